//! The generator: compiles a folder of seeds when it runs, and writes every page, pack of words, picture and export of a site.

pub mod changes;
pub mod checksums;
pub mod comparison;
mod demo;
pub mod exports;
mod generate;
mod images;
mod linked_data;
pub mod mentions;
mod oembed;
mod packs;
pub mod pages;
pub mod phrases;
pub mod sbom;
pub mod search_data;
#[cfg(feature = "sizes")]
pub mod size_history;
#[cfg(feature = "sizes")]
pub mod sizes;
pub mod snippets;
pub mod styleguide;
mod styles;
mod template;
pub mod wasm;

pub use demo::demo_path;
pub use generate::{Base, GLUE, Site, TOOLS_GLUE, TOOLS_WASM, WASM};
