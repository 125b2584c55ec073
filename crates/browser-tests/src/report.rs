//! What became of each test in the engine under test, for the command that runs them all: a line each in the file that `SC_REPORT` names.

use crate::engine::Engine;
use std::cell::Cell;
use std::fs::OpenOptions;
use std::io::Write;
use std::{env, thread};

/// The faults that the documents' matrix has a row for.
const FAULTS: &str = include_str!("../faults.txt");

/// Leaves a test out of the engines that are not named, and says why: in the report, and so at the end of the run.
///
/// ```ignore
/// only_in!(Chromium, Firefox: "WebKitGTK's driver has no command to print");
/// ```
#[macro_export]
macro_rules! only_in {
    ($($engine:ident),+: $why:literal) => {
        if !$crate::report::is_in(&[$($crate::Engine::$engine),+], $why) {
            return;
        }
    };
}

/// True if the engine under test is one of these; else the test that runs is reported as left out.
#[must_use]
pub fn is_in(engines: &[Engine], why: &str) -> bool {
    let is_in = engines.contains(&Engine::under_test());
    if !is_in {
        write(&["left out", &test(), why]);
    }
    is_in
}

/// The comparison stood a fault, of those that `faults.txt` names. Say so after all that must hold.
///
/// # Panics
/// When the file doesn't name it.
#[track_caller]
pub fn stood(fault: &str) {
    assert!(FAULTS.lines().any(|line| line == fault), "{fault:?} is no line of crates/browser-tests/faults.txt");
    write(&["stood", &test(), fault]);
}

thread_local! {
    static HAS_RUN: Cell<bool> = const { Cell::new(false) };
}

/// The test that runs has opened a browser.
pub(crate) fn ran() {
    if !HAS_RUN.replace(true) {
        write(&["ran", &test()]);
    }
}

/// The name of the test that runs, which is that of its thread, after that of its program.
fn test() -> String {
    let program = env::current_exe().ok().and_then(|path| Some(path.file_stem()?.to_string_lossy().into_owned()));
    let program = program.as_deref().and_then(|stem| stem.split('-').next()).unwrap_or("tests").to_owned();
    format!("{program}::{}", thread::current().name().unwrap_or("a_test"))
}

/// One write a line: tests run side by side.
fn write(fields: &[&str]) {
    let Some(path) = env::var_os("SC_REPORT") else { return };
    let line = format!("{}\t{}\n", Engine::under_test().name(), fields.join("\t"));
    let written =
        OpenOptions::new().create(true).append(true).open(path).and_then(|mut file| file.write_all(line.as_bytes()));
    written.expect("the report that SC_REPORT names");
}
