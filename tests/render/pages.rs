//! Whole pages of the fixture, as the prerenderer and a reader who chose something see them.

use crate::fixture::{edition, render, show, state};
use source_compare::app::{App, AppProps, Host};
use source_compare::config::Theme;
use model::address::Page;
use source_compare::state::State;
use source_compare::styleguide::cases;
use model::Language;

/// A rendered page.
pub(crate) struct RenderedPage {
    pub(crate) name: String,
    pub(crate) language: Language,
    pub(crate) html: String,
}

/// What a reader may have chosen on the overview.
const CHOICES: [&str; 6] = [
    "",
    "?hide=notice",
    "?hide=plan,articles",
    "?pair=notice,plan",
    "?pair=plan,articles&show=differences",
    "?show=differences",
];

/// Every page in every language.
pub(crate) fn all() -> Vec<RenderedPage> {
    Language::ALL.into_iter().flat_map(|language| app_pages(language).into_iter().chain(overviews(language))).collect()
}

/// The overview with a choice.
pub(crate) fn overview(language: Language, query: &str, live: bool) -> RenderedPage {
    let state = state(&edition(language), query, live);
    let html = comparison(&state, &Page::Overview);
    RenderedPage { name: format!("overview{query}"), language, html }
}

/// Every topic in full, each once: the pages of the sections, and of what only one source says.
pub(crate) fn every_topic(language: Language) -> String {
    let state = state(&edition(language), "", true);
    let sections = ["land", "life"].map(|section| Page::Section(section.into()));
    sections.iter().chain(&[Page::Facts("life".into())]).map(|page| comparison(&state, page)).collect()
}

/// A page of the comparison.
pub(crate) fn comparison(state: &State, page: &Page) -> String {
    show(cases::comparison(state, page))
}

/// A topic alone, as in a frame.
pub(crate) fn embed(language: Language, topic_id: &str) -> RenderedPage {
    let page = Page::Embed(topic_id.into());
    RenderedPage { name: format!("embed {topic_id}"), language, html: app(language, page, Host::Frame) }
}

fn overviews(language: Language) -> Vec<RenderedPage> {
    CHOICES.into_iter().map(|query| overview(language, query, true)).collect()
}

fn app_pages(language: Language) -> Vec<RenderedPage> {
    let mut pages: Vec<RenderedPage> = [
        ("overview", Page::Overview),
        ("section land", Page::Section("land".into())),
        ("section life", Page::Section("life".into())),
        ("facts life", Page::Facts("life".into())),
        ("method", Page::Method),
        ("not-found", Page::NotFound),
    ]
    .into_iter()
    .map(|(name, page)| RenderedPage { name: name.to_owned(), language, html: app(language, page, Host::Site) })
    .collect();
    pages.extend(edition(language).topics().map(|topic| embed(language, topic.id.as_str())));
    pages
}

fn app(language: Language, page: Page, host: Host) -> String {
    render::<App>(AppProps { edition: edition(language), page, host, theme: Theme::Auto })
}
