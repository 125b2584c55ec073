//! Putting claims into a topic's file: only what says something else is changed, so that remarks and the way of writing stay.

use super::Imported;
use super::claim_toml::Written;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// Keys that hold a text in several languages, in a claim or in its value.
const TEXTS: [&str; 8] = ["scope", "attributed_to", "time", "translation", "note", "inferred", "text", "noun"];
/// Keys that stay while the quote is the same: they tell it from its like.
const OF_QUOTE: [&str; 2] = ["prefix", "suffix"];

/// Changes a file; `name` is its own.
pub(super) fn merge(
    file: &mut DocumentMut,
    name: &str,
    written: &[Written],
    imported: &mut Imported,
) -> Result<(), String> {
    let claims = file.entry("claim").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(claims) = claims.as_array_of_tables_mut() else {
        return Err(format!("{name}: the claims don't stand under [[claim]]; write them so"));
    };
    for claim in claims.iter() {
        let id = claim.get("id").and_then(Item::as_str).unwrap_or_default();
        if !written.iter().any(|written| written.id == id) {
            imported.left.push(format!("{name}: \"{id}\""));
        }
    }
    for written in written {
        let known = claims.iter_mut().find(|claim| claim.get("id").and_then(Item::as_str) == Some(&written.id));
        match known.map(|claim| change(claim, written)) {
            Some(true) => imported.n_changed += 1,
            Some(false) => imported.n_same += 1,
            None => {
                let mut table = written.table.clone();
                table.decor_mut().set_prefix("\n");
                table.set_implicit(false);
                claims.push(table);
                imported.n_added += 1;
            }
        }
    }
    Ok(())
}

/// Changes a claim; true if it says something else now.
fn change(claim: &mut Table, written: &Written) -> bool {
    let mut is_changed = false;
    let has_same_quote = same(claim.get("quote"), written.table.get("quote"));
    let is_kept = |key: &str| written.unknown.contains(&key) || has_same_quote && OF_QUOTE.contains(&key);
    let gone: Vec<String> = claim
        .iter()
        .map(|(key, _)| key.to_owned())
        .filter(|key| !written.table.contains_key(key) && !is_kept(key))
        .collect();
    for key in gone {
        claim.remove(&key);
        is_changed = true;
    }
    for (key, new) in written.table.iter().filter(|(key, _)| !is_kept(key)) {
        let old = claim.get(key);
        let new = with_other_languages(key, new, old);
        if same(old, Some(&new)) {
            continue;
        }
        is_changed = true;
        let decor = old.and_then(Item::as_value).map(|old| old.decor().clone());
        let mut new = new;
        if let (Some(value), Some(decor)) = (new.as_value_mut(), decor) {
            *value.decor_mut() = decor;
        }
        // Assigning to what there is keeps the remarks around its key.
        match claim.get_mut(key) {
            Some(old) => *old = new,
            None => drop(claim.insert(key, new)),
        }
    }
    is_changed
}

/// A text together with the languages that no table has, such as a correction of a conversion.
fn with_other_languages(key: &str, new: &Item, old: Option<&Item>) -> Item {
    let Some(old) = old.and_then(Item::as_table_like) else { return new.clone() };
    let mut merged = new.clone();
    if key == "value" {
        if let Some(value) = merged.as_table_like_mut() {
            for (key, item) in old.iter().filter(|(key, _)| TEXTS.contains(key)) {
                if let Some(text) = value.get(key).map(|new| with_other_languages(key, new, Some(item))) {
                    value.insert(key, text);
                }
            }
        }
    } else if TEXTS.contains(&key)
        && let Some(text) = merged.as_table_like_mut()
    {
        for (language, item) in old.iter().filter(|(language, _)| *language == "zh-Hant") {
            if !text.contains_key(language) {
                text.insert(language, item.clone());
            }
        }
    }
    merged
}

/// True when two items say the same, however they are written.
fn same(one: Option<&Item>, other: Option<&Item>) -> bool {
    let normal = |item: Option<&Item>| item.map(normal_item).unwrap_or_default();
    normal(one) == normal(other)
}

fn normal_item(item: &Item) -> String {
    match item {
        Item::Value(value) => normal(value),
        Item::Table(table) => normal_table(table),
        Item::ArrayOfTables(tables) => tables.iter().map(normal_table).collect(),
        Item::None => String::new(),
    }
}

fn normal(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{:?}", text.value()),
        Value::Integer(number) => number.value().to_string(),
        Value::Float(number) => number.value().to_string(),
        Value::Boolean(flag) => flag.value().to_string(),
        Value::Datetime(date) => date.value().to_string(),
        Value::Array(items) => format!("[{}]", items.iter().map(normal).collect::<Vec<_>>().join(",")),
        Value::InlineTable(table) => normal_table::<InlineTable>(table),
    }
}

/// Keys in order, without those that say what is meant when nothing is said.
fn normal_table<T: TableLike>(table: &T) -> String {
    let is_idle = |key: &str, value: &str| {
        matches!((key, value), ("approximate" | "year_inferred", "false") | ("comparator", "\"=\""))
    };
    let pairs = table.iter().map(|(key, item)| (key.to_owned(), normal_item(item)));
    let mut pairs: Vec<(String, String)> = pairs.filter(|(key, value)| !is_idle(key, value)).collect();
    pairs.sort();
    let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!("{{{}}}", pairs.join(","))
}
