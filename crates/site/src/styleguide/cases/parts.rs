//! The parts around the claims: contents, controls, links, sources, verdicts, relations.

use super::{Case, EN, case};
use crate::styleguide::fixture::{Fixture, choice, state, topic};
use model::address::Page;
use model::{RelationKind, SOURCE_COUNT};
use source_compare::components::{self, CopyButton, Parts};
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("contents", "of-every-question", EN, |edition| contents(edition, "")),
    case("contents", "of-what-two-sources-differ-on", EN, |edition| {
        contents(edition, "?pair=notice,plan&show=differences")
    }),
    case("controls", "before-the-app-runs", EN, |edition| controls(edition, "", false)),
    case("controls", "with-a-source-hidden", EN, |edition| controls(edition, "?hide=plan", true)),
    case("controls", "with-a-pair-and-differences-only", EN, |edition| {
        controls(edition, "?pair=articles,notice&show=differences", true)
    }),
    case("copy", "before-the-app-runs", EN, |edition| copy(edition, false)),
    case("copy", "of-words-that-look-like-markup", EN, |edition| copy(edition, true)),
    case("key", "of-every-source", EN, |edition| components::source_key(edition, &choice(edition, ""))),
    case("key", "with-a-source-hidden", EN, |edition| components::source_key(edition, &choice(edition, "?hide=plan"))),
    case("key", "of-as-many-sources-as-there-may-be", EN, |edition| {
        components::source_key(&edition.of_sources(*SOURCE_COUNT.end()), &choice(edition, ""))
    }),
    case("language_links", "from-the-overview", EN, |edition| languages(edition, &Page::Overview, "./")),
    case("language_links", "from-an-embed", EN, |edition| {
        languages(edition, &Page::Embed("garden-size".into()), "../../")
    }),
    case("picture_links", "of-a-topic", EN, |edition| components::picture_links(edition, &"garden-size".into(), "../")),
    case("relations", "written-by-hand", EN, |edition| relations(edition, "garden-size")),
    case("relations", "that-follow-from-places", EN, |edition| relations(edition, "garden-beds")),
    case("relations", "computed-from-values", EN, |edition| relations(edition, "garden-facts")),
    case("sources", "with-parts-and-what-is-known", EN, |edition| components::source_list(edition)),
    case("toggles", "of-two-who-speak-before-the-app-runs", EN, |edition| toggles(edition, "garden-edges", "", false)),
    case("toggles", "with-a-source-put-away", EN, |edition| toggles(edition, "garden-size", "?hide=plan", true)),
    case("values", "of-areas", EN, |edition| values(edition, "garden-size", "")),
    case("values", "of-three-rows-without-a-source", EN, |edition| values(edition, "garden-facts", "?hide=articles")),
    case("verdict", "of-every-kind", EN, |edition| {
        RelationKind::PRECEDENCE.into_iter().map(|kind| verdict(edition, kind, &[], false)).collect()
    }),
    case("verdict", "of-several-sources-on-one-point-each", EN, |edition| {
        verdict(edition, RelationKind::OnlyOneSource, &[], true)
    }),
    case("verdict", "with-other-kinds", EN, |edition| {
        verdict(edition, RelationKind::DifferentScope, &[RelationKind::Revised, RelationKind::Agree], true)
    }),
];

fn contents(edition: &Fixture, query: &str) -> Html {
    let choice = choice(edition, query);
    let shown = edition.topics().filter(|topic| choice.shows_topic(topic)).collect();
    components::contents(edition, &choice, shown)
}

fn controls(edition: &Fixture, query: &str, live: bool) -> Html {
    components::controls(&state(edition, query, live), &Page::Overview, &Callback::noop())
}

fn toggles(edition: &Fixture, topic_id: &str, query: &str, live: bool) -> Html {
    let (choice, on_action) = (choice(edition, query), Callback::noop());
    let parts = Parts { edition, choice: &choice, live, on_action: &on_action };
    html! { <>{ components::source_toggles(&parts, &topic(edition, topic_id)) }{ components::pair(&parts) }</> }
}

fn values(edition: &Fixture, topic_id: &str, query: &str) -> Html {
    components::value_list(edition, &topic(edition, topic_id), &choice(edition, query))
}

fn copy(edition: &Fixture, live: bool) -> Html {
    let phrases = edition.phrases();
    html! { <CopyButton text={"<b>&\""} {phrases} {live} label={phrases.cite_as} /> }
}

fn languages(edition: &Fixture, page: &Page, root: &str) -> Html {
    components::language_links(edition, |language| format!("{root}{}", page.path(language)), None)
}

fn relations(edition: &Fixture, topic_id: &str) -> Html {
    components::relation_list(edition, &topic(edition, topic_id), &choice(edition, ""))
}

fn verdict(edition: &Fixture, headline: RelationKind, also: &[RelationKind], one_each: bool) -> Html {
    components::verdict(edition, headline, also, one_each)
}
