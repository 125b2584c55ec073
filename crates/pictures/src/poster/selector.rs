//! Selectors of style sheets, as far as pictures use them: tags, classes, place among siblings, language, what stands in an element.

use super::css::Element;
use cssparser::{ParseError, Parser, ParserInput, Token, parse_nth};

/// Pseudo-classes that never hold: nobody points at a picture.
const NEVER: [&str; 1] = ["hover"];

/// From the element outwards: each compound with how it stands to the one before it in this list.
#[derive(Debug)]
pub(super) struct Selector(Vec<(Compound, Combinator)>);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Combinator {
    /// The element itself, or an ancestor of the last.
    Within,
    Parent,
    /// The element just before it.
    Before,
}

#[derive(Debug, Default)]
struct Compound {
    tag: Option<String>,
    classes: Vec<String>,
    tests: Vec<Test>,
}

#[derive(Debug)]
enum Test {
    /// Every `step`th of its tag, from `first`.
    NthOfType(i32, i32),
    First,
    Last,
    Lang(String),
    Not(Compound),
    /// An element somewhere in it is so.
    Has(Compound),
    Never,
}

/// Up to the next combinator.
fn parse_compound(parser: &mut Parser<'_, '_>) -> Option<Compound> {
    let mut compound = Compound::default();
    let mut is_empty = true;
    loop {
        let state = parser.state();
        match parser.next_including_whitespace().cloned() {
            Ok(Token::Ident(tag)) => compound.tag = Some(tag.to_string()),
            Ok(Token::Delim('*')) => {}
            Ok(Token::Delim('.')) => compound.classes.push(parser.expect_ident().ok()?.to_string()),
            Ok(Token::Colon) => compound.tests.push(parse_test(parser)?),
            _ => {
                parser.reset(&state);
                return (!is_empty).then_some(compound);
            }
        }
        is_empty = false;
    }
}

fn parse_test(parser: &mut Parser<'_, '_>) -> Option<Test> {
    match parser.next_including_whitespace().cloned().ok()? {
        Token::Ident(name) if NEVER.contains(&&*name) => Some(Test::Never),
        Token::Ident(name) => match &*name {
            "first-child" => Some(Test::First),
            "last-child" => Some(Test::Last),
            _ => None,
        },
        Token::Function(name) => {
            let inner = |inner: &mut Parser<'_, '_>| {
                let test = match &*name {
                    "nth-of-type" => parse_nth(inner).ok().map(|(step, first)| Test::NthOfType(step, first)),
                    "lang" => inner.expect_ident().ok().map(|lang| Test::Lang(lang.to_string())),
                    "not" => parse_compound(inner).map(Test::Not),
                    "has" => parse_compound(inner).map(Test::Has),
                    _ => None,
                };
                Ok::<_, ParseError<'_, ()>>(test.filter(|_| inner.is_exhausted()))
            };
            parser.parse_nested_block(inner).ok()?
        }
        _ => None,
    }
}

impl Selector {
    /// A selector, if all of it can be read.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut input = ParserInput::new(text);
        let mut parser = Parser::new(&mut input);
        let mut compounds = vec![(parse_compound(&mut parser)?, Combinator::Within)];
        loop {
            let mut combinator = Combinator::Within;
            loop {
                let state = parser.state();
                match parser.next_including_whitespace().cloned() {
                    Ok(Token::WhiteSpace(_)) => {}
                    Ok(Token::Delim('>')) => combinator = Combinator::Parent,
                    Ok(Token::Delim('+')) => combinator = Combinator::Before,
                    Ok(_) => {
                        parser.reset(&state);
                        break;
                    }
                    Err(_) => {
                        compounds.reverse();
                        return Some(Self(compounds));
                    }
                }
            }
            // A combinator stands with the outer one of two: that is the last so far.
            if let Some((_, outer)) = compounds.last_mut() {
                *outer = combinator;
            }
            compounds.push((parse_compound(&mut parser)?, Combinator::Within));
        }
    }

    /// Its strength among others.
    pub(super) fn specificity(&self) -> usize {
        self.0.iter().map(|(compound, _)| compound.specificity()).sum()
    }

    /// True if it speaks of an element.
    pub(super) fn matches(&self, element: &Element<'_>) -> bool {
        matches(&self.0, element)
    }
}

fn matches(compounds: &[(Compound, Combinator)], element: &Element<'_>) -> bool {
    let Some(((compound, _), outer)) = compounds.split_first() else {
        return true;
    };
    if !compound.matches(element) {
        return false;
    }
    match outer.first() {
        None => true,
        Some((_, Combinator::Parent)) => element.parent.is_some_and(|parent| matches(outer, parent)),
        Some((_, Combinator::Before)) => element.before().is_some_and(|before| matches(outer, &before)),
        Some((_, Combinator::Within)) => {
            std::iter::successors(element.parent, |ancestor| ancestor.parent).any(|ancestor| matches(outer, ancestor))
        }
    }
}

impl Compound {
    /// A class or a test weighs more than any number of tags that stand in a selector.
    fn specificity(&self) -> usize {
        let inner = |test: &Test| match test {
            Test::Not(compound) | Test::Has(compound) => compound.specificity(),
            _ => 10,
        };
        10 * self.classes.len() + self.tests.iter().map(inner).sum::<usize>() + usize::from(self.tag.is_some())
    }

    fn matches(&self, element: &Element<'_>) -> bool {
        self.classes.iter().all(|class| element.drawing.has_class(class))
            && self.tag.as_ref().is_none_or(|tag| *tag == element.drawing.tag)
            && self.tests.iter().all(|test| test.matches(element))
    }
}

impl Test {
    fn matches(&self, element: &Element<'_>) -> bool {
        match self {
            Self::NthOfType(0, nth) => element.nth_of_type == *nth,
            Self::NthOfType(step, first) => {
                let past = element.nth_of_type - first;
                past % step == 0 && past / step >= 0
            }
            Self::First => element.is_first,
            Self::Last => element.is_last,
            Self::Lang(language) => {
                element.lang().is_some_and(|lang| lang == language || lang.starts_with(&format!("{language}-")))
            }
            Self::Not(compound) => !compound.matches(element),
            Self::Has(compound) => {
                element.children().iter().any(|child| compound.matches(child) || self.matches(child))
            }
            Self::Never => false,
        }
    }
}
