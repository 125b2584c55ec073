//! Citations that a footnote can carry: of a claim's words, and of a comparison.

use super::{CopyButton, Shown, words_of};
use crate::edition::Edition;
use crate::i18n::fill;
use model::address::{absolute, claim_path, topic_path};
use model::phrasing::{in_brackets, quoted};
use model::{Claim, Source, Topic, joined};
use yew::prelude::*;

/// The signs that end a sentence.
const STOPS: [char; 7] = ['.', '?', '!', '。', '？', '！', '؟'];

/// A citation of a claim's words: title, publisher and date, each of which may be known in part only; the words, which are in their own
/// language; who compares them, where, and in which version of the data; and last where they stand in the document.
pub fn cite_claim(
    edition: &Edition,
    topic: &Topic,
    source: &Source,
    claim: &Claim,
    site: Option<&str>,
) -> (String, String, String) {
    let part = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let publisher = edition.text(part.map_or(source.publisher, |part| part.publisher));
    let date = edition.text(part.map_or(source.date, |part| part.date));
    let title = edition.text(part.map_or(source.title, |part| part.title));
    let printed = part.map_or(&source.printed_title, |part| &part.printed_title).as_ref();
    let title = match printed.filter(|printed| **printed != *title) {
        Some(printed) => format!("{printed} [{title}]"),
        None => title.to_string(),
    };
    let phrases = edition.phrases();
    let colon = edition.colon();
    let labelled = [joined(&[phrases.publisher, colon, &publisher]), joined(&[phrases.date, colon, &date])];
    let [publisher, date] = labelled.map(|part| sentence(edition, &part));
    let before = sentence(edition, &title) + &publisher + &date;
    let quote = quoted(edition, claim.citation.display());
    let path = claim_path(edition.language(), &topic.id, &claim.id);
    let place = format!("{} {}", claim.citation.document, lines(edition, claim));
    let stop = stop_after(edition, claim.citation.display());
    let place = in_brackets(edition, "", &place);
    // A bracket is no part of an address.
    let space = if site.is_some() { " " } else { phrases.word_space };
    let after = joined(&[&stop, &compared(edition, &path, site), space, place.trim_start()]);
    (before, quote, after)
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
    let Shown { edition, topic, live, .. } = shown;
    let phrases = edition.phrases();
    let question = edition.text(topic.question);
    let path = topic_path(edition.language(), &topic.id);
    let title = edition.text(edition.dataset().site.title);
    let title = fill(phrases.question_in, &[("question", &question), ("title", &title)]);
    let cited = |site| sentence(edition, &title) + &compared(edition, &path, site);
    let (shown_text, text) = (cited(configured(edition)), cited(shown.site));
    html! {
        <details class="sc-more">
            <summary>{ phrases.cite_comparison }</summary>
            <p>{ words_of(&shown_text, edition.language()) }</p>
            <CopyButton {text} {phrases} live={*live} label={phrases.cite_comparison} />
        </details>
    }
}

/// The site's own address, if it is configured. What is shown names no other: the browser's is known only once the app runs, and a citation
/// that a reader has open would grow. What is copied names that.
pub(super) fn configured(edition: &Edition) -> Option<&str> {
    edition.dataset().site.address.as_deref()
}

/// Who compares, in which version of the data, and at which address if it is known: it ends the sentence, so that no stop is taken for a
/// part of it.
fn compared(edition: &Edition, path: &str, site: Option<&str>) -> String {
    let (phrases, dataset) = (edition.phrases(), edition.dataset());
    let publisher = edition.text(dataset.site.publisher);
    let by = fill(phrases.compared_by, &[("publisher", &publisher)]);
    let version = fill(phrases.data_version, &[("version", &dataset.version)]);
    let date = dataset.site.changes.first().map(|change| edition.text(change.written).to_string());
    let who = [Some(by), Some(version), date].into_iter().flatten().collect::<Vec<_>>().join(phrases.comma);
    let address = site.map(|site| absolute(site.trim_end_matches('/'), path));
    (sentence(edition, &who) + &address.unwrap_or_default()).trim_end().to_owned()
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
