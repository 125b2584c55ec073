//! Files that don't come, or come damaged: a page, a card in a frame and one in an element are whole as they were published, and say it once.

use crate::element::{RENDERED, host, touch_all};
use crate::faults::{HOST, assert_published_page, published};
use browser_tests::data::{SiteData, embed, full};
use browser_tests::report::stood;
use browser_tests::{LIVE, Server, Setup, TOUCH, Tab, assert_quiet, dist, live, site, tab, touch};
use model::Language;
use model::address::{Page, words_path};
use serde_json::{Value, json};
use std::fs;

const WASM: &str = "source-compare_bg.wasm";

/// The packs of words of the first lead topic's page and of its card.
fn packs() -> [String; 2] {
    let lead = SiteData::under_test().first_lead();
    [Page::Topic(lead.id.clone()), Page::Embed(lead.id.clone())].map(|page| words_path(Language::EN, &page))
}

fn bytes(path: &str) -> Vec<u8> {
    fs::read(dist().join(path)).unwrap()
}

/// The page of the first lead topic, its card, and the element of it stay whole on a site like this, whatever their readers touch.
#[track_caller]
fn check(fault: &str, setup: Setup<'_>) {
    let lead = SiteData::under_test().first_lead();
    for path in [full(lead, Language::EN), embed(lead, Language::EN)] {
        let published = published(&path);
        let site = Server::start(setup);
        let page = tab();
        page.open(&site.at(&path));
        page.run(TOUCH);
        assert_published_page(&page, &published);
    }
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <source-compare topic=\"{}\" lang=\"en\"><p>Fallback</p></source-compare>",
        lead.id
    );
    let (_site, page) = host(&html, setup);
    page.wait(RENDERED);
    let inside = "document.querySelector('source-compare').shadowRoot";
    let before = page.text(&format!("{inside}.querySelector('.sc').textContent"));
    assert!(before.contains(SiteData::under_test().text(lead.question, Language::EN)), "{before}");
    page.run(&format!(
        "{inside}.querySelector('.sc-card__sources').dispatchEvent(new Event('pointerdown', {{ bubbles: true }}));"
    ));
    page.wait(&format!("{inside}.querySelector('[data-stopped]')"));
    assert_eq!(page.text(&format!("{inside}.querySelector('.sc').textContent")), before);
    assert!(page.holds(&format!("{inside}.querySelector('.sc').checkVisibility()")));
    stood(fault);
}

#[test]
fn a_module_that_is_missing() {
    check("the wasm file is missing", Setup { missing: &[WASM], ..Setup::default() });
}

#[test]
fn a_module_that_is_truncated() {
    let wasm = bytes(WASM);
    check("the wasm file is truncated", Setup { changed: &[(WASM, &wasm[..wasm.len() / 2])], ..Setup::default() });
}

#[test]
fn a_module_whose_connection_breaks_off() {
    check("the wasm file is cut off on its way", Setup { cut: &[WASM], ..Setup::default() });
}

#[test]
fn a_module_that_is_corrupt() {
    let mut wasm = bytes(WASM);
    let middle = wasm.len() / 3;
    for byte in &mut wasm[middle..middle + 64] {
        *byte ^= 0xff;
    }
    check("the wasm file is corrupt", Setup { changed: &[(WASM, &wasm)], ..Setup::default() });
}

#[test]
fn a_module_that_is_empty() {
    check("the wasm file is empty", Setup { changed: &[(WASM, b"")], ..Setup::default() });
}

/// A server that doesn't know the type of the file is no fault: it starts, but slower.
#[test]
fn a_module_of_a_wrong_type_starts() {
    let lead = SiteData::under_test().first_lead();
    let site = Server::start(Setup { mistyped: &[WASM], ..Setup::default() });
    let page = live(&site, &full(lead, Language::EN));
    assert!(page.holds("!document.querySelector('[data-stopped]')"));
    page.open(&site.at(&embed(lead, Language::EN)));
    touch(&page);
    stood("the wasm file has a wrong type");
}

#[test]
fn a_module_that_a_policy_stops() {
    let policy = [("Content-Security-Policy", "script-src 'self'")];
    check("a policy stops WebAssembly", Setup { headers: &policy, ..Setup::default() });
}

#[test]
fn words_that_are_missing() {
    let [page, card] = packs();
    check("the words are missing", Setup { missing: &[&page, &card], ..Setup::default() });
}

#[test]
fn words_that_are_truncated() {
    let packs = packs().map(|path| (bytes(&path), path));
    let changed = packs.each_ref().map(|(bytes, path)| (path.as_str(), &bytes[..bytes.len() / 2]));
    check("the words are truncated", Setup { changed: &changed, ..Setup::default() });
}

/// Both packs, changed alike.
#[track_caller]
fn check_words(fault: &str, change: impl Fn(&mut Value)) {
    let packs = packs().map(|path| {
        let mut words: Value = serde_json::from_slice(&bytes(&path)).unwrap();
        change(&mut words);
        (words.to_string(), path)
    });
    let changed = packs.each_ref().map(|(words, path)| (path.as_str(), words.as_bytes()));
    check(fault, Setup { changed: &changed, ..Setup::default() });
}

#[test]
fn words_of_another_version() {
    check_words("the words are of another version", |words| words[0] = json!("000000000000"));
}

#[test]
fn words_of_another_shape() {
    check_words("the words have another shape", |words| words[2] = json!({ "one": 1 }));
}

/// What runs needs no network; what is only asked for now is said to be missing, and comes with the network.
#[test]
fn a_network_that_goes_after_the_page_has_loaded() {
    let data = SiteData::under_test();
    let lead = data.first_lead();
    let site = site();
    let page = live(&site, &full(lead, Language::EN));
    site.set_reachable(false);
    let source = data.speaker();
    page.run(&format!("document.querySelector('[name=source-{source}]').click();"));
    page.wait(&format!("location.search === '?hide={source}'"));
    page.run(&format!("document.querySelector('[name=source-{source}]').click();"));
    page.wait("location.search === ''");
    page.run("for (const one of document.querySelectorAll('details')) one.open = true;");
    assert!(page.holds("document.querySelector('.sc-claim blockquote').checkVisibility()"));
    assert_quiet(&page);
    drop(page);
    // A card that nobody had touched before: nothing of the widget is there, or its script alone.
    let script = "new URL('../../widget.js', location).href";
    for has_script in [false, true] {
        site.set_reachable(true);
        let page = tab();
        page.open(&site.at(&embed(lead, Language::EN)));
        if has_script {
            page.run(&format!("dispatchEvent(new CustomEvent('import-for-test', {{ detail: {script} }}));"));
            page.wait(&format!("performance.getEntriesByName({script}).length"));
        }
        let before = page.text(HOST);
        site.set_reachable(false);
        page.run(TOUCH);
        page.run("return new Promise((done) => setTimeout(done, 500));");
        assert_eq!(page.text(HOST), before);
        assert!(page.holds("document.querySelector('.sc').checkVisibility()"));
        site.set_reachable(true);
        page.run("return new Promise((done) => setTimeout(done, 1300));");
        page.run(TOUCH);
        page.wait(LIVE);
        let has_rules = "[...document.styleSheets].some(({ href, cssRules }) => href && cssRules.length > 9)";
        assert!(page.holds(has_rules), "the rules for what the app writes are there, too");
    }
    stood("the network goes after the page has loaded");
}

/// Who can't copy by the button is told to copy by hand.
#[test]
fn a_clipboard_that_is_refused() {
    let lead = SiteData::under_test().first_lead();
    let site = site();
    for refused in ["undefined", "{ writeText: () => Promise.reject(new Error('no')) }"] {
        let page = live(&site, &full(lead, Language::EN));
        page.run(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ value: {refused}, configurable: true }});
            document.querySelector('.sc-copy button').click();"
        ));
        page.wait("document.querySelector('.sc-copy__status').textContent !== ''");
        assert!(page.holds("!document.querySelector('.sc-copy__status').textContent.startsWith('Copied')"));
        assert_quiet(&page);
    }
    stood("the clipboard is refused");
}

/// A hundred times in one task, ten times.
fn put_back_and_forth(page: &Tab) {
    for _ in 0..10 {
        page.run(
            "const [place, card] = [document.querySelector('main'), document.querySelector('source-compare')];
            for (let n = 0; n < 100; n += 1) { card.remove(); place.append(card); }",
        );
    }
}

/// Counts what a script puts beside a card, and may leave behind: listeners, and what watches.
const COUNTED: &str = "<script>
    window.put = 0;
    for (const [{ prototype }, name] of [[EventTarget, 'addEventListener'], [MutationObserver, 'observe'], [ResizeObserver, 'observe'],
        [IntersectionObserver, 'observe']]) {
        const own = prototype[name];
        prototype[name] = function (...parts) {
            window.put += 1;
            return own.apply(this, parts);
        };
    }
</script>";
const LEFT: &str = "document.querySelectorAll('*').length + window.put";

/// By a host that makes its page anew, before a reader touches the card and after.
#[test]
fn a_card_that_is_removed_and_put_back_a_thousand_times() {
    let topic = &SiteData::under_test().first_lead().id;
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">{COUNTED}
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <main><source-compare topic=\"{topic}\" lang=\"en\"><p>Fallback</p></source-compare></main>"
    );
    let (site, page) = host(&html, Setup::default());
    page.wait(RENDERED);
    let embed = embed(SiteData::under_test().first_lead(), Language::EN);
    let before = page.number(LEFT);
    put_back_and_forth(&page);
    page.wait(RENDERED);
    assert_eq!(page.number(LEFT), before, "nodes, listeners and observers, before a touch");
    touch_all(&page);
    page.run("return new Promise((done) => setTimeout(done, 500));");
    let before = page.number(LEFT);
    put_back_and_forth(&page);
    assert_eq!(page.number(LEFT), before, "nodes, listeners and observers");
    assert!(page.holds("document.querySelector('source-compare').shadowRoot.querySelector('[data-started]')"));
    assert_eq!(site.n_requests(&embed), 1, "its page is fetched once");
    assert_eq!(page.number("document.querySelector('source-compare').shadowRoot.childElementCount"), 1.0);
    // One that is gone is left alone, though the colours of the page change.
    page.run(
        "window.gone = document.querySelector('source-compare');
        gone.remove();
        document.documentElement.style.color = 'white';
        return new Promise((done) => setTimeout(done, 100));",
    );
    assert_eq!(page.text("gone.shadowRoot.querySelector('[data-source-compare]').dataset.theme"), "light");
    assert_quiet(&page);
    stood("a card is removed and put back 1,000 times");
}
