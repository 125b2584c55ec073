//! A button that copies a text, and says so; where copying is blocked, it says how to copy by hand.

use crate::i18n::Phrases;
use crate::platform;
use yew::prelude::*;

/// The text to copy.
#[derive(Clone, Debug, Properties)]
pub struct CopyButtonProps {
    /// The text.
    pub text: String,
    /// The words of the interface.
    pub phrases: &'static Phrases,
    /// True once the app runs.
    pub live: bool,
    /// The name of the text: "Cite".
    pub label: &'static str,
}

impl PartialEq for CopyButtonProps {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
            && std::ptr::eq(self.phrases, other.phrases)
            && self.live == other.live
            && self.label == other.label
    }
}

/// Copies the text. Hidden without script.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let outcome = use_state(|| None::<bool>);
    let onclick = {
        let (text, outcome) = (props.text.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let outcome = outcome.clone();
            platform::copy(&text, Callback::from(move |copied| outcome.set(Some(copied))));
        })
    };
    let status = match *outcome {
        None => "",
        Some(true) => props.phrases.copied,
        Some(false) => props.phrases.copy_by_hand,
    };
    html! {
        <p class="sc-copy sc-scripted">
            <button type="button" class="sc-button" disabled={!props.live} {onclick}>
                { props.phrases.copy }<span class="sc-hidden">{ " · " }{ props.label }</span>
            </button>
            <span class="sc-copy__status" role="status">{ status }</span>
        </p>
    }
}
