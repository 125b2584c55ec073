//! Words of the built-in documents stand with their data, and nowhere else: the tool is for any documents.

use crate::{compiled, support};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where they may stand: the data, and the tests of the data.
const OF_THE_DATA: [&str; 3] = ["seeds/", "tests/published/", "crates/browser-tests/tests/published/"];

/// What is not looked at: a schema is TEI's, and words of a language that hold a numeral are names of places, too.
const OF_OTHERS: [&str; 2] = ["crates/export/schema/published/", "crates/quantities/data/languages/"];

/// Names of the gazetteer that belong to no documents.
const GENERAL: [&str; 7] = ["china", "中国", "中國", "shanghai", "上海", "united states", "美国"];

/// Words for the subject of the documents, which no gazetteer has as such.
const OF_THE_SUBJECT: [&str; 2] = ["corridor", "走廊"];

/// The names of the gazetteer in every form, in small letters: whole, as printed, and without what readers leave out. One of a few letters
/// may be a general word.
fn names() -> BTreeSet<String> {
    let dataset = &compiled().dataset;
    let mut names = BTreeSet::new();
    for place in &dataset.places {
        let own = compiled().texts.get(place.names).unwrap();
        let endings = &dataset.place_kind(&place.kind).unwrap().endings;
        for name in own.iter().map(|(_, name)| name).chain(place.printed.iter().map(String::as_str)) {
            let short = endings.iter().filter_map(|ending| name.strip_suffix(ending.as_str()));
            names.extend(short.chain([name]).map(str::to_lowercase));
        }
    }
    let is_long = |name: &String| name.chars().count() >= if name.is_ascii() { 4 } else { 2 };
    names.retain(|name| is_long(name) && !GENERAL.contains(&name.as_str()));
    names
}

/// The words of a list that a text has, in small letters; within a longer word of Latin letters there is none.
fn found<'a>(text: &str, words: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let text = text.to_lowercase();
    let goes_on = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphabetic());
    let stands = |word: &&str| {
        text.match_indices(*word).any(|(at, word)| {
            let is_latin = word.starts_with(|first: char| first.is_ascii_alphabetic());
            let (before, after) = (text[..at].chars().next_back(), text[at + word.len()..].chars().next());
            // A plural is no other word.
            let after = after.filter(|letter| *letter != 's');
            !is_latin || !(goes_on(before) || goes_on(after))
        })
    };
    words.into_iter().filter(stands).collect()
}

/// The paths of the files of the repository, from its root.
fn collect(folder: &str, paths: &mut Vec<String>) {
    for entry in fs::read_dir(support::root().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        let is_made = ["target", "dist", "node_modules"].contains(&name.as_str()) || name == ".git";
        if entry.file_type().unwrap().is_dir() && !is_made {
            collect(&path, paths);
        } else if entry.file_type().unwrap().is_file() && !is_made {
            paths.push(path);
        }
    }
}

#[test]
fn no_word_of_the_built_in_documents_stands_outside_their_data() {
    let names = names();
    assert!(names.len() > 100, "the gazetteer has names: {}", names.len());
    let mut paths = Vec::new();
    collect("", &mut paths);
    paths.retain(|path| !OF_THE_DATA.iter().chain(&OF_OTHERS).any(|folder| path.starts_with(folder)));
    assert!(paths.iter().any(|path| path == "README.md") && paths.iter().any(|path| path.starts_with("src/i18n/")));
    let mut faults = Vec::new();
    for path in &paths {
        // What is no text has no words.
        let Ok(text) = fs::read_to_string(support::root().join(Path::new(path))) else { continue };
        let words = found(&text, names.iter().map(String::as_str).chain(OF_THE_SUBJECT));
        for (number, line) in (1..).zip(text.lines()).filter(|_| !words.is_empty()) {
            let found = found(line, words.iter().copied());
            faults.extend(found.into_iter().map(|word| format!("{path}:{number}: {word}")));
        }
    }
    assert!(
        faults.is_empty(),
        "these words are of the built-in documents; take an invented subject, as the fixture does, or a general name:\n{}",
        faults.join("\n")
    );
}

#[test]
fn a_name_is_found_in_any_letters_and_not_within_a_word() {
    let words = ["corridor", "走廊", "yuhang"];
    let cases: [(&str, &[&str]); 5] = [
        ("Two Corridors, in YUHANG-town", &["corridor", "yuhang"]),
        ("corridorlike, Xyuhang", &[]),
        ("一条大走廊里", &["走廊"]),
        ("yuhang.", &["yuhang"]),
        ("a garden", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(found(text, words), expected, "{text}");
    }
}
