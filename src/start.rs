//! Starting: hydrating the prerendered widgets of a page, and mounting new ones for other pages' scripts. A panic ends every
//! widget of the instance; the script that loaded it is told, and brings the prerendered nodes back.

use gloo::utils::document;
use js_sys::Function;
use model::address::{Page, words_path};
use model::facts;
use model::{Language, Source, SourceId, TopicId};
use source_compare::app::{App, AppProps};
use source_compare::config::{Config, Given, Host, Theme, validate};
use source_compare::edition::Edition;
use source_compare::platform;
use source_compare::state::Choice;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::{AppHandle, Renderer};

/// The event by which the loading script learns of a fault; its detail is the message.
const FAULT: &str = "source-compare-fault";
/// The event by which it learns that a prerendered widget runs; dispatched on the widget's host.
const STARTED: &str = "source-compare-started";

/// Hydrates every prerendered widget of the page.
pub(crate) fn start_page() {
    yew::set_custom_panic_hook(Box::new(|panic| report(&panic.to_string())));
    let Ok(hosts) = document().query_selector_all("[data-source-compare]") else {
        return;
    };
    for idx in 0..hosts.length() {
        let host = hosts.item(idx).and_then(|node| node.dyn_into::<Element>().ok());
        if let Some(host) = host {
            spawn_local(async move {
                match hydrate(&host).await {
                    Ok(()) => tell(&host, STARTED, ""),
                    Err(fault) => report(&fault),
                }
            });
        }
    }
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

/// Takes over a prerendered widget, with the words of its page.
async fn hydrate(host: &Element) -> Result<(), String> {
    let attribute = |name: &str| host.get_attribute(name).unwrap_or_default();
    let language = Language::from_tag(&attribute("data-language")).unwrap_or(Language::En);
    let page = Page::from_kind(&attribute("data-page"), &attribute("data-of"));
    let (topic, at) = match &page {
        Page::Embed(topic_id) => (Some(topic_id), Host::Frame),
        _ => (None, Host::Site),
    };
    let edition = load(&page.root(language), language, topic).await?;
    let theme = Theme::from_name(&attribute("data-theme")).unwrap_or_default();
    let choice = Choice { hidden: put_away(host, &edition), ..Choice::default() };
    Renderer::<App>::with_root_and_props(host.clone(), AppProps { edition, page, host: at, theme, choice }).hydrate();
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

/// A mounted widget.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    app: Option<AppHandle<App>>,
}

#[wasm_bindgen]
impl Widget {
    /// Takes the widget away.
    pub fn unmount(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// Mounts a widget in an element, with a configuration as an object: `topic`, `lang`, `theme`. `root` is the address of the
/// widget's own folder. Calls `done` with the [`Widget`], or `failed` with a list: all that is wrong with the configuration, or why
/// it could not start. Callbacks rather than a promise, since turning a future into one costs the wasm more than all of this.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "pages' scripts reach it")]
pub fn mount(element: Element, config: JsValue, root: String, done: Function, failed: Function) {
    spawn_local(async move {
        // What a callback throws is its own affair.
        let _ = match render(element, config, root).await {
            Ok(app) => done.call1(&JsValue::NULL, &Widget { app: Some(app) }.into()),
            Err(faults) => failed.call1(&JsValue::NULL, &fault_list(&faults)),
        };
    });
}

async fn render(element: Element, config: JsValue, root: String) -> Result<AppHandle<App>, Vec<String>> {
    let Config { topic, language, theme } = read_config(config)?;
    let edition = load(&root, language, topic.as_ref()).await.map_err(|fault| vec![fault])?;
    let page = topic.map_or(Page::Overview, Page::Embed);
    let props = AppProps { edition, page, host: Host::Element(root.into()), theme, choice: Choice::default() };
    Ok(Renderer::<App>::with_root_and_props(element, props).render())
}

fn read_config(config: JsValue) -> Result<Config, Vec<String>> {
    let keys = config
        .dyn_ref::<js_sys::Object>()
        .map(|object| js_sys::Object::keys(object).iter().filter_map(|key| key.as_string()).collect());
    let Some(keys): Option<Vec<String>> = keys else {
        return Err(vec![
            "the configuration is no object; write { topic: \"…\", lang: \"…\", theme: \"…\" }".to_owned(),
        ]);
    };
    let given: Given = serde_wasm_bindgen::from_value(config).map_err(|error| vec![error.to_string()])?;
    let dataset = platform::facts().and_then(|bytes| facts::decode(&bytes)).map_err(|fault| vec![fault])?;
    validate(&given, &keys, &dataset)
}

fn fault_list(faults: &[String]) -> JsValue {
    faults.iter().map(|fault| JsValue::from_str(fault)).collect::<js_sys::Array>().into()
}
