//! Starting the search in its host, with the facts of this module, the words of the page's language and what the search needs beside them.

use gloo::timers::future::TimeoutFuture;
use js_sys::Function;
use model::address::{Page, search_data_path, words_path};
use model::{Words, facts};
use source_compare::edition::Edition;
use source_compare::platform;
use std::rc::Rc;
use tools::app::{Search, SearchProps};
use tools::catalogue::{Making, SearchData};
use tools::phrases::ToolPhrases;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::{AttrValue, Renderer};

/// The module's memory.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Shows the search in a host; `failed` hears why not. From then on `failed` hears of a panic, too.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "pages' scripts reach it")]
pub fn search(host: Element, failed: Function) {
    let tell = move |fault: &str| {
        // What a callback throws is its own affair.
        let _ = failed.call1(&JsValue::NULL, &JsValue::from_str(fault));
    };
    let of_panics = tell.clone();
    yew::set_custom_panic_hook(Box::new(move |panic| of_panics(&panic.to_string())));
    spawn_local(async move {
        match props(&host).await {
            Ok(props) => {
                Renderer::<Search>::with_root_and_props(host, props).render();
            }
            Err(fault) => tell(&fault),
        }
    });
}

async fn props(host: &Element) -> Result<SearchProps, String> {
    let attribute = |name: &str| host.get_attribute(name).unwrap_or_default();
    let dataset = facts::decode(&platform::facts()?)?;
    let language = dataset.site.language(&attribute("data-language"));
    pause().await;
    let build = attribute("data-build");
    let root = Page::Search.root(language);
    let other_version = || "words and tools are of different versions; publish the whole folder again".to_owned();
    let mut data: SearchData = platform::fetch_json(&format!("{root}{}?v={build}", search_data_path(language))).await?;
    let path = format!("{root}{}?v={build}", words_path(language, &Page::Search));
    let list: Vec<String> = platform::fetch_json(&path).await?;
    let words = Words::from_list(list.iter().map(String::as_str));
    let words = words.ok_or_else(|| format!("{path} holds no words; publish the whole folder again"))?;
    pause().await;
    let phrases: &'static [String] = std::mem::take(&mut data.phrases).leak();
    let phrases = Box::leak(Box::new(ToolPhrases::from_list(phrases).ok_or_else(other_version)?));
    let edition = Edition::new(Rc::new(dataset), Rc::new(words));
    let edition = edition.filter(|edition| edition.dataset().version == data.version).ok_or_else(other_version)?;
    let mut making = Making::new(edition, data);
    let mut at = 0;
    while making.add(at..at + AT_ONCE) {
        at += AT_ONCE;
        pause().await;
    }
    Ok(SearchProps {
        catalogue: Rc::new(making.made()),
        phrases,
        root: AttrValue::from(root),
        build: AttrValue::from(build),
    })
}

/// So many entries are made ready before the browser may do something else.
const AT_ONCE: usize = 50;

/// Lets the browser do what waits.
async fn pause() {
    TimeoutFuture::new(0).await;
}
