//! Pictures, each alone, whatever else its topic is shown with.

use super::{Case, EN, case};
use crate::styleguide::fixture::{Fixture, choice, topic};
use model::Language;
use model::{Dataset, Picture, Tier};
use source_compare::components;
use source_compare::i18n::tier;
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("mark", "of-every-tier", EN, marks),
    case("squares", "one-inside-as-stated-and-one-as-inferred", EN, |edition| squares(edition, "")),
    case("squares", "without-the-source-of-the-whole", EN, |edition| squares(edition, "?hide=notice")),
    case("edges", "with-three-sides-the-same", EN, |edition| edges(edition, "")),
    case("matrix", "with-parts-by-documents-and-by-outside-knowledge", EN, |edition| matrix(edition, "")),
    case("wholes", "of-two-corners-of-a-side", EN, |edition| alone(edition, "garden-beds", Picture::Wholes, "")),
    case("wholes", "of-a-pair", EN, |edition| alone(edition, "garden-beds", Picture::Wholes, "?pair=plan,articles")),
    case("goals", "of-two-years-and-none", EN, |edition| drawn(edition, Picture::Goals, "")),
    case("goals", "without-who-tells-it-first", EN, |edition| drawn(edition, Picture::Goals, "?hide=notice")),
    case("circles", "with-one-that-two-lists-name", EN, |edition| drawn(edition, Picture::Circles, "")),
    case("circles", "without-one-of-two-lists", EN, |edition| drawn(edition, Picture::Circles, "?hide=plan")),
    case("texts", "in-two-scripts", EN, |edition| drawn(edition, Picture::Texts, "")),
    case("texts", "in-english-word-by-word", EN, two_english_texts),
    case("matrix", "of-a-pair", EN, |edition| matrix(edition, "?pair=plan,articles")),
    case("bars", "of-about-so-much", EN, |edition| alone(edition, "garden-size", Picture::Bars, "")),
    case("bars", "of-more-than-so-much-in-one-of-three-rows", EN, |edition| {
        alone(edition, "garden-facts", Picture::Bars, "")
    }),
    case("bars", "without-the-source-of-one", EN, |edition| {
        alone(edition, "garden-facts", Picture::Bars, "?hide=articles")
    }),
    case("timeline", "of-a-year-and-of-two-days-whose-year-is-inferred", EN, |edition| {
        alone(edition, "garden-facts", Picture::Timeline, "")
    }),
    case("timeline", "without-the-source-of-the-year", EN, |edition| {
        alone(edition, "garden-facts", Picture::Timeline, "?hide=plan")
    }),
    case("table", "of-three-rows-with-a-silence-in-an-article", EN, |edition| {
        alone(edition, "garden-facts", Picture::Table, "")
    }),
    case("table", "of-a-pair", EN, |edition| alone(edition, "garden-facts", Picture::Table, "?pair=plan,articles")),
];

/// Marks are drawn for a sentence to stand in: here each stands beside its words.
fn marks(edition: &Fixture) -> Html {
    let item = |of| html! { <li>{ components::mark(Some(of)) }{ tier(edition.phrases(), of) }</li> };
    html! { <ul>{ Tier::ALL.into_iter().map(item).collect::<Html>() }</ul> }
}

fn squares(edition: &Fixture, query: &str) -> Html {
    components::picture(edition, &topic(edition, "garden-size"), &choice(edition, query))
}

fn edges(edition: &Fixture, query: &str) -> Html {
    components::picture(edition, &topic(edition, "garden-edges"), &choice(edition, query))
}

fn matrix(edition: &Fixture, query: &str) -> Html {
    components::picture(edition, &topic(edition, "garden-beds"), &choice(edition, query))
}

/// One of the pictures of the fixture's goals; nothing if it is not shown.
fn drawn(edition: &Fixture, picture: Picture, query: &str) -> Html {
    drawn_of(edition, picture, query, |_| {})
}

fn drawn_of(edition: &Fixture, picture: Picture, query: &str, change: impl Fn(&mut Dataset)) -> Html {
    let edition = &edition.changed(|dataset| {
        for topic in dataset.topics.iter_mut().filter(|topic| topic.id == "garden-goals".into()) {
            topic.pictures = vec![picture];
        }
        change(dataset);
    });
    components::picture(edition, &topic(edition, "garden-goals"), &choice(edition, query))
}

/// As if the plan were in English, in words of its own.
fn two_english_texts(edition: &Fixture) -> Html {
    drawn_of(edition, Picture::Texts, "", |dataset| {
        for source in dataset.sources.iter_mut().filter(|source| source.id == "plan".into()) {
            source.language = Language::EN;
        }
        for claim in dataset.topics.iter_mut().flat_map(|topic| &mut topic.claims) {
            if claim.id == "guests-plan".into() {
                "by 2035, the garden hopes for more than 300 thousand visitors every year"
                    .clone_into(&mut claim.citation.exact);
            }
        }
    })
}

/// One picture of a topic, also where it has others or none.
fn alone(edition: &Fixture, topic_id: &str, picture: Picture, query: &str) -> Html {
    let edition = &edition.changed(|dataset| {
        for topic in dataset.topics.iter_mut().filter(|topic| topic.id == topic_id.into()) {
            topic.pictures = vec![picture];
        }
    });
    components::picture(edition, &topic(edition, topic_id), &choice(edition, query))
}
