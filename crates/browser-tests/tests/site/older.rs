//! Browsers that lack what ours have: the page, the card and the element are complete, readable, and say nothing wrong. Features are switched
//! off in what is served: a rule with a name that no browser knows is left out as an older one leaves it out.

use crate::element::host;
use crate::faults::{assert_published_page, published};
use browser_tests::data::{SiteData, anchor, embed, full};
use browser_tests::{Server, Setup, TOUCH, Tab, dist, tab};
use model::Language;
use std::fs;

/// A file as text with this in place of that.
fn replaced(path: &str, from: &str, to: &str) -> String {
    let text = fs::read_to_string(dist().join(path)).unwrap();
    text.replace(from, to)
}

/// The quotes of a topic are there and can be read: in sight once what folds is open, on the page's width, in another colour than their ground.
#[track_caller]
fn assert_readable(page: &Tab, without: &str) {
    page.run("for (const one of document.querySelectorAll('details')) one.open = true;");
    let lead = SiteData::under_test().first_lead();
    for claim in &lead.claims {
        let quote = format!("document.querySelector('#{} .sc-quote')", anchor(lead, claim));
        assert!(page.holds(&format!("{quote}.getClientRects().length > 0")), "a quote does not show without {without}");
        let text = page.text(&format!("{quote}.textContent.replace(/\\s/g, '')"));
        let expected: String = claim.citation.display().chars().filter(|c| !c.is_whitespace()).collect();
        assert!(text.contains(&expected), "{text} without {without}");
    }
    let ground = "((one) => { for (; one; one = one.parentElement) {
        const { backgroundColor } = getComputedStyle(one);
        if (!['rgba(0, 0, 0, 0)', 'transparent'].includes(backgroundColor)) return backgroundColor;
    } return 'rgb(255, 255, 255)'; })(document.querySelector('.sc-quote'))";
    assert!(
        page.holds(&format!("getComputedStyle(document.querySelector('.sc-quote')).color !== {ground}")),
        "{without}"
    );
    let needed = page.number("document.scrollingElement.scrollWidth - document.documentElement.clientWidth");
    assert!(needed < 1.0, "the page is {needed} too wide without {without}");
}

#[test]
fn without_newer_styles_every_quote_is_in_sight() {
    let lead = SiteData::under_test().first_lead();
    for name in
        [":has(", "@container", "light-dark(", "color-mix(", "content-visibility", "::details-content", "text-wrap"]
    {
        let unknown = name.replace(|c: char| c.is_ascii_lowercase(), "x");
        // The policy names the rules of the page by their hash, which others would not have.
        let pages = [full(lead, Language::EN), embed(lead, Language::ZH_HANS)].map(|path| {
            let html =
                replaced(&format!("{path}index.html"), "http-equiv=\"Content-Security-Policy\"", "name=\"none\"");
            let (before, rest) = html.split_once("<style>").unwrap();
            let (rules, after) = rest.split_once("</style>").unwrap();
            (path, format!("{before}<style>{}</style>{after}", rules.replace(name, &unknown)))
        });
        assert!(pages.iter().any(|(_, html)| html.contains(&unknown)), "no page uses {name}: leave it out here");
        let changed = pages.each_ref().map(|(path, html)| (path.as_str(), html.as_bytes()));
        let site = Server::start(Setup { changed: &changed, ..Setup::default() });
        let page = tab();
        for (path, _) in &pages {
            page.open(&site.at(path));
            assert_readable(&page, name);
        }
    }
}

#[test]
fn without_web_assembly_the_published_page_stays() {
    let lead = SiteData::under_test().first_lead();
    let widget = format!("delete globalThis.WebAssembly;\n{}", replaced("widget.js", "", ""));
    for path in [full(lead, Language::EN), embed(lead, Language::EN)] {
        let published = published(&path);
        let site = Server::start(Setup { changed: &[("widget.js", widget.as_bytes())], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&path));
        page.run(TOUCH);
        assert_published_page(&page, &published);
    }
}

/// Scripts that a browser doesn't know are none.
#[test]
fn without_modules_the_published_page_stays() {
    let lead = SiteData::under_test().first_lead();
    for path in [full(lead, Language::EN), embed(lead, Language::EN)] {
        let html = replaced(&format!("{path}index.html"), "type=\"module\"", "type=\"unknown\"");
        let site = Server::start(Setup { changed: &[(&path, html.as_bytes())], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&path));
        page.run(TOUCH);
        assert_readable(&page, "modules");
        assert!(page.holds("!document.querySelector('[data-started]')"));
    }
}

#[test]
fn without_constructed_style_sheets_the_element_keeps_what_stands_in_it() {
    let topic = &SiteData::under_test().first_lead().id;
    let element = format!(
        "globalThis.CSSStyleSheet = class {{ constructor() {{ throw new TypeError('Illegal constructor'); }} }};\n{}",
        replaced("element.js", "", "")
    );
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <source-compare topic=\"{topic}\" lang=\"en\"><p>Fallback</p></source-compare>"
    );
    let (_site, page) = host(&html, Setup { changed: &[("element.js", element.as_bytes())], ..Setup::default() });
    page.run("return new Promise((done) => setTimeout(done, 500));");
    assert!(page.holds("document.querySelector('source-compare p').checkVisibility()"), "the fallback shows");
    assert!(page.holds("!document.querySelector('source-compare').shadowRoot?.querySelector('.sc')"));
}
