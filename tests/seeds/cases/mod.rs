//! Corruptions of the fixture, as data: what is changed, and every fault that must be reported for it, no more and no less.

mod claims;
mod files;
mod numbers;
mod pages;
mod references;
mod topics;

use crate::seeds_copy::Edit;
use seeds::Check;

/// One corruption.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) edits: &'static [Edit],
    pub(crate) faults: &'static [Expected],
}

/// One fault that must be reported.
pub(crate) struct Expected {
    pub(crate) check: Check,
    pub(crate) file: &'static str,
    /// Words that begin on the fault's line and stand once in the corrupted file; empty for line 1.
    pub(crate) at: &'static str,
    /// A part of the message: how to mend it.
    pub(crate) says: &'static str,
}

const fn case(name: &'static str, edits: &'static [Edit], faults: &'static [Expected]) -> Case {
    Case { name, edits, faults }
}

const fn fault(check: Check, file: &'static str, at: &'static str, says: &'static str) -> Expected {
    Expected { check, file, at, says }
}

const SIZE: &str = "topics/garden-size.toml";
const EDGES: &str = "topics/garden-edges.toml";
const BEDS: &str = "topics/garden-beds.toml";
const FACTS: &str = "topics/garden-facts.toml";
const GOALS: &str = "topics/garden-goals.toml";
const CARE: &str = "topics/garden-care.toml";
const SONG: &str = "topics/garden-song.toml";
const SITE: &str = "site.toml";
const SOURCES: &str = "sources.toml";
const METHOD: &str = "method.toml";
const DEMO: &str = "demo.toml";
const PLACES: &str = "places.toml";
const ASIDE: &str = "set-aside.toml";
const OVERRIDES: &str = "hant-overrides.toml";
const NOTICE: &str = "documents/notice.txt";
const PLAN: &str = "documents/plan.txt";

/// Every case.
pub(crate) fn all() -> Vec<&'static Case> {
    [files::CASES, references::CASES, claims::CASES, numbers::CASES, pages::CASES, topics::CASES]
        .into_iter()
        .flatten()
        .collect()
}
