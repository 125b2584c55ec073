//! The cases of the style guide, rendered for the tests.

use crate::fixture;
use model::Language;
pub(crate) use site::styleguide::cases::{Case, all};

/// The renderings of a case in these languages.
pub(crate) fn rendered(case: &Case, languages: &[Language]) -> Vec<(Language, String)> {
    let show = |language: &Language| (*language, fixture::show((case.show)(&fixture::edition(*language))));
    languages.iter().map(show).collect()
}

/// Its renderings in the languages in which it is kept, with the names of the snapshots.
pub(crate) fn renderings(case: &Case) -> Vec<(String, String)> {
    rendered(case, case.languages).into_iter().map(|(language, html)| (file(case, language), html)).collect()
}

/// The names of its snapshots.
pub(crate) fn files(case: &Case) -> Vec<String> {
    case.languages.iter().map(|language| file(case, *language)).collect()
}

fn file(case: &Case, language: Language) -> String {
    let ending = if language == Language::EN { String::new() } else { format!(".{language}") };
    format!("{}{ending}.html", case.id())
}
