//! The packages of `xtask/npm/package.json`: `wasm-opt` of Binaryen, esbuild, Terser, axe-core's accessibility rules, TypeScript's compiler,
//! the Nu Html Checker, the schemas of the exports, a list of hostile strings, and fonts. All are installed at once, by `npm ci`, as the lock file beside it says. So are those of
//! `xtask/npm/hosts/`, by themselves: other people's scripts, which only some tests need; and of `xtask/npm/bench/`, which ours is measured against.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::versions;
use crate::workspace::Workspace;

/// The two files that `npm ci` reads.
const MANIFEST: &str = "package.json";
const LOCK: &str = "package-lock.json";

/// Record of the installation: both files, written last, so that an interrupted installation is not taken for a whole one.
const STAMP: &str = "installed.txt";

/// The program that makes the published WebAssembly small.
const WASM_OPT: &str = "binaryen/bin/wasm-opt";

/// The accessibility rules of the browser tests, in one file.
const AXE: &str = "axe-core/axe.min.js";

/// The compiler of TypeScript, which checks the types that comments of our scripts name, and one of the exports.
const TYPE_CHECKER: &str = "typescript/bin/tsc";

/// The programs that join the published scripts and shorten them.
const BUNDLER: &str = "esbuild/bin/esbuild";
const MINIFIER: &str = "terser/bin/terser";

/// The checker of HTML, which Java runs. The tests look for it there.
const HTML_CHECKER: &str = "vnu-jar/build/dist/vnu.jar";

/// The files of others that the native tests look for there: schemas that the exports are held against, what reads the second, and a
/// list of strings that break programs.
const FOR_TESTS: [&str; 4] =
    ["@kba/anno-schema/data-model.json", "schema-dts/dist/schema.d.ts", TYPE_CHECKER, "blns/resources/blns.json"];

/// The fonts of which the generator makes share images. None is published: images hold their shapes.
const FONTS: [&str; 6] = [
    "@embedpdf/fonts-latin/fonts/NotoSans-Regular.ttf",
    "@embedpdf/fonts-latin/fonts/NotoSans-Bold.ttf",
    "@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf",
    "@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf",
    "@embedpdf/fonts-tc/fonts/NotoSansHant-Regular.otf",
    "@embedpdf/fonts-tc/fonts/NotoSansHant-Bold.otf",
];

/// Sees to it that Trunk finds a `wasm-opt` of the pinned release on the PATH that we give it.
pub(crate) fn ensure_wasm_opt(workspace: &Workspace) -> Outcome<()> {
    ensure(workspace, [WASM_OPT])?;
    let wrapper = wrapper(workspace);
    // Asking our own for its version costs half a second of Node's time: that its package is whole is enough.
    if fs::read_to_string(&wrapper).is_ok_and(|text| text == WRAPPER) && process::find("node").is_some() {
        return Ok(());
    }
    if wrapper.exists() {
        fs::remove_file(&wrapper).map_err(|error| cannot("remove", &wrapper, &error))?;
    }
    let wanted = versions::wasm_opt(&Wanted::tools(workspace)?.manifest)?;
    let on_path = process::find("wasm-opt").and_then(|program| process::answer(Command::new(program).arg("--version")));
    if on_path.is_some_and(|output| versions::reported(&output) == Some(&wanted)) {
        return Ok(());
    }
    write_wrapper(&wrapper)
}

/// The path of axe-core's one-file build.
pub(crate) fn ensure_axe(workspace: &Workspace) -> Outcome<PathBuf> {
    let [axe] = ensure(workspace, [AXE])?;
    Ok(axe)
}

/// What makes the published scripts of ours.
pub(crate) struct ScriptTools {
    /// esbuild, which joins them.
    pub(crate) bundler: PathBuf,
    /// Terser, which shortens them.
    pub(crate) minifier: PathBuf,
}

/// The paths of both.
pub(crate) fn ensure_script_tools(workspace: &Workspace) -> Outcome<ScriptTools> {
    let [bundler, minifier] = ensure(workspace, [BUNDLER, MINIFIER])?;
    Ok(ScriptTools { bundler, minifier })
}

/// The path of TypeScript's compiler.
pub(crate) fn ensure_type_checker(workspace: &Workspace) -> Outcome<PathBuf> {
    let [compiler] = ensure(workspace, [TYPE_CHECKER])?;
    Ok(compiler)
}

/// The path of the checker of HTML.
pub(crate) fn ensure_html_checker(workspace: &Workspace) -> Outcome<PathBuf> {
    let [checker] = ensure(workspace, [HTML_CHECKER])?;
    Ok(checker)
}

/// The paths of what the native tests need.
pub(crate) fn ensure_for_tests(workspace: &Workspace) -> Outcome<[PathBuf; 4]> {
    ensure(workspace, FOR_TESTS)
}

/// The paths of the fonts.
pub(crate) fn ensure_fonts(workspace: &Workspace) -> Outcome<[PathBuf; 6]> {
    ensure(workspace, FONTS)
}

/// The folder of the scripts of other people's pages.
pub(crate) fn ensure_hosts(workspace: &Workspace) -> Outcome<PathBuf> {
    let wanted = Wanted::hosts(workspace)?;
    if !wanted.is_installed() {
        wanted.install(workspace)?;
    }
    Ok(wanted.prefix)
}

/// The folder of what ours is measured against.
pub(crate) fn ensure_bench(workspace: &Workspace) -> Outcome<PathBuf> {
    let wanted = Wanted::bench(workspace)?;
    if !wanted.is_installed() {
        wanted.install(workspace)?;
    }
    Ok(wanted.prefix)
}

/// The paths of some files of our tools, after installing all of these if need be.
fn ensure<const N: usize>(workspace: &Workspace, files: [&str; N]) -> Outcome<[PathBuf; N]> {
    let wanted = Wanted::tools(workspace)?;
    let paths = files.map(|file| wanted.prefix.join("node_modules").join(file));
    if wanted.is_installed() && paths.iter().all(|path| path.is_file()) {
        return Ok(paths);
    }
    wanted.install(workspace)?;
    match paths.iter().find(|path| !path.is_file()) {
        Some(path) => Err(Fault::new(format!(
            "the packages of npm were installed without {}: mend its path in xtask/src/npm.rs",
            path.display()
        ))),
        None => Ok(paths),
    }
}

/// A list of packages: the texts of the two files that say which, the folder to install them in, and what to say of it.
struct Wanted {
    manifest: String,
    lock: String,
    prefix: PathBuf,
    content: &'static str,
}

impl Wanted {
    /// Our tools.
    fn tools(workspace: &Workspace) -> Outcome<Self> {
        let content = "xtask/npm are missing (wasm-opt, esbuild, Terser, fonts, schemas, checks of accessibility, types and HTML): \
                       fetching them into target/tools, about 160 MB and half a minute";
        Self::read(&workspace.npm_folder(), workspace.npm_prefix(), content)
    }

    /// The scripts of other people's pages.
    fn hosts(workspace: &Workspace) -> Outcome<Self> {
        let content = "xtask/npm/hosts are missing (other people's scripts, beside which cards are tested): \
                       fetching them into target/tools, about 6 MB and 2 seconds";
        Self::read(&workspace.npm_folder().join("hosts"), workspace.npm_hosts_prefix(), content)
    }

    /// What ours is measured against.
    fn bench(workspace: &Workspace) -> Outcome<Self> {
        let content = "xtask/npm/bench are missing (other people's tables, readers of figures and finders of text): \
                       fetching them into target/tools, about 105 MB and 10 seconds";
        Self::read(&workspace.npm_folder().join("bench"), workspace.npm_bench_prefix(), content)
    }

    /// Reads both files.
    fn read(folder: &Path, prefix: PathBuf, content: &'static str) -> Outcome<Self> {
        let text = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(|error| cannot("read", &path, &error))
        };
        Ok(Self { manifest: text(MANIFEST)?, lock: text(LOCK)?, prefix, content })
    }

    /// True when a finished installation of exactly these is there.
    fn is_installed(&self) -> bool {
        fs::read_to_string(self.prefix.join(STAMP)).is_ok_and(|installed| installed == self.stamp())
    }

    /// The text that a finished installation leaves.
    fn stamp(&self) -> String {
        format!("{}{}", self.manifest, self.lock)
    }

    /// Fetches all packages, and lets none of their scripts run.
    fn install(&self, workspace: &Workspace) -> Outcome<()> {
        let (Some(npm), Some(_)) = (process::find("npm"), process::find("node")) else {
            return Err(Fault::new(
                "the packages of xtask/npm are missing and npm is not on PATH: install Node.js 18 or later with npm \
                 (`cargo xtask serve` and `cargo xtask test --wasm` do without)",
            ));
        };
        let Self { prefix, content, .. } = self;
        println!("the packages of {content}");
        if prefix.exists() {
            fs::remove_dir_all(prefix).map_err(|error| cannot("remove", prefix, &error))?;
        }
        fs::create_dir_all(prefix).map_err(|error| cannot("make", prefix, &error))?;
        write(&prefix.join(MANIFEST), &self.manifest)?;
        write(&prefix.join(LOCK), &self.lock)?;
        let mut command = process::command(workspace, npm);
        command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(prefix);
        process::timed("packages of npm", || process::run(&mut command))?;
        write(&prefix.join(STAMP), &self.stamp())
    }
}

/// The place where the wrapper of npm's `wasm-opt` is, or will be.
fn wrapper(workspace: &Workspace) -> PathBuf {
    workspace.tools_bin().join(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" })
}

/// Starts npm's script, which is no program on every system. The way to the script starts at the wrapper, so that both
/// survive when the repository moves.
const WRAPPER: &str = if cfg!(windows) {
    "@node \"%~dp0..\\npm\\node_modules\\binaryen\\bin\\wasm-opt\" %*\r\n"
} else {
    "#!/bin/sh\nexec node \"$(dirname \"$0\")/../npm/node_modules/binaryen/bin/wasm-opt\" \"$@\"\n"
};

/// Makes a program `wasm-opt` of npm's script.
fn write_wrapper(path: &Path) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| cannot("make", folder, &error))?;
    }
    write(path, WRAPPER)?;
    make_executable(path).map_err(|error| cannot("make executable", path, &error))
}

/// Sets the permission to run a file, where there is such a thing.
#[cfg(unix)]
fn make_executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

/// Sets the permission to run a file, where there is such a thing.
#[cfg(not(unix))]
fn make_executable(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Writes a file.
fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|error| cannot("write", path, &error))
}

/// The fault for a file operation that the system refused.
fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(format!("cannot {what} {}: {error}; `cargo xtask setup` tries again", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists() -> [Wanted; 3] {
        let workspace = Workspace::locate().unwrap();
        [Wanted::tools(&workspace), Wanted::hosts(&workspace), Wanted::bench(&workspace)].map(Result::unwrap)
    }

    #[test]
    fn every_package_is_asked_for_in_exactly_one_version() {
        for (Wanted { manifest, .. }, one) in lists().into_iter().zip(["binaryen", "react", "gridjs"]) {
            let packages =
                manifest.split_once("\"dependencies\": {").and_then(|(_, rest)| rest.split_once('}')).unwrap().0;
            assert!(packages.contains(&format!("\"{one}\"")), "{packages}");
            for version in packages.lines().filter_map(|line| Some(line.split_once(": ")?.1)) {
                assert!(version.chars().all(|sign| sign.is_ascii_digit() || ".\",".contains(sign)), "{version}");
            }
        }
    }

    #[test]
    fn the_lock_names_a_hash_for_every_package_and_no_registry() {
        for Wanted { lock, .. } in lists() {
            let n_packages = lock.matches("\"node_modules/").count();
            assert!(n_packages > 0);
            assert_eq!(lock.matches("\"integrity\": \"sha512-").count(), n_packages);
            // The pages of those who ask for money are no registry.
            let mut addresses = lock.lines().filter(|line| line.contains("://"));
            assert!(
                addresses.all(|line| line.trim().starts_with("\"url\": ")) && !lock.contains("\"resolved\""),
                "write it anew in xtask/npm, where .npmrc is read"
            );
        }
    }
}
