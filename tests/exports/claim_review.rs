//! `claimreview.jsonld` against the types of schema.org, as others publish them for TypeScript: the compiler refuses a property that a type
//! does not have, and a value that a property does not take.

use super::{Edition, editions, export, fetched, fixture};
use export::claim_review;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// The text before the data in a program of TypeScript.
const DECLARATION: &str = "import type { ClaimReview } from \"schema-dts\";\n\
    export const file: { \"@context\": \"https://schema.org\"; \"@graph\": readonly ClaimReview[] } = ";

/// The first of each kind of item in a list, in all lists: the types of schema.org see keys and kinds of values, and checking a thousand
/// reviews of one shape takes minutes.
fn one_of_each_shape(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut seen = BTreeSet::new();
            let items = items.iter().map(one_of_each_shape);
            Value::Array(items.filter(|item| seen.insert(shape(item))).collect())
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(key, field)| (key.clone(), one_of_each_shape(field)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}

/// Keys and kinds of values, with the words of types.
fn shape(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(",")),
        Value::Object(fields) => {
            let field = |(key, field): (&String, &Value)| match field {
                Value::String(name) if key == "@type" => format!("{key}={name}"),
                other => format!("{key}:{}", shape(other)),
            };
            format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(","))
        }
        Value::String(_) => "text".to_owned(),
        other => other.to_string(),
    }
}

/// The compiler's complaints about files, each with a name.
fn complaints(files: &[(String, Value)]) -> String {
    let types = fetched("schema-dts", "dist/schema.d.ts");
    let compiler = fetched("typescript", "bin/tsc");
    let folder = tempfile::tempdir().unwrap();
    for (name, file) in files {
        fs::write(folder.path().join(format!("{name}.ts")), format!("{DECLARATION}{file:#};\n")).unwrap();
    }
    let options = json!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "types": [], "target": "es2022", "module": "esnext",
            "moduleResolution": "bundler", "paths": { "schema-dts": [types] },
        },
        "files": files.iter().map(|(name, _)| format!("{name}.ts")).collect::<Vec<_>>(),
    });
    fs::write(folder.path().join("tsconfig.json"), options.to_string()).unwrap();
    let run =
        Command::new("node").arg(compiler).args(["--pretty", "false", "-p", "."]).current_dir(folder.path()).output();
    let output = run.expect("node on PATH: install Node.js 18 or later");
    String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
}

fn reviews(edition: &Edition) -> Vec<Value> {
    export(edition, claim_review)["@graph"].as_array().unwrap().clone()
}

/// One run of the compiler, since it takes seconds: the exports pass, and each copy that is broken in one place is refused.
#[test]
fn the_reviews_are_what_schema_org_says_and_broken_ones_are_refused() {
    let cases: &[(&str, &str, &str, Value)] = &[
        ("a property that schema.org lacks", "/@graph/0/reviewRating", "truthScore", json!("5")),
        ("a property of something else", "/@graph/0/itemReviewed/0", "reviewBody", json!("No.")),
        ("a type that schema.org lacks", "/@graph/0/itemReviewed/0", "@type", json!("Statement")),
        ("a review of another type", "/@graph/0", "@type", json!("FactCheck")),
        ("a rating in an object", "/@graph/0/reviewRating", "alternateName", json!({})),
        ("a place for an author", "/@graph/0", "author", json!({ "@type": "Place", "name": "The garden" })),
        ("a hash that is a number", "/@graph/0/itemReviewed/0/appearance/encoding", "sha256", json!(7)),
        ("another context", "", "@context", json!("http://www.w3.org/ns/anno.jsonld")),
    ];
    let all = editions();
    let mut files: Vec<(String, Value)> = all
        .iter()
        .enumerate()
        .map(|(idx, edition)| (format!("valid-{idx}"), one_of_each_shape(&export(edition, claim_review))))
        .collect();
    for (idx, (name, parent, key, value)) in cases.iter().enumerate() {
        let mut broken = export(&fixture(), claim_review);
        broken["@graph"].as_array_mut().unwrap().truncate(1);
        let parent = broken.pointer_mut(parent).unwrap_or_else(|| panic!("{name}: there is no {parent}"));
        parent[*key] = value.clone();
        files.push((format!("broken-{idx}"), broken));
    }
    let said = complaints(&files);
    let valid: Vec<&str> = said.lines().filter(|line| !line.starts_with("broken-") && !line.starts_with(' ')).collect();
    assert!(valid.is_empty(), "{}", valid.join("\n"));
    for (idx, (name, ..)) in cases.iter().enumerate() {
        assert!(said.contains(&format!("broken-{idx}.ts(")), "{name} passes; the compiler says:\n{said}");
    }
}

/// Only what differs is reviewed: once a language, and of its claims only those that are in a difference.
#[test]
fn comparisons_that_differ_are_reviewed_and_no_others() {
    for edition in editions() {
        let differing: BTreeSet<&str> = edition
            .dataset
            .topics
            .iter()
            .filter(|topic| topic.verdict.standing.as_ref().is_some_and(model::Standing::is_difference))
            .map(|topic| topic.id.as_str())
            .collect();
        let reviews = reviews(&edition);
        let reviewed: BTreeSet<&str> = reviews.iter().map(|review| review["identifier"].as_str().unwrap()).collect();
        assert_eq!(reviewed, differing, "{}", edition.name);
        assert_eq!(reviews.len(), edition.dataset.site.languages.len() * differing.len(), "{}", edition.name);
        for review in &reviews {
            assert!(review["itemReviewed"].as_array().unwrap().len() > 1, "a difference is between two");
        }
    }
}

/// Fairness: one rating for all statements together, in words, which says what it does not say.
#[test]
fn no_review_calls_a_source_false() {
    for edition in editions() {
        for review in reviews(&edition) {
            let rating = review["reviewRating"].as_object().unwrap();
            let keys: Vec<&str> = rating.keys().map(String::as_str).collect();
            for scale in ["ratingValue", "bestRating", "worstRating"] {
                assert!(!keys.contains(&scale), "{scale} is a scale of truth");
            }
            for said in ["alternateName", "reviewAspect", "ratingExplanation"] {
                assert!(rating[said].as_str().is_some_and(|text| !text.is_empty()), "{said}");
            }
            for claim in review["itemReviewed"].as_array().unwrap() {
                assert!(
                    claim.get("reviewRating").is_none() && claim.get("review").is_none(),
                    "no source is rated alone"
                );
            }
        }
    }
    let conflict = reviews(&fixture()).into_iter().find(|review| review["identifier"] == "garden-facts").unwrap();
    let rating = conflict["reviewRating"]["alternateName"].as_str().unwrap();
    assert_eq!(rating, "Contradiction", "even of a contradiction it says no more");
}

#[test]
fn every_address_is_https_and_the_sites_own_only_when_it_has_one() {
    for edition in editions() {
        let home = edition.dataset.site.address.is_some();
        let file = export(&edition, claim_review).to_string();
        assert!(!file.contains("\"http:"), "{}", edition.name);
        assert_eq!(file.contains("https://compare.example/of-gardens/"), home, "{}", edition.name);
        for review in reviews(&edition) {
            assert_eq!(review["url"].is_string(), home, "{}", edition.name);
        }
    }
}
