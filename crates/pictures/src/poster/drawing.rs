//! Drawings in a picture: each becomes a frame of its own, with what style sheets say of its parts written into their attributes, so
//! that every program shows it right.

use super::css::{Element, Sheet};
use super::ink::{Ink, escape, px};
use super::style::{Display, Style};
use super::value::resolve;
use std::collections::BTreeMap;
use std::fmt::Write;

/// What style sheets say of drawings.
const SAID: [&str; 16] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "opacity",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "dominant-baseline",
    "paint-order",
    "visibility",
];
/// What their elements say of themselves.
const GEOMETRY: [&str; 20] = [
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "d",
    "width",
    "height",
    "transform",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "points",
    "text-anchor",
];

/// An element `svg` at most as wide as `room`, and its size.
pub(super) fn drawing(sheet: &Sheet, element: &Element<'_>, style: &Style, room: f64) -> (Ink, [f64; 2]) {
    let attribute = |name: &str| element.drawing.attribute(name);
    let view: Vec<f64> =
        attribute("viewBox").unwrap_or_default().split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
    let given = |name: &str| super::value::length(attribute(name)?, style.text.size, room);
    let wanted = style.length("inline-size", room).or_else(|| given("width")).or(view.get(2).copied()).unwrap_or(room);
    let width = wanted.min(room).min(style.length("max-inline-size", room).unwrap_or(room));
    let stretched = attribute("preserveAspectRatio") == Some("none");
    let shape = match view.as_slice() {
        [_, _, width, height] if *width > 0.0 && !stretched => Some(height / width),
        _ => None,
    };
    let tall = style
        .length("block-size", room)
        .or_else(|| given("height").filter(|_| style.own("block-size") != Some("auto")));
    let height = match (tall, shape) {
        (Some(tall), None) => tall,
        (Some(tall), Some(_)) if (wanted - width).abs() < 0.1 => tall,
        (_, Some(shape)) => width * shape,
        (None, None) => 150.0,
    };
    let mut attributes = String::new();
    for name in ["viewBox", "preserveAspectRatio"] {
        if let Some(value) = attribute(name) {
            let _ = write!(attributes, " {name}=\"{}\"", escape(value));
        }
    }
    let _ = write!(attributes, " font-size=\"{}\"", px(style.text.size));
    if style.own("overflow") == Some("visible") {
        attributes += " overflow=\"visible\"";
    }
    let content = element.children().iter().map(|child| part(sheet, child, &style.of(sheet, child))).collect();
    (Ink::Drawing { x: 0.0, y: 0.0, width, height, attributes, content }, [width, height])
}

fn part(sheet: &Sheet, element: &Element<'_>, style: &Style) -> String {
    let tag = match element.drawing.tag.as_str() {
        "" => return escape(&element.drawing.text),
        tag @ ("g" | "rect" | "line" | "circle" | "path" | "text" | "tspan" | "svg" | "polygon" | "polyline"
        | "ellipse") => tag,
        "a" => "g",
        _ => return String::new(),
    };
    if style.own("display") == Some("none") || style.display(tag) == Display::None {
        return String::new();
    }
    let mut attributes: BTreeMap<&str, String> = BTreeMap::new();
    for (name, value) in &element.drawing.attributes {
        if let Some(name) = GEOMETRY.iter().find(|known| *known == name) {
            attributes.insert(name, resolve(value, &BTreeMap::new(), &style.text.color));
        }
    }
    for name in SAID {
        if let Some(value) = style.own(name) {
            let value = if name == "font-size" { px(style.text.size) } else { value.to_owned() };
            attributes.insert(name, value);
        }
    }
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    let content: String = element.children().iter().map(|child| part(sheet, child, &style.of(sheet, child))).collect();
    if content.is_empty() { format!("<{tag}{attributes}/>") } else { format!("<{tag}{attributes}>{content}</{tag}>") }
}
