//! The packs of words that are shipped: one a language, and a slice of it for each topic, for embeds.

use export::text_number;
use model::{Dataset, Language, PlaceId, TopicId, Words};
use seeds::Compiled;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of the texts that each part of a dataset points to.
type Numbers = BTreeSet<u32>;

/// What goes into which pack.
pub(crate) struct Packs<'a> {
    compiled: &'a Compiled,
    /// Publisher, sections, sources.
    common: Numbers,
    places: BTreeMap<&'a PlaceId, Numbers>,
    topics: BTreeMap<&'a TopicId, Numbers>,
}

impl<'a> Packs<'a> {
    /// Sorts the texts of a dataset.
    ///
    /// # Errors
    /// When the model can't be written as JSON, which no data can bring about.
    pub(crate) fn new(compiled: &'a Compiled) -> Result<Self, serde_json::Error> {
        let dataset = &compiled.dataset;
        let mut packs =
            Self { compiled, common: numbers(&dataset.site)?, places: BTreeMap::new(), topics: BTreeMap::new() };
        packs.common.extend(numbers(&dataset.sources)?);
        for place in &dataset.places {
            packs.places.insert(&place.id, numbers(place)?);
        }
        for topic in &dataset.topics {
            packs.topics.insert(&topic.id, numbers(topic)?);
        }
        Ok(packs)
    }

    /// Every text that the widget shows, in one language.
    #[must_use]
    pub(crate) fn whole(&self, language: Language) -> Words {
        let mut kept = self.common.clone();
        kept.extend(self.topics.values().flatten());
        kept.extend(self.of_places(self.dataset().compared_places()));
        self.pack(&kept, language)
    }

    /// What one topic needs of it: its own texts, those of the places that it names, and those that belong to no topic.
    #[must_use]
    pub(crate) fn topic(&self, topic_id: &TopicId, language: Language) -> Words {
        let mut kept = self.common.clone();
        kept.extend(self.topics.get(topic_id).into_iter().flatten());
        let claims = self.dataset().topic(topic_id).into_iter().flat_map(|topic| &topic.claims);
        let named = claims.flat_map(|claim| claim.value.members()).map(|member| &member.place);
        kept.extend(self.of_places(self.dataset().with_wholes(named)));
        self.pack(&kept, language)
    }

    fn dataset(&self) -> &'a Dataset {
        &self.compiled.dataset
    }

    fn of_places(&self, places: BTreeSet<&PlaceId>) -> impl Iterator<Item = &u32> {
        places.into_iter().filter_map(|place_id| self.places.get(place_id)).flatten()
    }

    fn pack(&self, kept: &Numbers, language: Language) -> Words {
        self.compiled.texts.pack(&self.dataset().version, language, kept.iter().copied())
    }
}

fn numbers(part: &impl Serialize) -> Result<Numbers, serde_json::Error> {
    let mut found = Numbers::new();
    collect(&serde_json::to_value(part)?, &mut found);
    Ok(found)
}

fn collect(value: &Value, found: &mut Numbers) {
    found.extend(text_number(value));
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, found)),
        _ => {}
    }
}
