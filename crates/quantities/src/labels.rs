//! Names that hold a number: 十四五, 123X, 5G, 500强, 两翼, “four cities”.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::numeral::ParsedNumeral;
use crate::tables::{LastList, List, Unit};
use crate::{bounds, han, nouns, scales, unit_words};

/// The sort of name that the noun behind a number makes of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A name that counts nothing: 500强, 3号.
    Name,
    /// A name that says how many: 两翼.
    Counting(Option<Unit>),
}

/// The sort of name that the noun behind a number makes of it, and where the noun ends. `counts` says whether the number may be one that
/// names count with: not 2035, nor 万亿.
pub(crate) fn after(text: &Glyphs, start: usize, counts: bool) -> Option<(usize, Label)> {
    if text.gap(start) == Gap::Hard || text.tables().list(List::NoLabel).begins(text, start) {
        return None;
    }
    let counting = if counts { text.tables().labels.after(text, start) } else { None };
    counting.or_else(|| text.tables().names.after(text, start))
}

/// The start of the word that makes a name of the number behind it.
pub(crate) fn before(text: &Glyphs, end: usize) -> Option<usize> {
    if text.gap(end) == Gap::Hard {
        None
    } else {
        text.tables().last_list(LastList::LabelBefore).before(text, end).map(|(start, ())| start)
    }
}

/// The same for words that are verbs, too, or count: "level 5", but not "build 80 schools".
pub(crate) fn weakly_before(text: &Glyphs, numeral: &ParsedNumeral) -> Option<usize> {
    let list = text.tables().last_list(LastList::WeakLabelBefore);
    let (start, ()) = list.before(text, numeral.start).filter(|_| text.gap(numeral.start) != Gap::Hard)?;
    let counted = || {
        unit_words::after(text, numeral.end).is_some()
            || nouns::counted(text, numeral.end).is_some()
            || han::places(text, numeral.end).1 > 0
            || scales::scale(text, numeral.end, false).is_some()
            || bounds::inside(text, numeral.end).is_some()
            || bounds::after(text, numeral.end).is_some()
    };
    (!counted()).then_some(start)
}

/// The end of the glued Latin letters, digits and joining signs: H3C, 123X, PM2.5, COVID-19.
pub(crate) fn token_end(text: &Glyphs, start: usize) -> usize {
    let letter_or_digit = |at: usize| text.at(at).is_ascii_digit() || is_letter(text.at(at));
    let mut at = start;
    while letter_or_digit(at) && (at == start || text.glued(at)) {
        at += 1;
        let joins =
            matches!(text.at(at), '.' | '-' | '_') && text.glued(at) && text.glued(at + 1) && letter_or_digit(at + 1);
        if joins {
            at += 1;
        }
    }
    at
}

/// The end of a sum of digits that is a name: 5+2, 1+3+N, 7×24.
pub(crate) fn sum_end(text: &Glyphs, start: usize) -> Option<usize> {
    let mut at = start;
    let mut parted = false;
    while matches!(text.at(at), '+' | '×')
        && text.glued(at)
        && text.glued(at + 1)
        && text.at(at + 1).is_ascii_alphanumeric()
    {
        at = token_end(text, at + 1);
        parted = true;
    }
    parted.then_some(at)
}

/// Nouns of English slogans in quotation marks: “one axis, four cities and two wings”.
pub(crate) fn quoted(text: &Glyphs, start: usize) -> Option<(usize, Option<Unit>)> {
    let mut end = start;
    while text.at(end).is_ascii_alphabetic() && (end == start || text.glued(end)) && end < start + 20 {
        end += 1;
    }
    let word: String = (start..end).map(|at| text.at(at).to_ascii_lowercase()).collect();
    let unit = text.tables().slogan.get(word.as_str()).copied();
    (end > start + 2).then_some((end, unit))
}
