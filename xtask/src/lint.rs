//! Every check that is not a test. A warning fails, so that none is left for somebody else.

use crate::cargo_tools::{self, CargoTool};
use crate::fault::{Fault, Outcome};
use crate::npm;
use crate::process;
use crate::setup;
use crate::workspace::Workspace;

/// Formatting, dependencies, types of the scripts, clippy natively and for the browser, and the documentation.
pub(crate) fn lint(workspace: &Workspace) -> Outcome<()> {
    setup::wasm_target(workspace)?;
    let compiler = npm::ensure_type_checker(workspace)?;
    let cargo = |args: &[&str]| {
        let mut command = process::cargo(workspace);
        command.args(args);
        command
    };
    process::timed("formatting", || process::run(&mut cargo(&["fmt", "--all", "--check"])))?;
    process::timed("dependencies", || dependencies(workspace, &["licenses", "bans", "sources"]))?;
    process::timed("types of the scripts", || {
        let mut command = process::command(workspace, "node");
        process::run(command.arg(compiler).args(["--pretty", "false", "-p", "xtask/npm"]))
    })?;
    process::timed("native clippy", || {
        // Targets that plain `cargo test` leaves out are named.
        let targets = ["--all-targets", "--test", "published", "--test", "wordpress"];
        process::run(cargo(&["clippy", "--workspace"]).args(targets).args(["--", "-D", "warnings"]))
    })?;
    // Only the widget: the rest of the workspace is never compiled for a browser on its own.
    let widget = ["-p", "source-compare", "--lib", "--bin", "source-compare"];
    process::timed("clippy for the browser", || {
        let mut command = cargo(&["clippy", "--target", setup::WASM_TARGET]);
        process::run(command.args(widget).args(["--", "-D", "warnings"]))
    })?;
    process::timed("documentation", || {
        let mut command = cargo(&["doc", "--no-deps", "--workspace", "--document-private-items"]);
        process::run(command.env("RUSTDOCFLAGS", "-Dwarnings"))
    })
}

/// Looks up whether somebody has warned of a dependency. The database of warnings is fetched from GitHub.
pub(crate) fn advisories(workspace: &Workspace) -> Outcome<()> {
    dependencies(workspace, &["advisories"]).map_err(|fault| {
        Fault::new(format!(
            "{fault}: if that is since the database of advisories could not be fetched from GitHub, run this where it can; \
             `cargo xtask lint` does without"
        ))
    })
}

/// Holds the whole tree of dependencies, tests and tools included, to these parts of `deny.toml`.
fn dependencies(workspace: &Workspace, parts: &[&str]) -> Outcome<()> {
    let folder = CargoTool::cargo_deny().ensure(workspace)?;
    let mut command = process::command(workspace, cargo_tools::program(&folder, "cargo-deny")?);
    process::run(command.args(["--locked", "--workspace", "check"]).args(parts))
}
