//! One topic, complete in itself: question, verdict, answer, picture, claims side by side, silences, and why.

use super::citation::cite_comparison;
use super::key::{column, columns};
use super::verdict::verdict_as;
use super::{
    Shown, all, answer, claim_card, classes, picture, picture_links, prose, relation_list, source_badge, source_key,
    units, verdict_shown,
};
use crate::edition::Edition;
use crate::html;
use crate::i18n;
use crate::state::Choice;
use model::address::{builder_path, question_anchor, take_path, topic_anchor};
use model::joined;
use model::{Claim, RowId, Silence, Topic};
use yew::prelude::*;

/// A topic as an article; `controls` stand over its claims.
pub fn topic_article(shown: &Shown<'_>, controls: Html) -> Html {
    let Shown { edition, topic, choice, root, .. } = shown;
    let phrases = edition.phrases();
    let heading = question_anchor(&topic.id);
    html! {
        <article class="sc-topic" id={topic_anchor(&topic.id)} aria-labelledby={heading.clone()}>
            <h1 class="sc-topic__question" id={heading}>{ prose(edition, topic.question) }</h1>
            { verdict_shown(edition, topic, choice) }
            { answer(edition, topic, choice, "sc-topic__answer") }
            { picture(edition, topic, choice) }
            { controls }
            { units(edition, topic) }
            if topic.is_comparison() {
                { source_key(edition, choice, root) }
            }
            <div class={(grid(edition, topic, choice).is_some() && topic.rows.is_empty()).then_some("sc-synopsis")}>
                { claim_lists(shown) }
                { silences(edition, topic, choice) }
            </div>
            { why(shown) }
            if let Some(text) = topic.verdict.how_to_write {
                <section class="sc-write">
                    <h2 class="sc-subheading">{ phrases.how_to_write }</h2>
                    <p class="sc-write__text">{ prose(edition, text) }</p>
                </section>
            }
            <div class="sc-reuse">
                { cite_comparison(shown) }
                { picture_links(edition, &topic.id, root) }
                <p><a href={(*root).to_owned() + &take_path(edition.language(), &topic.id)}>{ phrases.take_quotes }</a></p>
                <p class="sc-embed"><a href={joined(&[root, &builder_path(edition.language(), &topic.id)])}>{ phrases.embed_this }</a></p>
            </div>
        </article>
    }
}

/// Why the sources differ; where only one speaks, there may be nothing to say.
fn why(shown: &Shown<'_>) -> Html {
    let Shown { edition, topic, choice, .. } = shown;
    if topic.verdict.explanation.is_none() && topic.relations.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sc-why">
            <h2 class="sc-subheading">{ why_label(edition, topic) }</h2>
            if let Some(text) = topic.verdict.explanation {
                <p>{ prose(edition, text) }</p>
            }
            { relation_list(edition, topic, choice) }
        </section>
    }
}

/// "Why they differ" only where they do.
pub fn why_label(edition: &Edition, topic: &Topic) -> &'static str {
    let phrases = edition.phrases();
    match &topic.verdict.standing {
        None => phrases.about_this,
        Some(standing) if standing.is_difference() => phrases.why_they_differ,
        Some(_) => phrases.how_they_compare,
    }
}

/// The claims of a topic side by side, sub-question by sub-question, each with its verdict; on a card in no columns.
pub fn claim_lists(shown: &Shown<'_>) -> Html {
    let Shown { edition, topic, choice, on_card, .. } = shown;
    if topic.rows.is_empty() {
        return claim_list(shown, None, "h2");
    }
    // A picture says all of them together; each with its words is one tap away.
    let open = *on_card || edition.picture(&topic.id).is_empty();
    // Where each has one source only, the verdict over all has said so.
    let judged = choice.standing(topic).is_some_and(|standing| !standing.is_one_source_each());
    all(topic.rows.iter().map(|row| {
        let standing = choice.standing_of_row(topic, &row.id);
        html! {
            <details key={row.id.as_str()} class="sc-row" open={open.then_some("open")}>
                <summary class="sc-row__head">
                    <h2 class="sc-row__label">{ prose(edition, row.label) }</h2>
                    if judged && choice.claims(topic).any(|claim| claim.row.as_ref() == Some(&row.id)) {
                        { verdict_as(edition, standing.as_ref(), "span") }
                    }
                </summary>
                { claim_list(shown, Some(&row.id), "h3") }
            </details>
        }
    }))
}

fn claim_list(shown: &Shown<'_>, row: Option<&RowId>, heading: &'static str) -> Html {
    let Shown { edition, topic, choice, on_card, .. } = shown;
    let of_row: Vec<&Claim> = choice.claims(topic).filter(|claim| claim.row.as_ref() == row).collect();
    if of_row.is_empty() {
        return html! { <p class="sc-row__empty">{ edition.phrases().none_shown_says }</p> };
    }
    let grid = grid(edition, topic, choice).filter(|_| !on_card);
    let place = |claim: &Claim| {
        let column = column(edition, choice, &claim.source).filter(|_| !on_card);
        let came_back = choice.came_back.as_ref() == Some(&claim.source);
        classes(&[&column.unwrap_or_default(), if came_back { "sc-claim--back" } else { "" }])
    };
    html! {
        <ul class={classes(&["sc-claims", width_class(of_row.len()), &grid.unwrap_or_default()])}>
            { all(of_row.into_iter().map(|claim| claim_card(shown, claim, heading, &place(claim)))) }
        </ul>
    }
}

/// The class of the page's columns, where its sources stand in them: what only one says has no others to line up with, and of more
/// sources than fit none has a column.
fn grid(edition: &Edition, topic: &Topic, choice: &Choice) -> Option<String> {
    columns(edition, choice).filter(|_| topic.is_comparison())
}

/// The silences of which there is something to say, for a card, on which their sources are named already.
pub fn silence_notes(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let noted = |silence: &&Silence| silence.note.is_some() && choice.shows_source(&silence.source);
    let items: Vec<Html> =
        topic.silences.iter().filter(noted).map(|silence| silence_item(edition, silence, None)).collect();
    if items.is_empty() {
        Html::default()
    } else {
        html! { <ul class="sc-silences">{ all(items.into_iter()) }</ul> }
    }
}

/// The number of claims side by side on a wide screen, so that none is left alone.
fn width_class(n_claims: usize) -> &'static str {
    match n_claims {
        1 => "sc-claims--1",
        2 => "sc-claims--2",
        4 | 7 | 8 => "sc-claims--4",
        _ => "sc-claims--3",
    }
}

/// Silence is said, as what it is.
fn silences(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    let shown: Vec<&Silence> = topic.silences.iter().filter(|silence| choice.shows_source(&silence.source)).collect();
    if shown.is_empty() {
        return Html::default();
    }
    // Sub-questions stand in the columns one under the other, and what is silent on all of them in none.
    let grid = grid(edition, topic, choice).filter(|_| topic.rows.is_empty());
    html! {
        <div class="sc-silences">
            <p class="sc-silences__label">{ edition.phrases().do_not_say }</p>
            <ul class={grid.clone()}>
                { all(shown.into_iter().map(|silence| {
                    let column = column(edition, choice, &silence.source).filter(|_| grid.is_some());
                    silence_item(edition, silence, column)
                })) }
            </ul>
        </div>
    }
}

fn silence_item(edition: &Edition, silence: &Silence, class: Option<String>) -> Html {
    let Some(source) = edition.source(&silence.source) else {
        return Html::default();
    };
    html! {
        <li class={class}>
            { source_badge(edition, source) }
            <b>{ edition.text(source.short_name) }</b>{ edition.colon() }{ i18n::silence(edition.phrases(), silence.kind) }
            if let Some(note) = silence.note {
                { edition.separator() }{ prose(edition, note) }
            }
        </li>
    }
}
