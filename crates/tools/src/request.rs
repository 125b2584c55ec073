//! The request of a reader: words and filters. The address is a view of it.

use crate::filter::{DIMENSIONS, Filter};
use crate::formats::Format;
use form_urlencoded::{Serializer, parse};
use model::{Claim, ClaimId, Dataset, SourceId, Topic, TopicId};
use source_compare::state::Choice;
use std::borrow::Cow;

/// A list of results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Group {
    Questions,
    Sources,
    Places,
    Quotes,
}

impl Group {
    /// Every list, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Questions, Self::Sources, Self::Places, Self::Quotes];

    /// The name in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Sources => "sources",
            Self::Places => "places",
            Self::Quotes => "quotes",
        }
    }
}

/// The one thing that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Only {
    /// A question.
    Question(TopicId),
    /// A claim.
    Claim(TopicId, ClaimId),
}

impl Only {
    /// True when it is this question, or on it.
    #[must_use]
    pub fn takes(&self, topic: &Topic) -> bool {
        match self {
            Self::Question(topic_id) | Self::Claim(topic_id, _) => *topic_id == topic.id,
        }
    }

    /// True when it is this claim, or one on the question.
    #[must_use]
    pub fn takes_claim(&self, topic: &Topic, claim: &Claim) -> bool {
        match self {
            Self::Question(topic_id) => *topic_id == topic.id,
            Self::Claim(topic_id, claim_id) => *topic_id == topic.id && *claim_id == claim.id,
        }
    }
}

/// The words that are looked for, the filters, and the lists that are shown to their ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// As they stand in the field.
    pub words: String,
    /// In the order of [`Filter::all`].
    pub filters: Vec<Filter>,
    /// One question or claim alone.
    pub only: Option<Only>,
    /// The address named a question or claim that is not here. No part of an address of ours.
    pub is_lost: bool,
    /// The format in which the quotes are taken away.
    pub taken: Option<Format>,
    /// Lists shown whole, in the order of the page.
    pub whole: Vec<Group>,
}

impl Request {
    /// Reads the query of an address, with or without its `?`. What is unknown is left out.
    #[must_use]
    pub fn from_query(query: &str, dataset: &Dataset) -> Self {
        let mut request = Self::default();
        let mut named: Vec<(String, String)> = Vec::new();
        let fields: Vec<(Cow<'_, str>, Cow<'_, str>)> = parse(query.trim_start_matches('?').as_bytes()).collect();
        for (name, value) in &fields {
            match name.as_ref() {
                "q" => request.words = value.to_string(),
                "question" if dataset.topic(&value.as_ref().into()).is_some() => {
                    request.only = Some(Only::Question(value.as_ref().into()));
                }
                "claim" => request.only = claim(value, dataset),
                "as" => request.taken = Format::ALL.into_iter().find(|format| format.extension() == value),
                _ => named.extend(value.split(',').map(|value| (name.to_string(), value.to_owned()))),
            }
        }
        let is_named = |name: &str, value: &str| named.iter().any(|(known, of)| known == name && of == value);
        let names_one = |name: &str| ["claim", "question"].contains(&name);
        request.is_lost = request.only.is_none() && fields.iter().any(|(name, _)| names_one(name));
        let filters = Filter::all(dataset).into_iter();
        request.filters = filters.filter(|filter| is_named(filter.dimension(), filter.value())).collect();
        request.whole = Group::ALL.into_iter().filter(|group| is_named("all", group.name())).collect();
        request
    }

    /// The query that brings it back, with its `?`; empty when nothing is asked.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        match &self.only {
            Some(Only::Question(topic_id)) => {
                query.append_pair("question", topic_id.as_str());
            }
            Some(Only::Claim(topic_id, claim_id)) => {
                query.append_pair("claim", &format!("{topic_id}{OF_CLAIM}{claim_id}"));
            }
            None => {}
        }
        let of = |dimension| self.filters.iter().filter(move |filter| filter.dimension() == dimension);
        let lists = DIMENSIONS.map(|dimension| (dimension, of(dimension).map(Filter::value).collect::<Vec<_>>()));
        let whole: Vec<&str> = self.whole.iter().map(|group| group.name()).collect();
        for (name, values) in lists.into_iter().chain([("all", whole)]) {
            if !values.is_empty() {
                query.append_pair(name, &values.join(","));
            }
        }
        if let Some(format) = self.taken {
            query.append_pair("as", format.extension());
        }
        let query = query.finish().replace("%2C", ",");
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The part of the request that holds on other pages: two sources against each other, and only differences.
    #[must_use]
    pub fn choice(&self) -> Choice {
        let sources = self.filters.iter().filter_map(|filter| match filter {
            Filter::Source(source_id) => Some(source_id.clone()),
            _ => None,
        });
        let pair = <[SourceId; 2]>::try_from(sources.collect::<Vec<_>>()).ok();
        Choice { pair, differences_only: self.filters.contains(&Filter::Differs), ..Choice::default() }
    }

    /// True when filters hold that stand in the fold.
    #[must_use]
    pub fn has_folded_filters(&self) -> bool {
        self.filters.iter().any(|filter| *filter != Filter::Differs)
    }

    /// Puts a filter on, or takes it off.
    pub fn toggle(&mut self, filter: &Filter, dataset: &Dataset) {
        let was_on = self.filters.contains(filter);
        let wanted = |known: &Filter| if known == filter { !was_on } else { self.filters.contains(known) };
        self.filters = Filter::all(dataset).into_iter().filter(wanted).collect();
    }

    /// Shows a list to its end.
    pub fn show_whole(&mut self, group: Group) {
        self.whole = Group::ALL.into_iter().filter(|known| *known == group || self.whole.contains(known)).collect();
    }
}

/// Parts the names of a question and a claim, as in fragments.
const OF_CLAIM: &str = "--";

/// A claim that there is.
fn claim(named: &str, dataset: &Dataset) -> Option<Only> {
    let (topic_id, claim_id) = named.split_once(OF_CLAIM)?;
    let topic = dataset.topic(&topic_id.into())?;
    let claim = topic.claim(&claim_id.into())?;
    Some(Only::Claim(topic.id.clone(), claim.id.clone()))
}
