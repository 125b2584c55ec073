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
    let edition = edition(Language::EN);
    let parts_of = |topic_id: &str, query: &str| {
        let page = Page::Topic(topic_id.into());
        let tree = parse(&pages::page_of(&state(&edition, query, false), &page));
        let article = tree.named("article").into_iter().find(|article| article.attr("id") == Some(topic_id)).unwrap();
        parts(article).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let [question, answer, controls, units, key, reuse] =
        ["sc-topic__question", "sc-topic__answer", "sc-controls", "sc-check", "sc-key", "sc-reuse"];
    assert_eq!(
        parts_of("garden-size", ""),
        [
            question,
            "sc-verdict",
            answer,
            "sc-squares",
            controls,
            units,
            key,
            "sc-synopsis",
            "sc-why",
            "sc-write",
            reuse
        ]
    );
    assert_eq!(
        parts_of("garden-edges", "?hide=plan"),
        [question, "sc-between", answer, controls, key, "sc-synopsis", "sc-why", reuse],
        "one source has no picture to itself"
    );
    assert_eq!(parts_of("garden-song", ""), [question, "sc-verdict", answer, "div", reuse], "nothing to choose from");
}

#[test]
fn a_page_has_its_parts_in_their_order() {
    let edition = edition(Language::EN);
    let page = |page: Page| parse(&pages::page_of(&state(&edition, "", false), &page));
    let around = ["sc-skip", "sc-bar", "div", "sc-footer"];
    let section = page(Page::Section("land".into()));
    assert_eq!(parts(&section), around);
    let table = ["sc-header", "sc-controls", "sc-controls__status", "sc-key", "sc-questions"];
    assert_eq!(parts(section.mains()[0]), table);
    let facts = page(Page::Facts("life".into()));
    assert_eq!(parts(&facts), around);
    assert_eq!(parts(facts.mains()[0]), ["sc-header", "sc-answers", "sc-ways"]);
    let topic = page(Page::Topic("garden-size".into()));
    assert_eq!(parts(&topic), around);
    assert_eq!(parts(topic.mains()[0]), ["sc-breadcrumb", "sc-topic", "sc-neighbours"]);
}
