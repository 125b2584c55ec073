//! One topic, complete in itself: question, verdict, answer, picture, claims side by side, silences, and why.

use super::key::{column, columns};
use super::picture;
use super::verdict::speaks_severally;
use super::{all, answer, claim_card, picture_links, relation_list, source_badge, verdict_shown};
use crate::edition::Edition;
use crate::i18n;
use crate::state::Choice;
use model::address::{builder_path, question_anchor, topic_anchor};
use model::{Claim, RowId, Silence, Topic, TopicId};
use yew::prelude::*;

/// A topic, and what of it is on the page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TopicArticleProps {
    /// Facts and words.
    pub edition: Edition,
    /// The topic.
    pub topic_id: TopicId,
    /// The reader's choice of things to see.
    #[prop_or_default]
    pub choice: Choice,
    /// True once the app runs.
    pub live: bool,
    /// The way to the site's root.
    pub root: AttrValue,
}

/// A topic as an article.
#[component]
pub fn TopicArticle(props: &TopicArticleProps) -> Html {
    let TopicArticleProps { edition, choice, live, .. } = props;
    let Some(topic) = edition.topic(&props.topic_id) else {
        return Html::default();
    };
    let phrases = edition.phrases();
    // On the page of what only one source says, the page says so once.
    let brief = !topic.is_comparison();
    let anchor = topic_anchor(&topic.id);
    let heading = question_anchor(&topic.id);
    html! {
        <article class="sc-topic" id={anchor} aria-labelledby={heading.clone()}>
            <h3 class="sc-topic__question" id={heading}>{ edition.text(topic.question) }</h3>
            if brief {
                <p class="sc-topic__answer">{ edition.text(topic.verdict.sentence) }</p>
            } else {
                { verdict_shown(edition, topic, choice) }
                { answer(edition, topic, choice, "sc-topic__answer") }
            }
            { picture(edition, topic, choice) }
            <div class={(grid(edition, topic, choice).is_some() && topic.rows.is_empty()).then_some("sc-synopsis")}>
                { claim_lists(edition, topic, choice, *live, false) }
                { silences(props, topic) }
            </div>
            { why(props, topic) }
            if let Some(text) = topic.verdict.how_to_write {
                <section class="sc-write">
                    <h4 class="sc-subheading">{ phrases.how_to_write }</h4>
                    <p class="sc-write__text">{ edition.text(text) }</p>
                </section>
            }
            { picture_links(edition, &topic.id, &props.root) }
            <p class="sc-embed"><a href={format!("{}{}", props.root, builder_path(edition.language(), &topic.id))}>{ phrases.embed_this }</a></p>
        </article>
    }
}

/// Why the sources differ; where only one speaks, there may be nothing to say.
fn why(props: &TopicArticleProps, topic: &Topic) -> Html {
    let TopicArticleProps { edition, choice, .. } = props;
    if topic.verdict.explanation.is_none() && topic.relations.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sc-why">
            <h4 class="sc-subheading">{ why_label(edition, topic) }</h4>
            if let Some(text) = topic.verdict.explanation {
                <p>{ edition.text(text) }</p>
            }
            { relation_list(edition, topic, choice) }
        </section>
    }
}

/// "Why they differ" only where they do.
pub fn why_label(edition: &Edition, topic: &Topic) -> &'static str {
    let phrases = edition.phrases();
    if topic.verdict.headline.is_difference() {
        phrases.why_they_differ
    } else if speaks_severally(topic, &Choice::default()) {
        phrases.how_they_compare
    } else {
        phrases.about_this
    }
}

/// The claims of a topic side by side, sub-question by sub-question; `on_card`, where no list of sources is on the page, in no columns.
pub fn claim_lists(edition: &Edition, topic: &Topic, choice: &Choice, live: bool, on_card: bool) -> Html {
    let list = |row| claim_list(edition, topic, choice, live, on_card, row);
    if topic.rows.is_empty() {
        return list(None);
    }
    let heading = if on_card { "h2" } else { "h4" };
    all(topic.rows.iter().map(|row| {
        html! {
            <section class="sc-row">
                <@{heading} class="sc-row__label">{ edition.text(row.label) }</@>
                { list(Some(&row.id)) }
            </section>
        }
    }))
}

fn claim_list(
    edition: &Edition,
    topic: &Topic,
    choice: &Choice,
    live: bool,
    on_card: bool,
    row: Option<&RowId>,
) -> Html {
    let of_row: Vec<&Claim> = choice.claims(topic).filter(|claim| claim.row.as_ref() == row).collect();
    if of_row.is_empty() {
        return html! { <p class="sc-row__empty">{ edition.phrases().none_shown_says }</p> };
    }
    let grid = grid(edition, topic, choice).filter(|_| !on_card);
    let place = |claim: &Claim| {
        let column = column(edition, choice, &claim.source).filter(|_| !on_card);
        let came_back = choice.came_back.as_ref() == Some(&claim.source);
        classes!(column, came_back.then_some("sc-claim--back"))
    };
    html! {
        <ul class={classes!("sc-claims", width_class(of_row.len()), grid)}>
            { all(of_row.into_iter().map(|claim| claim_card(edition, &topic.id, claim, live, !on_card, place(claim)))) }
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
fn silences(props: &TopicArticleProps, topic: &Topic) -> Html {
    let TopicArticleProps { edition, choice, .. } = props;
    let shown: Vec<&Silence> = topic.silences.iter().filter(|silence| choice.shows_source(&silence.source)).collect();
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <div class="sc-silences">
            <p class="sc-silences__label">{ edition.phrases().do_not_say }</p>
            <ul class={grid(edition, topic, choice)}>
                { all(shown.into_iter().map(|silence| silence_item(edition, silence, column(edition, choice, &silence.source)))) }
            </ul>
        </div>
    }
}

fn silence_item(edition: &Edition, silence: &Silence, class: Option<String>) -> Html {
    let Some(source) = edition.source(&silence.source) else {
        return Html::default();
    };
    html! {
        <li {class}>
            { source_badge(edition, source) }
            <b>{ edition.text(source.short_name) }</b>{ edition.colon() }{ i18n::silence(edition.phrases(), silence.kind) }
            if let Some(note) = silence.note {
                { edition.separator() }{ edition.text(note) }
            }
        </li>
    }
}
