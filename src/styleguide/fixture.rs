//! A small comparison of invented documents about an invented garden, from `tests/fixture-seeds/`: what the style guide shows, and
//! what the tests render, so that snapshots change with the components only.

use crate::edition::{Edition, built};
use crate::state::{Choice, State};
use source_compare_core::facts;
use source_compare_core::model::{Claim, Dataset, Topic, TopicId};
use source_compare_core::words::{Language, Words};
use std::sync::OnceLock;

/// What is compiled in.
const FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/fixture-facts.bin"));
const WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/fixture-words.json"));
const SLICES: &str = include_str!(concat!(env!("OUT_DIR"), "/fixture-slices.json"));

/// The facts.
pub fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| there(facts::decode(FACTS)))
}

/// Facts and words in a language.
#[must_use]
pub fn edition(language: Language) -> Edition {
    edition_with(language, |_| {})
}

/// Facts, changed, and words in a language.
pub fn edition_with(language: Language, change: impl Fn(&mut Dataset)) -> Edition {
    let mut dataset = dataset().clone();
    change(&mut dataset);
    let packs: Vec<Words> = there(serde_json::from_str(WORDS));
    let words = packs.into_iter().find(|pack| pack.language == language);
    there(built::drawn(dataset, there(words.ok_or("a language"))))
}

/// All facts, and the words of one topic only.
#[must_use]
pub fn edition_of(topic_id: &str, language: Language) -> Edition {
    let slices: Vec<(TopicId, Words)> = there(serde_json::from_str(SLICES));
    let of_topic = |(id, words): &(TopicId, Words)| id.as_str() == topic_id && words.language == language;
    let words = slices.into_iter().find(of_topic).map(|(_, words)| words);
    there(built::drawn(dataset().clone(), there(words.ok_or(topic_id))))
}

/// A topic of the fixture.
#[must_use]
pub fn topic(edition: &Edition, topic_id: &str) -> Topic {
    there(edition.topic(&topic_id.into()).ok_or(topic_id)).clone()
}

/// A claim of the fixture.
#[must_use]
pub fn claim(edition: &Edition, topic_id: &str, claim_id: &str) -> Claim {
    there(topic(edition, topic_id).claim(&claim_id.into()).ok_or(claim_id)).clone()
}

/// What a reader chose, as the address says it.
#[must_use]
pub fn choice(query: &str) -> Choice {
    let choice = Choice::from_query(query, dataset());
    assert_eq!(choice.query(), query, "a choice that the fixture knows");
    choice
}

/// All the state there is: before the app runs with nothing chosen, or while it runs.
#[must_use]
pub fn state(edition: &Edition, query: &str, live: bool) -> State {
    State { edition: edition.clone(), choice: choice(query), live, language_failed: false, address: None }
}

/// What a case asks of the fixture.
#[track_caller]
#[allow(
    clippy::panic,
    reason = "a case that asks for what the fixture lacks stops the tests and the building of the site"
)]
fn there<T, E: std::fmt::Debug>(found: Result<T, E>) -> T {
    found.unwrap_or_else(|lacking| panic!("not in tests/fixture-seeds: {lacking:?}"))
}
