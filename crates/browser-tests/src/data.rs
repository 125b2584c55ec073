//! The data of the site under test: the seeds that it is made of, compiled, so that a test finds what it needs by its properties.

use crate::{dist, repository};
use model::address::{Page, claim_anchor, words_path};
use model::relations::standing;
use model::{
    Claim, Dataset, Importance, Language, Picture, SourceId, Standing, TextId, Texts, Tier, Topic, Value, Words,
};
use seeds::Compiled;
use serde_json::Value as Json;
use site::demo_path;
use site::mentions::Mentions;
use source_compare::edition::Edition;
use std::collections::BTreeSet;
use std::fs;
use std::rc::Rc;
use std::sync::OnceLock;

/// The style guide, which shows every component in every state: of the fixture, whatever the site is of. Its cases that are whole
/// pages stand below it.
pub const GUIDE: &str = "styleguide/";

/// The data of the site under test.
pub struct SiteData {
    compiled: Compiled,
}

/// The languages of the site under test, in its order.
#[must_use]
pub fn languages() -> Vec<Language> {
    SiteData::under_test().dataset().site.languages().collect()
}

impl SiteData {
    /// Compiles the seeds once a program. `SC_SEEDS` names their folder below the repository's root; `seeds` unless set.
    ///
    /// # Panics
    /// When they have faults, or the site in `SC_DIST` is made of others.
    #[track_caller]
    #[must_use]
    pub fn under_test() -> &'static Self {
        static DATA: OnceLock<SiteData> = OnceLock::new();
        DATA.get_or_init(|| {
            let folder = std::env::var("SC_SEEDS").ok().filter(|folder| !folder.is_empty());
            let folder = repository().join(folder.unwrap_or_else(|| "seeds".to_owned()));
            let compiled = seeds::compile(&folder, &seeds::words_folder(&repository()))
                .unwrap_or_else(|faults| panic!("the seeds have faults\n{faults}"));
            let published = fs::read_to_string(dist().join("data/dataset.json")).expect("data/dataset.json in SC_DIST");
            let published: Json = serde_json::from_str(&published).expect("JSON in data/dataset.json");
            assert_eq!(
                published["version"].as_str(),
                Some(compiled.dataset.version.as_str()),
                "the site in SC_DIST is not made of {}: build it again, or let SC_SEEDS name the folder of its seeds",
                folder.display()
            );
            Self { compiled }
        })
    }

    /// The facts.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.compiled.dataset
    }

    /// Our words.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.compiled.texts
    }

    /// One of our texts.
    #[track_caller]
    #[must_use]
    pub fn text(&self, text_id: TextId, language: Language) -> &str {
        self.texts().get(text_id).expect("a text of the seeds").in_language(language)
    }

    /// Every topic, in the order of the pages.
    #[must_use]
    pub fn topics(&self) -> Vec<&Topic> {
        self.dataset().topics.iter().collect()
    }

    /// The lead topics, which stand first on the overview.
    ///
    /// # Panics
    /// When there is none.
    #[track_caller]
    #[must_use]
    pub fn leads(&self) -> Vec<&Topic> {
        let leads: Vec<&Topic> =
            self.topics().into_iter().filter(|topic| topic.importance == Importance::Lead).collect();
        assert!(!leads.is_empty(), "no topic is a lead: make a comparison of the seeds one");
        leads
    }

    /// The first lead topic.
    #[track_caller]
    #[must_use]
    pub fn first_lead(&self) -> &Topic {
        self.leads()[0]
    }

    /// The last lead topic; the first one where there is no other.
    #[track_caller]
    #[must_use]
    pub fn last_lead(&self) -> &Topic {
        self.leads()[self.leads().len() - 1]
    }

    /// The topics on which several sources speak, in their order.
    #[must_use]
    pub fn comparisons(&self) -> Vec<&Topic> {
        self.shown_on(&Page::Overview)
    }

    /// The topics that are on a page, in full or in its list, in their order.
    #[must_use]
    pub fn shown_on(&self, page: &Page) -> Vec<&Topic> {
        self.dataset().topics.iter().filter(|topic| page.shows(topic)).collect()
    }

    /// Every list of topics that a site of these seeds has, with its topics: the overview, sections, facts, verdicts.
    #[must_use]
    pub fn lists(&self) -> Vec<(Page, Vec<&Topic>)> {
        let sections = self.dataset().site.sections.iter().map(|section| &section.id);
        let of_sections = sections.flat_map(|id| [Page::Section(id.clone()), Page::Facts(id.clone())]);
        let pages = [Page::Overview].into_iter().chain(of_sections).chain(Tier::ALL.map(Page::Tier));
        pages.map(|page| (page.clone(), self.shown_on(&page))).filter(|(_, topics)| !topics.is_empty()).collect()
    }

    /// Of every kind of page that shows topics, as far as the site has it, the page with the most claims: the overview, a section, a
    /// page of facts, a verdict, a topic, an embed.
    #[must_use]
    pub fn page_of_each_kind(&self) -> Vec<Page> {
        let pages_of: [fn(&Topic) -> Page; 2] =
            [|topic| Page::Topic(topic.id.clone()), |topic| Page::Embed(topic.id.clone())];
        let of_topics = pages_of.into_iter().flat_map(|page_of| self.topics().into_iter().map(page_of));
        let pages = self.lists().into_iter().map(|(page, _)| page).chain(of_topics);
        let mut fullest: Vec<(Page, usize)> = Vec::new();
        for page in pages {
            let n_claims = self.shown_on(&page).iter().map(|topic| topic.claims.len()).sum();
            match fullest.iter_mut().find(|(known, _)| known.kind().0 == page.kind().0) {
                Some(known) if known.1 < n_claims => *known = (page, n_claims),
                Some(_) => {}
                None => fullest.push((page, n_claims)),
            }
        }
        fullest.into_iter().map(|(page, _)| page).collect()
    }

    /// The pages of the sources.
    #[must_use]
    pub fn source_pages(&self) -> Vec<Page> {
        self.dataset().sources.iter().map(|source| Page::Source(source.id.clone())).collect()
    }

    /// The pages of every two sources.
    #[must_use]
    pub fn pair_pages(&self) -> Vec<Page> {
        let sources = &self.dataset().sources;
        let ids = |after: usize| sources.iter().skip(after).map(|source| source.id.clone());
        let pairs = ids(0).zip(1..).flat_map(|(one, after)| ids(after).map(move |other| [one.clone(), other]));
        pairs.map(Page::Pair).collect()
    }

    /// The pages of the sources, and of every two of them: the app is on none of them.
    #[must_use]
    pub fn pages_of_sources(&self) -> Vec<Page> {
        self.source_pages().into_iter().chain(self.pair_pages()).collect()
    }

    /// The pages of the places of which something is said, those of which most is first.
    #[must_use]
    pub fn place_pages(&self) -> Vec<Page> {
        let mentions = Mentions::of(self.dataset(), self.texts());
        mentions.places(self.dataset()).into_iter().map(|place| Page::Place(place.id.clone())).collect()
    }

    /// The index of places in a language; none where the seeds have no places.
    #[must_use]
    pub fn index_of_places(&self, language: Language) -> Option<String> {
        self.dataset().site.places.map(|_| Page::Places.path(language))
    }

    /// The page of what is inferred in a language; none where nothing is.
    #[must_use]
    pub fn inferences(&self, language: Language) -> Option<String> {
        let path = Page::Inferred.path(language);
        dist().join(&path).exists().then_some(path)
    }

    /// The demo article in a language; none where the seeds have none.
    #[must_use]
    pub fn demo(&self, language: Language) -> Option<String> {
        self.compiled.pages.demo.as_ref().map(|_| demo_path(language))
    }

    /// The words above the heading of the demo article, which say what it is.
    #[must_use]
    pub fn demo_label(&self, language: Language) -> Option<&str> {
        self.compiled.pages.demo.as_ref().map(|article| article.label.in_language(language))
    }

    /// A comparison whose sub-questions are closed, since a picture says them together.
    #[must_use]
    pub fn folded_rows(&self) -> Option<&Topic> {
        self.comparisons().into_iter().find(|topic| !topic.rows.is_empty() && !topic.pictures.is_empty())
    }

    /// As few topics as show together every picture, kind of value and shape of a topic that the site has. Never none.
    #[must_use]
    pub fn varied(&self) -> Vec<&Topic> {
        let mut seen = BTreeSet::new();
        let brings_something_new = |topic: &&Topic| {
            let n_before = seen.len();
            seen.extend(self.features(topic));
            seen.len() > n_before
        };
        self.topics().into_iter().filter(brings_something_new).collect()
    }

    fn features(&self, topic: &Topic) -> Vec<String> {
        let pictures = topic.pictures.iter().map(|picture| format!("{picture:?}"));
        let values = topic.claims.iter().map(|claim| match claim.value {
            Value::Quantity { .. } => "a quantity",
            Value::Date { .. } => "a date",
            Value::Set { .. } => "a set",
            Value::Edges { .. } => "a boundary",
            Value::Text { .. } => "words",
        });
        let shapes = [
            ("a lead", topic.importance == Importance::Lead),
            ("of one source", !topic.is_comparison()),
            ("sub-questions", !topic.rows.is_empty()),
            ("a silence", !topic.silences.is_empty()),
            ("a translated quote", topic.claims.iter().any(|claim| self.translation(claim, Language::EN).is_some())),
        ];
        let shapes = shapes.into_iter().filter(|(_, has)| *has).map(|(shape, _)| shape.to_owned());
        pictures.chain(values.map(str::to_owned)).chain(shapes).collect()
    }

    /// The topic with the most claims, for what must fit.
    #[track_caller]
    #[must_use]
    pub fn widest(&self) -> &Topic {
        self.topics().into_iter().max_by_key(|topic| topic.claims.len()).expect("a topic in the seeds")
    }

    /// The topics that have a picture.
    #[must_use]
    pub fn pictured(&self) -> Vec<&Topic> {
        self.topics().into_iter().filter(|topic| !topic.pictures.is_empty()).collect()
    }

    /// A topic with a picture whose parts are links to claims, as of all pictures but the matrix.
    #[must_use]
    pub fn linked_picture(&self) -> Option<&Topic> {
        self.topics().into_iter().find(|topic| topic.pictures.iter().any(|picture| *picture != Picture::Matrix))
    }

    /// Topics of the site, different ones, the first of them a lead: as many as `N`.
    ///
    /// # Panics
    /// When the site has fewer.
    #[track_caller]
    #[must_use]
    pub fn different_topics<const N: usize>(&self) -> [&Topic; N] {
        let lead = self.first_lead();
        let others = self.topics().into_iter().filter(|topic| topic.id != lead.id);
        let topics: Vec<&Topic> = [lead].into_iter().chain(others).take(N).collect();
        topics
            .try_into()
            .unwrap_or_else(|few: Vec<_>| panic!("{N} topics are needed, and the seeds have {}", few.len()))
    }

    /// The identifiers of the sources, in their order.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        self.dataset().sources.iter().map(|source| source.id.as_str()).collect()
    }

    /// A source that speaks on the first lead topic, where another speaks too: without it the topic has fewer claims, and some.
    #[track_caller]
    #[must_use]
    pub fn speaker(&self) -> &str {
        self.first_lead().claims[0].source.as_str()
    }

    /// A source that has claims on a page, given by its topics.
    #[track_caller]
    #[must_use]
    pub fn speaker_on<'a>(&self, topics: &[&'a Topic]) -> &'a str {
        let claim = topics.iter().find_map(|topic| topic.claims.first());
        claim.expect("a page whose topics have claims").source.as_str()
    }

    /// Two sources that both speak on the first lead topic.
    ///
    /// # Panics
    /// When one source says all: then it is no lead.
    #[track_caller]
    #[must_use]
    pub fn two_speakers(&self) -> [&str; 2] {
        let first = self.speaker();
        let other = self.first_lead().claims.iter().map(|claim| claim.source.as_str()).find(|source| *source != first);
        [first, other.expect("a second source on a lead topic")]
    }

    /// The site's title.
    #[must_use]
    pub fn title(&self, language: Language) -> &str {
        self.text(self.dataset().site.title, language)
    }

    /// The words of a claim in the reader's language; `None` where they are in it.
    #[must_use]
    pub fn translation(&self, claim: &Claim, language: Language) -> Option<&str> {
        Some(self.text(claim.translation, language)).filter(|text| !text.is_empty())
    }

    /// All that must be read where the value of a claim stands.
    #[must_use]
    pub fn value_parts(&self, claim: &Claim, language: Language) -> Vec<&str> {
        match &claim.value {
            Value::Quantity { .. } | Value::Date { .. } => {
                vec![self.text(claim.written.expect("a quantity or a date, written out"), language)]
            }
            Value::Text { text, .. } => vec![self.text(*text, language)],
            Value::Set { .. } | Value::Edges { .. } => {
                let place = |id| self.dataset().place(id).expect("a place of the gazetteer");
                claim.value.members().iter().map(|member| self.text(place(&member.place).names, language)).collect()
            }
        }
    }

    /// Facts and words in a language, with the words of the interface as they are published; without pictures.
    #[track_caller]
    #[must_use]
    pub fn edition(&self, language: Language) -> Edition {
        let published = fs::read_to_string(dist().join(words_path(language, &Page::Search))).expect("words in SC_DIST");
        let list: Vec<String> = serde_json::from_str(&published).expect("a pack of words");
        let Words { phrases, .. } = Words::from_list(list.iter().map(String::as_str)).expect("a pack of words");
        let numbers = (0..).take(self.texts().iter().count());
        let words = Words { phrases, ..self.texts().pack(&self.dataset().version, language, numbers) };
        Edition::new(Rc::new(self.dataset().clone()), Rc::new(words)).expect("facts and words of one version")
    }

    /// How two sources stand to each other on a topic; `None` where not both speak on it.
    #[must_use]
    pub fn standing_between(&self, topic: &Topic, pair: [&str; 2]) -> Option<Standing> {
        let of_pair = |source: &SourceId| pair.contains(&source.as_str());
        let claims = topic.claims.iter().filter(|claim| of_pair(&claim.source));
        let shown = |id| topic.claim(id).is_some_and(|claim| of_pair(&claim.source));
        standing(claims, topic.relations.iter().filter(|relation| relation.between.iter().all(shown)))
    }
}

/// The identifier of a claim's element.
#[must_use]
pub fn anchor(topic: &Topic, claim: &Claim) -> String {
    claim_anchor(&topic.id, &claim.id)
}

/// The page of a topic for a frame, below the site's root.
#[must_use]
pub fn embed(topic: &Topic, language: Language) -> String {
    Page::Embed(topic.id.clone()).path(language)
}

/// The page of a topic, below the site's root.
#[must_use]
pub fn full(topic: &Topic, language: Language) -> String {
    Page::Topic(topic.id.clone()).path(language)
}
