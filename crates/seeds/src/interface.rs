//! The words of the interface: a file for each language of a site, from the repository or from the seeds, which may also correct some of
//! the repository's. Traditional Chinese is made of the simplified where its file has no words of its own.

use super::check::{Check, Faults};
use super::languages;
use super::notation::Notation;
use super::own_texts;
use super::scripts::Scripts;
use model::{Comparator, Language};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The folder of such files in the seeds.
const FOLDER: &str = "interface";
/// The language whose file is the pattern of all others.
const PATTERN: &str = "en";

/// The words of the interface in one language, and how it writes numbers and dates.
#[derive(Clone, Debug)]
pub struct InterfaceLanguage {
    /// The language.
    pub language: Language,
    /// Its name in itself.
    pub own_name: String,
    /// Its name in English.
    pub english_name: String,
    /// True when it is written from right to left.
    pub right_to_left: bool,
    /// The language and territory by which the Open Graph protocol names it.
    pub open_graph: String,
    /// True when somebody whose language it is has read the words.
    pub read_by_native: bool,
    /// The phrases, by name.
    pub phrases: BTreeMap<String, String>,
    pub(super) notation: Notation,
    language_names: BTreeMap<String, String>,
}

impl InterfaceLanguage {
    /// Words about a number with those that say how exactly it is meant: `more than 12 km`, `about 398`.
    #[must_use]
    pub fn bounded(&self, words: &str, comparator: Comparator, approximate: bool) -> String {
        self.notation.limited(words, comparator, approximate)
    }

    /// The name of a document's language in this one; `None` when the file has none for it.
    pub(super) fn name_of(&self, language: Language) -> Option<&str> {
        let found = self.language_names.get(language.tag()).or_else(|| self.language_names.get(language.base()));
        found.map(String::as_str)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: About,
    notation: Notation,
    language_names: BTreeMap<String, String>,
    phrases: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    own_name: String,
    english_name: String,
    direction: Direction,
    open_graph: String,
    read_by_native: bool,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Direction {
    Ltr,
    Rtl,
}

/// Reads the words of every language that the seeds' `site.toml` lists: `built_in` is the repository's folder of them, `names` are those
/// of the phrases that the code declares.
///
/// # Errors
/// When a file is missing or is no such file, or its names are not those of the code. Every fault is given.
pub fn interface(built_in: &Path, seeds: &Path, names: &[&str]) -> Result<Vec<InterfaceLanguage>, Faults> {
    let mut faults = Faults::of(seeds);
    let languages = languages::of_site(seeds, &mut faults);
    let found = read(built_in, seeds, &languages, &mut faults);
    for words in &found {
        check_names(words, names, &mut faults);
    }
    if faults.is_empty() { Ok(found) } else { Err(faults.sorted()) }
}

/// The files of these languages, as far as they can be read.
pub(super) fn read(
    built_in: &Path,
    seeds: &Path,
    languages: &[Language],
    faults: &mut Faults,
) -> Vec<InterfaceLanguage> {
    let folders = [built_in.to_owned(), seeds.join(FOLDER)];
    languages.iter().filter_map(|language| read_language(&folders, *language, faults)).collect()
}

fn read_language(folders: &[PathBuf; 2], language: Language, faults: &mut Faults) -> Option<InterfaceLanguage> {
    let name = format!("{FOLDER}/{language}.toml");
    let mut table = Table::new();
    if language == Language::ZH_HANT {
        let simplified = table_of(folders, Language::ZH_HANS, faults)?;
        table = match Scripts::load(&super::schema::OverridesFile::default()) {
            Ok(scripts) => converted(simplified, &scripts),
            Err(message) => {
                faults.report(Check::Syntax, &name, 1, message);
                return None;
            }
        };
    }
    overlay(&mut table, table_of(folders, language, faults)?);
    if table.is_empty() {
        faults.report(Check::Language, &name, 1, missing_file(folders, language));
        return None;
    }
    match table.try_into::<File>() {
        Ok(File { language: about, notation, language_names, phrases }) => Some(InterfaceLanguage {
            language,
            own_name: about.own_name,
            english_name: about.english_name,
            right_to_left: about.direction == Direction::Rtl,
            open_graph: about.open_graph,
            read_by_native: about.read_by_native,
            phrases,
            notation: notation.of(language),
            language_names,
        }),
        Err(error) => {
            let message = format!("{}; the form is that of {PATTERN}.toml", error.message());
            faults.report(Check::Syntax, &name, 1, message);
            None
        }
    }
}

/// The words of a language in both folders, the seeds' over the repository's; an empty table when there is no such file.
fn table_of(folders: &[PathBuf; 2], language: Language, faults: &mut Faults) -> Option<Table> {
    let mut words = Table::new();
    for folder in folders {
        let Ok(text) = fs::read_to_string(folder.join(format!("{language}.toml"))) else { continue };
        match text.parse::<Table>() {
            Ok(table) => {
                own_texts::check(&format!("{FOLDER}/{language}.toml"), &text, faults);
                overlay(&mut words, table);
            }
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
                faults.report(Check::Syntax, &format!("{FOLDER}/{language}.toml"), line, error.message());
                return None;
            }
        }
    }
    Some(words)
}

/// Puts the entries of a table over those of another, tables into each other.
fn overlay(under: &mut Table, over: Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => overlay(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

fn converted(table: Table, scripts: &Scripts) -> Table {
    table.into_iter().map(|(key, value)| (key, converted_value(value, scripts))).collect()
}

fn converted_value(value: Value, scripts: &Scripts) -> Value {
    match value {
        Value::String(text) => Value::String(scripts.traditional_prose(&text)),
        Value::Array(list) => Value::Array(list.into_iter().map(|value| converted_value(value, scripts)).collect()),
        Value::Table(table) => Value::Table(converted(table, scripts)),
        other => other,
    }
}

/// The mend for a language that has no file: where it goes, and all that it must hold.
fn missing_file(folders: &[PathBuf; 2], language: Language) -> String {
    let [built_in, _] = folders;
    let pattern = fs::read_to_string(built_in.join(format!("{PATTERN}.toml"))).unwrap_or_default();
    let keys = pattern.parse::<Table>().map(|table| keys(&table)).unwrap_or_default();
    format!(
        "the interface has no words in \"{language}\"; write this file, in the form of src/i18n/languages/{PATTERN}.toml, with {}",
        keys.join(", ")
    )
}

/// The keys of a file of words, table by table; of the names of languages none is needed.
fn keys(table: &Table) -> Vec<String> {
    let of_table = |(name, value): (&String, &Value)| match value {
        Value::Table(table) if name != "language_names" => {
            vec![format!("[{name}] {}", table.keys().cloned().collect::<Vec<_>>().join(" "))]
        }
        _ => vec![format!("[{name}]")],
    };
    table.iter().flat_map(of_table).collect()
}

fn check_names(words: &InterfaceLanguage, names: &[&str], faults: &mut Faults) {
    let file = format!("{FOLDER}/{}.toml", words.language);
    let lacking: Vec<&str> = names.iter().filter(|name| !words.phrases.contains_key(**name)).copied().collect();
    if !lacking.is_empty() {
        faults.report(Check::Reference, &file, 1, format!("[phrases] lacks {}; write them", lacking.join(", ")));
    }
    for name in words.phrases.keys().filter(|name| !names.contains(&name.as_str())) {
        let message = format!("no code declares the phrase {name}; declare it where it is used, or delete it");
        faults.report(Check::Orphan, &file, 1, message);
    }
}
