//! Readers of figures and finders of text by others, in JavaScript: each in a process of Node, which takes the time itself.

use crate::fault::Outcome;
use crate::timed::Done;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The scripts and texts that Node is given, and the packages that it finds.
pub(crate) struct Node {
    npm: PathBuf,
    folder: PathBuf,
}

const SCRIPTS: [(&str, &str); 2] =
    [("recognizers.cjs", include_str!("recognizers.cjs")), ("approximate.mjs", include_str!("approximate.mjs"))];

impl Node {
    /// Writes the scripts.
    pub(crate) fn new(npm: &Path) -> Outcome<Self> {
        let node = Self { npm: npm.to_owned(), folder: npm.join("made") };
        fs::create_dir_all(&node.folder).map_err(|error| format!("{}: {error}", node.folder.display()))?;
        for (name, script) in SCRIPTS {
            node.write(name, script)?;
        }
        Ok(node)
    }

    /// Writes a text, and gives its path.
    pub(crate) fn write(&self, name: &str, text: &str) -> Outcome<PathBuf> {
        let path = self.folder.join(name);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(path)
    }

    /// What Recognizers-Text finds.
    pub(crate) fn recognizers(&self, culture: &str, what: &str, text: &Path) -> Outcome<Done> {
        let script = self.folder.join("recognizers.cjs");
        self.run(Command::new("node").arg(script).args([culture, what]).arg(text))
    }

    /// What approx-string-match finds, with a quarter of the words wrong at most, as ours.
    pub(crate) fn approximate(&self, text: &Path, words: &str) -> Outcome<Done> {
        let module = self.npm.join("node_modules/approx-string-match/build/src/index.js");
        let errors = (words.chars().count() / 4).to_string();
        let mut command = Command::new("node");
        self.run(command.arg(self.folder.join("approximate.mjs")).arg(module).arg(text).args([words, &errors]))
    }

    fn run(&self, command: &mut Command) -> Outcome<Done> {
        let output = command.env("NODE_PATH", self.npm.join("node_modules")).output();
        let output = output.map_err(|error| format!("node does not start: {error}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let line = said.lines().find(|line| line.contains("Error")).unwrap_or("it fails").to_owned();
            return Err(line);
        }
        done(&String::from_utf8_lossy(&output.stdout))
    }
}

fn done(output: &str) -> Outcome<Done> {
    let read = || {
        let told: Value = serde_json::from_str(output.lines().last()?).ok()?;
        Some(Done { ms: told["ms"].as_f64()?, n_found: usize::try_from(told["found"].as_u64()?).ok()? })
    };
    read().ok_or_else(|| format!("it tells no time: {output}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_tells_the_time() {
        assert_eq!(done("a warning\n{\"ms\":1.5,\"found\":3}\n"), Ok(Done { ms: 1.5, n_found: 3 }));
        assert_eq!(done(""), Err("it tells no time: ".to_owned()));
    }
}
