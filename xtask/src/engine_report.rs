//! What became of the browser tests in each engine: how many ran, which are of some engines only and why, and the matrix of engines and
//! faults in `docs/engines.md`. The tests write a line each into a file (`crates/browser-tests/src/report.rs`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::{env, fs, io};

use crate::engines::Engine;
use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;

/// The variable that names the file to the tests.
pub(crate) const VARIABLE: &str = "SC_REPORT";

/// The faults, a row each, in this order.
const FAULTS: &str = "crates/browser-tests/faults.txt";

/// The page that holds the matrix, and what stands before and after it there.
const DOCUMENT: &str = "docs/engines.md";
const BEFORE: &str = "<!-- `UPDATE_SNAPSHOTS=1 cargo xtask test --browser` writes this table. -->\n";
const AFTER: &str = "\n<!-- -->\n";

/// A line of the file: engine, what became of it, test, and its words.
#[derive(Debug)]
struct Line {
    engine: String,
    kind: String,
    test: String,
    words: String,
}

/// The file of a workspace.
pub(crate) fn path(workspace: &Workspace) -> PathBuf {
    workspace.root().join("target/engines.tsv")
}

/// Begins anew.
pub(crate) fn clear(workspace: &Workspace) -> Outcome<()> {
    let path = path(workspace);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Fault::new(format!("cannot remove {}: {error}", path.display())))
        }
        _ => Ok(()),
    }
}

fn read(workspace: &Workspace) -> Vec<Line> {
    let text = fs::read_to_string(path(workspace)).unwrap_or_default();
    text.lines().filter_map(parse).collect()
}

fn parse(line: &str) -> Option<Line> {
    let mut fields = line.splitn(4, '\t').map(str::to_owned);
    let (engine, kind, test) = (fields.next()?, fields.next()?, fields.next()?);
    Some(Line { engine, kind, test, words: fields.next().unwrap_or_default() })
}

/// Prints how many tests ran in each engine, and those that are of some engines only, with the reason.
pub(crate) fn print(workspace: &Workspace, engines: &[Engine]) {
    print!("{}", summary(&read(workspace), engines));
    for engine in Engine::ALL.into_iter().filter(|engine| !engines.contains(engine)) {
        println!("xtask: no browser test ran in {}", engine.name());
    }
}

fn summary(lines: &[Line], engines: &[Engine]) -> String {
    let mut text = String::new();
    for engine in engines {
        let of_kind =
            |kind: &'static str| lines.iter().filter(move |line| line.engine == engine.name() && line.kind == kind);
        let ran: BTreeSet<&str> = of_kind("ran").map(|line| line.test.as_str()).collect();
        let mut left_out: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for line in of_kind("left out") {
            left_out.entry(&line.words).or_default().insert(&line.test);
        }
        let n_left_out = left_out.values().flatten().filter(|test| !ran.contains(*test)).count();
        text += &format!("xtask: {}: {} browser tests ran, {n_left_out} were left out\n", engine.name(), ran.len());
        for (why, tests) in left_out {
            text += &format!("  {why}:\n");
            text.extend(tests.into_iter().map(|test| {
                let part = if ran.contains(test) { " (this part)" } else { "" };
                format!("    {test}{part}\n")
            }));
        }
    }
    text
}

/// Holds `docs/engines.md` to the matrix of these engines, which are all of them, or writes it, if `UPDATE_SNAPSHOTS` is set.
pub(crate) fn hold_document(workspace: &Workspace) -> Outcome<()> {
    let read_file = |file: &str| {
        let path = workspace.root().join(file);
        fs::read_to_string(&path).map_err(|error| Fault::new(format!("cannot read {}: {error}", path.display())))
    };
    let matrix = matrix(&read(workspace), &read_file(FAULTS)?)?;
    print!("{matrix}");
    let text = read_file(DOCUMENT)?;
    let lacking = || Fault::new(format!("{DOCUMENT} lacks the lines around its matrix: {BEFORE}…{AFTER}"));
    let (before, rest) = text.split_once(BEFORE).ok_or_else(lacking)?;
    let (documented, after) = rest.split_once(AFTER).ok_or_else(lacking)?;
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return fs::write(workspace.root().join(DOCUMENT), format!("{before}{BEFORE}{matrix}{AFTER}{after}"))
            .map_err(|error| Fault::new(format!("cannot write {DOCUMENT}: {error}")));
    }
    if documented == matrix {
        return Ok(());
    }
    Err(Fault::new(format!(
        "{DOCUMENT} has another matrix of faults than the one above; read the difference, then set UPDATE_SNAPSHOTS=1"
    )))
}

/// A row for each fault, a column for each engine.
fn matrix(lines: &[Line], faults: &str) -> Outcome<String> {
    let mut table = String::from("| fault | Chromium | Firefox | WebKitGTK |\n| --- | --- | --- | --- |\n");
    for fault in faults.lines() {
        let stood: Vec<&Line> = lines.iter().filter(|line| line.kind == "stood" && line.words == fault).collect();
        if stood.is_empty() {
            return Err(Fault::new(format!(
                "no test has stood the fault `{fault}` of {FAULTS}: it failed, or there is none"
            )));
        }
        let cells = Engine::ALL.map(|engine| {
            let left_out = |line: &&Line| {
                let is_of_fault = stood.iter().any(|stood| stood.test == line.test);
                line.kind == "left out" && line.engine == engine.name() && is_of_fault
            };
            if stood.iter().any(|line| line.engine == engine.name()) {
                "holds".to_owned()
            } else if let Some(line) = lines.iter().find(left_out) {
                format!("not tried: {}", line.words)
            } else {
                "**fails**".to_owned()
            }
        });
        table += &format!("| {fault} | {} |\n", cells.join(" | "));
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<Line> {
        let text = "chromium\tran\tsite::a\nchromium\tran\tsite::b\nchromium\tstood\tsite::a\tno words\n\
            chromium\tstood\tsite::b\tno wasm\nfirefox\tran\tsite::b\nfirefox\tstood\tsite::b\tno wasm\n\
            firefox\tleft out\tsite::a\tit can't\nwebkit\tran\tsite::a\nwebkit\tleft out\tsite::a\tin dark\n\
            webkit\tstood\tsite::a\tno words\n";
        text.lines().filter_map(parse).collect()
    }

    #[test]
    fn what_ran_and_what_is_left_out_is_said_with_its_reason() {
        let expected = "xtask: firefox: 1 browser tests ran, 1 were left out\n  it can't:\n    site::a\n\
            xtask: webkit: 1 browser tests ran, 0 were left out\n  in dark:\n    site::a (this part)\n";
        assert_eq!(summary(&lines(), &[Engine::Firefox, Engine::WebKit]), expected);
    }

    #[test]
    fn a_fault_holds_fails_or_is_not_tried_and_one_without_a_test_is_a_fault() {
        let expected = "| fault | Chromium | Firefox | WebKitGTK |\n| --- | --- | --- | --- |\n\
            | no wasm | holds | holds | **fails** |\n| no words | holds | not tried: it can't | holds |\n";
        assert_eq!(matrix(&lines(), "no wasm\nno words\n"), Ok(expected.to_owned()));
        let missing = matrix(&lines(), "no glue\n").unwrap_err().to_string();
        assert!(missing.contains("no test has stood the fault `no glue`"), "{missing}");
    }
}
