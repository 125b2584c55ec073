//! When the widget can't start, or stops later, the page is whole as it was published, and the fault is reported once.

use browser_tests::data::{SiteData, anchor, embed, full};
use browser_tests::{LIVE, Server, Setup, TOUCH, Tab, assert_quiet, end_instance, live, site, tab, touch};
use model::Language;
use model::address::{Page, words_path};

/// The reader's part of the page: the host with all that is in it.
pub(crate) const HOST: &str = "document.querySelector('[data-source-compare] > .sc').textContent";

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
    let shown = "[...document.querySelectorAll('.sc-scripted:not(.sc-copy, [data-png])')].filter((one) => one.checkVisibility()).length";
    assert!(page.number(shown) < 0.5, "controls that need the app are gone");
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
    let data = SiteData::under_test();
    let lead = data.first_lead();
    let topics = (Page::Overview, "tbody tr", data.comparisons().len());
    let claims = (Page::Topic(lead.id.clone()), ".sc-claim", lead.claims.len());
    for (page_of, what, n) in [topics, claims] {
        let (path, words) = (page_of.path(Language::EN), words_path(Language::EN, &page_of));
        let published = published(&path);
        for missing in ["source-compare_bg.wasm", &*words] {
            let site = Server::start(Setup { missing: &[missing], ..Setup::default() });
            let page = tab();
            page.open(&site.at(&format!("{path}?hide={}", data.speaker())));
            let report = assert_published_page(&page, &published);
            assert!(report.contains("404"), "who publishes the site is told that {missing} is missing: {report}");
            assert_eq!(page.number(&format!("document.querySelectorAll('{what}').length")), n as f64, "{what}");
        }
    }
}

#[test]
fn an_embed_that_can_not_start_stays_whole() {
    let lead = SiteData::under_test().first_lead();
    let of_lead = embed(lead, Language::EN);
    let published = published(&of_lead);
    let words = &*words_path(Language::EN, &Page::Embed(lead.id.clone()));
    // Missing files, and altered ones.
    type Case<'a> = (&'a [&'a str], &'a [(&'a str, &'a [u8])]);
    let cases: [Case<'_>; 6] = [
        (&["widget.js"], &[]),
        (&["source-compare.js"], &[]),
        (&[], &[(words, b"no JSON")]),
        (&[], &[(words, b"[\"other\",\"en\",\"0\",\"0\",\"0\"]")]),
        (&[], &[("source-compare_bg.wasm", b"no module")]),
        (&[], &[("source-compare.js", b"export default async () => { throw new Error('broken glue'); };")]),
    ];
    for (missing, changed) in cases {
        let site = Server::start(Setup { missing, changed, ..Setup::default() });
        let page = tab();
        page.open(&site.at(&of_lead));
        page.click(".sc-card__quotes > summary");
        page.run(TOUCH);
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

/// Meddling as of a script: it wraps.
const WRAP: &str = "document.querySelectorAll('.sc-claims').forEach((list) => {
    const wrapper = document.createElement('i');
    wrapper.append(...list.childNodes);
    list.append(wrapper);
});";
/// Meddling as of an extension: it takes away.
const TAKE_AWAY: &str = "document.querySelectorAll('.sc-claim').forEach((one) => one.remove());";

#[test]
fn a_panic_brings_the_published_page_back_with_open_details() {
    let data = SiteData::under_test();
    let path = full(data.first_lead(), Language::EN);
    let published = published(&path);
    // Claims of the first come back before those of the other, which have been moved or have gone.
    let ([hidden, shown], lead) = (data.two_speakers(), data.first_lead());
    let claim = anchor(lead, lead.claims.iter().find(|claim| claim.source.as_str() == shown).unwrap());
    for meddling in [WRAP, TAKE_AWAY] {
        let site = site();
        let page = live(&site, &path);
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
    // On a card a source that the reader has put away stays so.
    let site = site();
    let page = live(&site, &embed(lead, Language::EN));
    // At once: Yew may have rendered, and the app not yet begun.
    page.run(&format!(
        "document.querySelector('[name=source-{hidden}]').click(); return new Promise((done) => setTimeout(done, 200));"
    ));
    end_instance(&page);
    page.wait("document.querySelector('[data-stopped]')");
    assert!(page.holds(&format!("!document.querySelector('[name=source-{hidden}]').checked")), "a source came back");
    browser_tests::report::stood("the host changes nodes of a running card");
}

#[test]
fn a_fault_after_the_start_keeps_what_the_reader_had_open_and_where() {
    let topic = SiteData::under_test().last_lead();
    let path = full(topic, Language::EN);
    let published = published(&path);
    let site = site();
    let page = live(&site, &path);
    let [first, last] = [topic.claims.first(), topic.claims.last()].map(|claim| anchor(topic, claim.unwrap()));
    page.run("for (const row of document.querySelectorAll('.sc-row')) row.open = true;");
    // Above what the reader looks at, a fold with a control is open.
    for claim in [&first, &last] {
        page.click(&format!("#{claim} details:last-of-type > summary"));
    }
    // However short the page is, there is room to scroll to its last claim.
    page.run(&format!(
        "
        document.body.style.paddingBottom = '100vh';
        scrollTo({{ top: document.querySelector('#{last}').offsetTop, behavior: 'instant' }});
        window.before = document.querySelector('#{last}').getBoundingClientRect().top;
    "
    ));
    end_instance(&page);
    assert_published_page(&page, &published);
    for claim in [&first, &last] {
        assert!(page.holds(&format!("document.querySelector('#{claim} details:last-of-type').open")), "{claim}");
    }
    // The notice is new and the controls are gone: what the reader looks at stays where it was.
    let moved = format!("document.querySelector('#{last}').getBoundingClientRect().top - window.before");
    let moved = page.number(&moved);
    assert!(moved.abs() < 1.5, "what the reader looked at is now {moved} pixels from where it was");
    // Copying needs no app.
    page.click(&format!("#{last} .sc-copy button"));
    page.wait(&format!("document.querySelector('#{last} .sc-copy__status').textContent"));
    page.click(".sc-languages a[lang=zh-Hans]");
    page.wait("document.documentElement.lang === 'zh-Hans' && !document.querySelector('[data-stopped]')");
    touch(&page);
}

#[test]
fn a_fault_of_a_list_keeps_its_folds_open_and_where() {
    let published = published("");
    let site = site();
    let page = live(&site, "");
    let (last, n_folds) =
        ("[...document.querySelectorAll('tbody tr')].at(-1)", "document.querySelectorAll('.sc-fold[open]').length");
    page.run(&format!(
        "for (const fold of document.querySelectorAll('.sc-fold')) fold.open = true;
        document.body.style.paddingBottom = '100vh';
        {last}.scrollIntoView({{ behavior: 'instant' }});
        window.before = {last}.getBoundingClientRect().top;
        window.folds = {n_folds};"
    ));
    end_instance(&page);
    assert_published_page(&page, &published);
    assert!(page.holds(&format!("{n_folds} === window.folds")), "what was open is open");
    let moved = page.number(&format!("{last}.getBoundingClientRect().top - window.before"));
    assert!(moved.abs() < 1.5, "what the reader looked at is now {moved} pixels from where it was");
}

#[test]
fn a_fault_after_the_language_was_changed_in_place_gives_the_page_of_that_language() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let lead = SiteData::under_test().last_lead();
    let page = live(&site, &format!("{}#{}", full(lead, Language::EN), lead.id));
    page.click(".sc-languages a[lang=zh-Hant]");
    page.wait(&format!("document.querySelector('.sc').lang === 'zh-Hant' && {LIVE}"));
    end_instance(&page);
    assert_published_page(&page, &published(&full(lead, Language::ZH_HANT)));
    assert_eq!(page.address(), site.at(&format!("{}#{}", full(lead, Language::ZH_HANT), lead.id)));
}

/// A translator wraps each text in an element of its own.
const TRANSLATE: &str = "for (const paragraph of document.querySelectorAll('.sc p')) {
    for (const text of [...paragraph.childNodes].filter((node) => node.nodeType === 3 && node.data.trim())) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text.data.toUpperCase());
    }
}";
/// Another writes in the elements that are there, and marks them.
const TRANSLATE_MARKED: &str = "for (const paragraph of document.querySelectorAll('.sc p')) {
    paragraph.setAttribute('_msttexthash', '1');
    paragraph.textContent = paragraph.textContent.toUpperCase();
}";

#[test]
fn a_translated_page_stays_translated_and_usable_without_a_notice() {
    let data = SiteData::under_test();
    let lead = data.first_lead();
    let source = data.speaker();
    for is_started in [false, true] {
        let card = embed(lead, Language::EN);
        let ways =
            [(&*card, TRANSLATE_MARKED), (&card, TRANSLATE), ("", TRANSLATE), (&full(lead, Language::EN), TRANSLATE)];
        for (path, translate) in ways {
            // The translator is there before the widget, or after it.
            let held: &[&str] = if is_started { &[] } else { &["source-compare_bg.wasm"] };
            let site = Server::start(Setup { held, ..Setup::default() });
            let page = tab();
            page.open(&site.at(path));
            page.run(TOUCH);
            if is_started {
                page.wait(LIVE);
            }
            page.run(translate);
            let first = "document.querySelector('.sc p:is(:has(font), [_msttexthash])').textContent";
            let translated = page.text(first);
            site.release();
            page.wait("document.querySelector('[data-stopped]')");
            page.run(&format!(
                "document.querySelector('[name=source-{source}]').click();
                for (const details of document.querySelectorAll('.sc details')) details.open = true;
                return new Promise((done) => setTimeout(done, 200));"
            ));
            assert_eq!(page.text(first), translated, "{path}");
            assert!(page.holds("!document.querySelector('.sc-fault').checkVisibility()"), "no notice on {path:?}");
            assert_quiet(&page);
        }
    }
    browser_tests::report::stood("a translator changes the page");
}

#[test]
fn nodes_that_somebody_has_changed_before_the_start_are_written_anew() {
    let lead = SiteData::under_test().first_lead();
    let published = tab();
    published.forbid_scripts();
    let site = site();
    published.open(&site.at(&embed(lead, Language::EN)));
    let published = published.text(HOST);
    let meddlings = [
        "const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
        const found = [];
        while (comments.nextNode()) found.push(comments.currentNode);
        for (const comment of found) comment.remove();",
        "document.querySelector('.sc-card').prepend(document.createElement('aside'));",
        "document.querySelector('.sc-card__question').remove();",
    ];
    for meddling in meddlings {
        let page = tab();
        page.open(&site.at(&format!("{}?view=quotes&accent=%23cc0000", embed(lead, Language::EN))));
        page.wait("document.querySelector('.sc').dataset.view");
        page.run(meddling);
        touch(&page);
        // The options of the embed are carried over, and what is open.
        page.wait("document.querySelector('.sc').dataset.view === 'quotes' && document.querySelector('.sc-card__quotes').open");
        assert_eq!(page.text("document.querySelector('.sc').style.getPropertyValue('--sc-accent')"), "#cc0000");
        assert_eq!(page.text(HOST), published, "{meddling}");
        assert_quiet(&page);
    }
    browser_tests::report::stood("the host has changed nodes before the start");
}

#[test]
fn a_page_says_how_many_nodes_it_has_as_a_browser_counts_them() {
    let data = SiteData::under_test();
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let embeds = data.varied().into_iter().map(|topic| embed(topic, Language::ZH_HANT));
    let pages = data.page_of_each_kind().into_iter().map(|page| page.path(Language::EN));
    for path in pages.chain(embeds) {
        page.open(&site.at(&path));
        let counted = page.number(
            "(() => {
            const host = document.querySelector('[data-source-compare]');
            const nodes = document.createTreeWalker(host, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
            let n = 0;
            while (nodes.nextNode()) n += 1;
            return n - Number(host.dataset.nodes);
        })()",
        );
        assert_eq!(counted, 0.0, "{path}");
    }
}

#[test]
fn what_could_not_be_loaded_is_tried_again_at_the_next_touch() {
    let lead = SiteData::under_test().first_lead();
    let words = &*words_path(Language::EN, &Page::Embed(lead.id.clone()));
    for missing in ["widget.js", "source-compare.js", "source-compare_bg.wasm", words] {
        let site = Server::start(Setup { missing: &[missing], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&embed(lead, Language::EN)));
        page.run(TOUCH);
        page.run("return new Promise((done) => setTimeout(done, 500));");
        assert!(site.n_requests(missing) > 0, "{missing} was asked for");
        site.restore();
        page.run(
            "return new Promise((done) => setTimeout(done, 1300)).then(() => {
                document.querySelector('.sc-card').dispatchEvent(new Event('pointerdown', { bubbles: true }));
            });",
        );
        page.wait(LIVE);
        assert!(page.holds("!document.querySelector('[data-stopped]')"), "after {missing} was missing once");
    }
    // The site's own pages, too, and their notice goes.
    for page_of in [Page::Overview, Page::Topic(lead.id.clone())] {
        let (path, words) = (page_of.path(Language::EN), words_path(Language::EN, &page_of));
        let site = Server::start(Setup { missing: &[&words], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&path));
        page.run(TOUCH);
        page.wait("document.querySelector('.sc-fault').checkVisibility()");
        site.restore();
        page.run("return new Promise((done) => setTimeout(done, 1300));");
        page.run(TOUCH);
        page.wait(LIVE);
        assert!(page.holds("!document.querySelector('.sc-fault').checkVisibility()"));
    }
}
