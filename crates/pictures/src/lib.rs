//! Pictures: drawings of the facts in the words of one language ([`model::Drawing`], inline SVG, lists or tables), which are shipped
//! with the words and shown by the widget; and, laid out from them, posters and share images to take away. Native only.

mod draw;
pub mod poster;
#[cfg(feature = "raster")]
pub mod raster;

pub use draw::{DrawingContext, PicturePhrases, illustrate};
