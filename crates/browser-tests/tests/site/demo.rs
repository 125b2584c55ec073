//! The demo article: a host page with loud styles, a frame, and an element; neither is the other's. A site whose seeds have none has no such page.

use browser_tests::data::SiteData;
use browser_tests::{Server, Tab, assert_quiet, dist, languages, site, tab};
use model::Language;

/// The article in a language, if the site has one.
#[track_caller]
fn demo(site: &Server, language: Language) -> Option<Tab> {
    let Some(path) = SiteData::under_test().demo(language) else {
        assert!(!dist().join("demo").exists(), "seeds without a demo article make no folder for one");
        return None;
    };
    let page = tab();
    page.open(&site.at(&path));
    page.wait("document.querySelector('source-compare').shadowRoot?.querySelector('.sc')?.checkVisibility()");
    Some(page)
}

#[test]
fn the_demo_article_shows_both_ways_to_embed() {
    let (site, data) = (site(), SiteData::under_test());
    for language in languages() {
        let Some(page) = demo(&site, language) else { return };
        assert!(page.text("document.title").contains(data.demo_label(language).unwrap()));
        assert!(page.holds("!document.querySelector('source-compare a').checkVisibility()"), "the fallback is gone");
        let questions: Vec<&str> = data.topics().iter().map(|topic| data.text(topic.question, language)).collect();
        let element =
            page.text("document.querySelector('source-compare').shadowRoot.querySelector('h1, h2, h3').textContent");
        assert!(
            questions.contains(&element.as_str()),
            "the element asks {element:?}, which is no question of the site"
        );
        page.show("iframe");
        page.enter("iframe");
        let frame = page.text("document.querySelector('h1, h2, h3').textContent");
        assert!(questions.contains(&frame.as_str()), "the frame asks {frame:?}, which is no question of the site");
        page.wait("document.documentElement.scrollHeight <= innerHeight");
        page.click(".sc-card__quotes > summary");
        page.wait("document.querySelector('[data-started]')");
        page.wait("document.documentElement.scrollHeight <= innerHeight");
        page.leave();
        assert_quiet(&page);
    }
}

#[test]
fn styles_of_a_host_page_stay_outside() {
    let site = site();
    let Some(page) = demo(&site, Language::EN) else { return };
    let styles = |root: &str, selector: &str| {
        page.text(&format!(
            "((style) => [style.color, style.letterSpacing, style.textIndent, style.fontFamily, style.textTransform].join('; '))
                (getComputedStyle({root}.querySelector('{selector}')))"
        ))
    };
    let inside = "document.querySelector('source-compare').shadowRoot";
    let selectors = [".sc-card__finding", ".sc-claim__value", "summary", ".sc-quote mark", "a", "h1, h2, h3"];
    let in_host: Vec<String> = selectors.iter().map(|selector| styles(inside, selector)).collect();
    assert!(styles("document", "main p").contains("rgb(128, 0, 0)"), "the host is loud");
    let topic = page.text("document.querySelector('source-compare').getAttribute('topic')");
    page.open(&site.at(&format!("embed/{topic}/")));
    let alone: Vec<String> = selectors.iter().map(|selector| styles("document", selector)).collect();
    assert_eq!(in_host, alone);
}

#[test]
fn styles_of_the_comparison_stay_inside() {
    let site = site();
    let Some(page) = demo(&site, Language::EN) else { return };
    let read =
        "JSON.stringify([...document.body.querySelectorAll('header *, h2, main > p, footer *')].map((element) => {
        const style = getComputedStyle(element);
        return [style.font, style.color, style.margin, style.letterSpacing];
    }))";
    let with = page.text(read);
    page.run("document.querySelector('source-compare').remove();");
    assert_eq!(page.text(read), with);
    assert!(page.holds("![...document.styleSheets].some((sheet) => sheet.href?.includes('source-compare.css'))"));
}
