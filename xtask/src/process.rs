//! Running other programs: their environment, what is said about them, and their failures.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::fault::{Fault, Outcome};
use crate::workspace::Workspace;

/// The file name endings of programs here, most likely first.
const PROGRAM_SUFFIXES: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };

/// A program to run in the repository, which finds our tools before those on PATH.
pub(crate) fn command(workspace: &Workspace, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace.root());
    let path = std::iter::once(workspace.tools_bin()).chain(path_folders());
    // Joining fails only on a folder with a separator in its name; then PATH stays as it is.
    if let Ok(path) = env::join_paths(path) {
        command.env("PATH", path);
    }
    for name in env::vars_os().map(|(name, _)| name).filter(|name| name.to_str().is_some_and(describes_xtask)) {
        command.env_remove(name);
    }
    command
}

/// The Cargo that runs us.
pub(crate) fn cargo(workspace: &Workspace) -> Command {
    command(workspace, env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// True when Cargo sets this variable to describe the package it runs, us, which it must not do to other builds.
fn describes_xtask(name: &str) -> bool {
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_PRIMARY_PACKAGE"
}

/// True when this variable changes how Cargo compiles, and so must not reach the compilation of a tool: a person's
/// flags for the widget may not even be valid for native code.
pub(crate) fn changes_compilation(name: &str) -> bool {
    let exact = ["RUSTFLAGS", "RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_INCREMENTAL"];
    let prefixes = ["CARGO_BUILD_", "CARGO_PROFILE_", "CARGO_UNSTABLE_", "CARGO_TARGET_WASM32_"];
    exact.contains(&name) || prefixes.iter().any(|prefix| name.starts_with(prefix))
}

/// Shows the command line, runs it, and fails if it fails.
pub(crate) fn run(command: &mut Command) -> Outcome<()> {
    let line = line(command);
    println!("$ {line}");
    let status = command.status().map_err(|error| Fault::new(format!("cannot start `{line}`: {error}")))?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("`{line}` failed ({status}); see its output above"))) }
}

/// The output of the program, if it runs and succeeds. Its complaints are not shown: this is for asking, not for doing.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as a person would type it, with the program's folder left out.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// The folders of PATH, in order.
pub(crate) fn path_folders() -> Vec<PathBuf> {
    env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default()
}

/// The program of this name in a folder, if there is one.
pub(crate) fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    PROGRAM_SUFFIXES.iter().map(|suffix| folder.join(format!("{name}{suffix}"))).find(|path| path.is_file())
}

/// The first program of this name on PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    path_folders().iter().find_map(|folder| program_in(folder, name))
}

/// Does a piece of work and says how long it took.
pub(crate) fn timed<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let start = Instant::now();
    let result = work();
    let verdict = if result.is_ok() { "done" } else { "failed" };
    println!("{name}: {verdict} in {}", in_words(start.elapsed()));
    result
}

/// A duration as a person says it: `850 ms`, `12.3 s`, `3 min 41 s`.
fn in_words(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0 => format!("{} ms", duration.as_millis()),
        1..60 => format!("{:.1} s", duration.as_secs_f64()),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_that_change_compilation_are_told_from_those_that_reach_a_registry() {
        let changing = [
            "RUSTFLAGS",
            "CARGO_BUILD_TARGET",
            "CARGO_PROFILE_RELEASE_LTO",
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        ];
        let harmless =
            ["CARGO_HOME", "CARGO_HTTP_PROXY", "CARGO_NET_OFFLINE", "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER"];
        assert_eq!(changing.iter().filter(|name| changes_compilation(name)).count(), changing.len());
        assert_eq!(harmless.iter().filter(|name| changes_compilation(name)).count(), 0);
    }

    #[test]
    fn durations_are_said_in_words() {
        assert_eq!(in_words(Duration::from_millis(850)), "850 ms");
        assert_eq!(in_words(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(in_words(Duration::from_secs(221)), "3 min 41 s");
    }
}
