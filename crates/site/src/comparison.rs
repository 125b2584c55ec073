//! A compiled folder of seeds with the words of the interface: what every page, pack, picture and export is made of.

use crate::mentions::Mentions;
use crate::packs::Packs;
use crate::phrases::PagePhrases;
use export::{Content, Terms};
use model::address::Page;
use model::{Dataset, Language, RelationKind, Texts, TopicId, Translated, Words};
use pictures::{DrawingContext, PicturePhrases};
use quotes::collation::Folds;
use seeds::{Compiled, InterfaceLanguage, MethodSection, OwnPages};
use source_compare::edition::Edition;
use source_compare::i18n::Phrases;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use tools::phrases::ToolPhrases;

/// The words of the interface in every language of a site: of the widget, of pictures, and of the pages that need no app.
#[derive(Clone, Debug)]
pub struct Interface {
    words_folder: PathBuf,
    terms: Rc<Terms>,
    languages: Vec<InterfaceWords>,
    folds: Rc<Folds>,
}

/// The words of the interface in one language, for as long as the program runs: components hold them by reference.
#[derive(Clone, Copy, Debug)]
struct InterfaceWords {
    language: Language,
    about: &'static InterfaceLanguage,
    widget: &'static [String],
    pictures: &'static PicturePhrases,
    pages: &'static PagePhrases,
    tools: &'static [String],
}

impl Interface {
    /// Reads the words of the repository at `root`, and of the seeds, in the languages of the seeds.
    ///
    /// # Errors
    /// Every fault of every file.
    pub fn read(root: &Path, seeds: &Path) -> Result<Self, Box<dyn Error>> {
        let of_terms = Terms::names();
        let of_terms: Vec<&str> = of_terms.iter().map(String::as_str).collect();
        let names = [Phrases::NAMES, PicturePhrases::NAMES, PagePhrases::NAMES, ToolPhrases::NAMES, &of_terms].concat();
        let words_folder = seeds::words_folder(root);
        let languages: &'static [InterfaceLanguage] = seeds::interface(&words_folder, seeds, &names)?.leak();
        let tags: Vec<Language> = languages.iter().map(|words| words.language).collect();
        let phrase = |name: &str| {
            let in_language = |language: Language| {
                let found = languages.iter().find(|words| words.language == language);
                found.and_then(|words| words.phrases.get(name)).cloned().unwrap_or_default()
            };
            (name.to_owned(), Translated::new(&tags, in_language))
        };
        let named: Vec<(String, Translated)> = names.iter().map(|name| phrase(name)).collect();
        let words = |about: &'static InterfaceLanguage| {
            Some(InterfaceWords {
                language: about.language,
                about,
                widget: kept(about, Phrases::NAMES),
                pictures: Box::leak(Box::new(PicturePhrases::from_list(kept(about, PicturePhrases::NAMES))?)),
                pages: Box::leak(Box::new(PagePhrases::from_list(kept(about, PagePhrases::NAMES))?)),
                tools: kept(about, ToolPhrases::NAMES),
            })
        };
        let languages = languages.iter().map(words).collect::<Option<_>>();
        Ok(Self {
            words_folder,
            terms: Rc::new(Terms::from_phrases(&named)?),
            languages: languages.ok_or("the files of words have others than the code declares")?,
            folds: Rc::new(Folds::from_pairs(&seeds::simplified_pairs()?)),
        })
    }

    /// The words that exports print.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    fn in_language(&self, language: Language) -> Result<&InterfaceWords, String> {
        let found = self.languages.iter().find(|words| words.language == language);
        found.ok_or_else(|| format!("the interface has no words in {language}"))
    }
}

fn kept(words: &InterfaceLanguage, names: &[&str]) -> &'static [String] {
    let phrase = |name: &&str| words.phrases.get(*name).cloned().unwrap_or_default();
    names.iter().map(phrase).collect::<Vec<_>>().leak()
}

/// Facts, words and pictures in one language, and the words of the pages that need no app.
#[derive(Clone, Debug)]
pub struct SiteEdition {
    /// Facts, words and pictures.
    pub edition: Edition,
    /// The words of the pages that need no app.
    pub phrases: &'static PagePhrases,
    /// The words of the tools, in the order of [`ToolPhrases::NAMES`].
    pub tool_phrases: &'static [String],
    /// The language of the words, and who has read them.
    pub about: &'static InterfaceLanguage,
    /// The places that the claims speak of.
    pub mentions: Rc<Mentions>,
    /// What the publisher adds to the method page.
    pub method: Rc<Vec<MethodSection>>,
    terms: Rc<Terms>,
}

impl SiteEdition {
    /// The meaning of a relation, in a sentence.
    #[must_use]
    pub fn meaning(&self, kind: RelationKind) -> &str {
        self.terms.meaning(kind).in_language(self.language())
    }
}

impl std::ops::Deref for SiteEdition {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        &self.edition
    }
}

/// A compiled folder of seeds, in every language.
#[derive(Clone, Debug)]
pub struct Comparison {
    compiled: Compiled,
    packs: Packs,
    mentions: Rc<Mentions>,
    method: Rc<Vec<MethodSection>>,
    interface: Rc<Interface>,
    editions: Vec<SiteEdition>,
}

impl Comparison {
    /// Compiles the folder.
    ///
    /// # Errors
    /// Every fault of every file; or a picture that can't be shipped.
    pub fn read(seeds: &Path, interface: Rc<Interface>) -> Result<Self, Box<dyn Error>> {
        Self::read_for(seeds, interface, None)
    }

    /// Compiles the folder for a site at this address, instead of the one that the seeds name, if any.
    ///
    /// # Errors
    /// See [`Comparison::read`].
    pub fn read_for(seeds: &Path, interface: Rc<Interface>, address: Option<&str>) -> Result<Self, Box<dyn Error>> {
        let mut compiled = seeds::compile(seeds, &interface.words_folder)?;
        let of_seeds = compiled.dataset.site.address.take();
        compiled.dataset.site.address = address.map(str::to_owned).or(of_seeds);
        Self::of(compiled, interface)
    }

    /// Of compiled seeds.
    ///
    /// # Errors
    /// When a picture can't be shipped.
    pub fn of(compiled: Compiled, interface: Rc<Interface>) -> Result<Self, Box<dyn Error>> {
        let packs = Packs::new(&compiled.dataset)?;
        let mentions = Rc::new(Mentions::of(&compiled.dataset, &compiled.texts));
        let method = Rc::new(compiled.pages.method.clone());
        let mut comparison = Self { compiled, packs, mentions, method, interface, editions: Vec::new() };
        let edition = |language| comparison.changed_edition(language, |_| ());
        let languages: Vec<Language> = comparison.dataset().site.languages().collect();
        comparison.editions = languages.into_iter().map(edition).collect::<Result<_, String>>()?;
        Ok(comparison)
    }

    /// The facts.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.compiled.dataset
    }

    /// The editions, in the order of the site's languages.
    #[must_use]
    pub fn editions(&self) -> &[SiteEdition] {
        &self.editions
    }

    /// The language of the pages at the root.
    #[must_use]
    pub fn first_language(&self) -> Language {
        self.dataset().site.languages().next().unwrap_or(Language::EN)
    }

    /// The edition in a language; in the first where a language is not of the site.
    #[must_use]
    #[allow(clippy::expect_used, reason = "seeds without a language are refused")]
    pub fn edition(&self, language: Language) -> &SiteEdition {
        let found = self.editions.iter().find(|edition| edition.language() == language);
        found.or(self.editions.first()).expect("a site has a language")
    }

    /// The words of the pages that need no app, in every language.
    #[must_use]
    pub fn page_phrases(&self) -> Vec<(Language, &'static PagePhrases)> {
        self.editions.iter().map(|edition| (edition.language(), edition.phrases)).collect()
    }

    /// Changed facts with the words of a language, for cases of the style guide.
    ///
    /// # Errors
    /// When a picture can't be shipped.
    pub fn changed_edition(&self, language: Language, change: impl Fn(&mut Dataset)) -> Result<SiteEdition, String> {
        let mut dataset = self.dataset().clone();
        change(&mut dataset);
        self.illustrated(dataset, self.packs.whole(&self.compiled, language))
    }

    /// All facts, and the words of one topic only, with its picture.
    ///
    /// # Errors
    /// When a picture can't be shipped.
    fn slice(&self, topic_id: &TopicId, language: Language) -> Result<SiteEdition, String> {
        self.illustrated(self.dataset().clone(), self.packs.topic(&self.compiled, topic_id, language))
    }

    /// The words that a page needs, with the picture of its topic.
    ///
    /// # Errors
    /// When a picture can't be shipped.
    pub fn words(&self, page: &Page, language: Language) -> Result<Words, String> {
        let (words, pictures) = match page {
            Page::Embed(topic_id) => return Ok(self.slice(topic_id, language)?.words().clone()),
            Page::Topic(topic_id) => {
                let pictures = self.slice(topic_id, language)?.words().pictures.clone();
                (self.packs.page(&self.compiled, topic_id, language), pictures)
            }
            // The search shows no pictures, and lists show none.
            Page::Search => (self.packs.whole(&self.compiled, language), Vec::new()),
            _ => (self.packs.lists(&self.compiled, language), Vec::new()),
        };
        Ok(Words { phrases: self.interface.in_language(language)?.widget.to_vec(), pictures, ..words })
    }

    /// The facts as the widget carries them.
    ///
    /// # Errors
    /// See [`model::facts::encode`].
    pub fn facts(&self) -> Result<Vec<u8>, String> {
        model::facts::encode(self.dataset())
    }

    /// Facts, texts and the words of the interface, for exports.
    pub(crate) fn content(&self) -> Content<'_> {
        Content::new(&self.compiled.dataset, &self.compiled.texts, &self.interface.terms)
    }

    /// The publisher's own pages.
    #[must_use]
    pub fn pages(&self) -> &OwnPages {
        &self.compiled.pages
    }

    /// The texts in every language.
    pub(crate) fn texts(&self) -> &Texts {
        &self.compiled.texts
    }

    /// The facts with every text in its place: see [`export::dataset`].
    pub(crate) fn dataset_with_texts(&self) -> serde_json::Value {
        export::dataset(&self.content())
    }

    /// Facts and words with the words of the interface and with pictures.
    fn illustrated(&self, dataset: Dataset, mut words: Words) -> Result<SiteEdition, String> {
        let interface = self.interface.in_language(words.language)?;
        words.phrases = interface.widget.to_vec();
        let other_version = || "facts and words are of two versions".to_owned();
        let edition = Edition::new(Rc::new(dataset), Rc::new(words)).ok_or_else(other_version)?;
        let context = DrawingContext::new(edition.clone(), interface.pictures, Rc::clone(&self.interface.folds));
        let edition = edition.with_words(Rc::new(pictures::illustrate(&context)?)).ok_or_else(other_version)?;
        Ok(SiteEdition {
            edition,
            phrases: interface.pages,
            tool_phrases: interface.tools,
            about: interface.about,
            mentions: Rc::clone(&self.mentions),
            method: Rc::clone(&self.method),
            terms: Rc::clone(&self.interface.terms),
        })
    }
}
