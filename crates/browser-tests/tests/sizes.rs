//! Everything that readers load is small: exact sizes, compressed by Brotli at quality 11 as a good server would send them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use browser_tests::data::SiteData;
use browser_tests::{dist, languages};
use site::sizes::{brotli_len, without_facts};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

/// A topic in a frame, before it is touched: its page, with the rules that it needs, in the first flight of a connection (ten packets, RFC 6928).
const EMBED_MOST: usize = 14_000;
/// The script of a frame.
const FRAME_SCRIPT_MOST: usize = 3_000;
/// The overview's page.
const OVERVIEW_MOST: usize = 40_000;
/// The module, without the facts in it, and its glue.
const CODE_MOST: usize = 108_800;

/// The words of the lists in a language.
const LISTS_WORDS_MOST: usize = 45_000;
/// Those of the page of a topic, or of its card.
const TOPIC_WORDS_MOST: usize = 10_000;
/// Those of half of all cards.
const CARD_WORDS_MOST: usize = 2_600;

/// The module of the search, without the facts in it, its glue, and what it needs beside the words of a language.
const TOOLS_MOST: usize = 305_000;
/// The last of these.
const SEARCH_DATA_MOST: usize = 40_000;

fn len(path: &Path) -> usize {
    brotli_len(&fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Every page of a topic, in every language.
fn embeds() -> Vec<PathBuf> {
    let folders = ["embed", "zh-Hans/embed", "zh-Hant/embed"].map(|folder| dist().join(folder));
    let topics = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    topics.map(|topic| topic.unwrap().path()).filter(|path| path.is_dir()).map(|path| path.join("index.html")).collect()
}

#[test]
fn an_embed_with_its_rules_fits_into_the_first_flight() {
    let embeds = embeds();
    assert_eq!(embeds.len(), 3 * SiteData::under_test().topics().len(), "embeds of every topic in every language");
    // Compressing them takes longer than all other tests of sizes.
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let heavy = |pages: &[PathBuf]| -> Vec<String> {
        let sized = pages.iter().map(|page| (page, len(page))).filter(|(_, size)| *size > EMBED_MOST);
        sized.map(|(page, size)| format!("{}: {size}", page.display())).collect()
    };
    let heavy: Vec<String> = thread::scope(|scope| {
        let shares = embeds.chunks(embeds.len().div_ceil(n_threads));
        let running: Vec<_> = shares.map(|share| scope.spawn(|| heavy(share))).collect();
        running.into_iter().flat_map(|share| share.join().unwrap()).collect()
    });
    assert!(heavy.is_empty(), "more than {EMBED_MOST} bytes:\n  {}", heavy.join("\n  "));
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
fn the_script_for_other_people_s_pages_is_a_kilobyte() {
    let size = fs::metadata(dist().join("embed.js")).unwrap().len();
    assert!(size <= 1024, "embed.js is {size} bytes, uncompressed");
}

#[test]
fn the_widget_s_code_is_small() {
    let module = fs::read(dist().join("source-compare_bg.wasm")).unwrap();
    let code = without_facts(&module).expect("the facts, in the module");
    let (code, glue) = (brotli_len(&code), len(&dist().join("source-compare.js")));
    let total = code + glue;
    assert!(total <= CODE_MOST, "code and glue are {code} + {glue} = {total} bytes, and {CODE_MOST} are allowed");
}

#[test]
fn the_search_keeps_its_size() {
    let module = fs::read(dist().join("tools_bg.wasm")).unwrap();
    let code = without_facts(&module).expect("the facts, in the module");
    let (code, glue) = (brotli_len(&code), len(&dist().join("tools.js")));
    for folder in ["", "zh-Hans/", "zh-Hant/"] {
        let data = len(&dist().join(format!("{folder}search/search.json")));
        assert!(
            data <= SEARCH_DATA_MOST,
            "{folder}search/search.json is {data} bytes, and {SEARCH_DATA_MOST} are allowed"
        );
        let total = code + glue + data;
        assert!(
            total <= TOOLS_MOST,
            "code, glue and data are {code} + {glue} + {data} = {total} bytes, and {TOOLS_MOST} are allowed"
        );
    }
}

#[test]
fn the_words_of_a_page_are_few() {
    let lists = folders_of_words();
    for path in &lists {
        let size = len(path);
        let most = if path.to_string_lossy().ends_with(".lists.json") { LISTS_WORDS_MOST } else { TOPIC_WORDS_MOST };
        assert!(size <= most, "{} is {size} bytes, and {most} are allowed", path.display());
    }
}

#[test]
fn the_words_of_a_card_are_few() {
    for language in languages() {
        let folder =
            fs::read_dir(dist().join("words").join(language.tag())).unwrap().map(|entry| entry.unwrap().path());
        let mut cards: Vec<PathBuf> = folder.filter(|path| !path.to_string_lossy().ends_with(".page.json")).collect();
        cards.sort_by_key(|path| fs::metadata(path).unwrap().len());
        let (middle, size) = cards.get(cards.len() / 2).map(|path| (path.display(), len(path))).unwrap();
        assert!(size <= CARD_WORDS_MOST, "{middle} is {size} bytes, and {CARD_WORDS_MOST} are allowed");
    }
}

/// The packs of words of lists, and of the pages and cards of topics.
fn folders_of_words() -> Vec<PathBuf> {
    let entries =
        |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let (folders, files): (Vec<_>, Vec<_>) = entries(dist().join("words")).into_iter().partition(|path| path.is_dir());
    let lists = files.into_iter().filter(|path| path.to_string_lossy().ends_with(".lists.json"));
    // The heaviest of each folder: to compress all takes minutes.
    let heaviest = folders.into_iter().flat_map(|folder| {
        let mut packs = entries(folder);
        packs.sort_by_key(|path| std::cmp::Reverse(fs::metadata(path).unwrap().len()));
        packs.truncate(5);
        packs
    });
    lists.chain(heaviest).collect()
}
