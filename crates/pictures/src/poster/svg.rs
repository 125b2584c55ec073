//! Shapes, each at its place, and how they are written as SVG.

use super::style::{Border, BorderLine, TextStyle};
use super::widths::advance;
use std::fmt::Write;

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TextRun {
    pub(super) text: String,
    pub(super) style: TextStyle,
}

impl TextRun {
    /// Its width, by estimate.
    pub(super) fn width(&self) -> f64 {
        let style = &self.style;
        self.text.chars().map(|character| advance(character, style.bold, style.is_chinese()) * style.size).sum()
    }
}

/// A shape, in pixels from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A line of text; `centred` on `x` instead of beginning there.
    Text { x: f64, baseline: f64, runs: Vec<TextRun>, centred: bool },
    /// A rectangle with corners of a radius; a circle, if that is half its side.
    Rect { x: f64, y: f64, width: f64, height: f64, radius: f64, fill: String, border: Option<Border> },
    /// A drawing in a frame of its own: its other attributes, and what stands in it.
    Svg { x: f64, y: f64, width: f64, height: f64, attributes: String, content: String },
}

impl Shape {
    /// Moves it.
    pub(super) fn shift(&mut self, right: f64, down: f64) {
        let (x, y) = match self {
            Self::Text { x, baseline, .. } => (x, baseline),
            Self::Rect { x, y, .. } | Self::Svg { x, y, .. } => (x, y),
        };
        *x += right;
        *y += down;
    }

    /// Left, top, right and bottom, by estimate; of a line the part that letters fill.
    pub(super) fn bounds(&self) -> [f64; 4] {
        match self {
            Self::Text { x, baseline, runs, centred } => {
                let width: f64 = runs.iter().map(TextRun::width).sum();
                let size = runs.iter().map(|run| run.style.size).fold(0.0, f64::max);
                let left = if *centred { x - width / 2.0 } else { *x };
                [left, baseline - 0.8 * size, left + width, baseline + 0.2 * size]
            }
            Self::Rect { x, y, width, height, .. } | Self::Svg { x, y, width, height, .. } => {
                [*x, *y, x + width, y + height]
            }
        }
    }

    /// The text of a line.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Text { runs, .. } => Some(runs.iter().map(|run| run.text.as_str()).collect()),
            Self::Rect { .. } | Self::Svg { .. } => None,
        }
    }

    /// Writes it as SVG, in a drawing whose words are mostly of the style `usual`; turned from left to right in a width, where words run so.
    pub(super) fn write(&self, usual: &TextStyle, mirror: Option<f64>) -> String {
        let left = |x: f64, own_width: f64| mirror.map_or(x, |width| width - x - own_width);
        match self {
            Self::Text { x, baseline, runs, centred } => {
                let Some(first) = runs.first() else { return String::new() };
                // A line under a whole text could not be taken from a part of it.
                let first = TextStyle { decoration: "none".to_owned(), ..first.style.clone() };
                // A line in a language that runs the other way ends where it would begin.
                let anchor = match mirror {
                    _ if *centred => " text-anchor=\"middle\"",
                    Some(_) if first.lang != usual.lang => " direction=\"ltr\" text-anchor=\"end\"",
                    _ => "",
                };
                let (x, y) = (px(left(*x, 0.0)), px(*baseline));
                let mut svg = format!("<text x=\"{x}\" y=\"{y}\"{anchor}{}>", differences(&first, usual));
                for run in runs {
                    let own = differences(&run.style, &first);
                    let text = escape(&run.text);
                    let _ =
                        if own.is_empty() { write!(svg, "{text}") } else { write!(svg, "<tspan{own}>{text}</tspan>") };
                }
                svg + "</text>\n"
            }
            Self::Rect { x, y, width, height, radius, fill, border } => {
                let mut svg = format!(
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    px(left(*x, *width)),
                    px(*y),
                    px(*width),
                    px(*height)
                );
                if *radius > 0.0 {
                    let _ = write!(svg, " rx=\"{}\"", px(*radius));
                }
                let _ = write!(svg, " fill=\"{fill}\"");
                if let Some(Border { width, line, color }) = border {
                    let _ = write!(svg, " stroke=\"{color}\" stroke-width=\"{}\"", px(*width));
                    match line {
                        BorderLine::Solid => {}
                        BorderLine::Dashed => svg += " stroke-dasharray=\"4 3\"",
                        BorderLine::Dotted => svg += " stroke-dasharray=\"2 2\"",
                    }
                }
                svg + "/>\n"
            }
            Self::Svg { x, y, width, height, attributes, content } => {
                // Letters would stand the wrong way round.
                let turned = mirror.filter(|_| !content.contains("<text"));
                let x = if turned.is_some() { *x } else { left(*x, *width) };
                let drawing = format!(
                    "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{attributes}>{content}</svg>\n",
                    px(x),
                    px(*y),
                    px(*width),
                    px(*height)
                );
                match turned {
                    Some(page) => format!("<g transform=\"translate({} 0) scale(-1 1)\">{drawing}</g>\n", px(page)),
                    None => drawing,
                }
            }
        }
    }
}

/// The attributes of a text that differ from another's.
fn differences(style: &TextStyle, from: &TextStyle) -> String {
    let mut attributes = String::new();
    let mut differ = |name: &str, own: &str, other: &str| {
        if own != other {
            let _ = write!(attributes, " {name}=\"{}\"", escape(own));
        }
    };
    let weight = |style: &TextStyle| if style.bold { "700" } else { "400" };
    differ("font-size", &px(style.size), &px(from.size));
    differ("font-weight", weight(style), weight(from));
    let slant = |style: &TextStyle| if style.italic { "italic" } else { "normal" };
    differ("font-style", slant(style), slant(from));
    differ("fill", &style.color, &from.color);
    differ("text-decoration", &style.decoration, &from.decoration);
    differ("font-family", &style.family, &from.family);
    differ("xml:lang", &style.lang, &from.lang);
    attributes
}

/// A length to a tenth, without a tenth that is none.
pub(super) fn px(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// A text as it stands in XML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
