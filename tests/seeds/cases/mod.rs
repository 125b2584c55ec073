//! Corruptions of the seeds, as data: what is changed, and every fault that must be reported for it, no more and no less.

mod claims;
mod files;
mod numbers;
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

const AREA: &str = "topics/planned-area.toml";
const FIGURES: &str = "topics/area-figures.toml";
const BOUNDARY: &str = "topics/boundary.toml";
const NORTH: &str = "topics/north-wing.toml";
const FORMULA: &str = "topics/spatial-formula.toml";
const REVENUE: &str = "topics/digital-revenue-2025.toml";
const TARGETS: &str = "topics/targets-2025.toml";
const TIMELINE: &str = "topics/plan-timeline.toml";
const ALIBABA: &str = "topics/alibaba-where.toml";
const INSTITUTES: &str = "topics/research-institutes-count.toml";
const GOALS: &str = "topics/goals-2035.toml";
const TALENT: &str = "topics/talent-numbers.toml";
const SITE: &str = "site.toml";
const SOURCES: &str = "sources.toml";
const PLACES: &str = "places.toml";
const ASIDE: &str = "set-aside.toml";
const OVERRIDES: &str = "hant-overrides.toml";
const PLAN: &str = "documents/001_5ea49eeee00535d1.txt";
const BINJIANG: &str = "documents/004_5b42d0ea995481bb.txt";

/// Every case.
pub(crate) fn all() -> Vec<&'static Case> {
    [files::CASES, references::CASES, claims::CASES, numbers::CASES, topics::CASES].into_iter().flatten().collect()
}
