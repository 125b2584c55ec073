//! Marks of notes behind a number, which are no part of it: 390\[3\] km², 398②平方公里, $320¹.

use crate::glyphs::{Gap, Glyph};

/// A mark has no more digits or letters in its brackets.
const LENGTH_MOST: usize = 3;

/// The bytes of the mark with which the text begins, behind the raw character `before`. `None` when it begins with none.
pub(crate) fn mark(text: &str, before: char, gap: Gap, glyphs: &[Glyph]) -> Option<usize> {
    let mut characters = text.chars();
    let first = characters.next()?;
    // A number in square brackets is a mark wherever it is glued to a word; other marks behind digits only.
    let behind_word =
        first == '[' && (before.is_alphanumeric() || matches!(before, ')' | '）' | '。' | '%' | ']' | '.' | ',' | '²'));
    if gap != Gap::None || !(before.is_ascii_digit() || is_superscript(before) || behind_word) {
        return None;
    }
    match first {
        '①'..='⑳' | '❶'..='❿' | '†' | '‡' => Some(first.len_utf8()),
        _ if is_superscript(first) && !is_power(glyphs) => Some(first.len_utf8()),
        '[' => {
            let inner: String = characters.by_ref().take_while(|next| *next != ']').take(LENGTH_MOST + 1).collect();
            let short = (1..=LENGTH_MOST).contains(&inner.len());
            let closed = text.get(inner.len() + 1..).is_some_and(|rest| rest.starts_with(']'));
            let plain = inner.bytes().all(|byte| byte.is_ascii_digit()) || inner.len() == 1 && inner.is_ascii();
            (short && closed && plain).then_some(inner.len() + 2)
        }
        _ => None,
    }
}

fn is_superscript(character: char) -> bool {
    matches!(character, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// True if the digits so far are the ten of a power, as in 1.5×10⁶.
fn is_power(glyphs: &[Glyph]) -> bool {
    let last = |back: usize| glyphs.len().checked_sub(back).and_then(|at| glyphs.get(at)).map(|glyph| glyph.character);
    let mut n_digits = 1;
    while last(n_digits).is_some_and(is_superscript) {
        n_digits += 1;
    }
    last(n_digits) == Some('0')
        && last(n_digits + 1) == Some('1')
        && last(n_digits + 2).is_none_or(|before| matches!(before, '×' | '·' | 'x' | '*' | '约'))
}
