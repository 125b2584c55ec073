//! Between the Chinese scripts, by OpenCC's dictionaries, with the corrections of `hant-overrides.toml`.

use super::check::{Check, Faults};
use super::files::SeedFile;
use super::schema::{OverridesFile, Text};
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use model::{Language, Translated};
use std::cell::RefCell;

/// Characters that `OpenCC` simplifies within words only, or not at all, since they have other uses: 著力 is 着力, and 显著 stays.
/// Texts that differ in nothing else say the same. By turns, as [`simplified_pairs`].
const ALSO_TAKEN: &str = "著着瞭了覆复弍二";

/// Every traditional character with the simplified one that it is taken for, by turns: for the collation of quotes.
///
/// # Errors
/// When the library's own data are broken.
pub fn simplified_pairs() -> Result<String, String> {
    let converter = OpenCC::from_config(BuiltinConfig::T2s).map_err(|error| format!("opencc: {error}"))?;
    let characters: String = ('\u{4e00}'..='\u{9fff}').flat_map(|character| [character, '\n']).collect();
    let converted = converter.convert(&characters);
    let pairs = characters.lines().zip(converted.lines()).filter(|(from, to)| from != to && to.chars().count() == 1);
    Ok(pairs.flat_map(|(from, to)| [from, to]).chain([ALSO_TAKEN]).collect())
}

/// Converts between simplified and traditional characters.
pub(super) struct Scripts {
    to_traditional: OpenCC,
    to_simplified: OpenCC,
    /// The output of the dictionaries, what it should be, and whether it was ever met.
    overrides: RefCell<Vec<(String, String, bool)>>,
}

impl Scripts {
    /// Loads the dictionaries. An error when the library's own data are broken.
    pub(super) fn load(overrides: &OverridesFile) -> Result<Self, String> {
        let load = |config| OpenCC::from_config(config).map_err(|error| format!("opencc: {error}"));
        let pairs = overrides.overrides.iter();
        let pairs = pairs.map(|pair| (pair.converted.get_ref().clone(), pair.corrected.clone(), false));
        Ok(Self {
            to_traditional: load(BuiltinConfig::S2tw)?,
            to_simplified: load(BuiltinConfig::T2s)?,
            overrides: RefCell::new(pairs.collect()),
        })
    }

    /// Simplified to traditional, characters only.
    pub(super) fn traditional(&self, simplified: &str) -> String {
        let mut text = self.to_traditional.convert(simplified);
        for (converted, corrected, met) in self.overrides.borrow_mut().iter_mut() {
            if text.contains(converted.as_str()) {
                *met = true;
                text = text.replace(converted.as_str(), corrected);
            }
        }
        text
    }

    /// Our own words in traditional Chinese: characters converted, quotation marks as they are printed there.
    pub(super) fn traditional_prose(&self, simplified: &str) -> String {
        let marks = [('“', '「'), ('”', '」'), ('‘', '『'), ('’', '』')];
        let mark = |character| marks.iter().find(|(from, _)| *from == character).map_or(character, |(_, to)| *to);
        self.traditional(simplified).chars().map(mark).collect()
    }

    /// A text in these languages: as it is written, and converted where it is not.
    pub(super) fn every_language(&self, text: &Text, languages: &[Language]) -> Translated {
        Translated::new(languages, |language| match text.get(language) {
            Some(written) => written.trim().to_owned(),
            None if language == Language::ZH_HANT => {
                self.traditional_prose(text.get(Language::ZH_HANS).map(str::trim).unwrap_or_default())
            }
            None => String::new(),
        })
    }

    /// Traditional to simplified, characters only.
    pub(super) fn simplified(&self, traditional: &str) -> String {
        self.to_simplified.convert(traditional)
    }

    /// Overrides that nothing needs any more.
    pub(super) fn check_orphans(&self, file: &SeedFile<OverridesFile>, faults: &mut Faults) {
        for (pair, (_, _, met)) in file.content.overrides.iter().zip(self.overrides.borrow().iter()) {
            if !met {
                let line = file.line(pair.converted.span());
                faults.report(
                    Check::Orphan,
                    &file.name,
                    line,
                    "no converted text has this any more; delete the override",
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_is_taken_for_one_other() {
        let list: Vec<char> = simplified_pairs().unwrap().chars().collect();
        let pairs: std::collections::BTreeMap<char, char> = list.chunks(2).map(|pair| (pair[0], pair[1])).collect();
        assert_eq!(pairs.len() * 2, list.len(), "a character is in the list twice");
        for (traditional, simplified) in [('著', '着'), ('瞭', '了'), ('覆', '复'), ('弍', '二'), ('聯', '联')]
        {
            assert_eq!(pairs.get(&traditional), Some(&simplified));
        }
    }
}
