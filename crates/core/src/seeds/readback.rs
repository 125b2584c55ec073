//! Nobody has to trust our typing: values are read back out of their quotes, and the numbers of a quote are those of its
//! translation.

use super::check::Check;
use super::compile::{At, Desk};
use super::schema;
use crate::model::{Comparator, Mark, PartialDate, Unit, Value};
use crate::quantity::{self, Finding, Kind, numerals, read};

/// Holds a claim's value against what the marked words of its quote say.
pub(super) fn check_value(desk: &mut Desk<'_>, claim: &schema::Claim, value: &Value, marks: &[Mark], at: &At<'_>) {
    let found = read(claim.quote.get_ref());
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
    let said = tokens(&read(quote));
    for text in [&translation.en, &translation.zh_hans].into_iter().flatten() {
        let translated = tokens(&read(text));
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

/// The numbers of our words are the same in both languages, and the quote has each; what stands in [brackets] is inferred.
fn check_text(desk: &mut Desk<'_>, text: &schema::Text, found: &[Finding], at: &At<'_>) {
    let quoted = numbers(found);
    let ours =
        [&text.en, &text.zh_hans].map(|text| numbers(&read(&without_brackets(text.as_deref().unwrap_or_default()))));
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

/// Whether what is counted may be this. A classifier such as 家 or 项, or none, tells less than the words around it.
fn counts(finding: &Finding, unit: Unit) -> bool {
    let Some(found) = finding.unit else {
        return match unit {
            Unit::Rank => matches!(finding.kind, Kind::Rank | Kind::Ordinal),
            Unit::Km2 | Unit::M2 | Unit::Cny | Unit::Percent | Unit::Years | Unit::Months | Unit::Days => false,
            _ => true,
        };
    };
    let named = serde_json::to_value(unit).ok().and_then(|name| name.as_str().map(|name| name == found.name()));
    let is_loose = matches!(found, quantity::Unit::Items | quantity::Unit::Firms) && found.kind() == Kind::Count;
    let is_counted = !matches!(
        unit,
        Unit::Km2
            | Unit::M2
            | Unit::Cny
            | Unit::Percent
            | Unit::Years
            | Unit::Months
            | Unit::Days
            | Unit::People
            | Unit::Rank
    );
    named == Some(true) || (is_loose && is_counted)
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

/// What findings say, to be compared between languages: number, bound and "about", in rising order.
fn tokens(found: &[Finding]) -> Vec<String> {
    let mut tokens: Vec<String> = found
        .iter()
        .map(|finding| {
            let about = if finding.approximate { "~" } else { "" };
            format!("{}{about}{}", bound(finding.comparator), number(finding))
        })
        .collect();
    tokens.sort();
    tokens
}

/// The bare numbers, in rising order, each once.
fn numbers(found: &[Finding]) -> Vec<String> {
    let mut numbers: Vec<String> = found.iter().map(number).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

/// The number, a range with its ends; of a name that counts nothing, its digits: 123X, 5+2, and 14-5 for 十四五.
fn number(finding: &Finding) -> String {
    match (&finding.number, &finding.to) {
        (Some(number), Some(to)) => format!("{number}…{to}"),
        (Some(number), None) => number.clone(),
        (None, _) => label(&finding.text),
    }
}

fn label(text: &str) -> String {
    let latin: String =
        text.chars().filter(|character| character.is_ascii_alphanumeric() || *character == '+').collect();
    if latin.is_empty() {
        numerals(text).into_iter().map(|span| span.text).collect::<Vec<_>>().join("-")
    } else {
        latin.to_ascii_uppercase()
    }
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

/// A text without what stands in [brackets].
fn without_brackets(text: &str) -> String {
    let mut parts = text.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once(']').map_or("", |(_, rest)| rest))
}
