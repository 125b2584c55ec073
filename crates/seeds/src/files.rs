//! The files of the seeds folder: read, parsed, and ready to say on which line a value stands.

use super::check::{Check, Faults};
use super::own_pages::{DemoFile, MethodFile};
use super::own_texts;
use super::parse::parse;
use super::schema;
use super::suggest::did_you_mean;
use quotes::DocumentText;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;

/// A parsed seed file.
pub(super) struct SeedFile<T> {
    pub(super) name: String,
    pub(super) content: T,
    /// The offset of each line's first byte.
    line_starts: Vec<usize>,
}

impl<T> SeedFile<T> {
    /// The line, from 1, on which a value stands.
    pub(super) fn line(&self, span: Range<usize>) -> usize {
        line_of(&self.line_starts, span.start)
    }
}

impl<T: Default> SeedFile<T> {
    /// Stands for a file that could not be read.
    fn empty(name: &str, unread: &mut Vec<String>) -> Self {
        unread.push(name.to_owned());
        Self { name: name.to_owned(), content: T::default(), line_starts: Vec::new() }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect()
}

fn line_of(line_starts: &[usize], offset: usize) -> usize {
    line_starts.partition_point(|start| *start <= offset)
}

/// A document, and the hash of its bytes.
pub(super) struct DocumentFile {
    pub(super) text: String,
    pub(super) sha256: String,
}

/// Everything under `seeds/`.
pub(super) struct Seeds {
    pub(super) site: SeedFile<schema::SiteFile>,
    pub(super) changes: SeedFile<schema::ChangesFile>,
    pub(super) sources: SeedFile<schema::SourcesFile>,
    pub(super) places: SeedFile<schema::PlacesFile>,
    pub(super) set_aside: SeedFile<schema::SetAsideFile>,
    pub(super) overrides: SeedFile<schema::OverridesFile>,
    /// The publisher's own pages may be left out.
    pub(super) method: Option<SeedFile<MethodFile>>,
    pub(super) demo: Option<SeedFile<DemoFile>>,
    pub(super) topics: Vec<SeedFile<schema::TopicFile>>,
    pub(super) documents: BTreeMap<String, DocumentFile>,
    /// The documents' characters by file name, joined if the source is wrapped.
    readings: BTreeMap<String, DocumentText>,
    /// Topics and documents that are there and could not be read: reported already, so nobody calls them missing.
    pub(super) unread: Vec<String>,
}

impl Seeds {
    /// Reads the folder. `None` when a file that everything hangs on can't be read; topics and documents that can't are left out.
    pub(super) fn read(root: &Path, faults: &mut Faults) -> Option<Self> {
        let site = read(root, "site.toml", faults);
        let changes = read(root, "changes.toml", faults);
        let sources = read(root, "sources.toml", faults);
        let places = read(root, "places.toml", faults);
        let set_aside = read(root, "set-aside.toml", faults);
        let overrides = Self::overrides(root, faults);
        let mut unread = Vec::new();
        let mut topics = Vec::new();
        for name in list(root, "topics", "toml", faults) {
            match read(root, &name, faults) {
                Some(topic) => topics.push(topic),
                None => unread.push(name),
            }
        }
        let documents = read_documents(root, &mut unread, faults);
        let sources: SeedFile<schema::SourcesFile> = sources?;
        let readings = sources.content.source.iter().filter_map(|source| {
            let name = source.document.get_ref();
            Some((name.clone(), DocumentText::new(&documents.get(name)?.text, source.wrapped)))
        });
        // Nothing else hangs on these: what is wrong with the rest is told all the same.
        let changes = changes.unwrap_or_else(|| SeedFile::empty("changes.toml", &mut unread));
        let overrides = overrides.unwrap_or_else(|| SeedFile::empty("hant-overrides.toml", &mut unread));
        Some(Self {
            readings: readings.collect(),
            site: site?,
            changes,
            sources,
            places: places?,
            set_aside: set_aside?,
            overrides,
            method: read_if_there(root, "method.toml", faults),
            demo: read_if_there(root, "demo.toml", faults),
            topics,
            documents,
            unread,
        })
    }

    /// The corrections of script conversion alone.
    pub(super) fn overrides(root: &Path, faults: &mut Faults) -> Option<SeedFile<schema::OverridesFile>> {
        read(root, "hant-overrides.toml", faults)
    }

    /// True when a file is there that could not be read.
    pub(super) fn is_unread(&self, name: &str) -> bool {
        self.unread.iter().any(|unread| unread == name)
    }

    /// True when every source has its document; else nobody knows what it prints.
    pub(super) fn has_every_document(&self) -> bool {
        self.sources.content.source.iter().all(|source| self.document(source).is_some())
    }

    /// The file of a topic, by its name.
    pub(super) fn topic(&self, topic_id: &str) -> Option<&SeedFile<schema::TopicFile>> {
        self.topics.iter().find(|file| file.name == topic_file(topic_id))
    }

    /// The message about a source that there is not.
    pub(super) fn no_source(&self, source_id: &str) -> String {
        let known = self.sources.content.source.iter().map(|source| source.id.get_ref().as_str());
        format!("there is no source \"{source_id}\"{}", did_you_mean(source_id, known, "see sources.toml"))
    }

    /// The message about a place that is not in the gazetteer, and how to mend it when none has a name like that.
    pub(super) fn no_place(&self, place_id: &str, mend: &str) -> String {
        let known = self.places.content.place.iter().map(|place| place.id.get_ref().as_str());
        format!("there is no place \"{place_id}\"{}", did_you_mean(place_id, known, mend))
    }

    /// Puts a changed document in the place of another, and gives that back.
    #[cfg(test)]
    pub(super) fn exchange(&mut self, document: &str, text: DocumentText) -> Option<DocumentText> {
        self.readings.insert(document.to_owned(), text)
    }

    /// The document's characters, joined if its source is wrapped. `None` when there is no such file.
    pub(super) fn document(&self, source: &schema::Source) -> Option<&DocumentText> {
        self.readings.get(source.document.get_ref())
    }
}

/// The name of the file that a topic stands in.
pub(super) fn topic_file(topic_id: &str) -> String {
    format!("topics/{topic_id}.toml")
}

pub(super) fn read<T: DeserializeOwned>(root: &Path, name: &str, faults: &mut Faults) -> Option<SeedFile<T>> {
    let bytes = match fs::read(root.join(name)) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = format!("can't be read ({}); restore it, see seeds/README.md", told(&error));
            faults.report(Check::Syntax, name, 1, message);
            return None;
        }
    };
    let text = match utf8(bytes) {
        Ok(text) => text,
        Err((line, message)) => {
            faults.report(Check::Syntax, name, line, message);
            return None;
        }
    };
    match parse(name, &text) {
        Ok(content) => {
            own_texts::check(name, &text, faults);
            Some(SeedFile { name: name.to_owned(), content, line_starts: line_starts(&text) })
        }
        Err(mistakes) => {
            mistakes.into_iter().for_each(|mistake| faults.report(Check::Syntax, name, mistake.line, mistake.message));
            None
        }
    }
}

/// A file that may be left out.
fn read_if_there<T: DeserializeOwned>(root: &Path, name: &str, faults: &mut Faults) -> Option<SeedFile<T>> {
    if root.join(name).exists() { read(root, name, faults) } else { None }
}

/// An error of the system in our words, so that the message is the same on every machine.
fn told(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        _ => error.to_string(),
    }
}

/// The text of a file, or the line of the first character that is none, with the way to mend it.
pub(super) fn utf8(bytes: Vec<u8>) -> Result<String, (usize, String)> {
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    String::from_utf8(bytes).map_err(|error| {
        let before = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let found = if is_utf16 { ", but UTF-16" } else { "; a character of this line is in another encoding" };
        (line, format!("is not UTF-8{found}; save it as UTF-8 text"))
    })
}

fn list(root: &Path, folder: &str, extension: &str, faults: &mut Faults) -> Vec<String> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) => {
            faults.report(Check::Syntax, folder, 1, format!("can't be read ({}); restore the folder", told(&error)));
            return Vec::new();
        }
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|found| found == extension))
        .map(|name| format!("{folder}/{name}"))
        .collect();
    names.sort();
    names
}

fn read_documents(root: &Path, unread: &mut Vec<String>, faults: &mut Faults) -> BTreeMap<String, DocumentFile> {
    let mut documents = BTreeMap::new();
    for name in list(root, "documents", "txt", faults) {
        let bytes = fs::read(root.join(&name)).unwrap_or_default();
        let sha256 = hex(&Sha256::digest(&bytes));
        match utf8(bytes) {
            Ok(text) => {
                let file = name.trim_start_matches("documents/").to_owned();
                documents.insert(file, DocumentFile { text, sha256 });
            }
            Err((line, message)) => {
                faults.report(Check::Syntax, &name, line, message);
                unread.push(name);
            }
        }
    }
    documents
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
