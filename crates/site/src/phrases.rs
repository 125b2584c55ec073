//! The words of the pages that need no app.

source_compare::phrases! {
    /// The words of the pages that need no app, in one language; see `src/i18n/phrases.toml`.
    PagePhrases:
    embed_title static_source static_value static_scope builder builder_text builder_no_script builder_question
    builder_language builder_view view_card view_full view_picture view_values view_quotes builder_sources
    changes_unknown changes_since change change_words change_new change_gone change_answer builder_version
    version_latest version_pinned builder_theme theme_auto theme_light theme_dark builder_skip way_link_plain
    builder_accent builder_accent_wrong builder_width_wrong builder_width builder_preview preview_phone
    preview_column builder_codes builder_address builder_broken way_link way_link_text way_frame way_frame_text
    way_element way_element_text way_static way_static_text way_markdown way_markdown_text way_file way_file_text
    way_file_button builder_copy builder_copied builder_copy_by_hand builder_host builder_host_frame
    builder_host_element builder_host_server kind title why_inferred status address address_unknown last_checked
    document fingerprint parts lines_from_to language source_says source_says_text source_left_out source_against
    pair_both pair_contradict pair_differ pair_in_part pair_agree pair_untold pair_each pair_excerpt pair_only
    pair_neither search_label search_no_script search_wait search_failed inferred_all inferred_introduction inferred_dates inferred_claims inferred_relations inferred_way places_introduction
    places_introduction_broad place_about place_named place_spellings place_whole place_parts place_through place_description
    keys key_search key_list key_results key_claims key_close changes_list method_verdicts back method_who method_who_text method_words_unread method_checked method_checked_text method_unread method_relations
    method_quotes method_quotes_text method_quotes_joined method_data method_data_text data_claims
    data_dataset data_schema data_annotations data_claim_review data_apparatus review_aspect review_limits
    method_error method_error_text method_error_contact method_error_publication not_found not_found_text
    not_found_up guide guide_text guide_colours guide_values guide_type guide_sample guide_space guide_badges
    guide_whole_page
}
