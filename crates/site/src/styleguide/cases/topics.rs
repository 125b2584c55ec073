//! Topics, complete: with a picture, with rows, with silences, and as two sources see them.

use super::{Case, NONE, case};
use crate::styleguide::fixture::{Fixture, choice};
use model::TopicId;
use source_compare::components::TopicArticle;
use source_compare::edition::Edition;
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("topic", "with-how-to-write-it", NONE, |edition| {
        article(&without_pictures(edition), "garden-size", "", false)
    }),
    case("topic", "with-edges-and-a-silence", NONE, |edition| article(edition, "garden-edges", "", false)),
    case("topic", "with-a-matrix-alone-on-its-page", NONE, |edition| article(edition, "garden-beds", "", true)),
    case("topic", "with-rows-and-a-source-hidden", NONE, |edition| {
        article(&without_pictures(edition), "garden-facts", "?hide=articles", false)
    }),
    case("topic", "with-one-source-and-two-silences", NONE, |edition| article(edition, "garden-song", "", false)),
    case("topic", "between-two-sources", NONE, |edition| article(edition, "garden-edges", "?pair=notice,plan", false)),
    case("topic", "between-two-that-do-not-both-speak", NONE, |edition| {
        article(edition, "garden-song", "?pair=plan,articles", false)
    }),
    case("topic", "left-with-one-source-of-two", NONE, |edition| article(edition, "garden-edges", "?hide=plan", false)),
];

fn article(edition: &Fixture, topic_id: &str, query: &str, alone: bool) -> Html {
    let (topic_id, choice) = (TopicId::from(topic_id), choice(edition, query));
    let edition = Edition::clone(edition);
    html! { <TopicArticle {edition} {topic_id} {choice} live=false root="../" {alone} /> }
}

/// Pictures have cases of their own.
fn without_pictures(edition: &Fixture) -> Fixture {
    edition.changed(|dataset| dataset.topics.iter_mut().for_each(|topic| topic.pictures.clear()))
}
