//! The page of two sources: where both speak, with the verdict between the two; what one of them says alone; what neither says.

use super::{claim_link, question_link};
use crate::comparison::SiteEdition;
use crate::phrases::PagePhrases;
use model::address::{CONTENT_ANCHOR, Page};
use model::phrasing::{Term, Wording};
use model::{Relation, RelationKind, SilenceKind, Source, SourceId, Standing, Tier, Topic};
use source_compare::components::{all, bar, prose, question_table, source_badge, source_class};
use source_compare::i18n::fill;
use source_compare::state::Choice;
use source_compare::views::foot;
use yew::prelude::*;

const NEITHER_ANCHOR: &str = "neither";

/// Every two sources of a comparison, in the order of their numbers.
pub(crate) fn pairs(sources: &[Source]) -> impl Iterator<Item = [&Source; 2]> {
    sources.iter().enumerate().flat_map(|(idx, one)| sources.iter().skip(idx + 1).map(move |other| [one, other]))
}

/// The page; `root` is the way to the site's root. Nothing if there are no such sources.
pub fn pair(edition: &SiteEdition, ids: &[SourceId; 2], root: &str) -> Html {
    let [Some(one), Some(other)] = ids.each_ref().map(|source_id| edition.source(source_id)) else {
        return Html::default();
    };
    let sorted = Sorted::of(edition, ids);
    let choice = Choice { pair: Some(ids.clone()), ..Choice::default() };
    html! {
        <>
            { bar(edition, &Page::Pair(ids.clone()), root, None) }
            <main id={CONTENT_ANCHOR}>
                <div class="sc-header">
                    <h1 class="sc-header__title">{ name(edition, one) }{ "\u{a0}· " }{ name(edition, other) }</h1>
                    <p class="sc-finding">{ pair_summary(edition, ids) }</p>
                    { summary(edition, [one, other], &sorted) }
                </div>
                { all(TOGETHER.into_iter().zip(headings(edition.phrases)).zip(&sorted.together).map(|((anchor, label), topics)| {
                    table(edition, &choice, topics, label, anchor, root)
                })) }
                { alone(edition, [one, other], &sorted.alone[0], root) }
                { alone(edition, [other, one], &sorted.alone[1], root) }
                { neither(edition, [one, other], &sorted.neither, root) }
            </main>
            { foot(edition, root) }
        </>
    }
}

/// The lists of questions on which both speak, in the order of the page: each with the id of its heading.
const TOGETHER: [&str; 6] =
    ["they-contradict", "they-differ", "they-agree-in-part", "they-agree", "cannot-be-told", "each-its-own"];

/// The headings of these lists.
fn headings(phrases: &PagePhrases) -> [&'static str; 6] {
    [
        phrases.pair_contradict,
        phrases.pair_differ,
        phrases.pair_in_part,
        phrases.pair_agree,
        phrases.pair_untold,
        phrases.pair_each,
    ]
}

/// The name of a page of two sources.
pub(crate) fn pair_title(edition: &SiteEdition, ids: &[SourceId; 2]) -> String {
    let name = |source_id| edition.source(source_id).map(|source| edition.text(source.short_name).to_string());
    ids.iter().filter_map(name).collect::<Vec<_>>().join(edition.separator())
}

/// What the two find between them, in a sentence.
pub(crate) fn pair_summary(edition: &SiteEdition, ids: &[SourceId; 2]) -> String {
    let sorted = Sorted::of(edition, ids);
    let n_both: usize = sorted.together.iter().map(Vec::len).sum();
    let n_contradictions = match sorted.together[0].len() {
        0 => edition.edition.term(Term::None).to_owned(),
        count => count.to_string(),
    };
    fill(edition.phrases.pair_both, &[("n", &n_both.to_string()), ("contradictions", &n_contradictions)])
}

/// Every question, by what two sources say of it.
struct Sorted<'a> {
    /// Both speak: see [`TOGETHER`]. Of those that differ, what one revises of the other first.
    together: [Vec<&'a Topic>; 6],
    /// One of the two speaks: the first, the second.
    alone: [Vec<&'a Topic>; 2],
    /// Neither speaks.
    neither: Vec<&'a Topic>,
}

impl<'a> Sorted<'a> {
    fn of(edition: &'a SiteEdition, ids: &[SourceId; 2]) -> Self {
        let choice = Choice { pair: Some(ids.clone()), ..Choice::default() };
        let mut sorted = Self { together: Default::default(), alone: Default::default(), neither: Vec::new() };
        for topic in edition.topics() {
            let speaks = ids.each_ref().map(|source_id| topic.claims.iter().any(|claim| claim.source == *source_id));
            let list = match (choice.standing(topic), speaks) {
                (Some(standing), _) => sorted.together.get_mut(place_of(&choice, topic, &standing)),
                (None, [true, _]) => sorted.alone.first_mut(),
                (None, [_, true]) => sorted.alone.last_mut(),
                (None, _) => Some(&mut sorted.neither),
            };
            list.into_iter().for_each(|list| list.push(topic));
        }
        let revises = |topic: &&Topic| between(&choice, topic).any(|relation| relation.kind == RelationKind::Revised);
        sorted.together[1].sort_by_key(|topic| !revises(topic));
        sorted
    }
}

/// The place in [`TOGETHER`] of a question on which both speak.
fn place_of(choice: &Choice, topic: &Topic, standing: &Standing) -> usize {
    let agrees =
        |relation: &Relation| relation.tier() == Tier::Agree || relation.kind == RelationKind::WrittenDifferently;
    match standing.tier {
        Tier::Contradiction => 0,
        Tier::CannotBeTold => 4,
        Tier::Agree => 3,
        Tier::NoContradiction if standing.is_one_source_each() => 5,
        Tier::NoContradiction if between(choice, topic).any(agrees) => 2,
        Tier::NoContradiction => 1,
    }
}

/// The relations between a claim of one of the two and a claim of the other.
fn between<'a>(choice: &'a Choice, topic: &'a Topic) -> impl Iterator<Item = &'a Relation> {
    choice.relations(topic).filter(|relation| {
        let [one, other] = relation.between.each_ref().map(|claim_id| topic.claim(claim_id).map(|claim| &claim.source));
        one != other
    })
}

fn name(edition: &SiteEdition, source: &Source) -> Html {
    html! { <span class={source_class(source)}>{ source_badge(edition, source) }{ " " }{ prose(edition, source.short_name) }</span> }
}

fn alone_anchor(source: &Source) -> String {
    format!("only--{}", source.id)
}

/// How many questions stand in each list, each the way to it.
fn summary(edition: &SiteEdition, sources: [&Source; 2], sorted: &Sorted<'_>) -> Html {
    let phrases = edition.phrases;
    let only = |source: &Source| fill(phrases.pair_only, &[("source", &edition.text(source.short_name))]);
    let [one, other] = sources;
    let together = TOGETHER.into_iter().zip(headings(phrases)).zip(&sorted.together);
    let together = together.map(|((anchor, label), topics)| (label.to_owned(), anchor.to_owned(), topics.len()));
    let apart = [
        (only(one), alone_anchor(one), sorted.alone[0].len()),
        (only(other), alone_anchor(other), sorted.alone[1].len()),
        (phrases.pair_neither.to_owned(), NEITHER_ANCHOR.to_owned(), sorted.neither.len()),
    ];
    let lists = together.chain(apart);
    let lists = lists.filter(|(_, _, n_topics)| *n_topics > 0);
    html! {
        <ul class="sc-pair__lists">{ all(lists.map(|(label, anchor, n_topics)| html! {
            <li><a href={format!("#{anchor}")}>{ label }</a><span>{ n_topics }</span></li>
        })) }</ul>
    }
}

/// Questions on which both speak, with the verdict between the two.
fn table(edition: &SiteEdition, choice: &Choice, topics: &[&Topic], label: &str, anchor: &str, root: &str) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="sc-heading" id={anchor.to_owned()}>{ label.to_owned() }{ count(edition, topics) }</h2>
            { question_table(edition, choice, topics, root, anchor) }
        </section>
    }
}

fn count(edition: &SiteEdition, topics: &[&Topic]) -> Html {
    html! { <span class="sc-heading__count">{ edition.separator() }{ topics.len() }</span> }
}

/// What one of the two says alone: each question with its value.
fn alone(edition: &SiteEdition, [source, silent]: [&Source; 2], topics: &[&Topic], root: &str) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    let label = fill(edition.phrases.pair_only, &[("source", &edition.text(source.short_name))]);
    let value = |topic: &Topic| {
        let claim = topic.claims.iter().find(|claim| claim.source == source.id)?;
        claim_link(edition, topic, claim, root)
    };
    html! {
        <section class={source_class(source)}>
            <h2 class="sc-heading" id={alone_anchor(source)}>
                { source_badge(edition, source) }{ " " }{ label }{ count(edition, topics) }
            </h2>
            { excerpts(edition, &[silent], topics) }
            <ul class="sc-answers">{ all(topics.iter().map(|topic| html! {
                <li>{ question_link(edition, topic, root) }<p>{ value(topic) }</p></li>
            })) }</ul>
        </section>
    }
}

fn neither(edition: &SiteEdition, sources: [&Source; 2], topics: &[&Topic], root: &str) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="sc-heading" id={NEITHER_ANCHOR}>{ edition.phrases.pair_neither }{ count(edition, topics) }</h2>
            { excerpts(edition, &sources, topics) }
            <ul class="sc-answers">{ all(topics.iter().map(|topic| html! {
                <li>{ question_link(edition, topic, root) }</li>
            })) }</ul>
        </section>
    }
}

/// That the silence of an excerpt proves nothing, of each of these sources whose silence on these questions is that of one.
fn excerpts(edition: &SiteEdition, sources: &[&Source], topics: &[&Topic]) -> Html {
    let is_excerpt = |source: &&&Source| {
        let mut silences = topics.iter().flat_map(|topic| &topic.silences);
        silences.any(|silence| silence.source == source.id && silence.kind == SilenceKind::NotInExcerpt)
    };
    all(sources.iter().filter(is_excerpt).map(|source| {
        let name = edition.text(source.short_name);
        html! { <p class="sc-notice">{ fill(edition.phrases.pair_excerpt, &[("source", &name)]) }</p> }
    }))
}
