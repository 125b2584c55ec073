//! Finds entries by words: in any case, width, script or language that their texts or names have; by pinyin with and without tones
//! and spaces; by numbers in any notation. Misspellings are forgiven, and said. No I/O, no clock: a pure function of texts and a question.
//!
//! Every word that is asked for must be found; where no entry has all of them, those that have most are given, and [`Found::partial`] says so. A
//! question in Chinese has no spaces: where its words stand nowhere as they are, pairs of its characters are looked for.

mod common;
mod folding;
mod index;
mod lexicon;
mod numbers;
mod spelling;
mod terms;

pub use folding::{Folding, Tables};
pub use index::{Found, Hit, Index, LETTERS_MOST};
pub use lexicon::{Entry, Field};
pub use terms::Correction;
