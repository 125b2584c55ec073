//! A numeral with its large places, its unit, and the words between and behind that bound it.

use crate::Bound;
use crate::bounds::{self, Modifier};
use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::han::{self, Form};
use crate::numeral::{ParsedNumeral, Script};
use crate::tables::{List, Unit};
use crate::{FindingKind, cents, digits, dozens, durations, idioms, nouns, places, rates, tenths, unit_words};

/// The reading of a numeral and of what stands behind it.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    pub(crate) end: usize,
    pub(crate) low: Option<Number>,
    pub(crate) high: Option<Number>,
    /// The number of zeros that the large places gave it.
    pub(crate) zeros: i32,
    pub(crate) unit: Option<Unit>,
    pub(crate) bound: Option<Bound>,
    pub(crate) approximate: bool,
    /// True if anything says that it is a quantity: a unit, a bound.
    pub(crate) said: bool,
    /// True if what is counted may stand behind an "of".
    pub(crate) collective: bool,
    /// True if its unit stands with it, and was not taken over from another end of its range.
    pub(crate) written_unit: bool,
}

impl Amount {
    fn take(&mut self, modifier: Modifier) {
        match modifier {
            Modifier::Is(bound) => {
                self.bound.get_or_insert(bound);
            }
            Modifier::About => self.approximate = true,
            Modifier::AboutAnd(bound) => {
                self.approximate = true;
                self.bound.get_or_insert(bound);
            }
            Modifier::Range | Modifier::Minus => {}
        }
        self.said = true;
    }

    pub(crate) fn scale(&mut self, zeros: i32) {
        let scaled = |number: Option<Number>| match number {
            Some(Number::Decimal(decimal)) => Some(Number::Decimal(decimal.scaled(zeros))),
            other => other,
        };
        (self.low, self.high) = (scaled(self.low.take()), scaled(self.high.take()));
        self.zeros += zeros;
    }
}

/// A numeral with nothing behind it.
pub(crate) fn bare(numeral: &ParsedNumeral) -> Amount {
    Amount {
        end: numeral.end,
        low: numeral.low.clone(),
        high: numeral.high.clone(),
        zeros: numeral.zeros,
        unit: None,
        bound: None,
        approximate: numeral.high.is_some() || numeral.approximate,
        said: false,
        written_unit: false,
        collective: numeral.collective,
    }
}

/// Reads what follows the numeral; `currency` is the sign in front of it, if there is one.
pub(crate) fn read(text: &Glyphs, numeral: &ParsedNumeral, currency: Option<Unit>) -> Amount {
    let mut amount =
        Amount { unit: currency, said: currency.is_some(), written_unit: currency.is_some(), ..bare(numeral) };
    if let Some((end, minutes)) = durations::read(text, numeral).filter(|_| currency.is_none()) {
        let low = Some(Number::Decimal(minutes.into()));
        amount = Amount { end, low, unit: Some(text.tables().known.minutes), said: true, written_unit: true, ..amount };
        read_bounds(text, &mut amount);
        return amount;
    }
    if matches!(numeral.script, Script::Digits(_)) {
        places::read(text, &mut amount, currency.is_some());
    }
    let dozens =
        || dozens::behind(text, amount.end, &amount.low).filter(|_| amount.zeros == 0 && amount.high.is_none());
    if let Some((end, low)) = if matches!(numeral.script, Script::Words(_)) { None } else { dozens() } {
        (amount.end, amount.low, amount.said, amount.collective) = (end, Some(low), true, true);
    }
    read_inside(text, &mut amount);
    let latin = !matches!(numeral.script, Script::Han(_));
    let bare = (amount.end, amount.unit, amount.said, amount.written_unit);
    if !read_half(text, &mut amount) {
        read_unit(text, &mut amount, latin);
    }
    // Half of the people are no half a person.
    if numeral.share && amount.unit.is_some_and(|unit| text.tables().kind(unit) == FindingKind::Count) {
        (amount.end, amount.unit, amount.said, amount.written_unit) = bare;
    }
    amount
}

/// 余, 多, 几 and +, and the places that may stand behind them: 50多万.
fn read_inside(text: &Glyphs, amount: &mut Amount) {
    let Some((end, modifier)) = bounds::inside(text, amount.end) else { return };
    let (after, zeros) = han::places(text, end);
    let followed = zeros > 0 || unit_words::after(text, end).is_some() || text.word_after(end, "个").is_some();
    let sign = text.at(amount.end) == '+' && !text.at(end).is_alphanumeric();
    // "3,000-plus companies" and "twenty-odd volunteers" have a noun that need not be a unit.
    let first = if text.at(amount.end) == '-' { amount.end + 1 } else { amount.end };
    let word = is_letter(text.at(first)) && (first > amount.end || text.gap(amount.end) != Gap::None);
    if !followed && !sign && !word {
        return;
    }
    amount.take(modifier);
    amount.scale(zeros);
    amount.end = after;
}

/// 半 behind a unit or a classifier: 一年半, 两个半小时.
fn read_half(text: &Glyphs, amount: &mut Amount) -> bool {
    let half = |low: &Option<Number>| match low {
        Some(Number::Decimal(decimal)) => {
            let whole = decimal.small()?;
            Some(Number::Decimal(Decimal::new(&whole.to_string(), "5")))
        }
        _ => None,
    };
    let (end, unit) = if let Some(end) = text.word_after(amount.end, "年半") {
        (end, Some(text.tables().known.years))
    } else if let Some(end) = text.word_after(amount.end, "个半") {
        match unit_words::after(text, end).filter(|(_, unit)| text.tables().kind(*unit) == FindingKind::Period) {
            Some((end, unit)) => (end, Some(unit)),
            None => match text.word_after(end, "月") {
                Some(end) => (end, Some(text.tables().known.months)),
                None => return false,
            },
        }
    } else {
        return false;
    };
    let Some(low) = half(&amount.low) else { return false };
    amount.low = Some(low);
    (amount.end, amount.unit, amount.said) = (end, unit, true);
    true
}

fn read_unit(text: &Glyphs, amount: &mut Amount, latin: bool) {
    // Half an hour, half a century.
    let one = text.tables().list(List::One).after(text, amount.end).map(|(one, ())| one).filter(|_| latin);
    let length = one.and_then(|one| unit_words::after(text, one));
    if let (Some((end, unit)), Some(Number::Decimal(half))) = (length, &amount.low)
        && half.to_string() == "0.5"
        && matches!(text.tables().kind(unit), FindingKind::Measure | FindingKind::Period)
    {
        (amount.end, amount.unit, amount.said, amount.written_unit) = (end, Some(unit), true, true);
        return;
    }
    // 3,4 milliards d'euros: the unit of a large number stands behind an "of".
    let of =
        text.tables().list(List::Of).after(text, amount.end).map(|(of, ())| of).filter(|_| amount.zeros >= 3 && latin);
    if let Some((end, unit)) = of.and_then(|of| unit_words::after(text, of).or_else(|| nouns::counted(text, of))) {
        amount.unit = amount.unit.or(Some(unit));
        (amount.end, amount.said, amount.written_unit) = (end, true, true);
        return;
    }
    if let Some(end) = tenths::per_mille(text, amount.end) {
        amount.scale(-1);
        (amount.end, amount.unit, amount.said) = (end, Some(text.tables().known.percent), true);
    } else if let Some((end, zeros)) = cents::coins(text, amount.end) {
        amount.scale(zeros);
        (amount.end, amount.unit, amount.said) = (end, Some(text.tables().known.cny), true);
    } else if let Some((end, unit)) = more_than(text, amount.end) {
        amount.take(Modifier::Is(Bound::MoreThan));
        (amount.end, amount.unit) = (end, Some(unit));
    } else if let Some((end, low)) = tenths::of_ten(text, amount).or_else(|| tenths::discount(text, amount)) {
        (amount.low, amount.end, amount.unit, amount.said) = (Some(low), end, Some(text.tables().known.percent), true);
    } else if let Some((end, unit)) = unit_behind(text, amount) {
        // A sign in front has said the currency; 元 behind it only repeats it.
        amount.unit = amount.unit.or(Some(unit));
        (amount.end, amount.said, amount.written_unit) = (end, true, true);
        half_behind(text, amount);
        if let Some((end, rate)) = amount.unit.and_then(|unit| rates::behind(text, amount.end, unit)) {
            (amount.end, amount.unit) = (end, Some(rate));
        }
    } else if let (true, None, Some((end, unit))) = (latin, amount.unit, counted(text, amount)) {
        (amount.end, amount.unit, amount.said) = (end, Some(unit), true);
    }
    let unit_end = amount.end;
    // 60岁（含）以上.
    if text.at(amount.end) == '(' && text.at(amount.end + 1) == '含' && text.at(amount.end + 2) == ')' {
        let behind = bounds::after(text, amount.end + 3);
        amount.end = behind.map_or(amount.end, |_| amount.end + 3);
    }
    read_bounds(text, amount);
    if let Some(unit) = amount.unit.filter(|_| crate::variants::is_han(text.before(unit_end))) {
        amount.unit = Some(unit_words::refined(text, unit_end, amount.end, unit));
    }
}

/// The words behind a unit that bound the amount.
fn read_bounds(text: &Glyphs, amount: &mut Amount) {
    for _ in 0..2 {
        if let Some((end, modifier)) = bounds::after(text, amount.end) {
            amount.take(modifier);
            amount.end = end;
        }
    }
}

/// The unit right behind an amount, or in brackets: 20 (kg).
fn unit_behind(text: &Glyphs, amount: &Amount) -> Option<(usize, Unit)> {
    if let Some((end, unit)) = unit_words::after(text, amount.end) {
        // "$20 $37", "1 $10 bill": the sign belongs to the next number.
        let sign =
            text.tables().kind(unit) == FindingKind::Money && !is_letter(text.before(end)) && end == amount.end + 1;
        let next = digits::is_digit(text, end) && text.gap(end) != Gap::Hard;
        let other = sign && next && (amount.unit.is_some() || text.spaced(amount.end) && text.glued(end));
        return (!other).then_some((end, unit));
    }
    let close = match text.at(amount.end) {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        _ => return None,
    };
    let start = amount.end + 1;
    let (end, unit) = unit_words::after(text, start).filter(|_| text.glued(start) && amount.unit.is_none())?;
    let closed = text.at(end) == close && text.glued(end) && end > start + 1;
    (closed && text.tables().kind(unit) == FindingKind::Measure).then_some((end + 1, unit))
}

/// True if a word goes on there that is no joint of a range.
fn is_han_word(text: &Glyphs, at: usize) -> bool {
    text.glued(at)
        && crate::variants::is_han(text.at(at))
        && !matches!(text.at(at), '到' | '至' | '的' | '高' | '长' | '多' | '左' | '以')
}

/// 半 behind a unit: 三米半, 两斤半.
fn half_behind(text: &Glyphs, amount: &mut Amount) {
    let Some(Number::Decimal(decimal)) = &amount.low else { return };
    let measured =
        amount.unit.is_some_and(|unit| matches!(text.tables().kind(unit), FindingKind::Measure | FindingKind::Period));
    // Dos años y medio.
    let more = text.tables().and_half.after(text, amount.end).filter(|_| measured && amount.zeros == 0);
    if let (Some((end, decimals)), Some(whole)) = (more, decimal.small()) {
        amount.low = Some(Number::Decimal(Decimal::new(&whole.to_string(), decimals)));
        amount.end = end;
        return;
    }
    let half =
        text.at(amount.end) == '半' && text.glued(amount.end) && idioms::around(text, amount.end, amount.end).is_none();
    if let (Some((end, change)), Some(whole)) = (cents::small_change(text, amount.end), decimal.small()) {
        amount.low = Some(Number::Decimal(Decimal::new(&whole.to_string(), &change)));
        (amount.end, amount.unit) = (end, Some(text.tables().known.cny));
        return;
    }
    if let Some((end, cents)) = amount.unit.and_then(|unit| cents::behind(text, amount.end, unit)) {
        if let Some(whole) = decimal.small().filter(|_| amount.zeros == 0) {
            amount.low = Some(Number::Decimal(Decimal::new(&whole.to_string(), &format!("{cents:02}"))));
            amount.end = end;
        }
        return;
    }
    let known = text.tables().known;
    let colloquial = amount.unit.is_some_and(|unit| unit == known.metres || unit == known.jin);
    // 一米六 is 1.6 metres.
    let tenth = han::digit(text, amount.end).filter(|_| {
        colloquial && text.glued(amount.end) && !han::is_long(text, amount.end) && !is_han_word(text, amount.end + 1)
    });
    if let (Some(tenth), Some(whole)) = (tenth, decimal.small()) {
        amount.low = Some(Number::Decimal(Decimal::new(&whole.to_string(), &tenth.to_string())));
        amount.end += 1;
        return;
    }
    if let (true, Some(whole)) = (half && measured && amount.high.is_none(), decimal.small()) {
        amount.low = Some(Number::Decimal(Decimal::new(&whole.to_string(), "5")));
        amount.end += 1;
    }
}

/// The noun counted in English; behind "hundreds", after an "of".
fn counted(text: &Glyphs, amount: &Amount) -> Option<(usize, Unit)> {
    let of = text.tables().list(List::Of).after(text, amount.end).filter(|_| amount.low.is_none() || amount.collective);
    let start = of.map_or(amount.end, |(of, ())| of);
    of.and_then(|_| unit_words::after(text, start)).or_else(|| nouns::counted(text, start))
}

/// 多 between 个 and a length of time: 两个多月.
fn more_than(text: &Glyphs, start: usize) -> Option<(usize, Unit)> {
    let end = text.word_after(start, "个多")?;
    let month = text.word_after(end, "月").map(|end| (end, text.tables().known.months));
    month.or_else(|| unit_words::after(text, end).filter(|(_, unit)| text.tables().kind(*unit) == FindingKind::Period))
}

/// True if the numeral is only places: 百, 万亿.
pub(crate) fn is_places(numeral: &ParsedNumeral) -> bool {
    numeral.places || numeral.script == Script::Han(Form::Places)
}
