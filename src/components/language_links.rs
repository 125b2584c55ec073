//! The languages of the page: plain links, which the app follows in place.

use super::all;
use crate::edition::Edition;
use model::{Language, SiteLanguage};
use yew::prelude::*;

/// One link a language to the page in it, whose address `page_in` gives. `on_language` follows a link in place; without it the
/// browser does.
pub fn language_links(
    edition: &Edition,
    page_in: impl Fn(Language) -> String,
    on_language: Option<&Callback<Language>>,
) -> Html {
    let site = &edition.dataset().site;
    // One language is no choice.
    if site.languages.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="sc-languages" aria-label={edition.phrases().languages}>
            <ul>{ all(site.languages().zip(&site.languages).map(|(language, of_site)| {
                item(page_in(language), of_site, language, language == edition.language(), on_language.cloned())
            })) }</ul>
        </nav>
    }
}

fn item(
    href: String,
    of_site: &SiteLanguage,
    language: Language,
    current: bool,
    on_language: Option<Callback<Language>>,
) -> Html {
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
    let tag = language.tag().to_owned();
    html! {
        <li><a {href} lang={tag.clone()} hreflang={tag} aria-current={current} {onclick}>{ of_site.own_name.clone() }</a></li>
    }
}
