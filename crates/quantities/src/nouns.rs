//! The noun behind an English number: a unit a few words on, or any plural noun.

use crate::glyphs::{Glyphs, is_letter, lower};
use crate::tables::Unit;
use crate::unit_words;

/// A word is not looked at beyond so many letters.
const LETTERS_MOST: usize = 24;

/// The most words that may stand before the noun: "three consecutive years", "2,000 new high-tech firms".
const ADJECTIVES_MOST: usize = 2;

/// The end of the word that begins there behind a space, with its hyphens.
pub(crate) fn word_end(text: &Glyphs, start: usize) -> Option<usize> {
    if !text.spaced(start) || !is_letter(text.at(start)) {
        return None;
    }
    let mut at = start;
    while (at == start || text.glued(at)) && (is_letter(text.at(at)) || text.at(at) == '-') {
        at += 1;
        if at - start > LETTERS_MOST {
            return None;
        }
    }
    // A digit or a Chinese character glued to it makes it another sort of word.
    let ends = !text.glued(at) || text.at(at).is_ascii_punctuation() || !text.at(at).is_alphanumeric();
    ends.then_some(at)
}

fn letters(text: &Glyphs, start: usize, end: usize) -> String {
    (start..end).map(|at| lower(text.at(at))).collect()
}

/// The unit of an English number whose own unit does not follow it: where its noun ends, and what that is.
pub(crate) fn counted(text: &Glyphs, start: usize) -> Option<(usize, Unit)> {
    let mut at = start;
    for n_words in 0..=ADJECTIVES_MOST {
        let end = word_end(text, at)?;
        let word = letters(text, at, end);
        if text.tables().stop.contains(word.as_str()) {
            return None;
        }
        if let Some((end, unit)) = unit_words::after(text, at).filter(|(_, unit)| n_words == 0 || is_noun(text, *unit))
        {
            return Some((end, unit));
        }
        if n_words == 0 && is_plural(text, &word) {
            return Some((end, text.tables().known.items));
        }
        at = end;
    }
    None
}

/// Units that an adjective may stand before: what is counted, and time.
fn is_noun(text: &Glyphs, unit: Unit) -> bool {
    matches!(text.tables().kind(unit), crate::FindingKind::Count | crate::FindingKind::Period)
}

fn is_plural(text: &Glyphs, word: &str) -> bool {
    let no_plural = ["ss", "us", "is", "ous"].iter().any(|end| word.ends_with(end));
    word.len() >= 4 && word.ends_with('s') && !no_plural || text.tables().plural.contains(word)
}

/// True if a word begins there that stands between no number and its noun.
pub(crate) fn is_stop(text: &Glyphs, start: usize) -> bool {
    word_end(text, start).is_some_and(|end| text.tables().stop.contains(letters(text, start, end).as_str()))
}

/// True if any word begins there behind a space.
pub(crate) fn is_word(text: &Glyphs, start: usize) -> bool {
    word_end(text, start).is_some()
}
