//! Lists the files of `data/languages/` for `tables.rs`, so that a language is added by its file alone.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data/languages");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("data/languages");
    let mut files =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let entry = |path: &std::path::PathBuf| {
        let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        format!("({tag:?}, include_str!({path:?})),\n")
    };
    let list: String = files.iter().map(entry).collect();
    let out = Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("languages.rs");
    fs::write(out, format!("&[\n{list}]"))
}
