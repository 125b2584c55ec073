//! The signs with which a language writes its numbers and dates.

use crate::data::Line;
use crate::reader::Separators;

/// The order in which a date in digits is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum DateOrder {
    /// One or the other, and nothing says which.
    #[default]
    Either,
    /// 31/12/2025.
    DayFirst,
    /// 12/31/2025.
    MonthFirst,
}

/// Signs of numbers and dates.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notation {
    /// The decimal sign; a point unless said. The first language's stands.
    decimal: Option<char>,
    /// Signs that group digits; `' '` for any space.
    pub(crate) group: Vec<char>,
    /// True if Chinese characters are numerals.
    pub(crate) han: bool,
    /// True if number words are written in one: einundzwanzig.
    pub(crate) glued: Option<&'static str>,
    /// True if days are followed by a point: 3. Mai.
    pub(crate) day_point: bool,
    dates: Option<DateOrder>,
}

impl Notation {
    /// Takes a line of `[language]`: a key of a region, `group CH`, counts in that region only, and in place of the general one.
    /// False when the key is none.
    pub(crate) fn take(&mut self, line: &Line, region: &str) -> bool {
        let (key, of) = line.key.split_once(' ').unwrap_or((line.key, ""));
        if !of.is_empty() && of != region {
            return true;
        }
        let first = || line.words().next().unwrap_or_default();
        match key {
            "tag" => {}
            "decimal" if of.is_empty() => self.decimal = self.decimal.or(first().chars().next()),
            "decimal" => self.decimal = first().chars().next(),
            "group" => {
                if !of.is_empty() {
                    self.group.clear();
                }
                self.group.extend(
                    line.words().filter_map(|word| if word == "space" { Some(' ') } else { word.chars().next() }),
                );
            }
            "numerals" => self.han = true,
            "glued" => self.glued = Some(first()),
            "days" => self.day_point = true,
            // The first language's order stands, or that of the region.
            "dates" if of.is_empty() && self.dates.is_some() => {}
            "dates" => {
                self.dates = Some(match first() {
                    "dmy" => DateOrder::DayFirst,
                    "mdy" => DateOrder::MonthFirst,
                    _ => DateOrder::Either,
                });
            }
            _ => return false,
        }
        true
    }

    /// The signs that a caller gives.
    pub(crate) fn of(separators: &Separators) -> Self {
        Self { decimal: Some(separators.decimal), group: separators.group.clone(), ..Self::default() }
    }

    /// The decimal sign.
    pub(crate) fn decimal(&self) -> char {
        self.decimal.unwrap_or('.')
    }

    /// True if anything has said which it is.
    pub(crate) fn has_decimal(&self) -> bool {
        self.decimal.is_some()
    }

    /// The order of day and month in digits.
    pub(crate) fn dates(&self) -> DateOrder {
        self.dates.unwrap_or_default()
    }

    /// True if that sign groups digits.
    pub(crate) fn groups(&self, sign: char) -> bool {
        self.group.contains(&sign)
    }
}
