//! Components, pictures and pages rendered natively: each case beside its readable snapshot, and rules that must hold of all of
//! them, whatever a snapshot says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod carried;
mod cases;
mod fixture;
mod guide;
mod html;
mod inferred;
mod invariants;
mod invisible;
mod own_pages;
mod pages;
mod pairs;
mod places;
mod right_to_left;
mod rules;
mod snapshots;
mod snippets;
mod structure;
#[path = "../support/mod.rs"]
mod support;

use snapshots::Outcome;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The folders of what is rendered; each of their files has a case, named after it.
const RENDERED: [&str; 5] =
    ["src/components", "src/views", "crates/pictures/src/draw", "crates/site/src/pages", "crates/tools/src/views"];

#[test]
fn everything_renders_as_its_snapshot() {
    let mut differences = Vec::new();
    for case in cases::all() {
        for (file, html) in cases::renderings(case) {
            if let Outcome::Differs(difference) = snapshots::compare(&file, &html) {
                differences.push(difference);
            }
        }
    }
    assert!(differences.is_empty(), "{}\n{}", differences.join("\n"), snapshots::HOW_TO_UPDATE);
}

#[test]
fn every_snapshot_has_its_case() {
    let expected: BTreeSet<String> = cases::all().flat_map(cases::files).collect();
    let orphans = snapshots::orphans(&expected);
    assert!(orphans.is_empty(), "no case renders these; delete them, or restore the case: {}", orphans.join(", "));
}

#[test]
fn cases_have_names_of_their_own() {
    let files: Vec<String> = cases::all().flat_map(cases::files).collect();
    let unique: BTreeSet<&String> = files.iter().collect();
    assert_eq!(unique.len(), files.len(), "two cases have one name: {files:?}");
}

/// Files among them that render nothing of their own; every case of a picture shows `picture`.
const NO_COMPONENTS: [&str; 12] = [
    "mod",
    "conditions",
    "days",
    "linked",
    "picture",
    "room",
    "shipped",
    "shown",
    "sizes",
    "testing",
    "ties",
    "timescale",
];

#[test]
fn every_component_has_a_case() {
    let with_a_case: BTreeSet<&str> = cases::all().map(|case| case.component).collect();
    let mut files = BTreeSet::new();
    for folder in RENDERED {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            files.insert(entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
        }
    }
    for machinery in NO_COMPONENTS {
        files.remove(machinery);
    }
    let missing: Vec<&String> = files.iter().filter(|file| !with_a_case.contains(file.as_str())).collect();
    assert!(missing.is_empty(), "nothing in crates/site/src/styleguide/cases renders these files: {missing:?}");
    let unknown: Vec<&&str> = with_a_case.iter().filter(|component| !files.contains(**component)).collect();
    assert!(unknown.is_empty(), "cases are named after a file of {RENDERED:?}; there is none for {unknown:?}");
}

/// Every rule, on every case and on whole pages.
#[test]
fn every_rule_holds_wherever_anything_is_rendered() {
    let mut broken = Vec::new();
    for case in cases::all() {
        for (language, html) in cases::rendered(case, &support::languages()) {
            let faults = rules::check(&html::parse(&html), language, &[rules::PARTS]);
            broken.extend(
                faults.into_iter().map(|fault| format!("{}-{} ({language}): {fault}", case.component, case.name)),
            );
        }
    }
    broken.extend(support::with_comparisons(|comparisons| {
        let pages = comparisons.iter().flat_map(|comparison| pages::all(comparison)).chain(pages::overviews());
        let broken = |page: pages::RenderedPage| {
            let faults = rules::check(&html::parse(&page.html), page.language, &[rules::PARTS, rules::PAGES]);
            faults.into_iter().map(move |fault| format!("page {} ({}): {fault}", page.name, page.language))
        };
        pages.flat_map(broken).collect::<Vec<String>>()
    }));
    broken.dedup();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
