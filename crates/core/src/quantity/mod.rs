//! The reader of quantities: every number in English, simplified and traditional Chinese text, with what it counts.

mod amount;
mod bounds;
mod date;
mod decimal;
mod digits;
mod english;
mod figures;
mod han;
mod idioms;
mod labels;
mod latin;
mod lexicon;
mod month;
mod nouns;
mod numeral;
mod order;
mod reading;
mod run;
mod scan;
mod spans;
mod telephone;
mod text;
mod unit;
mod units;
mod variants;

use crate::model;
use serde::{Deserialize, Serialize};

pub use spans::{Span, idioms, numerals, read};
pub use unit::Unit;

/// A quantity, a date or a name with a number in it, and where the text prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The words as printed, with whatever gaps are in them.
    pub text: String,
    /// Where it begins, in Unicode code points from 0.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// The number, an exact decimal without separators or needless zeros; a fraction as `1/3` when no decimal equals it; for
    /// dates, ISO 8601 with hyphens for what is not printed. `None` when a name counts nothing.
    pub number: Option<String>,
    /// The upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What is counted, if it is said.
    pub unit: Option<Unit>,
    /// How the number bounds the value.
    pub comparator: Comparator,
    /// Whether the text says "about".
    pub approximate: bool,
    /// What sort of number it is.
    pub kind: Kind,
}

/// How a number bounds the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparator {
    /// The value itself.
    #[serde(rename = "=")]
    Equal,
    /// More than.
    #[serde(rename = ">")]
    MoreThan,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// Less than.
    #[serde(rename = "<")]
    LessThan,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// From `number` to `to`.
    #[serde(rename = "range")]
    Range,
}

impl From<model::Comparator> for Comparator {
    fn from(comparator: model::Comparator) -> Self {
        match comparator {
            model::Comparator::Equal => Self::Equal,
            model::Comparator::MoreThan => Self::MoreThan,
            model::Comparator::AtLeast => Self::AtLeast,
            model::Comparator::LessThan => Self::LessThan,
            model::Comparator::AtMost => Self::AtMost,
        }
    }
}

/// What sort of number a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A measure of something, or a share.
    Measure,
    /// Money.
    Money,
    /// So many of something, or a number of nobody knows what.
    Count,
    /// A place in an order.
    Ordinal,
    /// A place among competitors.
    Rank,
    /// A day, a month, or a time of the day.
    Date,
    /// A year.
    Year,
    /// A length of time.
    Period,
    /// A name that holds a number.
    Label,
}
