//! What a run of Chinese numerals comes to.

use super::decimal::Decimal;
use super::han::{Form, Sign};

/// Beyond it a numeral is taken for no number: nobody writes one, and it could be made arbitrarily long to print.
const MOST_PLACES: i32 = 64;

/// More parts than that can't all be lower than the one before; it keeps the work linear.
const MOST_PARTS: usize = 20;

/// Form, number, and the upper bound if there is one.
pub(super) fn value(signs: &[Sign]) -> (Form, Option<Decimal>, Option<Decimal>) {
    let has_digit = signs.iter().any(|sign| matches!(sign, Sign::Digit(_) | Sign::Tens(_)));
    let has_place = signs.iter().any(|sign| matches!(sign, Sign::Small(_) | Sign::Tens(_) | Sign::Large(_)));
    if !has_place && signs.len() > 1 {
        if let [Sign::Digit(one), Sign::Digit(next)] = signs
            && (*next == one + 1 || (*one, *next) == (3, 5))
        {
            return (Form::Named, Some(u64::from(*one).into()), Some(u64::from(*next).into()));
        }
        let digits: String = signs
            .iter()
            .filter_map(|sign| match sign {
                Sign::Digit(digit) => char::from_digit(*digit, 10),
                _ => Some('0'),
            })
            .collect();
        return (Form::Digits, Some(Decimal::new(&digits, "")), None);
    }
    let form = if has_digit || signs.iter().all(|sign| *sign == Sign::Zero) || matches!(signs, [Sign::Small(1)]) {
        Form::Named
    } else {
        Form::Places
    };
    // Two neighbouring digits in a named number are two numbers.
    let pair =
        signs.windows(2).position(|pair| matches!(pair, [Sign::Digit(one), Sign::Digit(next)] if *next == one + 1));
    let read = match pair {
        None => named(signs).map(|low| (low, None)),
        Some(pair) => {
            let without = |at: usize| -> Vec<Sign> {
                signs.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, sign)| *sign).collect()
            };
            // 十四五 may be fourteen or fifteen, if something is counted; else it is the name of a plan.
            named(&without(pair + 1)).zip(named(&without(pair))).map(|(low, high)| (low, Some(high)))
        }
    };
    match read {
        Some((low, high)) => (form, Some(low), high),
        None => (Form::Name, None, None),
    }
}

/// A number with its places named. Its parts are pairs of up to four digits and a power of ten.
fn named(signs: &[Sign]) -> Option<Decimal> {
    let mut parts: Vec<(u32, i32)> = Vec::new();
    // Where the parts begin that the next 亿 will raise.
    let mut mark = 0;
    let (mut section, mut digit, mut lowest) = (0_u32, None::<u32>, 4_u32);
    let mut last = None;
    for sign in signs {
        match *sign {
            Sign::Zero => {}
            Sign::Digit(_) if digit.is_some() => return None,
            Sign::Digit(number) => digit = Some(number),
            Sign::Small(zeros) if zeros < lowest => {
                section += digit.take().unwrap_or(1) * 10_u32.pow(zeros);
                lowest = zeros;
            }
            Sign::Tens(tens) if lowest > 1 && digit.is_none() => {
                section += tens * 10;
                lowest = 1;
            }
            Sign::Small(_) | Sign::Tens(_) => return None,
            Sign::Large(zeros) => {
                section += digit.take().unwrap_or_default();
                let stacked = matches!(last, Some(Sign::Large(_)));
                match (section, stacked, zeros) {
                    (0, false, _) if last.is_none() => parts.push((1, zeros)),
                    (0, true, 8..) => {
                        let from = if mark < parts.len() { mark } else { 0 };
                        parts.iter_mut().skip(from).for_each(|part| part.1 += zeros);
                    }
                    (0, ..) => return None,
                    (_, _, 4) => parts.push((section, 4)),
                    _ => {
                        parts.iter_mut().skip(mark).for_each(|part| part.1 += zeros);
                        parts.push((section, zeros));
                    }
                }
                if zeros >= 8 {
                    mark = parts.len();
                }
                (section, lowest) = (0, 4);
                if parts.len() > MOST_PARTS || parts.iter().any(|part| part.1 > MOST_PLACES) {
                    return None;
                }
            }
        }
        last = Some(*sign);
    }
    let colloquial = colloquial_last(signs);
    match (digit, colloquial) {
        // 一百五 is 150, 两万五 is 25 000: the last digit is of the place below.
        (Some(digit), Some(zeros)) if zeros < 4 => section += digit * 10_u32.pow(zeros),
        (Some(digit), Some(zeros)) => parts.push((digit, i32::try_from(zeros).ok()?)),
        (digit, _) => section += digit.unwrap_or_default(),
    }
    if section > 0 {
        parts.push((section, 0));
    }
    sum(&parts)
}

/// The zeros of a last digit whose place is left out, behind 百, 千, 万 or 亿.
fn colloquial_last(signs: &[Sign]) -> Option<u32> {
    match signs {
        [_, .., Sign::Small(zeros @ 2..), Sign::Digit(_)] => Some(zeros - 1),
        [_, .., Sign::Large(zeros), Sign::Digit(_)] => u32::try_from(zeros - 1).ok(),
        _ => None,
    }
}

/// The parts, which must fall, and not into one another.
fn sum(parts: &[(u32, i32)]) -> Option<Decimal> {
    let mut total: Option<Decimal> = None;
    for (number, zeros) in parts {
        let part = Decimal::from(u64::from(*number)).scaled(*zeros);
        total = Some(match total {
            None => part,
            Some(total) => total.with_low(&part)?,
        });
    }
    Some(total.unwrap_or_else(|| Decimal::from(0)))
}
