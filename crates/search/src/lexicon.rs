//! Texts and names made ready, and what may be looked up in them.

use crate::folding::{Folding, is_han};
use crate::numbers::{Number, numbers};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Bound, Range};

/// A text of an entry.
#[derive(Clone, Debug)]
pub struct Field {
    /// The text.
    pub text: String,
    /// The weight of a hit in it: a title says more of the entry than a remark.
    pub weight: u32,
    /// True when its numbers are found in every notation.
    pub numbers: bool,
}

/// Something that is found.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its texts.
    pub fields: Vec<Field>,
}

#[derive(Clone, Debug)]
pub(crate) struct Folded {
    pub(crate) text: String,
    pub(crate) weight: u32,
    pub(crate) numbers: Vec<Number>,
}

/// Entries and names, folded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    pub(crate) folding: Folding,
    /// The forms of each name, folded.
    pub(crate) names: Vec<Vec<String>>,
    /// Every word of Latin letters.
    pub(crate) vocabulary: BTreeSet<String>,
    pub(crate) entries: Vec<Vec<Folded>>,
    /// Names by each of their forms without spaces, and by their pinyin.
    keys: BTreeMap<String, Vec<usize>>,
}

impl Lexicon {
    /// A lexicon of nothing yet. Entries and names are added one by one, so that who builds one may pause in between.
    pub(crate) fn new(folding: Folding) -> Self {
        Self { folding, ..Self::default() }
    }

    /// Adds an entry, after those that there are.
    pub(crate) fn add_entry(&mut self, entry: &Entry) {
        let folded = entry.fields.iter().map(|field| Folded {
            text: self.folding.fold(&field.text),
            weight: field.weight,
            numbers: if field.numbers { numbers(&field.text) } else { Vec::new() },
        });
        let folded: Vec<Folded> = folded.collect();
        for word in folded.iter().flat_map(|field| words(&field.text)) {
            self.know(word);
        }
        self.entries.push(folded);
    }

    /// Adds a name, of which these are the forms in all languages.
    pub(crate) fn add_name(&mut self, forms: &[String]) {
        let idx = self.names.len();
        let forms: Vec<String> = forms.iter().map(|form| self.folding.fold(form).trim().to_owned()).collect();
        for form in &forms {
            let joined: String = form.split_whitespace().collect();
            let pinyin = self.folding.pinyin(&joined).filter(|_| joined.chars().all(is_han));
            for key in [Some(joined), pinyin].into_iter().flatten() {
                let named = self.keys.entry(key).or_default();
                if !named.contains(&idx) {
                    named.push(idx);
                }
            }
            words(form).for_each(|word| self.know(word));
        }
        self.names.push(forms);
    }

    fn know(&mut self, word: &str) {
        if !self.vocabulary.contains(word) {
            self.vocabulary.insert(word.to_owned());
        }
    }

    /// Every folded text.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.entries
            .iter()
            .flatten()
            .map(|field| field.text.as_str())
            .chain(self.names.iter().flatten().map(String::as_str))
    }

    /// True when some text has these folded characters.
    pub(crate) fn has(&self, characters: &str) -> bool {
        self.texts().any(|text| text.contains(characters))
    }

    /// True when some word begins so.
    pub(crate) fn begins_word(&self, letters: &str) -> bool {
        let next = self.vocabulary.range::<str, _>((Bound::Included(letters), Bound::Unbounded)).next();
        next.is_some_and(|word| word.starts_with(letters))
    }

    /// The names with a form of these letters, or one that `begun` it.
    pub(crate) fn named(&self, key: &str, begun: bool) -> Vec<usize> {
        match self.keys.get(key) {
            Some(names) => names.clone(),
            None if begun => {
                let after = self.keys.range::<str, _>((Bound::Included(key), Bound::Unbounded));
                after.take_while(|(known, _)| known.starts_with(key)).flat_map(|(_, names)| names.clone()).collect()
            }
            None => Vec::new(),
        }
    }

    /// The longest name in Chinese characters, and where it stands in them.
    pub(crate) fn longest_name(&self, run: &str) -> Option<(Range<usize>, Vec<usize>)> {
        let bounds: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        let ranges =
            bounds.iter().flat_map(|start| bounds.iter().filter(move |end| *end > start).map(move |end| *start..*end));
        let named = ranges.filter_map(|range| {
            let names = self.named(run.get(range.clone())?, false);
            (!names.is_empty()).then_some((range, names))
        });
        named.max_by_key(|(range, _)| (range.len(), Reverse(range.start)))
    }
}

/// The words of Latin letters in a folded text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    words.filter(|word| word.len() > 1)
}
