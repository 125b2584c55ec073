//! When the widget can't start, or stops later, the page is whole as it was published, and the fault is told once.

use crate::{BROWSERS, live, site};
use browser_tests::{Page, Setup, Site};

/// The reader's part of the page: the host with all that is in it.
const HOST: &str = "document.querySelector('[data-source-compare] > .sc').textContent";

/// Errors on the console that are ours; a browser adds its own for each file that is missing.
#[track_caller]
fn errors_of_ours(page: &Page) -> Vec<String> {
    let errors = page.console().into_iter().filter(|entry| entry.starts_with("SEVERE"));
    errors.filter(|entry| !entry.contains("Failed to load resource")).collect()
}

/// The published page is there, says that it has stopped, and offers nothing that no longer works.
#[track_caller]
fn assert_published_page(page: &Page, published: &str) {
    page.wait("document.querySelector('[data-stopped]')");
    assert_eq!(page.text(HOST), published);
    assert!(page.holds("document.querySelector('.sc-fault')?.checkVisibility()"), "the reader is told");
    let shown = "[...document.querySelectorAll('.sc-scripted')].filter((one) => one.checkVisibility()).length";
    assert!(page.number(shown) < 0.5, "controls that no longer work are gone");
    let errors = errors_of_ours(page);
    assert_eq!(errors.len(), 1, "one error on the console, not {errors:#?}");
    assert!(errors[0].contains("source-compare:"), "{errors:?}");
    assert!(page.holds(
        "document.querySelector('.sc').checkVisibility() && document.querySelectorAll('article').length === 13"
    ));
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
    let broken_words = "{\"version\":\"other\",\"language\":\"en\",\"texts\":[]}";
    let cases: [(&[&str], &[(&str, &str)]); 7] = [
        (&["source-compare_bg.wasm"], &[]),
        (&["source-compare.js"], &[]),
        (&["words/en.json"], &[]),
        (&[], &[("words/en.json", "no JSON")]),
        (&[], &[("words/en.json", broken_words)]),
        (&[], &[("source-compare_bg.wasm", "no module")]),
        (&[], &[("source-compare.js", "export default async () => { throw new Error('broken glue'); };")]),
    ];
    for (missing, changed) in cases {
        let site = Site::start(Setup { missing, changed, ..Setup::default() });
        let page = BROWSERS.page();
        page.open(&site.at("?hide=deqing-story"));
        assert_published_page(&page, &published);
    }
}

#[test]
fn a_panic_brings_the_published_page_back_with_open_details() {
    let published = published("");
    // What a translator or an extension may do to the page, each enough to make Yew panic.
    let meddling = [
        "document.querySelector('.sc-topic').remove();",
        "document.querySelectorAll('.sc-section').forEach((section) => section.replaceChildren());",
        "document.querySelector('main').replaceChildren();",
    ];
    for script in meddling {
        let site = site();
        let page = live(&site, "");
        page.click("#north-wing details:last-of-type > summary");
        let controls = page.run(&format!(
            "const controls = ['source-draft-report', 'source-plan-text', 'source-may-articles', 'differences']
                .map((name) => document.querySelector(`[name=${{name}}]`));
            {script}
            for (const control of controls) control.click();
            return controls.length;"
        ));
        assert_eq!(controls, 4, "{script}");
        page.wait("document.querySelector('[data-stopped]')");
        assert_published_page(&page, &published);
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
fn an_embed_that_can_not_start_stays_whole() {
    let site = Site::start(Setup { missing: &["source-compare_bg.wasm"], ..Setup::default() });
    let page = BROWSERS.page();
    page.open(&site.at("embed/planned-area/"));
    let before = page.text(HOST);
    page.click("summary");
    page.wait("document.querySelector('[data-stopped]')");
    assert_eq!(page.text(HOST), before);
    assert_eq!(errors_of_ours(&page).len(), 1);
}
