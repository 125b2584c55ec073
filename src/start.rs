//! Starting: taking over prerendered widgets, of our pages and in those of others. A panic ends every widget of the instance; the
//! script that loaded it is told, and brings the prerendered nodes back.

use js_sys::Function;
use model::address::Page;
use model::facts;
use model::{Dataset, Language, Source, SourceId, TopicId};
use source_compare::app::{App, AppProps};
use source_compare::config::{Host, Theme};
use source_compare::edition::Edition;
use source_compare::platform;
use source_compare::state::Choice;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::{AttrValue, Renderer};

thread_local! {
    /// The function of the page that hears of a panic.
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// A panic is told to the script that loaded this instance, which brings the prerendered nodes back.
pub(crate) fn report_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let tell = TELL.with_borrow(Clone::clone);
        let _ = tell.map(|tell| tell.call1(&JsValue::NULL, &JsValue::from_str(&panic.to_string())));
    }));
}

/// From now on `tell` hears the message of a panic.
#[wasm_bindgen(js_name = onPanic)]
#[allow(unreachable_pub, reason = "pages' scripts reach it")]
pub fn on_panic(tell: Function) {
    TELL.set(Some(tell));
}

/// Takes over a prerendered widget in its host, with the words of its page; a mounted one in somebody else's page, with `root`, the
/// absolute address of the widget's own folder. Calls `done`, or `failed` with the fault, which is empty where a
/// translator has changed the nodes. Callbacks rather than a promise, since turning
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
    let dataset = facts::decode(&platform::facts()?)?;
    let language = dataset.site.language(&attribute("data-language"));
    let page = Page::from_kind(&attribute("data-page"), &attribute("data-of"));
    let topic = match &page {
        Page::Embed(topic_id) => Some(topic_id),
        _ => None,
    };
    let way = root.clone().unwrap_or_else(|| page.root(language));
    let build = AttrValue::from(attribute("data-build"));
    let edition = load(dataset, &way, language, topic, &build).await?;
    let at = match (root, topic) {
        (Some(root), _) => Host::Element(root.into()),
        (None, Some(_)) => Host::Frame,
        (None, None) => Host::Site,
    };
    let theme = Theme::from_name(&attribute("data-theme")).unwrap_or_default();
    let choice = Choice { hidden: put_away(&host, &edition), ..Choice::default() };
    // Words have come from the network: meanwhile a translator may have come, too, whose nodes are left to it.
    if host.query_selector("font, [_msttexthash]").is_ok_and(|found| found.is_some()) {
        return Err(String::new());
    }
    // Nodes that another build wrote, or that somebody has changed, are not those that would be found.
    let is_as_written = platform::is_of_build(&build) && !host.has_attribute("data-changed");
    let app = Renderer::<App>::with_root_and_props(host, AppProps { edition, page, host: at, theme, choice, build });
    if is_as_written {
        app.hydrate()
    } else {
        app.render()
    };
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

async fn load(
    dataset: Dataset,
    root: &str,
    language: Language,
    topic: Option<&TopicId>,
    build: &str,
) -> Result<Edition, String> {
    let words = platform::fetch_words(root, language, topic, build).await?;
    Edition::new(Rc::new(dataset), Rc::new(words))
        .ok_or_else(|| "words and widget are of different versions; publish the whole folder again".to_owned())
}
