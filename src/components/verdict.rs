//! The verdict: a mark and words, never colour alone.

use super::{mark, verdict_class};
use crate::edition::Edition;
use model::RelationKind;
use model::phrasing::verdict_words;
use yew::prelude::*;

/// The headline of a verdict and the other kinds of relation, in their order. `one_each` when several sources speak, each on a
/// point of its own.
pub fn verdict(edition: &Edition, headline: RelationKind, also: &[RelationKind], one_each: bool) -> Html {
    let (words, also) = verdict_words(edition, headline, also, one_each);
    html! {
        <p class={classes!("sc-verdict", verdict_class(headline))}>
            { mark(headline) }
            <strong class="sc-verdict__headline">
                <span class="sc-hidden">{ edition.phrases().verdict }{ edition.colon() }</span>{ words }
            </strong>
            if let Some(also) = also {
                <span class="sc-verdict__also">{ also }</span>
            }
        </p>
    }
}
