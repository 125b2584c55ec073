//! The verdict: a mark and words, never colour alone.

use super::{mark, verdict_class};
use crate::edition::Edition;
use crate::state::Choice;
use model::phrasing::verdict_words;
use model::{RelationKind, Topic, of_several_sources};
use yew::prelude::*;

/// The verdict of a topic; when some sources are left out, that between those shown, which says so.
pub fn verdict_shown(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let phrases = edition.phrases();
    if choice.shows_all_sources() {
        return verdict_between(edition, topic, choice);
    }
    html! {
        <div class="sc-between">
            <p class="sc-between__label">
                { if choice.pair.is_some() { phrases.between_these } else { phrases.between_shown } }
            </p>
            { verdict_between(edition, topic, choice) }
        </div>
    }
}

/// The answer of a topic; when some sources are left out, marked as that of all.
pub fn answer(edition: &Edition, topic: &Topic, choice: &Choice, class: &'static str) -> Html {
    html! {
        <p {class}>
            if !choice.shows_all_sources() {
                <b>{ edition.phrases().all_sources }{ edition.colon() }</b>
            }
            { edition.text(topic.verdict.sentence) }
        </p>
    }
}

/// The verdict between the sources on the page; of two of which one or none speaks, that there is none.
pub fn verdict_between(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let severally = speaks_severally(topic, choice);
    if choice.pair.is_some() && !severally {
        return html! { <p class="sc-verdict sc-verdict--single">{ edition.phrases().pair_silent }</p> };
    }
    let (headline, also) = choice.verdict(topic);
    verdict(edition, headline, &also, severally)
}

/// True when several of the sources shown speak on a topic.
pub(super) fn speaks_severally(topic: &Topic, choice: &Choice) -> bool {
    of_several_sources(choice.claims(topic))
}

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
