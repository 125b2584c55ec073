//! The strip of sources: number, name, kind, date, language; and all that is known of each, one tap away.

use super::{all, source_badge, source_class};
use crate::edition::Edition;
use crate::i18n::{fill, language_name};
use model::address::source_anchor;
use model::{Part, Source};
use yew::prelude::*;

/// Every source of an edition, in the order of the columns.
pub fn source_list(edition: &Edition) -> Html {
    html! {
        <ol class="sc-sources">
            { all(edition.dataset().sources.iter().map(|source| item(edition, source))) }
        </ol>
    }
}

fn item(edition: &Edition, source: &Source) -> Html {
    let phrases = edition.phrases();
    html! {
        <li class={classes!("sc-source", source_class(source))} id={source_anchor(&source.id)}>
            <details class="sc-source__more">
                <summary>
                    <span class="sc-source__name">{ source_badge(edition, source) }<b>{ edition.text(source.short_name) }</b></span>
                    <span>{ edition.text(source.kind) }</span>
                    <span class="sc-source__date">
                        { edition.text(source.short_date) }{ edition.separator() }{ language_name(phrases, source.language) }
                    </span>
                    <span class="sc-source__open">{ phrases.about_source }</span>
                </summary>
                <dl class="sc-facts">{ facts(edition, source) }</dl>
            </details>
        </li>
    }
}

fn facts(edition: &Edition, source: &Source) -> Html {
    let phrases = edition.phrases();
    let fact = |label: &'static str, text: Html| html! { <div><dt>{ label }</dt><dd>{ text }</dd></div> };
    let address = source.address.as_ref().map_or_else(
        || html! { { phrases.address_unknown } },
        |address| html! { <a href={address.clone()} target="_blank" rel="noopener">{ address }</a> },
    );
    html! {
        <>
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
        </>
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
