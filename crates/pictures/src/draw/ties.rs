//! Ties: how a claim stands to others, in a line of badges with the mark and the words of the relation between.

use super::DrawingContext;
use super::by_basis;
use super::shown::{with_any, with_any_of};
use model::{Basis, Claim, Relation, RelationKind, Topic};
use source_compare::components::mark;
use source_compare::components::{all, source_badge, verdict_class};
use source_compare::i18n;
use yew::prelude::*;

/// Items of a list, one for each kind and basis of the relations between a claim and those before it.
pub(super) fn ties_of(context: &DrawingContext, topic: &Topic, before: &[&Claim], claim: &Claim) -> Html {
    let related: Vec<(&Claim, &Relation)> = before
        .iter()
        .filter_map(|other| {
            let joins = |relation: &&Relation| relation.joins(&other.id, &claim.id);
            Some((*other, topic.relations.iter().find(joins)?))
        })
        .collect();
    let bases = [Basis::Documents, Basis::Inference, Basis::OutsideKnowledge];
    let lines = RelationKind::PRECEDENCE.into_iter().flat_map(|kind| bases.map(|basis| (kind, basis)));
    all(lines.map(|(kind, basis)| {
        let of_kind = related.iter().filter(|(_, relation)| (relation.kind, relation.basis) == (kind, basis));
        tie(context, kind, basis, &of_kind.map(|(other, _)| *other).collect::<Vec<_>>(), claim)
    }))
}

fn tie(context: &DrawingContext, kind: RelationKind, basis: Basis, others: &[&Claim], claim: &Claim) -> Html {
    if others.is_empty() {
        return Html::default();
    }
    let badge = |claim: &Claim| {
        let badge = context.source(&claim.source).map(|source| source_badge(context, source));
        html! { <span when={with_any(context, [claim])}>{ badge }</span> }
    };
    let when = with_any_of(context, others.iter().map(|other| vec![*other, claim]));
    html! {
        <li class={verdict_class(kind)} {when}>
            { all(others.iter().map(|other| badge(other))) }
            { mark(kind) }
            <b>{ i18n::relation(context.phrases(), kind) }</b>
            if let Some(basis) = by_basis(context, basis) {
                <span class="sc-basis">{ basis }</span>
            }
            { badge(claim) }
        </li>
    }
}
