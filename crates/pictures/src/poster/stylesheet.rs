//! The one reader of style sheets: rules with the conditions under which they hold, and values token by token. Posters, the style
//! guide and the tests of the tokens read what the page has through it, so that they can't say anything else.

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserInput, ParserState, QualifiedRuleParser,
    RuleBodyItemParser, RuleBodyParser, StyleSheetParser, Token,
};

/// A rule of a style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// The at-rules that it stands in, the outermost first: `@media print`.
    pub conditions: Vec<String>,
    /// Its selectors, each as it is written.
    pub selectors: Vec<String>,
    /// Names and values, in their order.
    pub declarations: Vec<(String, String)>,
    /// The line on which its block begins, from 1.
    pub line: u32,
}

/// The colours of a page: what `light-dark()` chooses between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
}

/// A part of a value that [`rewrite`] may replace.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part<'a> {
    /// A function's name, and its arguments after they were rewritten.
    Function(&'a str, &'a str),
    /// A number and its unit.
    Dimension(f64, &'a str),
    /// A word.
    Word(&'a str),
}

/// The rules of a style sheet, in their order.
///
/// # Errors
/// When a part of it is not well-formed; a browser would pass over it without a word.
pub fn rules(css: &str) -> Result<Vec<Rule>, String> {
    let mut input = ParserInput::new(css);
    let mut rules = Vec::new();
    let mut reader = Reader { conditions: Vec::new(), rules: &mut rules };
    for read in StyleSheetParser::new(&mut Parser::new(&mut input), &mut reader) {
        read.map_err(|(fault, part)| malformed(&fault, part))?;
    }
    Ok(rules)
}

/// A value with what `replacement` gives in the place of its parts, the inner ones first; comments go.
pub fn rewrite(value: &str, replacement: &mut dyn FnMut(Part<'_>) -> Option<String>) -> String {
    let mut input = ParserInput::new(value);
    rewritten(&mut Parser::new(&mut input), replacement)
}

/// The parts of a value between commas that stand in no brackets.
#[must_use]
pub fn split_commas(value: &str) -> Vec<&str> {
    let mut input = ParserInput::new(value);
    comma_separated(&mut Parser::new(&mut input))
}

/// A value in one theme.
#[must_use]
pub fn in_theme(value: &str, theme: Theme) -> String {
    rewrite(value, &mut |part| match part {
        Part::Function("light-dark", arguments) => side(arguments, theme),
        _ => None,
    })
}

/// The side of `light-dark()` that a theme takes.
pub(super) fn side(arguments: &str, theme: Theme) -> Option<String> {
    let [light, dark] = split_commas(arguments).try_into().ok()?;
    Some(if theme == Theme::Light { light } else { dark }.to_owned())
}

fn rewritten(parser: &mut Parser<'_, '_>, replacement: &mut dyn FnMut(Part<'_>) -> Option<String>) -> String {
    let mut value = String::new();
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else { return value };
        let mut inner = |parser: &mut Parser<'_, '_>| {
            parser
                .parse_nested_block(|inner| Ok::<_, ParseError<'_, ()>>(rewritten(inner, replacement)))
                .unwrap_or_default()
        };
        match &token {
            Token::Function(name) => {
                let arguments = inner(parser);
                value += &replacement(Part::Function(name, &arguments)).unwrap_or(format!("{name}({arguments})"));
            }
            Token::ParenthesisBlock => value += &format!("({})", inner(parser)),
            Token::Dimension { value: number, unit, .. } => {
                let as_written = parser.slice_from(start);
                value += &replacement(Part::Dimension(decimal(*number), unit)).unwrap_or(as_written.to_owned());
            }
            Token::Ident(word) => value += &replacement(Part::Word(word)).unwrap_or(word.to_string()),
            Token::Comment(_) => {}
            _ => value += parser.slice_from(start),
        }
    }
}

/// A number as it was written: what single precision adds to it goes.
pub(super) fn decimal(number: f32) -> f64 {
    (f64::from(number) * 1e4).round() / 1e4
}

fn comma_separated<'i>(parser: &mut Parser<'i, '_>) -> Vec<&'i str> {
    let parts = parser.parse_comma_separated(|part| Ok::<_, ParseError<'_, ()>>(rest(part)));
    parts.unwrap_or_default()
}

/// All that is left, without the space around it.
fn rest<'i>(parser: &mut Parser<'i, '_>) -> &'i str {
    let start = parser.position();
    while parser.next_including_whitespace_and_comments().is_ok() {}
    parser.slice_from(start).trim()
}

fn malformed<E>(fault: &ParseError<'_, E>, part: &str) -> String {
    let part: String = part.chars().take(60).collect();
    format!("line {}: “{part}” is no CSS", fault.location.line + 1)
}

struct Reader<'a> {
    conditions: Vec<String>,
    rules: &'a mut Vec<Rule>,
}

impl<'i> QualifiedRuleParser<'i> for Reader<'_> {
    type Prelude = Vec<&'i str>;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude<'t>(&mut self, input: &mut Parser<'i, 't>) -> Result<Self::Prelude, ParseError<'i, ()>> {
        Ok(comma_separated(input))
    }

    fn parse_block<'t>(
        &mut self,
        selectors: Self::Prelude,
        start: &ParserState,
        input: &mut Parser<'i, 't>,
    ) -> Result<(), ParseError<'i, ()>> {
        let declarations = RuleBodyParser::new(input, &mut Block).collect::<Result<Vec<_>, _>>();
        self.rules.push(Rule {
            conditions: self.conditions.clone(),
            selectors: selectors.into_iter().map(str::to_owned).collect(),
            declarations: declarations.map_err(|(fault, _)| fault)?,
            line: start.source_location().line + 1,
        });
        Ok(())
    }
}

impl<'i> AtRuleParser<'i> for Reader<'_> {
    type Prelude = String;
    type AtRule = ();
    type Error = ();

    fn parse_prelude<'t>(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i, 't>,
    ) -> Result<String, ParseError<'i, ()>> {
        Ok(format!("@{name} {}", rest(input)))
    }

    fn parse_block<'t>(
        &mut self,
        condition: String,
        _start: &ParserState,
        input: &mut Parser<'i, 't>,
    ) -> Result<(), ParseError<'i, ()>> {
        let conditions = self.conditions.iter().cloned().chain([condition]).collect();
        let mut inside = Reader { conditions, rules: self.rules };
        StyleSheetParser::new(input, &mut inside).collect::<Result<(), _>>().map_err(|(fault, _)| fault)
    }
}

/// The block of a rule: declarations, and nothing nested.
struct Block;

impl<'i> DeclarationParser<'i> for Block {
    type Declaration = (String, String);
    type Error = ();

    fn parse_value<'t>(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i, 't>,
        _start: &ParserState,
    ) -> Result<(String, String), ParseError<'i, ()>> {
        Ok((name.to_string(), rest(input).to_owned()))
    }
}

impl<'i> AtRuleParser<'i> for Block {
    type Prelude = ();
    type AtRule = (String, String);
    type Error = ();
}

impl<'i> QualifiedRuleParser<'i> for Block {
    type Prelude = ();
    type QualifiedRule = (String, String);
    type Error = ();
}

impl RuleBodyItemParser<'_, (String, String), ()> for Block {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_with_their_conditions_and_lines() {
        let css =
            "/* { */ a, b:is(.c, d) { color: red; margin: 0 /* x */ 1px }\n@media print {\n  .e { --f: \"};\"; }\n}";
        let rules = rules(css).unwrap();
        let owned = |list: &[(&str, &str)]| -> Vec<(String, String)> {
            list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        let first = Rule {
            selectors: vec!["a".to_owned(), "b:is(.c, d)".to_owned()],
            declarations: owned(&[("color", "red"), ("margin", "0 /* x */ 1px")]),
            line: 1,
            ..Rule::default()
        };
        let second = Rule {
            conditions: vec!["@media print".to_owned()],
            selectors: vec![".e".to_owned()],
            declarations: owned(&[("--f", "\"};\"")]),
            line: 3,
        };
        assert_eq!(rules, [first, second]);
    }

    #[test]
    fn a_rule_that_a_browser_would_pass_over_is_a_fault() {
        for css in ["a { color red }", "a { b { c: d } }", "a { : d }", "@media print { a { color } }", "a"] {
            assert!(rules(&format!("\n{css}")).unwrap_err().starts_with("line 2: “"), "{css}");
        }
    }

    #[test]
    fn a_value_is_read_in_one_theme() {
        let value = "1px solid light-dark(#ffffff, rgb(0, 0, 0))";
        assert_eq!(in_theme(value, Theme::Light), "1px solid #ffffff");
        assert_eq!(in_theme(value, Theme::Dark), "1px solid rgb(0, 0, 0)");
    }

    #[test]
    fn parts_are_rewritten_from_the_inside() {
        let mut seen = Vec::new();
        let value = rewrite("a(2em, b(c)) /* d */ (3px)", &mut |part| {
            seen.push(format!("{part:?}"));
            match part {
                Part::Dimension(number, "em") => Some(format!("{}px", number * 16.0)),
                Part::Function("b", arguments) => Some(format!("<{arguments}>")),
                _ => None,
            }
        });
        assert_eq!(value, "a(32px, <c>)  (3px)");
        assert_eq!(seen.last().map(String::as_str), Some("Dimension(3.0, \"px\")"));
    }
}
