//! Places in an order: 第七次, 14th, 第64位, "ranked fifth", 十四届七次.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::han::Form;
use crate::numeral::{self, ParsedNumeral, Script};
use crate::reading::Reading;
use crate::tables::{LastList, List};
use crate::{FindingKind, date};

/// A number behind 第, and what it counts.
pub(crate) fn behind_di(text: &Glyphs, numeral: &ParsedNumeral) -> Reading {
    let start = numeral.start - 1;
    if let Some(end) = plan_end(text, numeral.end) {
        return Reading::new(start, end, FindingKind::Label);
    }
    let rank = ["位", "名"].iter().find_map(|word| text.word_after(numeral.end, word));
    let ranked = is_ranked(text, start);
    if ranked || rank.is_some() {
        return Reading::new(start, rank.unwrap_or(numeral.end), FindingKind::Rank).with_number(numeral.low.as_ref());
    }
    // 第一家庭 is no 第一家; but 第一个体育馆 is read well enough.
    let end = text.tables().list(List::OrderClassifiers).after(text, numeral.end).map_or(numeral.end, |(end, ())| end);
    Reading::new(start, end, FindingKind::Ordinal).with_number(numeral.low.as_ref())
}

/// 一季度, 21世纪: in an order without 第.
pub(crate) fn without_di(text: &Glyphs, numeral: &ParsedNumeral) -> Option<Reading> {
    let end = text.word_after(numeral.end, "季度").or_else(|| text.word_after(numeral.end, "世纪"))?;
    numeral.small()?;
    Some(Reading::new(numeral.start, end, FindingKind::Ordinal).with_number(numeral.low.as_ref()))
}

/// 64位 behind 全国, 排名 and the like: a rank without 第.
pub(crate) fn ranked_place(text: &Glyphs, numeral: &ParsedNumeral) -> Option<Reading> {
    let end = ["位", "名"].iter().find_map(|word| text.word_after(numeral.end, word))?;
    is_ranked(text, numeral.start)
        .then(|| Reading::new(numeral.start, end, FindingKind::Rank).with_number(numeral.low.as_ref()))
}

fn is_ranked(text: &Glyphs, start: usize) -> bool {
    text.gap(start) != Gap::Hard && text.tables().last_list(LastList::RankBefore).before(text, start).is_some()
}

/// The end of the name of a plan: 个五年规划 behind 第十四.
fn plan_end(text: &Glyphs, end: usize) -> Option<usize> {
    ["个五年规划", "个五年计划", "个五年"].iter().find_map(|word| text.word_after(end, word))
}

/// 届 without 第, and the session behind it: 十四届七次 is the name of a meeting.
pub(crate) fn session(text: &Glyphs, numeral: &ParsedNumeral) -> Option<Reading> {
    let end = text.word_after(numeral.end, "届")?;
    let second = numeral::read(text, end).and_then(|second| text.word_after(second.end, "次"));
    Some(match second {
        Some(end) => Reading::new(numeral.start, end, FindingKind::Label),
        None => Reading::new(numeral.start, end, FindingKind::Ordinal).with_number(numeral.low.as_ref()),
    })
}

/// Digits and a point behind an article, where a language writes ordinals so: im 19. Jahrhundert.
pub(crate) fn pointed(text: &Glyphs, numeral: &ParsedNumeral) -> Option<Reading> {
    let point = text.notation().day_point && text.at(numeral.end) == '.' && text.glued(numeral.end);
    let (Script::Digits(Some(1..=3)), true) = (numeral.script, point) else { return None };
    let said = text.gap(numeral.start) != Gap::Hard
        && text.tables().last_list(LastList::OrdinalBefore).before(text, numeral.start).is_some();
    (said && text.spaced(numeral.end + 1) && is_letter(text.at(numeral.end + 1)))
        .then(|| Reading::new(numeral.start, numeral.end + 1, FindingKind::Ordinal).with_number(numeral.low.as_ref()))
}

/// An ordinal of English: a rank behind "ranked", the name of a plan before "Five-Year Plan".
pub(crate) fn english(text: &Glyphs, start: usize, end: usize, number: String) -> Reading {
    if let Some((end, ())) = text.tables().list(List::Plan).after(text, end) {
        return Reading::new(start, end, FindingKind::Label);
    }
    let place = text.tables().list(List::RankBehind).begins(text, end);
    let kind = if is_ranked(text, start) || place { FindingKind::Rank } else { FindingKind::Ordinal };
    Reading::new(start, end, kind).with_number(Some(number))
}

/// "No. 3" behind "ranked"; `start` is where "No." begins.
pub(crate) fn numbered(text: &Glyphs, start: usize, numeral: &ParsedNumeral) -> Option<Reading> {
    let said = text.word_after(start, "no.").is_some() && is_ranked(text, start);
    said.then(|| Reading::new(start, numeral.end, FindingKind::Rank).with_number(numeral.low.as_ref()))
}

/// 公元前221年: a year with a minus, as people count them, and not as astronomers do.
pub(crate) fn before_christ(text: &Glyphs, start: usize, floor: usize) -> Option<Reading> {
    let before = text.word_before(start, "公元前");
    let first = before.or_else(|| text.word_before(start, "公元")).filter(|first| *first >= floor)?;
    let numeral = numeral::read(text, start)?;
    let end = text
        .word_after(numeral.end, "年")
        .filter(|end| before.is_some() || date::chinese(text, start).is_none_or(|(dated, _)| dated <= *end))?;
    let year = numeral.small()?;
    Some(Reading::new(first, end, FindingKind::Year).with_number(Some(if before.is_some() {
        format!("-{year}")
    } else {
        format!("{year:04}")
    })))
}

/// True if the numeral can be an ordinal at all: not 第几, not 第十四五.
pub(crate) fn can_order(numeral: &ParsedNumeral) -> bool {
    numeral.low.is_some() && numeral.script != Script::Han(Form::Places)
}
