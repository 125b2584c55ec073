//! `<source-compare>` in somebody else's page: one instance, a fallback until it stands, and nothing of the host touched.

use crate::{BROWSERS, assert_quiet};
use browser_tests::dataset::Dataset;
use browser_tests::{Page, Setup, Site};
use model::Language;

/// Two elements of another language each.
const TWO: &str = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
    <script>window.opened = [location.href, history.length];</script>
    <script type=\"module\" src=\"/widget/element.js\"></script>
    <p id=\"host\">A host page</p>
    <source-compare topic=\"planned-area\" lang=\"zh-Hans\"><a href=\"/elsewhere\">Fallback one</a></source-compare>
    <source-compare topic=\"north-wing\" lang=\"zh-TW\" theme=\"dark\"><a href=\"/elsewhere\">Fallback two</a></source-compare>";

/// No element yet.
const EMPTY: &str = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\"><div id=\"place\">Fallback</div>";

/// The words that a reader sees in each element: of the widget, and of the fallback.
const SHOWN: &str = "[...document.querySelectorAll('source-compare')].map((element) => {
    const widget = element.shadowRoot?.querySelector('.sc');
    return `${widget?.checkVisibility() ? widget.querySelector('h1, h2, h3')?.textContent : 'none'} / ` +
        `${element.firstElementChild.checkVisibility() ? element.firstElementChild.textContent : 'none'}`;
})";

const RENDERED: &str = "[...document.querySelectorAll('source-compare')].every((element) =>
    element.shadowRoot?.querySelector('.sc')?.checkVisibility())";

#[track_caller]
fn host(html: &str, setup: Setup<'_>) -> (Site, Page) {
    let site = Site::start(Setup { prefix: "/widget", pages: &[("host/page.html", html)], ..setup });
    let page = BROWSERS.page();
    page.open(&site.outside("host/page.html?of=host#place"));
    (site, page)
}

#[test]
fn two_elements_share_one_instance_and_show_their_fallback_until_they_stand() {
    let (site, page) = host(TWO, Setup { held: &["source-compare_bg.wasm"], ..Setup::default() });
    page.wait("customElements.get('source-compare')");
    page.wait("document.querySelectorAll('source-compare')[1].shadowRoot");
    assert_eq!(page.texts(SHOWN), ["none / Fallback one", "none / Fallback two"]);
    site.release();
    page.wait(RENDERED);
    let topics = Dataset::published().topics();
    let question = |id: &str, language| topics.iter().find(|topic| topic.id() == id).unwrap().question(language);
    let one = format!("{} / none", question("planned-area", Language::ZhHans));
    let other = format!("{} / none", question("north-wing", Language::ZhHant));
    assert_eq!(page.texts(SHOWN), [one, other]);
    assert_eq!(site.n_requests(".wasm"), 1, "one instance");
    assert_eq!(
        page.texts(
            "[...document.querySelectorAll('source-compare')].map((element) =>
        element.shadowRoot.querySelector('.sc').lang)"
        ),
        ["zh-Hans", "zh-Hant"]
    );
    assert_quiet(&page);
}

#[test]
fn clicks_inside_leave_the_host_s_address_history_and_title_alone() {
    let (_site, page) = host(TWO, Setup::default());
    page.wait(RENDERED);
    page.run(
        "window.inside = document.querySelector('source-compare').shadowRoot;
        window.clicked = [...inside.querySelectorAll('a[href^=\"#\"], summary, button:not(:disabled)')];
        for (const one of clicked) one.click();",
    );
    assert!(page.number("clicked.filter((one) => one.matches('a')).length") >= 3.0, "squares lead to their claims");
    assert_eq!(page.texts("[location.href, history.length]"), page.texts("opened"));
    assert_eq!(page.texts("[document.title, document.documentElement.lang]"), ["Host", "en"]);
    assert!(page.holds("inside.activeElement?.matches('.sc-claim')"), "the link led to its claim");
    assert_quiet(&page);
}

#[test]
fn a_square_leads_to_its_claim_in_its_own_element() {
    let (_site, page) = host(TWO, Setup::default());
    page.wait(RENDERED);
    page.resize(360);
    page.run("document.querySelector('source-compare').shadowRoot.querySelector('.sc-squares a').click();");
    page.wait(
        "(() => {
        const claim = document.querySelector('source-compare').shadowRoot.activeElement;
        const box = claim?.getBoundingClientRect();
        return claim?.matches('.sc-claim') && box.top > -5 && box.top < innerHeight;
    })()",
    );
}

#[test]
fn attributes_may_change_and_elements_may_go() {
    let (site, page) = host(TWO, Setup::default());
    page.wait(RENDERED);
    page.run("document.querySelector('source-compare').setAttribute('topic', 'boundary');");
    page.wait("document.querySelector('source-compare').shadowRoot.querySelector('#boundary')");
    page.run("window.gone = document.querySelector('source-compare'); gone.remove();");
    page.wait("!gone.shadowRoot.querySelector('.sc')");
    page.run("document.body.append(gone);");
    page.wait(RENDERED);
    // Changed and moved again before it has started: the last state counts, once, and no fallback stays beside it.
    page.run(
        "const one = document.querySelector('source-compare');
        one.setAttribute('topic', 'south-wing');
        one.setAttribute('lang', 'en');
        document.body.append(one);
        document.body.prepend(one);",
    );
    page.wait(RENDERED);
    page.wait("document.querySelector('source-compare').shadowRoot.querySelector('#south-wing')?.closest('[lang=en]')");
    page.run("return new Promise((done) => setTimeout(done, 300));");
    page.wait("[...document.querySelectorAll('source-compare')].every((one) => one.shadowRoot.querySelectorAll('.sc').length === 1)");
    let fallbacks = page.texts(SHOWN).into_iter().filter(|shown| !shown.ends_with("/ none")).collect::<Vec<_>>();
    assert_eq!(fallbacks, Vec::<String>::new());
    assert_eq!(site.n_requests(".wasm"), 1);
    assert_quiet(&page);
}

#[test]
fn what_is_wrong_with_a_configuration_is_listed_and_the_fallback_stays() {
    let (_site, page) = host(EMPTY, Setup::default());
    let cases = [
        ("{ topic: 'x', lang: 3 }", vec!["no topic \"x\"", "lang is not text"]),
        (
            "{ topic: 'planned-area', colour: 'red', theme: 'blue' }",
            vec!["\"blue\" is no theme", "\"colour\" is no setting"],
        ),
        ("'planned-area'", vec!["no object"]),
        ("null", vec!["no object"]),
        ("{ topic: ['planned-area'], lang: 'fr', theme: null }", vec!["topic is not text", "no words in \"fr\""]),
    ];
    for (config, expected) in cases {
        let faults = page.run(&format!(
            "return import('/widget/element.js').then(({{ mount }}) => mount(document.querySelector('#place'), {config}))
                .then(() => ['it was mounted'], (error) => error.faults);"
        ));
        let faults: Vec<&str> = faults.as_array().unwrap().iter().filter_map(|fault| fault.as_str()).collect();
        assert_eq!(faults.len(), expected.len(), "{config}: {faults:#?}");
        for (fault, part) in faults.iter().zip(expected) {
            assert!(fault.contains(part), "{config}: {fault:?} says {part:?}");
        }
        assert!(page.holds("!document.querySelector('#place').shadowRoot?.querySelector('.sc')"));
        assert_eq!(page.text("document.querySelector('#place').innerText"), "Fallback");
    }
    // A fault of one leaves the next alone.
    page.run("return import('/widget/element.js')
        .then(({ mount }) => mount(document.querySelector('#place'), { topic: 'boundary' })).then((one) => { window.one = one; });");
    page.wait("document.querySelector('#place').shadowRoot.querySelector('#boundary')");
    page.run("one.unmount();");
    page.wait("!document.querySelector('#place').shadowRoot.querySelector('.sc')");
    assert_eq!(page.text("document.querySelector('#place').innerText"), "Fallback");
    assert_quiet(&page);
}

#[test]
fn elements_that_can_not_start_keep_their_fallback() {
    let cases: [&[&str]; 3] =
        [&["source-compare_bg.wasm"], &["source-compare.js"], &["words/zh-Hans/planned-area.json"]];
    for missing in cases {
        let (_site, page) = host(TWO, Setup { missing, ..Setup::default() });
        page.wait("document.querySelector('source-compare').shadowRoot");
        page.run(
            "window.said = []; const log = console.error; console.error = (text) => { said.push(text); log(text); };",
        );
        page.wait(&format!("{SHOWN}[0] === 'none / Fallback one'"));
        let ours = || page.console().into_iter().filter(|entry| entry.contains("source-compare: ")).collect::<Vec<_>>();
        let mut said = ours();
        while said.is_empty() {
            said = ours();
        }
        assert!(said[0].starts_with("SEVERE"), "{said:?}");
    }
}

#[test]
fn a_panic_brings_every_fallback_back_and_later_elements_keep_theirs() {
    let (_site, page) = host(
        &format!("{TWO}<source-compare><a href=\"/elsewhere\">Fallback three</a></source-compare>"),
        Setup::default(),
    );
    page.wait(RENDERED);
    page.run(
        "
        const inside = document.querySelectorAll('source-compare')[2].shadowRoot;
        const click = () => inside.querySelector('[name=source-plan-text]').click();
        const later = () => new Promise((done) => setTimeout(done, 100));
        return (async () => {
            click();
            await later();
            for (const list of inside.querySelectorAll('.sc-claims')) {
                const font = document.createElement('font');
                font.append(...list.childNodes);
                list.append(font);
            }
            click();
        })();
    ",
    );
    let expected = "none / Fallback one,none / Fallback two,none / Fallback three";
    page.wait(&format!("{SHOWN}.join() === '{expected}'"));
    page.run("document.body.append(document.querySelector('source-compare').cloneNode(true));");
    page.run("return new Promise((done) => setTimeout(done, 200));");
    assert_eq!(page.texts(SHOWN).join(","), format!("{expected},none / Fallback one"));
    assert!(page.console().iter().any(|entry| entry.contains("load the page again")), "the later one says why");
}
