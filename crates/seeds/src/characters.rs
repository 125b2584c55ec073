//! Characters that look alike or like nothing, by their names: a message about them has to say more than the character itself.

/// A stretch of text as a message shows it: in quotation marks; lone signs that are easily mistaken with their name and code.
pub(super) fn shown(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (None, _) => "nothing".to_owned(),
        (Some(letter), None) => shown_character(letter),
        _ => {
            let told: Vec<String> = text.chars().filter(|letter| *letter != ' ').filter_map(unseen).collect();
            let told = if told.is_empty() { String::new() } else { format!(" with {}", told.join(" and ")) };
            format!("\u{201c}{}\u{201d}{told}", text.replace('\n', "⏎"))
        }
    }
}

/// One character, with its name if it is easily mistaken.
pub(super) fn shown_character(letter: char) -> String {
    match (name(letter), unseen(letter)) {
        (Some(_), Some(told)) => told,
        (Some(name), None) => format!("{name} {letter} ({})", code(letter)),
        _ => format!("\u{201c}{letter}\u{201d}"),
    }
}

/// A character that prints no ink, named.
fn unseen(letter: char) -> Option<String> {
    let is_inkless = letter.is_whitespace() || is_zero_width(letter);
    let name = name(letter).filter(|_| is_inkless)?;
    Some(if letter == ' ' { name.to_owned() } else { format!("{name} ({})", code(letter)) })
}

/// True for characters that take no room at all.
pub(super) fn is_zero_width(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// The name of a character that is easily taken for another.
fn name(letter: char) -> Option<&'static str> {
    Some(match letter {
        ' ' => "a space",
        '\t' => "a tab",
        '\n' => "a line break",
        '\r' => "a carriage return",
        '\u{a0}' => "a no-break space",
        '\u{202f}' => "a narrow no-break space",
        '\u{2002}'..='\u{200a}' => "a space of another width",
        '\u{3000}' => "a full-width space",
        '\u{200b}' => "a zero-width space",
        '\u{ad}' => "a soft hyphen",
        '\u{feff}' => "a byte order mark",
        '\u{200c}'..='\u{200f}' | '\u{2060}' => "an invisible sign",
        '\'' => "a straight apostrophe",
        '\u{2019}' => "a curly apostrophe",
        '\u{2018}' => "an opening single quotation mark",
        '"' => "a straight quotation mark",
        '\u{201c}' => "an opening quotation mark",
        '\u{201d}' => "a closing quotation mark",
        '\u{300c}' | '\u{300e}' | '\u{ab}' | '\u{201e}' => "an opening quotation mark",
        '\u{300d}' | '\u{300f}' | '\u{bb}' => "a closing quotation mark",
        '-' => "a hyphen",
        '\u{2010}' | '\u{2011}' => "a typographic hyphen",
        '\u{2013}' => "an en dash",
        '\u{2014}' => "an em dash",
        '\u{2212}' => "a minus sign",
        '\u{2026}' => "an ellipsis",
        ',' => "a comma",
        '\u{ff01}'..='\u{ff5e}' => "the full-width sign",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_look_alike_are_told_apart_by_name_and_code() {
        for (text, expected) in [
            ("", "nothing"),
            (" ", "a space"),
            ("\u{a0}", "a no-break space (U+00A0)"),
            ("\u{2019}", "a curly apostrophe ’ (U+2019)"),
            ("'", "a straight apostrophe ' (U+0027)"),
            ("，", "the full-width sign ， (U+FF0C)"),
            ("8", "“8”"),
            ("390 km", "“390 km”"),
            ("a\nb", "“a⏎b” with a line break (U+000A)"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
