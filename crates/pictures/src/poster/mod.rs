//! Pictures to take away: a topic as one drawing that stands for itself, and as a share image. They are written with `html!`, with
//! the pictures of the page in them, and laid out here, since nothing but text and plain shapes is understood everywhere.

mod css;
mod drawing;
mod flow;
mod ink;
mod lines;
mod rows;
mod share;
mod sheet;
mod style;
mod table;
mod value;
mod widths;

pub use share::{SHARE_SIZE, share_image};
pub use sheet::poster;

use source_compare::edition::Edition;
use css::{Element, Sheet};
use flow::Laid;
use ink::{Ink, escape, px};
use model::Drawing;
use std::fmt::Write;
use style::Style;

/// The style sheets of the page that pictures use; what a poster has of its own comes last.
const SHEETS: [&str; 4] = [
    include_str!("../../../../static/css/tokens.css"),
    include_str!("../../../../static/css/sources.css"),
    include_str!("../../../../static/css/graphics.css"),
    include_str!("poster.css"),
];

/// A finished drawing.
#[derive(Clone, Debug)]
pub struct Poster {
    /// The SVG, complete in itself.
    pub svg: String,
    /// Pixels across.
    pub width: f64,
    /// Pixels down.
    pub height: f64,
    ink: Vec<Ink>,
}

impl Poster {
    /// The lines of text outside of drawings, each with its left, upper, right and lower edge by estimate.
    pub fn lines(&self) -> impl Iterator<Item = (String, [f64; 4])> {
        self.ink.iter().filter_map(|ink| Some((ink.text()?, ink.bounds())))
    }
}

/// What stands for a drawing where it is not seen.
struct Told {
    title: String,
    description: String,
}

/// Lays out a tree in a width; its style is that of most words.
fn lay_out(edition: &Edition, sheet: &Sheet, root: &Drawing, width: f64) -> (Laid, Style) {
    let element = Element::root(root);
    let style = Style::root(edition.language().tag()).of(sheet, &element);
    (flow::block(sheet, &element, &style, width), style)
}

/// Writes a drawing of a width and a height; `style` is that of most words.
fn print(edition: &Edition, told: &Told, ink: Vec<Ink>, style: &Style, [width, height]: [f64; 2]) -> Poster {
    let usual = &style.text;
    let lang = edition.language().tag();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" lang=\"{lang}\" \
         xml:lang=\"{lang}\" xml:space=\"preserve\" font-family=\"{2}\" font-size=\"{3}\" fill=\"{4}\">\n<title>{5}</title>\n<desc>{6}</desc>\n\
         <rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n",
        px(width),
        px(height),
        escape(&usual.family),
        px(usual.size),
        usual.color,
        escape(&told.title),
        escape(&told.description),
    );
    for ink in &ink {
        let _ = write!(svg, "{}", ink.write(usual));
    }
    svg += "</svg>\n";
    Poster { svg, width, height, ink }
}
