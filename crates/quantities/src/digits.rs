//! Numerals in digits: 398, 1,234,567, 3.34, and the figures of other sorts that look like one.

use crate::decimal::{Decimal, Number};
use crate::glyphs::Glyphs;

/// A run of digits, with its separators and decimals.
#[derive(Clone, Debug)]
pub(crate) struct Digits {
    pub(crate) end: usize,
    pub(crate) value: Number,
    /// The number of digits when there is nothing else: four of them may be a year.
    pub(crate) n_plain: Option<usize>,
}

pub(crate) fn is_digit(text: &Glyphs, at: usize) -> bool {
    text.at(at).is_ascii_digit()
}

/// The end of the glued digits.
pub(crate) fn run_end(text: &Glyphs, start: usize) -> usize {
    let mut at = start;
    while is_digit(text, at) && (at == start || text.glued(at)) {
        at += 1;
    }
    at
}

fn collect(text: &Glyphs, start: usize, end: usize) -> String {
    (start..end).map(|at| text.at(at)).collect()
}

/// The fraction that one character prints.
pub(crate) fn vulgar(character: char) -> Option<Number> {
    let (above, below) = match character {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅛' => (1, 8),
        _ => return None,
    };
    Number::ratio(above, below)
}

/// Reads digits, groups of three behind a comma, and decimals behind a point.
pub(crate) fn read(text: &Glyphs, start: usize) -> Digits {
    let mut end = run_end(text, start);
    let mut whole = collect(text, start, end);
    let n_first = end - start;
    let mut plain = true;
    while n_first <= 3 && is_separator(text, end) && text.glued(end + 1) && run_end(text, end + 1) == end + 4 {
        whole.push_str(&collect(text, end + 1, end + 4));
        (end, plain) = (end + 4, false);
    }
    let mut decimals = String::new();
    if text.at(end) == '.' && text.glued(end) && text.glued(end + 1) && is_digit(text, end + 1) {
        let after = run_end(text, end + 1);
        decimals = collect(text, end + 1, after);
        (end, plain) = (after, false);
    }
    let value = Number::Decimal(Decimal::new(&whole, &decimals));
    Digits { end, value, n_plain: plain.then_some(n_first) }
}

/// A comma that groups. Thin spaces are white space here, and group nothing.
fn is_separator(text: &Glyphs, at: usize) -> bool {
    text.at(at) == ',' && text.glued(at)
}

/// A number of two digits at most, within bounds, and where it ends: a month, a day, an hour.
pub(crate) fn short(text: &Glyphs, start: usize, least: u32, most: u32) -> Option<(usize, u32)> {
    let end = run_end(text, start);
    let number: u32 = if end - start <= 2 { collect(text, start, end).parse().ok()? } else { return None };
    (least..=most).contains(&number).then_some((end, number))
}

/// A number of exactly four digits.
pub(crate) fn four(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    let end = run_end(text, start);
    let number = if end - start == 4 { collect(text, start, end).parse().ok()? } else { return None };
    Some((end, number))
}
