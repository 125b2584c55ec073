//! The browser: the field of the search, keys, the way back, files to save.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use source_compare::platform::warn;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent, Response, Url,
};
use yew::Callback;

/// So long after a key the address follows, in milliseconds: browsers refuse to have it changed at every key.
const PAUSE: u32 = 250;

fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id(crate::names::FIELD)?.dyn_into().ok()
}

/// The words in the field.
#[must_use]
pub fn words() -> String {
    field().map(|field| field.value()).unwrap_or_default()
}

/// Puts words into the field.
pub fn put_words(words: &str) {
    if let Some(field) = field().filter(|field| field.value() != words) {
        field.set_value(words);
    }
}

/// Selects the text of a field.
pub fn select(field: &str) {
    let field = document().get_element_by_id(field);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = field.focus();
        field.select();
    }
}

/// Saves a text as a file, where the reader's browser puts such; false when it can't.
#[must_use]
pub fn save(file: &str, media_type: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(&format!("{media_type};charset=utf-8"));
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    let Ok(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) else { return false };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = &link {
        link.set_href(&address);
        link.set_download(file);
        link.click();
    }
    // Some browsers ask the reader first.
    Timeout::new(UNTIL_SAVED, move || drop(Url::revoke_object_url(&address))).forget();
    link.is_some()
}

/// So long what is saved stays, in milliseconds.
const UNTIL_SAVED: u32 = 40_000;

/// The text of a file; says on the console why it can't be had.
pub fn fetch_text(path: String, done: Callback<Option<String>>) {
    spawn_local(async move {
        let text = async {
            let response = JsFuture::from(window().fetch_with_str(&path)).await.ok()?;
            let response: Response = response.dyn_into().ok().filter(Response::ok)?;
            JsFuture::from(response.text().ok()?).await.ok()?.as_string()
        };
        let text = text.await;
        if text.is_none() {
            warn(&format!("{path} could not be loaded; check that the whole folder is published"));
        }
        done.emit(text);
    });
}

/// Brings a claim that was opened into sight, with all that is folded in it, and the focus to its question.
pub fn show_opened() {
    let Ok(folds) = document().query_selector_all(".sc-opened details") else { return };
    for fold in (0..folds.length()).filter_map(|idx| folds.item(idx)?.dyn_into::<HtmlElement>().ok()) {
        let _ = fold.set_attribute("open", "");
    }
    let close = document().query_selector(&format!("[data-key='{}']", crate::names::CLOSE_KEY)).ok().flatten();
    if let Some(close) = close.and_then(|close| close.dyn_into::<HtmlElement>().ok()) {
        let _ = close.focus();
    }
}

/// Brings what is taken away into sight, and the focus to its choice of a format.
pub fn show_taken() {
    let choice = document().query_selector(crate::names::TAKEN).ok().flatten();
    if let Some(choice) = choice.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        let _ = choice.focus();
    }
}

/// Shows a format as the one that is chosen.
pub fn put_format(extension: &str) {
    let choice = document().query_selector(crate::names::TAKEN).ok().flatten();
    if let Some(choice) = choice.and_then(|choice| choice.dyn_into::<HtmlSelectElement>().ok()) {
        choice.set_value(extension);
    }
}

/// Says something to readers who don't see it.
pub fn announce(text: &str) {
    if let Some(status) = document().get_element_by_id(crate::names::STATUS) {
        status.set_text_content(Some(text));
    }
}

/// Names the page in the browser's tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The links to other languages lead to the same request.
pub fn keep_in_languages(query: &str) {
    let Ok(links) = document().query_selector_all(".sc-languages a") else { return };
    for link in (0..links.length()).filter_map(|idx| links.item(idx)?.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_search(query);
    }
}

/// Adds a query to the reader's way.
pub fn push_query(query: &str) {
    let path = window().location().pathname().unwrap_or_default();
    let _ = window()
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}"))));
}

/// Does something when the reader stops typing; dropped before, it is not done.
#[must_use]
pub fn after_pause(action: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(PAUSE, action)
}

/// Listens while it is kept.
#[derive(Debug)]
pub struct Listeners(#[allow(dead_code, reason = "dropped, they listen no more")] Vec<EventListener>);

/// Tells the words of the field whenever they change. Return and the arrow downwards lead to the results, an arrow upwards from the
/// first of them back.
#[must_use]
pub fn listen(on_words: Callback<String>) -> Listeners {
    let mut listeners = Vec::new();
    if let Some(field) = field() {
        listeners.push(EventListener::new(&field, "input", move |_| on_words.emit(words())));
    }
    if let Some(form) = field().and_then(|field| field.closest("form").ok().flatten()) {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        listeners.push(EventListener::new_with_options(&form, "submit", options, |event| {
            event.prevent_default();
            step(1);
        }));
    }
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    listeners.push(EventListener::new_with_options(&window(), "keydown", options, |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            if on_key(event) {
                event.prevent_default();
            }
        }
    }));
    Listeners(listeners)
}

/// Carries a key out; false where it has no meaning. Keys of an opened claim act only while the focus is in it, and none while a text is
/// composed or another field is used.
fn on_key(event: &KeyboardEvent) -> bool {
    let Some(active) = document().active_element() else { return false };
    let is_in = |selector: &str| active.closest(selector).is_ok_and(|found| found.is_some());
    let at_field = active.id() == crate::names::FIELD;
    let typing = !at_field && is_in("input, select, textarea");
    let held = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.is_composing() || event.default_prevented() || held || typing {
        return false;
    }
    match &*event.key() {
        "ArrowDown" if at_field || is_in(crate::names::RESULTS) => step(1),
        "ArrowUp" if is_in(crate::names::RESULTS) => step(-1),
        key if is_in(crate::names::OPENED) => follow(key),
        _ => false,
    }
}

/// Follows the link that has a key of its own.
fn follow(key: &str) -> bool {
    let keys = [crate::names::PREVIOUS_KEY, crate::names::NEXT_KEY, crate::names::CLOSE_KEY];
    let Some(key) = keys.iter().find(|known| known.eq_ignore_ascii_case(key)) else { return false };
    let link = document().query_selector(&format!("[data-key='{key}']")).ok().flatten();
    let link = link.and_then(|link| link.dyn_into::<HtmlElement>().ok());
    link.inspect(HtmlElement::click).is_some()
}

/// Moves the focus by so many links of the results; before the first stands the field.
fn step(by: i32) -> bool {
    let selector = format!("{} a", crate::names::RESULTS);
    let Ok(links) = document().query_selector_all(&selector) else { return false };
    let links: Vec<HtmlElement> = (0..links.length()).filter_map(|idx| links.item(idx)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let at = links.iter().position(|link| active.as_ref().is_some_and(|active| link.is_same_node(Some(active))));
    let to = at.map_or(0, |at| i32::try_from(at).unwrap_or(0) + by);
    let target = match usize::try_from(to) {
        Ok(to) => links.get(to).cloned(),
        Err(_) => field().map(HtmlElement::from),
    };
    target.is_some_and(|target| target.focus().is_ok())
}
