//! Rules of the style sheets that hold for an element, by their selectors and by conditions on the width of the picture. A rule that
//! can't be read fails the build, unless it is listed as one that pictures have no use for.

use super::selector::Selector;
use super::stylesheet::{self, rules};
use model::Drawing;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

/// Beginnings of conditions on the medium that never hold: a poster is light, as paper is, in its own colours.
const OTHER_MEDIA: [&str; 3] = ["@media screen", "@media (forced-colors: active)", "@media (prefers-contrast: more)"];

/// The rules of some style sheets, as they hold at one width.
#[derive(Debug)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    /// Parts of them that were met and could not be read.
    faults: Mutex<BTreeSet<String>>,
}

#[derive(Debug)]
struct Rule {
    selector: Selector,
    declarations: Vec<Declaration>,
}

/// A declaration and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Declaration {
    pub(super) name: String,
    pub(super) value: String,
    place: String,
}

/// An element, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) drawing: &'a Drawing,
    pub(super) parent: Option<&'a Element<'a>>,
    /// Its place among the siblings of its tag, from 1.
    pub(super) nth_of_type: i32,
    pub(super) is_first: bool,
    pub(super) is_last: bool,
}

impl<'a> Element<'a> {
    /// An element that stands in no other.
    pub(super) fn root(drawing: &'a Drawing) -> Self {
        Self { drawing, parent: None, nth_of_type: 1, is_first: true, is_last: true }
    }

    /// Its children; of a picture, all that are there with all sources.
    pub(super) fn children(&'a self) -> Vec<Element<'a>> {
        let shown: Vec<&Drawing> = self.drawing.children.iter().filter(|child| child.is_shown(u32::MAX)).collect();
        let last = shown.iter().rev().find(|child| !child.tag.is_empty());
        let mut seen: BTreeMap<&str, i32> = BTreeMap::new();
        let element = |drawing: &&'a Drawing| {
            let is_first = seen.keys().all(|tag| tag.is_empty());
            let count = seen.entry(&drawing.tag).or_default();
            *count += 1;
            let is_last = last.is_some_and(|last| std::ptr::eq(*last, *drawing));
            Element { drawing, parent: Some(self), nth_of_type: *count, is_first, is_last }
        };
        shown.iter().map(element).collect()
    }

    /// The element just before it in the same element.
    pub(super) fn before(&self) -> Option<Element<'a>> {
        let siblings = self.parent?.children();
        let earlier = siblings.into_iter().take_while(|sibling| !std::ptr::eq(sibling.drawing, self.drawing));
        earlier.filter(|sibling| !sibling.drawing.tag.is_empty()).last()
    }

    /// The language of its words: its own, or that of what it stands in.
    pub(super) fn lang(&self) -> Option<&'a str> {
        self.drawing.attribute("lang").or_else(|| self.parent?.lang())
    }
}

impl Sheet {
    /// The rules of style sheets, each with its path, the later ones stronger, in a picture of this width.
    pub(super) fn new(sheets: &[(&str, &str)], width: f64) -> Self {
        let (mut found, mut faults) = (Vec::new(), BTreeSet::new());
        for (path, css) in sheets {
            let read = rules(css).unwrap_or_else(|fault| {
                faults.insert(format!("{path}: {fault}"));
                Vec::new()
            });
            for rule in read {
                let place = format!("{path}:{}", rule.line);
                let mut unread = |part: &str| {
                    faults.insert(format!("{place}: “{part}” is nothing that posters read; write it otherwise, or list it with its reason in crates/pictures/src/poster/css.rs or selector.rs"))
                };
                let conditions = rule.conditions.iter().map(|condition| {
                    holds(condition, width).unwrap_or_else(|| {
                        unread(condition);
                        false
                    })
                });
                // All of them are read, so that every fault is told at once.
                if conditions.filter(|holds| !holds).count() == 0 {
                    for text in &rule.selectors {
                        match Selector::parse(text) {
                            Some(selector) => found.push(Rule { selector, declarations: declarations(&rule, &place) }),
                            None => _ = unread(text),
                        }
                    }
                }
            }
        }
        found.sort_by_key(|rule: &Rule| rule.selector.specificity());
        Self { rules: found, faults: Mutex::new(faults) }
    }

    /// Declarations for an element, the strongest last; of several of one property the last only.
    pub(super) fn declarations(&self, element: &Element<'_>) -> Vec<&Declaration> {
        let matching = self.rules.iter().filter(|rule| rule.selector.matches(element));
        let mut winning: Vec<&Declaration> = Vec::new();
        for declaration in matching.flat_map(|rule| &rule.declarations) {
            winning.retain(|other| other.name != declaration.name);
            winning.push(declaration);
        }
        winning
    }

    /// Notes a declaration that could not be read.
    pub(super) fn note_unread(&self, Declaration { name, value, place }: &Declaration, of: &str) {
        self.note(format!(
            "{place}: posters don't read “{name}: {value}” of <{of}>; teach crates/pictures/src/poster/properties.rs to, or say in harmless.rs beside it why it need not be read"
        ));
    }

    /// Notes a fault.
    pub(super) fn note(&self, fault: String) {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner).insert(fault);
    }

    /// Everything that could not be read so far, a line each.
    ///
    /// # Errors
    /// When there is any of it.
    pub(super) fn check(&self) -> Result<(), String> {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        if faults.is_empty() { Ok(()) } else { Err(faults.iter().map(String::as_str).collect::<Vec<_>>().join("\n")) }
    }
}

fn declarations(rule: &stylesheet::Rule, place: &str) -> Vec<Declaration> {
    let owned = |(name, value): &(String, String)| Declaration {
        name: name.clone(),
        value: value.clone(),
        place: place.to_owned(),
    };
    rule.declarations.iter().map(owned).collect()
}

/// Decides a condition; none if it can't be read.
fn holds(condition: &str, width: f64) -> Option<bool> {
    if OTHER_MEDIA.iter().any(|other| condition.starts_with(other)) {
        return Some(false);
    }
    let bound = condition.strip_prefix("@container sc (")?.strip_suffix("px)")?;
    let (name, pixels) = bound.split_once(": ")?;
    let pixels: f64 = pixels.parse().ok()?;
    match name {
        "min-width" => Some(width >= pixels),
        "max-width" => Some(width <= pixels),
        _ => None,
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
        let item = element("li", "item own", vec![element("b", "", vec![element("i", "deep", vec![])])]);
        let list = element("ul", "list", vec![element("li", "", vec![]), item]);
        let sheet = Sheet::new(&[("a.css", css)], 600.0);
        let root = Element::root(&list);
        let children = root.children();
        let declarations = sheet.declarations(children.get(1).unwrap());
        assert_eq!(declarations.first().map(|fill| fill.value.as_str()), expected, "{css}");
        sheet.check().unwrap();
    }

    #[track_caller]
    fn assert_unread(css: &str, part: &str) {
        let fault = Sheet::new(&[("a.css", css)], 600.0).check().unwrap_err();
        assert!(fault.starts_with(&format!("a.css:1: “{part}” is nothing that posters read")), "{fault}");
    }

    #[test]
    fn rules_match_by_class_tag_place_and_ancestor() {
        assert_fill(".item { fill: red }", Some("red"));
        assert_fill(".list > .item.own { fill: red } li { fill: blue; }", Some("red"));
        assert_fill(".other .item, ul li { fill: red }", Some("red"));
        assert_fill(".item:nth-of-type(even):last-child { fill: red }", Some("red"));
        assert_fill("ul:has(.deep) > li + .item:has(.deep) { fill: red }", Some("red"));
        assert_fill(".item + li, .item:has(.item), ul > .deep { fill: red }", None);
        assert_fill(".item:nth-of-type(2n+1), .item:not(.own), .item:first-child { fill: red }", None);
    }

    #[test]
    fn stronger_selectors_win() {
        assert_fill(".list .item { fill: red } .item:not(li) { fill: blue } .item { fill: green }", Some("red"));
        assert_fill(".item { fill: red } .own { fill: green }", Some("green"));
    }

    #[test]
    fn what_a_picture_has_no_use_for_is_passed_over() {
        assert_fill(".item:hover { fill: red }", None);
        assert_fill("@media (forced-colors: active) { .item { fill: red } } /* .item { fill: red } */", None);
        assert_fill("@media screen and (prefers-color-scheme: dark) { .item:nonsense { fill: red } }", None);
    }

    #[test]
    fn only_conditions_on_the_width_can_hold() {
        assert_fill("@container sc (min-width: 480px) { .item { fill: red } }", Some("red"));
        assert_fill("@container sc (max-width: 559px) { .item { fill: red } }", None);
    }

    #[test]
    fn selectors_and_conditions_that_are_not_read_are_faults() {
        for selector in [".item::before", ".item:focus", ".item ~ li", "[lang]", ".a:is(.b)", ".a:has(> .b)"] {
            assert_unread(&format!("{selector} {{ fill: red }}"), selector);
        }
        for condition in ["@container sc (orientation: landscape)", "@supports (display: grid)", "@media print"] {
            assert_unread(&format!("{condition} {{ .item {{ fill: red }} }}"), condition);
        }
        assert!(Sheet::new(&[("a.css", "a { fill }")], 600.0).check().unwrap_err().starts_with("a.css: line 1"));
    }
}
