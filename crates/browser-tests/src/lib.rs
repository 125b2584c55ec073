//! Drives the published site in a real browser: a server of it, a few browsers, and pages to act on. Everything blocks, and
//! what fails panics with its reason at the line of the test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a harness for tests: what fails here fails the test"
)]

pub mod dataset;

mod browsers;
mod page;
mod server;
mod tree;

pub use browsers::Browsers;
pub use page::Page;
pub use server::{Setup, Site};
pub use tree::Node;

use std::path::PathBuf;

/// The folder of the built site.
#[track_caller]
#[must_use]
pub fn dist() -> PathBuf {
    PathBuf::from(setting("SC_DIST"))
}

/// What the command that starts these tests tells them.
///
/// # Panics
/// When it is not told: the tests were started by hand.
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
