//! `seeds`: checks a folder of seeds, begins one, and adds documents and claims to it. `cargo xtask` runs it in the root of the
//! repository, with paths from there.

use seeds::{add_document, import_claims, new_comparison, report, review, words_folder};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// The time between two looks at the files.
const POLL_INTERVAL: Duration = Duration::from_millis(200);

const USAGE: &str = "usage: seeds check FOLDER [--watch] | new FOLDER | add-document FILE FOLDER | claims TABLE FOLDER";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["check", folder] => return check(Path::new(folder)),
        ["check", folder, "--watch"] => watch(Path::new(folder)),
        ["new", folder] => begin(Path::new(folder)),
        ["add-document", file, folder] => add(Path::new(file), Path::new(folder)),
        ["claims", table, folder] => import(Path::new(table), Path::new(folder)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Prints what is wrong and what is open; fails when anything is wrong.
fn check(folder: &Path) -> ExitCode {
    let start = Instant::now();
    let review = review(folder, &words_folder(Path::new("")));
    print!("{}", report(&review, folder));
    println!("checked in {} ms", start.elapsed().as_millis());
    if review.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Checks again whenever a file changes, until the person stops it.
fn watch(folder: &Path) -> Result<(), String> {
    let mut seen = None;
    loop {
        let now = Some(changed(folder));
        if now != seen {
            seen = now;
            // Clears the terminal, so that what is mended is gone.
            print!("\u{1b}[2J\u{1b}[H");
            check(folder);
        }
        thread::sleep(POLL_INTERVAL);
    }
}

/// Every file below a folder, with the time of its last change.
fn changed(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => found.extend(changed(&path)),
            Ok(metadata) => drop(metadata.modified().map(|time| found.insert(path, time))),
            Err(_) => {}
        }
    }
    found
}

fn begin(folder: &Path) -> Result<(), String> {
    let files = new_comparison(folder)?;
    for file in files {
        println!("{}", file.display());
    }
    let folder = folder.display();
    println!("look at it: cargo xtask serve {folder}");
    println!("add a document: cargo xtask add-document FILE --seeds {folder}");
    println!("check what you write: cargo xtask check {folder} --watch");
    Ok(())
}

fn add(file: &Path, folder: &Path) -> Result<(), String> {
    let added = add_document(file, folder)?;
    print!("{}", added.numbered);
    println!("copied to {}/documents/{}; its lines are numbered above", folder.display(), added.name);
    match added.language {
        Some(language) => println!("its language seems to be \"{language}\""),
        None => println!("nobody could tell its language"),
    }
    println!("its lines {} inside sentences, it seems", if added.wrapped { "break" } else { "do not break" });
    println!("{}/sources.toml:{}: fill in the [[source]] \"{}\"", folder.display(), added.line, added.source_id);
    Ok(())
}

fn import(table: &Path, folder: &Path) -> Result<(), String> {
    let imported = import_claims(table, folder)?;
    for file in &imported.files {
        println!("{}", file.display());
    }
    println!("{} claims changed, {} added, {} as they were", imported.n_changed, imported.n_added, imported.n_same);
    for left in &imported.left {
        println!("{left} is not in the table and stays; delete it in its file if it is to go");
    }
    println!("now check: cargo xtask check {}", folder.display());
    Ok(())
}
