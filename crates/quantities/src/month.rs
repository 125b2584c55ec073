//! Dates of English: January 22, 22nd of January 2021, Jun. 2002.

use crate::date::{Date, YEARS};
use crate::digits;
use crate::glyphs::{Glyphs, is_letter};
use crate::ranges::{self, DateRange};
use crate::tables::List;

/// The month whose name begins there, with its capitals: "may" is a verb.
fn month(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    if !is_letter(text.at(start)) {
        return None;
    }
    text.tables().months.after(text, start)
}

/// True if the name of a month ends before that place.
pub(crate) fn ends_with_month(text: &Glyphs, end: usize) -> bool {
    const LETTERS_MOST: usize = 12;
    let mut start = end;
    while start > 0
        && end - start < LETTERS_MOST
        && is_letter(text.before(start))
        && (start == end || text.glued(start))
    {
        start -= 1;
    }
    month(text, start).is_some_and(|(after, _)| after == end)
}

/// A day of the month, with its ending or without.
fn day(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    let (end, day) = digits::short(text, start, 1, 31)?;
    let ending = text.tables().list(List::OrdinalEndings).after(text, end).map(|(end, ())| end);
    let point = || (text.notation().day_point && text.at(end) == '.').then_some(end + 1);
    let end = ending.or_else(point).filter(|_| text.glued(end)).unwrap_or(end);
    let alone = !(text.glued(end) && (text.at(end).is_alphanumeric() || text.at(end) == '%'));
    let decimal =
        matches!(text.at(end), '.' | ',') && text.glued(end) && text.glued(end + 1) && digits::is_digit(text, end + 1);
    (alone && !decimal).then_some((end, day))
}

/// The year behind a date, after a comma or without one.
fn year(text: &Glyphs, end: usize) -> Option<(usize, u32)> {
    let of = text.tables().list(List::Of).after(text, end).map(|(of, ())| of);
    let start = of.unwrap_or(if text.at(end) == ',' && text.glued(end) { end + 1 } else { end });
    if !text.spaced(start) {
        return None;
    }
    let (end, year) = digits::four(text, start)?;
    let alone = !(text.glued(end) && text.at(end).is_alphanumeric());
    (alone && (1000..=*YEARS.end()).contains(&year)).then_some((end, year))
}

/// The date that begins with the name of its month. A month alone is none.
pub(crate) fn month_first(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, month) = month(text, start)?;
    let mut date = Date { month: Some(month), ..Date::default() };
    if let Some((end, year)) = year(text, end) {
        date.year = Some(year);
        return Some((end, date));
    }
    let (end, day) = day(text, end).filter(|_| text.spaced(end))?;
    date.day = Some(day);
    Some(year(text, end).map_or((end, date), |(end, year)| (end, Date { year: Some(year), ..date })))
}

/// From one month to another of a year that stands behind both: June–August 2021, between March and May 2020.
pub(crate) fn months(text: &Glyphs, start: usize) -> Option<DateRange> {
    let (end, number) = month(text, start)?;
    let at = ranges::joined(text, end).or_else(|| ranges::joined_between(text, start, end))?;
    let (end, last) = month_first(text, at).filter(|(_, last)| last.day.is_none())?;
    let first = Date { year: last.year, month: Some(number), ..Date::default() };
    Some(DateRange { end, first, last: Some(last), or: None })
}

/// The date that begins with its day.
pub(crate) fn day_first(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, day) = day(text, start)?;
    let of = text.tables().list(List::Of).after(text, end).map_or(end, |(of, ())| of);
    // 13-Aug-2021.
    let hyphen = text.at(end) == '-' && text.glued(end) && text.glued(end + 1);
    if hyphen {
        let (month_end, month) = month(text, end + 1)?;
        let (year_end, year) = digits::four(text, month_end + 1).filter(|_| text.at(month_end) == '-')?;
        return Some((year_end, Date { year: Some(year), month: Some(month), day: Some(day), time: None }));
    }
    if !text.spaced(end) || !text.spaced(of) {
        return None;
    }
    let (end, month) = month(text, of)?;
    let date = Date { month: Some(month), day: Some(day), ..Date::default() };
    Some(year(text, end).map_or((end, date), |(end, year)| (end, Date { year: Some(year), ..date })))
}

/// The second day of a range within a month: January 22–25.
pub(crate) fn bare_day(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, day) = day(text, start)?;
    let date = Date { day: Some(day), ..Date::default() };
    Some(year(text, end).map_or((end, date), |(end, year)| (end, Date { year: Some(year), ..date })))
}
