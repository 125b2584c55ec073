//! The pages, one a file. Each is the prerendered page and the app's view at once.

mod embed;
mod method;
mod not_found;
mod overview;

pub use embed::Embed;
pub use method::Method;
pub use not_found::NotFound;
pub use overview::Overview;
