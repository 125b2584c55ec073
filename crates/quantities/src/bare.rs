//! Bare numerals of a language that is not known, by signs that the caller gives.

use crate::bounds::Bound;
use crate::decimal::Decimal;
use crate::extents::Refused;
use crate::notation::Notation;
use crate::reader::Read;
use crate::{Finding, FindingKind, variants};

/// Reads the numerals of a text: digits, the signs that group them in threes or twos, and decimals. Digits with other signs
/// between them, or beside letters, are refused.
pub(crate) fn read(source: &str, notation: &Notation, digits: Option<&[char; 10]>) -> Read {
    let mut read = Read { known: false, findings: Vec::new(), refused: Vec::new() };
    let ascii = |character: char| {
        let of_language = digits.and_then(|digits| digits.iter().position(|digit| *digit == character));
        let digit = of_language.and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10));
        digit.unwrap_or_else(|| variants::plain('\0', character, '\0'))
    };
    let characters: Vec<(char, char)> = source.chars().map(|raw| (raw, ascii(raw))).collect();
    let at = |place: usize| characters.get(place).copied().unwrap_or(('\0', '\0'));
    let is_digit = |place: usize| at(place).1.is_ascii_digit();
    let mut start = 0;
    while start < characters.len() {
        if !is_digit(start) {
            start += 1;
            continue;
        }
        let mut end = start;
        while is_digit(end) || is_digit(end + 1) && is_sign(at(end).0, notation) {
            end += 1;
        }
        let text: String = characters.iter().skip(start).take(end - start).map(|(raw, _)| *raw).collect();
        let plain: Vec<(char, char)> = characters.iter().skip(start).take(end - start).copied().collect();
        let joined = |place: usize| at(place).0.is_alphabetic() || at(place).0 == '_';
        let beside = start > 0 && joined(start - 1) || joined(end);
        match number(&plain, notation).filter(|_| !beside) {
            Some(number) => read.findings.push(Finding {
                text,
                start,
                end,
                number: Some(number),
                to: None,
                unit: None,
                bound: Bound::Equal,
                approximate: false,
                kind: FindingKind::Count,
                or: None,
            }),
            None => {
                let reason = "not a numeral by the signs of this language".to_owned();
                read.refused.push(Refused { text, start, end, reason });
            }
        }
        start = end;
    }
    read
}

/// True for whatever may stand between the digits of one number, in any language.
fn is_sign(character: char, notation: &Notation) -> bool {
    let spaces = notation.groups(' ') && character == ' ' || variants::is_narrow(character);
    spaces || notation.groups(character) || matches!(character, '.' | ',' | '\'' | '’' | '٫' | '٬' | ':' | '/' | '-')
}

/// The number of digits and signs, if the signs are those of the language, in their places.
fn number(characters: &[(char, char)], notation: &Notation) -> Option<String> {
    let (mut whole, mut decimals, mut n_group, mut n_groups) = (String::new(), None::<String>, 0, 0);
    for (raw, plain) in characters {
        match &mut decimals {
            None if !plain.is_ascii_digit() && decimals_begin(*raw, *plain, notation) => {
                (n_groups == 0 || n_group == 3).then_some(())?;
                decimals = Some(String::new());
            }
            Some(decimals) => decimals.push(plain.is_ascii_digit().then_some(*plain)?),
            None if plain.is_ascii_digit() => {
                whole.push(*plain);
                n_group += 1;
            }
            None => {
                let space = (*raw == ' ' || variants::is_narrow(*raw)) && notation.groups(' ');
                let sign = space || notation.groups(*raw) || notation.groups(*plain);
                (sign && (if n_groups == 0 { n_group <= 3 } else { matches!(n_group, 2 | 3) })).then_some(())?;
                (n_group, n_groups) = (0, n_groups + 1);
            }
        }
    }
    (decimals.is_some() || n_groups == 0 || n_group == 3).then_some(())?;
    Some(Decimal::new(&whole, decimals.as_deref().unwrap_or_default()).to_string())
}

fn decimals_begin(raw: char, plain: char, notation: &Notation) -> bool {
    notation.has_decimal() && (raw == notation.decimal() || plain == notation.decimal())
}
