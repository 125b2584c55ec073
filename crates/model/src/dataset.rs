//! The dataset: everything that a comparison shows, but for our words.

use crate::unit::Unit;
use crate::{
    Language, Place, PlaceId, PlaceKind, PlaceKindId, SectionId, Source, SourceId, TextId, Topic, TopicId, Value,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The shape of the exported dataset; raised when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 2;

/// Everything that a comparison shows, but for our words: those stand in a pack for each language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// The shape of this data: [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// The first twelve hexadecimal digits of the SHA-256 of facts and words.
    pub version: String,
    /// Who publishes the comparison, and its sections.
    pub site: Site,
    /// The units of the quantities. The facts that the widget carries have none: each value is written out.
    #[serde(skip)]
    pub units: Vec<Unit>,
    /// In the order of the columns.
    pub sources: Vec<Source>,
    /// The gazetteer, in the order of the file.
    pub places: Vec<Place>,
    /// The kinds of its places, in the order of the index. The facts that the widget carries have none.
    #[serde(skip)]
    pub place_kinds: Vec<PlaceKind>,
    /// In the order of the sections.
    pub topics: Vec<Topic>,
}

/// Who publishes the comparison, and how its topics are grouped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Site {
    /// The languages of its pages; those of the first stand at the root.
    pub languages: Vec<SiteLanguage>,
    /// The publisher's name.
    pub publisher: TextId,
    /// An `https` or `mailto` address for corrections, if the publisher gives one.
    #[serde(default)]
    pub contact: Option<String>,
    /// The site's own `https` address; absolute links are written only when it is set.
    #[serde(default)]
    pub address: Option<String>,
    /// The subject of the documents.
    pub subject: TextId,
    /// The heading of the overview.
    pub title: TextId,
    /// Two lines that say what the page is.
    pub introduction: TextId,
    /// Who translated the quotes.
    pub translator: TextId,
    /// In the order of the page.
    pub sections: Vec<Section>,
    /// Two sources whose comparison the overview offers first, if there are such.
    #[serde(default)]
    pub pair: Option<FirstPair>,
    /// The heading of the index of places, and of the way to it; absent when there are no places.
    #[serde(default)]
    pub places: Option<TextId>,
    /// What has changed since the comparison was first published, the newest first.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// A language of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteLanguage {
    /// The language.
    pub language: Language,
    /// Its name in itself.
    pub own_name: String,
    /// True when it is written from right to left.
    #[serde(default)]
    pub right_to_left: bool,
}

/// Two sources to be compared first, such as a draft and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstPair {
    /// The one with the lower number.
    pub one: SourceId,
    /// The other.
    pub other: SourceId,
    /// The words of the link: what their comparison tells.
    pub label: TextId,
}

/// A change of what is published: a correction, or more of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// The day in the notation of the reader's language.
    pub written: TextId,
    /// What has changed, in a sentence.
    pub what: TextId,
}

/// A group of topics under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Its name in addresses.
    pub id: SectionId,
    /// Its heading.
    pub title: TextId,
    /// In the order of the page.
    pub topics: Vec<TopicId>,
}

impl Site {
    /// The direction of a language's words, as HTML names it.
    #[must_use]
    pub fn direction(&self, language: Language) -> &'static str {
        let is_right_to_left = |of_site: &SiteLanguage| of_site.language == language && of_site.right_to_left;
        if self.languages.iter().any(is_right_to_left) { "rtl" } else { "ltr" }
    }

    /// The languages, in the order of the site.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.iter().map(|of_site| of_site.language)
    }

    /// The language of this tag, or else the first.
    #[must_use]
    pub fn language(&self, tag: &str) -> Language {
        let found = self.languages().find(|language| language.tag() == tag);
        found.or_else(|| self.languages().next()).unwrap_or(Language::EN)
    }
}

impl Dataset {
    /// The source with this id.
    #[must_use]
    pub fn source(&self, source_id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *source_id)
    }

    /// The topic with this id.
    #[must_use]
    pub fn topic(&self, topic_id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *topic_id)
    }

    /// The places that sets and boundaries name, and what they are part of: as much of the gazetteer as a comparison shows.
    #[must_use]
    pub fn compared_places(&self) -> BTreeSet<&PlaceId> {
        let values = self.topics.iter().flat_map(|topic| &topic.claims).map(|claim| &claim.value);
        self.with_wholes(values.flat_map(Value::members).map(|member| &member.place))
    }

    /// Places, and all that they are part of.
    #[must_use]
    pub fn with_wholes<'a>(&'a self, places: impl Iterator<Item = &'a PlaceId>) -> BTreeSet<&'a PlaceId> {
        let mut open: Vec<&PlaceId> = places.collect();
        let mut found = BTreeSet::new();
        while let Some(place_id) = open.pop() {
            if found.insert(place_id) {
                open.extend(
                    self.place(place_id).into_iter().flat_map(|place| &place.part_of).map(|whole| &whole.place),
                );
            }
        }
        found
    }

    /// The kind of places with this id.
    #[must_use]
    pub fn place_kind(&self, kind_id: &PlaceKindId) -> Option<&PlaceKind> {
        self.place_kinds.iter().find(|kind| kind.id == *kind_id)
    }

    /// The place with this id.
    #[must_use]
    pub fn place(&self, place_id: &PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *place_id)
    }
}
