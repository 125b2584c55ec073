//! Pages, held against the rules; none has a snapshot, which nobody would read.

use super::{Case, NONE, case};
use crate::pages;
use crate::search_data::search_data;
use crate::styleguide::fixture::{Fixture, state};
use model::Tier;
use model::address::Page;
use source_compare::config::Host;
use source_compare::state::State;
use source_compare::views::{self, Frame};
use std::rc::Rc;
use tools::catalogue::Catalogue;
use tools::phrases::ToolPhrases;
use tools::request::Request;
use tools::results::Results;
use tools::take::{Take, TakeProps};
use tools::views::{Surroundings, search};
use yew::{Callback, Html, html};

pub(super) const CASES: &[Case] = &[
    case("builder", "of-the-first-question", NONE, builder),
    case("list", "overview-with-one-topic-before-the-app-runs", NONE, overview),
    case("list", "overview-with-a-source-hidden", NONE, |edition| {
        page(&state(edition, "?hide=notice"), &Page::Overview)
    }),
    case("list", "of-a-section", NONE, |edition| page(&state(edition, ""), &Page::Section("life".into()))),
    case("list", "of-a-verdict", NONE, |edition| page(&state(edition, ""), &Page::Tier(Tier::NoContradiction))),
    case("list", "of-what-only-one-source-says", NONE, |edition| {
        page(&state(edition, "?hide=notice"), &Page::Facts("life".into()))
    }),
    case("source", "of-two-articles", NONE, |edition| pages::source(edition, &"articles".into(), "../../")),
    case("topic", "as-a-page", NONE, |edition| page(&state(edition, ""), &Page::Topic("garden-size".into()))),
    case("card", "of-one-source", NONE, |edition| card(edition, "garden-song", "")),
    case("card", "with-its-picture-open", NONE, |edition| card(edition, "garden-size", "")),
    case("card", "with-rows", NONE, |edition| card(edition, "garden-facts", "")),
    case("card", "of-a-pair-while-the-app-runs", NONE, |edition| card(edition, "garden-size", "?pair=notice,plan")),
    case("card", "with-a-matrix-folded", NONE, |edition| card(edition, "garden-beds", "")),
    case("method", "with-an-address-for-letters", NONE, method),
    case("places", "of-all", NONE, |edition| pages::places(edition, "../")),
    case("places", "of-one-with-parts", NONE, |edition| pages::place(edition, &"north-side".into(), "../../")),
    case("search", "before-the-tools-are-loaded", NONE, |edition| pages::search(edition, "../", Html::default())),
    case("search", "of-a-name-with-a-filter", NONE, |edition| found(edition, "?q=yu pond&source=notice")),
    case("search", "of-a-misspelt-word", NONE, |edition| found(edition, "?q=gardn")),
    case("search", "of-nothing-that-there-is", NONE, |edition| found(edition, "?q=xyzzy")),
    case("opened", "of-a-claim-to-cite", NONE, |edition| found(edition, "?claim=garden-size--draft&as=bib")),
    case("pair", "of-a-notice-and-a-plan", NONE, |edition| {
        pages::pair(edition, &["notice".into(), "plan".into()], "../../../")
    }),
    case("inferred", "of-all", NONE, |edition| pages::inferred(edition, "../")),
    case("not_found", "without-the-address-of-the-site", NONE, not_found),
    case("not_found", "with-the-address-of-the-site", NONE, |edition| {
        not_found(&edition.changed(|dataset| dataset.site.address = Some("https://garden.example".to_owned())))
    }),
];

/// What the search shows of a request.
fn found(edition: &Fixture, query: &str) -> Html {
    let phrases = ToolPhrases::from_list(edition.tool_phrases);
    let (Ok(data), Some(phrases)) = (search_data(edition.comparison(), edition.language()), phrases) else {
        return Html::default();
    };
    let catalogue = Rc::new(Catalogue::new(edition.edition.clone(), data));
    let request = Request::from_query(query, edition.dataset());
    let results = Rc::new(Results::of(&catalogue, &request));
    let props = TakeProps {
        catalogue: Rc::clone(&catalogue),
        phrases: Box::leak(Box::new(phrases)),
        request: request.clone(),
        results: Rc::clone(&results),
        root: "../".into(),
        build: "".into(),
        site: None,
        on_action: Callback::noop(),
    };
    let surroundings =
        Surroundings { phrases: props.phrases, root: "../", site: Some("https://garden.example"), unfolded: true };
    let tool = html! {
        <>
            { search(&catalogue, &surroundings, &request, &results, &Callback::noop()) }
            <Take ..props />
        </>
    };
    pages::search(edition, "../", tool)
}

fn builder(edition: &Fixture) -> Html {
    pages::builder(edition, "../").unwrap_or_default()
}

fn overview(edition: &Fixture) -> Html {
    let small = edition.only("garden-song");
    page(&state(&small, ""), &Page::Overview)
}

fn card(edition: &Fixture, topic_id: &str, query: &str) -> Html {
    page(&state(edition, query), &Page::Embed(topic_id.into()))
}

fn method(edition: &Fixture) -> Html {
    pages::method(edition, "../")
}

fn not_found(edition: &Fixture) -> Html {
    pages::not_found(edition.dataset().site.address.as_deref(), &edition.page_phrases())
}

/// A page that the app takes over, on which nothing happens.
pub fn page(state: &State, page: &Page) -> Html {
    let host = if matches!(page, Page::Embed(_)) { Host::Frame } else { Host::Site };
    let root = page.root(state.edition.language());
    let on_action = Callback::noop();
    let frame = Frame { page, root: &root, host: &host, on_action: &on_action };
    match page {
        Page::Topic(topic_id) => views::topic(state, topic_id, &frame),
        Page::Embed(topic_id) => views::card(state, topic_id, &frame),
        _ => views::list(state, &frame),
    }
}
