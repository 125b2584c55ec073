//! Two quantities of one measure: equal, in another unit, or equal at the coarser of their two precisions.

use crate::unit::{Factor, Unit, decimal};
use crate::{Comparator, Decimal, PartialDate, RelationKind, UnitId, Value};

/// Values that differ by more than this share of the larger, in per cent, are no rounding of each other, whatever their digits.
const APART_PERCENT: i128 = 5;
/// A count that does not say "about" is taken for a round one only if it ends in so many zeros: 20 firms are not 21.
const ZEROS: usize = 2;

/// A quantity, as far as it is compared.
struct Amount<'a> {
    number: &'a Decimal,
    unit: &'a UnitId,
    comparator: Comparator,
    approximate: bool,
}

/// True when two quantities are one value in units of one dimension: 12 km and 12,000 m, both exact or both about.
pub(super) fn equal_in_units(one: &Value, other: &Value, units: &[Unit]) -> bool {
    let (
        Value::Quantity { number, to, unit, comparator, approximate },
        Value::Quantity {
            number: other_number,
            to: other_to,
            unit: other_unit,
            comparator: other_comparator,
            approximate: other_approximate,
        },
    ) = (one, other)
    else {
        return false;
    };
    let equal = |number: &Decimal, other: &Decimal| {
        let ends = [of(number, unit, units), of(other, other_unit, units)];
        matches!(ends, [Some(one), Some(other)] if one.over(other) == Some((1, 1)))
    };
    let upper = match (to, other_to) {
        (Some(to), Some(other)) => equal(to, other),
        (to, other) => to.is_none() && other.is_none(),
    };
    comparator == other_comparator
        && approximate == other_approximate
        && shared_dimension(unit, other_unit, units)
        && equal(number, other_number)
        && upper
}

/// `Rounded` for quantities of one unit, and `Converted` for those of two of one dimension, that are equal at the coarser of their
/// precisions; `None` for others, for one that is a bound where the other is none, and for ranges.
pub(super) fn at_coarser_precision(one: &Value, other: &Value, units: &[Unit]) -> Option<RelationKind> {
    let [one, other] = [amount(one)?, amount(other)?];
    if one.comparator != other.comparator {
        return None;
    }
    let same_unit = one.unit == other.unit;
    if !same_unit && !shared_dimension(one.unit, other.unit, units) {
        return None;
    }
    let [first, second] = [of(one.number, one.unit, units), of(other.number, other.unit, units)]
        .map(|found| found.filter(Fraction::is_positive));
    let [first, second] = [first?, second?];
    let [first_step, second_step] = [step(one.number, one.unit, units)?, step(other.number, other.unit, units)?];
    let (coarse, coarse_value, value, step) = if first_step.is_larger_than(second_step)? {
        (&one, first, second, first_step)
    } else {
        (&other, second, first, second_step)
    };
    let rounded = value.over(step).and_then(|(above, below)| rounded(above, below))?;
    let (steps, below) = coarse_value.over(step)?;
    let is_round = coarse.approximate
        || !same_unit
        || dimension(coarse.unit, units) != Some("count")
        || coarse.number.as_str().ends_with(&"0".repeat(ZEROS));
    let near = first.is_near(second)?;
    let kind = if same_unit { RelationKind::Rounded } else { RelationKind::Converted };
    (below == 1 && rounded == steps && near && is_round).then_some(kind)
}

/// True when one date, or run of dates, says less exactly what the other says: 2033-12 of 2033-12-11.
pub(super) fn same_date_less_exactly(one: &Value, other: &Value) -> bool {
    let (Value::Date { start, end, .. }, Value::Date { start: other_start, end: other_end, .. }) = (one, other) else {
        return false;
    };
    let less_exactly = |coarse: &PartialDate, fine: &PartialDate| {
        coarse.year() == fine.year()
            && coarse.month().is_none_or(|month| fine.month() == Some(month))
            && coarse.day().is_none_or(|day| fine.day() == Some(day))
    };
    let ends = |coarse: &Option<PartialDate>, fine: &Option<PartialDate>| match (coarse, fine) {
        (Some(coarse), Some(fine)) => less_exactly(coarse, fine),
        (coarse, fine) => coarse.is_none() && fine.is_none(),
    };
    less_exactly(start, other_start) && ends(end, other_end) || less_exactly(other_start, start) && ends(other_end, end)
}

/// True when either quantity says "about": then that it is rounded is printed.
pub(super) fn says_about(one: &Value, other: &Value) -> bool {
    let about = |value: &Value| matches!(value, Value::Quantity { approximate: true, .. });
    about(one) || about(other)
}

/// True when the units are two, between which no rate is fixed: of two currencies, of months and days.
pub(super) fn without_rate(one: &Value, other: &Value, units: &[Unit]) -> bool {
    let (Value::Quantity { unit, .. }, Value::Quantity { unit: other, .. }) = (one, other) else { return false };
    unit != other && !shared_dimension(unit, other, units)
}

fn amount(value: &Value) -> Option<Amount<'_>> {
    match value {
        Value::Quantity { number, to: None, unit, comparator, approximate } => {
            Some(Amount { number, unit, comparator: *comparator, approximate: *approximate })
        }
        _ => None,
    }
}

fn dimension<'a>(unit: &UnitId, units: &'a [Unit]) -> Option<&'a str> {
    units.iter().find(|known| known.id == *unit).map(|known| known.dimension.as_str())
}

/// True for units of one dimension whose sizes are fixed.
fn shared_dimension(one: &UnitId, other: &UnitId, units: &[Unit]) -> bool {
    let found = |unit: &UnitId| units.iter().find(|known: &&Unit| known.id == *unit && known.factor.is_some());
    matches!((found(one), found(other)), (Some(one), Some(other)) if one.dimension == other.dimension)
}

/// A number of base units, above over below.
#[derive(Clone, Copy, Debug)]
struct Fraction {
    above: i128,
    below: i128,
}

fn of(number: &Decimal, unit: &UnitId, units: &[Unit]) -> Option<Fraction> {
    let (number, scale) = decimal(number.as_str())?;
    in_base_units(number, scale, unit, units)
}

/// The step to which a number is printed: 100 for 300, 0.1 for 28.2.
fn step(number: &Decimal, unit: &UnitId, units: &[Unit]) -> Option<Fraction> {
    let text = number.as_str();
    let n_zeros = if text.contains('.') { 0 } else { text.len() - text.trim_end_matches('0').len() };
    let (_, scale) = decimal(text)?;
    in_base_units(10_i128.checked_pow(u32::try_from(n_zeros).ok()?)?, scale, unit, units)
}

fn in_base_units(number: i128, scale: i128, unit: &UnitId, units: &[Unit]) -> Option<Fraction> {
    let factor = units.iter().find(|known| known.id == *unit).and_then(|known| known.factor.as_ref());
    let (above, below) = factor.map_or((1, 1), Factor::parts);
    Some(Fraction { above: number.checked_mul(above)?, below: scale.checked_mul(below)? })
}

impl Fraction {
    fn is_positive(&self) -> bool {
        self.above > 0
    }

    /// This over another, in lowest terms. `None` when the numbers are too large to tell.
    fn over(self, other: Self) -> Option<(i128, i128)> {
        let [mut above, mut below] = [self.above.checked_mul(other.below)?, self.below.checked_mul(other.above)?];
        let (mut larger, mut smaller) = (above.abs(), below.abs());
        while smaller > 0 {
            (larger, smaller) = (smaller, larger % smaller);
        }
        if larger == 0 {
            return None;
        }
        above /= larger;
        below /= larger;
        Some((above, below))
    }

    fn is_larger_than(self, other: Self) -> Option<bool> {
        self.over(other).map(|(above, below)| above > below)
    }

    fn is_near(self, other: Self) -> Option<bool> {
        let (above, below) = self.over(other)?;
        Some((above - below).abs().checked_mul(100)? <= above.max(below).checked_mul(APART_PERCENT)?)
    }
}

/// The nearest whole number, halves up.
fn rounded(above: i128, below: i128) -> Option<i128> {
    above.checked_mul(2)?.checked_add(below)?.checked_div(below.checked_mul(2)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextId;

    fn units() -> Vec<Unit> {
        let unit = |id: &str, dimension: &str, factor: Option<&str>| Unit {
            id: id.into(),
            dimension: dimension.to_owned(),
            factor: factor.and_then(Factor::parse),
            name: TextId { number: 0 },
        };
        vec![
            unit("m", "length", Some("1")),
            unit("km", "length", Some("1000")),
            unit("mi", "length", Some("1609.344")),
            unit("eur", "money", None),
            unit("chf", "money", None),
            unit("firms", "count", None),
            unit("schools", "count", None),
        ]
    }

    /// `~` before a number says about.
    fn value(text: &str) -> Value {
        let (number, unit) = text.split_once(' ').unwrap();
        Value::Quantity {
            number: Decimal::parse(number.trim_start_matches('~')).unwrap(),
            to: None,
            unit: unit.into(),
            comparator: Comparator::Equal,
            approximate: number.starts_with('~'),
        }
    }

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<RelationKind>) {
        for (one, other) in [(one, other), (other, one)] {
            assert_eq!(at_coarser_precision(&value(one), &value(other), &units()), expected, "{one}, {other}");
        }
    }

    #[test]
    fn values_in_two_units_are_equal_only_exactly() {
        for (one, other, equal) in [
            ("12 km", "12000 m", true),
            ("12 km", "12001 m", false),
            ("~12 km", "12000 m", false),
            ("1 mi", "1.609344 km", true),
            ("5 eur", "5 chf", false),
            ("5 firms", "5 schools", false),
        ] {
            assert_eq!(equal_in_units(&value(one), &value(other), &units()), equal, "{one}, {other}");
        }
    }

    #[test]
    fn equal_at_the_coarser_precision_is_rounded_or_converted() {
        use RelationKind::{Converted, Rounded};
        check("28.2 km", "28 km", Some(Rounded));
        check("28.6 km", "28 km", None);
        check("~400 km", "398 km", Some(Rounded));
        check("390 km", "398 km", None);
        check("100 mi", "161 km", Some(Converted));
        check("100 mi", "170 km", None);
        check("5 eur", "5.2 chf", None);
    }

    #[test]
    fn a_month_is_a_day_of_it_less_exactly() {
        let date = |start: &str, end: Option<&str>| Value::Date {
            start: PartialDate::parse(start).unwrap(),
            end: end.map(|end| PartialDate::parse(end).unwrap()),
            year_inferred: false,
        };
        for (one, other, expected) in [
            (date("2033-12-11", None), date("2033-12", None), true),
            (date("2033", None), date("2033-12-11", None), true),
            (date("2033-11", None), date("2033-12-11", None), false),
            (date("2033-12", Some("2034-01")), date("2033-12-11", Some("2034-01-02")), true),
            (date("2033-12", None), date("2033-12-11", Some("2034-01-02")), false),
        ] {
            assert_eq!(same_date_less_exactly(&one, &other), expected, "{one:?} {other:?}");
        }
    }

    #[test]
    fn counts_that_are_near_are_no_rounding_unless_one_is_round() {
        use RelationKind::Rounded;
        check("20 firms", "21 firms", None);
        check("~20 firms", "21 firms", Some(Rounded));
        check("3000 firms", "2987 firms", Some(Rounded));
        check("1000000 eur", "1400000 eur", None);
        check("3000 firms", "2987 schools", None);
    }
}
