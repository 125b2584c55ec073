//! Exports of the whole dataset, made when we build, each a pure function of facts and words. The shape of `dataset.json` is
//! `crates/export/schema/dataset.schema.json`; that of every other is a published standard, which its module names.

mod annotations;
mod apparatus;
mod claim_review;
mod claims_csv;
mod content;
mod tei_header;
mod terms;
mod urns;
mod values;
mod xml;

pub use annotations::annotations;
pub use apparatus::apparatus;
pub use claim_review::claim_review;
pub use claims_csv::claims_csv;
pub use content::Content;
pub use terms::{MissingPhrase, Terms};
pub use xml::{Attributes, Xml};

use model::{RelationKind, TextId, Texts, Topic, Translated};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::fmt::Debug;

/// The name of a topic's verdict in the exports: that of its tier.
pub(crate) fn verdict_name(topic: &Topic) -> &'static str {
    topic.verdict.standing.as_ref().map_or("only-one-source", |standing| standing.tier.name())
}

/// The JSON Schema of [`dataset`], draft 2020-12: the file `schema/dataset.schema.json`, and in it each kind of relation with its meaning
/// as the page explains it, and the languages and units of this dataset.
#[must_use]
#[allow(clippy::expect_used, reason = "the file is ours, and the tests of the exports read it")]
pub fn dataset_schema(content: &Content<'_>) -> Value {
    let mut schema: Value =
        serde_json::from_str(include_str!("../schema/dataset.schema.json")).expect("the schema is JSON");
    let between_claims = RelationKind::PRECEDENCE.into_iter().filter(|kind| *kind != RelationKind::OnlyOneSource);
    let meaning = |kind| content.terms.meaning(kind).in_language(content.first_language());
    let kinds: Value = between_claims.map(|kind| json!({ "const": kind, "description": meaning(kind) })).collect();
    let mut put = |definition: &str, key: &str, value: Value| {
        if let Some(Value::Object(found)) = schema.pointer_mut(&format!("/$defs/{definition}")) {
            found.insert(key.to_owned(), value);
        }
    };
    put("relation_kind", "oneOf", kinds);
    put("unit_id", "enum", content.dataset.units.iter().map(|unit| unit.id.as_str()).collect());
    let languages = &content.dataset.site.languages;
    let in_each: Map<String, Value> = languages
        .iter()
        .map(|of_site| {
            let text = json!({ "type": "string", "minLength": 1, "description": format!("In {}.", of_site.own_name) });
            (of_site.language.to_string(), text)
        })
        .collect();
    for definition in ["text", "translation", "translated_figure", "conversion"] {
        put(definition, "properties", Value::Object(in_each.clone()));
    }
    put("text", "required", languages.iter().map(|of_site| of_site.language.tag()).collect());
    schema
}

/// The dataset with its texts in place: where the model has a text's number, the export has `{"en": …, "zh-Hans": …, "zh-Hant": …}`.
/// Each verdict also has the label that the page gives it.
#[must_use]
pub fn dataset(content: &Content<'_>) -> Value {
    let mut value = json!(content.dataset);
    put_texts(&mut value, content.texts);
    let exported = value.get_mut("topics").and_then(Value::as_array_mut).into_iter().flatten();
    for (exported, topic) in exported.zip(&content.dataset.topics) {
        if let (Value::Object(exported), false) = (&mut *exported, topic.about.is_empty()) {
            exported.insert("about".to_owned(), json!(topic.about));
        }
        let claims = exported.get_mut("claims").and_then(Value::as_array_mut).into_iter().flatten();
        for (exported, claim) in claims.zip(&topic.claims) {
            if let (Some(Value::Object(value)), Some(noun)) = (exported.get_mut("value"), claim.noun) {
                value.insert("noun".to_owned(), translated(content.translated(noun)));
            }
        }
        if let Some(Value::Object(verdict)) = exported.get_mut("verdict") {
            let label = Translated::new(&content.languages, |language| content.verdict(topic, language));
            verdict.insert("label".to_owned(), translated(&label));
        }
    }
    let exported = value.get_mut("places").and_then(Value::as_array_mut).into_iter().flatten();
    for (exported, place) in exported.zip(&content.dataset.places) {
        if let Value::Object(exported) = exported {
            exported.insert("kind".to_owned(), json!(place.kind));
        }
    }
    let [mut kinds, mut units] = [json!(content.dataset.place_kinds), json!(content.dataset.units)];
    put_texts(&mut kinds, content.texts);
    put_texts(&mut units, content.texts);
    // The schema promises the gazetteer, even where nothing is in it.
    if let Value::Object(fields) = &mut value {
        fields.entry("places").or_insert_with(|| json!([]));
        fields.insert("place_kinds".to_owned(), kinds);
        fields.insert("units".to_owned(), units);
    }
    value
}

/// Puts texts in place, and leaves out what is absent: a field that is null or an empty list.
fn put_texts(value: &mut Value, texts: &Texts) {
    if let Some(number) = text_number(value) {
        *value = texts.get(TextId { number }).map(translated).unwrap_or_default();
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| put_texts(item, texts)),
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null() && field.as_array().is_none_or(|items| !items.is_empty()));
            fields.values_mut().for_each(|field| put_texts(field, texts));
        }
        _ => {}
    }
}

/// The number in `{"$text": 7}`, if that is what the value is.
#[must_use]
pub fn text_number(value: &Value) -> Option<u32> {
    let object = value.as_object().filter(|object| object.len() == 1)?;
    object.get("$text")?.as_u64().and_then(|number| u32::try_from(number).ok())
}

fn translated(text: &Translated) -> Value {
    let given = text.iter().filter(|(_, text)| !text.is_empty());
    Value::Object(given.map(|(language, text)| (language.tag().to_owned(), json!(text))).collect::<Map<_, _>>())
}

/// The result of writing to memory. That fails only when memory itself does.
#[allow(clippy::expect_used, reason = "memory takes whatever is written, and what the exports write is UTF-8")]
fn in_memory<T, E: Debug>(written: Result<T, E>) -> T {
    written.expect("memory takes what is written")
}

/// The name of a kind, a unit or a date, as `dataset.json` has it.
fn slug(named: &impl Serialize) -> String {
    match serde_json::to_value(named) {
        Ok(Value::String(name)) => name,
        _ => String::new(),
    }
}
