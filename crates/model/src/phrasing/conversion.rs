//! A quantity in other units and another notation: arithmetic of ours on one value, never on two. Exact where units are defined so, else
//! in as many digits as the number has.

use super::notation::amount_in;
use crate::{Language, Unit, Value};

/// Hectares and mu in a square kilometre: 100, and 1,500 since 1 mu is 2,000/3 m² (China's order on measures of 1984).
const IN_KM2: [(f64, [&str; 3]); 2] = [(100.0, ["\u{a0}ha", "公顷", "公頃"]), (1500.0, ["\u{a0}mu", "亩", "畝"])];
/// Square miles in a square kilometre: the international mile is 1,609.344 m.
const SQUARE_MILES: (f64, [&str; 3]) = (1.0 / (1.609_344 * 1.609_344), ["\u{a0}sq\u{a0}mi", "平方英里", "平方英里"]);

/// The quantity otherwise, with its "about" and "more than": `about 39,800 ha · about 597,000 mu · about 154 sq mi`,
/// `400,000,000,000 yuan`. `None` for other values, and
/// where there is no other way.
#[must_use]
pub fn conversions(value: &Value, language: Language) -> Option<String> {
    let Value::Quantity { number, to, unit, comparator, approximate } = value else { return None };
    // It is no more exact in another unit.
    let limits = super::notation::limits(*comparator, *approximate, language);
    let of_each = |one: &dyn Fn(f64, &str) -> String| -> String {
        let ends = [Some(number), to.as_ref()].into_iter().flatten();
        limits.clone() + &ends.map(|end| one(end.to_f64(), end.as_str())).collect::<Vec<_>>().join("–")
    };
    let name = |names: [&'static str; 3]| match language {
        Language::En => names[0],
        Language::ZhHans => names[1],
        Language::ZhHant => names[2],
    };
    let ways: Vec<String> = match unit {
        Unit::Km2 => {
            let exact = IN_KM2.map(|(factor, names)| {
                let converted = of_each(&|number, _| amount_in(&rounded(number * factor, 12), Language::En));
                converted + name(names)
            });
            let miles =
                of_each(&|number, text| amount_in(&rounded(number * SQUARE_MILES.0, digits(text)), Language::En));
            exact.into_iter().chain([miles + name(SQUARE_MILES.1)]).collect()
        }
        Unit::Cny | Unit::People => {
            let full = of_each(&|_, text| amount_in(text, Language::En));
            vec![format!("{full}{}", super::notation::unit_name(*unit, false, language))]
        }
        _ => return None,
    };
    let plain = super::quantity(number, to.as_ref(), *unit, *comparator, *approximate, language);
    let is_other = |way: &String| way.replace(',', "") != plain.replace(',', "");
    let others: Vec<String> = ways.into_iter().filter(is_other).collect();
    (!others.is_empty()).then(|| others.join(" · "))
}

/// The number of digits of a number as it is written, two at least.
fn digits(text: &str) -> usize {
    text.trim_start_matches(['0', '.']).chars().filter(char::is_ascii_digit).count().max(2)
}

/// A number in so many digits, written without an exponent.
fn rounded(number: f64, digits: usize) -> String {
    let rounded = format!("{number:.*e}", digits.saturating_sub(1));
    rounded.parse::<f64>().unwrap_or(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Comparator, Decimal};

    #[track_caller]
    fn check(number: &str, to: Option<&str>, unit: Unit, language: Language, expected: Option<&str>) {
        let decimal = |text| Decimal::parse(text).unwrap();
        let value = Value::Quantity {
            number: decimal(number),
            to: to.map(decimal),
            unit,
            comparator: if unit == Unit::People { Comparator::MoreThan } else { Comparator::Equal },
            approximate: unit == Unit::Km2,
        };
        assert_eq!(conversions(&value, language).as_deref(), expected, "{number}");
    }

    #[test]
    fn areas_are_exact_in_hectares_and_mu_and_rounded_in_miles() {
        check(
            "398",
            None,
            Unit::Km2,
            Language::En,
            Some("about 39,800\u{a0}ha · about 597,000\u{a0}mu · about 154\u{a0}sq\u{a0}mi"),
        );
        check("3.34", None, Unit::Km2, Language::ZhHans, Some("约334公顷 · 约5,010亩 · 约1.29平方英里"));
        check(
            "5",
            Some("10"),
            Unit::Km2,
            Language::En,
            Some("about 500–1,000\u{a0}ha · about 7,500–15,000\u{a0}mu · about 1.9–3.9\u{a0}sq\u{a0}mi"),
        );
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
