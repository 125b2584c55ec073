//! Ties: how a claim stands to others, in a line of badges with the mark and the words of the relation between.

use super::DrawingContext;
use super::shown::{with_any, with_any_of};
use model::{Basis, Claim, Relation, RelationKind, Topic};
use source_compare::components::{all, mark, relation_words, source_badge, tier_class};
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
    all(lines.filter_map(|(kind, basis)| {
        let of_kind = || related.iter().filter(|(_, relation)| (relation.kind, relation.basis) == (kind, basis));
        let (_, relation) = of_kind().next()?;
        Some(tie(context, relation, &of_kind().map(|(other, _)| *other).collect::<Vec<_>>(), claim))
    }))
}

fn tie(context: &DrawingContext, relation: &Relation, others: &[&Claim], claim: &Claim) -> Html {
    let tier = Some(relation.tier());
    let badge = |claim: &Claim| {
        let badge = context.source(&claim.source).map(|source| source_badge(context, source));
        html! { <span when={with_any(context, [claim])}>{ badge }</span> }
    };
    let when = with_any_of(context, others.iter().map(|other| vec![*other, claim]));
    html! {
        <li class={tier_class(tier)} {when}>
            { all(others.iter().map(|other| badge(other))) }
            { mark(tier) }
            <b>{ relation_words(context, relation) }</b>
            { badge(claim) }
        </li>
    }
}
