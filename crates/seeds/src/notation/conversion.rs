//! A quantity in other units and another notation: arithmetic of ours on one value, never on two. Exact where units are defined so, else
//! in as many digits as the number has.

use super::Notation;
use crate::units::{NamedUnit, Units};
use model::{Comparator, Decimal, Factor, Value};

/// A factor between two units of more digits than these is no round one.
const ROUND_DIGITS: usize = 6;

impl Notation {
    /// The quantity otherwise, with its "about" and "more than": `about 39,800 ha · about 154 sq mi`, `400,000,000,000 yuan`. `None` for other
    /// values, and where there is no other way.
    pub(crate) fn conversions(&self, value: &Value, units: &Units) -> Option<String> {
        let Value::Quantity { number, to, unit, comparator, approximate } = value else { return None };
        let unit = units.get(unit)?;
        let plain = self.value(value, units)?;
        // It is no more exact in another unit.
        let ends: Vec<&Decimal> = [Some(number), to.as_ref()].into_iter().flatten().collect();
        let written = |other: &NamedUnit, numbers: &[String], comparator, approximate| {
            let grouped: Vec<String> = numbers.iter().map(|number| self.grouped(number)).collect();
            let last = numbers.last().map_or("", String::as_str);
            self.limited(&other.name_in(self.language, &grouped.join("–"), last), comparator, approximate)
        };
        let whole: Vec<String> = ends.iter().map(|end| end.as_str().to_owned()).collect();
        let in_full = written(unit, &whole, *comparator, *approximate);
        let others = unit.also.iter().filter_map(|other| {
            let other = units.get(other)?;
            let (factor, is_round) = between(unit.factor.as_ref()?, other.factor.as_ref()?)?;
            let digits = |end: &Decimal| if is_round && !approximate { EXACT } else { digits(end) };
            let numbers: Vec<String> = ends.iter().map(|end| rounded(end.to_f64() * factor, digits(end))).collect();
            if is_round {
                return Some(written(other, &numbers, *comparator, *approximate));
            }
            // Of one that is no round number of the other: about so many, and no bound.
            let exact = matches!(comparator, Comparator::Equal | Comparator::Range);
            exact.then(|| written(other, &numbers, Comparator::Equal, true))
        });
        let ways: Vec<String> = [in_full].into_iter().chain(others).filter(|way| *way != plain).collect();
        (!ways.is_empty()).then(|| ways.join(" · "))
    }
}

/// The number of one unit in another, and whether it is a round one.
fn between(one: &Factor, other: &Factor) -> Option<(f64, bool)> {
    let ((above, below), (other_above, other_below)) = (one.parts(), other.parts());
    let [above, below] = [above.checked_mul(other_below)?, below.checked_mul(other_above)?];
    let is_round = (0..ROUND_DIGITS).any(|n_zeros| {
        let scaled =
            10_i128.checked_pow(u32::try_from(n_zeros).unwrap_or(u32::MAX)).and_then(|ten| above.checked_mul(ten));
        scaled.is_some_and(|scaled| {
            scaled % below == 0 && (scaled / below).to_string().trim_end_matches('0').len() <= ROUND_DIGITS
        })
    });
    #[allow(clippy::cast_precision_loss, reason = "numbers for display, of few digits")]
    Some((above as f64 / below as f64, is_round))
}

/// As many digits as a binary number holds exactly.
const EXACT: usize = 12;

/// The number of digits of a number that say something, two at least: zeros at the end of a whole one need not, but for those of three
/// digits, so that 390 and 398 stay as far apart as they are.
fn digits(number: &Decimal) -> usize {
    let text = number.as_str();
    let said = if text.contains('.') || text.len() < 4 { text } else { text.trim_end_matches('0') };
    said.trim_start_matches(['0', '.']).chars().filter(char::is_ascii_digit).count().max(2)
}

/// A number in so many digits, written without an exponent.
fn rounded(number: f64, digits: usize) -> String {
    // A half is rounded up, though in binary it may be a little less.
    let rounded = format!("{:.*e}", digits.saturating_sub(1), number * (1.0 + 1e-14));
    rounded.parse::<f64>().unwrap_or(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{notation, units};
    use super::*;

    #[track_caller]
    fn check(language: &str, [number, to]: [&str; 2], unit: &str, comparator: Comparator, expected: Option<&str>) {
        let about = number.starts_with('~');
        let decimal = |text: &str| Decimal::parse(text).unwrap();
        let value = Value::Quantity {
            number: decimal(number.trim_start_matches('~')),
            to: (!to.is_empty()).then(|| decimal(to)),
            unit: unit.into(),
            comparator,
            approximate: about,
        };
        let found = notation(language).conversions(&value, &units());
        assert_eq!(found.map(|found| found.replace('\u{a0}', "_")).as_deref(), expected, "{number} {unit}");
    }

    #[test]
    fn areas_are_no_more_exact_than_they_are_printed() {
        use Comparator::{Equal, MoreThan, Range};
        check("en", ["~398", ""], "ha", Equal, Some("about 983 acres"));
        check("zh-Hans", ["~643", ""], "km2", Equal, Some("约248平方英里"));
        check("en", ["5", "10"], "km2", Range, Some("about 1.9–3.9_sq_mi"));
        check("en", ["233", ""], "km2", Equal, Some("about 90_sq_mi"));
        check("en", ["233", ""], "km2", MoreThan, None);
        check("de", ["10", ""], "miles", Equal, Some("rund 16_km"));
    }

    #[test]
    fn large_numbers_are_written_in_full() {
        use Comparator::{Equal, MoreThan};
        check("en", ["400000000000", ""], "cny", Equal, Some("400,000,000,000 yuan"));
        check("zh-Hant", ["1000000000000", ""], "cny", Equal, Some("1,000,000,000,000元"));
        check("zh-Hans", ["700000", ""], "people", MoreThan, Some("超过700,000人"));
        check("en", ["700000", ""], "people", MoreThan, None);
        check("fr", ["1500000", ""], "eur", Equal, Some("1\u{202f}500\u{202f}000 euros"));
    }

    #[test]
    fn a_factor_is_round_or_not() {
        let between = |one: &str, other: &str| between(&Factor::parse(one).unwrap(), &Factor::parse(other).unwrap());
        assert_eq!(between("1000000", "2000/3"), Some((1500.0, true)));
        assert_eq!(between("1000000", "10000"), Some((100.0, true)));
        assert!(between("1000000", "2589988.110336").is_some_and(|(_, is_round)| !is_round));
    }
}
