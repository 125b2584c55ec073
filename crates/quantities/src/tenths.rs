//! Tenths and thousandths of a whole in words and signs: 三成, 八折, 3‰.

use crate::amount::Amount;
use crate::decimal::{Decimal, Number};
use crate::glyphs::Glyphs;
use crate::han;
use crate::tables::List;

/// The end of the sign or the word for a thousandth.
pub(crate) fn per_mille(text: &Glyphs, start: usize) -> Option<usize> {
    let word = || text.tables().list(List::PerMille).after(text, start).map(|(end, ())| end);
    text.word_after(start, "‰").or_else(word)
}

/// 成 behind a number up to ten is a tenth: 三成. It begins many words.
pub(crate) fn of_ten(text: &Glyphs, amount: &Amount) -> Option<(usize, Number)> {
    let Some(Number::Decimal(decimal)) = &amount.low else { return None };
    let number = decimal.small().filter(|number| (1..=10).contains(number) && amount.high.is_none());
    if amount.unit.is_some() || text.tables().list(List::NotTenths).begins(text, amount.end) {
        return None;
    }
    let end = text.word_after(amount.end, "成").or_else(|| text.word_after(amount.end, "割"))?;
    let plain = || text.at(end).to_digit(10).filter(|_| text.at(end + 1) == '分').map(u64::from);
    let ones = if text.at(end) == '半' { Some(5) } else { han::digit(text, end).or_else(plain) };
    let low = |tens: Decimal| Number::Decimal(tens.scaled(1));
    match (ones.filter(|_| text.glued(end) && (text.at(end + 1) == '分' || !han::is_long(text, end))), number) {
        (Some(ones), Some(number)) => {
            let after = text.word_after(end + 1, "分").unwrap_or(end + 1);
            Some((after, Number::Decimal((number * 10 + ones).into())))
        }
        (None, Some(number)) => Some((end, low(number.into()))),
        // 6.5成
        (_, None) => {
            let below = decimal.is_below(&10.into()) && Decimal::from(0).is_below(decimal);
            below.then(|| (end, low(decimal.clone())))
        }
    }
}

/// 折 behind a number below ten is that many tenths of the price: 八折, 七五折, 8.5折.
pub(crate) fn discount(text: &Glyphs, amount: &Amount) -> Option<(usize, Number)> {
    let Some(Number::Decimal(decimal)) = amount.low.as_ref().filter(|_| amount.unit.is_none() && amount.high.is_none())
    else {
        return None;
    };
    let end = text
        .word_after(amount.end, "折")
        .filter(|end| !matches!(text.at(*end), '合' | '算' | '叠' | '旧' | '射' | '线' | '页'))?;
    // 十折 is the whole price, and 3折 none of ten.
    if decimal.is_below(&1.into()) || !decimal.is_below(&100.into()) || decimal.small() == Some(10) {
        return None;
    }
    let percent = if decimal.is_below(&10.into()) { decimal.clone().scaled(1) } else { decimal.clone() };
    Some((end, Number::Decimal(percent)))
}
