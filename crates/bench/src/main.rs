//! `bench [load|work|many|engine]… [--repetitions N] [--questions N]`: measures ours beside others, prints ratios, and writes `docs/performance.md`
//! when every part has been measured under the same conditions, in this run or before.
//! `cargo xtask bench` starts it, with the places of all that it needs.
#![allow(clippy::indexing_slicing, reason = "only JSON is indexed, which answers null for what it lacks")]

mod conditions;
mod document;
mod engine;
mod fault;
mod goals;
mod kept;
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
use kept::Measured;
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
    let machine = machine::lines(&npm, &machine::today());
    let conditions = [machine.clone(), vec![format!("{} repetitions", options.repetitions)]].concat();
    let mut sections = Vec::new();
    for (name, part) in Part::ALL {
        let file = repository().join(format!("target/bench/{name}.json"));
        if options.parts.contains(&part) {
            let measured = measured(part, &npm, &options);
            kept::keep(&file, &conditions, &measured)?;
            sections.push(section(part, measured));
        } else if let Some(measured) = kept::kept(&file, &conditions) {
            sections.push(section(part, measured));
        }
    }
    let text = document::document(&sections, &machine, options.repetitions);
    println!("{text}");
    if sections.len() == Part::ALL.len() {
        let path = repository().join("docs/performance.md");
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        eprintln!("written to {}", path.display());
    }
    Ok(())
}

/// A part that can't be measured is said to be so, and the others are measured.
fn measured(part: Part, npm: &Path, options: &Options) -> Measured {
    let repetitions = options.repetitions;
    let report = match part {
        Part::Load => load::measure(npm, repetitions).map(|report| (report.to_string(), report.measures())),
        Part::Work => {
            work::measure(npm, options.questions, repetitions).map(|report| (report.to_string(), report.measures()))
        }
        Part::Many => many::measure(repetitions).map(|report| (report.to_string(), report.measures())),
        Part::Engine => {
            engine::measure(&dist(), npm, repetitions).map(|report| (report.to_string(), report.measures()))
        }
    };
    report.unwrap_or_else(|fault| (format!("Could not be measured: {fault}"), Vec::new()))
}

fn section(part: Part, (text, measures): Measured) -> Section {
    let (title, about) = match part {
        Part::Load => ("Loading one question", load::ABOUT),
        Part::Work => ("A reader’s choices on a large page", work::ABOUT),
        Part::Many => ("Many cards on a page", many::ABOUT),
        Part::Engine => ("Reading figures and finding quotes", engine::ABOUT),
    };
    Section { title, about, text, measures }
}
