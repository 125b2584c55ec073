//! The meaning of one numeral with the words around it.

use crate::amount::{self, Amount};
use crate::bounds::{self, Modifier};
use crate::date::Date;
use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs};
use crate::han::Form;
use crate::money;
use crate::numeral::{ParsedNumeral, Script};
use crate::ranges::DateRange;
use crate::tables::Unit;
use crate::variants::is_han;
use crate::{Bound, FindingKind};
use crate::{shares, unit_words, upper_end};

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
    let at =
        start.checked_sub(1).filter(|at| *at >= floor && matches!(text.at(*at), '-' | '—') && text.glued(start))?;
    if text.at(at) == '—' {
        // A dash is the sign where a space parts it from what is before, and none from the number.
        let apart = matches!(text.gap(at), Gap::Space | Gap::Thin) && !matches!(text.before(at), '—' | '-' | '~');
        return (apart && !text.before(at).is_ascii_digit()).then_some(at);
    }
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
        // HK$ 3,000, and 港币 behind it in front.
        if let Some((at, _)) = unit_words::before(text, start).filter(|(at, _)| *at >= floor) {
            start = at;
        }
        if let Some(at) = minus(text, start, floor) {
            (start, negative) = (at, true);
        }
    }
    if let Some(reading) = money::bracketed_digits(text, numeral, floor) {
        return reading;
    }
    let mut amount = amount::read(text, numeral, currency.map(|(_, unit)| unit));
    if let Some(reading) = currency.and_then(|_| money::in_brackets(text, start, &amount)) {
        return reading;
    }
    let word = bounds::before(text, start).filter(|(at, modifier)| *at >= floor && *modifier == Modifier::Minus);
    let below_zero = negative || word.is_some();
    if let Some(reading) = shares::in_each(text, &amount, start) {
        return reading;
    }
    let signed_start = word.map_or(start, |(at, _)| at);
    let ranged = upper_end::join(text, signed_start, &mut amount, below_zero);
    let before = words_before(text, start, floor, &amount, amount::is_places(numeral) || numeral.small() == Some(10));
    let mut reading = Reading::new(before.start, amount.end, kind(text, &amount));
    reading.number = amount.low.map(|number| signed(number, negative || before.negative).to_string());
    reading.to = amount.high.map(|number| number.to_string());
    reading.unit = amount.unit;
    reading.approximate = amount.approximate
        || before.approximate
        || numeral.script == Script::Han(Form::Places) && !amount.said && before.bound.is_none();
    let said = unit_words::said_before(text, before.start, amount.unit, amount.zeros, below_zero);
    reading.unit = said.or(reading.unit);
    let bounded = before.bound.or(amount.bound).unwrap_or(Bound::Equal);
    reading.bound = if ranged || reading.to.is_some() { Bound::Range } else { bounded };
    if let Some((end, bound)) = bounds::or_equal(text, reading.end, reading.bound) {
        (reading.end, reading.bound) = (end, bound);
    }
    let plain = reading.bound == Bound::Equal && reading.unit != Some(text.tables().known.percent);
    if let Some((start, end, bound)) = bounds::compared(text, reading.start, reading.end).filter(|_| plain) {
        (reading.start, reading.end, reading.bound) = (start.max(floor), end, bound);
    }
    reading
}

/// A share of many, with the words that bound it, and no unit: at least one in five.
pub(crate) fn share(text: &Glyphs, share: &ParsedNumeral, floor: usize) -> Reading {
    let amount = amount::bare(share);
    let before = words_before(text, share.start, floor, &amount, false);
    let mut reading = Reading::new(before.start, share.end, FindingKind::Measure).with_number(share.low.as_ref());
    reading.bound = before.bound.unwrap_or(Bound::Equal);
    reading.approximate = before.approximate;
    reading
}

pub(crate) fn signed(number: Number, negative: bool) -> Number {
    if negative { number.negated() } else { number }
}

fn kind(text: &Glyphs, amount: &Amount) -> FindingKind {
    match (amount.unit, &amount.low) {
        (Some(unit), _) => text.tables().kind(unit),
        // A share of something.
        (None, Some(Number::Fraction(..))) => FindingKind::Measure,
        _ => FindingKind::Count,
    }
}

/// A date, a year, or a range of them.
pub(crate) fn dated(text: &Glyphs, start: usize, floor: usize, range: DateRange) -> Reading {
    let years = range.first.is_year() && range.last.is_none_or(|last| last.is_year());
    let mut reading = Reading::new(start, range.end, if years { FindingKind::Year } else { FindingKind::Date });
    reading.number = Some(range.first.to_string());
    reading.or = range.or.map(|date| date.to_string());
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
    let range = DateRange { end: numeral.end, first: Date::of_year(year), last: None, or: None };
    dated(text, numeral.start, floor, range)
}
