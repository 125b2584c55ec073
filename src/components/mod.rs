//! The parts of the page, one a file: functions of an edition, data and callbacks. Only what keeps state of its own is a Yew component:
//! each costs the wasm some 5 KB.

mod bar;
mod byline;
mod citation;
mod claim;
mod controls;
mod copy;
mod finding;
mod key;
mod language_links;
mod mark;
mod picture;
mod picture_links;
mod prose;
mod questions;
mod quote;
mod relations;
mod revealed;
mod room;
mod toggles;
mod topic;
mod values;
mod verdict;

pub use bar::bar;
pub use byline::byline;
pub use citation::{cite_claim, cite_comparison};
pub use claim::{claim_card, translated, translation, where_it_stands};
pub use controls::{Parts, controls};
pub use copy::copy_button;
pub use finding::finding;
pub use key::{source_key, source_row};
pub use language_links::language_links;
pub use mark::{mark, tier_class};
pub use picture::{DRAWN_ATTRIBUTES, DRAWN_TAGS, picture};
pub use picture_links::picture_links;
pub use prose::{prose, words_of};
pub use questions::question_table;
pub use quote::quote;
pub use relations::{relation_list, relation_words};
pub use revealed::revealed;
pub use room::Room;
pub use toggles::{pair, source_toggles, units};
pub use topic::{claim_lists, silence_notes, topic_article, why_label};
pub use values::value_list;
pub use verdict::{answer, verdict, verdict_between, verdict_shown};

use crate::edition::Edition;
use crate::html;
use crate::state::Choice;
use model::joined;
use model::{Claim, Source, Topic};
use yew::prelude::*;

/// A topic as it is shown: in which words, what of it, and where.
#[derive(Debug)]
pub struct Shown<'a> {
    /// Facts and words.
    pub edition: &'a Edition,
    /// The topic.
    pub topic: &'a Topic,
    /// The reader's choice of things to see.
    pub choice: &'a Choice,
    /// True on a card, where its claims stand in no columns.
    pub on_card: bool,
    /// The way to the site's root.
    pub root: &'a str,
}

/// A source's number in its colour, with its name for those who don't see it.
pub fn source_badge(edition: &Edition, source: &Source) -> Html {
    html! {
        <span class={classes(&["sc-badge", &source_class(source)])}>
            <span class="sc-hidden">{ source_label(edition, source) }</span>
            <span aria-hidden="true">{ source.number }</span>
        </span>
    }
}

/// A quantity in other units, which a card shows when they are asked for.
pub fn converted(edition: &Edition, claim: &Claim) -> Html {
    conversion(edition, claim)
        .map_or_else(Html::default, |text| html! { <span class="sc-converted">{ " [" }{ text }{ "]" }</span> })
}

/// The words of [`converted`], if there are any in the language.
fn conversion(edition: &Edition, claim: &Claim) -> Option<AttrValue> {
    claim.converted.map(|text| edition.text(text)).filter(|text| !text.is_empty())
}

/// A source by its number, in words.
pub fn source_label(edition: &Edition, source: &Source) -> String {
    crate::i18n::fill(edition.phrases().source_n, &[("n", &source.number.to_string())])
}

/// Classes in one attribute; empty ones are none. (Yew's own list of classes is made anew, in code of its own, for every kind of list.)
pub fn classes(names: &[&str]) -> String {
    names.iter().copied().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The class that carries a source's colour.
pub fn source_class(source: &Source) -> String {
    joined(&["sc-source-", &source.number.to_string()])
}

/// The nodes, one after the other.
pub fn all(mut nodes: impl Iterator<Item = Html>) -> Html {
    one_after_the_other(&mut nodes)
}

/// One function for nodes from anywhere.
#[inline(never)]
fn one_after_the_other(nodes: &mut dyn Iterator<Item = Html>) -> Html {
    nodes.collect::<Html>()
}
