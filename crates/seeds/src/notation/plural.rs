//! A pattern for each plural category of CLDR that a language has: `{n} firm` and `{n} firms`, `{n}st` and `{n}th`.

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules, PluralRulesOptions};
use model::Language;
use model::phrasing::fill;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One pattern for any number, or one for each category, of which `other` stands for those that are not named.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Plural {
    /// For any number.
    Any(String),
    /// By CLDR's name of the category.
    ByCategory(BTreeMap<String, String>),
}

impl Plural {
    /// The pattern for so many, with the number as it is written.
    pub(crate) fn counted(&self, language: Language, written: &str, number: &str) -> String {
        fill(self.pattern(language, number, PluralRuleType::Cardinal), &[("n", written)])
    }

    /// The pattern after a number with a word for its power of ten, which some languages treat as a noun: `300 millions d’euros`.
    pub(crate) fn of_millions(&self, written: &str) -> String {
        let many = match self {
            Self::Any(pattern) => pattern,
            Self::ByCategory(patterns) => patterns.get("many").map_or_else(|| self.many(), String::as_str),
        };
        fill(many, &[("n", written)])
    }

    /// The pattern for a place in an order.
    pub(crate) fn ordinal(&self, language: Language, number: &str) -> String {
        fill(self.pattern(language, number, PluralRuleType::Ordinal), &[("n", number)])
    }

    /// The pattern for many.
    pub(crate) fn many(&self) -> &str {
        match self {
            Self::Any(pattern) => pattern,
            Self::ByCategory(patterns) => patterns.get("other").map_or("", String::as_str),
        }
    }

    /// The same with every pattern changed.
    pub(crate) fn map(&self, change: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Any(pattern) => Self::Any(change(pattern)),
            Self::ByCategory(patterns) => {
                let changed = patterns.iter().map(|(category, pattern)| (category.clone(), change(pattern)));
                Self::ByCategory(changed.collect())
            }
        }
    }

    /// Every pattern.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &str> {
        let (any, named) = match self {
            Self::Any(pattern) => (Some(pattern), None),
            Self::ByCategory(patterns) => (None, Some(patterns.values())),
        };
        any.into_iter().chain(named.into_iter().flatten()).map(String::as_str)
    }

    fn pattern(&self, language: Language, number: &str, kind: PluralRuleType) -> &str {
        match self {
            Self::Any(pattern) => pattern,
            Self::ByCategory(patterns) => {
                let found = patterns.get(category(language, number, kind));
                found.map_or_else(|| self.many(), String::as_str)
            }
        }
    }
}

/// CLDR's name of the category of a number.
fn category(language: Language, number: &str, kind: PluralRuleType) -> &'static str {
    let number = Decimal::try_from_str(number).ok();
    let locale = Locale::try_from_str(language.tag()).unwrap_or(Locale::UNKNOWN);
    let options = PluralRulesOptions::default().with_type(kind);
    let rules = PluralRules::try_new(locale.into(), options).ok();
    match number.zip(rules).map(|(number, rules)| rules.category_for(&number)) {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    }
}
