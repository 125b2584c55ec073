//! Ranges of dates and years, and what joins the two ends of a range: 2021-2025年, January 22 to February 1.

use crate::date::{self, Date};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::tables::List;
use crate::{digits, month, nouns, unit_words};

/// The start of the second end, if something that joins stands there.
pub(crate) fn joined(text: &Glyphs, end: usize) -> Option<usize> {
    if text.gap(end) == Gap::Hard {
        return None;
    }
    // A 3-to-4-year plan.
    if text.at(end) == '-'
        && let Some((after, ())) = text.tables().list(List::Joins).after(text, end + 1)
        && text.at(after) == '-'
    {
        return (text.glued(end + 1) && text.glued(after)).then_some(after + 1);
    }
    match text.at(end) {
        // A dash of two is a pause.
        '-' | '—' | '~' if text.at(end + 1) == text.at(end) => None,
        '-' | '—' | '~' | '至' | '到'
            if text.at(end) != '-' || text.gap(end) == Gap::None || text.gap(end + 1) != Gap::None =>
        {
            (text.gap(end + 1) != Gap::Hard).then_some(end + 1)
        }
        _ => {
            let (start, ()) = text.tables().list(List::Joins).after(text, end)?;
            let spaced = text.gap(end) != Gap::None && text.spaced(start);
            (spaced || !is_letter(text.at(end))).then_some(start)
        }
    }
}

/// As [`joined`], for words that join only numbers without a unit of their own: 3から5人.
pub(crate) fn joined_weakly(text: &Glyphs, end: usize) -> Option<usize> {
    if text.gap(end) == Gap::Hard {
        return None;
    }
    text.tables().list(List::WeakJoins).after(text, end).map(|(start, ())| start)
}

/// As [`joined`], for "and" between two numbers behind which it must say that they are the ends: 10与20之间.
pub(crate) fn joined_among(text: &Glyphs, end: usize) -> Option<usize> {
    if text.gap(end) == Gap::Hard {
        return None;
    }
    text.tables().list(List::AmongJoins).after(text, end).map(|(start, ())| start)
}

/// As [`joined`], and for "and" behind "between".
pub(crate) fn joined_between(text: &Glyphs, start: usize, end: usize) -> Option<usize> {
    let words = text.tables().between.iter();
    let and = words.filter(|(between, _)| text.word_before(start, between).is_some());
    and.filter_map(|(_, and)| text.word_after(end, and)).find(|and| text.spaced(*and))
}

/// A date, or a range of two.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateRange {
    pub(crate) end: usize,
    pub(crate) first: Date,
    pub(crate) last: Option<Date>,
    /// The other date that the first one can be.
    pub(crate) or: Option<Date>,
}

/// The date or range that begins there with a number.
pub(crate) fn from_number(text: &Glyphs, start: usize) -> Option<DateRange> {
    if let Some((end, first, or)) = date::year_last(text, start) {
        return Some(DateRange { or, ..with_second(text, end, first) });
    }
    let first = date::chinese(text, start)
        .or_else(|| date::month_slash(text, start))
        .or_else(|| date::iso(text, start))
        .or_else(|| month::day_first(text, start))
        .or_else(|| date::time(text, start));
    match first {
        Some((end, first)) => Some(with_second(text, end, first)),
        None => from_bare_number(text, start),
    }
}

/// The date or range that begins there with the name of a month.
pub(crate) fn from_month(text: &Glyphs, start: usize) -> Option<DateRange> {
    let Some((end, first)) = month::month_first(text, start) else { return month::months(text, start) };
    Some(with_second(text, end, first))
}

fn with_second(text: &Glyphs, end: usize, mut first: Date) -> DateRange {
    if let Some(range) = within(text, end, first) {
        return range;
    }
    let alone = DateRange { end, first, last: None, or: None };
    let Some(start) = joined(text, end) else { return alone };
    let second = date::chinese(text, start)
        .or_else(|| date::year_last(text, start).map(|(end, date, _)| (end, date)))
        .or_else(|| date::iso(text, start))
        .or_else(|| month::month_first(text, start))
        .or_else(|| month::day_first(text, start))
        .or_else(|| date::time(text, start).filter(|_| first.time.is_some()))
        .or_else(|| month::bare_day(text, start).filter(|_| first.day.is_some() && text.at(end) != 't'));
    match second {
        Some((end, mut last)) if last.time.is_some() == first.time.is_some() => {
            Date::complete(&mut first, &mut last);
            DateRange { end, first, last: Some(last), or: None }
        }
        _ => alone,
    }
}

/// Days of a month, or months of a year: 12月24-25日, 2021年1—9月.
fn within(text: &Glyphs, end: usize, outer: Date) -> Option<DateRange> {
    let open = outer.day.is_none() && outer.time.is_none() && text.gap(end) != Gap::Hard;
    let range = if open && digits::is_digit(text, end) { from_bare_number(text, end)? } else { return None };
    let last = range.last?;
    let joined = |date: Date| match (outer.month, date) {
        (Some(month), Date { year: None, month: None, day: Some(_), .. }) => {
            Some(Date { year: outer.year, month: Some(month), ..date })
        }
        (None, Date { year: None, month: Some(_), .. }) => Some(Date { year: outer.year, ..date }),
        _ => None,
    };
    Some(DateRange { first: joined(range.first)?, last: Some(joined(last)?), ..range })
}

/// A number whose sign stands behind the second one only: 2021-2025年, 3-5月, 5至8日; or two bare years.
fn from_bare_number(text: &Glyphs, start: usize) -> Option<DateRange> {
    let digits_end = digits::run_end(text, start);
    let n_digits = digits_end - start;
    // 5. bis 7. Mai.
    let point = text.notation().day_point && text.at(digits_end) == '.' && text.glued(digits_end);
    let first_end = digits_end + usize::from(point);
    if n_digits != 4 && !(1..=2).contains(&n_digits) {
        return None;
    }
    let number = (start..digits_end).map(|at| text.at(at)).collect::<String>().parse().ok()?;
    let between = joined_between(text, start, first_end);
    let second = joined(text, first_end).or(between)?;
    if n_digits == 4 {
        return years(text, number, second);
    }
    if let Some((end, last)) = month::day_first(text, second).filter(|_| (1..=31).contains(&number)) {
        return Some(DateRange { end, first: Date { day: Some(number), ..last }, last: Some(last), or: None });
    }
    let (end, last) = date::chinese(text, second)?;
    let first = match last {
        Date { year: None, month: Some(_), .. } if (1..=12).contains(&number) => {
            Date { month: Some(number), ..Date::default() }
        }
        Date { year: None, month: None, .. } if (1..=31).contains(&number) => {
            Date { day: Some(number), ..Date::default() }
        }
        _ => return None,
    };
    Some(DateRange { end, first, last: Some(last), or: None })
}

fn years(text: &Glyphs, number: u32, second: usize) -> Option<DateRange> {
    let first = Date::of_year(number);
    if !date::YEARS.contains(&number) {
        return None;
    }
    if let Some((end, last)) = date::chinese(text, second).filter(|(_, last)| last.is_year()) {
        return Some(DateRange { end, first, last: Some(last), or: None });
    }
    let bare = digits::four(text, second).filter(|(_, year)| date::BARE_YEARS.contains(year));
    // 2021–25: the century is that of the first.
    let short = || {
        let (end, year) = digits::short(text, second, 13, 99).filter(|_| text.glued(second))?;
        Some((end, number / 100 * 100 + year))
    };
    let (end, last) = bare.or_else(short).filter(|(_, last)| date::BARE_YEARS.contains(&number) && number < *last)?;
    if let Some(end) = text.word_after(end, "年") {
        return Some(DateRange { end, first, last: Some(Date::of_year(last)), or: None });
    }
    let counted = unit_words::after(text, end).is_some()
        || nouns::counted(text, end).is_some()
        || text.glued(end) && (text.at(end).is_ascii_alphanumeric() || matches!(text.at(end), '-' | '%'));
    (!counted).then(|| DateRange { end, first, last: Some(Date::of_year(last)), or: None })
}
