//! The look of each tier: its mark, a small drawing beside the words so that nothing hangs on colour, and its colour.

use crate::html;
use model::Tier;
use yew::prelude::*;

/// The mark of a tier, 16 units square, in the colour of the text; without one, that of a single source. Words stand beside it, so it is
/// hidden from readers of them.
pub fn mark(tier: Option<Tier>) -> Html {
    let path = match tier {
        Some(Tier::Agree) => "M3 6h10M3 10h10",
        // A disc, half of it hollow.
        Some(Tier::NoContradiction) => "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 2v12M6 3v10M4 5v6M2.5 7v2",
        Some(Tier::CannotBeTold) => "M5 6a3 3 0 1 1 4.2 2.7Q8 9.3 8 11M8 12.5v1.75",
        Some(Tier::Contradiction) => "M3 6h10M3 10h10M11 2L5 14",
        None => "M6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
    };
    html! {
        <svg class="sc-mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.75" />
        </svg>
    }
}

/// The class that carries the colour of a tier.
pub fn tier_class(tier: Option<Tier>) -> &'static str {
    match tier {
        Some(Tier::Agree) => "sc-verdict--agree",
        Some(Tier::NoContradiction) => "sc-verdict--apart",
        Some(Tier::CannotBeTold) => "sc-verdict--untold",
        Some(Tier::Contradiction) => "sc-verdict--conflict",
        None => "sc-verdict--single",
    }
}
