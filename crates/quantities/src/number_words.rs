//! Numbers in the words of a language that is written in letters: twenty-one, two and a half million, einundzwanzig, deux tiers.

use crate::accumulator::Accumulator;
use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::number_parts::{self, half, has_article, is_a_part, scaled_part};
use crate::tables::List;
use crate::{FindingKind, compounds, unit_words};

/// The meaning of a number word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// zero to ninety, and hundreds in one word.
    Small(u64),
    /// A number with one decimal, in tenths: anderthalb.
    Tenths(u64),
    /// hundred, dozen: times what stands before it.
    Times(u64),
    /// A number that is meant roughly: a couple of dozen.
    Collective(u64),
    /// thousand, million and so on, as a power of ten.
    Large(i32),
    /// first to ninetieth; hundredth and thousandth.
    Ordinal(u64),
    /// half.
    Half,
    /// hundreds, thousands, dozens: no definite number; that of one of them, where a number may stand before it.
    Many(u64),
    /// thirds, quarters: the lower part of a fraction.
    Part(u64),
}

impl Word {
    /// The meaning of the words in a line of that section and key.
    pub(crate) fn of(section: &str, key: &str) -> Option<Self> {
        Some(match section {
            "numbers" => match key.split_once('.') {
                Some((whole, tenth)) => Self::Tenths(format!("{whole}{tenth}").parse().ok()?),
                None => Self::Small(key.parse().ok()?),
            },
            "times" => Self::Times(key.parse().ok()?),
            "collective" => Self::Collective(key.parse().ok()?),
            "scales" => Self::Large(key.parse().ok()?),
            "ordinals" => Self::Ordinal(key.parse().ok()?),
            "parts" => Self::Part(key.parse().ok()?),
            "half" => Self::Half,
            "many" => Self::Many(key.parse().unwrap_or_default()),
            _ => return None,
        })
    }
}

/// The number word that begins there, if one does.
pub(crate) fn word(text: &Glyphs, start: usize) -> Option<(usize, Word)> {
    if !is_letter(text.at(start)) || text.glued(start) && is_letter(text.before(start)) {
        return None;
    }
    text.tables().numbers.after(text, start).or_else(|| compounds::read(text, start))
}

/// A number in words, or an ordinal.
#[derive(Clone, Debug, Default)]
pub(crate) struct NumberWords {
    pub(crate) end: usize,
    pub(crate) value: Option<Number>,
    pub(crate) ordinal: bool,
    /// A part of a whole: half, two-thirds.
    pub(crate) share: bool,
    /// The zeros of the large word at its end: six of two million.
    pub(crate) zeros: i32,
    /// True of a large word alone: hundred.
    pub(crate) places: bool,
    pub(crate) approximate: bool,
    /// True if an article before it belongs to it: a hundred, eine halbe Million.
    pub(crate) article: bool,
    /// True if what is counted stands behind an "of".
    pub(crate) collective: bool,
    /// True of a year in two pairs: nineteen seventy-five.
    pub(crate) year: bool,
}

/// The word behind `end`, after a space or a hyphen.
fn next(text: &Glyphs, end: usize) -> Option<(usize, Word)> {
    let hyphen = text.at(end) == '-' && text.glued(end) && text.glued(end + 1);
    if hyphen {
        return word(text, end + 1);
    }
    if text.spaced(end) { word(text, end) } else { None }
}

/// The word behind an "and", where the number so far allows one.
fn next_behind_and(text: &Glyphs, sum: &Accumulator, end: usize) -> Option<(usize, Word)> {
    let (after, ()) = text.tables().list(List::And).after(text, end).filter(|_| text.spaced(end))?;
    let half = text.tables().and_half.begins(text, end);
    if sum.allows_and() && text.spaced(after) && !half { word(text, after) } else { None }
}

/// Reads as many number words as make one number. `None` when no number word begins there.
pub(crate) fn read(text: &Glyphs, start: usize) -> Option<NumberWords> {
    let (end, first) = word(text, start)?;
    if let Some(part) = number_parts::one_of_tens(text, start, end, first) {
        return Some(part);
    }
    let read = read_from(text, start, end, first)?;
    let article = !matches!(first, Word::Small(_) | Word::Tenths(_)) && !read.ordinal && !read.year;
    Some(NumberWords { article, ..read })
}

fn read_from(text: &Glyphs, start: usize, end: usize, first: Word) -> Option<NumberWords> {
    let alone = NumberWords { end, ..NumberWords::default() };
    match first {
        Word::Many(_) => Some(NumberWords { end: many_end(text, end), ..alone }),
        Word::Half => Some(half(text, end)),
        Word::Part(below) => has_article(text, start).then(|| scaled_part(text, end, 1, below)),
        Word::Ordinal(number) if is_a_part(text, start, end, number) => Some(scaled_part(text, end, 1, number)),
        Word::Ordinal(number) => {
            Some(NumberWords { value: Some(Number::Decimal(number.into())), ordinal: true, ..alone })
        }
        Word::Collective(number) => {
            let (end, zeros) = of_large(text, end).unwrap_or((end, 0));
            let value = Some(Number::Decimal(Decimal::from(number).scaled(zeros)));
            Some(NumberWords { end, value, zeros, approximate: true, collective: true, ..alone })
        }
        Word::Tenths(tenths) => {
            let (end, zeros) = large(text, end).unwrap_or((end, 0));
            let value = Decimal::from(tenths).scaled(zeros - 1);
            Some(NumberWords { end, value: Some(Number::Decimal(value)), zeros, ..alone })
        }
        first => Some(cardinal(text, end, first, true)),
    }
}

/// A number that is none of an order; `comma` says that its rest may stand behind one.
fn cardinal(text: &Glyphs, first_end: usize, first: Word, comma: bool) -> NumberWords {
    let mut sum = Accumulator::default();
    sum.add(first);
    let mut words = NumberWords { end: first_end, ..NumberWords::default() };
    let mut n_words = 1;
    while !words.ordinal {
        let right_behind = next(text, words.end);
        if let Some(fraction) = number_parts::behind(text, &sum, words.end, right_behind) {
            return fraction;
        }
        let apart = || next_behind_and(text, &sum, words.end).or_else(|| spaced_ones(text, &sum, words.end));
        let Some((after, word)) = right_behind.or_else(apart) else { break };
        match word {
            Word::Ordinal(number) if number < 100 && sum.takes(number) => {
                sum.low += number;
                words.ordinal = true;
            }
            Word::Ordinal(number) if number >= 100 => {
                sum.low = sum.low.max(1) * number;
                words.ordinal = true;
            }
            Word::Large(_) if sum.large && is_price(text, after) => break,
            Word::Small(_) | Word::Times(_) | Word::Large(_) if sum.add(word) => n_words += 1,
            Word::Many(times @ 12) if sum.add(Word::Times(times)) => n_words += 1,
            Word::Small(pair @ 10..=99) if n_words == 1 && (15..=20).contains(&sum.low) => {
                return year(text, after, sum.low * 100 + pair, pair);
            }
            _ => break,
        }
        words.end = after;
    }
    let rest = if comma && !words.ordinal { behind_comma(text, &sum, words.end) } else { None };
    if let Some((end, value)) = rest {
        return NumberWords { end, value: Some(Number::Decimal(value)), ..words };
    }
    words.collective = sum.dozens;
    words.zeros = if sum.large { sum.above } else { 0 };
    words.places = n_words == 1 && matches!(first, Word::Times(_) | Word::Large(_));
    words.value = Some(Number::Decimal(sum.total().into()));
    if !words.ordinal {
        decimals(text, &sum, &mut words);
        half_more(text, &sum, &mut words);
    }
    words
}

/// The ones behind tens whose hyphen has spaces around it, as programs print it: fifty - two.
fn spaced_ones(text: &Glyphs, sum: &Accumulator, end: usize) -> Option<(usize, Word)> {
    let hyphen = text.at(end) == '-' && text.gap(end) == Gap::Space && text.gap(end + 1) == Gap::Space;
    let tens = hyphen && sum.low % 100 >= 20 && sum.low.is_multiple_of(10);
    word(text, end + 1).filter(|(_, word)| tens && matches!(word, Word::Small(1..=9)))
}

/// "five thousand, two hundred and one": the rest behind a comma, if it fits below the large word.
fn behind_comma(text: &Glyphs, sum: &Accumulator, end: usize) -> Option<(usize, Decimal)> {
    if !sum.large || sum.above > 9 || text.at(end) != ',' || !text.spaced(end + 1) {
        return None;
    }
    let (after, first) = word(text, end + 1)?;
    let rest = matches!(first, Word::Small(_)).then(|| cardinal(text, after, first, false))?;
    let Some(Number::Decimal(below)) = rest.value.filter(|_| !rest.ordinal) else { return None };
    let below = below.small().filter(|below| *below >= 100 && *below < 10_u64.pow(sum.above.unsigned_abs()))?;
    Some((rest.end, (sum.total() + below).into()))
}

/// Nineteen seventy-five: the ones of the second pair may follow.
fn year(text: &Glyphs, end: usize, year: u64, pair: u64) -> NumberWords {
    let ones = next(text, end).filter(|_| pair >= 20 && pair.is_multiple_of(10));
    let (end, ones) = match ones {
        Some((after, Word::Small(ones @ 1..=9))) => (after, ones),
        _ => (end, 0),
    };
    let value = Some(Number::Decimal((year + ones).into()));
    NumberWords { end, value, year: true, ..NumberWords::default() }
}

/// The large word there, if one is.
fn large(text: &Glyphs, end: usize) -> Option<(usize, i32)> {
    match next(text, end) {
        Some((after, Word::Large(zeros))) if !is_price(text, after) => Some((after, zeros)),
        _ => None,
    }
}

/// "one point two million".
fn decimals(text: &Glyphs, sum: &Accumulator, words: &mut NumberWords) {
    let Some((mut at, ())) = text.tables().list(List::DecimalWord).after(text, words.end) else { return };
    let mut decimals = String::new();
    while let Some((after, Word::Small(digit))) = word(text, at).filter(|_| text.spaced(at)) {
        if decimals.len() > 8 || digit > 99 {
            break;
        }
        // "point seventy-one" has two decimals.
        let ones = next(text, after).filter(|_| digit >= 20 && digit.is_multiple_of(10));
        let (after, digit) = match ones {
            Some((end, Word::Small(ones @ 1..=9))) => (end, digit + ones),
            _ => (after, digit),
        };
        decimals.push_str(&digit.to_string());
        at = after;
    }
    if decimals.is_empty() || sum.large {
        return;
    }
    let (end, zeros) = large(text, at).unwrap_or((at, 0));
    let value = Decimal::new(&sum.total().to_string(), &decimals).scaled(zeros);
    (words.end, words.zeros, words.value) = (end, zeros, Some(Number::Decimal(value)));
}

/// "two and a half", "one and a half million", "deux millions et demi".
fn half_more(text: &Glyphs, sum: &Accumulator, words: &mut NumberWords) {
    let Some((after, decimals)) = text.tables().and_half.after(text, words.end) else { return };
    let whole = sum.total();
    let (end, value) = if sum.large {
        let zeros = u32::try_from(sum.above).unwrap_or_default();
        let hundredths: u64 = format!("{decimals:0<2}").parse().unwrap_or_default();
        (after, Decimal::from(whole + hundredths * 10_u64.pow(zeros.saturating_sub(2))))
    } else {
        let (end, zeros) = large(text, after).unwrap_or((after, 0));
        words.zeros = zeros;
        (end, Decimal::new(&whole.to_string(), decimals).scaled(zeros))
    };
    (words.end, words.value) = (end, Some(Number::Decimal(value)));
}

/// True if the large word belongs to a price behind it: five thousand million-dollar homes.
pub(crate) fn is_price(text: &Glyphs, end: usize) -> bool {
    let unit = || unit_words::after(text, end + 1).map(|(_, unit)| text.tables().kind(unit));
    text.at(end) == '-' && text.glued(end) && unit() == Some(FindingKind::Money)
}

/// "thousands of millions" and the like are one expression.
fn many_end(text: &Glyphs, end: usize) -> usize {
    let of = text.tables().list(List::Of).after(text, end).filter(|(of, ())| text.spaced(*of));
    match of.and_then(|(of, ())| word(text, of)) {
        Some((after, Word::Many(_) | Word::Large(_))) => after,
        _ => end,
    }
}

/// The large word behind an "of", and its zeros: une dizaine de millions.
fn of_large(text: &Glyphs, end: usize) -> Option<(usize, i32)> {
    let (of, ()) = text.tables().list(List::Of).after(text, end).filter(|(of, ())| text.spaced(*of))?;
    match word(text, of) {
        Some((after, Word::Large(zeros))) => Some((after, zeros)),
        _ => None,
    }
}
