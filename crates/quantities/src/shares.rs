//! Parts of a whole: 三分之一, 百分之五, 1/3, one in five, three out of four.

use crate::amount::{self, Amount};
use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs};
use crate::han::Form;
use crate::numeral::{self, ParsedNumeral, Script};
use crate::reading::{self, Reading};
use crate::tables::List;
use crate::variants::is_han;
use crate::{FindingKind, digits, labels, nouns, scales, unit_words};

/// 三分之一, 百分之五, 千分之三.
pub(crate) fn fraction(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<Reading> {
    // 三又五分之二 is a whole number and a fraction.
    let lower = text.word_after(numeral.end, "又").and_then(|at| numeral::read(text, at));
    let (wholes, numeral) = match &lower {
        Some(lower) => (numeral.small()?, &ParsedNumeral { start: numeral.start, ..lower.clone() }),
        None => (0, numeral),
    };
    let at = text.word_after(numeral.end, "分之").or_else(|| text.word_after(numeral.end, "分の"))?;
    let mut above = numeral::read(text, at)?;
    // 百分之15k.
    if let (Script::Digits(_), Some((end, zeros))) = (above.script, scales::scale(text, above.end, true)) {
        above.low = above.low.map(|number| number.scaled(zeros));
        above.end = end;
    }
    let (Script::Digits(_) | Script::Han(Form::Named | Form::Digits | Form::Places)) = above.script else {
        return None;
    };
    let below = numeral.low.as_ref().map(ToString::to_string).unwrap_or_default();
    let percent = match below.as_str() {
        // 一百分之七 is no rate.
        _ if lower.is_some() || numeral.end > numeral.start + 1 && is_han(text.at(numeral.start)) => None,
        "100" => Some(0),
        "1000" => Some(-1),
        "10000" => Some(-2),
        _ => None,
    };
    let mut whole = ParsedNumeral { start: numeral.start, ..above.clone() };
    // 百分之百 is as exact as any.
    whole.script = Script::Han(Form::Named);
    if let Some(zeros) = percent {
        // 百分之五 is 5%, and 千分之三 is 0.3%.
        if let Some(Number::Decimal(decimal)) = whole.low {
            whole.low = Some(Number::Decimal(decimal.scaled(zeros)));
        }
        let mut reading = reading::quantity(text, &whole, floor);
        reading.unit = Some(text.tables().known.percent);
        reading.kind = FindingKind::Measure;
        return Some(reading);
    }
    let ratio = |(below, above): (u64, u64)| Number::ratio(wholes.checked_mul(below)?.checked_add(above)?, below);
    whole.low = numeral.small().zip(above.small()).and_then(ratio);
    let mut reading = reading::quantity(text, &whole, floor);
    if reading.unit.is_none() {
        reading.kind = FindingKind::Measure;
    }
    Some(reading)
}

/// One in five, 3 out of 4: a small number of a greater one, with no unit of its own and none that a length of time has.
pub(crate) fn of_many(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<Reading> {
    if numeral.share || !text.spaced(numeral.end) {
        return None;
    }
    let above = numeral.small().filter(|above| (1..1000).contains(above))?;
    // "1 habitant sur 5": a noun stands before a word that can mean nothing else.
    let strong = || {
        let noun = nouns::word_end(text, numeral.end)?;
        text.tables().list(List::StrongShare).after(text, noun)
    };
    let joins = text.tables().list(List::ShareJoins).after(text, numeral.end).or_else(strong);
    let (at, ()) = joins.filter(|(at, ())| text.spaced(*at))?;
    let whole = numeral::read(text, at).filter(|whole| !whole.share && !matches!(whole.script, Script::Words(true)))?;
    let below = whole.small().filter(|below| above < *below && *below <= 1_000_000)?;
    let year = whole.script == Script::Digits(Some(4)) && (1900..2100).contains(&below);
    let unit = unit_words::after(text, whole.end).map(|(_, unit)| text.tables().kind(unit));
    if year || matches!(unit, Some(FindingKind::Period | FindingKind::Money | FindingKind::Measure)) {
        return None;
    }
    let share = ParsedNumeral { end: whole.end, low: Number::ratio(above, below), share: true, ..numeral.clone() };
    let reading = reading::share(text, &share, floor);
    Some(reading)
}

/// One over twenty: a division in words, with nothing behind it that is counted.
pub(crate) fn divided(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<Reading> {
    let above = numeral.small().filter(|above| (1..1000).contains(above) && !numeral.share)?;
    let over = text.tables().list(List::Over).after(text, numeral.end).filter(|_| text.spaced(numeral.end));
    let (at, ()) = over.filter(|(at, ())| text.spaced(*at))?;
    let whole = numeral::read(text, at).filter(|whole| !whole.share && !matches!(whole.script, Script::Words(true)))?;
    let last = text.gap(whole.end) == Gap::Hard
        || matches!(text.at(whole.end), '.' | ',' | ';' | ')' | '?' | '!' | '=') && !text.glued(whole.end + 1);
    let below = whole.small().filter(|below| above < *below && last && whole.script != Script::Digits(Some(4)))?;
    let share = ParsedNumeral { end: whole.end, low: Number::ratio(above, below), share: true, ..numeral.clone() };
    Some(Reading { kind: FindingKind::Measure, ..reading::quantity(text, &share, floor) })
}

/// "un Français sur quatre": one of many, where the word for one is an article as often.
pub(crate) fn one_of_many(text: &Glyphs, start: usize, floor: usize) -> Option<Reading> {
    let (end, ()) = text.tables().list(List::OneIn).after(text, start)?;
    let low = Some(Number::Decimal(1.into()));
    of_many(text, &numeral::of_words(start, end, low), floor)
}

/// 5人に1人, 5人中有1人: so many of each five.
pub(crate) fn in_each(text: &Glyphs, amount: &Amount, start: usize) -> Option<Reading> {
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

/// The end of 1/3 and its number; `None` of 24/7 and 1/2/3, which are names.
pub(crate) fn slashed(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Result<Reading, usize> {
    let end = digits::run_end(text, numeral.end + 1);
    let more = text.at(end) == '/' && text.glued(end) && text.glued(end + 1) && digits::is_digit(text, end + 1);
    let below = numeral::read(text, numeral.end + 1).filter(|below| below.end == end && !more);
    let ratio = numeral.small().zip(below.and_then(|below| below.small()));
    // 16/5 may be a day; −16/5 is none.
    let negative = numeral.start > floor
        && text.before(numeral.start) == '-'
        && text.glued(numeral.start)
        && (!text.glued(numeral.start - 1) || !text.before(numeral.start - 1).is_alphanumeric());
    let share = ratio.filter(|(above, below)| (above < below || negative) && *above > 0);
    match share.and_then(|(above, below)| Number::ratio(above, below)) {
        Some(number) => {
            let share = ParsedNumeral { end, low: Some(number), script: Script::Digits(None), ..numeral.clone() };
            let reading = reading::quantity(text, &share, floor);
            let kind = if reading.unit.is_none() { FindingKind::Measure } else { reading.kind };
            Ok(Reading { kind, ..reading })
        }
        None => Err(labels::token_end(text, end.max(numeral.start + 1) - 1)),
    }
}
