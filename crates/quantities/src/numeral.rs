//! A numeral in whichever notation, before anything around it is looked at.

use crate::decimal::Number;
use crate::glyphs::{Glyphs, is_letter};
use crate::han::{self, Form};
use crate::tables::LastList;
use crate::{digits, number_words};

/// The notation of a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Digits; how many, if there is nothing but digits.
    Digits(Option<usize>),
    /// Chinese characters.
    Han(Form),
    /// Number words of letters; true for an ordinal.
    Words(bool),
}

/// A numeral: what it says, and where.
#[derive(Clone, Debug)]
pub(crate) struct ParsedNumeral {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) low: Option<Number>,
    pub(crate) high: Option<Number>,
    pub(crate) script: Script,
    /// A part of a whole in words: two-thirds.
    pub(crate) share: bool,
    /// The zeros of the large word at the end of number words: six of two million.
    pub(crate) zeros: i32,
    /// True of large words or hundreds alone, with nothing before them.
    pub(crate) places: bool,
    /// True if the words themselves are rough: a couple of dozen.
    pub(crate) approximate: bool,
    /// True of a year in words.
    pub(crate) year: bool,
    /// True if what is counted stands behind an "of": une dizaine de maires.
    pub(crate) collective: bool,
}

impl ParsedNumeral {
    /// The number as a small whole one.
    pub(crate) fn small(&self) -> Option<u64> {
        match &self.low {
            Some(Number::Decimal(decimal)) => decimal.small(),
            _ => None,
        }
    }

    /// True if names count with such a number: 两翼 and 7圈, not 2035 and not 万亿.
    pub(crate) fn counts_names(&self) -> bool {
        let named = match self.script {
            Script::Digits(n_plain) => n_plain.is_some_and(|n_digits| n_digits <= 2),
            Script::Han(form) => form == Form::Named && self.high.is_none(),
            Script::Words(ordinal) => !ordinal,
        };
        named && self.small().is_some_and(|number| number <= 30)
    }
}

/// The numeral that begins there.
pub(crate) fn read(text: &Glyphs, start: usize) -> Option<ParsedNumeral> {
    let character = text.at(start);
    let numeral =
        |end: usize, low: Option<Number>, script: Script| ParsedNumeral { script, ..of_words(start, end, low) };
    if character.is_ascii_digit() {
        let read = digits::read(text, start);
        return Some(numeral(read.end, Some(read.value), Script::Digits(read.n_plain)));
    }
    if let Some(fraction) = digits::vulgar(character) {
        return Some(numeral(start + 1, Some(fraction), Script::Digits(None)));
    }
    if digits::is_leading_point(text, start) {
        let read = digits::leading_point(text, start)?;
        return Some(numeral(read.end, Some(read.value), Script::Digits(None)));
    }
    if is_letter(character) {
        let words = number_words::read(text, start)?;
        return Some(ParsedNumeral {
            start: article(text, start, words.article),
            share: words.share,
            zeros: words.zeros,
            places: words.places,
            approximate: words.approximate,
            year: words.year,
            collective: words.collective,
            ..numeral(words.end, words.value, Script::Words(words.ordinal))
        });
    }
    if !text.notation().han {
        return None;
    }
    if character == '一' && text.at(start + 1) == '半' && text.glued(start + 1) {
        return Some(ParsedNumeral {
            share: true,
            ..numeral(start + 2, Number::ratio(1, 2), Script::Han(Form::Named))
        });
    }
    let share = text.at(start + 1) == '数' || text.at(start + 1) == '分' && text.at(start + 2) != '钟';
    if character == '半' && share && text.glued(start + 1) {
        return Some(ParsedNumeral {
            share: true,
            ..numeral(start + 2, Number::ratio(1, 2), Script::Han(Form::Named))
        });
    }
    // 年过半百.
    if character == '半' && text.at(start + 1) == '百' && text.glued(start + 1) {
        return Some(numeral(start + 2, Some(Number::Decimal(50.into())), Script::Han(Form::Named)));
    }
    if character == '半' {
        return Some(numeral(start + 1, Number::ratio(1, 2), Script::Han(Form::Named)));
    }
    let han = han::read(text, start).filter(|_| han::is_numeral(text, start))?;
    let high = han.high.map(Number::Decimal);
    Some(ParsedNumeral { high, ..numeral(han.end, han.low.map(Number::Decimal), Script::Han(han.form)) })
}

/// A number in words of that value.
pub(crate) fn of_words(start: usize, end: usize, low: Option<Number>) -> ParsedNumeral {
    ParsedNumeral {
        start,
        end,
        low,
        high: None,
        script: Script::Words(false),
        share: false,
        zeros: 0,
        places: false,
        approximate: false,
        year: false,
        collective: false,
    }
}

/// The article of "a hundred" and "a dozen" belongs to the numeral.
fn article(text: &Glyphs, start: usize, takes: bool) -> usize {
    if !takes || !text.spaced(start) {
        return start;
    }
    text.tables().last_list(LastList::Article).before(text, start).map_or(start, |(article, ())| article)
}
