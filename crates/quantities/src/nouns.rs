//! The noun behind an English number: a unit a few words on, or any plural noun.

use crate::glyphs::{Gap, Glyphs};
use crate::measure_unit::MeasureUnit;
use crate::unit_words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words that stand between no number and its noun.
const STOP: &str = "a|an|and|are|as|at|be|but|by|for|from|had|has|have|if|in|into|is|it|its|no|nor|not|of|on|or|per|so|than|\
    that|the|their|then|this|to|was|were|which|who|will|with|would|plus|less|does|thus|always|towards|across|\
    perhaps|times|besides|says|yes|includes|remains|reaches|covers|vs|versus|during|since|until|us";

static STOPS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| STOP.split('|').collect());

/// A word is not looked at beyond so many letters.
const LETTERS_MOST: usize = 24;

/// The most words that may stand before the noun: "three consecutive years", "2,000 new high-tech firms".
const ADJECTIVES_MOST: usize = 2;

/// The end of the word that begins there behind a space, with its hyphens.
fn word_end(text: &Glyphs, start: usize) -> Option<usize> {
    if !matches!(text.gap(start), Gap::Space | Gap::Wrap) || !text.at(start).is_ascii_alphabetic() {
        return None;
    }
    let mut at = start;
    while (at == start || text.glued(at)) && (text.at(at).is_ascii_alphabetic() || text.at(at) == '-') {
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
    (start..end).map(|at| text.at(at).to_ascii_lowercase()).collect()
}

/// The unit of an English number whose own unit does not follow it: where its noun ends, and what that is.
pub(crate) fn counted(text: &Glyphs, start: usize) -> Option<(usize, MeasureUnit)> {
    let mut at = start;
    for n_words in 0..=ADJECTIVES_MOST {
        let end = word_end(text, at)?;
        let word = letters(text, at, end);
        if STOPS.contains(word.as_str()) {
            return None;
        }
        if let Some((end, unit)) = unit_words::after(text, at).filter(|(_, unit)| n_words == 0 || is_noun(*unit)) {
            return Some((end, unit));
        }
        if n_words == 0 && is_plural(&word) {
            return Some((end, MeasureUnit::Items));
        }
        at = end;
    }
    None
}

/// Units that an adjective may stand before: what is counted, and time.
fn is_noun(unit: MeasureUnit) -> bool {
    matches!(unit.kind(), crate::FindingKind::Count | crate::FindingKind::Period)
}

fn is_plural(word: &str) -> bool {
    let no_plural = ["ss", "us", "is", "ous"].iter().any(|end| word.ends_with(end));
    word.len() >= 4 && word.ends_with('s') && !no_plural || ["children", "men", "women"].contains(&word)
}
