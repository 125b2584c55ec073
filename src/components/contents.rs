//! At a glance: questions with their verdicts, for a reader with twenty seconds.

use super::{all, verdict_between};
use crate::edition::Edition;
use crate::state::Choice;
use model::Topic;
use model::address::topic_anchor;
use yew::prelude::*;

/// The questions of the topics on this page, each a link to its place.
pub fn contents(edition: &Edition, choice: &Choice, topics: Vec<&Topic>) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="sc-contents" aria-label={edition.phrases().at_a_glance}>
            <h2 class="sc-heading">{ edition.phrases().at_a_glance }</h2>
            { questions(edition, choice, &topics, |_| String::new()) }
        </nav>
    }
}

/// Questions with their verdicts, each a link to its place on the page whose path `path` gives.
pub fn questions(edition: &Edition, choice: &Choice, topics: &[&Topic], path: impl Fn(&Topic) -> String) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    let plain = !topics.iter().any(|topic| topic.is_comparison());
    html! {
        <ul class={classes!("sc-questions", plain.then_some("sc-questions--plain"))}>{ all(topics.iter().map(|topic| item(edition, choice, topic, path(topic)))) }</ul>
    }
}

fn item(edition: &Edition, choice: &Choice, topic: &Topic, path: String) -> Html {
    html! {
        <li class="sc-contents__item">
            <a href={format!("{path}#{}", topic_anchor(&topic.id))}>{ edition.text(topic.question) }</a>
            if !topic.is_comparison() {
                // That only one source says it stands over the whole page.
            } else {
                { verdict_between(edition, topic, choice) }
            }
        </li>
    }
}
