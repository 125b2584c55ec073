//! Showing a picture as it was drawn when the site was built, without what belongs to sources that the reader put away.

use crate::edition::Edition;
use crate::state::Choice;
use model::Topic;
use model::{Drawing, SourceSet, source_set};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// The elements of which a picture is made, and no others: data never become markup of another kind.
pub const DRAWN_TAGS: [&str; 31] = [
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
pub const DRAWN_ATTRIBUTES: [&str; 26] = [
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

fn show_all(drawings: &[Drawing], shown: SourceSet) -> Html {
    drawings.iter().filter(|drawing| drawing.is_shown(shown)).filter_map(|drawing| show(drawing, shown)).collect()
}

fn show(drawing: &Drawing, shown: SourceSet) -> Option<Html> {
    if drawing.tag.is_empty() {
        return Some(VText::new(drawing.text.clone()).into());
    }
    let mut tag = VTag::new(*DRAWN_TAGS.iter().find(|known| **known == drawing.tag)?);
    let value = |name: &&str| {
        let value = drawing.attribute(name).filter(|value| *name != "href" || is_safe(value))?;
        Some(AttributeOrProperty::Attribute(value.to_owned().into()))
    };
    tag.set_attributes(Attributes::Dynamic {
        keys: &DRAWN_ATTRIBUTES,
        values: DRAWN_ATTRIBUTES.iter().map(value).collect(),
    });
    tag.add_child(show_all(&drawing.children, shown));
    Some(tag.into())
}

/// True when a link of a picture leads to a claim or to a page of the web: no scheme that runs something.
fn is_safe(address: &str) -> bool {
    address.starts_with('#') || address.starts_with("https://")
}
