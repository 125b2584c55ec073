//! What every export is a function of: the facts, our texts and the words of the interface, each found in one step; and
//! the statements that more than one export prints.

use super::names::iri;
use super::terms::{NOTHING, Terms};
use model::{
    Claim, Dataset, Edge, Member, Place, PlaceId, RelationKind, Source, SourceId, Topic, Value, Verdict,
};
use model::{Texts, Translated};
use model::{Language, TextId};
use std::collections::BTreeMap;

/// The facts and all words together, for the exports.
#[derive(Debug)]
pub struct Book<'a> {
    /// The facts.
    pub(super) dataset: &'a Dataset,
    /// The words of the interface.
    pub(super) terms: &'a Terms,
    texts: &'a Texts,
    places: BTreeMap<&'a PlaceId, &'a Place>,
    sources: BTreeMap<&'a SourceId, &'a Source>,
}

impl<'a> Book<'a> {
    /// Puts them together.
    #[must_use]
    pub fn new(dataset: &'a Dataset, texts: &'a Texts, terms: &'a Terms) -> Self {
        let places = dataset.places.iter().map(|place| (&place.id, place)).collect();
        let sources = dataset.sources.iter().map(|source| (&source.id, source)).collect();
        Self { dataset, terms, texts, places, sources }
    }

    /// The source of a claim; the seeds are refused when there is none.
    pub(super) fn source(&self, source_id: &SourceId) -> Option<&'a Source> {
        self.sources.get(source_id).copied()
    }

    /// A text in all languages.
    pub(super) fn translated(&self, text_id: TextId) -> &'a Translated {
        self.texts.get(text_id).unwrap_or(&NOTHING)
    }

    /// A text in one language.
    pub(super) fn text(&self, text_id: TextId, language: Language) -> &'a str {
        self.translated(text_id).in_language(language)
    }

    /// A text that may be absent, in one language; empty when it is.
    pub(super) fn optional(&self, text_id: Option<TextId>, language: Language) -> &'a str {
        text_id.map_or("", |text_id| self.text(text_id, language))
    }

    /// The verdict in words, as the page prints it: the headline, and the other kinds after it.
    pub(super) fn verdict(&self, verdict: &Verdict, language: Language) -> String {
        let headline = self.terms.relation(verdict.headline).in_language(language);
        let kinds = verdict.also.iter().map(|kind| match kind {
            RelationKind::OnlyOneSource => self.terms.rest_one_source.in_language(language),
            kind => self.terms.relation(*kind).in_language(language),
        });
        let kinds: Vec<&str> = kinds.collect();
        if kinds.is_empty() {
            return headline.to_owned();
        }
        let also = self.terms.also.in_language(language).replace("{kinds}", &kinds.join(list_comma(language)));
        in_brackets(headline, &also, language)
    }

    /// A claim in one sentence of ours: what is measured, the value, whose words and what time; and that it is inferred,
    /// with the reason. `the draft’s “planning scope”: about 390 km² (reporting the draft plan)`.
    pub(super) fn statement(&self, claim: &Claim, language: Language) -> String {
        let whom = self.optional(claim.attributed_to, language);
        let reports = match whom {
            "" => String::new(),
            whom => self.terms.reports.in_language(language).replace("{whom}", whom),
        };
        let details = [reports.as_str(), self.optional(claim.time, language)];
        let details: Vec<&str> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
        let scope = self.text(claim.scope, language);
        let mut line = format!("{scope}{}{}", colon(language), self.value(claim, language));
        if !details.is_empty() {
            line = in_brackets(&line, &details.join(semicolon(language)), language);
        }
        if let Some(reason) = claim.inferred {
            let label = self.terms.inferred.in_language(language);
            line += &format!(" [{label}{}{}]", colon(language), self.text(reason, language));
        }
        line
    }

    /// The value of a claim as one line.
    fn value(&self, claim: &Claim, language: Language) -> String {
        match &claim.value {
            Value::Quantity { .. } | Value::Date { .. } => {
                claim.written.map(|written| self.text(written, language).to_owned()).unwrap_or_default()
            }
            Value::Set { members } => self.members(members, language),
            Value::Edges { edges } => {
                let sides: Vec<String> = edges.iter().map(|edge| self.edge(edge, language)).collect();
                sides.join(semicolon(language))
            }
            Value::Text { text, .. } => self.text(*text, language).to_owned(),
        }
    }

    fn members(&self, members: &[Member], language: Language) -> String {
        let name = |member: &Member| match self.places.get(&member.place) {
            Some(place) => self.text(place.names, language).to_owned(),
            None => member.printed.clone(),
        };
        members.iter().map(name).collect::<Vec<_>>().join(list_comma(language))
    }

    fn edge(&self, edge: &Edge, language: Language) -> String {
        let side = self.terms.side(&edge.side).in_language(language);
        format!("{side}{}{}", colon(language), self.members(&edge.members, language))
    }

    /// The page of a topic, when the site's own address is configured.
    pub(super) fn topic_address(&self, topic: &Topic, language: Language) -> Option<String> {
        let folder = match language {
            Language::En => String::new(),
            other => format!("{other}/"),
        };
        self.site_address().map(|address| format!("{address}{folder}#{}", topic.id))
    }

    /// The site's own address with a final slash, when it is configured.
    pub(super) fn site_address(&self) -> Option<String> {
        self.dataset.site.address.as_ref().map(|address| format!("{}/", iri(address.trim_end_matches('/'))))
    }

    /// The language of the document that a claim is read from.
    pub(super) fn language_of(&self, claim: &Claim) -> &'static str {
        self.source(&claim.source).map_or("und", |source| source.language.tag())
    }
}

fn in_brackets(line: &str, details: &str, language: Language) -> String {
    if language.is_chinese() { format!("{line}（{details}）") } else { format!("{line} ({details})") }
}

/// What stands between the members of a list.
fn list_comma(language: Language) -> &'static str {
    if language.is_chinese() { "、" } else { ", " }
}

fn semicolon(language: Language) -> &'static str {
    if language.is_chinese() { "；" } else { "; " }
}

/// What stands after a label.
fn colon(language: Language) -> &'static str {
    if language.is_chinese() { "：" } else { ": " }
}
