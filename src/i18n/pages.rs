//! The words of the pages that need no app, and the names of pictures: `pages.toml`, compiled to one table a language. Not in the wasm.

use source_compare_core::model::RelationKind;
use source_compare_core::words::Language;

include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// These words in a language.
#[must_use]
pub fn page_phrases(language: Language) -> &'static PagePhrases {
    match language {
        Language::En => &EN,
        Language::ZhHans => &ZH_HANS,
        Language::ZhHant => &ZH_HANT,
    }
}

/// What a relation means.
#[must_use]
pub fn relation_meaning(phrases: &PagePhrases, kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Conflict => phrases.mean_conflict,
        RelationKind::DifferentScope => phrases.mean_different_scope,
        RelationKind::Revised => phrases.mean_revised,
        RelationKind::DifferentTime => phrases.mean_different_time,
        RelationKind::FinerDetail => phrases.mean_finer_detail,
        RelationKind::PartOf => phrases.mean_part_of,
        RelationKind::WrittenDifferently => phrases.mean_written_differently,
        RelationKind::Agree => phrases.mean_agree,
        RelationKind::OnlyOneSource => phrases.mean_only_one_source,
    }
}
