//! Words that multiply: doubled, threefold, 翻番, verdoppelt.

use crate::FindingKind;
use crate::bounds::{self, Modifier};
use crate::glyphs::{Glyphs, is_letter};
use crate::reading::Reading;

/// The word there that says so many times as much, with the words that bound it as far as `floor`.
pub(crate) fn read(text: &Glyphs, start: usize, floor: usize) -> Option<Reading> {
    if is_letter(text.at(start)) && text.glued(start) && is_letter(text.before(start)) {
        return None;
    }
    let (end, number) = text.tables().fold.after(text, start)?;
    // 打对折 is 50 per cent of the price.
    let (number, unit) = match number.strip_suffix('%') {
        Some(percent) => (percent, text.tables().known.percent),
        None => (number, text.tables().known.fold),
    };
    let mut reading = Reading::new(start, end, FindingKind::Measure).with_number(Some(number));
    reading.unit = Some(unit);
    // More than doubled, nearly tripled.
    match bounds::before(text, start).filter(|(at, _)| *at >= floor) {
        Some((at, Modifier::Is(bound))) => (reading.start, reading.bound) = (at, bound),
        Some((at, Modifier::About)) => (reading.start, reading.approximate) = (at, true),
        _ => {}
    }
    Some(reading)
}
