//! Slips of scanned text, refused whole and never read in half: 3OO人, l2亿元, l,200.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::{digits, han, nouns, scales, unit_words};

/// The reason for which such words are not read.
pub(crate) const REASON: &str = "letters stand among the digits; compare it with the original";

/// The reason for which digits and commas are not read.
pub(crate) const GROUPS: &str = "commas group these digits in no known way; compare it with the original";

/// No number has more glyphs.
const LENGTH_MOST: usize = 24;

/// The end of digits with letters among them that look like digits, if something behind them says that they are a number.
pub(crate) fn end(text: &Glyphs, start: usize) -> Option<usize> {
    let part = |at: usize| text.at(at).is_ascii_digit() || is_slip(text.at(at));
    if start > 0 && text.glued(start) && (is_letter(text.before(start)) || text.before(start).is_ascii_digit()) {
        return None;
    }
    let (mut end, mut n_digits, mut n_slips) = (start, 0, 0);
    while part(end) && (end == start || text.glued(end)) && end - start < LENGTH_MOST {
        let slip = is_slip(text.at(end));
        (n_digits, n_slips) = if slip { (n_digits, n_slips + 1) } else { (n_digits + 1, n_slips) };
        end += 1;
        let joined = matches!(text.at(end), ',' | '.') && text.glued(end) && text.glued(end + 1) && part(end + 1);
        end += usize::from(joined);
    }
    let more = text.glued(end) && is_letter(text.at(end)) && scales::scale(text, end, true).is_none();
    let looks = n_slips > 0 && n_digits > 0 && !more;
    // 3l are litres, and 5O may be a name; three digits behind a comma are no name.
    let grouped = (start..end).any(|at| text.at(at) == ',');
    let short = end - start == 2 && text.at(start).is_ascii_digit() && text.at(start + 1) == 'l';
    (looks && !short && (grouped || is_counted(text, end))).then(|| whole_end(text, end))
}

/// The end of the places and the unit behind such digits, which are not read without them.
pub(crate) fn whole_end(text: &Glyphs, end: usize) -> usize {
    let (places, _) = han::places(text, end);
    let scaled = scales::scale(text, places, true).map_or(places, |(end, _)| end);
    unit_words::after(text, scaled).map_or(scaled, |(end, _)| end)
}

fn is_slip(character: char) -> bool {
    matches!(character, 'O' | 'o' | 'l' | 'I' | '|')
}

fn is_counted(text: &Glyphs, end: usize) -> bool {
    text.gap(end) != Gap::Hard
        && (han::places(text, end).1 > 0
            || unit_words::after(text, end).is_some()
            || scales::scale(text, end, true).is_some()
            || nouns::counted(text, end).is_some()
            || digits::is_digit(text, end))
}
