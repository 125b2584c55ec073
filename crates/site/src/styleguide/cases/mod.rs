//! The cases of the style guide, as data: the component, a name like a sentence, the languages of its snapshots.

mod claims;
mod parts;
mod pictures;
mod topics;
mod views;

pub use views::page;

use crate::styleguide::fixture::Fixture;
use model::Language;
use yew::Html;

/// One case.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The file that it shows, without its ending: a component, a view, a picture or a page of the site.
    pub component: &'static str,
    /// Its name, like a sentence.
    pub name: &'static str,
    /// The languages in which it is kept as a snapshot; the style guide shows it in all.
    pub languages: &'static [Language],
    /// The part of the fixture that it shows, in a language.
    pub show: fn(&Fixture) -> Html,
}

/// No snapshot: whole topics and pages are held against rules, since nobody would read them.
const NONE: &[Language] = &[];
/// A snapshot in English: in the other languages only the words are others.
const EN: &[Language] = &[Language::EN];
/// A snapshot in each language, where the markup is another.
const ALL: &[Language] = &[Language::EN, Language::ZH_HANS, Language::ZH_HANT];

const fn case(
    component: &'static str,
    name: &'static str,
    languages: &'static [Language],
    show: fn(&Fixture) -> Html,
) -> Case {
    Case { component, name, languages, show }
}

impl Case {
    /// Its name among all: `squares-without-the-source-of-the-whole`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}-{}", self.component, self.name)
    }

    /// True when it is a whole page, with a main part and a heading of its own.
    #[must_use]
    pub fn is_page(&self) -> bool {
        views::CASES.iter().any(|case| case.id() == self.id())
    }
}

/// Every case.
pub fn all() -> impl Iterator<Item = &'static Case> {
    [claims::CASES, parts::CASES, pictures::CASES, topics::CASES, views::CASES].into_iter().flatten()
}
