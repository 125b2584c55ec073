//! The words of the tools.

source_compare::phrases! {
    /// The words of the tools, in one language; see `src/i18n/languages/`.
    ToolPhrases:
    search_lost search_filtered search_none search_corrected search_partial search_questions search_sources search_places search_quotes search_all
    search_filters search_widen search_hint search_hint_pinyin filter_tier filter_reason filter_source
    filter_section filter_value filter_inferred filter_only_inferred value_quantity value_date value_set value_edges
    value_text opened_why opened_uses opened_link opened_around opened_previous opened_next take take_as take_choose take_plain take_csv take_json take_save take_failed
}
