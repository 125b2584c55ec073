//! Stand-ins where there is no browser: nothing is shown, moved or saved.

use yew::Callback;

/// See the browser's.
#[must_use]
pub fn words() -> String {
    String::new()
}

/// See the browser's.
pub fn put_words(_words: &str) {}

/// See the browser's.
pub fn select(_field: &str) {}

/// See the browser's.
#[must_use]
pub fn save(_file: &str, _media_type: &str, _text: &str) -> bool {
    false
}

/// See the browser's.
pub fn fetch_text(_path: String, _done: Callback<Option<String>>) {}

/// See the browser's.
pub fn push_query(_query: &str) {}

/// See the browser's.
#[must_use]
pub fn after_pause(_action: impl FnOnce() + 'static) -> Listeners {
    Listeners
}

/// Listens while it is kept.
#[derive(Debug)]
pub struct Listeners;

/// See the browser's.
#[must_use]
pub fn listen(_on_words: Callback<String>) -> Listeners {
    Listeners
}

/// See the browser's.
pub fn show_taken() {}

/// See the browser's.
pub fn announce(_text: &str) {}

/// See the browser's.
pub fn set_title(_title: &str) {}

/// See the browser's.
pub fn show_opened() {}

/// See the browser's.
pub fn keep_in_languages(_query: &str) {}

/// See the browser's.
pub fn put_format(_extension: &str) {}
