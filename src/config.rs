//! The configuration of a widget: what a page's script or attributes say, and what the program trusts. Whatever is wrong
//! with it is listed, all at once.

use model::Language;
use model::{Dataset, Importance, TopicId};
use serde::de::{IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use yew::AttrValue;

/// Settings that a host page gives. Values of other types than text count as given wrongly, not as absent.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Given {
    /// A topic's identifier; all topics when left out.
    pub topic: Option<Field>,
    /// A language tag; English when left out.
    pub lang: Option<Field>,
    /// `auto`, `light` or `dark`; `auto` when left out.
    pub theme: Option<Field>,
}

/// A field as it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Text, as it should be.
    Text(String),
    /// Something else.
    Other,
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FieldVisitor)
    }
}

/// Takes whatever comes: what it is not, `validate` says.
struct FieldVisitor;

impl<'de> Visitor<'de> for FieldVisitor {
    type Value = Field;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Field, E> {
        Ok(Field::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Field, E> {
        Ok(Field::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Field, E> {
        Ok(Field::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Field, E> {
        Ok(Field::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Field, E> {
        Ok(Field::Other)
    }

    fn visit_unit<E>(self) -> Result<Field, E> {
        Ok(Field::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Field, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Field::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Field, A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Field::Other)
    }
}

/// The names of the fields of [`Given`].
pub const FIELDS: [&str; 3] = ["topic", "lang", "theme"];

/// The widget's surroundings, and so the things it may touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// A page of the site: its address and history are the app's.
    Site,
    /// A page of the site in somebody else's frame: nothing outside it is touched.
    Frame,
    /// An element in somebody else's page; the site's absolute address, with a final slash. Nothing outside is touched.
    Element(AttrValue),
}

/// Settings that the program trusts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// One topic, or all.
    pub topic: Option<TopicId>,
    /// The language to begin with.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
}

/// Whose colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its name in attributes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

/// Checks what a page gives against the dataset. `keys` are the names of all fields that it gives.
///
/// # Errors
/// Everything that is wrong, in the order of the fields, each saying how to mend it.
pub fn validate(given: &Given, keys: &[String], dataset: &Dataset) -> Result<Config, Vec<String>> {
    let mut faults = Vec::new();
    let topic = text("topic", given.topic.as_ref(), &mut faults).and_then(|topic| {
        let found = dataset.topic(&topic.into()).map(|topic| topic.id.clone());
        if found.is_none() {
            let known: Vec<&str> = dataset
                .topics
                .iter()
                .filter(|topic| topic.importance == Importance::Lead)
                .map(|topic| topic.id.as_str())
                .collect();
            faults.push(format!("there is no topic \"{topic}\"; use one of {}", known.join(", ")));
        }
        found
    });
    let language = text("lang", given.lang.as_ref(), &mut faults).and_then(|tag| {
        let found = Language::from_tag(tag);
        if found.is_none() {
            let known: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
            faults.push(format!("there are no words in \"{tag}\"; use one of {}", known.join(", ")));
        }
        found
    });
    let theme = text("theme", given.theme.as_ref(), &mut faults).and_then(|name| {
        let found = Theme::from_name(name);
        if found.is_none() {
            faults.push(format!("\"{name}\" is no theme; use auto, light or dark"));
        }
        found
    });
    for key in keys.iter().filter(|key| !FIELDS.contains(&key.as_str())) {
        faults.push(format!("\"{key}\" is no setting; use {}", FIELDS.join(", ")));
    }
    if faults.is_empty() {
        Ok(Config { topic, language: language.unwrap_or(Language::En), theme: theme.unwrap_or_default() })
    } else {
        Err(faults)
    }
}

fn text<'a>(name: &str, field: Option<&'a Field>, faults: &mut Vec<String>) -> Option<&'a str> {
    match field? {
        Field::Text(text) => Some(text),
        Field::Other => {
            faults.push(format!("{name} is not text; put it in quotation marks"));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::edition;

    #[track_caller]
    fn assert_config(json: &str, keys: &[&str], expected: Result<(Option<&str>, Language, Theme), &[&str]>) {
        let given: Given = serde_json::from_str(json).unwrap();
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        let found = validate(&given, &keys, edition().dataset());
        match expected {
            Ok((topic, language, theme)) => {
                assert_eq!(found, Ok(Config { topic: topic.map(TopicId::from), language, theme }));
            }
            Err(parts) => {
                let faults = found.unwrap_err();
                assert_eq!(faults.len(), parts.len(), "{faults:?}");
                for (fault, part) in faults.iter().zip(parts) {
                    assert!(fault.contains(part), "{fault:?} says {part:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_given_is_all_topics_in_english() {
        assert_config("{}", &[], Ok((None, Language::En, Theme::Auto)));
    }

    #[test]
    fn a_whole_configuration_is_taken() {
        let json = r#"{"topic": "garden-size", "lang": "zh-TW", "theme": "dark"}"#;
        let expected = Ok((Some("garden-size"), Language::ZhHant, Theme::Dark));
        assert_config(json, &["topic", "lang", "theme"], expected);
    }

    #[test]
    fn every_fault_is_listed_with_its_mend() {
        let json = r#"{"topic": "area", "lang": "fr", "theme": 3}"#;
        let faults = [
            "use one of garden-size",
            "use one of en, zh-Hans, zh-Hant",
            "theme is not text",
            "\"colour\" is no setting",
        ];
        assert_config(json, &["topic", "lang", "theme", "colour"], Err(&faults));
    }
}
