//! Number words that are written in one, where a language does so: zweihundertfünfundzwanzig.

use crate::FindingKind;
use crate::glyphs::{Glyphs, is_letter, lower};
use crate::number_words::Word;
use crate::tables::{List, Unit};

/// No number is written in more letters.
const LETTERS_MOST: usize = 70;

/// No part of one has more.
const PART_MOST: usize = 12;

/// The number that begins there, and where it ends: the word's end, or where a unit or the ending of an ordinal begins within
/// the word. `None` when the language has none, or the word is no number.
pub(crate) fn read(text: &Glyphs, start: usize) -> Option<(usize, Word)> {
    let tables = text.tables();
    let and = text.notation().glued?;
    let mut letters = String::new();
    let mut end = start;
    while is_letter(text.at(end)) && (end == start || text.glued(end)) {
        letters.push(lower(text.at(end)));
        end += 1;
        if end - start > LETTERS_MOST {
            return None;
        }
    }
    let (mut total, mut current, mut pending) = (0_u64, 0_u64, None::<u64>);
    let (mut rest, mut n_parts) = (letters.as_str(), 0);
    loop {
        if let (Some(ones), Some(after)) = (pending, rest.strip_prefix(and)) {
            // Five and twenty: the tens follow.
            let Some((after, Word::Small(tens @ 20..=90))) = part(text, after) else { break };
            (current, pending, rest, n_parts) = (current + ones + tens, None, after, n_parts + 2);
            continue;
        }
        let Some((after, word)) = part(text, rest) else { break };
        current += pending.take().unwrap_or_default();
        match word {
            Word::Small(number @ 1..=9) => pending = Some(number),
            Word::Small(number) => current += number,
            Word::Times(100) => current = current.max(1) * 100,
            Word::Large(3) => (total, current) = (total + current.max(1) * 1000, 0),
            _ => break,
        }
        (rest, n_parts) = (after, n_parts + 1);
    }
    let number = total + current + pending.unwrap_or_default();
    let at = end - rest.chars().count();
    if n_parts == 0 || n_parts == 1 && rest.is_empty() {
        return None;
    }
    if rest.is_empty() {
        return Some((at, Word::Small(number)));
    }
    let ordered = tables.list(List::OrdinalEndings).after(text, at).is_some_and(|(ordinal, ())| ordinal == end);
    if ordered && takes_ending(number, text.at(at)) {
        return Some((end, Word::Ordinal(number)));
    }
    let (unit_end, unit) = tables.behind.after(text, at)?;
    (unit_end == end && can_be_glued(text, number, unit)).then_some((at, Word::Small(number)))
}

/// True if an ordinal of that number is made with an ending that begins so: zwölfte, but zwanzigste; "dreiste" and "einte" are other
/// words.
fn takes_ending(number: u64, first: char) -> bool {
    let small = (2..=19).contains(&(number % 100));
    number != 1 && (if small { lower(first) == 't' } else { lower(first) == 's' })
}

/// True if the unit is written in one word with a number: dreijährig, zehnmal. Nobody glues the sign of a measure to a word or a noun
/// that is counted: "einem" is no metre, "einstellen" no place, and "einfach" and "einmal" say more often "simple" and "once".
fn can_be_glued(text: &Glyphs, number: u64, unit: Unit) -> bool {
    let (tables, known) = (text.tables(), text.tables().known);
    let times = unit == known.fold || unit == known.times;
    times && number > 1 || tables.kind(unit) == FindingKind::Period
}

/// The longest part of a number with which the letters begin, and what follows it.
fn part<'a>(text: &Glyphs, letters: &'a str) -> Option<(&'a str, Word)> {
    let parts = &text.tables().compound_parts;
    let ends = letters.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(PART_MOST).collect::<Vec<_>>();
    ends.into_iter().rev().find_map(|end| {
        let (part, rest) = letters.split_at_checked(end)?;
        parts.get(part).map(|word| (rest, *word))
    })
}
