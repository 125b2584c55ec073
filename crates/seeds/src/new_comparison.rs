//! A small comparison to begin with: two invented documents, two questions, and in remarks what each key is for. Its files are in
//! `template/`, as they are written but for hashes and the day.

use super::files::hex;
use super::today::today;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The files, by their place in the folder of seeds.
const FILES: [(&str, &str); 10] = [
    ("documents/newspaper.txt", include_str!("template/documents/newspaper.txt")),
    ("documents/town-plan.txt", include_str!("template/documents/town-plan.txt")),
    ("site.toml", include_str!("template/site.toml")),
    ("sources.toml", include_str!("template/sources.toml")),
    ("places.toml", include_str!("template/places.toml")),
    ("set-aside.toml", include_str!("template/set-aside.toml")),
    ("changes.toml", include_str!("template/changes.toml")),
    ("hant-overrides.toml", include_str!("template/hant-overrides.toml")),
    ("topics/library-size.toml", include_str!("template/topics/library-size.toml")),
    ("topics/opening-day.toml", include_str!("template/topics/opening-day.toml")),
];

/// Writes the comparison into a folder that is not there yet, or is empty. Gives the files that it wrote.
///
/// # Errors
/// When something is in the folder, or it can't be written to.
pub fn new_comparison(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let is_free = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !is_free || folder.is_file() {
        return Err(format!("{} holds something already; name a folder that is not there yet", folder.display()));
    }
    let mut written = Vec::new();
    for (name, text) in FILES {
        let file = folder.join(name);
        let unwritten = |error| format!("{} can't be written: {error}; name another folder", file.display());
        file.parent().map_or(Ok(()), fs::create_dir_all).map_err(unwritten)?;
        fs::write(&file, filled(text)).map_err(unwritten)?;
        written.push(file);
    }
    Ok(written)
}

/// A file with the hashes of the documents and the day in their places.
fn filled(text: &str) -> String {
    let documents = FILES.iter().filter_map(|(name, text)| Some((name.strip_prefix("documents/")?, text)));
    let filled = documents.fold(text.to_owned(), |filled, (name, document)| {
        filled.replace(&format!("{{sha256 of {name}}}"), &hex(&Sha256::digest(document)))
    });
    filled.replace("{today}", &today())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Account, review, words_folder};

    fn words() -> PathBuf {
        words_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
    }

    #[test]
    fn a_new_comparison_has_no_faults_and_no_open_numbers() {
        let folder = tempfile::tempdir().unwrap();
        let seeds = folder.path().join("ours");
        assert_eq!(new_comparison(&seeds).unwrap().len(), FILES.len());
        let review = review(&seeds, &words());
        assert!(review.faults.is_empty(), "{}", review.faults);
        let open: usize = review.coverage.iter().map(|document| document.count(Account::Open)).sum();
        assert_eq!((review.coverage.len(), open), (2, 0));
    }

    #[test]
    fn nothing_that_is_there_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("site.toml"), "mine").unwrap();
        let fault = new_comparison(folder.path()).unwrap_err();
        assert!(fault.contains("holds something already; name a folder that is not there yet"), "{fault}");
        assert_eq!(fs::read_to_string(folder.path().join("site.toml")).unwrap(), "mine");
    }

    #[test]
    fn every_file_that_people_write_explains_itself() {
        for (name, text) in FILES.iter().filter(|(name, _)| name.ends_with(".toml")) {
            assert!(text.starts_with("# "), "{name}");
        }
    }
}
