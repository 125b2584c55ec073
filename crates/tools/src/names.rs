//! Names that the page of the search, the views and the platform share.

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
