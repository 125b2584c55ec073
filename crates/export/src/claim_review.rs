//! `claimreview.jsonld`: the comparisons that differ, in the vocabulary of schema.org, for machines that look for reviewed claims.
//!
//! `ClaimReview` was made for verdicts of true and false. Ours are not: that two sources measure different things makes neither
//! wrong. So a review is of all the statements of a comparison together, never of one source; it rates how they compare, and says so
//! (`reviewAspect`); the rating is our verdict's words (`alternateName`) and has no number (`ratingValue`, `bestRating`), since any
//! scale would call somebody false; and what it does not say is written out (`ratingExplanation`). Statements that are in no
//! difference are left out, and silent sources too.

use super::content::Content;
use super::urns::claim_iri;
use model::phrasing::word_space;
use model::{Claim, ClaimId, Language, Source, Standing, Tier, Topic};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// One `ClaimReview` a differing comparison and language, in the order of the topics. It has addresses only when the site's own is
/// configured, and of a source when it is known; all of them `https`.
#[must_use]
pub fn claim_review(content: &Content<'_>) -> Value {
    let differing = content
        .dataset
        .topics
        .iter()
        .filter(|topic| topic.verdict.standing.as_ref().is_some_and(Standing::is_difference));
    let reviews =
        differing.flat_map(|topic| content.languages.iter().map(|language| review(content, topic, *language)));
    json!({ "@context": "https://schema.org", "@graph": reviews.collect::<Vec<_>>() })
}

fn review(content: &Content<'_>, topic: &Topic, language: Language) -> Value {
    let apart = in_a_difference(topic);
    let claims: Vec<&Claim> = topic.claims.iter().filter(|claim| apart.contains(&claim.id)).collect();
    let who_says_what = |claim: &&Claim| {
        let who = content.source(&claim.source).map_or("", |source| content.text(source.short_name, language));
        let dash = content.terms.title_dash.in_language(language);
        format!("{who}{dash}{}", content.statement(claim, language))
    };
    let reviewed: Vec<String> = claims.iter().map(who_says_what).collect();
    let sentence = content.text(topic.verdict.sentence, language);
    let explanation = topic.verdict.explanation.map_or("", |text| content.text(text, language));
    let words = content.wording(language);
    let space = word_space(&words);
    let mut review = object(json!({
        "@type": "ClaimReview",
        "identifier": topic.id.as_str(),
        "inLanguage": language.tag(),
        "name": content.text(topic.question, language),
        "claimReviewed": reviewed.join("\n"),
        "author": publisher(content, language),
        "reviewRating": {
            "@type": "Rating",
            "reviewAspect": content.terms.review_aspect.in_language(language),
            "alternateName": content.verdict(topic, language),
            "ratingExplanation": content.terms.review_limits.in_language(language),
        },
        "reviewBody": format!("{sentence}{space}{explanation}").trim(),
        "itemReviewed": claims.iter().map(|claim| item(content, topic, claim, language)).collect::<Vec<_>>(),
    }));
    if let Some(address) = content.topic_address(topic, language) {
        review.insert("url".to_owned(), json!(address));
    }
    Value::Object(review)
}

/// The claims that a relation of difference joins: what agrees with everything else is not under review.
fn in_a_difference(topic: &Topic) -> BTreeSet<&ClaimId> {
    let differences = topic.relations.iter().filter(|relation| relation.tier() != Tier::Agree);
    differences.flat_map(|relation| &relation.between).collect()
}

fn publisher(content: &Content<'_>, language: Language) -> Value {
    let mut publisher =
        object(json!({ "@type": "Organization", "name": content.text(content.dataset.site.publisher, language) }));
    if let Some(address) = content.site_address() {
        publisher.insert("url".to_owned(), json!(address));
    }
    Value::Object(publisher)
}

/// A statement as a `Claim`: the source's own words, our reading of them with whose reading it is (`claimInterpreter`), and where it
/// appeared.
fn item(content: &Content<'_>, topic: &Topic, claim: &Claim, language: Language) -> Value {
    let mut item = object(json!({
        "@type": "Claim",
        "@id": claim_iri(content, topic, claim),
        "name": content.statement(claim, language),
        "text": claim.citation.display(),
        "inLanguage": content.language_of(claim),
        "claimInterpreter": publisher(content, language),
    }));
    if let Some(source) = content.source(&claim.source) {
        item.insert("appearance".to_owned(), appearance(content, source, claim, language));
    }
    Value::Object(item)
}

/// The source; for one of several articles the article, and the source as the whole that it is part of. Publishers are `creditText`,
/// words, since of many no more is known than what is printed.
fn appearance(content: &Content<'_>, source: &Source, claim: &Claim, language: Language) -> Value {
    let mut work = object(json!({
        "@type": "CreativeWork",
        "name": content.text(source.title, language),
        "creditText": content.text(source.publisher, language),
        "inLanguage": source.language.tag(),
        "encoding": { "@type": "MediaObject", "encodingFormat": "text/plain", "sha256": source.document.sha256 },
    }));
    if let Some(address) = &source.address {
        work.insert("url".to_owned(), json!(address));
    }
    let Some(part) = claim.part.as_ref().and_then(|part_id| source.part(part_id)) else {
        return Value::Object(work);
    };
    json!({
        "@type": "Article",
        "name": content.text(part.title, language),
        "creditText": content.text(part.publisher, language),
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
