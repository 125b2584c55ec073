//! One claim, opened: its words with all that is known of where they stand, what else they are quoted for, its address, and the claims before
//! and after it.

use super::shown::Shown;
use crate::names::{CLOSE_KEY, NEXT_KEY, PREVIOUS_KEY};
use crate::request::{Only, Request};
use crate::state::Action;
use model::address::{absolute, claim_path};
use model::phrasing::short_value;
use model::{Claim, Source, TextId, Topic};
use source_compare::components::{self, all, claim_card, copy_button, prose, source_badge, verdict, words_of};
use source_compare::state::Choice;
use yew::prelude::*;

/// The claim; nothing if it is not there.
pub(super) fn opened(page: &Shown<'_>, topic: &Topic, claim: &Claim) -> Html {
    let Shown { catalogue, phrases, root, site, .. } = page;
    let edition = &catalogue.edition;
    let Some(source) = edition.source(&claim.source) else { return Html::default() };
    let choice = Choice::default();
    // As on a card: nothing in it leads here.
    let shown = components::Shown { edition, topic, choice: &choice, on_card: true, root };
    let path = claim_path(edition.language(), &topic.id, &claim.id);
    let address = site.map(|site| absolute(site.trim_end_matches('/'), &path));
    html! {
        <section class="sc-opened" aria-labelledby="opened">
            <h1 class="sc-header__title" id="opened"><a href={format!("{root}{path}")} data-key={CLOSE_KEY}>{ prose(edition, topic.question) }</a></h1>
            { verdict(edition, topic.verdict.standing.as_ref()) }
            <ol>{ claim_card(&shown, claim, "h2", "") }</ol>
            { dates(page, source, claim) }
            { other_uses(page, topic, claim) }
            if let Some(address) = address {
                <div>
                    <h2 class="sc-subheading">{ phrases.opened_link }</h2>
                    <p><a class="sc-opened__address" href={format!("{root}{path}")}>{ address }</a></p>
                    { copy_button(edition.phrases(), phrases.opened_link) }
                </div>
            }
            { neighbours(page, topic, claim) }
        </section>
    }
}

/// The date of what the words stand in, and why it is taken for that.
fn dates(page: &Shown<'_>, source: &Source, claim: &Claim) -> Html {
    let edition = &page.catalogue.edition;
    let part = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let (date, inferred) = part.map_or((source.date, source.date_inferred), |part| (part.date, part.date_inferred));
    let line = |label: &'static str, text: TextId| html! { <p><b>{ label }{ edition.colon() }</b>{ prose(edition, text) }</p> };
    html! {
        <>
            { line(edition.phrases().date, date) }
            { inferred.map(|why| line(page.phrases.opened_why, why)) }
        </>
    }
}

/// The other questions for which the same words are quoted.
fn other_uses(page: &Shown<'_>, topic: &Topic, claim: &Claim) -> Html {
    let catalogue = page.catalogue;
    let edition = &catalogue.edition;
    let overlaps = |other: &Claim| {
        other.source == claim.source
            && other.citation.start < claim.citation.end
            && claim.citation.start < other.citation.end
    };
    let all_claims =
        edition.dataset().topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
    let others = all_claims.filter(|(of, other)| overlaps(other) && (of.id != topic.id || other.id != claim.id));
    let items: Vec<Html> = others
        .map(|(of, other)| {
            html! {
                <li>
                    { way(page, of, other, None, prose(edition, of.question)) }
                    <p>{ words_of(&short_value(edition, of, other), edition.language()) }</p>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div>
            <h2 class="sc-subheading">{ page.phrases.opened_uses }</h2>
            <ul class="sc-answers">{ all(items.into_iter()) }</ul>
        </div>
    }
}

/// The claims before and after it, in the order of the questions.
fn neighbours(page: &Shown<'_>, topic: &Topic, claim: &Claim) -> Html {
    let edition = &page.catalogue.edition;
    let topics = edition.dataset().topics.iter();
    let claims: Vec<(&Topic, &Claim)> =
        topics.flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim))).collect();
    let at = claims.iter().position(|(of, other)| of.id == topic.id && other.id == claim.id).unwrap_or_default();
    let item = |label: &'static str, key: &'static str, (of, other): &(&Topic, &Claim)| {
        let badge = edition.source(&other.source).map(|source| source_badge(edition, source));
        let value = words_of(&short_value(edition, of, other), edition.language());
        html! {
            <li>
                <span>{ label }{ edition.separator() }{ prose(edition, of.question) }</span>
                { badge }{ " " }{ way(page, of, other, Some(key), value) }
            </li>
        }
    };
    html! {
        <nav class="sc-neighbours" aria-label={page.phrases.opened_around}>
            <ul class="sc-neighbours__ways">
                { at.checked_sub(1).and_then(|before| claims.get(before)).map(|other| item(page.phrases.opened_previous, PREVIOUS_KEY, other)) }
                { claims.get(at + 1).map(|other| item(page.phrases.opened_next, NEXT_KEY, other)) }
            </ul>
        </nav>
    }
}

/// The way to another claim, opened in place.
fn way(page: &Shown<'_>, topic: &Topic, claim: &Claim, key: Option<&'static str>, label: Html) -> Html {
    let only = Some(Only::Claim(topic.id.clone(), claim.id.clone()));
    let href = Request { only: only.clone(), ..Request::default() }.query();
    let on_action = page.on_action.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        // A reader may want it in a tab of its own.
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if plain && event.button() == 0 {
            event.prevent_default();
            on_action.emit(Action::Only(only.clone()));
        }
    });
    html! { <a {href} {onclick} data-key={key}>{ label }</a> }
}
