//! The shape of the seed files, as a journalist writes them: see `seeds/README.md`. Nothing here is trusted yet.

mod topic;

pub(crate) use super::set_aside::{PatternAside, SetAside, SetAsideFile, WordsAside};
pub(crate) use topic::*;

use super::notation::Plural;
use super::place_kinds::WrittenKind;
use model::Basis;
use model::Language;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A text in several languages; a missing one is a fault of the check `language`, not of the syntax.
#[derive(Deserialize, Clone, Debug, Default)]
#[serde(transparent)]
pub(crate) struct Text(BTreeMap<Language, String>);

impl Text {
    /// The text in a language, if it is written by hand.
    pub(crate) fn get(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The languages in which it is written.
    pub(crate) fn languages(&self) -> impl Iterator<Item = Language> {
        self.0.keys().copied()
    }

    /// The texts that are written, in whatever language.
    pub(crate) fn written(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// The same with their languages.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Puts another text in the place of one.
    #[cfg(test)]
    pub(crate) fn set(&mut self, language: Language, text: String) {
        self.0.insert(language, text);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SiteFile {
    /// Read before all else, by `languages.rs`.
    #[serde(rename = "languages")]
    pub(crate) _languages: Option<Vec<String>>,
    pub(crate) publisher: Spanned<Text>,
    pub(crate) contact: Option<Spanned<String>>,
    pub(crate) address: Option<Spanned<String>>,
    pub(crate) coverage: Option<CoverageWanted>,
    pub(crate) subject: Spanned<Text>,
    pub(crate) title: Spanned<Text>,
    pub(crate) introduction: Spanned<Text>,
    pub(crate) translator: Spanned<Text>,
    pub(crate) pair: Option<FirstPair>,
    #[serde(default)]
    pub(crate) section: Vec<Section>,
}

/// The numbers of the documents that must stand in a quote or be set aside, else the seeds have faults.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CoverageWanted {
    /// All of them.
    Complete,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstPair {
    pub(crate) sources: Spanned<[String; 2]>,
    pub(crate) label: Spanned<Text>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangesFile {
    #[serde(default)]
    pub(crate) change: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    pub(crate) date: Spanned<String>,
    pub(crate) what: Spanned<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Section {
    pub(crate) id: Spanned<String>,
    pub(crate) title: Spanned<Text>,
    /// The topics that come first in it, in this order.
    #[serde(default)]
    pub(crate) topics: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourcesFile {
    pub(crate) source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) id: Spanned<String>,
    pub(crate) document: Spanned<String>,
    pub(crate) sha256: Spanned<String>,
    pub(crate) language: Spanned<Language>,
    /// The name of the language, if the words of the interface have none.
    pub(crate) language_name: Option<Spanned<Text>>,
    pub(crate) short_name: Spanned<Text>,
    pub(crate) kind: Spanned<Text>,
    pub(crate) title: Spanned<Text>,
    pub(crate) printed_title: Option<Spanned<String>>,
    pub(crate) publisher: Spanned<Text>,
    pub(crate) short_date: Spanned<Text>,
    pub(crate) date: Spanned<Text>,
    pub(crate) date_inferred: Option<Spanned<Text>>,
    pub(crate) status: Spanned<Text>,
    pub(crate) address: Option<Spanned<String>>,
    pub(crate) last_checked: Spanned<String>,
    #[serde(default)]
    pub(crate) excerpt: bool,
    #[serde(default)]
    pub(crate) wrapped: bool,
    #[serde(default)]
    pub(crate) copying_forbidden: bool,
    #[serde(default)]
    pub(crate) part: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) id: Spanned<String>,
    pub(crate) title: Spanned<Text>,
    pub(crate) printed_title: Option<Spanned<String>>,
    pub(crate) publisher: Spanned<Text>,
    pub(crate) date: Spanned<Text>,
    pub(crate) date_inferred: Option<Spanned<Text>>,
    pub(crate) first_line: Spanned<usize>,
    pub(crate) last_line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlacesFile {
    pub(crate) title: Option<Spanned<Text>>,
    #[serde(default)]
    pub(crate) kind: Vec<WrittenKind>,
    #[serde(default)]
    pub(crate) place: Vec<Place>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place {
    pub(crate) id: Spanned<String>,
    pub(crate) names: Spanned<Text>,
    pub(crate) kind: Spanned<String>,
    #[serde(default)]
    pub(crate) printed: Vec<String>,
    pub(crate) note: Option<Spanned<Text>>,
    #[serde(default)]
    pub(crate) part_of: Vec<PartOf>,
}

impl Place {
    /// True when a document may print it so: one of its names or spellings.
    pub(crate) fn is_named(&self, printed: &str) -> bool {
        self.spellings().any(|name| name == printed)
    }

    /// Its names, and what else documents print for it.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &str> {
        self.names.get_ref().written().chain(self.printed.iter().map(String::as_str))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartOf {
    pub(crate) place: Spanned<String>,
    pub(crate) basis: Basis,
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) line: Option<usize>,
    pub(crate) quote: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitsFile {
    #[serde(default)]
    pub(crate) unit: Vec<UnitFile>,
}

/// A unit, or what the seeds say of one of the program's.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnitFile {
    pub(crate) id: Spanned<String>,
    pub(crate) dimension: Option<String>,
    pub(crate) factor: Option<Spanned<String>>,
    pub(crate) also: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) name: BTreeMap<Language, Plural>,
    /// The words by which the reader of quantities knows it.
    #[serde(default)]
    pub(crate) read: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OverridesFile {
    #[serde(default, rename = "override")]
    pub(crate) overrides: Vec<Override>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Override {
    pub(crate) converted: Spanned<String>,
    pub(crate) corrected: String,
    #[serde(rename = "reason")]
    pub(crate) _reason: String,
}
