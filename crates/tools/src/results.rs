//! The results of a request: questions, sources, places and quotes, and how many questions each filter would leave.

use crate::catalogue::{Catalogue, Item};
use crate::filter::Filter;
use crate::request::Request;
use model::{Claim, Topic};
use search::{Correction, Found};
use std::collections::BTreeMap;

/// The results of a request.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// Questions, by their places among the topics, the best first.
    pub questions: Vec<usize>,
    /// Sources, by their places, the best first.
    pub sources: Vec<usize>,
    /// Names, by their places, the best first.
    pub places: Vec<usize>,
    /// Quotes, by their places, the best first.
    pub quotes: Vec<usize>,
    /// The number of questions left with each filter of the dataset, others of its dimension aside.
    pub counts: Vec<(Filter, usize)>,
    /// The number of questions that the words find without any filter.
    pub unfiltered: usize,
    /// The answer of the index to the words, to mark it.
    pub found: Option<Found>,
}

/// A hit in a quote says less of a question than one in its own words.
const OF_A_QUOTE: u32 = 3;

impl Results {
    /// Of a catalogue.
    #[must_use]
    pub fn of(catalogue: &Catalogue, request: &Request) -> Self {
        let has_words = !request.words.trim().is_empty();
        let found = has_words.then(|| catalogue.index.find(&request.words));
        let dataset = catalogue.edition.dataset();
        // Every question that the words find, by itself or in a quote, with the better of its scores.
        let mut scores: BTreeMap<usize, u32> = BTreeMap::new();
        let (mut sources, mut places, mut quotes) = (Vec::new(), Vec::new(), Vec::new());
        match &found {
            None => {
                scores.extend((0..dataset.topics.len()).map(|idx| (idx, 0)));
                quotes.extend(0..catalogue.quotes.len());
            }
            Some(found) => {
                for hit in &found.hits {
                    let mut raise = |idx: usize, score: u32| {
                        let known = scores.entry(idx).or_default();
                        *known = score.max(*known);
                    };
                    match catalogue.items.get(hit.entry) {
                        Some(Item::Question(idx)) => raise(*idx, hit.score),
                        Some(Item::Source(idx)) => sources.push(*idx),
                        Some(Item::Place(idx)) => {
                            // A name of which nothing is said only helps to find others.
                            let is_named = catalogue.names.get(*idx).is_some_and(|name| name.n_questions > 0);
                            places.extend(is_named.then_some(*idx));
                        }
                        Some(Item::Quote(idx)) => {
                            quotes.push(*idx);
                            let quoted = catalogue.quotes.get(*idx);
                            quoted
                                .into_iter()
                                .flat_map(|quoted| &quoted.claims)
                                .for_each(|(topic_idx, _)| raise(*topic_idx, hit.score / OF_A_QUOTE));
                        }
                        None => {}
                    }
                }
            }
        }
        let is_meant = |topic: &Topic| request.only.as_ref().is_none_or(|only| only.takes(topic));
        let passes = |idx: usize, filters: &[&Filter]| {
            catalogue.topic(idx).is_some_and(|topic| is_meant(topic) && passes(topic, filters))
        };
        let chosen: Vec<&Filter> = request.filters.iter().collect();
        let counts = Filter::all(dataset).into_iter().map(|filter| {
            let others = chosen.iter().filter(|other| other.dimension() != filter.dimension());
            let with_it: Vec<&Filter> = others.copied().chain([&filter]).collect();
            let n_left = scores.keys().filter(|idx| passes(**idx, &with_it)).count();
            (filter.clone(), n_left)
        });
        let counts = counts.collect();
        let mut questions: Vec<(usize, u32)> =
            scores.iter().map(|(idx, score)| (*idx, *score)).filter(|(idx, _)| passes(*idx, &chosen)).collect();
        questions.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        quotes.retain(|idx| {
            let quoted = catalogue.quotes.get(*idx);
            let mut claims = quoted.into_iter().flat_map(|quoted| catalogue.claims(quoted));
            claims.any(|(_, topic, claim)| is_taken(request, topic, claim))
        });
        Self {
            questions: questions.into_iter().map(|(idx, _)| idx).collect(),
            sources,
            places,
            quotes,
            counts,
            unfiltered: scores.len(),
            found,
        }
    }

    /// The claims of the quotes that are meant, in the order of the quotes; where the words stand in no quote, those on the questions.
    #[must_use]
    pub fn claims<'a>(&self, catalogue: &'a Catalogue, request: &Request) -> Vec<(&'a Topic, &'a Claim)> {
        let quotes = self.quotes.iter().filter_map(|idx| catalogue.quotes.get(*idx));
        let of_quotes = quotes.flat_map(|quoted| catalogue.claims(quoted)).map(|(_, topic, claim)| (topic, claim));
        let topics = self.questions.iter().filter_map(|idx| catalogue.topic(*idx)).filter(|_| self.quotes.is_empty());
        let of_questions = topics.flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
        of_quotes.chain(of_questions).filter(|(topic, claim)| is_taken(request, topic, claim)).collect()
    }

    /// The same with one claim a quote: a sentence is cited once, however many questions it answers.
    #[must_use]
    pub fn cited<'a>(&self, catalogue: &'a Catalogue, request: &Request) -> Vec<(&'a Topic, &'a Claim)> {
        let mut cited: Vec<(&Topic, &Claim)> = Vec::new();
        for (topic, claim) in self.claims(catalogue, request) {
            let is_same = |(_, other): &(&Topic, &Claim)| {
                other.source == claim.source
                    && [other.citation.start, other.citation.end] == [claim.citation.start, claim.citation.end]
            };
            if !cited.iter().any(is_same) {
                cited.push((topic, claim));
            }
        }
        cited
    }

    /// The words taken for misspelled ones.
    #[must_use]
    pub fn corrections(&self) -> &[Correction] {
        self.found.as_ref().map_or(&[], |found| &found.corrections)
    }

    /// True when nothing has all the words.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.partial)
    }
}

/// True when a question has a quality of every dimension in which some are chosen.
fn passes(topic: &Topic, filters: &[&Filter]) -> bool {
    let takes = |dimension: &str| filters.iter().any(|filter| filter.dimension() == dimension && filter.takes(topic));
    filters.iter().all(|filter| takes(filter.dimension()))
}

/// True when a claim is among what a request means, whatever its words.
fn is_taken(request: &Request, topic: &Topic, claim: &Claim) -> bool {
    let takes = |filter: &Filter| filter.takes(topic) && filter.takes_claim(claim);
    let filters = &request.filters;
    request.only.as_ref().is_none_or(|only| only.takes_claim(topic, claim))
        && filters
            .iter()
            .all(|filter| filters.iter().any(|other| other.dimension() == filter.dimension() && takes(other)))
}
