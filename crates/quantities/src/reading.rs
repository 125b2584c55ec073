//! The meaning of one numeral with the words around it.

use crate::amount::{self, Amount};
use crate::bounds::{self, Modifier};
use crate::date::Date;
use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs};
use crate::numeral::{self, ParsedNumeral, Script};
use crate::ranges::{self, DateRange};
use crate::tables::Unit;
use crate::unit_words;
use crate::variants::is_han;
use crate::{Bound, FindingKind};

/// A finding in glyphs.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) number: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) unit: Option<Unit>,
    pub(crate) bound: Bound,
    pub(crate) approximate: bool,
    pub(crate) kind: FindingKind,
    /// The other date that the same words can say.
    pub(crate) or: Option<String>,
}

impl Reading {
    pub(crate) fn new(start: usize, end: usize, kind: FindingKind) -> Self {
        let bound = Bound::Equal;
        Self { start, end, number: None, to: None, unit: None, bound, approximate: false, kind, or: None }
    }

    pub(crate) fn with_number(mut self, number: Option<impl ToString>) -> Self {
        self.number = number.map(|number| number.to_string());
        self
    }
}

/// No quantity has more words in front of it: 不超过, about, minus, $.
const WORDS_BEFORE_MOST: usize = 4;

/// The words before a quantity, taken as far as `floor`.
struct Before {
    start: usize,
    bound: Option<Bound>,
    approximate: bool,
    negative: bool,
}

fn words_before(text: &Glyphs, start: usize, floor: usize, amount: &Amount, places: bool) -> Before {
    let mut before = Before { start, bound: None, approximate: false, negative: false };
    for _ in 0..WORDS_BEFORE_MOST {
        let Some((at, modifier)) = bounds::before(text, before.start).filter(|(at, _)| *at >= floor) else { break };
        let period = amount.unit.is_some_and(|unit| text.tables().kind(unit) == FindingKind::Period);
        match modifier {
            // 近五年 are the last five years.
            Modifier::About if period && text.at(at) == '近' => break,
            // 数百, 上万, but not 五上百.
            Modifier::AboutAnd(_) if !places => break,
            Modifier::Range if amount.high.is_none() => break,
            Modifier::Is(bound) | Modifier::AboutAnd(bound) => {
                before.bound = before.bound.or(Some(bound));
                before.approximate |= matches!(modifier, Modifier::AboutAnd(_));
            }
            Modifier::About => before.approximate = true,
            Modifier::Minus => before.negative = true,
            Modifier::Range => {}
        }
        before.start = at;
    }
    before
}

/// The sign of a negative number in front of it: not a hyphen between two things.
fn minus(text: &Glyphs, start: usize, floor: usize) -> Option<usize> {
    let at = start.checked_sub(1).filter(|at| *at >= floor && text.at(*at) == '-' && text.glued(start))?;
    // 最低-5℃ is below zero; 5-10家 and A-5 are not.
    let after_word = at > floor && is_han(text.before(at));
    let apart = after_word
        || text.gap(at) != Gap::None
        || !text.before(at).is_alphanumeric() && !matches!(text.before(at), ')' | '-' | '"' | '%');
    apart.then_some(at)
}

/// A quantity: anything that is no date, no name and no place in an order. `None` when nothing says that it is one and
/// the numeral may be part of a word.
pub(crate) fn quantity(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Reading {
    let mut start = numeral.start;
    let mut negative = false;
    if let Some(at) = minus(text, start, floor) {
        (start, negative) = (at, true);
    }
    let currency = unit_words::before(text, start).filter(|(at, _)| *at >= floor);
    if let Some((at, _)) = currency {
        start = at;
        if let Some(at) = minus(text, start, floor) {
            (start, negative) = (at, true);
        }
    }
    let mut amount = amount::read(text, numeral, currency.map(|(_, unit)| unit));
    let ranged = second_end(text, start, &mut amount);
    let before = words_before(text, start, floor, &amount, amount::is_places(numeral) || numeral.small() == Some(10));
    let mut reading = Reading::new(before.start, amount.end, kind(text, &amount));
    reading.number = amount.low.map(|number| signed(number, negative || before.negative).to_string());
    reading.to = amount.high.map(|number| number.to_string());
    reading.unit = amount.unit;
    reading.approximate = amount.approximate || before.approximate || amount::is_places(numeral) && !amount.said;
    let bounded = before.bound.or(amount.bound).unwrap_or(Bound::Equal);
    reading.bound = if ranged || reading.to.is_some() { Bound::Range } else { bounded };
    reading
}

fn signed(number: Number, negative: bool) -> Number {
    match number {
        Number::Decimal(decimal) if negative => Number::Decimal(decimal.negated()),
        other => other,
    }
}

fn kind(text: &Glyphs, amount: &Amount) -> FindingKind {
    match (amount.unit, &amount.low) {
        (Some(unit), _) => text.tables().kind(unit),
        // A share of something.
        (None, Some(Number::Fraction(..))) => FindingKind::Measure,
        _ => FindingKind::Count,
    }
}

/// Joins the upper end of a range to the amount, if there is one.
fn second_end(text: &Glyphs, start: usize, amount: &mut Amount) -> bool {
    if amount.high.is_some() || amount.low.is_none() {
        return amount.high.is_some();
    }
    let Some(at) = ranges::joined(text, amount.end).or_else(|| ranges::joined_between(text, start, amount.end)) else {
        return false;
    };
    let Some((second, currency)) = second_numeral(text, at, amount.unit) else { return false };
    let upper = amount::read(text, &second, currency);
    let ordinal = matches!(second.script, Script::Words(true));
    let same = amount.unit.is_none() || amount.unit == upper.unit || currency.is_some() && upper.unit == currency;
    let currency_in_front =
        amount.unit.is_some_and(|unit| text.tables().kind(unit) == FindingKind::Money) && upper.unit.is_none();
    if ordinal || upper.low.is_none() || upper.high.is_some() || !(same || currency_in_front) {
        return false;
    }
    // 5-10万: both are in 万.
    if amount.zeros == 0 && upper.zeros > 0 && (amount.unit.is_none() || currency_in_front) {
        amount.scale(upper.zeros);
    }
    amount.high = upper.low;
    amount.unit = upper.unit.or(amount.unit);
    amount.end = upper.end;
    amount.approximate |= upper.approximate;
    amount.said = true;
    true
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

/// A date, a year, or a range of them.
pub(crate) fn dated(text: &Glyphs, start: usize, floor: usize, range: DateRange) -> Reading {
    let years = range.first.is_year() && range.last.is_none_or(|last| last.is_year());
    let mut reading = Reading::new(start, range.end, if years { FindingKind::Year } else { FindingKind::Date });
    reading.number = Some(range.first.to_string());
    if let Some(last) = range.last {
        reading.to = Some(last.to_string());
        reading.bound = Bound::Range;
    }
    let about = bounds::before(text, start)
        .filter(|(at, modifier)| *at >= floor && *modifier == Modifier::About && text.at(*at) != '近');
    if let Some((at, _)) = about {
        (reading.start, reading.approximate) = (at, true);
    }
    let after = bounds::after(text, reading.end).filter(|(_, modifier)| *modifier == Modifier::About);
    if let Some((end, _)) = after {
        (reading.end, reading.approximate) = (end, true);
    }
    reading
}

/// A year in four digits alone.
pub(crate) fn bare_year(text: &Glyphs, numeral: &ParsedNumeral, floor: usize, year: u32) -> Reading {
    let range = DateRange { end: numeral.end, first: Date::of_year(year), last: None };
    dated(text, numeral.start, floor, range)
}
