//! The one pass over a text: at each numeral, what it is, in a fixed order of questions.

use super::decimal::Number;
use super::han::{self, Form};
use super::labels::{self, Label};
use super::lexicon::Lexicon;
use super::numeral::{self, Numeral, Script};
use super::reading::{self, Reading};
use super::text::{Gap, Text};
use super::{
    Comparator, Kind, date, digits, english, figures, idioms, latin, nouns, order, run, telephone, units, variants,
};
use std::sync::LazyLock;

/// What the pass meets, in glyphs.
#[derive(Clone, Debug)]
pub(super) enum Met {
    /// A finding.
    Finding(Reading),
    /// An idiom or a telephone number: numerals that count nothing.
    Idle(usize, usize),
}

impl Met {
    fn end(&self) -> usize {
        match self {
            Self::Finding(reading) => reading.end,
            Self::Idle(_, end) => *end,
        }
    }
}

/// Everything that holds a numeral, in order.
pub(super) fn scan(text: &Text, mut take: impl FnMut(Met)) {
    let (mut at, mut floor) = (0, 0);
    // Where the slogan in quotation marks goes on: “one corridor, four cities”.
    let mut slogan_end = None;
    while at < text.len() {
        let met = match text.at(at) {
            character if character.is_ascii_digit() || digits::vulgar(character).is_some() => {
                Some(at_digit(text, at, floor))
            }
            character if character.is_ascii_alphabetic() && !han::is_numeral(text, at) => {
                match latin::at_letter(text, at, floor, slogan_end) {
                    Ok(met) => {
                        let label = matches!(&met, Met::Finding(reading) if reading.kind == Kind::Label);
                        slogan_end = label.then_some(met.end());
                        Some(met)
                    }
                    Err(end) => {
                        at = end;
                        continue;
                    }
                }
            }
            _ if han::is_numeral(text, at) => Some(at_han(text, at, floor)),
            _ => None,
        };
        let Some(met) = met else {
            at += 1;
            continue;
        };
        // An end that is not ahead would stop the pass for ever; no rule gives one.
        at = met.end().max(at + 1);
        floor = at;
        take(met);
    }
}

pub(super) fn label(start: usize, end: usize) -> Met {
    Met::Finding(Reading::new(start, end, Kind::Label))
}

fn at_digit(text: &Text, start: usize, floor: usize) -> Met {
    if let Some(reading) = order::before_christ(text, start, floor) {
        return Met::Finding(reading);
    }
    // Dates come first: 2024-01-10 is made like a telephone number.
    if let Some(run) = run::from_number(text, start) {
        return Met::Finding(reading::dated(text, start, floor, run));
    }
    if let Some(end) = telephone::end(text, start) {
        return Met::Idle(start, end);
    }
    let Some(numeral) = numeral::read(text, start) else { return Met::Idle(start, start + 1) };
    if let Some(met) = figures::of_name(text, &numeral, floor) {
        return met;
    }
    if is_after_di(text, start, floor) && order::can_order(&numeral) {
        return Met::Finding(order::behind_di(text, &numeral));
    }
    let ordered = fraction(text, &numeral, floor)
        .or_else(|| order::session(text, &numeral))
        .or_else(|| order::without_di(text, &numeral));
    if let Some(reading) = ordered {
        return Met::Finding(reading);
    }
    if let Some(reading) = order::ranked_place(text, &numeral).or_else(|| year(text, &numeral, floor)) {
        return Met::Finding(reading);
    }
    if let Some(start) = labels::before(text, start).filter(|start| *start >= floor) {
        return order::numbered(text, start, &numeral).map_or_else(|| label(start, numeral.end), Met::Finding);
    }
    if let Some(reading) = named(text, &numeral) {
        return Met::Finding(reading);
    }
    Met::Finding(reading::quantity(text, &numeral, floor))
}

fn is_after_di(text: &Text, start: usize, floor: usize) -> bool {
    start > floor && text.before(start) == '第' && text.gap(start) != Gap::Hard
}

/// 三分之一, 百分之五, 千分之三.
fn fraction(text: &Text, numeral: &Numeral, floor: usize) -> Option<Reading> {
    let at = text.word_after(numeral.end, "分之")?;
    let above = numeral::read(text, at)?;
    let (Script::Digits(_) | Script::Han(Form::Named | Form::Digits | Form::Places)) = above.script else {
        return None;
    };
    let hundred = numeral.low.as_ref().is_some_and(|below| below.to_string() == "100");
    let mut whole = Numeral { start: numeral.start, ..above.clone() };
    if hundred || numeral.low.as_ref().is_some_and(|below| below.to_string() == "1000") {
        // 百分之五 is 5%, and 千分之三 is 0.3%.
        if !hundred && let Some(Number::Decimal(decimal)) = whole.low {
            whole.low = Some(Number::Decimal(decimal.scaled(-1)));
        }
        let mut reading = reading::quantity(text, &whole, floor);
        reading.unit = Some(super::Unit::Percent);
        reading.kind = Kind::Measure;
        return Some(reading);
    }
    whole.low = numeral.small().zip(above.small()).and_then(|(below, above)| Number::ratio(above, below));
    let mut reading = reading::quantity(text, &whole, floor);
    if reading.unit.is_none() {
        reading.kind = Kind::Measure;
    }
    Some(reading)
}

/// Four digits that are a year although nothing says 年: in 1990, since 2016.
fn year(text: &Text, numeral: &Numeral, floor: usize) -> Option<Reading> {
    if numeral.script != Script::Digits(Some(4)) {
        return None;
    }
    let year =
        numeral.small().and_then(|year| u32::try_from(year).ok()).filter(|year| date::BARE_YEARS.contains(year))?;
    static SAID: LazyLock<Lexicon<()>> =
        LazyLock::new(|| Lexicon::of_last("in|since|by|until|till|during|before|after|year|early|late|of"));
    let said = SAID.before(text, numeral.start).is_some();
    let currency = figures::is_money(text, numeral.start, floor);
    let (_, zeros) = han::places(text, numeral.end);
    let scaled = zeros > 0 || english::scale(text, numeral.end, false).is_some();
    let counted = units::after(text, numeral.end).is_some()
        || !said && nouns::counted(text, numeral.end).is_some()
        || labels::after(text, numeral.end, false).is_some()
        || super::bounds::inside(text, numeral.end).is_some()
        || super::bounds::before(text, numeral.start)
            .is_some_and(|(_, bound)| matches!(bound, super::bounds::Bound::Is(_)));
    // 2058-3989家 are firms, and so are 2058 to 3989 firms.
    let ranged = || reading::quantity(text, numeral, floor).comparator == Comparator::Range;
    (!currency && !scaled && !counted && !ranged()).then(|| reading::bare_year(text, numeral, floor, year))
}

/// A number that the noun behind it makes a name: 500强, 两翼.
fn named(text: &Text, numeral: &Numeral) -> Option<Reading> {
    if units::after(text, numeral.end).is_some() {
        return None;
    }
    let (end, label) = labels::after(text, numeral.end, numeral.counts_names())?;
    let mut reading = Reading::new(numeral.start, end, Kind::Label);
    if let Label::Counting(unit) = label {
        reading = reading.with_number(numeral.low.as_ref());
        reading.unit = unit;
    }
    Some(reading)
}

fn at_han(text: &Text, start: usize, floor: usize) -> Met {
    if let Some((start, end)) = idioms::around(text, start, floor) {
        return Met::Idle(start, end);
    }
    let Some(numeral) = numeral::read(text, start) else { return label(start, start + 1) };
    if is_after_di(text, start, floor) && order::can_order(&numeral) {
        return Met::Finding(order::behind_di(text, &numeral));
    }
    let plan = numeral.script == Script::Han(Form::Name) || is_plan(text, &numeral);
    if plan {
        return label(start, numeral.end);
    }
    if let Some(day) = weekday(text, &numeral, floor) {
        return label(day, numeral.end);
    }
    if let Some(run) = run::from_number(text, start) {
        return Met::Finding(reading::dated(text, start, floor, run));
    }
    let ordered = fraction(text, &numeral, floor)
        .or_else(|| order::session(text, &numeral))
        .or_else(|| order::without_di(text, &numeral))
        .or_else(|| order::ranked_place(text, &numeral));
    if let Some(reading) = ordered.or_else(|| named(text, &numeral)) {
        return Met::Finding(reading);
    }
    let mut reading = reading::quantity(text, &numeral, floor);
    if is_in_word(text, &numeral, &reading) {
        reading.kind = Kind::Label;
        if !numeral.counts_names() {
            reading.number = None;
        }
    }
    Met::Finding(reading)
}

/// Where the name of a day of the week begins, 周三; but 每周三次 is three times.
fn weekday(text: &Text, numeral: &Numeral, floor: usize) -> Option<usize> {
    let is_day = numeral.end == numeral.start + 1 && numeral.small().is_some_and(|day| (1..=6).contains(&day));
    if !is_day || units::after(text, numeral.end).is_some() {
        return None;
    }
    let start = ["周", "星期", "礼拜"].iter().find_map(|word| text.word_before(numeral.start, word));
    start.filter(|start| *start >= floor)
}

/// 十四五, which could be fourteen or fifteen, counts nothing: it is a plan.
fn is_plan(text: &Text, numeral: &Numeral) -> bool {
    let unit = units::after(text, numeral.end).is_some();
    let digits = numeral.script == Script::Han(Form::Digits) && numeral.end - numeral.start < 5 && {
        let zero = (numeral.start..numeral.end).any(|at| matches!(text.at(at), '零' | '〇' | '○' | 'O' | 'o' | '0'));
        !zero
    };
    !unit
        && (numeral.high.is_some() || digits)
        && text.at(numeral.end) != '年'
        && text.word_after(numeral.end, "分之").is_none()
}

/// Whether the numeral is one character of some word, with nothing to say that it counts: 统二思想.
fn is_in_word(text: &Text, numeral: &Numeral, reading: &Reading) -> bool {
    let alone = reading.start == numeral.start && reading.end == numeral.end;
    let one = numeral.end == numeral.start + 1 || super::amount::is_places(numeral);
    let word_goes_on = variants::is_han(text.at(numeral.end)) && text.glued(numeral.end);
    alone && one && reading.unit.is_none() && reading.comparator == Comparator::Equal && word_goes_on
}
