//! The comparison's pages: the overview with the lead topics, the pages of its sections, and those of what only one source says.

use super::main_role;
use crate::components::picture;
use crate::components::{
    TopicArticle, all, contents, controls, language_links, questions, source_key, source_list, verdict_between,
};
use crate::config::Host;
use crate::edition::Edition;
use crate::i18n::fill;
use crate::state::{Action, Choice, State};
use model::Language;
use model::address::{CONTENT_ANCHOR, DATASET, DATASET_SCHEMA, Page, data_path, section_anchor, topic_anchor};
use model::{Importance, Section, Topic};
use yew::prelude::*;

/// A page; `root` is the way to the site's root. Changes go to `on_action`, language links to `on_language` once the app runs.
pub fn comparison(
    state: &State,
    page: &Page,
    root: &str,
    host: &Host,
    on_action: &Callback<Action>,
    on_language: &Callback<Language>,
) -> Html {
    let State { edition, choice, live, .. } = state;
    let phrases = edition.phrases();
    let on_language = live.then_some(on_language);
    let is_overview = *page == Page::Overview;
    let sections = edition.dataset().site.sections.iter();
    let section = match page {
        Page::Section(section_id) | Page::Facts(section_id) => sections.clone().find(|one| one.id == *section_id),
        _ => None,
    };
    let shown = || edition.topics().filter(|topic| choice.shows_topic(topic));
    let any = shown().any(|topic| is_overview || page.shows(topic));
    let sources = html! {
        <section class="sc-block" aria-label={phrases.sources}>
            <h2 class="sc-heading">{ phrases.sources }</h2>
            { source_list(edition) }
        </section>
    };
    html! {
        <>
            <a class="sc-skip" href={format!("#{CONTENT_ANCHOR}")}>{ phrases.skip_to_content }</a>
            { header(state, page, section, root, on_language) }
            { contents(edition, choice, shown().filter(|topic| page.shows(topic)).collect()) }
            if is_overview {
                { sources.clone() }
            }
            <div role={main_role(host)} id={CONTENT_ANCHOR} tabindex="-1">
                { controls(state, page, on_action) }
                if any && !matches!(page, Page::Facts(_)) {
                    { source_key(edition, choice) }
                }
                if !any {
                    <p class="sc-notice">{ phrases.nothing_shown }</p>
                }
                if is_overview {
                    { all(sections.map(|section| overview_section(state, section, root))) }
                } else {
                    { section.map(|section| whole_section(state, section, page, root)) }
                }
            </div>
            if !is_overview {
                { section_links(edition, root) }
                { sources }
            }
            { footer(edition, root) }
        </>
    }
}

fn header(
    state: &State,
    page: &Page,
    section: Option<&Section>,
    root: &str,
    on_language: Option<&Callback<Language>>,
) -> Html {
    let edition = &state.edition;
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let introduction = match page {
        Page::Facts(_) => phrases.only_one_introduction.into(),
        _ => edition.text(site.introduction),
    };
    html! {
        <header class="sc-header">
            <div class="sc-header__bar">
                if section.is_some() {
                    <p class="sc-header__subject">
                        <a href={format!("{root}{}", Page::Overview.path(edition.language()))}>{ edition.text(site.subject) }</a>
                    </p>
                } else {
                    <p class="sc-header__subject">{ edition.text(site.subject) }</p>
                }
                { language_links(edition, |language| format!("{root}{}", page.path(language)), on_language) }
            </div>
            <h1 class="sc-header__title">{ edition.text(section.map_or(site.title, |section| section.title)) }</h1>
            <p class="sc-header__introduction">{ introduction }</p>
            if *page == Page::Overview {
                { opening(edition, &state.choice) }
            }
            if state.language_failed {
                <p class="sc-notice" role="alert">{ phrases.language_failed }</p>
            }
        </header>
    }
}

/// The first question with its verdict and picture, for a reader with five seconds: the answer and the words stand below.
fn opening(edition: &Edition, choice: &Choice) -> Html {
    let mut leads = edition.topics().filter(|topic| Page::Overview.shows(topic) && choice.shows_topic(topic));
    let Some(topic) = leads.find(|topic| !edition.picture(&topic.id).is_empty()) else {
        return Html::default();
    };
    html! {
        <div class="sc-opening">
            <p class="sc-opening__question">
                <a href={format!("#{}", topic_anchor(&topic.id))}>{ edition.text(topic.question) }</a>
            </p>
            { verdict_between(edition, topic, choice) }
            { picture(edition, topic, choice) }
        </div>
    }
}

/// The lead topics of a section in full, its other comparisons by their questions, and the way to the rest: minor ones are for
/// those who look for them.
fn overview_section(state: &State, section: &Section, root: &str) -> Html {
    let State { edition, choice, .. } = state;
    let topics = || edition.topics().filter(|topic| topic.section == section.id);
    let (leads, others): (Vec<&Topic>, Vec<&Topic>) = topics()
        .filter(|topic| topic.is_comparison() && topic.importance != Importance::Minor && choice.shows_topic(topic))
        .partition(|topic| Page::Overview.shows(topic));
    if leads.is_empty() && others.is_empty() {
        return Html::default();
    }
    let heading = section_anchor(&section.id);
    let n_comparisons = topics().filter(|topic| topic.is_comparison()).count();
    let count = fill(edition.phrases().count_comparisons, &[("n", &n_comparisons.to_string())]);
    html! {
        <section class="sc-section" key={section.id.to_string()} aria-labelledby={heading.clone()}>
            <h2 class="sc-heading" id={heading}>
                { edition.text(section.title) }<span class="sc-heading__count">{ edition.separator() }{ count }</span>
            </h2>
            { articles(state, &leads, root) }
            <div class="sc-others">
                if !leads.is_empty() && !others.is_empty() {
                    <h3 class="sc-subheading">{ edition.phrases().more_here }</h3>
                }
                { questions(edition, choice, &others, |topic| {
                    format!("{root}{}", Page::of(topic).path(edition.language()))
                }) }
                <p class="sc-others__ways">{ all(section_ways(edition, section, root).into_iter()) }</p>
            </div>
        </section>
    }
}

/// The links to a section's comparisons, and to what only one source says there, with how many there are.
fn section_ways(edition: &Edition, section: &Section, root: &str) -> Vec<Html> {
    let phrases = edition.phrases();
    let pages = [
        (Page::Section(section.id.clone()), phrases.n_comparisons),
        (Page::Facts(section.id.clone()), phrases.n_only_one),
    ];
    let way = |(page, phrase): (Page, &str)| {
        let n_topics = edition.topics().filter(|topic| page.shows(topic)).count();
        let label = fill(phrase, &[("n", &n_topics.to_string())]);
        let href = format!("{root}{}", page.path(edition.language()));
        // The same words lead from every section: told apart by its name for who can't see where they stand.
        let name = format!("{}{}{label}", edition.text(section.title), edition.colon());
        (n_topics > 0).then(|| html! { <a {href} aria-label={name}>{ label }</a> })
    };
    pages.into_iter().filter_map(way).collect()
}

/// A section's page: everything of it that the page shows, in full.
fn whole_section(state: &State, section: &Section, page: &Page, root: &str) -> Html {
    let State { edition, choice, .. } = state;
    let topics: Vec<&Topic> = edition.topics().filter(|topic| page.shows(topic) && choice.shows_topic(topic)).collect();
    let phrases = edition.phrases();
    let heading = section_anchor(&section.id);
    let facts = matches!(page, Page::Facts(_));
    let label = if facts { phrases.only_one } else { phrases.comparisons };
    html! {
        <section class={classes!("sc-section", facts.then_some("sc-section--facts"))} aria-labelledby={heading.clone()}>
            <h2 class="sc-heading" id={heading}>{ label }</h2>
            { articles(state, &topics, root) }
        </section>
    }
}

fn articles(state: &State, topics: &[&Topic], root: &str) -> Html {
    let root = AttrValue::from(root.to_owned());
    all(topics.iter().map(|topic| {
        html! {
            <TopicArticle key={topic.id.to_string()} edition={state.edition.clone()} topic_id={topic.id.clone()}
                choice={state.choice.clone()} live={state.live} root={root.clone()} />
        }
    }))
}

/// Every section, for a reader who came to one from elsewhere.
fn section_links(edition: &Edition, root: &str) -> Html {
    let label = edition.phrases().all_sections;
    html! {
        <nav class="sc-block sc-sections" aria-label={label}>
            <h2 class="sc-heading">{ label }</h2>
            <ul>{ all(edition.dataset().site.sections.iter().map(|section| html! {
                <li>
                    <b>{ edition.text(section.title) }</b>
                    <span class="sc-others__ways">{ all(section_ways(edition, section, root).into_iter()) }</span>
                </li>
            })) }</ul>
        </nav>
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
                <li><a href={format!("{root}{}", Page::Builder.path(edition.language()))}>{ phrases.embed_question }</a></li>
                <li><a href={format!("{root}{}", data_path(DATASET))}>{ phrases.data }</a></li>
                <li><a href={format!("{root}{}", data_path(DATASET_SCHEMA))}>{ phrases.schema }</a></li>
            </ul>
            <p class="sc-footer__version">{ fill(phrases.version, &[("version", &dataset.version)]) }</p>
        </footer>
    }
}
