//! The languages of the page: plain links, which `static/language.js` follows in place.

use super::all;
use crate::edition::Edition;
use crate::html;
use model::Language;
use yew::prelude::*;

/// One link a language to the page in it, whose address `page_in` gives.
pub fn language_links(edition: &Edition, page_in: impl Fn(Language) -> String) -> Html {
    let site = &edition.dataset().site;
    // One language is no choice.
    if site.languages.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="sc-languages" aria-label={edition.phrases().languages}>
            <ul>{ all(site.languages().zip(&site.languages).map(|(language, of_site)| {
                let current = (language == edition.language()).then_some("page");
                let tag = language.tag().to_owned();
                html! {
                    <li><a href={page_in(language)} lang={tag.clone()} hreflang={tag} aria-current={current}>{ of_site.own_name.clone() }</a></li>
                }
            })) }</ul>
        </nav>
    }
}
