//! Java, which runs the Nu Html Checker of the native tests: found, or installed where we can.

use std::process::Command;

use crate::apt;
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::versions;
use crate::workspace::Workspace;

/// The oldest release that runs the checker.
const OLDEST: u32 = 17;

/// The package of Debian and its relatives.
const DEBIAN_PACKAGES: &[&str] = &["default-jre-headless"];

/// Sees to it that `java` is on PATH, where the tests start it.
pub(crate) fn ensure(workspace: &Workspace) -> Outcome<()> {
    if is_there() {
        return Ok(());
    }
    if apt::is_usable(workspace) {
        println!(
            "Java {OLDEST} is missing (it runs the checker of HTML): installing {}, 44 MB, about 15 seconds",
            DEBIAN_PACKAGES.join(", ")
        );
        if let Err(fault) = apt::install(workspace, "Java", DEBIAN_PACKAGES) {
            // What follows says what else a person can do.
            println!("{fault}");
        }
        if is_there() {
            return Ok(());
        }
    }
    Err(Fault::new(format!(
        "Java {OLDEST} or later is not on PATH, and the tests check the pages' HTML with it: install it (on Debian the package \
         default-jre-headless), or leave out the native tests (`cargo xtask test --browser`)"
    )))
}

/// True when the `java` on PATH runs, and is no older than it may be: macOS has one that only gives advice.
fn is_there() -> bool {
    let said = process::find("java").and_then(|java| process::answer(Command::new(java).arg("--version")));
    said.is_some_and(|said| is_new_enough(&said))
}

/// True when a program that says this of itself runs the checker.
fn is_new_enough(said: &str) -> bool {
    let major = versions::reported(said).and_then(|version| version.split('.').next()?.parse().ok());
    major.is_some_and(|major: u32| major >= OLDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_java_that_is_too_old_or_says_nothing_is_none() {
        for (said, expected) in [
            ("openjdk 17.0.15 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6-Debian-1deb12u1)", true),
            ("openjdk 21 2023-09-19", true),
            ("openjdk 11.0.27 2025-04-15", false),
            ("java version \"1.8.0_292\"", false),
            ("The operation couldn’t be completed. Unable to locate a Java Runtime.", false),
            ("", false),
        ] {
            assert_eq!(is_new_enough(said), expected, "{said}");
        }
    }
}
