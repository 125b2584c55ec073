//! Measuring ours beside others, in one run: starts `crates/bench` with the places of all that it needs.

use crate::args::{BenchOptions, BuildOptions};
use crate::browser;
use crate::fault::Outcome;
use crate::npm;
use crate::process;
use crate::site;
use crate::workspace::Workspace;
use std::process::Command;

/// What reads megabytes and compresses them is measured as it is used: optimised.
const PROFILE: &str = "tool";

/// Installs what is needed, builds the site unless told not to, and measures.
pub(crate) fn bench(workspace: &Workspace, options: &BenchOptions) -> Outcome<()> {
    let browser = browser::ensure(workspace)?;
    let npm = npm::ensure_bench(workspace)?;
    if options.build {
        site::build(workspace, &BuildOptions::default())?;
    } else {
        site::require_dist(workspace)?;
    }
    process::run(&mut cargo(workspace, "build", &["--package", "browser-tests", "--bin", "supervisor"]))?;
    let mut command = cargo(workspace, "run", &["--package", "bench", "--bin", "bench", "--"]);
    command.args(&options.args).env("SC_DIST", workspace.dist()).env("SC_BENCH_NPM", npm);
    command.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
    process::timed("measurements", || process::run(&mut command))
}

fn cargo(workspace: &Workspace, what: &str, args: &[&str]) -> Command {
    let mut command = process::cargo(workspace);
    command.args([what, "--quiet", "--profile", PROFILE]).args(args);
    command
}
