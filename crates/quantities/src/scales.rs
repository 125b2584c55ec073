//! Large words and letters behind a number in digits: 320 thousand, 5bn, 50 MUSD, 5m people.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::number_words::{Word, is_price};
use crate::tables::List;
use crate::variants::is_han;
use crate::{FindingKind, nouns, unit_words};

/// The large word behind a number in digits, as in 320 thousand, and its zeros. Short forms of one letter count with a currency
/// in front (`money`), or before what is counted: 5m people are no metres.
pub(crate) fn scale(text: &Glyphs, end: usize, money: bool) -> Option<(usize, i32)> {
    let mut scaled = None;
    // Twice at most: hundred thousand, lakh crore.
    for _ in 0..2 {
        let (at, zeros) = scaled.unwrap_or((end, 0));
        let start = if text.at(at) == '-' && text.glued(at) && text.glued(at + 1) { at + 1 } else { at };
        if !is_letter(text.at(start)) || text.gap(start) == Gap::Hard {
            break;
        }
        match text.tables().numbers.after(text, start) {
            Some((after, Word::Large(more))) if scaled.is_none() || !is_price(text, after) => {
                scaled = Some((after, zeros + more))
            }
            Some((after, Word::Times(100))) => scaled = Some((after, zeros + 2)),
            _ => break,
        }
    }
    scaled.or_else(|| short_scale(text, end, money))
}

fn short_scale(text: &Glyphs, end: usize, money: bool) -> Option<(usize, i32)> {
    let tables = text.tables();
    if text.gap(end) == Gap::Hard || text.gap(end) == Gap::Wrap {
        return None;
    }
    if let Some(found) = tables.scales.after(text, end) {
        return Some(found);
    }
    // 50 MUSD: the letter belongs to the code of the currency.
    let coded = |zeros| {
        let (_, unit) = tables.behind.after(text, end + 1).filter(|_| text.glued(end + 1))?;
        let code = !text.at(end + 1).is_ascii_lowercase() && tables.kind(unit) == FindingKind::Money;
        code.then_some((end + 1, zeros))
    };
    let letter = match text.at(end) {
        'M' | 'm' => coded(6),
        'K' | 'k' => coded(3),
        'B' => coded(9),
        // TEUR and TSEK are thousands.
        'T' => coded(3),
        _ => None,
    };
    letter.or_else(|| {
        let (after, zeros) = tables.money_scales.after(text, end)?;
        let glued = text.glued(end);
        // "$5 T-shirts" are no trillions.
        let hyphen = text.at(after) == '-' && text.glued(after) && is_letter(text.at(after + 1));
        if !glued && (hyphen || !matches!(text.at(end), 'm' | 'M' | 'b' | 'B')) {
            return None;
        }
        let unit = || unit_words::after(text, after).map(|(_, unit)| tables.kind(unit));
        let currency = || unit() == Some(FindingKind::Money);
        let counted = || {
            // 5m tonnes are millions, and 10m waves are metres high.
            let words =
                text.spaced(after) && is_letter(text.at(after)) && !tables.list(List::Lengths).begins(text, after);
            let noun = || nouns::counted(text, after).is_some_and(|(_, unit)| tables.kind(unit) == FindingKind::Count);
            let measured =
                || unit() == Some(FindingKind::Measure) && is_letter(text.at(after + 1)) && text.glued(after + 1);
            glued && words && (noun() || measured())
        };
        // 12k个百分点.
        let percent = || {
            let (_, unit) = unit_words::after(text, after).filter(|_| glued && is_han(text.at(after)))?;
            (tables.name(unit).as_str() == "percentage-points").then_some(())
        };
        (money || currency() || counted() || percent().is_some()).then_some((after, zeros))
    })
}
