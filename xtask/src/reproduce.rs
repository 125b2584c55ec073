//! Building the site a second time, from nothing and in another folder, and comparing: what is published is made of what stands in the
//! repository, and of nothing else on the machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::BuildOptions;
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// The list that a build ends with.
const CHECKSUMS: &str = "SHA256SUMS";

/// Builds what is in `dist/` again in a folder of its own, and fails if a file differs.
pub(crate) fn verify(workspace: &Workspace, options: &BuildOptions) -> Outcome<()> {
    let folder = workspace.root().join("target/verify/a clean copy");
    println!("building again from nothing in {}, 5 to 10 minutes on two cores", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| cannot("remove", &folder, &error))?;
    }
    copy_sources(workspace, &folder)?;
    share_tools(workspace, &folder)?;
    let mut command = process::cargo(workspace);
    command.current_dir(&folder).args(["xtask", "build"]).args(again(workspace, options)?);
    // Whatever a person has set for compilations of the one is set for those of the other: only the folders differ.
    process::timed("second build", || process::run(command.env_remove("CARGO_TARGET_DIR")))?;
    let list = |dist: PathBuf| {
        let path = dist.join(CHECKSUMS);
        fs::read_to_string(&path).map_err(|error| cannot("read", &path, &error))
    };
    let (one, other) = (list(workspace.dist())?, list(folder.join("dist"))?);
    let differing = differing(&one, &other);
    if differing.is_empty() {
        println!("both builds are the same, byte for byte: {} files", one.lines().count());
        return fs::remove_dir_all(&folder).map_err(|error| cannot("remove", &folder, &error));
    }
    Err(Fault::new(format!(
        "the two builds differ in {}: compare dist/ with {}",
        differing.join(", "),
        folder.join("dist").display()
    )))
}

/// The arguments of the second build. Relative folders are those of the person's own.
fn again(workspace: &Workspace, options: &BuildOptions) -> Outcome<Vec<String>> {
    let absolute = |path: &PathBuf| {
        let path = std::path::absolute(path).map_err(|error| cannot("find", path, &error))?;
        let is_ours = path.strip_prefix(workspace.root()).map(Path::to_path_buf);
        Ok(is_ours.unwrap_or(path).display().to_string())
    };
    let seeds = options.seeds.as_ref().map(absolute).transpose()?;
    let address = options.address.iter().map(|address| format!("--address={address}"));
    let kept: Vec<String> = options.keep.iter().map(absolute).collect::<Outcome<_>>()?;
    Ok(seeds.into_iter().chain(address).chain(kept.into_iter().map(|folder| format!("--keep={folder}"))).collect())
}

/// Copies every file that git knows, as it is now.
fn copy_sources(workspace: &Workspace, folder: &Path) -> Outcome<()> {
    let known = process::answer(Command::new("git").current_dir(workspace.root()).args(["ls-files", "-z"]));
    let known =
        known.ok_or_else(|| Fault::new("git does not list the files of the repository: verify in a clone of it"))?;
    for path in known.split('\0').filter(|path| !path.is_empty()) {
        let (from, to) = (workspace.root().join(path), folder.join(path));
        if let Some(above) = to.parent() {
            fs::create_dir_all(above).map_err(|error| cannot("make", above, &error))?;
        }
        // A file that was deleted and not yet committed is no part of the build.
        if from.is_file() {
            fs::copy(&from, &to).map_err(|error| cannot("copy", &from, &error))?;
        }
    }
    Ok(())
}

/// The tools are the same for both: their versions are pinned, and building them is not what is verified.
fn share_tools(workspace: &Workspace, folder: &Path) -> Outcome<()> {
    let (tools, target) = (workspace.tools(), folder.join("target"));
    fs::create_dir_all(&target).map_err(|error| cannot("make", &target, &error))?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(&tools, target.join("tools")).map_err(|error| cannot("link", &tools, &error))?;
    // Elsewhere links need rights of their own: there the second build installs its tools.
    Ok(())
}

/// The paths of two lists whose lines differ, by name.
fn differing(one: &str, other: &str) -> Vec<String> {
    let only = |these: &str, those: &str| -> Vec<String> {
        let known: Vec<&str> = those.lines().collect();
        these
            .lines()
            .filter(|line| {
                known
                    .binary_search_by_key(&path(line), |line| path(line))
                    .map_or(true, |idx| known.get(idx) != Some(line))
            })
            .map(|line| path(line).to_owned())
            .collect()
    };
    let mut paths = [only(one, other), only(other, one)].concat();
    paths.sort();
    paths.dedup();
    paths
}

fn path(line: &str) -> &str {
    line.split_once("  ").map_or(line, |(_, path)| path)
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(format!("cannot {what} {}: {error}; verify again when that is mended", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_differ_or_that_one_build_lacks_are_named_once() {
        let one = "aa  a\nbb  b\ncc  c\n";
        assert_eq!(differing(one, one), Vec::<String>::new());
        assert_eq!(differing(one, "aa  a\nb0  b\ndd  d\n"), ["b", "c", "d"]);
    }
}
