//! The overview: what this is, the sources, and every topic in its section.

use super::main_tag;
use crate::app::Host;
use crate::components::{TopicArticle, all, contents, controls, language_links, source_list};
use crate::edition::Edition;
use crate::i18n::fill;
use crate::page::Page;
use crate::state::{Action, State};
use source_compare_core::model::{Section, Topic};
use source_compare_core::words::Language;
use yew::prelude::*;

/// The overview; `root` is the way to the site's root. Changes go to `on_action`, language links to `on_language` once the app runs.
pub fn overview(
    state: &State,
    root: &str,
    host: &Host,
    on_action: &Callback<Action>,
    on_language: &Callback<Language>,
) -> Html {
    let State { edition, choice, live, .. } = state;
    let (dataset, phrases) = (edition.dataset(), edition.phrases());
    let on_language = live.then_some(on_language);
    let any = edition.topics().any(|topic| choice.shows_topic(topic));
    html! {
        <>
            <a class="sc-skip" href="#comparison">{ phrases.skip_to_content }</a>
            <header class="sc-header">
                <div class="sc-header__bar">
                    <p class="sc-header__subject">{ edition.text(dataset.site.subject) }</p>
                    { language_links(edition, &Page::Overview, root, on_language) }
                </div>
                <h1 class="sc-header__title">{ edition.text(dataset.site.title) }</h1>
                <p class="sc-header__introduction">{ edition.text(dataset.site.introduction) }</p>
                if state.language_failed {
                    <p class="sc-notice" role="alert">{ phrases.language_failed }</p>
                }
            </header>
            { contents(edition, choice) }
            <section class="sc-block" aria-label={phrases.sources}>
                <h2 class="sc-heading">{ phrases.sources }</h2>
                { source_list(edition) }
            </section>
            <@{main_tag(host)} id="comparison" tabindex="-1">
                { controls(state, on_action) }
                if !any {
                    <p class="sc-notice">{ phrases.nothing_shown }</p>
                }
                { all(dataset.site.sections.iter().map(|section| section_view(state, section))) }
            </@>
            { footer(edition, root) }
        </>
    }
}

fn section_view(state: &State, section: &Section) -> Html {
    let edition = &state.edition;
    let topics: Vec<&Topic> = section
        .topics
        .iter()
        .filter_map(|topic_id| edition.topic(topic_id))
        .filter(|topic| state.choice.shows_topic(topic))
        .collect();
    if topics.is_empty() {
        return Html::default();
    }
    let heading = format!("section--{}", section.id);
    html! {
        <section class="sc-section" key={section.id.to_string()} aria-labelledby={heading.clone()}>
            <h2 class="sc-heading" id={heading}>{ edition.text(section.title) }</h2>
            { all(topics.into_iter().map(|topic| html! {
                <TopicArticle key={topic.id.to_string()} edition={edition.clone()} topic_id={topic.id.clone()}
                    choice={state.choice.clone()} live={state.live} address={state.address.clone().map(AttrValue::from)} />
            })) }
        </section>
    }
}

fn footer(edition: &Edition, root: &str) -> Html {
    let (dataset, phrases) = (edition.dataset(), edition.phrases());
    let publisher = edition.text(dataset.site.publisher);
    html! {
        <footer class="sc-footer">
            <p>{ fill(phrases.published_by, &[("publisher", &publisher)]) }</p>
            <ul>
                <li><a href={format!("{root}{}", Page::Method.path(edition.language()))}>{ phrases.method }</a></li>
                <li><a href={format!("{root}data/dataset.json")}>{ phrases.data }</a></li>
                <li><a href={format!("{root}data/dataset.schema.json")}>{ phrases.schema }</a></li>
            </ul>
            <p class="sc-footer__version">{ fill(phrases.version, &[("version", &dataset.version)]) }</p>
        </footer>
    }
}
