//! Words that bound a number or make it approximate, before it, behind it, and behind its unit.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::tables::{self, List};
use crate::{han, number_words};
use serde::{Deserialize, Serialize};

/// The relation of a value to the number that is printed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// The value is the number.
    #[serde(rename = "=")]
    Equal,
    /// More than.
    #[serde(rename = ">")]
    MoreThan,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// Less than.
    #[serde(rename = "<")]
    LessThan,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// From one number to another.
    #[serde(rename = "range")]
    Range,
}

/// The meaning of a word beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modifier {
    /// Only that it is bounded so.
    Is(Bound),
    /// Only that it is not exact.
    About,
    /// Both: 上百家 is a hundred or so, and rather more.
    AboutAnd(Bound),
    /// Nothing: "between", "from" and 从 belong to a range.
    Range,
    /// It is below zero.
    Minus,
}

impl Modifier {
    /// The meaning that a key of the data names.
    pub(crate) fn of(key: &str) -> Option<Self> {
        Some(match key {
            "~" => Self::About,
            "range" => Self::Range,
            "-" => Self::Minus,
            _ => match key.strip_prefix('~') {
                Some(bound) => Self::AboutAnd(tables::bound(bound)?),
                None => Self::Is(tables::bound(key)?),
            },
        })
    }
}

/// The meaning of the word before a number, and where that word begins.
pub(crate) fn before(text: &Glyphs, end: usize) -> Option<(usize, Modifier)> {
    if text.gap(end) == Gap::Hard {
        return None;
    }
    text.tables().bound_before.before(text, end)
}

/// 比三十大, 比170厘米矮: a bound with its words around the amount, and where they begin and end. 比5年高出2倍 compares two values.
pub(crate) fn compared(text: &Glyphs, start: usize, end: usize) -> Option<(usize, usize, Bound)> {
    let first = text.word_before(start, "比").filter(|_| text.gap(start) != Gap::Hard)?;
    let bound = match text.at(end) {
        '大' | '高' | '长' | '多' | '重' | '久' | '深' | '宽' => Bound::MoreThan,
        '小' | '低' | '短' | '少' | '轻' | '矮' | '浅' | '窄' => Bound::LessThan,
        _ => return None,
    };
    let next = text.at(end + 1);
    let counts = next.is_ascii_digit()
        || matches!(next, '出' | '了' | '近' | '约' | '得' | '于')
        || han::is_numeral(text, end + 1);
    let some = text.word_after(end + 1, "一些").or_else(|| text.word_after(end + 1, "一点")).is_some();
    (text.gap(end) != Gap::Hard && (!counts || some)).then_some((first, end + 1, bound))
}

/// The bound between a number and its unit, and where it ends.
pub(crate) fn inside(text: &Glyphs, start: usize) -> Option<(usize, Modifier)> {
    if text.gap(start) == Gap::Hard || text.at(start) == '+' && !text.glued(start) {
        return None;
    }
    text.tables().bound_inside.after(text, start)
}

/// The bound behind a unit, and where it ends.
pub(crate) fn after(text: &Glyphs, start: usize) -> Option<(usize, Modifier)> {
    if text.gap(start) == Gap::Hard || text.tables().list(List::NoBound).begins(text, start) {
        return None;
    }
    let found = text.tables().bound_behind.after(text, start);
    // "3% and over a hundred": the words go with the next number.
    let next = |end: usize| {
        text.at(end).is_ascii_digit() || text.word_after(end, "a").is_some() || number_words::word(text, end).is_some()
    };
    // So do "5000 or more than 6000".
    let than = |end: usize| text.tables().list(List::Than).after(text, end).map_or(end, |(than, ())| than);
    found.filter(|(end, _)| !is_letter(text.at(start)) || !next(than(*end)))
}

/// "less than 30 or equal": the bound with the number itself, and where the words end. `None` where another number follows.
pub(crate) fn or_equal(text: &Glyphs, end: usize, bound: Bound) -> Option<(usize, Bound)> {
    let both = match bound {
        Bound::MoreThan => Bound::AtLeast,
        Bound::LessThan => Bound::AtMost,
        _ => return None,
    };
    let (after, ()) = text.tables().list(List::OrEqual).after(text, end).filter(|_| text.gap(end) != Gap::Hard)?;
    let next =
        text.at(after).is_ascii_digit() || number_words::word(text, after).is_some() || han::is_numeral(text, after);
    (!next || text.gap(after) == Gap::Hard).then_some((after, both))
}
