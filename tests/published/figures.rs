//! The sentences of the documents that hold a numeral, with what the reader of quantities must read in each: `figures.corpus`.

#[path = "../../crates/quantities/tests/reader/corpus.rs"]
mod corpus;

use crate::support;

#[test]
fn the_documents_are_read_as_a_person_reads_them() {
    let sentences = corpus::sentences_of(&support::root().join("tests/published/figures.corpus"));
    assert!(sentences.len() >= 80, "the corpus has {} sentences", sentences.len());
    corpus::assert_read(&sentences);
}
