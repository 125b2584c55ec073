//! The values of a topic side by side, each with its source and what it measures, a line or two each; the words are elsewhere.

use super::{all, classes, converted, prose, source_badge, source_class, words_of};
use crate::edition::Edition;
use crate::html;
use crate::state::Choice;
use model::address::claim_anchor;
use model::joined;
use model::{Claim, RowId, Topic};
use yew::prelude::*;

/// The values of the claims of the sources on the page, sub-question by sub-question; each leads to its words.
pub fn value_list(edition: &Edition, topic: &Topic, choice: &Choice) -> Html {
    if topic.rows.is_empty() {
        return list(edition, topic, choice, None);
    }
    all(topic.rows.iter().map(|row| {
        html! {
            <>
                <p class="sc-values__row">{ edition.text(row.label) }</p>
                { list(edition, topic, choice, Some(&row.id)) }
            </>
        }
    }))
}

fn list(edition: &Edition, topic: &Topic, choice: &Choice, row: Option<&RowId>) -> Html {
    let claims = choice.claims(topic).filter(|claim| claim.row.as_ref() == row);
    html! { <ul class="sc-values">{ all(claims.map(|claim| item(edition, topic, claim))) }</ul> }
}

fn item(edition: &Edition, topic: &Topic, claim: &Claim) -> Html {
    let Some(source) = edition.source(&claim.source) else {
        return Html::default();
    };
    html! {
        <li class={classes(&["sc-value", &source_class(source)])}>
            { source_badge(edition, source) }
            <span>
                <a href={joined(&["#", &claim_anchor(&topic.id, &claim.id)])}>{ words_of(&edition.value_line(claim), edition.language()) }</a>
                { converted(edition, claim) }
                <span class="sc-value__scope">
                    { edition.separator() }{ prose(edition, claim.scope) }
                    if let Some(time) = claim.time {
                        { edition.separator() }{ edition.text(time) }
                    }
                </span>
            </span>
        </li>
    }
}
