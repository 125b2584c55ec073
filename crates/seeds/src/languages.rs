//! The languages of a site, and of documents: tags that BCP 47 knows, in the one form in which everybody writes them.

use super::check::{Check, Faults};
use super::compile::{At, Compiler};
use super::files::read;
use icu_locale_core::LanguageIdentifier;
use model::Language;
use serde::Deserialize;
use std::path::Path;
use toml::Spanned;

/// The part of `site.toml` that says which languages its pages are in.
#[derive(Deserialize)]
struct SiteLanguages {
    languages: Option<Spanned<Vec<Spanned<String>>>>,
}

/// The languages that `site.toml` lists, the first as that of the root. Faults of the file itself are left to whoever reads all of it.
pub(super) fn of_site(root: &Path, faults: &mut Faults) -> Vec<Language> {
    let Some(file) = read::<SiteLanguages>(root, "site.toml", faults) else {
        return Vec::new();
    };
    let Some(listed) = file.content.languages.as_ref().filter(|listed| !listed.get_ref().is_empty()) else {
        let line = file.content.languages.as_ref().map_or(1, |listed| file.line(listed.span()));
        let message =
            "no language is listed; say in which ones the pages are, the first at the root: languages = [\"en\"]";
        faults.report(Check::Language, &file.name, line, message);
        return Vec::new();
    };
    let mut languages: Vec<Language> = Vec::new();
    for tag in listed.get_ref() {
        match language(tag.get_ref()) {
            Ok(language) if languages.contains(&language) => {
                let message = format!("\"{language}\" is given twice; delete one");
                faults.report(Check::IdUnique, &file.name, file.line(tag.span()), message);
            }
            Ok(language) => languages.push(if languages.is_empty() { language.at_root() } else { language }),
            Err(message) => faults.report(Check::Language, &file.name, file.line(tag.span()), message),
        }
    }
    languages
}

/// The language of a document.
pub(super) fn of_document(compiler: &mut Compiler<'_>, written: Language, at: &At<'_>) -> Option<Language> {
    match language(written.tag()) {
        Ok(language) => Some(language),
        Err(message) => {
            compiler.fault(Check::Language, at, message);
            None
        }
    }
}

/// The language of a tag.
fn language(tag: &str) -> Result<Language, String> {
    let Ok(identifier) = LanguageIdentifier::try_from_str(tag) else {
        return Err(format!(
            "\"{tag}\" is no tag of a language; write one of BCP 47, such as \"en\", \"de-CH\" or \"zh-Hans\""
        ));
    };
    let canonical = identifier.to_string();
    if canonical != tag {
        return Err(format!("\"{tag}\" is written \"{canonical}\"; write it so"));
    }
    let language = Language::from_tag(tag);
    if language.is_chinese() && ![Language::ZH_HANS, Language::ZH_HANT].contains(&language) {
        return Err(format!("\"{tag}\" does not say the script; write \"zh-Hans\" or \"zh-Hant\""));
    }
    Ok(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_one_form() {
        for tag in ["en", "de-CH", "sr-Latn", "es-419", "zh-Hant"] {
            assert_eq!(language(tag).unwrap().tag(), tag);
        }
        for (wrong, message) in [
            (
                "english language",
                "\"english language\" is no tag of a language; write one of BCP 47, such as \"en\", \"de-CH\" or \"zh-Hans\"",
            ),
            ("EN-gb", "\"EN-gb\" is written \"en-GB\"; write it so"),
            ("zh-CN", "\"zh-CN\" does not say the script; write \"zh-Hans\" or \"zh-Hant\""),
        ] {
            assert_eq!(language(wrong).unwrap_err(), message);
        }
    }
}
