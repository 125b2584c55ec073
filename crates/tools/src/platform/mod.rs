//! The functions that touch the browser beyond what the widget does. Native code has none of it: there the same functions do nothing.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
use browser as here;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
use native as here;

pub use here::{
    Listeners, after_pause, announce, fetch_text, keep_in_languages, listen, push_query, put_format, put_words, save,
    select, set_title, show_opened, show_taken, words,
};

/// The field of the search, which the page has before the tools are loaded.
pub const FIELD: &str = "search-words";
/// The choice of a format.
pub const TAKEN: &str = "#take select";

/// Keys that lead from an opened claim: to the one before, to the next, and back to its question.
pub const PREVIOUS_KEY: &str = "p";
/// See [`PREVIOUS_KEY`].
pub const NEXT_KEY: &str = "n";
/// See [`PREVIOUS_KEY`].
pub const CLOSE_KEY: &str = "Escape";

/// The element that an opened claim stands in.
pub const OPENED: &str = ".sc-opened";
/// The element that the results stand in.
pub const RESULTS: &str = ".sc-results";
/// The element that announces how much was found.
pub const STATUS: &str = "search-status";
