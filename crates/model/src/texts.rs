//! The texts of the seeds in every language, numbered.

use crate::{Language, TextId, Words};
use std::collections::BTreeMap;

/// One text in every language of a site; empty where it has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Translated(Vec<(Language, String)>);

impl Translated {
    /// No text at all.
    pub const EMPTY: Self = Self(Vec::new());

    /// The text that `text` gives for each language.
    #[must_use]
    pub fn new(languages: &[Language], mut text: impl FnMut(Language) -> String) -> Self {
        Self(languages.iter().map(|language| (*language, text(*language))).collect())
    }

    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        self.0.iter().find(|(known, _)| *known == language).map_or("", |(_, text)| text)
    }

    /// The languages, in the order of the site, each with its text.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// True when it has no words in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }
}

/// All texts, by the number of their [`TextId`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    list: Vec<Translated>,
    numbers: BTreeMap<Translated, u32>,
}

impl Texts {
    /// Numbers a text; an equal one has its number already.
    pub fn add(&mut self, text: Translated) -> TextId {
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(text.clone()).or_insert(next);
        if number == next {
            self.list.push(text);
        }
        TextId { number }
    }

    /// The text with this number.
    #[must_use]
    pub fn get(&self, text_id: TextId) -> Option<&Translated> {
        usize::try_from(text_id.number).ok().and_then(|number| self.list.get(number))
    }

    /// Every text, in the order of the numbers.
    pub fn iter(&self) -> impl Iterator<Item = &Translated> {
        self.list.iter()
    }

    /// The pack of one language, of the texts with these numbers, in rising order.
    #[must_use]
    pub fn pack(&self, version: &str, language: Language, numbers: impl Iterator<Item = u32>) -> Words {
        let text = |number| {
            let text = self.get(TextId { number }).map_or("", |text| text.in_language(language));
            (number, text.to_owned())
        };
        Words {
            version: version.to_owned(),
            language,
            texts: numbers.map(text).collect(),
            phrases: Vec::new(),
            pictures: Vec::new(),
        }
    }
}
