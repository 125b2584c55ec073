//! Topics, complete: with a picture, with rows, with silences, and as two sources see them.

use super::{ALL, Case, EN, case};
use source_compare::components::TopicArticle;
use source_compare::edition::Edition;
use crate::styleguide::fixture::{Fixture, choice};
use model::TopicId;
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("topic", "with-how-to-write-it", ALL, |edition| article(&without_pictures(edition), "garden-size", "", false)),
    case("topic", "with-edges-and-a-silence", EN, |edition| article(edition, "garden-edges", "", false)),
    case("topic", "with-a-matrix-alone-on-its-page", EN, |edition| article(edition, "garden-beds", "", true)),
    case("topic", "with-rows-and-a-source-hidden", EN, |edition| {
        article(&without_pictures(edition), "garden-facts", "?hide=articles", false)
    }),
    case("topic", "with-one-source-and-two-silences", ALL, |edition| article(edition, "garden-song", "", false)),
    case("topic", "between-two-sources", EN, |edition| article(edition, "garden-edges", "?pair=notice,plan", false)),
    case("topic", "between-two-that-do-not-both-speak", EN, |edition| {
        article(edition, "garden-song", "?pair=plan,articles", false)
    }),
    case("topic", "left-with-one-source-of-two", EN, |edition| article(edition, "garden-edges", "?hide=plan", false)),
];

fn article(edition: &Fixture, topic_id: &str, query: &str, alone: bool) -> Html {
    let (topic_id, choice) = (TopicId::from(topic_id), choice(edition, query));
    let edition = Edition::clone(edition);
    html! { <TopicArticle {edition} {topic_id} {choice} live=false root="../" {alone} /> }
}

/// Each has a snapshot of its own, and this one would be too long to read.
fn without_pictures(edition: &Fixture) -> Fixture {
    edition.changed(|dataset| dataset.topics.iter_mut().for_each(|topic| topic.pictures.clear()))
}
