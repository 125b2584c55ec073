//! Our own words, apart from the facts: the model holds a [`TextId`] where a text goes, and a [`Words`] pack holds the
//! texts of one language. A pack may hold a slice of them only, for an embed of one topic.

use crate::{Drawing, Language, TextId, TopicId};
use serde::{Deserialize, Serialize};

/// The texts of one language, or a slice of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The dataset's version; packs of another version don't fit.
    pub version: String,
    /// Their language.
    pub language: Language,
    /// With the number of their [`TextId`], in rising order.
    pub texts: Vec<(u32, String)>,
    /// The words of the interface, in the order that the build gave them.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// The pictures of the topics that have one.
    #[serde(default)]
    pub pictures: Vec<(TopicId, Vec<Drawing>)>,
}

impl Words {
    /// The text, or nothing when the pack is a slice without it.
    #[must_use]
    pub fn get(&self, text_id: TextId) -> &str {
        self.texts
            .binary_search_by_key(&text_id.number, |(number, _)| *number)
            .ok()
            .and_then(|found| self.texts.get(found))
            .map_or("", |(_, text)| text.as_str())
    }

    /// The picture of a topic; nothing if it has none.
    #[must_use]
    pub fn picture(&self, topic_id: &TopicId) -> &[Drawing] {
        self.pictures.iter().find(|(known, _)| known == topic_id).map_or(&[], |(_, picture)| picture)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_without_a_text_gives_nothing() {
        let words = Words {
            version: String::new(),
            language: Language::EN,
            texts: vec![(2, "two".to_owned()), (5, "five".to_owned())],
            phrases: Vec::new(),
            pictures: Vec::new(),
        };
        assert_eq!(words.get(TextId { number: 5 }), "five");
        assert_eq!(words.get(TextId { number: 3 }), "");
    }
}
