//! The lists of questions: the overview, which says what the whole comparison finds; those of a section and of a verdict; and what only
//! one source says.

use super::{Frame, Head, whole_page};
use crate::components::{all, byline, controls, finding, prose, question_table, source_badge, source_row};
use crate::edition::Edition;
use crate::html;
use crate::i18n::{fill, tier, tier_meaning};
use crate::state::State;
use model::address::{MAIN_ANCHOR, Page, TITLE_ANCHOR, section_anchor, topic_anchor, topic_path};
use model::joined;
use model::relations::Finding;
use model::{Importance, Section, SectionId, Topic};
use yew::prelude::*;

/// A list of questions.
pub fn list(state: &State, frame: &Frame<'_>) -> Html {
    let State { edition, choice, .. } = state;
    let Frame { page, root, .. } = frame;
    let phrases = edition.phrases();
    let topics: Vec<&Topic> = edition.topics().filter(|topic| page.shows(topic)).collect();
    // Of what one source says alone there is nothing to choose from.
    let is_facts = matches!(page, Page::Facts(_));
    let shown: Vec<&Topic> = topics.iter().copied().filter(|topic| is_facts || choice.shows_topic(topic)).collect();
    let body = html! {
        <>
            if !is_facts {
                { controls(state, page, frame.on_action) }
                { source_row(edition, choice, root) }
            }
            if shown.is_empty() {
                <p class="sc-notice">{ phrases.nothing_shown }</p>
            } else {
                { questions(state, page, &shown, root) }
            }
            { other_list(edition, page, root) }
        </>
    };
    whole_page(state, frame, head(state, page, &topics, root), body)
}

/// What a list shows, as its kind has it.
fn questions(state: &State, page: &Page, shown: &[&Topic], root: &str) -> Html {
    let State { edition, choice, .. } = state;
    match page {
        Page::Facts(_) => facts(edition, shown, root),
        Page::Overview => overview(state, shown, root),
        _ => question_table(edition, choice, shown, root, TITLE_ANCHOR),
    }
}

/// The title of a list, and what it finds: of all sources, whichever are shown, and then it says so.
fn head(state: &State, page: &Page, topics: &[&Topic], root: &str) -> Head {
    let State { edition, choice, .. } = state;
    let (site, phrases) = (&edition.dataset().site, edition.phrases());
    let titled = |section_id: &SectionId| {
        let section = site.sections.iter().find(|section| section.id == *section_id);
        section.map(|section| edition.text(section.title)).unwrap_or_default()
    };
    let found = Finding::of(topics.iter().copied());
    let of_all = html! {
        if !choice.shows_all_sources() {
            <b>{ phrases.all_sources }{ edition.colon() }</b>
        }
    };
    let byline = byline(edition, root, false);
    let introduction = |text: Html| html! { <p class="sc-header__introduction">{ text }</p> };
    let (title, below) = match page {
        Page::Section(section_id) => {
            (titled(section_id), html! { <>{ finding(edition, &found, None, of_all) }{ byline }</> })
        }
        Page::Facts(section_id) => (
            joined(&[&titled(section_id), edition.colon(), phrases.only_one]).into(),
            html! { <>{ introduction(phrases.only_one_introduction.into()) }{ byline }</> },
        ),
        Page::Tier(of) => {
            let count = fill(phrases.count_comparisons, &[("n", &topics.len().to_string())]);
            let meaning = html! { <>{ of_all }{ tier_meaning(phrases, *of) }</> };
            (
                joined(&[tier(phrases, *of), edition.colon(), &count]).into(),
                html! { <>{ introduction(meaning) }{ byline }</> },
            )
        }
        _ => (
            edition.text(site.title),
            html! {
                <>
                    { finding(edition, &found, Some(root), of_all) }
                    { byline }
                    { introduction(prose(edition, site.introduction)) }
                    if let Some(pair) = &site.pair {
                        { way(edition, &Page::Pair([pair.one.clone(), pair.other.clone()]), prose(edition, pair.label), root) }
                    }
                </>
            },
        ),
    };
    Head { title, below }
}

/// The main questions in a table, then all others by section, folded.
fn overview(state: &State, shown: &[&Topic], root: &str) -> Html {
    let State { edition, choice, .. } = state;
    let phrases = edition.phrases();
    let (leads, others): (Vec<&Topic>, Vec<&Topic>) =
        shown.iter().copied().partition(|topic| topic.importance == Importance::Lead);
    let section = |section: &Section| {
        let of_section: Vec<&Topic> = others.iter().copied().filter(|topic| topic.section == section.id).collect();
        let title = edition.text(section.title);
        let facts_page = Page::Facts(section.id.clone());
        let n_facts = edition.topics().filter(|topic| facts_page.shows(topic)).count();
        let more = fill(phrases.n_more, &[("n", &(of_section.len() + n_facts).to_string())]);
        let facts = facts_link(edition, section, root);
        (!of_section.is_empty() || facts.is_some()).then(|| html! {
            <details key={section.id.as_str()} class="sc-fold">
                <summary><h3 id={section_anchor(&section.id)}>{ title }<span class="sc-heading__count">{ edition.separator() }{ more }</span></h3></summary>
                if !of_section.is_empty() {
                    { question_table(edition, choice, &of_section, root, &section_anchor(&section.id)) }
                }
                { facts }
            </details>
        })
    };
    let sections: Vec<Html> = edition.dataset().site.sections.iter().filter_map(section).collect();
    html! {
        <>
            if !leads.is_empty() {
                <h2 class="sc-heading" id={MAIN_ANCHOR}>{ phrases.main_questions }</h2>
                { question_table(edition, choice, &leads, root, MAIN_ANCHOR) }
            }
            if !sections.is_empty() {
                <h2 class="sc-heading">{ phrases.other_questions }</h2>
                { all(sections.into_iter()) }
            }
        </>
    }
}

/// What only one source says: each question with its answer.
fn facts(edition: &Edition, topics: &[&Topic], root: &str) -> Html {
    html! {
        <ul class="sc-answers">{ all(topics.iter().map(|topic| {
            let source = topic.claims.first().and_then(|claim| edition.source(&claim.source));
            html! {
                <li key={topic.id.as_str()} id={topic_anchor(&topic.id)}>
                    <a href={joined(&[root, &topic_path(edition.language(), &topic.id)])}>{ prose(edition, topic.question) }</a>
                    <p>{ source.map(|source| source_badge(edition, source)) }{ " " }{ prose(edition, topic.verdict.sentence) }</p>
                </li>
            }
        })) }</ul>
    }
}

/// The way to what only one source says in a section, if there is anything.
fn facts_link(edition: &Edition, section: &Section, root: &str) -> Option<Html> {
    let page = Page::Facts(section.id.clone());
    link_to(edition, page, edition.phrases().n_only_one, root)
}

/// The way to a list, if it has any questions.
fn link_to(edition: &Edition, page: Page, phrase: &str, root: &str) -> Option<Html> {
    let n_topics = edition.topics().filter(|topic| page.shows(topic)).count();
    let label = fill(phrase, &[("n", &n_topics.to_string())]);
    (n_topics > 0).then(|| way(edition, &page, label.into(), root))
}

/// A way to another page.
fn way(edition: &Edition, page: &Page, label: Html, root: &str) -> Html {
    let href = joined(&[root, &page.path(edition.language())]);
    html! { <p class="sc-ways"><a href={href}>{ label }</a></p> }
}

/// The other list of a section, from either.
fn other_list(edition: &Edition, page: &Page, root: &str) -> Option<Html> {
    match page {
        Page::Section(section_id) => {
            let section = edition.dataset().site.sections.iter().find(|section| section.id == *section_id)?;
            facts_link(edition, section, root)
        }
        Page::Facts(section_id) => {
            link_to(edition, Page::Section(section_id.clone()), edition.phrases().n_comparisons, root)
        }
        _ => None,
    }
}
