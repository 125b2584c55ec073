//! An edition: the facts and the words of one language together. Every component is a function of it.

use crate::i18n::{self, Phrases, phrases_of};
use model::phrasing::{self, Term, Wording};
use model::{Claim, Dataset, Drawing, Language, PlaceId, Source, SourceId, TextId, Topic, TopicId, Words};
use std::rc::Rc;
use yew::AttrValue;

/// Facts and words. Cheap to clone; equal when it is the same.
#[derive(Clone, Debug)]
pub struct Edition {
    dataset: Rc<Dataset>,
    words: Rc<Words>,
    language: Language,
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
        let language = dataset.site.language(words.language.tag());
        Some(Self { dataset, words, language, phrases })
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
        self.language
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
    pub fn picture(&self, topic_id: &TopicId) -> &[Drawing] {
        self.words.picture(topic_id)
    }

    /// One of our texts.
    #[must_use]
    pub fn text(&self, text_id: TextId) -> AttrValue {
        AttrValue::Rc(self.words.get(text_id).into())
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
        phrasing::value_line(self, claim)
    }

    /// The comma between the members of a list.
    #[must_use]
    pub fn list_comma(&self) -> &'static str {
        self.phrases.list_comma
    }

    /// The dot between two notes on one line.
    #[must_use]
    pub fn separator(&self) -> &'static str {
        " · "
    }

    /// The colon after a label.
    #[must_use]
    pub fn colon(&self) -> &'static str {
        self.phrases.colon
    }
}

impl Wording for Edition {
    fn language(&self) -> Language {
        self.language
    }

    fn text(&self, text_id: TextId) -> &str {
        self.words.get(text_id)
    }

    fn place_name(&self, place_id: &PlaceId) -> Option<&str> {
        self.dataset.place(place_id).map(|place| self.words.get(place.names))
    }

    fn term(&self, term: Term) -> &str {
        match term {
            Term::Relation(kind) => i18n::relation(self.phrases, kind),
            Term::Side(side) => i18n::side(self.phrases, side),
            Term::Tier(tier) => i18n::tier(self.phrases, tier),
            Term::OnlyOneSource => self.phrases.tier_none,
            Term::RestOneSource => self.phrases.rel_rest_one_source,
            Term::Perhaps => self.phrases.perhaps,
            Term::Inferred => self.phrases.by_inference,
            Term::OutsideKnowledge => self.phrases.basis_outside,
            Term::FindingOf(tier) => i18n::finding_of(self.phrases, tier),
            Term::None => self.phrases.finding_none,
            Term::Sign(sign) => i18n::sign(self.phrases, sign),
        }
    }
}
