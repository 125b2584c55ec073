//! Words with a meaning each, found at a place in the text by their first or last character. The longest word wins.

use crate::glyphs::Glyphs;
use std::collections::BTreeMap;

/// Words by the character that is looked at first.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    words: BTreeMap<char, Vec<(&'static str, T)>>,
}

impl<T: Copy> Lexicon<T> {
    /// For [`Lexicon::after`].
    pub(crate) fn by_first(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::by(|word| word.chars().next(), words)
    }

    /// For [`Lexicon::before`].
    pub(crate) fn by_last(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        Self::by(|word| word.chars().next_back(), words)
    }

    fn by(key: impl Fn(&str) -> Option<char>, words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let mut map: BTreeMap<char, Vec<(&'static str, T)>> = BTreeMap::new();
        for (word, meaning) in words {
            if let Some(key) = key(word) {
                map.entry(key).or_default().push((word, meaning));
            }
        }
        for words in map.values_mut() {
            words.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
        }
        Self { words: map }
    }

    /// The longest word that begins there, and where it ends.
    pub(crate) fn after(&self, text: &Glyphs, start: usize) -> Option<(usize, T)> {
        let words = self.words.get(&text.at(start).to_ascii_lowercase())?;
        words.iter().find_map(|(word, meaning)| Some((text.word_after(start, word)?, *meaning)))
    }

    /// The longest word that ends there, and where it begins.
    pub(crate) fn before(&self, text: &Glyphs, end: usize) -> Option<(usize, T)> {
        let words = self.words.get(&text.before(end).to_ascii_lowercase())?;
        words.iter().find_map(|(word, meaning)| Some((text.word_before(end, word)?, *meaning)))
    }
}

impl Lexicon<()> {
    /// Words that mean no more than that they are there, parted by `|`; for [`Lexicon::after`].
    pub(crate) fn of_first(words: &'static str) -> Self {
        Self::by_first(words.split('|').map(|word| (word, ())))
    }

    /// The same for [`Lexicon::before`].
    pub(crate) fn of_last(words: &'static str) -> Self {
        Self::by_last(words.split('|').map(|word| (word, ())))
    }
}

/// The words of each line of a table, parted by `|`, with the meaning of the line.
pub(crate) fn split<T: Copy>(lines: &'static [(&'static str, T)]) -> impl Iterator<Item = (&'static str, T)> {
    lines.iter().flat_map(|(words, meaning)| words.split('|').map(|word| (word, *meaning)))
}
