//! At a glance: every question with its verdict, for a reader with twenty seconds.

use super::{Verdict, all};
use crate::edition::Edition;
use crate::page::topic_anchor;
use crate::state::Choice;
use source_compare_core::compare::verdict_kinds;
use source_compare_core::model::Topic;
use yew::prelude::*;

/// The questions on the page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ContentsProps {
    /// Facts and words.
    pub edition: Edition,
    /// What the reader chose to see.
    pub choice: Choice,
}

/// The list of questions, each a link.
#[component]
pub fn Contents(props: &ContentsProps) -> Html {
    let shown = props.edition.topics().filter(|topic| props.choice.shows_topic(topic));
    html! {
        <nav class="sc-contents" aria-label={props.edition.phrases().at_a_glance}>
            <h2 class="sc-heading">{ props.edition.phrases().at_a_glance }</h2>
            <ul>{ all(shown.map(|topic| item(props, topic))) }</ul>
        </nav>
    }
}

fn item(props: &ContentsProps, topic: &Topic) -> Html {
    let (headline, also) = verdict_kinds(&props.choice.claims(topic), &props.choice.relations(topic));
    let also: Vec<_> = also.into_iter().filter(|kind| kind.is_difference()).collect();
    html! {
        <li class="sc-contents__item">
            <a href={format!("#{}", topic_anchor(&topic.id))}>{ props.edition.text(topic.question) }</a>
            <Verdict edition={props.edition.clone()} {headline} {also} one_each={speaks_severally(topic)} />
        </li>
    }
}

/// Whether several sources speak on a topic.
pub(super) fn speaks_severally(topic: &Topic) -> bool {
    let mut sources = topic.claims.iter().map(|claim| &claim.source);
    let first = sources.next();
    sources.any(|source| Some(source) != first)
}
