//! The page for an address that has none: the way back, in every language, at whatever depth it is shown.

use crate::phrases::PagePhrases;
use model::Language;
use model::address::{Page, absolute};
use source_compare::components::all;
use yew::prelude::*;

/// The page, in these words; `address` is the site's own. It says the same in every language, since nobody knows which one was looked
/// for.
pub fn not_found(address: Option<&str>, phrases: &[(Language, &'static PagePhrases)]) -> Html {
    let root = address.map_or_else(|| "./".to_owned(), |address| absolute(address, ""));
    html! {
        <main class="sc-prose">
            { all(phrases.iter().enumerate().map(|(idx, (language, phrases))| {
                let language = *language;
                let href = format!("{root}{}", Page::Overview.path(language));
                html! {
                    <section lang={language.to_string()}>
                        if idx == 0 {
                            <h1 class="sc-heading">{ phrases.not_found }</h1>
                        } else {
                            <h2 class="sc-heading">{ phrases.not_found }</h2>
                        }
                        <p>{ phrases.not_found_text }{ " " }<a {href}>{ phrases.back }</a></p>
                        if address.is_none() {
                            <p>{ phrases.not_found_up }</p>
                        }
                    </section>
                }
            })) }
        </main>
    }
}
