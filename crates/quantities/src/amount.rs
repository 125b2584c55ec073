//! A numeral with its large places, its unit, and the words between and behind that bound it.

use super::Comparator;
use super::bounds::{self, Bound};
use super::decimal::{Decimal, Number};
use super::han::{self, Form};
use super::numeral::{Numeral, Script};
use super::text::{Gap, Text};
use super::unit::Unit;
use super::{digits, english, nouns, units};

/// What is read behind the start of a numeral.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    pub(super) end: usize,
    pub(super) low: Option<Number>,
    pub(super) high: Option<Number>,
    /// How many zeros the large places gave it.
    pub(super) zeros: i32,
    pub(super) unit: Option<Unit>,
    pub(super) comparator: Option<Comparator>,
    pub(super) approximate: bool,
    /// Whether anything says that it is a quantity: a unit, a bound.
    pub(super) said: bool,
}

impl Amount {
    fn take(&mut self, bound: Bound) {
        match bound {
            Bound::Is(comparator) => {
                self.comparator.get_or_insert(comparator);
            }
            Bound::About => self.approximate = true,
            Bound::AboutAnd(comparator) => {
                self.approximate = true;
                self.comparator.get_or_insert(comparator);
            }
            Bound::Range | Bound::Minus => {}
        }
        self.said = true;
    }

    pub(super) fn scale(&mut self, zeros: i32) {
        let scaled = |number: Option<Number>| match number {
            Some(Number::Decimal(decimal)) => Some(Number::Decimal(decimal.scaled(zeros))),
            other => other,
        };
        (self.low, self.high) = (scaled(self.low.take()), scaled(self.high.take()));
        self.zeros += zeros;
    }
}

/// Reads what follows the numeral; `currency` is the sign in front of it, if there is one.
pub(super) fn read(text: &Text, numeral: &Numeral, currency: Option<Unit>) -> Amount {
    let mut amount = Amount {
        end: numeral.end,
        low: numeral.low.clone(),
        high: numeral.high.clone(),
        zeros: 0,
        unit: currency,
        comparator: None,
        approximate: numeral.high.is_some(),
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
fn read_places(text: &Text, amount: &mut Amount, money: bool) {
    let (end, zeros) = han::places(text, amount.end);
    if zeros == 0 {
        if let Some((end, zeros)) = english::scale(text, amount.end, money) {
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
fn read_inside(text: &Text, amount: &mut Amount) {
    let Some((end, bound)) = bounds::inside(text, amount.end) else { return };
    let (after, zeros) = han::places(text, end);
    let followed = zeros > 0 || units::after(text, end).is_some() || text.word_after(end, "个").is_some();
    let sign = text.at(amount.end) == '+' && !text.at(end).is_alphanumeric();
    let word = text.word_after(amount.end, "-plus").is_some()
        || text.at(amount.end) == 'p' && text.gap(amount.end) != Gap::None;
    if !followed && !sign && !word {
        return;
    }
    amount.take(bound);
    amount.scale(zeros);
    amount.end = after;
}

/// 半 behind a unit or a classifier: 一年半, 两个半小时.
fn read_half(text: &Text, amount: &mut Amount) -> bool {
    let half = |low: &Option<Number>| match low {
        Some(Number::Decimal(decimal)) => {
            let whole = decimal.small()?;
            Some(Number::Decimal(Decimal::new(&whole.to_string(), "5")))
        }
        _ => None,
    };
    let (end, unit) = if let Some(end) = text.word_after(amount.end, "年半") {
        (end, Some(Unit::Years))
    } else if let Some(end) = text.word_after(amount.end, "个半") {
        match units::after(text, end).filter(|(_, unit)| unit.kind() == super::Kind::Period) {
            Some((end, unit)) => (end, Some(unit)),
            None => match text.word_after(end, "月") {
                Some(end) => (end, Some(Unit::Months)),
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

fn read_unit(text: &Text, amount: &mut Amount, latin: bool) {
    if let Some(end) = text.word_after(amount.end, "‰") {
        amount.scale(-1);
        (amount.end, amount.unit, amount.said) = (end, Some(Unit::Percent), true);
    } else if let Some((end, unit)) = more_than(text, amount.end) {
        amount.take(Bound::Is(Comparator::MoreThan));
        (amount.end, amount.unit) = (end, Some(unit));
    } else if let Some(end) = tenths(text, amount) {
        amount.scale(1);
        (amount.end, amount.unit, amount.said) = (end, Some(Unit::Percent), true);
    } else if let Some((end, unit)) = units::after(text, amount.end) {
        // A sign in front has said the currency; 元 behind it only repeats it.
        amount.unit = amount.unit.or(Some(unit));
        (amount.end, amount.said) = (end, true);
    } else if let (true, None, Some((end, unit))) = (latin, amount.unit, counted(text, amount)) {
        (amount.end, amount.unit, amount.said) = (end, Some(unit), true);
    }
    let unit_end = amount.end;
    for _ in 0..2 {
        if let Some((end, bound)) = bounds::after(text, amount.end) {
            amount.take(bound);
            amount.end = end;
        }
    }
    if let Some(unit) = amount.unit.filter(|_| super::variants::is_han(text.before(unit_end))) {
        amount.unit = Some(units::refined(text, unit_end, amount.end, unit));
    }
}

/// What is counted in English; behind "hundreds", after an "of".
fn counted(text: &Text, amount: &Amount) -> Option<(usize, Unit)> {
    let of = text.word_after(amount.end, "of").filter(|_| amount.low.is_none());
    nouns::counted(text, of.unwrap_or(amount.end))
}

/// 多 between 个 and a length of time: 两个多月.
fn more_than(text: &Text, start: usize) -> Option<(usize, Unit)> {
    let end = text.word_after(start, "个多")?;
    let month = text.word_after(end, "月").map(|end| (end, Unit::Months));
    month.or_else(|| units::after(text, end).filter(|(_, unit)| unit.kind() == super::Kind::Period))
}

/// 成 behind a number up to ten is a tenth: 三成. It begins many words.
fn tenths(text: &Text, amount: &Amount) -> Option<usize> {
    const NONE: [&str; 20] = [
        "成立", "成为", "成功", "成员", "成果", "成长", "成本", "成绩", "成型", "成交", "成熟", "成都", "成就", "成分",
        "成品", "成效", "成套", "成人", "成片", "成年",
    ];
    let Some(Number::Decimal(decimal)) = &amount.low else { return None };
    decimal.small().filter(|number| (1..=10).contains(number))?;
    if NONE.iter().any(|word| text.word_after(amount.end, word).is_some()) {
        return None;
    }
    text.word_after(amount.end, "成").filter(|_| amount.unit.is_none())
}

/// Whether the numeral is only places: 百, 万亿.
pub(super) fn is_places(numeral: &Numeral) -> bool {
    numeral.script == Script::Han(Form::Places)
}
