//! What is rendered beside its snapshot, as data: the component, a name like a sentence, the languages.

mod claims;
mod parts;
mod pictures;
mod topics;
mod views;

use crate::fixture;
use source_compare::edition::Edition;
use source_compare_core::words::Language;

/// One case.
pub(crate) struct Case {
    /// The file under `src/components`, `src/graphics` or `src/views`, without its ending.
    pub(crate) component: &'static str,
    pub(crate) name: &'static str,
    languages: &'static [Language],
    render: fn(&Edition) -> String,
}

const EN: &[Language] = &[Language::En];
const ALL: &[Language] = &Language::ALL;

const fn case(
    component: &'static str,
    name: &'static str,
    languages: &'static [Language],
    render: fn(&Edition) -> String,
) -> Case {
    Case { component, name, languages, render }
}

impl Case {
    /// What it renders in each of its languages.
    pub(crate) fn rendered(&self) -> Vec<(Language, String)> {
        self.languages.iter().map(|language| (*language, (self.render)(&fixture::edition(*language)))).collect()
    }

    /// The same, with the name of the snapshot.
    pub(crate) fn renderings(&self) -> Vec<(String, String)> {
        self.rendered().into_iter().map(|(language, html)| (self.file(language), html)).collect()
    }

    /// The names of its snapshots.
    pub(crate) fn files(&self) -> Vec<String> {
        self.languages.iter().map(|language| self.file(*language)).collect()
    }

    fn file(&self, language: Language) -> String {
        let ending = if language == Language::En { String::new() } else { format!(".{language}") };
        format!("{}-{}{ending}.html", self.component, self.name)
    }
}

/// Every case.
pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [claims::CASES, parts::CASES, pictures::CASES, topics::CASES, views::CASES].into_iter().flatten()
}
