//! Pictures, each alone, whatever else its topic is shown with.

use super::{ALL, Case, EN, case};
use crate::fixture::{choice, edition_with, show, topic};
use source_compare::edition::Edition;
use source_compare::graphics;
use source_compare::i18n::relation;
use source_compare_core::model::{Picture, RelationKind};
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("marks", "of-every-relation", EN, marks),
    case("squares", "one-inside-as-stated-and-one-as-inferred", EN, |edition| squares(edition, "")),
    case("squares", "without-the-source-of-the-whole", EN, |edition| squares(edition, "?hide=notice")),
    case("compass", "with-three-sides-the-same", EN, |edition| compass(edition, "")),
    case("matrix", "with-parts-by-documents-and-by-outside-knowledge", EN, |edition| matrix(edition, "")),
    case("matrix", "of-a-pair", EN, |edition| matrix(edition, "?pair=plan,articles")),
    case("bars", "of-about-so-much", EN, |edition| alone(edition, "garden-size", Picture::Bars, "")),
    case("bars", "of-more-than-so-much-in-one-of-three-rows", ALL, |edition| {
        alone(edition, "garden-facts", Picture::Bars, "")
    }),
    case("bars", "without-the-source-of-one", EN, |edition| {
        alone(edition, "garden-facts", Picture::Bars, "?hide=articles")
    }),
    case("timeline", "of-a-year-and-of-two-days-whose-year-is-inferred", ALL, |edition| {
        alone(edition, "garden-facts", Picture::Timeline, "")
    }),
    case("timeline", "without-the-source-of-the-year", EN, |edition| {
        alone(edition, "garden-facts", Picture::Timeline, "?hide=plan")
    }),
    case("table", "of-three-rows-with-a-silence-in-an-article", ALL, |edition| {
        alone(edition, "garden-facts", Picture::Table, "")
    }),
    case("table", "of-a-pair", EN, |edition| alone(edition, "garden-facts", Picture::Table, "?pair=plan,articles")),
];

/// Marks are drawn for a sentence to stand in: here each stands beside its words.
fn marks(edition: &Edition) -> String {
    let item = |kind| html! { <li>{ graphics::mark(kind) }{ relation(edition.phrases(), kind) }</li> };
    show(html! { <ul>{ RelationKind::PRECEDENCE.into_iter().map(item).collect::<Html>() }</ul> })
}

fn squares(edition: &Edition, query: &str) -> String {
    show(graphics::picture(edition, &topic(edition, "garden-size"), &choice(query)))
}

fn compass(edition: &Edition, query: &str) -> String {
    show(graphics::picture(edition, &topic(edition, "garden-edges"), &choice(query)))
}

fn matrix(edition: &Edition, query: &str) -> String {
    show(graphics::picture(edition, &topic(edition, "garden-beds"), &choice(query)))
}

/// One picture of a topic, also where it has others or none.
fn alone(edition: &Edition, topic_id: &str, picture: Picture, query: &str) -> String {
    let edition = edition_with(edition.language(), |dataset| {
        let topic = dataset.topics.iter_mut().find(|topic| topic.id == topic_id.into()).expect("a topic");
        topic.pictures = vec![picture];
    });
    show(graphics::picture(&edition, &topic(&edition, topic_id), &choice(query)))
}
