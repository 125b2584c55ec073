//! The parts of the page, one component a file: functions of an edition, data and callbacks.

mod claim;
mod contents;
mod controls;
mod copy;
mod embed_code;
mod language_links;
mod quote;
mod relations;
mod sources;
mod topic;
mod verdict;

pub use claim::ClaimCard;
pub use contents::Contents;
pub use controls::Controls;
pub use copy::CopyButton;
pub use embed_code::EmbedCode;
pub use language_links::LanguageLinks;
pub use quote::Quote;
pub use relations::Relations;
pub use sources::Sources;
pub use topic::TopicArticle;
pub use verdict::Verdict;

use crate::edition::Edition;
use source_compare_core::model::Source;
use yew::prelude::*;

/// A source's number in its colour, with its name for those who don't see it.
pub(crate) fn source_badge(edition: &Edition, source: &Source) -> Html {
    let label = crate::i18n::fill(edition.phrases().source_n, &[("n", &source.number.to_string())]);
    html! {
        <span class={classes!("sc-badge", source_class(source))}>
            <span class="sc-hidden">{ label }</span>
            <span aria-hidden="true">{ source.number }</span>
        </span>
    }
}

/// The class that carries a source's colour.
pub(crate) fn source_class(source: &Source) -> String {
    format!("sc-source-{}", source.number)
}

/// The nodes, one after the other.
pub(crate) fn all(nodes: impl Iterator<Item = Html>) -> Html {
    nodes.collect::<Html>()
}
