//! A small comparison of invented documents about an invented garden, from `tests/fixture-seeds/`: what the style guide shows, and
//! what the tests render, so that snapshots change with the components only.

use crate::comparison::{Comparison, SiteEdition};
use crate::phrases::PagePhrases;
use model::{Claim, Dataset, Language, Silence, SilenceKind, Source, Topic};
use source_compare::edition::Edition;
use source_compare::state::{Choice, State};
use std::ops::Deref;
use std::rc::Rc;

/// The fixture in one language, perhaps with changed facts.
#[derive(Clone, Debug)]
pub struct Fixture {
    comparison: Rc<Comparison>,
    edition: SiteEdition,
}

impl Deref for Fixture {
    type Target = SiteEdition;

    fn deref(&self) -> &SiteEdition {
        &self.edition
    }
}

impl Fixture {
    /// The fixture, compiled, in a language.
    #[must_use]
    pub fn new(comparison: Rc<Comparison>, language: Language) -> Self {
        let edition = comparison.edition(language).clone();
        Self { comparison, edition }
    }

    /// The same with changed facts.
    #[must_use]
    pub fn changed(&self, change: impl Fn(&mut Dataset)) -> Self {
        self.with(self.comparison.changed_edition(self.language(), change))
    }

    /// The same with one topic only.
    #[must_use]
    pub fn only(&self, topic_id: &str) -> Self {
        self.changed(|dataset| dataset.topics.retain(|topic| topic.id.as_str() == topic_id))
    }

    /// So many sources: after those that there are, copies of the first, which are silent everywhere.
    #[must_use]
    pub fn of_sources(&self, n_sources: usize) -> Self {
        self.changed(|dataset| {
            let first = there(dataset.sources.first().ok_or("a source")).clone();
            for number in dataset.sources.len() + 1..=n_sources {
                let source = Source { id: format!("copy-{number}").as_str().into(), number, ..first.clone() };
                let silence = Silence { source: source.id.clone(), kind: SilenceKind::DoesNotSay, note: None };
                dataset.topics.iter_mut().for_each(|topic| topic.silences.push(silence.clone()));
                dataset.sources.push(source);
            }
        })
    }

    /// The words of the pages that need no app, in every language.
    #[must_use]
    pub fn page_phrases(&self) -> Vec<(Language, &'static PagePhrases)> {
        self.comparison.page_phrases()
    }

    /// The comparison whose edition this is.
    #[must_use]
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    fn with(&self, edition: Result<SiteEdition, String>) -> Self {
        Self { comparison: Rc::clone(&self.comparison), edition: there(edition) }
    }
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

/// A reader's choice, as the address says it.
#[must_use]
pub fn choice(edition: &Edition, query: &str) -> Choice {
    let choice = Choice::from_query(query, edition.dataset());
    assert_eq!(choice.query(), query, "a choice that the fixture knows");
    choice
}

/// All the state there is: before the app runs with nothing chosen, or while it runs.
#[must_use]
pub fn state(edition: &Edition, query: &str) -> State {
    State { edition: edition.clone(), choice: choice(edition, query), live: false }
}

/// The part of the fixture that a case asks for.
#[track_caller]
#[allow(
    clippy::panic,
    reason = "a case that asks for what the fixture lacks stops the tests and the building of the site"
)]
fn there<T, E: std::fmt::Debug>(found: Result<T, E>) -> T {
    found.unwrap_or_else(|lacking| panic!("not in tests/fixture-seeds: {lacking:?}"))
}
