//! The words of the pages that need no app.

source_compare::phrases! {
    /// The words of the pages that need no app, in one language; see `src/i18n/phrases.toml`.
    PagePhrases:
    back method_who method_who_text method_checked
    method_checked_text method_relations method_map method_map_text method_quotes method_quotes_text method_data
    method_data_text data_claims data_dataset data_schema data_annotations data_claim_review data_apparatus
    review_aspect review_limits method_error method_error_text method_error_contact method_error_publication
    not_found not_found_text not_found_up guide guide_text guide_colours guide_values guide_type guide_sample
    guide_space guide_badges guide_whole_page
}
