//! Characters that print nothing, and yet turn the order of what stands around them, part words or hide text. Where a script needs
//! one it belongs to the words; anywhere else a reader is shown that it is there.

/// True for a character that prints nothing: Unicode's `Default_Ignorable_Code_Point`, its controls but for tab and line breaks, its
/// separators of lines and paragraphs, and the marks of interlinear annotation. A test holds the ranges against Unicode's own data.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The invisible characters of a text that its script does not need, each with the byte at which it stands.
#[must_use]
pub fn invisible(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    let mut before = '\0';
    for (at, letter) in text.char_indices() {
        if is_invisible(letter) && !belongs(text, at, letter, before) {
            found.push((at, letter));
        }
        before = letter;
    }
    found
}

/// A text with the codes of its invisible characters in their place, in brackets: where no element can show them.
#[must_use]
pub fn spelled_out(text: &str) -> String {
    let mut spelled = String::new();
    let mut at = 0;
    for (start, letter) in invisible(text) {
        spelled += text.get(at..start).unwrap_or_default();
        spelled += &format!("[{}]", code(letter));
        at = start + letter.len_utf8();
    }
    spelled + text.get(at..).unwrap_or_default()
}

/// The code by which a character is shown: `U+202E`.
#[must_use]
#[inline(never)]
pub fn code(letter: char) -> String {
    let letter = u32::from(letter);
    let n_digits = (8 - letter.leading_zeros() / 4).max(4);
    let digits = (0..n_digits).rev().filter_map(|digit| char::from_digit((letter >> (4 * digit)) & 0xf, 16));
    let mut code = "U+".to_owned();
    code.extend(digits.map(|digit| digit.to_ascii_uppercase()));
    code
}

/// True where an invisible character is how a script is written: one at a time, after a letter that it says something of.
///
/// Embeddings, overrides and isolates never are, even among Arabic: they act on all that follows. Nor are tags, even in flags: they
/// can carry a text that nobody sees.
fn belongs(text: &str, at: usize, letter: char, before: char) -> bool {
    let after = || text.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next()).unwrap_or_default();
    match letter {
        // Joiners: of letters in Arabic, Indic and other joining scripts, and of emoji.
        '\u{200c}' | '\u{200d}' if is_joining(before) => true,
        '\u{200d}' => (is_pictograph(before) || before == '\u{fe0f}') && is_pictograph(after()),
        // The direction of a sign beside words that are written from right to left.
        '\u{200e}' | '\u{200f}' | '\u{61c}' => !is_invisible(before) && text.chars().any(is_right_to_left),
        // Thai, Lao, Tibetan, Burmese and Khmer part words so.
        '\u{200b}' => {
            matches!(before, '\u{e01}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}' | '\u{a9e0}'..='\u{aadf}')
        }
        // Another shape of the character before: of Han, of signs, of an emoji, and of a digit in a keycap only.
        '\u{fe00}'..='\u{fe0f}' => {
            before > '\u{fff}' && !is_invisible(before) || matches!(before, '©' | '®') || after() == '\u{20e3}'
        }
        '\u{e0100}'..='\u{e01ef}' => {
            matches!(before, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        }
        '\u{180b}'..='\u{180f}' => matches!(before, '\u{1820}'..='\u{18af}'),
        _ => false,
    }
}

/// Letters of scripts in which what stands next to a letter decides its shape.
fn is_joining(letter: char) -> bool {
    matches!(letter,
        '\u{620}'..='\u{109f}' | '\u{1700}'..='\u{1aff}' | '\u{1b00}'..='\u{1cff}' | '\u{a800}'..='\u{a95f}' | '\u{a980}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
        && !is_invisible(letter)
}

fn is_pictograph(letter: char) -> bool {
    matches!(letter, '\u{2190}'..='\u{21ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{5d0}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        && !is_invisible(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_shown(text: &str, expected: &[&str]) {
        let found = invisible(text);
        assert!(found.iter().all(|(at, letter)| text[*at..].starts_with(*letter)), "{text:?}");
        let codes: Vec<String> = found.into_iter().map(|(_, letter)| code(letter)).collect();
        assert_eq!(codes, expected, "{text:?}");
    }

    #[test]
    fn what_turns_or_hides_words_is_shown_in_every_script() {
        assert_shown("about 390\u{202e}893 km²\u{202c}", &["U+202E", "U+202C"]);
        assert_shown("\u{2066}نحو 42\u{2069}", &["U+2066", "U+2069"]);
        assert_shown("3\u{200b}98, co\u{ad}re, x\u{2060}y\u{feff}", &["U+200B", "U+00AD", "U+2060", "U+FEFF"]);
        assert_shown("390\u{200f}–398\u{200e}", &["U+200F", "U+200E"]);
        assert_shown("a\u{200d}b\u{200c}c", &["U+200D", "U+200C"]);
        assert_shown("3\u{fe0f}98", &["U+FE0F"]);
        assert_shown("\u{1f3f4}\u{e0067}\u{e007f}", &["U+E0067", "U+E007F"]);
        assert_shown("a\u{0}b\u{1b}\u{85}\u{2028}", &["U+0000", "U+001B", "U+0085", "U+2028"]);
    }

    #[test]
    fn what_a_script_needs_is_part_of_the_words() {
        for text in [
            "a line\nand\ta tab\r\n",
            "می\u{200c}شود و ه\u{200d}",
            "क\u{94d}\u{200d}ष",
            "מחיר\u{200f}, \u{200e}42",
            "ภาษา\u{200b}ไทย",
            "👩\u{200d}🔬 ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3} ©\u{fe0f}",
            "葛\u{e0100}城",
            "ᠮᠣᠩᠭᠣᠯ\u{180b}",
        ] {
            assert_shown(text, &[]);
        }
    }

    #[test]
    fn a_text_without_elements_has_the_codes_in_brackets() {
        assert_eq!(spelled_out("\u{202e}390 km²\u{202c}."), "[U+202E]390 km²[U+202C].");
        assert_eq!(spelled_out("می\u{200c}شود"), "می\u{200c}شود");
    }

    #[test]
    fn one_too_many_is_shown() {
        assert_shown("می\u{200c}\u{200c}شود", &["U+200C"]);
        assert_shown("葛\u{e0100}\u{e0101}", &["U+E0101"]);
        assert_shown("מ\u{200f}\u{200f}", &["U+200F"]);
    }
}
