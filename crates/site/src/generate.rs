//! The files of a site, each made from the comparison when it is asked for: a build writes them all, a server makes the one that a
//! browser wants.

use crate::changes::{Published, changes};
use crate::comparison::{Comparison, Interface};
use crate::demo::{DEMO, demo, demo_path};
use crate::exports::{EXPORTS, ExportFile};
use crate::images::Rasteriser;
use crate::oembed::{self, oembed};
use crate::pages::{self, SitePage};
use crate::search_data::search_data;
use crate::snippets::Snippets;
use crate::styleguide::{self, Fixture};
use crate::styles::Critical;
use crate::template::fill;
use crate::{styles, wasm};
use model::address::{
    CHANGES, FIGURE, OEMBED, OEMBED_XML, Page, SNIPPETS, card_file_path, data_path, picture_path, search_data_path,
    share_path, words_path,
};
use model::facts::{BUILD_SECTION, SECTION};
use model::{Language, SCHEMA_VERSION, TopicId};
use pictures::poster::{figure, poster, share_image};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The wasm file as Trunk names it.
pub const WASM: &str = "source-compare_bg.wasm";

/// The wasm file of the tools, which are loaded when they are asked for.
pub const TOOLS_WASM: &str = "tools_bg.wasm";

/// The script that wasm-bindgen writes for it.
pub const GLUE: &str = "source-compare.js";
/// The same for the tools.
pub const TOOLS_GLUE: &str = "tools.js";

/// The folder of the style guide's comparison, in the repository.
const GUIDE: &str = "tests/fixture-seeds";

/// A file that is made.
#[derive(Clone, Debug)]
enum Made {
    Page(SitePage, Language),
    Words(Language, Page),
    SearchData(Language),
    Poster(Language, TopicId),
    ShareImage(Language, TopicId),
    /// True as XML, else as JSON.
    OEmbed(Language, TopicId, bool),
    Snippets(Language, TopicId),
    Figure(Language, TopicId),
    Changes(Language, TopicId),
    Data(ExportFile),
    Demo(Language),
    Options,
    Styles,
    GuideStyles,
    PagesStyles,
}

/// All that a site is made of but the comparison: the words of the interface, the template, the style guide's comparison, fonts.
#[derive(Clone, Debug)]
pub struct Base {
    root: PathBuf,
    template: String,
    guide: Rc<Comparison>,
    rasteriser: Option<Rc<Rasteriser>>,
    /// The site's address, if the build names one.
    address: Option<String>,
    /// Earlier editions of the data, to which embeds may be pinned.
    kept: Rc<Vec<Published>>,
}

/// The script that reads the options of an embed, and the list in it in whose place that of the site is put.
const OPTIONS: &str = "options.js";
const NO_LANGUAGES: &str = "const LANGUAGES = ['en'];";
/// Names the address of the site, instead of the seeds' own.
const ADDRESS_VARIABLE: &str = "SC_ADDRESS";
/// Lists published folders of earlier editions of the data, as PATH lists folders.
const KEEP_VARIABLE: &str = "SC_KEEP";

impl Base {
    /// Reads the repository at `root`.
    ///
    /// # Errors
    /// Every fault of the file of phrases, why a file can't be read, or what is wrong with the address that the build names.
    pub fn read(root: &Path) -> Result<Self, Box<dyn Error>> {
        let guide = root.join(GUIDE);
        let guide = Rc::new(Comparison::read(&guide, Rc::new(Interface::read(root, &guide)?))?);
        let rasteriser = Rasteriser::from_environment()?.map(Rc::new);
        let template = fs::read_to_string(root.join("index.html"))?;
        let address = env::var(ADDRESS_VARIABLE).ok().map(|address| seeds::site_address(&address)).transpose()?;
        let kept = env::var_os(KEEP_VARIABLE).unwrap_or_default();
        let kept = env::split_paths(&kept)
            .filter(|folder| !folder.as_os_str().is_empty())
            .map(|folder| Published::read(&root.join(folder), SCHEMA_VERSION));
        let kept = Rc::new(kept.collect::<Result<_, _>>()?);
        Ok(Self { root: root.to_owned(), template, guide, rasteriser, address, kept })
    }

    /// The site of the seeds in a folder.
    ///
    /// # Errors
    /// Every fault of the seeds.
    pub fn site(&self, seeds: &Path) -> Result<Site, Box<dyn Error>> {
        let interface = Rc::new(Interface::read(&self.root, seeds)?);
        self.site_of(Comparison::read_for(seeds, interface, self.address.as_deref())?)
    }

    /// The site of a comparison.
    ///
    /// # Errors
    /// When the fonts of share images can't be read.
    pub fn site_of(&self, comparison: Comparison) -> Result<Site, Box<dyn Error>> {
        let published = Published::new(comparison.dataset_with_texts());
        let drawable = self.drawable(&comparison)?;
        let files = files(&comparison, &drawable);
        let build = comparison.dataset().version.clone();
        let critical = Critical::read(&self.root)?;
        Ok(Site { base: self.clone(), comparison, published, drawable, files, critical, build })
    }

    /// The languages whose words the fonts of share images have the letters for.
    fn drawable(&self, comparison: &Comparison) -> Result<Vec<Language>, Box<dyn Error>> {
        let Some(rasteriser) = &self.rasteriser else { return Ok(Vec::new()) };
        let mut drawable = Vec::new();
        for edition in comparison.editions() {
            if rasteriser.lacks(&edition.words().phrases)?.is_empty() {
                drawable.push(edition.language());
            }
        }
        Ok(drawable)
    }
}

/// A site: a comparison, and everything that it is shown with.
#[derive(Debug)]
pub struct Site {
    base: Base,
    comparison: Comparison,
    published: Published,
    /// The languages in which share images are made.
    drawable: Vec<Language>,
    files: BTreeMap<String, Made>,
    critical: Critical,
    /// The name of this build in the addresses of files that must match a page, so that a cache mixes no two.
    build: String,
}

impl Site {
    /// Reads the seeds in a folder, and the rest of the repository at `root`.
    ///
    /// # Errors
    /// Every fault of the seeds, or why a file can't be read.
    pub fn read(root: &Path, seeds: &Path) -> Result<Self, Box<dyn Error>> {
        Base::read(root)?.site(seeds)
    }

    /// The comparison.
    #[must_use]
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// True when share images are made in a language.
    #[must_use]
    pub fn has_share_images(&self, language: Language) -> bool {
        self.drawable.contains(&language)
    }

    /// The languages in which no share images are made.
    pub fn without_share_images(&self) -> impl Iterator<Item = Language> {
        self.comparison.dataset().site.languages().filter(|language| !self.has_share_images(*language))
    }

    /// The path of every file that is made, below the site's root.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file of the site by its path below the site's root: a made one, or one of `static/`. `None` when there is no such file.
    ///
    /// # Errors
    /// When it can't be made or read.
    pub fn file(&self, path: &str) -> Result<Option<Vec<u8>>, Box<dyn Error>> {
        match self.files.get(path) {
            Some(made) => self.make(made).map(Some),
            None => {
                let file = self.base.root.join("static").join(path);
                let folder = path.split('/').next().unwrap_or_default();
                let is_ours =
                    file.is_file() && !self.left_out().contains(&folder) && !path.split('/').any(|part| part == "..");
                Ok(is_ours.then(|| fs::read(file)).transpose()?)
            }
        }
    }

    /// The folders of `static/` that are not published as they are: the style sheets, which are joined into one, and the style of a demo
    /// article that the seeds don't have.
    fn left_out(&self) -> Vec<&'static str> {
        let demo = self.comparison.pages().demo.is_none().then_some(DEMO);
        ["css"].into_iter().chain(demo).collect()
    }

    /// The wasm file with the facts and the name of the build in it, from the one that the compiler wrote.
    ///
    /// # Errors
    /// When the facts can't be written.
    pub fn wasm(&self, compiled: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
        let named = wasm::with_section(compiled, BUILD_SECTION, self.build.as_bytes());
        Ok(wasm::with_section(&named, SECTION, &self.comparison.facts()?))
    }

    /// Writes every file into a folder in which the compiled widget is.
    ///
    /// # Errors
    /// When a file can't be made or written.
    pub fn write(mut self, folder: &Path) -> Result<(), Box<dyn Error>> {
        copy(&self.base.root.join("static"), folder, &self.left_out())?;
        let modules = [WASM, TOOLS_WASM].map(|name| folder.join(name));
        let mut code = Sha256::new_with_prefix(&self.comparison.dataset().version);
        for file in modules.iter().chain(&[GLUE, TOOLS_GLUE].map(|name| folder.join(name))) {
            code.update(fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?);
        }
        self.build = code.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        for file in modules {
            put(&file, self.wasm(&fs::read(&file)?)?)?;
        }
        for (path, made) in &self.files {
            let content = self.make(made).map_err(|error| format!("{path}: {error}"))?;
            put(&folder.join(path), content)?;
        }
        Ok(())
    }

    fn make(&self, made: &Made) -> Result<Vec<u8>, Box<dyn Error>> {
        let edition = |language: &Language| self.comparison.edition(*language);
        let topic = |language: &Language, topic_id: &TopicId| {
            edition(language).topic(topic_id).ok_or_else(|| format!("there is no topic {topic_id}"))
        };
        Ok(match made {
            Made::Page(page, language) => self.page(page, *language)?.into_bytes(),
            Made::Words(language, page) => serde_json::to_vec(&self.comparison.words(page, *language)?.to_list())?,
            Made::SearchData(language) => serde_json::to_vec(&search_data(&self.comparison, *language)?)?,
            Made::Poster(language, topic_id) => poster(edition(language), topic(language, topic_id)?)?.svg.into_bytes(),
            Made::ShareImage(language, topic_id) => {
                let rasteriser = self.base.rasteriser.as_ref().ok_or("there are no fonts for share images")?;
                rasteriser.png(&share_image(edition(language), topic(language, topic_id)?)?.svg)?
            }
            Made::OEmbed(language, topic_id, as_xml) => {
                let site = self.comparison.dataset().site.address.as_deref().unwrap_or_default();
                let topic = topic(language, topic_id)?;
                let answer = oembed(edition(language), topic, site, self.has_share_images(*language));
                if *as_xml { oembed::xml(&answer).into_bytes() } else { answer.to_string().into_bytes() }
            }
            Made::Snippets(language, topic_id) => {
                let site = self.comparison.dataset().site.address.as_deref();
                serde_json::to_vec(&Snippets::new(edition(language), topic(language, topic_id)?, site)?)?
            }
            Made::Changes(language, topic_id) => {
                let changes = changes(&self.base.kept, &self.published, edition(language), topic_id.as_str());
                serde_json::to_vec(&changes)?
            }
            Made::Figure(language, topic_id) => {
                let figure = figure(edition(language), topic(language, topic_id)?)?;
                figure.ok_or_else(|| format!("{topic_id} has no picture"))?.svg.into_bytes()
            }
            Made::Data(file) => (file.write)(&self.comparison).into_bytes(),
            Made::Demo(language) => demo(&self.comparison, *language).into_bytes(),
            Made::Options => self.options()?.into_bytes(),
            Made::Styles => styles::joined(&self.base.root)?.into_bytes(),
            Made::GuideStyles => styles::of_guide(&self.base.root)?.into_bytes(),
            Made::PagesStyles => styles::of_pages(&self.base.root)?.into_bytes(),
        })
    }

    /// The script that reads the options of an embed, with the languages of the site.
    fn options(&self) -> Result<String, Box<dyn Error>> {
        let script = fs::read_to_string(self.base.root.join("static").join(OPTIONS))?;
        let (before, after) = script.split_once(NO_LANGUAGES).ok_or("static/options.js lacks its list of languages")?;
        let tags: Vec<String> = self.comparison.dataset().site.languages().map(|tag| format!("'{tag}'")).collect();
        Ok(format!("{before}const LANGUAGES = [{}];{after}", tags.join(", ")))
    }

    fn page(&self, page: &SitePage, language: Language) -> Result<String, Box<dyn Error>> {
        let guide = Fixture::new(Rc::clone(&self.base.guide), language);
        let body = pages::render(&self.comparison, &guide, page, language)?;
        let style = match page {
            SitePage::StyleGuide(_) => None,
            _ => Some(self.critical.rules(&body, !matches!(page, SitePage::Comparison(Page::Embed(_))))?),
        };
        Ok(fill(
            &self.base.template,
            &self.comparison,
            language,
            page,
            self.has_share_images(language),
            &self.build,
            (&body, style.as_deref()),
        ))
    }
}

/// Every file that is made, by its path below the site's root.
fn files(comparison: &Comparison, drawable: &[Language]) -> BTreeMap<String, Made> {
    let mut files = BTreeMap::new();
    for edition in comparison.editions() {
        let language = edition.language();
        for page in pages::all(edition) {
            files.insert(format!("{}index.html", page.path(language)), Made::Page(page, language));
        }
        for page in [Page::Overview, Page::Search] {
            files.insert(words_path(language, &page), Made::Words(language, page));
        }
        files.insert(search_data_path(language), Made::SearchData(language));
        if comparison.pages().demo.is_some() {
            files.insert(format!("{}index.html", demo_path(language)), Made::Demo(language));
        }
        for topic in edition.topics() {
            let topic_id = || topic.id.clone();
            let of_card = |file| card_file_path(language, &topic.id, file);
            for page in [Page::Topic(topic_id()), Page::Embed(topic_id())] {
                files.insert(words_path(language, &page), Made::Words(language, page));
            }
            files.insert(of_card(SNIPPETS), Made::Snippets(language, topic_id()));
            files.insert(of_card(CHANGES), Made::Changes(language, topic_id()));
            files.insert(picture_path(language, &topic.id), Made::Poster(language, topic_id()));
            if !edition.picture(&topic.id).is_empty() {
                files.insert(of_card(FIGURE), Made::Figure(language, topic_id()));
            }
            if comparison.dataset().site.address.is_some() {
                files.insert(of_card(OEMBED), Made::OEmbed(language, topic_id(), false));
                files.insert(of_card(OEMBED_XML), Made::OEmbed(language, topic_id(), true));
            }
            if drawable.contains(&language) && comparison.dataset().site.address.is_some() {
                files.insert(share_path(language, &topic.id), Made::ShareImage(language, topic_id()));
            }
        }
    }
    files.insert("404.html".to_owned(), Made::Page(SitePage::Comparison(Page::NotFound), comparison.first_language()));
    files.extend(EXPORTS.map(|file| (data_path(file.name), Made::Data(file))));
    files.insert(OPTIONS.to_owned(), Made::Options);
    files.insert(styles::SHEET.to_owned(), Made::Styles);
    files.insert(styleguide::SHEET.to_owned(), Made::GuideStyles);
    files.insert(styles::PAGES_SHEET.to_owned(), Made::PagesStyles);
    files
}

fn put(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, content).map_err(|error| format!("{}: {error}", file.display()).into())
}

/// Everything under `static/` but these folders.
fn copy(from: &Path, to: &Path, left_out: &[&str]) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            if left_out.iter().all(|folder| entry.file_name() != *folder) {
                fs::create_dir_all(&target)?;
                copy(&entry.path(), &target, left_out)?;
            }
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
