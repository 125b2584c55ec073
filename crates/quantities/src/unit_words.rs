//! The words for units, and how the noun behind a classifier decides what is counted.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::han;
use crate::tables::{LastList, List, Unit};
use crate::variants::is_han;

/// The greatest distance between a classifier and its noun, in glyphs.
const NOUN_WITHIN: usize = 10;

/// The unit behind a number, and where its word ends.
pub(crate) fn after(text: &Glyphs, start: usize) -> Option<(usize, Unit)> {
    if text.gap(start) == Gap::Hard {
        return None;
    }
    let tables = text.tables();
    // 25-hectare: the hyphen joins the number to its unit.
    let hyphen = text.at(start) == '-' && text.glued(start) && text.glued(start + 1) && is_letter(text.at(start + 1));
    // 24703L202 is a name, and 二两 a weight where nothing else is counted.
    let whole = |(end, unit): (usize, Unit)| {
        let goes_on = text.before(end).is_ascii_alphanumeric() && text.at(end).is_ascii_digit() && text.glued(end);
        let liang = end == start + 1 && text.at(start) == '两' && !han::is_liang(text, start);
        // Deux l'ont dit: the letter is a word before another.
        let elided = end == start + 1
            && is_letter(text.at(start))
            && text.at(end) == '\''
            && text.glued(end)
            && is_letter(text.at(end + 1));
        (!goes_on && !liang && !elided).then_some((end, unit))
    };
    if hyphen && let Some(found) = tables.own.after(text, start + 1).or_else(|| tables.behind.after(text, start + 1)) {
        return Some(found);
    }
    if let Some(own) = tables.own.after(text, start) {
        return Some(own);
    }
    if is_no_unit(text, start) {
        return None;
    }
    tables.behind.after(text, start).and_then(whole)
}

fn is_no_unit(text: &Glyphs, start: usize) -> bool {
    // 80 所以上学校: the classifier 所, and not 所以.
    text.tables().list(List::NoUnit).begins(text, start) && text.word_after(start, "所以上").is_none()
}

/// The unit that the noun behind a classifier makes of `unit`; `end` is where the classifier ends, `from` where the noun
/// may begin, for 以上 stands between the two. A noun that the caller has named goes with every classifier.
pub(crate) fn refined(text: &Glyphs, end: usize, from: usize, unit: Unit) -> Unit {
    let tables = text.tables();
    let known = tables.known;
    let classifier = text.before(end);
    let firms = unit == known.firms && classifier == '家';
    if !firms && unit != known.items {
        return unit;
    }
    let within = (from..from + NOUN_WITHIN)
        .take_while(|at| (is_han(text.at(*at)) || text.at(*at) == '"') && text.gap(*at) != Gap::Hard);
    // 卖三块 is a price where no piece of anything follows.
    let price = |at: &usize| matches!(text.at(*at), '价' | '费' | '花' | '卖' | '付' | '售' | '涨' | '赚' | '钱');
    if classifier == '块'
        && within.clone().next().is_none()
        && (end.saturating_sub(NOUN_WITHIN)..end).any(|at| price(&at))
    {
        return known.cny;
    }
    let own = || within.clone().find_map(|at| tables.own.after(text, at));
    let noun = if firms {
        // Only a noun right behind it: 3家中心; 10家企业的中心 are firms.
        tables.nouns.after(text, from).filter(|(_, noun)| *noun != known.schools)
    } else {
        let suits = tables.suits.get(&classifier);
        let suiting =
            |at| tables.nouns.after(text, at).filter(|(_, noun)| suits.is_some_and(|suits| suits.contains(noun)));
        within.clone().find_map(suiting)
    };
    own().or(noun).map_or(unit, |(_, noun)| noun)
}

/// The unit that words before an amount make of its own: 时速80公里 is a speed, 气温35度 a temperature, and 3亿度 are kilowatt-hours.
/// `start` is where the amount begins with its bounds.
pub(crate) fn said_before(
    text: &Glyphs,
    start: usize,
    unit: Option<Unit>,
    zeros: i32,
    below_zero: bool,
) -> Option<Unit> {
    /// A temperature is named so many glyphs before.
    const NAMED_WITHIN: usize = 8;
    let (tables, unit) = (text.tables(), unit?);
    let known = tables.known;
    let list = |list: LastList| text.gap(start) != Gap::Hard && tables.last_list(list).before(text, start).is_some();
    if unit == known.km && list(LastList::Hourly) {
        return Some(known.kmh);
    }
    let each = [
        (LastList::EachSecond, known.seconds),
        (LastList::EachMinute, known.minutes),
        (LastList::Hourly, known.hours),
        (LastList::Daily, known.days),
    ];
    for (words, period) in each {
        if let Some(rate) = tables.rates.get(&(unit, period)).filter(|_| list(words)) {
            return Some(*rate);
        }
    }
    if unit == known.metres && list(LastList::EachSecond) {
        return Some(known.mps);
    }
    if unit != known.degrees || !text.notation().han {
        return None;
    }
    if ["华氏", "华氏温度", "华氏温度为"].iter().any(|word| text.word_before(start, word).is_some()) {
        return Some(known.fahrenheit);
    }
    let named = |at: &usize| matches!(text.at(*at), '温' | '氏' | '热' | '冷');
    let warm = below_zero || (start.saturating_sub(NAMED_WITHIN)..start).any(|at| named(&at));
    if zeros >= 4 { Some(known.kwh) } else { warm.then_some(known.celsius) }
}

/// The currency in front of a number, and where it begins.
pub(crate) fn before(text: &Glyphs, end: usize) -> Option<(usize, Unit)> {
    if text.gap(end) == Gap::Hard {
        return None;
    }
    text.tables().front.before(text, end)
}
