//! Large places behind a number in digits, and the parts that go on behind them: 1亿2000万, 4 thousand 3 hundred and 21, 2 and a half.

use crate::amount::Amount;
use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::numeral::{self, Script};
use crate::tables::List;
use crate::{digits, han, scales, unit_words};

/// 万, 亿, thousand, bn; and what goes on behind them: 1亿2000万, 2千零30万, 13万2.
pub(crate) fn read(text: &Glyphs, amount: &mut Amount, money: bool) {
    let (end, zeros) = han::places(text, amount.end);
    if zeros == 0 {
        if let Some((end, zeros)) = scales::scale(text, amount.end, money) {
            amount.scale(zeros);
            amount.end = end;
            read_rest(text, amount, zeros);
        }
        read_more(text, amount);
        return;
    }
    amount.scale(zeros);
    amount.end = end;
    let mut last = zeros;
    // Each part is lower than the one before, so that there are few.
    while text.gap(amount.end) == Gap::None || text.gap(amount.end) == Gap::Thin {
        let zero = matches!(text.at(amount.end), '零' | '〇') && text.glued(amount.end + 1);
        let start = amount.end + usize::from(zero);
        if !digits::is_digit(text, start) {
            break;
        }
        let low = digits::read(text, start);
        let (end, zeros) = han::places(text, low.end);
        let (Some(Number::Decimal(total)), Number::Decimal(part)) = (amount.low.clone(), low.value) else { break };
        // 13万2 is 132 000: the last digit is of the place below.
        let below = zeros == 0 && !zero && low.end == start + 1 && last >= 3 && is_alone(text, low.end);
        let part_zeros = if below { last - 1 } else { zeros };
        if let Some(sum) = total.clone().with_low(&part.clone().scaled(part_zeros)) {
            (amount.low, amount.end) = (Some(Number::Decimal(sum)), end);
        } else if let Some(sum) = total.with_low(&part).filter(|_| zeros > last) {
            // 2千零30万: the large place is that of both.
            (amount.low, amount.end) = (Some(Number::Decimal(sum.scaled(zeros))), end);
        } else {
            break;
        }
        if zeros == 0 {
            break;
        }
        last = zeros;
    }
}

/// 2 million 300 thousand, 4 thousand 3 hundred and 21: the rest behind a large word, with a smaller one of its own, and what an
/// "and" adds to hundreds.
fn read_rest(text: &Glyphs, amount: &mut Amount, zeros: i32) {
    let mut last = zeros;
    if last >= 3
        && text.spaced(amount.end)
        && digits::is_digit(text, amount.end)
        && let low = digits::read(text, amount.end)
        && let Some((end, less)) = scales::scale(text, low.end, false)
        && less < last
        && (less >= 3 || less == 2 && last == 3)
        && add(amount, low.value.scaled(less), end)
    {
        last = less;
    }
    let and = text.tables().list(List::And).after(text, amount.end).filter(|_| last == 2 && text.spaced(amount.end));
    let Some(numeral) = and.and_then(|(at, ())| numeral::read(text, at).filter(|_| text.spaced(at))) else { return };
    let below = numeral.small().is_some_and(|number| (1..100).contains(&number)) && !numeral.share;
    let ordinal = matches!(numeral.script, Script::Words(true) | Script::Han(_));
    let goes_on = text.glued(numeral.end) && is_letter(text.at(numeral.end));
    if below && !ordinal && !goes_on && scales::scale(text, numeral.end, false).is_none() {
        numeral.low.into_iter().for_each(|more| {
            add(amount, more, numeral.end);
        });
    }
}

/// Adds a lower part that ends at `end`, if it fits below what there is.
fn add(amount: &mut Amount, part: Number, end: usize) -> bool {
    let (Some(Number::Decimal(total)), Number::Decimal(part)) = (amount.low.clone(), part) else { return false };
    let Some(sum) = total.with_low(&part) else { return false };
    (amount.low, amount.end) = (Some(Number::Decimal(sum)), end);
    true
}

/// True if nothing is counted behind a digit: 13万2，, but not 13万2件.
fn is_alone(text: &Glyphs, end: usize) -> bool {
    unit_words::after(text, end).is_none() && text.at(end) != '.' && !text.at(end).is_ascii_alphanumeric()
        || text.gap(end) == Gap::Hard
}

/// 2 and a half, 5 million and a quarter.
fn read_more(text: &Glyphs, amount: &mut Amount) {
    let Some((end, decimals)) = text.tables().and_half.after(text, amount.end).filter(|_| text.spaced(amount.end))
    else {
        return;
    };
    let Some(Number::Decimal(whole)) = &amount.low else { return };
    let Some(whole) = whole.clone().scaled(-amount.zeros).small() else { return };
    amount.low = Some(Number::Decimal(Decimal::new(&whole.to_string(), decimals).scaled(amount.zeros)));
    amount.end = end;
    if amount.zeros == 0
        && let Some((end, zeros)) = scales::scale(text, end, false)
    {
        amount.scale(zeros);
        amount.end = end;
    }
}
