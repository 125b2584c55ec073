//! All that can be said of a folder of seeds without building its site: faults, the fate of every number, the shares that are shipped.

use super::check::Faults;
use super::compile::{Compiled, compile_read};
use super::coverage::{Coverage, cover_all};
use super::files::Seeds;
use super::shipped_share::{Share, shares};
use std::path::Path;

/// The state of a folder of seeds.
pub struct Review {
    /// Everything that is wrong, by file and line.
    pub faults: Faults,
    /// The facts and words as far as they have no faults; absent when a file that everything hangs on can't be read.
    pub compiled: Option<Compiled>,
    /// The numerals of each document, in the order of the sources. Those of quotes with faults count as open.
    pub coverage: Vec<Coverage>,
    /// The share of each document that is shipped, in the same order.
    pub shares: Vec<Share>,
}

/// Reads and checks the seeds folder at `root`; `words` is the repository's folder of the words of the interface.
#[must_use]
pub fn review(root: &Path, words: &Path) -> Review {
    let mut faults = Faults::of(root);
    let Some(seeds) = Seeds::read(root, &mut faults) else {
        return Review { faults: faults.sorted(), compiled: None, coverage: Vec::new(), shares: Vec::new() };
    };
    let (compiled, faults) = compile_read(&seeds, root, words, faults);
    let coverage = compiled.as_ref().map(|compiled| cover_all(&seeds, &compiled.dataset)).unwrap_or_default();
    let shares = compiled.as_ref().map(|compiled| shares(&compiled.dataset)).unwrap_or_default();
    Review { faults: faults.sorted(), compiled, coverage, shares }
}
