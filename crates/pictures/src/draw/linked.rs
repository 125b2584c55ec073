//! Statements that several claims share stand once, with the badges of all their sources, as a link to the first that is on the page.

use super::DrawingContext;
use super::shown::{with, with_any};
use model::address::claim_anchor;
use model::{Claim, Topic};
use source_compare::components::{all, source_badge};
use yew::prelude::*;

/// The badges of the claims' sources, each once.
pub(super) fn badges(context: &DrawingContext, claims: &[&Claim]) -> Html {
    let sources = first_of_each_source(claims).filter_map(|(_, claim)| context.source(&claim.source));
    all(sources.map(|source| html! { <span when={with(source)}>{ source_badge(context, source) }</span> }))
}

/// The same, with the names of the sources.
pub(super) fn named(context: &DrawingContext, claims: &[&Claim]) -> Html {
    let sources = first_of_each_source(claims).filter_map(|(_, claim)| context.source(&claim.source));
    all(sources.map(|source| {
        html! { <span when={with(source)}>{ source_badge(context, source) }<span>{ context.text(source.short_name) }</span></span> }
    }))
}

/// One link a source, to its first claim; of these the first whose source is on the page is shown. All have the same content.
pub(super) fn link(
    context: &DrawingContext,
    topic: &Topic,
    claims: &[&Claim],
    class: &'static str,
    content: &Html,
) -> Html {
    all(first_of_each_source(claims).map(|(before, claim)| {
        let unless = (!before.is_empty()).then(|| with_any(context, before.iter().copied()));
        html! {
            <a {class} href={format!("#{}", claim_anchor(&topic.id, &claim.id))} when={with_any(context, [claim])} {unless}>
                { content.clone() }
            </a>
        }
    }))
}

/// The space between two sentences.
pub(super) fn gap(context: &DrawingContext) -> &'static str {
    context.phrases().word_space
}

/// The first claim of each source, and the claims before it.
fn first_of_each_source<'a>(claims: &'a [&'a Claim]) -> impl Iterator<Item = (&'a [&'a Claim], &'a Claim)> {
    claims.iter().enumerate().filter_map(|(idx, claim)| {
        let before = claims.get(..idx).unwrap_or_default();
        before.iter().all(|other| other.source != claim.source).then_some((before, *claim))
    })
}
