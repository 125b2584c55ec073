//! The packs of words that are shipped: one a language, and of it what lists show, the page of a topic, and a card.

use export::text_number;
use model::{Dataset, Language, PlaceId, Site, Source, Topic, TopicId, Words};
use seeds::Compiled;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of the texts that each part of a dataset points to.
type Numbers = BTreeSet<u32>;

/// The texts that go into each pack.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packs {
    /// All of the site and of the sources.
    common: Numbers,
    /// What pages show of them.
    on_pages: Numbers,
    /// What cards do.
    on_cards: Numbers,
    places: BTreeMap<PlaceId, Numbers>,
    topics: BTreeMap<TopicId, Numbers>,
    /// Those that lists show of topics.
    lists: Numbers,
}

impl Packs {
    /// Sorts the texts of a dataset.
    ///
    /// # Errors
    /// When the model can't be written as JSON, which no data can bring about.
    pub(crate) fn new(dataset: &Dataset) -> Result<Self, serde_json::Error> {
        let mut packs = Self { common: numbers(&dataset.site)?, ..Self::default() };
        packs.common.extend(numbers(&dataset.sources)?);
        packs.on_cards = of_site(&dataset.site).chain(dataset.sources.iter().flat_map(of_source)).collect();
        packs.on_pages = numbers(&dataset.site)?.union(&packs.on_cards).copied().collect();
        for place in &dataset.places {
            packs.places.insert(place.id.clone(), numbers(place)?);
        }
        for topic in &dataset.topics {
            packs.topics.insert(topic.id.clone(), numbers(topic)?);
            packs.lists.extend(in_lists(topic)?);
        }
        Ok(packs)
    }

    /// Every text that the widget and the search show, in one language.
    #[must_use]
    pub(crate) fn whole(&self, compiled: &Compiled, language: Language) -> Words {
        let mut kept = self.common.clone();
        kept.extend(self.topics.values().flatten());
        kept.extend(self.of_places(compiled.dataset.compared_places()));
        pack(compiled, &kept, language)
    }

    /// The texts of it that the card of a topic needs: its own, those of the places that it names, and what it says of the sources.
    #[must_use]
    pub(crate) fn topic(&self, compiled: &Compiled, topic_id: &TopicId, language: Language) -> Words {
        let dataset = &compiled.dataset;
        let mut kept = self.on_cards.clone();
        kept.extend(self.topics.get(topic_id).into_iter().flatten());
        let claims = dataset.topic(topic_id).into_iter().flat_map(|topic| &topic.claims);
        let named = claims.flat_map(|claim| claim.value.members()).map(|member| &member.place);
        kept.extend(self.of_places(dataset.with_wholes(named)));
        pack(compiled, &kept, language)
    }

    /// The texts of lists: questions, what each claim says in short and of what, and the answers to what only one source says.
    #[must_use]
    pub(crate) fn lists(&self, compiled: &Compiled, language: Language) -> Words {
        let mut kept = self.on_pages.clone();
        kept.extend(self.lists.iter().copied());
        kept.extend(self.of_places(compiled.dataset.compared_places()));
        pack(compiled, &kept, language)
    }

    /// The texts of the page of a topic: its own, and the questions around it.
    #[must_use]
    pub(crate) fn page(&self, compiled: &Compiled, topic_id: &TopicId, language: Language) -> Words {
        let own = self.topic(compiled, topic_id, language).texts.into_iter().map(|(number, _)| number);
        let questions = compiled.dataset.topics.iter().map(|topic| topic.question.number);
        pack(compiled, &own.chain(questions).chain(self.on_pages.iter().copied()).collect(), language)
    }

    fn of_places(&self, places: BTreeSet<&PlaceId>) -> impl Iterator<Item = &u32> {
        places.into_iter().filter_map(|place_id| self.places.get(place_id)).flatten()
    }
}

fn pack(compiled: &Compiled, kept: &Numbers, language: Language) -> Words {
    compiled.texts.pack(&compiled.dataset.version, language, kept.iter().copied())
}

/// The texts of the site that a card shows.
fn of_site(site: &Site) -> impl Iterator<Item = u32> {
    let texts = [site.publisher, site.title].into_iter().chain(site.changes.first().map(|change| change.written));
    texts.map(|text| text.number)
}

/// The texts of a source that pages and cards show: its names and dates. What it is and why a date is inferred stands on its own page.
fn of_source(source: &Source) -> impl Iterator<Item = u32> {
    let Source { language_name, short_name, title, publisher, short_date, date, parts, .. } = source;
    let own = [language_name, short_name, title, publisher, short_date, date].map(|text| text.number);
    own.into_iter().chain(parts.iter().flat_map(|part| [part.title, part.publisher, part.date].map(|text| text.number)))
}

/// The texts of a topic that lists show.
fn in_lists(topic: &Topic) -> Result<Numbers, serde_json::Error> {
    let mut found = Numbers::from([topic.question.number]);
    if !topic.is_comparison() {
        found.insert(topic.verdict.sentence.number);
    }
    for claim in &topic.claims {
        found.insert(claim.scope.number);
        found.extend(claim.written.map(|text| text.number));
        found.extend(numbers(&claim.value)?);
    }
    Ok(found)
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
