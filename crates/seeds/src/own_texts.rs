//! Texts of the newsroom's own have no character that nobody sees, but where a script needs it. What a document says is quoted as it
//! stands, and the page shows what is in it.

use super::check::{Check, Faults};
use model::invisible::{code, invisible, is_invisible};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys of what is copied out of a document: of a claim, of a place, and of what is set aside.
const OF_DOCUMENTS: [&str; 6] = ["quote", "prefix", "suffix", "figure", "text", "texts"];

/// The keys of those that are also names of something else, in these files only.
const SET_ASIDE: &str = "set-aside.toml";

/// Reports every such character of a file that could be read.
pub(super) fn check(name: &str, text: &str, faults: &mut Faults) {
    // A file is read a second time only if it has one, or signs that are written as codes.
    if !text.contains('\\') && !text.chars().any(is_invisible) {
        return;
    }
    let (table, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    in_table(name, table.get_ref(), &mut found);
    for (at, letter) in found {
        let line = 1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        let message = format!("the text has {}, a character that nobody sees; delete it", code(letter));
        faults.report(Check::InvisibleCharacter, name, line, message);
    }
}

fn in_table(name: &str, table: &DeTable<'_>, found: &mut Vec<(usize, char)>) {
    for (key, value) in table {
        let key = key.get_ref().as_ref();
        let is_copied = OF_DOCUMENTS.contains(&key) && (name == SET_ASIDE || !key.starts_with("text"));
        if !is_copied {
            in_value(name, value, found);
        }
    }
}

fn in_value(name: &str, value: &Spanned<DeValue<'_>>, found: &mut Vec<(usize, char)>) {
    match value.get_ref() {
        DeValue::String(text) => {
            found.extend(invisible(text).into_iter().map(|(_, letter)| (value.span().start, letter)));
        }
        DeValue::Array(items) => items.iter().for_each(|item| in_value(name, item, found)),
        DeValue::Table(table) => in_table(name, table, found),
        _ => {}
    }
}
