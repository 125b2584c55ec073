//! The wasm file: built from code alone, it is given the facts as a custom section, which the widget reads from its own module.

use wasm_encoder::{CustomSection, Section};

/// A module with one more section at its end, by the WebAssembly specification's binary format, section 5.5.3.
#[must_use]
pub(crate) fn with_section(module: &[u8], name: &str, content: &[u8]) -> Vec<u8> {
    let mut module = module.to_vec();
    CustomSection { name: name.into(), data: content.into() }.append_to(&mut module);
    module
}
