//! A copy of the seeds that a test may corrupt. An edit that does not meet exactly one place is a fault of the test.

use super::support::copy_folder::copy_folder;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// One change to a seed file; paths are from the seeds folder.
pub(crate) enum Edit {
    /// In this file, these words, which stand there once, by those.
    Replace(&'static str, &'static str, &'static str),
    /// From this file, the one line that begins so.
    DeleteLine(&'static str, &'static str),
    /// To the end of this file.
    Append(&'static str, &'static str),
    /// The file goes.
    Remove(&'static str),
    /// The file's bytes, no longer UTF-8.
    Garble(&'static str),
    /// The hashes in `sources.toml` follow the documents: somebody re-read them.
    Rehash,
    /// The first so many sources; where there are fewer, with copies of the first, which are silent everywhere.
    Sources(usize),
    /// The last place is said, by this source, to be part of this one in every long line of its document.
    QuoteLongLines { source: &'static str, document: &'static str, place: &'static str },
}

/// The seeds in a folder of their own.
pub(crate) struct SeedsCopy {
    folder: TempDir,
}

impl SeedsCopy {
    pub(crate) fn new(seeds: &Path) -> Self {
        let copy = Self { folder: TempDir::new().unwrap() };
        copy_folder(seeds, copy.path());
        copy
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn read(&self, file: &str) -> String {
        // Lines can be counted in a document that is not UTF-8, too.
        String::from_utf8_lossy(&fs::read(self.path().join(file)).unwrap_or_default()).into_owned()
    }

    fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path().join(file), content).unwrap();
    }

    /// Makes one change, or says why the case does not fit the seeds any more.
    pub(crate) fn apply(&self, edit: &Edit) -> Result<(), String> {
        match edit {
            Edit::Replace(file, from, to) => {
                let text = self.read(file);
                let (before, after) = split_once_only(&text, from, file)?;
                self.write(file, format!("{before}{to}{after}"));
            }
            Edit::DeleteLine(file, start) => {
                let text = self.read(file);
                let (left, gone): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| !line.starts_with(start));
                if gone.len() != 1 {
                    return Err(format!("{} lines of {file} begin with {start:?}, not one", gone.len()));
                }
                self.write(file, left.join("\n") + "\n");
            }
            Edit::Append(file, end) => self.write(file, self.read(file) + end),
            Edit::Remove(file) => fs::remove_file(self.path().join(file)).unwrap(),
            Edit::Garble(file) => self.write(file, [self.read(file).as_bytes(), b"\xff"].concat()),
            Edit::Rehash => self.rehash(),
            Edit::Sources(n_sources) => self.count_sources(*n_sources),
            Edit::QuoteLongLines { source, document, place } => self.quote_long_lines(source, document, place),
        }
        Ok(())
    }

    fn rehash(&self) {
        let mut document = String::new();
        let mut rehashed = String::new();
        for line in self.read("sources.toml").lines() {
            if let Some(name) = line.strip_prefix("document = \"") {
                document = name.trim_end_matches('"').to_owned();
            }
            if line.starts_with("sha256 = ") {
                let bytes = fs::read(self.path().join("documents").join(&document)).unwrap();
                let digits = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
                rehashed += &format!("sha256 = \"{digits}\"\n");
            } else {
                rehashed += &format!("{line}\n");
            }
        }
        self.write("sources.toml", rehashed);
    }

    fn count_sources(&self, n_sources: usize) {
        const HEAD: &str = "[[source]]";
        let sources = self.read("sources.toml");
        let given: Vec<&str> = sources.split(HEAD).skip(1).collect();
        let (_, after_id) = given[0].split_once("id = \"").unwrap().1.split_once('"').unwrap();
        let copies = (given.len() + 1..=n_sources).map(|number| format!("\nid = \"copy-{number}\"{after_id}"));
        let all = given.iter().take(n_sources).map(|source| (*source).to_owned()).chain(copies);
        self.write("sources.toml", all.map(|source| HEAD.to_owned() + &source).collect::<String>());
        for topic in fs::read_dir(self.path().join("topics")).unwrap() {
            let file = topic.unwrap().path();
            let text = fs::read_to_string(&file).unwrap();
            let is_said = text.lines().any(|line| line.starts_with("others = "));
            fs::write(&file, if is_said { text } else { format!("others = \"silent\"\n{text}") }).unwrap();
        }
    }

    fn quote_long_lines(&self, source: &str, document: &str, place: &str) {
        let text = self.read(&format!("documents/{document}"));
        let mut places = self.read("places.toml");
        for (line, number) in text.lines().zip(1..).filter(|(line, _)| line.chars().count() > 100) {
            // A JSON string is a TOML string.
            let quote = serde_json::to_string(line).unwrap();
            places += &format!(
                "\n[[place.part_of]]\nplace = \"{place}\"\nbasis = \"documents\"\nsource = \"{source}\"\nline = {number}\nquote = {quote}\n"
            );
        }
        self.write("places.toml", places);
    }

    /// The line on which these words begin, which stand once in the file; line 1 for no words.
    pub(crate) fn line_of(&self, file: &str, words: &str) -> Result<usize, String> {
        if words.is_empty() {
            return Ok(1);
        }
        let text = self.read(file);
        let (before, _) = split_once_only(&text, words, file)?;
        Ok(1 + before.matches('\n').count())
    }
}

fn split_once_only<'a>(text: &'a str, words: &str, file: &str) -> Result<(&'a str, &'a str), String> {
    match text.matches(words).count() {
        1 => Ok(text.split_once(words).unwrap()),
        n_found => Err(format!("{words:?} stands {n_found} times in {file}, not once")),
    }
}
