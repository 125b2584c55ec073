//! What readers load is small: exact sizes, compressed by Brotli at quality 11 as a good server would send them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use browser_tests::dist;
use source_compare_core::facts::encode;
use source_compare_core::seeds::compile;
use source_compare_core::sizes::brotli_len;
use std::fs;
use std::path::{Path, PathBuf};

/// A topic in a frame, before it is touched: its page and the style sheet.
const EMBED_MOST: usize = 14_000;
/// The script of a frame.
const FRAME_SCRIPT_MOST: usize = 3_000;
/// The overview's page.
const OVERVIEW_MOST: usize = 100_000;
/// The module, without the facts in it, and its glue.
const CODE_MOST: usize = 140_000;

fn len(path: &Path) -> usize {
    brotli_len(&fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Every page of a topic, in every language.
fn embeds() -> Vec<PathBuf> {
    let folders = ["embed", "zh-Hans/embed", "zh-Hant/embed"].map(|folder| dist().join(folder));
    let topics = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    topics.map(|topic| topic.unwrap().path().join("index.html")).collect()
}

#[test]
fn an_embed_and_its_styles_fit_into_the_first_flight() {
    let styles = len(&dist().join("source-compare.css"));
    let embeds = embeds();
    assert!(embeds.len() >= 39 && embeds.len().is_multiple_of(3), "{} embeds", embeds.len());
    let heavy: Vec<String> = embeds
        .iter()
        .map(|page| (page, len(page) + styles))
        .filter(|(_, size)| *size > EMBED_MOST)
        .map(|(page, size)| format!("{}: {size}", page.display()))
        .collect();
    assert!(heavy.is_empty(), "more than {EMBED_MOST} bytes, of which styles {styles}:\n  {}", heavy.join("\n  "));
}

#[test]
fn the_overview_is_one_page_that_loads_at_once() {
    for folder in ["", "zh-Hans", "zh-Hant"] {
        let size = len(&dist().join(folder).join("index.html"));
        assert!(size <= OVERVIEW_MOST, "{folder}/index.html is {size} bytes, and {OVERVIEW_MOST} are allowed");
    }
}

#[test]
fn the_script_of_a_frame_is_small() {
    let size = len(&dist().join("frame.js"));
    assert!(size <= FRAME_SCRIPT_MOST, "frame.js is {size} bytes, and {FRAME_SCRIPT_MOST} are allowed");
}

#[test]
fn the_widget_s_code_is_small() {
    let files = ["source-compare_bg.wasm", "source-compare.js"];
    let sizes = files.map(|file| len(&dist().join(file)));
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let compiled = compile(&seeds).unwrap_or_else(|faults| panic!("the seeds have faults\n{faults}"));
    // What the facts add to the compressed module is what they compress to, but for a few bytes.
    let facts = brotli_len(&encode(&compiled.dataset).unwrap());
    let total = sizes.iter().sum::<usize>() - facts;
    assert!(
        total <= CODE_MOST,
        "{files:?} are {sizes:?}; without the facts, {facts}, they are {total} bytes, and {CODE_MOST} are allowed"
    );
}
