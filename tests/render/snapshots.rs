//! Snapshots: readable HTML under `tests/snapshots/`, compared line by line.

use crate::html;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// Said below every difference.
pub(crate) const HOW_TO_UPDATE: &str =
    "\nif this is what you want, run `UPDATE_SNAPSHOTS=1 cargo test --test render`, and read the difference in git\n";

/// Lines of a difference that are printed.
const LINES_SHOWN: usize = 4;

/// The relation of a rendering to its snapshot.
pub(crate) enum Outcome {
    /// Equal, or just written.
    Same,
    /// The place where they part.
    Differs(String),
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

fn updating() -> bool {
    std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1")
}

/// Compares a rendering with its snapshot, or writes it.
pub(crate) fn compare(file: &str, html: &str) -> Outcome {
    let found = html::parse(html).print();
    let path = folder().join(file);
    let kept = fs::read_to_string(&path).ok();
    if kept.as_deref() == Some(found.as_str()) {
        return Outcome::Same;
    }
    if updating() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(path, found).unwrap();
        return Outcome::Same;
    }
    Outcome::Differs(match kept {
        None => format!("tests/snapshots/{file} does not exist"),
        Some(kept) => difference(file, &kept, &found),
    })
}

/// The first lines that differ.
fn difference(file: &str, kept: &str, found: &str) -> String {
    let same = kept.lines().zip(found.lines()).take_while(|(kept, found)| kept == found).count();
    let shown = |text: &str, sign: &str| -> String {
        let lines: Vec<&str> = text.lines().skip(same).take(LINES_SHOWN).collect();
        if lines.is_empty() {
            format!("  {sign} (the end)\n")
        } else {
            lines.iter().map(|line| format!("  {sign} {line}\n")).collect()
        }
    };
    format!("tests/snapshots/{file}:{}: differs\n{}{}", same + 1, shown(kept, "-"), shown(found, "+"))
}

/// Snapshots that no case renders. When snapshots are written anew, these go.
pub(crate) fn orphans(expected: &BTreeSet<String>) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder()) else { return Vec::new() };
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut orphans: Vec<String> = names.filter(|name| !expected.contains(name)).collect();
    orphans.sort();
    if updating() {
        orphans.drain(..).for_each(|name| fs::remove_file(folder().join(name)).unwrap());
    }
    orphans
}

#[test]
fn a_difference_shows_its_first_lines() {
    let shown = difference("a.html", "<p>\n  1\n</p>\n", "<p>\n  2\n</p>\n");
    assert_eq!(shown, "tests/snapshots/a.html:2: differs\n  -   1\n  - </p>\n  +   2\n  + </p>\n");
    assert_eq!(difference("a.html", "1\n", "1\n2\n"), "tests/snapshots/a.html:2: differs\n  - (the end)\n  + 2\n");
}
