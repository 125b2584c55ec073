//! From the text to its findings, its idioms and its numerals, with positions in code points.

use crate::glyphs::{self, Glyphs};
use crate::scan::{self, Met};
use crate::{Finding, english, han};
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

/// Every quantity, date and name with a number of a text: in order, and none in another. The work is linear in the length.
#[must_use]
pub fn read(source: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_stretch(source, |text, places| {
        scan::scan(text, |met| {
            if let Met::Finding(reading) = met {
                let extent = places.extent(text, reading.start, reading.end);
                findings.push(Finding {
                    text: extent.text,
                    start: extent.start,
                    end: extent.end,
                    number: reading.number,
                    to: reading.to,
                    unit: reading.unit,
                    bound: reading.bound,
                    approximate: reading.approximate,
                    kind: reading.kind,
                });
            }
        });
    });
    findings
}

/// The words of a text that hold a numeral and count nothing: idioms like 统一, and telephone numbers. Every one of
/// [`numerals`] is in one of these or in a finding.
#[must_use]
pub fn idioms(source: &str) -> Vec<Extent> {
    let mut extents = Vec::new();
    each_stretch(source, |text, places| {
        scan::scan(text, |met| {
            if let Met::Idle(start, end) = met {
                extents.push(places.extent(text, start, end));
            }
        });
    });
    extents
}

/// Every run of digits, every run of Chinese numerals and every number word of English, whatever it means.
#[must_use]
pub fn numerals(source: &str) -> Vec<Extent> {
    let mut extents = Vec::new();
    each_stretch(source, |text, places| {
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
    let begins_word =
        text.at(start).is_ascii_alphabetic() && !(text.glued(start) && text.before(start).is_ascii_alphabetic());
    if begins_word { english::word(text, start).map_or(start, |(end, _)| end) } else { start }
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

fn each_stretch(source: &str, mut work: impl FnMut(&Glyphs, &mut Places)) {
    let mut offset = 0;
    for stretch in glyphs::stretches(source) {
        let mut places = Places { stretch, offset, byte: 0, code_point: 0 };
        work(&Glyphs::new(stretch), &mut places);
        offset += stretch.chars().count();
    }
}
