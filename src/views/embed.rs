//! One topic alone, for a frame in somebody else's article: complete in itself, with its source line.

use super::main_tag;
use crate::components::TopicArticle;
use crate::config::Host;
use crate::i18n::fill;
use crate::state::State;
use model::TopicId;
use model::address::topic_path;
use yew::prelude::*;

/// A topic, and a link to the full comparison; `root` is the way to the site's root.
pub fn embed(state: &State, topic_id: &TopicId, root: &str, host: &Host) -> Html {
    let State { edition, choice, live, .. } = state;
    let Some(topic) = edition.topic(topic_id) else {
        return Html::default();
    };
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let full = format!("{root}{}", topic_path(edition.language(), topic));
    let publisher = edition.text(site.publisher);
    html! {
        <@{main_tag(host)} class="sc-alone">
            <p class="sc-header__subject">{ edition.text(site.subject) }</p>
            <TopicArticle edition={edition.clone()} topic_id={topic.id.clone()} choice={choice.clone()} live={*live} root={root.to_owned()} alone=true />
            <footer class="sc-footer">
                <p><a href={full} target="_blank" rel="noopener">{ phrases.full_comparison }</a></p>
                <p>{ fill(phrases.published_by, &[("publisher", &publisher)]) }</p>
            </footer>
        </@>
    }
}
