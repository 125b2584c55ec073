//! Drawings in a picture: each becomes a frame of its own, with what style sheets say of its parts written into their attributes, so
//! that every program shows it right.

use super::css::{Element, Sheet};
use super::style::{Display, Style};
use super::svg::{Shape, escape, px};
use super::value::length;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Attributes that shapes have of their own.
const GEOMETRY: [&str; 18] = [
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
    "width",
    "height",
    "transform",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "text-anchor",
];

/// A drawing as an SVG in the picture, and its size in the room that there is.
#[derive(Clone, Debug)]
pub(super) struct NestedSvg {
    /// Of its frame.
    attributes: String,
    content: String,
    /// Width and height as the sheets or its attributes give them.
    sides: [Option<String>; 2],
    most: Option<f64>,
    /// Its height for each pixel of its width, if it can't be stretched.
    proportion: Option<f64>,
    /// Enlargement of its units, where these are pixels.
    zoom: Option<f64>,
}

impl NestedSvg {
    /// An element `svg` in its style.
    pub(super) fn new(sheet: &Sheet, element: &Element<'_>, style: &Style) -> Self {
        let attribute = |name: &str| element.drawing.attribute(name);
        let view: Vec<f64> = attribute("viewBox")
            .unwrap_or_default()
            .split([' ', ','])
            .filter_map(|number| number.parse().ok())
            .collect();
        let proportion = match view.as_slice() {
            [_, _, width, height] if *width > 0.0 => Some(height / width),
            _ => None,
        };
        // A number in an attribute is pixels.
        let given = |name: &str| {
            let value = attribute(name)?;
            Some(style.resolved(&if value.parse::<f64>().is_ok() { format!("{value}px") } else { value.to_owned() }))
        };
        let mut attributes = String::new();
        for name in ["viewBox", "preserveAspectRatio"] {
            if let Some(value) = attribute(name) {
                let _ = write!(attributes, " {name}=\"{}\"", escape(value));
            }
        }
        // Sizes in it are enlarged with all the rest.
        let inner = style.unzoomed();
        let _ = write!(attributes, " font-size=\"{}\"", px(inner.text.size));
        if let Some(overflow) = style.shape.get("overflow") {
            let _ = write!(attributes, " overflow=\"{overflow}\"");
        }
        let content = element.children().iter().map(|child| part(sheet, child, &inner.of(sheet, child))).collect();
        Self {
            attributes,
            content,
            sides: [style.width.clone().or_else(|| given("width")), given("height").filter(|_| !style.has_own_height)],
            most: style.most_width,
            proportion,
            zoom: view.is_empty().then_some(style.zoom),
        }
    }

    /// Width and height with this width to be had, if that is known; a side that is known already stays.
    pub(super) fn size(&self, room: Option<f64>, [width, height]: [Option<f64>; 2]) -> [f64; 2] {
        // A share of what is not known yet asks for nothing.
        let share = room.unwrap_or_default();
        let [own_width, own_height] = self.sides.each_ref().map(|side| length(side.as_deref()?, share));
        let wanted = width.or(own_width).unwrap_or(share);
        let fitting = [room, self.most].into_iter().flatten().fold(wanted, f64::min);
        let width = width.unwrap_or(fitting);
        let height = height.unwrap_or(match (own_height, self.proportion) {
            (Some(height), None) => height,
            (Some(height), Some(_)) if (wanted - width).abs() < 0.1 => height,
            (_, Some(proportion)) => width * proportion,
            (None, None) => 150.0,
        });
        [width, height]
    }

    /// Its frame, filled.
    pub(super) fn draw(&self, [width, height]: [f64; 2]) -> Shape {
        let mut attributes = self.attributes.clone();
        if let Some(zoom) = self.zoom.filter(|zoom| (zoom - 1.0).abs() > 0.001) {
            let _ = write!(attributes, " viewBox=\"0 0 {} {}\"", px(width / zoom), px(height / zoom));
        }
        Shape::Svg { x: 0.0, y: 0.0, width, height, attributes, content: self.content.clone() }
    }
}

fn part(sheet: &Sheet, element: &Element<'_>, style: &Style) -> String {
    let tag = match element.drawing.tag.as_str() {
        "" => return escape(&element.drawing.text),
        tag @ ("g" | "rect" | "line" | "circle" | "path" | "text" | "svg") => tag,
        "a" => "g",
        tag => {
            sheet.note(format!("crates/pictures/src/poster/drawing.rs does not draw <{tag}>; teach it to"));
            return String::new();
        }
    };
    if style.display == Display::None {
        return String::new();
    }
    let mut attributes: BTreeMap<&str, String> = BTreeMap::new();
    for (name, value) in &element.drawing.attributes {
        if let Some(name) = GEOMETRY.iter().find(|known| *known == name) {
            let is_color = matches!(*name, "fill" | "stroke");
            attributes.insert(name, if is_color { style.resolved(value) } else { value.clone() });
        }
    }
    attributes.extend(style.shape.iter().map(|(name, value)| (*name, value.clone())));
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    let content: String = element.children().iter().map(|child| part(sheet, child, &style.of(sheet, child))).collect();
    if content.is_empty() { format!("<{tag}{attributes}/>") } else { format!("<{tag}{attributes}>{content}</{tag}>") }
}
