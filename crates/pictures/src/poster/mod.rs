//! Pictures to take away: a topic as one drawing that stands for itself, and as a share image. They are written with `html!`, with
//! the pictures of the page in them, and laid out here, since nothing but text and plain shapes is understood everywhere.

mod css;
mod drawing;
mod harmless;
mod layout;
mod lines;
mod properties;
mod selector;
mod share;
mod style;
pub mod stylesheet;
mod svg;
mod table;
mod topic;
mod value;
mod widths;

pub use share::{SHARE_SIZE, share_image};
pub use topic::{figure, poster};

use css::{Element, Sheet};
use layout::Fragment;
use model::Drawing;
use source_compare::edition::Edition;
use std::fmt::Write;
use style::Style;
use svg::{Shape, escape, px};

/// The style sheets of the page that pictures use, with their paths; what a poster has of its own comes last.
const SHEETS: [(&str, &str); 4] = [
    ("static/css/tokens.css", include_str!("../../../../static/css/tokens.css")),
    ("static/css/sources.css", include_str!("../../../../static/css/sources.css")),
    ("static/css/graphics.css", include_str!("../../../../static/css/graphics.css")),
    ("crates/pictures/src/poster/poster.css", include_str!("poster.css")),
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
    shapes: Vec<Shape>,
}

impl Poster {
    /// The upper and the lower edge of each thing that is drawn, by estimate.
    pub fn heights(&self) -> impl Iterator<Item = [f64; 2]> {
        self.shapes.iter().map(|shape| {
            let [_, top, _, bottom] = shape.bounds();
            [top, bottom]
        })
    }

    /// The lines of text outside of drawings, each with its left, upper, right and lower edge by estimate.
    pub fn lines(&self) -> impl Iterator<Item = (String, [f64; 4])> {
        self.shapes.iter().filter_map(|shape| Some((shape.text()?, shape.bounds())))
    }
}

/// The words for a drawing where it is not seen.
struct Alternative {
    title: String,
    description: String,
}

/// Lays out a tree in a width; its style is that of most words.
fn lay_out(edition: &Edition, sheet: &Sheet, root: &Drawing, width: f64) -> Result<(Fragment, Style), String> {
    let element = Element::root(root);
    let style = Style::root(edition.language().tag()).of(sheet, &element);
    Ok((layout::lay_out(sheet, &element, style.clone(), width)?, style))
}

/// Writes a drawing of a width and a height; `style` is that of most words.
///
/// # Errors
/// When something of the style sheets was met that could not be read.
fn write_svg(
    edition: &Edition,
    sheet: &Sheet,
    alternative: &Alternative,
    shapes: Vec<Shape>,
    style: &Style,
    [width, height]: [f64; 2],
) -> Result<Poster, String> {
    sheet.check()?;
    let usual = &style.text;
    let language = edition.language();
    let lang = language.tag();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" role=\"img\" lang=\"{lang}\" \
         xml:lang=\"{lang}\" xml:space=\"preserve\" font-family=\"{2}\" font-size=\"{3}\" fill=\"{4}\">\n<title>{5}</title>\n<desc>{6}</desc>\n\
         <rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n",
        px(width),
        px(height),
        escape(&usual.family),
        px(usual.size),
        usual.color,
        escape(&alternative.title),
        escape(&alternative.description),
    );
    for shape in &shapes {
        let _ = write!(svg, "{}", shape.write(usual));
    }
    svg += "</svg>\n";
    Ok(Poster { svg, width, height, shapes })
}
