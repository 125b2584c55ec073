//! The parts around the claims: contents, controls, links, sources, verdicts, relations.

use super::{ALL, Case, EN, case};
use crate::styleguide::fixture::{Fixture, choice, state, topic};
use model::address::Page;
use model::relations::Finding;
use model::{Basis, Reason, RelationKind, SOURCE_COUNT, Standing, Tier, Topic};
use source_compare::components::{self, Parts, Shown};
use yew::prelude::*;

pub(super) const CASES: &[Case] = &[
    case("bar", "of-the-overview", EN, |edition| components::bar(edition, &Page::Overview, "./")),
    case("bar", "of-a-question", EN, |edition| components::bar(edition, &Page::Topic("garden-size".into()), "../../")),
    case("byline", "at-the-head", EN, |edition| components::byline(edition, "./", false)),
    case("byline", "at-the-foot-with-an-address-for-letters", EN, |edition| components::byline(edition, "./", true)),
    case("citation", "of-a-comparison", ALL, citation),
    case("controls", "of-all-sources", EN, |edition| controls(edition, "")),
    case("controls", "with-a-source-hidden", EN, |edition| controls(edition, "?hide=plan")),
    case("controls", "with-a-pair-and-differences-only", EN, |edition| {
        controls(edition, "?pair=articles,notice&show=differences")
    }),
    case("copy", "of-words-that-look-like-markup", EN, copy),
    case("finding", "of-everything", ALL, |edition| finding(edition, Some("./"))),
    case("finding", "of-a-part-that-leads-nowhere", EN, |edition| finding(edition, None)),
    case("key", "of-every-source", EN, |edition| components::source_key(edition, &choice(edition, ""), "./")),
    case("key", "with-a-source-hidden", EN, |edition| {
        components::source_key(edition, &choice(edition, "?hide=plan"), "./")
    }),
    case("key", "of-as-many-sources-as-there-may-be", EN, |edition| {
        components::source_key(&edition.of_sources(*SOURCE_COUNT.end()), &choice(edition, ""), "./")
    }),
    case("language_links", "from-the-overview", EN, |edition| languages(edition, &Page::Overview, "./")),
    case("language_links", "from-an-embed", EN, |edition| {
        languages(edition, &Page::Embed("garden-size".into()), "../../")
    }),
    case("picture_links", "of-a-topic", EN, |edition| components::picture_links(edition, &"garden-size".into(), "../")),
    case("prose", "with-words-of-another-language", ALL, |edition| {
        let words = "“core garden” (主園區), AI, “West Garden Plan”";
        html! { <p>{ components::words_of(words, edition.language()) }</p> }
    }),
    case("relations", "written-by-hand", EN, |edition| relations(edition, "garden-size")),
    case("relations", "that-follow-from-places", EN, |edition| relations(edition, "garden-beds")),
    case("relations", "computed-from-values", EN, |edition| relations(edition, "garden-facts")),
    case("questions", "of-every-comparison", EN, |edition| table(edition, "")),
    case("questions", "of-what-two-sources-differ-on", EN, |edition| {
        table(edition, "?pair=notice,plan&show=differences")
    }),
    case("toggles", "of-two-who-speak", EN, |edition| toggles(edition, "garden-edges", "")),
    case("toggles", "with-a-source-put-away", EN, |edition| toggles(edition, "garden-size", "?hide=plan")),
    case("values", "of-areas", EN, |edition| values(edition, "garden-size", "")),
    case("values", "of-three-rows-without-a-source", EN, |edition| values(edition, "garden-facts", "?hide=articles")),
    case("verdict", "of-every-tier", EN, |edition| {
        let tiers = Tier::ALL.into_iter().map(|tier| verdict(edition, tier, &[]));
        tiers.chain([components::verdict(edition, None)]).collect()
    }),
    case("verdict", "with-every-reason", ALL, |edition| {
        let kinds = RelationKind::PRECEDENCE.into_iter();
        kinds.map(|kind| verdict(edition, Tier::NoContradiction, &[(kind, Basis::Documents)])).collect()
    }),
    case("verdict", "with-reasons-that-no-document-gives-or-that-are-unsure", ALL, |edition| {
        let reasons = [(RelationKind::PartOf, Basis::OutsideKnowledge), (RelationKind::Revised, Basis::Inference)];
        [Tier::NoContradiction, Tier::CannotBeTold].map(|tier| verdict(edition, tier, &reasons)).into_iter().collect()
    }),
];

fn citation(edition: &Fixture) -> Html {
    let (topic, choice) = (topic(edition, "garden-size"), choice(edition, ""));
    let shown = Shown { edition, topic: &topic, choice: &choice, on_card: false, root: "../" };
    components::cite_comparison(&shown)
}

fn finding(edition: &Fixture, root: Option<&str>) -> Html {
    components::finding(edition, &Finding::of(edition.topics()), root, Html::default())
}

fn table(edition: &Fixture, query: &str) -> Html {
    let choice = choice(edition, query);
    let shown: Vec<&Topic> =
        edition.topics().filter(|topic| topic.is_comparison() && choice.shows_topic(topic)).collect();
    html! { <><h2 id="every">{ "Every comparison" }</h2>{ components::question_table(edition, &choice, &shown, "./", "every") }</> }
}

fn controls(edition: &Fixture, query: &str) -> Html {
    components::controls(&state(edition, query), &Page::Overview, &Callback::noop())
}

fn toggles(edition: &Fixture, topic_id: &str, query: &str) -> Html {
    let (choice, on_action) = (choice(edition, query), Callback::noop());
    let parts = Parts { edition, choice: &choice, on_action: &on_action };
    html! { <>{ components::source_toggles(&parts, &topic(edition, topic_id)) }{ components::pair(&parts) }</> }
}

fn values(edition: &Fixture, topic_id: &str, query: &str) -> Html {
    components::value_list(edition, &topic(edition, topic_id), &choice(edition, query))
}

fn copy(edition: &Fixture) -> Html {
    let phrases = edition.phrases();
    html! { <><p>{ "<b>&\"" }</p>{ components::copy_button(phrases, phrases.cite_as) }</> }
}

fn languages(edition: &Fixture, page: &Page, root: &str) -> Html {
    components::language_links(edition, |language| format!("{root}{}", page.path(language)))
}

fn relations(edition: &Fixture, topic_id: &str) -> Html {
    components::relation_list(edition, &topic(edition, topic_id), &choice(edition, ""))
}

fn verdict(edition: &Fixture, tier: Tier, reasons: &[(RelationKind, Basis)]) -> Html {
    let reasons = reasons.iter().map(|(kind, basis)| Reason { kind: *kind, basis: *basis }).collect();
    components::verdict(edition, Some(&Standing { tier, reasons }))
}
