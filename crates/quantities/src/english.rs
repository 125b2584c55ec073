//! Number words of English: three, twenty-one, two hundred and five, a dozen, fifth, two-thirds.

use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The meaning of a number word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// zero to ninety.
    Small(u64),
    /// hundred, dozen: times what stands before it.
    Times(u64),
    /// thousand, million and so on, as a power of ten.
    Large(i32),
    /// first to ninetieth; hundredth and thousandth.
    Ordinal(u64),
    /// half.
    Half,
    /// hundreds, thousands, dozens: no definite number.
    Many,
    /// thirds, quarters: the lower part of a fraction.
    Part(u64),
}

const WORDS: &[(&str, Word)] = &[
    ("zero", Word::Small(0)),
    ("one", Word::Small(1)),
    ("two", Word::Small(2)),
    ("three", Word::Small(3)),
    ("four", Word::Small(4)),
    ("five", Word::Small(5)),
    ("six", Word::Small(6)),
    ("seven", Word::Small(7)),
    ("eight", Word::Small(8)),
    ("nine", Word::Small(9)),
    ("ten", Word::Small(10)),
    ("eleven", Word::Small(11)),
    ("twelve", Word::Small(12)),
    ("thirteen", Word::Small(13)),
    ("fourteen", Word::Small(14)),
    ("fifteen", Word::Small(15)),
    ("sixteen", Word::Small(16)),
    ("seventeen", Word::Small(17)),
    ("eighteen", Word::Small(18)),
    ("nineteen", Word::Small(19)),
    ("twenty", Word::Small(20)),
    ("thirty", Word::Small(30)),
    ("forty", Word::Small(40)),
    ("fifty", Word::Small(50)),
    ("sixty", Word::Small(60)),
    ("seventy", Word::Small(70)),
    ("eighty", Word::Small(80)),
    ("ninety", Word::Small(90)),
    ("hundred", Word::Times(100)),
    ("dozen", Word::Times(12)),
    ("thousand", Word::Large(3)),
    ("million", Word::Large(6)),
    ("billion", Word::Large(9)),
    ("trillion", Word::Large(12)),
    ("tens", Word::Many),
    ("hundreds", Word::Many),
    ("dozens", Word::Many),
    ("thousands", Word::Many),
    ("millions", Word::Many),
    ("billions", Word::Many),
    ("trillions", Word::Many),
    ("half", Word::Half),
    ("halves", Word::Part(2)),
    ("first", Word::Ordinal(1)),
    ("second", Word::Ordinal(2)),
    ("third", Word::Ordinal(3)),
    ("fourth", Word::Ordinal(4)),
    ("fifth", Word::Ordinal(5)),
    ("sixth", Word::Ordinal(6)),
    ("seventh", Word::Ordinal(7)),
    ("eighth", Word::Ordinal(8)),
    ("ninth", Word::Ordinal(9)),
    ("tenth", Word::Ordinal(10)),
    ("eleventh", Word::Ordinal(11)),
    ("twelfth", Word::Ordinal(12)),
    ("thirteenth", Word::Ordinal(13)),
    ("fourteenth", Word::Ordinal(14)),
    ("fifteenth", Word::Ordinal(15)),
    ("sixteenth", Word::Ordinal(16)),
    ("seventeenth", Word::Ordinal(17)),
    ("eighteenth", Word::Ordinal(18)),
    ("nineteenth", Word::Ordinal(19)),
    ("twentieth", Word::Ordinal(20)),
    ("thirtieth", Word::Ordinal(30)),
    ("fortieth", Word::Ordinal(40)),
    ("fiftieth", Word::Ordinal(50)),
    ("sixtieth", Word::Ordinal(60)),
    ("seventieth", Word::Ordinal(70)),
    ("eightieth", Word::Ordinal(80)),
    ("ninetieth", Word::Ordinal(90)),
    ("hundredth", Word::Ordinal(100)),
    ("thousandth", Word::Ordinal(1000)),
    ("thirds", Word::Part(3)),
    ("quarter", Word::Part(4)),
    ("quarters", Word::Part(4)),
    ("fourths", Word::Part(4)),
    ("fifths", Word::Part(5)),
    ("sixths", Word::Part(6)),
    ("eighths", Word::Part(8)),
    ("tenths", Word::Part(10)),
];

/// No number word is longer.
const LETTERS_MOST: usize = 11;

/// The end of the letters that begin there; at most one more than `most` are looked at.
fn letters_end(text: &Glyphs, start: usize, most: usize) -> usize {
    let mut at = start;
    while text.at(at).is_ascii_alphabetic() && (at == start || text.glued(at)) && at <= start + most {
        at += 1;
    }
    at
}

/// The number word that begins there, if one does.
pub(crate) fn word(text: &Glyphs, start: usize) -> Option<(usize, Word)> {
    static TABLE: LazyLock<BTreeMap<&str, Word>> = LazyLock::new(|| WORDS.iter().copied().collect());
    if !matches!(text.at(start).to_ascii_lowercase(), 'b' | 'd'..='f' | 'h' | 'm'..='o' | 'q' | 's' | 't' | 'z') {
        return None;
    }
    let end = letters_end(text, start, LETTERS_MOST);
    let letters: String = (start..end).map(|at| text.at(at).to_ascii_lowercase()).collect();
    TABLE.get(letters.as_str()).map(|word| (end, *word))
}

/// A number in words, or an ordinal.
#[derive(Clone, Debug)]
pub(crate) struct NumberWords {
    pub(crate) end: usize,
    pub(crate) value: Option<Number>,
    pub(crate) ordinal: bool,
    /// A part of a whole: half, two-thirds.
    pub(crate) share: bool,
}

/// The word behind `end`: after a space, a hyphen, or "and" where `and` allows it.
fn next(text: &Glyphs, end: usize, and: bool) -> Option<(usize, Word)> {
    let hyphen = text.at(end) == '-' && text.glued(end) && text.glued(end + 1);
    if hyphen {
        return word(text, end + 1);
    }
    if !matches!(text.gap(end), Gap::Space | Gap::Wrap) {
        return None;
    }
    if let (Some(after), true) = (text.word_after(end, "and"), and) {
        return word(text, after).filter(|_| text.gap(after) != Gap::None);
    }
    word(text, end)
}

/// Reads as many number words as make one number. `None` when no number word begins there.
pub(crate) fn read(text: &Glyphs, start: usize) -> Option<NumberWords> {
    let (mut end, first) = word(text, start)?;
    let mut sum = Accumulator::default();
    let mut ordinal = false;
    match first {
        Word::Many => return Some(NumberWords { end: many_end(text, end), value: None, ordinal, share: false }),
        Word::Half => return Some(half(text, end)),
        Word::Part(_) => return None,
        Word::Ordinal(number) => {
            return Some(NumberWords { end, value: Some(Number::Decimal(number.into())), ordinal: true, share: false });
        }
        first => {
            sum.add(first);
        }
    }
    while !ordinal {
        let Some((after, word)) = next(text, end, sum.allows_and()) else { break };
        match word {
            Word::Ordinal(below) | Word::Part(below) if is_lower_part(text, end, after, word, &sum) => {
                let value = Number::ratio(sum.total(), below);
                return Some(NumberWords { end: after, value, ordinal: false, share: true });
            }
            Word::Ordinal(number) if number < 100 && sum.takes(number) => {
                sum.low += number;
                ordinal = true;
            }
            Word::Ordinal(number) if number >= 100 => {
                sum.low = sum.low.max(1) * number;
                ordinal = true;
            }
            Word::Small(_) | Word::Times(_) | Word::Large(_) if sum.add(word) => {}
            _ => break,
        }
        end = after;
    }
    Some(NumberWords { end, value: Some(Number::Decimal(sum.decimal())), ordinal, share: false })
}

/// A half of something, or half a million.
fn half(text: &Glyphs, end: usize) -> NumberWords {
    let article = text.word_after(end, "a").filter(|after| matches!(text.gap(*after), Gap::Space | Gap::Wrap));
    let scaled = article.and_then(|after| word(text, after)).and_then(|(end, word)| match word {
        Word::Large(zeros) => Some((end, Decimal::new("", "5").scaled(zeros))),
        Word::Times(times) => Some((end, Decimal::from(times / 2))),
        _ => None,
    });
    match scaled {
        Some((end, number)) => NumberWords { end, value: Some(Number::Decimal(number)), ordinal: false, share: false },
        None => NumberWords { end, value: Number::ratio(1, 2), ordinal: false, share: true },
    }
}

/// "thousands of millions" and the like are one expression.
fn many_end(text: &Glyphs, end: usize) -> usize {
    let of = text.word_after(end, "of").filter(|of| text.gap(*of) != Gap::None);
    match of.and_then(|of| word(text, of)) {
        Some((after, Word::Many)) => after,
        _ => end,
    }
}

/// True if "third" behind "one" is a part: with a hyphen, or before "of". "two third places" are ordinals.
fn is_lower_part(text: &Glyphs, end: usize, after: usize, word: Word, sum: &Accumulator) -> bool {
    let small = sum.high == 0 && (1..20).contains(&sum.low);
    let plural = matches!(word, Word::Part(_));
    small && (plural || sum.low == 1 && (text.at(end) == '-' || text.word_after(after, "of").is_some()))
}

/// The parts of a number in words, so far.
#[derive(Debug, Default)]
struct Accumulator {
    /// Thousands and above.
    high: u64,
    /// Below the next thousand.
    low: u64,
    /// The power of ten that the next large word must stay below.
    above: i32,
    started: bool,
    /// The power of ten that was said last: five million.
    large: bool,
}

impl Accumulator {
    /// Takes a word, if it can follow.
    fn add(&mut self, word: Word) -> bool {
        match word {
            Word::Small(number) if !self.started || self.takes(number) => self.low += number,
            Word::Times(times) if self.low < 100 && (!self.started || self.low > 0) => {
                self.low = self.low.max(1) * times;
            }
            Word::Large(zeros) if (self.above == 0 || zeros < self.above) && (self.low > 0 || !self.started) => {
                let factor = 10_u64.pow(zeros.unsigned_abs());
                let Some(high) = self.low.max(1).checked_mul(factor).and_then(|part| self.high.checked_add(part))
                else {
                    return false;
                };
                (self.high, self.low, self.above) = (high, 0, zeros);
            }
            _ => return false,
        }
        self.large = matches!(word, Word::Large(_));
        self.started = true;
        true
    }

    /// True if a number below a hundred fits behind what there is: five behind twenty, seven behind a hundred.
    fn takes(&self, number: u64) -> bool {
        let fits_tens = self.low % 100 >= 20 && self.low.is_multiple_of(10) && (1..10).contains(&number);
        let fits_hundred = self.low.is_multiple_of(100) && (self.low > 0 || self.high > 0) && number > 0;
        fits_tens || fits_hundred
    }

    fn allows_and(&self) -> bool {
        self.low >= 100 && self.low.is_multiple_of(100) || self.large
    }

    fn total(&self) -> u64 {
        self.high + self.low
    }

    fn decimal(&self) -> Decimal {
        self.total().into()
    }
}

/// The large word behind a number in digits, as in 320 thousand, and its zeros. Short forms count behind a currency only.
pub(crate) fn scale(text: &Glyphs, end: usize, money: bool) -> Option<(usize, i32)> {
    if matches!(text.gap(end), Gap::Space | Gap::Wrap) || text.at(end) == '-' && text.glued(end + 1) {
        let start = if text.at(end) == '-' { end + 1 } else { end };
        match word(text, start) {
            Some((after, Word::Large(zeros))) => return Some((after, zeros)),
            Some((after, Word::Times(100))) => return Some((after, 2)),
            _ => {}
        }
    }
    let short: &[(&str, i32)] = &[("trn", 12), ("tn", 12), ("bn", 9), ("mn", 6)];
    let letters: &[(&str, i32)] = if money { &[("b", 9), ("m", 6), ("k", 3)] } else { &[] };
    short.iter().chain(letters).find_map(|(word, zeros)| Some((text.word_after(end, word)?, *zeros)))
}
