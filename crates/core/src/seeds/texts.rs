//! The texts of the seeds in every language, numbered.

use crate::words::{Language, TextId};
use serde_json::Value;
use std::collections::BTreeMap;

/// One text in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Translated {
    /// English.
    pub en: String,
    /// Simplified Chinese.
    pub zh_hans: String,
    /// Traditional Chinese.
    pub zh_hant: String,
}

impl Translated {
    /// The text in one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::ZhHans => &self.zh_hans,
            Language::ZhHant => &self.zh_hant,
        }
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
    pub(super) fn add(&mut self, text: Translated) -> TextId {
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
}

/// The number in `{"$text": 7}`, if that is what the value is.
pub(crate) fn text_number(value: &Value) -> Option<u32> {
    let object = value.as_object().filter(|object| object.len() == 1)?;
    object.get("$text")?.as_u64().and_then(|number| u32::try_from(number).ok())
}
