//! Rates of flow: litres and cubic metres in a second, a minute, an hour or a day. Such an amount is no volume, as a speed is no length.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::tables::{List, Unit};
use crate::{FindingKind, nouns, unit_words};

/// No word for "per" has more letters.
const PER_MOST: usize = 5;

/// No more words stand between a volume and its period: 240 litres of fresh water a second.
const WORDS_MOST: usize = 2;

/// A length of time is named so many glyphs behind the number that it divides, at most.
const NAMED_WITHIN: usize = 30;

/// The rate that the words behind a volume make of it, and where the amount ends: "per second" and "/s" belong to it, but not
/// "of water a second".
pub(crate) fn behind(text: &Glyphs, end: usize, unit: Unit) -> Option<(usize, Unit)> {
    if text.gap(end) == Gap::Hard || !text.tables().rates.keys().any(|(volume, _)| *volume == unit) {
        return None;
    }
    let rate = |(after, period): (usize, Unit)| Some((after, *text.tables().rates.get(&(unit, period))?));
    if let Some(period) = divided(text, end) {
        return rate(period);
    }
    let of = text.tables().list(List::Of).after(text, end).map_or(end, |(of, ())| of);
    let mut at = of;
    for _ in 0..WORDS_MOST {
        // D'eau has no space.
        let elided = at == of && text.before(at) == '\'';
        if !(text.spaced(at) || elided) || nouns::is_stop(text, at) {
            return None;
        }
        let first = at;
        while is_letter(text.at(at)) && (at == first || text.glued(at)) && at < first + NAMED_WITHIN {
            at += 1;
        }
        if at == first {
            return None;
        }
        if let Some(period) = divided(text, at) {
            return rate(period).map(|(_, rate)| (end, rate));
        }
    }
    None
}

/// The length of time behind a word for "per" or a stroke, and where it ends.
fn divided(text: &Glyphs, end: usize) -> Option<(usize, Unit)> {
    if text.gap(end) == Gap::Hard {
        return None;
    }
    let stroke = text.at(end) == '/' && text.glued(end);
    let start =
        if stroke { Some(end + 1) } else { text.tables().list(List::Per).after(text, end).map(|(per, ())| per) };
    period(text, start?)
}

/// The length of time that is named there, and where its word ends: "second", too, which is an ordinal elsewhere.
pub(crate) fn period(text: &Glyphs, start: usize) -> Option<(usize, Unit)> {
    let named = unit_words::after(text, start).filter(|(_, unit)| text.tables().kind(*unit) == FindingKind::Period);
    let second =
        || text.tables().list(List::Second).after(text, start).map(|(end, ())| (end, text.tables().known.seconds));
    named.or_else(|| second().filter(|_| text.gap(start) != Gap::Hard))
}

/// True of the "second" of "per second", and of "a second" behind what it divides, with no noun behind it. `floor` is where the
/// finding before it ends.
pub(crate) fn is_second(text: &Glyphs, start: usize, floor: usize) -> bool {
    let tables = text.tables();
    let Some((end, ())) = tables.list(List::Second).after(text, start) else { return false };
    let per = |at: &usize| tables.list(List::Per).after(text, *at).is_some_and(|(per, ())| per == start);
    let Some(per) = (1..=PER_MOST).filter_map(|back| start.checked_sub(back)).find(per) else { return false };
    let closed = !nouns::is_word(text, end) || nouns::is_stop(text, end);
    if tables.list(List::One).after(text, per).is_none() {
        return closed;
    }
    let parted = |at: usize| {
        text.gap(at) == Gap::Hard
            || matches!(text.at(at), ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')')
            || tables.list(List::And).begins(text, at)
    };
    let near = floor > 0 && per < floor + NAMED_WITHIN && !(floor..per).any(parted);
    near && closed
}
