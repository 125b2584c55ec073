//! Dates as far as they are printed: 2021年4月15日, 7月19日, 20日, 2024-01-10 09:27:19.

use crate::glyphs::{Gap, Glyphs};
use crate::han::{self, Form};
use crate::notation::DateOrder;
use crate::tables::List;
use crate::{digits, unit_words};
use std::fmt;

/// A date or a part of one. Printed as ISO 8601 prints it, with hyphens for what is missing: `--04-15`, `---20`, `T09:30`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: Option<u32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
    pub(crate) time: Option<(u32, u32, Option<u32>)>,
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => write!(formatter, "{year:04}-{month:02}-{day:02}")?,
            (Some(year), Some(month), None) => write!(formatter, "{year:04}-{month:02}")?,
            (Some(year), None, _) => write!(formatter, "{year:04}")?,
            (None, Some(month), Some(day)) => write!(formatter, "--{month:02}-{day:02}")?,
            (None, Some(month), None) => write!(formatter, "--{month:02}")?,
            (None, None, Some(day)) => write!(formatter, "---{day:02}")?,
            (None, None, None) => {}
        }
        let Some((hour, minute, second)) = self.time else { return Ok(()) };
        write!(formatter, "T{hour:02}:{minute:02}")?;
        second.map_or(Ok(()), |second| write!(formatter, ":{second:02}"))
    }
}

impl Date {
    pub(crate) fn of_year(year: u32) -> Self {
        Self { year: Some(year), ..Self::default() }
    }

    /// True if it is a year and nothing else.
    pub(crate) fn is_year(&self) -> bool {
        self.year.is_some() && self.month.is_none()
    }

    /// Completes the two ends of a range by each other: the second has no month of its own in 5月18日至20日, the first no year
    /// in "January 22 to February 1, 2021".
    pub(crate) fn complete(first: &mut Self, second: &mut Self) {
        if second.month.is_none() && second.day.is_some() {
            second.month = first.month;
        }
        if second.year.is_none() {
            second.year = first.year;
        } else if first.year.is_none() {
            first.year = second.year;
        }
    }
}

/// The years that four digits are taken for.
pub(crate) const YEARS: std::ops::RangeInclusive<u32> = 1500..=2199;

/// Four digits with no unit and no 年 are a year only within these.
pub(crate) const BARE_YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// A number of a date, in digits or Chinese characters.
struct DatePart {
    end: usize,
    number: u32,
    n_digits: usize,
}

fn part(text: &Glyphs, start: usize) -> Option<DatePart> {
    if digits::is_digit(text, start) {
        let end = digits::run_end(text, start);
        if end - start > 4 {
            return None;
        }
        let number = (start..end).map(|at| text.at(at)).collect::<String>().parse().ok()?;
        return Some(DatePart { end, number, n_digits: end - start });
    }
    let han = han::read(text, start).filter(|han| han.high.is_none() && han.end - start <= 4)?;
    let number = u32::try_from(han.low.as_ref()?.small()?).ok()?;
    let n_digits = match han.form {
        Form::Digits => han.end - start,
        // A day or a month has its tens named, and no hundreds.
        Form::Named if number < 100 => 2,
        _ => return None,
    };
    Some(DatePart { end: han.end, number, n_digits })
}

/// The sign behind a number, past a gap that cuts nothing.
fn sign(text: &Glyphs, at: usize, wanted: char) -> bool {
    text.at(at) == wanted && text.gap(at) != Gap::Hard
}

/// Behind 日 it is a period of days, or something else: 3日内, 一日游, 5日元.
fn no_day(text: &Glyphs, end: usize) -> bool {
    ["内", "以内", "之内", "游", "以上", "左右", "元", "圆", "币", "均", "本", "间"]
        .iter()
        .any(|word| text.word_after(end, word).is_some())
}

/// The date in Chinese that begins there: from a year, a month or a day on, as far as it goes.
pub(crate) fn chinese(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let mut date = Date::default();
    let mut at = start;
    let first = part(text, at)?;
    // 1000年 is a length of time, and 1066年 a year.
    let early = (1000..*YEARS.start()).contains(&first.number) && !first.number.is_multiple_of(100);
    let is_year = first.n_digits == 4 && (YEARS.contains(&first.number) || early);
    if is_year && sign(text, first.end, '年') && !no_year(text, first.end + 1) {
        date.year = Some(first.number);
        at = first.end + 1;
    }
    let month = if at == start { Some(first) } else { part(text, at).filter(|_| text.gap(at) != Gap::Hard) };
    let named = month.filter(|part| part.n_digits <= 2);
    if let Some(month) = named.as_ref().filter(|month| (1..=12).contains(&month.number) && sign(text, month.end, '月'))
    {
        date.month = Some(month.number);
        at = month.end + 1;
        let day = part(text, at).filter(|day| day.n_digits <= 2 && text.gap(at) != Gap::Hard);
        if let Some(day) =
            day.filter(|day| (1..=31).contains(&day.number) && (sign(text, day.end, '日') || sign(text, day.end, '号')))
        {
            date.day = Some(day.number);
            at = day.end + 1;
        }
    } else if let Some(day) = named.filter(|day| at == start && (1..=31).contains(&day.number))
        && sign(text, day.end, '日')
        && !no_day(text, day.end + 1)
    {
        date.day = Some(day.number);
        at = day.end + 1;
    }
    (at > start).then_some((at, date))
}

/// Behind 年 it is a length of time, or the name of a decade.
fn no_year(text: &Glyphs, end: usize) -> bool {
    ["历史", "的历史", "文明", "代", "多", "余"].iter().any(|word| text.word_after(end, word).is_some())
}

/// A time of the day that a word says to be one: 14.30 Uhr, 20 Uhr.
fn said_time(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, hour) = digits::short(text, start, 0, 24)?;
    let minutes = || {
        let sign = matches!(text.at(end), '.' | ':') && text.glued(end) && text.glued(end + 1);
        digits::short(text, end + 1, 0, 59).filter(|(after, _)| sign && after - end == 3)
    };
    let (end, minute) = minutes().unwrap_or((end, 0));
    let (end, ()) = text.tables().list(List::TimeBehind).after(text, end)?;
    Some((end, Date { time: Some((hour, minute, None)), ..Date::default() }))
}

/// A time of the day: 09:27, 09:27:19, 9时30分, 9点半 not.
pub(crate) fn time(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    if let Some(said) = said_time(text, start) {
        return Some(said);
    }
    let (end, hour) = digits::short(text, start, 0, 24)?;
    let colon = |at: usize| text.at(at) == ':' && text.glued(at) && text.glued(at + 1);
    if colon(end) {
        let (end, minute) = digits::short(text, end + 1, 0, 59).filter(|(after, _)| after - end == 3)?;
        // 2:30 p.m. is half past fourteen.
        let later = hour < 12 && text.tables().list(List::Afternoon).begins(text, end);
        let hour = if later { hour + 12 } else { hour };
        let second =
            if colon(end) { digits::short(text, end + 1, 0, 59).filter(|(after, _)| after - end == 3) } else { None };
        let date = Date { time: Some((hour, minute, second.map(|(_, second)| second))), ..Date::default() };
        return Some((second.map_or(end, |(end, _)| end), date));
    }
    // 14h30, 14 h 30; but not the hours and people of "24 h 30 personnes".
    let near = |at: usize| matches!(text.gap(at), Gap::None | Gap::Thin | Gap::Space);
    if text.at(end) == 'h' && near(end) && text.gap(end + 1) == text.gap(end) {
        let (after, minute) = digits::short(text, end + 1, 0, 59).filter(|(after, _)| after - end == 3)?;
        if !text.glued(end) && unit_words::after(text, after).is_some() {
            return None;
        }
        return Some((after, Date { time: Some((hour, minute, None)), ..Date::default() }));
    }
    let hour_sign = matches!(text.at(end), '时' | '点') && text.gap(end) != Gap::Hard;
    let (minute_end, minute) = digits::short(text, end + 1, 0, 59).filter(|_| hour_sign)?;
    let date = Date { time: Some((hour, minute, None)), ..Date::default() };
    sign(text, minute_end, '分').then_some((minute_end + 1, date))
}

/// A date in digits: 2024-01-10, 2024/1/10, 2024.1.10, 2024-01, 09-26, with the time behind it.
pub(crate) fn iso(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let glued_digit = |at: usize| text.glued(at) && text.glued(at + 1) && digits::is_digit(text, at + 1);
    let Some((year_end, year)) = digits::four(text, start).filter(|(_, year)| YEARS.contains(year)) else {
        return month_and_day(text, start);
    };
    let separator = text.at(year_end);
    if !matches!(separator, '-' | '/' | '.') || !glued_digit(year_end) {
        return None;
    }
    let (end, month) = digits::short(text, year_end + 1, 1, 12)?;
    let day = (text.at(end) == separator && glued_digit(end)).then(|| digits::short(text, end + 1, 1, 31)).flatten();
    let Some((end, day)) = day else {
        let alone = separator == '-' && end - year_end == 3 && !matches!(text.at(end), '-' | '/' | '.' | '%' | '年');
        let date = Date { year: Some(year), month: Some(month), ..Date::default() };
        return alone.then_some((end, date));
    };
    let date = Date { year: Some(year), month: Some(month), day: Some(day), time: None };
    let time_start = if text.at(end) == 'T' && text.glued(end) { end + 1 } else { end };
    let timed = (text.gap(end) == Gap::Space || time_start > end).then(|| time(text, time_start)).flatten();
    Some(timed.map_or((end, date), |(end, time)| (end, Date { time: time.time, ..date })))
}

/// A date in digits whose year stands last, and the other date that it can be: 22/01/2021, 31.12.2025, 5/6/21.
pub(crate) fn year_last(text: &Glyphs, start: usize) -> Option<(usize, Date, Option<Date>)> {
    let notation = text.notation();
    let joined = |at: usize| text.glued(at) && text.glued(at + 1) && digits::is_digit(text, at + 1);
    let (first_end, first) = digits::short(text, start, 1, 31)?;
    let sign = text.at(first_end);
    if !matches!(sign, '/' | '.' | '-')
        || !joined(first_end)
        || matches!(text.before(start), '/' | '.') && text.glued(start)
    {
        return None;
    }
    let (second_end, second) = digits::short(text, first_end + 1, 1, 31)?;
    if text.at(second_end) != sign || !joined(second_end) {
        return None;
    }
    let end = digits::run_end(text, second_end + 1);
    let year = match end - second_end - 1 {
        4 => digits::four(text, second_end + 1).map(|(_, year)| year).filter(|year| YEARS.contains(year))?,
        // The century of two digits is that of people who are alive.
        2 if sign == '/' || sign == '.' && notation.day_point => {
            let (_, year) = digits::short(text, second_end + 1, 0, 99)?;
            if year < 50 { 2000 + year } else { 1900 + year }
        }
        _ => return None,
    };
    let goes_on = matches!(text.at(end), '/' | '-') && text.glued(end) || text.at(end) == '.' && joined(end);
    let date = |day: u32, month: u32| {
        let days = if month == 2 { 29 } else { 30 + (month + month / 8) % 2 };
        let valid = (1..=12).contains(&month) && day <= days && !goes_on;
        valid.then_some(Date { year: Some(year), month: Some(month), day: Some(day), time: None })
    };
    let (day_first, month_first) = (date(first, second), date(second, first));
    let either = sign == '/' && notation.dates() == DateOrder::Either;
    let (likely, other) = if sign == '/' && notation.dates() == DateOrder::MonthFirst {
        (month_first.or(day_first), None)
    } else {
        (
            day_first.or(month_first),
            month_first.filter(|other| either && Some(*other) != day_first && day_first.is_some()),
        )
    };
    likely.map(|date| (end, date, other))
}

/// A month and a year in digits: 08/2021.
pub(crate) fn month_slash(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, month) =
        digits::short(text, start, 1, 12).filter(|_| !(text.before(start) == '/' && text.glued(start)))?;
    let slash = text.at(end) == '/' && text.glued(end) && text.glued(end + 1);
    let (end, year) = digits::four(text, end + 1).filter(|(_, year)| slash && (1900..2100).contains(year))?;
    let alone = text.at(end) != '/' && !(text.glued(end) && text.at(end).is_alphanumeric());
    alone.then_some((end, Date { year: Some(year), month: Some(month), ..Date::default() }))
}

/// Two numbers of two digits each, one of them with a zero in front: 09-26. Else it is a range.
fn month_and_day(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (month_end, month) = digits::short(text, start, 1, 12).filter(|(end, _)| end - start == 2)?;
    let zero = text.at(start) == '0' || text.at(month_end + 1) == '0';
    if text.at(month_end) != '-' || !text.glued(month_end) || !text.glued(month_end + 1) || !zero {
        return None;
    }
    let (end, day) = digits::short(text, month_end + 1, 1, 31).filter(|(end, _)| end - month_end == 3)?;
    let alone =
        !(matches!(text.at(end), '-' | '%' | '.' | '/') || crate::variants::is_han(text.at(end)) && text.glued(end));
    alone.then_some((end, Date { month: Some(month), day: Some(day), ..Date::default() }))
}
