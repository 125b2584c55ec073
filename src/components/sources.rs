//! All that is known of a source.

use super::all;
use crate::edition::Edition;
use crate::i18n::{fill, language_name};
use model::{Part, Source};
use yew::prelude::*;

/// All that is known of a source, a list of facts.
pub fn source_facts(edition: &Edition, source: &Source) -> Html {
    let phrases = edition.phrases();
    let fact = |label: &'static str, text: Html| html! { <div><dt>{ label }</dt><dd>{ text }</dd></div> };
    let address = source.address.as_ref().map_or_else(
        || html! { { phrases.address_unknown } },
        |address| html! { <a href={address.clone()} target="_blank" rel="noopener">{ address }</a> },
    );
    html! {
        <dl class="sc-facts">
            { fact(phrases.kind, edition.text(source.kind).into()) }
            { fact(phrases.title, edition.text(source.title).into()) }
            { fact(phrases.publisher, edition.text(source.publisher).into()) }
            { fact(phrases.date, edition.text(source.date).into()) }
            if let Some(reason) = source.date_inferred {
                { fact(phrases.why_inferred, edition.text(reason).into()) }
            }
            { fact(phrases.status, edition.text(source.status).into()) }
            { fact(phrases.language, language_name(phrases, source.language).into()) }
            if !source.parts.is_empty() {
                { fact(phrases.parts, html! { <ul>{ all(source.parts.iter().map(|part| part_item(edition, part))) }</ul> }) }
            }
            { fact(phrases.address, address) }
            { fact(phrases.last_checked, html! { <time datetime={source.last_checked.clone()}>{ &source.last_checked }</time> }) }
            { fact(phrases.document, html! { <code>{ &source.document.file }</code> }) }
            { fact(phrases.fingerprint, html! { <code>{ &source.document.sha256 }</code> }) }
        </dl>
    }
}

fn part_item(edition: &Edition, part: &Part) -> Html {
    let (first, last) = (part.first_line.to_string(), part.last_line.to_string());
    let lines = fill(edition.phrases().lines_from_to, &[("first", &first), ("last", &last)]);
    let texts = [part.title, part.publisher, part.date].map(|text_id| edition.text(text_id).to_string());
    html! {
        <li>
            { texts.join(edition.separator()) }{ edition.separator() }{ lines }
            if let Some(reason) = part.date_inferred {
                { edition.separator() }{ edition.phrases().why_inferred }{ edition.colon() }{ edition.text(reason) }
            }
        </li>
    }
}
