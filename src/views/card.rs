//! A card: one topic in somebody else's article, complete before any touch. What there is no room for is folded, never cut; what a
//! reader does first (folds, sources put away, another language) is HTML and CSS, and works without the app.

use super::{Frame, main_role};
use crate::components::{
    Parts, Room, Shown, all, answer, claim_lists, classes, language_links, pair, picture, picture_links, prose,
    relation_list, silence_notes, source_toggles, units, value_list, verdict_shown, why_label,
};
use crate::edition::Edition;
use crate::html;
use crate::i18n::fill;
use crate::state::State;
use model::address::{Page, builder_path, question_anchor, topic_anchor, topic_path};
use model::joined;
use model::{Topic, TopicId};
use yew::prelude::*;

/// A topic as a card.
pub fn card(state: &State, topic_id: &TopicId, frame: &Frame<'_>) -> Html {
    let State { edition, choice, .. } = state;
    let Frame { root, host, on_action, .. } = frame;
    let Some(topic) = edition.topic(topic_id) else {
        return Html::default();
    };
    let phrases = edition.phrases();
    let room = Room::of(edition, topic);
    let heading = question_anchor(&topic.id);
    let parts = Parts { edition, choice, on_action };
    let shown = Shown { edition, topic, choice, on_card: true, root };
    let n_claims = choice.claims(topic).count().to_string();
    html! {
        <div role={main_role(host)} class={classes(&["sc-card", room.class()])} id={topic_anchor(&topic.id)} aria-labelledby={heading.clone()}>
            <h1 class="sc-card__question" id={heading}>{ prose(edition, topic.question) }</h1>
            if choice.shows_all_sources() {
                // Before the app runs, a cleared box changes neither verdict nor answer: then the style sheet says whose they are.
                <p class="sc-card__of-all"><b>{ phrases.all_sources }{ edition.colon() }</b></p>
            }
            { verdict_shown(edition, topic, choice) }
            { answer(edition, topic, choice, "sc-card__finding") }
            if !edition.picture(&topic.id).is_empty() {
                { part("picture", room.picture, phrases.picture, picture(edition, topic, choice)) }
            }
            if room.has_values(edition, topic) {
                { part("values", room.values, &fill(phrases.card_values, &[("n", &n_claims)]), value_list(edition, topic, choice)) }
            }
            { source_toggles(&parts, topic) }
            { part("quotes", false, phrases.card_quotes, html! {
                <>{ pair(&parts) }{ units(edition, topic) }{ claim_lists(&shown) }{ silence_notes(edition, topic, choice) }</>
            }) }
            if topic.verdict.explanation.is_some() || !topic.relations.is_empty() {
                { part("why", false, why_label(edition, topic), why(state, topic, root)) }
            }
            { footer(edition, topic, root) }
        </div>
    }
}

/// A part of the card: open where there is room for it, else folded.
fn part(name: &str, open: bool, label: &str, content: Html) -> Html {
    let class = joined(&["sc-card__part sc-card__", name]);
    if open {
        html! { <section class={class} aria-label={label.to_owned()}>{ content }</section> }
    } else {
        html! { <details class={classes(&[&class, "sc-more"])}><summary>{ label.to_owned() }</summary>{ content }</details> }
    }
}

fn why(state: &State, topic: &Topic, root: &str) -> Html {
    let State { edition, choice, .. } = state;
    html! {
        <div class="sc-why">
            if let Some(text) = topic.verdict.explanation {
                <p>{ prose(edition, text) }</p>
            }
            { relation_list(edition, topic, choice) }
            if let Some(text) = topic.verdict.how_to_write {
                <h2 class="sc-subheading">{ edition.phrases().how_to_write }</h2>
                <p class="sc-write__text">{ prose(edition, text) }</p>
            }
            { picture_links(edition, &topic.id, root) }
        </div>
    }
}

/// Who publishes it, when the documents were last looked at, and the ways on.
fn footer(edition: &Edition, topic: &Topic, root: &str) -> Html {
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let language = edition.language();
    let changed = site.changes.first();
    let page_in = |language| joined(&[root, &Page::Embed(topic.id.clone()).path(language)]);
    html! {
        <div class="sc-card__footer">
            <ul>
                <li>{ edition.text(site.publisher) }</li>
                { all(changed.into_iter().map(|change| html! { <li>{ fill(phrases.data_of, &[("date", &edition.text(change.written))]) }</li> })) }
            </ul>
            <a href={joined(&[root, &topic_path(language, &topic.id)])} target="_blank" rel="noopener">{ phrases.full_comparison }</a>
            <a href={joined(&[root, &builder_path(language, &topic.id)])} target="_blank" rel="noopener">{ phrases.embed_this }</a>
            { language_links(edition, page_in) }
        </div>
    }
}
