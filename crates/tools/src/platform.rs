//! What the tools ask of a browser beyond what the widget does. Native code has no browser: there nothing happens.

#[cfg(target_arch = "wasm32")]
mod here {
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use gloo::utils::{document, window};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{
        Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
        HtmlTextAreaElement, KeyboardEvent, Response, Url,
    };
    use yew::{Callback, Event, TargetCast};

    /// So long after a key the address follows, in milliseconds: browsers refuse to have it changed at every key.
    const PAUSE: u32 = 250;

    fn field() -> Option<HtmlInputElement> {
        document().get_element_by_id(super::FIELD)?.dyn_into().ok()
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

    /// The value of the choice that an event came from.
    #[must_use]
    pub fn chosen(event: &Event) -> String {
        event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
    }

    /// Selects the text of a field.
    pub fn select(field: &str) {
        let field = document().get_element_by_id(field);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    }

    /// Saves a text as a file, where the reader's browser puts such.
    pub fn save(file: &str, media_type: &str, text: &str) {
        let options = BlobPropertyBag::new();
        options.set_type(&format!("{media_type};charset=utf-8"));
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
        let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
        if let Some(link) =
            document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
        {
            link.set_href(&address);
            link.set_download(file);
            link.click();
        }
        // The browser reads it once the click is over.
        Timeout::new(1000, move || drop(Url::revoke_object_url(&address))).forget();
    }

    /// The text of a file; `None` when it can't be had.
    pub fn fetch_text(path: String, done: Callback<Option<String>>) {
        spawn_local(async move {
            let text = async {
                let response = JsFuture::from(window().fetch_with_str(&path)).await.ok()?;
                let response: Response = response.dyn_into().ok().filter(Response::ok)?;
                JsFuture::from(response.text().ok()?).await.ok()?.as_string()
            };
            done.emit(text.await);
        });
    }

    /// Brings a claim that was opened into sight, with all that is folded in it, and the focus to its question.
    pub fn show_opened() {
        let Ok(folds) = document().query_selector_all(".sc-opened details") else { return };
        for fold in (0..folds.length()).filter_map(|idx| folds.item(idx)?.dyn_into::<HtmlElement>().ok()) {
            let _ = fold.set_attribute("open", "");
        }
        let close = document().query_selector(&format!("[data-key='{}']", super::CLOSE_KEY)).ok().flatten();
        if let Some(close) = close.and_then(|close| close.dyn_into::<HtmlElement>().ok()) {
            let _ = close.focus();
        }
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
    /// first of them back, a slash from anywhere to the field.
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
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let active = document().active_element();
            let at_field = active.as_ref().is_some_and(|active| active.id() == super::FIELD);
            let at_result =
                active.as_ref().is_some_and(|active| active.closest(super::RESULTS).is_ok_and(|found| found.is_some()));
            let is_done = match &*event.key() {
                "ArrowDown" if at_field || at_result => step(1),
                "ArrowUp" if at_result => step(-1),
                key if !at_field && follow(key) => true,
                "/" if !at_field => field().is_some_and(|field| field.focus().is_ok()),
                _ => false,
            };
            if is_done {
                event.prevent_default();
            }
        }));
        Listeners(listeners)
    }

    /// Follows the link that has a key of its own.
    fn follow(key: &str) -> bool {
        let keys = [super::PREVIOUS_KEY, super::NEXT_KEY, super::CLOSE_KEY];
        let Some(key) = keys.iter().find(|known| **known == key) else { return false };
        let link = document().query_selector(&format!("[data-key='{key}']")).ok().flatten();
        let link = link.and_then(|link| link.dyn_into::<HtmlElement>().ok());
        link.inspect(HtmlElement::click).is_some()
    }

    /// Moves the focus by so many links of the results; before the first stands the field.
    fn step(by: i32) -> bool {
        let selector = format!("{} a", super::RESULTS);
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
}

#[cfg(not(target_arch = "wasm32"))]
mod here {
    use yew::{Callback, Event};

    /// See the browser's.
    #[must_use]
    pub fn words() -> String {
        String::new()
    }

    /// See the browser's.
    pub fn put_words(_words: &str) {}

    /// See the browser's.
    #[must_use]
    pub fn chosen(_event: &Event) -> String {
        String::new()
    }

    /// See the browser's.
    pub fn show_opened() {}

    /// See the browser's.
    pub fn keep_in_languages(_query: &str) {}

    /// See the browser's.
    pub fn select(_field: &str) {}

    /// See the browser's.
    pub fn save(_file: &str, _media_type: &str, _text: &str) {}

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
}

pub use here::*;

/// The field of the search, which the page has before the tools are loaded.
pub const FIELD: &str = "search-words";
/// Keys that lead from an opened claim: to the one before, to the next, and back to its question.
pub const PREVIOUS_KEY: &str = "p";
/// See [`PREVIOUS_KEY`].
pub const NEXT_KEY: &str = "n";
/// See [`PREVIOUS_KEY`].
pub const CLOSE_KEY: &str = "Escape";

/// What holds the results.
pub const RESULTS: &str = ".sc-results";
