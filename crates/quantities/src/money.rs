//! Money as accounts print it: a loss stands in brackets, and a unit heads a table.

use crate::amount::{self, Amount};
use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::numeral::ParsedNumeral;
use crate::reading::Reading;
use crate::tables::{LastList, List};
use crate::{FindingKind, scales, unit_words};

/// An amount of money alone in brackets, behind a colon, at the start of a line or behind a word for a result: ($4.2 million) is a
/// loss. Behind another amount, brackets convert it.
pub(crate) fn in_brackets(text: &Glyphs, start: usize, amount: &Amount) -> Option<Reading> {
    let unit = amount.unit.filter(|unit| text.tables().kind(*unit) == FindingKind::Money)?;
    let open = start.checked_sub(1).filter(|open| text.at(*open) == '(' && text.gap(start) != Gap::Hard)?;
    if text.at(amount.end) != ')' || amount.bound.is_some() || amount.approximate {
        return None;
    }
    let line = matches!(text.gap(open), Gap::Hard | Gap::Wrap);
    let said = line || text.before(open) == ':' || text.tables().last_list(LastList::Loss).before(text, open).is_some();
    let Some(Number::Decimal(low)) = amount.low.clone().filter(|_| said) else { return None };
    let reading = Reading::new(open, amount.end + 1, FindingKind::Money);
    Some(Reading { unit: Some(unit), ..reading.with_number(Some(low.negated())) })
}

/// Digits alone in brackets between a currency and a large word, or with one of the two: $(3.2) million is a loss.
pub(crate) fn bracketed_digits(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<Reading> {
    let open = numeral.start.checked_sub(1).filter(|open| *open >= floor && text.at(*open) == '(')?;
    if text.at(numeral.end) != ')' || !text.glued(numeral.end) || !text.glued(numeral.start) {
        return None;
    }
    let currency = unit_words::before(text, open).filter(|(at, _)| *at >= floor && text.glued(open));
    let scaled = scales::scale(text, numeral.end + 1, currency.is_some());
    if currency.is_none() && scaled.is_none() {
        return None;
    }
    let amount =
        amount::read(text, &ParsedNumeral { end: numeral.end + 1, ..numeral.clone() }, currency.map(|(_, unit)| unit));
    let unit = amount.unit.filter(|unit| text.tables().kind(*unit) == FindingKind::Money);
    let Some(Number::Decimal(low)) = amount.low else { return None };
    let reading = Reading::new(currency.map_or(open, |(at, _)| at), amount.end, FindingKind::Money);
    unit.map(|unit| Reading { unit: Some(unit), ..reading.with_number(Some(low.negated())) })
}

/// The end of the head of a table, as （亿元） or 单位：万元: a unit, and no amount. `None` if the places are some.
pub(crate) fn head_end(text: &Glyphs, numeral: &ParsedNumeral) -> Option<usize> {
    if !amount::is_places(numeral) || is_letter(text.at(numeral.start)) {
        return None;
    }
    // 单位：人民币千元 has its currency in front.
    let start = unit_words::before(text, numeral.start).map_or(numeral.start, |(at, _)| at);
    let before = text.before(start);
    let list = text.tables().list(List::Heads);
    let said = |colon: usize| {
        (2..=3).any(|back| {
            colon.checked_sub(back).is_some_and(|at| list.after(text, at).is_some_and(|(end, ())| end == colon))
        })
    };
    let headed = before == ':' && said(start - 1) || said(start);
    let end = unit_words::after(text, numeral.end).map_or(numeral.end, |(end, _)| end);
    let bracketed = matches!(before, '(' | '[' | '/' | '（') && matches!(text.at(end), ')' | ']' | '/' | ',' | '、');
    // 以千元为单位
    let named = text.word_after(end, "为单位").is_some();
    (headed || bracketed || named).then_some(end)
}
