//! `claimreview.jsonld`: the comparisons that differ, in the vocabulary of schema.org, for machines that look for reviewed claims.
//!
//! `ClaimReview` was made for verdicts of true and false. Ours are not: that two sources measure different things makes neither
//! wrong. So a review is of all the statements of a comparison together, never of one source; it rates how they compare, and says so
//! (`reviewAspect`); the rating is our verdict's words (`alternateName`) and has no number (`ratingValue`, `bestRating`), since any
//! scale would call somebody false; and what it does not say is written out (`ratingExplanation`). Statements that are in no
//! difference are left out, and silent sources too.

use super::book::Book;
use super::names::{claim_iri, iri};
use model::{Claim, ClaimId, RelationKind, Source, Topic};
use model::Language;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// One `ClaimReview` a differing comparison and language, in the order of the topics. It has addresses only when the site's own is
/// configured, and of a source when it is known; all of them `https`.
#[must_use]
pub fn claim_review(book: &Book<'_>) -> Value {
    let differing = book.dataset.topics.iter().filter(|topic| topic.verdict.headline.is_difference());
    let reviews = differing.flat_map(|topic| Language::ALL.map(|language| review(book, topic, language)));
    json!({ "@context": "https://schema.org", "@graph": reviews.collect::<Vec<_>>() })
}

fn review(book: &Book<'_>, topic: &Topic, language: Language) -> Value {
    let apart = in_a_difference(topic);
    let claims: Vec<&Claim> = topic.claims.iter().filter(|claim| apart.contains(&claim.id)).collect();
    let who_says_what = |claim: &&Claim| {
        let who = book.source(&claim.source).map_or("", |source| book.text(source.short_name, language));
        let dash = if language.is_chinese() { "——" } else { " — " };
        format!("{who}{dash}{}", book.statement(claim, language))
    };
    let reviewed: Vec<String> = claims.iter().map(who_says_what).collect();
    let sentence = book.text(topic.verdict.sentence, language);
    let explanation = topic.verdict.explanation.map_or("", |text| book.text(text, language));
    let space = if language.is_chinese() { "" } else { " " };
    let mut review = object(json!({
        "@type": "ClaimReview",
        "identifier": topic.id.as_str(),
        "inLanguage": language.tag(),
        "name": book.text(topic.question, language),
        "claimReviewed": reviewed.join("\n"),
        "author": publisher(book, language),
        "reviewRating": {
            "@type": "Rating",
            "reviewAspect": book.terms.review_aspect.in_language(language),
            "alternateName": book.verdict(topic, language),
            "ratingExplanation": book.terms.review_limits.in_language(language),
        },
        "reviewBody": format!("{sentence}{space}{explanation}").trim(),
        "itemReviewed": claims.iter().map(|claim| item(book, topic, claim, language)).collect::<Vec<_>>(),
    }));
    if let Some(address) = book.topic_address(topic, language) {
        review.insert("url".to_owned(), json!(address));
    }
    Value::Object(review)
}

/// The claims that a relation of difference joins: what agrees with everything else is not under review.
fn in_a_difference(topic: &Topic) -> BTreeSet<&ClaimId> {
    let differences = topic.relations.iter().filter(|relation| RelationKind::is_difference(relation.kind));
    differences.flat_map(|relation| &relation.between).collect()
}

fn publisher(book: &Book<'_>, language: Language) -> Value {
    let mut publisher =
        object(json!({ "@type": "Organization", "name": book.text(book.dataset.site.publisher, language) }));
    if let Some(address) = book.site_address() {
        publisher.insert("url".to_owned(), json!(address));
    }
    Value::Object(publisher)
}

/// A statement as a `Claim`: the source's own words, our reading of them with whose reading it is (`claimInterpreter`), and where it
/// appeared.
fn item(book: &Book<'_>, topic: &Topic, claim: &Claim, language: Language) -> Value {
    let mut item = object(json!({
        "@type": "Claim",
        "@id": claim_iri(book, topic, claim),
        "name": book.statement(claim, language),
        "text": claim.citation.display(),
        "inLanguage": book.language_of(claim),
        "claimInterpreter": publisher(book, language),
    }));
    if let Some(source) = book.source(&claim.source) {
        item.insert("appearance".to_owned(), appearance(book, source, claim, language));
    }
    Value::Object(item)
}

/// The source; for one of several articles the article, and the source as the whole that it is part of. Publishers are `creditText`,
/// words, since of many no more is known than what is printed.
fn appearance(book: &Book<'_>, source: &Source, claim: &Claim, language: Language) -> Value {
    let mut work = object(json!({
        "@type": "CreativeWork",
        "name": book.text(source.title, language),
        "creditText": book.text(source.publisher, language),
        "inLanguage": source.language.tag(),
        "encoding": { "@type": "MediaObject", "encodingFormat": "text/plain", "sha256": source.document.sha256 },
    }));
    if let Some(address) = &source.address {
        work.insert("url".to_owned(), json!(iri(address)));
    }
    let Some(part) = claim.part.as_ref().and_then(|part_id| source.part(part_id)) else {
        return Value::Object(work);
    };
    json!({
        "@type": "Article",
        "name": book.text(part.title, language),
        "creditText": book.text(part.publisher, language),
        "inLanguage": source.language.tag(),
        "isPartOf": work,
    })
}

/// The fields of what was written as an object.
fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
