//! A source: what a column of the comparison stands for, and the document it is read from.

use super::{PartId, SourceId};
use crate::{Language, TextId};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The number of sources a comparison may have: one compares nothing, and each has a colour of its own in `static/css/sources.css`.
pub const SOURCE_COUNT: RangeInclusive<usize> = 2..=12;

/// One file under `seeds/documents/`, byte for byte as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The file's name.
    pub file: String,
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its length in Unicode code points.
    pub n_chars: usize,
    /// True when it prints a notice against copying; then at most 40 % of it is shipped, else 60 %.
    #[serde(default)]
    pub copying_forbidden: bool,
}

/// One published source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name in addresses.
    pub id: SourceId,
    /// Its place in the columns, from 1.
    pub number: usize,
    /// The document it is read from.
    pub document: Document,
    /// The language of the document.
    pub language: Language,
    /// Its name in the reader's language: `traditional Chinese`.
    pub language_name: TextId,
    /// For the head of a column.
    pub short_name: TextId,
    /// A phrase that says what it is.
    pub kind: TextId,
    /// As printed, in each language, or our description in square brackets.
    pub title: TextId,
    /// The title in the document's own words, if it prints one.
    #[serde(default)]
    pub printed_title: Option<String>,
    /// As far as it is known, or that it is not.
    pub publisher: TextId,
    /// The date for the head of a column; every inferred part in square brackets.
    pub short_date: TextId,
    /// As far as it is known; every inferred part in square brackets.
    pub date: TextId,
    /// Why the bracketed parts are inferred.
    #[serde(default)]
    pub date_inferred: Option<TextId>,
    /// Says what it is and is not: a draft, an excerpt, a copy.
    pub status: TextId,
    /// The address where it was published, `https` only. Absent when unknown, and then that is said.
    #[serde(default)]
    pub address: Option<String>,
    /// When the document was last read against the data, `YYYY-MM-DD`.
    pub last_checked: String,
    /// True when only part of the text is held, so that silence proves nothing.
    #[serde(default)]
    pub excerpt: bool,
    /// The articles that it holds, if more than one.
    #[serde(default)]
    pub parts: Vec<Part>,
}

impl Source {
    /// The article with this id.
    #[must_use]
    pub fn part(&self, part_id: &PartId) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == *part_id)
    }
}

/// One article of a source that holds several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in the data.
    pub id: PartId,
    /// As printed, in each language.
    pub title: TextId,
    /// The title in the document's own words.
    #[serde(default)]
    pub printed_title: Option<String>,
    /// As printed.
    pub publisher: TextId,
    /// As far as it is known; every inferred part in square brackets.
    pub date: TextId,
    /// Why the bracketed parts are inferred.
    #[serde(default)]
    pub date_inferred: Option<TextId>,
    /// Its first line in the document, from 1.
    pub first_line: usize,
    /// Its last line in the document.
    pub last_line: usize,
}
