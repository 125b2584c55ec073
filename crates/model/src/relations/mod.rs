//! The relation of two claims, as far as it can be computed, and what a relation written by hand must not contradict.

mod amounts;
mod sets;
mod verdict;

pub use sets::{Gazetteer, Tie, same_places};
pub use verdict::{Finding, standing};

use crate::unit::Unit;
use crate::{Claim, RelationKind, Value};

/// The tables by which values are compared: places with what they are part of, and units with their sizes.
pub struct Tables<'a> {
    /// The gazetteer.
    pub gazetteer: Gazetteer<'a>,
    /// Every unit of the dataset.
    pub units: &'a [Unit],
}

/// The relation that follows from two claims themselves; `None` when their values differ, so that somebody must say why.
#[must_use]
pub fn computed(one: &Claim, other: &Claim, tables: &Tables<'_>) -> Option<RelationKind> {
    if one.measure != other.measure {
        return Some(RelationKind::DifferentScope);
    }
    if same_value(&one.value, &other.value) {
        return Some(if same_notation(one, other) { RelationKind::Agree } else { RelationKind::WrittenDifferently });
    }
    if amounts::equal_in_units(&one.value, &other.value, tables.units) {
        return Some(RelationKind::WrittenDifferently);
    }
    match (&one.value, &other.value) {
        (Value::Set { members: first }, Value::Set { members: second }) => tables.gazetteer.relation(first, second),
        (one, other) => at_coarser(one, other, tables),
    }
}

/// `Rounded` or `Converted` for values that are equal at the coarser of their precisions.
fn at_coarser(one: &Value, other: &Value, tables: &Tables<'_>) -> Option<RelationKind> {
    if amounts::same_date_less_exactly(one, other) {
        return Some(RelationKind::Rounded);
    }
    amounts::at_coarser_precision(one, other, tables.units)
}

/// True when one of two values that are equal at the coarser precision says "about", or is a date, which is no rounding of a number; else that
/// it is rounded is our inference.
#[must_use]
pub fn says_rounded(one: &Claim, other: &Claim) -> bool {
    matches!(one.value, Value::Date { .. }) || amounts::says_about(&one.value, &other.value)
}

/// Why a relation written by hand can't be: the values contradict it. The sentence says how to mend it.
#[must_use]
pub fn contradiction(kind: RelationKind, one: &Claim, other: &Claim, tables: &Tables<'_>) -> Option<&'static str> {
    let same_measure = one.measure == other.measure;
    let same_value =
        same_value(&one.value, &other.value) || amounts::equal_in_units(&one.value, &other.value, tables.units);
    let at_coarser = || if same_value { None } else { at_coarser(&one.value, &other.value, tables) };
    match kind {
        RelationKind::Agree | RelationKind::WrittenDifferently | RelationKind::Rounded | RelationKind::Converted
            if !same_measure =>
        {
            Some(
                "the claims measure different things, so they can't agree; write different-scope, or give both the same measure",
            )
        }
        RelationKind::Agree | RelationKind::WrittenDifferently if !same_value => Some(
            "the values differ; write how: rounded, converted, revised, different-time, finer-detail, part-of or conflict",
        ),
        RelationKind::Conflict if !same_measure => {
            Some("claims that measure different things can't conflict; write different-scope")
        }
        RelationKind::Rounded if at_coarser() != Some(RelationKind::Rounded) => Some(
            "the values are not equal at the coarser of their two precisions; write another relation, or mend a value",
        ),
        RelationKind::Converted
            if at_coarser() != Some(RelationKind::Converted)
                && !amounts::without_rate(&one.value, &other.value, tables.units) =>
        {
            Some("the values are no conversion of each other, exact as they are printed; write another relation")
        }
        RelationKind::Conflict if at_coarser().is_some() => {
            Some("the values are equal at the coarser of their two precisions; write rounded or converted")
        }
        RelationKind::Revised | RelationKind::DifferentTime | RelationKind::Conflict if same_value => {
            Some("the values are equal; write agree, or leave the relation out")
        }
        RelationKind::DifferentScope if same_measure => {
            Some("both claims have the same measure; give them different ones, or write another relation")
        }
        RelationKind::FinerDetail | RelationKind::PartOf => match (&one.value, &other.value) {
            (Value::Set { members: first }, Value::Set { members: second })
                if tables.gazetteer.relation(first, second) != Some(kind) =>
            {
                Some(
                    "the gazetteer does not bear it out: the first claim must be the finer, or the part; see part_of in places.toml",
                )
            }
            _ => None,
        },
        RelationKind::OnlyOneSource => Some("only-one-source is no relation between two claims; leave it out"),
        // Nothing that the values could contradict.
        RelationKind::Agree
        | RelationKind::WrittenDifferently
        | RelationKind::Rounded
        | RelationKind::Converted
        | RelationKind::Conflict
        | RelationKind::Revised
        | RelationKind::DifferentTime
        | RelationKind::DifferentScope => None,
    }
}

/// True when two values are equal, whatever their notation. Words are equal when their readings are.
#[must_use]
pub fn same_value(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text { reading: first, .. }, Value::Text { reading: second, .. }) => first == second,
        (Value::Set { members: first }, Value::Set { members: second }) => sets::same_places(first, second),
        (Value::Edges { edges: first }, Value::Edges { edges: second }) => {
            first.len() == second.len()
                && first.iter().zip(second).all(|(a, b)| a.side == b.side && sets::same_places(&a.members, &b.members))
        }
        _ => one == other,
    }
}

/// True when the marked words use the same digits and powers of ten, between the Chinese scripts too. Texts, sets, and quotes of
/// different languages have no notation to compare.
fn same_notation(one: &Claim, other: &Claim) -> bool {
    if !matches!(one.value, Value::Quantity { .. }) {
        return true;
    }
    let (first, second) = (numerals(one), numerals(other));
    let latin = str::is_ascii;
    first == second || latin(&first) != latin(&second)
}

fn numerals(claim: &Claim) -> String {
    let quote: Vec<char> = claim.citation.display().chars().collect();
    let marked = claim.marks.iter().flat_map(|mark| quote.get(mark.start..mark.end).unwrap_or_default());
    let folded = marked.map(|character| match character {
        '萬' => '万',
        '億' => '亿',
        other => *other,
    });
    folded.filter(|character| character.is_ascii_digit() || "十百千万亿兆".contains(*character)).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::TextId;
    use crate::{Citation, Comparator, Decimal, Mark, Place};

    /// A claim on some quantity, quoted as `quote`.
    pub(crate) fn claim(id: &str, measure: &str, number: &str, quote: &str) -> Claim {
        Claim {
            id: id.into(),
            source: id.into(),
            part: None,
            row: None,
            attributed_to: None,
            measure: measure.into(),
            scope: TextId { number: 0 },
            time: None,
            due: None,
            value: Value::Quantity {
                number: Decimal::parse(number).unwrap(),
                to: None,
                unit: "cny".into(),
                comparator: Comparator::MoreThan,
                approximate: false,
            },
            noun: None,
            figure_unread: false,
            written: None,
            converted: None,
            citation: Citation {
                document: "d.txt".to_owned(),
                line: 1,
                last_line: 1,
                exact: quote.to_owned(),
                prefix: String::new(),
                suffix: String::new(),
                start: 0,
                end: quote.chars().count(),
                joined: None,
            },
            marks: vec![Mark { start: 0, end: quote.chars().count() }],
            translation: TextId { number: 0 },
            translated_figure: None,
            note: None,
            inferred: None,
        }
    }

    #[track_caller]
    fn assert_computed(one: &Claim, other: &Claim, expected: Option<RelationKind>) {
        let places: Vec<Place> = Vec::new();
        let tables = Tables { gazetteer: Gazetteer::new(&places, &[]), units: &[] };
        assert_eq!(computed(one, other, &tables), expected);
        assert_eq!(computed(other, one, &tables), expected, "the other way round");
    }

    #[test]
    fn equal_values_of_one_measure_agree_whatever_the_script() {
        let (one, other) = (claim("a", "m", "100000000", "1億元"), claim("b", "m", "100000000", "超过1亿元"));
        assert_computed(&one, &other, Some(RelationKind::Agree));
    }

    #[test]
    fn ten_thousand_times_a_hundred_million_is_a_trillion_written_differently() {
        let (one, other) =
            (claim("a", "m", "1000000000000", "超過10000億元"), claim("b", "m", "1000000000000", "突破 1 万亿元"));
        assert_computed(&one, &other, Some(RelationKind::WrittenDifferently));
    }

    #[test]
    fn different_measures_are_never_compared_by_value() {
        let (one, other) = (claim("a", "m", "5", "5"), claim("b", "n", "5", "5"));
        assert_computed(&one, &other, Some(RelationKind::DifferentScope));
    }

    #[test]
    fn different_values_of_one_measure_are_for_a_person_to_explain() {
        assert_computed(&claim("a", "m", "390", "390"), &claim("b", "m", "398", "398"), None);
    }

    #[test]
    fn relations_that_the_values_contradict_are_refused() {
        let tables = Tables { gazetteer: Gazetteer::new(&[], &[]), units: &[] };
        let a = claim("a", "m", "390", "390");
        let same = claim("b", "m", "390", "390");
        let more = claim("c", "m", "398", "398");
        let else_ = claim("d", "n", "398", "398");
        let refused = [
            (RelationKind::Agree, &more),
            (RelationKind::WrittenDifferently, &else_),
            (RelationKind::Conflict, &else_),
            (RelationKind::Conflict, &same),
            (RelationKind::Revised, &same),
            (RelationKind::DifferentTime, &same),
            (RelationKind::DifferentScope, &more),
            (RelationKind::OnlyOneSource, &more),
        ];
        for (kind, other) in refused {
            assert!(contradiction(kind, &a, other, &tables).is_some(), "{kind:?} is refused");
        }
        let accepted = [
            (RelationKind::Agree, &same),
            (RelationKind::Revised, &more),
            (RelationKind::Revised, &else_),
            (RelationKind::Conflict, &more),
            (RelationKind::DifferentScope, &else_),
        ];
        for (kind, other) in accepted {
            assert_eq!(contradiction(kind, &a, other, &tables), None, "{kind:?} is accepted");
        }
    }
}
