//! The meaning of one numeral with the words around it.

use crate::amount::{self, Amount};
use crate::bounds::{self, Modifier};
use crate::date::Date;
use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs};
use crate::money;
use crate::numeral::{self, ParsedNumeral, Script};
use crate::ranges::{self, DateRange};
use crate::tables::{LastList, List, Unit};
use crate::variants::is_han;
use crate::{Bound, FindingKind};
use crate::{digits, unit_words};

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
    if let Some(reading) = in_each(text, &amount, start) {
        return reading;
    }
    let ranged = second_end(text, start, &mut amount);
    let before = words_before(text, start, floor, &amount, amount::is_places(numeral) || numeral.small() == Some(10));
    let mut reading = Reading::new(before.start, amount.end, kind(text, &amount));
    reading.number = amount.low.map(|number| signed(number, negative || before.negative).to_string());
    reading.to = amount.high.map(|number| number.to_string());
    reading.unit = amount.unit;
    reading.approximate = amount.approximate || before.approximate || amount::is_places(numeral) && !amount.said;
    // 时速80公里 is a speed.
    let known = text.tables().known;
    let hourly = || text.tables().last_list(LastList::Hourly).before(text, before.start).is_some();
    if amount.unit == Some(known.km) && hourly() {
        reading.unit = Some(known.kmh);
    }
    let bounded = before.bound.or(amount.bound).unwrap_or(Bound::Equal);
    reading.bound = if ranged || reading.to.is_some() { Bound::Range } else { bounded };
    reading
}

/// 5人に1人, 5人中有1人: so many of each five.
fn in_each(text: &Glyphs, amount: &Amount, start: usize) -> Option<Reading> {
    let (at, ()) = text.tables().list(List::InEach).after(text, amount.end).filter(|_| amount.unit.is_some())?;
    let part = numeral::read(text, at).filter(|_| text.gap(at) != Gap::Hard)?;
    let above = amount::read(text, &part, None);
    let (Some(Number::Decimal(below)), Some(above_number)) = (&amount.low, part.small()) else { return None };
    let below = below.small().filter(|below| above_number < *below && above_number > 0)?;
    let known = text.tables().known;
    let same = amount.unit == above.unit || amount.unit == Some(known.people) && above.unit == Some(known.items);
    let ratio = Number::ratio(above_number, below).filter(|_| same)?;
    Some(Reading::new(start, above.end, FindingKind::Measure).with_number(Some(ratio)))
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
    let between = ranges::joined_between(text, start, amount.end);
    let weak = || ranges::joined_weakly(text, amount.end).filter(|_| amount.unit.is_none());
    let among = || ranges::joined_among(text, amount.end);
    let joined = between.or_else(|| ranges::joined(text, amount.end)).or_else(weak);
    let Some((at, closed)) = joined.map(|at| (at, true)).or_else(|| among().map(|at| (at, false))) else {
        return false;
    };
    let Some((second, currency)) = second_numeral(text, at, amount.unit) else { return false };
    let tables = text.tables();
    let money = amount.unit.filter(|unit| tables.kind(*unit) == FindingKind::Money);
    let upper = amount::read(text, &second, currency.or(money));
    let upper_unit = upper.unit;
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
    let falls = !is_below(&lower.low, &upper.low, 0);
    let apart = between.is_none() && are_two_values(text, start, lower.unit.is_some() && lower.written_unit);
    if falls || apart {
        return false;
    }
    lower.high = upper.low;
    lower.unit = upper_unit.or(lower.unit);
    lower.end = upper.end;
    lower.bound = lower.bound.or(upper.bound);
    lower.approximate |= upper.approximate;
    lower.said = true;
    *amount = lower;
    true
}

/// True if the upper number is so many thousands in digits, and the lower one, in thousands, stays below it.
fn ends_in_thousands(text: &Glyphs, at: usize, low: &Option<Number>, high: &Option<Number>) -> bool {
    let zeros = |comma: usize| text.at(comma) == ',' && (comma + 1..=comma + 3).all(|at| text.at(at) == '0');
    let plain = matches!(low, Some(Number::Decimal(decimal)) if decimal.small().is_some_and(|number| number < 1000));
    plain && zeros(digits::run_end(text, at)) && is_below(low, high, 3)
}

/// True if the lower number, with so many zeros more, stays below the upper one.
fn is_below(low: &Option<Number>, high: &Option<Number>, zeros: i32) -> bool {
    let value = |number: &Option<Number>| -> Option<f64> {
        match number.as_ref()? {
            Number::Decimal(decimal) => decimal.to_string().parse().ok(),
            Number::Fraction(above, below) => Some(small(*above) / small(*below)),
        }
    };
    match (value(low), value(high)) {
        (Some(low), Some(high)) => low * 10_f64.powi(zeros) < high,
        _ => true,
    }
}

fn small(number: u64) -> f64 {
    number.to_string().parse().unwrap_or_default()
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
