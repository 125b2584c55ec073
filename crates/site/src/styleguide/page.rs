//! The style guide's page: tokens, then every component in every state. Each state stands in a shadow root of its own, as the widget
//! does in a host page: so its anchors and labels are its own however often they are on the page. Whole pages are linked.

use super::cases::{self, Case};
use super::fixture::Fixture;
use super::tokens;
use crate::comparison::SiteEdition;
use crate::pages::SitePage;
use crate::phrases::PagePhrases;
use crate::styles;
use model::address::Page;
use source_compare::components::{all, language_links};
use source_compare::i18n::fill;
use yew::prelude::*;

/// The sheet of the guide itself, below the site's root.
pub const SHEET: &str = "styleguide/styleguide.css";

/// Classes of the sizes of type, from the largest.
const TYPE: [&str; 8] = [
    "sc-header__title",
    "sc-claim__value",
    "sc-topic__question",
    "sc-heading",
    "sc-topic__answer",
    "sc-prose",
    "sc-claim__source",
    "sc-claim__who",
];

/// The guide of a site, with the states of the fixture in the same language; `root` is the way to the site's root.
pub fn style_guide(edition: &SiteEdition, shown: &Fixture, root: &str) -> Html {
    let phrases = edition.phrases;
    html! {
        <>
            <header class="sc-header">
                <div class="sc-header__bar">
                    <p class="sc-header__subject">
                        <a href={format!("{root}{}", Page::Overview.path(edition.language()))}>{ edition.text(edition.dataset().site.subject) }</a>
                    </p>
                    { language_links(edition, |language| format!("{root}{}", SitePage::StyleGuide(None).path(language))) }
                </div>
                <h1 class="sc-header__title">{ phrases.guide }</h1>
                <p class="sc-header__introduction">{ phrases.guide_text }</p>
            </header>
            <main class="sc-guide">
                { colours(phrases) }
                { sizes(phrases) }
                { badges(edition) }
                { all(components().into_iter().map(|component| states(shown, component, root))) }
            </main>
        </>
    }
}

/// A case that is a page of its own, whole; nothing where there is none of this name.
pub fn whole_page(shown: &Fixture, case_id: &str) -> Html {
    let case = pages().find(|case| case.id() == case_id);
    case.map(|case| (case.show)(shown)).unwrap_or_default()
}

/// The cases that are pages of their own.
pub fn pages() -> impl Iterator<Item = &'static Case> {
    cases::all().filter(|case| case.is_page())
}

/// The components in the order of their first cases.
fn components() -> Vec<&'static str> {
    let mut found = Vec::new();
    for case in cases::all() {
        if !found.contains(&case.component) {
            found.push(case.component);
        }
    }
    found
}

fn states(shown: &Fixture, component: &'static str, root: &str) -> Html {
    let heading = format!("{component}--states");
    html! {
        <section id={component} aria-labelledby={heading.clone()}>
            <h2 class="sc-heading" id={heading}><code lang="en">{ component }</code></h2>
            { all(cases::all().filter(|case| case.component == component).map(|case| state(shown, case, root))) }
        </section>
    }
}

fn state(shown: &Fixture, case: &Case, root: &str) -> Html {
    let language = shown.language();
    let name = html! { <h3 class="sc-guide__state" lang="en">{ case.name.replace('-', " ") }</h3> };
    if case.is_page() {
        let href = format!("{root}{}", SitePage::StyleGuide(Some(case.id())).path(language));
        let label = format!("{}{}{}", shown.phrases.guide_whole_page, shown.colon(), case.name.replace('-', " "));
        return html! { <>{ name }<p class="sc-guide__whole"><a {href}>{ label }</a></p></> };
    }
    html! {
        <>
            { name }
            <div class="sc-guide__specimen" data-case={case.id()}>
                <template shadowrootmode="open">
                    <link rel="stylesheet" href={format!("{root}{}", styles::PAGES_SHEET)} />
                    <link rel="stylesheet" href={format!("{root}{}", styles::SHEET)} />
                    <div class="sc" lang={language.to_string()} dir={shown.dataset().site.direction(language)}>{ part(case, shown) }</div>
                </template>
            </div>
        </>
    }
}

/// A part of a page as it stands there: an item of a list stands in a list.
fn part(case: &Case, shown: &Fixture) -> Html {
    match (case.show)(shown) {
        Html::VTag(tag) if tag.tag() == "li" => html! { <ul class="sc-claims sc-claims--1">{ Html::VTag(tag) }</ul> },
        other => other,
    }
}

fn colours(phrases: &'static PagePhrases) -> Html {
    let swatch = |colour: tokens::Colour| {
        let values = fill(phrases.guide_values, &[("light", &colour.light), ("dark", &colour.dark)]);
        html! {
            <li>
                <svg class="sc-guide__swatch" viewBox="0 0 64 32" width="64" height="32" aria-hidden="true" focusable="false">
                    <rect class={format!("sc-swatch--{}", colour.name)} x="1" y="1" width="62" height="30" />
                </svg>
                <span><code>{ format!("--sc-{}", colour.name) }</code><span class="sc-guide__values">{ values }</span></span>
            </li>
        }
    };
    html! {
        <section id="colours">
            <h2 class="sc-heading">{ phrases.guide_colours }</h2>
            <ul class="sc-guide__colours">{ all(tokens::colours().into_iter().map(swatch)) }</ul>
        </section>
    }
}

fn sizes(phrases: &'static PagePhrases) -> Html {
    let sample = |class: &'static str| {
        html! {
            <li>
                <code>{ format!(".{class} · {}", tokens::type_size(class)) }</code>
                <p {class}>{ phrases.guide_sample }</p>
            </li>
        }
    };
    let bar = |length: u32| {
        let width = length.to_string();
        html! {
            <li>
                <code>{ format!("{length} px") }</code>
                <svg width={width.clone()} height="16" viewBox={format!("0 0 {width} 16")} aria-hidden="true" focusable="false">
                    <rect class="sc-swatch--text-soft" {width} height="16" />
                </svg>
            </li>
        }
    };
    html! {
        <>
            <section id="type">
                <h2 class="sc-heading">{ phrases.guide_type }</h2>
                <ul class="sc-guide__type">{ all(TYPE.into_iter().map(sample)) }</ul>
            </section>
            <section id="space">
                <h2 class="sc-heading">{ phrases.guide_space }</h2>
                <ul class="sc-guide__space">{ all(tokens::spaces().into_iter().map(bar)) }</ul>
            </section>
        </>
    }
}

/// A badge for every colour of a source.
fn badges(edition: &SiteEdition) -> Html {
    let numbers =
        tokens::colours().into_iter().filter_map(|colour| Some(colour.name.strip_prefix("source-")?.to_owned()));
    let badge = |number: String| {
        html! {
            <li>
                <span class={format!("sc-badge sc-source-{number}")} aria-hidden="true">{ &number }</span>
                <span>{ fill(edition.phrases().source_n, &[("n", &number)]) }</span>
            </li>
        }
    };
    html! {
        <section id="badges">
            <h2 class="sc-heading">{ edition.phrases.guide_badges }</h2>
            <ul class="sc-guide__badges">{ all(numbers.map(badge)) }</ul>
        </section>
    }
}
