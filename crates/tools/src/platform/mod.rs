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
