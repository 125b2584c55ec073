//! The upper end of a range behind an amount: 5-10万, two to three million, -10℃至5℃; and two values that are no range.

use crate::amount::{self, Amount};
use crate::bounds::{self, Modifier};
use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs};
use crate::numeral::{self, ParsedNumeral, Script};
use crate::tables::{LastList, List, Unit};
use crate::{FindingKind, digits, ranges, reading, unit_words};

/// Joins the upper end of a range to the amount, if there is one; `below_zero` says that the lower end is. The upper one gets its
/// own sign.
pub(crate) fn join(text: &Glyphs, start: usize, amount: &mut Amount, below_zero: bool) -> bool {
    if amount.high.is_some() || amount.low.is_none() {
        return amount.high.is_some();
    }
    let between = ranges::joined_between(text, start, amount.end);
    let weak = || ranges::joined_weakly(text, amount.end).filter(|_| amount.unit.is_none());
    let among = || ranges::joined_among(text, amount.end);
    let joined = between.or_else(|| ranges::joined(text, amount.end)).or_else(weak);
    let Some((at, closed)) = joined.map(|at| (at, true)).or_else(|| among().map(|at| (at, false))) else {
        return false;
    };
    let minus = minus_end(text, at);
    let Some((second, currency)) = second_numeral(text, minus.unwrap_or(at), amount.unit) else { return false };
    let tables = text.tables();
    let money = amount.unit.filter(|unit| tables.kind(*unit) == FindingKind::Money);
    let mut upper = amount::read(text, &second, currency.or(money));
    // 10与20间: between the two, and no rooms.
    if !closed && upper.unit == Some(tables.known.items) && text.before(upper.end) == '间' {
        (upper.end, upper.unit) = (upper.end - 1, None);
    }
    let upper_unit = upper.unit;
    // 5m to 6m people: the upper end says that the lower one is no length.
    let millions = amount.unit == Some(tables.known.metres) && text.before(amount.end) == 'm' && upper.zeros == 6;
    let scaled = millions.then(|| {
        let mut scaled = Amount { unit: None, ..amount.clone() };
        scaled.scale(upper.zeros);
        scaled
    });
    let amount = scaled_into(amount, scaled);
    let ordinal = matches!(second.script, Script::Words(true)) || second.share;
    let same = amount.unit.is_none() || amount.unit == upper_unit || currency.is_some() && upper_unit == currency;
    if ordinal || upper.low.is_none() || upper.high.is_some() || !same {
        return false;
    }
    if !closed && !text.tables().list(List::Among).begins(text, upper.end) {
        return false;
    }
    let mut lower = amount.clone();
    // 5-10万, two to three million: both are in the larger unit.
    let scales = lower.zeros == 0 && upper.zeros > 0 && (lower.unit.is_none() || money.is_some());
    if scales && is_below(&lower.low, &upper.low, upper.zeros) {
        lower.scale(upper.zeros);
    }
    // 10-15,000 people: both are in thousands.
    if lower.zeros == 0
        && lower.unit.is_none()
        && upper.zeros == 0
        && ends_in_thousands(text, at, &lower.low, &upper.low)
    {
        lower.scale(3);
    }
    // -10℃至5℃: the sign is that of one end.
    let high = upper.low.map(|number| reading::signed(number, minus.is_some()));
    let low = lower.low.clone().map(|number| reading::signed(number, below_zero));
    let falls = !is_below(&low, &high, 0);
    let apart = between.is_none() && are_two_values(text, start, lower.unit.is_some() && lower.written_unit);
    if falls || apart {
        return false;
    }
    lower.high = high;
    lower.unit = upper_unit.or(lower.unit);
    lower.end = upper.end;
    lower.bound = lower.bound.or(upper.bound);
    lower.approximate |= upper.approximate;
    lower.said = true;
    *amount = lower;
    true
}

/// The amount, or in its place the one that it turns out to be.
fn scaled_into(amount: &mut Amount, scaled: Option<Amount>) -> &mut Amount {
    if let Some(scaled) = scaled {
        *amount = scaled;
    }
    amount
}

/// True if the upper number is so many thousands in digits, and the lower one, in thousands, stays below it.
fn ends_in_thousands(text: &Glyphs, at: usize, low: &Option<Number>, high: &Option<Number>) -> bool {
    let zeros = |comma: usize| text.at(comma) == ',' && (comma + 1..=comma + 3).all(|at| text.at(at) == '0');
    let plain = matches!(low, Some(Number::Decimal(decimal)) if decimal.small().is_some_and(|number| number < 1000));
    plain && zeros(digits::run_end(text, at)) && is_below(low, high, 3)
}

/// True if the lower number, with so many zeros more, stays below the upper one.
fn is_below(low: &Option<Number>, high: &Option<Number>, zeros: i32) -> bool {
    match (low.clone(), high) {
        (Some(Number::Decimal(low)), Some(high)) => Number::Decimal(low.scaled(zeros)).is_below(high),
        (Some(low), Some(high)) => low.is_below(high),
        _ => true,
    }
}

/// True if the words before two numbers say that one became the other: from 3% to 4%, fell $1m to $9m. Without a unit of the
/// first, "from" alone begins a range: from 3 to 4 per cent.
fn are_two_values(text: &Glyphs, start: usize, unit: bool) -> bool {
    let tables = text.tables();
    let changes = tables.last_list(LastList::Changes);
    if text.gap(start) == Gap::Hard || tables.last_list(LastList::Ranging).before(text, start).is_some() {
        return false;
    }
    let Some((at, ())) = changes.before(text, start) else { return false };
    unit || text.gap(at) != Gap::Hard && changes.before(text, at).is_some()
}

/// Behind the sign of an upper end below zero: -10℃至-5℃, 零下十度至零下五度.
fn minus_end(text: &Glyphs, at: usize) -> Option<usize> {
    if text.at(at) == '-' && text.glued(at + 1) && digits::is_digit(text, at + 1) {
        return Some(at + 1);
    }
    (at + 1..at + 6).find(|end| matches!(bounds::before(text, *end), Some((start, Modifier::Minus)) if start == at))
}

/// The numeral of the upper end, behind a currency sign that repeats the first one's.
fn second_numeral(text: &Glyphs, at: usize, unit: Option<Unit>) -> Option<(ParsedNumeral, Option<Unit>)> {
    if let Some(numeral) = numeral::read(text, at) {
        return Some((numeral, None));
    }
    (at + 1..=at + 3).find_map(|start| {
        let (sign, currency) =
            unit_words::before(text, start).filter(|(sign, currency)| *sign == at && Some(*currency) == unit)?;
        let numeral = numeral::read(text, start).filter(|_| sign == at)?;
        Some((numeral, Some(currency)))
    })
}
