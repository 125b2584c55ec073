//! A claim as a reader meets it: who and when, the value, what it measures, the words; translation and context one tap away.

use super::{CopyButton, all, converted, quote, source_badge, source_class};
use crate::edition::Edition;
use crate::i18n::{self, fill, side};
use model::TextId;
use model::address::claim_anchor;
use model::phrasing::{place_names, quoted};
use model::{Claim, Source, TopicId, Value};
use yew::prelude::*;

/// One claim on a topic, an item of a list. `live` once the app runs; `with_sources` where the list of sources is on the page.
/// `class` says where in the list it stands.
pub fn claim_card(
    edition: &Edition,
    topic_id: &TopicId,
    claim: &Claim,
    live: bool,
    with_sources: bool,
    class: Classes,
) -> Html {
    let Some(source) = edition.source(&claim.source) else {
        return Html::default();
    };
    html! {
        <li key={claim.id.to_string()} class={classes!("sc-claim", source_class(source), class)} id={claim_anchor(topic_id, &claim.id)} tabindex="-1">
            <p class="sc-claim__source">
                { source_badge(edition, source) }
                <span class="sc-claim__name">{ edition.text(source.short_name) }</span>
                <span class="sc-claim__date">{ edition.text(source.short_date) }</span>
            </p>
            { value(edition, claim) }
            <p class="sc-claim__scope">
                { edition.text(claim.scope) }
                if let Some(time) = claim.time {
                    <span class="sc-claim__time">{ edition.separator() }{ edition.text(time) }</span>
                }
            </p>
            { quote(edition, claim, with_sources) }
            <p class="sc-claim__who">{ where_it_stands(edition, source, claim) }</p>
            { remark(edition, edition.phrases().inferred, claim.inferred) }
            { remark(edition, edition.phrases().note, claim.note) }
            { translation(edition, source, claim, !with_sources) }
            { context(edition, source, claim, live) }
        </li>
    }
}

fn value(edition: &Edition, claim: &Claim) -> Html {
    match &claim.value {
        Value::Quantity { .. } | Value::Date { .. } => {
            html! { <p class="sc-claim__value">{ edition.value_line(claim) }{ converted(edition, claim) }</p> }
        }
        Value::Text { text, .. } => {
            html! { <p class="sc-claim__value sc-claim__value--text">{ edition.text(*text) }</p> }
        }
        Value::Set { members } => html! {
            <ul class="sc-claim__value sc-claim__value--set" translate="no">
                { all(members.iter().map(|member| html! { <li>{ edition.place_name(&member.place) }</li> })) }
            </ul>
        },
        Value::Edges { edges } => html! {
            <dl class="sc-claim__value sc-claim__value--edges">
                { all(edges.iter().map(|edge| html! {
                    <div>
                        <dt>{ side(edition.phrases(), edge.side) }</dt>
                        <dd translate="no">{ place_names(edition, &edge.members) }</dd>
                    </div>
                })) }
            </dl>
        },
    }
}

/// The line, whose words they are when the source reports another's, and the article, where the source holds several.
pub fn where_it_stands(edition: &Edition, source: &Source, claim: &Claim) -> String {
    let phrases = edition.phrases();
    let article = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let whom = claim.attributed_to.map(|whom| fill(phrases.reports, &[("whom", &edition.text(whom))]));
    let article = article.map(|article| fill(phrases.in_article, &[("title", &edition.text(article.title))]));
    [Some(lines(edition, claim)), whom, article].into_iter().flatten().collect::<Vec<_>>().join(edition.separator())
}

fn lines(edition: &Edition, claim: &Claim) -> String {
    let (line, last) = (claim.citation.line.to_string(), claim.citation.last_line.to_string());
    let phrases = edition.phrases();
    let phrase = if line == last { phrases.line_n } else { phrases.lines_n };
    fill(phrase, &[("line", &line), ("last", &last)])
}

fn remark(edition: &Edition, label: &'static str, text: Option<TextId>) -> Html {
    text.map_or_else(Html::default, |text| {
        html! { <p class="sc-claim__remark"><b>{ label }{ edition.colon() }</b>{ edition.text(text) }</p> }
    })
}

/// The quote in the reader's language, unless it is in it; `open` on a card, where it stands beside the quote if there is room.
fn translation(edition: &Edition, source: &Source, claim: &Claim, open: bool) -> Html {
    let text = edition.text(claim.translation);
    if text.is_empty() {
        return Html::default();
    }
    let phrases = edition.phrases();
    let (label, maker) = match i18n::conversion(phrases, source.language, edition.language()) {
        Some(conversion) => (conversion, ""),
        None => (phrases.translation, phrases.our_translation),
    };
    html! {
        <details class="sc-more sc-translation" {open}>
            <summary>{ label }</summary>
            <p class="sc-more__translation">
                { quoted(&text, edition.language()) }
                if !maker.is_empty() {
                    <span class="sc-more__maker">{ edition.separator() }{ maker }</span>
                }
            </p>
        </details>
    }
}

/// The words around the quote, where it stands in the document, and a citation to copy.
fn context(edition: &Edition, source: &Source, claim: &Claim, live: bool) -> Html {
    let phrases = edition.phrases();
    let citation = &claim.citation;
    let (cite, cited) = citation_text(edition, source, claim);
    let fields = [("start", citation.start.to_string()), ("end", citation.end.to_string())];
    let [start, end] = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <details class="sc-more">
            <summary>{ phrases.check_it }</summary>
            <p class="sc-more__context" lang={source.language.tag()} translate="no">
                { "…" }{ &citation.prefix }<b>{ &citation.exact }</b>{ &citation.suffix }{ "…" }
            </p>
            if citation.joined.is_some() && citation.line != citation.last_line {
                <p>{ fill(phrases.line_breaks, &[("line", &citation.line.to_string()), ("last", &citation.last_line.to_string())]) }</p>
            }
            <p class="sc-more__place">
                <code>{ &citation.document }</code>{ edition.separator() }{ lines(edition, claim) }{ edition.separator() }
                { fill(phrases.characters, &[start, end]) }
            </p>
            <p>{ &cite }<span lang={source.language.tag()} translate="no">{ &cited }</span></p>
            <CopyButton text={format!("{cite}{cited}")} {phrases} {live} label={phrases.cite_as} />
        </details>
    }
}

/// A citation that names source, date and line; and the title as printed and the words, which are in their own language.
fn citation_text(edition: &Edition, source: &Source, claim: &Claim) -> (String, String) {
    let part = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let title = edition.text(part.map_or(source.title, |part| part.title));
    let stop = if edition.language().is_chinese() { "。" } else { ". " };
    let date = edition.text(part.map_or(source.short_date, |part| part.date));
    let quote = quoted(claim.citation.display(), source.language);
    let printed = part.map_or(&source.printed_title, |part| &part.printed_title).as_ref();
    let printed = printed.filter(|printed| **printed != *title);
    let quote = printed.map(|printed| format!("{printed}: {quote}")).unwrap_or(quote);
    (format!("{title}{stop}{date}{stop}{} {}{stop}", claim.citation.document, lines(edition, claim)), quote)
}
