//! When the widget can't start, or stops later, the page is whole as it was published, and the fault is told once.

use crate::{BROWSERS, live, site};
use browser_tests::dataset::Dataset;
use browser_tests::{Page, Setup, Site};
use model::Language;

/// The reader's part of the page: the host with all that is in it.
const HOST: &str = "document.querySelector('[data-source-compare] > .sc').textContent";

/// What we report on the console. A browser adds its own words for a missing file, and Yew for a panic.
#[track_caller]
fn reports(page: &Page) -> Vec<String> {
    let errors = page.console().into_iter().filter(|entry| entry.starts_with("SEVERE"));
    errors.filter(|entry| entry.contains("\"source-compare:\"")).collect()
}

/// The published page is there, says that it has stopped, and offers nothing that no longer works.
#[track_caller]
fn assert_published_page(page: &Page, published: &str) {
    page.wait("document.querySelector('[data-stopped]')");
    assert_eq!(page.text(HOST), published);
    assert!(page.holds("document.querySelector('.sc-fault')?.checkVisibility()"), "the reader is told");
    let shown = "[...document.querySelectorAll('.sc-scripted')].filter((one) => one.checkVisibility()).length";
    assert!(page.number(shown) < 0.5, "controls that no longer work are gone");
    let reports = reports(page);
    assert_eq!(reports.len(), 1, "one report on the console, not {reports:#?}");
    assert!(page.holds("document.querySelector('.sc').checkVisibility()"));
}

/// The page's text as it is published, before any script.
#[track_caller]
fn published(path: &str) -> String {
    let site = site();
    let page = BROWSERS.page();
    page.forbid_scripts();
    page.open(&site.at(path));
    page.text(HOST)
}

#[test]
fn a_widget_that_can_not_start_leaves_the_page_as_published() {
    let published = published("");
    for missing in ["source-compare_bg.wasm", "words/en.json"] {
        let site = Site::start(Setup { missing: &[missing], ..Setup::default() });
        let page = BROWSERS.page();
        page.open(&site.at("?hide=deqing-story"));
        assert_published_page(&page, &published);
        assert!(page.number("document.querySelectorAll('article').length") >= 13.0);
    }
}

#[test]
fn an_embed_that_can_not_start_stays_whole() {
    let published = published("embed/planned-area/");
    let words = "words/en/planned-area.json";
    // What is missing, and what is altered.
    type Case<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)]);
    let cases: [Case<'_>; 6] = [
        (&["widget.js"], &[]),
        (&["source-compare.js"], &[]),
        (&[], &[(words, "no JSON")]),
        (&[], &[(words, "{\"version\":\"other\",\"language\":\"en\",\"texts\":[]}")]),
        (&[], &[("source-compare_bg.wasm", "no module")]),
        (&[], &[("source-compare.js", "export default async () => { throw new Error('broken glue'); };")]),
    ];
    for (missing, changed) in cases {
        let site = Site::start(Setup { missing, changed, ..Setup::default() });
        let page = BROWSERS.page();
        page.open(&site.at("embed/planned-area/"));
        page.click("summary");
        if missing.contains(&"widget.js") {
            // Who would bring anything back is not there, and has taken nothing away.
            page.wait("performance.getEntriesByName(new URL('../../widget.js', location).href).length");
            assert_eq!(page.text(HOST), published);
        } else {
            assert_published_page(&page, &published);
        }
        assert!(page.holds("document.querySelector('details').open"), "what was opened stays open");
    }
}

/// What a translator does: it wraps.
const WRAP: &str = "document.querySelectorAll('.sc-claims').forEach((list) => {
    const font = document.createElement('font');
    font.append(...list.childNodes);
    list.append(font);
});";
/// What an extension may do: it takes away.
const TAKE_AWAY: &str = "document.querySelectorAll('article, .sc-claim').forEach((one) => one.remove());";

#[test]
fn a_panic_brings_the_published_page_back_with_open_details() {
    let published = published("");
    for meddling in [WRAP, TAKE_AWAY] {
        let site = site();
        let page = live(&site, "");
        page.click("#north-wing--draft details:last-of-type > summary");
        page.run(&format!(
            "const click = () => document.querySelectorAll('[name=source-plan-text], [name=differences]')
                .forEach((control) => control.click());
            const later = () => new Promise((done) => setTimeout(done, 100));
            return (async () => {{ click(); await later(); {meddling} click(); await later(); }})();"
        ));
        assert_published_page(&page, &published);
        assert!(page.holds("location.search === '' || document.querySelector('article')"));
        let opened = "document.querySelector('#north-wing--draft details:last-of-type').open";
        assert!(page.holds(opened) || meddling == TAKE_AWAY, "what was open is open");
    }
}

#[test]
fn a_fault_after_the_start_keeps_what_the_reader_had_open_and_where() {
    let published = published("");
    let site = site();
    let page = live(&site, "");
    page.click("#north-wing details:last-of-type > summary");
    page.run(
        "
        scrollTo({ top: document.querySelector('#four-cities').offsetTop, behavior: 'instant' });
        window.scrolled = scrollY;
        const fault = () => new CustomEvent('source-compare-fault', { detail: 'a fault for a test' });
        document.documentElement.dispatchEvent(fault());
        document.documentElement.dispatchEvent(fault());
    ",
    );
    assert_published_page(&page, &published);
    assert!(page.holds("document.querySelector('#north-wing details:last-of-type').open"));
    // The notice is new and the controls are gone: what the reader looks at may not be.
    assert!(page.number("Math.abs(document.querySelector('#four-cities').getBoundingClientRect().top)") < 60.0);
    page.click(".sc-languages a[lang=zh-Hans]");
    page.wait("document.documentElement.lang === 'zh-Hans' && document.querySelector('[data-started]')");
}

#[test]
fn a_fault_after_the_language_was_changed_in_place_gives_the_page_of_that_language() {
    let site = Site::start(Setup { prefix: "/some/where", ..Setup::default() });
    let page = live(&site, "#boundary");
    page.click(".sc-languages a[lang=zh-Hant]");
    page.wait("document.documentElement.lang === 'zh-Hant'");
    page.run(
        "window.before = true;
        document.documentElement.dispatchEvent(new CustomEvent('source-compare-fault', { detail: 'for a test' }));",
    );
    page.wait("!window.before && document.querySelector('[data-started]')");
    assert_eq!(page.address(), site.at("zh-Hant/#boundary"));
    assert_eq!(page.text("document.querySelector('[data-source-compare]').dataset.language"), "zh-Hant");
    assert_eq!(page.text("document.querySelector('h1').textContent"), Dataset::published().title(Language::ZhHant));
}
