//! What begins with a Latin letter: a date, a number in words, a name of letters and digits.

use super::Kind;
use super::numeral::{self, Numeral, Script};
use super::reading::{self, Reading};
use super::scan::{Met, label};
use super::text::Text;
use super::{digits, english, idioms, labels, order, run, units, variants};

/// At a letter: a word of English, or a name of letters and digits. Else where the letters end.
pub(super) fn at_letter(text: &Text, start: usize, floor: usize, slogan_end: Option<usize>) -> Result<Met, usize> {
    if let Some(run) = run::from_month(text, start) {
        return Ok(Met::Finding(reading::dated(text, start, floor, run)));
    }
    let mut end = start;
    while text.at(end).is_ascii_alphabetic() && (end == start || text.glued(end)) {
        end += 1;
    }
    if english::word(text, start).is_some() {
        if let Some(end) = idioms::english(text, start) {
            return Ok(Met::Idle(start, end));
        }
        if let Some(numeral) = numeral::read(text, start) {
            return Ok(at_number_word(text, &numeral, floor, slogan_end));
        }
        return Ok(label(start, end));
    }
    if let Some(end) =
        idioms::english(text, start).filter(|end| (start..*end).any(|at| english::word(text, at).is_some()))
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

/// Where a name of capitals, a hyphen and digits ends: COVID-19. In "mid-2021" the number stands for itself.
fn hyphenated_name(text: &Text, start: usize, end: usize) -> Option<usize> {
    let joined = text.at(end) == '-' && text.glued(end) && text.glued(end + 1) && digits::is_digit(text, end + 1);
    let capitals = end >= start + 2 && text.at(start).is_ascii_uppercase() && text.at(start + 1).is_ascii_uppercase();
    (joined && capitals).then(|| labels::token_end(text, start))
}

/// Whether letters glued to a number are no part of a name: RMB5, admin9个月.
fn is_before_number(text: &Text, start: usize, end: usize) -> bool {
    let currency = units::before(text, end).is_some_and(|(at, _)| at == start);
    let word = end - start >= 4 && {
        let after = digits::run_end(text, end);
        units::after(text, after).is_some_and(|_| variants::is_han(text.at(after)))
    };
    currency || word
}

fn at_number_word(text: &Text, numeral: &Numeral, floor: usize, slogan_end: Option<usize>) -> Met {
    let mut numeral = numeral.clone();
    numeral.start = numeral.start.max(floor);
    if let (Script::English(true), Some(low)) = (numeral.script, &numeral.low) {
        return Met::Finding(order::english(text, numeral.start, numeral.end, low.to_string()));
    }
    if let (true, Some((end, unit))) = (is_slogan(text, numeral.start, slogan_end), labels::quoted(text, numeral.end)) {
        let mut reading = Reading::new(numeral.start, end, Kind::Label).with_number(numeral.low.as_ref());
        reading.unit = unit;
        return Met::Finding(reading);
    }
    let mut reading = reading::quantity(text, &numeral, floor);
    // Hundreds of firms are more than a hundred; how many more is not said.
    reading.approximate |= numeral.low.is_none();
    if numeral.share && reading.unit.is_none() {
        reading.kind = Kind::Measure;
    }
    Met::Finding(reading)
}

/// Whether a number word stands in a slogan: right behind a quotation mark, or behind a part of one.
fn is_slogan(text: &Text, start: usize, slogan_end: Option<usize>) -> bool {
    if text.before(start) == '"' && text.glued(start) {
        return true;
    }
    let Some(end) = slogan_end else { return false };
    let comma = text.at(end) == ',' && end + 1 == start;
    let word = ["and", "but", ", and", "or"].iter().any(|word| text.word_after(end, word) == Some(start));
    comma || word
}
