//! Properties of style sheets that posters read, one by one. A property or a value that is not read here fails the build, unless
//! `harmless.rs` lists it with its reason.

use super::style::{Border, BorderLine, Breaks, Display, Style};
use super::value::{is_color, length};
use std::str::FromStr;
use taffy::prelude::{GridTemplateComponent, LengthPercentage, LengthPercentageAuto, Rect, TaffyAuto};
use taffy::{FlexDirection, FlexWrap, GridAutoFlow, GridPlacement, Line, Position, TrackSizingFunction};

/// Properties of shapes that an SVG has as attributes of the same names.
pub(super) const OF_SHAPES: [&str; 9] = [
    "dominant-baseline",
    "fill",
    "font-size",
    "font-weight",
    "overflow",
    "stroke",
    "stroke-dasharray",
    "stroke-width",
    "text-anchor",
];

/// The sides of a box by their logical names, in the order of [`Style::borders`].
const SIDES: [&str; 4] = ["block-start", "inline-end", "block-end", "inline-start"];

impl Style {
    /// Takes over what is said of a text. False if it can't be read.
    pub(super) fn set_text(&mut self, name: &str, value: &str) -> bool {
        let text = &mut self.text;
        match (name, value) {
            ("color" | "font-family", "inherit") => {}
            ("color", color) if is_color(color) => text.color = color.to_owned(),
            ("font-family", family) => text.family = family.to_owned(),
            ("font-size", size) => {
                let size = length(size, text.size);
                return put(&mut text.size, size);
            }
            ("font-weight", weight) => {
                return put(&mut text.bold, weight.parse().ok().map(|weight: u16| weight >= 600));
            }
            ("font-style", "italic") => text.italic = true,
            ("font-style", "normal") => text.italic = false,
            ("white-space", "nowrap") => text.breaks = Breaks::Never,
            ("word-break", "keep-all") => text.breaks = Breaks::Words,
            _ => return false,
        }
        true
    }

    /// Takes over what is said of a shape in a drawing.
    pub(super) fn set_shape(&mut self, name: &str, value: &str) -> bool {
        if name == "display" && value == "none" {
            self.display = Display::None;
            return true;
        }
        let is_text = self.set_text(name, value);
        let Some(known) = OF_SHAPES.iter().find(|known| **known == name) else { return is_text };
        let is_readable = match *known {
            "fill" | "stroke" => is_color(value),
            "stroke-dasharray" | "stroke-width" => {
                value == "none" || value.split(' ').all(|part| part.parse::<f64>().is_ok())
            }
            "font-size" => is_text,
            _ => true,
        };
        if is_readable {
            self.shape
                .insert(known, if *known == "font-size" { super::svg::px(self.text.size) } else { value.to_owned() });
        }
        is_readable
    }

    /// Takes over what is said of a box.
    pub(super) fn set_box(&mut self, name: &str, value: &str) -> bool {
        let layout = &mut self.layout;
        match name {
            "line-height" => return put(&mut self.line_height, value.parse().ok()),
            "display" => return self.set_display(value),
            "text-decoration" => return self.set_decoration(value),
            "text-decoration-style" if self.text.decoration != "none" => {
                self.text.decoration = format!("underline {value}")
            }
            "zoom" => {
                let Ok(times) = value.parse::<f64>() else { return false };
                self.zoom *= times;
                self.text.size *= times;
            }
            "text-wrap" if value == "balance" => self.balances = true,
            "table-layout" if matches!(value, "fixed" | "auto") => self.has_fixed_columns = value == "fixed",
            "background" => return self.set_background(value),
            "border-radius" if value == "50%" => self.is_round = true,
            "border-style" if self.is_round => {
                let line = match value {
                    "dashed" => BorderLine::Dashed,
                    "dotted" => BorderLine::Dotted,
                    _ => return false,
                };
                self.borders.iter_mut().flatten().for_each(|border| border.line = line);
            }
            "inline-size" => {
                self.width = Some(value.to_owned());
                // What needs a whole is left to those that can have it: drawings.
                return length(value, 1.0).is_some()
                    && put(&mut layout.size.width, dimension(value).or(Some(TaffyAuto::AUTO)));
            }
            "block-size" => {
                self.has_own_height = true;
                return put(&mut layout.size.height, dimension(value));
            }
            "min-inline-size" => return put(&mut layout.min_size.width, length_or_auto(value)),
            "max-inline-size" => {
                self.most_width = length(value, 0.0);
                return put(&mut layout.max_size.width, length_or_auto(value));
            }
            "min-block-size" => return false,
            "position" => {
                let position = match value {
                    "absolute" => Some(Position::Absolute),
                    "relative" => Some(Position::Relative),
                    _ => None,
                };
                return put(&mut layout.position, position);
            }
            "gap" => {
                let (row, column) = value.split_once(' ').unwrap_or((value, value));
                return put(&mut layout.gap.height, percentage(row)) && put(&mut layout.gap.width, percentage(column));
            }
            "align-items" => return parse(&mut layout.align_items, value),
            "align-content" => return parse(&mut layout.align_content, value),
            "flex" => return self.set_flex(value),
            "flex-direction" if value == "column" => layout.flex_direction = FlexDirection::Column,
            "flex-wrap" if value == "wrap" => layout.flex_wrap = FlexWrap::Wrap,
            "grid" => return self.set_grid(value),
            "grid-template-columns" => return put(&mut layout.grid_template_columns, tracks(value)),
            "grid-template-rows" => return put(&mut layout.grid_template_rows, tracks(value)),
            "grid-column" => return put(&mut layout.grid_column, placement(value)),
            "grid-row" => return put(&mut layout.grid_row, placement(value)),
            _ => {
                let (kind, side) = name.split_once('-').unwrap_or((name, ""));
                return match kind {
                    "margin" => set_edges(&mut layout.margin, side, value, length_or_auto),
                    "padding" => set_edges(&mut layout.padding, side, value, percentage),
                    "inset" => set_edges(&mut layout.inset, side, value, length_or_auto),
                    "border" => self.set_border(side, value),
                    _ => self.set_text(name, value),
                };
            }
        }
        true
    }

    fn set_display(&mut self, value: &str) -> bool {
        let (display, children) = match value {
            "none" => (Display::None, taffy::Display::Block),
            "block" => (Display::Box, taffy::Display::Block),
            "inline" | "inline-block" => (Display::Inline, taffy::Display::Block),
            "grid" => (Display::Box, taffy::Display::Grid),
            "flex" => (Display::Box, taffy::Display::Flex),
            _ => return false,
        };
        self.display = display;
        self.layout.display = children;
        true
    }

    /// A line under words, of which its thickness is not read.
    fn set_decoration(&mut self, value: &str) -> bool {
        let is_underline = value.starts_with("underline");
        if is_underline {
            self.text.decoration = "underline".to_owned();
        }
        is_underline
    }

    fn set_background(&mut self, value: &str) -> bool {
        let left_half =
            value.strip_prefix("linear-gradient(90deg, ").and_then(|rest| rest.strip_suffix(" 50%, transparent 50%)"));
        match left_half {
            Some(color) if is_color(color) => self.half_background = Some(color.to_owned()),
            None if is_color(value) => self.background = Some(value.to_owned()).filter(|color| color != "none"),
            _ => return false,
        }
        true
    }

    /// `none`, or how it grows, how it shrinks and its size before.
    fn set_flex(&mut self, value: &str) -> bool {
        if value == "none" {
            self.layout.flex_shrink = 0.0;
            return true;
        }
        let Ok([grow, shrink, basis]) = <[&str; 3]>::try_from(value.split(' ').collect::<Vec<_>>()) else {
            return false;
        };
        put(&mut self.layout.flex_grow, grow.parse().ok())
            && put(&mut self.layout.flex_shrink, shrink.parse().ok())
            && put(&mut self.layout.flex_basis, dimension(basis))
    }

    /// Rows, and columns one beside the other as there are children.
    fn set_grid(&mut self, value: &str) -> bool {
        let Some((rows, columns)) = value.split_once(" / auto-flow ") else { return false };
        self.layout.grid_auto_flow = GridAutoFlow::Column;
        put(&mut self.layout.grid_template_rows, tracks(rows))
            && put(&mut self.layout.grid_auto_columns, track(columns).map(|track| vec![track]))
    }

    fn set_border(&mut self, side: &str, value: &str) -> bool {
        let border = match value.split(' ').collect::<Vec<_>>().as_slice() {
            ["0", ..] => None,
            [width, "solid", color] if is_color(color) => match length(width, 0.0) {
                Some(width) => Some(Border { width, line: BorderLine::Solid, color: (*color).to_owned() }),
                None => return false,
            },
            _ => return false,
        };
        let width = LengthPercentage::length(border.as_ref().map_or(0.0, |border| border.width as f32));
        let mut is_known = false;
        for (known, own) in SIDES.iter().zip(&mut self.borders) {
            if side.is_empty() || *known == side {
                own.clone_from(&border);
                is_known = true;
            }
        }
        is_known && set_edges(&mut self.layout.border, side, "", |_| Some(width))
    }
}

/// Puts a value in its place, if there is one.
fn put<T>(slot: &mut T, value: Option<T>) -> bool {
    value.map(|value| *slot = value).is_some()
}

fn parse<T: FromStr>(slot: &mut T, value: &str) -> bool {
    put(slot, value.parse().ok())
}

fn percentage(value: &str) -> Option<LengthPercentage> {
    if let Some(percent) = value.strip_suffix('%') {
        return Some(LengthPercentage::percent(percent.parse::<f32>().ok()? / 100.0));
    }
    // What is the same of two wholes needs none.
    let (one, other) = (length(value, 0.0)?, length(value, 1.0)?);
    (one == other).then_some(LengthPercentage::length(one as f32))
}

fn length_or_auto(value: &str) -> Option<LengthPercentageAuto> {
    if matches!(value, "auto" | "none") { Some(TaffyAuto::AUTO) } else { percentage(value).map(Into::into) }
}

fn dimension(value: &str) -> Option<taffy::Dimension> {
    length_or_auto(value).map(Into::into)
}

fn tracks(value: &str) -> Option<Vec<GridTemplateComponent<String>>> {
    if value == "none" {
        return Some(Vec::new());
    }
    let value = with_units(value);
    Some(taffy::GridTemplateTracks::<String, GridTemplateComponent<String>>::from_str(&value).ok()?.tracks)
}

fn track(value: &str) -> Option<TrackSizingFunction> {
    with_units(value).parse().ok()
}

/// Tracks with the unit that taffy asks of nothing, too.
fn with_units(tracks: &str) -> String {
    tracks.replace("minmax(0,", "minmax(0px,")
}

fn placement(value: &str) -> Option<Line<GridPlacement<String>>> {
    let (start, end) = value.split_once('/').unwrap_or((value, "auto"));
    Some(Line { start: start.parse().ok()?, end: end.parse().ok()? })
}

/// Sets the edges that a property names: one, those of an axis, or all.
fn set_edges<T: Copy>(edges: &mut Rect<T>, side: &str, value: &str, read: impl Fn(&str) -> Option<T>) -> bool {
    let Some(parts) = value.split(' ').map(read).collect::<Option<Vec<T>>>() else { return false };
    let Rect { left, right, top, bottom } = edges;
    let mut all: Vec<&mut T> = match side {
        "" => vec![top, right, bottom, left],
        "block" => vec![top, bottom],
        "inline" => vec![left, right],
        "block-start" => vec![top],
        "inline-end" => vec![right],
        "block-end" => vec![bottom],
        "inline-start" => vec![left],
        _ => return false,
    };
    // Four values go round; of three the second, of two the first or second, of one the only one is repeated.
    let of = |place: usize| match (parts.len(), place) {
        (2 | 3, 3) => 1,
        (1, _) | (2, 2) => 0,
        _ => place,
    };
    all.iter_mut().enumerate().all(|(place, edge)| put(*edge, parts.get(of(place)).copied()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poster::css::{Element, Sheet};
    use model::Drawing;

    /// The style of a paragraph of which a sheet says this, or the faults of that.
    fn style(css: &str) -> Result<Style, String> {
        let drawing = Drawing { tag: "p".to_owned(), ..Drawing::default() };
        let sheet = Sheet::new(&[("a.css", css)], 600.0);
        let style = Style::root("en").of(&sheet, &Element::root(&drawing));
        sheet.check().map(|()| style)
    }

    #[test]
    fn edges_are_read_from_any_shorthand() {
        let edges = |css: &str| {
            let Rect { top, right, bottom, left } = style(css).unwrap().layout.margin;
            [top, right, bottom, left].map(|edge| edge.into_raw().value())
        };
        assert_eq!(edges("p { margin: 1px 2px 3px 4px }"), [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(edges("p { margin: 1px 2px 3px }"), [1.0, 2.0, 3.0, 2.0]);
        assert_eq!(edges("p { margin: 1px 2px }"), [1.0, 2.0, 1.0, 2.0]);
        assert_eq!(edges("p { margin: 1em }"), [16.0; 4]);
        assert_eq!(edges("p { margin: 9px; margin-block: 1px 2px; margin-inline-end: 3px }"), [1.0, 3.0, 2.0, 9.0]);
        assert_eq!(
            edges("p.p, p:first-child { margin: 0 } p { margin-block-end: 3px }"),
            [0.0; 4],
            "the stronger rule"
        );
    }

    #[test]
    fn colours_and_sizes_are_resolved_in_the_order_in_which_they_hang_together() {
        let style = style(
            "p { border-block-end: 1px solid currentColor; gap: 1em 2px; color: light-dark(var(--a), #ffffff); font-size: 2em; --a: #112233; zoom: 1.5 }",
        )
        .unwrap();
        assert_eq!((style.text.size, style.text.color.as_str()), (48.0, "#112233"));
        let border = Border { width: 1.5, line: BorderLine::Solid, color: "#112233".to_owned() };
        assert_eq!(style.borders, [None, None, Some(border), None]);
        assert_eq!([style.layout.gap.height, style.layout.gap.width], [48.0, 3.0].map(LengthPercentage::length));
    }

    #[test]
    fn a_property_or_a_value_that_is_not_read_is_a_fault() {
        let unread = "float: left; display: table-cell; margin-block: 2vw; inline-size: max(1px, 2em); color: rebeccapurple; \
                      background: linear-gradient(45deg, #000000, #ffffff); border: thick double #000000; flex: 1; \
                      grid-template-columns: subgrid; grid: auto / auto; vertical-align: middle; font-weight: lighter; text-wrap: pretty; \
                      table-layout: inherit; border-radius: 8px; border-style: dashed; border: 1px dashed #000000";
        for declaration in unread.split("; ") {
            let fault = style(&format!("\np {{ {declaration} }}")).unwrap_err();
            assert!(fault.starts_with(&format!("a.css:2: posters don't read “{declaration}” of <p>; ")), "{fault}");
        }
    }

    #[test]
    fn what_a_stronger_rule_overrides_need_not_be_read() {
        assert!(style("p { display: ruby } p:first-child { display: block }").is_ok());
    }
}
