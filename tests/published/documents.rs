//! The documents themselves: which they are, what may be shipped of them, and how many of their numbers are quoted.

use crate::{compiled, folder, support};
use seeds::{Account, coverage};
use std::fs;

/// The documents that these tests know, as `sha256sum` writes them.
const KNOWN: &str = include_str!("documents.sha256");

#[test]
fn these_are_the_documents_that_the_tests_know() {
    let known: Vec<(&str, &str)> = KNOWN.lines().map(|line| line.split_once("  ").unwrap()).collect();
    let documents = compiled().dataset.sources.iter().map(|source| &source.document);
    let found: Vec<(&str, &str)> = documents.map(|document| (&*document.sha256, &*document.file)).collect();
    assert_eq!(found, known);
}

/// The Deqing story prints a notice against copying; forgetting the flag would lift its limit.
#[test]
fn the_document_that_forbids_copying_says_so() {
    let sources = compiled().dataset.sources.iter();
    let forbidding: Vec<&str> =
        sources.filter(|source| source.document.copying_forbidden).map(|source| source.id.as_str()).collect();
    assert_eq!(forbidding, ["deqing-story"]);
}

#[test]
fn our_seeds_ask_for_every_number() {
    let site = fs::read_to_string(folder().join("site.toml")).unwrap();
    assert!(site.lines().any(|line| line.starts_with("coverage = \"complete\"")), "open numbers are only a warning");
}

#[test]
fn many_numbers_of_every_document_are_quoted() {
    for document in coverage(&folder(), &seeds::words_folder(support::root()))
        .unwrap_or_else(|faults| panic!("the seeds have faults:\n{faults}"))
    {
        let n_quoted = document.count(Account::Quoted);
        assert!(n_quoted >= 10, "{}: only {n_quoted} numbers are quoted", document.document);
    }
}

/// Every topic of `seeds/` is named in no other test and in no code: whoever replaces the seeds need not touch them.
#[test]
fn no_code_and_no_other_test_names_a_topic() {
    let names: Vec<String> = compiled()
        .dataset
        .topics
        .iter()
        .map(|topic| format!("\"{}\"", topic.id))
        .filter(|id| id.contains('-'))
        .collect();
    let mut files = Vec::new();
    for place in ["src", "crates", "tests"] {
        collect(&support::root().join(place), &mut files);
    }
    assert!(files.len() > 100, "{} files", files.len());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let named: Vec<&String> = names.iter().filter(|name| text.contains(*name)).collect();
        assert!(named.is_empty(), "{} names {named:?}: use the fixture", file.display());
    }
}

/// The Rust files of a folder, but for these tests.
fn collect(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_left_out = ["published", "target"].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !is_left_out {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}
