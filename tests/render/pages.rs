//! Whole pages, as the generator writes them and as a reader who chose something sees them.

use crate::fixture::{self, edition, show, state};
use crate::support;
use model::address::Page;
use model::{Language, Topic};
use site::comparison::Comparison;
use site::pages::{self, SitePage};
use site::styleguide::cases;
use source_compare::state::State;

/// A rendered page.
pub(crate) struct RenderedPage {
    pub(crate) name: String,
    pub(crate) language: Language,
    pub(crate) html: String,
}

/// Choices that a reader may have made on the overview of the fixture.
const CHOICES: [&str; 6] = [
    "",
    "?hide=notice",
    "?hide=plan,articles",
    "?pair=notice,plan",
    "?pair=plan,articles&show=differences",
    "?show=differences",
];

/// Every page of a comparison in every language, but for the style guide, in which many cases stand side by side.
pub(crate) fn all(comparison: &Comparison) -> Vec<RenderedPage> {
    comparison.dataset().site.languages().flat_map(|language| in_language(comparison, language)).collect()
}

fn in_language(comparison: &Comparison, language: Language) -> Vec<RenderedPage> {
    let mut pages = pages::all(comparison.edition(language));
    pages.retain(|page| matches!(page, SitePage::Comparison(_)));
    pages.push(SitePage::Comparison(Page::NotFound));
    let guide = edition(language);
    let rendered = |page: SitePage| RenderedPage {
        name: format!("{page:?}"),
        language,
        html: without_marks(&pages::render(comparison, &guide, &page, language).unwrap()),
    };
    pages.into_iter().map(rendered).collect()
}

/// The nodes without the comments by which the app finds its components.
fn without_marks(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("-->").expect("a comment that ends").1)
}

/// The overview of the fixture with each choice, in every language.
pub(crate) fn overviews() -> Vec<RenderedPage> {
    let of_language = |language| CHOICES.map(|query| overview(language, query));
    support::languages().into_iter().flat_map(of_language).collect()
}

/// The overview of the fixture with a choice.
pub(crate) fn overview(language: Language, query: &str) -> RenderedPage {
    let state = state(&edition(language), query);
    let html = page_of(&state, &Page::Overview);
    RenderedPage { name: format!("overview{query}"), language, html }
}

/// The overview of the fixture and each of its comparisons, with a choice: the pages one after the other.
pub(crate) fn everything(language: Language, query: &str) -> String {
    let edition = edition(language);
    let state = state(&edition, query);
    overview(language, query).html + &topics(&state, Topic::is_comparison)
}

/// Every topic in full, each once.
pub(crate) fn every_topic(comparison: &Comparison, language: Language) -> String {
    topics(&state(comparison.edition(language), ""), |_| true)
}

fn topics(state: &State, which: fn(&Topic) -> bool) -> String {
    state
        .edition
        .topics()
        .filter(|topic| which(topic))
        .map(|topic| page_of(state, &Page::Topic(topic.id.clone())))
        .collect()
}

/// A page of the comparison.
pub(crate) fn page_of(state: &State, page: &Page) -> String {
    show(cases::page(state, page))
}

/// A page of the fixture's site.
pub(crate) fn of_fixture(page: &SitePage, language: Language) -> String {
    pages::render(&fixture::comparison(), &edition(language), page, language).unwrap()
}
