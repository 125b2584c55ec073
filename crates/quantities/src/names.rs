//! Digits that are part of a name and count nothing: 5+2, 5G, 3.0.1, 3-2, (1), ISBN 978-0.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::han::Form;
use crate::numeral::{ParsedNumeral, Script};
use crate::scan::{Met, label};
use crate::tables::{LastList, List};
use crate::variants::is_han;
use crate::{digits, labels, order, scales, shares, unit_words};

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
                || scales::scale(text, end, is_money(text, start, floor)).is_some();
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
            // No places stand behind a name: 3.5.2亿 is not 亿.
            Some(label(start, crate::han::places(text, at).0))
        }
        // 9·11 is a day that has become a name.
        '·' if next_is_digit => {
            let after = digits::run_end(text, end + 1);
            let counted = unit_words::after(text, after).is_some() || scales::scale(text, after, false).is_some();
            (!counted).then(|| label(start, after))
        }
        // 2-for-1, 5-a-side, 1-in-100-year.
        '-' if joins_by_word(text, end) => Some(label(start, labels::token_end(text, start))),
        // A 10-K filing.
        '-' if is_one_capital(text, end + 1) => Some(label(start, end + 2)),
        // 401(k)
        '(' if text.at(end + 2) == ')' && is_letter(text.at(end + 1)) && text.glued(end + 1) => {
            Some(label(start, end + 3))
        }
        // 3比2 and 1赔2.5 count nothing.
        '比' | '赔' | '∶' if next_is_digit && numeral.small().is_some() => {
            Some(label(start, crate::digits::read(text, end + 1).end))
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
    let plain = matches!(numeral.script, Script::Digits(Some(_)));
    // 国发〔2020〕3号 is the number of a document.
    if plain && text.before(start) == '〔' && text.at(end) == '〕' {
        return Some((start, end));
    }
    let short = matches!(numeral.script, Script::Digits(Some(1 | 2)));
    let small =
        plain && end - start <= 3 || matches!(numeral.script, Script::Han(Form::Named)) && numeral.counts_names();
    if !small || text.gap(end) == Gap::Hard {
        return None;
    }
    let brackets = (text.before(start), text.at(end));
    let bracket = matches!(brackets, ('(', ')') | ('[', ']')) && text.glued(end);
    let first = matches!(text.gap(start), Gap::Hard | Gap::Wrap);
    let part = first || matches!(text.before(start), '；' | '。' | ';') || text.gap(start) == Gap::Space;
    let point = text.at(end) == '.' && text.glued(end) && text.gap(end + 1) != Gap::Hard;
    let spaced = point && short && first && text.gap(end + 1) != Gap::None;
    let before_han = point && part && text.glued(end + 1) && is_han(text.at(end + 1));
    let comma =
        text.at(end) == '、' && part && !text.at(end + 1).is_ascii_digit() && !crate::han::is_numeral(text, end + 1);
    if bracket || spaced || before_han || comma || first && short && text.at(end) == ')' {
        return Some((start, end));
    }
    if matches!(numeral.script, Script::Han(_)) {
        return None;
    }
    if text.at(end) == ':' && is_match(text, start) && digits::is_digit(text, end + 1) {
        return Some((start, digits::run_end(text, end + 1)));
    }
    score_end(text, numeral).map(|end| (start, end))
}

/// True if a short word stands there between hyphens.
fn joins_by_word(text: &Glyphs, hyphen: usize) -> bool {
    let mut at = hyphen + 1;
    while is_letter(text.at(at)) && text.glued(at) && at <= hyphen + 3 {
        at += 1;
    }
    at > hyphen + 1
        && text.at(at) == '-'
        && text.glued(at)
        && text.glued(at + 1)
        && text.at(at + 1).is_alphanumeric()
        && is_small(text, hyphen + 1)
}

/// True of a small word that is no unit, and joins no range.
fn is_small(text: &Glyphs, at: usize) -> bool {
    !text.tables().list(List::Joins).begins(text, at)
        && unit_words::after(text, at - 1).is_none()
        && text.at(at).is_lowercase()
}

/// True if a capital stands there alone.
fn is_one_capital(text: &Glyphs, at: usize) -> bool {
    text.at(at).is_ascii_uppercase() && text.glued(at) && !(text.glued(at + 1) && text.at(at + 1).is_alphanumeric())
}

/// True if a word of a match or of odds stands before it.
fn is_match(text: &Glyphs, start: usize) -> bool {
    text.gap(start) != Gap::Hard && text.tables().last_list(LastList::Match).before(text, start).is_some()
}

/// The end of a score, 3-2: two small numbers of which the first is not the smaller, or behind a word of a match.
fn score_end(text: &Glyphs, numeral: &ParsedNumeral) -> Option<usize> {
    let dash = matches!(text.at(numeral.end), '-' | '—') && text.glued(numeral.end) && text.glued(numeral.end + 1);
    let (end, second) = digits::short(text, numeral.end + 1, 0, 99).filter(|_| dash)?;
    let first = numeral.small()?;
    let point = text.at(end) == '.' && text.glued(end + 1) && digits::is_digit(text, end + 1);
    let goes_on = point
        || matches!(text.at(end), '-' | '%' | '/' | '年' | '月' | '日')
        || text.glued(end) && text.at(end).is_ascii_alphanumeric();
    let counted = unit_words::after(text, end).is_some()
        || crate::han::places(text, end).1 > 0
        || scales::scale(text, end, false).is_some()
        || unit_words::before(text, numeral.start).is_some();
    let said = is_match(text, numeral.start);
    (!goes_on && !counted && (first >= u64::from(second) || said || first == 0)).then_some(end)
}

/// The end of a name behind a word like ISBN: digits, hyphens and letters on.
pub(crate) fn labelled_end(text: &Glyphs, numeral: &ParsedNumeral) -> usize {
    let token = labels::token_end(text, numeral.start);
    let dash = text.at(token) == '—' && text.glued(token) && text.glued(token + 1) && digits::is_digit(text, token + 1);
    let token = if dash { digits::run_end(text, token + 1) } else { token };
    let slash = matches!(text.at(token), '/' | ':') && text.glued(token) && digits::is_digit(text, token + 1);
    let token = if slash { labels::token_end(text, token + 1) } else { token };
    token.max(numeral.end)
}
