//! Hundredths of a currency behind its whole units: 5 Euro 50, 3 dollars and 20 cents, 两美元又三美分, 五元三角.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::number_words;
use crate::numeral::{self, Script};
use crate::tables::{List, Unit};
use crate::variants::is_han;
use crate::{FindingKind, han};

/// So many hundredths behind an amount of that unit, and where they end: with a word for them, or two digits or tens behind a
/// currency in words with nothing behind that they count.
pub(crate) fn behind(text: &Glyphs, end: usize, unit: Unit) -> Option<(usize, u64)> {
    if text.tables().kind(unit) != FindingKind::Money || text.gap(end) == Gap::Hard {
        return None;
    }
    let and = text.tables().list(List::And).after(text, end).map(|(after, ())| after).filter(|_| text.spaced(end));
    let and = and.or_else(|| text.word_after(end, "又"));
    let start = and.unwrap_or(end);
    let begins =
        text.at(start).is_ascii_digit() || han::is_numeral(text, start) || number_words::word(text, start).is_some();
    let numeral = if begins { numeral::read(text, start)? } else { return None };
    let number = numeral.small().filter(|number| (1..100).contains(number) && numeral.high.is_none())?;
    if let Some((after, ())) = text.tables().list(List::Cents).after(text, numeral.end) {
        return Some((after, number));
    }
    let plain = match numeral.script {
        Script::Digits(n_plain) => n_plain == Some(2),
        Script::Words(ordinal) => !ordinal && !numeral.share && number >= 10,
        Script::Han(_) => false,
    };
    let goes_on = is_letter(text.at(numeral.end)) && text.gap(numeral.end) != Gap::Hard
        || matches!(text.at(numeral.end), ',' | '.' | '/' | ':' | '%' | '-') && text.glued(numeral.end + 1);
    (plain && and.is_none() && is_letter(text.before(end)) && text.spaced(end) && !goes_on)
        .then_some((numeral.end, number))
}

/// 五角 and 三分 behind 元, and 五 alone behind 块: tenths and hundredths of a yuan, and where they end.
pub(crate) fn small_change(text: &Glyphs, end: usize) -> Option<(usize, String)> {
    if !matches!(text.before(end), '元' | '圆' | '块') || !text.glued(end) {
        return None;
    }
    let digit = |at: usize| {
        let plain = text.at(at).to_digit(10).filter(|_| !text.at(at + 1).is_ascii_digit()).map(u64::from);
        plain.or_else(|| han::digit(text, at)).filter(|_| text.glued(at))
    };
    let tenths = digit(end)?;
    if !matches!(text.at(end + 1), '角' | '毛') {
        let alone =
            text.before(end) == '块' && !han::is_long(text, end) && !(is_han(text.at(end + 1)) && text.glued(end + 1));
        return alone.then(|| (end + 1, tenths.to_string()));
    }
    match digit(end + 2).filter(|_| text.at(end + 3) == '分') {
        Some(hundredths) => Some((end + 4, format!("{tenths}{hundredths}"))),
        None => Some((end + 2, tenths.to_string())),
    }
}

/// 毛钱, 角钱 and 分钱 behind a number: tenths and hundredths of a yuan, as a power of ten, and where they end.
pub(crate) fn coins(text: &Glyphs, start: usize) -> Option<(usize, i32)> {
    let coins = [("毛钱", -1), ("角钱", -1), ("分钱", -2)];
    coins.iter().find_map(|(coin, zeros)| Some((text.word_after(start, coin)?, *zeros)))
}
