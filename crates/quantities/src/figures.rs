//! Digits that are part of a name, 5+2, 5G, 123X, or of a figure of another sort: 14th, 1/3.

use super::Kind;
use super::decimal::Number;
use super::numeral::{self, Numeral, Script};
use super::reading::{self, Reading};
use super::scan::{Met, label};
use super::text::Text;
use super::{digits, english, labels, order, units};

/// Digits that are part of a name: 5+2, 5G, 123X, 3.0.1, 1:2; and ordinals of English, 14th.
pub(super) fn of_name(text: &Text, numeral: &Numeral, floor: usize) -> Option<Met> {
    let (start, end) = (numeral.start, numeral.end);
    let glued = text.glued(end);
    if let Some(end) = labels::sum_end(text, end) {
        return Some(label(start, end));
    }
    if !glued {
        return None;
    }
    if let Some(after) = ["st", "nd", "rd", "th"].iter().find_map(|word| text.word_after(end, word)) {
        let number = numeral.low.as_ref()?.to_string();
        return Some(Met::Finding(order::english(text, start, after, number)));
    }
    let next_is_digit = text.glued(end + 1) && digits::is_digit(text, end + 1);
    match text.at(end) {
        letter if letter.is_ascii_alphabetic() => {
            let unit =
                units::after(text, end).is_some() || english::scale(text, end, is_money(text, start, floor)).is_some();
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
        '/' if next_is_digit => Some(slashed(text, numeral, floor)),
        _ => None,
    }
}

pub(super) fn is_money(text: &Text, start: usize, floor: usize) -> bool {
    units::before(text, start).is_some_and(|(at, _)| at >= floor)
}

/// 1/3 is a share; 24/7, 9/11 and 1/2/3 are names.
fn slashed(text: &Text, numeral: &Numeral, floor: usize) -> Met {
    let end = digits::run_end(text, numeral.end + 1);
    let more = text.at(end) == '/' && text.glued(end) && text.glued(end + 1) && digits::is_digit(text, end + 1);
    let below = numeral::read(text, numeral.end + 1).filter(|below| below.end == end && !more);
    let ratio = numeral.small().zip(below.and_then(|below| below.small()));
    let share = ratio.filter(|(above, below)| above < below && *above > 0);
    match share.and_then(|(above, below)| Number::ratio(above, below)) {
        Some(number) => {
            let share = Numeral { end, low: Some(number), script: Script::Digits(None), ..numeral.clone() };
            let reading = reading::quantity(text, &share, floor);
            let kind = if reading.unit.is_none() { Kind::Measure } else { reading.kind };
            Met::Finding(Reading { kind, ..reading })
        }
        None => label(numeral.start, labels::token_end(text, end.max(numeral.start + 1) - 1)),
    }
}
