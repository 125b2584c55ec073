//! Seeds of which one claim is compiled at a time, and the record of changes that nobody noticed.

use super::super::check::{Check, Faults};
use super::super::compile::{Compiler, Reference};
use super::super::files::{SeedFile, Seeds};
use super::super::{claims, schema};
use quotes::DocumentText;
use std::collections::BTreeMap;
use std::path::Path;

/// A topic's file.
pub(super) type Topic = SeedFile<schema::TopicFile>;

/// The seeds as they are, and a copy whose documents are changed.
pub(super) struct Folder {
    pub(super) seeds: Seeds,
    changed: Seeds,
    reference: Reference,
}

impl Folder {
    /// The fixture, which has a case of everything that is changed, and the seeds under test.
    pub(super) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut folders = vec![root.join("tests/fixture-seeds"), crate::folder(&root)];
        folders.dedup();
        folders.iter().map(|folder| Self::read(folder)).collect()
    }

    fn read(folder: &Path) -> Self {
        let read = || {
            let mut faults = Faults::of(folder);
            let seeds = Seeds::read(folder, &mut faults);
            seeds.filter(|_| faults.is_empty()).unwrap_or_else(|| panic!("the seeds have faults:\n{faults}"))
        };
        let seeds = read();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut faults = Faults::of(folder);
        let reference = Reference::read(&seeds, folder, &crate::words_folder(&root), &mut faults);
        Self { seeds, changed: read(), reference: reference.unwrap_or_else(|| panic!("{faults}")) }
    }

    /// Every claim, with its topic.
    pub(super) fn claims(&self) -> impl Iterator<Item = (&Topic, &schema::Claim)> {
        self.seeds.topics.iter().flat_map(|file| file.content.claim.iter().map(move |claim| (file, claim)))
    }

    pub(super) fn source(&self, source_id: &str) -> &schema::Source {
        self.seeds.sources.content.source.iter().find(|source| source.id.get_ref() == source_id).unwrap()
    }

    pub(super) fn document(&self, source_id: &str) -> &DocumentText {
        self.seeds.document(self.source(source_id)).unwrap()
    }

    /// The place of a claim's quote in the joined reading of its document.
    pub(super) fn stretch(&self, claim: &schema::Claim) -> (usize, usize) {
        let (document, quote) = (self.document(claim.source.get_ref()), claim.quote.get_ref());
        let span = document.locate(quote, *claim.line.get_ref(), &claim.prefix, &claim.suffix).unwrap();
        let start = (0..).find(|at| document.origin(*at) == span.start).unwrap();
        (start, start + quote.chars().count())
    }

    /// Changes a document for as long as `work` takes.
    pub(super) fn with_document<T>(&mut self, source_id: &str, text: &str, work: impl FnOnce(&Self) -> T) -> T {
        let source = self.source(source_id);
        let (name, wrapped) = (source.document.get_ref().clone(), source.wrapped);
        let before = self.changed.exchange(&name, DocumentText::new(text, wrapped)).unwrap();
        let result = work(self);
        self.changed.exchange(&name, before);
        result
    }

    /// The checks that a claim fails, by the changed documents.
    pub(super) fn failed(&self, topic: &Topic, claim: &schema::Claim) -> Vec<Check> {
        self.checks_failed(|compiler| drop(claims::compile(compiler, topic, claim)))
    }

    /// The checks that fail while `work` compiles, by the changed documents.
    pub(super) fn checks_failed(&self, work: impl FnOnce(&mut Compiler<'_>)) -> Vec<Check> {
        let faults = Faults::of(Path::new("seeds"));
        let mut compiler = Compiler::new(&self.changed, &self.reference, faults);
        work(&mut compiler);
        compiler.faults.iter().map(|fault| fault.check).collect()
    }
}

/// The changes that were tried, by their sort, and those that nobody noticed.
#[derive(Default)]
pub(super) struct Record {
    n_tried: BTreeMap<&'static str, usize>,
    unnoticed: Vec<String>,
}

impl Record {
    /// Notes a change, which one of these checks ought to notice.
    pub(super) fn note(
        &mut self,
        sort: &'static str,
        expected: &[Check],
        failed: &[Check],
        description: impl FnOnce() -> String,
    ) {
        *self.n_tried.entry(sort).or_default() += 1;
        if !failed.iter().any(|check| expected.contains(check)) {
            let names = |checks: &[Check]| checks.iter().map(|check| check.name()).collect::<Vec<_>>().join(", ");
            self.unnoticed.push(format!(
                "{sort}: {} fails [{}], not [{}]",
                description(),
                names(failed),
                names(expected)
            ));
        }
    }

    /// Prints how many changes of each sort were tried; all of them were noticed, and there were as many as one may expect.
    pub(super) fn finish(self, least: &[(&str, usize)]) {
        for (sort, n_tried) in &self.n_tried {
            println!("{n_tried:>6} {sort}");
        }
        let n_unnoticed = self.unnoticed.len();
        assert!(n_unnoticed == 0, "{n_unnoticed} changes are not noticed:\n{}", self.unnoticed.join("\n"));
        for (sort, least) in least {
            let n_tried = self.n_tried.get(sort).copied().unwrap_or_default();
            assert!(n_tried >= *least, "only {n_tried} changes of this sort: {sort}");
        }
    }
}

/// The claim of a topic, as the record names it.
pub(super) fn named(topic: &Topic, claim: &schema::Claim) -> String {
    format!("{} of {}", claim.id.get_ref(), topic.content.id.get_ref())
}
