//! Building `dist/` for publishing, and measuring it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::BuildOptions;
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::scripts;
use crate::seeds;
use crate::setup;
use crate::workspace::Workspace;

/// Names the fonts of share images to the generator. Serving for development leaves it out, and so the images.
const SHARE_FONTS_VARIABLE: &str = "SC_SHARE_FONTS";

/// Names the address of the site to the generator.
pub(crate) const ADDRESS_VARIABLE: &str = "SC_ADDRESS";
/// Names the folders of earlier data to the generator.
const KEEP_VARIABLE: &str = "SC_KEEP";

/// Trunk, kept from a few surprises.
pub(crate) fn trunk(workspace: &Workspace, program: &Path) -> Command {
    let mut command = process::command(workspace, program);
    // A Trunk of PATH may be able to ask for newer versions of itself; the pinned one is meant.
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // With `RUST_BACKTRACE` set, Trunk would print its own stack after every compile error.
    command.env("RUST_LIB_BACKTRACE", "0");
    // Trunk 0.21 wants a boolean here, and stops at the usual `NO_COLOR=1`.
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    } else {
        command.env_remove("NO_COLOR");
    }
    command
}

/// Set for a build of the widget alone: the generator serves the rest.
pub(crate) const WIDGET_ONLY: &str = "SC_WIDGET_ONLY";

/// Trunk's hook: the generator writes the site into the folder that Trunk is building.
pub(crate) fn post_build(workspace: &Workspace) -> Outcome<()> {
    if std::env::var_os(WIDGET_ONLY).is_some() {
        return Ok(());
    }
    process::run(process::cargo(workspace).args(["run", "--quiet", "--package", "site", "--", "build"]))
}

/// Installs what is missing, and writes `dist/`.
pub(crate) fn build(workspace: &Workspace, options: &BuildOptions) -> Outcome<()> {
    seeds::require(workspace, options.seeds.as_deref())?;
    // In a second, rather than after all is compiled.
    seeds::refuse_faults(workspace, options.seeds.as_deref())?;
    let tools = setup::for_building(workspace)?;
    let fonts = std::env::join_paths(&tools.fonts).map_err(|error| {
        Fault::new(format!("the folder of the repository can't stand in a list of paths: {error}; move it"))
    })?;
    let mut command = trunk(workspace, &tools.trunk);
    command.args(["build", "--release"]).env(SHARE_FONTS_VARIABLE, fonts);
    seeds::read_from(&mut command, workspace, options.seeds.as_deref());
    if let Some(address) = &options.address {
        command.env(ADDRESS_VARIABLE, address);
    }
    if !options.keep.is_empty() {
        let unusable = |error: &dyn std::fmt::Display| Fault::new(format!("--keep: {error}; name another folder"));
        let folders = options.keep.iter().map(std::path::absolute);
        let folders: Vec<PathBuf> = folders.collect::<Result<_, _>>().map_err(|error| unusable(&error))?;
        command.env(KEEP_VARIABLE, std::env::join_paths(folders).map_err(|error| unusable(&error))?);
    }
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_paths(workspace));
    process::timed("release build", || process::run(&mut command))?;
    process::timed("shortening of scripts", || scripts::shorten(workspace, &tools.scripts))?;
    process::timed("list of files", || list(workspace))?;
    println!("the site is in {}: publish that folder as it is", workspace.dist().display());
    Ok(())
}

/// Writes what the site is made of and the hashes of its files beside them.
fn list(workspace: &Workspace) -> Outcome<()> {
    process::run(
        process::cargo(workspace).args(["run", "--quiet", "--package", "site", "--", "list"]).arg(workspace.dist()),
    )
}

/// Compiler flags that keep this machine's paths out of what is published: panics carry the places of their sources.
fn without_paths(workspace: &Workspace) -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> =
        registries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    folders.sort();
    folders.push(workspace.root().to_path_buf());
    // The variable is split at spaces, so that a path with one can't be named in it.
    let flags = folders.iter().filter_map(|folder| folder.to_str()).filter(|folder| !folder.contains(' '));
    flags.map(|folder| format!("--remap-path-prefix={folder}=")).collect::<Vec<_>>().join(" ")
}

/// Starts the tool that compresses every file of `dist/` and prints the sizes, and how they have changed since the last commit whose sizes
/// were printed.
pub(crate) fn size(workspace: &Workspace) -> Outcome<()> {
    require_dist(workspace)?;
    let mut command = process::cargo(workspace);
    command.args(["run", "--quiet", "--package", "site", "--features", "sizes", "--bin", "sizes", "--", "dist"]);
    // Without Git there is no commit to keep them for.
    let head =
        process::answer(Command::new("git").current_dir(workspace.root()).args(["rev-parse", "--short", "HEAD"]));
    if let Some(head) = head {
        command.arg(workspace.root().join("target/sizes.tsv")).arg(head.trim());
    }
    process::run(&mut command)
}

/// Fails unless there is a built site.
pub(crate) fn require_dist(workspace: &Workspace) -> Outcome<()> {
    let page = workspace.dist().join("index.html");
    if page.is_file() {
        return Ok(());
    }
    Err(Fault::new(format!("there is no {}: run `cargo xtask build` first", page.display())))
}
