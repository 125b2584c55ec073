//! The content that every export is a function of: the facts, our texts and the words of the interface, each found in one step; and
//! the statements that more than one export prints.

use super::terms::{NOTHING, Terms};
use model::address::{absolute, topic_path};
use model::phrasing::{Term, Wording, colon, fill, in_brackets, semicolon, value_line, verdict_line};
use model::{
    Basis, Claim, Dataset, Language, Place, PlaceId, Source, SourceId, TextId, Texts, Topic, Translated, authored,
};
use std::collections::BTreeMap;

/// The facts and all words together, for the exports.
#[derive(Debug)]
pub struct Content<'a> {
    /// The facts.
    pub(super) dataset: &'a Dataset,
    /// The words of the interface.
    pub(super) terms: &'a Terms,
    pub(super) texts: &'a Texts,
    /// The languages of the site, in its order.
    pub(super) languages: Vec<Language>,
    places: BTreeMap<&'a PlaceId, &'a Place>,
    sources: BTreeMap<&'a SourceId, &'a Source>,
}

impl<'a> Content<'a> {
    /// Puts them together.
    #[must_use]
    pub fn new(dataset: &'a Dataset, texts: &'a Texts, terms: &'a Terms) -> Self {
        let places = dataset.places.iter().map(|place| (&place.id, place)).collect();
        let sources = dataset.sources.iter().map(|source| (&source.id, source)).collect();
        let languages = dataset.site.languages().collect();
        Self { dataset, terms, texts, languages, places, sources }
    }

    /// The source of a claim; the seeds are refused when there is none.
    pub(super) fn source(&self, source_id: &SourceId) -> Option<&'a Source> {
        self.sources.get(source_id).copied()
    }

    /// The languages that its authors wrote.
    pub(super) fn authored(&self) -> impl Iterator<Item = Language> {
        authored(&self.languages)
    }

    /// The first language of the site.
    pub(super) fn first_language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::EN)
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

    /// The words of one language.
    pub(super) fn wording(&self, language: Language) -> ContentWording<'_> {
        ContentWording { content: self, language }
    }

    /// The verdict of a topic in words, as the page prints it.
    pub(super) fn verdict(&self, topic: &Topic, language: Language) -> String {
        verdict_line(&self.wording(language), topic.verdict.standing.as_ref())
    }

    /// A claim in one sentence of ours: what is measured, the value, whose words and what time; and that it is inferred,
    /// with the reason. `the draft’s “planning scope”: about 390 km² (reporting the draft plan)`.
    pub(super) fn statement(&self, claim: &Claim, language: Language) -> String {
        let whom = self.optional(claim.attributed_to, language);
        let reports = match whom {
            "" => String::new(),
            whom => fill(self.terms.reports.in_language(language), &[("whom", whom)]),
        };
        let details = [reports.as_str(), self.optional(claim.time, language)];
        let details: Vec<&str> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
        let scope = self.text(claim.scope, language);
        let words = self.wording(language);
        let mut line = format!("{scope}{}{}", colon(&words), value_line(&words, claim));
        if !details.is_empty() {
            line = in_brackets(&words, &line, &details.join(semicolon(&words)));
        }
        if let Some(reason) = claim.inferred {
            let label = self.terms.inferred.in_language(language);
            line += &format!(" [{label}{}{}]", colon(&words), self.text(reason, language));
        }
        line
    }

    /// The page of a topic, when the site's own address is configured.
    pub(super) fn topic_address(&self, topic: &Topic, language: Language) -> Option<String> {
        self.absolute(&topic_path(language, &topic.id))
    }

    /// The site's own address with a final slash, when it is configured.
    pub(super) fn site_address(&self) -> Option<String> {
        self.absolute("")
    }

    /// The absolute address of a path below the site's root, when the site's own is configured.
    pub(super) fn absolute(&self, path: &str) -> Option<String> {
        self.dataset.site.address.as_ref().map(|site| absolute(site, path))
    }

    /// The language of the document that a claim is read from.
    pub(super) fn language_of(&self, claim: &Claim) -> &'a str {
        self.source(&claim.source).map_or("und", |source| source.language.tag())
    }
}

/// The content in one language.
pub(super) struct ContentWording<'a> {
    content: &'a Content<'a>,
    language: Language,
}

impl Wording for ContentWording<'_> {
    fn language(&self) -> Language {
        self.language
    }

    fn text(&self, text_id: TextId) -> &str {
        self.content.text(text_id, self.language)
    }

    fn place_name(&self, place_id: &PlaceId) -> Option<&str> {
        self.content.places.get(place_id).map(|place| self.text(place.names))
    }

    fn term(&self, term: Term) -> &str {
        let terms = self.content.terms;
        let term = match term {
            Term::Relation(kind) => terms.relation(kind),
            Term::Side(side) => terms.side(side),
            Term::Tier(tier) => terms.tier(tier),
            Term::OnlyOneSource => &terms.only_one_source,
            Term::RestOneSource => &terms.rest_one_source,
            Term::FindingOf(tier) => terms.finding_of(tier),
            Term::None => &terms.none,
            Term::Perhaps => &terms.perhaps,
            Term::Inferred => &terms.by_inference,
            Term::Sign(sign) => terms.sign(sign),
            Term::OutsideKnowledge => terms.basis(Basis::OutsideKnowledge),
        };
        term.in_language(self.language)
    }
}
