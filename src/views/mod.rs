//! The pages that the app takes over, one a file. Each is the prerendered page and the app's view at once.

mod card;
mod comparison;

pub use card::card;
pub use comparison::comparison;

use crate::config::{Host, Theme};
use crate::edition::Edition;
use yew::prelude::*;

/// The frame of every page: its language and colours, and the notice of a fault, which the loading script shows.
pub fn shell(edition: &Edition, theme: Theme, view: Html) -> Html {
    html! {
        <div class="sc" lang={edition.language().tag()} data-theme={theme.name()}>
            <p class="sc-notice sc-fault" role="alert" hidden=true>{ edition.phrases().fault_notice }</p>
            { view }
        </div>
    }
}

/// The role of a page's main content: in somebody else's page it is a region of theirs, which has a main part of its own. A role rather
/// than an element, so that a prerendered page can be put there.
fn main_role(host: &Host) -> &'static str {
    if matches!(host, Host::Element(_)) { "region" } else { "main" }
}
