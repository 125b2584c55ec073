//! The words of the interface: a table of phrases in English and simplified Chinese, with the traditional made of it unless it is given.

use super::check::{Check, Faults};
use super::files::read;
use super::schema::{OverridesFile, Text};
use super::scripts::Scripts;
use model::{Language, Translated};
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// Reads a file of phrases: a list for each list of names that the code declares, in its order.
///
/// # Errors
/// When it is no TOML table of texts, a text lacks a language, or its names are not those of the code. Every fault is given.
pub fn phrases(file: &Path, names: &[&[&str]]) -> Result<Vec<Vec<Translated>>, Faults> {
    let (folder, name) = (file.parent().unwrap_or(Path::new(".")), file.file_name().unwrap_or_default());
    let name = name.to_string_lossy();
    let mut faults = Faults::of(folder);
    let phrases = read_phrases(folder, &name, names, &mut faults);
    if faults.is_empty() { Ok(phrases) } else { Err(faults.sorted()) }
}

fn read_phrases(folder: &Path, name: &str, names: &[&[&str]], faults: &mut Faults) -> Vec<Vec<Translated>> {
    let Some(table) = read::<BTreeMap<String, Spanned<Text>>>(folder, name, faults) else {
        return Vec::new();
    };
    let scripts = match Scripts::load(&OverridesFile::default()) {
        Ok(scripts) => scripts,
        Err(message) => {
            faults.report(Check::Syntax, name, 1, message);
            return Vec::new();
        }
    };
    let is_declared = |phrase: &str| names.iter().any(|names| names.contains(&phrase));
    for (phrase, text) in table.content.iter().filter(|(phrase, _)| !is_declared(phrase)) {
        let message = format!("no code declares the phrase {phrase}; declare it where it is used, or delete it");
        faults.report(Check::Orphan, name, table.line(text.span()), message);
    }
    let mut phrase = |phrase: &&str| {
        let Some(text) = table.content.get(*phrase) else {
            faults.report(Check::Reference, name, 1, format!("the phrase {phrase} is missing; write it"));
            return None;
        };
        if let Some(lacking) = Language::AUTHORED.into_iter().find(|language| text.get_ref().get(*language).is_none()) {
            let message = format!("the phrase {phrase} has no \"{lacking}\"; write it");
            faults.report(Check::Language, name, table.line(text.span()), message);
            return None;
        }
        Some(scripts.every_language(text.get_ref()))
    };
    names.iter().map(|names| names.iter().filter_map(&mut phrase).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_phrases(content: &str, names: &[&str], expected: Result<&[&str], &[&str]>) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("phrases.toml");
        std::fs::write(&file, content).unwrap();
        match (phrases(&file, &[names]).map(|lists| lists.concat()), expected) {
            (Ok(found), Ok(expected)) => {
                let found: Vec<&str> = found.iter().map(|text| text.in_language(Language::ZhHant)).collect();
                assert_eq!(found, expected);
            }
            (Err(faults), Err(expected)) => {
                let found: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
                assert_eq!(found, expected);
            }
            (found, _) => panic!("{found:?}"),
        }
    }

    #[test]
    fn phrases_come_in_the_order_of_the_code_and_are_converted_with_their_marks() {
        let content =
            "a = { en = \"a\", zh-Hans = \"译“文”\" }\nb = { en = \"b\", zh-Hans = \"发\", zh-Hant = \"髮\" }\n";
        assert_phrases(content, &["b", "a"], Ok(&["髮", "譯「文」"]));
    }

    #[test]
    fn phrases_that_do_not_fit_the_code_are_all_named() {
        let content = "a = { en = \"a\" }\nold = { en = \"o\", zh-Hans = \"旧\" }\n";
        let faults = [
            "the phrase b is missing; write it",
            "the phrase a has no \"zh-Hans\"; write it",
            "no code declares the phrase old; declare it where it is used, or delete it",
        ];
        assert_phrases(content, &["a", "b"], Err(&faults));
    }
}
