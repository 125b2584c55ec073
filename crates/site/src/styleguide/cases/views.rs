//! Pages, held against the rules; none has a snapshot, which nobody would read.

use super::{Case, NONE, case};
use crate::pages;
use crate::styleguide::fixture::{Fixture, state};
use model::address::Page;
use source_compare::config::Host;
use source_compare::state::State;
use source_compare::views;
use yew::{Callback, Html};

pub(super) const CASES: &[Case] = &[
    case("builder", "of-the-first-question", NONE, builder),
    case("comparison", "overview-with-one-topic-before-the-app-runs", NONE, overview),
    case("comparison", "of-what-only-one-source-says", NONE, |edition| {
        comparison(&state(edition, "?hide=notice", false), &Page::Facts("life".into()))
    }),
    case("card", "of-one-source", NONE, |edition| card(edition, "garden-song", "", false)),
    case("card", "with-its-picture-open", NONE, |edition| card(edition, "garden-size", "", false)),
    case("card", "with-rows", NONE, |edition| card(edition, "garden-facts", "", false)),
    case("card", "of-a-pair-while-the-app-runs", NONE, |edition| {
        card(edition, "garden-size", "?pair=notice,plan", true)
    }),
    case("card", "with-a-matrix-folded", NONE, |edition| card(edition, "garden-beds", "", false)),
    case("method", "with-an-address-for-letters", NONE, method),
    case("not_found", "without-the-address-of-the-site", NONE, not_found),
    case("not_found", "with-the-address-of-the-site", NONE, |edition| {
        not_found(&edition.changed(|dataset| dataset.site.address = Some("https://garden.example".to_owned())))
    }),
];

fn builder(edition: &Fixture) -> Html {
    pages::builder(edition, "../").unwrap_or_default()
}

fn overview(edition: &Fixture) -> Html {
    let small = edition.slice("garden-song");
    comparison(&state(&small, "", false), &Page::Overview)
}

fn card(edition: &Fixture, topic_id: &str, query: &str, live: bool) -> Html {
    views::card(&state(edition, query, live), &topic_id.into(), "../../", &Host::Frame, &Callback::noop())
}

fn method(edition: &Fixture) -> Html {
    pages::method(edition, "../")
}

fn not_found(edition: &Fixture) -> Html {
    pages::not_found(edition.dataset().site.address.as_deref(), &edition.page_phrases())
}

/// A page of the comparison, on which nothing happens.
pub fn comparison(state: &State, page: &Page) -> Html {
    let root = page.root(state.edition.language());
    views::comparison(state, page, &root, &Host::Site, &Callback::noop(), &Callback::noop())
}
