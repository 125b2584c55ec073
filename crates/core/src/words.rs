//! Our own words, apart from the facts: the model holds a [`TextId`] where a text goes, and a [`Words`] pack holds the
//! texts of one language. A pack may hold a slice of them only, for an embed of one topic.

use crate::model::TopicId;
use crate::sketch::Sketch;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A language of the page or of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    En,
    /// Chinese in simplified characters.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Chinese in traditional characters.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

impl Language {
    /// Every language, in the order of the page.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHans, Self::ZhHant];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// Reads a BCP 47 tag as far as we have the language: `zh-CN` is simplified, `zh-TW` and `zh-HK` traditional.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let starts = |prefix: &str| tag == prefix || tag.starts_with(&format!("{prefix}-"));
        if starts("en") {
            Some(Self::En)
        } else if ["zh-hant", "zh-tw", "zh-hk", "zh-mo"].iter().any(|prefix| starts(prefix)) {
            Some(Self::ZhHant)
        } else if starts("zh") {
            Some(Self::ZhHans)
        } else {
            None
        }
    }

    /// Whether it is written in Chinese characters.
    #[must_use]
    pub fn is_chinese(self) -> bool {
        self != Self::En
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

/// Where a text goes. In JSON it is `{"$text": 7}`, so that an export can tell it from a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextId {
    /// The text's number in every pack of the same version.
    #[serde(rename = "$text")]
    pub number: u32,
}

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
    pub pictures: Vec<(TopicId, Vec<Sketch>)>,
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
    pub fn picture(&self, topic_id: &TopicId) -> &[Sketch] {
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
            language: Language::En,
            texts: vec![(2, "two".to_owned()), (5, "five".to_owned())],
            phrases: Vec::new(),
            pictures: Vec::new(),
        };
        assert_eq!(words.get(TextId { number: 5 }), "five");
        assert_eq!(words.get(TextId { number: 3 }), "");
    }

    #[test]
    fn tags_of_browsers_find_the_nearest_language() {
        for (tag, language) in [
            ("en-GB", Some(Language::En)),
            ("zh-Hant-HK", Some(Language::ZhHant)),
            ("zh-TW", Some(Language::ZhHant)),
            ("zh-CN", Some(Language::ZhHans)),
            ("zh", Some(Language::ZhHans)),
            ("fr", None),
            ("enx", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }
}
