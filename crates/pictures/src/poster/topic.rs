//! A topic as one drawing: question, verdict, answer, picture, every claim with what it measures, silences, and who publishes it.

use super::css::Sheet;
use super::{Alternative, Poster, SHEETS, lay_out, write_svg};
use crate::draw::drawings;
use model::Drawing;
use model::phrasing::place_names;
use model::{Claim, Row, Source, Topic, Value};
use source_compare::components::{all, source_badge, source_class, verdict};
use source_compare::edition::Edition;
use source_compare::i18n::{self, fill, side};
use std::sync::OnceLock;
use yew::prelude::*;

/// Pixels across, and what of them the words have.
const WIDTH: f64 = 720.0;
const COLUMN: f64 = 656.0;

/// The topic as a drawing.
///
/// # Errors
/// When its picture can't be drawn.
pub fn poster(edition: &Edition, topic: &Topic) -> Result<Poster, String> {
    let sheet = sheet();
    let before = drawings(&head(edition, topic))?;
    let after = drawings(&html! { <>{ claims(edition, topic) }{ silences(edition, topic) }{ credit(edition) }</> })?;
    let picture = edition.picture(&topic.id).to_vec();
    let root = framed("sc sc-poster", edition, [before, picture, after].concat());
    let (laid, style) = lay_out(edition, sheet, &root, WIDTH)?;
    write_svg(edition, sheet, &alternative(edition, topic), laid.shapes, &style, [WIDTH, laid.height.ceil()])
}

/// The picture of a topic alone, for where the rest of it stands in words; `None` where it has none.
///
/// # Errors
/// When it can't be drawn.
pub fn figure(edition: &Edition, topic: &Topic) -> Result<Option<Poster>, String> {
    let picture = edition.picture(&topic.id).to_vec();
    if picture.is_empty() {
        return Ok(None);
    }
    let sheet = sheet();
    let (laid, style) = lay_out(edition, sheet, &framed("sc sc-figure", edition, picture), COLUMN)?;
    let size = [COLUMN, laid.height.ceil()];
    write_svg(edition, sheet, &alternative(edition, topic), laid.shapes, &style, size).map(Some)
}

fn sheet() -> &'static Sheet {
    static SHEET: OnceLock<Sheet> = OnceLock::new();
    SHEET.get_or_init(|| Sheet::new(&SHEETS, COLUMN))
}

/// An element with the classes of the page's root, around what is given.
pub(super) fn framed(class: &str, edition: &Edition, children: Vec<Drawing>) -> Drawing {
    let language = edition.language();
    let attributes = [("class", class), ("lang", language.tag())];
    let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    Drawing { tag: "div".to_owned(), attributes, children, ..Drawing::default() }
}

/// The question as the title; the answer and every claim in words.
pub(super) fn alternative(edition: &Edition, topic: &Topic) -> Alternative {
    let mut description = edition.text(topic.verdict.sentence).to_string();
    for claim in &topic.claims {
        if let Some(source) = edition.source(&claim.source) {
            let (open, close) = (edition.phrases().bracket_open, edition.phrases().bracket_close);
            description += &format!(
                "\n{}{}{}{open}{}{close}",
                edition.text(source.short_name),
                edition.colon(),
                edition.value_line(claim),
                edition.text(claim.scope)
            );
        }
    }
    description += &format!("\n{}", credit_lines(edition).join("\n"));
    Alternative { title: edition.text(topic.question).to_string(), description }
}

/// Question, verdict and answer.
pub(super) fn head(edition: &Edition, topic: &Topic) -> Html {
    html! {
        <>
            <h1 class="sc-poster__question">{ edition.text(topic.question) }</h1>
            { verdict(edition, topic.verdict.standing.as_ref()) }
            <p class="sc-poster__answer">{ edition.text(topic.verdict.sentence) }</p>
        </>
    }
}

/// Every claim, row by row. Rows of one claim stand in two columns, each claim with its label: one below the other, they would leave
/// half the width empty and make the drawing far higher.
fn claims(edition: &Edition, topic: &Topic) -> Html {
    let rows: Vec<Option<&Row>> =
        if topic.rows.is_empty() { vec![None] } else { topic.rows.iter().map(Some).collect() };
    let of_row = |row: Option<&Row>| -> Vec<&Claim> {
        topic.claims.iter().filter(|claim| claim.row.as_ref() == row.map(|row| &row.id)).collect()
    };
    let filled: Vec<(Option<&Row>, Vec<&Claim>)> = rows.into_iter().map(|row| (row, of_row(row))).collect();
    let is_single = |(row, claims): &(Option<&Row>, Vec<&Claim>)| row.is_some() && claims.len() == 1;
    all(filled.chunk_by(|one, other| is_single(one) && is_single(other)).map(|rows| match rows {
        [_, _, ..] => {
            let singles = rows.iter().flat_map(|(row, claims)| claims.iter().map(move |claim| (*row, *claim)));
            in_two_columns(edition, &singles.collect::<Vec<_>>())
        }
        _ => all(rows.iter().map(|(row, claims)| row_of(edition, *row, claims))),
    }))
}

/// Claims down one column and then down another, of about one height.
fn in_two_columns(edition: &Edition, claims: &[(Option<&Row>, &Claim)]) -> Html {
    let lengths: Vec<f64> = claims.iter().map(|(row, claim)| length(edition, *row, claim)).collect();
    let half = lengths.iter().sum::<f64>() / 2.0;
    let mut down = 0.0;
    let n_left = lengths.iter().take_while(|length| {
        down += *length;
        down - *length / 2.0 < half
    });
    let n_left = n_left.count();
    let (left, right) = claims.split_at(n_left.clamp(1, claims.len().saturating_sub(1).max(1)));
    let column = |claims: &[(Option<&Row>, &Claim)]| {
        html! { <ul class="sc-poster__column">{ all(claims.iter().map(|(row, claim)| card(edition, claim, *row))) }</ul> }
    };
    html! { <div class="sc-poster__claims">{ column(left) }{ column(right) }</div> }
}

/// The height of a claim in half the width, in lines, by estimate.
fn length(edition: &Edition, row: Option<&Row>, claim: &Claim) -> f64 {
    let wide = |text: &str| text.chars().map(|it| if it < '\u{2e80}' { 1.0 } else { 2.0 }).sum::<f64>();
    let lines = |text: &str, fitting: f64| (wide(text) / fitting).ceil();
    let label = row.map_or(0.0, |row| lines(&edition.text(row.label), 32.0));
    let value = lines(&edition.value_line(claim), if is_short(claim) { 20.0 } else { 32.0 });
    let reason = claim.inferred.map_or(0.0, |reason| lines(&edition.text(reason), 44.0));
    label + 2.5 + value * if is_short(claim) { 1.5 } else { 1.1 } + lines(&edition.text(claim.scope), 38.0) + reason
}

fn row_of(edition: &Edition, row: Option<&Row>, claims: &[&Claim]) -> Html {
    html! {
        <>
            if let Some(row) = row {
                <h2 class="sc-poster__row">{ edition.text(row.label) }</h2>
            }
            <ul class={classes!("sc-poster__claims", row.map(|_| "sc-poster__claims--row"), columns(claims))}>
                { all(claims.iter().map(|claim| card(edition, claim, None))) }
            </ul>
        </>
    }
}

/// The class for claims side by side: two, but one alone, and three where the values are short.
pub(super) fn columns(claims: &[&Claim]) -> Option<&'static str> {
    match claims.len() {
        1 => Some("sc-poster__claims--1"),
        3 if claims.iter().all(|claim| is_short(claim)) => Some("sc-poster__claims--3"),
        _ => None,
    }
}

fn is_short(claim: &Claim) -> bool {
    matches!(claim.value, Value::Quantity { .. } | Value::Date { .. })
}

/// A claim: its row if that is given, who and when, the value, what it measures, and what of it is inferred or another's words.
pub(super) fn card(edition: &Edition, claim: &Claim, row: Option<&Row>) -> Html {
    let Some(source) = edition.source(&claim.source) else {
        return Html::default();
    };
    let phrases = edition.phrases();
    html! {
        <li class={classes!("sc-poster__claim", source_class(source))}>
            if let Some(row) = row { <h2 class="sc-poster__own-row">{ edition.text(row.label) }</h2> }
            <p class="sc-poster__source">{ who(edition, source) }<span class="sc-poster__date">{ " " }{ edition.text(source.short_date) }</span></p>
            { value(edition, claim) }
            <p class="sc-poster__scope">
                { edition.text(claim.scope) }
                if let Some(time) = claim.time { { edition.separator() }{ edition.text(time) } }
            </p>
            if let Some(whom) = claim.attributed_to {
                <p class="sc-poster__remark">{ fill(phrases.reports, &[("whom", &edition.text(whom))]) }</p>
            }
            if let Some(reason) = claim.inferred {
                <p class="sc-poster__remark"><b>{ phrases.inferred }{ edition.colon() }</b>{ edition.text(reason) }</p>
            }
        </li>
    }
}

/// A value; the sides of a boundary each on a line.
fn value(edition: &Edition, claim: &Claim) -> Html {
    let Value::Edges { edges } = &claim.value else {
        let large = is_short(claim).then_some("sc-poster__value--large");
        return html! { <p class={classes!("sc-poster__value", large)}>{ edition.value_line(claim) }</p> };
    };
    all(edges.iter().map(|edge| {
        html! {
            <p class="sc-poster__edge">
                <b>{ side(edition.phrases(), edge.side) }{ edition.colon() }</b>{ place_names(edition, &edge.members) }
            </p>
        }
    }))
}

fn who(edition: &Edition, source: &Source) -> Html {
    html! { <>{ source_badge(edition, source) }<b>{ edition.text(source.short_name) }</b></> }
}

fn silences(edition: &Edition, topic: &Topic) -> Html {
    let phrases = edition.phrases();
    let items = topic.silences.iter().filter_map(|silence| {
        let source = edition.source(&silence.source)?;
        Some(html! { <li>{ who(edition, source) }{ edition.colon() }{ i18n::silence(phrases, silence.kind) }</li> })
    });
    let items: Vec<Html> = items.collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="sc-poster__row">{ phrases.do_not_say }</h2>
            <ul class="sc-poster__silences">{ all(items.into_iter()) }</ul>
        </>
    }
}

/// Who publishes the comparison, its title and version, and its address if it is known.
pub(super) fn credit(edition: &Edition) -> Html {
    html! { <div class="sc-poster__credit">{ all(credit_lines(edition).into_iter().map(|line| html! { <p>{ line }</p> })) }</div> }
}

fn credit_lines(edition: &Edition) -> Vec<String> {
    let (site, phrases, dot) = (&edition.dataset().site, edition.phrases(), edition.separator());
    let publisher = fill(phrases.published_by, &[("publisher", &edition.text(site.publisher))]);
    let version = fill(phrases.version, &[("version", &edition.dataset().version)]);
    let whole = format!("{}{dot}{}", edition.text(site.title), edition.text(site.subject));
    let address = site.address.as_ref().map(|address| format!("{dot}{address}")).unwrap_or_default();
    vec![whole, format!("{publisher}{dot}{version}{address}")]
}
