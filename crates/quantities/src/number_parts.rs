//! Parts of a whole in number words: half, two-thirds, three twenty-fifths, one hundred and three fifths.

use crate::accumulator::Accumulator;
use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::number_words::{NumberWords, Word, is_price, word};
use crate::tables::{LastList, List};
use crate::{FindingKind, nouns, unit_words};

/// The lower part of a fraction.
struct Below {
    end: usize,
    number: u64,
    /// True of "fifths" and "quarter", which are no place in an order.
    part: bool,
}

/// The lower part that begins there: fifths, a third, twenty-fifth.
fn below(text: &Glyphs, start: usize) -> Option<Below> {
    let (end, first) = word(text, start)?;
    below_of(text, end, first)
}

/// The same of a word that ends at `end`.
fn below_of(text: &Glyphs, end: usize, first: Word) -> Option<Below> {
    match first {
        Word::Part(number) => Some(Below { end, number, part: true }),
        Word::Ordinal(number) if number >= 3 => Some(Below { end, number, part: false }),
        Word::Small(tens @ 20..=90) if tens.is_multiple_of(10) => match word(text, behind_gap(text, end)?)? {
            (end, Word::Part(ones @ 1..=9)) => Some(Below { end, number: tens + ones, part: true }),
            (end, Word::Ordinal(ones @ 1..=9)) => Some(Below { end, number: tens + ones, part: false }),
            _ => None,
        },
        _ => None,
    }
}

/// The start of the word behind a space or a hyphen.
fn behind_gap(text: &Glyphs, end: usize) -> Option<usize> {
    let hyphen = text.at(end) == '-' && text.glued(end) && text.glued(end + 1);
    if hyphen { Some(end + 1) } else { text.spaced(end).then_some(end) }
}

/// The fraction of which the number so far is the upper part, or the whole: three fifths, three and a fifth.
/// `next` is the word right behind it, if one is.
pub(crate) fn behind(text: &Glyphs, sum: &Accumulator, end: usize, next: Option<(usize, Word)>) -> Option<NumberWords> {
    let (start, total) = (behind_gap(text, end)?, sum.total());
    let Some((next_end, next)) = next else {
        let (after, ()) = text.tables().list(List::And).after(text, end).filter(|_| start == end)?;
        return mixed(text, total, after).filter(|_| text.spaced(after) && !text.tables().and_half.begins(text, end));
    };
    let part = below_of(text, next_end, next)?;
    // Five quarters are a length of time, and two third places are in an order.
    let plural = part.part && (part.number != 4 || total < 4);
    let one = total == 1 && !part.part && (start > end && part.number < 20 || is_closed(text, part.end));
    (plural || one).then(|| scaled_part(text, part.end, total, part.number))
}

/// A whole number and the fraction behind its "and", if that is less than one.
fn mixed(text: &Glyphs, whole: u64, at: usize) -> Option<NumberWords> {
    let one = text.tables().list(List::One).after(text, at).map(|(after, ())| (after, 1));
    let (after, above) = one.or_else(|| small(text, at))?;
    let part = below(text, behind_gap(text, after)?).filter(|part| above < part.number)?;
    let measured = || {
        let unit = unit_words::after(text, part.end).map(|(_, unit)| text.tables().kind(unit));
        matches!(unit, Some(FindingKind::Measure | FindingKind::Money | FindingKind::Period))
    };
    (part.part || above == 1 && (is_closed(text, part.end) || measured())).then_some(())?;
    let value = Number::ratio(whole.checked_mul(part.number)?.checked_add(above)?, part.number)?;
    Some(NumberWords { end: part.end, value: Some(value), ..NumberWords::default() })
}

/// A number below a hundred, and where it ends.
fn small(text: &Glyphs, at: usize) -> Option<(usize, u64)> {
    let (end, Word::Small(number @ 1..=99)) = word(text, at)? else { return None };
    let ones = behind_gap(text, end).filter(|_| number >= 20 && number.is_multiple_of(10));
    match ones.and_then(|at| word(text, at)) {
        Some((end, Word::Small(ones @ 1..=9))) => Some((end, number + ones)),
        _ => Some((end, number)),
    }
}

/// A part with its tens behind an article, "a twenty-fifth", where no noun follows.
pub(crate) fn one_of_tens(text: &Glyphs, start: usize, end: usize, first: Word) -> Option<NumberWords> {
    let tens = matches!(first, Word::Small(20..=90)) && has_article(text, start);
    let part = if tens { below_of(text, end, first) } else { None }.filter(|part| !part.part)?;
    is_closed(text, part.end).then(|| scaled_part(text, part.end, 1, part.number))
}

/// True if what is divided stands behind an "of", or no word of the same phrase follows.
fn is_closed(text: &Glyphs, end: usize) -> bool {
    let last = !is_letter(text.at(end)) && !text.at(end).is_ascii_digit() && text.at(end) != '-';
    last || text.gap(end) == Gap::Hard || text.tables().list(List::Of).begins(text, end) || nouns::is_stop(text, end)
}

/// A half of something, or half a million.
pub(crate) fn half(text: &Glyphs, end: usize) -> NumberWords {
    let one = text.tables().list(List::One).after(text, end).map(|(after, ())| after);
    let scaled = one.or(Some(end)).and_then(|after| {
        let after_hyphen = if text.at(after) == '-' && text.glued(after) { after + 1 } else { after };
        word(text, after_hyphen).filter(|_| text.spaced(after) || after_hyphen > after)
    });
    let scaled = scaled.and_then(|(end, word)| match word {
        Word::Large(zeros) if !is_price(text, end) => Some((end, Decimal::new("", "5").scaled(zeros), zeros)),
        Word::Times(times) => Some((end, Decimal::from(times / 2), 0)),
        _ => None,
    });
    match scaled {
        Some((end, number, zeros)) => {
            NumberWords { end, value: Some(Number::Decimal(number)), zeros, ..NumberWords::default() }
        }
        None => NumberWords { end, value: Number::ratio(1, 2), share: true, ..NumberWords::default() },
    }
}

/// Two thirds; a quarter of a million is a number again.
pub(crate) fn scaled_part(text: &Glyphs, end: usize, above: u64, below: u64) -> NumberWords {
    let of = text.tables().list(List::Of).after(text, end).filter(|(of, ())| text.spaced(*of));
    let whole = of.map(|(of, ())| text.tables().list(List::One).after(text, of).map_or(of, |(one, ())| one));
    let scaled = whole.filter(|at| text.spaced(*at)).and_then(|at| match word(text, at) {
        Some((after, Word::Large(zeros))) if !is_price(text, after) => {
            let whole = 10_u64.checked_pow(zeros.unsigned_abs())?.checked_mul(above)?;
            Number::ratio(whole, below).map(|number| (after, number, zeros))
        }
        _ => None,
    });
    match scaled {
        Some((end, value, zeros)) => NumberWords { end, value: Some(value), zeros, ..NumberWords::default() },
        None => NumberWords { end, value: Number::ratio(above, below), share: true, ..NumberWords::default() },
    }
}

/// True if an article stands before it.
pub(crate) fn has_article(text: &Glyphs, start: usize) -> bool {
    text.gap(start) != Gap::Hard && text.tables().last_list(LastList::Article).before(text, start).is_some()
}

/// True of "a third" when it is a share: before "of", before no word, or with a bound in front of it; "a third time" and "la troisième"
/// are none, and German has words of their own for parts.
pub(crate) fn is_a_part(text: &Glyphs, start: usize, end: usize, number: u64) -> bool {
    let takes = number >= 3 && text.notation().glued.is_none();
    let Some((article, ())) = text.tables().last_list(LastList::Article).before(text, start).filter(|_| takes) else {
        return false;
    };
    if text.tables().list(List::One).after(text, article).is_none_or(|(one, ())| one != start) {
        return false;
    }
    is_closed(text, end) || crate::bounds::before(text, article).is_some() && !nouns::is_word(text, end)
}
