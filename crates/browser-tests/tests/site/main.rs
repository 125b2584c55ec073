//! The built site in a browser, as a reader and a host page meet it. One program, so that all tests share a few browsers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod access;
mod choices;
mod complete;
mod composition;
mod demo;
mod element;
mod embeds;
mod faults;
mod keyboard;
mod languages;
mod media;
mod phones;
mod quiet;
mod take;
mod takeover;
mod tree;

use browser_tests::{Browsers, Page, Setup, Site};

static BROWSERS: Browsers = Browsers::new(env!("CARGO_BIN_EXE_keeper"));

/// True once the widget has taken the page over and its controls work.
const LIVE: &str =
    "document.querySelector('[data-started]') && !document.querySelector('fieldset:disabled, button:disabled')";

/// The site, whole and from the root.
#[track_caller]
fn site() -> Site {
    Site::start(Setup::default())
}

/// A page of the site that the widget has taken over.
#[track_caller]
fn live(site: &Site, path: &str) -> Page {
    let page = BROWSERS.page();
    page.open(&site.at(path));
    page.wait(LIVE);
    page
}

/// The overview, taken over, with its controls unfolded.
#[track_caller]
fn with_controls(site: &Site, path: &str) -> Page {
    let page = live(site, path);
    page.click(".sc-controls > summary");
    page.wait("document.querySelector('.sc-controls select').checkVisibility()");
    page
}

/// Nothing was said on the console, thrown, or stopped by the page's policy.
#[track_caller]
fn assert_quiet(page: &Page) {
    let said: Vec<String> = page.console().into_iter().chain(page.witnessed()).collect();
    assert!(said.is_empty(), "the page complains:\n  {}", said.join("\n  "));
}
