//! What stands where nothing does: the way back, in every language, at whatever depth it is shown.

use crate::components::all;
use crate::edition::Edition;
use crate::i18n::pages::page_phrases;
use crate::page::Page;
use source_compare_core::words::Language;
use yew::prelude::*;

/// The page says the same in every language, since nobody knows which one was looked for.
pub fn not_found(edition: &Edition) -> Html {
    let address = edition.dataset().site.address.as_deref().map(|address| format!("{address}/"));
    let root = address.clone().unwrap_or_else(|| "./".to_owned());
    html! {
        <main class="sc-prose">
            { all(Language::ALL.into_iter().map(|language| {
                let phrases = page_phrases(language);
                let href = format!("{root}{}", Page::Overview.path(language));
                html! {
                    <section lang={language.tag()}>
                        if language == Language::En {
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
