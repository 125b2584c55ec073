//! The wasm module that this code was loaded from: it carries the facts of the comparison and the name of its build, as custom sections.

use js_sys::{Uint8Array, WebAssembly};
use model::facts::{BUILD_SECTION, SECTION};
use wasm_bindgen::JsCast;

/// The facts, for [`model::facts::decode`].
///
/// # Errors
/// When the module has none: it was published as the compiler wrote it.
pub fn facts() -> Result<Vec<u8>, String> {
    section(SECTION)
        .ok_or_else(|| "the widget carries no facts; publish the folder as `cargo xtask build` wrote it".to_owned())
}

/// True when the module is of this build of the site, whose pages this code finds as it would write them.
#[must_use]
pub fn is_of_build(build: &str) -> bool {
    section(BUILD_SECTION).is_some_and(|name| name == build.as_bytes())
}

fn section(name: &str) -> Option<Vec<u8>> {
    let module = wasm_bindgen::module();
    let section = WebAssembly::Module::custom_sections(module.unchecked_ref(), name).get(0);
    (!section.is_undefined()).then(|| Uint8Array::new(&section).to_vec())
}
