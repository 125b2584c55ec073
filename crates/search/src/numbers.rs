//! Numbers that a reader asks for, and those of a text: one trillion is 1万亿 and 10000億, and 39,800 hectares are 398 km².

use quantities::{Finding, FindingKind, MeasureUnit};

/// A number that a reader asks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    value: String,
    amount: Option<f64>,
    unit: Option<MeasureUnit>,
    kind: FindingKind,
}

impl Number {
    /// Of what the reader of quantities found: of a range both ends; none when a name counts nothing.
    pub(crate) fn of(finding: &Finding) -> Vec<Self> {
        let ends = [&finding.number, &finding.to].into_iter().flatten();
        let number = |value: &String| Self {
            amount: value.parse().ok(),
            value: value.clone(),
            unit: finding.unit.clone(),
            kind: finding.kind,
        };
        ends.map(number).collect()
    }

    /// True when a text's number is this one, in whatever unit of the same sort; asked for without a unit, in any.
    pub(crate) fn is(&self, other: &Self) -> bool {
        if [self.kind, other.kind].contains(&FindingKind::Date) {
            return same_day(&self.value, &other.value);
        }
        match (&self.unit, &other.unit) {
            (Some(one), Some(another)) if one != another => {
                let sizes = [self, other].map(|number| Some((number.amount?, size(number.unit.as_ref()?)?)));
                let [Some((amount, (sort, factor))), Some((other, (other_sort, other_factor)))] = sizes else {
                    return false;
                };
                let [here, there] = [amount * factor, other * other_factor];
                sort == other_sort && (here - there).abs() <= here.abs() * 1e-3
            }
            (Some(unit), None) => *unit == "items" && self.value == other.value,
            _ => self.value == other.value,
        }
    }
}

/// True when two dates agree in what both print of year, month and day, and both print one of them.
fn same_day(one: &str, other: &str) -> bool {
    let (one, other) = (parts(one), parts(other));
    let shared: Vec<(&String, &String)> =
        one.iter().zip(&other).filter_map(|(one, other)| Some((one.as_ref()?, other.as_ref()?))).collect();
    !shared.is_empty() && shared.into_iter().all(|(one, other)| one == other)
}

/// Year, month and day of `2022-05-18`, with hyphens for what is not printed.
fn parts(date: &str) -> [Option<String>; 3] {
    let digits =
        |text: Option<&str>| text.filter(|text| text.bytes().all(|digit| digit.is_ascii_digit())).map(str::to_owned);
    match date.strip_prefix("--") {
        Some(rest) => match rest.strip_prefix('-') {
            Some(day) => [None, None, digits(Some(day))],
            None => [None, digits(rest.get(..2)), digits(rest.get(3..5))],
        },
        None => [date.get(..4), date.get(5..7), date.get(8..10)].map(digits),
    }
}

/// The sort of a unit, and its size in the smallest of that sort.
fn size(unit: &MeasureUnit) -> Option<(&'static str, f64)> {
    Some(match unit.as_str() {
        "m2" => ("area", 1.0),
        "mu" => ("area", 2000.0 / 3.0),
        "acres" => ("area", 4_046.856_422_4),
        "ha" => ("area", 10_000.0),
        "km2" => ("area", 1e6),
        "mi2" => ("area", 2_589_988.110_336),
        "m" => ("length", 1.0),
        "km" => ("length", 1000.0),
        "miles" => ("length", 1609.344),
        _ => return None,
    })
}

/// The numbers of a text.
pub(crate) fn numbers(text: &str) -> Vec<Number> {
    quantities::read(text).iter().flat_map(Number::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn only(text: &str) -> Number {
        let numbers = numbers(text);
        let [number] = numbers.as_slice() else { panic!("{text}: {numbers:?}") };
        number.clone()
    }

    #[test]
    fn notations_of_one_number_find_one_another() {
        let trillion = ["1万亿元", "10000億元", "one trillion yuan", "1 trillion yuan"];
        for asked in trillion {
            for printed in trillion {
                assert!(only(asked).is(&only(printed)), "{asked} {printed}");
            }
        }
        for (asked, printed) in [
            ("398", "约398平方公里"),
            ("398 km2", "398平方公里"),
            ("39,800 hectares", "about 398 square kilometers"),
            ("597,000 mu", "398平方公里"),
            ("1万亿", "10000億元"),
            ("one trillion", "1万亿元"),
            ("18 May", "5 月 18 日"),
            ("2022年5月18日", "5月18日"),
            ("2035", "2035年"),
            ("20日", "5月20日"),
            ("18 May 2022", "5月18日"),
        ] {
            assert!(only(asked).is(&only(printed)), "{asked} {printed}");
        }
    }

    #[test]
    fn other_numbers_and_other_sorts_are_apart() {
        for (asked, printed) in [
            ("398", "390平方公里"),
            ("398 km", "398平方公里"),
            ("398 yuan", "398平方公里"),
            ("18 May", "5月19日"),
            ("18 May 2021", "2022年5月18日"),
        ] {
            assert!(!only(asked).is(&only(printed)), "{asked} {printed}");
        }
    }
}
