//! `sizes DIST`: prints the sizes of the built site in DIST, compressed and raw, in bytes. The facts inside the
//! WebAssembly are shown on a line of their own.

use site::sizes::{Kind, Measured, Size, language, largest_and_median, measure, total};
use std::error::Error;
use std::path::Path;
use std::{env, process};

fn main() {
    if let Err(error) = run() {
        eprintln!("sizes: {error}");
        process::exit(1);
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (Some(dist), None) = (args.next(), args.next()) else {
        return Err("give one folder: sizes DIST".into());
    };
    let files =
        measure(Path::new(&dist)).map_err(|error| format!("{dist} can't be read ({error}); build the site first"))?;
    println!("{:<60} {:>10} {:>10}", "bytes", "brotli-11", "raw");
    for row in rows(&files) {
        println!("{row}");
    }
    Ok(())
}

fn rows(files: &[Measured]) -> Vec<String> {
    let mut rows = Vec::new();
    for kind in [
        Kind::Code,
        Kind::Facts,
        Kind::Scripts,
        Kind::Styles,
        Kind::Words,
        Kind::TopicWords,
        Kind::Pages,
        Kind::Embeds,
        Kind::StyleGuide,
        Kind::Data,
        Kind::Other,
    ] {
        let of_kind: Vec<&Measured> = files.iter().filter(|file| file.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        rows.push(row(title(&kind), total(files, &kind)));
        match kind {
            Kind::TopicWords | Kind::Embeds | Kind::StyleGuide => rows.extend(by_language(&of_kind)),
            Kind::Facts => {}
            _ => rows.extend(of_kind.iter().map(|file| row(&format!("  {}", file.path), file.size))),
        }
    }
    rows
}

/// The heaviest and the middle one of each language.
fn by_language(files: &[&Measured]) -> Vec<String> {
    let mut tags: Vec<&str> = files.iter().map(|file| language(&file.path)).collect();
    tags.sort_unstable();
    tags.dedup();
    let mut rows = Vec::new();
    for tag in tags {
        let of_language: Vec<&Measured> = files.iter().copied().filter(|file| language(&file.path) == tag).collect();
        if let Some((largest, median)) = largest_and_median(&of_language) {
            rows.push(row(&format!("  {tag}, largest of {}: {}", of_language.len(), largest.path), largest.size));
            rows.push(row(&format!("  {tag}, median: {}", median.path), median.size));
        }
    }
    rows
}

fn title(kind: &Kind) -> &'static str {
    match kind {
        Kind::Code => "code, without the facts",
        Kind::Facts => "facts, in the code",
        Kind::Scripts => "scripts",
        Kind::Styles => "css",
        Kind::Words => "words, by language",
        Kind::TopicWords => "words of one topic, by language",
        Kind::Pages => "pages",
        Kind::Embeds => "embed pages, by language",
        Kind::StyleGuide => "style guide, by language",
        Kind::Data => "exports",
        Kind::Other => "other files",
    }
}

fn row(what: &str, size: Size) -> String {
    format!("{what:<60} {:>10} {:>10}", size.brotli, size.raw)
}
