//! Every citation, read again from the exported JSON and the documents themselves, with nothing of the library's code.

use super::{compiled, support};
use export::Content;
use serde_json::Value;
use site::comparison::Interface;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The most that a selector carries on each side, in code points: rule 10 of the design.
const CONTEXT_MOST: usize = 60;

/// The datasets as they are exported, with their folders.
fn exported() -> Vec<(&'static Path, Value)> {
    let export = |folder: &Path, seeds: &seeds::Compiled| {
        let interface = Interface::read(support::root(), folder).unwrap();
        export::dataset(&Content::new(&seeds.dataset, &seeds.texts, interface.terms()))
    };
    compiled().iter().map(|(folder, seeds)| (folder.as_path(), export(folder, seeds))).collect()
}

/// Every citation of the dataset, and whose it is.
fn citations(dataset: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    for topic in dataset["topics"].as_array().unwrap() {
        for claim in topic["claims"].as_array().unwrap() {
            found.push((format!("claim {} of {}", claim["id"], topic["id"]), &claim["citation"]));
        }
    }
    for place in dataset["places"].as_array().unwrap() {
        for part_of in
            place["part_of"].as_array().into_iter().flatten().filter(|part_of| part_of.get("citation").is_some())
        {
            found.push((format!("place {}", place["id"]), &part_of["citation"]));
        }
    }
    found
}

fn document(folder: &Path, name: &Value) -> Vec<char> {
    let path = folder.join("documents").join(name.as_str().unwrap());
    fs::read_to_string(path).unwrap().chars().collect()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn every_citation_is_a_slice_of_its_document() {
    for (folder, dataset) in exported() {
        let citations = citations(&dataset);
        assert!(citations.len() > 2, "only {} citations are found", citations.len());
        citations.into_iter().for_each(|(whose, citation)| assert_slice(folder, &whose, citation));
    }
}

#[track_caller]
fn assert_slice(folder: &Path, whose: &str, citation: &Value) {
    let text = document(folder, &citation["document"]);
    let (start, end) = (number(&citation["start"]), number(&citation["end"]));
    let slice = |start: usize, end: usize| text[start..end].iter().collect::<String>();
    let [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map(|field| citation[field].as_str().unwrap());
    assert_eq!(slice(start, end), exact, "{whose}: exact");
    let (n_prefix, n_suffix) = (prefix.chars().count(), suffix.chars().count());
    assert_eq!(slice(start - n_prefix, start), prefix, "{whose}: prefix");
    assert_eq!(slice(end, end + n_suffix), suffix, "{whose}: suffix");
    assert!(n_prefix <= CONTEXT_MOST && n_suffix <= CONTEXT_MOST, "{whose}: the context is too long");
    assert_eq!((n_prefix == 0, n_suffix == 0), (start == 0, end == text.len()), "{whose}: no context");
    let line_of = |offset: usize| 1 + text[..offset].iter().filter(|character| **character == '\n').count();
    assert_eq!(line_of(start), number(&citation["line"]), "{whose}: line");
    assert_eq!(line_of(end - 1), number(&citation["last_line"]), "{whose}: last line");
    let window = format!("{prefix}{exact}{suffix}");
    let whole: String = text.iter().collect();
    assert_eq!(whole.matches(&window).count(), 1, "{whose}: prefix and suffix do not make the quote unique");
    let joined = citation["joined"].as_str().unwrap_or(exact);
    let bare = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    assert_eq!(bare(joined), bare(exact), "{whose}: the joined words are not the raw ones");
    assert!(!joined.contains('\n'), "{whose}: the joined words are broken");
}

/// Each code point once, whether it is quoted, before a quote or after one.
#[test]
fn no_more_of_a_document_is_shipped_than_is_fair() {
    for (folder, dataset) in exported() {
        let mut shipped: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
        for (_, citation) in citations(&dataset) {
            let n_chars = document(folder, &citation["document"]).len();
            let seen = shipped.entry(citation["document"].as_str().unwrap()).or_insert_with(|| vec![false; n_chars]);
            let length = |field: &str| citation[field].as_str().unwrap().chars().count();
            let start = number(&citation["start"]) - length("prefix");
            let end = number(&citation["end"]) + length("suffix");
            seen[start..end].fill(true);
        }
        for source in dataset["sources"].as_array().unwrap() {
            let document = &source["document"];
            let seen = shipped.get(document["file"].as_str().unwrap()).map(Vec::as_slice).unwrap_or_default();
            let n_shipped = seen.iter().filter(|shipped| **shipped).count();
            let most_percent = if document["copying_forbidden"] == true { 40 } else { 60 };
            let (name, n_chars) = (&document["file"], number(&document["n_chars"]));
            assert!(n_shipped * 100 <= n_chars * most_percent, "{n_shipped} of {n_chars} characters of {name}");
        }
    }
}
