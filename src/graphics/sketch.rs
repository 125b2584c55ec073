//! Showing a picture as it was drawn on the desk, without what belongs to sources that the reader put away.

use crate::edition::Edition;
use crate::state::Choice;
use source_compare_core::model::Topic;
use source_compare_core::sketch::{Sketch, SourceSet, source_set};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// The elements of which a picture is made, and no others: data never become markup of another kind.
const TAGS: [&str; 31] = [
    "figure",
    "figcaption",
    "div",
    "p",
    "span",
    "a",
    "b",
    "q",
    "mark",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "svg",
    "g",
    "rect",
    "line",
    "circle",
    "path",
    "text",
];

/// Their attributes, and no others.
const ATTRIBUTES: [&str; 26] = [
    "class",
    "href",
    "lang",
    "role",
    "scope",
    "tabindex",
    "aria-hidden",
    "aria-label",
    "focusable",
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "d",
    "transform",
    "fill",
    "stroke",
    "stroke-width",
];

/// The picture of a topic.
pub fn picture(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let shown = edition.dataset().sources.iter().filter(|source| choice.shows_source(&source.id));
    let shown = shown.fold(0, |set, source| set | source_set(source.number));
    show_all(edition.picture(&topic.id), shown)
}

fn show_all(sketches: &[Sketch], shown: SourceSet) -> Html {
    sketches.iter().filter(|sketch| sketch.is_shown(shown)).filter_map(|sketch| show(sketch, shown)).collect()
}

fn show(sketch: &Sketch, shown: SourceSet) -> Option<Html> {
    if sketch.tag.is_empty() {
        return Some(VText::new(sketch.text.clone()).into());
    }
    let mut tag = VTag::new(*TAGS.iter().find(|known| **known == sketch.tag)?);
    let value = |name: &&str| Some(AttributeOrProperty::Attribute(sketch.attribute(name)?.to_owned().into()));
    tag.set_attributes(Attributes::Dynamic { keys: &ATTRIBUTES, values: ATTRIBUTES.iter().map(value).collect() });
    tag.add_child(show_all(&sketch.children, shown));
    Some(tag.into())
}

/// What of a picture could not be shown: an element or an attribute that is not listed here. The desk refuses to ship it.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn unlisted(sketch: &Sketch) -> Option<String> {
    let tag = (!sketch.tag.is_empty() && !TAGS.contains(&&*sketch.tag)).then(|| format!("the element {}", sketch.tag));
    let attribute = || sketch.attributes.iter().map(|(name, _)| name).find(|name| !ATTRIBUTES.contains(&name.as_str()));
    tag.or_else(|| attribute().map(|name| format!("the attribute {name} of {}", sketch.tag)))
        .or_else(|| sketch.children.iter().find_map(unlisted))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_listed_is_found_however_deep() {
        let element = |tag: &str, children: Vec<Sketch>| Sketch { tag: tag.to_owned(), children, ..Sketch::default() };
        let script = element(
            "figure",
            vec![Sketch::text("words".to_owned()), element("p", vec![element("script", Vec::new())])],
        );
        assert_eq!(unlisted(&script).as_deref(), Some("the element script"));
        let handler = Sketch { attributes: vec![("onclick".to_owned(), "x".to_owned())], ..element("a", Vec::new()) };
        assert_eq!(unlisted(&element("li", vec![handler])).as_deref(), Some("the attribute onclick of a"));
        assert_eq!(unlisted(&element("ul", vec![element("li", Vec::new())])), None);
    }
}
