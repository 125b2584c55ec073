//! The demo article: a host page with two comparisons of the site, one in a frame and one as an element.

use crate::comparison::SiteEdition;
use crate::pages::render_nodes;
use crate::snippets;
use model::Topic;
use model::address::{Page, topic_path};
use source_compare::i18n::fill;
use yew::prelude::*;

const TEMPLATE: &str = include_str!("demo.html");

/// The page, with the first comparison of the site that has a picture, and the next one.
pub(crate) fn demo(edition: &SiteEdition) -> String {
    let (pictured, plain): (Vec<&Topic>, Vec<&Topic>) =
        edition.topics().partition(|topic| topic.is_comparison() && !topic.pictures.is_empty());
    let mut topics = pictured.into_iter().chain(plain);
    let Some(in_frame) = topics.next() else { return String::new() };
    let as_element = topics.next().unwrap_or(in_frame);
    let title = edition.text(edition.dataset().site.title);
    fill(
        TEMPLATE,
        &[
            ("title", &render_nodes(html! { { title } })),
            ("frame", &render_nodes(frame(edition, in_frame))),
            ("element", &render_nodes(element(edition, as_element))),
        ],
    )
}

fn frame(edition: &SiteEdition, topic: &Topic) -> Html {
    let src = format!("../{}", Page::Embed(topic.id.clone()).path(edition.language()));
    snippets::frame(edition, topic, src)
}

fn element(edition: &SiteEdition, topic: &Topic) -> Html {
    let language = edition.language();
    let href = format!("../{}", topic_path(language, &topic.id));
    html! {
        <@{"source-compare"} topic={topic.id.to_string()} lang={language.to_string()}>
            <p><a {href}>{ edition.text(topic.question) }</a></p>
        </@>
    }
}
