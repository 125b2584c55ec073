//! The words of a source: in their own language, joined over the file's line breaks, with what carries the value marked.

use super::{all, revealed};
use crate::edition::Edition;
use crate::html;
use model::Claim;
use model::phrasing::quotation_marks;
use yew::prelude::*;

/// The quote of a claim.
pub fn quote(edition: &Edition, claim: &Claim) -> Html {
    let Some(source) = edition.source(&claim.source) else {
        return Html::default();
    };
    let [open, close] = quotation_marks(edition, claim.citation.display());
    html! {
        <blockquote class="sc-quote" lang={source.language.tag().to_owned()} translate="no">
            <p>{ open }{ marked(edition, claim) }{ close }</p>
        </blockquote>
    }
}
/// The displayed quote, with its marks.
fn marked(edition: &Edition, claim: &Claim) -> Html {
    let characters: Vec<char> = claim.citation.display().chars().collect();
    let text = |start: usize, end: usize| -> String { characters.get(start..end).unwrap_or_default().iter().collect() };
    let shown = |words: String| revealed(edition.phrases(), &words);
    let mut at = 0;
    let mut nodes = Vec::new();
    for mark in &claim.marks {
        let before = text(at, mark.start);
        if !before.is_empty() {
            nodes.push(shown(before));
        }
        nodes.push(html! { <mark>{ shown(text(mark.start, mark.end)) }</mark> });
        at = mark.end;
    }
    let rest = text(at, characters.len());
    if !rest.is_empty() {
        nodes.push(shown(rest));
    }
    all(nodes.into_iter())
}
