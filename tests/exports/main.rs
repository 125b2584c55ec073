//! The files of `data/`: each is what its published standard says, as a reader or a schema by others has it,
//! and a file that is broken in one place is refused.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod annotations;
mod apparatus;
mod claim_review;
mod claims_csv;
mod claims_import;
mod dataset;
#[path = "../support/mod.rs"]
mod support;

use export::Content;
use model::{Citation, Dataset, Language};
use seeds::Compiled;
use site::comparison::Interface;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use support::root;

/// Facts and words to export, and the folder that they come from.
struct Edition {
    name: String,
    folder: PathBuf,
    dataset: Dataset,
    seeds: &'static Compiled,
}

impl Edition {
    /// A document, as the seeds hold it.
    fn document(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join("documents").join(file)).unwrap()
    }
}

/// The invented seeds, whose words look like markup; the seeds under test; and both on a site with an address of its own.
fn editions() -> Vec<Edition> {
    let mut editions = Vec::new();
    for (folder, seeds) in compiled() {
        let name = folder.display().to_string();
        let at_home = format!("{name} with an address");
        editions.push(Edition { name, folder: folder.clone(), dataset: seeds.dataset.clone(), seeds });
        let mut dataset = seeds.dataset.clone();
        dataset.site.address = Some("https://compare.example/of-gardens".to_owned());
        editions.push(Edition { name: at_home, folder: folder.clone(), dataset, seeds });
    }
    editions
}

/// The fixture alone: a copy of it that is broken must be refused.
fn fixture() -> Edition {
    editions().swap_remove(0)
}

/// The folders of seeds, compiled once.
fn compiled() -> &'static [(PathBuf, Compiled)] {
    static COMPILED: OnceLock<Vec<(PathBuf, Compiled)>> = OnceLock::new();
    COMPILED.get_or_init(|| {
        let compiled = |folder: PathBuf| {
            let seeds = seeds::compile(&folder, &seeds::words_folder(root()));
            let seeds = seeds.unwrap_or_else(|faults| panic!("{} has faults:\n{faults}", folder.display()));
            (folder, seeds)
        };
        support::folders().into_iter().map(compiled).collect()
    })
}

/// One export of one edition.
fn export<T>(edition: &Edition, write: fn(&Content<'_>) -> T) -> T {
    let interface = Interface::read(root(), &edition.folder).unwrap();
    write(&Content::new(&edition.dataset, &edition.seeds.texts, interface.terms()))
}

/// A file of a package that the set-up has fetched.
fn fetched(package: &str, file: &str) -> PathBuf {
    let path = root().join("target/tools/npm/node_modules").join(package).join(file);
    assert!(path.is_file(), "{} is missing: run `cargo xtask setup`, which fetches it", path.display());
    path
}

/// Every citation of a claim.
fn citations(dataset: &Dataset) -> impl Iterator<Item = &Citation> {
    dataset.topics.iter().flat_map(|topic| &topic.claims).map(|claim| &claim.citation)
}

/// The order of everything is decided, never left to a hash.
#[test]
fn two_exports_of_the_same_seeds_are_the_same_bytes() {
    let all = |edition: &Edition| {
        [
            export(edition, export::claims_csv),
            export(edition, export::annotations).to_string(),
            export(edition, export::claim_review).to_string(),
            export(edition, export::apparatus),
        ]
    };
    for (one, other) in editions().iter().zip(&editions()) {
        assert!(all(one) == all(other), "{} is exported in two ways", one.name);
    }
}

/// A claim has one name in every file, and no two share one.
#[test]
fn a_claim_has_the_same_name_in_every_file() {
    for edition in editions().into_iter().filter(|edition| edition.dataset.site.address.is_none()) {
        let annotations = export(&edition, export::annotations);
        let items = annotations["first"]["items"].as_array().unwrap();
        let names: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
        let distinct: BTreeSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
        let apparatus = export(&edition, export::apparatus);
        assert!(names.iter().all(|name| apparatus.contains(&format!("corresp=\"{name}\""))));
        let reviews = export(&edition, export::claim_review);
        let reviews = reviews["@graph"].as_array().unwrap();
        let claims = reviews.iter().flat_map(|review| review["itemReviewed"].as_array().unwrap());
        let reviewed: Vec<&str> = claims.map(|claim| claim["@id"].as_str().unwrap()).collect();
        assert!(reviewed.iter().all(|name| distinct.contains(name)));
        assert!(!reviewed.is_empty() || edition.folder != support::fixture_folder(), "the fixture has differences");
    }
}

/// No file ships more of a document than quotes with their prefix and suffix: long runs of a document's words that no citation covers
/// stand in no export, unless a text of ours says them.
#[test]
fn no_export_ships_more_of_a_document_than_its_quotes() {
    let n_runs: usize = editions().iter().map(unquoted_runs).sum();
    assert!(n_runs > 10, "the documents have stretches that are not quoted");
}

/// Looks for what is not quoted of the documents of an edition in its exports, and counts it.
fn unquoted_runs(edition: &Edition) -> usize {
    const RUN: usize = 40;
    let exports = [
        ("claims.csv", export(edition, export::claims_csv)),
        ("annotations.jsonld", export(edition, export::annotations).to_string()),
        ("claimreview.jsonld", export(edition, export::claim_review).to_string()),
        ("apparatus.xml", export(edition, export::apparatus)),
    ];
    // A document may say what is quoted twice.
    let texts = edition
        .seeds
        .texts
        .iter()
        .flat_map(|text| [Language::EN, Language::ZH_HANS].map(|language| text.in_language(language).to_owned()));
    let quotes = citations(&edition.dataset)
        .flat_map(|quote| [[&*quote.prefix, &*quote.exact, &*quote.suffix].concat(), quote.display().to_owned()]);
    let said: Vec<String> = texts.chain(quotes).collect();
    let mut n_runs = 0;
    for source in &edition.dataset.sources {
        let letters: Vec<char> = edition.document(&source.document.file).chars().collect();
        let mut shipped = vec![false; letters.len()];
        for citation in citations(&edition.dataset).filter(|citation| citation.document == source.document.file) {
            let from = citation.start - citation.prefix.chars().count();
            let to = citation.end + citation.suffix.chars().count();
            shipped[from..to].fill(true);
        }
        let starts = (0..letters.len().saturating_sub(RUN)).step_by(RUN / 2);
        for start in starts.filter(|start| !shipped[*start..start + RUN].contains(&true)) {
            let run: String = letters[start..start + RUN].iter().collect();
            n_runs += 1;
            if said.iter().any(|text| text.contains(&run)) {
                continue;
            }
            for (name, text) in &exports {
                assert!(!text.contains(&run), "{name} ships words of {} that no claim quotes: {run}", source.id);
            }
        }
    }
    n_runs
}
