//! The list of every published file with its hash, in the form of `sha256sum`, so that `sha256sum -c SHA256SUMS` says whether what a
//! server holds is what was built.

use sha2::{Digest, Sha256};
use std::error::Error;
use std::fs;
use std::path::Path;

/// The list's name in the published folder.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// The list of a folder, by path; all but the list itself.
///
/// # Errors
/// When a file can't be read, or has a name that no list holds.
pub fn checksums(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut paths = Vec::new();
    collect(folder, "", &mut paths)?;
    paths.sort();
    let mut list = String::new();
    for path in paths.iter().filter(|path| *path != CHECKSUMS) {
        let digest = Sha256::digest(fs::read(folder.join(path))?);
        list.extend(digest.iter().map(|byte| format!("{byte:02x}")));
        list += &format!("  {path}\n");
    }
    Ok(list)
}

fn collect(folder: &Path, below: &str, paths: &mut Vec<String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder.join(below))? {
        let entry = entry?;
        let name = entry.file_name();
        let name =
            name.to_str().filter(|name| !name.contains(['\n', '\\'])).ok_or("a file has no name in plain text")?;
        let path = if below.is_empty() { name.to_owned() } else { format!("{below}/{name}") };
        if entry.file_type()?.is_dir() { collect(folder, &path, paths)? } else { paths.push(path) }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_by_path_with_its_hash_and_the_list_is_not() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("b")).unwrap();
        for (path, text) in [("b/c", "abc"), ("a", ""), (CHECKSUMS, "old")] {
            fs::write(folder.path().join(path), text).unwrap();
        }
        let expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n\
                        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/c\n";
        assert_eq!(checksums(folder.path()).unwrap(), expected);
    }
}
