//! Values in the notation of a language, as its file of words says: `1 trillion yuan`, `1万亿元`, `22 January–1 February [2021]`.

mod conversion;
mod plural;
#[cfg(test)]
mod testing;

pub(super) use plural::Plural;

use super::units::{NamedUnit, RANK, Units};
use model::phrasing::fill;
use model::{Comparator, Decimal, Language, PartialDate, Value};
use serde::Deserialize;

/// The way in which a language writes numbers and dates. In each pattern `{n}` is the number, with its unit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notation {
    #[serde(skip, default = "english")]
    language: Language,
    decimal: String,
    group: String,
    /// Digits from which thousands are set apart.
    group_from: usize,
    /// Powers of ten with words of their own, the largest first.
    scales: Vec<(usize, Plural)>,
    about: String,
    more_than: String,
    at_least: String,
    less_than: String,
    at_most: String,
    range: String,
    rank: Plural,
    months: [String; 12],
    day: String,
    month: String,
    year: String,
    date: String,
    date_range: String,
}

fn english() -> Language {
    Language::EN
}

impl Notation {
    /// The same, by the plural rules of this language.
    pub(super) fn of(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// A quantity or a date: `about 398 km²`, `约398平方公里`. `None` for other kinds of value, which are more than a line of text.
    pub(super) fn value(&self, value: &Value, units: &Units) -> Option<String> {
        match value {
            Value::Quantity { number, to, unit, comparator, approximate } => {
                let unit = units.get(unit)?;
                Some(self.quantity(number, to.as_ref(), unit, *comparator, *approximate))
            }
            Value::Date { start, end, year_inferred } => Some(self.date(start, end.as_ref(), *year_inferred)),
            Value::Set { .. } | Value::Edges { .. } | Value::Text { .. } => None,
        }
    }

    /// So many of something that is no unit: `more than 12 tunnels`, as the noun's own `{n}` places the number.
    pub(super) fn count(&self, value: &Value, noun: &str) -> Option<String> {
        let Value::Quantity { number, to, comparator, approximate, .. } = value else { return None };
        let amount = self.span(number, to.as_ref());
        let counted = if noun.contains("{n}") { fill(noun, &[("n", &amount)]) } else { format!("{amount} {noun}") };
        Some(self.limited(&counted, *comparator, *approximate))
    }

    /// A number, or a range of them.
    fn span(&self, number: &Decimal, to: Option<&Decimal>) -> String {
        let from = self.amount(number.as_str());
        match to {
            Some(to) => fill(&self.range, &[("from", &from), ("to", &self.amount(to.as_str()))]),
            None => from,
        }
    }

    /// A quantity with its "about" and "more than": `about 398 km²`, `5–10 institutes`.
    fn quantity(
        &self,
        number: &Decimal,
        to: Option<&Decimal>,
        unit: &NamedUnit,
        comparator: Comparator,
        approximate: bool,
    ) -> String {
        if unit.id.as_str() == RANK {
            return self.rank.ordinal(self.language, number.as_str());
        }
        let counted = to.unwrap_or(number).as_str();
        self.limited(&unit.name_in(self.language, &self.span(number, to), counted), comparator, approximate)
    }

    /// Words with those before them that say how exactly a number is meant: `more than `, `about `.
    pub(super) fn limited(&self, words: &str, comparator: Comparator, approximate: bool) -> String {
        let about = if approximate { fill(&self.about, &[("n", words)]) } else { words.to_owned() };
        let bound = match comparator {
            Comparator::Equal | Comparator::Range => return about,
            Comparator::MoreThan => &self.more_than,
            Comparator::AtLeast => &self.at_least,
            Comparator::LessThan => &self.less_than,
            Comparator::AtMost => &self.at_most,
        };
        fill(bound, &[("n", &about)])
    }

    /// A number in the large units of the language where it is round in one, else with its digits grouped.
    fn amount(&self, number: &str) -> String {
        let scaled = self.scales.iter().find_map(|(n_zeros, pattern)| Some((shifted(number, *n_zeros)?, pattern)));
        match scaled {
            Some((short, pattern)) => pattern.counted(self.language, &self.grouped(&short), &short),
            None => self.grouped(number),
        }
    }

    /// Digits with the signs between thousands and before decimals.
    fn grouped(&self, number: &str) -> String {
        let (minus, size) = number.strip_prefix('-').map_or(("", number), |size| ("−", size));
        let (whole, decimals) = size.split_once('.').map_or((size, None), |(whole, rest)| (whole, Some(rest)));
        let mut text = minus.to_owned();
        for (offset, digit) in whole.chars().enumerate() {
            if whole.len() >= self.group_from && offset > 0 && (whole.len() - offset).is_multiple_of(3) {
                text.push_str(&self.group);
            }
            text.push(digit);
        }
        if let Some(decimals) = decimals {
            text.push_str(&self.decimal);
            text.push_str(decimals);
        }
        text
    }

    /// A date or a run of dates; an inferred year stands in brackets: `22 January–1 February [2021]`, `[2021年]1月22日—2月1日`.
    fn date(&self, start: &PartialDate, end: Option<&PartialDate>, year_inferred: bool) -> String {
        let (start_day, start_year) = (self.day(start), self.year(start, year_inferred));
        let Some(end) = end else {
            return self.whole(&start_day, &start_year);
        };
        let (end_day, end_year) = (self.day(end), self.year(end, year_inferred));
        let range = |from: &str, to: &str| fill(&self.date_range, &[("from", from), ("to", to)]);
        if start.year() != end.year() {
            return range(&self.whole(&start_day, &start_year), &self.whole(&end_day, &end_year));
        }
        self.whole(&range(&start_day, &end_day), &start_year)
    }

    fn whole(&self, day: &str, year: &str) -> String {
        if day.is_empty() { year.to_owned() } else { fill(&self.date, &[("day", day), ("year", year)]) }
    }

    fn day(&self, date: &PartialDate) -> String {
        let Some(name) = date.month().and_then(|month| self.months.get(usize::from(month) - 1)) else {
            return String::new();
        };
        match date.day() {
            Some(day) => fill(&self.day, &[("day", &day.to_string()), ("month", name)]),
            None => fill(&self.month, &[("month", name)]),
        }
    }

    fn year(&self, date: &PartialDate, inferred: bool) -> String {
        let year = fill(&self.year, &[("year", date.year())]);
        if inferred { format!("[{year}]") } else { year }
    }
}

/// The number over 10 to the `n_zeros`, if it stays above one and short.
fn shifted(number: &str, n_zeros: usize) -> Option<String> {
    let (minus, size) = number.strip_prefix('-').map_or(("", number), |size| ("-", size));
    if size.contains('.') || size.len() <= n_zeros {
        return None;
    }
    let (whole, rest) = size.split_at_checked(size.len() - n_zeros)?;
    let decimals = rest.trim_end_matches('0');
    match decimals.len() {
        0 => Some(format!("{minus}{whole}")),
        1 | 2 => Some(format!("{minus}{whole}.{decimals}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{notation, units};
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    /// A quantity in each of these languages, a no-break space as `_`.
    fn written(
        number: &str,
        to: Option<&str>,
        unit: &str,
        comparator: Comparator,
        approximate: bool,
        tags: &[&str],
    ) -> Vec<String> {
        let value = Value::Quantity {
            number: decimal(number),
            to: to.map(decimal),
            unit: unit.into(),
            comparator,
            approximate,
        };
        let units = units();
        let shown = |tag: &&str| notation(tag).value(&value, &units).unwrap().replace(['\u{a0}', '\u{202f}'], "_");
        tags.iter().map(shown).collect()
    }

    #[test]
    fn quantities_are_written_as_each_language_does() {
        use Comparator::{AtLeast, Equal, MoreThan};
        let all = ["en", "zh-Hans", "zh-Hant", "de", "fr", "es", "ja"];
        let cases = [
            (
                "398",
                "km2",
                Equal,
                true,
                [
                    "about 398_km²",
                    "约398平方公里",
                    "約398平方公里",
                    "rund 398_km²",
                    "environ 398_km²",
                    "alrededor de 398_km²",
                    "約398平方キロメートル",
                ],
            ),
            (
                "1000000000000",
                "cny",
                MoreThan,
                false,
                [
                    "more than 1 trillion yuan",
                    "超过1万亿元",
                    "超過1萬億元",
                    "mehr als 1_Billion Yuan",
                    "plus de 1_000_milliards de yuans",
                    "más de 1_billón de yuanes",
                    "1兆元超",
                ],
            ),
            (
                "300000000",
                "eur",
                Equal,
                false,
                [
                    "300 million euros",
                    "3亿欧元",
                    "3億歐元",
                    "300_Millionen Euro",
                    "300_millions d’euros",
                    "300_millones de euros",
                    "3億ユーロ",
                ],
            ),
            (
                "12345",
                "firms",
                Equal,
                false,
                [
                    "12,345 firms",
                    "12,345家企业",
                    "12,345家企業",
                    "12.345 Unternehmen",
                    "12_345 entreprises",
                    "12_345 empresas",
                    "12,345社",
                ],
            ),
            (
                "1",
                "schools",
                AtLeast,
                false,
                [
                    "at least 1 school",
                    "不少于1所学校",
                    "不少於1所學校",
                    "mindestens 1 Schule",
                    "au moins 1 école",
                    "al menos 1 escuela",
                    "1校以上",
                ],
            ),
            ("-3.5", "celsius", Equal, false, ["−3.5_°C", "−3.5℃", "−3.5℃", "−3,5_°C", "−3,5_°C", "−3,5_°C", "−3.5℃"]),
            ("64", "rank", Equal, false, ["64th", "第64位", "第64位", "Platz 64", "64e rang", "puesto 64", "64位"]),
        ];
        for (number, unit, comparator, approximate, expected) in cases {
            assert_eq!(written(number, None, unit, comparator, approximate, &all), expected, "{number} {unit}");
        }
    }

    #[test]
    fn ranges_and_ranks_are_written_as_each_language_does() {
        let range = written("5", Some("10"), "schools", Comparator::Range, false, &["en", "zh-Hans"]);
        assert_eq!(range, ["5–10 schools", "5—10所学校"]);
        let ranks = ["1", "2", "3", "5", "11", "122", "113"]
            .map(|number| written(number, None, "rank", Comparator::Equal, false, &["en"]).concat());
        assert_eq!(ranks, ["1st", "2nd", "3rd", "5th", "11th", "122nd", "113th"]);
    }

    #[test]
    fn a_count_says_of_what() {
        let value = Value::Quantity {
            number: decimal("12"),
            to: None,
            unit: "count".into(),
            comparator: Comparator::MoreThan,
            approximate: false,
        };
        assert_eq!(notation("en").count(&value, "container ships").unwrap(), "more than 12 container ships");
        assert_eq!(notation("zh-Hans").count(&value, "{n}艘集装箱船").unwrap(), "超过12艘集装箱船");
    }

    #[test]
    fn inferred_years_stand_in_brackets() {
        let date = |text: &str| PartialDate::parse(text).unwrap();
        let (start, end) = (date("2021-01-22"), date("2021-02-01"));
        for (tag, expected) in [
            ("en", "22 January–1 February [2021]"),
            ("zh-Hans", "[2021年]1月22日—2月1日"),
            ("de", "22. Januar bis 1. Februar [2021]"),
        ] {
            assert_eq!(notation(tag).date(&start, Some(&end), true), expected);
        }
        assert_eq!(notation("en").date(&date("2021"), Some(&date("2025")), false), "2021–2025");
        assert_eq!(notation("zh-Hant").date(&date("2021"), Some(&date("2025")), false), "2021年—2025年");
        assert_eq!(notation("es").date(&date("2021-01-22"), None, false), "22 de enero de 2021");
    }
}
