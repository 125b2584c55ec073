//! Writing values in the notation of a language: `1 trillion yuan`, `1万亿元`, `22 January–1 February [2021]`.

use crate::{Comparator, Decimal, Language, PartialDate, Unit, Value};

/// A quantity or a date in the reader's language: `about 398 km²`, `约398平方公里`. `None` for other kinds of value, which are
/// more than a line of text.
#[must_use]
pub fn value(value: &Value, language: Language) -> Option<String> {
    match value {
        Value::Quantity { number, to, unit, comparator, approximate } => {
            Some(quantity(number, to.as_ref(), *unit, *comparator, *approximate, language))
        }
        Value::Date { start, end, year_inferred } => Some(date(start, end.as_ref(), *year_inferred, language)),
        Value::Set { .. } | Value::Edges { .. } | Value::Text { .. } => None,
    }
}

/// A quantity in the reader's language, with its "about" and "more than": `about 398 km²`, `约398平方公里`, `5–10 institutes`.
#[must_use]
pub fn quantity(
    number: &Decimal,
    to: Option<&Decimal>,
    unit: Unit,
    comparator: Comparator,
    approximate: bool,
    language: Language,
) -> String {
    if unit == Unit::Rank {
        return rank(number.as_str(), language);
    }
    let number = number.as_str();
    let limits = limits(comparator, approximate, language);
    let from = amount(number, unit, language);
    let to = to.map_or_else(String::new, |to| format!("{}{}", dash(language), amount(to.as_str(), unit, language)));
    format!("{limits}{from}{to}{}", unit_name(unit, number == "1", language))
}

/// A place in a ranking: `64th`, `第64位`.
fn rank(number: &str, language: Language) -> String {
    if language.is_chinese() {
        return format!("第{number}位");
    }
    let tens = number.len().checked_sub(2).and_then(|tens| number.get(tens..)).unwrap_or_default();
    let ending = match number.chars().last() {
        _ if ["11", "12", "13"].contains(&tens) => "th",
        Some('1') => "st",
        Some('2') => "nd",
        Some('3') => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// The sign between the ends of a range.
fn dash(language: Language) -> &'static str {
    if language.is_chinese() { "—" } else { "–" }
}

/// The words before a number that say how exactly it is meant: `more than `, `about `.
pub(super) fn limits(comparator: Comparator, approximate: bool, language: Language) -> String {
    let about = match (approximate, language) {
        (false, _) => "",
        (true, Language::En) => "about ",
        (true, Language::ZhHans) => "约",
        (true, Language::ZhHant) => "約",
    };
    format!("{}{about}", bound(comparator, language))
}

fn bound(comparator: Comparator, language: Language) -> &'static str {
    use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan, Range};
    match (comparator, language) {
        (Equal | Range, _) => "",
        (MoreThan, Language::En) => "more than ",
        (AtLeast, Language::En) => "at least ",
        (LessThan, Language::En) => "less than ",
        (AtMost, Language::En) => "at most ",
        (MoreThan, Language::ZhHans) => "超过",
        (MoreThan, Language::ZhHant) => "超過",
        (AtLeast, Language::ZhHans) => "不少于",
        (AtLeast, Language::ZhHant) => "不少於",
        (LessThan, Language::ZhHans) => "不到",
        (LessThan, Language::ZhHant) => "不到",
        (AtMost, Language::ZhHans) => "不超过",
        (AtMost, Language::ZhHant) => "不超過",
    }
}

/// Money and persons in the large units of the language, all else with its digits grouped.
fn amount(number: &str, unit: Unit, language: Language) -> String {
    let scaled = matches!(unit, Unit::Cny | Unit::M2) || (unit == Unit::People && language.is_chinese());
    let steps: &[(usize, &str)] = match language {
        Language::En => &[(12, " trillion"), (9, " billion"), (6, " million")],
        Language::ZhHans => &[(12, "万亿"), (8, "亿"), (4, "万")],
        Language::ZhHant => &[(12, "萬億"), (8, "億"), (4, "萬")],
    };
    if scaled {
        for (n_zeros, name) in steps {
            if let Some(short) = shifted(number, *n_zeros) {
                return format!("{}{name}", grouped(&short, language));
            }
        }
    }
    grouped(number, language)
}

/// The number over 10 to the `n_zeros`, if it stays above one and short.
fn shifted(number: &str, n_zeros: usize) -> Option<String> {
    if number.contains('.') || number.len() <= n_zeros {
        return None;
    }
    let (whole, rest) = number.split_at_checked(number.len() - n_zeros)?;
    let decimals = rest.trim_end_matches('0');
    match decimals.len() {
        0 => Some(whole.to_owned()),
        1 | 2 => Some(format!("{whole}.{decimals}")),
        _ => None,
    }
}

/// Thousands apart in English, and in Chinese from five digits.
pub(super) fn grouped(number: &str, language: Language) -> String {
    let (whole, decimals) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let from = if language.is_chinese() { 5 } else { 4 };
    let mut text = String::new();
    for (offset, digit) in whole.chars().enumerate() {
        if whole.len() >= from && offset > 0 && (whole.len() - offset).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

pub(super) fn unit_name(unit: Unit, one: bool, language: Language) -> &'static str {
    let [singular, plural, simplified, traditional] = match unit {
        Unit::Km2 => ["\u{a0}km²", "\u{a0}km²", "平方公里", "平方公里"],
        Unit::M2 => ["\u{a0}m²", "\u{a0}m²", "平方米", "平方米"],
        Unit::Cny => [" yuan", " yuan", "元", "元"],
        Unit::People => [" person", " people", "人", "人"],
        Unit::Firms => [" firm", " firms", "家企业", "家企業"],
        Unit::Platforms => [" institution or platform", " institutions and platforms", "家机构与平台", "家機構與平臺"],
        Unit::Institutes => [" institute", " institutes", "家研究院所", "家研究院所"],
        Unit::Laboratories => [" laboratory", " laboratories", "家实验室", "家實驗室"],
        Unit::Centres => [" centre", " centres", "家中心", "家中心"],
        Unit::Schools => [" school", " schools", "所学校", "所學校"],
        Unit::Homes => [" home", " homes", "套住房", "套住房"],
        Unit::Cities => [" city", " cities", "城", "城"],
        Unit::Circles => [" circle", " circles", "个创新圈", "個創新圈"],
        Unit::Zones => [" zone", " zones", "个区", "個區"],
        Unit::Parks => [" park", " parks", "个园区", "個園區"],
        Unit::Towns => [" town", " towns", "个小镇", "個小鎮"],
        Unit::Reforms => [" trial reform", " trial reforms", "项改革试点", "項改革試點"],
        Unit::Communities => [" community", " communities", "个社区", "個社區"],
        Unit::Subdistricts => [" subdistrict", " subdistricts", "个街道", "個街道"],
        Unit::Corridors => [" corridor", " corridors", "条走廊", "條走廊"],
        Unit::Industries => [" industry", " industries", "个产业", "個產業"],
        Unit::Chains => [" chain", " chains", "条产业链", "條產業鏈"],
        Unit::Fields => [" field", " fields", "个领域", "個領域"],
        Unit::Documents => [" document", " documents", "份文件", "份文件"],
        Unit::Projects => [" project", " projects", "个项目", "個項目"],
        Unit::Items => [" item", " items", "项", "項"],
        Unit::Years => [" year", " years", "年", "年"],
        Unit::Months => [" month", " months", "个月", "個月"],
        Unit::Days => [" day", " days", "天", "天"],
        Unit::Percent => ["%", "%", "%", "%"],
        Unit::Rank => ["", "", "", ""],
    };
    match language {
        Language::En if one => singular,
        Language::En => plural,
        Language::ZhHans => simplified,
        Language::ZhHant => traditional,
    }
}

/// The months in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date or a run of dates; an inferred year stands in brackets: `22 January–1 February [2021]`, `[2021年]1月22日—2月1日`.
#[must_use]
fn date(start: &PartialDate, end: Option<&PartialDate>, year_inferred: bool, language: Language) -> String {
    let dash = dash(language);
    let (start_day, start_year) = (day(start, language), year(start, year_inferred, language));
    let Some(end) = end else {
        return whole(&start_day, &start_year, language);
    };
    let (end_day, end_year) = (day(end, language), year(end, year_inferred, language));
    if start.year() != end.year() {
        return format!("{}{dash}{}", whole(&start_day, &start_year, language), whole(&end_day, &end_year, language));
    }
    whole(&format!("{start_day}{dash}{end_day}"), &start_year, language)
}

fn whole(day: &str, year: &str, language: Language) -> String {
    match language {
        Language::En if day.is_empty() => year.to_owned(),
        Language::En => format!("{day} {year}"),
        Language::ZhHans | Language::ZhHant => format!("{year}{day}"),
    }
}

fn day(date: &PartialDate, language: Language) -> String {
    let month = date.month();
    if language.is_chinese() {
        let month = month.map_or_else(String::new, |month| format!("{month}月"));
        return date.day().map_or_else(|| month.clone(), |day| format!("{month}{day}日"));
    }
    let name = month.and_then(|month| MONTHS.get(usize::from(month) - 1)).copied().unwrap_or_default();
    date.day().map_or_else(|| name.to_owned(), |day| format!("{day} {name}"))
}

fn year(date: &PartialDate, inferred: bool, language: Language) -> String {
    let year = if language.is_chinese() { format!("{}年", date.year()) } else { date.year().to_owned() };
    if inferred { format!("[{year}]") } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, ZhHans, ZhHant};

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn quantities_are_written_as_each_language_does() {
        let cases = [
            ("398", Unit::Km2, Comparator::Equal, true, ["about 398\u{a0}km²", "约398平方公里", "約398平方公里"]),
            (
                "1000000000000",
                Unit::Cny,
                Comparator::MoreThan,
                false,
                ["more than 1 trillion yuan", "超过1万亿元", "超過1萬億元"],
            ),
            ("400000000000", Unit::Cny, Comparator::Equal, false, ["400 billion yuan", "4000亿元", "4000億元"]),
            ("300000000", Unit::Cny, Comparator::Equal, false, ["300 million yuan", "3亿元", "3億元"]),
            (
                "700000",
                Unit::People,
                Comparator::MoreThan,
                false,
                ["more than 700,000 people", "超过70万人", "超過70萬人"],
            ),
            ("2000", Unit::Firms, Comparator::Equal, false, ["2,000 firms", "2000家企业", "2000家企業"]),
            ("1", Unit::Schools, Comparator::AtLeast, false, ["at least 1 school", "不少于1所学校", "不少於1所學校"]),
            ("3.34", Unit::Percent, Comparator::Equal, false, ["3.34%", "3.34%", "3.34%"]),
        ];
        for (number, unit, comparator, approximate, expected) in cases {
            let written = [En, ZhHans, ZhHant]
                .map(|language| quantity(&decimal(number), None, unit, comparator, approximate, language));
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn ranges_and_ranks_are_written_as_each_language_does() {
        let written = [En, ZhHans].map(|language| {
            quantity(&decimal("5"), Some(&decimal("10")), Unit::Institutes, Comparator::Range, false, language)
        });
        assert_eq!(written, ["5–10 institutes", "5—10家研究院所"]);
        let ranks = ["1", "2", "3", "5", "11", "64", "122", "113"]
            .map(|number| quantity(&decimal(number), None, Unit::Rank, Comparator::Equal, false, En));
        assert_eq!(ranks, ["1st", "2nd", "3rd", "5th", "11th", "64th", "122nd", "113th"]);
        assert_eq!(quantity(&decimal("64"), None, Unit::Rank, Comparator::Equal, false, ZhHant), "第64位");
    }

    #[test]
    fn inferred_years_stand_in_brackets() {
        let (start, end) = (PartialDate::parse("2021-01-22").unwrap(), PartialDate::parse("2021-02-01").unwrap());
        assert_eq!(date(&start, Some(&end), true, En), "22 January–1 February [2021]");
        assert_eq!(date(&start, Some(&end), true, ZhHans), "[2021年]1月22日—2月1日");
        let (from, to) = (PartialDate::parse("2021").unwrap(), PartialDate::parse("2025").unwrap());
        assert_eq!(date(&from, Some(&to), false, En), "2021–2025");
        assert_eq!(date(&from, Some(&to), false, ZhHant), "2021年—2025年");
    }
}
