//! Numerals in Chinese characters: 三十五, 一万二千亿, 二O三五, 壹佰贰拾叁, 两三百, 三点五.

use crate::decimal::Decimal;
use crate::glyphs::{Gap, Glyphs};
use crate::idioms;

/// The way in which a run of Chinese numerals reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A number with its places named, or one digit: 三, 三十五.
    Named,
    /// Digits one by one: 二〇三五.
    Digits,
    /// Places without a digit: 百, 千万, 万亿.
    Places,
    /// No number: 十四五 is the name of a plan.
    Name,
}

/// A numeral in Chinese characters.
#[derive(Clone, Debug)]
pub(crate) struct Han {
    pub(crate) end: usize,
    pub(crate) form: Form,
    pub(crate) low: Option<Decimal>,
    /// The upper bound, when two neighbouring digits say "or": 两三百 is 200 or 300.
    pub(crate) high: Option<Decimal>,
}

/// The meaning of a character within a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Zero,
    Digit(u32),
    /// 十 百 千, as a power of ten.
    Small(u32),
    /// 廿 卅 卌: so many tens.
    Tens(u32),
    /// 万 亿 兆, as a power of ten.
    Large(i32),
}

fn sign(character: char) -> Option<Sign> {
    Some(match character {
        '零' | '〇' | '○' => Sign::Zero,
        '一' | '壹' => Sign::Digit(1),
        '二' | '两' | '贰' => Sign::Digit(2),
        '三' | '叁' | '参' => Sign::Digit(3),
        '四' | '肆' => Sign::Digit(4),
        '五' | '伍' => Sign::Digit(5),
        '六' | '陆' => Sign::Digit(6),
        '七' | '柒' => Sign::Digit(7),
        '八' | '捌' => Sign::Digit(8),
        '九' | '玖' => Sign::Digit(9),
        '十' | '拾' => Sign::Small(1),
        '百' | '佰' => Sign::Small(2),
        '千' | '仟' => Sign::Small(3),
        '廿' => Sign::Tens(2),
        '卅' => Sign::Tens(3),
        '卌' => Sign::Tens(4),
        '万' => Sign::Large(4),
        '亿' => Sign::Large(8),
        '兆' => Sign::Large(12),
        _ => return None,
    })
}

/// The digit that a character is, alone.
pub(crate) fn digit(text: &Glyphs, at: usize) -> Option<u64> {
    match sign(text.at(at)) {
        Some(Sign::Digit(digit)) if text.notation().han => Some(u64::from(digit)),
        _ => None,
    }
}

fn digit_or_zero(text: &Glyphs, at: usize) -> bool {
    matches!(sign(text.at(at)), Some(Sign::Digit(_) | Sign::Zero)) && text.gap(at) != Gap::Hard
}

/// True if the numeral that begins there has more than one character, or counts something.
pub(crate) fn is_long(text: &Glyphs, at: usize) -> bool {
    text.at(at) != '半' && (sign(text.at(at + 1)).is_some() || crate::unit_words::after(text, at + 1).is_some())
}

/// Characters of the formal series, or zeros, that are more often something else: 队伍, 大陆, 零售.
fn is_ambiguous(character: char) -> bool {
    matches!(character, '参' | '伍' | '陆' | '拾' | '肆' | '零' | '○' | '兆')
}

/// True of a digit of the series that accounts are written in.
fn is_formal(character: char) -> bool {
    matches!(character, '壹' | '贰' | '叁' | '肆' | '伍' | '陆' | '柒' | '捌' | '玖')
}

/// True if that character is a numeral of whatever sort: also within an idiom, but not 伍 in 队伍.
pub(crate) fn is_numeral(text: &Glyphs, at: usize) -> bool {
    if !text.notation().han {
        return false;
    }
    let character = text.at(at);
    if character == '半' || is_letter_o(text, at) {
        return true;
    }
    sign(character).is_some() && (!is_ambiguous(character) || is_among_numerals(text, at))
}

/// The distance within which another character settles what an ambiguous one is: 肆拾伍元, 二OO八年.
const LOOKED_AT: usize = 8;

/// True if an ambiguous character stands in a run of numerals with a clear one in it, behind a digit, or before 元 or 个.
fn is_among_numerals(text: &Glyphs, at: usize) -> bool {
    let is_clear = |at: usize| !is_ambiguous(text.at(at));
    let mut before = (1..=LOOKED_AT).map_while(|back| {
        let place = at.checked_sub(back)?;
        (sign(text.at(place)).is_some() && text.gap(place + 1) != Gap::Hard).then_some(place)
    });
    // 百分之零 is a number, and 为零 an idiom.
    let decimals = text.at(at + 1) == '点' && text.gap(at + 1) != Gap::Hard && digit_or_zero(text, at + 2);
    let share = decimals || text.at(at) == '零' && text.word_before(at, "分之").is_some();
    let mut clear = share || before.any(is_clear) || text.before(at).is_ascii_digit() && text.glued(at);
    let mut after = at + 1;
    while after <= at + LOOKED_AT && sign(text.at(after)).is_some() && text.gap(after) != Gap::Hard {
        clear |= is_clear(after);
        after += 1;
    }
    // 肆拾肆: a place between two digits of the same series.
    let place = |at: usize| text.at(at) == '拾' && is_formal(text.before(at)) && is_formal(text.at(at + 1));
    clear |= (at.saturating_sub(1)..=at + 1).any(place);
    clear || matches!(text.at(after), '元' | '圆' | '个' | '整') && text.gap(after) != Gap::Hard
}

/// A Latin O or a digit 0 that stands for a zero among Chinese digits, as in 二O三五.
fn is_letter_o(text: &Glyphs, at: usize) -> bool {
    let is_o = |at: usize| matches!(text.at(at), 'O' | 'o' | '0');
    let is_digit = |at: usize| matches!(sign(text.at(at)), Some(Sign::Digit(_) | Sign::Zero));
    if !is_o(at) || !text.glued(at) {
        return false;
    }
    let before = (1..=LOOKED_AT).map_while(|back| at.checked_sub(back).filter(|at| text.glued(at + 1)));
    let behind_digit = before.into_iter().find(|at| !is_o(*at)).is_some_and(is_digit);
    let mut after = (at + 1..=at + LOOKED_AT).take_while(|at| text.glued(*at));
    behind_digit && after.find(|at| !is_o(*at)).is_some_and(|at| is_digit(at) || text.at(at) == '年')
}

fn sign_at(text: &Glyphs, at: usize) -> Option<Sign> {
    if is_letter_o(text, at) { Some(Sign::Zero) } else { sign(text.at(at)) }
}

/// The numeral that begins there; it goes on across spaces only where a place is named.
pub(crate) fn read(text: &Glyphs, start: usize) -> Option<Han> {
    let mut signs = vec![sign_at(text, start)?];
    let mut end = start + 1;
    while let Some(sign) = sign_at(text, end) {
        let parted = match text.gap(end) {
            Gap::None => false,
            Gap::Hard => true,
            // 一 二 三 is a list; 三 十 五 and 70 万 are not.
            Gap::Space | Gap::Thin => matches!((signs.last(), sign), (Some(Sign::Digit(_)), Sign::Digit(_))),
            Gap::Wrap => false,
        };
        // 十分之一二手房: a tenth of the second-hand homes.
        let idiom =
            || matches!((signs.last(), sign), (Some(Sign::Digit(_)), Sign::Digit(_))) && idioms::begins(text, end);
        if parted || ends_before_unit(text, end) || is_liang(text, end) || idiom() {
            break;
        }
        signs.push(sign);
        end += 1;
    }
    let (form, low, high) = value(&signs);
    let mut han = Han { end, form, low, high };
    if form == Form::Named && han.high.is_none() {
        read_decimals(text, &mut han);
    }
    Some(han)
}

/// True if a unit begins there, and not a place: 三千瓦 could be either, 三百兆瓦 can't.
fn ends_before_unit(text: &Glyphs, at: usize) -> bool {
    text.at(at) == '兆' && matches!(text.at(at + 1), '瓦' | '赫' | '字' | '比' | '帕' | '欧')
}

/// True if 两 there is the weight: 二两, 三十两黄金. As a digit it stands before a place or what it counts: 三千两百, 一两个.
pub(crate) fn is_liang(text: &Glyphs, at: usize) -> bool {
    const WEIGHED: &str = "银金黄白酒茶肉米面油糖";
    let next = text.at(at + 1);
    text.at(at) == '两'
        && text.glued(at)
        && (sign(text.before(at)).is_some() || text.before(at).is_ascii_digit())
        && (text.gap(at + 1) == Gap::Hard || !crate::variants::is_han(next) || WEIGHED.contains(next))
}

/// Goes on to 点五 behind 三, and to a large place behind that.
fn read_decimals(text: &Glyphs, han: &mut Han) {
    if text.at(han.end) != '点' || text.gap(han.end) == Gap::Hard {
        return;
    }
    let mut decimals = String::new();
    let mut at = han.end + 1;
    while let Some(digit) = match sign_at(text, at) {
        // 一点两小时: no decimal is said 两.
        Some(Sign::Digit(digit)) if text.at(at) != '两' => Some(digit),
        Some(Sign::Zero) => Some(0),
        _ => None,
    } {
        decimals.extend(char::from_digit(digit, 10));
        at += 1;
    }
    if decimals.is_empty() || matches!(sign_at(text, at), Some(Sign::Small(_) | Sign::Tens(_))) {
        return;
    }
    let (end, n_zeros) = large_places(text, at);
    let whole = han.low.as_ref().map(ToString::to_string).unwrap_or_default();
    han.low = Some(Decimal::new(&whole, &decimals).scaled(n_zeros));
    han.end = end;
}

/// The large places that stand there, 万亿 say, and how many zeros they are.
fn large_places(text: &Glyphs, start: usize) -> (usize, i32) {
    let (mut at, mut n_zeros) = (start, 0);
    while let (Some(Sign::Large(zeros)), true) = (sign(text.at(at)), at < start + 4) {
        if ends_before_unit(text, at) || text.gap(at) == Gap::Hard {
            break;
        }
        (at, n_zeros) = (at + 1, n_zeros + zeros);
    }
    (at, n_zeros)
}

/// The places behind a number in digits, 百万 or 万亿, and how many zeros they are.
pub(crate) fn places(text: &Glyphs, start: usize) -> (usize, i32) {
    let unit = |at: usize| {
        matches!((text.at(at), text.at(at + 1)), ('千', '米' | '克' | '瓦' | '赫' | '卡' | '伏' | '帕' | '焦' | '字'))
            || text.word_after(at, "百分").is_some()
    };
    let small = match sign(text.at(start)) {
        Some(Sign::Small(zeros)) if zeros > 1 && text.gap(start) != Gap::Hard && !unit(start) => {
            i32::try_from(zeros).ok()
        }
        _ => None,
    };
    let (end, n_zeros) = large_places(text, if small.is_some() { start + 1 } else { start });
    (end, n_zeros + small.unwrap_or_default())
}

/// Beyond it a numeral is taken for no number: nobody writes one, and it could be made arbitrarily long to print.
const MOST_PLACES: i32 = 64;

/// More parts than that can't all be lower than the one before; it keeps the work linear.
const MOST_PARTS: usize = 20;

/// Form, number, and the upper bound if there is one.
fn value(signs: &[Sign]) -> (Form, Option<Decimal>, Option<Decimal>) {
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
                    // 四万万 are four hundred millions.
                    (0, true, 4) => parts.last_mut()?.1 += 4,
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
        [.., Sign::Small(zeros @ 2..), Sign::Digit(_)] => Some(zeros - 1),
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
