//! The languages of pages and documents.

use crate::listed::listed;
use serde::{Deserialize, Serialize};
use std::fmt;

listed! {
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
    /// Every language, in the order of the page.
    const ALL;
}

impl Language {
    /// The languages that authors write; the others are made of them.
    pub const AUTHORED: [Self; 2] = [Self::En, Self::ZhHans];

    /// The language's name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
        }
    }

    /// The language's name in English.
    #[must_use]
    pub fn english_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "Chinese, simplified",
            Self::ZhHant => "Chinese, traditional",
        }
    }

    /// The folder of its pages below the site's root, with a final slash; none for the language of the root.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::En => "",
            Self::ZhHans => "zh-Hans/",
            Self::ZhHant => "zh-Hant/",
        }
    }

    /// The language and territory by which the Open Graph protocol names it.
    #[must_use]
    pub fn open_graph_locale(self) -> &'static str {
        match self {
            Self::En => "en_GB",
            Self::ZhHans => "zh_CN",
            Self::ZhHant => "zh_TW",
        }
    }

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

    /// True when it is written in Chinese characters.
    #[must_use]
    pub fn is_chinese(self) -> bool {
        match self {
            Self::En => false,
            Self::ZhHans | Self::ZhHant => true,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
