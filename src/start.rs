//! Starting: taking over prerendered widgets, of our pages and in those of others. A panic ends every widget of the instance; the
//! script that loaded it is told, and brings the prerendered nodes back.

use gloo::utils::document;
use js_sys::Function;
use model::address::{Page, words_path};
use model::facts;
use model::{Language, Source, SourceId, TopicId};
use source_compare::app::{App, AppProps};
use source_compare::config::{Host, Theme};
use source_compare::edition::Edition;
use source_compare::platform;
use source_compare::state::Choice;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::Renderer;

/// The event by which the loading script learns of a fault; its detail is the message.
const FAULT: &str = "source-compare-fault";

/// A panic is told to the page, whose script brings the prerendered nodes back.
pub(crate) fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| report(&panic.to_string())));
}

fn report(fault: &str) {
    if let Some(root) = document().document_element() {
        tell(&root, FAULT, fault);
    }
}

fn tell(target: &Element, event: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
        let _ = target.dispatch_event(&event);
    }
}

/// Takes over a prerendered widget in its host, with the words of its page; a mounted one in somebody else's page, with `root`, the
/// absolute address of the widget's own folder. Calls `done`, or `failed` with the fault. Callbacks rather than a promise, since turning
/// a future into one costs the wasm more than all of this.
#[wasm_bindgen(js_name = takeOver)]
#[allow(unreachable_pub, reason = "pages' scripts reach it")]
pub fn take_over(host: Element, root: Option<String>, done: Function, failed: Function) {
    spawn_local(async move {
        // What a callback throws is its own affair.
        let _ = match hydrate(host, root).await {
            Ok(()) => done.call0(&JsValue::NULL),
            Err(fault) => failed.call1(&JsValue::NULL, &JsValue::from_str(&fault)),
        };
    });
}

async fn hydrate(host: Element, root: Option<String>) -> Result<(), String> {
    let attribute = |name: &str| host.get_attribute(name).unwrap_or_default();
    let language = Language::from_tag(&attribute("data-language")).unwrap_or(Language::En);
    let page = Page::from_kind(&attribute("data-page"), &attribute("data-of"));
    let topic = match &page {
        Page::Embed(topic_id) => Some(topic_id),
        _ => None,
    };
    let way = root.clone().unwrap_or_else(|| page.root(language));
    let edition = load(&way, language, topic).await?;
    let at = match (root, topic) {
        (Some(root), _) => Host::Element(root.into()),
        (None, Some(_)) => Host::Frame,
        (None, None) => Host::Site,
    };
    let theme = Theme::from_name(&attribute("data-theme")).unwrap_or_default();
    let choice = Choice { hidden: put_away(&host, &edition), ..Choice::default() };
    Renderer::<App>::with_root_and_props(host, AppProps { edition, page, host: at, theme, choice }).hydrate();
    Ok(())
}

/// The sources whose checkboxes the reader has cleared before the app ran.
fn put_away(host: &Element, edition: &Edition) -> Vec<SourceId> {
    let is_cleared = |source: &&Source| {
        let selector = format!("input[name='source-{}']:not(:checked)", source.id);
        host.query_selector(&selector).is_ok_and(|found| found.is_some())
    };
    edition.dataset().sources.iter().filter(is_cleared).map(|source| source.id.clone()).collect()
}

async fn load(root: &str, language: Language, topic: Option<&TopicId>) -> Result<Edition, String> {
    let path = format!("{root}{}", words_path(language, topic));
    let words = platform::fetch_words(&path).await?;
    Edition::new(Rc::new(facts::decode(&platform::facts()?)?), Rc::new(words))
        .ok_or_else(|| "words and widget are of different versions; publish the whole folder again".to_owned())
}
