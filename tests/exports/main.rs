//! The files of `data/` besides `dataset.json`: each is what its published standard says, as a reader or a schema by others has it,
//! and a file that is broken in one place is refused.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod annotations;
mod apparatus;
mod claim_review;
mod claims_csv;

use export::{self, Book, Terms};
use model::{Citation, Dataset};
use seeds::{self, Compiled};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What is exported: facts and words, and where they come from.
struct Edition {
    name: &'static str,
    dataset: Dataset,
    seeds: &'static Compiled,
}

/// The seeds as they are; the invented ones, whose words look like markup; and both on a site with an address of its own.
fn editions() -> Vec<Edition> {
    let mut editions = Vec::new();
    for (name, at_home, folder) in
        [("seeds", "seeds with an address", "seeds"), ("fixture", "fixture with an address", "tests/fixture-seeds")]
    {
        let seeds = compiled(folder);
        editions.push(Edition { name, dataset: seeds.dataset.clone(), seeds });
        let mut dataset = seeds.dataset.clone();
        dataset.site.address = Some("https://compare.example/of-gardens".to_owned());
        editions.push(Edition { name: at_home, dataset, seeds });
    }
    editions
}

/// The seeds of a folder, compiled once.
fn compiled(folder: &'static str) -> &'static Compiled {
    static REAL: OnceLock<Compiled> = OnceLock::new();
    static INVENTED: OnceLock<Compiled> = OnceLock::new();
    let once = if folder == "seeds" { &REAL } else { &INVENTED };
    once.get_or_init(|| {
        seeds::compile(&root().join(folder)).unwrap_or_else(|faults| panic!("{folder} has faults:\n{faults}"))
    })
}

/// The words of the interface, as the build gives them to the exports.
fn terms() -> Terms {
    let phrases = ["phrases", "pages"].map(|name| {
        let file = root().join(format!("src/i18n/{name}.toml"));
        seeds::phrases(&root().join("seeds"), &file).unwrap_or_else(|error| panic!("{error}"))
    });
    Terms::from_phrases(&phrases.concat()).unwrap()
}

/// One export of one edition.
fn export<T>(edition: &Edition, write: fn(&Book<'_>) -> T) -> T {
    let terms = terms();
    write(&Book::new(&edition.dataset, &edition.seeds.texts, &terms))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
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
    let edition = &editions()[0];
    let annotations = export(edition, export::annotations);
    let names: Vec<&str> =
        annotations["first"]["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
    let distinct: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(distinct.len(), names.len());
    let apparatus = export(edition, export::apparatus);
    assert!(names.iter().all(|name| apparatus.contains(&format!("corresp=\"{name}\""))));
    let reviews = export(edition, export::claim_review);
    let reviewed: Vec<&str> = reviews["@graph"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|review| review["itemReviewed"].as_array().unwrap())
        .map(|claim| claim["@id"].as_str().unwrap())
        .collect();
    assert!(!reviewed.is_empty() && reviewed.iter().all(|name| distinct.contains(name)));
}

/// No file ships more of a document than quotes with their prefix and suffix: long runs of a document's words that no citation covers
/// stand in no export, unless a text of ours says them.
#[test]
fn no_export_ships_more_of_a_document_than_its_quotes() {
    const RUN: usize = 40;
    let edition = &editions()[0];
    let exports = [
        ("claims.csv", export(edition, export::claims_csv)),
        ("annotations.jsonld", export(edition, export::annotations).to_string()),
        ("claimreview.jsonld", export(edition, export::claim_review).to_string()),
        ("apparatus.xml", export(edition, export::apparatus)),
    ];
    // A document may say what is quoted twice.
    let texts = edition.seeds.texts.iter().flat_map(|text| [text.en.clone(), text.zh_hans.clone()]);
    let quotes = citations(&edition.dataset)
        .flat_map(|quote| [[&*quote.prefix, &*quote.exact, &*quote.suffix].concat(), quote.display().to_owned()]);
    let said: Vec<String> = texts.chain(quotes).collect();
    let mut n_runs = 0;
    for source in &edition.dataset.sources {
        let file = root().join("seeds/documents").join(&source.document.file);
        let letters: Vec<char> = std::fs::read_to_string(file).unwrap().chars().collect();
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
    assert!(n_runs > 100, "the documents have stretches that are not quoted");
}
