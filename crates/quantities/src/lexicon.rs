//! Words with a meaning each, found at a place in the text by their first or last characters. The longest word wins.

use crate::glyphs::{Glyphs, lower};
use crate::variants;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A word as the text's glyphs print it.
#[derive(Debug)]
struct Entry<T> {
    word: Cow<'static, str>,
    /// True of a word with a capital: GB is no gb.
    exact: bool,
    meaning: T,
}

/// Words by the two characters that are looked at first; a word of one character has the null character for the second.
#[derive(Debug)]
pub(crate) struct Lexicon<T> {
    words: BTreeMap<(char, char), Vec<Entry<T>>>,
    /// True if they are found by their last characters.
    last: bool,
    /// True if one letter is found in its own size only: 5G is no weight.
    strict: bool,
}

impl<T: Copy> Lexicon<T> {
    /// An empty one, for [`Lexicon::after`].
    pub(crate) fn by_first() -> Self {
        Self { words: BTreeMap::new(), last: false, strict: false }
    }

    /// An empty one, for [`Lexicon::before`].
    pub(crate) fn by_last() -> Self {
        Self { words: BTreeMap::new(), last: true, strict: false }
    }

    /// As [`Lexicon::by_first`], for signs of units: a letter alone is found in its own size only.
    pub(crate) fn of_signs() -> Self {
        Self { words: BTreeMap::new(), last: false, strict: true }
    }

    /// Adds a word, in whatever script and width. Of two equal ones the first stands.
    pub(crate) fn insert(&mut self, word: impl Into<Cow<'static, str>>, meaning: T) {
        let word = as_glyphs(word.into());
        let solid = || word.chars().filter(|character| *character != ' ').map(lower);
        let pair = |mut two: [Option<char>; 2]| Some((two[0].take()?, two[1].take().unwrap_or('\0')));
        let key = if self.last {
            pair([solid().next_back(), solid().nth_back(1)])
        } else {
            pair([solid().next(), solid().nth(1)])
        };
        let Some(key) = key else { return };
        let exact = self.strict && word.len() == 1 || word.chars().any(char::is_uppercase);
        let entries = self.words.entry(key).or_default();
        let n_chars = word.chars().count();
        let place = entries.partition_point(|entry| entry.word.chars().count() >= n_chars);
        entries.insert(place, Entry { word, exact, meaning });
    }

    fn of_key(&self, key: (char, char)) -> impl Iterator<Item = &Entry<T>> {
        let alone = (key.1 != '\0').then(|| self.words.get(&(key.0, '\0'))).flatten();
        self.words.get(&key).into_iter().chain(alone).flatten()
    }

    /// The longest word that begins there, and where it ends.
    pub(crate) fn after(&self, text: &Glyphs, start: usize) -> Option<(usize, T)> {
        let key = (lower(text.at(start)), lower(text.at(start + 1)));
        let found = |entry: &Entry<T>| Some((text.found_after(start, &entry.word, entry.exact)?, entry.meaning));
        self.of_key(key).find_map(found)
    }

    /// The longest word that ends there, and where it begins.
    pub(crate) fn before(&self, text: &Glyphs, end: usize) -> Option<(usize, T)> {
        let key = (lower(text.before(end)), lower(text.before(end.saturating_sub(1))));
        let found = |entry: &Entry<T>| Some((text.found_before(end, &entry.word, entry.exact)?, entry.meaning));
        self.of_key(key).find_map(found)
    }

    /// True if a word begins there.
    pub(crate) fn begins(&self, text: &Glyphs, start: usize) -> bool {
        self.after(text, start).is_some()
    }
}

/// A word in the characters by which the text is known.
fn as_glyphs(word: Cow<'static, str>) -> Cow<'static, str> {
    if word.is_ascii() || word.chars().all(|character| variants::plain('\0', character, '\0') == character) {
        return word;
    }
    word.chars().map(|character| variants::plain('\0', character, '\0')).collect::<String>().into()
}
