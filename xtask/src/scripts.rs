//! The scripts of `dist/`: what a script imports at once is put into it, so that it comes in one request, and all are shortened.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Fault, Outcome};
use crate::npm::ScriptTools;
use crate::process;
use crate::workspace::Workspace;

/// Joins and shortens the scripts of `dist/`: ours, and what wasm-bindgen wrote. The demonstration, in a folder of its own, is for reading.
pub(crate) fn shorten(workspace: &Workspace, tools: &ScriptTools) -> Outcome<()> {
    let mut modules = BTreeSet::new();
    for script in scripts(&workspace.dist())? {
        if is_module(&read(&script)?) {
            modules.insert(script);
        }
    }
    join(workspace, &tools.bundler)?;
    for script in scripts(&workspace.dist())? {
        let mut command = process::command(workspace, "node");
        command.arg(&tools.minifier).arg(&script).args(["--ecma", "2022", "--compress", "passes=2", "--mangle"]);
        if modules.contains(&script) {
            command.arg("--module");
        }
        process::run(command.arg("--output").arg(&script))?;
    }
    Ok(())
}

/// Puts into each script the modules that it imports, and takes these away.
fn join(workspace: &Workspace, bundler: &Path) -> Outcome<()> {
    let dist = workspace.dist();
    let (mut parts, mut later) = (BTreeSet::new(), BTreeSet::new());
    let mut joined = Vec::new();
    for script in scripts(&dist)? {
        let text = read(&script)?;
        let imported = imports(&text);
        later.extend(imports_later(&text));
        if !imported.is_empty() {
            joined.push(script);
        }
        parts.extend(imported);
    }
    joined.retain(|script| script.file_name().is_none_or(|name| !parts.contains(&*name.to_string_lossy())));
    let folder = workspace.root().join("target/scripts");
    let mut command = process::command(workspace, "node");
    command.arg(bundler).args(&joined).args(["--bundle", "--format=esm", "--target=es2022", "--log-level=warning"]);
    command.args(later.iter().map(|name| format!("--external:./{name}")));
    process::run(command.arg("--charset=utf8").arg(format!("--outdir={}", folder.display())))?;
    for script in joined {
        let name = script.file_name().unwrap_or_default();
        fs::copy(folder.join(name), &script)
            .map_err(|error| Fault::new(format!("cannot write {}: {error}; build again", script.display())))?;
    }
    for part in parts.iter().map(|part| dist.join(part)) {
        fs::remove_file(&part)
            .map_err(|error| Fault::new(format!("cannot remove {}: {error}; build again", part.display())))?;
    }
    Ok(())
}

fn read(script: &Path) -> Outcome<String> {
    fs::read_to_string(script)
        .map_err(|error| Fault::new(format!("cannot read {}: {error}; build again", script.display())))
}

/// The scripts that stand in a folder itself, by name.
fn scripts(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)
        .map_err(|error| Fault::new(format!("cannot read {}: {error}; build again", folder.display())))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut scripts: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "js")).collect();
    scripts.sort();
    Ok(scripts)
}

/// The files that a script of ours imports at once, one a line of its beginning.
fn imports(script: &str) -> Vec<String> {
    let lines = script.lines().filter(|line| line.starts_with("import "));
    let named = lines.filter_map(|line| line.split_once("'./")?.1.strip_suffix("';"));
    named.map(str::to_owned).collect()
}

/// The files that a script of ours imports when they are wanted, which are fetched then.
fn imports_later(script: &str) -> Vec<String> {
    let named = script.split(" import('./").skip(1).filter_map(|rest| rest.split_once("')"));
    named.map(|(name, _)| name.to_owned()).collect()
}

/// True when a script is a module, whose names nobody else sees: those of a classic script may be others' to use.
fn is_module(script: &str) -> bool {
    script.lines().any(|line| ["import ", "export "].iter().any(|word| line.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_ours(name: &str) -> String {
        let folder = Workspace::locate().unwrap().root().join("static");
        fs::read_to_string(folder.join(name)).unwrap()
    }

    #[test]
    fn modules_are_told_from_classic_scripts() {
        for name in ["element.js", "frame.js", "picture.js", "search.js", "site.js", "widget.js"] {
            assert!(is_module(&of_ours(name)), "{name}");
        }
        assert!(!is_module(&of_ours("embed.js")), "other pages include it as they do any script");
        assert!(is_module("function start() {}\n\nexport { start as default };\n"));
    }

    #[test]
    fn what_a_script_imports_at_once_is_found() {
        assert_eq!(
            imports("import './a.js';\nimport { b,\u{20}c } from './b.js';\nimport('./c.js');\n"),
            ["a.js", "b.js"]
        );
        assert!(imports(&of_ours("frame.js")).contains(&"options.js".to_owned()));
        assert!(imports(&of_ours("clicks.js")).is_empty());
        assert_eq!(imports_later(&of_ours("clicks.js")), ["picture.js"]);
    }
}
