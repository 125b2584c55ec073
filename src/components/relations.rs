//! The relations between the claims of a topic, pair by pair: the basis of each, and its certainty.

use super::{all, classes, mark, source_badge, tier_class, words_of};
use crate::edition::Edition;
use crate::html;
use crate::i18n::{self, computed_reason, fill};
use crate::state::Choice;
use model::joined;
use model::phrasing::with_basis;
use model::{Claim, Relation, RelationKind, Tier, Topic, Value};
use yew::prelude::*;

/// Relations between the claims of a topic that the reader chose to see, the gravest first; behind one tap where a sentence above says why
/// the sources differ.
pub fn relation_list(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let of_tier = |tier| choice.relations(topic).filter(move |relation| relation.tier() == tier);
    let relations: Vec<&Relation> = Tier::ALL.into_iter().rev().flat_map(of_tier).collect();
    let groups = groups(edition, topic, &relations);
    if groups.is_empty() {
        return Html::default();
    }
    let list = html! {
        <ul class="sc-relations">{ all(groups.iter().map(|group| item(edition, topic, group))) }</ul>
    };
    if topic.verdict.explanation.is_none() {
        return list;
    }
    html! {
        <details class="sc-more sc-pairs">
            <summary>{ edition.phrases().pair_by_pair }{ joined(&[" (", &groups.len().to_string(), ")"]) }</summary>
            { list }
        </details>
    }
}

/// A relation in words, between the claim before it and the one after: of a directed one, which way; what no document says in its bracket.
pub fn relation_words(edition: &Edition, relation: &Relation) -> String {
    let phrases = edition.phrases();
    let name = i18n::directed(phrases, relation.kind).unwrap_or(i18n::relation(phrases, relation.kind));
    with_basis(edition, name, relation.basis)
}

/// Relations of one kind between the same two sources, on one sub-question and for one reason: told once.
struct Group<'a> {
    relation: &'a Relation,
    first: Vec<&'a Claim>,
    second: Vec<&'a Claim>,
    why: String,
}

fn groups<'a>(edition: &Edition, topic: &'a Topic, relations: &[&'a Relation]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for relation in relations {
        let [first, second] = &relation.between;
        let (Some(first), Some(second)) = (topic.claim(first), topic.claim(second)) else {
            continue;
        };
        let why = why(edition, relation, first, second);
        let alike = |group: &&mut Group<'a>| {
            let same_sources = group.first.iter().all(|claim| claim.source == first.source)
                && group.second.iter().all(|claim| claim.source == second.source);
            let same_row = group.first.iter().all(|claim| claim.row == first.row);
            same_sources && same_row && group.relation.kind == relation.kind && group.why == why
        };
        match groups.iter_mut().find(alike) {
            Some(group) => {
                add(&mut group.first, first);
                add(&mut group.second, second);
            }
            None => groups.push(Group { relation, first: vec![first], second: vec![second], why }),
        }
    }
    groups
}

fn add<'a>(claims: &mut Vec<&'a Claim>, claim: &'a Claim) {
    if claims.iter().all(|known| known.id != claim.id) {
        claims.push(claim);
    }
}

fn item(edition: &Edition, topic: &Topic, group: &Group<'_>) -> Html {
    let Group { relation, first, second, why } = group;
    let phrases = edition.phrases();
    let tier = Some(relation.tier());
    // Two equal values are told apart by what they measure.
    let scoped = in_short(edition, topic, first) == in_short(edition, topic, second);
    html! {
        <li class="sc-relation">
            <p class="sc-relation__pair">
                { side(edition, topic, first, scoped) }
                <span class={classes(&["sc-relation__kind", tier_class(tier)])}>
                    { mark(tier) }{ relation_words(edition, relation) }
                </span>
                { side(edition, topic, second, scoped) }
            </p>
            <p>{ words_of(why, edition.language()) }</p>
            <p class="sc-relation__basis">
                { phrases.rests_on }{ edition.colon() }{ i18n::basis(phrases, relation.basis) }
                { edition.separator() }{ phrases.how_sure }{ edition.colon() }{ i18n::certainty(phrases, relation.certainty) }
            </p>
        </li>
    }
}

/// Claims of one source in short: their values, or the name of the source where the value is a long list and it has no other.
fn in_short(edition: &Edition, topic: &Topic, claims: &[&Claim]) -> String {
    let short = |claim: &&Claim| {
        let is_list = matches!(claim.value, Value::Set { .. } | Value::Edges { .. });
        let is_only = topic.claims_of(&claim.source, claim.row.as_ref()).count() == 1;
        let source = edition.source(&claim.source).filter(|_| is_list && is_only);
        source.map_or_else(|| edition.value_line(claim), |source| edition.text(source.short_name).to_string())
    };
    let mut values: Vec<String> = claims.iter().map(short).collect();
    values.dedup();
    values.join(edition.phrases().semicolon)
}

fn side(edition: &Edition, topic: &Topic, claims: &[&Claim], scoped: bool) -> Html {
    let badge =
        claims.first().and_then(|claim| edition.source(&claim.source)).map(|source| source_badge(edition, source));
    let scope = claims.first().filter(|_| scoped).map(|claim| edition.text(claim.scope));
    html! {
        <span class="sc-relation__side">
            { badge }
            <span>{ words_of(&in_short(edition, topic, claims), edition.language()) }</span>
            if let Some(scope) = scope {
                <small>{ words_of(&scope, edition.language()) }</small>
            }
        </span>
    }
}

/// The note that was written, or one that follows from the claims.
fn why(edition: &Edition, relation: &Relation, first: &Claim, second: &Claim) -> String {
    match relation.why {
        Some(why) => edition.text(why).to_string(),
        None if first.scope == second.scope && relation.kind == RelationKind::DifferentScope => {
            edition.phrases().computed_apart.to_owned()
        }
        None => fill(
            computed_reason(edition.phrases(), relation.kind),
            &[("one", &edition.text(first.scope)), ("other", &edition.text(second.scope))],
        ),
    }
}
