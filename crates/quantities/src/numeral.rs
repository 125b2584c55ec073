//! A numeral in whichever notation, before anything around it is looked at.

use crate::decimal::Number;
use crate::glyphs::{Gap, Glyphs};
use crate::han::{self, Form};
use crate::{digits, english};

/// The notation of a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Digits; how many, if there is nothing but digits.
    Digits(Option<usize>),
    /// Chinese characters.
    Han(Form),
    /// English words; true for an ordinal.
    English(bool),
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
            Script::English(ordinal) => !ordinal,
        };
        named && self.small().is_some_and(|number| number <= 30)
    }
}

/// The numeral that begins there.
pub(crate) fn read(text: &Glyphs, start: usize) -> Option<ParsedNumeral> {
    let character = text.at(start);
    if character.is_ascii_digit() {
        let read = digits::read(text, start);
        let script = Script::Digits(read.n_plain);
        return Some(ParsedNumeral { start, end: read.end, low: Some(read.value), high: None, script, share: false });
    }
    if let Some(fraction) = digits::vulgar(character) {
        return Some(ParsedNumeral {
            start,
            end: start + 1,
            low: Some(fraction),
            high: None,
            script: Script::Digits(None),
            share: false,
        });
    }
    if character.is_ascii_alphabetic() {
        let words = english::read(text, start)?;
        let script = Script::English(words.ordinal);
        return Some(ParsedNumeral {
            start: article(text, start),
            end: words.end,
            low: words.value,
            high: None,
            script,
            share: words.share,
        });
    }
    if character == '半' {
        let low = Number::ratio(1, 2);
        return Some(ParsedNumeral {
            start,
            end: start + 1,
            low,
            high: None,
            script: Script::Han(Form::Named),
            share: false,
        });
    }
    let han = han::read(text, start).filter(|_| han::is_numeral(text, start))?;
    Some(ParsedNumeral {
        start,
        end: han.end,
        low: han.low.map(Number::Decimal),
        high: han.high.map(Number::Decimal),
        script: Script::Han(han.form),
        share: false,
    })
}

/// The article of "a hundred" and "a dozen" belongs to the numeral.
fn article(text: &Glyphs, start: usize) -> usize {
    let times = ["hundred", "thousand", "million", "billion", "trillion", "dozen", "half"];
    let article = text.word_before(start, "a").filter(|_| text.gap(start) != Gap::None);
    article.filter(|_| times.iter().any(|word| text.word_after(start, word).is_some())).unwrap_or(start)
}
