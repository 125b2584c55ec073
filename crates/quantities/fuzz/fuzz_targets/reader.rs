//! Whatever text libFuzzer makes, its findings keep the rules: those that `cargo test` checks with made-up texts.
#![no_main]

#[path = "../../tests/reader/rules.rs"]
mod rules;

libfuzzer_sys::fuzz_target!(|text: &str| {
    rules::check(text);
    for tag in quantities::languages() {
        rules::check_in(text, tag);
    }
});
