//! The verdict: a mark and words, never colour alone.

use crate::edition::Edition;
use crate::graphics::mark;
use crate::i18n::{self, fill};
use source_compare_core::model::RelationKind;
use yew::prelude::*;

/// What the verdict says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct VerdictProps {
    /// Facts and words.
    pub edition: Edition,
    /// The headline.
    pub headline: RelationKind,
    /// The other kinds, in their order.
    #[prop_or_default]
    pub also: Vec<RelationKind>,
    /// True when several sources speak, each on a point of its own.
    #[prop_or_default]
    pub one_each: bool,
}

/// The headline of a topic's verdict.
#[component]
pub fn Verdict(props: &VerdictProps) -> Html {
    let phrases = props.edition.phrases();
    let headline = match props.headline {
        RelationKind::OnlyOneSource if props.one_each => phrases.rel_one_source_each,
        kind => i18n::relation(phrases, kind),
    };
    let also: Vec<&str> = props.also.iter().map(|kind| i18n::relation(phrases, *kind)).collect();
    html! {
        <p class={classes!("sc-verdict", verdict_class(props.headline))}>
            { mark(props.headline) }
            <strong class="sc-verdict__headline">
                <span class="sc-hidden">{ phrases.verdict }{ props.edition.colon() }</span>{ headline }
            </strong>
            if !also.is_empty() {
                <span class="sc-verdict__also">
                    { fill(phrases.verdict_also, &[("kinds", &also.join(props.edition.list_comma()))]) }
                </span>
            }
        </p>
    }
}

/// The class that carries the colour of a verdict: differing, explained, or agreeing.
pub(crate) fn verdict_class(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Conflict => "sc-verdict--conflict",
        RelationKind::DifferentScope | RelationKind::DifferentTime => "sc-verdict--apart",
        RelationKind::Revised => "sc-verdict--revised",
        RelationKind::FinerDetail | RelationKind::PartOf => "sc-verdict--nested",
        RelationKind::WrittenDifferently | RelationKind::Agree => "sc-verdict--agree",
        RelationKind::OnlyOneSource => "sc-verdict--single",
    }
}
