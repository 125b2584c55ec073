//! The browser: address, clipboard, form fields.

mod module;
mod words;

pub use module::{facts, is_of_build};
pub use words::*;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlSelectElement, Url};
use yew::prelude::*;

/// Copies a text, and says whether it could: a frame may forbid it, and an old browser lack it.
pub fn copy(text: &str, done: Callback<bool>) {
    let navigator = window().navigator();
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object());
    if !has_clipboard {
        done.emit(false);
        return;
    }
    let written = navigator.clipboard().write_text(text);
    spawn_local(async move { done.emit(JsFuture::from(written).await.is_ok()) });
}

/// True when the checkbox that the event came from is checked.
#[must_use]
pub fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}

/// The value of the choice that the event came from.
#[must_use]
pub fn value_of(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// The absolute address of one that is relative to the page; `None` where the page has none on the web, such as a file of a disk.
#[must_use]
pub fn absolute(address: &str) -> Option<String> {
    let base = document().base_uri().ok().flatten()?;
    let absolute = Url::new_with_base(address, &base).ok()?.href();
    absolute.starts_with("http").then_some(absolute)
}

/// The query of the address, with its `?`.
#[must_use]
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Puts another query into the address; the fragment stays, and so does the reader's way back.
pub fn replace_query(query: &str) {
    let location = window().location();
    let (path, fragment) = (location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    replace(&format!("{path}{query}{fragment}"));
}

fn replace(address: &str) {
    // An opaque origin may not change its address; the view is right without it.
    let _ = window().history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Tells when the reader goes back or forward, with the query of the new address.
pub fn on_way_back(callback: Callback<String>) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| callback.emit(query()))
}

/// Says on the console what the reader can't mend.
pub fn warn(fault: &str) {
    web_sys::console::warn_1(&JsValue::from_str(&format!("source-compare: {fault}")));
}
