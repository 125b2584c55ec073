//! What is read in megabytes: figures beside Recognizers-Text and a bare scan for digits, places of a quote beside approx-string-match, and
//! how the time of each grows with the text. Ours runs natively, the scripts in Node.

mod others;
mod report;
mod texts;

use crate::fault::Outcome;
use crate::timed::{Task, Timed, run};
use others::Node;
use quotes::DocumentText;
pub(crate) use report::Report;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use texts::{MISTYPED, of_language, stretched, with_sentence};

/// The lengths of texts, in bytes, and what tables call them. Recognizers-Text is given the first: more would take minutes.
const SIZES: [(usize, &str); 6] = [
    (4_000, "4 KB"),
    (10_000, "10 KB"),
    (100_000, "100 KB"),
    (1_000_000, "1 MB"),
    (10_000_000, "10 MB"),
    (50_000_000, "50 MB"),
];

/// The languages that Recognizers-Text is told: ours by their tags in data, its own, and in words.
const LANGUAGES: [(&str, &str, &str); 2] = [("en", "en-us", "English"), ("zh-Hans", "zh-cn", "Chinese")];

/// What the document says of it.
pub(crate) const ABOUT: &str = "Texts are what the site under test says and quotes in a language, again and again up to a length. Ours is native \
code, the scripts run in Node, each in a process of its own that has done the same once before. The scan only finds runs of ASCII digits. Of the quote, six letters are \
mistyped; the time of ours includes reading the document, and approx-string-match may get a quarter of the letters wrong, as ours may.";

/// Reads figures, and finds quotes.
pub(crate) fn measure(dist: &Path, npm: &Path, repetitions: usize) -> Outcome<Report> {
    let path = dist.join("data/dataset.json");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}; build the site", path.display()))?;
    let data: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let node = Node::new(npm)?;
    let mut figures = Vec::new();
    for (tag, culture, language) in LANGUAGES {
        let text = of_language(&data, tag);
        if !text.is_empty() {
            figures.push((language, read_figures(&node, &text, culture, language, repetitions)?));
        }
    }
    Ok(Report { figures, quotes: find_quotes(&node, &of_language(&data, "en"), repetitions)? })
}

/// The names of tasks.
const OURS: &str = "ours";
const DIGITS: &str = "a bare scan for digits";
const NUMBERS: &str = "Recognizers-Text, numbers only";
const ALL: &str = "Recognizers-Text, all that it has";
const EXACT: &str = "ours, the exact words";
const NEAR: &str = "ours, mistyped words";
const APPROXIMATE: &str = "approx-string-match, mistyped words";

/// By the text's length.
type BySize = Vec<(&'static str, usize, Vec<Timed>)>;

fn read_figures(node: &Node, text: &str, culture: &str, language: &str, repetitions: usize) -> Outcome<BySize> {
    let mut sizes = Vec::new();
    let file = node.write(&format!("{culture}.txt"), &stretched(text, SIZES[0].0))?;
    for (idx, (n_bytes, size)) in SIZES.into_iter().enumerate() {
        let text = stretched(text, n_bytes);
        let mut tasks = vec![Task::here(OURS, || quantities::read(&text).len()), Task::here(DIGITS, || digits(&text))];
        if idx == 0 {
            tasks.push(Task::new(NUMBERS, || node.recognizers(culture, "number", &file)));
            tasks.push(Task::new(ALL, || node.recognizers(culture, "all", &file)));
        }
        sizes.push((size, text.len(), run(&format!("engine: figures, {language}, {size}"), &tasks, repetitions)));
    }
    Ok(sizes)
}

/// Runs of ASCII digits, which is the least that any reader of figures does.
fn digits(text: &str) -> usize {
    let mut was_digit = false;
    let mut n_runs = 0;
    for byte in text.bytes() {
        let is_digit = byte.is_ascii_digit();
        n_runs += usize::from(is_digit && !was_digit);
        was_digit = is_digit;
    }
    n_runs
}

fn find_quotes(node: &Node, text: &str, repetitions: usize) -> Outcome<BySize> {
    let mut sizes = Vec::new();
    for (n_bytes, size) in SIZES.into_iter().skip(1) {
        let text = with_sentence(&stretched(text, n_bytes));
        let file: PathBuf = node.write("document.txt", &text)?;
        let tasks = [
            Task::here(EXACT, || DocumentText::new(&text, false).find(texts::SENTENCE).len()),
            Task::here(NEAR, || usize::from(DocumentText::new(&text, false).near_miss(MISTYPED, 1).is_some())),
            Task::new(APPROXIMATE, || node.approximate(&file, MISTYPED)),
        ];
        sizes.push((size, text.len(), run(&format!("engine: quotes, {size}"), &tasks, repetitions)));
    }
    Ok(sizes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_digits_are_counted() {
        assert_eq!(digits("12 of 345, and 6七"), 3);
        assert_eq!(digits(""), 0);
    }

    #[test]
    fn the_mistyped_words_are_found_where_the_sentence_stands() {
        let text = with_sentence(&stretched("some line of a text", 2000));
        let document = DocumentText::new(&text, false);
        assert_eq!(document.find(texts::SENTENCE).len(), 1);
        assert_eq!(document.find(MISTYPED).len(), 0);
        assert!(document.near_miss(MISTYPED, 1).is_some());
    }
}
