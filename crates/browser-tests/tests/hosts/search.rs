//! The search on a phone's screen, in every engine: by touch, and by keys alone.

use crate::host::{Host, host, our_site, topic};
use browser_tests::data::{SiteData, anchor};
use fantoccini::key::Key;
use model::Language;
use model::address::{Page, topic_path};
use serde_json::json;

/// The first thing that is found.
const FIRST: &str = "document.querySelector('.sc-results a')?.href";

/// A screen as wide as a phone's with the page of the search in it.
fn search() -> Host {
    let address = our_site().at(&Page::Search.path(Language::EN));
    let frame = format!("<iframe src=\"{address}\" style=\"width: 390px; height: 800px\"></iframe>");
    let page = host(("", &frame), &[], &[]);
    page.enter("iframe");
    page.wait("document.querySelector('.sc-filters')");
    page
}

/// Types the question, and waits until it is what is found first.
fn ask(page: &Host) {
    page.write("#search-words", SiteData::under_test().text(topic().question, Language::EN));
    let expected = our_site().at(&topic_path(Language::EN, &topic().id));
    page.wait(&format!("{FIRST} === {}", json!(expected)));
}

#[test]
fn a_reader_finds_filters_opens_and_cites_by_touch() {
    let page = search();
    ask(&page);
    assert!(page.holds("document.documentElement.scrollWidth <= 390"));
    page.click(".sc-filters summary");
    page.click(".sc-filters fieldset input");
    page.wait("location.search.includes('&')");
    page.click(".sc-filters fieldset input:checked");
    page.wait("!location.search.includes('&')");
    page.choose("#take select", "md");
    page.wait("document.querySelector('#taken-text').value.length > 20");
    page.wait(&format!("{FIRST}.includes('topics/')"));
    page.click(".sc-results a");
    page.wait("document.querySelector('.sc-claim')");
    page.click(".sc-claim__who a");
    page.wait("document.querySelector('.sc-opened')");
}

#[test]
fn a_reader_finds_and_opens_by_keys_alone() {
    let page = search();
    ask(&page);
    page.press(&[Key::Down]);
    page.wait(&format!("document.activeElement.href === {FIRST}"));
    page.press(&[Key::Enter]);
    page.wait("document.querySelector('.sc-claim__who a')");
    page.run("document.querySelector('.sc-claim__who a').focus()");
    page.press(&[Key::Enter]);
    page.wait("document.querySelector('.sc-opened')");
    let claims = &topic().claims;
    page.wait(&format!("location.search === '?claim={}'", anchor(topic(), &claims[0])));
    page.wait("document.activeElement.closest('.sc-opened')");
    if let Some(second) = claims.get(1) {
        page.strike('n');
        page.wait(&format!("location.search === '?claim={}'", anchor(topic(), second)));
        page.strike('p');
        page.wait(&format!("location.search === '?claim={}'", anchor(topic(), &claims[0])));
    }
    page.press(&[Key::Escape]);
    page.wait("document.querySelector('.sc-topic')");
}
