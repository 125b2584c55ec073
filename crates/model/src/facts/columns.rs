//! Columns of bytes: each field of the facts has one, so that like stands by like, where a server's compression finds it. A reader of
//! columns never stops: what is not there reads as nothing, and is a fault that [`Reader::is_whole`] tells.

use super::passages::Passage;
use crate::TextId;

/// The kinds of names: each has a list of those already met, and a column where each stands once.
#[derive(Clone, Copy, Debug)]
pub(super) enum Names {
    Source,
    Part,
    Topic,
    Claim,
    Row,
    Section,
    Place,
    Document,
}

/// The number of them.
pub(super) const NAMES: usize = Names::Document as usize + 1;

/// Columns to write to.
#[derive(Debug)]
pub(super) struct Writer {
    columns: Vec<Vec<u8>>,
    names: [Vec<String>; NAMES],
    next_text: u32,
    /// The stretches of documents that are quoted.
    pub(super) passages: Vec<Passage>,
}

/// Columns to read from.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    columns: Vec<&'a [u8]>,
    names: [Vec<String>; NAMES],
    next_text: u32,
    has_fault: bool,
    /// The stretches of documents that are quoted.
    pub(super) passages: Vec<Passage>,
}

impl Writer {
    /// So many columns.
    pub(super) fn new(n_columns: usize, passages: Vec<Passage>) -> Self {
        let columns = std::iter::repeat_with(Vec::new).take(n_columns).collect();
        Self { columns, names: Default::default(), next_text: 0, passages }
    }

    /// The columns one after the other, and before them how long each is.
    pub(super) fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for column in &self.columns {
            push_number(&mut bytes, number(column.len()));
        }
        bytes.extend(self.columns.concat());
        bytes
    }

    pub(super) fn number(&mut self, column: usize, number: u32) {
        if let Some(column) = self.columns.get_mut(column) {
            push_number(column, number);
        }
    }

    pub(super) fn text(&mut self, column: usize, text: &str) {
        self.number(column, number(text.len()));
        if let Some(column) = self.columns.get_mut(column) {
            column.extend(text.bytes());
        }
    }

    /// A name that has been met, by how long ago it was last met; a new one as zero, and in the column of its kind.
    pub(super) fn name(&mut self, kind: Names, column: usize, name: &str) {
        let met = self.names.get_mut(kind as usize).map(|met| (met.iter().rposition(|known| known == name), met));
        let Some((at, met)) = met else { return };
        let age = at.map_or(0, |at| met.len() - at);
        if let Some(at) = at {
            met.remove(at);
        }
        met.push(name.to_owned());
        self.number(column, number(age));
        if at.is_none() {
            self.text(kind as usize, name);
        }
    }

    /// A text by its way from the one after the last: texts are numbered in the order in which they are first needed, so that most are zero.
    pub(super) fn text_id(&mut self, column: usize, text_id: TextId) {
        let (next, this) = (self.next_text, text_id.number);
        self.number(column, if this < next { (next - this) * 2 - 1 } else { (this - next) * 2 });
        self.next_text = next.max(this + 1);
    }
}

impl<'a> Reader<'a> {
    /// The columns that [`Writer::bytes`] wrote.
    pub(super) fn new(n_columns: usize, mut bytes: &'a [u8]) -> Self {
        let mut reader = Self {
            columns: Vec::new(),
            names: Default::default(),
            next_text: 0,
            has_fault: false,
            passages: Vec::new(),
        };
        let lengths: Vec<usize> = (0..n_columns).map(|_| reader.leading_number(&mut bytes)).collect();
        for length in lengths {
            let column = reader.leading(&mut bytes, length);
            reader.columns.push(column);
        }
        reader.has_fault |= !bytes.is_empty();
        reader
    }

    /// True when everything was there, and nothing more.
    pub(super) fn is_whole(&self) -> bool {
        !self.has_fault && self.columns.iter().all(|column| column.is_empty())
    }

    /// A fault from now on.
    pub(super) fn fault(&mut self) {
        self.has_fault = true;
    }

    pub(super) fn number(&mut self, column: usize) -> usize {
        let mut rest = self.columns.get(column).copied().unwrap_or_default();
        let number = self.leading_number(&mut rest);
        self.put_back(column, rest);
        number
    }

    pub(super) fn text(&mut self, column: usize) -> String {
        let length = self.number(column);
        let mut rest = self.columns.get(column).copied().unwrap_or_default();
        let text = self.leading(&mut rest, length);
        self.put_back(column, rest);
        let text = std::str::from_utf8(text);
        self.has_fault |= text.is_err();
        text.unwrap_or_default().to_owned()
    }

    /// So many things, as the next number of a column says; none after a fault.
    pub(super) fn each(&mut self, column: usize, one: &mut dyn FnMut(&mut Self)) {
        for _ in 0..self.number(column) {
            if self.has_fault {
                return;
            }
            one(self);
        }
    }

    pub(super) fn name(&mut self, kind: Names, column: usize) -> String {
        let age = self.number(column);
        let new = if age == 0 { self.text(kind as usize) } else { String::new() };
        let Some(met) = self.names.get_mut(kind as usize) else { return new };
        let name = match met.len().checked_sub(age) {
            _ if age == 0 => new,
            Some(at) => met.remove(at),
            None => {
                self.has_fault = true;
                return new;
            }
        };
        met.push(name.clone());
        name
    }

    pub(super) fn text_id(&mut self, column: usize) -> TextId {
        let way = self.number(column) as u32;
        let (next, steps) = (self.next_text, way / 2);
        let number = if way % 2 == 1 { next.wrapping_sub(steps + 1) } else { next.wrapping_add(steps) };
        self.next_text = next.max(number.wrapping_add(1));
        TextId { number }
    }

    fn put_back(&mut self, column: usize, rest: &'a [u8]) {
        if let Some(column) = self.columns.get_mut(column) {
            *column = rest;
        }
    }

    fn leading(&mut self, bytes: &mut &'a [u8], length: usize) -> &'a [u8] {
        let (leading, rest) = bytes.split_at_checked(length).unwrap_or_else(|| {
            self.has_fault = true;
            (&[], &[])
        });
        *bytes = rest;
        leading
    }

    /// A number of up to 32 bits, seven a byte, the lowest first; the last byte is below 128.
    fn leading_number(&mut self, bytes: &mut &'a [u8]) -> usize {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let Some((byte, rest)) = bytes.split_first() else { break };
            *bytes = rest;
            number |= usize::from(byte & 127) << shift;
            if *byte < 128 {
                return number;
            }
        }
        self.has_fault = true;
        0
    }
}

/// A length or a place. No document is as long as a number can say.
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 128 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}
