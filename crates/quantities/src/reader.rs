//! Readers of text: of unknown language, of one that is said, with units of the caller's own, or of bare numerals.

use crate::extents::{self, Extent, Refused};
use crate::notation::Notation;
use crate::tables::{self, LANGUAGES, Tables};
use crate::{Finding, FindingKind};
use std::sync::{Arc, LazyLock, OnceLock};

/// A unit that a caller wants read beside the built-in ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitSpelling {
    /// Its id, as it stands in findings: a new one, or that of a built-in unit that gets further spellings.
    pub id: String,
    /// The kind of a finding that has it: measure, money, count or period.
    pub kind: FindingKind,
    /// The words behind a number by which it is known, in small letters; one with a capital is found with these capitals only.
    /// A Chinese noun is found right behind its number or within ten characters behind a classifier.
    pub spellings: Vec<String>,
}

/// The result of reading a text in a language that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// False when the language is unknown: then only bare numerals are read.
    pub known: bool,
    /// As [`read`] gives them.
    pub findings: Vec<Finding>,
    /// As [`refused`] gives them.
    pub refused: Vec<Refused>,
}

/// The signs of numbers in a language that this crate does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Separators {
    /// The sign before decimals.
    pub decimal: char,
    /// The signs between groups of digits; a space stands for any narrow or plain one.
    pub group: Vec<char>,
    /// The language's own digits, from zero to nine, if they are others than Unicode's usual ones.
    pub digits: Option<[char; 10]>,
}

/// A reader of quantities. One is made once and reads any number of texts.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    own: Vec<UnitSpelling>,
    /// Tables of unknown language with the caller's units, and those of each language, once they are needed.
    tables: Arc<OnceLock<Tables>>,
    languages: Arc<[OnceLock<Tables>; N_LANGUAGES]>,
}

const N_LANGUAGES: usize = LANGUAGES.len();

/// English and Chinese together, in this order: the first one's signs stand.
const UNKNOWN: &[&str] = &[ENGLISH, CHINESE];

const ENGLISH: &str = tables::file("en");
const CHINESE: &str = tables::file("zh");

/// The tables of a text of unknown language, without units of a caller's own.
pub(crate) fn tables() -> &'static Tables {
    static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::new(UNKNOWN));
    &TABLES
}

/// The tags of the languages that can be read, in the order of the alphabet.
#[must_use]
pub fn languages() -> Vec<&'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag).collect()
}

/// Every quantity, date and name with a number of a text of unknown language, read as English and Chinese together: in order, and
/// none in another. The work is linear in the length.
#[must_use]
pub fn read(text: &str) -> Vec<Finding> {
    extents::findings(text, tables(), &tables().notation)
}

/// The words of a text that look like a number and can't be read as one, of unknown language: 3OO人, with letters for zeros.
#[must_use]
pub fn refused(text: &str) -> Vec<Refused> {
    extents::refused(text, tables(), &tables().notation)
}

/// Reads a text in the language of a BCP 47 tag, whose region may change its signs: in de-CH 1'234.5, in de 1.234,5. Of an
/// unknown language only digits without any separator are read.
#[must_use]
pub fn read_in(text: &str, tag: &str) -> Read {
    SHARED.read_in(text, tag)
}

/// Reads nothing but bare numerals, of a language that is not known, by its signs: no words, no units, no dates.
#[must_use]
pub fn read_numerals(text: &str, separators: &Separators) -> Read {
    let notation = Notation::of(separators);
    extents::bare(text, &notation, separators.digits.as_ref())
}

/// The words of a text that hold a numeral and count nothing: idioms like 统一, and telephone numbers. Every one of [`numerals`]
/// is in one of these, in a finding or refused.
#[must_use]
pub fn idioms(text: &str) -> Vec<Extent> {
    extents::idioms(text, tables())
}

/// Every run of digits, every run of Chinese numerals and every number word of English, whatever it means.
#[must_use]
pub fn numerals(text: &str) -> Vec<Extent> {
    extents::numerals(text, tables(), &tables().notation)
}

/// Every numeral of a text in the language of a BCP 47 tag, whatever it means: runs of digits, and the number words of the language; of
/// English and Chinese those of both. Of an unknown language runs of digits.
#[must_use]
pub fn numerals_in(text: &str, tag: &str) -> Vec<Extent> {
    SHARED.numerals_in(text, tag)
}

/// The reader of the functions that are given a language, which has no units of its own.
static SHARED: LazyLock<Reader> = LazyLock::new(Reader::default);

impl Reader {
    /// A reader that also knows these units; their spellings come before the built-in ones.
    #[must_use]
    pub fn with_units(units: impl IntoIterator<Item = UnitSpelling>) -> Self {
        Self { own: units.into_iter().collect(), ..Self::default() }
    }

    fn made(&self, files: &[&'static str]) -> Tables {
        let mut tables = Tables::new(files);
        self.own.iter().for_each(|unit| tables.add(&unit.id, unit.kind, &unit.spellings));
        tables
    }

    fn unknown(&self) -> &Tables {
        if self.own.is_empty() { tables() } else { self.tables.get_or_init(|| self.made(UNKNOWN)) }
    }

    /// As the function [`read`].
    #[must_use]
    pub fn read(&self, text: &str) -> Vec<Finding> {
        extents::findings(text, self.unknown(), &self.unknown().notation)
    }

    /// The words of a tag's language, and the signs of its region. `None` when the language is unknown.
    fn known(&self, tag: &str) -> Option<(&Tables, &Notation)> {
        let mut subtags = tag.split(['-', '_']);
        let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let region = subtags.find(|subtag| subtag.len() == 2).unwrap_or_default().to_ascii_uppercase();
        let place = LANGUAGES.iter().position(|(known, _)| *known == language);
        let (cell, (_, file)) = place.and_then(|place| self.languages.get(place).zip(LANGUAGES.get(place)))?;
        let tables = cell.get_or_init(|| self.made(&together(file)));
        Some((tables, tables.notation_of(&region)))
    }

    /// As the function [`numerals_in`].
    #[must_use]
    pub fn numerals_in(&self, text: &str, tag: &str) -> Vec<Extent> {
        match self.known(tag) {
            Some((tables, notation)) => extents::numerals(text, tables, notation),
            None => extents::digits(text),
        }
    }

    /// As the function [`read_in`].
    #[must_use]
    pub fn read_in(&self, text: &str, tag: &str) -> Read {
        let Some((tables, notation)) = self.known(tag) else {
            return extents::bare(text, &Notation::default(), None);
        };
        Read {
            known: true,
            findings: extents::findings(text, tables, notation),
            refused: extents::refused(text, tables, notation),
        }
    }

    /// As the function [`refused`].
    #[must_use]
    pub fn refused(&self, text: &str) -> Vec<Refused> {
        extents::refused(text, self.unknown(), &self.unknown().notation)
    }

    /// As the function [`idioms`].
    #[must_use]
    pub fn idioms(&self, text: &str) -> Vec<Extent> {
        extents::idioms(text, self.unknown())
    }
}

/// The files by whose words a text of that one's language is read: Chinese texts have English words, and ours of either are read
/// alike.
fn together(file: &'static str) -> Vec<&'static str> {
    match file {
        CHINESE => vec![CHINESE, ENGLISH],
        ENGLISH => vec![ENGLISH, CHINESE],
        other => vec![other],
    }
}
