//! Pictures: drawings of the facts in the words of one language ([`model::Drawing`], inline SVG, lists or tables), which are shipped
//! with the words and shown by the widget; and, laid out from them, posters and share images to take away. Native only.

mod bars;
mod circles;
mod compass;
mod context;
mod days;
mod draw;
mod ladder;
mod linked;
mod matrix;
pub mod poster;
pub mod raster;
mod shown;
mod squares;
mod strips;
mod table;
#[cfg(test)]
mod testing;
mod texts;
mod ties;
mod timeline;

pub use context::{DrawingContext, PicturePhrases};
pub use draw::illustrate;
