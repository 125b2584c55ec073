//! The value that a claim states: a quantity, a date, a set of places, a boundary, or words.

use crate::listed::listed;
use crate::{Decimal, PlaceId, TextId, UnitId};
use serde::{Deserialize, Serialize};

/// The value of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Flat", into = "Flat")]
pub enum Value {
    /// A number of something.
    Quantity {
        /// The number; the lower end of a range.
        number: Decimal,
        /// The upper end of a range; none else.
        to: Option<Decimal>,
        /// The thing counted or measured.
        unit: UnitId,
        /// `=` unless the source says more or less than.
        comparator: Comparator,
        /// True when the source says "about".
        approximate: bool,
    },
    /// A day, a month, a year, or a run of them.
    Date {
        /// The first or only date.
        start: PartialDate,
        /// The last, when it is a run.
        end: Option<PartialDate>,
        /// True when the document does not print the year.
        year_inferred: bool,
    },
    /// Places or institutions, in the order in which the source names them.
    Set {
        /// The places named.
        members: Vec<Member>,
    },
    /// A boundary, as the source words it.
    Edges {
        /// Up to four edges, in the order east, south, west, north.
        edges: Vec<Edge>,
    },
    /// A few words.
    Text {
        /// Our rendering of them.
        text: TextId,
        /// Their regularised reading: claims with equal readings say the same.
        reading: String,
    },
}

impl Value {
    /// The unit of a quantity; none of other values.
    #[must_use]
    pub fn unit(&self) -> Option<&UnitId> {
        match self {
            Self::Quantity { unit, .. } => Some(unit),
            Self::Date { .. } | Self::Set { .. } | Self::Edges { .. } | Self::Text { .. } => None,
        }
    }

    /// The places that it names, in the source's order.
    #[must_use]
    pub fn members(&self) -> Vec<&Member> {
        match self {
            Self::Set { members } => members.iter().collect(),
            Self::Edges { edges } => edges.iter().flat_map(|edge| &edge.members).collect(),
            Self::Quantity { .. } | Self::Date { .. } | Self::Text { .. } => Vec::new(),
        }
    }
}

/// Any value, field by field, as it is exported.
#[derive(Default, Serialize, Deserialize)]
struct Flat {
    kind: String,
    number: Option<Decimal>,
    to: Option<Decimal>,
    unit: Option<UnitId>,
    comparator: Option<Comparator>,
    approximate: Option<bool>,
    start: Option<PartialDate>,
    end: Option<PartialDate>,
    year_inferred: Option<bool>,
    members: Option<Vec<Member>>,
    edges: Option<Vec<Edge>>,
    text: Option<TextId>,
    reading: Option<String>,
}

impl TryFrom<Flat> for Value {
    type Error = &'static str;

    fn try_from(flat: Flat) -> Result<Self, Self::Error> {
        match flat {
            Flat {
                kind,
                number: Some(number),
                to,
                unit: Some(unit),
                comparator: Some(comparator),
                approximate: Some(approximate),
                ..
            } if kind == "quantity" => Ok(Self::Quantity { number, to, unit, comparator, approximate }),
            Flat { kind, start: Some(start), end, year_inferred: Some(year_inferred), .. } if kind == "date" => {
                Ok(Self::Date { start, end, year_inferred })
            }
            Flat { kind, members: Some(members), .. } if kind == "set" => Ok(Self::Set { members }),
            Flat { kind, edges: Some(edges), .. } if kind == "edges" => Ok(Self::Edges { edges }),
            Flat { kind, text: Some(text), reading: Some(reading), .. } if kind == "text" => {
                Ok(Self::Text { text, reading })
            }
            _ => Err("a value lacks fields of its kind"),
        }
    }
}

impl From<Value> for Flat {
    fn from(value: Value) -> Self {
        let of_kind = |kind: &str| Self { kind: kind.to_owned(), ..Self::default() };
        match value {
            Value::Quantity { number, to, unit, comparator, approximate } => Self {
                number: Some(number),
                to,
                unit: Some(unit),
                comparator: Some(comparator),
                approximate: Some(approximate),
                ..of_kind("quantity")
            },
            Value::Date { start, end, year_inferred } => {
                Self { start: Some(start), end, year_inferred: Some(year_inferred), ..of_kind("date") }
            }
            Value::Set { members } => Self { members: Some(members), ..of_kind("set") },
            Value::Edges { edges } => Self { edges: Some(edges), ..of_kind("edges") },
            Value::Text { text, reading } => Self { text: Some(text), reading: Some(reading), ..of_kind("text") },
        }
    }
}

/// A member of a set: a place, and how the quote names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The entry of the gazetteer.
    pub place: PlaceId,
    /// Verbatim from the quote.
    pub printed: String,
}

/// One edge of a boundary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edge {
    /// The side of the area.
    pub side: Side,
    /// The places it runs along, in the source's order.
    pub members: Vec<Member>,
}

listed! {
    /// A side of an area.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Side {
        /// East.
        East,
        /// South.
        South,
        /// West.
        West,
        /// North.
        North,
    }
    /// Every side, in the order in which boundaries are told.
    const ALL;
}

impl Side {
    /// The name in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::East => "east",
            Self::South => "south",
            Self::West => "west",
            Self::North => "north",
        }
    }
}

/// The way a number bounds the value.
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
    /// From one number to another.
    #[serde(rename = "range")]
    Range,
}

/// A date as far as it is known: `2021`, `2021-01` or `2021-01-22`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartialDate(String);

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let well_formed = match parts.as_slice() {
            [year] => is_number(year, 4),
            [year, month] => is_number(year, 4) && in_range(month, 12),
            [year, month, day] => is_number(year, 4) && in_range(month, 12) && in_range(day, n_days(year, month)),
            _ => false,
        };
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The year, four digits.
    #[must_use]
    pub fn year(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The month from 1, if it is known.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.0.split('-').nth(1).and_then(|month| month.parse().ok())
    }

    /// The day of the month, if it is known.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.0.split('-').nth(2).and_then(|day| day.parse().ok())
    }
}

fn is_number(text: &str, n_digits: usize) -> bool {
    text.len() == n_digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn in_range(text: &str, most: u8) -> bool {
    is_number(text, 2) && text.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number))
}

/// The days of a month, in a leap year or not.
fn n_days(year: &str, month: &str) -> u8 {
    let year: u16 = year.parse().unwrap_or_default();
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        "02" if leap => 29,
        "02" => 28,
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_are_read_as_far_as_they_go() {
        let day = PartialDate::parse("2021-01-22").unwrap();
        assert_eq!((day.year(), day.month(), day.day()), ("2021", Some(1), Some(22)));
        let year = PartialDate::parse("2035").unwrap();
        assert_eq!((year.year(), year.month(), year.day()), ("2035", None, None));
        assert!(PartialDate::parse("2024-02-29").is_some(), "2024 is a leap year");
        for wrong in [
            "",
            "21",
            "2021-13",
            "2021-00",
            "2021-01-32",
            "2021-02-29",
            "2021-06-31",
            "2021-1-2",
            "2021-01-01-01",
            "二〇二一",
        ] {
            assert_eq!(PartialDate::parse(wrong), None, "{wrong} is no date");
        }
    }
}
