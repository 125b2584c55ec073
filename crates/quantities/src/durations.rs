//! Hours with minutes, which are one time: 1 h 10, 1h10, one hour and ten minutes, 1小时10分钟. And "more than an hour", where an
//! article is the number.

use crate::bounds::{self, Modifier};
use crate::decimal::Number;
use crate::digits;
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::numeral::{self, ParsedNumeral, Script};
use crate::reading::{self, Reading};
use crate::tables::{LastList, List};
use crate::{FindingKind, han, nouns, number_words, ranges, rates, unit_words, variants};

/// Without a word for minutes, so many hours and fewer are a length of time, and more are a time of the day: 14 h 30.
const HOURS_MOST: u64 = 4;

/// The minutes that a number of hours with minutes behind it makes, and where these end.
pub(crate) fn read(text: &Glyphs, numeral: &ParsedNumeral) -> Option<(usize, u64)> {
    if text.gap(numeral.end) == Gap::Hard || numeral.high.is_some() || numeral.share {
        return None;
    }
    let ordinal = numeral.script == Script::Words(true);
    let hours = numeral.small().filter(|hours| *hours < 1000 && !ordinal)?;
    let (end, minutes) = behind_sign(text, numeral, hours).or_else(|| behind_word(text, numeral, hours))?;
    Some((end, hours * 60 + minutes))
}

/// 1 h 10, 1h10, 1 h 10 min: in every language.
fn behind_sign(text: &Glyphs, numeral: &ParsedNumeral, hours: u64) -> Option<(usize, u64)> {
    let near = |at: usize| matches!(text.gap(at), Gap::None | Gap::Thin | Gap::Space);
    let (sign, start) = (numeral.end, numeral.end + 1);
    let digits = matches!(numeral.script, Script::Digits(Some(1..=3)));
    if !digits || text.at(sign) != 'h' || !near(sign) || !near(start) {
        return None;
    }
    let (end, minutes) = digits::short(text, start, 0, 59)?;
    if let Some(end) = minute_end(text, end) {
        return Some((end, minutes.into()));
    }
    let goes_on = is_letter(text.at(end)) && text.glued(end)
        || matches!(text.at(end), '.' | ',' | ':' | '/' | '%')
            && text.glued(end + 1)
            && digits::is_digit(text, end + 1)
        || matches!(text.at(end), ':' | '/' | '%')
        || unit_words::after(text, end).is_some();
    (end == start + 2 && !goes_on && is_length(text, numeral, end, hours)).then_some((end, minutes.into()))
}

/// The end of a word for minutes, or of the "m" of 1h10m.
fn minute_end(text: &Glyphs, start: usize) -> Option<usize> {
    let known = text.tables().known.minutes;
    let letter = || {
        let alone =
            text.at(start) == 'm' && text.glued(start) && !(is_letter(text.at(start + 1)) && text.glued(start + 1));
        alone.then_some(start + 1)
    };
    let unit = unit_words::after(text, start).filter(|(_, unit)| *unit == known).map(|(end, _)| end);
    let sign = || text.word_after(start, "min").filter(|_| text.gap(start) != Gap::Hard);
    // 1小时10分, and no part of anything.
    let han = || {
        text.word_after(start, "分")
            .filter(|end| text.glued(start) && !matches!(text.at(*end), '之' | '数' | '的' | 'の'))
    };
    unit.or_else(sign).or_else(letter).or_else(han)
}

/// True if hours and two digits are a length of time: few hours, and no word before or behind that tells the time of the day.
fn is_length(text: &Glyphs, numeral: &ParsedNumeral, end: usize, hours: u64) -> bool {
    let tables = text.tables();
    if tables.list(List::TimeBehind).begins(text, end) || tables.list(List::Afternoon).begins(text, end) {
        return false;
    }
    // De 1 h 45 à 1 h 10: no word for the time behind another number.
    let apart = text.gap(numeral.start) == Gap::Hard;
    let clock = tables.last_list(LastList::ClockBefore).before(text, numeral.start).filter(|_| !apart);
    let told = clock.is_some_and(|(at, ())| text.gap(at) == Gap::Hard || !text.before(at).is_ascii_digit());
    let bounded = || matches!(bounds::before(text, numeral.start), Some((_, Modifier::Is(_))));
    // 7 h 45 de retard.
    let of = || tables.list(List::Of).begins(text, end);
    !told && (hours <= HOURS_MOST || of() || bounded())
}

/// 1 hour 10 minutes, eine Stunde und zehn Minuten, 2 heures 30.
fn behind_word(text: &Glyphs, numeral: &ParsedNumeral, hours: u64) -> Option<(usize, u64)> {
    let hour_word = unit_words::after(text, numeral.end).filter(|(_, unit)| *unit == text.tables().known.hours);
    let (unit_end, _) = hour_word.filter(|(end, _)| text.gap(*end) != Gap::Hard)?;
    let and = text.tables().list(List::And).after(text, unit_end).map(|(after, ())| after);
    let and = and.filter(|after| text.spaced(unit_end) && text.spaced(*after));
    // Between 1 hour and 10 minutes stands a range.
    let and = and.filter(|_| ranges::joined_between(text, numeral.start, unit_end).is_none());
    let start = and.or_else(|| text.word_after(unit_end, "零")).or_else(|| text.word_after(unit_end, "又"));
    let start = start.unwrap_or(unit_end);
    let begins =
        digits::is_digit(text, start) || han::is_numeral(text, start) || number_words::word(text, start).is_some();
    let minutes = if begins { numeral::read(text, start)? } else { return None };
    let number = minutes.small().filter(|minutes| *minutes < 60)?;
    let plain = match minutes.script {
        Script::Digits(n_plain) => n_plain.is_some(),
        Script::Words(ordinal) => !ordinal,
        Script::Han(_) => true,
    };
    if !plain || minutes.high.is_some() || minutes.share {
        return None;
    }
    if let Some(end) = minute_end(text, minutes.end) {
        return Some((end, number));
    }
    let closed = (!nouns::is_word(text, minutes.end) || nouns::is_stop(text, minutes.end))
        && !variants::is_han(text.at(minutes.end))
        && unit_words::after(text, minutes.end).is_none()
        && !matches!(text.at(minutes.end), '-' | '/' | ':' | '%' | '$' | '€');
    let bare = match minutes.script {
        Script::Digits(n_plain) => n_plain == Some(2),
        Script::Words(_) => number >= 10,
        Script::Han(_) => false,
    };
    (bare && start == unit_end && closed && is_length(text, numeral, minutes.end, hours))
        .then_some((minutes.end, number))
}

/// An article with a length of time: one of it behind a bound, "nearly a decade", with a half, or with minutes. `floor` is where
/// the finding before it ends.
pub(crate) fn of_article(text: &Glyphs, start: usize, floor: usize) -> Option<Reading> {
    let tables = text.tables();
    if text.glued(start) && is_letter(text.before(start)) {
        return None;
    }
    let (end, ()) = tables.list(List::One).after(text, start)?;
    if !text.spaced(end) || number_words::word(text, start).is_some() {
        return None;
    }
    let numeral = numeral::of_words(start, end, Some(Number::Decimal(1.into())));
    let (unit_end, unit) = rates::period(text, end)?;
    let known = tables.known;
    let bound = bounds::before(text, start).filter(|(at, _)| *at >= floor);
    let bounded = matches!(bound, Some((_, Modifier::Is(_) | Modifier::About)));
    // Dès une heure may be the time of the day.
    let clock = unit == known.hours && tables.last_list(LastList::ClockBefore).before(text, start).is_some();
    let half = || tables.and_half.begins(text, unit_end);
    if (clock || !bounded) && !half() && read(text, &numeral).is_none() {
        return None;
    }
    // Less than a second, but not "more than a second hour".
    if tables.list(List::Second).begins(text, end) && nouns::is_word(text, unit_end) && !nouns::is_stop(text, unit_end)
    {
        return None;
    }
    let reading = reading::quantity(text, &numeral, floor);
    let unnamed = reading.unit.is_none();
    Some(if unnamed {
        Reading { end: unit_end, unit: Some(unit), kind: FindingKind::Period, ..reading }
    } else {
        reading
    })
}
