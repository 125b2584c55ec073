//! Dates of English: January 22, 22nd of January 2021, Jun. 2002.

use crate::date::{Date, YEARS};
use crate::digits;
use crate::glyphs::{Gap, Glyphs};

const MONTHS: [(&str, &str); 12] = [
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", "may"),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
];

/// The month whose name begins there, with a capital: "may" is a verb.
fn month(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    if !matches!(text.at(start), 'A' | 'D' | 'F' | 'J' | 'M' | 'N' | 'O' | 'S') {
        return None;
    }
    for (number, (name, short)) in (1..).zip(MONTHS) {
        if let Some(end) = text.word_after(start, name) {
            return Some((end, number));
        }
        let end = text.word_after(start, short);
        let end = end.or_else(|| if number == 9 { text.word_after(start, "sept") } else { None });
        if let Some(end) = end {
            // The point of "Jan."; behind a whole name it ends the sentence.
            let point = text.at(end) == '.' && text.glued(end);
            return Some((if point { end + 1 } else { end }, number));
        }
    }
    None
}

fn spaced(text: &Glyphs, at: usize) -> bool {
    matches!(text.gap(at), Gap::Space | Gap::Wrap)
}

/// A day of the month, with its ending or without.
fn day(text: &Glyphs, start: usize) -> Option<(usize, u32)> {
    let (end, day) = digits::short(text, start, 1, 31)?;
    let ending = ["st", "nd", "rd", "th"].iter().find_map(|ending| text.word_after(end, ending));
    let end = ending.filter(|_| text.glued(end)).unwrap_or(end);
    let alone = !(text.glued(end) && (text.at(end).is_alphanumeric() || text.at(end) == '%'));
    let decimal =
        matches!(text.at(end), '.' | ',') && text.glued(end) && text.glued(end + 1) && digits::is_digit(text, end + 1);
    (alone && !decimal).then_some((end, day))
}

/// The year behind a date, after a comma or without one.
fn year(text: &Glyphs, end: usize) -> Option<(usize, u32)> {
    let start = if text.at(end) == ',' && text.glued(end) { end + 1 } else { end };
    if !spaced(text, start) {
        return None;
    }
    let (end, year) = digits::four(text, start)?;
    let alone = !(text.glued(end) && text.at(end).is_alphanumeric());
    (alone && YEARS.contains(&year)).then_some((end, year))
}

/// The date that begins with the name of its month. A month alone is none.
pub(crate) fn month_first(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, month) = month(text, start)?;
    let mut date = Date { month: Some(month), ..Date::default() };
    if let Some((end, year)) = year(text, end) {
        date.year = Some(year);
        return Some((end, date));
    }
    let (end, day) = day(text, end).filter(|_| spaced(text, end))?;
    date.day = Some(day);
    Some(year(text, end).map_or((end, date), |(end, year)| (end, Date { year: Some(year), ..date })))
}

/// The date that begins with its day.
pub(crate) fn day_first(text: &Glyphs, start: usize) -> Option<(usize, Date)> {
    let (end, day) = day(text, start)?;
    let of = text.word_after(end, "of").unwrap_or(end);
    if !spaced(text, end) || !spaced(text, of) {
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
