//! Numbers and lines of a document that are not its story: the shape of `set-aside.toml`, and the stretches that it names.

use quotes::DocumentText;
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetAsideFile {
    #[serde(default)]
    pub(crate) range: Vec<SetAside>,
    #[serde(default)]
    pub(crate) words: Vec<WordsAside>,
    #[serde(default)]
    pub(crate) pattern: Vec<PatternAside>,
}

/// Words of one line that hold a numeral and state nothing that a reader would look up.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordsAside {
    pub(crate) document: Spanned<String>,
    pub(crate) line: usize,
    pub(crate) text: Spanned<String>,
    pub(crate) reason: Spanned<String>,
}

/// Words that hold a numeral and count nothing, wherever they stand.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PatternAside {
    pub(crate) texts: Vec<Spanned<String>>,
    pub(crate) reason: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetAside {
    pub(crate) document: Spanned<String>,
    pub(crate) first_line: usize,
    pub(crate) last_line: usize,
    pub(crate) reason: Spanned<String>,
}

/// Stretches set aside of a document, by lines, by words on a line, and by words wherever they stand: offsets in the document.
pub(crate) fn set_aside(file: &SetAsideFile, document: &DocumentText, name: &str) -> Vec<(usize, usize)> {
    let lines = file.range.iter().filter(|range| range.document.get_ref() == name);
    let mut stretches: Vec<(usize, usize)> =
        lines.map(|range| document.lines(range.first_line, range.last_line)).collect();
    for words in file.words.iter().filter(|words| words.document.get_ref() == name) {
        let found = document.find(words.text.get_ref());
        stretches.extend(found.into_iter().filter(|span| span.line == words.line).map(|span| (span.start, span.end)));
    }
    for pattern in &file.pattern {
        for text in &pattern.texts {
            stretches.extend(document.find(text.get_ref()).into_iter().map(|span| (span.start, span.end)));
        }
    }
    stretches
}
