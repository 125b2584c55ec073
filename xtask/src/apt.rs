//! Debian's packages: installed where we may, or only unpacked into a folder.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// True when we may install packages: a user with all rights, as in a container.
pub(crate) fn is_usable(workspace: &Workspace) -> bool {
    let user = process::answer(process::command(workspace, "id").arg("-u"));
    cfg!(target_os = "linux") && process::find("apt-get").is_some() && user.is_some_and(|id| id.trim() == "0")
}

/// Installs packages with the system's package manager, and says how long that took.
pub(crate) fn install(workspace: &Workspace, name: &str, packages: &[&str]) -> Outcome<()> {
    process::timed(name, || {
        update(workspace);
        process::run(apt(workspace).args(["install", "--yes", "--no-install-recommends"]).args(packages))
    })
}

/// Renews the list of packages. One that cannot be renewed may still be good enough.
fn update(workspace: &Workspace) {
    if let Err(fault) = process::run(apt(workspace).arg("update")) {
        println!("{fault}; going on with the old list");
    }
}

/// Where [`unpack`] puts the packages as they are, until it is done.
const DOWNLOADS: &str = "downloads";

/// True when [`unpack`] has been done.
pub(crate) fn is_unpacked(folder: &Path) -> bool {
    folder.is_dir() && !folder.join(DOWNLOADS).exists()
}

/// Unpacks packages into a folder, with nothing of them in the system: none of what they depend on, and none of their scripts.
pub(crate) fn unpack(workspace: &Workspace, packages: &[&str], folder: &Path) -> Outcome<()> {
    let failed = |error| Fault::new(format!("cannot write {}: {error}; remove it and try again", folder.display()));
    if is_usable(workspace) {
        update(workspace);
    }
    let downloads = folder.join(DOWNLOADS);
    fs::create_dir_all(&downloads).map_err(failed)?;
    process::run(apt(workspace).arg("download").args(packages).current_dir(&downloads))?;
    for entry in fs::read_dir(&downloads).map_err(failed)? {
        let package = entry.map_err(failed)?.path();
        process::run(process::command(workspace, "dpkg-deb").arg("--extract").arg(package).arg(folder))?;
    }
    fs::remove_dir_all(&downloads).map_err(failed)
}

fn apt(workspace: &Workspace) -> Command {
    let mut command = process::command(workspace, "apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    // Another installation may be running, as it often is on a machine that has just started.
    command.args(["--option", "DPkg::Lock::Timeout=120", "--quiet=2"]);
    command
}
