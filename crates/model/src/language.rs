//! The languages of pages and documents: any that BCP 47 has a tag for. Which a site is in, its seeds say.

use crate::joined::joined;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Mutex, PoisonError};

/// A language of the page or of a document, by its BCP 47 tag. Chinese is named by its script, `zh-Hans` or `zh-Hant`, since readers are.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    tag: &'static str,
    /// True of the first language of a site, whose pages stand at its root. It makes no difference between languages.
    at_root: bool,
}

impl Language {
    /// English, where it is the first language of a site.
    pub const EN: Self = Self { tag: "en", at_root: true };
    /// Chinese in simplified characters.
    pub const ZH_HANS: Self = Self { tag: "zh-Hans", at_root: false };
    /// Chinese in traditional characters.
    pub const ZH_HANT: Self = Self { tag: "zh-Hant", at_root: false };

    /// The language of a tag; whether there is such a language is for `seeds` to say.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        Self { tag: kept(tag), at_root: false }
    }

    /// The same, as the language whose pages stand at the root of a site.
    #[must_use]
    pub fn at_root(self) -> Self {
        Self { at_root: true, ..self }
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.tag
    }

    /// The tag without script and region: `zh` of `zh-Hant`.
    #[must_use]
    pub fn base(self) -> &'static str {
        self.tag().split('-').next().unwrap_or_default()
    }

    /// The folder of its pages below the site's root, with a final slash; none for the language of the root.
    #[must_use]
    pub fn folder(self) -> String {
        if self.at_root { String::new() } else { joined(&[self.tag, "/"]) }
    }

    /// True when it is written in Chinese characters.
    #[must_use]
    pub fn is_chinese(self) -> bool {
        self.base() == "zh"
    }

    /// True when it sets no space between words, so that texts are measured by characters.
    #[must_use]
    pub fn is_unspaced(self) -> bool {
        matches!(self.base(), "zh" | "ja" | "th" | "lo" | "km" | "my")
    }

    /// True when who reads one reads the other, but for a script: `en-GB` and `en`, `zh-Hans` and `zh-Hant`.
    #[must_use]
    pub fn is_variety_of(self, other: Self) -> bool {
        self.base() == other.base()
    }
}

/// A tag that stays for as long as the program runs, once for each language that is ever named: so languages are copied like numbers.
fn kept(tag: &str) -> &'static str {
    static KEPT: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.iter().find(|known| **known == tag) {
        return known;
    }
    let tag: &'static str = tag.to_owned().leak();
    kept.push(tag);
    tag
}

/// The languages that authors write: traditional Chinese is made of the simplified, where a site has both.
pub fn authored(languages: &[Language]) -> impl Iterator<Item = Language> {
    let made = languages.contains(&Language::ZH_HANS).then_some(Language::ZH_HANT);
    languages.iter().copied().filter(move |language| Some(*language) != made)
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Language {}

impl PartialOrd for Language {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Language {
    fn cmp(&self, other: &Self) -> Ordering {
        self.tag.cmp(other.tag)
    }
}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag.hash(state);
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|tag| Self::from_tag(&tag))
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
    fn the_first_language_of_a_site_is_the_same_language() {
        let [german, at_root] = [Language::from_tag("de"), Language::from_tag("de").at_root()];
        assert_eq!(german, at_root);
        assert_eq!([german.folder(), at_root.folder()], ["de/", ""]);
    }

    #[test]
    fn varieties_of_a_language_are_read_by_the_same_readers() {
        let is_variety = |one: &str, other: &str| Language::from_tag(one).is_variety_of(Language::from_tag(other));
        assert!(is_variety("en-GB", "en") && is_variety("zh-Hant", "zh-Hans"));
        assert!(!is_variety("en", "enm") && !is_variety("zh-Hans", "ja"));
    }
}
