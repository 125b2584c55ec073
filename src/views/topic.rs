//! The page of a question: all that is known of it, its section, and the questions before and after it.

use super::{Frame, Head, whole_page};
use crate::components::{Shown, all, byline, controls, prose, topic_article, verdict_between};
use crate::edition::Edition;
use crate::html;
use crate::state::{Choice, State};
use model::address::{Page, topic_path};
use model::joined;
use model::{Topic, TopicId};
use yew::prelude::*;

/// The page of a question; nothing if there is none of this name.
pub fn topic(state: &State, topic_id: &TopicId, frame: &Frame<'_>) -> Html {
    let State { edition, choice, .. } = state;
    let Some(topic) = edition.topic(topic_id) else {
        return Html::default();
    };
    // Where one source speaks alone there is nothing to choose from, and nothing that says what was chosen.
    let is_comparison = topic.is_comparison();
    let everything = Choice::default();
    let shown_choice = if is_comparison { choice } else { &everything };
    let shown = Shown { edition, topic, choice: shown_choice, on_card: false, root: frame.root };
    let body = html! {
        <>
            { breadcrumb(edition, choice, topic, frame.root) }
            { topic_article(&shown, if is_comparison { controls(state, frame.page, frame.on_action) } else { Html::default() }) }
            { neighbours(edition, choice, topic, frame.root) }
        </>
    };
    whole_page(state, frame, Head::default(), body)
}

/// The list in which a question stands.
fn list_of(topic: &Topic) -> Page {
    if topic.is_comparison() { Page::Section(topic.section.clone()) } else { Page::Facts(topic.section.clone()) }
}

fn breadcrumb(edition: &Edition, choice: &Choice, topic: &Topic, root: &str) -> Html {
    let section = edition.dataset().site.sections.iter().find(|section| section.id == topic.section);
    let href = choice.address(root, &list_of(topic).path(edition.language()));
    section.map_or_else(Html::default, |section| {
        html! {
            <div class="sc-breadcrumb">
                <a href={href}>{ edition.text(section.title) }</a>
                { byline(edition, root, false) }
            </div>
        }
    })
}

/// The questions before and after this one, and the others of its list.
fn neighbours(edition: &Edition, choice: &Choice, topic: &Topic, root: &str) -> Html {
    let phrases = edition.phrases();
    // In the order of the sections, comparisons first.
    let (mut in_order, alone): (Vec<&Topic>, Vec<&Topic>) = edition.topics().partition(|topic| topic.is_comparison());
    in_order.extend(alone);
    let at = in_order.iter().position(|other| other.id == topic.id).unwrap_or_default();
    let before = at.checked_sub(1).and_then(|idx| in_order.get(idx));
    let after = in_order.get(at + 1);
    let href = |topic: &Topic| choice.address(root, &topic_path(edition.language(), &topic.id));
    let way = |label: &'static str, rel: &'static str, other: &Topic| {
        html! { <li><span>{ label }</span><a rel={rel} href={href(other)}>{ prose(edition, other.question) }</a></li> }
    };
    let list = list_of(topic);
    let others: Vec<&&Topic> = in_order.iter().filter(|other| list.shows(other) && other.id != topic.id).collect();
    html! {
        <nav class="sc-neighbours" aria-label={phrases.around}>
            <ul class="sc-neighbours__ways">
                { before.map(|other| way(phrases.previous, "prev", other)) }
                { after.map(|other| way(phrases.next, "next", other)) }
            </ul>
            if !others.is_empty() {
                <details class="sc-more">
                    <summary>{ phrases.section_questions }{ joined(&[" (", &others.len().to_string(), ")"]) }</summary>
                    <ul class="sc-answers">{ all(others.into_iter().map(|other| html! {
                        <li>
                            <a href={href(other)}>{ prose(edition, other.question) }</a>
                            { verdict_between(edition, other, choice) }
                        </li>
                    })) }</ul>
                </details>
            }
        </nav>
    }
}
