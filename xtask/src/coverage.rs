//! Starting the tool that says what became of every number of the documents.

use crate::fault::Outcome;
use crate::process;
use crate::workspace::Workspace;

/// Prints what became of every number of the documents; fails when one is neither quoted nor set aside.
pub(crate) fn coverage(workspace: &Workspace) -> Outcome<()> {
    let mut command = process::cargo(workspace);
    command.args(["run", "--quiet", "--package", "seeds", "--bin", "coverage"]);
    process::run(&mut command)
}
