//! The order of the parts of a topic and of a page, which have no snapshots of their own.

use crate::fixture::{edition, state};
use crate::html::{Element, parse};
use crate::{pages, support};
use model::address::Page;
use model::{Importance, Language, Picture, Value};

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
        let tree = parse(&pages::page_of(&state(&edition, query), &page));
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
    let page = |page: Page| parse(&pages::page_of(&state(&edition, ""), &page));
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

/// The parts of a page that a reader can leap to and that have a name: the name of each that stands there twice.
fn repeated_landmarks(page: &Element) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut repeated = Vec::new();
    let regions = [page.named("nav"), page.named("section"), page.named("div")].concat();
    for part in regions.into_iter().filter(|part| part.name != "div" || part.attr("role") == Some("region")) {
        let Some(name) = part.attr("aria-label").or_else(|| part.attr("aria-labelledby")) else { continue };
        if names.iter().any(|known| known == name) {
            repeated.push(name.to_owned());
        }
        names.push(name.to_owned());
    }
    repeated
}

#[test]
fn no_landmark_of_a_page_has_the_name_of_another() {
    support::with_comparisons(|comparisons| {
        for page in comparisons.iter().flat_map(|comparison| pages::all(comparison)) {
            assert_eq!(repeated_landmarks(&parse(&page.html)), Vec::<String>::new(), "{}", page.name);
        }
    });
}

/// A topic of sets may have each picture of them, and lead the overview.
#[test]
fn landmarks_have_names_of_their_own_where_the_first_question_has_every_picture_of_sets() {
    let pictured = support::comparison(&support::fixture_folder()).changed_edition(Language::EN, |dataset| {
        let is_set = |value: &Value| matches!(value, Value::Set { .. });
        for topic in dataset.topics.iter_mut().filter(|topic| topic.claims.iter().any(|claim| is_set(&claim.value))) {
            topic.importance = Importance::Lead;
            topic.pictures = vec![Picture::Matrix, Picture::Wholes, Picture::Circles, Picture::Table];
        }
        dataset.topics.sort_by_key(|topic| !topic.claims.iter().any(|claim| is_set(&claim.value)));
    });
    let edition = pictured.unwrap();
    let first = edition.topics().next().unwrap();
    for page in [Page::Overview, Page::Topic(first.id.clone()), Page::Embed(first.id.clone())] {
        let html = pages::page_of(&state(&edition, ""), &page);
        assert_eq!(repeated_landmarks(&parse(&html)), Vec::<String>::new(), "{page:?}\n{html}");
    }
}
