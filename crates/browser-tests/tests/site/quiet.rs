//! Nothing leaves the browser, nothing stays in it, and nothing goes against the page's own policy.

use crate::{BROWSERS, LIVE, assert_quiet, with_controls};
use browser_tests::{Page, Setup, Site};

const FOLDER: &str = "/some/where";

/// What a page has kept in the browser.
const KEPT: &str = "
    const databases = indexedDB.databases ? await indexedDB.databases() : [];
    const kept = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
        ...databases.map((database) => database.name), ...await caches.keys(),
        ...(await navigator.serviceWorker.getRegistrations()).map((worker) => worker.scope)];
    return kept.filter(Boolean);
";

#[track_caller]
fn assert_private(site: &Site, page: &Page) {
    let inside = site.at("");
    let loaded =
        page.texts("performance.getEntries().map((entry) => entry.name).filter((name) => name.includes('://'))");
    let strays: Vec<_> = loaded.into_iter().filter(|address| !address.starts_with(&inside)).collect();
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
    let site = Site::start(Setup { prefix: FOLDER, ..Setup::default() });
    let page = BROWSERS.page();
    for path in ["", "zh-Hans/", "zh-Hant/", "method/", "zh-Hant/method/", "embed/four-cities/", "demo/"] {
        page.open(&site.at(path));
        if page.holds("document.querySelector('script[src$=\"site.js\"]')") {
            page.wait(LIVE);
        }
        assert_private(&site, &page);
        assert_quiet(&page);
    }
}

#[test]
fn using_the_page_sends_nothing_and_keeps_nothing() {
    let site = Site::start(Setup { prefix: FOLDER, ..Setup::default() });
    let page = with_controls(&site, "");
    page.click("[name=source-deqing-story]");
    page.choose("[name=pair-0]", "draft-report");
    page.click(".sc-languages a[lang=zh-Hant]");
    page.wait("document.documentElement.lang === 'zh-Hant'");
    page.click("#planned-area--draft details:last-of-type > summary");
    page.click("#planned-area--draft .sc-copy button");
    page.wait("document.querySelector('#planned-area--draft .sc-copy__status').textContent");
    assert_private(&site, &page);
    assert_quiet(&page);
}

#[test]
fn a_page_s_policy_allows_nothing_from_elsewhere() {
    let site = Site::start(Setup::default());
    let page = BROWSERS.page();
    for path in ["", "method/", "embed/planned-area/", "404.html"] {
        page.open(&site.at(path));
        let policy = page.text("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
        for part in ["default-src 'none'", "base-uri 'none'", "form-action 'none'"] {
            assert!(policy.contains(part), "/{path} lacks {part}: {policy}");
        }
        for part in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
            assert!(!policy.contains(part), "/{path} allows {part}: {policy}");
        }
        page.run("
            document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:9/x.png' }));
            document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true;' }));
            document.body.setAttribute('style', 'opacity: 0.5');
        ");
        page.wait("window.witnessed.length >= 3");
        assert!(page.holds("!window.ran"), "an inline script ran on /{path}");
    }
}
