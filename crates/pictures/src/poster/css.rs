//! Style sheets, as far as drawings need them: rules by tag, class, place among siblings and language; conditions on the width of the
//! picture. What it does not know (pseudo-elements, `:hover`, dark and forced colours) it leaves out, with the rule.

use model::Drawing;
use std::collections::BTreeMap;

/// The rules of some style sheets, as they hold at one width.
#[derive(Debug)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    /// From the element outwards: a compound, and whether the next one must match the parent itself.
    selector: Vec<(Compound, bool)>,
    specificity: usize,
    declarations: Vec<(String, String)>,
}

#[derive(Debug, Default)]
struct Compound {
    tag: Option<String>,
    classes: Vec<String>,
    places: Vec<Place>,
}

#[derive(Debug)]
enum Place {
    /// Every `step`th of its tag, from `first`.
    NthOfType(usize, usize),
    First,
    Last,
    Lang(String),
    Not(Compound),
}

/// An element, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) drawing: &'a Drawing,
    pub(super) parent: Option<&'a Element<'a>>,
    /// Its place among the siblings of its tag, from 1.
    pub(super) nth_of_type: usize,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

impl<'a> Element<'a> {
    /// An element that stands in no other.
    pub(super) fn root(drawing: &'a Drawing) -> Self {
        Self { drawing, parent: None, nth_of_type: 1, is_first: true, is_last: true }
    }

    /// What stands in it; of a picture, all that is there with all sources.
    pub(super) fn children(&'a self) -> Vec<Element<'a>> {
        let shown: Vec<&Drawing> = self.drawing.children.iter().filter(|child| child.is_shown(u32::MAX)).collect();
        let elements = || shown.iter().filter(|child| !child.tag.is_empty());
        let last = elements().next_back();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        shown
            .iter()
            .map(|drawing| {
                let is_first = seen.is_empty();
                let count = seen.entry(&drawing.tag).or_default();
                *count += 1;
                let is_last = last.is_some_and(|last| std::ptr::eq(*last, *drawing));
                Element { drawing, parent: Some(self), nth_of_type: *count, is_first, is_last }
            })
            .collect()
    }

    /// The language of its words: its own, or that of what it stands in.
    pub(super) fn lang(&self) -> Option<&'a str> {
        self.drawing.attribute("lang").or_else(|| self.parent?.lang())
    }
}

impl Sheet {
    /// The rules of style sheets, the later ones stronger, in a picture of this width.
    pub(super) fn new(sheets: &[&str], width: f64) -> Self {
        let mut rules = Vec::new();
        for sheet in sheets {
            read(&without_comments(sheet), width, &mut rules);
        }
        rules.sort_by_key(|rule: &Rule| rule.specificity);
        Self { rules }
    }

    /// What the rules say of an element; the stronger ones win.
    pub(super) fn declarations(&self, element: &Element<'_>) -> BTreeMap<&str, &str> {
        let matching = self.rules.iter().filter(|rule| matches(&rule.selector, element));
        let declarations = matching.flat_map(|rule| &rule.declarations);
        declarations.map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.filter_map(|part| part.split_once("*/")).fold(first, |text, (_, rest)| text + rest)
}

fn read(css: &str, width: f64, rules: &mut Vec<Rule>) {
    let mut rest = css;
    while let Some((prelude, after)) = rest.split_once('{') {
        let length = block_length(after);
        let (block, following) = after.split_at_checked(length).unwrap_or((after, ""));
        rest = following.strip_prefix('}').unwrap_or(following);
        let prelude = prelude.trim();
        if prelude.starts_with('@') {
            if holds(prelude, width) {
                read(block, width, rules);
            }
            continue;
        }
        let declared = block.split(';').filter_map(|declaration| declaration.split_once(':'));
        let declarations: Vec<(String, String)> =
            declared.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect();
        for selector in split_outside(prelude, ',') {
            if let Some(selector) = parse_selector(selector.trim()) {
                let weight = |compound: &Compound| {
                    10 * (compound.classes.len() + compound.places.len()) + usize::from(compound.tag.is_some())
                };
                let specificity = selector.iter().map(|(compound, _)| weight(compound)).sum();
                rules.push(Rule { selector, specificity, declarations: declarations.clone() });
            }
        }
    }
}

/// How far it is to the brace that closes a block.
fn block_length(after: &str) -> usize {
    let mut depth = 0_usize;
    for (at, sign) in after.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => return at,
            '}' => depth -= 1,
            _ => {}
        }
    }
    after.len()
}

/// Whether a condition holds: only those on the container's width can.
fn holds(prelude: &str, width: f64) -> bool {
    let bound = |name: &str| {
        let (_, after) = prelude.split_once(name)?;
        after.trim_start_matches([':', ' ']).split("px").next()?.trim().parse::<f64>().ok()
    };
    let (least, most) = (bound("min-width"), bound("max-width"));
    prelude.starts_with("@container")
        && (least.is_some() || most.is_some())
        && least.is_none_or(|least| width >= least)
        && most.is_none_or(|most| width <= most)
}

/// Splits at a sign that does not stand in brackets.
pub(super) fn split_outside(text: &str, at: char) -> Vec<&str> {
    let mut depth = 0_usize;
    text.split(|sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && sign == at
    })
    .filter(|part| !part.trim().is_empty())
    .collect()
}

fn parse_selector(text: &str) -> Option<Vec<(Compound, bool)>> {
    let mut selector = Vec::new();
    let mut to_parent = false;
    for part in split_outside(&text.replace('>', " > "), ' ') {
        if part == ">" {
            to_parent = true;
        } else {
            selector.push((parse_compound(part)?, to_parent));
            to_parent = false;
        }
    }
    selector.reverse();
    Some(selector)
}

fn parse_compound(text: &str) -> Option<Compound> {
    let mut compound = Compound::default();
    let mut rest = text;
    while !rest.is_empty() {
        let (sign, named) = match rest.chars().next()? {
            sign @ ('.' | ':') => (Some(sign), rest.get(1..)?),
            '*' => {
                rest = rest.get(1..)?;
                continue;
            }
            _ => (None, rest),
        };
        let mut depth = 0_usize;
        let length = named.find(|letter: char| {
            match letter {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && !(letter.is_alphanumeric() || matches!(letter, '-' | '_' | ')'))
        });
        let (name, after) = named.split_at_checked(length.unwrap_or(named.len()))?;
        if name.is_empty() {
            return None;
        }
        match sign {
            Some('.') => compound.classes.push(name.to_owned()),
            Some(_) => compound.places.push(parse_place(name)?),
            None => compound.tag = Some(name.to_owned()),
        }
        rest = after;
    }
    Some(compound)
}

fn parse_place(name: &str) -> Option<Place> {
    let (kind, of) = name.strip_suffix(')').and_then(|name| name.split_once('(')).unwrap_or((name, ""));
    match (kind, of) {
        ("first-child", _) => Some(Place::First),
        ("last-child", _) => Some(Place::Last),
        ("nth-of-type", "even") => Some(Place::NthOfType(2, 2)),
        ("nth-of-type", "odd") => Some(Place::NthOfType(2, 1)),
        ("nth-of-type", of) => match of.split_once('n') {
            Some((step, first)) => {
                Some(Place::NthOfType(step.parse().ok()?, first.trim_matches(['+', ' ']).parse().ok()?))
            }
            None => Some(Place::NthOfType(0, of.parse().ok()?)),
        },
        ("lang", of) => Some(Place::Lang(of.to_owned())),
        ("not", of) => Some(Place::Not(parse_compound(of)?)),
        _ => None,
    }
}

fn matches(selector: &[(Compound, bool)], element: &Element<'_>) -> bool {
    let Some(((compound, to_parent), outer)) = selector.split_first() else {
        return true;
    };
    if !compound.matches(element) {
        return false;
    }
    if outer.is_empty() {
        return true;
    }
    let mut ancestor = element.parent;
    while let Some(found) = ancestor {
        if matches(outer, found) {
            return true;
        }
        if *to_parent {
            return false;
        }
        ancestor = found.parent;
    }
    false
}

impl Compound {
    fn matches(&self, element: &Element<'_>) -> bool {
        self.classes.iter().all(|class| element.drawing.has_class(class))
            && self.tag.as_ref().is_none_or(|tag| *tag == element.drawing.tag)
            && self.places.iter().all(|place| place.matches(element))
    }
}

impl Place {
    fn matches(&self, element: &Element<'_>) -> bool {
        match self {
            Self::NthOfType(0, nth) => element.nth_of_type == *nth,
            Self::NthOfType(step, first) => {
                element.nth_of_type.checked_sub(*first).is_some_and(|past| past.is_multiple_of(*step))
            }
            Self::First => element.is_first,
            Self::Last => element.is_last,
            Self::Lang(language) => {
                element.lang().is_some_and(|lang| lang == language || lang.starts_with(&format!("{language}-")))
            }
            Self::Not(compound) => !compound.matches(element),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(tag: &str, class: &str, children: Vec<Drawing>) -> Drawing {
        Drawing {
            tag: tag.to_owned(),
            attributes: vec![("class".to_owned(), class.to_owned())],
            children,
            ..Drawing::default()
        }
    }

    #[track_caller]
    fn assert_fill(css: &str, expected: Option<&str>) {
        let list = element("ul", "list", vec![element("li", "", vec![]), element("li", "item own", vec![])]);
        let sheet = Sheet::new(&[css], 600.0);
        let root = Element::root(&list);
        let children = root.children();
        let declarations = sheet.declarations(children.get(1).unwrap());
        assert_eq!(declarations.get("fill").copied(), expected, "{css}");
    }

    #[test]
    fn rules_match_by_class_tag_place_and_ancestor() {
        assert_fill(".item { fill: red }", Some("red"));
        assert_fill(".list > .item.own { fill: red } li { fill: blue; }", Some("red"));
        assert_fill(".other .item, ul li { fill: red }", Some("red"));
        assert_fill(".item:nth-of-type(even) { fill: red }", Some("red"));
        assert_fill(".item:nth-of-type(2n+1), .item:not(.own), .item:first-child { fill: red }", None);
        assert_fill(".item::before, .item:hover { fill: red }", None);
    }

    #[test]
    fn only_conditions_on_the_width_can_hold() {
        assert_fill("@container sc (min-width: 480px) { .item { fill: red } }", Some("red"));
        assert_fill("@container sc (max-width: 559px) { .item { fill: red } }", None);
        assert_fill("@media (forced-colors: active) { .item { fill: red } } /* .item { fill: red } */", None);
    }
}
