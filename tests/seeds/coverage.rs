//! Every number of every document is in a claim's quote or set aside with a reason, and one that is not is reported.

use crate::seeds_copy::Edit::{Append, Rehash, Remove, Replace};
use crate::seeds_copy::{Edit, SeedsCopy};
use crate::support;
use seeds::{Account, Coverage, coverage};
use std::path::Path;

fn covered(folder: &Path) -> Vec<Coverage> {
    coverage(folder, &crate::words()).unwrap_or_else(|faults| panic!("{} has faults:\n{faults}", folder.display()))
}

/// The numerals that nobody accounts for: document, line and numeral.
fn open(documents: &[Coverage]) -> Vec<(&str, usize, &str)> {
    let numerals = documents.iter().flat_map(|of| of.numerals.iter().map(|numeral| (of.document.as_str(), numeral)));
    let open = numerals.filter(|(_, numeral)| numeral.account == Account::Open);
    open.map(|(document, numeral)| (document, numeral.line, numeral.text.as_str())).collect()
}

#[track_caller]
fn check_open(edits: &[Edit], expected: &[(&str, usize, &str)]) {
    let copy = SeedsCopy::new(&support::fixture_folder());
    for edit in edits {
        copy.apply(edit).unwrap();
    }
    assert_eq!(open(&covered(copy.path())), expected);
}

#[test]
fn every_number_of_the_fixture_is_accounted_for() {
    let documents = covered(&support::fixture_folder());
    assert_eq!(open(&documents), []);
    let n = |account| documents.iter().map(|document| document.count(account)).sum::<usize>();
    assert!(n(Account::Quoted) > 0 && n(Account::SetAside) > 0, "the fixture has both");
}

/// Seeds may ask for all numbers; those that do have no open ones, or they don't compile.
#[test]
fn open_numbers_are_faults_where_all_are_asked_for() {
    let copy = SeedsCopy::new(&support::fixture_folder());
    copy.apply(&Append("documents/notice.txt", "\nTwo bridges cross it.")).unwrap();
    copy.apply(&Rehash).unwrap();
    assert_eq!(open(&covered(copy.path())), [(NOTICE, 13, "Two")]);
    let words = seeds::words_folder(support::root());
    assert!(seeds::compile(copy.path(), &words).is_ok());
    copy.apply(&Replace("site.toml", "publisher = {", "coverage = \"complete\"\npublisher = {")).unwrap();
    let faults = seeds::compile(copy.path(), &words).unwrap_err();
    let told: Vec<(&str, usize)> = faults.iter().map(|fault| (fault.file.as_str(), fault.line)).collect();
    assert_eq!(told, [("documents/notice.txt", 13)]);
}

const NOTICE: &str = "notice.txt";

#[test]
fn a_number_that_nobody_quotes_is_reported() {
    check_open(
        &[Append("documents/notice.txt", "\nTwo bridges cross it; 一座 was built in 1991."), Rehash],
        &[(NOTICE, 13, "Two"), (NOTICE, 13, "一"), (NOTICE, 13, "1991")],
    );
}

#[test]
fn a_number_whose_claim_is_gone_is_reported() {
    check_open(
        &[
            Remove("units.toml"),
            Remove("topics/garden-size.toml"),
            Replace("site.toml", "topics = [\"garden-size\", ", "topics = ["),
            Remove("demo.toml"),
        ],
        &[(NOTICE, 4, "40"), ("plan.txt", 1, "42"), ("plan.txt", 1, "9"), ("articles.txt", 21, "4")],
    );
}

#[test]
fn words_that_are_no_longer_set_aside_are_reported() {
    check_open(
        &[Replace("set-aside.toml", "text = \"eleven people or one tall gardener\"", "text = \"eleven people\"")],
        &[(NOTICE, 10, "one")],
    );
}

#[test]
fn an_idiom_that_is_no_longer_set_aside_is_reported() {
    check_open(&[Replace("set-aside.toml", "\"看一看\", ", "")], &[("articles.txt", 29, "一")]);
}
