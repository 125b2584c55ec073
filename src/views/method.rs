//! The method page: who made this, how it is checked, what the verdicts mean, and how to report an error.

use crate::components::{LanguageLinks, Verdict, all};
use crate::edition::Edition;
use crate::i18n::{fill, relation_meaning};
use crate::page::Page;
use source_compare_core::model::RelationKind;
use yew::prelude::*;

/// What the method page shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MethodProps {
    /// Facts and words.
    pub edition: Edition,
    /// The way to the site's root.
    pub root: AttrValue,
}

/// Every relation, in the precedence of headlines.
const RELATIONS: [RelationKind; 9] = [
    RelationKind::Conflict,
    RelationKind::DifferentScope,
    RelationKind::Revised,
    RelationKind::DifferentTime,
    RelationKind::FinerDetail,
    RelationKind::PartOf,
    RelationKind::WrittenDifferently,
    RelationKind::Agree,
    RelationKind::OnlyOneSource,
];

/// The method page.
#[component]
pub fn Method(props: &MethodProps) -> Html {
    let edition = &props.edition;
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let overview = format!("{}{}", props.root, Page::Overview.path(edition.language()));
    let publisher = edition.text(site.publisher);
    let who = fill(phrases.method_who_text, &[("publisher", &publisher)]);
    let translator = format!("{} ", edition.text(site.translator));
    let quotes = fill(phrases.method_quotes_text, &[("translator", translator.as_str())]);
    html! {
        <>
            <header class="sc-header">
                <div class="sc-header__bar">
                    <p class="sc-header__subject"><a href={overview.clone()}>{ edition.text(site.subject) }</a></p>
                    <LanguageLinks edition={edition.clone()} page={Page::Method} root={props.root.clone()} />
                </div>
                <h1 class="sc-header__title">{ phrases.method }</h1>
            </header>
            <main class="sc-prose">
                { section(phrases.method_who, who) }
                { section(phrases.method_checked, phrases.method_checked_text.to_owned()) }
                <section>
                    <h2 class="sc-heading">{ phrases.method_relations }</h2>
                    <dl class="sc-meanings">{ all(RELATIONS.into_iter().map(|kind| meaning(edition, kind))) }</dl>
                </section>
                { section(phrases.method_quotes, quotes) }
                { section(phrases.method_map, phrases.method_map_text.to_owned()) }
                <section>
                    <h2 class="sc-heading">{ phrases.method_error }</h2>
                    <p>{ phrases.method_error_text }</p>
                    <p>{ contact(edition) }</p>
                </section>
                <p><a href={overview}>{ phrases.back }</a></p>
            </main>
        </>
    }
}

fn section(heading: &'static str, text: String) -> Html {
    html! { <section><h2 class="sc-heading">{ heading }</h2><p>{ text }</p></section> }
}

fn meaning(edition: &Edition, kind: RelationKind) -> Html {
    html! {
        <div>
            <dt><Verdict edition={edition.clone()} headline={kind} /></dt>
            <dd>{ relation_meaning(edition.phrases(), kind) }</dd>
        </div>
    }
}

fn contact(edition: &Edition) -> Html {
    let phrases = edition.phrases();
    match &edition.dataset().site.contact {
        Some(contact) => {
            let shown = contact.trim_start_matches("mailto:");
            html! { <>{ fill(phrases.method_error_contact, &[("contact", "")]) }<a href={contact.clone()}>{ shown }</a></> }
        }
        None => html! { { phrases.method_error_publication } },
    }
}
