//! Nothing leaves the browser, nothing stays in it, and nothing goes against the page's own policy.

use browser_tests::data::{SiteData, anchor, embed, full};
use browser_tests::{Server, Setup, Tab, assert_quiet, open, tab, with_controls};
use model::Language;

const FOLDER: &str = "/some/where";

/// Anything that a page has kept in the browser.
const KEPT: &str = "
    const databases = indexedDB.databases ? await indexedDB.databases() : [];
    const kept = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
        ...databases.map((database) => database.name), ...await caches.keys(),
        ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope)];
    return kept.filter(Boolean);
";

#[track_caller]
fn assert_private(site: &Server, page: &Tab) {
    let inside = site.at("");
    let strays: Vec<_> = page.fetched().into_iter().filter(|address| !address.starts_with(&inside)).collect();
    assert_eq!(strays, Vec::<String>::new(), "loaded from outside the folder");
    let asked: Vec<_> = site.requests().into_iter().filter(|path| !path.starts_with(&format!("{FOLDER}/"))).collect();
    assert_eq!(asked, Vec::<String>::new(), "asked for outside the folder");
    assert_eq!(
        page.run(&format!("return (async () => {{ {KEPT} }})();")),
        serde_json::json!([]),
        "kept in the browser"
    );
}

#[test]
fn every_page_keeps_to_its_folder_its_policy_and_silence() {
    let site = Server::start(Setup { prefix: FOLDER, ..Setup::default() });
    let page = tab();
    let of_topics = SiteData::under_test().page_of_each_kind().into_iter().map(|page| page.path(Language::EN));
    let others = ["zh-Hans/", "zh-Hant/", "method/", "zh-Hant/method/", "styleguide/"].map(str::to_owned);
    let others = others.into_iter().chain(SiteData::under_test().demo(Language::EN));
    let sources = SiteData::under_test().pages_of_sources().into_iter().map(|page| page.path(Language::EN));
    for path in of_topics.chain(sources).chain(others) {
        open(&page, &site.at(&path));
        assert_private(&site, &page);
        assert_quiet(&page);
    }
}

#[test]
fn using_the_page_sends_nothing_and_keeps_nothing() {
    let site = Server::start(Setup { prefix: FOLDER, ..Setup::default() });
    let data = SiteData::under_test();
    let ([shown, hidden], lead) = (data.two_speakers(), data.first_lead());
    let page = with_controls(&site, &full(lead, Language::EN));
    let claim = anchor(lead, lead.claims.iter().find(|claim| claim.source.as_str() == shown).unwrap());
    page.click(&format!("[name=source-{hidden}]"));
    page.choose("[name=pair-0]", shown);
    page.click(".sc-languages a[lang=zh-Hant]");
    page.wait("document.documentElement.lang === 'zh-Hant'");
    page.click(&format!("#{claim} details:last-of-type > summary"));
    page.click(&format!("#{claim} .sc-copy button"));
    page.wait(&format!("document.querySelector('#{claim} .sc-copy__status').textContent"));
    assert_private(&site, &page);
    assert_quiet(&page);
}

#[test]
fn a_page_s_policy_allows_nothing_from_elsewhere() {
    let site = Server::start(Setup::default());
    let page = tab();
    let data = SiteData::under_test();
    let (lead, source) = (data.first_lead(), data.source_pages()[0].path(Language::EN));
    let (of_lead, card) = (full(lead, Language::EN), embed(lead, Language::EN));
    for path in ["", "method/", &*source, &*of_lead, &*card, "404.html"] {
        page.open(&site.at(path));
        let policy = page.text("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
        for part in ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "trusted-types source-compare"] {
            assert!(policy.contains(part), "/{path} lacks {part}: {policy}");
        }
        // A card in a frame has no origin of its own, and WebKit takes `'self'` for nothing then: see `template.rs`.
        let elsewhere: &[&str] = if path.contains("embed/") { &[] } else { &["http:", "https:"] };
        for part in ["unsafe-inline", "'unsafe-eval'", "*"].iter().chain(elsewhere) {
            assert!(!policy.contains(part), "/{path} allows {part}: {policy}");
        }
        page.run(
            "
            document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }));
            const script = document.createElement('script');
            script.append('window.ran = true;');
            document.body.append(script);
            document.body.setAttribute('style', 'opacity: 0.5');
        ",
        );
        page.wait(&format!("window.witnessed.length >= {}", if elsewhere.is_empty() { 2 } else { 3 }));
        assert!(page.holds("!window.ran"), "an inline script ran on /{path}");
    }
}
