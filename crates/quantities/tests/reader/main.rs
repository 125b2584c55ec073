//! The reader of quantities, from outside: sentences with the findings that a person expects, notations printed and read
//! back, and what must hold of any text whatever.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod corpus;
mod generator;
mod invariants;
mod languages;
mod notations;
mod own_units;
mod print;
mod rules;
mod score;
mod sentences;

use corpus::Sentence;
use std::path::Path;

/// The sentences of the corpus.
fn sentences() -> Vec<Sentence> {
    corpus::sentences_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reader/constructed.corpus"))
}

#[test]
fn every_sentence_has_the_findings_that_a_person_expects() {
    let sentences = sentences();
    assert!(sentences.len() >= 120, "the corpus has {} sentences", sentences.len());
    corpus::assert_read(&sentences);
}
