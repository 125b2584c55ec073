//! When the widget can't start, or stops later, the page is whole as it was published, and the fault is reported once.

use browser_tests::data::{SiteData, anchor, embed};
use browser_tests::{Server, Setup, Tab, live, site, tab};
use model::Language;
use model::address::words_path;
use std::collections::BTreeSet;

/// The reader's part of the page: the host with all that is in it.
const HOST: &str = "document.querySelector('[data-source-compare] > .sc').textContent";

/// Our reports on the console. A browser adds its own words for a missing file, and Yew for a panic.
#[track_caller]
fn reports(page: &Tab) -> Vec<String> {
    let errors = page.console().into_iter().filter(|entry| entry.starts_with("SEVERE"));
    errors.filter(|entry| entry.contains("\"source-compare:\"")).collect()
}

/// The published page is there, says that it has stopped, and offers nothing that no longer works.
#[track_caller]
pub(crate) fn assert_published_page(page: &Tab, published: &str) -> String {
    page.wait("document.querySelector('[data-stopped]')");
    assert_eq!(page.text(HOST), published);
    // A card in somebody else's page that could not start has promised nothing.
    let is_promised = page.holds("document.querySelector('.sc-fault')?.checkVisibility()");
    assert!(is_promised || page.holds("document.querySelector('[data-page=embed]')"), "the reader gets a notice");
    let shown = "[...document.querySelectorAll('.sc-scripted')].filter((one) => one.checkVisibility()).length";
    assert!(page.number(shown) < 0.5, "controls that no longer work are gone");
    let reports = reports(page);
    assert_eq!(reports.len(), 1, "one report on the console, not {reports:#?}");
    assert!(page.holds("document.querySelector('.sc').checkVisibility()"));
    reports[0].clone()
}

/// The page's text as it is published, before any script.
#[track_caller]
pub(crate) fn published(path: &str) -> String {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    page.open(&site.at(path));
    page.text(HOST)
}

#[test]
fn a_widget_that_can_not_start_leaves_the_page_as_published() {
    let published = published("");
    for missing in ["source-compare_bg.wasm", "words/en.json"] {
        let site = Server::start(Setup { missing: &[missing], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&format!("?hide={}", SiteData::under_test().speaker())));
        assert_published_page(&page, &published);
        let n_leads = SiteData::under_test().leads().len();
        assert_eq!(page.number("document.querySelectorAll('article').length"), n_leads as f64);
    }
}

#[test]
fn an_embed_that_can_not_start_stays_whole() {
    let lead = SiteData::under_test().first_lead();
    let of_lead = embed(lead, Language::En);
    let published = published(&of_lead);
    let words = &*words_path(Language::En, Some(&lead.id));
    // Missing files, and altered ones.
    type Case<'a> = (&'a [&'a str], &'a [(&'a str, &'a [u8])]);
    let cases: [Case<'_>; 6] = [
        (&["widget.js"], &[]),
        (&["source-compare.js"], &[]),
        (&[], &[(words, b"no JSON")]),
        (&[], &[(words, b"{\"version\":\"other\",\"language\":\"en\",\"texts\":[]}")]),
        (&[], &[("source-compare_bg.wasm", b"no module")]),
        (&[], &[("source-compare.js", b"export default async () => { throw new Error('broken glue'); };")]),
    ];
    for (missing, changed) in cases {
        let site = Server::start(Setup { missing, changed, ..Setup::default() });
        let page = tab();
        page.open(&site.at(&of_lead));
        page.click(".sc-card__quotes > summary");
        if missing.contains(&"widget.js") {
            // Who would bring anything back is not there, and has taken nothing away.
            page.wait("performance.getEntriesByName(new URL('../../widget.js', location).href).length");
            assert_eq!(page.text(HOST), published);
        } else {
            assert_published_page(&page, &published);
        }
        assert!(page.holds("document.querySelector('.sc-card__quotes').open"), "what was opened stays open");
    }
}

/// Meddling as of a translator: it wraps.
const WRAP: &str = "document.querySelectorAll('.sc-claims').forEach((list) => {
    const font = document.createElement('font');
    font.append(...list.childNodes);
    list.append(font);
});";
/// Meddling as of an extension: it takes away.
const TAKE_AWAY: &str = "document.querySelectorAll('article, .sc-claim').forEach((one) => one.remove());";

#[test]
fn a_panic_brings_the_published_page_back_with_open_details() {
    let published = published("");
    let data = SiteData::under_test();
    // Claims of the first come back before those of the other, which have been moved or have gone.
    let ([hidden, shown], lead) = (data.two_speakers(), data.first_lead());
    let claim = anchor(lead, lead.claims.iter().find(|claim| claim.source.as_str() == shown).unwrap());
    for meddling in [WRAP, TAKE_AWAY] {
        let site = site();
        let page = live(&site, "");
        page.click(&format!("#{claim} details:last-of-type > summary"));
        page.run(&format!(
            "const click = () => document.querySelector('[name=source-{hidden}]').click();
            const later = () => new Promise((done) => setTimeout(done, 100));
            return (async () => {{ click(); await later(); {meddling} click(); await later(); }})();"
        ));
        assert_published_page(&page, &published);
        assert!(page.holds("location.search === '' || document.querySelector('article')"));
        let opened = format!("document.querySelector('#{claim} details:last-of-type').open");
        assert!(page.holds(&opened) || meddling == TAKE_AWAY, "what was open is open");
    }
}

#[test]
fn a_fault_after_the_start_keeps_what_the_reader_had_open_and_where() {
    let published = published("");
    let site = site();
    let page = live(&site, "");
    let [first, last] =
        [SiteData::under_test().first_lead(), SiteData::under_test().last_lead()].map(|topic| &topic.id);
    // Above what the reader looks at, a fold with a control is open.
    for topic in BTreeSet::from([first, last]) {
        page.click(&format!("#{topic} .sc-claim details:last-of-type > summary"));
    }
    // However short the page is, there is room to scroll to its last topic.
    page.run(&format!(
        "
        document.body.style.paddingBottom = '100vh';
        scrollTo({{ top: document.querySelector('#{last}').offsetTop, behavior: 'instant' }});
        window.before = document.querySelector('#{last} h2, #{last} h3').getBoundingClientRect().top;
        const fault = () => new CustomEvent('source-compare-fault', {{ detail: 'a fault for a test' }});
        document.documentElement.dispatchEvent(fault());
        document.documentElement.dispatchEvent(fault());
    "
    ));
    assert_published_page(&page, &published);
    assert!(page.holds(&format!("document.querySelector('#{last} .sc-claim details:last-of-type').open")));
    // The notice is new and the controls are gone: what the reader looks at stays where it was.
    let moved = format!("document.querySelector('#{last} h2, #{last} h3').getBoundingClientRect().top - window.before");
    let moved = page.number(&moved);
    assert!(moved.abs() < 1.5, "what the reader looked at is now {moved} pixels from where it was");
    page.click(".sc-languages a[lang=zh-Hans]");
    page.wait("document.documentElement.lang === 'zh-Hans' && document.querySelector('[data-started]')");
}

#[test]
fn a_fault_after_the_language_was_changed_in_place_gives_the_page_of_that_language() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let lead = &SiteData::under_test().last_lead().id;
    let page = live(&site, &format!("#{lead}"));
    page.click(".sc-languages a[lang=zh-Hant]");
    page.wait("document.documentElement.lang === 'zh-Hant'");
    page.run(
        "window.before = true;
        document.documentElement.dispatchEvent(new CustomEvent('source-compare-fault', { detail: 'for a test' }));",
    );
    page.wait("!window.before && document.querySelector('[data-started]')");
    assert_eq!(page.address(), site.at(&format!("zh-Hant/#{lead}")));
    assert_eq!(page.text("document.querySelector('[data-source-compare]').dataset.language"), "zh-Hant");
    assert_eq!(page.text("document.querySelector('h1').textContent"), SiteData::under_test().title(Language::ZhHant));
}
