//! Years that no sign of a year follows, and those that are named: in 1990, Q3 2022, 民國110年, 较19年.

use crate::bounds::{self, Modifier};
use crate::date::Date;
use crate::glyphs::{Gap, Glyphs};
use crate::han::Form;
use crate::numeral::{ParsedNumeral, Script};
use crate::ranges::DateRange;
use crate::reading::{self, Reading};
use crate::tables::{LastList, List};
use crate::{Bound, FindingKind, date, digits, han, labels, nouns, scales, unit_words, variants};

/// Four digits that are a year although nothing says 年: in 1990, since 2016.
pub(crate) fn bare(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<Reading> {
    if numeral.script != Script::Digits(Some(4)) {
        return None;
    }
    let year = numeral.small().and_then(|year| u32::try_from(year).ok()).filter(|year| (1000..=2099).contains(year))?;
    let early = !date::BARE_YEARS.contains(&year);
    if unit_words::before(text, numeral.start).is_some_and(|(at, _)| at >= floor) {
        return None;
    }
    let tables = text.tables();
    let said_so = |list: LastList| {
        text.gap(numeral.start) != Gap::Hard && tables.last_list(list).before(text, numeral.start).is_some()
    };
    if early && !said_so(LastList::YearBefore) && !said_so(LastList::YearSaid) {
        return None;
    }
    let (_, zeros) = han::places(text, numeral.end);
    let scaled = zeros > 0 || scales::scale(text, numeral.end, false).is_some();
    // A unit on the next line heads a column of a table.
    let wrapped = text.gap(numeral.end) == Gap::Wrap && !variants::is_han(text.at(numeral.end));
    let unit = unit_words::after(text, numeral.end).filter(|_| !wrapped);
    let measured = unit.is_some_and(|(_, unit)| matches!(tables.kind(unit), FindingKind::Measure | FindingKind::Money));
    if (said_so(LastList::YearSaid) || said_so(LastList::Quarters)) && !scaled && !measured {
        return Some(reading::bare_year(text, numeral, floor, year));
    }
    let counted = unit.is_some()
        || !said_so(LastList::YearBefore) && !wrapped && is_counted(text, numeral.end)
        || labels::after(text, numeral.end, false).is_some()
        || bounds::inside(text, numeral.end).is_some()
        || matches!(bounds::after(text, numeral.end), Some((_, Modifier::Is(Bound::AtLeast | Bound::AtMost))))
        || bounds::before(text, numeral.start).is_some_and(|(_, modifier)| matches!(modifier, Modifier::Is(_)));
    // 2058-3989家 are firms, and so are 2058 to 3989 firms.
    let ranged = || reading::quantity(text, numeral, floor).bound == Bound::Range;
    (!scaled && !counted && !ranged()).then(|| reading::bare_year(text, numeral, floor, year))
}

/// True if something is counted behind four digits: 2016 firms, but not the 2016 Olympics.
fn is_counted(text: &Glyphs, end: usize) -> bool {
    let name = text.at(end).is_uppercase();
    nouns::counted(text, end).is_some_and(|(_, unit)| !name || unit != text.tables().known.items)
}

/// Eras, and the year before their first.
const ERAS: [(&str, u32); 6] =
    [("民国", 1911), ("大正", 1911), ("昭和", 1925), ("平成", 1988), ("令和", 2018), ("明治", 1867)];

/// The start of the name of an era before a numeral, and the year before its first.
fn era(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    ERAS.iter().find_map(|(era, before)| Some((text.word_before(start, era)?, *before)))
}

/// A date of an era, with its month: 民國110年3月5日 is 2021-03-05. The year alone is a name, as short years are.
pub(crate) fn era_date(text: &Glyphs, numeral: &ParsedNumeral) -> Option<(usize, DateRange)> {
    let year_end = text.word_after(numeral.end, "年")?;
    let (start, before) = era(text, numeral.start)?;
    let year = u32::try_from(numeral.small().filter(|year| *year < 200)?).ok()? + before;
    let (end, rest) = date::chinese(text, year_end).filter(|(_, date)| date.year.is_none() && date.month.is_some())?;
    Some((start, DateRange { end, first: Date { year: Some(year), ..rest }, last: None, or: None }))
}

/// The end of a year of two digits, or of an era that is not ours, which has no number that all readers take for the same: '22,
/// 较19年, 21年底, 民國110年.
pub(crate) fn short_end(text: &Glyphs, numeral: &ParsedNumeral) -> Option<(usize, usize)> {
    const REIGNS: [&str; 3] = ["康熙", "干隆", "光绪"];
    const BEFORE: [&str; 8] = ["较", "比", "自", "截至", "截止", "与", "同", "早在"];
    const BEHIND: [&str; 20] = [
        "春",
        "夏",
        "秋",
        "冬",
        "元旦",
        "国庆",
        "中秋",
        "五一",
        "两会",
        "底",
        "末",
        "初",
        "年底",
        "年初",
        "同期",
        "上半年",
        "下半年",
        "全年",
        "年末",
        "第",
    ];
    const OTHER: [&str; 12] =
        ["初步", "初中", "初级", "初心", "底蕴", "底线", "底层", "底气", "末端", "春秋", "夏令", "冬眠"];
    const LENGTH: [&str; 9] = ["前", "来", "间", "的", "多", "内", "后", "以", "期"];
    let start = numeral.start;
    if let Some(year) = text.word_after(numeral.end, "年").or_else(|| text.word_after(numeral.end, "年度")) {
        let reign = || REIGNS.iter().find_map(|reign| text.word_before(start, reign));
        if let Some(first) = era(text, start).map(|(first, _)| first).or_else(reign) {
            return Some((first, year));
        }
        let two = matches!(numeral.script, Script::Digits(Some(2)));
        let two = two || matches!(numeral.script, Script::Han(Form::Digits)) && numeral.end == start + 2;
        let any = |words: &[&str]| words.iter().any(|word| text.word_after(year, word).is_some());
        let said = matches!(text.at(start), '0' | '零' | '〇' | '○')
            || BEFORE.iter().any(|word| text.word_before(start, word).is_some()) && !any(&LENGTH);
        let month = digits::is_digit(text, year)
            && digits::short(text, year, 1, 12).is_some_and(|(end, _)| text.at(end) == '月');
        return (two && bounds::before(text, start).is_none() && (said || any(&BEHIND) && !any(&OTHER) || month))
            .then_some((start, year));
    }
    let apostrophe = text.before(start) == '\'' && text.glued(start) && !text.glued(start - 1);
    (apostrophe && numeral.script == Script::Digits(Some(2))).then_some((start, numeral.end))
}

/// The end of a school year or a season in digits: 2021/22.
pub(crate) fn season_end(text: &Glyphs, numeral: &ParsedNumeral) -> Option<usize> {
    if let (Script::Digits(Some(2)), '/' | '-', Some(first)) = (numeral.script, text.at(numeral.end), numeral.small()) {
        let (end, second) = digits::short(text, numeral.end + 1, 0, 99).filter(|_| text.glued(numeral.end))?;
        let next = u64::from(second) == (first + 1) % 100 && text.tables().list(List::Season).begins(text, end);
        return next.then_some(end);
    }
    let first = numeral.small().filter(|_| numeral.script == Script::Digits(Some(4)))?;
    // 1980's are ten years.
    let decade = text.at(numeral.end) == '\'' && text.at(numeral.end + 1) == 's' && text.glued(numeral.end);
    if decade && first.is_multiple_of(10) && (1800..2100).contains(&first) {
        return Some(numeral.end + 2);
    }
    // 2021款 is the model of a year.
    if let Some(end) = text.word_after(numeral.end, "款").filter(|_| (1990..2100).contains(&first)) {
        return Some(end);
    }
    let dash = matches!(text.at(numeral.end), '-' | '—');
    if !(1800..2200).contains(&first)
        || !dash && text.at(numeral.end) != '/'
        || !text.glued(numeral.end)
        || !text.glued(numeral.end + 1)
    {
        return None;
    }
    let end = digits::run_end(text, numeral.end + 1);
    let second: u64 = (numeral.end + 1..end).map(|at| text.at(at)).collect::<String>().parse().ok()?;
    let next = match end - numeral.end - 1 {
        2 => second == (first + 1) % 100,
        4 => second == first + 1 && !dash,
        _ => false,
    };
    let said = !dash || text.tables().list(List::Season).begins(text, end);
    (next && said && text.at(end) != '/').then_some(end)
}
