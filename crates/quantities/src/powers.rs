//! Powers of ten behind a number in digits: 1.5×10⁶, 2 x 10^3, 12.5e-3.

use crate::digits;
use crate::glyphs::Glyphs;
use crate::variants::is_han;

/// The power of ten behind a number, ×10⁶, x 10^6 or e6, and where it ends; `decimals` says that the number has some.
pub(crate) fn behind(text: &Glyphs, end: usize, decimals: bool) -> Option<(usize, i32)> {
    written(text, end).or_else(|| exponent(text, end, decimals))
}

fn written(text: &Glyphs, end: usize) -> Option<(usize, i32)> {
    let ten = text.at(end + 1) == '1' && text.at(end + 2) == '0';
    if !ten || !matches!(text.at(end), '×' | 'x' | '*' | '·') {
        return None;
    }
    let mut at = end + 3;
    let caret = text.at(at) == '^';
    at += usize::from(caret);
    let mut digits = String::new();
    while let (Some(digit), true) =
        (if caret { text.at(at).to_digit(10) } else { superscript(text.at(at)) }, text.glued(at))
    {
        digits.extend(char::from_digit(digit, 10));
        at += 1;
        if digits.len() > 2 {
            return None;
        }
    }
    let power: i32 = digits.parse().ok().filter(|power| *power <= 30)?;
    Some((at, power))
}

fn superscript(character: char) -> Option<u32> {
    Some(match character {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴'..='⁹' => u32::from(character) - u32::from('⁰'),
        _ => return None,
    })
}

/// 12.5e-3 as programs print it. A number without decimals or sign has it in a small letter only: 3E01 is a name.
fn exponent(text: &Glyphs, end: usize, decimals: bool) -> Option<(usize, i32)> {
    let letter = text.at(end);
    if !matches!(letter, 'e' | 'E') || !text.glued(end) || !text.glued(end + 1) {
        return None;
    }
    let sign = matches!(text.at(end + 1), '+' | '-');
    let start = end + 1 + usize::from(sign);
    let (after, power) = digits::short(text, start, 0, 30).filter(|_| text.glued(start))?;
    let goes_on = text.glued(after)
        && (text.at(after).is_alphanumeric() && !is_han(text.at(after)) || matches!(text.at(after), '-' | '_'))
        || text.at(after) == '.' && text.glued(after + 1) && digits::is_digit(text, after + 1);
    if goes_on || letter == 'E' && !decimals && !sign {
        return None;
    }
    let power = i32::try_from(power).ok()?;
    Some((after, if text.at(end + 1) == '-' { -power } else { power }))
}
