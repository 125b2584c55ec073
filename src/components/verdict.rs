//! The verdict: a mark and words, never colour alone.

use crate::edition::Edition;
use super::mark;
use crate::i18n::{self, fill};
use model::RelationKind;
use yew::prelude::*;

/// The headline of a verdict and the other kinds of relation, in their order. `one_each` when several sources speak, each on a
/// point of its own.
pub fn verdict(edition: &Edition, headline: RelationKind, also: &[RelationKind], one_each: bool) -> Html {
    let phrases = edition.phrases();
    let words = match headline {
        RelationKind::OnlyOneSource if one_each => phrases.rel_one_source_each,
        kind => i18n::relation(phrases, kind),
    };
    let also: Vec<&str> = also
        .iter()
        .map(|kind| match kind {
            RelationKind::OnlyOneSource => phrases.rel_rest_one_source,
            kind => i18n::relation(phrases, *kind),
        })
        .collect();
    html! {
        <p class={classes!("sc-verdict", verdict_class(headline))}>
            { mark(headline) }
            <strong class="sc-verdict__headline">
                <span class="sc-hidden">{ phrases.verdict }{ edition.colon() }</span>{ words }
            </strong>
            if !also.is_empty() {
                <span class="sc-verdict__also">
                    { fill(phrases.verdict_also, &[("kinds", &also.join(if edition.language().is_chinese() { "；" } else { "; " }))]) }
                </span>
            }
        </p>
    }
}

/// The class that carries the colour of a verdict: differing, explained, or agreeing.
pub fn verdict_class(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Conflict => "sc-verdict--conflict",
        RelationKind::DifferentScope | RelationKind::DifferentTime => "sc-verdict--apart",
        RelationKind::Revised => "sc-verdict--revised",
        RelationKind::FinerDetail | RelationKind::PartOf => "sc-verdict--nested",
        RelationKind::WrittenDifferently | RelationKind::Agree => "sc-verdict--agree",
        RelationKind::OnlyOneSource => "sc-verdict--single",
    }
}
