//! Laying out a tree of elements as a page would, with what pictures use of it: blocks, lines, rows, grids and tables.

use super::css::{Element, Sheet};
use super::drawing::drawing;
use super::ink::{Ink, Span};
use super::lines::{Lines, Piece};
use super::style::{Display, Style};

/// A width in which nothing is broken.
const ENDLESS: f64 = 8000.0;

/// What is laid out, from the upper left corner of its own place, and how high it is.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) ink: Vec<Ink>,
    pub(super) height: f64,
}

impl Laid {
    /// Takes in what was laid out elsewhere.
    pub(super) fn take(&mut self, mut other: Self, x: f64, y: f64) {
        other.ink.iter_mut().for_each(|ink| ink.shift(x, y));
        self.ink.extend(other.ink);
    }

    /// How far it reaches to the right.
    fn extent(&self) -> f64 {
        let inks = self.ink.iter().filter(|ink| !matches!(ink, Ink::Rect { width, .. } if *width > ENDLESS / 2.0));
        inks.map(|ink| ink.bounds()[2]).fold(0.0, f64::max)
    }
}

/// An element laid out as a block of this width, without its margins.
pub(super) fn block(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64) -> Laid {
    if element.drawing.tag == "svg" {
        let (ink, [_, height]) = drawing(sheet, element, style, width);
        return Laid { ink: vec![ink], height };
    }
    let zoom = style.length("zoom", 1.0).unwrap_or(1.0);
    if zoom > 0.0 && (zoom - 1.0).abs() > 0.01 {
        let mut laid = block(sheet, element, &style.without(&["zoom"]), width / zoom);
        laid.ink.iter_mut().for_each(|ink| ink.scale(zoom));
        return Laid { height: laid.height * zoom, ..laid };
    }
    let limit = |name: &str| style.length(name, width).unwrap_or(width);
    let width = width.min(limit("max-inline-size")).min(limit("inline-size"));
    let side = |side: &str| style.edge("padding", side, width) + style.border(side).map_or(0.0, |(border, ..)| border);
    let [top, right, bottom, left] = super::style::SIDES.map(side);
    let inner = (width - left - right).max(1.0);
    let content = match style.display(&element.drawing.tag) {
        Display::None => return Laid::default(),
        Display::Flex if style.own("flex-direction") != Some("column") => {
            super::rows::flex(sheet, element, style, inner)
        }
        Display::Grid => super::rows::grid(sheet, element, style, inner),
        Display::Table => super::table::table(sheet, element, style, inner),
        Display::Flex | Display::Block | Display::Inline => stacked(sheet, element, style, inner),
    };
    let least = style.length("min-block-size", 0.0).filter(|_| element.drawing.tag != "a").unwrap_or_default();
    let height = (content.height + top + bottom).max(least);
    let mut laid = Laid { ink: grounds(style, width, height), height };
    laid.take(content, left, top);
    laid
}

/// Ground and lines of a box.
pub(super) fn grounds(style: &Style, width: f64, height: f64) -> Vec<Ink> {
    let rect = |x: f64, y: f64, width: f64, height: f64, fill: &str| Ink::Rect {
        x,
        y,
        width,
        height,
        radius: 0.0,
        fill: fill.to_owned(),
        border: None,
    };
    let mut ink: Vec<Ink> = style.ground().map(|ground| rect(0.0, 0.0, width, height, ground)).into_iter().collect();
    for side in super::style::SIDES {
        let Some((thick, color, _)) = style.border(side) else { continue };
        ink.push(match side {
            "block-start" => rect(0.0, 0.0, width, thick, color),
            "block-end" => rect(0.0, height - thick, width, thick, color),
            "inline-start" => rect(0.0, 0.0, thick, height, color),
            _ => rect(width - thick, 0.0, thick, height, color),
        });
    }
    ink
}

/// Children one below the other; what stands in lines is broken together.
fn stacked(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64) -> Laid {
    let mut laid = Laid::default();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut margin = 0.0;
    let mut is_first = true;
    let (gap, _) = style.gaps(width);
    for child in element.children() {
        let own = style.of(sheet, &child);
        let display = own.display(&child.drawing.tag);
        if display == Display::None {
            continue;
        }
        if display == Display::Inline && !holds_blocks(sheet, &child, &own) {
            inline(sheet, &child, &own, width, &mut pieces);
            continue;
        }
        flush(&mut laid, &mut pieces, style, width);
        let above = own.edge("margin", "block-start", width).max(margin);
        laid.height += if is_first { own.edge("margin", "block-start", width) } else { above.max(gap) };
        margin = own.edge("margin", "block-end", width);
        let indent = own.edge("margin", "inline-start", width);
        let part = block(sheet, &child, &own, width - indent);
        let (y, height) = (laid.height, part.height);
        laid.take(part, indent, y);
        laid.height += height;
        is_first = false;
    }
    let has_lines = !pieces.is_empty();
    flush(&mut laid, &mut pieces, style, width);
    if !has_lines {
        laid.height += margin;
    }
    laid
}

fn flush(laid: &mut Laid, pieces: &mut Vec<Piece>, style: &Style, width: f64) {
    if pieces.is_empty() {
        return;
    }
    let lines = Lines::new(pieces, width, style.own("text-wrap") == Some("balance"));
    let (ink, height) = lines.draw(0.0, style.leading, style.text.size);
    let y = laid.height;
    laid.take(Laid { ink, height }, 0.0, y);
    laid.height += height;
    pieces.clear();
}

/// Whether an inline element has a block in it, and so is one.
fn holds_blocks(sheet: &Sheet, element: &Element<'_>, style: &Style) -> bool {
    style.length("inline-size", 0.0).is_none()
        && element.drawing.tag != "svg"
        && element.children().iter().any(|child| {
            let own = style.of(sheet, child);
            match own.display(&child.drawing.tag) {
                Display::None => false,
                Display::Inline => holds_blocks(sheet, child, &own),
                _ => true,
            }
        })
}

/// What stands in a line: words, drawings, and boxes of a fixed size, such as the number of a source.
fn inline(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64, pieces: &mut Vec<Piece>) {
    let text = |text: &str| Piece::Text(Span { text: text.to_owned(), style: style.text.clone() });
    let after = style.edge("margin", "inline-end", width);
    match element.drawing.tag.as_str() {
        "" => pieces.push(text(&element.drawing.text)),
        "br" => pieces.push(Piece::Break),
        "svg" => {
            let (ink, [width, height]) = drawing(sheet, element, style, width);
            pieces.push(Piece::Mark { ink: vec![ink], width, height, after: after.max(4.0) });
        }
        _ => match (style.length("inline-size", width), style.length("block-size", width)) {
            (Some(width), Some(height)) => {
                pieces.push(Piece::Mark {
                    ink: sized(sheet, element, style, width, height),
                    width,
                    height,
                    after: after.max(5.0),
                });
            }
            _ => {
                for child in element.children() {
                    let own = style.of(sheet, &child);
                    if own.display(&child.drawing.tag) != Display::None {
                        inline(sheet, &child, &own, width, pieces);
                    }
                }
                // A margin between words is a space, where the line may be broken.
                if after > 0.0 {
                    pieces.push(text(" "));
                }
            }
        },
    }
}

/// A box of a fixed size: its ground, its line, and its words in the middle.
fn sized(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64, height: f64) -> Vec<Ink> {
    let border = style.border("block-start").map(|(thick, color, kind)| (thick, color.to_owned(), kind.to_owned()));
    let inset = border.as_ref().map_or(0.0, |(thick, ..)| thick / 2.0);
    let radius = style.own("border-radius").map_or(0.0, |_| width / 2.0 - inset);
    let ground = style.ground().unwrap_or("none").to_owned();
    let rect = |width: f64, fill: String, border| Ink::Rect {
        x: inset,
        y: inset,
        width,
        height: height - 2.0 * inset,
        radius: radius.min(width / 2.0),
        fill,
        border,
    };
    let mut ink = vec![rect(width - 2.0 * inset, ground, border)];
    // A ground of two halves, which a page draws as a gradient.
    if let Some(color) = style.own("background").and_then(|ground| ground.split_once("90deg, #")?.1.get(..6)) {
        ink.push(rect(width / 2.0 - inset, format!("#{color}"), None));
    }
    let mut pieces = Vec::new();
    for child in element.children() {
        let own = style.of(sheet, &child);
        if own.display(&child.drawing.tag) != Display::None {
            inline(sheet, &child, &own, width, &mut pieces);
        }
    }
    let spans: Vec<Span> =
        pieces.into_iter().filter_map(|piece| if let Piece::Text(span) = piece { Some(span) } else { None }).collect();
    if !spans.is_empty() {
        ink.push(Ink::Line { x: width / 2.0, baseline: height / 2.0 + 0.36 * style.text.size, spans, centred: true });
    }
    ink
}

/// A child of a row, a grid or a table cell, laid out in a width.
pub(super) fn item(sheet: &Sheet, element: &Element<'_>, style: &Style, width: f64) -> Laid {
    let display = style.display(&element.drawing.tag);
    if display == Display::Inline && !holds_blocks(sheet, element, style) {
        let mut pieces = Vec::new();
        inline(sheet, element, style, width, &mut pieces);
        let mut laid = Laid::default();
        flush(&mut laid, &mut pieces, style, width);
        return laid;
    }
    block(sheet, element, style, width)
}

/// How wide an element would be without a limit.
pub(super) fn natural(sheet: &Sheet, element: &Element<'_>, style: &Style) -> f64 {
    item(sheet, element, style, ENDLESS).extent() + style.edge("padding", "inline-end", 0.0) + 0.5
}
