//! Stand-ins where there is no browser: nothing is copied, loaded or moved.

use yew::prelude::*;

/// See the browser's.
pub fn copy(_text: &str, _done: Callback<bool>) {}

/// See the browser's.
#[must_use]
pub fn is_checked(_event: &Event) -> bool {
    false
}

/// See the browser's.
#[must_use]
pub fn value_of(_event: &Event) -> String {
    String::new()
}

/// See the browser's.
#[must_use]
pub fn absolute(_address: &str) -> Option<String> {
    None
}

/// See the browser's.
#[must_use]
pub fn query() -> String {
    String::new()
}

/// See the browser's.
pub fn replace_query(_query: &str) {}

/// Keeps listening until it is dropped.
#[derive(Debug)]
pub struct Listener;

/// See the browser's.
#[must_use]
pub fn on_way_back(_callback: Callback<String>) -> Listener {
    Listener
}
