//! The order of the parts of a topic and of a page, which have no snapshots of their own.

use crate::fixture::{edition, state};
use crate::html::{Element, parse};
use crate::pages;
use model::Language;
use model::address::Page;

/// The parts of a topic, and of the page around it, by their classes, or by their elements where they have none.
fn parts(of: &Element) -> Vec<&str> {
    fn name(part: &Element) -> &str {
        part.attr("class").and_then(|class| class.split(' ').next()).unwrap_or(&part.name)
    }
    of.elements().into_iter().map(name).collect()
}

#[test]
fn a_topic_has_its_parts_in_their_order() {
    let edition = edition(Language::En);
    let parts_of = |topic_id: &str, query: &str, page: &Page| {
        let tree = parse(&pages::page_of(&state(&edition, query, false), page));
        let article = tree.named("article").into_iter().find(|article| article.attr("id") == Some(topic_id)).unwrap();
        parts(article).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let land = Page::Section("land".into());
    let [question, answer, take, embed] = ["sc-topic__question", "sc-topic__answer", "sc-take", "sc-embed"];
    assert_eq!(
        parts_of("garden-size", "", &land),
        [question, "sc-verdict", answer, "sc-squares", "sc-synopsis", "sc-why", "sc-write", take, embed]
    );
    assert_eq!(
        parts_of("garden-edges", "", &land),
        [question, "sc-verdict", answer, "sc-matrix", "sc-synopsis", "sc-why", take, embed]
    );
    assert_eq!(
        parts_of("garden-edges", "?hide=plan", &land),
        [question, "sc-between", answer, "sc-synopsis", "sc-why", take, embed],
        "one source has no picture to itself"
    );
    assert_eq!(parts_of("garden-song", "", &Page::Facts("life".into())), [question, answer, "div", take, embed]);
}

#[test]
fn a_page_has_its_parts_in_their_order() {
    let edition = edition(Language::En);
    let page = |page: Page| parse(&pages::page_of(&state(&edition, "", false), &page));
    let around = ["sc-skip", "sc-header", "sc-contents", "div", "sc-block", "sc-block", "sc-footer"];
    assert_eq!(parts(&page(Page::Section("land".into()))), around);
    let facts = page(Page::Facts("life".into()));
    assert_eq!(parts(&facts), around);
    assert_eq!(parts(facts.mains()[0]), ["sc-controls", "sc-controls__status", "sc-section"]);
}
