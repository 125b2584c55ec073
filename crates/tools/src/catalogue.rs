//! All that can be found: questions, quotes and places, with the texts in which they are found.

use model::{Claim, PlaceId, SourceId, Topic, TopicId};
use search::{Entry, Field, Folding, Index, Tables};
use serde::{Deserialize, Serialize};
use source_compare::edition::Edition;
use std::ops::Range;

/// The data of the search beside the words of its language: the file `search.json` of a site.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SearchData {
    /// The version of the data that it is of.
    pub version: String,
    /// The words of the tools.
    pub phrases: Vec<String>,
    /// Scripts and pinyin.
    pub tables: Tables,
    /// Each question in the other languages that authors write, in the order of the dataset.
    pub questions: Vec<(TopicId, Vec<String>)>,
    /// Places, institutions and people.
    pub names: Vec<Named>,
}

/// A name of the gazetteer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Named {
    /// Whose.
    pub place: PlaceId,
    /// In the reader's language first, then every other form.
    pub forms: Vec<String>,
    /// On so many questions something is said of it; it has a page unless there are none.
    pub n_questions: usize,
}

/// A quote, and the claims that rest on it.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// The source.
    pub source: SourceId,
    /// The claims, each by the place of its topic and its own.
    pub claims: Vec<(usize, usize)>,
}

/// An entry of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A question, by its place among the topics.
    Question(usize),
    /// A name, by its place among the names.
    Place(usize),
    /// A source, by its place.
    Source(usize),
    /// A quote, by its place among the quotes.
    Quote(usize),
}

/// All that can be found, in the words of one language.
#[derive(Debug)]
pub struct Catalogue {
    /// Facts and words.
    pub edition: Edition,
    /// The index of [`Catalogue::items`], in their order.
    pub index: Index,
    /// All entries.
    pub items: Vec<Item>,
    /// Each quote of a source once.
    pub quotes: Vec<Quoted>,
    /// The names.
    pub names: Vec<Named>,
}

/// Weights of the fields: a question that names it is about it; a remark on it, less.
mod weight {
    pub(super) const NAME: u32 = 12;
    pub(super) const QUESTION: u32 = 10;
    pub(super) const QUOTE: u32 = 6;
    pub(super) const ANSWER: u32 = 4;
    pub(super) const SCOPE: u32 = 3;
    pub(super) const NOTE: u32 = 2;
}

/// A catalogue that is being made, entry by entry.
#[derive(Debug)]
pub struct Making {
    catalogue: Catalogue,
    /// Each topic's question in other languages, by its place.
    questions: Vec<(TopicId, Vec<String>)>,
}

impl Making {
    /// Of an edition and what the search needs beside it.
    #[must_use]
    pub fn new(edition: Edition, data: SearchData) -> Self {
        let mut index = Index::new(Folding::new(&data.tables));
        data.names.iter().for_each(|name| index.add_name(&name.forms));
        let quotes = quotes(&edition);
        let dataset = edition.dataset();
        let items = (0..dataset.topics.len()).map(Item::Question);
        let items = items.chain((0..dataset.sources.len()).map(Item::Source));
        let items = items.chain((0..data.names.len()).map(Item::Place)).chain((0..quotes.len()).map(Item::Quote));
        let items = items.collect();
        let catalogue = Catalogue { edition, index, items, quotes, names: data.names };
        Self { catalogue, questions: data.questions }
    }

    /// Adds the entries at these places, and says whether there are more.
    pub fn add(&mut self, places: Range<usize>) -> bool {
        let (catalogue, end) = (&mut self.catalogue, places.end);
        let edition = &catalogue.edition;
        for item in catalogue.items.get(places.start..end.min(catalogue.items.len())).unwrap_or_default() {
            let entry = match item {
                Item::Question(idx) => edition.dataset().topics.get(*idx).map(|topic| {
                    let others = self.questions.iter().find(|(topic_id, _)| *topic_id == topic.id);
                    question(edition, topic, others.map_or(&[], |(_, others)| others))
                }),
                Item::Source(idx) => edition.dataset().sources.get(*idx).map(|source| {
                    let texts = [source.short_name, source.title, source.kind, source.publisher];
                    Entry { fields: texts.map(|text| field(&edition.text(text), weight::ANSWER, false)).into() }
                }),
                Item::Place(idx) => catalogue.names.get(*idx).map(|name| Entry {
                    fields: name.forms.iter().map(|form| field(form, weight::NAME, false)).collect(),
                }),
                Item::Quote(idx) => catalogue.quotes.get(*idx).map(|quoted| quote(edition, quoted)),
            };
            catalogue.index.add_entry(&entry.unwrap_or_default());
        }
        end < catalogue.items.len()
    }

    /// The catalogue, once all is added.
    #[must_use]
    pub fn made(self) -> Catalogue {
        self.catalogue
    }
}

impl Catalogue {
    /// Of an edition and what the search needs beside it.
    #[must_use]
    pub fn new(edition: Edition, data: SearchData) -> Self {
        let mut making = Making::new(edition, data);
        making.add(0..usize::MAX);
        making.made()
    }

    /// The topic at a place.
    #[must_use]
    pub fn topic(&self, idx: usize) -> Option<&Topic> {
        self.edition.dataset().topics.get(idx)
    }

    /// The claims of a quote, with their topics.
    pub fn claims<'a>(&'a self, quoted: &'a Quoted) -> impl Iterator<Item = (usize, &'a Topic, &'a Claim)> {
        claims(&self.edition, quoted)
    }
}

fn claims<'a>(edition: &'a Edition, quoted: &'a Quoted) -> impl Iterator<Item = (usize, &'a Topic, &'a Claim)> {
    quoted.claims.iter().filter_map(|(topic_idx, claim_idx)| {
        let topic = edition.dataset().topics.get(*topic_idx)?;
        Some((*topic_idx, topic, topic.claims.get(*claim_idx)?))
    })
}

fn field(text: &str, weight: u32, numbers: bool) -> Field {
    Field { text: text.to_owned(), weight, numbers }
}

fn question(edition: &Edition, topic: &Topic, others: &[String]) -> Entry {
    let own = edition.text(topic.question);
    let questions = [&*own].into_iter().chain(others.iter().map(String::as_str));
    let mut fields: Vec<Field> = questions.map(|text| field(text, weight::QUESTION, true)).collect();
    fields.push(field(&edition.text(topic.verdict.sentence), weight::ANSWER, false));
    fields.extend(topic.rows.iter().map(|row| field(&edition.text(row.label), weight::ANSWER, false)));
    let section = edition.dataset().site.sections.iter().find(|section| section.id == topic.section);
    fields.extend(section.map(|section| field(&edition.text(section.title), weight::SCOPE, false)));
    // An identifier is what editors call it.
    fields.push(field(topic.id.as_str(), weight::ANSWER, false));
    Entry { fields }
}

fn quote(edition: &Edition, quoted: &Quoted) -> Entry {
    let mut fields: Vec<Field> = Vec::new();
    for (_, _, claim) in claims(edition, quoted) {
        if fields.is_empty() {
            fields.push(field(claim.citation.display(), weight::QUOTE, true));
        }
        fields.push(field(&edition.text(claim.translation), weight::QUOTE, false));
        fields.push(field(&edition.value_line(claim), weight::ANSWER, true));
        fields.push(field(&edition.text(claim.scope), weight::SCOPE, false));
        fields.extend(claim.note.map(|note| field(&edition.text(note), weight::NOTE, false)));
    }
    fields.retain(|field| !field.text.is_empty());
    Entry { fields }
}

/// Each quote once, in the order of the questions.
fn quotes(edition: &Edition) -> Vec<Quoted> {
    let mut quotes: Vec<Quoted> = Vec::new();
    let mut places: Vec<[usize; 2]> = Vec::new();
    for (topic_idx, topic) in edition.dataset().topics.iter().enumerate() {
        for (claim_idx, claim) in topic.claims.iter().enumerate() {
            let place = [claim.citation.start, claim.citation.end];
            let mut known = quotes.iter_mut().zip(&places);
            match known.find(|(quoted, known)| quoted.source == claim.source && **known == place) {
                Some((quoted, _)) => quoted.claims.push((topic_idx, claim_idx)),
                None => {
                    quotes.push(Quoted { source: claim.source.clone(), claims: vec![(topic_idx, claim_idx)] });
                    places.push(place);
                }
            }
        }
    }
    quotes
}
