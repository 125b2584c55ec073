//! The comparison of the style guide, compiled once a test.

use crate::support;
use model::{Language, SourceId};
use site::comparison::Comparison;
pub(crate) use site::pages::render_nodes as show;
pub(crate) use site::styleguide::{Fixture, choice, state, topic};
use std::rc::Rc;

thread_local! {
    static COMPARISON: Rc<Comparison> = support::comparison(&support::fixture_folder());
}

/// The fixture in every language.
pub(crate) fn comparison() -> Rc<Comparison> {
    COMPARISON.with(Rc::clone)
}

/// The fixture in one language.
pub(crate) fn edition(language: Language) -> Fixture {
    Fixture::new(comparison(), language)
}

/// Every source but one, hidden in turn: the source, and the query that hides it.
pub(crate) fn hidden_in_turn() -> Vec<(SourceId, String)> {
    let comparison = comparison();
    let sources = comparison.dataset().sources.iter();
    sources.map(|source| (source.id.clone(), format!("?hide={}", source.id))).collect()
}
