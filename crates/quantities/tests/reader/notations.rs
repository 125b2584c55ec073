//! A quantity printed in any notation is read back as it was.

use super::generator::Generator;
use super::print::{grouped, han, placed, wide, words};
use quantities::{Bound, Finding, FindingKind, MeasureUnit, kind_of};

const SIMPLIFIED: (&str, &str) = ("零一二三四五六七八九", "十百千");
const FORMAL: (&str, &str) = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟");
const FORMAL_TRADITIONAL: (&str, &str) = ("零壹貳參肆伍陸柒捌玖", "拾佰仟");

/// Words of units: English, simplified, traditional.
const UNITS: &[(&str, [&str; 3])] = &[
    ("km2", ["square kilometers", "平方公里", "平方公里"]),
    ("m2", ["square metres", "平方米", "平方公尺"]),
    ("mu", ["mu", "亩", "畝"]),
    ("ha", ["hectares", "公顷", "公頃"]),
    ("cny", ["yuan", "元", "圓"]),
    ("usd", ["US dollars", "美元", "美元"]),
    ("people", ["people", "人", "人"]),
    ("firms", ["firms", "家", "家"]),
    ("households", ["households", "户", "戶"]),
    ("percent", ["%", "%", "%"]),
    ("t", ["tonnes", "吨", "噸"]),
];

/// Words that bound a number: English, simplified, traditional.
const BOUNDS: &[(Bound, bool, [&str; 3])] = &[
    (Bound::Equal, false, ["", "", ""]),
    (Bound::Equal, true, ["about ", "约", "約"]),
    (Bound::MoreThan, false, ["more than ", "超过", "超過"]),
    (Bound::AtLeast, false, ["at least ", "不少于", "不少於"]),
    (Bound::LessThan, false, ["less than ", "不到", "不到"]),
    (Bound::AtMost, true, ["no more than about ", "不超过约", "不超過約"]),
];

/// Words around a quantity that are no part of it.
const AROUND: &[(&str, &str)] =
    &[("", ""), ("，其中", "。"), ("It has ", " (as printed)."), ("面积\n\n", "\n\n，"), ("（", "）")];

#[track_caller]
fn only(text: &str) -> Finding {
    let findings = quantities::read(text);
    assert_eq!(findings.len(), 1, "{text:?} reads as {findings:#?}");
    findings.into_iter().next().unwrap()
}

#[track_caller]
fn check(text: &str, number: &str, unit: &str, bound: Bound, approximate: bool) {
    let found = only(text);
    let found_unit = found.unit.as_ref().map(MeasureUnit::as_str);
    let read = (found.number.as_deref(), found_unit, found.bound, found.approximate, Some(found.kind));
    assert_eq!(read, (Some(number), Some(unit), bound, approximate, kind_of(unit)), "{text:?}");
}

/// A whole number of 1 to 16 digits, the short ones as often as the long ones.
fn whole(generator: &mut Generator) -> u64 {
    let n_digits = u32::try_from(generator.below(16) + 1).unwrap();
    generator.next() % 10_u64.pow(n_digits)
}

/// A whole number or one with up to three decimals, canonical.
fn number(generator: &mut Generator) -> String {
    let whole = whole(generator);
    if generator.below(2) == 0 {
        return whole.to_string();
    }
    let decimals = format!("{:03}", generator.below(1000));
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { whole.to_string() } else { format!("{whole}.{decimals}") }
}

#[test]
fn digits_in_any_language_are_read_back() {
    let mut generator = Generator::new(4);
    for _ in 0..20_000 {
        let number = number(&mut generator);
        let language = generator.below(3);
        let (unit, unit_words) = generator.choose(UNITS);
        let (bound, approximate, bounds) = generator.choose(BOUNDS);
        let printed = match generator.below(4) {
            0 => grouped(&number),
            1 => wide(&grouped(&number)),
            2 if language > 0 => placed(&number),
            _ => number.clone(),
        };
        let gap = *generator.choose(if language == 0 { &[" ", "\n"] } else { &["", " ", "\n\n", "\u{3000}"] });
        let (before, after) = generator.choose(AROUND);
        let text = format!("{before}{}{printed}{gap}{}{after}", bounds[language], unit_words[language]);
        check(&text, &number, unit, *bound, *approximate);
    }
}

#[test]
fn chinese_numerals_of_any_size_are_read_back() {
    let mut generator = Generator::new(5);
    for _ in 0..20_000 {
        let number = whole(&mut generator);
        let (digits, places) = *generator.choose(&[SIMPLIFIED, FORMAL, FORMAL_TRADITIONAL]);
        let text = format!("{}元", han(number, digits, places));
        check(&text, &number.to_string(), "cny", Bound::Equal, false);
    }
}

#[test]
fn english_words_are_read_back() {
    let mut generator = Generator::new(6);
    for _ in 0..20_000 {
        let number = whole(&mut generator) % 10_u64.pow(15);
        let text = format!("some {} people", words(number));
        check(&text, &number.to_string(), "people", Bound::Equal, true);
    }
}

#[test]
fn ranges_and_shares_are_read_back() {
    let mut generator = Generator::new(8);
    for _ in 0..5_000 {
        let low = generator.below(5_000);
        let high = low + 1 + generator.below(5_000);
        for text in [
            format!("{low}-{high}家"),
            format!("{low}至{high}家"),
            format!("{low} to {high} firms"),
            format!("between {low} and {high} firms"),
            format!("{low}家到{high}家"),
        ] {
            let found = only(&text);
            assert_eq!((found.number, found.to), (Some(low.to_string()), Some(high.to_string())), "{text:?}");
            assert_eq!((found.unit, found.bound), (Some(MeasureUnit::new("firms")), Bound::Range), "{text:?}");
        }
        let percent = generator.below(101);
        let (digits, places) = SIMPLIFIED;
        let text = format!("百分之{}", han(u64::try_from(percent).unwrap(), digits, places));
        check(&text, &percent.to_string(), "percent", Bound::Equal, false);
    }
}

#[test]
fn dates_are_read_back() {
    let mut generator = Generator::new(9);
    let digits = |number: usize| {
        number
            .to_string()
            .chars()
            .map(|digit| "〇一二三四五六七八九".chars().nth(digit.to_digit(10).unwrap() as usize).unwrap())
            .collect::<String>()
    };
    for _ in 0..5_000 {
        let (year, month, day) = (1900 + generator.below(200), 1 + generator.below(12), 1 + generator.below(28));
        let (han_digits, places) = SIMPLIFIED;
        let small = |number: usize| han(u64::try_from(number).unwrap(), han_digits, places).replace("一十", "十");
        let month_name = [
            "January", "Feb.", "March", "Apr.", "May", "June", "Jul.", "August", "Sept.", "October", "Nov.", "December",
        ][month - 1];
        let whole = format!("{year:04}-{month:02}-{day:02}");
        for (text, expected) in [
            (format!("{year}年{month}月{day}日"), whole.clone()),
            (format!("{year} 年 {month} 月\n\n{day} 日"), whole.clone()),
            (format!("{}年{}月{}日", digits(year), small(month), small(day)), whole.clone()),
            (format!("{year:04}-{month:02}-{day:02}"), whole.clone()),
            (format!("{month_name} {day}, {year}"), whole.clone()),
            (format!("{day} {month_name} {year}"), whole.clone()),
            (format!("{month}月{day}日"), format!("--{month:02}-{day:02}")),
            (format!("{month_name} {year}"), format!("{year:04}-{month:02}")),
            (format!("{}年", digits(year).replace('〇', "O")), year.to_string()),
            (format!("{year}年"), year.to_string()),
            (format!("{day}日"), format!("---{day:02}")),
        ] {
            let found = only(&text);
            assert_eq!(found.number.as_ref(), Some(&expected), "{text:?}");
            assert!(matches!(found.kind, FindingKind::Date | FindingKind::Year), "{text:?}");
        }
    }
}
