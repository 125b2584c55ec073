//! Starting: taking over prerendered widgets, of our pages and in those of others. A panic ends every widget of the instance; the
//! script that loaded it is told, and brings the prerendered nodes back.

use js_sys::Function;
use model::address::Page;
use model::facts;
use model::{Dataset, Source, Words, joined};
use source_compare::app::{App, AppProps};
use source_compare::config::{Host, Theme};
use source_compare::edition::Edition;
use source_compare::platform;
use source_compare::state::Choice;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Renderer;

/// The module's memory.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

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

/// Takes over a prerendered widget in its host, with the `words` of its page, a list of strings with a zero between them (to hand over
/// one string costs less than to hand over thousands); one in somebody else's page with `root`, the absolute address of the widget's own folder.
///
/// # Errors
/// What is wrong with the words or the facts; the host is as it was.
#[wasm_bindgen(js_name = takeOver)]
#[allow(unreachable_pub, reason = "pages' scripts reach it")]
pub fn take_over(host: Element, root: Option<String>, words: &str) -> Result<(), JsValue> {
    hydrate(host, root, words).map_err(|fault| JsValue::from_str(&fault))
}

fn hydrate(host: Element, root: Option<String>, words: &str) -> Result<(), String> {
    let attribute = |name: &str| host.get_attribute(name).unwrap_or_default();
    let words = Words::from_list(words.split('\0'))
        .ok_or_else(|| joined(&[&attribute("data-words"), " holds no words; publish the whole folder again"]))?;
    let edition = Edition::new(facts()?, Rc::new(words))
        .ok_or("words and widget are of different versions; publish the whole folder again")?;
    let page = Page::from_kind(&attribute("data-page"), &attribute("data-of"));
    let at = match (root, &page) {
        (Some(root), _) => Host::Element(root.into()),
        (None, Page::Embed(_)) => Host::Frame,
        (None, _) => Host::Site,
    };
    let theme = Theme::from_name(&attribute("data-theme")).unwrap_or_default();
    let choice = chosen(&host, &edition);
    // Nodes that another build wrote, or that somebody has changed, are not those that would be found.
    let is_as_written = platform::is_of_build(&attribute("data-build")) && !host.has_attribute("data-changed");
    let app = Renderer::<App>::with_root_and_props(host, AppProps { edition, page, host: at, theme, choice });
    if is_as_written {
        app.hydrate()
    } else {
        app.render()
    };
    Ok(())
}

/// The facts of this module, read once for all widgets of a page.
fn facts() -> Result<Rc<Dataset>, String> {
    thread_local! {
        static READ: RefCell<Option<Rc<Dataset>>> = const { RefCell::new(None) };
    }
    if let Some(read) = READ.with_borrow(Clone::clone) {
        return Ok(read);
    }
    let read = Rc::new(facts::decode(&platform::facts()?)?);
    READ.set(Some(Rc::clone(&read)));
    Ok(read)
}

/// The reader's choice before the app ran, as the controls have it.
fn chosen(host: &Element, edition: &Edition) -> Choice {
    let finds = |selector: &str| host.query_selector(selector).is_ok_and(|found| found.is_some());
    let sources = &edition.dataset().sources;
    let is_cleared = |source: &&Source| finds(&format!("input[name='source-{}']:not(:checked)", source.id));
    let side = |side: &str| {
        let is_chosen =
            |source: &&Source| finds(&format!("select[name='pair-{side}'] > option[value='{}']:checked", source.id));
        sources.iter().find(is_chosen).map(|source| source.id.clone())
    };
    Choice::of_controls(
        sources.iter().filter(is_cleared).map(|source| source.id.clone()).collect(),
        ["0", "1"].map(side),
        finds("input[name='differences']:checked"),
        edition.dataset(),
    )
}
