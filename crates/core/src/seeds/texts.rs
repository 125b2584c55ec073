//! The texts of the seeds in every language, numbered, and the packs that are shipped of them.

use crate::model::{Dataset, Topic};
use crate::words::{Language, TextId, Words};
use serde_json::Value;

/// One text in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
}

impl Texts {
    pub(super) fn add(&mut self, text: Translated) -> TextId {
        let number = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.list.push(text);
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

    /// The whole pack of a language.
    #[must_use]
    pub fn words(&self, version: &str, language: Language) -> Words {
        let texts = (0..).zip(&self.list).map(|(number, text)| (number, text.in_language(language).to_owned()));
        Words { version: version.to_owned(), language, texts: texts.collect(), phrases: Vec::new() }
    }

    /// What one topic needs of it: its own texts, and those that belong to no topic.
    ///
    /// # Errors
    /// When the model can't be written as JSON, which no data can bring about.
    pub fn slice(&self, dataset: &Dataset, topic: &Topic, language: Language) -> Result<Words, serde_json::Error> {
        let mut left_out = Vec::new();
        for other in dataset.topics.iter().filter(|other| other.id != topic.id) {
            text_numbers(&serde_json::to_value(other)?, &mut left_out);
        }
        left_out.sort_unstable();
        let mut words = self.words(&dataset.version, language);
        words.texts.retain(|(number, _)| left_out.binary_search(number).is_err());
        Ok(words)
    }
}

/// The number in `{"$text": 7}`, if that is what the value is.
pub(crate) fn text_number(value: &Value) -> Option<u32> {
    let object = value.as_object().filter(|object| object.len() == 1)?;
    object.get("$text")?.as_u64().and_then(|number| u32::try_from(number).ok())
}

fn text_numbers(value: &Value, found: &mut Vec<u32>) {
    if let Some(number) = text_number(value) {
        found.push(number);
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| text_numbers(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| text_numbers(field, found)),
        _ => {}
    }
}
