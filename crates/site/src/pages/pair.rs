//! The page of two sources: where both speak, with the verdict between the two; what one of them says alone; what neither says.

use super::{claim_link, question_link};
use crate::comparison::SiteEdition;
use model::address::{CONTENT_ANCHOR, Page};
use model::relations::Finding;
use model::{RelationKind, Source, SourceId, Standing, Tier, Topic};
use source_compare::components::{all, bar, finding, prose, question_table, source_badge, source_class};
use source_compare::i18n::fill;
use source_compare::state::Choice;
use source_compare::views::foot;
use yew::prelude::*;

const DIFFER_ANCHOR: &str = "they-differ";
const AGREE_ANCHOR: &str = "they-agree";
const EACH_ANCHOR: &str = "each-its-own";
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
                    { finding(edition, &sorted.finding(), None, Html::default()) }
                    { summary(edition, [one, other], &sorted) }
                </div>
                { table(edition, &choice, &sorted.differ, edition.phrases.pair_differ, DIFFER_ANCHOR, root) }
                { table(edition, &choice, &sorted.agree, edition.phrases.pair_agree, AGREE_ANCHOR, root) }
                { table(edition, &choice, &sorted.each, edition.phrases.pair_each, EACH_ANCHOR, root) }
                { alone(edition, one, &sorted.alone[0], root) }
                { alone(edition, other, &sorted.alone[1], root) }
                { neither(edition, &sorted.neither, root) }
            </main>
            { foot(edition, root) }
        </>
    }
}

/// The name of a page of two sources.
pub(crate) fn pair_title(edition: &SiteEdition, ids: &[SourceId; 2]) -> String {
    let name = |source_id| edition.source(source_id).map(|source| edition.text(source.short_name).to_string());
    ids.iter().filter_map(name).collect::<Vec<_>>().join(edition.separator())
}

/// What the two find between them, in a sentence.
pub(crate) fn pair_finding(edition: &SiteEdition, ids: &[SourceId; 2]) -> Finding {
    Sorted::of(edition, ids).finding()
}

/// Every question, by what two sources say of it.
struct Sorted<'a> {
    /// Both say something of one point, and not the same: contradictions first, then what one revises of the other; last what cannot be told.
    differ: Vec<&'a Topic>,
    /// Both say the same.
    agree: Vec<&'a Topic>,
    /// Both speak, each of a point of its own.
    each: Vec<&'a Topic>,
    /// One of the two speaks: the first, the second.
    alone: [Vec<&'a Topic>; 2],
    /// Neither speaks.
    neither: Vec<&'a Topic>,
    standings: Vec<Standing>,
}

impl<'a> Sorted<'a> {
    fn of(edition: &'a SiteEdition, ids: &[SourceId; 2]) -> Self {
        let choice = Choice { pair: Some(ids.clone()), ..Choice::default() };
        let mut sorted = Self {
            differ: Vec::new(),
            agree: Vec::new(),
            each: Vec::new(),
            alone: [Vec::new(), Vec::new()],
            neither: Vec::new(),
            standings: Vec::new(),
        };
        let mut differ: Vec<(&Topic, Standing)> = Vec::new();
        for topic in edition.topics() {
            let speaks = ids.each_ref().map(|source_id| topic.claims.iter().any(|claim| claim.source == *source_id));
            match (choice.standing(topic), speaks) {
                (Some(standing), _) if standing.is_difference() => differ.push((topic, standing)),
                (Some(standing), _) => {
                    let among = if standing.is_one_source_each() { &mut sorted.each } else { &mut sorted.agree };
                    among.push(topic);
                    sorted.standings.push(standing);
                }
                (None, [true, _]) => sorted.alone[0].push(topic),
                (None, [_, true]) => sorted.alone[1].push(topic),
                (None, _) => sorted.neither.push(topic),
            }
        }
        let revises = |standing: &Standing| standing.reasons.iter().any(|reason| reason.kind == RelationKind::Revised);
        let place = |(_, standing): &(&Topic, Standing)| match standing.tier {
            Tier::Contradiction => 0,
            Tier::CannotBeTold => 3,
            _ if revises(standing) => 1,
            _ => 2,
        };
        differ.sort_by_key(place);
        for (topic, standing) in differ {
            sorted.differ.push(topic);
            sorted.standings.push(standing);
        }
        sorted
    }

    fn finding(&self) -> Finding {
        Finding::from_counts(self.standings.iter().map(|standing| (standing.tier, 1)))
    }
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
    let lists = [
        (phrases.pair_differ.to_owned(), DIFFER_ANCHOR.to_owned(), sorted.differ.len()),
        (phrases.pair_agree.to_owned(), AGREE_ANCHOR.to_owned(), sorted.agree.len()),
        (phrases.pair_each.to_owned(), EACH_ANCHOR.to_owned(), sorted.each.len()),
        (only(one), alone_anchor(one), sorted.alone[0].len()),
        (only(other), alone_anchor(other), sorted.alone[1].len()),
        (phrases.pair_neither.to_owned(), NEITHER_ANCHOR.to_owned(), sorted.neither.len()),
    ];
    let lists = lists.into_iter().filter(|(_, _, n_topics)| *n_topics > 0);
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
fn alone(edition: &SiteEdition, source: &Source, topics: &[&Topic], root: &str) -> Html {
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
            <ul class="sc-answers">{ all(topics.iter().map(|topic| html! {
                <li>{ question_link(edition, topic, root) }<p>{ value(topic) }</p></li>
            })) }</ul>
        </section>
    }
}

fn neither(edition: &SiteEdition, topics: &[&Topic], root: &str) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2 class="sc-heading" id={NEITHER_ANCHOR}>{ edition.phrases.pair_neither }{ count(edition, topics) }</h2>
            <ul class="sc-answers">{ all(topics.iter().map(|topic| html! {
                <li>{ question_link(edition, topic, root) }</li>
            })) }</ul>
        </section>
    }
}
