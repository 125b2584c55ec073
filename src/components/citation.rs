//! Citations that a footnote can carry: of a claim's words, and of a comparison.

use super::{Shown, copy_button, revealed, words_of};
use crate::edition::Edition;
use crate::html;
use crate::i18n::fill;
use model::address::{absolute, claim_path, topic_path};
use model::phrasing::{in_brackets, quoted};
use model::{Claim, Source, Topic, joined};
use yew::prelude::*;

/// The signs that end a sentence.
const STOPS: [char; 7] = ['.', '?', '!', '。', '？', '！', '؟'];

/// A citation of a claim's words, in the order of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimCitation {
    /// Title, publisher and date, each of which may be known in part only.
    pub before: String,
    /// The words, which are in their own language.
    pub quote: String,
    /// Who compares them, and in which version of the data.
    pub after: String,
    /// The page of the site that does, below its root.
    pub path: String,
    /// The place of the words in the document.
    pub place: String,
}

/// A citation of a claim's words.
pub fn cite_claim(edition: &Edition, topic: &Topic, source: &Source, claim: &Claim) -> ClaimCitation {
    let part = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let publisher = edition.text(part.map_or(source.publisher, |part| part.publisher));
    let date = edition.text(part.map_or(source.date, |part| part.date));
    let title = edition.text(part.map_or(source.title, |part| part.title));
    let printed = part.map_or(&source.printed_title, |part| &part.printed_title).as_ref();
    let title = match printed.filter(|printed| **printed != *title) {
        Some(printed) => joined(&[printed, " [", &title, "]"]),
        None => title.to_string(),
    };
    let phrases = edition.phrases();
    let colon = edition.colon();
    let labelled = [joined(&[phrases.publisher, colon, &publisher]), joined(&[phrases.date, colon, &date])];
    let [publisher, date] = labelled.map(|part| sentence(edition, &part));
    let before = sentence(edition, &title) + &publisher + &date;
    let quote = quoted(edition, claim.citation.display());
    let place = joined(&[&claim.citation.document, " ", &lines(edition, claim)]);
    let stop = stop_after(edition, claim.citation.display());
    let place = in_brackets(edition, "", &place);
    let path = claim_path(edition.language(), &topic.id, &claim.id);
    ClaimCitation { before, quote, after: stop + &compared(edition), path, place: place.trim_start().to_owned() }
}

/// The same, to read and to copy.
pub(super) fn claim_citation(edition: &Edition, topic: &Topic, source: &Source, claim: &Claim) -> Html {
    let ours = |words: &str| words_of(words, edition.language());
    let cited = cite_claim(edition, topic, source, claim);
    html! {
        <p class="sc-more__cite">
            { ours(&cited.before) }<span lang={source.language.to_string()} translate="no">{ revealed(edition.phrases(), &cited.quote) }</span>{ ours(&cited.after) }
            { address(edition, &cited.path) }{ ours(&cited.place) }
        </p>
    }
}

/// The line of a claim's words, or its lines.
pub(super) fn lines(edition: &Edition, claim: &Claim) -> String {
    let (line, last) = (claim.citation.line.to_string(), claim.citation.last_line.to_string());
    let phrases = edition.phrases();
    let phrase = if line == last { phrases.line_n } else { phrases.lines_n };
    fill(phrase, &[("line", &line), ("last", &last)])
}

/// A citation of the comparison of a topic, to copy.
pub fn cite_comparison(shown: &Shown<'_>) -> Html {
    let Shown { edition, topic, .. } = shown;
    let phrases = edition.phrases();
    let question = edition.text(topic.question);
    let path = topic_path(edition.language(), &topic.id);
    let title = edition.text(edition.dataset().site.title);
    let title = fill(phrases.question_in, &[("question", &question), ("title", &title)]);
    let text = sentence(edition, &title) + &compared(edition);
    html! {
        <details class="sc-more">
            <summary>{ phrases.cite_comparison }</summary>
            <p>{ words_of(&text, edition.language()) }{ address(edition, &path) }</p>
            { copy_button(phrases, phrases.cite_comparison) }
        </details>
    }
}

/// The address of a page of the site in a citation, with the space after it: what follows is no part of it. Where the site's own is not
/// configured it is the browser's, which only what is copied names (`static/clicks.js`).
fn address(edition: &Edition, path: &str) -> Html {
    match &edition.dataset().site.address {
        Some(site) => html! { { absolute(site.trim_end_matches('/'), path) + " " } },
        None => html! { <span data-path={path.to_owned()}></span> },
    }
}

/// Who compares, and in which version of the data: it ends the sentence, so that no stop is taken for a part of an address.
fn compared(edition: &Edition) -> String {
    let (phrases, dataset) = (edition.phrases(), edition.dataset());
    let publisher = edition.text(dataset.site.publisher);
    let by = fill(phrases.compared_by, &[("publisher", &publisher)]);
    let version = fill(phrases.data_version, &[("version", &dataset.version)]);
    let date = dataset.site.changes.first().map(|change| edition.text(change.written).to_string());
    let who = [Some(by), Some(version), date].into_iter().flatten().collect::<Vec<_>>().join(phrases.comma);
    sentence(edition, &who)
}

/// A part of a citation with the stop after it, if it has none of its own.
fn sentence(edition: &Edition, text: &str) -> String {
    joined(&[text, &stop_after(edition, text)])
}

/// The stop and the space after a text, which may end with one of its own.
fn stop_after(edition: &Edition, text: &str) -> String {
    let stop = if text.ends_with(STOPS) { "" } else { edition.phrases().full_stop };
    joined(&[stop, edition.phrases().word_space])
}
