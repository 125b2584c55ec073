//! Units: those that come with the program (the files beside this one), and those that `units.toml` of the seeds adds or corrects.

use super::check::{Check, Faults};
use super::compile::{At, Compiler};
use super::files::{SeedFile, read};
use super::notation::Plural;
use super::schema::{UnitFile, UnitsFile};
use super::scripts::Scripts;
use super::suggest::did_you_mean;
use model::{Comparator, Factor, Language, TextId, Translated, Unit, UnitId};
use quantities::{Bound, FindingKind};
use std::collections::BTreeMap;
use std::path::Path;

/// The unit of a place in a ranking: 64 is the 64th.
pub(super) const RANK: &str = "rank";
/// The unit of a count whose noun stands in the value.
pub(super) const COUNT: &str = "count";
/// The units that come with the program.
const BUILT_IN: [&str; 4] = [
    include_str!("measures.toml"),
    include_str!("flow.toml"),
    include_str!("currencies.toml"),
    include_str!("counts.toml"),
];
/// The file of the seeds.
const FILE: &str = "units.toml";

/// A unit with its names.
#[derive(Clone, Debug)]
pub(super) struct NamedUnit {
    pub(super) id: UnitId,
    pub(super) dimension: String,
    pub(super) factor: Option<Factor>,
    /// Units in which a reader may want it, too.
    pub(super) also: Vec<UnitId>,
    /// The words by which the reader of quantities knows it, if the seeds say some.
    pub(super) read: Vec<String>,
    names: BTreeMap<Language, Plural>,
    /// The name in languages that have none of their own: the code of a currency.
    code: Option<Plural>,
    /// The line in the seeds' file, if it stands there.
    line: Option<usize>,
}

impl NamedUnit {
    /// So many of it, the number as it is written.
    pub(super) fn name_in(&self, language: Language, written: &str, number: &str) -> String {
        // A word for the power of ten ends in a letter, and so does no number in digits.
        let has_word = written.ends_with(char::is_alphabetic);
        match self.name(language) {
            Some(name) if has_word => name.of_millions(written),
            Some(name) => name.counted(language, written, number),
            None => written.to_owned(),
        }
    }

    fn name(&self, language: Language) -> Option<&Plural> {
        self.names.get(&language).or(self.code.as_ref())
    }

    /// Its name of many, without a number.
    fn bare_name(&self, language: Language) -> String {
        let many = self.name(language).map_or("", Plural::many);
        many.replace("{n}", "").trim().to_owned()
    }
}

/// Every unit that a claim may have.
#[derive(Debug)]
pub(super) struct Units(Vec<NamedUnit>);

impl Units {
    /// The units of the program, and those of the seeds at `root` over them.
    pub(super) fn read(root: &Path, scripts: &Scripts, faults: &mut Faults) -> Self {
        let mut units = Self(Vec::new());
        for built_in in BUILT_IN {
            match toml::from_str::<UnitsFile>(built_in) {
                Ok(built_in) => built_in.unit.into_iter().for_each(|unit| units.add(unit, None)),
                Err(error) => faults.report(Check::Syntax, FILE, 1, format!("the program's own units: {error}")),
            }
        }
        let of_seeds = root.join(FILE).exists().then(|| read::<UnitsFile>(root, FILE, faults)).flatten();
        if let Some(file) = &of_seeds {
            check_form(file, faults);
            for unit in &file.content.unit {
                units.add(unit.clone(), Some(file.line(unit.id.span())));
            }
        }
        units.add_currencies();
        for unit in &mut units.0 {
            if let Some(simplified) = unit.names.get(&Language::ZH_HANS)
                && !unit.names.contains_key(&Language::ZH_HANT)
            {
                let traditional = simplified.map(|text| scripts.traditional_prose(text));
                unit.names.insert(Language::ZH_HANT, traditional);
            }
        }
        units
    }

    /// No units.
    #[cfg(test)]
    pub(super) fn none() -> Self {
        Self(Vec::new())
    }

    /// The unit of this name.
    pub(super) fn get(&self, unit_id: &UnitId) -> Option<&NamedUnit> {
        self.0.iter().find(|unit| unit.id == *unit_id)
    }

    /// Every unit.
    pub(super) fn iter(&self) -> impl Iterator<Item = &NamedUnit> {
        self.0.iter()
    }

    /// Every unit with its size, by which values are compared; of names they have none yet.
    pub(super) fn sizes(&self) -> Vec<Unit> {
        let unit = |unit: &NamedUnit| Unit {
            id: unit.id.clone(),
            dimension: unit.dimension.clone(),
            factor: unit.factor.clone(),
            name: TextId { number: 0 },
        };
        self.0.iter().map(unit).collect()
    }

    /// Every other currency that the reader of quantities knows goes by its code in ISO 4217: `5 HUF`.
    fn add_currencies(&mut self) {
        let codes = quantities::units().iter().filter(|(_, kind)| *kind == FindingKind::Money);
        for (code, _) in codes.filter(|(code, _)| self.get(&(*code).into()).is_none()).collect::<Vec<_>>() {
            self.0.push(NamedUnit {
                id: (*code).into(),
                dimension: "money".to_owned(),
                factor: None,
                also: Vec::new(),
                read: Vec::new(),
                names: BTreeMap::new(),
                code: Some(Plural::Any(format!("{{n}}\u{a0}{}", code.to_uppercase()))),
                line: None,
            });
        }
    }

    /// Adds a unit, or what it says over that of the same name.
    fn add(&mut self, unit: UnitFile, line: Option<usize>) {
        let id = UnitId::from(unit.id.get_ref().as_str());
        if !self.0.iter().any(|known| known.id == id) {
            self.0.push(NamedUnit {
                id: id.clone(),
                dimension: COUNT.to_owned(),
                factor: None,
                also: Vec::new(),
                read: Vec::new(),
                names: BTreeMap::new(),
                code: None,
                line,
            });
        }
        let Some(known) = self.0.iter_mut().find(|known| known.id == id) else { return };
        known.line = line.or(known.line);
        if let Some(dimension) = unit.dimension {
            known.dimension = dimension;
        }
        if let Some(factor) = unit.factor {
            known.factor = Factor::parse(factor.get_ref());
        }
        if let Some(also) = unit.also {
            known.also = also.iter().map(|other| UnitId::from(other.as_str())).collect();
        }
        known.read.extend(unit.read);
        known.names.extend(unit.name);
    }
}

/// Names, factors and identifiers of the seeds' file that are none.
fn check_form(file: &SeedFile<UnitsFile>, faults: &mut Faults) {
    for unit in &file.content.unit {
        let line = file.line(unit.id.span());
        if let Some(factor) = unit.factor.as_ref().filter(|factor| Factor::parse(factor.get_ref()).is_none()) {
            let message = format!(
                "\"{}\" is no factor; write how many of the base unit it is, as \"1609.344\" or \"2000/3\"",
                factor.get_ref()
            );
            faults.report(Check::ValueForm, &file.name, file.line(factor.span()), message);
        }
        for (language, name) in &unit.name {
            if !name.many().contains("{n}") {
                let message =
                    format!("the name in \"{language}\" has no {{n}}; write where the number stands: \"{{n}} km\"");
                faults.report(Check::ValueForm, &file.name, line, message);
            }
        }
    }
}

/// The unit of a value, if it has a name in every language of the site.
pub(super) fn named<'a>(compiler: &mut Compiler<'a>, unit: &str, at: &At<'_>) -> Option<&'a NamedUnit> {
    let units = compiler.units;
    let Some(found) = units.get(&unit.into()) else {
        let known = units.iter().map(|unit| unit.id.as_str());
        let mend = did_you_mean(unit, known, "add it to units.toml, or take \"count\" with a noun");
        let message = format!("there is no unit \"{unit}\"{mend}");
        compiler.fault(Check::Reference, at, message);
        return None;
    };
    if [RANK, COUNT].contains(&unit) {
        return Some(found);
    }
    for language in compiler.languages {
        if found.name(*language).is_none() {
            let message = format!("the unit \"{unit}\" has no name in \"{language}\"; add it in units.toml");
            compiler.fault(Check::Language, at, message);
        }
    }
    Some(found)
}

/// The units of a dataset: those that its values have.
pub(super) fn compile(compiler: &mut Compiler<'_>, used: &[UnitId]) -> Vec<Unit> {
    let units = compiler.units;
    let mut compiled = Vec::new();
    for unit in units.iter().filter(|unit| used.contains(&unit.id)) {
        let name = Translated::new(compiler.languages, |language| unit.bare_name(language));
        let name = compiler.texts.add(name);
        compiled.push(Unit {
            id: unit.id.clone(),
            dimension: unit.dimension.clone(),
            factor: unit.factor.clone(),
            name,
        });
    }
    let wanted = |unit: &NamedUnit| units.iter().any(|other| used.contains(&other.id) && other.also.contains(&unit.id));
    // A file that could not be read may have used it.
    let is_whole = compiler.faults.is_empty();
    for unit in units.iter().filter(|unit| is_whole && !used.contains(&unit.id) && !wanted(unit)) {
        if let Some(line) = unit.line {
            let message = format!("no value has the unit \"{}\"; delete it", unit.id);
            compiler.fault(Check::Orphan, &At { file: FILE, line }, message);
        }
    }
    compiled
}

/// The comparator of the dataset for a bound that the reader finds.
pub(super) fn comparator(bound: Bound) -> Comparator {
    match bound {
        Bound::Equal => Comparator::Equal,
        Bound::MoreThan => Comparator::MoreThan,
        Bound::AtLeast => Comparator::AtLeast,
        Bound::LessThan => Comparator::LessThan,
        Bound::AtMost => Comparator::AtMost,
        Bound::Range => Comparator::Range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::OverridesFile;

    #[test]
    fn every_measure_is_one_that_the_reader_knows_and_has_a_name_in_every_language_of_the_interface() {
        let mut faults = Faults::of(Path::new("none"));
        let scripts = Scripts::load(&OverridesFile::default()).unwrap();
        let units = Units::read(Path::new("none"), &scripts, &mut faults);
        assert!(faults.is_empty(), "{faults}");
        let languages = ["en", "zh-Hans", "zh-Hant", "de", "fr", "es", "ja"].map(Language::from_tag);
        let measures: Vec<&NamedUnit> =
            units.iter().filter(|unit| ![COUNT, RANK].contains(&unit.dimension.as_str())).collect();
        assert!(measures.len() > 100, "{} measures and currencies", measures.len());
        let is_read = |unit: &&NamedUnit| quantities::units().iter().any(|(id, _)| *id == unit.id.as_str());
        let is_named = |unit: &&NamedUnit| languages.iter().all(|language| unit.name(*language).is_some());
        let lacking: Vec<&str> =
            measures.iter().filter(|unit| !is_read(unit) || !is_named(unit)).map(|unit| unit.id.as_str()).collect();
        assert!(lacking.is_empty(), "not read, or without a name: {lacking:?}");
        let forints = units.get(&"huf".into()).unwrap().name_in(Language::EN, "5", "5");
        assert_eq!(forints, "5\u{a0}HUF");
    }
}
