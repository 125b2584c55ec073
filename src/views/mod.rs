//! The pages, one a file. Each is the prerendered page and the app's view at once; the last two need no app, and are not in the wasm.

mod comparison;
mod embed;
#[cfg(not(target_arch = "wasm32"))]
mod method;
#[cfg(not(target_arch = "wasm32"))]
mod not_found;

pub use comparison::comparison;
pub use embed::embed;
#[cfg(not(target_arch = "wasm32"))]
pub use method::method;
#[cfg(not(target_arch = "wasm32"))]
pub use not_found::not_found;

use crate::app::Host;

/// The element of a page's main content: in somebody else's page it is a part of theirs, which has a main of its own.
fn main_tag(host: &Host) -> &'static str {
    if matches!(host, Host::Element(_)) { "div" } else { "main" }
}
