//! At a glance: every question with its verdict, for a reader with twenty seconds.

use super::{all, verdict};
use crate::edition::Edition;
use crate::page::topic_anchor;
use crate::state::Choice;
use source_compare_core::model::Topic;
use yew::prelude::*;

/// The questions that the reader chose to see, each a link.
pub fn contents(edition: &Edition, choice: &Choice) -> Html {
    let mut shown = edition.topics().filter(|topic| choice.shows_topic(topic)).peekable();
    if shown.peek().is_none() {
        return Html::default();
    }
    html! {
        <nav class="sc-contents" aria-label={edition.phrases().at_a_glance}>
            <h2 class="sc-heading">{ edition.phrases().at_a_glance }</h2>
            <ul>{ all(shown.map(|topic| item(edition, choice, topic))) }</ul>
        </nav>
    }
}

fn item(edition: &Edition, choice: &Choice, topic: &Topic) -> Html {
    let (headline, also) = choice.verdict(topic);
    html! {
        <li class="sc-contents__item">
            <a href={format!("#{}", topic_anchor(&topic.id))}>{ edition.text(topic.question) }</a>
            if choice.pair.is_some() && !speaks_severally(topic, choice) {
                <p class="sc-verdict sc-verdict--single">{ edition.phrases().pair_silent }</p>
            } else {
                { verdict(edition, headline, &also, speaks_severally(topic, choice)) }
            }
        </li>
    }
}

/// Whether several of the sources shown speak on a topic.
pub(super) fn speaks_severally(topic: &Topic, choice: &Choice) -> bool {
    let mut sources = choice.claims(topic).map(|claim| &claim.source);
    let first = sources.next();
    sources.any(|source| Some(source) != first)
}
