//! The exported dataset: it is what its JSON Schema says, the schema documents all of it and lets nothing else pass,
//! and the figures that everybody asks for are there with their words.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use jsonschema::Validator;
use serde_json::{Value, json};
use export::{self, DATASET_SCHEMA};
use seeds::compile;
use std::path::Path;

fn exported() -> Value {
    let compiled = compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"))
        .unwrap_or_else(|faults| panic!("the seeds have faults:\n{faults}"));
    export::dataset(&compiled.dataset, &compiled.texts)
}

fn schema() -> Value {
    serde_json::from_str(DATASET_SCHEMA).unwrap()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

#[test]
fn the_export_is_what_the_schema_says() {
    let dataset = exported();
    let errors: Vec<String> =
        validator().iter_errors(&dataset).map(|error| format!("{}: {error}", error.instance_path)).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
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
        ("another schema version", "/schema_version", json!(2)),
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
        ("a verdict that nobody knows", "/topics/0/verdict/headline", json!("true")),
        ("a silence that means something else", "/topics/0/silences/0/kind", json!("disagrees")),
        ("an address that is no https", "/site/contact", json!("javascript:alert(1)")),
        ("a hash of another length", "/sources/0/document/sha256", json!("4a5c")),
        ("a property that nobody knows", "/topics/0/claims/0/comment", json!("extra")),
    ];
    let (validator, dataset) = (validator(), exported());
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
    let (validator, dataset) = (validator(), exported());
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

/// A fact that everybody asks for: the claim, where it stands, and how.
struct Fact {
    claim: [&'static str; 2],
    source: &'static str,
    part: Option<&'static str>,
    attributed_to: Option<&'static str>,
    value: Value,
    document: &'static str,
    line: u64,
    exact: &'static str,
    translation: (&'static str, &'static str),
}

#[track_caller]
fn assert_fact(dataset: &Value, fact: &Fact) {
    let [topic_id, claim_id] = fact.claim;
    let find = |list: &Value, id: &str| -> Value {
        let found = list.as_array().unwrap().iter().find(|item| item["id"] == id);
        found.unwrap_or_else(|| panic!("there is no {id}")).clone()
    };
    let claim = find(&find(&dataset["topics"], topic_id)["claims"], claim_id);
    let name = fact.claim.join("/");
    assert_eq!(claim["source"], fact.source, "{name}");
    assert_eq!(claim["part"].as_str(), fact.part, "{name}");
    assert_eq!(claim["attributed_to"]["en"].as_str(), fact.attributed_to, "{name}");
    assert_eq!(claim["value"], fact.value, "{name}");
    assert!(claim["scope"]["en"].as_str().is_some_and(|scope| !scope.is_empty()), "{name} says what is measured");
    let citation = &claim["citation"];
    assert_eq!(citation["document"], fact.document, "{name}");
    assert_eq!(citation["line"], fact.line, "{name}");
    assert_eq!(citation["exact"], fact.exact, "{name}");
    let n_chars = u64::try_from(fact.exact.chars().count()).unwrap();
    assert_eq!(citation["end"].as_u64().unwrap() - citation["start"].as_u64().unwrap(), n_chars, "{name}");
    let (language, translation) = fact.translation;
    assert_eq!(claim["translation"][language], translation, "{name}");
}

fn quantity(number: &str, unit: &str, comparator: &str, approximate: bool) -> Value {
    json!({ "kind": "quantity", "number": number, "unit": unit, "comparator": comparator, "approximate": approximate })
}

#[test]
fn the_well_known_figures_stand_with_their_words() {
    let dataset = exported();
    let facts = [
        Fact {
            claim: ["planned-area", "draft"],
            source: "draft-report",
            part: None,
            attributed_to: Some("the draft plan"),
            value: quantity("390", "km2", "=", true),
            document: "000_69fc8b739b16dda7.txt",
            line: 5,
            exact: "with a total area of about 390 square kilometers",
            translation: ("zh-Hans", "总面积约390平方公里"),
        },
        Fact {
            claim: ["planned-area", "plan-core"],
            source: "plan-text",
            part: None,
            attributed_to: None,
            value: quantity("398", "km2", "=", true),
            document: "001_5ea49eeee00535d1.txt",
            line: 2,
            exact: "總面積約398平方公里",
            translation: ("zh-Hans", "总面积约398平方公里"),
        },
        Fact {
            claim: ["planned-area", "key-core"],
            source: "may-articles",
            part: Some("may-meeting"),
            attributed_to: Some("the Strategic Plan"),
            value: quantity("233", "km2", "=", false),
            document: "003_cffdd46d6c013d24.txt",
            line: 111,
            exact: "据《战略规划》，大走廊划定 233 平方公里重点发展\n\n核心区",
            translation: ("zh-Hant", "據《戰略規劃》，大走廊劃定 233 平方公里重點發展核心區"),
        },
        Fact {
            claim: ["digital-revenue-2025", "plan"],
            source: "plan-text",
            part: None,
            attributed_to: None,
            value: quantity("1000000000000", "cny", ">", false),
            document: "001_5ea49eeee00535d1.txt",
            line: 48,
            exact: "到2025年,數字經濟核心產業營業收入超過10000億元",
            translation: ("zh-Hans", "到2025年,数字经济核心产业营业收入超过10000亿元"),
        },
        Fact {
            claim: ["north-wing", "plan"],
            source: "plan-text",
            part: None,
            attributed_to: None,
            value: json!({ "kind": "set", "members": [
                { "place": "yuhang-section", "printed": "余杭片區" },
                { "place": "deqing-section", "printed": "德清片區" },
            ] }),
            document: "001_5ea49eeee00535d1.txt",
            line: 12,
            exact: "北翼聯動區北向聯動余杭片區、德清片區",
            translation: ("zh-Hans", "北翼联动区北向联动余杭片区、德清片区"),
        },
    ];
    for fact in &facts {
        assert_fact(&dataset, fact);
    }
}

/// The order of everything is decided, never left to a hash.
#[test]
fn two_exports_of_the_same_seeds_are_the_same_bytes() {
    assert_eq!(exported().to_string(), exported().to_string());
}
