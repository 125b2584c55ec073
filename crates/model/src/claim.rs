//! A claim: what one source says on one topic, and the words that say it.

use super::{ClaimId, MeasureId, PartId, RowId, SourceId, Value};
use crate::TextId;
use serde::{Deserialize, Serialize};

/// A statement of one source on one topic. There is none without a citation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique in its topic.
    pub id: ClaimId,
    /// Who says it.
    pub source: SourceId,
    /// The article it stands in, when the source has several.
    #[serde(default)]
    pub part: Option<PartId>,
    /// The sub-question it answers, when the topic has rows.
    #[serde(default)]
    pub row: Option<RowId>,
    /// Whose words they are, when the source reports another's.
    #[serde(default)]
    pub attributed_to: Option<TextId>,
    /// The exact thing measured, for comparing.
    pub measure: MeasureId,
    /// The exact thing measured, for people; stands beside the value.
    pub scope: TextId,
    /// The time that the value is for.
    #[serde(default)]
    pub time: Option<TextId>,
    /// The year by which a goal is to be reached: `2035`.
    #[serde(default)]
    pub due: Option<String>,
    /// The value stated.
    pub value: Value,
    /// The things counted, of the unit `count`. The facts that the widget carries have none: the value is written out.
    #[serde(skip)]
    pub noun: Option<TextId>,
    /// True for a quantity or a date of which no machine has read more than digits, since it knows no words of the document's language.
    #[serde(default)]
    pub figure_unread: bool,
    /// A quantity or a date in the notation of the reader's language: `about 398 km²`, `约398平方公里`.
    #[serde(default)]
    pub written: Option<TextId>,
    /// A quantity in other units and in another notation, by our arithmetic; none where there is no other way.
    #[serde(default)]
    pub converted: Option<TextId>,
    /// The place of the words.
    pub citation: Citation,
    /// The parts of the displayed quote that carry the value.
    #[serde(default)]
    pub marks: Vec<Mark>,
    /// The quote in the reader's language; empty in the quote's own, converted between the Chinese scripts, else translated.
    pub translation: TextId,
    /// The words of the translation that carry a quantity or a date: they stand in it. Empty where no single stretch does.
    #[serde(default)]
    pub translated_figure: Option<TextId>,
    /// A caution that the reader needs.
    #[serde(default)]
    pub note: Option<TextId>,
    /// Why a part of the value is inferred.
    #[serde(default)]
    pub inferred: Option<TextId>,
}

/// The place of a quote: line, W3C text-quote selector and text-position selector in one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The document's file name.
    pub document: String,
    /// The line on which the quote begins, from 1.
    pub line: usize,
    /// The line on which it ends.
    pub last_line: usize,
    /// The words, raw, with the line breaks of the file.
    pub exact: String,
    /// Up to 60 characters before them.
    pub prefix: String,
    /// Up to 60 characters after them.
    pub suffix: String,
    /// The first character, counted in Unicode code points of the document from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The words as a person reads them, where the file breaks them; else absent.
    #[serde(default)]
    pub joined: Option<String>,
}

impl Citation {
    /// The words as they are shown: the file's line breaks joined.
    #[must_use]
    pub fn display(&self) -> &str {
        self.joined.as_deref().unwrap_or(&self.exact)
    }
}

/// A stretch of the displayed quote, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The first character, from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}
