//! Telephone numbers, which count nothing: 400-000-0000, (0571) 0000 0000, 12345热线.

use crate::digits::{is_digit, run_end};
use crate::glyphs::{Gap, Glyphs};
use crate::tables::{LastList, List};
use crate::{bounds, han, nouns, unit_words};

/// No number has more groups of digits.
const GROUPS_MOST: usize = 8;

/// The end of the telephone number that begins there: groups of digits as such numbers are written, a mobile number, or any
/// five digits and more that a word announces. `None` when it is none.
pub(crate) fn end(text: &Glyphs, start: usize) -> Option<usize> {
    let announced = is_announced(text, start);
    let international = text.before(start) == '+' && text.glued(start);
    let in_brackets = text.before(start) == '(' && text.at(start) == '0';
    let first_end = run_end(text, start);
    let (mut groups, mut end) = (vec![first_end - start], first_end);
    while groups.len() < GROUPS_MOST {
        // Spaces join the groups only where something has said that this is a telephone number.
        let spaces = announced || international || in_brackets;
        let Some(next) = next_group(text, end, spaces) else { break };
        end = run_end(text, next);
        groups.push(end - next);
    }
    let n_digits: usize = groups.iter().sum();
    let zero = text.at(start) == '0';
    let goes_on =
        matches!(text.at(end), '.' | ',') && text.glued(end + 1) && is_digit(text, end + 1) || text.at(end) == '%';
    let mobile = text.at(start) == '1' && matches!(text.at(start + 1), '3'..='9') && !goes_on;
    let written_so = match groups.as_slice() {
        [11] => mobile && !is_counted(text, start, end),
        [3 | 4, 7 | 8, ..] | [3 | 4, 4, 4] => zero,
        [3, 3, 4] | [1 | 2, 3, 3, 4] => true,
        _ => false,
    };
    let followed = groups.len() == 1 && n_digits >= 5 && text.tables().list(List::TelephoneBehind).begins(text, end);
    // 555-0123: no number begins with a zero.
    let later_zero = groups.len() > 1
        && n_digits >= 6
        && text.at(end - groups.last().copied().unwrap_or(1)) == '0'
        && groups.last().is_some_and(|group| *group > 2);
    let emergency = announced && groups.as_slice() == [3] && !goes_on && !is_counted(text, start, end);
    let said = later_zero || emergency || announced && n_digits >= 5 || international && n_digits >= 9;
    (written_so || said || followed).then_some(end)
}

/// The start of the next group: behind a hyphen, a closing bracket, or spaces if they are allowed.
fn next_group(text: &Glyphs, end: usize, spaces: bool) -> Option<usize> {
    if text.at(end) == '-' && text.glued(end) && text.glued(end + 1) && is_digit(text, end + 1) {
        return Some(end + 1);
    }
    let next = if text.at(end) == ')' && text.glued(end) { end + 1 } else { end };
    let near = text.gap(next) == Gap::Space || next > end && text.glued(next);
    (spaces && near && is_digit(text, next)).then_some(next)
}

/// True if eleven digits are said to be a number: 13000000000元.
fn is_counted(text: &Glyphs, start: usize, end: usize) -> bool {
    let before = bounds::before(text, start).is_some() || unit_words::before(text, start).is_some();
    before
        || unit_words::after(text, end).is_some()
        || nouns::counted(text, end).is_some()
        || han::places(text, end).1 > 0
}

fn is_announced(text: &Glyphs, start: usize) -> bool {
    let mut at = start;
    // Over a colon, a bracket, a full stop, and the sign of a country code.
    for _ in 0..4 {
        if matches!(text.before(at), ':' | '.' | '(' | ')' | '-' | '+') {
            at -= 1;
        }
    }
    text.tables().last_list(LastList::TelephoneBefore).before(text, at).is_some()
}
