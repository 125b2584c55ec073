//! The only code that touches window, document, clipboard, network and the wasm module. Native code, which renders pages and runs
//! tests, has none of them: there the same functions do nothing.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub use browser::*;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
