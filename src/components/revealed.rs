//! Words of a document with the characters in them that nobody sees shown as what they are, so that none turns or parts what stands
//! around it. What is copied or saved has the characters themselves.

use super::all;
use crate::html;
use crate::i18n::Phrases;
use model::invisible::{code, invisible};
use yew::prelude::*;

/// The words; a character that its script does not need is its code in a box.
pub fn revealed(phrases: &Phrases, words: &str) -> Html {
    let mut at = 0;
    let mut nodes = Vec::new();
    // A node of no text is none in the page that the app takes over.
    let text = |nodes: &mut Vec<Html>, from, to| {
        nodes.extend(words.get(from..to).filter(|text| !text.is_empty()).map(|text| html! { { text } }));
    };
    for (start, letter) in invisible(words) {
        text(&mut nodes, at, start);
        nodes.push(html! {
            <span class="sc-invisible"><span class="sc-hidden">{ phrases.invisible }{ phrases.word_space }</span>{ code(letter) }</span>
        });
        at = start + letter.len_utf8();
    }
    text(&mut nodes, at, words.len());
    all(nodes.into_iter())
}
