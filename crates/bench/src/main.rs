//! `bench [load|work|many|engine]… [--repetitions N] [--questions N]`: measures ours beside others, prints ratios, and writes `docs/performance.md` if every part is run.
//! `cargo xtask bench` starts it, with the places of all that it needs.
#![allow(clippy::indexing_slicing, reason = "only JSON is indexed, which answers null for what it lacks")]

mod conditions;
mod document;
mod engine;
mod fault;
mod goals;
mod load;
mod machine;
mod many;
mod options;
mod rounds;
mod stats;
mod table;
mod timed;
mod work;

use browser_tests::{dist, repository, setting};
use document::Section;
use fault::Outcome;
use options::{Options, Part};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::parse(&args)?;
    let npm = PathBuf::from(setting("SC_BENCH_NPM"));
    let sections: Vec<Section> = options.parts.iter().map(|part| measured(*part, &npm, &options)).collect();
    let machine = machine::lines(&npm, &machine::today());
    let text = document::document(&sections, &machine, options.repetitions);
    println!("{text}");
    if options.are_all() {
        let path = repository().join("docs/performance.md");
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        eprintln!("written to {}", path.display());
    }
    Ok(())
}

/// A part that can't be measured is said to be so, and the others are measured.
fn measured(part: Part, npm: &Path, options: &Options) -> Section {
    let repetitions = options.repetitions;
    let (title, about, report) = match part {
        Part::Load => (
            "Loading one question",
            load::ABOUT,
            load::measure(npm, repetitions).map(|report| (report.to_string(), report.measures())),
        ),
        Part::Work => (
            "A reader’s choices on a large page",
            work::ABOUT,
            work::measure(npm, options.questions, repetitions).map(|report| (report.to_string(), report.measures())),
        ),
        Part::Many => (
            "Many cards on a page",
            many::ABOUT,
            many::measure(repetitions).map(|report| (report.to_string(), report.measures())),
        ),
        Part::Engine => (
            "Reading figures and finding quotes",
            engine::ABOUT,
            engine::measure(&dist(), npm, repetitions).map(|report| (report.to_string(), report.measures())),
        ),
    };
    let (text, measures) = report.unwrap_or_else(|fault| (format!("Could not be measured: {fault}"), Vec::new()));
    Section { title, about, text, measures }
}
