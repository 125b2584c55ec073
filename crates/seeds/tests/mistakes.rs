//! Mistakes as a newsroom makes them: each file of `mistakes/` changes the comparison of `base/`, and has every message word for word.
//! `UPDATE_SNAPSHOTS=1` writes the messages anew; read the difference before you commit it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

#[path = "../../../tests/support/copy_folder.rs"]
mod copy_folder;

use copy_folder::copy_folder;
use seeds::review;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The line above the messages of a case.
const SAYS: &str = "\nsays\n";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder("mistakes")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

#[test]
fn every_mistake_is_named_where_it_stands_with_its_mend() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let text = fs::read_to_string(&case).unwrap();
        let name = case.file_stem().unwrap().to_string_lossy().into_owned();
        let (edits, expected) = text.split_once(SAYS).unwrap_or_else(|| panic!("{name} says nothing"));
        let messages = messages(&name, edits);
        if update {
            fs::write(&case, format!("{edits}{SAYS}{messages}")).unwrap();
        } else if messages != expected {
            wrong.push(format!("{name}:\nexpected\n{expected}found\n{messages}"));
        }
    }
    assert!(wrong.is_empty(), "{} cases differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_as_many_cases_as_a_newsroom_needs_and_each_message_has_a_mend() {
    let cases = cases();
    assert!(cases.len() >= 45, "{} cases", cases.len());
    for case in cases {
        let text = fs::read_to_string(&case).unwrap();
        let (_, messages) = text.split_once(SAYS).unwrap();
        for message in messages.lines().filter(|message| *message != "nothing") {
            let (place, message) = message.split_once(": ").unwrap();
            let (file, line) = place.split_once(':').unwrap();
            assert!(!file.is_empty() && line.parse::<usize>().is_ok(), "{}: {place}", case.display());
            let (message, _) = message.rsplit_once(" [").unwrap();
            let is_well_written = !message.starts_with(char::is_uppercase) && !message.ends_with('.');
            assert!(is_well_written && message.contains("; "), "{}: {message}", case.display());
        }
    }
}

#[test]
fn the_comparison_that_is_changed_has_no_faults() {
    assert_eq!(messages("base", ""), "nothing\n");
}

/// Every fault of the changed comparison on a line of its own, or `nothing`.
fn messages(name: &str, edits: &str) -> String {
    let copy = TempDir::new().unwrap();
    copy_folder(&folder("base"), copy.path());
    for edit in edits.split("\n\n").skip(1).filter(|edit| !edit.trim().is_empty()) {
        apply(name, copy.path(), edit.trim_matches('\n'));
    }
    let words = seeds::words_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    let faults = review(copy.path(), &words).faults;
    let lines: Vec<String> = faults
        .iter()
        .map(|fault| format!("{}:{}: {} [{}]\n", fault.file, fault.line, fault.message, fault.check.name()))
        .collect();
    // One fault a line, none twice.
    assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "{name}");
    if lines.is_empty() { "nothing\n".to_owned() } else { lines.concat() }
}

/// Makes one change: a line that says which, then the lines that go (`- `) and those that come (`+ `).
fn apply(name: &str, root: &Path, edit: &str) {
    let (order, lines) = edit.split_once('\n').unwrap_or((edit, ""));
    let words: Vec<&str> = order.split(' ').collect();
    let path = |file: &str| root.join(file);
    let read = |file: &str| fs::read_to_string(path(file)).unwrap_or_else(|_| panic!("{name}: there is no {file}"));
    let part = |mark: &str| {
        let lines: Vec<&str> = lines
            .lines()
            .filter_map(|line| format!("{line} ").strip_prefix(mark).map(|_| line.get(2..).unwrap_or_default()))
            .collect();
        signs(&lines.join("\n"))
    };
    match words.as_slice() {
        ["change", file] => {
            let (text, from, to) = (read(file), part("- "), part("+ "));
            assert_eq!(text.matches(&from).count(), 1, "{name}: {from:?} stands once in {file}");
            fs::write(path(file), text.replace(&from, &to)).unwrap();
        }
        ["append", file] => fs::write(path(file), format!("{}\n{}\n", read(file), part("+ "))).unwrap(),
        ["append", file, "from", first, "to", last] => {
            let numbers = first.parse::<usize>().unwrap()..=last.parse().unwrap();
            let copies: String = numbers.map(|number| part("+ ").replace("<N>", &number.to_string()) + "\n").collect();
            fs::write(path(file), format!("{}\n{copies}", read(file))).unwrap();
        }
        ["remove", file] => fs::remove_file(path(file)).unwrap(),
        ["rename", from, "to", to @ ..] => fs::rename(path(from), path(&to.join(" "))).unwrap(),
        ["save", file, "as", "UTF-16"] => {
            let units = read(file).encode_utf16().collect::<Vec<u16>>();
            let bytes = [0xfeff].into_iter().chain(units).flat_map(u16::to_le_bytes);
            fs::write(path(file), bytes.collect::<Vec<u8>>()).unwrap();
        }
        ["save", file, "as", "Latin-1"] => {
            let text = read(file);
            let bytes = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'));
            fs::write(path(file), bytes.collect::<Vec<u8>>()).unwrap();
        }
        ["save", file, "with", "BOM"] => fs::write(path(file), format!("\u{feff}{}", read(file))).unwrap(),
        ["save", file, "with", "CRLF"] => fs::write(path(file), read(file).replace('\n', "\r\n")).unwrap(),
        _ => panic!("{name}: nobody knows how to {order:?}"),
    }
}

/// Signs that nobody sees are written by their codes: `<U+00A0>`.
fn signs(text: &str) -> String {
    let mut parts = text.split("<U+");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (code, rest) = part.split_once('>').unwrap();
        format!("{text}{}{rest}", char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
    })
}
