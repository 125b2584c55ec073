//! How the claims of a topic stand to each other, pair by pair: what the relation rests on, and how sure it is.

use super::verdict::verdict_class;
use super::{all, source_badge};
use crate::edition::Edition;
use crate::graphics::mark;
use crate::i18n::{self, fill};
use crate::state::Choice;
use source_compare_core::model::{Claim, Relation, RelationKind, Topic, Value};
use yew::prelude::*;

/// Relations between the claims of a topic that the reader chose to see: explained pairs first and open; behind one tap those that
/// only measure different things, and, where sources differ, those that agree.
pub fn relation_list(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let differs = choice.verdict(topic).0.is_difference();
    let (open, folded): (Vec<&Relation>, Vec<&Relation>) = choice
        .relations(topic)
        .partition(|relation| relation.why.is_some() && (relation.kind.is_difference() || !differs));
    let item = |relation: &&Relation| item(edition, topic, relation);
    html! {
        <>
            if !open.is_empty() {
                <ul class="sc-relations">{ all(open.iter().map(item)) }</ul>
            }
            if !folded.is_empty() {
                <details class="sc-more">
                    <summary>{ edition.phrases().pair_by_pair }{ format!(" ({})", folded.len()) }</summary>
                    <ul class="sc-relations">{ all(folded.iter().map(item)) }</ul>
                </details>
            }
        </>
    }
}

fn item(edition: &Edition, topic: &Topic, relation: &Relation) -> Html {
    let [first, second] = &relation.between;
    let (Some(first), Some(second)) = (topic.claim(first), topic.claim(second)) else {
        return Html::default();
    };
    let phrases = edition.phrases();
    html! {
        <li class="sc-relation">
            <p class="sc-relation__pair">
                { side(edition, topic, first) }
                <span class={classes!("sc-relation__kind", verdict_class(relation.kind))}>
                    { mark(relation.kind) }{ i18n::relation(phrases, relation.kind) }
                </span>
                { side(edition, topic, second) }
            </p>
            <p class="sc-relation__why">{ why(edition, relation, first, second) }</p>
            <p class="sc-relation__basis">
                { phrases.rests_on }{ edition.colon() }{ i18n::basis(phrases, relation.basis) }
                { edition.separator() }{ phrases.how_sure }{ edition.colon() }{ i18n::certainty(phrases, relation.certainty) }
            </p>
        </li>
    }
}

/// A claim in short: its value, or the name of its source where the value is a long list and the source has no other.
fn side(edition: &Edition, topic: &Topic, claim: &Claim) -> Html {
    let Some(source) = edition.source(&claim.source) else {
        return Html::default();
    };
    let is_list = matches!(claim.value, Value::Set { .. } | Value::Edges { .. });
    let is_only = topic.claims_of(&claim.source, claim.row.as_ref()).count() == 1;
    let short =
        if is_list && is_only { edition.text(source.short_name) } else { edition.value_line(&claim.value).into() };
    html! { <span class="sc-relation__side">{ source_badge(edition, source) }<span>{ short }</span></span> }
}

/// What was written, or what follows from the claims.
fn why(edition: &Edition, relation: &Relation, first: &Claim, second: &Claim) -> String {
    let phrases = edition.phrases();
    match (relation.why, relation.kind) {
        (Some(why), _) => edition.text(why).to_string(),
        (None, RelationKind::DifferentScope) => {
            fill(phrases.computed_scope, &[("one", &edition.text(first.scope)), ("other", &edition.text(second.scope))])
        }
        (None, RelationKind::Agree) => phrases.computed_agree.to_owned(),
        (None, RelationKind::WrittenDifferently) => phrases.computed_written.to_owned(),
        (None, _) => phrases.computed_other.to_owned(),
    }
}
