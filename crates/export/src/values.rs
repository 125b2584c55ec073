//! A value field by field, for exports that are tables or markup.

use super::slug;
use model::{Comparator, Edge, Member, TextId, Value};

/// A value in fields; those that are not of its kind are empty. This is the one place in which an export takes a value apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    /// `quantity`, `date`, `set`, `edges` or `text`, as in `dataset.json`.
    pub(super) kind: &'static str,
    /// An exact decimal; the lower end of a range.
    pub(super) number: String,
    /// The upper end of a range.
    pub(super) to: String,
    /// The thing counted or measured.
    pub(super) unit: String,
    /// In words, since a spreadsheet takes a cell that begins with `=` for a formula.
    pub(super) comparator: &'static str,
    /// True when the source says "about".
    pub(super) approximate: Option<bool>,
    /// The first or only date.
    pub(super) start: String,
    /// The last date of a run.
    pub(super) end: String,
    /// True when the document leaves the year out.
    pub(super) year_inferred: Option<bool>,
    /// Places by their ids, in the order of the source; for an edge with its side: `east:jinshahe`.
    pub(super) members: Vec<String>,
    /// The same members as the quote prints them.
    pub(super) printed: Vec<String>,
    /// Our rendering of words.
    pub(super) text: Option<TextId>,
    /// The regularised reading of words.
    pub(super) reading: String,
}

impl From<&Value> for Fields {
    fn from(value: &Value) -> Self {
        match value {
            Value::Quantity { number, to, unit, comparator, approximate } => Self {
                kind: "quantity",
                number: number.to_string(),
                to: to.as_ref().map(ToString::to_string).unwrap_or_default(),
                unit: slug(unit),
                comparator: comparator_name(*comparator),
                approximate: Some(*approximate),
                ..Self::default()
            },
            Value::Date { start, end, year_inferred } => Self {
                kind: "date",
                start: slug(start),
                end: end.as_ref().map(slug).unwrap_or_default(),
                year_inferred: Some(*year_inferred),
                ..Self::default()
            },
            Value::Set { members } => Self {
                kind: "set",
                members: members.iter().map(id).collect(),
                printed: members.iter().map(printed).collect(),
                ..Self::default()
            },
            Value::Edges { edges } => {
                let on = |edge: &Edge| -> Vec<String> {
                    edge.members.iter().map(|member| format!("{}:{}", edge.side.name(), id(member))).collect()
                };
                Self {
                    kind: "edges",
                    members: edges.iter().flat_map(on).collect(),
                    printed: edges.iter().flat_map(|edge| &edge.members).map(printed).collect(),
                    ..Self::default()
                }
            }
            Value::Text { text, reading } => {
                Self { kind: "text", text: Some(*text), reading: reading.clone(), ..Self::default() }
            }
        }
    }
}

fn id(member: &Member) -> String {
    member.place.as_str().to_owned()
}

fn printed(member: &Member) -> String {
    member.printed.clone()
}

/// The way a number bounds the value, in a word.
fn comparator_name(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "equal",
        Comparator::MoreThan => "more-than",
        Comparator::AtLeast => "at-least",
        Comparator::LessThan => "less-than",
        Comparator::AtMost => "at-most",
        Comparator::Range => "range",
    }
}
