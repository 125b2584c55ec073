//! The search in three engines, and our codes in other people's pages: pasted into a bare file, beside other embeds' scripts, in pages that never load
//! anew. The pages come from another port than the site.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

/// A test for each engine, by whose name it can be left out: `bare::firefox::a_frame_stands_and_follows_its_content`.
macro_rules! in_every_engine {
    ($($test:ident)*) => {
        mod chromium { $(#[test] fn $test() { super::$test(browser_tests::Engine::Chromium); })* }
        mod firefox { $(#[test] fn $test() { super::$test(browser_tests::Engine::Firefox); })* }
        mod webkit { $(#[test] fn $test() { super::$test(browser_tests::Engine::WebKit); })* }
    };
}

mod bare;
mod clicks;
mod host;
mod paper;
mod parents;
mod policies;
mod search;
mod single_page;
