//! The pages, one a file. Each is the prerendered page and the app's view at once; the last two need no app, and are not in the wasm.

mod embed;
#[cfg(not(target_arch = "wasm32"))]
mod method;
#[cfg(not(target_arch = "wasm32"))]
mod not_found;
mod overview;

pub use embed::embed;
#[cfg(not(target_arch = "wasm32"))]
pub use method::method;
#[cfg(not(target_arch = "wasm32"))]
pub use not_found::not_found;
pub use overview::overview;
