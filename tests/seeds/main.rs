//! Seeds as a whole: they compile, every check catches its fault, and every citation is verbatim in its document, found here without
//! the library's own code.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod cases;
mod citations;
mod collation;
mod coverage;
mod seeds_copy;
#[path = "../support/mod.rs"]
mod support;

use cases::Case;
use model::SilenceKind;
use seeds::{Check, Compiled, Fault, compile};
use seeds_copy::{Edit, SeedsCopy};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::thread;

/// The folder of the words of the interface.
fn words() -> PathBuf {
    seeds::words_folder(support::root())
}

/// The fixture and the seeds under test with their folders, compiled once for all tests.
fn compiled() -> &'static [(PathBuf, Compiled)] {
    static COMPILED: LazyLock<Vec<(PathBuf, Compiled)>> = LazyLock::new(|| {
        let compiled = |folder: PathBuf| {
            let seeds = compile(&folder, &words())
                .unwrap_or_else(|faults| panic!("{} has faults:\n{faults}", folder.display()));
            (folder, seeds)
        };
        support::folders().into_iter().map(compiled).collect()
    });
    &COMPILED
}

#[test]
fn the_seeds_compile_without_faults() {
    compiled();
}

/// The list of cases is the list of checks: a check that no corruption shows is a check that nobody knows to work.
#[test]
fn every_check_has_a_case() {
    let shown = |check: &Check| cases::all().iter().flat_map(|case| case.faults).any(|fault| fault.check == *check);
    let missing: Vec<&str> = Check::ALL.iter().filter(|check| !shown(check)).map(|check| check.name()).collect();
    assert!(missing.is_empty(), "add a case to tests/seeds/cases/ for: {missing:?}");
}

#[test]
fn every_corruption_is_reported_where_it_stands_and_nothing_else_is() {
    let cases = cases::all();
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let wrong: Vec<String> = thread::scope(|scope| {
        let check = |cases: &[&Case]| cases.iter().filter_map(|case| problem(case)).collect::<Vec<_>>();
        let shares = cases.chunks(cases.len().div_ceil(n_threads));
        let running: Vec<_> = shares.map(|share| scope.spawn(move || check(share))).collect();
        running.into_iter().flat_map(|share| share.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} of {} cases fail:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Says what is wrong with a case, if anything.
fn problem(case: &Case) -> Option<String> {
    let problems = unmet(case).unwrap_or_else(|misfit| vec![format!("the case does not fit the fixture: {misfit}")]);
    (!problems.is_empty()).then(|| format!("{}:\n  {}", case.name, problems.join("\n  ")))
}

/// Corrupts a copy of the fixture, and compares the faults with the expected ones.
fn unmet(case: &Case) -> Result<Vec<String>, String> {
    let copy = SeedsCopy::new(&support::fixture_folder());
    for edit in case.edits {
        copy.apply(edit)?;
    }
    let faults: Vec<Fault> =
        compile(copy.path(), &words()).err().iter().flat_map(|faults| faults.iter().cloned()).collect();
    let mut left: Vec<&Fault> = faults.iter().collect();
    let mut problems = Vec::new();
    for expected in case.faults {
        let (check, file, says) = (expected.check, expected.file, expected.says);
        let line = copy.line_of(file, expected.at)?;
        let is_it = |fault: &&Fault| {
            fault.check == check && fault.file == file && fault.line == line && fault.message.contains(says)
        };
        match left.iter().position(is_it) {
            Some(idx) => drop(left.remove(idx)),
            None => problems.push(format!("not reported: {file}:{line}: … {says} … [{}]", check.name())),
        }
    }
    problems.extend(left.iter().map(|fault| format!("not expected: {fault}")));
    let ill_written = |fault: &&Fault| fault.message.starts_with(char::is_uppercase) || fault.message.ends_with('.');
    problems.extend(faults.iter().filter(ill_written).map(|fault| format!("lower case and no full stop: {fault}")));
    Ok(problems)
}

/// Not a case: what the topics cite is gone too, and reported.
#[test]
fn one_source_is_nothing_to_compare() {
    let copy = SeedsCopy::new(&support::fixture_folder());
    copy.apply(&Edit::Sources(1)).unwrap();
    let faults = compile(copy.path(), &words()).unwrap_err();
    let counted: Vec<(usize, &str)> = faults
        .iter()
        .filter(|fault| fault.check == Check::SourceCount)
        .map(|fault| (fault.line, fault.message.as_str()))
        .collect();
    let expected = "a comparison has 2 to 12 sources, and this one has 1; add a [[source]] to compare with";
    assert_eq!(counted, [(2, expected)]);
}

#[test]
fn every_topic_has_a_claim_or_a_silence_of_every_source() {
    for (_, Compiled { dataset, .. }) in compiled() {
        for topic in &dataset.topics {
            for source in &dataset.sources {
                let n_claims = topic.claims.iter().filter(|claim| claim.source == source.id).count();
                let silences: Vec<_> = topic.silences.iter().filter(|silence| silence.source == source.id).collect();
                assert_eq!(silences.len(), usize::from(n_claims == 0), "{} on {}", source.id, topic.id);
                let expected = if source.excerpt { SilenceKind::NotInExcerpt } else { SilenceKind::DoesNotSay };
                assert!(silences.iter().all(|silence| silence.kind == expected), "{} on {}", source.id, topic.id);
            }
        }
    }
}
