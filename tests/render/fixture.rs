//! A small comparison of invented documents about an invented garden: snapshots of it change with the components only.

use futures_executor::block_on;
use source_compare::edition::Edition;
use source_compare::graphics::illustrated;
use source_compare::state::{Choice, State};
use source_compare_core::model::{Claim, Dataset, SourceId, Topic};
use source_compare_core::seeds::{Compiled, Packs, compile};
use source_compare_core::words::Language;
use std::path::Path;
use std::rc::Rc;
use std::sync::OnceLock;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

/// The seeds of `tests/fixture-seeds/`, compiled once.
pub(crate) fn compiled() -> &'static Compiled {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture-seeds");
        compile(&seeds).unwrap_or_else(|faults| panic!("the fixture has faults:\n{faults}"))
    })
}

fn packs() -> Packs<'static> {
    Packs::new(compiled()).unwrap()
}

/// Facts and words in a language.
pub(crate) fn edition(language: Language) -> Edition {
    edition_with(language, |_| {})
}

/// Facts, changed, and words in a language.
pub(crate) fn edition_with(language: Language, change: impl Fn(&mut Dataset)) -> Edition {
    let mut dataset = compiled().dataset.clone();
    change(&mut dataset);
    with_pictures(Edition::new(Rc::new(dataset), Rc::new(packs().whole(language))).unwrap())
}

/// All facts, and the words of one topic only.
pub(crate) fn edition_of(topic_id: &str, language: Language) -> Edition {
    let words = packs().topic(&topic_id.into(), language);
    with_pictures(Edition::new(Rc::new(compiled().dataset.clone()), Rc::new(words)).unwrap())
}

fn with_pictures(edition: Edition) -> Edition {
    let words = illustrated(&edition).unwrap();
    edition.with_words(Rc::new(words)).unwrap()
}

/// A topic of the fixture.
pub(crate) fn topic(edition: &Edition, topic_id: &str) -> Topic {
    edition.topic(&topic_id.into()).unwrap_or_else(|| panic!("no topic {topic_id}")).clone()
}

/// A claim of the fixture.
pub(crate) fn claim(edition: &Edition, topic_id: &str, claim_id: &str) -> Claim {
    topic(edition, topic_id).claim(&claim_id.into()).unwrap_or_else(|| panic!("no claim {claim_id}")).clone()
}

/// What a reader chose, as the address says it.
pub(crate) fn choice(query: &str) -> Choice {
    let choice = Choice::from_query(query, &compiled().dataset);
    assert_eq!(choice.query(), query, "a choice that the fixture knows");
    choice
}

/// All the state there is: before the app runs with nothing chosen, or while it runs.
pub(crate) fn state(edition: &Edition, query: &str, live: bool) -> State {
    State { edition: edition.clone(), choice: choice(query), live, language_failed: false, address: None }
}

/// Every source but one, hidden in turn: the source, and the query that hides it.
pub(crate) fn hidden_in_turn() -> Vec<(SourceId, String)> {
    let sources = compiled().dataset.sources.iter();
    sources.map(|source| (source.id.clone(), format!("?hide={}", source.id))).collect()
}

/// Something to render that is no component of its own.
#[derive(Clone, Debug, PartialEq, Properties)]
struct ShownProps {
    html: Html,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.html.clone()
}

/// Nodes as the prerenderer writes them.
pub(crate) fn show(html: Html) -> String {
    render::<Shown>(ShownProps { html })
}

/// A component as the prerenderer writes it, without the marks for hydration.
pub(crate) fn render<C: BaseComponent>(props: C::Properties) -> String {
    block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}
