//! Words with a meaning each, found at a place in the text by their first or last characters. The longest word wins.

use crate::glyphs::{Glyphs, lower};
use crate::variants;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A word as the text's glyphs print it.
#[derive(Debug)]
struct Entry {
    word: Cow<'static, str>,
    /// True of a word with a capital: GB is no gb.
    exact: bool,
    /// The place of its meaning.
    meaning: usize,
}

/// Words by the two characters that are looked at first; a word of one character has the null character for the second.
/// Meanings stand apart from it, so that its code is compiled once for all.
#[derive(Debug)]
struct Words {
    words: BTreeMap<(char, char), Vec<Entry>>,
    /// A bit for each remainder of a first character: most places of a text are told by it to begin none.
    firsts: u128,
    /// True if they are found by their last characters.
    last: bool,
    /// True if one letter is found in its own size only: 5G is no weight.
    strict: bool,
}

impl Words {
    fn insert(&mut self, word: Cow<'static, str>, meaning: usize) {
        let word = as_glyphs(word);
        let mut solid = word.chars().filter(|character| *character != ' ').map(lower);
        let pair = if self.last { (solid.next_back(), solid.next_back()) } else { (solid.next(), solid.next()) };
        let (Some(first), second) = pair else { return };
        let exact = self.strict && word.len() == 1 || word.chars().any(char::is_uppercase);
        self.firsts |= bit(first);
        let entries = self.words.entry((first, second.unwrap_or('\0'))).or_default();
        let n_chars = word.chars().count();
        let place = entries.partition_point(|entry| entry.word.chars().count() >= n_chars);
        entries.insert(place, Entry { word, exact, meaning });
    }

    /// The other end of the longest word that begins at `at`, or ends there, and the place of its meaning.
    fn find(&self, text: &Glyphs, at: usize) -> Option<(usize, usize)> {
        let first = lower(if self.last { text.before(at) } else { text.at(at) });
        if self.firsts & bit(first) == 0 {
            return None;
        }
        let second = lower(if self.last { text.before(at.saturating_sub(1)) } else { text.at(at + 1) });
        let of_pair = |second: char| {
            self.words.get(&(first, second))?.iter().find_map(|entry| {
                let other = if self.last {
                    text.found_before(at, &entry.word, entry.exact)
                } else {
                    text.found_after(at, &entry.word, entry.exact)
                };
                Some((other?, entry.meaning))
            })
        };
        of_pair(second).or_else(|| if second == '\0' { None } else { of_pair('\0') })
    }
}

fn bit(first: char) -> u128 {
    1 << (u32::from(first) % 128)
}

/// Words with a meaning each.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    words: Words,
    meanings: Vec<T>,
}

impl<T: Copy> Lexicon<T> {
    fn new(last: bool, strict: bool) -> Self {
        Self { words: Words { words: BTreeMap::new(), firsts: 0, last, strict }, meanings: Vec::new() }
    }

    /// An empty one, for [`Lexicon::after`].
    pub(crate) fn by_first() -> Self {
        Self::new(false, false)
    }

    /// An empty one, for [`Lexicon::before`].
    pub(crate) fn by_last() -> Self {
        Self::new(true, false)
    }

    /// As [`Lexicon::by_first`], for signs of units: a letter alone is found in its own size only.
    pub(crate) fn of_signs() -> Self {
        Self::new(false, true)
    }

    /// Adds words with one meaning, in whatever script and width. Of two equal ones the first stands.
    pub(crate) fn insert(&mut self, words: impl IntoIterator<Item = impl Into<Cow<'static, str>>>, meaning: T) {
        self.meanings.push(meaning);
        let place = self.meanings.len() - 1;
        words.into_iter().for_each(|word| self.words.insert(word.into(), place));
    }

    fn find(&self, text: &Glyphs, at: usize) -> Option<(usize, T)> {
        let (other, meaning) = self.words.find(text, at)?;
        Some((other, *self.meanings.get(meaning)?))
    }

    /// The longest word that begins there, and where it ends.
    pub(crate) fn after(&self, text: &Glyphs, start: usize) -> Option<(usize, T)> {
        self.find(text, start)
    }

    /// The longest word that ends there, and where it begins.
    pub(crate) fn before(&self, text: &Glyphs, end: usize) -> Option<(usize, T)> {
        self.find(text, end)
    }

    /// True if a word begins there.
    pub(crate) fn begins(&self, text: &Glyphs, start: usize) -> bool {
        self.words.find(text, start).is_some()
    }
}

/// A word in the characters by which the text is known.
fn as_glyphs(word: Cow<'static, str>) -> Cow<'static, str> {
    if word.is_ascii() || word.chars().all(|character| variants::plain('\0', character, '\0') == character) {
        return word;
    }
    word.chars().map(|character| variants::plain('\0', character, '\0')).collect::<String>().into()
}
