//! Valid HTML: the Nu Html Checker, which the WHATWG and the W3C run, finds nothing on any page in any language, nor in any code that
//! is offered to other people's pages. It is a program of Java, which npm ships as `vnu-jar`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

#[path = "support/mod.rs"]
mod support;

use model::address::SNIPPETS;
use serde_json::Value;
use site::Site;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What the checker says that is no fault: files lie on no server, so that `'self'` in a page's policy names nothing; the claim that
/// the search shows opened has the only heading of the first level in sight, while that of the search is away; and which language a
/// text is in is a guess, wrong where codes and names of another fill a page.
const NO_FAULTS: [&str; 6] = [
    // The checker's reader of style sheets is older than these.
    "CSS: Unrecognized at-rule “@container”",
    "CSS: “container”: Property “container” doesn't exist",
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist",
    "violates Content Security Policy",
    "“h1” element as a top-level heading only",
    "document appears to be written in",
];

/// Faults that are shown in full; the others are counted.
const SHOWN_MOST: usize = 10;

#[test]
fn every_page_and_every_code_of_the_fixture_is_valid() {
    assert_site_is_valid(&support::fixture_folder());
}

#[test]
fn every_page_and_every_code_of_the_seeds_under_test_is_valid() {
    if support::seeds_folder() != support::fixture_folder() {
        assert_site_is_valid(&support::seeds_folder());
    }
}

#[test]
fn every_page_and_every_code_from_right_to_left_is_valid() {
    assert_site_is_valid(&support::root().join("tests/arabic-seeds"));
}

#[track_caller]
fn assert_site_is_valid(folder: &Path) {
    let site = Site::read(support::root(), folder).unwrap_or_else(|fault| panic!("{fault}"));
    let written = tempfile::tempdir().unwrap();
    let n_pages = write_pages(&site, written.path());
    assert!(n_pages > 50, "{n_pages} pages of {}", folder.display());
    assert_valid(written.path());
}

#[test]
fn what_is_not_valid_is_found() {
    for (body, expected) in [
        ("<table><tr><td role=\"cell\">a</td></tr></table>", "role"),
        ("<figure><p>a</p><figcaption>b</figcaption><details><summary>c</summary></details></figure>", "figure"),
        ("<iframe title=\"a\" src=\"b\" width=\"100%\"></iframe>", "100%"),
        ("<p id=\"a\">b</p><p id=\"a\">c</p>", "Duplicate ID"),
        ("<p style=\"margin:1em;colour:red\">a</p>", "colour"),
    ] {
        let written = tempfile::tempdir().unwrap();
        fs::write(written.path().join("a.html"), page(body)).unwrap();
        let faults = faults(written.path());
        assert!(faults.keys().any(|fault| fault.contains(expected)), "{body}: {faults:?}");
    }
}

/// Writes every page of a site into a folder, and a page for the codes of each question. The number of them.
fn write_pages(site: &Site, folder: &Path) -> usize {
    let mut n_pages = 0;
    for path in site.paths() {
        let made = || site.file(path).unwrap().unwrap();
        let html = if path.ends_with(".html") {
            made()
        } else if path.ends_with(SNIPPETS) {
            let codes: Value = serde_json::from_slice(&made()).unwrap();
            let codes = ["frame", "element", "static"].map(|way| codes[way].as_str().expect(way).to_owned());
            page(&codes.join("\n")).into_bytes()
        } else {
            continue;
        };
        let file = folder.join(path.replace('/', "--")).with_extension("html");
        fs::write(file, html).unwrap();
        n_pages += 1;
    }
    n_pages
}

fn page(body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\"><title>A page</title>\n<body><h1>A page</h1><h2>A part</h2>{body}</body></html>"
    )
}

#[track_caller]
fn assert_valid(folder: &Path) {
    let faults = faults(folder);
    let shown: Vec<String> = faults
        .iter()
        .take(SHOWN_MOST)
        .map(|(fault, places)| format!("{} times, first in {}: {fault}", places.len(), places[0]))
        .collect();
    assert!(faults.is_empty(), "{} kinds of faults:\n{}", faults.len(), shown.join("\n"));
}

/// What the checker says of the pages in a folder, its warnings too, and where.
fn faults(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let checker = support::root().join("target/tools/npm/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(checker.is_file(), "{} is missing: run `cargo xtask setup`, which fetches it", checker.display());
    let mut command = Command::new("java");
    command.arg("-jar").arg(checker).args(["--format", "json", "--stdout", "--exit-zero-always"]).arg(folder);
    let output = command
        .output()
        .expect("Java, which the Nu Html Checker is run by: `cargo xtask setup` installs it or says how");
    let said = String::from_utf8_lossy(&output.stdout);
    let answer: Value = serde_json::from_str(&said).unwrap_or_else(|fault| {
        panic!("{fault} in what the checker says: {said}\n{}", String::from_utf8_lossy(&output.stderr))
    });
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for message in answer["messages"].as_array().expect("messages") {
        let text = message["message"].as_str().expect("a text");
        if !NO_FAULTS.iter().any(|no_fault| text.contains(no_fault)) {
            let file = message["url"].as_str().and_then(|url| url.rsplit('/').next()).unwrap_or_default();
            let place = format!("{file}, {}", message["extract"].as_str().unwrap_or_default());
            faults.entry(text.to_owned()).or_default().push(place);
        }
    }
    faults
}
