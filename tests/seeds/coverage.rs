//! Every number of every document is in a claim's quote or set aside with a reason, and one that is not is reported.

use super::seeds;
use crate::seeds_copy::Edit::{Append, Rehash, Remove, Replace};
use crate::seeds_copy::{Edit, SeedsCopy};
use seeds::{Account, Coverage, coverage};
use std::path::Path;

fn covered(seeds: &Path) -> Vec<Coverage> {
    coverage(seeds).unwrap_or_else(|faults| panic!("the seeds have faults:\n{faults}"))
}

/// The numerals that nobody accounts for: document, line and numeral.
fn open(documents: &[Coverage]) -> Vec<(&str, usize, &str)> {
    let numerals = documents.iter().flat_map(|of| of.numerals.iter().map(|numeral| (of.document.as_str(), numeral)));
    let open = numerals.filter(|(_, numeral)| numeral.account == Account::Open);
    open.map(|(document, numeral)| (document, numeral.line, numeral.text.as_str())).collect()
}

#[track_caller]
fn check_open(edits: &[Edit], expected: &[(&str, usize, &str)]) {
    let copy = SeedsCopy::new(&seeds());
    for edit in edits {
        copy.apply(edit).unwrap();
    }
    assert_eq!(open(&covered(copy.path())), expected);
}

#[test]
fn every_number_of_every_document_is_accounted_for() {
    let documents = covered(&seeds());
    assert_eq!(documents.len(), 5);
    for document in &documents {
        let [quoted, aside, open] =
            [Account::Quoted, Account::SetAside, Account::Open].map(|account| document.count(account));
        println!("{}: {quoted} in quotes, {aside} set aside", document.document);
        assert!(quoted + aside == document.numerals.len() && open == 0, "{}: {open} are open", document.document);
        assert!(quoted >= 10, "{}: only {quoted} numbers are quoted", document.document);
    }
    assert_eq!(open(&documents), []);
}

const DRAFT: &str = "000_69fc8b739b16dda7.txt";
const MAY: &str = "003_cffdd46d6c013d24.txt";
const BINJIANG: &str = "004_5b42d0ea995481bb.txt";

#[test]
fn a_number_that_nobody_quotes_is_reported() {
    check_open(
        &[Append("documents/004_5b42d0ea995481bb.txt", "\nTwo bridges cross it; 一座 was built in 1991."), Rehash],
        &[(BINJIANG, 11, "Two"), (BINJIANG, 11, "一"), (BINJIANG, 11, "1991")],
    );
}

#[test]
fn a_number_whose_claim_is_gone_is_reported() {
    check_open(&[Remove("topics/binjiang-communities.toml")], &[(BINJIANG, 4, "51")]);
}

#[test]
fn words_that_are_no_longer_set_aside_are_reported() {
    check_open(
        &[Replace(
            "set-aside.toml",
            "line = 1\ntext = \"The two corridors\"",
            "line = 1\ntext = \"corridors are connected\"",
        )],
        &[(DRAFT, 1, "two")],
    );
}

#[test]
fn an_idiom_that_is_no_longer_set_aside_is_reported() {
    check_open(
        &[Replace("set-aside.toml", "[[pattern]]\ntexts = [\"这一目标\"]\nreason = \"this aim: a pronoun\"\n", "")],
        &[(MAY, 321, "一")],
    );
}
