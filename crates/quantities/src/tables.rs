//! The words of one language, or of several together, as `data/` lists them, with the units that a caller adds.

use crate::bounds::{Bound, Modifier};
use crate::data::{self, Line};
use crate::labels::Label;
use crate::lexicon::Lexicon;
pub(crate) use crate::lists::{LastList, List};
use crate::measure_unit::{self, UNITS_FILE};
use crate::notation::Notation;
use crate::number_words::Word;
use crate::{FindingKind, MeasureUnit};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The file of a language, known when we compile: what reads no other is linked without the rest.
pub(crate) const fn file(tag: &str) -> &'static str {
    let mut languages = LANGUAGES;
    while let [(name, file), others @ ..] = languages {
        if is_same(name.as_bytes(), tag.as_bytes()) {
            return file;
        }
        languages = others;
    }
    ""
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    loop {
        match (one, other) {
            ([], []) => return true,
            ([first, rest @ ..], [same, others @ ..]) if *first == *same => (one, other) = (rest, others),
            _ => return false,
        }
    }
}

/// The files of languages, by their tags.
pub(crate) const LANGUAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A unit by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Unit(u16);

/// Units that the rules of the reader name themselves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) percent: Unit,
    pub(crate) fold: Unit,
    pub(crate) items: Unit,
    pub(crate) times: Unit,
    pub(crate) firms: Unit,
    pub(crate) schools: Unit,
    pub(crate) jin: Unit,
    pub(crate) people: Unit,
    pub(crate) cny: Unit,
    pub(crate) years: Unit,
    pub(crate) months: Unit,
    pub(crate) days: Unit,
    pub(crate) hours: Unit,
    pub(crate) minutes: Unit,
    pub(crate) seconds: Unit,
    pub(crate) metres: Unit,
    pub(crate) km: Unit,
    pub(crate) kmh: Unit,
    pub(crate) mps: Unit,
    pub(crate) kwh: Unit,
    pub(crate) degrees: Unit,
    pub(crate) celsius: Unit,
    pub(crate) fahrenheit: Unit,
}

/// Every word by which a text is read.
#[derive(Debug)]
pub(crate) struct Tables {
    units: Vec<(Cow<'static, str>, FindingKind)>,
    pub(crate) known: Known,
    pub(crate) notation: Notation,
    /// The signs of regions that have others, by their codes.
    regions: BTreeMap<&'static str, Notation>,
    /// Units that the caller has added: they come before all others.
    pub(crate) own: Lexicon<Unit>,
    pub(crate) behind: Lexicon<Unit>,
    pub(crate) front: Lexicon<Unit>,
    pub(crate) nouns: Lexicon<Unit>,
    /// The unit of a volume in a length of time.
    pub(crate) rates: BTreeMap<(Unit, Unit), Unit>,
    pub(crate) suits: BTreeMap<char, BTreeSet<Unit>>,
    pub(crate) bound_before: Lexicon<Modifier>,
    pub(crate) bound_inside: Lexicon<Modifier>,
    pub(crate) bound_behind: Lexicon<Modifier>,
    pub(crate) numbers: Lexicon<Word>,
    /// The parts of which numbers are written in one word.
    pub(crate) compound_parts: BTreeMap<&'static str, Word>,
    pub(crate) and_half: Lexicon<&'static str>,
    pub(crate) scales: Lexicon<i32>,
    pub(crate) money_scales: Lexicon<i32>,
    pub(crate) fold: Lexicon<&'static str>,
    pub(crate) between: Vec<(&'static str, &'static str)>,
    pub(crate) months: Lexicon<u32>,
    /// Nouns that make a counting name of a number, and those that make a name of any number.
    pub(crate) labels: Lexicon<Label>,
    pub(crate) names: Lexicon<Label>,
    pub(crate) slogan: BTreeMap<&'static str, Unit>,
    pub(crate) stop: BTreeSet<&'static str>,
    pub(crate) plural: BTreeSet<&'static str>,
    pub(crate) han_idioms: Vec<&'static str>,
    pub(crate) idioms: crate::idioms::Idioms,
    /// By the places of their names.
    lists: Vec<Lexicon<()>>,
    no_codes: BTreeSet<&'static str>,
    last_lists: Vec<Lexicon<()>>,
    /// Mistakes of the data: a test holds that there are none.
    faults: Vec<String>,
}

/// An empty lexicon of each list, where the files have none.
static NONE_FIRST: std::sync::LazyLock<Lexicon<()>> = std::sync::LazyLock::new(Lexicon::by_first);
static NONE_LAST: std::sync::LazyLock<Lexicon<()>> = std::sync::LazyLock::new(Lexicon::by_last);

impl Tables {
    /// The tables of the languages of these files together.
    pub(crate) fn new(files: &[&'static str]) -> Self {
        let units: Vec<(Cow<'static, str>, FindingKind)> =
            measure_unit::units().iter().map(|(id, kind)| (Cow::Borrowed(*id), *kind)).collect();
        let find = |id: &str| {
            let place = units.iter().position(|(unit, _)| unit == id).unwrap_or_default();
            Unit(u16::try_from(place).unwrap_or_default())
        };
        let known = Known {
            percent: find("percent"),
            fold: find("fold"),
            items: find("items"),
            times: find("times"),
            firms: find("firms"),
            schools: find("schools"),
            jin: find("jin"),
            people: find("people"),
            cny: find("cny"),
            years: find("years"),
            months: find("months"),
            days: find("days"),
            hours: find("hours"),
            minutes: find("minutes"),
            seconds: find("seconds"),
            metres: find("m"),
            km: find("km"),
            kmh: find("kmh"),
            mps: find("mps"),
            kwh: find("kwh"),
            degrees: find("degrees"),
            celsius: find("celsius"),
            fahrenheit: find("fahrenheit"),
        };
        let mut tables = Self {
            units,
            known,
            notation: Notation::default(),
            regions: BTreeMap::new(),
            own: Lexicon::by_first(),
            behind: Lexicon::of_signs(),
            front: Lexicon::by_last(),
            nouns: Lexicon::by_first(),
            rates: BTreeMap::new(),
            suits: BTreeMap::new(),
            bound_before: Lexicon::by_last(),
            bound_inside: Lexicon::by_first(),
            bound_behind: Lexicon::by_first(),
            numbers: Lexicon::by_first(),
            compound_parts: BTreeMap::new(),
            and_half: Lexicon::by_first(),
            scales: Lexicon::of_signs(),
            money_scales: Lexicon::of_signs(),
            fold: Lexicon::by_first(),
            between: Vec::new(),
            months: Lexicon::by_first(),
            labels: Lexicon::by_first(),
            names: Lexicon::by_first(),
            slogan: BTreeMap::new(),
            stop: BTreeSet::new(),
            plural: BTreeSet::new(),
            han_idioms: Vec::new(),
            idioms: crate::idioms::Idioms::default(),
            lists: Vec::new(),
            no_codes: BTreeSet::new(),
            last_lists: Vec::new(),
            faults: Vec::new(),
        };
        for file in files {
            data::lines(file).for_each(|line| tables.take(&line));
        }
        let of_languages = || files.iter().flat_map(|file| data::lines(file)).filter(|line| line.section == "language");
        for region in of_languages().filter_map(|line| Some(line.key.split_once(' ')?.1)) {
            let mut notation = Notation::default();
            of_languages().for_each(|line| {
                notation.take(&line, region);
            });
            tables.regions.insert(region, notation);
        }
        data::lines(UNITS_FILE).for_each(|line| tables.take_signs(&line));
        tables.idioms = crate::idioms::Idioms::of(&tables.han_idioms);
        tables
    }

    /// The signs of a region, by its code in capitals; those of the language where it has no others.
    pub(crate) fn notation_of(&self, region: &str) -> &Notation {
        self.regions.get(region).unwrap_or(&self.notation)
    }

    /// The unit of that id.
    pub(crate) fn unit(&self, id: &str) -> Option<Unit> {
        let place = self.units.iter().position(|(unit, _)| unit == id)?;
        u16::try_from(place).ok().map(Unit)
    }

    /// Adds a unit that a caller wants read, by its spellings.
    pub(crate) fn add(&mut self, id: &str, kind: FindingKind, spellings: &[String]) {
        let place = self.units.iter().position(|(unit, _)| unit == id).unwrap_or_else(|| {
            self.units.push((Cow::Owned(id.to_owned()), kind));
            self.units.len() - 1
        });
        if let Some(unit) = self.units.get_mut(place) {
            unit.1 = kind;
        }
        let Ok(place) = u16::try_from(place) else { return };
        self.own.insert(spellings.iter().cloned(), Unit(place));
    }

    /// The kind of findings that have the unit.
    pub(crate) fn kind(&self, unit: Unit) -> FindingKind {
        self.units.get(usize::from(unit.0)).map_or(FindingKind::Count, |(_, kind)| *kind)
    }

    /// The unit as a finding has it.
    pub(crate) fn name(&self, unit: Unit) -> MeasureUnit {
        MeasureUnit::new(self.units.get(usize::from(unit.0)).map(|(id, _)| id.clone()).unwrap_or_default())
    }

    /// The words of a list.
    pub(crate) fn list(&self, list: List) -> &Lexicon<()> {
        self.lists.get(list as usize).unwrap_or(&NONE_FIRST)
    }

    /// The words of a list that are found by their last character.
    pub(crate) fn last_list(&self, list: LastList) -> &Lexicon<()> {
        self.last_lists.get(list as usize).unwrap_or(&NONE_LAST)
    }

    #[cfg(test)]
    pub(crate) fn faults(&self) -> &[String] {
        &self.faults
    }

    fn fault(&mut self, line: &Line) {
        self.faults.push(format!("[{}] {}", line.section, line.key));
    }

    /// Takes a line of `units.txt`.
    fn take_signs(&mut self, line: &Line) {
        match line.section {
            "no codes" => self.no_codes.extend(line.words()),
            "codes" => {
                for code in line.words().filter(|code| !self.no_codes.contains(code)).collect::<Vec<_>>() {
                    let Some(unit) = self.unit(code) else { continue };
                    let capitals = code.to_ascii_uppercase();
                    self.behind.insert([capitals.clone()], unit);
                    self.front.insert([capitals], unit);
                }
            }
            "bounds before" | "bounds inside" => self.take(line),
            "rates" => {
                let units: Vec<Unit> = line.words().chain([line.key]).filter_map(|id| self.unit(id)).collect();
                let [volume, period, rate] = units[..] else { return self.fault(line) };
                self.rates.insert((volume, period), rate);
            }
            section => match (self.unit(line.id()), section) {
                (Some(unit), "before") => self.front.insert(line.words(), unit),
                (Some(unit), _) if !line.key.is_empty() => {
                    self.behind.insert(line.words(), unit);
                }
                (Some(_), _) => {}
                (None, _) => self.fault(line),
            },
        }
    }

    /// Takes a line of a language's file.
    fn take(&mut self, line: &Line) {
        match line.section {
            "language" => {
                if !self.notation.take(line, "") {
                    self.fault(line);
                }
            }
            "units" | "units before" | "nouns" | "slogan units" => {
                let Some(unit) = self.unit(line.key) else { return self.fault(line) };
                match line.section {
                    "units" => self.behind.insert(line.words(), unit),
                    "units before" => self.front.insert(line.words(), unit),
                    "nouns" => self.nouns.insert(line.words(), unit),
                    _ => self.slogan.extend(line.words().map(|word| (word, unit))),
                }
            }
            "suits" => {
                let units: BTreeSet<Unit> = line.words().filter_map(|id| self.unit(id)).collect();
                self.suits.extend(line.key.chars().next().map(|classifier| (classifier, units)));
            }
            "bounds before" | "bounds inside" | "bounds behind" => {
                let Some(modifier) = Modifier::of(line.key) else { return self.fault(line) };
                let lexicon = match line.section {
                    "bounds before" => &mut self.bound_before,
                    "bounds inside" => &mut self.bound_inside,
                    _ => &mut self.bound_behind,
                };
                lexicon.insert(line.words(), modifier);
            }
            "numbers" | "ordinals" | "parts" | "times" | "collective" | "scales" | "half" | "many" => {
                let Some(meaning) = Word::of(line.section, line.key) else { return self.fault(line) };
                self.numbers.insert(line.words(), meaning);
                if self.notation.glued.is_some() {
                    self.compound_parts.extend(line.words().map(|word| (word, meaning)));
                }
            }
            "short scales" | "money scales" | "months" => {
                let Ok(number) = line.key.trim_end_matches('.').parse::<i32>() else { return self.fault(line) };
                match line.section {
                    "short scales" => self.scales.insert(line.words(), number),
                    "money scales" => self.money_scales.insert(line.words(), number),
                    _ => self.months.insert(line.words(), number.unsigned_abs()),
                }
            }
            "number parts" => {
                let Some(meaning) = Word::of("numbers", line.key) else { return self.fault(line) };
                self.compound_parts.extend(line.words().map(|word| (word, meaning)));
            }
            "and half" => self.and_half.insert(line.words(), line.key),
            "fold" => self.fold.insert(line.words(), line.key.trim_end_matches('.')),
            "between" => self.between.extend(line.words().map(|and| (line.key, and))),
            "labels" => self.names.insert(line.words(), Label::Name),
            "counting labels" => {
                let label = Label::Counting(self.unit(line.key));
                self.labels.insert(line.words(), label);
            }
            "stop" => self.stop.extend(line.words()),
            "plural" => self.plural.extend(line.words()),
            _ => self.take_list(line),
        }
    }

    fn take_list(&mut self, line: &Line) {
        let letters = || line.words().next().is_some_and(|word| word.is_ascii()) || !self.notation.han;
        if line.section == "idioms" && !letters() {
            self.han_idioms.extend(line.words());
        } else if let Some(list) = List::of(line.section, line.key) {
            let n_lists = self.lists.len().max(list as usize + 1);
            self.lists.resize_with(n_lists, Lexicon::by_first);
            self.lists.get_mut(list as usize).into_iter().for_each(|lexicon| lexicon.insert(line.words(), ()));
        } else if let Some(list) = LastList::of(line.section, line.key) {
            let n_lists = self.last_lists.len().max(list as usize + 1);
            self.last_lists.resize_with(n_lists, Lexicon::by_last);
            self.last_lists.get_mut(list as usize).into_iter().for_each(|lexicon| lexicon.insert(line.words(), ()));
        } else {
            self.fault(line);
        }
    }
}

/// The bound of a modifier's key.
pub(crate) fn bound(key: &str) -> Option<Bound> {
    Some(match key {
        "=" => Bound::Equal,
        ">" => Bound::MoreThan,
        ">=" => Bound::AtLeast,
        "<" => Bound::LessThan,
        "<=" => Bound::AtMost,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_understood() {
        for (tag, _) in LANGUAGES {
            assert_eq!(Tables::new(&[file(tag)]).faults(), [""; 0], "{tag}");
        }
    }
}
