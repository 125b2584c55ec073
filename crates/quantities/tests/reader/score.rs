//! The share of sentences that are read as a person expects: one JSON object a line, `id`, `kind`, `lang`, `text`,
//! `expected`. Shared by the test of `sentences.jsonl` and the example `score`.
//!
//! A sentence is right when each expected finding overlaps one of its own with the same number, `to`, unit, comparator and
//! `approximate`, and no other finding with a number is left, but labels and ordinals where nothing is expected. `FIELD_also` lists
//! what is right, too; `or` lists whole other answers; an `approximate` of null is either; a `number_also` with null need not be found.

use quantities::{Finding, FindingKind};
use serde_json::Value;
use std::collections::BTreeMap;

/// A sentence that is not read as expected.
pub(crate) struct Wrong {
    /// Number, kind and words.
    pub(crate) sentence: String,
    /// The findings, in JSON.
    pub(crate) found: String,
}

/// The sentences of each kind that are right, and how many there are.
pub(crate) type Score = BTreeMap<String, (usize, usize)>;

/// Scores every line, and lists the sentences that are wrong. Panics at a line that is no such object.
pub(crate) fn score(lines: &str) -> (Score, Vec<Wrong>) {
    let (mut score, mut wrong) = (Score::new(), Vec::new());
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let text = case["text"].as_str().unwrap();
        let found = quantities::read_in(text, case["lang"].as_str().unwrap()).findings;
        let right = is_right(text, case["expected"].as_array().unwrap(), &found);
        let of_kind = score.entry(case["kind"].as_str().unwrap().to_owned()).or_default();
        of_kind.0 += usize::from(right);
        of_kind.1 += 1;
        if !right {
            let sentence = format!("{} {} {text:?}", case["id"], case["kind"]);
            wrong.push(Wrong { sentence, found: serde_json::to_string(&found).unwrap() });
        }
    }
    (score, wrong)
}

fn is_right(text: &str, expected: &[Value], found: &[Finding]) -> bool {
    let extents = extents(text, expected);
    let numbered: Vec<&Finding> = found.iter().filter(|finding| finding.number.is_some()).collect();
    let overlaps = |place: usize, finding: &Finding| {
        let (start, end) = extents[place];
        finding.start < end && start < finding.end
    };
    let can: Vec<Vec<usize>> = (0..expected.len())
        .map(|place| {
            let fits = |at: &usize| overlaps(place, numbered[*at]) && says(&expected[place], numbered[*at]);
            (0..numbered.len()).filter(fits).collect()
        })
        .collect();
    let mut owners = BTreeMap::new();
    for (place, wanted) in expected.iter().enumerate() {
        let needed = !wanted["number_also"].as_array().is_some_and(|also| also.contains(&Value::Null));
        if !assign(place, &can, &mut owners, &mut Vec::new()) && needed {
            return false;
        }
    }
    numbered.iter().enumerate().all(|(at, finding)| {
        let named = matches!(finding.kind, FindingKind::Label | FindingKind::Ordinal);
        owners.contains_key(&at)
            || can.iter().any(|places| places.contains(&at))
            || named && !(0..expected.len()).any(|place| overlaps(place, finding))
    })
}

/// One finding of its own for each expected one.
fn assign(place: usize, can: &[Vec<usize>], owners: &mut BTreeMap<usize, usize>, tried: &mut Vec<usize>) -> bool {
    for at in &can[place] {
        if tried.contains(at) {
            continue;
        }
        tried.push(*at);
        if owners.get(at).copied().is_none_or(|owner| assign(owner, can, owners, tried)) {
            owners.insert(*at, place);
            return true;
        }
    }
    false
}

/// The places of the expected words, in code points, without regard to white space; the whole text where they don't stand.
fn extents(text: &str, expected: &[Value]) -> Vec<(usize, usize)> {
    let loose: Vec<(usize, char)> = text.chars().enumerate().filter(|(_, character)| shows(*character)).collect();
    let mut from = 0;
    let mut place = |words: &Value| {
        let wanted: Vec<char> = words.as_str().unwrap().chars().filter(|character| shows(*character)).collect();
        let stands = |start: &usize| {
            !wanted.is_empty() && loose[*start..].iter().map(|(_, character)| character).take(wanted.len()).eq(&wanted)
        };
        let start = (from..loose.len()).find(stands).or_else(|| (0..loose.len()).find(stands));
        start.map_or((0, text.chars().count()), |start| {
            from = start + wanted.len();
            (loose[start].0, loose[from - 1].0 + 1)
        })
    };
    expected.iter().map(|expected| place(&expected["text"])).collect()
}

fn shows(character: char) -> bool {
    !character.is_whitespace() && !matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn says(expected: &Value, finding: &Finding) -> bool {
    let found = serde_json::to_value(finding).unwrap();
    let answers =
        std::iter::once(expected.clone()).chain(expected["or"].as_array().into_iter().flatten().map(|other| {
            let mut answer = expected.as_object().unwrap().clone();
            answer.retain(|field, _| !field.ends_with("_also") && field != "or");
            answer.extend(other.as_object().unwrap().clone());
            Value::Object(answer)
        }));
    answers.into_iter().any(|answer| {
        ["number", "to", "unit", "comparator", "approximate"].iter().all(|field| {
            let also = answer[format!("{field}_also")].as_array().cloned().unwrap_or_default();
            let either = *field == "approximate" && answer[field].is_null();
            either || std::iter::once(&answer[field]).chain(&also).any(|allowed| same(field, &found[field], allowed))
        })
    })
}

fn same(field: &str, found: &Value, allowed: &Value) -> bool {
    let number = |value: &Value| value.as_str().and_then(|text| text.parse::<f64>().ok());
    match (field, number(found), number(allowed)) {
        ("number" | "to", Some(found), Some(allowed)) => (found - allowed).abs() <= found.abs() * 1e-12,
        _ => found == allowed,
    }
}
