//! Nobody has to trust our typing: values are read back out of their quotes, and the numbers of a quote are those of its
//! translation.

use super::check::Check;
use super::compile::{At, Desk};
use super::schema;
use crate::model::{Comparator, Mark, PartialDate, Unit, Value};
use crate::quantity::{self, Finding, Kind, numerals, read};

/// Holds a claim's value against what the marked words of its quote say.
pub(super) fn check_value(desk: &mut Desk<'_>, claim: &schema::Claim, value: &Value, marks: &[Mark], at: &At<'_>) {
    let found = read_counting(desk, claim.quote.get_ref());
    let marked: Vec<&Finding> = found.iter().filter(|finding| is_marked(finding, marks)).collect();
    let read_back = match value {
        Value::Quantity { .. } => marked.iter().any(|finding| is_quantity(finding, value)),
        Value::Date { start, end, year_inferred } => {
            check_inferred_years(desk, claim, [Some(start), end.as_ref()], *year_inferred, at);
            is_date(&marked, start, end.as_ref(), *year_inferred && claim.inferred.is_some())
        }
        Value::Set { .. } | Value::Edges { .. } | Value::Text { .. } => true,
    };
    if !read_back {
        let message =
            format!("the value is not what the quote says, which is {}; mend the value, or the figure", told(&marked));
        desk.fault(Check::ValueReadBack, at, message);
    }
    if let schema::Value::Text { text, .. } = claim.value.get_ref() {
        check_text(desk, text, &found, at);
    }
}

/// The numbers of a quote are those of its translation, no more and no fewer.
pub(super) fn check_translation(desk: &mut Desk<'_>, quote: &str, translation: &schema::Text, at: &At<'_>) {
    let said = tokens(desk, quote);
    for text in [&translation.en, &translation.zh_hans].into_iter().flatten() {
        let translated = tokens(desk, text);
        if said != translated {
            let message = format!(
                "the quote's numbers are {} and its translation's {}; mend the translation",
                listed(&said),
                listed(&translated)
            );
            desk.fault(Check::NumbersTranslated, at, message);
        }
    }
}

/// The numbers of our words are the same in both languages, and the quote has each; what stands in square brackets is inferred.
fn check_text(desk: &mut Desk<'_>, text: &schema::Text, found: &[Finding], at: &At<'_>) {
    let quoted = numbers(found);
    let ours = [&text.en, &text.zh_hans]
        .map(|text| numbers(&read_counting(desk, &without_brackets(text.as_deref().unwrap_or_default()))));
    let [en, zh_hans] = &ours;
    if en != zh_hans {
        let message = format!("the numbers are {} in English and {} in Chinese; mend one", listed(en), listed(zh_hans));
        desk.fault(Check::NumbersTranslated, at, message);
    }
    if let Some(strange) = en.iter().find(|number| !quoted.contains(number)) {
        let message = format!("the quote does not say {strange}; quote it, or put it in [brackets] with the reason");
        desk.fault(Check::ValueReadBack, at, message);
    }
}

/// An inferred year is named by its reason, so that both are changed or neither.
fn check_inferred_years(
    desk: &mut Desk<'_>,
    claim: &schema::Claim,
    dates: [Option<&PartialDate>; 2],
    year_inferred: bool,
    at: &At<'_>,
) {
    let Some(reason) = claim.inferred.as_ref().filter(|_| year_inferred).map(|reason| reason.get_ref()) else {
        return;
    };
    for date in dates.into_iter().flatten() {
        let reasons = [&reason.en, &reason.zh_hans].into_iter().flatten();
        if reasons.into_iter().any(|reason| !reason.contains(date.year())) {
            let message =
                format!("the reason does not name the inferred year {}; write why it is that one", date.year());
            desk.fault(Check::InferenceMarked, at, message);
        }
    }
}

/// What a text counts, but for words that `set-aside.toml` says count nothing wherever they stand.
fn read_counting(desk: &Desk<'_>, text: &str) -> Vec<Finding> {
    let idle: Vec<(usize, usize)> = desk
        .seeds
        .set_aside
        .content
        .pattern
        .iter()
        .flat_map(|pattern| &pattern.texts)
        .flat_map(|words| stretches(text, words.get_ref()))
        .collect();
    let found = read(text).into_iter();
    found.filter(|finding| !idle.iter().any(|(start, end)| *start <= finding.start && finding.end <= *end)).collect()
}

/// Where some words stand in a text, in code points.
fn stretches<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let n_chars = words.chars().count();
    text.match_indices(words).map(move |(offset, _)| {
        let start = text.get(..offset).unwrap_or_default().chars().count();
        (start, start + n_chars)
    })
}

fn is_marked(finding: &Finding, marks: &[Mark]) -> bool {
    marks.is_empty() || marks.iter().any(|mark| finding.start < mark.end && mark.start < finding.end)
}

fn is_quantity(finding: &Finding, value: &Value) -> bool {
    let Value::Quantity { number, to, unit, comparator, approximate } = value else {
        return false;
    };
    finding.number.as_ref() == Some(number)
        && finding.to == *to
        && finding.comparator == *comparator
        && finding.approximate == *approximate
        && counts(finding, *unit)
}

/// Whether what is counted may be this. A classifier such as 家 or 项, or none at all, tells less than the words around it.
fn counts(finding: &Finding, unit: Unit) -> bool {
    let expected = quantity::Unit::from(unit);
    match (unit, finding.unit) {
        (Unit::Rank, _) => matches!(finding.kind, Kind::Rank | Kind::Ordinal),
        (_, None) => expected.kind() == Kind::Count,
        (_, Some(quantity::Unit::Items | quantity::Unit::Firms)) => {
            expected.kind() == Kind::Count && unit != Unit::People
        }
        (_, Some(found)) => found == expected,
    }
}

/// Whether the findings print this date: every part of it, but for what is inferred.
fn is_date(found: &[&Finding], start: &PartialDate, end: Option<&PartialDate>, inferred: bool) -> bool {
    let dates: Vec<&Finding> =
        found.iter().copied().filter(|finding| matches!(finding.kind, Kind::Date | Kind::Year)).collect();
    let printed: Vec<&str> =
        dates.iter().flat_map(|date| [&date.number, &date.to]).flatten().map(String::as_str).collect();
    match (printed.as_slice(), end) {
        // "Yesterday": all of it is inferred.
        ([], _) => inferred,
        ([one], None) => prints(one, start, inferred),
        ([first, last], Some(end)) => prints(first, start, inferred) && prints(last, end, inferred),
        _ => false,
    }
}

/// Whether a printed date, ISO 8601 with hyphens for what is not printed, is this one.
fn prints(printed: &str, date: &PartialDate, inferred: bool) -> bool {
    let number = |text: Option<&str>| text.and_then(|text| text.parse::<u16>().ok());
    let bare = printed.trim_start_matches('-');
    let mut parts = bare.split('-');
    let (year, month, day) = match printed.len() - bare.len() {
        0 => (number(parts.next()), number(parts.next()), number(parts.next())),
        2 => (None, number(parts.next()), number(parts.next())),
        _ => (None, None, number(parts.next())),
    };
    let same = |printed: Option<u16>, claimed: Option<u16>| match (printed, claimed) {
        (Some(printed), Some(claimed)) => printed == claimed,
        (None, Some(_)) => inferred,
        (Some(_), None) => false,
        (None, None) => true,
    };
    same(year, number(Some(date.year())))
        && same(month, date.month().map(u16::from))
        && same(day, date.day().map(u16::from))
}

/// What findings say, to be compared between languages, in rising order: numbers with their bounds and "about"; of dates and of
/// names their numbers one by one, since languages build them differently: 十四五 is the 14th Five-Year Plan.
fn tokens(desk: &Desk<'_>, text: &str) -> Vec<String> {
    let found = read_counting(desk, text);
    let counting = found.iter().filter(|finding| !is_article(finding));
    let mut tokens: Vec<String> = counting.flat_map(token).chain(bare_months(text, &found)).collect();
    tokens.sort();
    tokens
}

/// One of something is an article as often as a number: 一项 is "a". Any other number in its place would be none.
fn is_article(finding: &Finding) -> bool {
    let counts = matches!(finding.kind, Kind::Count | Kind::Label);
    counts && finding.number.as_deref() == Some("1") && finding.comparator == Comparator::Equal
}

/// Months that English names without a day or a year; Chinese numbers them. May is left out, being a word of its own.
fn bare_months(text: &str, found: &[Finding]) -> Vec<String> {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let named = (1..).zip(months).filter(|(_, month)| !month.is_empty());
    let stretches = named.flat_map(|(number, month)| stretches(text, month).map(move |stretch| (number, stretch)));
    let is_read =
        |(start, end): (usize, usize)| found.iter().any(|finding| finding.start <= start && end <= finding.end);
    stretches.filter(|(_, stretch)| !is_read(*stretch)).map(|(number, _): (u8, _)| number.to_string()).collect()
}

/// The bare numbers, in rising order, each once.
fn numbers(found: &[Finding]) -> Vec<String> {
    let bare = |token: String| token.trim_start_matches(['<', '>', '=', '~']).to_owned();
    let mut numbers: Vec<String> = found.iter().flat_map(token).map(bare).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

fn token(finding: &Finding) -> Vec<String> {
    let numbers = finding.number.iter().chain(&finding.to);
    match (finding.kind, &finding.number) {
        (_, None) => label(&finding.text),
        (Kind::Date | Kind::Year, Some(_)) => {
            let parts = numbers.flat_map(|number| number.split('-')).filter(|part| !part.is_empty());
            parts.map(|part| part.trim_start_matches('0').to_owned()).collect()
        }
        (Kind::Label | Kind::Ordinal | Kind::Rank, Some(_)) => numbers.cloned().collect(),
        (_, Some(_)) => {
            let about = if finding.approximate { "~" } else { "" };
            numbers.map(|number| format!("{}{about}{number}", bound(finding.comparator))).collect()
        }
    }
}

/// The numbers that a name is made of.
fn label(text: &str) -> Vec<String> {
    let five_year_plan = text.chars().count() > 1 && text.starts_with('十') && text.ends_with('五');
    let parts = if five_year_plan {
        vec![text.trim_end_matches('五').to_owned(), "五".to_owned()]
    } else {
        numerals(text).into_iter().map(|span| span.text).collect()
    };
    let value = |part: String| match read(&part).as_slice() {
        [Finding { number: Some(number), .. }] => number.clone(),
        _ => part,
    };
    parts.into_iter().map(value).collect()
}

fn bound(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal | Comparator::Range => "",
        Comparator::MoreThan => ">",
        Comparator::AtLeast => ">=",
        Comparator::LessThan => "<",
        Comparator::AtMost => "<=",
    }
}

fn told(found: &[&Finding]) -> String {
    let found: Vec<String> = found.iter().map(|finding| format!("\u{201c}{}\u{201d}", finding.text)).collect();
    listed(&found)
}

fn listed(texts: &[String]) -> String {
    if texts.is_empty() { "none".to_owned() } else { texts.join(", ") }
}

/// A text without what stands in square brackets.
fn without_brackets(text: &str) -> String {
    let mut parts = text.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once(']').map_or("", |(_, rest)| rest))
}
