//! Showing a picture as it was drawn on the desk, without what belongs to sources that the reader put away.

use crate::edition::Edition;
use crate::state::Choice;
use source_compare_core::model::Topic;
use source_compare_core::sketch::{Sketch, SourceSet, source_set};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// The elements of which a picture is made, and no others: data never become markup of another kind.
const TAGS: [&str; 36] = [
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
    "ins",
    "del",
    "br",
    "i",
    "time",
];

/// Their attributes, and no others.
const ATTRIBUTES: [&str; 33] = [
    "class",
    "href",
    "id",
    "lang",
    "role",
    "scope",
    "colspan",
    "tabindex",
    "aria-hidden",
    "aria-label",
    "focusable",
    "viewBox",
    "preserveAspectRatio",
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
    "rx",
    "datetime",
    "aria-labelledby",
    "rowspan",
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
