//! A button that copies the text before it, and says so; where copying is blocked, it says how to copy by hand. `static/clicks.js` does
//! both, so that no reader waits for the app.

use crate::html;
use crate::i18n::Phrases;
use yew::prelude::*;

/// The button; `label` names what it copies, the element before it. Hidden without script.
pub fn copy_button(phrases: &Phrases, label: &'static str) -> Html {
    html! {
        <p class="sc-copy sc-scripted">
            <button type="button" class="sc-button" data-copy="">
                { phrases.copy }<span class="sc-hidden">{ " · " }{ label }</span>
            </button>
            <span class="sc-copy__status" role="status" data-done={phrases.copied} data-failed={phrases.copy_by_hand}></span>
        </p>
    }
}
