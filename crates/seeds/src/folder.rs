//! The folder of seeds that a program is to read.

use std::path::{Path, PathBuf};

/// The variable that names another folder of seeds than `seeds`, from the root of the repository.
pub const FOLDER: &str = "SC_SEEDS";

/// The folder of the words of the interface, a file a language, in the repository at `root`.
#[must_use]
pub fn words_folder(root: &Path) -> PathBuf {
    root.join("src/i18n/languages")
}

/// The folder of seeds of the repository at `root`.
#[must_use]
pub fn folder(root: &Path) -> PathBuf {
    root.join(std::env::var_os(FOLDER).unwrap_or_else(|| "seeds".into()))
}
