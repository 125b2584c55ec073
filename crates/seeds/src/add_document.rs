//! Adding a document to the seeds: its bytes, their hash, a guess at language and wrapping, and a `[[source]]` to fill in.

use super::check::Faults;
use super::compile::UNFILLED;
use super::files::{hex, utf8};
use super::guess;
use super::languages;
use super::today::today;
use model::authored;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A document that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedDocument {
    /// Its name in `documents/`.
    pub name: String,
    /// The source that is read from it.
    pub source_id: String,
    /// The line of `sources.toml`, from 1, on which its `[[source]]` begins.
    pub line: usize,
    /// The language that it is probably in; absent when nobody could tell.
    pub language: Option<&'static str>,
    /// True when its lines probably break inside sentences.
    pub wrapped: bool,
    /// Its lines with their numbers, by which claims cite them.
    pub numbered: String,
}

/// Copies a text file into the seeds, byte for byte, and appends a `[[source]]` to `sources.toml`.
///
/// # Errors
/// When it is no UTF-8 text, is there already, or files can't be read or written; each with its mend.
pub fn add_document(file: &Path, seeds: &Path) -> Result<AddedDocument, String> {
    let bytes = fs::read(file).map_err(|error| format!("{} can't be read: {error}", file.display()))?;
    let text = utf8(bytes.clone()).map_err(|(line, message)| format!("{}:{line}: {message}", file.display()))?;
    if text.contains('\0') || text.starts_with("%PDF") || text.starts_with("PK\u{3}\u{4}") {
        return Err(format!("{} is no text; save its words as a UTF-8 text file and add that", file.display()));
    }
    let list = seeds.join("sources.toml");
    let sources = fs::read_to_string(&list).map_err(|error| {
        format!(
            "{} can't be read: {error}; begin with cargo xtask new, or name the folder with --seeds",
            list.display()
        )
    })?;
    let stem = file.file_stem().map(|stem| slug(&stem.to_string_lossy())).unwrap_or_default();
    let name = format!("{stem}.txt");
    let sha256 = hex(&Sha256::digest(&bytes));
    let copy = seeds.join("documents").join(&name);
    if sources.contains(&sha256) {
        return Err(format!(
            "{} is a document of these seeds already; its sha256 stands in sources.toml",
            file.display()
        ));
    }
    if copy.exists() && fs::read(&copy).ok().as_deref() != Some(bytes.as_slice()) {
        return Err(format!("there is another {}; rename the file that you add", copy.display()));
    }
    let unwritten = |path: &Path| format!("{} can't be written", path.display());
    copy.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| format!("{}: {error}", unwritten(&copy)))?;
    fs::write(&copy, &bytes).map_err(|error| format!("{}: {error}", unwritten(&copy)))?;
    let is_taken = |id: &str| sources.contains(&format!("id = \"{id}\""));
    let source_id = (1..).map(|number| if number == 1 { stem.clone() } else { format!("{stem}-{number}") });
    let source_id = source_id.into_iter().find(|id| !is_taken(id)).unwrap_or_default();
    let (language, wrapped) = (guess::language(&text), guess::is_wrapped(&text));
    let of_site: Vec<String> = authored(&languages::of_site(seeds, &mut Faults::of(seeds)))
        .map(|language| language.tag().to_owned())
        .collect();
    let entry = entry(&source_id, &name, &sha256, language, wrapped, &of_site);
    let before = if sources.ends_with('\n') || sources.is_empty() { sources } else { sources + "\n" };
    let line = before.matches('\n').count() + 2;
    fs::write(&list, format!("{before}\n{entry}")).map_err(|error| format!("{}: {error}", unwritten(&list)))?;
    Ok(AddedDocument { name, source_id, line, language, wrapped, numbered: numbered(&text) })
}

/// A name as identifiers are: lower-case words joined by hyphens, a letter first.
fn slug(name: &str) -> String {
    let letters: String = name
        .to_lowercase()
        .chars()
        .map(|letter| if letter.is_ascii_lowercase() || letter.is_ascii_digit() { letter } else { '-' })
        .collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let name = words.join("-");
    if name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        name
    } else {
        format!("document-{name}").trim_end_matches('-').to_owned()
    }
}

/// A text to be written, in every language of the site.
fn to_fill_in(languages: &[String]) -> String {
    let is_bare = |tag: &str| tag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let key = |tag: &String| if is_bare(tag) { tag.clone() } else { format!("\"{tag}\"") };
    let texts: Vec<String> = languages.iter().map(|tag| format!("{} = \"{UNFILLED}\"", key(tag))).collect();
    format!("{{ {} }}", texts.join(", "))
}

/// The `[[source]]` of a document.
fn entry(
    source_id: &str,
    name: &str,
    sha256: &str,
    language: Option<&str>,
    wrapped: bool,
    languages: &[String],
) -> String {
    let text = to_fill_in(languages);
    let mut entry = format!("[[source]]\nid = \"{source_id}\"\ndocument = \"{name}\"\nsha256 = \"{sha256}\"\n");
    let guessed = language.map_or(
        "# nobody could tell: write the tag of its language, as \"en\"",
        |_| "# guessed; mend it if it is another",
    );
    // Writing to a string can't fail.
    let _ = writeln!(entry, "language = \"{}\" {guessed}", language.unwrap_or(UNFILLED));
    for (key, remark) in [
        ("short_name", "for the column: three words at most"),
        ("kind", "what it is, in a phrase"),
        ("title", "as printed, or your description in [square brackets]"),
        ("publisher", "as far as it is known; else say that it is not"),
        ("short_date", "for the column"),
        ("date", "every inferred part in [square brackets], with the reason in date_inferred"),
        ("status", "what the document is, and what it is not: draft, excerpt, copy"),
    ] {
        let _ = writeln!(entry, "{key} = {text} # {remark}");
    }
    let _ = writeln!(
        entry,
        "last_checked = \"{UNFILLED}\" # the day on which you last read it against your claims, as \"{}\"",
        today()
    );
    let _ = writeln!(entry, "# address = \"https://…\" # where readers find it");
    let _ = writeln!(entry, "# excerpt = true # you hold only part of it: its silence proves nothing");
    let (mark, remark) = if wrapped {
        ("", "guessed: its lines break inside sentences")
    } else {
        ("# ", "its lines break inside sentences")
    };
    let _ = writeln!(entry, "{mark}wrapped = true # {remark}");
    entry
}

/// The lines of a text with their numbers, as claims cite them.
fn numbered(text: &str) -> String {
    text.lines().zip(1..).map(|(line, number)| format!("{number:>5}  {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{new_comparison, review, words_folder};

    const LETTER: &str =
        "A letter to the editor\nThe library will be 1,300 square metres, and the garden is the best of it.\n";

    /// A new comparison, and a file beside it.
    fn folder(name: &str, bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        new_comparison(&folder.path().join("seeds")).unwrap();
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        (folder, file)
    }

    #[test]
    fn what_is_left_to_write_of_a_document_is_told_by_the_check_and_nothing_else() {
        let (folder, file) = folder("A Letter (2).TXT", LETTER.as_bytes());
        let seeds = folder.path().join("seeds");
        let added = add_document(&file, &seeds).unwrap();
        assert_eq!((added.name.as_str(), added.source_id.as_str()), ("a-letter-2.txt", "a-letter-2"));
        assert_eq!((added.language, added.wrapped), (Some("en"), false));
        assert!(
            added
                .numbered
                .ends_with("    2  The library will be 1,300 square metres, and the garden is the best of it.\n")
        );
        let sources = fs::read_to_string(seeds.join("sources.toml")).unwrap();
        assert_eq!(sources.lines().nth(added.line - 1), Some("[[source]]"));
        let words = words_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
        let faults = review(&seeds, &words).faults;
        let told: Vec<String> = faults.iter().map(|fault| format!("{} {}", fault.file, fault.message)).collect();
        let unfilled = |told: &&String| told.as_str() == "sources.toml the text still says \"…\" in \"en\"; write it";
        let unread =
            |told: &&String| told.as_str() == "sources.toml last_checked is no day; write it as \"2026-01-31\"";
        let silent = |told: &&String| told.contains("a-letter-2 has no claim and no silence");
        assert_eq!(told.iter().filter(unfilled).count(), 7, "{told:#?}");
        assert!(told.iter().all(|told| unfilled(&told) || unread(&told) || silent(&told)), "{told:#?}");
    }

    #[test]
    fn what_can_be_no_document_is_refused_with_a_mend() {
        for (name, bytes, mend) in [
            ("a.txt", b"\xff\xfea\0".as_slice(), "is not UTF-8, but UTF-16; save it as UTF-8 text"),
            ("a.pdf", b"%PDF-1.7 x".as_slice(), "save its words as a UTF-8 text file and add that"),
        ] {
            let (folder, file) = folder(name, bytes);
            let fault = add_document(&file, &folder.path().join("seeds")).unwrap_err();
            assert!(fault.contains(mend), "{fault}");
        }
        let (folder, file) = folder("a.txt", LETTER.as_bytes());
        assert!(add_document(&file, folder.path()).unwrap_err().contains("begin with cargo xtask new"));
        add_document(&file, &folder.path().join("seeds")).unwrap();
        let again = add_document(&file, &folder.path().join("seeds")).unwrap_err();
        assert!(again.contains("is a document of these seeds already"), "{again}");
        fs::write(&file, "another").unwrap();
        let other = add_document(&file, &folder.path().join("seeds")).unwrap_err();
        assert!(other.contains("rename the file that you add"), "{other}");
    }

    #[test]
    fn a_name_becomes_an_identifier() {
        for (name, expected) in
            [("Town Plan", "town-plan"), ("2031_budget", "document-2031-budget"), ("预算", "document")]
        {
            assert_eq!(slug(name), expected);
        }
    }
}
