//! A numeral with its large places, its unit, and the words between and behind that bound it.

use crate::Bound;
use crate::bounds::{self, Modifier};
use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs};
use crate::han::{self, Form};
use crate::numeral::{ParsedNumeral, Script};
use crate::tables::{List, Unit};
use crate::{FindingKind, digits, nouns, number_words, unit_words};

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

/// Reads what follows the numeral; `currency` is the sign in front of it, if there is one.
pub(crate) fn read(text: &Glyphs, numeral: &ParsedNumeral, currency: Option<Unit>) -> Amount {
    let mut amount = Amount {
        end: numeral.end,
        low: numeral.low.clone(),
        high: numeral.high.clone(),
        zeros: numeral.zeros,
        unit: currency,
        bound: None,
        approximate: numeral.high.is_some() || numeral.approximate,
        said: currency.is_some(),
    };
    if matches!(numeral.script, Script::Digits(_)) {
        read_places(text, &mut amount, currency.is_some());
    }
    read_inside(text, &mut amount);
    let latin = !matches!(numeral.script, Script::Han(_));
    if !read_half(text, &mut amount) {
        read_unit(text, &mut amount, latin);
    }
    amount
}

/// 万, 亿, thousand, bn; and what goes on behind them: 1亿2000万.
fn read_places(text: &Glyphs, amount: &mut Amount, money: bool) {
    let (end, zeros) = han::places(text, amount.end);
    if zeros == 0 {
        if let Some((end, zeros)) = number_words::scale(text, amount.end, money) {
            amount.scale(zeros);
            amount.end = end;
        }
        return;
    }
    amount.scale(zeros);
    amount.end = end;
    // Each part is lower than the one before, so that there are few.
    while text.glued(amount.end) && digits::is_digit(text, amount.end) {
        let low = digits::read(text, amount.end);
        let (end, zeros) = han::places(text, low.end);
        let (Some(Number::Decimal(total)), Number::Decimal(part)) = (amount.low.clone(), low.value) else { break };
        let Some(sum) = total.with_low(&part.scaled(zeros)) else { break };
        (amount.low, amount.end) = (Some(Number::Decimal(sum)), end);
        if zeros == 0 {
            break;
        }
    }
}

/// 余, 多, 几 and +, and the places that may stand behind them: 50多万.
fn read_inside(text: &Glyphs, amount: &mut Amount) {
    let Some((end, modifier)) = bounds::inside(text, amount.end) else { return };
    let (after, zeros) = han::places(text, end);
    let followed = zeros > 0 || unit_words::after(text, end).is_some() || text.word_after(end, "个").is_some();
    let sign = text.at(amount.end) == '+' && !text.at(end).is_alphanumeric();
    let word = text.word_after(amount.end, "-plus").is_some()
        || text.at(amount.end) == 'p' && text.gap(amount.end) != Gap::None;
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
    if let Some(end) = text.word_after(amount.end, "‰") {
        amount.scale(-1);
        (amount.end, amount.unit, amount.said) = (end, Some(text.tables().known.percent), true);
    } else if let Some((end, unit)) = more_than(text, amount.end) {
        amount.take(Modifier::Is(Bound::MoreThan));
        (amount.end, amount.unit) = (end, Some(unit));
    } else if let Some(end) = tenths(text, amount) {
        amount.scale(1);
        (amount.end, amount.unit, amount.said) = (end, Some(text.tables().known.percent), true);
    } else if let Some((end, unit)) = unit_words::after(text, amount.end) {
        // A sign in front has said the currency; 元 behind it only repeats it.
        amount.unit = amount.unit.or(Some(unit));
        (amount.end, amount.said) = (end, true);
    } else if let (true, None, Some((end, unit))) = (latin, amount.unit, counted(text, amount)) {
        (amount.end, amount.unit, amount.said) = (end, Some(unit), true);
    }
    let unit_end = amount.end;
    for _ in 0..2 {
        if let Some((end, modifier)) = bounds::after(text, amount.end) {
            amount.take(modifier);
            amount.end = end;
        }
    }
    if let Some(unit) = amount.unit.filter(|_| crate::variants::is_han(text.before(unit_end))) {
        amount.unit = Some(unit_words::refined(text, unit_end, amount.end, unit));
    }
}

/// The noun counted in English; behind "hundreds", after an "of".
fn counted(text: &Glyphs, amount: &Amount) -> Option<(usize, Unit)> {
    let of = text.tables().list(List::Of).after(text, amount.end).filter(|_| amount.low.is_none());
    nouns::counted(text, of.map_or(amount.end, |(of, ())| of))
}

/// 多 between 个 and a length of time: 两个多月.
fn more_than(text: &Glyphs, start: usize) -> Option<(usize, Unit)> {
    let end = text.word_after(start, "个多")?;
    let month = text.word_after(end, "月").map(|end| (end, text.tables().known.months));
    month.or_else(|| unit_words::after(text, end).filter(|(_, unit)| text.tables().kind(*unit) == FindingKind::Period))
}

/// 成 behind a number up to ten is a tenth: 三成. It begins many words.
fn tenths(text: &Glyphs, amount: &Amount) -> Option<usize> {
    let Some(Number::Decimal(decimal)) = &amount.low else { return None };
    decimal.small().filter(|number| (1..=10).contains(number))?;
    if text.tables().list(List::NotTenths).begins(text, amount.end) {
        return None;
    }
    text.word_after(amount.end, "成").filter(|_| amount.unit.is_none())
}

/// True if the numeral is only places: 百, 万亿.
pub(crate) fn is_places(numeral: &ParsedNumeral) -> bool {
    numeral.places || numeral.script == Script::Han(Form::Places)
}
