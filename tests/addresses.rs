//! Every address in a built site leads to something, from file to file, and each fragment to an element.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod support;

use model::address::{Page as Place, claim_anchor, data_path, topic_path, words_path};
use model::{Language, Topic};
use seeds::compile;
use site::{Base, Site, WASM};
use std::collections::{BTreeMap, BTreeSet};
use std::{fs, path::Path};
use support::{folders, root};
use tempfile::TempDir;

/// The site's own address.
const HOME: &str = "https://compare.example/of-gardens";
/// The files that Trunk makes.
const OF_TRUNK: [&str; 2] = [WASM, "source-compare.js"];

/// The attributes that hold an address, in HTML.
const ADDRESSES: [&str; 4] = ["href", "src", "action", "data"];

/// A copy of a folder of seeds, for a site that has this address.
fn seeds_at(address: &str, folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    copy_all(folder, copy.path());
    let file = copy.path().join("site.toml");
    let kept = fs::read_to_string(&file).unwrap();
    let kept: Vec<&str> = kept.lines().filter(|line| !line.starts_with("address =")).collect();
    fs::write(file, format!("address = \"{address}\"\n{}\n", kept.join("\n"))).unwrap();
    copy
}

fn copy_all(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A start tag of HTML or XML, or an end tag, whose name begins with a slash.
struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

/// The tags of HTML or XML in which `<` and `"` are escaped where they are text. Comments and declarations are passed over.
fn tags(markup: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = markup;
    std::iter::from_fn(move || {
        loop {
            let (_, after) = rest.split_once('<')?;
            let name_end = after.find([' ', '>', '\n']).expect("a tag that ends");
            let name = after[..name_end].trim_end_matches('/');
            rest = &after[name_end..];
            if name.starts_with(['!', '?']) {
                continue;
            }
            let mut attributes = Vec::new();
            loop {
                rest = rest.trim_start();
                if let Some(after) = rest.strip_prefix("/>").or_else(|| rest.strip_prefix('>')) {
                    rest = after;
                    return Some(Tag { name, attributes });
                }
                let end = rest.find(['=', ' ', '>']).expect("a tag that ends");
                let (key, after) = rest.split_at(end);
                let (value, after) = match after.strip_prefix("=\"") {
                    Some(quoted) => quoted.split_once('"').expect("an attribute that ends"),
                    None => ("", after),
                };
                attributes.push((key, value));
                rest = after;
            }
        }
    })
}

/// Things that may be led to: the files, the elements of each page, and the objects of the annotations.
struct Targets<'a> {
    site: &'a Site,
    files: BTreeSet<&'a str>,
    elements: BTreeMap<&'a str, BTreeSet<String>>,
    annotations: BTreeSet<String>,
}

impl Targets<'_> {
    /// Why an address below the site's root leads nowhere, if it does.
    fn fault(&self, address: &str) -> Option<String> {
        let (path, fragment) = address.split_once('#').map_or((address, None), |(path, part)| (path, Some(part)));
        let path = path.split('?').next().unwrap_or_default();
        let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        if !self.files.contains(&*file) && !OF_TRUNK.contains(&&*file) && self.site.file(&file).unwrap().is_none() {
            return Some(format!("there is no file {file}"));
        }
        let fragment = fragment?;
        let found = if file == data_path("annotations.jsonld") {
            self.annotations.contains(&format!("{HOME}/{address}"))
        } else {
            self.elements.get(&*file).is_some_and(|elements| elements.contains(fragment))
        };
        (!found).then(|| format!("there is no {fragment} in {file}"))
    }
}

/// An address that stands in a page, as one below the site's root; an outer one is none.
fn from_root(page: &str, address: &str) -> Option<String> {
    if ["https:", "http:", "mailto:", "data:"].iter().any(|scheme| address.starts_with(scheme)) {
        return None;
    }
    if address.starts_with('#') {
        return Some(format!("{page}{address}"));
    }
    let mut folders: Vec<&str> = page.split('/').collect();
    // The file itself.
    folders.pop();
    let mut rest = address;
    while let Some((step, after)) = rest.split_once('/').filter(|(step, _)| [".", ".."].contains(step)) {
        // Above the root there is nothing of ours: the address stays as it is, and no file has it.
        if step == ".." && folders.pop().is_none() {
            return Some(address.to_owned());
        }
        rest = after;
    }
    Some([folders.as_slice(), &[rest]].concat().join("/"))
}

/// The number of addresses of each kind that were followed, and those that lead nowhere.
#[derive(Default)]
struct Report {
    n_relative: usize,
    n_fragments: usize,
    n_absolute: usize,
    faults: BTreeSet<String>,
}

impl Report {
    fn follow(&mut self, targets: &Targets<'_>, path: &str, address: &str) {
        self.n_fragments += usize::from(address.contains('#'));
        self.faults.extend(targets.fault(address).map(|fault| format!("{path} leads to {address}: {fault}")));
    }

    /// Every address in a page.
    fn follow_page(&mut self, targets: &Targets<'_>, path: &str, html: &str) {
        for address in read(path, html).addresses {
            if let Some(address) = from_root(path, &address) {
                self.n_relative += 1;
                self.follow(targets, path, &address);
            }
        }
        self.follow_absolute(targets, path, html);
    }

    /// Every address that begins with the site's own, wherever it stands in a text: canonical ones, code to embed, exports.
    fn follow_absolute(&mut self, targets: &Targets<'_>, path: &str, text: &str) {
        for (start, _) in text.match_indices(HOME) {
            let rest = &text[start + HOME.len()..];
            let end =
                rest.find(|letter: char| letter.is_whitespace() || "\"\\<>&)".contains(letter)).unwrap_or(rest.len());
            self.n_absolute += 1;
            self.follow(targets, path, rest[..end].trim_start_matches('/'));
        }
    }
}

/// Parts of a page that can be led to, and where it leads.
#[derive(Default)]
struct Page {
    ids: BTreeSet<String>,
    addresses: Vec<String>,
}

/// Reads a page. The states of the style guide are parts of an invented comparison whose pages are in no site: of a state, in a shadow
/// root or as a page of its own, only the sheets and scripts that it needs are followed.
fn read(path: &str, html: &str) -> Page {
    let mut page = Page::default();
    let is_state = path.contains("styleguide/") && !path.ends_with("styleguide/index.html");
    let (mut in_shadow, mut in_body) = (false, false);
    for tag in tags(html) {
        match tag.name {
            "body" => in_body = true,
            "template" => in_shadow = true,
            "/template" => in_shadow = false,
            _ => {}
        }
        let invented = in_shadow || (is_state && in_body);
        for (name, value) in tag.attributes {
            if name == "id" && !in_shadow {
                assert!(page.ids.insert(value.to_owned()), "two elements of {path} are called {value}");
            }
            let is_address = ADDRESSES.contains(&name) || value.starts_with("../") || value.starts_with("./");
            if is_address && (!invented || ["link", "script"].contains(&tag.name)) {
                page.addresses.push(value.replace("&amp;", "&"));
            }
        }
    }
    page
}

fn text_of(site: &Site, path: &str) -> String {
    let content = site.file(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    String::from_utf8(content.unwrap_or_else(|| panic!("there is no {path}"))).unwrap()
}

/// The identifiers of all objects in JSON-LD.
fn object_ids(value: &serde_json::Value, ids: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| object_ids(item, ids)),
        serde_json::Value::Object(fields) => {
            ids.extend(fields.get("id").and_then(serde_json::Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| object_ids(field, ids));
        }
        _ => {}
    }
}

/// A site at [`HOME`], with all that its addresses may lead to.
struct Built {
    site: Site,
    pages: BTreeMap<String, String>,
}

impl Built {
    fn new(frame: &Base, folder: &Path) -> Self {
        let seeds = seeds_at(HOME, folder);
        let site = frame.site(seeds.path()).unwrap_or_else(|faults| panic!("{faults}"));
        let pages = site.paths().filter(|path| path.ends_with(".html"));
        let pages = pages.map(|path| (path.to_owned(), text_of(&site, path))).collect();
        Self { site, pages }
    }

    fn targets(&self) -> Targets<'_> {
        let mut annotations = BTreeSet::new();
        let file = serde_json::from_str(&text_of(&self.site, &data_path("annotations.jsonld"))).unwrap();
        object_ids(&file, &mut annotations);
        Targets {
            site: &self.site,
            files: self.site.paths().collect(),
            elements: self.pages.iter().map(|(path, html)| (path.as_str(), read(path, html).ids)).collect(),
            annotations,
        }
    }
}

/// Every topic, in every language.
fn topics(site: &Site) -> impl Iterator<Item = (Language, &Topic)> {
    let dataset = site.comparison().dataset();
    let topics = &dataset.topics;
    dataset.site.languages().flat_map(move |language| topics.iter().map(move |topic| (language, topic)))
}

/// The fragments that drawings in a pack of words lead to.
fn fragments(pack: &str) -> impl Iterator<Item = &str> {
    pack.split("\"href\",\"#").skip(1).filter_map(|rest| rest.split('"').next())
}

/// What stands around a name in a script.
const QUOTES: [char; 4] = ['\'', '"', '`', '}'];
/// The files that a script names, by their endings.
fn files_named(script: &str) -> Vec<String> {
    let words = script.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split(QUOTES));
    let named = words.filter(|text| [".js", ".css", ".wasm"].iter().any(|end| text.ends_with(end)));
    named.map(|name| name.trim_start_matches("./").to_owned()).collect()
}

#[test]
fn every_address_leads_to_something() {
    let frame = Base::read(root()).unwrap();
    for folder in folders() {
        let built = Built::new(&frame, &folder);
        let (site, targets) = (&built.site, built.targets());
        let mut in_pages = Report::default();
        for (path, html) in &built.pages {
            in_pages.follow_page(&targets, path, html);
        }
        let mut in_others = Report::default();
        let others = site.paths().filter(|path| !built.pages.contains_key(*path) && !path.ends_with(".png"));
        let others: BTreeMap<&str, String> = others.map(|path| (path, text_of(site, path))).collect();
        for (path, text) in &others {
            if path.ends_with(".svg") {
                in_others.follow_page(&targets, path, text);
            } else {
                in_others.follow_absolute(&targets, path, text);
            }
        }
        let mut in_drawings = Report::default();
        for (language, topic) in topics(site) {
            for page in [Place::Topic, Place::Embed] {
                let pack = words_path(language, &page(topic.id.clone()));
                let own = claim_anchor(&topic.id, &"".into());
                for id in fragments(&others[&*pack]).filter(|id| id.starts_with(&own)) {
                    for page in [Place::Topic(topic.id.clone()), Place::Embed(topic.id.clone())] {
                        in_drawings.follow(&targets, &pack, &format!("{}#{id}", page.path(language)));
                    }
                }
            }
        }
        let mut in_scripts = Report::default();
        let scripts =
            fs::read_dir(root().join("static")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        for script in scripts.filter(|name| name.ends_with(".js")) {
            for file in files_named(&text_of(site, &script)) {
                in_scripts.n_relative += 1;
                in_scripts.follow(&targets, &script, &file);
            }
        }
        for (language, topic) in topics(site) {
            for page in [Place::Topic, Place::Embed].map(|page| page(topic.id.clone())) {
                in_scripts.follow(&targets, "the widget", &words_path(language, &page));
            }
            in_scripts.follow(&targets, "a link to a topic", &topic_path(language, &topic.id));
            // Topics once stood in full on the lists: those addresses still lead to them.
            let list = [Place::Section, Place::Facts].map(|list| list(topic.section.clone()));
            for page in list.into_iter().chain([Place::Overview]).filter(|page| page.shows(topic)) {
                in_scripts.follow(&targets, "an old link", &format!("{}#{}", page.path(language), topic.id));
            }
        }

        let mut in_apparatus = Report::default();
        let apparatus = &others[&*data_path("apparatus.xml")];
        let attributes: Vec<_> = tags(apparatus).flat_map(|tag| tag.attributes).collect();
        let ids: BTreeSet<&str> = attributes.iter().filter(|(name, _)| *name == "xml:id").map(|(_, id)| *id).collect();
        let values = attributes.iter().flat_map(|(_, value)| value.split(' '));
        for reference in values.filter(|value| value.starts_with('#')) {
            in_apparatus.n_fragments += 1;
            if !ids.contains(&reference[1..]) {
                in_apparatus.faults.insert(format!("the apparatus leads to {reference}, which is not in it"));
            }
        }

        let reports = [&in_apparatus, &in_pages, &in_others, &in_drawings, &in_scripts];
        let n_pages = built.pages.len();
        let faults: Vec<&str> = reports.iter().flat_map(|report| &report.faults).map(String::as_str).collect();
        assert!(faults.is_empty(), "{}: {} faults\n{}", folder.display(), faults.len(), faults.join("\n"));
        assert!(in_pages.n_relative > 10 * n_pages && in_pages.n_fragments > n_pages, "links of pages are found");
        assert!(in_pages.n_absolute > n_pages, "canonical addresses and code to embed are found");
        assert!(in_others.n_absolute > 0 && in_others.n_fragments > 0, "addresses of exports are found");
        let found = [in_apparatus.n_fragments.saturating_sub(ids.len()), in_drawings.n_fragments];
        assert!(folder != support::fixture_folder() || !found.contains(&0), "of the fixture's parts: {found:?}");
        assert!(in_scripts.n_relative > 5, "files that scripts load are found");
    }
}

/// Each breaks a page in one place.
#[test]
fn an_address_that_leads_nowhere_is_found() {
    let built = Built::new(&Base::read(root()).unwrap(), &folders()[0]);
    let targets = built.targets();
    let faults = |path: &str, page: &str| {
        let mut report = Report::default();
        report.follow_page(&targets, path, page);
        report.faults
    };
    let section = "section/land/index.html";
    let builder = "embed/index.html";
    for (name, path, from, to) in [
        ("a fragment of this page", section, "href=\"#top\"", "href=\"#tops\""),
        ("a fragment of another page", section, "#garden-size--draft\"", "#garden-size--drafts\""),
        ("a page that is not there", section, "href=\"../../method/\"", "href=\"../../methods/\""),
        ("a page above the root", section, "href=\"../../method/\"", "href=\"../../../method/\""),
        ("a file that is not there", section, "src=\"../../site.js\"", "src=\"../../sites.js\""),
        ("a canonical address", section, "of-gardens/zh-Hans/section/land/\"", "of-gardens/zh-Hans/land/\""),
        ("the code of a frame", builder, "of-gardens/embed/garden-size/", "of-gardens/embed/garden/"),
        ("the code of an element", builder, "of-gardens/element.js", "of-gardens/elements.js"),
        (
            "a link of the static form",
            builder,
            "of-gardens/topics/garden-size/#garden-size--",
            "of-gardens/topics/garden-size/#garden-beds--",
        ),
    ] {
        let page = &built.pages[path];
        let broken = page.replacen(from, to, 1);
        assert!(broken != *page, "{name}: there is no {from}");
        assert_eq!((faults(path, page).len(), faults(path, &broken).len()), (0, 1), "{name}");
    }
    for wrong in
        ["data/annotations.jsonld#garden-size", "data/annotations.jsonl", "section/land/#garden-size--nobody", "demo"]
    {
        assert!(targets.fault(wrong).is_some(), "{wrong} passes");
    }
}

/// Paths are put behind the site's address, and it stands in the code to embed as it is.
#[test]
fn the_address_of_a_site_is_that_of_a_folder() {
    for address in
        ["https://a.example/?p=1", "https://a.example/#top", "https://a.example/of gardens", "https://a.example/'\\\"'"]
    {
        let seeds = seeds_at(address, &folders()[0]);
        let faults = compile(seeds.path(), &seeds::words_folder(support::root())).unwrap_err().to_string();
        assert!(faults.contains("site.toml:1") && faults.contains("is no address of a folder"), "{address}: {faults}");
    }
}
