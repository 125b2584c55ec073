//! The words of the pages that need no app.

use model::RelationKind;

source_compare::phrases! {
    /// The words of the pages that need no app, in one language; see `src/i18n/phrases.toml`.
    PagePhrases:
    mean_conflict mean_different_scope mean_revised mean_different_time mean_finer_detail mean_part_of
    mean_written_differently mean_agree mean_only_one_source back method_who method_who_text method_checked
    method_checked_text method_relations method_map method_map_text method_quotes method_quotes_text method_data
    method_data_text data_claims data_dataset data_schema data_annotations data_claim_review data_apparatus
    review_aspect review_limits method_error method_error_text method_error_contact method_error_publication
    not_found not_found_text not_found_up guide guide_text guide_colours guide_values guide_type guide_sample
    guide_space guide_badges guide_whole_page
}

/// The meaning of a relation.
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
