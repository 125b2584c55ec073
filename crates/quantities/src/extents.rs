//! From the text to its findings, its idioms and its numerals, with positions in code points.

use crate::glyphs::{self, Glyphs};
use crate::notation::Notation;
use crate::reader::Read;
use crate::scan::{self, Met};
use crate::tables::Tables;
use crate::{Finding, bare, han, number_words, variants};
use serde::{Deserialize, Serialize};

/// A stretch of a text, by positions in Unicode code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extent {
    /// The words as printed.
    pub text: String,
    /// Start, from 0.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
}

/// Words that look like a number and are not read as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The words as printed.
    pub text: String,
    /// Start, in Unicode code points from 0.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// The reason, in English.
    pub reason: String,
}

pub(crate) fn findings(source: &str, tables: &Tables, notation: &Notation) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_stretch(source, tables, notation, |text, places| {
        scan::scan(text, |met| {
            if let Met::Finding(reading) = met {
                let extent = places.extent(text, reading.start, reading.end);
                findings.push(Finding {
                    text: extent.text,
                    start: extent.start,
                    end: extent.end,
                    number: reading.number,
                    to: reading.to,
                    unit: reading.unit.map(|unit| tables.name(unit)),
                    bound: reading.bound,
                    approximate: reading.approximate,
                    kind: reading.kind,
                    or: reading.or,
                });
            }
        });
    });
    findings
}

pub(crate) fn idioms(source: &str, tables: &Tables) -> Vec<Extent> {
    let mut extents = Vec::new();
    each_stretch(source, tables, &tables.notation, |text, places| {
        scan::scan(text, |met| {
            if let Met::Idle(start, end) = met {
                extents.push(places.extent(text, start, end));
            }
        });
    });
    extents
}

pub(crate) fn refused(source: &str, tables: &Tables, notation: &Notation) -> Vec<Refused> {
    let mut refused = Vec::new();
    each_stretch(source, tables, notation, |text, places| {
        scan::scan(text, |met| {
            if let Met::Refused(start, end, reason) = met {
                let Extent { text, start, end } = places.extent(text, start, end);
                refused.push(Refused { text, start, end, reason: reason.to_owned() });
            }
        });
    });
    refused
}

/// Every run of digits of whatever script.
pub(crate) fn digits(source: &str) -> Vec<Extent> {
    let (mut extents, mut last) = (Vec::<Extent>::new(), None);
    for (place, character) in source.chars().enumerate() {
        if !variants::plain('\0', character, '\0').is_ascii_digit() {
            continue;
        }
        match extents.last_mut().filter(|_| place.checked_sub(1) == last) {
            Some(extent) => {
                extent.text.push(character);
                extent.end += 1;
            }
            None => extents.push(Extent { text: character.to_string(), start: place, end: place + 1 }),
        }
        last = Some(place);
    }
    extents
}

pub(crate) fn numerals(source: &str, tables: &Tables, notation: &Notation) -> Vec<Extent> {
    let mut extents = Vec::new();
    each_stretch(source, tables, notation, |text, places| {
        let mut at = 0;
        while at < text.len() {
            let end = numeral_end(text, at);
            if end > at {
                extents.push(places.extent(text, at, end));
            }
            at = end.max(at + 1);
        }
    });
    extents
}

/// The end of the glued numeral that begins there; `start` itself when none does.
fn numeral_end(text: &Glyphs, start: usize) -> usize {
    let is_digit = |at: usize| text.at(at).is_ascii_digit() || crate::digits::vulgar(text.at(at)).is_some();
    let run = |is_part: &dyn Fn(usize) -> bool| {
        let mut at = start;
        while is_part(at) && (at == start || text.glued(at)) {
            at += 1;
        }
        at
    };
    if han::is_numeral(text, start) {
        return run(&|at| han::is_numeral(text, at));
    }
    if is_digit(start) {
        return run(&|at| is_digit(at) && !han::is_numeral(text, at));
    }
    number_words::word(text, start).map_or(start, |(end, _)| end)
}

/// From glyphs to code points, forward only.
struct Places<'a> {
    stretch: &'a str,
    /// The code points before this stretch.
    offset: usize,
    byte: usize,
    code_point: usize,
}

impl Places<'_> {
    fn extent(&mut self, text: &Glyphs, start: usize, end: usize) -> Extent {
        let start_byte = text.byte(start).unwrap_or(self.stretch.len());
        let last = end.checked_sub(1).and_then(|last| text.byte(last)).unwrap_or(start_byte);
        let width = self.stretch.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let (start, words) =
            (self.code_point(start_byte), self.stretch.get(start_byte..last + width).unwrap_or_default());
        Extent { text: words.to_owned(), start: self.offset + start, end: self.offset + start + words.chars().count() }
    }

    fn code_point(&mut self, byte: usize) -> usize {
        self.code_point += self.stretch.get(self.byte..byte).map_or(0, |passed| passed.chars().count());
        self.byte = byte;
        self.code_point
    }
}

fn each_stretch(source: &str, tables: &Tables, notation: &Notation, mut work: impl FnMut(&Glyphs, &mut Places)) {
    let mut offset = 0;
    for stretch in glyphs::stretches(source) {
        let mut places = Places { stretch, offset, byte: 0, code_point: 0 };
        work(&Glyphs::in_notation(stretch, tables, notation), &mut places);
        offset += stretch.chars().count();
    }
}

/// Reads digits by these signs and nothing else; what has other signs in it is refused.
pub(crate) fn bare(source: &str, notation: &Notation, digits: Option<&[char; 10]>) -> Read {
    bare::read(source, notation, digits)
}
