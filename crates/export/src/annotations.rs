//! `annotations.jsonld`: every claim as a W3C Web Annotation, by which a reader's tool can find the words in a copy of the document.
//!
//! Sections are those of the Web Annotation Data Model, W3C Recommendation of 23 February 2017.
//!
//! On a site with an address, a part is named by this file's address and a fragment. It leads to the object in the file that has this `id`:
//! fragments of JSON-LD are read as in RDF (JSON-LD 1.1, IANA considerations), and an annotation is not the place on a page where its claim stands.

use super::content::Content;
use super::urns::{claim_iri, document_iri, uuid};
use model::address::{ANNOTATIONS, claim_anchor, data_path};
use model::phrasing::word_space;
use model::{Citation, Claim, Language, Topic};
use serde_json::{Map, Value, json};

/// The context that the model's keys are read by, section 3.1; it holds for all that is in the collection. It is a name as much as an
/// address, and its scheme is `http`.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// All claims as an `AnnotationCollection` (section 5.1) whose first and only `AnnotationPage` (section 5.2) is in place.
#[must_use]
pub fn annotations(content: &Content<'_>) -> Value {
    let claims = content.dataset.topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
    let items: Vec<Value> = claims.map(|(topic, claim)| annotation(content, topic, claim)).collect();
    // Names that hold wherever the file lies: its address, or else names made of its content.
    let (collection, page) = match content.absolute(&data_path(ANNOTATIONS)) {
        Some(address) => (address.clone(), format!("{address}#page")),
        None => {
            let version = &content.dataset.version;
            (uuid(&format!("{version} annotations")), uuid(&format!("{version} annotations page")))
        }
    };
    json!({
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": content.text(content.dataset.site.subject, content.first_language()),
        "creator": creator(content),
        "total": items.len(),
        "first": { "id": page, "type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items },
    })
}

/// One claim. The motivation is `describing` (section 3.3.5): the body says what the words of the target state, and neither rates
/// nor comments on them; `identifying` would name a thing, and a claim is none.
fn annotation(content: &Content<'_>, topic: &Topic, claim: &Claim) -> Value {
    let iri = claim_iri(content, topic, claim);
    let mut annotation = Map::new();
    match content.site_address().zip(content.absolute(&data_path(ANNOTATIONS))) {
        Some((site, file)) => {
            annotation.insert("id".to_owned(), json!(format!("{file}#{}", claim_anchor(&topic.id, &claim.id))));
            // Section 3.3.6: the name that stays the same wherever the annotation is copied.
            annotation.insert("canonical".to_owned(), json!(iri));
            annotation.insert("creator".to_owned(), json!(site));
        }
        None => {
            annotation.insert("id".to_owned(), json!(iri));
        }
    }
    annotation.insert("type".to_owned(), json!("Annotation"));
    annotation.insert("motivation".to_owned(), json!("describing"));
    annotation.insert("body".to_owned(), body(content, topic, claim));
    annotation.insert("target".to_owned(), target(content, claim));
    Value::Object(annotation)
}

/// Who read the documents; section 3.3.2.
fn creator(content: &Content<'_>) -> Value {
    let name = content.text(content.dataset.site.publisher, content.first_language());
    match content.site_address() {
        Some(address) => json!({ "id": address, "type": "Organization", "name": name }),
        None => json!({ "type": "Organization", "name": name }),
    }
}

/// The question and our reading of the claim, once a language: a `Choice` (section 3.2.7), of which a tool shows the one that fits.
fn body(content: &Content<'_>, topic: &Topic, claim: &Claim) -> Value {
    let reading = |language: Language| {
        let question = content.text(topic.question, language);
        let words = content.wording(language);
        let space = word_space(&words);
        json!({
            "type": "TextualBody",
            "format": "text/plain",
            "language": language.tag(),
            "value": format!("{question}{space}{}", content.statement(claim, language)),
        })
    };
    json!({ "type": "Choice", "items": content.languages.iter().copied().map(reading).collect::<Vec<_>>() })
}

/// The place of the words: the document by its hash, and two selectors that choose the same words (section 4.2). Where the document
/// was published stands in `via` (section 3.3.6), since its page there is not the text that the positions count in.
fn target(content: &Content<'_>, claim: &Claim) -> Value {
    let mut target = Map::new();
    target.insert("type".to_owned(), json!("SpecificResource"));
    if let Some(source) = content.source(&claim.source) {
        target.insert("source".to_owned(), json!(document_iri(&source.document)));
        if let Some(address) = &source.address {
            target.insert("via".to_owned(), json!(address));
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
