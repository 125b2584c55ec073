//! The finding: the comparison in one sentence, each of its numbers the way to the questions that it counts.

use super::all;
use crate::edition::Edition;
use crate::html;
use model::address::Page;
use model::joined;
use model::phrasing::finding_stretches;
use model::relations::Finding;
use yew::prelude::*;

/// The sentence, after a label if it needs one; `root` is the way to the site's root. Of a part of the comparison the numbers lead nowhere:
/// the questions are below.
pub fn finding(edition: &Edition, finding: &Finding, root: Option<&str>, label: Html) -> Html {
    if finding.n_compared() == 0 {
        return Html::default();
    }
    let stretch = |(text, tier)| match (tier, root) {
        (Some(tier), Some(root)) if finding.count(tier) > 0 => {
            let href = joined(&[root, &Page::Tier(tier).path(edition.language())]);
            html! { <a href={href}>{ text }</a> }
        }
        (Some(_), _) => html! { <b>{ text }</b> },
        (None, _) => html! { { text } },
    };
    html! { <p class="sc-finding">{ label }{ all(finding_stretches(edition, finding).into_iter().map(stretch)) }</p> }
}
