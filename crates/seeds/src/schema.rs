//! The shape of the seed files, as a journalist writes them: see `seeds/README.md`. Nothing here is trusted yet.

use super::notation::Plural;
use super::place_kinds::WrittenKind;
pub(super) use super::set_aside::{PatternAside, SetAside, SetAsideFile, WordsAside};
use model::Language;
use model::{Basis, Certainty, Comparator, Importance, Picture, RelationKind, SilenceKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// A text in several languages; a missing one is a fault of the check `language`, not of the syntax.
#[derive(Deserialize, Clone, Debug, Default)]
#[serde(transparent)]
pub(super) struct Text(BTreeMap<Language, String>);

impl Text {
    /// The text in a language, if it is written by hand.
    pub(super) fn get(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The languages in which it is written.
    pub(super) fn languages(&self) -> impl Iterator<Item = Language> {
        self.0.keys().copied()
    }

    /// The texts that are written, in whatever language.
    pub(super) fn written(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// The same with their languages.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// Puts another text in the place of one.
    #[cfg(test)]
    pub(super) fn set(&mut self, language: Language, text: String) {
        self.0.insert(language, text);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SiteFile {
    /// Read before all else, by `languages.rs`.
    #[serde(rename = "languages")]
    pub(super) _languages: Option<Vec<String>>,
    pub(super) publisher: Spanned<Text>,
    pub(super) contact: Option<Spanned<String>>,
    pub(super) address: Option<Spanned<String>>,
    pub(super) coverage: Option<CoverageWanted>,
    pub(super) subject: Spanned<Text>,
    pub(super) title: Spanned<Text>,
    pub(super) introduction: Spanned<Text>,
    pub(super) translator: Spanned<Text>,
    pub(super) pair: Option<FirstPair>,
    #[serde(default)]
    pub(super) section: Vec<Section>,
}

/// The numbers of the documents that must stand in a quote or be set aside, else the seeds have faults.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum CoverageWanted {
    /// All of them.
    Complete,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FirstPair {
    pub(super) sources: Spanned<[String; 2]>,
    pub(super) label: Spanned<Text>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangesFile {
    #[serde(default)]
    pub(super) change: Vec<Change>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    pub(super) date: Spanned<String>,
    pub(super) what: Spanned<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    pub(super) id: Spanned<String>,
    pub(super) title: Spanned<Text>,
    /// The topics that come first in it, in this order.
    #[serde(default)]
    pub(super) topics: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourcesFile {
    pub(super) source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) id: Spanned<String>,
    pub(super) document: Spanned<String>,
    pub(super) sha256: Spanned<String>,
    pub(super) language: Spanned<Language>,
    /// The name of the language, if the words of the interface have none.
    pub(super) language_name: Option<Spanned<Text>>,
    pub(super) short_name: Spanned<Text>,
    pub(super) kind: Spanned<Text>,
    pub(super) title: Spanned<Text>,
    pub(super) printed_title: Option<Spanned<String>>,
    pub(super) publisher: Spanned<Text>,
    pub(super) short_date: Spanned<Text>,
    pub(super) date: Spanned<Text>,
    pub(super) date_inferred: Option<Spanned<Text>>,
    pub(super) status: Spanned<Text>,
    pub(super) address: Option<Spanned<String>>,
    pub(super) last_checked: Spanned<String>,
    #[serde(default)]
    pub(super) excerpt: bool,
    #[serde(default)]
    pub(super) wrapped: bool,
    #[serde(default)]
    pub(super) copying_forbidden: bool,
    #[serde(default)]
    pub(super) part: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) id: Spanned<String>,
    pub(super) title: Spanned<Text>,
    pub(super) printed_title: Option<Spanned<String>>,
    pub(super) publisher: Spanned<Text>,
    pub(super) date: Spanned<Text>,
    pub(super) date_inferred: Option<Spanned<Text>>,
    pub(super) first_line: Spanned<usize>,
    pub(super) last_line: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlacesFile {
    pub(super) title: Option<Spanned<Text>>,
    #[serde(default)]
    pub(super) kind: Vec<WrittenKind>,
    #[serde(default)]
    pub(super) place: Vec<Place>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) id: Spanned<String>,
    pub(super) names: Spanned<Text>,
    pub(super) kind: Spanned<String>,
    #[serde(default)]
    pub(super) printed: Vec<String>,
    pub(super) note: Option<Spanned<Text>>,
    #[serde(default)]
    pub(super) part_of: Vec<PartOf>,
}

impl Place {
    /// True when a document may print it so: one of its names or spellings.
    pub(super) fn is_named(&self, printed: &str) -> bool {
        self.spellings().any(|name| name == printed)
    }

    /// Its names, and what else documents print for it.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &str> {
        self.names.get_ref().written().chain(self.printed.iter().map(String::as_str))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartOf {
    pub(super) place: Spanned<String>,
    pub(super) basis: Basis,
    pub(super) source: Option<Spanned<String>>,
    pub(super) line: Option<usize>,
    pub(super) quote: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TopicFile {
    pub(super) id: Spanned<String>,
    pub(super) section: Spanned<String>,
    pub(super) importance: Importance,
    pub(super) others: Option<Others>,
    #[serde(default)]
    pub(super) about: Vec<Spanned<String>>,
    pub(super) question: Spanned<Text>,
    #[serde(default)]
    pub(super) pictures: Vec<Spanned<Picture>>,
    pub(super) verdict: Verdict,
    #[serde(default)]
    pub(super) row: Vec<Row>,
    #[serde(default)]
    pub(super) claim: Vec<Claim>,
    #[serde(default)]
    pub(super) silence: Vec<Silence>,
    #[serde(default)]
    pub(super) relation: Vec<Relation>,
}

/// The statement made at once of every source without a claim.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Others {
    /// Somebody looked, and none of them says anything.
    Silent,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Verdict {
    pub(super) sentence: Spanned<Text>,
    pub(super) explanation: Option<Spanned<Text>>,
    pub(super) how_to_write: Option<Spanned<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub(super) id: Spanned<String>,
    pub(super) label: Spanned<Text>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct Claim {
    pub(super) id: Spanned<String>,
    pub(super) source: Spanned<String>,
    pub(super) part: Option<Spanned<String>>,
    pub(super) row: Option<Spanned<String>>,
    pub(super) measure: Spanned<String>,
    pub(super) scope: Spanned<Text>,
    pub(super) attributed_to: Option<Spanned<Text>>,
    pub(super) time: Option<Spanned<Text>>,
    pub(super) due: Option<Spanned<String>>,
    pub(super) value: Spanned<Value>,
    pub(super) line: Spanned<usize>,
    pub(super) quote: Spanned<String>,
    #[serde(default)]
    pub(super) prefix: String,
    #[serde(default)]
    pub(super) suffix: String,
    pub(super) figure: Option<Spanned<String>>,
    pub(super) translation: Option<Spanned<Text>>,
    pub(super) note: Option<Spanned<Text>>,
    pub(super) inferred: Option<Spanned<Text>>,
}

#[derive(Deserialize, Clone)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Value {
    Quantity {
        number: String,
        to: Option<String>,
        unit: String,
        /// The things counted, of the unit "count".
        noun: Option<Text>,
        comparator: Option<Comparator>,
        #[serde(default)]
        approximate: bool,
    },
    Date {
        start: String,
        end: Option<String>,
        #[serde(default)]
        year_inferred: bool,
    },
    Set {
        members: Vec<Member>,
    },
    Edges {
        #[serde(default)]
        east: Vec<Member>,
        #[serde(default)]
        south: Vec<Member>,
        #[serde(default)]
        west: Vec<Member>,
        #[serde(default)]
        north: Vec<Member>,
    },
    Text {
        text: Text,
        reading: String,
    },
}

impl Value {
    /// The places that the value names.
    pub(super) fn members(&self) -> Vec<&Member> {
        match self {
            Self::Set { members } => members.iter().collect(),
            Self::Edges { east, south, west, north } => [east, south, west, north].into_iter().flatten().collect(),
            Self::Quantity { .. } | Self::Date { .. } | Self::Text { .. } => Vec::new(),
        }
    }
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct Member {
    pub(super) place: String,
    pub(super) printed: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Silence {
    pub(super) source: Spanned<String>,
    pub(super) kind: SilenceKind,
    pub(super) note: Option<Spanned<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Relation {
    pub(super) between: Spanned<[String; 2]>,
    pub(super) kind: RelationKind,
    pub(super) basis: Basis,
    pub(super) certainty: Certainty,
    pub(super) why: Spanned<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitsFile {
    #[serde(default)]
    pub(super) unit: Vec<UnitFile>,
}

/// A unit, or what the seeds say of one of the program's.
#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(super) struct UnitFile {
    pub(super) id: Spanned<String>,
    pub(super) dimension: Option<String>,
    pub(super) factor: Option<Spanned<String>>,
    pub(super) also: Option<Vec<String>>,
    #[serde(default)]
    pub(super) name: BTreeMap<Language, Plural>,
    /// The words by which the reader of quantities knows it.
    #[serde(default)]
    pub(super) read: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OverridesFile {
    #[serde(default, rename = "override")]
    pub(super) overrides: Vec<Override>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Override {
    pub(super) converted: Spanned<String>,
    pub(super) corrected: String,
    #[serde(rename = "reason")]
    pub(super) _reason: String,
}
