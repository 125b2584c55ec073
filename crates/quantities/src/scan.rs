//! The one pass over a text: at each numeral, the finding or idiom that it belongs to, in a fixed order of questions. They differ
//! for digits, Latin letters and Chinese characters.

use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::han::{self, Form};
use crate::labels::{self, Label};
use crate::numeral::{self, ParsedNumeral, Script};
use crate::reading::{self, Reading};
use crate::tables::{LastList, List};
use crate::{
    Bound, FindingKind, addresses, amount, digits, durations, folds, idioms, money, names, number_words, order, ranges,
    rates, shares, slips, telephone, unit_words, variants, years,
};

/// A thing that the pass meets, in glyphs.
#[derive(Clone, Debug)]
pub(crate) enum Met {
    /// A finding.
    Finding(Reading),
    /// An idiom or a telephone number: numerals that count nothing.
    Idle(usize, usize),
    /// Words that look like a number and are not read, with the reason.
    Refused(usize, usize, &'static str),
}

impl Met {
    fn end(&self) -> usize {
        match self {
            Self::Finding(reading) => reading.end,
            Self::Idle(_, end) | Self::Refused(_, end, _) => *end,
        }
    }
}

/// Everything that holds a numeral, in order.
pub(crate) fn scan(text: &Glyphs, mut take: impl FnMut(Met)) {
    let (mut at, mut floor) = (0, 0);
    // Where the slogan in quotation marks goes on: “one axis, four cities”.
    let mut slogan_end = None;
    while at < text.len() {
        let character = text.at(at);
        if let Some(end) = addresses::end(text, at) {
            let numbered = (at..end).any(|at| digits::is_digit(text, at));
            take(if numbered { label(at, end) } else { Met::Idle(at, end) });
            (at, floor) = (end, end);
            continue;
        }
        let met = if let Some(end) = slip_end(text, at) {
            Some(Met::Refused(at, end, slips::REASON))
        } else if let Some(end) = digits::malformed_end(text, at).filter(|_| character.is_ascii_digit()) {
            Some(Met::Refused(at, slips::whole_end(text, end), slips::GROUPS))
        } else if character.is_ascii_digit()
            || digits::vulgar(character).is_some()
            || digits::is_leading_point(text, at)
        {
            Some(at_digit(text, at, floor))
        } else if is_letter(character) && !han::is_numeral(text, at) {
            match at_letter(text, at, floor, slogan_end) {
                Ok(met) => {
                    let label = matches!(&met, Met::Finding(reading) if reading.kind == FindingKind::Label);
                    slogan_end = label.then_some(met.end());
                    Some(met)
                }
                Err(end) => {
                    at = end;
                    continue;
                }
            }
        } else if let Some(reading) = folds::read(text, at, floor).filter(|_| !character.is_ascii()) {
            Some(Met::Finding(reading))
        } else if han::is_numeral(text, at) {
            Some(at_han(text, at, floor))
        } else {
            None
        };
        let Some(met) = met else {
            at += 1;
            continue;
        };
        // An end that is not ahead would stop the pass for ever; no rule gives one.
        at = met.end().max(at + 1);
        floor = at;
        take(met);
    }
}

fn slip_end(text: &Glyphs, at: usize) -> Option<usize> {
    let first = text.at(at);
    let begins = first.is_ascii_digit() || matches!(first, 'O' | 'o' | 'l' | 'I') && !han::is_numeral(text, at);
    if begins { slips::end(text, at) } else { None }
}

pub(crate) fn label(start: usize, end: usize) -> Met {
    Met::Finding(Reading::new(start, end, FindingKind::Label))
}

fn at_digit(text: &Glyphs, start: usize, floor: usize) -> Met {
    if let Some(reading) = order::before_christ(text, start, floor) {
        return Met::Finding(reading);
    }
    if let Some(end) = idioms::in_letters(text, start) {
        return Met::Idle(start, end);
    }
    let Some(numeral) = numeral::read(text, start) else { return Met::Idle(start, start + 1) };
    if let Some((first, range)) = years::era_date(text, &numeral).filter(|(first, _)| *first >= floor) {
        return Met::Finding(reading::dated(text, first, floor, range));
    }
    if let Some((first, end)) = years::short_end(text, &numeral).filter(|(first, _)| *first >= floor) {
        return label(first, end);
    }
    if let Some(end) = years::season_end(text, &numeral) {
        return label(start, end);
    }
    if durations::read(text, &numeral).is_some() {
        return Met::Finding(reading::quantity(text, &numeral, floor));
    }
    // Dates come first: 2024-01-10 is made like a telephone number.
    if let Some(range) = ranges::from_number(text, start) {
        return Met::Finding(reading::dated(text, start, floor, range));
    }
    if let Some(end) = telephone::end(text, start) {
        return Met::Idle(start, end);
    }
    if let Some((start, end)) = names::mark(text, &numeral) {
        return label(start, end);
    }
    let weak = || labels::weakly_before(text, &numeral);
    let labelled = labels::before(text, start).or_else(weak).filter(|start| *start >= floor);
    if labelled.is_none()
        && let Some(met) = names::of_digits(text, &numeral, floor)
    {
        return met;
    }
    if is_after_di(text, start, floor) && order::can_order(&numeral) {
        return Met::Finding(order::behind_di(text, &numeral));
    }
    let ordered = shares::fraction(text, &numeral, floor)
        .or_else(|| order::session(text, &numeral))
        .or_else(|| order::without_di(text, &numeral))
        .or_else(|| order::ranked_place(text, &numeral))
        .or_else(|| order::pointed(text, &numeral))
        .or_else(|| years::bare(text, &numeral, floor).filter(|_| labelled.is_none()));
    if let Some(reading) = ordered {
        return Met::Finding(reading);
    }
    if let Some(first) = labelled {
        let end = names::labelled_end(text, &numeral);
        return order::numbered(text, first, &numeral).map_or_else(|| label(first, end), Met::Finding);
    }
    if let Some(reading) = named(text, &numeral)
        .or_else(|| shares::of_many(text, &numeral, floor))
        .or_else(|| shares::divided(text, &numeral, floor))
    {
        return Met::Finding(reading);
    }
    Met::Finding(reading::quantity(text, &numeral, floor))
}

fn is_after_di(text: &Glyphs, start: usize, floor: usize) -> bool {
    start > floor && text.before(start) == '第' && text.gap(start) != Gap::Hard
}

/// A number that the noun behind it makes a name: 500强, 两翼.
fn named(text: &Glyphs, numeral: &ParsedNumeral) -> Option<Reading> {
    // 比三十大 compares.
    if unit_words::after(text, numeral.end).is_some() || text.word_before(numeral.start, "比").is_some() {
        return None;
    }
    let (end, label) = labels::after(text, numeral.end, numeral.counts_names())?;
    let mut reading = Reading::new(numeral.start, end, FindingKind::Label);
    if let Label::Counting(unit) = label {
        reading = reading.with_number(numeral.low.as_ref());
        reading.unit = unit;
    }
    Some(reading)
}

/// At a letter: a word of English, or a name of letters and digits. Else where the letters end.
fn at_letter(text: &Glyphs, start: usize, floor: usize, slogan_end: Option<usize>) -> Result<Met, usize> {
    if let Some(reading) = folds::read(text, start, floor) {
        return Ok(Met::Finding(reading));
    }
    if let Some(reading) = shares::one_of_many(text, start, floor) {
        return Ok(Met::Finding(reading));
    }
    if let Some(reading) = durations::of_article(text, start, floor) {
        return Ok(Met::Finding(reading));
    }
    if let Some(range) = ranges::from_month(text, start) {
        return Ok(Met::Finding(reading::dated(text, start, floor, range)));
    }
    let mut end = start;
    while is_letter(text.at(end)) && (end == start || text.glued(end)) {
        end += 1;
    }
    if number_words::word(text, start).is_some() {
        if let Some(end) = idioms::in_letters(text, start) {
            return Ok(Met::Idle(start, end));
        }
        if rates::is_second(text, start, floor) {
            return Ok(Met::Idle(start, end));
        }
        if let Some(numeral) = numeral::read(text, start) {
            return Ok(at_number_word(text, &numeral, floor, slogan_end));
        }
        return Ok(label(start, end));
    }
    if let Some(end) =
        idioms::in_letters(text, start).filter(|end| (start..*end).any(|at| number_words::word(text, at).is_some()))
    {
        return Ok(Met::Idle(start, end));
    }
    if let Some(end) = hyphenated_name(text, start, end) {
        return Ok(label(start, end));
    }
    let names_number = labels::before(text, end + usize::from(text.at(end) == '.' && text.glued(end))).is_some();
    if !digits::is_digit(text, end) || !text.glued(end) || names_number || is_before_number(text, start, end) {
        return Err(end);
    }
    Ok(label(start, labels::token_end(text, start)))
}

/// The end of a name of capitals, a hyphen and digits: COVID-19. In "mid-2021" the number stands for itself.
fn hyphenated_name(text: &Glyphs, start: usize, end: usize) -> Option<usize> {
    let joined = text.at(end) == '-' && text.glued(end) && text.glued(end + 1) && digits::is_digit(text, end + 1);
    let capitals = text.at(start).is_ascii_uppercase() && (end == start + 1 || text.at(start + 1).is_ascii_uppercase());
    let year = digits::run_end(text, end + 1) == end + 5;
    let name = end >= start + 4
        && text.at(start).is_ascii_uppercase()
        && !year
        && text.tables().months.after(text, start).is_none();
    (joined && (capitals || name)).then(|| labels::token_end(text, start))
}

/// True if letters glued to a number are no part of a name: RMB5, admin9个月.
fn is_before_number(text: &Glyphs, start: usize, end: usize) -> bool {
    let fiscal = text.tables().last_list(LastList::YearSaid).before(text, end).is_some_and(|(at, ())| at == start)
        && digits::run_end(text, end) == end + 4;
    let currency = fiscal || unit_words::before(text, end).is_some_and(|(at, _)| at == start);
    let word = end - start >= 4 && {
        let after = digits::run_end(text, end);
        unit_words::after(text, after).is_some_and(|_| variants::is_han(text.at(after)))
    };
    currency || word
}

fn at_number_word(text: &Glyphs, numeral: &ParsedNumeral, floor: usize, slogan_end: Option<usize>) -> Met {
    let mut numeral = numeral.clone();
    numeral.start = numeral.start.max(floor);
    if let (Script::Words(true), Some(low)) = (numeral.script, &numeral.low) {
        return Met::Finding(order::english(text, numeral.start, numeral.end, low.to_string()));
    }
    // Section Two, and not "section two".
    let labelled = labels::before(text, numeral.start).or_else(|| labels::weakly_before(text, &numeral));
    let named = text.at(numeral.start).is_uppercase() && labelled.is_some_and(|at| at >= floor);
    if named {
        return label(numeral.start, numeral.end);
    }
    if numeral.year {
        let year = numeral.small().and_then(|year| u32::try_from(year).ok()).unwrap_or_default();
        return Met::Finding(reading::bare_year(text, &numeral, floor, year));
    }
    if let (true, Some((end, unit))) = (is_slogan(text, numeral.start, slogan_end), labels::quoted(text, numeral.end)) {
        let mut reading = Reading::new(numeral.start, end, FindingKind::Label).with_number(numeral.low.as_ref());
        reading.unit = unit;
        return Met::Finding(reading);
    }
    if let Some(reading) = shares::of_many(text, &numeral, floor).or_else(|| shares::divided(text, &numeral, floor)) {
        return Met::Finding(reading);
    }
    let mut reading = reading::quantity(text, &numeral, floor);
    // Hundreds of firms are more than a hundred; how many more is not said.
    reading.approximate |= numeral.low.is_none();
    if numeral.share && reading.unit.is_none() {
        reading.kind = FindingKind::Measure;
    }
    Met::Finding(reading)
}

/// True if a number word stands in a slogan: right behind a quotation mark, or behind a part of one.
fn is_slogan(text: &Glyphs, start: usize, slogan_end: Option<usize>) -> bool {
    if text.before(start) == '"' && text.glued(start) {
        return true;
    }
    let Some(end) = slogan_end else { return false };
    let comma = text.at(end) == ',' && end + 1 == start;
    let after_comma = if text.at(end) == ',' { end + 1 } else { end };
    let word = text.tables().list(List::Slogan).after(text, after_comma).is_some_and(|(after, ())| after == start);
    comma || word
}

fn at_han(text: &Glyphs, start: usize, floor: usize) -> Met {
    if let Some((start, end)) = idioms::around(text, start, floor) {
        return Met::Idle(start, end);
    }
    let Some(numeral) = numeral::read(text, start) else { return label(start, start + 1) };
    if is_after_di(text, start, floor) && order::can_order(&numeral) {
        return Met::Finding(order::behind_di(text, &numeral));
    }
    if let Some(end) = money::head_end(text, &numeral) {
        return Met::Idle(start, end);
    }
    let plan = numeral.script == Script::Han(Form::Name) || is_plan(text, &numeral);
    if plan {
        return label(start, numeral.end);
    }
    if let Some((first, range)) = years::era_date(text, &numeral).filter(|(first, _)| *first >= floor) {
        return Met::Finding(reading::dated(text, first, floor, range));
    }
    if let Some((first, end)) = years::short_end(text, &numeral).filter(|(first, _)| *first >= floor) {
        return label(first, end);
    }
    if let Some((first, end)) = names::mark(text, &numeral) {
        return label(first, end);
    }
    if let Some(day) = weekday(text, &numeral, floor) {
        return label(day, numeral.end);
    }
    if let Some(range) = ranges::from_number(text, start) {
        return Met::Finding(reading::dated(text, start, floor, range));
    }
    let ordered = shares::fraction(text, &numeral, floor)
        .or_else(|| order::session(text, &numeral))
        .or_else(|| order::without_di(text, &numeral))
        .or_else(|| order::ranked_place(text, &numeral));
    if let Some(reading) = ordered.or_else(|| named(text, &numeral)) {
        return Met::Finding(reading);
    }
    let mut reading = reading::quantity(text, &numeral, floor);
    // 过半: more than half; but 经过半年 is none.
    let over = text.at(start) == '半'
        && reading.start == start
        && start > floor
        && text.before(start) == '过'
        && text.glued(start);
    if over && reading.unit.is_none() && !matches!(text.before(start - 1), '通' | '经' | '度' | '走' | '路') {
        (reading.start, reading.bound, reading.kind) = (start - 1, Bound::MoreThan, FindingKind::Measure);
        return Met::Finding(reading);
    }
    // 万 with nothing around it counts nothing.
    let alone = text.gap(start) == Gap::Hard
        && text.gap(reading.end) == Gap::Hard
        && (start..reading.end).all(|at| text.at(at) == '万');
    if alone || is_in_word(text, &numeral, &reading) {
        reading.kind = FindingKind::Label;
        if amount::is_places(&numeral) {
            reading.number = None;
        }
    }
    if numeral.share && reading.unit.is_none() {
        reading.kind = FindingKind::Measure;
    }
    Met::Finding(reading)
}

/// The start of the name of a day of the week, 周三; but 每周三次 is three times.
fn weekday(text: &Glyphs, numeral: &ParsedNumeral, floor: usize) -> Option<usize> {
    let is_day = numeral.end == numeral.start + 1 && numeral.small().is_some_and(|day| (1..=6).contains(&day));
    if !is_day || unit_words::after(text, numeral.end).is_some() {
        return None;
    }
    let start = ["周", "星期", "礼拜"].iter().find_map(|word| text.word_before(numeral.start, word));
    start.filter(|start| *start >= floor)
}

/// 十四五, which could be fourteen or fifteen, counts nothing: it is a plan.
fn is_plan(text: &Glyphs, numeral: &ParsedNumeral) -> bool {
    let unit = unit_words::after(text, numeral.end).is_some();
    let digits = numeral.script == Script::Han(Form::Digits) && numeral.end - numeral.start < 5 && {
        let zero = (numeral.start..numeral.end).any(|at| matches!(text.at(at), '零' | '〇' | '○' | 'O' | 'o' | '0'));
        !zero
    };
    !unit
        && (numeral.high.is_some() && han::digit(text, numeral.end - 1).is_some() || digits)
        && text.at(numeral.end) != '年'
        && !matches!(text.at(numeral.end), '成' | '割' | '折')
        && text.word_after(numeral.end, "分之").is_none()
        && text.word_after(numeral.end, "分の").is_none()
}

/// True if the numeral is part of some word, with nothing to say that it counts: 统二思想, 二十四史.
fn is_in_word(text: &Glyphs, numeral: &ParsedNumeral, reading: &Reading) -> bool {
    let alone = reading.start == numeral.start && reading.end == numeral.end;
    let one = numeral.end == numeral.start + 1 || amount::is_places(numeral);
    let short = numeral.high.is_none() && !numeral.share && numeral.small().is_some_and(|number| number < 100);
    let word_goes_on = variants::is_han(text.at(numeral.end)) && text.glued(numeral.end);
    alone && (one || short) && reading.unit.is_none() && reading.bound == Bound::Equal && word_goes_on
}
