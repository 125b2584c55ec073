//! The only code that touches window, document, clipboard, network and the wasm module. Native code, which renders pages and runs
//! tests, has none of them: there the same functions do nothing.

#[cfg(target_arch = "wasm32")]
#[path = "browser/mod.rs"]
mod here;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod here;

pub use here::*;
