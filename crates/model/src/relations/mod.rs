//! The relation of two claims, as far as it can be computed, and what a relation written by hand must not contradict.

mod sets;
mod verdict;

pub use sets::{Gazetteer, Tie, same_places};
pub use verdict::{Finding, standing};

use crate::{Claim, RelationKind, Value};

/// The relation that follows from two claims themselves; `None` when their values differ, so that somebody must say why.
#[must_use]
pub fn computed(one: &Claim, other: &Claim, gazetteer: &Gazetteer<'_>) -> Option<RelationKind> {
    if one.measure != other.measure {
        return Some(RelationKind::DifferentScope);
    }
    if !same_value(&one.value, &other.value) {
        return match (&one.value, &other.value) {
            (Value::Set { members: first }, Value::Set { members: second }) => gazetteer.relation(first, second),
            _ => None,
        };
    }
    Some(if same_notation(one, other) { RelationKind::Agree } else { RelationKind::WrittenDifferently })
}

/// Why a relation written by hand can't be: the values contradict it. The sentence says how to mend it.
#[must_use]
pub fn contradiction(
    kind: RelationKind,
    one: &Claim,
    other: &Claim,
    gazetteer: &Gazetteer<'_>,
) -> Option<&'static str> {
    let same_measure = one.measure == other.measure;
    let same_value = same_value(&one.value, &other.value);
    match kind {
        RelationKind::Agree | RelationKind::WrittenDifferently if !same_measure => Some(
            "the claims measure different things, so they can't agree; write different-scope, or give both the same measure",
        ),
        RelationKind::Agree | RelationKind::WrittenDifferently if !same_value => {
            Some("the values differ; write how: revised, different-time, finer-detail, part-of or conflict")
        }
        RelationKind::Conflict if !same_measure => {
            Some("claims that measure different things can't conflict; write different-scope")
        }
        RelationKind::Revised | RelationKind::DifferentTime | RelationKind::Conflict if same_value => {
            Some("the values are equal; write agree, or leave the relation out")
        }
        RelationKind::DifferentScope if same_measure => {
            Some("both claims have the same measure; give them different ones, or write another relation")
        }
        RelationKind::FinerDetail | RelationKind::PartOf => match (&one.value, &other.value) {
            (Value::Set { members: first }, Value::Set { members: second })
                if gazetteer.relation(first, second) != Some(kind) =>
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
    use crate::{Citation, Comparator, Decimal, Mark, Place, Unit};

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
                unit: Unit::Cny,
                comparator: Comparator::MoreThan,
                approximate: false,
            },
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
        let gazetteer = Gazetteer::new(&places, &[]);
        assert_eq!(computed(one, other, &gazetteer), expected);
        assert_eq!(computed(other, one, &gazetteer), expected, "the other way round");
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
        let gazetteer = Gazetteer::new(&[], &[]);
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
            assert!(contradiction(kind, &a, other, &gazetteer).is_some(), "{kind:?} is refused");
        }
        let accepted = [
            (RelationKind::Agree, &same),
            (RelationKind::Revised, &more),
            (RelationKind::Revised, &else_),
            (RelationKind::Conflict, &more),
            (RelationKind::DifferentScope, &else_),
        ];
        for (kind, other) in accepted {
            assert_eq!(contradiction(kind, &a, other, &gazetteer), None, "{kind:?} is accepted");
        }
    }
}
