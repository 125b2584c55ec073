//! The comparison as a table: questions down, sources across, values in the cells, the verdict last. Where it is narrow, each question is
//! a block with a line for each value.

use super::key::COLUMNS_MOST;
use super::{all, classes, prose, source_badge, source_class, source_label, verdict_between, words_of};
use crate::edition::Edition;
use crate::html;
use crate::i18n::{self, fill};
use crate::state::Choice;
use model::address::{claim_path, source_path, topic_anchor, topic_path};
use model::joined;
use model::phrasing::short_value;
use model::{Claim, RelationKind, SilenceKind, Source, Topic, Value};
use yew::prelude::*;

/// So many figures of one source stand in a cell; of names and words, and of a question with sub-questions, one.
const FIGURES: usize = 2;

/// A table of questions; `root` is the way to the site's root, `heading` the id of the heading that names it.
pub fn question_table(edition: &Edition, choice: &Choice, topics: &[&Topic], root: &str, heading: &str) -> Html {
    let phrases = edition.phrases();
    let sources: Vec<&Source> =
        edition.dataset().sources.iter().filter(|source| choice.shows_source(&source.id)).collect();
    let few = if sources.len() <= COLUMNS_MOST { "sc-questions--few" } else { "" };
    html! {
        <table class={classes(&["sc-questions", few])} aria-labelledby={heading.to_owned()}>
            <thead>
                <tr>
                    <th scope="col">{ phrases.question }</th>
                    { all(sources.iter().map(|source| html! {
                        <th scope="col" class={source_class(source)}>
                            <a href={joined(&[root, &source_path(edition.language(), &source.id)])}>{ source_badge(edition, source) }{ edition.text(source.short_name) }</a>
                        </th>
                    })) }
                    <th scope="col">{ phrases.verdict }</th>
                </tr>
            </thead>
            <tbody>{ all(topics.iter().map(|topic| row(edition, choice, topic, &sources, root))) }</tbody>
        </table>
    }
}

fn row(edition: &Edition, choice: &Choice, topic: &Topic, sources: &[&Source], root: &str) -> Html {
    let href = choice.address(root, &topic_path(edition.language(), &topic.id));
    let reason = choice.standing(topic).and_then(|standing| standing.reasons.first().map(|reason| reason.kind));
    html! {
        <tr key={topic.id.as_str()} id={topic_anchor(&topic.id)}>
            <th scope="row"><a href={href}>{ prose(edition, topic.question) }</a></th>
            { all(sources.iter().map(|source| cell(edition, choice, topic, source, root, reason))) }
            <td class="sc-questions__verdict">{ verdict_between(edition, topic, choice) }</td>
        </tr>
    }
}

/// What a source says, in short, and first what the first reason of the verdict is of; or that it says nothing, and what its silence means.
fn cell(
    edition: &Edition,
    choice: &Choice,
    topic: &Topic,
    source: &Source,
    root: &str,
    reason: Option<RelationKind>,
) -> Html {
    // Those of which the verdict speaks come first.
    let is_meant = |claim: &&Claim| {
        choice.relations(topic).any(|relation| Some(relation.kind) == reason && relation.between.contains(&claim.id))
    };
    let of_source = topic.claims.iter().filter(|claim| claim.source == source.id);
    let (mut claims, others): (Vec<&Claim>, Vec<&Claim>) = of_source.partition(is_meant);
    claims.extend(others);
    if claims.is_empty() {
        return silent_cell(edition, topic, source);
    }
    let all_figures = claims.iter().all(|claim| is_figure(claim));
    let n_shown = if topic.rows.is_empty() && all_figures { FIGURES } else { 1 };
    let (shown, more) = claims.split_at(n_shown.min(claims.len()));
    let more = (!more.is_empty()).then(|| {
        let href = choice.address(root, &topic_path(edition.language(), &topic.id));
        html! {
            <a class="sc-questions__more" href={href}>
                { fill(edition.phrases().n_more, &[("n", &more.len().to_string())]) }<span class="sc-hidden">{ edition.separator() }{ source_label(edition, source) }</span>
            </a>
        }
    });
    let last = shown.last().map(|claim| &claim.id);
    said(
        edition,
        source,
        all(shown.iter().map(|claim| {
            let href = choice.address(root, &claim_path(edition.language(), &topic.id, &claim.id));
            value(edition, topic, claim, href, more.clone().filter(|_| last == Some(&claim.id)))
        })),
    )
}

/// A silence. Of an excerpt it proves nothing: that is said in any width. That a whole text does not say it is what a dash says, and, where
/// there are no columns, that nothing stands there.
fn silent_cell(edition: &Edition, topic: &Topic, source: &Source) -> Html {
    let kind = topic.silences.iter().find(|silence| silence.source == source.id).map(|silence| silence.kind);
    let words = kind.map(|kind| i18n::silence(edition.phrases(), kind));
    if kind == Some(SilenceKind::NotInExcerpt) {
        return said(edition, source, html! { <p class="sc-questions__unsaid">{ "– " }{ words }</p> });
    }
    html! {
        <td class="sc-questions__silent"><span aria-hidden="true">{ "–" }</span><span class="sc-hidden">{ words }</span></td>
    }
}

/// A cell with the badge of its source, which is seen where there are no columns.
fn said(edition: &Edition, source: &Source, content: Html) -> Html {
    html! {
        <td class={classes(&["sc-questions__cell", &source_class(source)])}>
            <span class="sc-questions__badge">{ source_badge(edition, source) }</span>
            <div>{ content }</div>
        </td>
    }
}

/// A value in short, the way to its claim; after the last one, the way to more.
fn value(edition: &Edition, topic: &Topic, claim: &Claim, href: String, more: Option<Html>) -> Html {
    // A figure says what it measures, and one of several values of a source what it is of, in any width.
    let is_one_of_several = topic.claims.iter().filter(|other| other.source == claim.source).count() > 1;
    let is_said = is_figure(claim) || is_one_of_several;
    let figure = if is_figure(claim) { "sc-questions__value--figure" } else { "" };
    html! {
        <p class={classes(&["sc-questions__value", figure])}>
            <a href={href}>{ words_of(&short_value(edition, topic, claim), edition.language()) }</a>
            <small class={is_said.then_some("sc-questions__of")}>{ " " }{ prose(edition, claim.scope) }</small>
            { more }
        </p>
    }
}

fn is_figure(claim: &Claim) -> bool {
    matches!(claim.value, Value::Quantity { .. } | Value::Date { .. })
}
