//! A quantity in other units and another notation: arithmetic of ours on one value, never on two. Exact where units are defined so, else
//! in as many digits as the number has.

use super::notation::{grouped, limits, quantity, unit_name};
use crate::{Comparator, Decimal, Language, Unit, Value};

/// Hectares and mu in a square kilometre: 100, and 1,500 since 1 mu is 2,000/3 m² (China's order on measures of 1984).
const IN_KM2: [(f64, [&str; 3]); 2] = [(100.0, ["\u{a0}ha", "公顷", "公頃"]), (1500.0, ["\u{a0}mu", "亩", "畝"])];
/// Square miles in a square kilometre: the international mile is 1,609.344 m.
const SQUARE_MILES: (f64, [&str; 3]) = (1.0 / (1.609_344 * 1.609_344), ["\u{a0}sq\u{a0}mi", "平方英里", "平方英里"]);

/// The quantity otherwise, with its "about" and "more than": `about 39,800 ha · about 597,000 mu · about 154 sq mi`,
/// `400,000,000,000 yuan`. `None` for other values, and where there is no other way.
#[must_use]
pub fn conversions(value: &Value, language: Language) -> Option<String> {
    let Value::Quantity { number, to, unit, comparator, approximate } = value else { return None };
    // It is no more exact in another unit.
    let meant = limits(*comparator, *approximate, language);
    let both_ends = |convert: &dyn Fn(&Decimal) -> String| {
        let ends = [Some(number), to.as_ref()].into_iter().flatten();
        ends.map(|end| grouped(&convert(end), Language::En)).collect::<Vec<_>>().join("–")
    };
    let name = |[english, simplified, traditional]: [&'static str; 3]| match language {
        Language::En => english,
        Language::ZhHans => simplified,
        Language::ZhHant => traditional,
    };
    let ways: Vec<String> = match unit {
        Unit::Km2 => {
            let exact = IN_KM2.map(|(factor, names)| {
                let in_unit =
                    |end: &Decimal| rounded(end.to_f64() * factor, if *approximate { digits(end) } else { EXACT });
                format!("{meant}{}{}", both_ends(&in_unit), name(names))
            });
            // A mile is no round number of kilometres: about so many, and no bound.
            let miles = matches!(comparator, Comparator::Equal | Comparator::Range).then(|| {
                let (factor, names) = SQUARE_MILES;
                let in_miles = |end: &Decimal| rounded(end.to_f64() * factor, digits(end));
                format!("{}{}{}", limits(Comparator::Equal, true, language), both_ends(&in_miles), name(names))
            });
            exact.into_iter().chain(miles).collect()
        }
        Unit::Cny | Unit::People => {
            vec![format!("{meant}{}{}", both_ends(&Decimal::to_string), unit_name(*unit, false, language))]
        }
        _ => return None,
    };
    let plain = quantity(number, to.as_ref(), *unit, *comparator, *approximate, language);
    let is_other = |way: &String| way.replace(',', "") != plain.replace(',', "");
    let others: Vec<String> = ways.into_iter().filter(is_other).collect();
    (!others.is_empty()).then(|| others.join(" · "))
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
    use super::*;

    fn value(number: &str, to: Option<&str>, unit: Unit, comparator: Comparator, approximate: bool) -> Value {
        let decimal = |text| Decimal::parse(text).unwrap();
        Value::Quantity { number: decimal(number), to: to.map(decimal), unit, comparator, approximate }
    }

    #[track_caller]
    fn check(number: &str, to: Option<&str>, unit: Unit, language: Language, expected: Option<&str>) {
        let comparator = if unit == Unit::People { Comparator::MoreThan } else { Comparator::Equal };
        let value = value(number, to, unit, comparator, unit == Unit::Km2);
        assert_eq!(conversions(&value, language).as_deref(), expected, "{number}");
    }

    #[test]
    fn areas_are_no_more_exact_than_they_are_printed() {
        let spaced = |text: &str| text.replace('_', "\u{a0}");
        check(
            "398",
            None,
            Unit::Km2,
            Language::En,
            Some(&spaced("about 39,800_ha · about 597,000_mu · about 154_sq_mi")),
        );
        check(
            "390",
            None,
            Unit::Km2,
            Language::En,
            Some(&spaced("about 39,000_ha · about 585,000_mu · about 151_sq_mi")),
        );
        check("643", None, Unit::Km2, Language::ZhHans, Some("约64,300公顷 · 约965,000亩 · 约248平方英里"));
        check(
            "5",
            Some("10"),
            Unit::Km2,
            Language::En,
            Some(&spaced("about 500–1,000_ha · about 7,500–15,000_mu · about 1.9–3.9_sq_mi")),
        );
        let exact = value("233", None, Unit::Km2, Comparator::Equal, false);
        assert_eq!(conversions(&exact, Language::En), Some(spaced("23,300_ha · 349,500_mu · about 90_sq_mi")));
        let bound = value("233", None, Unit::Km2, Comparator::MoreThan, false);
        assert_eq!(conversions(&bound, Language::En), Some(spaced("more than 23,300_ha · more than 349,500_mu")));
    }

    #[test]
    fn money_and_persons_are_written_in_full() {
        check("400000000000", None, Unit::Cny, Language::En, Some("400,000,000,000 yuan"));
        check("1000000000000", None, Unit::Cny, Language::ZhHant, Some("1,000,000,000,000元"));
        check("700000", None, Unit::People, Language::ZhHans, Some("超过700,000人"));
        check("700000", None, Unit::People, Language::En, None);
        check("5000", None, Unit::People, Language::ZhHans, None);
    }

    #[test]
    fn what_has_no_other_way_has_none() {
        check("12", None, Unit::Firms, Language::En, None);
        assert_eq!(conversions(&Value::Set { members: Vec::new() }, Language::En), None);
    }
}
