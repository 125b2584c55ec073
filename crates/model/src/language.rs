//! The languages of pages and documents: any that BCP 47 has a tag for. Which a site is in, its seeds say.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use tinystr::{TinyAsciiStr, tinystr};

/// A language of the page or of a document, by its BCP 47 tag. Chinese is named by its script, `zh-Hans` or `zh-Hant`, since readers are.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language {
    tag: TinyAsciiStr<16>,
    /// True of the first language of a site, whose pages stand at its root. It makes no difference between languages.
    at_root: bool,
}

impl Language {
    /// English, where it is the first language of a site.
    pub const EN: Self = Self { tag: tinystr!(16, "en"), at_root: true };
    /// Chinese in simplified characters.
    pub const ZH_HANS: Self = Self { tag: tinystr!(16, "zh-Hans"), at_root: false };
    /// Chinese in traditional characters.
    pub const ZH_HANT: Self = Self { tag: tinystr!(16, "zh-Hant"), at_root: false };

    /// The language of a tag that is well formed: of at most 16 letters, digits and hyphens.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = TinyAsciiStr::try_from_str(tag).ok()?;
        Some(Self { tag, at_root: false })
    }

    /// The same, as the language whose pages stand at the root of a site.
    #[must_use]
    pub fn at_root(self) -> Self {
        Self { at_root: true, ..self }
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.tag.as_str()
    }

    /// The tag without script and region: `zh` of `zh-Hant`.
    #[must_use]
    pub fn base(&self) -> &str {
        self.tag().split('-').next().unwrap_or_default()
    }

    /// The folder of its pages below the site's root, with a final slash; none for the language of the root.
    #[must_use]
    pub fn folder(self) -> String {
        if self.at_root { String::new() } else { format!("{}/", self.tag) }
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
        self.tag.cmp(&other.tag)
    }
}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.tag.hash(state);
    }
}

impl TryFrom<String> for Language {
    type Error = &'static str;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::from_tag(&tag)
            .ok_or("a tag of a language is too long, or has other signs than letters, digits and hyphens")
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.tag().to_owned()
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
        let [german, at_root] = [Language::from_tag("de").unwrap(), Language::from_tag("de").unwrap().at_root()];
        assert_eq!(german, at_root);
        assert_eq!([german.folder(), at_root.folder()], ["de/", ""]);
    }

    #[test]
    fn varieties_of_a_language_are_read_by_the_same_readers() {
        let is_variety =
            |one: &str, other: &str| Language::from_tag(one).unwrap().is_variety_of(Language::from_tag(other).unwrap());
        assert!(is_variety("en-GB", "en") && is_variety("zh-Hant", "zh-Hans"));
        assert!(!is_variety("en", "enm") && !is_variety("zh-Hans", "ja"));
    }
}
