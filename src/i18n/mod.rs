//! The words of the interface: `phrases.toml`, compiled to one table a language, and which phrase names which thing.

use source_compare_core::model::{Basis, Certainty, RelationKind};
use source_compare_core::words::{Language, Words};

#[cfg(not(target_arch = "wasm32"))]
pub mod pages;

include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

/// The words of the interface that go with a pack of words. `None` when the pack is of another version.
///
/// On the desk they are compiled in; in the browser they come with the pack, and stay for as long as the page does: one set a
/// language, however often it is chosen.
#[must_use]
pub fn phrases_of(words: &Words) -> Option<&'static Phrases> {
    #[cfg(not(target_arch = "wasm32"))]
    {
        Some(phrases(words.language))
    }
    #[cfg(target_arch = "wasm32")]
    {
        thread_local! {
            static KEPT: std::cell::RefCell<Vec<(Language, &'static Phrases)>> = const { std::cell::RefCell::new(Vec::new()) };
        }
        KEPT.with_borrow_mut(|kept| {
            if let Some((_, phrases)) = kept.iter().find(|(language, _)| *language == words.language) {
                return Some(*phrases);
            }
            let phrases: &'static Phrases = Box::leak(Box::new(Phrases::from_list(words.phrases.clone().leak())?));
            kept.push((words.language, phrases));
            Some(phrases)
        })
    }
}

/// The words of the interface in a language.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn phrases(language: Language) -> &'static Phrases {
    match language {
        Language::En => &EN,
        Language::ZhHans => &ZH_HANS,
        Language::ZhHant => &ZH_HANT,
    }
}

/// Fills `{name}` in a phrase, once: braces in what is filled in stay as they are.
#[must_use]
pub fn fill(phrase: &str, fields: &[(&str, &str)]) -> String {
    let mut parts = phrase.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let field = part.split_once('}').and_then(|(name, rest)| {
            let (_, value) = fields.iter().find(|(known, _)| *known == name)?;
            Some((*value, rest))
        });
        match field {
            Some((value, rest)) => text.extend([value, rest]),
            None => text.extend(["{", part]),
        }
    }
    text
}

/// The language's own name, for the language links.
#[must_use]
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::ZhHans => "简体中文",
        Language::ZhHant => "繁體中文",
    }
}

/// The name of a document's language, in the reader's.
#[must_use]
pub fn language_name(phrases: &Phrases, language: Language) -> &'static str {
    match language {
        Language::En => phrases.lang_en,
        Language::ZhHans => phrases.lang_zh_hans,
        Language::ZhHant => phrases.lang_zh_hant,
    }
}

/// A relation in words.
#[must_use]
pub fn relation(phrases: &Phrases, kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Conflict => phrases.rel_conflict,
        RelationKind::DifferentScope => phrases.rel_different_scope,
        RelationKind::Revised => phrases.rel_revised,
        RelationKind::DifferentTime => phrases.rel_different_time,
        RelationKind::FinerDetail => phrases.rel_finer_detail,
        RelationKind::PartOf => phrases.rel_part_of,
        RelationKind::WrittenDifferently => phrases.rel_written_differently,
        RelationKind::Agree => phrases.rel_agree,
        RelationKind::OnlyOneSource => phrases.rel_only_one_source,
    }
}

/// What a statement rests on.
#[must_use]
pub fn basis(phrases: &Phrases, basis: Basis) -> &'static str {
    match basis {
        Basis::Documents => phrases.basis_documents,
        Basis::Inference => phrases.basis_inference,
        Basis::OutsideKnowledge => phrases.basis_outside,
    }
}

/// How sure a statement is.
#[must_use]
pub fn certainty(phrases: &Phrases, certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => phrases.certain,
        Certainty::Likely => phrases.likely,
        Certainty::Unsure => phrases.unsure,
    }
}

/// An edge of a boundary.
#[must_use]
pub fn side(phrases: &Phrases, side: &str) -> &'static str {
    match side {
        "east" => phrases.edge_east,
        "south" => phrases.edge_south,
        "west" => phrases.edge_west,
        _ => phrases.edge_north,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn fields_are_filled_where_they_stand() {
        assert_eq!(fill("{n} of {all}", &[("n", "9"), ("all", "13")]), "9 of 13");
        assert_eq!(fill("{one}; {other} {x", &[("one", "{other}"), ("other", "b")]), "{other}; b {x");
    }

    #[test]
    fn traditional_phrases_are_converted_with_their_marks() {
        assert_eq!(phrases(Language::ZhHant).translation, "譯文");
        assert!(pages::page_phrases(Language::ZhHant).mean_only_one_source.contains('「'));
    }
}
