//! Starting the tool that reads seeds: `check`, `new`, `add-document` and `claims`. It is compiled once, optimised, and answers in less than
//! a second from then on.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// The variable that names another folder of seeds than `seeds`.
pub(crate) const FOLDER_VARIABLE: &str = "SC_SEEDS";

/// The work to be done on a folder of seeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SeedsTask {
    /// Say what is wrong, what is open, and how much is shipped.
    Check {
        /// The folder; that of the site unless said.
        folder: Option<PathBuf>,
        /// Check again on every change.
        watch: bool,
    },
    /// Begin a comparison in a folder that is not there yet.
    New(PathBuf),
    /// Copy a document into the seeds, with a `[[source]]` to fill in.
    AddDocument {
        /// The text file.
        file: PathBuf,
        /// The folder; that of the site unless said.
        folder: Option<PathBuf>,
    },
    /// Write claims of a table into the topics.
    Claims {
        /// The table, in the form of `claims.csv`.
        from: PathBuf,
        /// The folder; that of the site unless said.
        folder: Option<PathBuf>,
    },
}

/// True when the seeds of the site have faults. Says nothing of them.
pub(crate) fn have_faults(workspace: &Workspace) -> Outcome<bool> {
    let mut command = tool(workspace);
    command.arg("check").arg(of_site()).stdout(Stdio::null());
    let status = command.status().map_err(|error| Fault::new(format!("cannot start Cargo: {error}")))?;
    // Any other code is Cargo's, of a tool that can't be compiled.
    Ok(status.code() == Some(1))
}

/// Stops where the seeds have faults, and prints them.
pub(crate) fn refuse_faults(workspace: &Workspace, folder: Option<&Path>) -> Outcome<()> {
    let task = SeedsTask::Check { folder: folder.map(Path::to_path_buf), watch: false };
    let mut command = tool(workspace);
    command.args(arguments(workspace, &current_folder(workspace), &task));
    let output = command.output().map_err(|error| Fault::new(format!("cannot start Cargo: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    print!("{}", String::from_utf8_lossy(&output.stdout));
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(Fault::new("nothing is built of seeds with faults; mend them: `cargo xtask check` says what is left"))
}

/// The command that compiles the tool if need be, and starts it in the root.
fn tool(workspace: &Workspace) -> Command {
    let mut command = process::cargo(workspace);
    command.args(["run", "--quiet", "--profile", "tool", "--package", "seeds", "--bin", "seeds", "--"]);
    command
}

/// Does the work. Its exit code is the tool's.
pub(crate) fn run(workspace: &Workspace, task: &SeedsTask) -> Outcome<ExitCode> {
    let mut command = tool(workspace);
    command.args(arguments(workspace, &current_folder(workspace), task));
    if !workspace.root().join("target/tool/seeds").exists() && !cfg!(windows) {
        println!("compiling what reads the seeds; this takes a minute or two, once");
    }
    let status = command.status().map_err(|error| Fault::new(format!("cannot start Cargo: {error}")))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The command after the dashes, with paths from the root, where the tool runs.
fn arguments(workspace: &Workspace, current: &Path, task: &SeedsTask) -> Vec<PathBuf> {
    let path = |path: &Path| from_root(workspace, &current.join(path));
    let folder = |folder: &Option<PathBuf>| folder.as_deref().map_or_else(of_site, path);
    let name = |name: &str| PathBuf::from(name);
    match task {
        SeedsTask::Check { folder: checked, watch } => {
            let watch = watch.then(|| name("--watch"));
            [name("check"), folder(checked)].into_iter().chain(watch).collect()
        }
        SeedsTask::New(new) => vec![name("new"), path(new)],
        SeedsTask::AddDocument { file, folder: seeds } => vec![name("add-document"), path(file), folder(seeds)],
        SeedsTask::Claims { from, folder: seeds } => vec![name("claims"), path(from), folder(seeds)],
    }
}

/// The folder of seeds that the site is made of, from the root.
pub(crate) fn of_site() -> PathBuf {
    env::var_os(FOLDER_VARIABLE).map_or_else(|| "seeds".into(), PathBuf::from)
}

/// Lets a command read the seeds of a folder that the person named from where they are.
pub(crate) fn read_from(command: &mut Command, workspace: &Workspace, folder: Option<&Path>) {
    if let Some(folder) = folder {
        command.env(FOLDER_VARIABLE, from_root(workspace, &current_folder(workspace).join(folder)));
    }
}

/// Fails unless a folder that the person named holds seeds: the first to hear of it would be the generator, after minutes of building.
pub(crate) fn require(workspace: &Workspace, folder: Option<&Path>) -> Outcome<()> {
    let Some(folder) = folder.map(|folder| current_folder(workspace).join(folder)) else { return Ok(()) };
    if folder.join("site.toml").is_file() {
        return Ok(());
    }
    let folder = folder.display();
    Err(Fault::new(format!(
        "{folder} holds no site.toml: name a folder of seeds, or begin one with `cargo xtask new {folder}`"
    )))
}

/// The folder in which the person is.
fn current_folder(workspace: &Workspace) -> PathBuf {
    env::current_dir().unwrap_or_else(|_| workspace.root().to_path_buf())
}

/// A path as messages show it: from the root of the repository if it is below.
fn from_root(workspace: &Workspace, path: &Path) -> PathBuf {
    let plain: PathBuf = path.components().collect();
    plain.strip_prefix(workspace.root()).map(Path::to_path_buf).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(task: &SeedsTask, expected: &[&str]) {
        let workspace = Workspace::locate().unwrap();
        let found = arguments(&workspace, &workspace.root().join("tests"), task);
        let expected: Vec<PathBuf> = expected.iter().map(PathBuf::from).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn paths_mean_what_they_say_where_the_person_is() {
        let folder = Some(PathBuf::from("minimal-seeds"));
        check(&SeedsTask::Check { folder: folder.clone(), watch: true }, &["check", "tests/minimal-seeds", "--watch"]);
        check(&SeedsTask::New("/tmp/ours".into()), &["new", "/tmp/ours"]);
        let task = SeedsTask::AddDocument { file: "a b.txt".into(), folder: folder.clone() };
        check(&task, &["add-document", "tests/a b.txt", "tests/minimal-seeds"]);
        check(
            &SeedsTask::Claims { from: "/x/claims.csv".into(), folder },
            &["claims", "/x/claims.csv", "tests/minimal-seeds"],
        );
    }

    #[test]
    fn a_folder_without_seeds_is_refused_before_anything_is_built() {
        let workspace = Workspace::locate().unwrap();
        assert_eq!(require(&workspace, None), Ok(()));
        assert_eq!(require(&workspace, Some(&workspace.root().join("tests/minimal-seeds"))), Ok(()));
        let fault = require(&workspace, Some(&workspace.root().join("static"))).unwrap_err().to_string();
        assert!(fault.contains("holds no site.toml: name a folder of seeds"), "{fault}");
    }
}
