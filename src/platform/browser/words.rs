//! Loading packs of words, with the browser's own JSON reader.

use gloo::utils::window;
use model::address::words_path;
use model::{Language, TopicId, Words};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

/// Loads the words of a language from the widget's own folder.
pub fn load_words(root: AttrValue, language: Language, build: AttrValue, done: Callback<Result<Words, String>>) {
    spawn_local(async move { done.emit(fetch_words(&root, language, None, &build).await) });
}

/// The words of a language, all or a topic's, from the widget's own folder; those of the page's own `build`, whatever a cache holds.
///
/// # Errors
/// When they can't be loaded, or are no words.
pub async fn fetch_words(
    root: &str,
    language: Language,
    topic: Option<&TopicId>,
    build: &str,
) -> Result<Words, String> {
    fetch_json(&format!("{root}{}?v={build}", words_path(language, topic))).await
}

/// What a file of the widget's own folder holds, by its path.
///
/// # Errors
/// When it can't be loaded, or holds something else.
pub async fn fetch_json<T: DeserializeOwned>(path: &str) -> Result<T, String> {
    let value = fetch_value(path).await?;
    serde_wasm_bindgen::from_value(value).map_err(|error| format!("{path}: {error}"))
}

/// The same as the browser's own JSON reader makes it.
///
/// # Errors
/// When it can't be loaded.
pub async fn fetch_value(path: &str) -> Result<JsValue, String> {
    let unreachable = |_| format!("{path} could not be loaded; check that the whole folder is published");
    let response = JsFuture::from(window().fetch_with_str(path)).await.map_err(unreachable)?;
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(format!("{path} answers {}; check that the whole folder is published", response.status()));
    }
    let value = JsFuture::from(response.json().map_err(unreachable)?).await;
    value.map_err(|_| format!("{path} is not JSON; publish it as it was built"))
}
