//! The only code that touches window, document, clipboard and network. On the desk, where pages are prerendered and tests
//! run, there are none: the same functions do nothing.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod words;
#[cfg(target_arch = "wasm32")]
pub use browser::*;
#[cfg(target_arch = "wasm32")]
pub use words::*;

#[cfg(not(target_arch = "wasm32"))]
mod desk;
#[cfg(not(target_arch = "wasm32"))]
pub use desk::*;
