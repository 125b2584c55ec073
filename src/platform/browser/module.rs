//! The wasm module that this code was loaded from: it carries the facts of the comparison, as a custom section.

use js_sys::{Uint8Array, WebAssembly};
use model::facts::SECTION;
use wasm_bindgen::JsCast;

/// The facts, for [`model::facts::decode`].
///
/// # Errors
/// When the module has none: it was published as the compiler wrote it.
pub fn facts() -> Result<Vec<u8>, String> {
    let module = wasm_bindgen::module();
    let sections = WebAssembly::Module::custom_sections(module.unchecked_ref(), SECTION);
    let section = sections.get(0);
    if section.is_undefined() {
        return Err("the widget carries no facts; publish the folder as `cargo xtask build` wrote it".to_owned());
    }
    Ok(Uint8Array::new(&section).to_vec())
}
