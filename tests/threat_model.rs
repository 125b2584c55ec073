//! The threat model names guards and tests that exist: a promise that nothing holds any more is no promise.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::fs;
use std::path::Path;

const DOCUMENT: &str = "docs/threat-model.md";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All that stands between backticks.
fn names(document: &str) -> Vec<&str> {
    document.split('`').skip(1).step_by(2).collect()
}

/// A test that is named but not there, or a file.
fn missing(name: &str) -> bool {
    let (path, test) = name.split_once("::").map_or((name, None), |(path, test)| (path, Some(test)));
    let Ok(text) = fs::read_to_string(root().join(path)) else { return true };
    test.is_some_and(|test| !text.contains(&format!("fn {test}(")))
}

#[test]
fn every_guard_and_every_test_that_the_threat_model_names_is_there() {
    let document = fs::read_to_string(root().join(DOCUMENT)).unwrap();
    let is_file = |name: &&str| {
        let path = name.split("::").next().unwrap_or_default();
        Path::new(path)
            .extension()
            .is_some_and(|end| ["rs", "js", "css", "toml", "lock"].iter().any(|known| end == *known))
    };
    let named: Vec<&str> = names(&document).into_iter().filter(is_file).collect();
    assert!(named.iter().filter(|name| name.contains("::")).count() > 20, "{named:?}");
    let missing: Vec<&str> = named.into_iter().filter(|name| missing(name)).collect();
    assert!(missing.is_empty(), "{DOCUMENT} names what is not there: {missing:?}");
}

/// Each row of a table that promises something says by what it is held.
#[test]
fn every_promise_has_a_guard_and_a_test() {
    let document = fs::read_to_string(root().join(DOCUMENT)).unwrap();
    let rows =
        document.lines().skip_while(|line| !line.starts_with("| promised")).filter(|line| line.starts_with("| "));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect();
    assert!(rows.len() > 20);
    for row in rows.iter().filter(|row| row[0] != "promised" && !row[0].starts_with("---")) {
        let [promise, guard, test] = row[..] else { panic!("{row:?}") };
        let is_held = test.contains("::") || (test == "the command itself" && guard.contains("`cargo xtask"));
        assert!(!promise.is_empty() && !guard.is_empty() && is_held, "{row:?}");
    }
}

#[test]
fn a_name_that_leads_to_nothing_is_found() {
    assert!(missing("tests/threat_model.rs::no_such_test"));
    assert!(missing("tests/no_such_file.rs"));
    assert!(!missing("tests/threat_model.rs::a_name_that_leads_to_nothing_is_found"));
    assert_eq!(names("a `b` c `d::e`"), ["b", "d::e"]);
}
