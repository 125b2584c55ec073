//! `annotations.jsonld`: every claim as a W3C Web Annotation, by which a reader's tool can find the words in a copy of the document.
//!
//! Sections are those of the Web Annotation Data Model, W3C Recommendation of 23 February 2017.

use super::book::Book;
use super::names::{claim_iri, document_iri, iri, uuid};
use model::{Citation, Claim, Topic};
use model::Language;
use serde_json::{Map, Value, json};

/// The context that the model's keys are read by, section 3.1; it holds for all that is in the collection. It is a name as much as an
/// address, and its scheme is `http`.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// All claims as an `AnnotationCollection` (section 5.1) whose first and only `AnnotationPage` (section 5.2) is in place.
#[must_use]
pub fn annotations(book: &Book<'_>) -> Value {
    let claims = book.dataset.topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
    let items: Vec<Value> = claims.map(|(topic, claim)| annotation(book, topic, claim)).collect();
    // Names that hold wherever the file lies: its address, or else names made of its content.
    let (collection, page) = match book.site_address() {
        Some(address) => {
            (format!("{address}data/annotations.jsonld"), format!("{address}data/annotations.jsonld#page"))
        }
        None => {
            let version = &book.dataset.version;
            (uuid(&format!("{version} annotations")), uuid(&format!("{version} annotations page")))
        }
    };
    json!({
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": book.text(book.dataset.site.subject, Language::En),
        "creator": creator(book),
        "total": items.len(),
        "first": { "id": page, "type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items },
    })
}

/// One claim. The motivation is `describing` (section 3.3.5): the body says what the words of the target state, and neither rates
/// nor comments on them; `identifying` would name a thing, and a claim is none.
fn annotation(book: &Book<'_>, topic: &Topic, claim: &Claim) -> Value {
    let iri = claim_iri(book, topic, claim);
    let mut annotation = Map::new();
    match book.site_address() {
        Some(address) => {
            let place = format!("{address}data/annotations.jsonld#{}--{}", topic.id, claim.id);
            annotation.insert("id".to_owned(), json!(place));
            // Section 3.3.6: the name that stays the same wherever the annotation is copied.
            annotation.insert("canonical".to_owned(), json!(iri));
            annotation.insert("creator".to_owned(), json!(address));
        }
        None => {
            annotation.insert("id".to_owned(), json!(iri));
        }
    }
    annotation.insert("type".to_owned(), json!("Annotation"));
    annotation.insert("motivation".to_owned(), json!("describing"));
    annotation.insert("body".to_owned(), body(book, topic, claim));
    annotation.insert("target".to_owned(), target(book, claim));
    Value::Object(annotation)
}

/// Who read the documents; section 3.3.2.
fn creator(book: &Book<'_>) -> Value {
    let name = book.text(book.dataset.site.publisher, Language::En);
    match book.site_address() {
        Some(address) => json!({ "id": address, "type": "Organization", "name": name }),
        None => json!({ "type": "Organization", "name": name }),
    }
}

/// The question and our reading of the claim, once a language: a `Choice` (section 3.2.7), of which a tool shows the one that fits.
fn body(book: &Book<'_>, topic: &Topic, claim: &Claim) -> Value {
    let reading = |language: Language| {
        let question = book.text(topic.question, language);
        let space = if language.is_chinese() { "" } else { " " };
        json!({
            "type": "TextualBody",
            "format": "text/plain",
            "language": language.tag(),
            "value": format!("{question}{space}{}", book.statement(claim, language)),
        })
    };
    json!({ "type": "Choice", "items": Language::ALL.map(reading) })
}

/// Where the words are: the document by its hash, and two selectors that choose the same words (section 4.2). Where the document
/// was published stands in `via` (section 3.3.6), since its page there is not the text that the positions count in.
fn target(book: &Book<'_>, claim: &Claim) -> Value {
    let mut target = Map::new();
    target.insert("type".to_owned(), json!("SpecificResource"));
    if let Some(source) = book.source(&claim.source) {
        target.insert("source".to_owned(), json!(document_iri(&source.document)));
        if let Some(address) = &source.address {
            target.insert("via".to_owned(), json!(iri(address)));
        }
    }
    target.insert("selector".to_owned(), selectors(&claim.citation));
    Value::Object(target)
}

/// Sections 4.2.4 and 4.2.5. Both count in Unicode code points of the file as it is, line breaks included, from 0; the end is the
/// position after the last character.
fn selectors(citation: &Citation) -> Value {
    json!([
        {
            "type": "TextQuoteSelector",
            "exact": citation.exact,
            "prefix": citation.prefix,
            "suffix": citation.suffix,
        },
        { "type": "TextPositionSelector", "start": citation.start, "end": citation.end },
    ])
}
