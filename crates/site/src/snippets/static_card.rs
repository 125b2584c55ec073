//! The static form: a card as plain HTML in one line, of elements and styles that WordPress leaves an author. A page that loads
//! `element.js` shows the live card in its place.

use super::CardAddresses;
use model::address::{FIGURE, absolute, card_file_path, claim_path};
use model::invisible::spelled_out;
use model::phrasing::{quoted, verdict_line};
use model::{Claim, RowId, Silence};
use source_compare::components::{Room, all, where_it_stands};
use source_compare::i18n::{self, fill};
use yew::prelude::*;

/// The card; `figure` is the width and the height of its picture, if it has one.
pub(super) fn static_card(card: &CardAddresses<'_>, figure: Option<[f64; 2]>) -> Html {
    framed(card, html! { <>{ all(figure.into_iter().map(|size| picture(card, size))) }{ values(card) }</> })
}

/// The card without its picture, and with its values folded where the live one has them folded.
pub(super) fn folded_card(card: &CardAddresses<'_>) -> Html {
    let room = Room::of(card.edition, card.topic);
    let label = fill(card.edition.phrases().card_values, &[("n", &card.topic.claims.len().to_string())]);
    let open = room.picture || room.values;
    framed(card, html! { <details {open}><summary>{ label }</summary>{ values(card) }</details> })
}

fn framed(card: &CardAddresses<'_>, values: Html) -> Html {
    let CardAddresses { edition, topic, .. } = *card;
    let language = edition.language();
    let verdict = verdict_line(&edition.edition, topic.verdict.standing.as_ref());
    html! {
        <blockquote class="source-compare" data-topic={topic.id.to_string()} data-lang={language.to_string()} lang={language.to_string()} dir={edition.dataset().site.direction(language)} cite={card.full()} style="margin:1em 0">
            <h3>{ edition.text(topic.question) }</h3>
            <p><strong>{ verdict }{ edition.colon() }</strong>{ edition.text(topic.verdict.sentence) }</p>
            { values }
            <details>
                <summary>{ edition.phrases().card_quotes }</summary>
                { all(topic.claims.iter().map(|claim| words(card, claim))) }
            </details>
            { silences(card) }
            <p>{ edition.text(edition.dataset().site.publisher) }{ edition.separator() }<a href={card.full()}>{ edition.phrases().full_comparison }</a></p>
        </blockquote>
    }
}

/// What the pictures of the topic show, in words.
pub(super) fn alternative(card: &CardAddresses<'_>) -> String {
    let figures = card.edition.picture(&card.topic.id).iter();
    let labels: Vec<&str> = figures.filter_map(|figure| figure.attribute("aria-label")).collect();
    match labels.as_slice() {
        [] => card.edition.text(card.topic.question).to_string(),
        labels => labels.join(card.edition.list_comma()),
    }
}

fn picture(card: &CardAddresses<'_>, [width, height]: [f64; 2]) -> Html {
    let src = absolute(card.base, &card_file_path(card.edition.language(), &card.topic.id, FIGURE));
    html! {
        <figure style="margin:1em 0"><a href={src.clone()}><img {src} alt={alternative(card)} width={width.to_string()} height={height.to_string()} loading="lazy" style="max-width:100%;height:auto" /></a></figure>
    }
}

/// The styles of a table and of a cell in it, in the direction of the words: WordPress leaves an author none that go by start and end.
fn table_styles(card: &CardAddresses<'_>) -> [&'static str; 2] {
    match card.edition.dataset().site.direction(card.edition.language()) {
        "rtl" => ["text-align:right", "padding:.3em 0 .3em .8em;vertical-align:top"],
        _ => ["text-align:left", "padding:.3em .8em .3em 0;vertical-align:top"],
    }
}

/// The values in a table, sub-question by sub-question.
fn values(card: &CardAddresses<'_>) -> Html {
    let (topic, phrases) = (card.topic, card.edition.phrases);
    let rows = |row: Option<&RowId>| {
        let claims = topic.claims.iter().filter(move |claim| claim.row.as_ref() == row);
        all(claims.map(|claim| value(card, claim)))
    };
    let [table, _] = table_styles(card);
    html! {
        <table style={table}>
            <thead><tr>{ all([phrases.static_source, phrases.static_value, phrases.static_scope].into_iter().map(|head| html! { <th scope="col">{ head }</th> })) }</tr></thead>
            <tbody>
                { rows(None) }
                { all(topic.rows.iter().map(|row| html! {
                    <><tr><th scope="rowgroup" colspan="3">{ card.edition.text(row.label) }</th></tr>{ rows(Some(&row.id)) }</>
                })) }
            </tbody>
        </table>
    }
}

fn value(card: &CardAddresses<'_>, claim: &Claim) -> Html {
    let [_, cell] = table_styles(card);
    let link = absolute(card.base, &claim_path(card.edition.language(), &card.topic.id, &claim.id));
    html! {
        <tr><th scope="row" style={cell}>{ who(card, claim) }</th><td style={cell}><a href={link}>{ card.edition.value_line(claim) }</a></td><td style={cell}>{ scope(card, claim) }</td></tr>
    }
}

/// The source of a claim, with its number and date.
pub(super) fn who(card: &CardAddresses<'_>, claim: &Claim) -> String {
    let source = card.edition.source(&claim.source);
    source.map_or_else(String::new, |source| {
        let (name, date) = (card.edition.text(source.short_name), card.edition.text(source.short_date));
        format!("{} {name}{}{date}", source.number, card.edition.separator())
    })
}

/// The thing that a claim measures, and when.
pub(super) fn scope(card: &CardAddresses<'_>, claim: &Claim) -> String {
    let time = claim.time.map(|time| format!("{}{}", card.edition.separator(), card.edition.text(time)));
    format!("{}{}", card.edition.text(claim.scope), time.unwrap_or_default())
}

/// The words of a claim in their language.
fn words(card: &CardAddresses<'_>, claim: &Claim) -> Html {
    let edition = card.edition;
    let Some(source) = edition.source(&claim.source) else { return Html::default() };
    html! {
        <>
            <p>{ who(card, claim) }{ edition.separator() }{ where_it_stands(card.edition, source, claim) }</p>
            <blockquote lang={source.language.to_string()} cite={source.address.clone()} style="margin:1em">
                <p>{ spelled_out(&quoted(&edition.edition, claim.citation.display())) }</p>
            </blockquote>
            { all(remarks(card, claim).into_iter().map(|remark| html! { <p>{ remark }</p> })) }
        </>
    }
}

/// All that must be read with the words: our translation, and what is inferred or of note.
pub(super) fn remarks(card: &CardAddresses<'_>, claim: &Claim) -> Vec<String> {
    let (edition, phrases) = (card.edition, card.edition.phrases());
    let noted = [(phrases.inferred, claim.inferred), (phrases.note, claim.note)].into_iter();
    let noted = noted.filter_map(|(label, text)| Some(format!("{label}{}{}", edition.colon(), edition.text(text?))));
    translation(card, claim).into_iter().chain(noted).collect()
}

/// The words in the reader's language, marked as a translation of ours, or as converted; `None` where they are in it.
fn translation(card: &CardAddresses<'_>, claim: &Claim) -> Option<String> {
    let text = card.edition.text(claim.translation);
    let source = card.edition.source(&claim.source)?;
    let phrases = card.edition.phrases();
    let conversion = i18n::conversion(phrases, source.language, card.edition.language());
    let label = conversion.unwrap_or(phrases.our_translation);
    (!text.is_empty()).then(|| format!("{label}{}{}", card.edition.colon(), quoted(&card.edition.edition, &text)))
}

/// The sources that say nothing, and why.
fn silences(card: &CardAddresses<'_>) -> Html {
    let silent: Vec<String> = card.topic.silences.iter().filter_map(|silence| silent(card, silence)).collect();
    if silent.is_empty() {
        Html::default()
    } else {
        html! { <p>{ silent.join(card.edition.separator()) }</p> }
    }
}

/// A silent source, as what it is.
pub(super) fn silent(card: &CardAddresses<'_>, silence: &Silence) -> Option<String> {
    let source = card.edition.source(&silence.source)?;
    let name = card.edition.text(source.short_name);
    let kind = i18n::silence(card.edition.phrases(), silence.kind);
    Some(format!("{} {name}{}{kind}", source.number, card.edition.colon()))
}
