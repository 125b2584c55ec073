//! Topics, complete: with a picture, with rows, with silences, and as two sources see them.

use super::{Case, NONE, case};
use crate::styleguide::fixture::{Fixture, choice, topic};
use source_compare::components::{Shown, topic_article};
use yew::Html;

pub(super) const CASES: &[Case] = &[
    case("topic", "with-how-to-write-it", NONE, |edition| article(&without_pictures(edition), "garden-size", "")),
    case("topic", "with-edges-and-a-silence", NONE, |edition| article(edition, "garden-edges", "")),
    case("topic", "with-rows-and-a-source-hidden", NONE, |edition| {
        article(&without_pictures(edition), "garden-facts", "?hide=articles")
    }),
    case("topic", "with-one-source-and-two-silences", NONE, |edition| article(edition, "garden-song", "")),
    case("topic", "between-two-sources", NONE, |edition| article(edition, "garden-edges", "?pair=notice,plan")),
    case("topic", "between-two-that-do-not-both-speak", NONE, |edition| {
        article(edition, "garden-song", "?pair=plan,articles")
    }),
    case("topic", "left-with-one-source-of-two", NONE, |edition| article(edition, "garden-edges", "?hide=plan")),
];

fn article(edition: &Fixture, topic_id: &str, query: &str) -> Html {
    let (topic, choice) = (topic(edition, topic_id), choice(edition, query));
    let shown = Shown { edition, topic: &topic, choice: &choice, on_card: false, root: "../" };
    topic_article(&shown, Html::default())
}

/// Pictures have cases of their own.
fn without_pictures(edition: &Fixture) -> Fixture {
    edition.changed(|dataset| dataset.topics.iter_mut().for_each(|topic| topic.pictures.clear()))
}
