//! Numerals in digits: 398, 1,234,567, 45 000, 1'234.5, 12,34,567, 2½, and the figures of other sorts that look like one.

use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::variants::is_han;
use crate::{nouns, powers, scales, unit_words};

/// A run of digits, with its separators and decimals.
#[derive(Clone, Debug)]
pub(crate) struct Digits {
    pub(crate) end: usize,
    pub(crate) value: Number,
    /// The number of digits when there is nothing else: four of them may be a year.
    pub(crate) n_plain: Option<usize>,
}

pub(crate) fn is_digit(text: &Glyphs, at: usize) -> bool {
    text.at(at).is_ascii_digit()
}

/// The end of the glued digits.
pub(crate) fn run_end(text: &Glyphs, start: usize) -> usize {
    let mut at = start;
    while is_digit(text, at) && (at == start || text.glued(at)) {
        at += 1;
    }
    at
}

fn collect(text: &Glyphs, start: usize, end: usize) -> String {
    (start..end).map(|at| text.at(at)).collect()
}

/// The fraction that one character prints, as above and below its line.
pub(crate) fn fraction(character: char) -> Option<(u64, u64)> {
    Some(match character {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        _ => return None,
    })
}

/// The number of such a character.
pub(crate) fn vulgar(character: char) -> Option<Number> {
    fraction(character).and_then(|(above, below)| Number::ratio(above, below))
}

/// Reads digits, their groups, and decimals, by the signs of the text's language.
pub(crate) fn read(text: &Glyphs, start: usize) -> Digits {
    let mut groups = Groups::read(text, start);
    let plain = groups.end;
    let n_first = run_end(text, start) - start;
    groups.decimals(text);
    let mut end = groups.end;
    let mut value = Number::Decimal(Decimal::new(&groups.whole, &groups.decimals));
    let mut alone = groups.sign.is_none() && end == plain;
    if let Some((after, mixed)) = mixed(text, end, &groups) {
        (end, value, alone) = (after, mixed, false);
    } else if let Some((after, power)) = powers::behind(text, end, !groups.decimals.is_empty()) {
        let whole = Decimal::new(&groups.whole, &groups.decimals).scaled(power);
        (end, value, alone) = (after, Number::Decimal(whole), false);
    }
    // 2.500,– for no cents.
    if matches!(text.at(end), ',' | '.')
        && text.glued(end)
        && matches!(text.at(end + 1), '-' | '—')
        && text.glued(end + 1)
        && !is_digit(text, end + 2)
    {
        (end, alone) = (end + 2, false);
    }
    Digits { end, value, n_plain: alone.then_some(n_first) }
}

/// The digits so far.
struct Groups {
    whole: String,
    decimals: String,
    /// The sign that groups them; a space for every sort of it.
    sign: Option<char>,
    n_groups: usize,
    end: usize,
}

/// Signs that may group digits or begin decimals.
const SIGNS: [char; 4] = [',', '.', '\'', '·'];

impl Groups {
    fn read(text: &Glyphs, start: usize) -> Self {
        let first = run_end(text, start);
        let mut groups =
            Self { whole: collect(text, start, first), decimals: String::new(), sign: None, n_groups: 1, end: first };
        if first - start > 3 || is_digit(text, start) && text.at(start) == '0' {
            return groups;
        }
        if let Some(end) = indian(text, start) {
            groups.whole = (start..end).map(|at| text.at(at)).filter(char::is_ascii_digit).collect();
            (groups.end, groups.sign, groups.n_groups) = (end, Some(','), 3);
            return groups;
        }
        while let Some((sign, at)) = separator(text, groups.end) {
            let same = groups.sign.is_none_or(|of_group| of_group == sign);
            if !same || run_end(text, at) != at + 3 || !is_group(text, start, sign, at) {
                break;
            }
            groups.whole.push_str(&collect(text, at, at + 3));
            (groups.end, groups.sign) = (at + 3, Some(sign));
            groups.n_groups += 1;
        }
        groups
    }

    /// Takes the decimals behind the sign of the language, or behind another one where it can mean nothing else.
    fn decimals(&mut self, text: &Glyphs) {
        let notation = text.notation();
        let sign = text.at(self.end);
        // 3点5亿 is said for 3.5亿; 3点5分 is a time.
        if sign == '点' && notation.han && is_digit(text, self.end + 1) && text.glued(self.end + 1) {
            let after = run_end(text, self.end + 1);
            if crate::han::places(text, after).1 > 0 || matches!(text.at(after), '%' | '倍') {
                self.decimals = collect(text, self.end + 1, after);
                self.end = after;
            }
            return;
        }
        if !matches!(sign, '.' | ',' | '·')
            || !text.glued(self.end)
            || !text.glued(self.end + 1)
            || !is_digit(text, self.end + 1)
        {
            return;
        }
        let after = run_end(text, self.end + 1);
        let n_decimals = after - self.end - 1;
        let goes_on =
            SIGNS.contains(&text.at(after)) && text.glued(after) && text.glued(after + 1) && is_digit(text, after + 1);
        let scaled = || unit_words::after(text, after).is_some() || scales::scale(text, after, false).is_some();
        if sign == '·' && (self.sign.is_some() || !scaled()) {
            return;
        }
        let own = sign == notation.decimal();
        // In English and Chinese 3,5 is three and a half, and 1.234,5 has its point for groups.
        let other = n_decimals != 3 && !goes_on;
        if own || other && self.sign != Some(sign) {
            self.decimals = collect(text, self.end + 1, after);
            self.end = after;
        }
    }
}

/// The sign behind a group, and where the next group begins.
fn separator(text: &Glyphs, end: usize) -> Option<(char, usize)> {
    if is_digit(text, end) && matches!(text.gap(end), Gap::Space | Gap::Thin) {
        return Some((' ', end));
    }
    let sign = text.at(end);
    let notation = text.notation();
    let groups = notation.groups(sign) || sign == '\'' || sign == '.' && notation.decimal() != '.';
    if !text.glued(end) || !SIGNS.contains(&sign) || !groups && sign != '.' || !is_digit(text, end + 1) {
        return None;
    }
    // A comma at the end of a line, where the number is broken.
    let near = text.glued(end + 1) || sign == ',' && notation.groups(',') && text.gap(end + 1) == Gap::Wrap;
    near.then_some((sign, end + 1))
}

/// True if three digits at `at` are a group of the number that begins at `start`.
fn is_group(text: &Glyphs, start: usize, sign: char, at: usize) -> bool {
    let notation = text.notation();
    match sign {
        ' ' => {
            let thin = text.gap(at) == Gap::Thin;
            let spaces = notation.decimal() != '.' && notation.groups(' ');
            thin || spaces && !follows_digit(text, start) || is_spaced_number(text, start)
        }
        // Behind one point they are decimals where the point is the decimal sign, and may be a version.
        '.' if notation.decimal() == '.' => {
            let next = at + 3;
            let again =
                text.at(next) == '.' && text.glued(next) && run_end(text, next + 1) == next + 4 && text.glued(next + 1);
            let before = at >= 5 && text.at(at - 5) == '.' && at - 5 > start;
            again || before
        }
        // Whatever the language, nothing else stands between digits as an apostrophe does.
        _ => sign == '\'' || notation.groups(sign),
    }
}

fn follows_digit(text: &Glyphs, start: usize) -> bool {
    text.before(start).is_ascii_digit() && text.gap(start) != Gap::Hard
}

/// True if groups parted by plain spaces are one number: with a currency in front, with zeros at the end, or with something
/// behind them that is counted; and no other digits in the row. 390 398 233 are three.
fn is_spaced_number(text: &Glyphs, start: usize) -> bool {
    let mut end = run_end(text, start);
    let mut n_groups = 1;
    while matches!(text.gap(end), Gap::Space | Gap::Thin)
        && is_digit(text, end)
        && run_end(text, end) == end + 3
        && n_groups < 7
    {
        end += 3;
        n_groups += 1;
    }
    let n_first = run_end(text, start) - start;
    if follows_digit(text, start) || is_digit(text, end) || n_groups == 1 || is_month_day(text, start) {
        return false;
    }
    let zeros = end >= 3 && (end - 3..end).all(|at| text.at(at) == '0');
    let money = unit_words::before(text, start).is_some();
    let scaled = crate::han::places(text, end).1 > 0 || scales::scale(text, end, money).is_some();
    let counted = unit_words::after(text, end).is_some() || nouns::counted(text, end).is_some();
    zeros || money || counted && !scaled || n_first < 3 && n_groups > 2
}

/// True if the first group may be the day behind a month's name.
fn is_month_day(text: &Glyphs, start: usize) -> bool {
    is_letter(text.before(start)) && crate::month::ends_with_month(text, start)
}

/// The end of a number that is grouped as in India: two digits a group, and three in the last.
fn indian(text: &Glyphs, start: usize) -> Option<usize> {
    let mut end = run_end(text, start);
    if end - start > 2 || !text.notation().groups(',') {
        return None;
    }
    let mut n_groups = 0;
    while text.at(end) == ',' && text.glued(end) && text.glued(end + 1) && is_digit(text, end + 1) {
        match run_end(text, end + 1) - end - 1 {
            2 if n_groups < 6 => (end, n_groups) = (end + 3, n_groups + 1),
            3 if n_groups > 0 => return Some(end + 4),
            _ => return None,
        }
    }
    None
}

/// 2½ and 2 1/2: a whole number and a fraction.
fn mixed(text: &Glyphs, end: usize, groups: &Groups) -> Option<(usize, Number)> {
    if !groups.decimals.is_empty() || groups.whole.len() > 6 {
        return None;
    }
    let whole: u64 = groups.whole.parse().ok()?;
    if matches!(text.gap(end), Gap::None | Gap::Thin | Gap::Space)
        && let Some((above, below)) = fraction(text.at(end))
    {
        return Some((end + 1, Number::ratio(whole * below + above, below)?));
    }
    let slash = end + 1;
    let spaced = matches!(text.gap(end), Gap::Space | Gap::Thin);
    if !spaced || text.at(slash) != '/' || !text.glued(slash) || !text.glued(slash + 1) {
        return None;
    }
    let (above_end, above) = short(text, end, 1, 9)?;
    let (after, below) = short(text, slash + 1, 2, 16).filter(|_| above_end == slash)?;
    let more = text.at(after) == '/' || is_digit(text, after) && text.glued(after);
    (above < below && !more).then_some(())?;
    Some((after, Number::ratio(whole * u64::from(below) + u64::from(above), u64::from(below))?))
}

/// The end of digits with commas between them that group in no known way: 2,34,5 and 12,3456. A list of single digits is one, too.
pub(crate) fn malformed_end(text: &Glyphs, start: usize) -> Option<usize> {
    if start > 0 && text.glued(start) && (is_digit(text, start - 1) || matches!(text.at(start - 1), '.' | '-' | '/')) {
        return None;
    }
    let (mut end, mut n_commas, mut last) = (run_end(text, start), 0, 0);
    while text.at(end) == ',' && text.glued(end) && text.glued(end + 1) && is_digit(text, end + 1) {
        last = run_end(text, end + 1) - end - 1;
        (end, n_commas) = (end + 1 + last, n_commas + 1);
    }
    let decimal = text.notation().decimal() == ',';
    let strange = n_commas > 1 && read(text, start).end < end || n_commas == 1 && last > 3 && !decimal;
    (n_commas > 0 && strange).then_some(end)
}

/// True if a number begins there with its decimal sign: .5.
pub(crate) fn is_leading_point(text: &Glyphs, at: usize) -> bool {
    if text.at(at) != '.' || text.notation().decimal() != '.' || !text.glued(at + 1) || !is_digit(text, at + 1) {
        return false;
    }
    let before = text.before(at);
    let sign = matches!(before, '(' | '$' | '€' | '£' | '¥' | '-' | '~' | '<' | '>' | '≥' | '≤');
    !text.glued(at) || sign || is_han(before)
}

/// A number that begins with its decimal sign.
pub(crate) fn leading_point(text: &Glyphs, start: usize) -> Option<Digits> {
    let end = run_end(text, start + 1);
    let more = text.at(end) == '.' && text.glued(end + 1) && is_digit(text, end + 1);
    let value = Number::Decimal(Decimal::new("", &collect(text, start + 1, end)));
    (!more).then_some(Digits { end, value, n_plain: None })
}

/// A number of two digits at most, within bounds, and where it ends: a month, a day, an hour.
pub(crate) fn short(text: &Glyphs, start: usize, least: u32, most: u32) -> Option<(usize, u32)> {
    let end = run_end(text, start);
    let number: u32 = if end - start <= 2 { collect(text, start, end).parse().ok()? } else { return None };
    (least..=most).contains(&number).then_some((end, number))
}

/// A number of exactly four digits.
pub(crate) fn four(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    let end = run_end(text, start);
    let number = if end - start == 4 { collect(text, start, end).parse().ok()? } else { return None };
    Some((end, number))
}
