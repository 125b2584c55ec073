//! Pictures of the data, drawn as inline SVG, lists or tables. They are drawn on the desk and shipped with the words
//! ([`source_compare_core::sketch`]); what runs in the browser shows them.

mod marks;
mod sketch;

#[cfg(not(target_arch = "wasm32"))]
mod bars;
#[cfg(not(target_arch = "wasm32"))]
mod circles;
#[cfg(not(target_arch = "wasm32"))]
mod compass;
#[cfg(not(target_arch = "wasm32"))]
mod days;
#[cfg(not(target_arch = "wasm32"))]
mod desk;
#[cfg(not(target_arch = "wasm32"))]
mod ladder;
#[cfg(not(target_arch = "wasm32"))]
mod linked;
#[cfg(not(target_arch = "wasm32"))]
mod matrix;
#[cfg(not(target_arch = "wasm32"))]
mod shown;
#[cfg(not(target_arch = "wasm32"))]
mod squares;
#[cfg(not(target_arch = "wasm32"))]
mod strips;
#[cfg(not(target_arch = "wasm32"))]
mod table;
#[cfg(not(target_arch = "wasm32"))]
mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod ties;
#[cfg(not(target_arch = "wasm32"))]
mod timeline;

#[cfg(not(target_arch = "wasm32"))]
pub use desk::illustrated;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use desk::sketches;
pub use marks::mark;
pub use sketch::picture;
