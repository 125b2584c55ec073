//! `dataset.json`: it is what its JSON Schema says, and the schema documents all of it and lets nothing else pass.

use super::{Edition, editions, export, fixture};
use jsonschema::Validator;
use serde_json::{Value, json};

fn exported(edition: &Edition) -> Value {
    export(edition, ::export::dataset)
}

fn schema() -> Value {
    export(&fixture(), ::export::dataset_schema)
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

/// That of an edition: its schema knows its languages and units, and no others.
fn validator_of(edition: &Edition) -> Validator {
    jsonschema::draft202012::new(&export(edition, ::export::dataset_schema)).unwrap()
}

#[test]
fn the_export_is_what_the_schema_says() {
    for edition in editions() {
        let dataset = exported(&edition);
        let errors: Vec<String> = validator_of(&edition)
            .iter_errors(&dataset)
            .map(|error| format!("{}: {error}", error.instance_path))
            .collect();
        assert!(errors.is_empty(), "{}:\n{}", edition.name, errors.join("\n"));
    }
}

#[test]
fn the_schema_is_a_schema() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema), "not valid against the meta-schema of draft 2020-12");
}

/// Every object is closed, every property is described, and what is required is there.
#[test]
fn the_schema_documents_everything() {
    let mut gaps = Vec::new();
    describe("", &schema(), &mut gaps);
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

fn describe(at: &str, schema: &Value, gaps: &mut Vec<String>) {
    let Some(fields) = schema.as_object() else { return };
    if schema["type"] == "object" {
        if schema["additionalProperties"] != false {
            gaps.push(format!("{at} lets other properties pass"));
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            if property["description"].as_str().is_none_or(str::is_empty) {
                gaps.push(format!("{at}/{name} has no description"));
            }
            let required = schema["required"].as_array().is_some_and(|names| names.contains(&json!(name)));
            let says_absent = property["description"].as_str().is_some_and(|text| text.contains("bsent"));
            let is_language = ["en", "zh-Hans", "zh-Hant"].contains(&name.as_str());
            if !required && !says_absent && !is_language {
                gaps.push(format!("{at}/{name} does not say what its absence means"));
            }
        }
    }
    for (name, inner) in fields {
        describe(&format!("{at}/{name}"), inner, gaps);
    }
}

/// Each breaks a copy in one place; a schema that lets one pass is no contract.
#[test]
fn a_broken_dataset_is_refused() {
    let cases: &[(&str, &str, Value)] = &[
        ("another schema version", "/schema_version", json!(1)),
        ("a version that is no hash", "/version", json!("latest")),
        ("a number that is no decimal", "/topics/0/claims/0/value/number", json!("1,000")),
        ("a number that is not in a string", "/topics/0/claims/0/value/number", json!(390)),
        ("a unit that nobody knows", "/topics/0/claims/0/value/unit", json!("mu")),
        ("a comparator that nobody knows", "/topics/0/claims/0/value/comparator", json!("~")),
        ("a kind of value that nobody knows", "/topics/0/claims/0/value/kind", json!("number")),
        ("a line before the first", "/topics/0/claims/0/citation/line", json!(0)),
        ("more context than is shipped", "/topics/0/claims/0/citation/prefix", json!("長".repeat(61))),
        ("a claim without its words", "/topics/0/claims/0/citation", json!({})),
        ("a text in one language", "/topics/0/question", json!({ "en": "How large?" })),
        ("a text's number", "/topics/0/question", json!({ "$text": 7 })),
        ("a relation that nobody knows", "/topics/0/relations/0/kind", json!("similar")),
        ("a relation of one claim", "/topics/0/relations/0/between", json!(["draft"])),
        ("a tier that nobody knows", "/topics/0/verdict/standing/tier", json!("true")),
        ("a reason that nobody knows", "/topics/0/verdict/standing/reasons/0/kind", json!("similar")),
        ("a reason that rests on nothing", "/topics/0/verdict/standing/reasons/0/basis", json!("rumour")),
        ("a silence that means something else", "/topics/1/silences/0/kind", json!("disagrees")),
        ("an address that is no https", "/site/contact", json!("javascript:alert(1)")),
        ("a hash of another length", "/sources/0/document/sha256", json!("4a5c")),
        ("a property that nobody knows", "/topics/0/claims/0/comment", json!("extra")),
    ];
    let (validator, dataset) = (validator(), exported(&fixture()));
    for (name, pointer, value) in cases {
        let mut broken = dataset.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = broken.pointer_mut(parent).unwrap_or_else(|| panic!("{name}: there is no {parent}"));
        parent[key] = value.clone();
        assert!(!validator.is_valid(&broken), "{name} passes at {pointer}");
    }
}

#[test]
fn a_dataset_that_lacks_something_is_refused() {
    let (validator, dataset) = (validator(), exported(&fixture()));
    for (parent, key) in [
        ("", "version"),
        ("/topics/0", "claims"),
        ("/topics/0/claims/0", "scope"),
        ("/topics/0/claims/0", "citation"),
        ("/topics/0/claims/0/value", "approximate"),
        ("/topics/0/claims/0/citation", "exact"),
        ("/sources/0/document", "sha256"),
        ("/sources/0", "status"),
    ] {
        let mut broken = dataset.clone();
        let removed = broken.pointer_mut(parent).and_then(Value::as_object_mut).and_then(|fields| fields.remove(key));
        assert!(removed.is_some(), "the export has no {parent}/{key}");
        assert!(!validator.is_valid(&broken), "the schema does not require {parent}/{key}");
    }
}

/// The order of everything is decided, never left to a hash.
#[test]
fn two_exports_of_the_same_seeds_are_the_same_bytes() {
    for (one, other) in editions().iter().zip(&editions()) {
        assert_eq!(exported(one).to_string(), exported(other).to_string(), "{}", one.name);
    }
}
