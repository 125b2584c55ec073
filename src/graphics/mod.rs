//! Pictures of the data, drawn as inline SVG or as tables, and prerendered like everything else.

mod compass;
mod marks;
mod matrix;
mod squares;

pub use compass::compass;
pub use marks::mark;
pub use matrix::matrix;
pub use squares::squares;
