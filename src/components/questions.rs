//! The comparison as a table: questions down, sources across, values in the cells, the verdict last. Where it is narrow, each question is
//! a block with a line for each value.

use super::{all, prose, source_badge, source_class, source_label, verdict_between, words_of};
use crate::edition::Edition;
use crate::i18n::{self, fill};
use crate::state::Choice;
use model::address::{claim_path, source_path, topic_anchor, topic_path};
use model::phrasing::short_value;
use model::{Claim, SilenceKind, Source, Topic, Value};
use yew::prelude::*;

/// So many figures of one source stand in a cell; of names and words, and of a question with sub-questions, one.
const FIGURES: usize = 2;

/// A table of questions; `root` is the way to the site's root, `heading` the id of the heading that names it.
pub fn question_table(edition: &Edition, choice: &Choice, topics: &[&Topic], root: &str, heading: &str) -> Html {
    let phrases = edition.phrases();
    let sources: Vec<&Source> =
        edition.dataset().sources.iter().filter(|source| choice.shows_source(&source.id)).collect();
    let size = if sources.len() > 5 { "sc-questions--many" } else { "sc-questions--few" };
    // The roles hold where the style sheet makes blocks of rows and cells.
    html! {
        <table class={classes!("sc-questions", size)} role="table" aria-labelledby={heading.to_owned()}>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ phrases.question }</th>
                    { all(sources.iter().map(|source| html! {
                        <th role="columnheader" scope="col" class={source_class(source)}>
                            <a href={format!("{root}{}", source_path(edition.language(), &source.id))}>{ source_badge(edition, source) }{ edition.text(source.short_name) }</a>
                        </th>
                    })) }
                    <th role="columnheader" scope="col">{ phrases.verdict }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ all(topics.iter().map(|topic| row(edition, choice, topic, &sources, root))) }</tbody>
        </table>
    }
}

fn row(edition: &Edition, choice: &Choice, topic: &Topic, sources: &[&Source], root: &str) -> Html {
    let href = format!("{root}{}", topic_path(edition.language(), &topic.id));
    html! {
        <tr role="row" key={topic.id.to_string()} id={topic_anchor(&topic.id)}>
            <th role="rowheader" scope="row"><a {href}>{ prose(edition, topic.question) }</a></th>
            { all(sources.iter().map(|source| cell(edition, topic, source, root))) }
            <td role="cell" class="sc-questions__verdict">{ verdict_between(edition, topic, choice) }</td>
        </tr>
    }
}

/// What a source says, in short; or that it says nothing, and what its silence means.
fn cell(edition: &Edition, topic: &Topic, source: &Source, root: &str) -> Html {
    let claims: Vec<&Claim> = topic.claims.iter().filter(|claim| claim.source == source.id).collect();
    if claims.is_empty() {
        let kind = topic.silences.iter().find(|silence| silence.source == source.id).map(|silence| silence.kind);
        let silence = kind.map(|kind| i18n::silence(edition.phrases(), kind));
        // That an excerpt is silent proves nothing: that is said, while "does not say" is what a dash says.
        let is_seen = kind == Some(SilenceKind::NotInExcerpt);
        return html! {
            <td role="cell" class="sc-questions__silent"><span aria-hidden="true">{ "–" }</span><small class={(!is_seen).then_some("sc-hidden")}>{ " " }{ silence }</small></td>
        };
    }
    let all_figures = claims.iter().all(|claim| is_figure(claim));
    let n_shown = if topic.rows.is_empty() && all_figures { FIGURES } else { 1 };
    let (shown, more) = claims.split_at(n_shown.min(claims.len()));
    let href = format!("{root}{}", topic_path(edition.language(), &topic.id));
    let more = (!more.is_empty()).then(|| html! {
        <a class="sc-questions__more" {href}>
            { fill(edition.phrases().n_more, &[("n", &more.len().to_string())]) }<span class="sc-hidden">{ edition.separator() }{ source_label(edition, source) }</span>
        </a>
    });
    html! {
        <td role="cell" class={classes!("sc-questions__cell", source_class(source))}>
            <span class="sc-questions__badge">{ source_badge(edition, source) }</span>
            <div>
                { all(shown.iter().enumerate().map(|(idx, claim)| {
                    value(edition, topic, claim, root, more.clone().filter(|_| idx + 1 == shown.len()))
                })) }
            </div>
        </td>
    }
}

/// A value in short, the way to its claim; after the last one, the way to more.
fn value(edition: &Edition, topic: &Topic, claim: &Claim, root: &str, more: Option<Html>) -> Html {
    let href = format!("{root}{}", claim_path(edition.language(), &topic.id, &claim.id));
    // A figure says what it measures, and one of several values of a source what it is of, in any width.
    let is_one_of_several = topic.claims.iter().filter(|other| other.source == claim.source).count() > 1;
    let is_said = is_figure(claim) || is_one_of_several;
    html! {
        <p class={classes!("sc-questions__value", is_figure(claim).then_some("sc-questions__value--figure"))}>
            <a {href}>{ words_of(&short_value(edition, topic, claim), edition.language()) }</a>
            <small class={is_said.then_some("sc-questions__of")}>{ " " }{ prose(edition, claim.scope) }</small>
            { more }
        </p>
    }
}

fn is_figure(claim: &Claim) -> bool {
    matches!(claim.value, Value::Quantity { .. } | Value::Date { .. })
}
