//! `annotations.jsonld` against a JSON Schema of the Web Annotation Data Model by others, definition by definition: the schema lets an
//! annotation's target be anything that is some resource, so each part is held against its own definition too.

use super::{Edition, editions, export, fetched, fixture};
use export::annotations;
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// The definitions of the schema, each ready to validate.
struct Model {
    schema: Value,
}

impl Model {
    fn published() -> Self {
        let file = fetched("@kba/anno-schema", "data-model.json");
        Self { schema: serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap() }
    }

    /// Draft 6 is the first that knows all of its keywords.
    fn validator(&self, definition: &str) -> Validator {
        let root = json!({ "$ref": format!("#/definitions/{definition}"), "definitions": self.schema["definitions"] });
        jsonschema::draft6::options().should_validate_formats(true).build(&root).unwrap()
    }

    /// The faults of a file, part by part.
    fn faults(&self, collection: &Value) -> Vec<String> {
        // The schema takes a page's first item for an address, and so refuses every page with annotations in place, which the model
        // allows (section 5.2): collection, page and annotations are held against their definitions one by one.
        let (mut whole, mut page) = (collection.clone(), collection["first"].clone());
        whole["first"] = page["id"].clone();
        page["items"] = json!([]);
        let mut parts = vec![("AnnotationCollection", whole), ("AnnotationPage", page)];
        for item in collection["first"]["items"].as_array().into_iter().flatten() {
            parts.push(("Annotation", item.clone()));
            parts.push(("Motivation", item["motivation"].clone()));
            parts.push(("iri", item["id"].clone()));
            parts.push(("Choice", item["body"].clone()));
            for body in item["body"]["items"].as_array().into_iter().flatten() {
                parts.push(("TextualBody", body.clone()));
                parts.push(("Resource", body.clone()));
            }
            for selector in item["target"]["selector"].as_array().into_iter().flatten() {
                parts.push(("Selector", selector.clone()));
                // The schema knows one selector of a target; the model has any number (section 4.2).
                let mut target = item["target"].clone();
                target["selector"] = selector.clone();
                parts.push(("SpecificResource", target));
            }
        }
        let definitions: BTreeSet<&str> = parts.iter().map(|(definition, _)| *definition).collect();
        let mut faults = Vec::new();
        for definition in definitions {
            let validator = self.validator(definition);
            for (_, part) in parts.iter().filter(|(other, _)| *other == definition) {
                faults.extend(
                    validator.iter_errors(part).map(|error| format!("{definition}{}: {error}", error.instance_path)),
                );
            }
        }
        faults
    }
}

fn items(edition: &Edition) -> Vec<Value> {
    export(edition, annotations)["first"]["items"].as_array().unwrap().clone()
}

#[test]
fn the_annotations_are_what_the_model_says() {
    let model = Model::published();
    for edition in editions() {
        let faults = model.faults(&export(&edition, annotations));
        assert!(faults.is_empty(), "{}:\n{}", edition.name, faults.join("\n"));
    }
}

/// Each breaks a copy in one place; a schema that lets one pass is no check.
#[test]
fn a_broken_annotation_is_refused() {
    let model = Model::published();
    let whole = export(&fixture(), annotations);
    let cases: &[(&str, &str, Value)] = &[
        ("a collection of another type", "/type", json!("Collection")),
        ("a total in words", "/total", json!("many")),
        ("a name that is no address", "/id", json!("#all")),
        ("a page of another type", "/first/type", json!("Page")),
        ("another context", "/@context", json!("https://schema.org")),
        ("an annotation's name that is no address", "/first/items/0/id", json!("garden size")),
        ("a motivation that nobody knows", "/first/items/0/motivation", json!("debunking")),
        ("a body without words", "/first/items/0/body/items/0/value", json!(null)),
        ("a body of another type", "/first/items/0/body/items/0/type", json!("Text")),
        ("a format that is none", "/first/items/0/body/items/0/format", json!("plain")),
        ("a language that is none", "/first/items/0/body/items/0/language", json!("E")),
        ("a choice of nothing", "/first/items/0/body/items", json!([])),
        ("a source that is no address", "/first/items/0/target/source", json!("no address")),
        ("a target of another type", "/first/items/0/target/type", json!("Document")),
        ("a selector that nobody knows", "/first/items/0/target/selector/0/type", json!("QuoteSelector")),
        ("a quote without its words", "/first/items/0/target/selector/0/exact", json!(null)),
        ("a position in words", "/first/items/0/target/selector/1/start", json!("first")),
    ];
    for (name, pointer, value) in cases {
        let mut broken = whole.clone();
        let part = broken.pointer_mut(pointer).unwrap_or_else(|| panic!("{name}: there is no {pointer}"));
        *part = value.clone();
        assert!(!model.faults(&broken).is_empty(), "{name} passes at {pointer}");
    }
}

/// The model's demand on selectors, done by hand: the position, counted in code points, leads to the words, and so does the quote.
#[test]
fn both_selectors_lead_to_the_words_in_the_document() {
    for edition in editions() {
        let claims: Vec<_> = edition.dataset.topics.iter().flat_map(|topic| &topic.claims).collect();
        let items = items(&edition);
        assert_eq!(items.len(), claims.len());
        for (item, claim) in items.iter().zip(claims) {
            let text = edition.document(&claim.citation.document);
            let [quote, position] = [0, 1].map(|idx| &item["target"]["selector"][idx]);
            let field = |name: &str| quote[name].as_str().unwrap();
            let at = |name: &str| usize::try_from(position[name].as_u64().unwrap()).unwrap();
            let words: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(words, field("exact"), "{}", claim.id);
            assert!(text.contains(&[field("prefix"), field("exact"), field("suffix")].concat()), "{}", claim.id);
        }
    }
}

/// Without an address of the site there is none in the file but the context's name and those of sources.
#[test]
fn addresses_are_absolute_only_when_the_site_has_one() {
    for edition in editions() {
        let home = edition.dataset.site.address.is_some();
        for item in items(&edition) {
            let id = item["id"].as_str().unwrap();
            assert_eq!(id.starts_with("https://compare.example/of-gardens/data/annotations.jsonld#"), home, "{id}");
            assert_eq!(id.starts_with("urn:uuid:"), !home, "{id}");
            assert_eq!(item["canonical"].is_string(), home, "the name that stays is said beside the address");
        }
        let text = export(&edition, annotations).to_string();
        assert_eq!(text.contains("compare.example"), home, "{}", edition.name);
    }
    let published = "https://garden.example/newsroom/2031/05/14/article_20310514_the_long_garden_opens_its_gates_after_years_of_planning_8f7d6c5b4a?of=draft&name=%22long%22";
    assert!(items(&fixture()).iter().any(|item| item["target"]["via"] == published), "a source's own address is said");
}
