//! What the tools ask of a browser beyond what the widget does. Native code has no browser: there nothing happens.

#[cfg(target_arch = "wasm32")]
mod here {
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use gloo::utils::{document, window};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};
    use yew::Callback;

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
                "/" if !at_field => field().is_some_and(|field| field.focus().is_ok()),
                _ => false,
            };
            if is_done {
                event.prevent_default();
            }
        }));
        Listeners(listeners)
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
    use yew::Callback;

    /// See the browser's.
    #[must_use]
    pub fn words() -> String {
        String::new()
    }

    /// See the browser's.
    pub fn put_words(_words: &str) {}

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
/// What holds the results.
pub const RESULTS: &str = ".sc-results";
