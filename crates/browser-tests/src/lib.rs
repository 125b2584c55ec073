//! Drives the published site in a real browser: a server of it, a few browsers, and pages to act on. Everything blocks, and
//! what fails panics with its reason at the line of the test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a harness for tests: what fails here fails the test"
)]

pub mod data;

mod browsers;
mod control;
mod engine;
mod reading;
pub mod report;
mod server;
mod tab;
mod tree;
mod witness;

pub use data::languages;
pub use engine::Engine;
pub use server::{Server, Setup};
pub use tab::Tab;
pub use tree::Node;

use browsers::Browsers;
use std::path::PathBuf;

static CHROMIUM: Browsers = Browsers::to_test(Engine::Chromium);
static FIREFOX: Browsers = Browsers::to_test(Engine::Firefox);
static WEBKIT: Browsers = Browsers::to_test(Engine::WebKit);
static MEASURING: Browsers = Browsers::to_measure(Engine::Chromium);

/// True once the widget has taken the page over.
pub const LIVE: &str = "document.querySelector('[data-started]')";

/// True where there is something for the widget to do.
const WANTS_WIDGET: &str = "document.querySelector('[data-source-compare] .sc-controls, [data-page=embed]')";

/// Touches what needs the widget, as a reader does: its controls, or where there are none anything.
pub const TOUCH: &str = "(document.querySelector('.sc-controls, .sc-card__sources, .sc-pair') ?? document.querySelector('[data-source-compare]'))
    .dispatchEvent(new Event('pointerdown', { bubbles: true }));";

/// The engine under test with an empty page, once one is free.
#[track_caller]
pub fn tab() -> Tab {
    report::ran();
    tab_in(Engine::under_test())
}

/// A browser of an engine with an empty page, once one is free.
#[track_caller]
#[must_use]
pub fn tab_in(engine: Engine) -> Tab {
    match engine {
        Engine::Chromium => CHROMIUM.tab(),
        Engine::Firefox => FIREFOX.tab(),
        Engine::WebKit => WEBKIT.tab(),
    }
}

/// Chromium for measuring: its driver waits for no page, its frames are of the page's own process, and nothing of ours is in its pages.
#[track_caller]
#[must_use]
pub fn tab_to_measure() -> Tab {
    MEASURING.tab()
}

/// The site, whole and from the root.
#[track_caller]
#[must_use]
pub fn site() -> Server {
    Server::start(Setup::default())
}

/// Opens an address, and lets the widget take the page over where it can.
#[track_caller]
pub fn open(page: &Tab, address: &str) {
    page.open(address);
    wake(page);
    // The search says that it is being loaded, until it is.
    page.wait("!document.querySelector('.sc-search__tool > .sc-scripted')?.checkVisibility()");
}

/// Lets the widget take the page over, where it has something to do.
#[track_caller]
pub fn wake(page: &Tab) {
    if page.holds(WANTS_WIDGET) {
        touch(page);
    }
}

/// A page of the site that the widget has taken over.
#[track_caller]
#[must_use]
pub fn live(site: &Server, path: &str) -> Tab {
    let page = tab();
    page.open(&site.at(path));
    touch(&page);
    page
}

/// Touches a page or a card, and waits until the app has taken it over.
#[track_caller]
pub fn touch(page: &Tab) {
    page.run(TOUCH);
    page.wait(LIVE);
}

/// Ends the page's instance of the widget by a panic: it is let at an empty host, in which it finds nothing of what it expects.
#[track_caller]
pub fn end_instance(page: &Tab) {
    page.run(&format!("dispatchEvent(new CustomEvent('import-for-test', {{ detail: '{}' }}));", server::END_INSTANCE));
    page.wait("document.querySelector('[data-stopped]') || !window.before && document.readyState === 'complete'");
}

/// A page of several topics, taken over, with its controls unfolded.
#[track_caller]
#[must_use]
pub fn with_controls(site: &Server, path: &str) -> Tab {
    let page = live(site, path);
    page.click(".sc-controls > summary");
    page.wait("document.querySelector('.sc-controls select').checkVisibility()");
    page
}

/// Opens all that folds.
#[track_caller]
pub fn unfold(page: &Tab) {
    page.run("document.querySelectorAll('details').forEach((details) => { details.open = true; });");
}

/// Nothing was said on the console, thrown, or stopped by the page's policy.
#[track_caller]
pub fn assert_quiet(page: &Tab) {
    let said: Vec<String> = page.console().into_iter().chain(page.witnessed()).collect();
    assert!(said.is_empty(), "the page complains:\n  {}", said.join("\n  "));
}

/// The folder of the built site.
#[track_caller]
#[must_use]
pub fn dist() -> PathBuf {
    PathBuf::from(setting("SC_DIST"))
}

/// The repository that the tests are run in, as Cargo says: a copied folder tests itself.
#[track_caller]
#[must_use]
pub fn repository() -> PathBuf {
    package().ancestors().nth(2).expect("a workspace around the package").to_owned()
}

/// The folder of this package, as Cargo says when it runs the tests.
#[track_caller]
#[must_use]
pub fn package() -> PathBuf {
    PathBuf::from(setting("CARGO_MANIFEST_DIR"))
}

/// A variable that the command which starts these tests sets.
///
/// # Panics
/// When it is not set: the tests were started by hand.
#[track_caller]
#[must_use]
pub fn setting(name: &str) -> String {
    let value = std::env::var(name).unwrap_or_default();
    assert!(
        !value.is_empty(),
        "{name} is not set: run `cargo xtask test --browser`, which builds the site and names the tools"
    );
    value
}
