//! What was measured of a part, kept under `target/bench/`, so that a part may be measured anew, and the document be made of all.

use crate::fault::Outcome;
use crate::goals::{Goal, Measure};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The tables of a part, and what the goals are judged by.
pub(crate) type Measured = (String, Vec<Measure>);

/// Keeps a part, with the conditions that it was measured under.
///
/// # Errors
/// When the file can't be written.
pub(crate) fn keep(file: &Path, conditions: &[String], (text, measures): &Measured) -> Outcome<()> {
    let measures: Vec<Value> = measures
        .iter()
        .map(|Measure { goal, of, value }| json!({ "goal": goal.name(), "of": of, "value": value }))
        .collect();
    let part = json!({ "conditions": conditions, "text": text, "measures": measures });
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, part.to_string()));
    written.map_err(|error| format!("{}: {error}", file.display()))
}

/// A part that was measured under the same conditions: on the same day and machine, with the same versions, so often.
pub(crate) fn kept(file: &Path, conditions: &[String]) -> Option<Measured> {
    let part: Value = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
    if part["conditions"] != json!(conditions) {
        return None;
    }
    let measure = |one: &Value| {
        let goal = Goal::ALL.into_iter().find(|goal| one["goal"] == goal.name())?;
        Some(Measure { goal, of: one["of"].as_str()?.to_owned(), value: one["value"].as_f64()? })
    };
    let measures = part["measures"].as_array()?.iter().map(measure).collect::<Option<_>>()?;
    Some((part["text"].as_str()?.to_owned(), measures))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_it_was_under_the_same_conditions_only() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench/load.json");
        let today = ["date: 2026-11-30".to_owned()];
        let measured = ("| a |".to_owned(), vec![Measure { goal: Goal::Quotes, of: "1 MB".to_owned(), value: 0.5 }]);
        assert_eq!(kept(&file, &today), None);
        keep(&file, &today, &measured).unwrap();
        assert_eq!(kept(&file, &today), Some(measured));
        assert_eq!(kept(&file, &["date: 2026-12-01".to_owned()]), None);
    }
}
