//! The one way from the seed files to the model. What is wrong is reported and left out, so that one run names every fault.

use super::check::{Check, Faults};
use super::figures::Figures;
use super::files::{Seeds, hex};
use super::interface::{self, InterfaceLanguage};
use super::own_pages::OwnPages;
use super::schema;
use super::scripts::Scripts;
use super::units::{self, Units};
use super::{coverage, judged_once, languages, own_pages, place_kinds, places, shipped_share, site, sources, topics};
use model::{
    Dataset, Language, PlaceId, PlaceKindId, SCHEMA_VERSION, TextId, Texts, Translated, UnitId, Value, authored,
};
use sha2::{Digest, Sha256};
use std::ops::Range;
use std::path::Path;
use toml::Spanned;

/// The text that stands where somebody is yet to write one.
pub(super) const UNFILLED: &str = "…";

/// The checked seeds: the model, and the texts that it points to.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The facts.
    pub dataset: Dataset,
    /// Our words.
    pub texts: Texts,
    /// The publisher's own pages, which are no part of the data.
    pub pages: OwnPages,
}

/// Reads and checks the seeds folder at `root`; `words` is the repository's folder of the words of the interface.
///
/// # Errors
/// Every fault of every file, sorted by file and line.
pub fn compile(root: &Path, words: &Path) -> Result<Compiled, Faults> {
    let mut faults = Faults::of(root);
    let Some(seeds) = Seeds::read(root, &mut faults) else {
        return Err(faults.sorted());
    };
    let (compiled, faults) = compile_read(&seeds, root, words, faults);
    compiled.filter(|_| faults.is_empty()).ok_or_else(|| faults.sorted())
}

/// Compiles what was read, with all that is wrong. What has faults is left out of the result, which is absent when nothing can be compiled.
pub(super) fn compile_read(seeds: &Seeds, root: &Path, words: &Path, mut faults: Faults) -> (Option<Compiled>, Faults) {
    let Some(reference) = Reference::read(seeds, root, words, &mut faults) else {
        return (None, faults);
    };
    let mut compiler = Compiler::new(seeds, &reference, faults);
    let mut dataset = Dataset {
        schema_version: SCHEMA_VERSION,
        version: String::new(),
        units: Vec::new(),
        sources: sources::compile(&mut compiler),
        places: places::compile(&mut compiler),
        place_kinds: place_kinds::compile(&mut compiler),
        site: site::compile(&mut compiler),
        topics: Vec::new(),
    };
    dataset.topics = topics::compile(&mut compiler, &dataset);
    for section in &mut dataset.site.sections {
        let topics = dataset.topics.iter().filter(|topic| topic.section == section.id);
        section.topics = topics.map(|topic| topic.id.clone()).collect();
    }
    let values = dataset.topics.iter().flat_map(|topic| &topic.claims).map(|claim| &claim.value);
    let used: Vec<UnitId> = values.filter_map(Value::unit).cloned().collect();
    dataset.units = units::compile(&mut compiler, &used);
    let pages = own_pages::compile(&mut compiler);
    judged_once::check(&mut compiler, &dataset);
    places::check_orphans(&mut compiler);
    if seeds.unread.is_empty() {
        compiler.scripts.check_orphans(&seeds.overrides, &mut compiler.faults);
    }
    shipped_share::add_context(&compiler, &mut dataset);
    shipped_share::check(&mut compiler, &dataset);
    coverage::check(&mut compiler, &dataset);
    let (texts, faults) = (compiler.texts, compiler.faults);
    dataset.version = version(&dataset, &texts);
    (Some(Compiled { dataset, texts, pages }), faults)
}

/// The first twelve digits of the hash of all facts and texts.
fn version(dataset: &Dataset, texts: &Texts) -> String {
    let mut hash = Sha256::new();
    // The model can always be encoded. What the widget's facts leave out is part of the data, too.
    hash.update(postcard::to_allocvec(dataset).unwrap_or_default());
    let kinds: Vec<&PlaceKindId> = dataset.places.iter().map(|place| &place.kind).collect();
    let about: Vec<&Vec<PlaceId>> = dataset.topics.iter().map(|topic| &topic.about).collect();
    hash.update(postcard::to_allocvec(&(&dataset.place_kinds, kinds, about, &dataset.units)).unwrap_or_default());
    for text in texts.iter() {
        for (_, words) in text.iter() {
            hash.update(words);
            hash.update([0]);
        }
    }
    hex(&hash.finalize()).chars().take(12).collect()
}

/// What the seeds are read by: the languages of the site, the notation of each, scripts and units.
pub(super) struct Reference {
    scripts: Scripts,
    languages: Vec<Language>,
    interface: Vec<InterfaceLanguage>,
    units: Units,
    figures: Figures,
}

impl Reference {
    /// `None` when the dictionaries, or the words of a language, can't be read.
    pub(super) fn read(seeds: &Seeds, root: &Path, words: &Path, faults: &mut Faults) -> Option<Self> {
        let scripts = match Scripts::load(&seeds.overrides.content) {
            Ok(scripts) => scripts,
            Err(message) => {
                faults.report(Check::Syntax, &seeds.overrides.name, 1, message);
                return None;
            }
        };
        let languages = languages::of_site(root, faults);
        let interface = interface::read(words, root, &languages, faults);
        let units = Units::read(root, &scripts, faults);
        let is_whole = !languages.is_empty() && interface.len() == languages.len();
        let figures = Figures::new(&units);
        is_whole.then_some(Self { scripts, languages, interface, units, figures })
    }
}

/// The material of every compiling step: the files, the texts so far, and the faults so far.
pub(super) struct Compiler<'a> {
    pub(super) seeds: &'a Seeds,
    pub(super) scripts: &'a Scripts,
    /// The languages of the site, in its order.
    pub(super) languages: &'a [Language],
    /// How each of them writes numbers and dates.
    pub(super) interface: &'a [InterfaceLanguage],
    pub(super) units: &'a Units,
    /// Reads the quantities of texts.
    pub(super) figures: &'a Figures,
    pub(super) texts: Texts,
    pub(super) faults: Faults,
}

/// A place in a seed file.
pub(super) struct At<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
}

impl<'a> Compiler<'a> {
    /// Nothing compiled yet.
    pub(super) fn new(seeds: &'a Seeds, reference: &'a Reference, faults: Faults) -> Self {
        Self {
            seeds,
            scripts: &reference.scripts,
            languages: &reference.languages,
            interface: &reference.interface,
            units: &reference.units,
            figures: &reference.figures,
            texts: Texts::default(),
            faults,
        }
    }
}

impl Compiler<'_> {
    pub(super) fn fault(&mut self, check: Check, at: &At<'_>, message: impl Into<String>) {
        self.faults.report(check, at.file, at.line, message);
    }

    /// A text of ours: it is there in every language that authors write, and the others are made.
    pub(super) fn text(&mut self, text: &schema::Text, at: &At<'_>) -> TextId {
        let text = self.translated(text, at);
        self.texts.add(text)
    }

    /// The same, of a text that is no part of the data.
    pub(super) fn translated(&mut self, text: &schema::Text, at: &At<'_>) -> Translated {
        for language in authored(self.languages) {
            self.require_language(text, language, at);
        }
        self.scripts.every_language(text, self.languages)
    }

    /// A value written out in every language, by `write`; none where it has no line of its own.
    pub(super) fn written(&mut self, write: impl Fn(&InterfaceLanguage) -> Option<String>) -> Option<TextId> {
        let written: Vec<(Language, Option<String>)> =
            self.interface.iter().map(|words| (words.language, write(words))).collect();
        if written.iter().all(|(_, text)| text.is_none()) {
            return None;
        }
        let in_language = |language: Language| {
            let found = written.iter().find(|(known, _)| *known == language);
            found.and_then(|(_, text)| text.clone()).unwrap_or_default()
        };
        Some(self.texts.add(Translated::new(self.languages, in_language)))
    }

    /// A quote in the languages of the site: a Chinese one in the other script is converted, in a variety of its own language it stands as it
    /// is, and every other text is written by hand.
    pub(super) fn translation(&mut self, quote: &str, language: Language, text: &schema::Text, at: &At<'_>) -> TextId {
        for authored in authored(self.languages) {
            if authored.is_variety_of(language) {
                self.refuse_language(text, authored, at);
            } else {
                self.require_language(text, authored, at);
            }
        }
        let translated = self.scripts.every_language(text, self.languages);
        let scripts = self.scripts;
        self.texts.add(Translated::new(self.languages, |other| {
            if language == Language::ZH_HANS && other == Language::ZH_HANT {
                scripts.traditional(quote)
            } else if language == Language::ZH_HANT && other == Language::ZH_HANS {
                scripts.simplified(quote)
            } else if language.is_variety_of(other) {
                String::new()
            } else {
                translated.in_language(other).to_owned()
            }
        }))
    }

    fn require_language(&mut self, text: &schema::Text, language: Language, at: &At<'_>) {
        let written = text.get(language).map(str::trim).unwrap_or_default();
        if written == UNFILLED {
            self.fault(Check::Language, at, format!("the text still says \"{UNFILLED}\" in \"{language}\"; write it"));
        } else if written.is_empty() {
            let strange = text.languages().find(|other| !self.languages.contains(other));
            let strange = strange.map(|other| format!(", and has \"{other}\", which is no language of this site"));
            let message = format!("the text has no \"{language}\"{}; write it", strange.unwrap_or_default());
            self.fault(Check::Language, at, message);
        }
    }

    fn refuse_language(&mut self, text: &schema::Text, language: Language, at: &At<'_>) {
        if text.get(language).is_some() {
            self.fault(
                Check::Language,
                at,
                format!("the quote is made for \"{language}\" readers without a translation; delete \"{language}\""),
            );
        }
    }

    /// Identifiers are lower-case words joined by hyphens.
    pub(super) fn check_id(&mut self, text: &str, at: &At<'_>) {
        let word = |word: &str| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        // A selector of a style sheet can't begin with a digit.
        if !text.split('-').all(word) || text.starts_with(|character: char| character.is_ascii_digit()) {
            let message =
                format!("\"{text}\" is no identifier; use lower-case words joined by hyphens, a letter first");
            self.fault(Check::IdForm, at, message);
        }
    }

    /// Every identifier of a list is well formed and stands there once.
    pub(super) fn check_ids<'b>(
        &mut self,
        file: &str,
        line: impl Fn(Range<usize>) -> usize,
        ids: impl Iterator<Item = &'b Spanned<String>>,
    ) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            let at = At { file, line: line(id.span()) };
            self.check_id(id.get_ref(), &at);
            if seen.contains(&id.get_ref().as_str()) {
                self.fault(Check::IdUnique, &at, format!("\"{}\" is given twice; rename one", id.get_ref()));
            }
            seen.push(id.get_ref());
        }
    }

    pub(super) fn check_address(&mut self, address: &str, prefixes: &[&str], at: &At<'_>) {
        if !prefixes.iter().any(|prefix| address.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty())) {
            self.fault(
                Check::Address,
                at,
                format!("\"{address}\" is no safe address; begin it with {}", prefixes.join(" or ")),
            );
        }
    }
}
