//! Checks that every number of the documents is accounted for: each digit run and number word of their language stands in a claim's
//! quote, or is set aside in `set-aside.toml` with a reason.

use super::check::{Check, Faults};
use super::compile::{At, Compiler, compile_read};
use super::figures;
use super::files::Seeds;
use super::schema;
use super::set_aside::set_aside;
use model::Dataset;
use std::path::Path;

/// The fate of a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// It stands in the quote of a claim.
    Quoted,
    /// It is set aside.
    SetAside,
    /// Nobody has accounted for it.
    Open,
}

/// One numeral of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// As the document prints it, lines joined.
    pub text: String,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The words around it.
    pub context: String,
    /// The fate of this one.
    pub account: Account,
}

impl Numeral {
    /// Says that it is open, and what to do about it.
    #[must_use]
    pub fn open(&self) -> String {
        format!(
            "{} in \u{201c}{}\u{201d} stands in no quote; quote it in a claim, or set it aside in set-aside.toml with a reason",
            self.text, self.context
        )
    }
}

/// The numerals of one document, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The document's file name.
    pub document: String,
    /// Every one of them.
    pub numerals: Vec<Numeral>,
}

impl Coverage {
    /// The number of numerals that ended so.
    #[must_use]
    pub fn count(&self, account: Account) -> usize {
        self.numerals.iter().filter(|numeral| numeral.account == account).count()
    }
}

/// Characters shown on each side of a numeral.
const CONTEXT_WIDTH: usize = 12;

/// Accounts for the numerals of every document, in the order of the sources.
///
/// # Errors
/// The faults of the seeds, which come first.
pub fn coverage(root: &Path, words: &Path) -> Result<Vec<Coverage>, Faults> {
    let mut faults = Faults::of(root);
    let Some(seeds) = Seeds::read(root, &mut faults) else {
        return Err(faults.sorted());
    };
    let (compiled, faults) = compile_read(&seeds, root, words, faults);
    // Open numerals are what is asked for, also where they are faults.
    let has_others = faults.iter().any(|fault| fault.check != Check::Coverage);
    compiled.filter(|_| !has_others).map(|compiled| cover_all(&seeds, &compiled.dataset)).ok_or_else(|| faults.sorted())
}

/// The numerals of every document that is there, in the order of the sources.
pub(super) fn cover_all(seeds: &Seeds, dataset: &Dataset) -> Vec<Coverage> {
    seeds.sources.content.source.iter().filter_map(|source| cover(seeds, dataset, source)).collect()
}

/// Reports open numerals where `site.toml` wants none. Not before all else is mended: a quote that is not found leaves its numbers open.
pub(super) fn check(compiler: &mut Compiler<'_>, dataset: &Dataset) {
    let seeds = compiler.seeds;
    if seeds.site.content.coverage.is_none() || !compiler.faults.is_empty() {
        return;
    }
    for document in cover_all(seeds, dataset) {
        let file = format!("documents/{}", document.document);
        for numeral in document.numerals.iter().filter(|numeral| numeral.account == Account::Open) {
            compiler.fault(Check::Coverage, &At { file: &file, line: numeral.line }, numeral.open());
        }
    }
}

fn cover(seeds: &Seeds, dataset: &Dataset, source: &schema::Source) -> Option<Coverage> {
    let name = source.document.get_ref();
    let document = seeds.document(source)?;
    let reading = document.reading();
    let claims = dataset.topics.iter().flat_map(|topic| &topic.claims).map(|claim| &claim.citation);
    let quoted: Vec<(usize, usize)> =
        claims.filter(|citation| citation.document == *name).map(|citation| (citation.start, citation.end)).collect();
    let aside = set_aside(&seeds.set_aside.content, document, name);
    let characters: Vec<char> = reading.chars().collect();
    let shown = |start: usize, end: usize| -> String { characters.iter().skip(start).take(end - start).collect() };
    let account = |start: usize, end: usize| {
        // Offsets in the document itself: of the first character, and after the last.
        let (from, to) = (document.origin(start), document.origin(end.saturating_sub(1)) + 1);
        let within = |stretches: &[(usize, usize)]| stretches.iter().any(|(start, end)| *start <= from && to <= *end);
        match (within(&quoted), within(&aside)) {
            (true, _) => Account::Quoted,
            (false, true) => Account::SetAside,
            (false, false) => Account::Open,
        }
    };
    let numerals = figures::numerals(reading, *source.language.get_ref()).into_iter().map(|found| Numeral {
        text: shown(found.start, found.end),
        line: document.line_of(document.origin(found.start)),
        context: shown(found.start.saturating_sub(CONTEXT_WIDTH), found.end + CONTEXT_WIDTH),
        account: account(found.start, found.end),
    });
    Some(Coverage { document: name.clone(), numerals: numerals.collect() })
}
