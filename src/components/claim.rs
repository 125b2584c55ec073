//! A claim as a reader meets it: who and when, the value, what it measures, the words in the reader's language and in the source's own;
//! context and citation one tap away.

use super::{
    Shown, all, citation, classes, converted, copy_button, prose, quote, revealed, source_badge, source_class,
    source_label, words_of,
};
use crate::edition::Edition;
use crate::html;
use crate::i18n::{self, fill, side};
use model::TextId;
use model::address::{claim_anchor, opened_path};
use model::phrasing::{place_names, quotation_marks, quoted};
use model::{Claim, Source, Value};
use yew::prelude::*;

/// One claim on a topic, an item of a list, with a heading of a level. `class` says where in the list it stands.
pub fn claim_card(shown: &Shown<'_>, claim: &Claim, heading: &'static str, class: &str) -> Html {
    let edition = shown.edition;
    let Some(source) = edition.source(&claim.source) else {
        return Html::default();
    };
    let phrases = edition.phrases();
    html! {
        <li key={claim.id.as_str()} class={classes(&["sc-claim", &source_class(source), class])} id={claim_anchor(&shown.topic.id, &claim.id)} tabindex="-1">
            <@{heading} class="sc-claim__source">
                { source_badge(edition, source) }
                <span class="sc-claim__name">{ edition.text(source.short_name) }</span>
                <span class="sc-claim__date">{ edition.text(source.short_date) }</span>
            </@>
            { value(edition, source, claim) }
            <p class="sc-claim__scope">
                { prose(edition, claim.scope) }
                if let Some(time) = claim.time {
                    <span class="sc-claim__time">{ edition.separator() }{ edition.text(time) }</span>
                }
            </p>
            { translation(edition, source, claim) }
            { quote(edition, claim) }
            <p class="sc-claim__who">
                { words_of(&where_it_stands(edition, source, claim), edition.language()) }
                if !shown.on_card {
                    { edition.separator() }<a href={shown.root.to_owned() + &opened_path(edition.language(), &shown.topic.id, &claim.id)}>{ phrases.open_claim }{ of_source(edition, source) }</a>
                }
            </p>
            if claim.figure_unread {
                <p class="sc-claim__remark">{ phrases.figure_unread }</p>
            }
            { remark(edition, phrases.inferred, claim.inferred) }
            { remark(edition, phrases.note, claim.note) }
            { conversion(edition, source, claim) }
            { context(shown, source, claim) }
        </li>
    }
}

fn value(edition: &Edition, source: &Source, claim: &Claim) -> Html {
    match &claim.value {
        Value::Quantity { .. } | Value::Date { .. } => html! {
            <p class="sc-claim__value">
                { edition.value_line(claim) }{ converted(edition, claim) }{ own_notation(edition, source, claim) }
            </p>
        },
        Value::Text { text, .. } => {
            html! { <p class="sc-claim__value sc-claim__value--text">{ prose(edition, *text) }</p> }
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

/// A quantity as the source itself writes it, where it writes another language: `4000亿元` beside `400 billion yuan`.
fn own_notation(edition: &Edition, source: &Source, claim: &Claim) -> Html {
    let quote: Vec<char> = claim.citation.display().chars().collect();
    let marked: Option<String> = match (&claim.value, claim.marks.as_slice()) {
        (Value::Quantity { .. }, [mark]) => quote.get(mark.start..mark.end).map(|marked| marked.iter().collect()),
        _ => None,
    };
    let is_foreign = !source.language.is_variety_of(edition.language());
    match marked.filter(|marked| is_foreign && *marked != edition.value_line(claim)) {
        Some(marked) => html! {
            <span class="sc-claim__own" lang={source.language.tag().to_owned()} translate="no">{ revealed(edition.phrases(), &marked) }</span>
        },
        None => Html::default(),
    }
}

/// The line, whose words they are when the source reports another's, and the article, where the source holds several.
pub fn where_it_stands(edition: &Edition, source: &Source, claim: &Claim) -> String {
    let phrases = edition.phrases();
    let article = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let whom = claim.attributed_to.map(|whom| fill(phrases.reports, &[("whom", &edition.text(whom))]));
    let article = article.map(|article| fill(phrases.in_article, &[("title", &edition.text(article.title))]));
    [Some(citation::lines(edition, claim)), whom, article]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(edition.separator())
}

fn remark(edition: &Edition, label: &'static str, text: Option<TextId>) -> Html {
    text.map_or_else(Html::default, |text| {
        html! { <p class="sc-claim__remark"><b>{ label }{ edition.colon() }</b>{ prose(edition, text) }</p> }
    })
}

/// The words of a claim in the reader's language, if they are not the source's own; none in the other Chinese script, where nothing is
/// translated.
pub fn translated(edition: &Edition, source: &Source, claim: &Claim) -> Option<AttrValue> {
    let text = edition.text(claim.translation);
    (!text.is_empty() && i18n::conversion(edition.phrases(), source.language, edition.language()).is_none())
        .then_some(text)
}

/// The quote in the reader's language, marked as ours, with the words that carry the value.
pub fn translation(edition: &Edition, source: &Source, claim: &Claim) -> Html {
    let Some(text) = translated(edition, source, claim) else {
        return Html::default();
    };
    let phrases = edition.phrases();
    let [open, close] = quotation_marks(edition, &text);
    let figure = claim.translated_figure.map(|figure| edition.text(figure)).filter(|figure| !figure.is_empty());
    let parted = figure.and_then(|figure| {
        let mut starts = text.char_indices().map(|(start, _)| text.split_at(start));
        let (before, after) = starts.find_map(|(before, rest)| Some((before, rest.strip_prefix(&*figure)?)))?;
        Some((before.to_owned(), figure, after.to_owned()))
    });
    let ours = |words: &str| words_of(words, edition.language());
    let words = match parted {
        Some((before, figure, after)) => html! { <>{ ours(&before) }<mark>{ ours(&figure) }</mark>{ ours(&after) }</> },
        None => ours(&text),
    };
    html! {
        <div class="sc-translation">
            <p class="sc-translation__maker">{ phrases.our_translation }</p>
            <p class="sc-translation__words">{ open }{ words }{ close }</p>
            <p class="sc-translation__maker">{ fill(phrases.original_in, &[("language", &edition.text(source.language_name))]) }</p>
        </div>
    }
}

/// The quote in the other Chinese script, for a reader who asks.
fn conversion(edition: &Edition, source: &Source, claim: &Claim) -> Html {
    let text = edition.text(claim.translation);
    let phrases = edition.phrases();
    if text.is_empty() || i18n::conversion(phrases, source.language, edition.language()).is_none() {
        return Html::default();
    }
    html! {
        <details class="sc-more">
            <summary>{ phrases.see_conversion }{ of_source(edition, source) }</summary>
            <p class="sc-more__translation">{ revealed(phrases, &quoted(edition, &text)) }</p>
        </details>
    }
}

/// The source of a fold, for those who don't see where it stands.
fn of_source(edition: &Edition, source: &Source) -> Html {
    html! { <span class="sc-hidden">{ edition.separator() }{ source_label(edition, source) }</span> }
}

/// The words around the quote, where it stands in the document, and a citation to copy.
fn context(shown: &Shown<'_>, source: &Source, claim: &Claim) -> Html {
    let Shown { edition, .. } = shown;
    let phrases = edition.phrases();
    let words = &claim.citation;
    let fields = [("start", words.start.to_string()), ("end", words.end.to_string())];
    let [start, end] = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    html! {
        <details class="sc-more">
            <summary>{ phrases.check_it }{ of_source(edition, source) }</summary>
            <p class="sc-more__context" lang={source.language.to_string()} translate="no">
                { "…" }{ revealed(phrases, &words.prefix) }<b>{ revealed(phrases, &words.exact) }</b>{ revealed(phrases, &words.suffix) }{ "…" }
            </p>
            if words.joined.is_some() && words.line != words.last_line {
                <p>{ fill(phrases.line_breaks, &[("line", &words.line.to_string()), ("last", &words.last_line.to_string())]) }</p>
            }
            <p class="sc-more__place">
                <code>{ words.document.as_str() }</code>{ edition.separator() }{ citation::lines(edition, claim) }{ edition.separator() }
                { fill(phrases.characters, &[start, end]) }
            </p>
            { citation::claim_citation(edition, shown.topic, source, claim) }
            { copy_button(phrases, phrases.cite_as) }
        </details>
    }
}
