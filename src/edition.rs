//! An edition: the facts and the words of one language together. Every component is a function of it.

use crate::i18n::{Phrases, phrases_of};
use source_compare_core::model::{Claim, Dataset, PlaceId, Source, SourceId, Topic, TopicId, Value};
use source_compare_core::sketch::Sketch;
use source_compare_core::words::{Language, TextId, Words};
use std::rc::Rc;
use yew::AttrValue;

/// The facts, compiled in: see [`source_compare_core::facts`].
pub const FACTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/facts.bin"));

/// Facts and words. Cheap to clone; equal when it is the same.
#[derive(Clone, Debug)]
pub struct Edition {
    dataset: Rc<Dataset>,
    words: Rc<Words>,
    phrases: &'static Phrases,
}

impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dataset, &other.dataset) && Rc::ptr_eq(&self.words, &other.words)
    }
}

impl Edition {
    /// Puts them together. `None` when the words are of another version.
    #[must_use]
    pub fn new(dataset: Rc<Dataset>, words: Rc<Words>) -> Option<Self> {
        let phrases = phrases_of(&words).filter(|_| dataset.version == words.version)?;
        Some(Self { dataset, words, phrases })
    }

    /// The same facts in other words.
    #[must_use]
    pub fn with_words(&self, words: Rc<Words>) -> Option<Self> {
        Self::new(Rc::clone(&self.dataset), words)
    }

    /// The facts.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.words.language
    }

    /// The words of the interface.
    #[must_use]
    pub fn phrases(&self) -> &'static Phrases {
        self.phrases
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The picture of a topic; nothing if it has none.
    #[must_use]
    pub fn picture(&self, topic_id: &TopicId) -> &[Sketch] {
        self.words.picture(topic_id)
    }

    /// One of our texts.
    #[must_use]
    pub fn text(&self, text_id: TextId) -> AttrValue {
        AttrValue::from(self.words.get(text_id).to_owned())
    }

    /// The topics of which this edition has the words.
    pub fn topics(&self) -> impl Iterator<Item = &Topic> {
        self.dataset.topics.iter().filter(|topic| !self.words.get(topic.question).is_empty())
    }

    /// The topic, if this edition has its words.
    #[must_use]
    pub fn topic(&self, topic_id: &TopicId) -> Option<&Topic> {
        self.topics().find(|topic| topic.id == *topic_id)
    }

    /// The source.
    #[must_use]
    pub fn source(&self, source_id: &SourceId) -> Option<&Source> {
        self.dataset.source(source_id)
    }

    /// A place by its name; by its identifier if the gazetteer lacks it.
    #[must_use]
    pub fn place_name(&self, place_id: &PlaceId) -> AttrValue {
        self.dataset
            .place(place_id)
            .map_or_else(|| AttrValue::from(place_id.as_str().to_owned()), |place| self.text(place.names))
    }

    /// The value of a claim as one line of text.
    #[must_use]
    pub fn value_line(&self, claim: &Claim) -> String {
        match &claim.value {
            Value::Quantity { .. } | Value::Date { .. } => {
                claim.written.map(|written| self.text(written).to_string()).unwrap_or_default()
            }
            Value::Set { members } => {
                let names: Vec<String> =
                    members.iter().map(|member| self.place_name(&member.place).to_string()).collect();
                names.join(self.list_comma())
            }
            Value::Edges { edges } => {
                let sides: Vec<String> = edges.iter().map(|edge| self.edge_line(edge)).collect();
                sides.join(if self.language().is_chinese() { "；" } else { "; " })
            }
            Value::Text { text, .. } => self.text(*text).to_string(),
        }
    }

    fn edge_line(&self, edge: &source_compare_core::model::Edge) -> String {
        let names: Vec<String> = edge.members.iter().map(|member| self.place_name(&member.place).to_string()).collect();
        let side = crate::i18n::side(self.phrases(), &edge.side);
        format!("{side}{}{}", self.colon(), names.join(self.list_comma()))
    }

    /// What stands between the members of a list.
    #[must_use]
    pub fn list_comma(&self) -> &'static str {
        if self.language().is_chinese() { "、" } else { ", " }
    }

    /// What stands between two notes on one line.
    #[must_use]
    pub fn separator(&self) -> &'static str {
        " · "
    }

    /// What stands after a label.
    #[must_use]
    pub fn colon(&self) -> &'static str {
        if self.language().is_chinese() { "：" } else { ": " }
    }

    /// Words in quotation marks, as the language of the words prints them.
    #[must_use]
    pub fn quoted(text: &str, language: Language) -> String {
        let [open, close] = Self::quotation_marks(text, language);
        format!("{open}{text}{close}")
    }

    /// The marks around a quote; the other pair where the quote has the usual ones of its own.
    #[must_use]
    pub fn quotation_marks(text: &str, language: Language) -> [&'static str; 2] {
        match (language, text.contains(['“', '”', '「'])) {
            (Language::ZhHant, false) => ["「", "」"],
            (Language::ZhHant, true) => ["『", "』"],
            (_, false) => ["“", "”"],
            (_, true) => ["‘", "’"],
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub mod built {
    //! What the build made of the seeds, for the prerenderer and for tests.

    use super::{Edition, FACTS};
    use crate::graphics::illustrated;
    use source_compare_core::facts;
    use source_compare_core::model::{Dataset, TopicId};
    use source_compare_core::words::{Language, Words};
    use std::rc::Rc;

    /// Every pack of words, in the order of [`Language::ALL`].
    pub const WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.json"));
    /// The packs of single topics, each with its topic.
    pub const SLICES: &str = include_str!(concat!(env!("OUT_DIR"), "/slices.json"));
    /// What the site offers for download: the files of its folder `data/`, by name.
    pub const DATA: [(&str, &str); 6] = [
        ("dataset.json", include_str!(concat!(env!("OUT_DIR"), "/dataset.json"))),
        ("dataset.schema.json", include_str!(concat!(env!("OUT_DIR"), "/dataset.schema.json"))),
        ("claims.csv", include_str!(concat!(env!("OUT_DIR"), "/claims.csv"))),
        ("annotations.jsonld", include_str!(concat!(env!("OUT_DIR"), "/annotations.jsonld"))),
        ("claimreview.jsonld", include_str!(concat!(env!("OUT_DIR"), "/claimreview.jsonld"))),
        ("apparatus.xml", include_str!(concat!(env!("OUT_DIR"), "/apparatus.xml"))),
    ];

    /// The edition in one language, with its pictures.
    ///
    /// # Errors
    /// When the build's own files don't fit together.
    pub fn edition(language: Language) -> Result<Edition, String> {
        let packs: Vec<Words> = serde_json::from_str(WORDS).map_err(|error| format!("words: {error}"))?;
        let words = packs.into_iter().find(|pack| pack.language == language);
        let words = words.ok_or_else(|| format!("no words in {language}; run cargo clean"))?;
        drawn(facts::decode(FACTS)?, words)
    }

    /// Facts and words, and the pictures that are drawn of them.
    ///
    /// # Errors
    /// When they are of two versions, or a picture uses what can't be shipped.
    pub fn drawn(dataset: Dataset, words: Words) -> Result<Edition, String> {
        let language = words.language;
        let other_version = || format!("the words in {language} are of another version; run cargo clean");
        let edition = Edition::new(Rc::new(dataset), Rc::new(words)).ok_or_else(other_version)?;
        let illustrated = illustrated(&edition)?;
        edition.with_words(Rc::new(illustrated)).ok_or_else(other_version)
    }

    /// The packs of single topics.
    ///
    /// # Errors
    /// When the build's own files are broken.
    pub fn slices() -> Result<Vec<(TopicId, Words)>, String> {
        serde_json::from_str(SLICES).map_err(|error| format!("slices: {error}"))
    }
}
