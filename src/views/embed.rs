//! One topic alone, for a frame in somebody else's article: complete in itself, with its source line.

use crate::components::TopicArticle;
use crate::i18n::fill;
use crate::page::{Page, topic_anchor};
use crate::state::State;
use source_compare_core::model::TopicId;
use yew::prelude::*;

/// What the embed shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct EmbedProps {
    /// All the state there is.
    pub state: State,
    /// The topic.
    pub topic_id: TopicId,
    /// The way to the site's root.
    pub root: AttrValue,
}

/// A topic, and a link to the full comparison.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let State { edition, choice, live, .. } = &props.state;
    let Some(topic) = edition.topic(&props.topic_id) else {
        return Html::default();
    };
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let full = format!("{}{}#{}", props.root, Page::Overview.path(edition.language()), topic_anchor(&topic.id));
    let publisher = edition.text(site.publisher);
    html! {
        <main class="sc-alone">
            <p class="sc-header__subject">{ edition.text(site.subject) }</p>
            <TopicArticle edition={edition.clone()} topic={topic.clone()} choice={choice.clone()} live={*live} alone=true />
            <footer class="sc-footer">
                <p><a href={full} target="_blank" rel="noopener">{ phrases.full_comparison }</a></p>
                <p>{ fill(phrases.published_by, &[("publisher", &publisher)]) }</p>
            </footer>
        </main>
    }
}
