//! The words of the interface: a table of phrases in English and simplified Chinese, with the traditional made of it.

use super::check::{Check, Faults};
use super::files::{Seeds, read};
use super::schema::Text;
use super::scripts::Scripts;
use super::texts::Translated;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::path::Path;
use toml::Spanned;

/// The phrases could not be read.
#[derive(Debug)]
pub struct PhrasesError(Faults);

impl fmt::Display for PhrasesError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Error for PhrasesError {}

/// Reads a file of phrases, in the order of their names.
///
/// # Errors
/// When it is no TOML table of texts, or a text lacks a language.
pub fn phrases(seeds: &Path, file: &Path) -> Result<Vec<(String, Translated)>, PhrasesError> {
    let mut faults = Faults::default();
    match read_phrases(seeds, file, &mut faults) {
        Some(phrases) if faults.is_empty() => Ok(phrases),
        _ => Err(PhrasesError(faults)),
    }
}

fn read_phrases(seeds: &Path, file: &Path, faults: &mut Faults) -> Option<Vec<(String, Translated)>> {
    let overrides = Seeds::overrides(seeds, faults)?;
    let scripts = match Scripts::load(&overrides.content) {
        Ok(scripts) => scripts,
        Err(message) => {
            faults.report(Check::Syntax, &overrides.name, 1, message);
            return None;
        }
    };
    let (folder, name) = (file.parent()?, file.file_name()?.to_str()?);
    let table = read::<BTreeMap<String, Spanned<Text>>>(folder, name, faults)?;
    let mut phrases = Vec::new();
    for (name, text) in &table.content {
        let (Some(en), Some(zh_hans)) = (&text.get_ref().en, &text.get_ref().zh_hans) else {
            faults.report(
                Check::Language,
                &table.name,
                table.line(text.span()),
                "the phrase lacks a language; write both",
            );
            continue;
        };
        let zh_hant = text.get_ref().zh_hant.clone().unwrap_or_else(|| scripts.traditional_prose(zh_hans));
        phrases.push((name.clone(), Translated { en: en.clone(), zh_hans: zh_hans.clone(), zh_hant }));
    }
    Some(phrases)
}
