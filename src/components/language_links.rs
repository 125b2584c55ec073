//! The languages of the page: plain links, which the app follows in place.

use super::all;
use crate::edition::Edition;
use crate::i18n::own_name;
use crate::page::Page;
use source_compare_core::words::Language;
use yew::prelude::*;

/// Where the links lead.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LanguageLinksProps {
    /// Facts and words.
    pub edition: Edition,
    /// The page that is shown.
    pub page: Page,
    /// The way to the site's root.
    pub root: AttrValue,
    /// Follows a link in place; without it the browser does.
    #[prop_or_default]
    pub on_language: Option<Callback<Language>>,
}

/// One link a language; the current one is marked, not linked.
#[component]
pub fn LanguageLinks(props: &LanguageLinksProps) -> Html {
    html! {
        <nav class="sc-languages" aria-label={props.edition.phrases().languages}>
            <ul>{ all(Language::ALL.into_iter().map(|language| item(props, language))) }</ul>
        </nav>
    }
}

fn item(props: &LanguageLinksProps, language: Language) -> Html {
    let href = format!("{}{}", props.root, props.page.path(language));
    let current = (language == props.edition.language()).then_some("page");
    let onclick = props.on_language.clone().map(|on_language| {
        Callback::from(move |event: MouseEvent| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if plain && event.button() == 0 {
                event.prevent_default();
                on_language.emit(language);
            }
        })
    });
    html! {
        <li><a {href} lang={language.tag()} hreflang={language.tag()} aria-current={current} {onclick}>{ own_name(language) }</a></li>
    }
}
