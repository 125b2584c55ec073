//! The pages of a site: those that the app takes over, and those that need no app, which stand here, one a file.

mod builder;
mod inferred;
mod method;
mod not_found;
mod pair;
mod places;
mod search;
mod source;

pub use builder::builder;
pub use inferred::inferred;
pub(crate) use inferred::is_anything_inferred;
pub use method::method;
pub use not_found::not_found;
pub use pair::pair;
pub(crate) use pair::pair_summary;
pub use places::{place, places};
pub use search::search;
pub use source::source;

use crate::comparison::{Comparison, SiteEdition};
use crate::styleguide::{self, Fixture};
use futures_executor::block_on;
use model::address::{Page, claim_path, root_of, topic_path};
use model::phrasing::short_value;
use model::{Claim, Language, SectionId, Tier, Topic};
use source_compare::app::{App, AppProps};
use source_compare::components::{prose, source_badge, source_class, words_of};
use source_compare::config::{Host, Theme};
use source_compare::edition::Edition;
use source_compare::i18n;
use source_compare::state::Choice;
use source_compare::views::shell;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

/// A page of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SitePage {
    /// A page of the comparison.
    Comparison(Page),
    /// Every component in every state, of an invented comparison; or the one of its cases, by its name, that is a whole page.
    StyleGuide(Option<String>),
}

impl SitePage {
    /// The folder of the page below the site's root: see [`Page::path`].
    #[must_use]
    pub fn path(&self, language: Language) -> String {
        match self {
            Self::Comparison(page) => page.path(language),
            Self::StyleGuide(None) => format!("{}styleguide/", language.folder()),
            Self::StyleGuide(Some(case_id)) => format!("{}styleguide/{case_id}/", language.folder()),
        }
    }

    /// The way from the page up to the site's root.
    #[must_use]
    pub fn root(&self, language: Language) -> String {
        root_of(&self.path(language))
    }

    /// True when the app takes the page over in a browser.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Comparison(page) if page.is_live())
    }

    /// The title of the page, for a browser's tab.
    #[must_use]
    pub fn title(&self, edition: &SiteEdition) -> String {
        let own = match self {
            Self::Comparison(page) => return page_title(edition, page),
            Self::StyleGuide(None) => edition.phrases.guide.to_owned(),
            Self::StyleGuide(Some(case_id)) => format!("{} · {}", case_id.replace('-', " "), edition.phrases.guide),
        };
        format!("{own} · {}", edition.text(edition.dataset().site.title))
    }
}

/// The title of a page of the comparison.
pub(crate) fn page_title(edition: &SiteEdition, page: &Page) -> String {
    let site = &edition.dataset().site;
    let site_title = edition.text(site.title);
    let own = match page {
        Page::Overview => return format!("{site_title} · {}", edition.text(site.subject)),
        Page::Section(section_id) => section_title(edition, section_id),
        Page::Facts(section_id) => {
            format!("{}{}{}", section_title(edition, section_id), edition.colon(), edition.phrases().only_one)
        }
        Page::Tier(tier) => i18n::tier(edition.phrases(), *tier).to_owned(),
        Page::Source(source_id) => {
            edition.source(source_id).map(|source| edition.text(source.short_name).to_string()).unwrap_or_default()
        }
        Page::Pair(ids) => pair::pair_title(edition, ids),
        Page::Inferred => edition.phrases.inferred_all.to_owned(),
        Page::Places => site.places.map(|title| edition.text(title).to_string()).unwrap_or_default(),
        Page::Place(place_id) => {
            let place = edition.dataset().place(place_id);
            place.map(|place| edition.mentions.text(place.names, edition.language()).to_owned()).unwrap_or_default()
        }
        Page::Search => edition.phrases().search.to_owned(),
        Page::Method => edition.phrases().method.to_owned(),
        Page::Builder => edition.phrases.builder.to_owned(),
        Page::NotFound => edition.phrases.not_found.to_owned(),
        Page::Topic(topic_id) | Page::Embed(topic_id) => {
            edition.topic(topic_id).map(|topic| edition.text(topic.question).to_string()).unwrap_or_default()
        }
    };
    format!("{own} · {site_title}")
}

fn section_title(edition: &Edition, section_id: &SectionId) -> String {
    let section = edition.dataset().site.sections.iter().find(|section| section.id == *section_id);
    section.map(|section| edition.text(section.title).to_string()).unwrap_or_default()
}

/// A question, the way to its page.
fn question_link(edition: &SiteEdition, topic: &Topic, root: &str) -> Html {
    let href = format!("{root}{}", topic_path(edition.language(), &topic.id));
    html! { <a {href}>{ prose(edition, topic.question) }</a> }
}

/// What a claim says, in short, after the badge of its source; the way to the claim.
fn claim_link(edition: &SiteEdition, topic: &Topic, claim: &Claim, root: &str) -> Option<Html> {
    let source = edition.source(&claim.source)?;
    let href = format!("{root}{}", claim_path(edition.language(), &topic.id, &claim.id));
    let value = words_of(&short_value(&edition.edition, topic, claim), edition.language());
    Some(
        html! { <span class={source_class(source)}>{ source_badge(edition, source) }{ " " }<a {href}>{ value }</a></span> },
    )
}

/// Every page of a comparison in a language, but for the missing one; of a section only those that have a topic to show.
#[must_use]
pub fn all(edition: &SiteEdition) -> Vec<SitePage> {
    let sections = edition.dataset().site.sections.iter().map(|section| &section.id);
    let of_sections =
        sections.flat_map(|section_id| [Page::Section(section_id.clone()), Page::Facts(section_id.clone())]);
    let of_tiers = Tier::ALL.map(Page::Tier);
    let filled = of_sections.chain(of_tiers).filter(|page| edition.topics().any(|topic| page.shows(topic)));
    let of_topics = edition.topics().flat_map(|topic| [Page::Topic(topic.id.clone()), Page::Embed(topic.id.clone())]);
    let sources = edition.dataset().sources.iter().map(|source| Page::Source(source.id.clone()));
    let of_pairs = pair::pairs(&edition.dataset().sources).map(|pair| Page::Pair(pair.map(|source| source.id.clone())));
    let places = edition.mentions.places(edition.dataset());
    let of_places = places.into_iter().map(|place| Page::Place(place.id.clone()));
    let index_of_places = edition.dataset().site.places.map(|_| Page::Places);
    let inferred = is_anything_inferred(edition.dataset()).then_some(Page::Inferred);
    let pages = [Page::Overview, Page::Method, Page::Builder, Page::Search]
        .into_iter()
        .chain(inferred)
        .chain(index_of_places)
        .chain(filled)
        .chain(of_topics)
        .chain(sources)
        .chain(of_pairs)
        .chain(of_places)
        .map(SitePage::Comparison);
    let of_guide = styleguide::pages().map(|case| SitePage::StyleGuide(Some(case.id())));
    pages.chain([SitePage::StyleGuide(None)]).chain(of_guide).collect()
}

/// The nodes of a page, as the browser is given them; `guide` is the comparison that the style guide shows.
///
/// # Errors
/// When a picture can't be drawn.
pub fn render(comparison: &Comparison, guide: &Fixture, page: &SitePage, language: Language) -> Result<String, String> {
    let edition = comparison.edition(language);
    let root = page.root(language);
    let needs_no_app = match page {
        SitePage::Comparison(Page::Method) => method(edition, &root),
        SitePage::Comparison(Page::Source(source_id)) => source(edition, source_id, &root),
        SitePage::Comparison(Page::Pair(ids)) => pair(edition, ids, &root),
        SitePage::Comparison(Page::Inferred) => inferred(edition, &root),
        SitePage::Comparison(Page::Places) => places(edition, &root),
        SitePage::Comparison(Page::Place(place_id)) => place(edition, place_id, &root),
        SitePage::Comparison(Page::Search) => {
            let wait = html! { <p class="sc-scripted">{ edition.phrases.search_wait }</p> };
            search(edition, &root, wait)
        }
        SitePage::Comparison(Page::Builder) => builder(edition, &root)?,
        SitePage::Comparison(Page::NotFound) => {
            not_found(edition.dataset().site.address.as_deref(), &comparison.page_phrases())
        }
        SitePage::StyleGuide(None) => styleguide::style_guide(edition, guide, &root),
        SitePage::StyleGuide(Some(case_id)) => styleguide::whole_page(guide, case_id),
        SitePage::Comparison(page) => {
            let host = if matches!(page, Page::Embed(_)) { Host::Frame } else { Host::Site };
            let props = AppProps {
                edition: edition.edition.clone(),
                page: page.clone(),
                host,
                theme: Theme::Auto,
                choice: Choice::default(),
            };
            return Ok(render_component::<App>(props, true));
        }
    };
    Ok(render_nodes(shell(edition, Theme::Auto, needs_no_app)))
}

/// Nodes, without the marks by which the app finds its components.
#[must_use]
pub fn render_nodes(html: Html) -> String {
    render_component::<Nodes>(NodesProps { html }, false)
}

/// A component; `hydratable` with the marks by which the app finds its components.
#[must_use]
pub fn render_component<C: BaseComponent>(props: C::Properties, hydratable: bool) -> String {
    block_on(LocalServerRenderer::<C>::with_props(props).hydratable(hydratable).render())
}

/// Something to render that is no component of its own.
#[derive(Clone, Debug, PartialEq, Properties)]
struct NodesProps {
    html: Html,
}

#[component]
fn Nodes(props: &NodesProps) -> Html {
    props.html.clone()
}
