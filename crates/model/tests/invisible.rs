//! The list of characters that print nothing is Unicode's, character by character.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, Script};
use icu_properties::{CodePointMapData, CodePointSetData};
use model::invisible::{invisible, is_invisible};

#[test]
fn characters_that_print_nothing_are_those_of_unicode() {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_of_unicode = |letter: char| {
        let category = categories.get(letter);
        let is_separator = matches!(category, GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator);
        let is_control = category == GeneralCategory::Control && !matches!(letter, '\t' | '\n' | '\r');
        // Interlinear annotation: formats without a glyph, which Unicode does not call ignorable since it wants them seen.
        ignorable.contains(letter) || is_control || is_separator || ('\u{fff9}'..='\u{fffb}').contains(&letter)
    };
    let wrong: Vec<char> =
        ('\0'..=char::MAX).filter(|letter| is_invisible(*letter) != is_of_unicode(*letter)).collect();
    assert_eq!(wrong, Vec::<char>::new());
}

#[test]
fn a_joiner_stays_in_words_of_every_script_that_joins_and_of_no_european_one() {
    let scripts = CodePointMapData::<Script>::new();
    let letters = CodePointMapData::<GeneralCategory>::new();
    let is_letter = |letter: char| letters.get(letter) == GeneralCategory::OtherLetter;
    let keeps_joiner = |letter: char| invisible(&format!("{letter}\u{200d}{letter}")).is_empty();
    for letter in ('\0'..=char::MAX).filter(|letter| is_letter(*letter) && !is_invisible(*letter)) {
        match scripts.get(letter) {
            Script::Arabic
            | Script::Syriac
            | Script::Devanagari
            | Script::Bengali
            | Script::Tamil
            | Script::Sinhala
            | Script::Malayalam
            | Script::Khmer
            | Script::Mongolian
                if letter < '\u{10000}' =>
            {
                assert!(keeps_joiner(letter), "{letter:?}");
            }
            Script::Latin | Script::Hebrew | Script::Han | Script::Hangul | Script::Hiragana | Script::Katakana => {
                assert!(!keeps_joiner(letter), "{letter:?}");
            }
            _ => {}
        }
    }
}
