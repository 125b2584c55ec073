//! The controls that script adds: sources switched on and off, two against each other, differences only. Hidden without script.

use super::{all, classes, source_badge, source_class};
use crate::edition::Edition;
use crate::html;
use crate::i18n::fill;
use crate::platform;
use crate::state::{Action, Choice, State};
use model::Source;
use model::address::Page;
use model::joined;
use yew::prelude::*;

/// The controls of a page, in a group of their own; changes go to `on_action`.
pub fn controls(state: &State, page: &Page, on_action: &Callback<Action>) -> Html {
    let parts = &Parts { edition: &state.edition, choice: &state.choice, on_action };
    let phrases = parts.edition.phrases();
    let (n_all, n_shown) = {
        let topics: Vec<_> = parts.edition.topics().filter(|topic| page.shows(topic)).collect();
        (topics.len(), topics.iter().filter(|topic| parts.choice.shows_topic(topic)).count())
    };
    let shown = fill(phrases.n_shown, &[("n", &n_shown.to_string()), ("all", &n_all.to_string())]);
    let shown = Some(shown).filter(|_| n_shown < n_all);
    let on_differences = parts.on_action.reform(|event: Event| Action::DifferencesOnly(platform::is_checked(&event)));
    let on_all = parts.on_action.reform(|_: MouseEvent| Action::ShowAll);
    // Yew's own: what hears of events.
    let differences = yew::html! {
        <input type="checkbox" name="differences" checked={parts.choice.differences_only} onchange={on_differences} />
    };
    let all_again = yew::html! {
        <button type="button" class="sc-button" onclick={on_all}>{ phrases.show_all }</button>
    };
    html! {
        <>
        <details class="sc-controls sc-scripted">
            <summary>
                <span class="sc-controls__label">{ phrases.view }</span>
            </summary>
            <div class="sc-controls__groups">
            <fieldset class="sc-controls__group">
                <legend>{ phrases.sources_shown }</legend>
                { all(parts.edition.dataset().sources.iter().map(|source| checkbox(parts, source))) }
            </fieldset>
            <fieldset class="sc-controls__group">
                <legend>{ phrases.put_against }</legend>
                { select(parts, 0) }
                { select(parts, 1) }
            </fieldset>
            <div class="sc-controls__group">
                if page.is_list() {
                    <label class="sc-check">
                        { differences }
                        <span>{ phrases.differences_only }</span>
                    </label>
                }
                { all_again }
            </div>
            </div>
        </details>
        if page.is_list() {
            <p class="sc-controls__status sc-scripted" role="status">{ shown }</p>
        }
        </>
    }
}

/// The needs of each control.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Facts and words.
    pub edition: &'a Edition,
    /// The reader's choice of things to see.
    pub choice: &'a Choice,
    /// Changes go here.
    pub on_action: &'a Callback<Action>,
}

/// A source to switch on and off.
pub(super) fn checkbox(parts: &Parts<'_>, source: &Source) -> Html {
    let source_id = source.id.clone();
    let onchange = parts.on_action.reform(move |_: Event| Action::Toggle(source_id.clone()));
    let shown = parts.choice.shows_source(&source.id);
    // The last one can't be switched off, and must not look as if it were.
    let last = shown && parts.choice.hidden.len() + 1 == parts.edition.dataset().sources.len();
    let input = yew::html! {
        <input type="checkbox" name={joined(&["source-", source.id.as_str()])} checked={shown}
            disabled={parts.choice.pair.is_some() || last} {onchange} />
    };
    html! {
        <label class={classes(&["sc-check", &source_class(source)])}>
            { input }
            { source_badge(parts.edition, source) }
            <span>{ parts.edition.text(source.short_name) }</span>
        </label>
    }
}

/// One side of the pair. Choosing one side first puts it against the first other source.
pub(super) fn select(parts: &Parts<'_>, side: usize) -> Html {
    let phrases = parts.edition.phrases();
    let sources = &parts.edition.dataset().sources;
    let chosen = parts.choice.pair.as_ref().and_then(|pair| pair.get(side)).cloned();
    let other = parts.choice.pair.as_ref().and_then(|pair| pair.get(1 - side)).cloned();
    let edition = parts.edition.clone();
    let onchange = parts.on_action.reform(move |event: Event| {
        let dataset = edition.dataset();
        let value = platform::value_of(&event);
        let picked = dataset.sources.iter().map(|source| &source.id).find(|source_id| source_id.as_str() == value);
        let pair = picked.and_then(|picked| Choice::against(picked.clone(), other.clone(), dataset));
        Action::Pair(pair.map(|[picked, against]| if side == 0 { [picked, against] } else { [against, picked] }))
    });
    let option = |source: &Source| {
        let name = joined(&[&source.number.to_string(), " ", &parts.edition.text(source.short_name)]);
        let selected = (chosen.as_ref() == Some(&source.id)).then_some("selected");
        html! { <option value={source.id.to_string()} selected={selected}>{ name }</option> }
    };
    let options = html! {
        <option value="" selected={chosen.is_none().then_some("selected")}>{ phrases.no_choice }</option>
        { all(sources.iter().map(option)) }
    };
    let select =
        yew::html! { <select name={if side == 0 { "pair-0" } else { "pair-1" }} {onchange}>{ options }</select> };
    html! {
        <label class="sc-select">
            <span class="sc-hidden">{ if side == 0 { phrases.first_source } else { phrases.second_source } }</span>
            { select }
        </label>
    }
}
