//! The languages of the page: plain links, which the app follows in place.

use super::all;
use crate::edition::Edition;
use model::Language;
use yew::prelude::*;

/// One link a language to the page in it, whose address `page_in` gives. `on_language` follows a link in place; without it the
/// browser does.
pub fn language_links(
    edition: &Edition,
    page_in: impl Fn(Language) -> String,
    on_language: Option<&Callback<Language>>,
) -> Html {
    html! {
        <nav class="sc-languages" aria-label={edition.phrases().languages}>
            <ul>{ all(Language::ALL.into_iter().map(|language| {
                item(page_in(language), language, language == edition.language(), on_language.cloned())
            })) }</ul>
        </nav>
    }
}

fn item(href: String, language: Language, current: bool, on_language: Option<Callback<Language>>) -> Html {
    let current = current.then_some("page");
    let onclick = on_language.map(|on_language| {
        Callback::from(move |event: MouseEvent| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if plain && event.button() == 0 {
                event.prevent_default();
                on_language.emit(language);
            }
        })
    });
    html! {
        <li><a {href} lang={language.tag()} hreflang={language.tag()} aria-current={current} {onclick}>{ language.own_name() }</a></li>
    }
}
