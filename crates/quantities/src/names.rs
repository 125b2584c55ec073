//! Digits that are part of a name and count nothing: 5+2, 5G, 3.0.1, 3-2, (1), ISBN 978-0.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::numeral::ParsedNumeral;
use crate::scan::{Met, label};
use crate::tables::List;
use crate::{digits, labels, number_words, order, shares, unit_words};

/// Digits that are part of a name: 5+2, 5G, 123X, 3.0.1, 1:2; and ordinals of English, 14th.
pub(crate) fn of_digits(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<Met> {
    let (start, end) = (numeral.start, numeral.end);
    let glued = text.glued(end);
    if let Some(end) = labels::sum_end(text, end) {
        return Some(label(start, end));
    }
    if !glued {
        return None;
    }
    if let Some(after) = text.tables().list(List::OrdinalEndings).after(text, end).map(|(end, ())| end) {
        let number = numeral.low.as_ref()?.to_string();
        return Some(Met::Finding(order::english(text, start, after, number)));
    }
    let next_is_digit = text.glued(end + 1) && digits::is_digit(text, end + 1);
    match text.at(end) {
        letter if is_letter(letter) => {
            let unit = unit_words::after(text, end).is_some()
                || number_words::scale(text, end, is_money(text, start, floor)).is_some();
            // 2021Q3: the year stands for itself.
            let quarter = matches!(letter, 'Q' | 'H') && digits::is_digit(text, end + 1) && end == start + 4;
            if quarter && text.glued(end + 1) && numeral.small().is_some_and(|year| (1900..2100).contains(&year)) {
                return None;
            }
            // 123X is a name; 二O三五 never comes here.
            (!unit).then(|| label(start, labels::token_end(text, end)))
        }
        '.' | ':' if next_is_digit => {
            let mut at = end;
            while matches!(text.at(at), '.' | ':')
                && text.glued(at)
                && text.glued(at + 1)
                && digits::is_digit(text, at + 1)
            {
                at = digits::run_end(text, at + 1);
            }
            Some(label(start, at))
        }
        // 9·11 is a day that has become a name.
        '·' if next_is_digit => {
            let after = digits::run_end(text, end + 1);
            let counted = unit_words::after(text, after).is_some() || number_words::scale(text, after, false).is_some();
            (!counted).then(|| label(start, after))
        }
        '/' if next_is_digit => {
            let slashed = shares::slashed(text, numeral, floor);
            Some(slashed.map_or_else(|end| label(start, end), Met::Finding))
        }
        _ => None,
    }
}

fn is_money(text: &Glyphs, start: usize, floor: usize) -> bool {
    unit_words::before(text, start).is_some_and(|(at, _)| at >= floor)
}

/// The end of what makes a name of the digits that begin there, and where it starts: the mark of a list's part, a score.
pub(crate) fn mark(text: &Glyphs, numeral: &ParsedNumeral) -> Option<(usize, usize)> {
    let (start, end) = (numeral.start, numeral.end);
    let small = matches!(numeral.script, crate::numeral::Script::Digits(Some(1 | 2)));
    if !small {
        return None;
    }
    let first = matches!(text.gap(start), Gap::Hard | Gap::Wrap);
    let bracket = text.before(start) == '(' && text.at(end) == ')' && text.glued(end);
    let opens = first
        && (text.at(end) == ')'
            || text.at(end) == '、'
            || text.at(end) == '.' && text.gap(end + 1) != Gap::None && text.gap(end + 1) != Gap::Hard);
    if (bracket || opens) && text.gap(end) != Gap::Hard {
        return Some((start, end));
    }
    score_end(text, numeral).map(|end| (start, end))
}

/// The end of a score, 3-2: two small numbers of which the first is not the smaller, or behind a word of a match.
fn score_end(text: &Glyphs, numeral: &ParsedNumeral) -> Option<usize> {
    let dash = matches!(text.at(numeral.end), '-' | '—') && text.glued(numeral.end) && text.glued(numeral.end + 1);
    let (end, second) = digits::short(text, numeral.end + 1, 0, 99).filter(|_| dash)?;
    let first = numeral.small()?;
    let goes_on = matches!(text.at(end), '-' | '.' | '%' | '/' | '年' | '月' | '日')
        || text.glued(end) && text.at(end).is_ascii_alphanumeric();
    let counted = unit_words::after(text, end).is_some()
        || crate::han::places(text, end).1 > 0
        || number_words::scale(text, end, false).is_some()
        || unit_words::before(text, numeral.start).is_some();
    let said = text.tables().last_list(crate::tables::LastList::Match).before(text, numeral.start).is_some();
    (!goes_on && !counted && (first >= u64::from(second) || said)).then_some(end)
}

/// The end of a name behind a word like ISBN: digits, hyphens and letters on.
pub(crate) fn labelled_end(text: &Glyphs, numeral: &ParsedNumeral) -> usize {
    let token = labels::token_end(text, numeral.start);
    let slash = text.at(token) == '/' && text.glued(token) && digits::is_digit(text, token + 1);
    let token = if slash { labels::token_end(text, token + 1) } else { token };
    token.max(numeral.end)
}
