//! Starting the reader of quantities, with our arguments, our standard input and its exit code.

use std::env;
use std::process::{Command, ExitCode};

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// Runs it where the person is, so that a relative path means what it says, and prints nothing of our own: the output is JSON.
pub(crate) fn quantities(workspace: &Workspace, args: &[String]) -> Outcome<ExitCode> {
    let mut command = reader(workspace, args);
    if let Ok(folder) = env::current_dir() {
        command.current_dir(folder);
    }
    let status = command.status().map_err(|error| Fault::new(format!("cannot start Cargo: {error}")))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The command that builds the reader and starts it.
fn reader(workspace: &Workspace, args: &[String]) -> Command {
    let mut command = process::cargo(workspace);
    command.args(["run", "--quiet", "--profile", "tool", "--manifest-path"]).arg(workspace.root().join("Cargo.toml"));
    command.args(["--package", "quantities", "--bin", "quantities", "--"]);
    command.args(args);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_person_wrote_stands_behind_the_dashes() {
        let workspace = Workspace::locate().unwrap();
        let command = reader(&workspace, &["--lines".to_owned(), "a b.txt".to_owned()]);
        let args: Vec<_> = command.get_args().filter_map(|arg| arg.to_str()).collect();
        assert_eq!(args.split(|arg| *arg == "--").nth(1), Some(["--lines", "a b.txt"].as_slice()));
    }
}
