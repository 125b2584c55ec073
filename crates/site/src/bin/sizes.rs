//! `sizes DIST`: prints the sizes of the built site in DIST, compressed and raw, in bytes. The facts inside the
//! WebAssembly are shown on a line of their own. `sizes DIST HISTORY COMMIT` keeps the compressed ones in a file, and prints how each has
//! changed since the last other commit.

use site::size_history::SizeHistory;
use site::sizes::{Kind, Measured, Size, language, largest_and_median, measure, total};
use std::cmp::Ordering;
use std::error::Error;
use std::path::Path;
use std::{env, fs, process};

fn main() {
    if let Err(error) = run() {
        eprintln!("sizes: {error}");
        process::exit(1);
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let (dist, kept) = match args.as_slice() {
        [dist] => (dist, None),
        [dist, history, commit] => (dist, Some((Path::new(history), commit.as_str()))),
        _ => return Err("give one folder, and perhaps a file and a commit: sizes DIST [HISTORY COMMIT]".into()),
    };
    let files =
        measure(Path::new(dist)).map_err(|error| format!("{dist} can't be read ({error}); build the site first"))?;
    let rows = rows(&files);
    let mut history = SizeHistory::default();
    if let Some((path, commit)) = kept {
        // Without a file there are no earlier figures.
        history = SizeHistory::parse(&fs::read_to_string(path).unwrap_or_default());
        let mut with_these = history.clone();
        with_these.keep(commit, rows.iter().map(|(what, size)| (what.as_str(), size.brotli)));
        fs::write(path, with_these.text()).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let (since, before) = kept.and_then(|(_, commit)| history.before(commit)).unwrap_or_default();
    let since = if since.is_empty() { String::new() } else { format!("since {since}") };
    println!("{:<60} {:>10} {:>10} {since:>16}", "bytes", "brotli-11", "raw");
    for (what, size) in &rows {
        let change = before.get(what.as_str()).map_or_else(String::new, |before| change(size.brotli, *before));
        println!("{what:<60} {:>10} {:>10} {change:>16}", size.brotli, size.raw);
    }
    Ok(())
}

/// What a figure is more or less than before; nothing where it is the same.
fn change(now: usize, before: usize) -> String {
    match now.cmp(&before) {
        Ordering::Less => format!("-{}", before - now),
        Ordering::Equal => String::new(),
        Ordering::Greater => format!("+{}", now - before),
    }
}

fn rows(files: &[Measured]) -> Vec<(String, Size)> {
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
        rows.push((title(&kind).to_owned(), total(files, &kind)));
        match kind {
            Kind::TopicWords | Kind::Embeds | Kind::StyleGuide => rows.extend(by_language(&of_kind)),
            Kind::Facts => {}
            _ => rows.extend(of_kind.iter().map(|file| (format!("  {}", file.path), file.size))),
        }
    }
    rows
}

/// The heaviest and the middle one of each language.
fn by_language(files: &[&Measured]) -> Vec<(String, Size)> {
    let mut tags: Vec<&str> = files.iter().map(|file| language(&file.path)).collect();
    tags.sort_unstable();
    tags.dedup();
    let mut rows = Vec::new();
    for tag in tags {
        let of_language: Vec<&Measured> = files.iter().copied().filter(|file| language(&file.path) == tag).collect();
        if let Some((largest, median)) = largest_and_median(&of_language) {
            rows.push((format!("  {tag}, largest of {}: {}", of_language.len(), largest.path), largest.size));
            rows.push((format!("  {tag}, median: {}", median.path), median.size));
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
