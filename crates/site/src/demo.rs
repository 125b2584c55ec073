//! The demo article: a host page with comparisons of the site, in frames and as elements, in the words of the seeds. A site whose seeds
//! have none has no such page.

use crate::comparison::{Comparison, SiteEdition};
use crate::pages::render_nodes;
use crate::snippets;
use model::address::{Page, root_of, topic_path};
use model::{Language, Topic};
use seeds::{CardWay, DemoPart};
use source_compare::components::all;
use source_compare::i18n::fill;
use yew::prelude::*;

const TEMPLATE: &str = include_str!("demo.html");

/// The folder of `static/` with its style, which is published with it only.
pub(crate) const DEMO: &str = "demo";

/// The folder of the article in a language, below the site's root.
#[must_use]
pub fn demo_path(language: Language) -> String {
    format!("{}{DEMO}/", language.folder())
}

/// The page in a language; empty when the seeds have none.
pub(crate) fn demo(comparison: &Comparison, language: Language) -> String {
    let Some(article) = &comparison.pages().demo else { return String::new() };
    let edition = comparison.edition(language);
    let root = root_of(&demo_path(language));
    let text = |text: &str| render_nodes(html! { { text.to_owned() } });
    let home = format!("{root}{}", Page::Overview.path(language));
    fill(
        TEMPLATE,
        &[
            ("language", language.tag()),
            ("direction", comparison.dataset().site.direction(language)),
            ("root", &root),
            ("label", &text(article.label.in_language(language))),
            ("title", &text(article.title.in_language(language))),
            ("parts", &render_nodes(all(article.parts.iter().map(|part| of_part(edition, part, &root))))),
            ("home", &render_nodes(html! { <a href={home}>{ edition.phrases().full_comparison }</a> })),
        ],
    )
}

fn of_part(edition: &SiteEdition, part: &DemoPart, root: &str) -> Html {
    let language = edition.language();
    let card = part.card.as_ref().and_then(|(topic_id, way)| {
        let topic = edition.topic(topic_id)?;
        Some(match way {
            CardWay::Frame => {
                snippets::frame(edition, topic, format!("{root}{}", Page::Embed(topic.id.clone()).path(language)))
            }
            CardWay::Element => element(edition, topic, root),
        })
    });
    html! {
        <>
            if let Some(heading) = &part.heading {
                <h2>{ heading.in_language(language) }</h2>
            }
            if let Some(text) = &part.text {
                <p>{ text.in_language(language) }</p>
            }
            { card }
        </>
    }
}

fn element(edition: &SiteEdition, topic: &Topic, root: &str) -> Html {
    let language = edition.language();
    let href = format!("{root}{}", topic_path(language, &topic.id));
    html! {
        <@{"source-compare"} topic={topic.id.to_string()} lang={language.to_string()}>
            <p><a {href}>{ edition.text(topic.question) }</a></p>
        </@>
    }
}
