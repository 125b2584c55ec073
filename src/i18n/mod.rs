//! The words of the interface: `languages/`, a file a language, which come with each pack of words, and which phrase names which thing.

pub use model::phrasing::fill;

use model::phrasing::Sign;
use model::{Basis, Certainty, Language, RelationKind, Side, SilenceKind, Tier, Words};
use std::cell::RefCell;

/// Declares the words of a file of phrases: a struct with a field for each, filled from a list. The generator refuses a file
/// that has others.
#[macro_export]
macro_rules! phrases {
    ($(#[$doc:meta])* $type_name:ident: $($name:ident)*) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the file says what each is")]
        pub struct $type_name {
            $(pub $name: &'static str,)*
        }

        impl $type_name {
            /// The name of each phrase, in the order of a list of them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// From a list in that order; `None` when it has another number of phrases.
            #[must_use]
            pub fn from_list(list: &'static [String]) -> Option<Self> {
                let [$($name),*] = list else {
                    return None;
                };
                Some(Self { $($name: $name.as_str()),* })
            }
        }
    };
}

phrases! {
    /// The words of the widget in one language.
    Phrases:
    colon semicolon comma list_comma full_stop word_space bracket_open bracket_close quote_open quote_close inner_quote_open
    inner_quote_close
    skip_to_content languages this_site search contents question source_n publisher date
    reports in_article conversion conversion_hant see_conversion our_translation figure_unread original_in line_n lines_n check_it
    line_breaks inferred note characters cite_as open_claim take_quotes cite_comparison question_in compared_by data_version copy copied
    copy_by_hand main_questions other_questions section_questions around previous next n_comparisons count_comparisons
    n_only_one n_more only_one only_one_introduction do_not_say does_not_say not_in_excerpt why_they_differ
    how_they_compare about_this pair_by_pair how_to_write rests_on how_sure basis_documents basis_inference
    basis_outside certain likely unsure computed_scope computed_apart computed_agree computed_written computed_rounded computed_converted computed_places
    rel_conflict rel_different_scope rel_revised rel_different_time rel_finer_detail rel_part_of rel_rounded rel_converted rel_written_differently
    rel_agree rel_only_one_source rel_rest_one_source to_revised to_finer_detail to_part_of by_inference perhaps
    tier_agree tier_no_contradiction tier_cannot_be_told tier_contradiction tier_none mean_tier_agree
    mean_tier_no_contradiction mean_tier_cannot_be_told mean_tier_contradiction finding_agree finding_no_contradiction
    finding_cannot_be_told finding_contradiction finding_none verdict edge_east edge_south edge_west edge_north view
    sources_shown put_against first_source second_source no_choice differences_only show_all n_shown nothing_shown
    between_these between_shown all_sources none_shown_says pair_silent take_picture picture_failed
    embed_this embed_question other_units picture card_values card_quotes card_silent card_not_in_excerpt
    full_comparison published_by changed_on data_of report_error invisible method data data_file schema version to_top
    fault_notice
}

/// The words of the interface that go with a pack of words. `None` when the pack is of another version.
///
/// They stay for as long as the page does: one set a language, however often it is chosen.
#[must_use]
pub fn phrases_of(words: &Words) -> Option<&'static Phrases> {
    thread_local! {
        static KEPT: RefCell<Vec<(&'static [String], &'static Phrases)>> = const { RefCell::new(Vec::new()) };
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, phrases)) = kept.iter().find(|(list, _)| **list == *words.phrases) {
            return Some(*phrases);
        }
        let list: &'static [String] = words.phrases.clone().leak();
        let phrases: &'static Phrases = Box::leak(Box::new(Phrases::from_list(list)?));
        kept.push((list, phrases));
        Some(phrases)
    })
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
        RelationKind::Rounded => phrases.rel_rounded,
        RelationKind::Converted => phrases.rel_converted,
        RelationKind::WrittenDifferently => phrases.rel_written_differently,
        RelationKind::Agree => phrases.rel_agree,
        RelationKind::OnlyOneSource => phrases.rel_only_one_source,
    }
}

/// A relation that leads from one claim to the other, in words that stand between them; `None` for those that are alike both ways.
#[must_use]
pub fn directed(phrases: &Phrases, kind: RelationKind) -> Option<&'static str> {
    match kind {
        RelationKind::Revised => Some(phrases.to_revised),
        RelationKind::FinerDetail => Some(phrases.to_finer_detail),
        RelationKind::PartOf => Some(phrases.to_part_of),
        RelationKind::Conflict
        | RelationKind::DifferentScope
        | RelationKind::DifferentTime
        | RelationKind::Rounded
        | RelationKind::Converted
        | RelationKind::WrittenDifferently
        | RelationKind::Agree
        | RelationKind::OnlyOneSource => None,
    }
}

/// A tier in words.
#[must_use]
pub fn tier(phrases: &Phrases, tier: Tier) -> &'static str {
    match tier {
        Tier::Agree => phrases.tier_agree,
        Tier::NoContradiction => phrases.tier_no_contradiction,
        Tier::CannotBeTold => phrases.tier_cannot_be_told,
        Tier::Contradiction => phrases.tier_contradiction,
    }
}

/// The meaning of a tier, in a sentence.
#[must_use]
pub fn tier_meaning(phrases: &Phrases, tier: Tier) -> &'static str {
    match tier {
        Tier::Agree => phrases.mean_tier_agree,
        Tier::NoContradiction => phrases.mean_tier_no_contradiction,
        Tier::CannotBeTold => phrases.mean_tier_cannot_be_told,
        Tier::Contradiction => phrases.mean_tier_contradiction,
    }
}

/// The clause of the finding that counts a tier.
#[must_use]
pub fn finding_of(phrases: &Phrases, tier: Tier) -> &'static str {
    match tier {
        Tier::Agree => phrases.finding_agree,
        Tier::NoContradiction => phrases.finding_no_contradiction,
        Tier::CannotBeTold => phrases.finding_cannot_be_told,
        Tier::Contradiction => phrases.finding_contradiction,
    }
}

/// The reason of a relation that was computed: `{one}` and `{other}` are the scopes of its claims.
#[must_use]
pub fn computed_reason(phrases: &Phrases, kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::DifferentScope => phrases.computed_scope,
        RelationKind::Agree => phrases.computed_agree,
        RelationKind::WrittenDifferently => phrases.computed_written,
        RelationKind::Rounded => phrases.computed_rounded,
        RelationKind::Converted => phrases.computed_converted,
        RelationKind::FinerDetail | RelationKind::PartOf => phrases.computed_places,
        // Never computed: somebody writes why.
        RelationKind::Conflict | RelationKind::Revised | RelationKind::DifferentTime | RelationKind::OnlyOneSource => {
            ""
        }
    }
}

/// The basis of a statement.
#[must_use]
pub fn basis(phrases: &Phrases, basis: Basis) -> &'static str {
    match basis {
        Basis::Documents => phrases.basis_documents,
        Basis::Inference => phrases.basis_inference,
        Basis::OutsideKnowledge => phrases.basis_outside,
    }
}

/// The certainty of a statement.
#[must_use]
pub fn certainty(phrases: &Phrases, certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => phrases.certain,
        Certainty::Likely => phrases.likely,
        Certainty::Unsure => phrases.unsure,
    }
}

/// A sign between words.
#[must_use]
pub fn sign(phrases: &Phrases, sign: Sign) -> &'static str {
    match sign {
        Sign::Colon => phrases.colon,
        Sign::Semicolon => phrases.semicolon,
        Sign::Comma => phrases.comma,
        Sign::ListComma => phrases.list_comma,
        Sign::FullStop => phrases.full_stop,
        Sign::WordSpace => phrases.word_space,
        Sign::BracketOpen => phrases.bracket_open,
        Sign::BracketClose => phrases.bracket_close,
        Sign::QuoteOpen => phrases.quote_open,
        Sign::QuoteClose => phrases.quote_close,
        Sign::InnerQuoteOpen => phrases.inner_quote_open,
        Sign::InnerQuoteClose => phrases.inner_quote_close,
    }
}

/// A side of an area.
#[must_use]
pub fn side(phrases: &Phrases, side: Side) -> &'static str {
    match side {
        Side::East => phrases.edge_east,
        Side::South => phrases.edge_south,
        Side::West => phrases.edge_west,
        Side::North => phrases.edge_north,
    }
}

/// The label of words in the other Chinese script, which are converted, not translated; `None` for other pairs of languages.
#[must_use]
pub fn conversion(phrases: &Phrases, from: Language, to: Language) -> Option<&'static str> {
    if from == Language::ZH_HANT && to == Language::ZH_HANS {
        Some(phrases.conversion)
    } else if from == Language::ZH_HANS && to == Language::ZH_HANT {
        Some(phrases.conversion_hant)
    } else {
        None
    }
}

/// The meaning of a silence.
#[must_use]
pub fn silence(phrases: &Phrases, kind: SilenceKind) -> &'static str {
    match kind {
        SilenceKind::DoesNotSay => phrases.does_not_say,
        SilenceKind::NotInExcerpt => phrases.not_in_excerpt,
    }
}
