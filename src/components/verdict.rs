//! The verdict: a mark and words, never colour alone. What a reader needs first comes first, then why.

use super::{classes, mark, prose, tier_class};
use crate::edition::Edition;
use crate::html;
use crate::state::Choice;
use model::phrasing::verdict_words;
use model::{Standing, Topic};
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
        <p class={class}>
            if !choice.shows_all_sources() {
                <b>{ edition.phrases().all_sources }{ edition.colon() }</b>
            }
            { prose(edition, topic.verdict.sentence) }
        </p>
    }
}

/// The verdict between the sources on the page; of two of which one or none speaks, and of others of which none does, that there is none.
pub fn verdict_between(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let standing = choice.standing(topic);
    let unsaid = match standing {
        None if choice.pair.is_some() => Some(edition.phrases().pair_silent),
        None if choice.claims(topic).next().is_none() => Some(edition.phrases().none_shown_says),
        _ => None,
    };
    match unsaid {
        Some(why) => html! { <p class="sc-verdict sc-verdict--single">{ why }</p> },
        None => verdict(edition, standing.as_ref()),
    }
}

/// A verdict: the tier, and the reasons if there are any; without one, that only one source speaks.
pub fn verdict(edition: &Edition, standing: Option<&Standing>) -> Html {
    verdict_as(edition, standing, "p")
}

/// The same in an element of this name, where no paragraph may stand.
pub(super) fn verdict_as(edition: &Edition, standing: Option<&Standing>, element: &'static str) -> Html {
    let (words, reasons) = verdict_words(edition, standing);
    let tier = standing.map(|standing| standing.tier);
    html! {
        <@{element} class={classes(&["sc-verdict", tier_class(tier)])}>
            { mark(tier) }
            <span class="sc-verdict__words">
                <span class="sc-hidden">{ edition.phrases().verdict }{ edition.colon() }</span>
                <strong>{ words }</strong>
                if let Some(reasons) = reasons {
                    { edition.colon() }<span class="sc-verdict__reasons">{ reasons }</span>
                }
            </span>
        </@>
    }
}
