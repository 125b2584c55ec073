//! What npm carries: `wasm-opt` of Binaryen, axe-core's accessibility rules, the schemas of what we export, and fonts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::versions;
use crate::workspace::Workspace;

/// A file of an npm package, in exactly one version.
struct NpmFile {
    package: &'static str,
    version: &'static str,
    /// The file that we need, in the package.
    file: &'static str,
    /// What we need it for.
    purpose: &'static str,
    /// What a person without npm can do.
    remedy: String,
}

/// Sees to it that Trunk finds a `wasm-opt` of the pinned release on the PATH that we give it.
pub(crate) fn ensure_wasm_opt(workspace: &Workspace) -> Outcome<()> {
    let binaryen = NpmFile {
        package: "binaryen",
        version: versions::BINARYEN,
        file: "bin/wasm-opt",
        purpose: "its wasm-opt makes the published WebAssembly small",
        remedy: format!(
            "put wasm-opt of Binaryen {} on PATH, or install Node.js 18 or later with npm",
            versions::wasm_opt()
        ),
    };
    let ours = process::program_in(&workspace.tools_bin(), "wasm-opt");
    // Asking our own costs half a second of Node's time: that its package is whole is enough.
    if ours.is_some() && binaryen.is_installed(workspace) && process::find("node").is_some() {
        return Ok(());
    }
    if let Some(stale) = ours {
        fs::remove_file(&stale).map_err(|error| cannot("remove", &stale, &error))?;
    }
    let on_path = process::find("wasm-opt").and_then(|program| process::answer(Command::new(program).arg("--version")));
    if on_path.is_some_and(|output| versions::reported(&output) == Some(versions::wasm_opt())) {
        return Ok(());
    }
    binaryen.ensure(workspace)?;
    write_wrapper(workspace)
}

/// The path of axe-core's one-file build.
pub(crate) fn ensure_axe(workspace: &Workspace) -> Outcome<PathBuf> {
    let axe = NpmFile {
        package: "axe-core",
        version: versions::AXE_CORE,
        file: "axe.min.js",
        purpose: "the browser tests check accessibility with it",
        remedy: "install Node.js 18 or later with npm, or run `cargo xtask test --wasm`".to_owned(),
    };
    axe.ensure(workspace)
}

/// The paths of the schemas that the exports are held against, and of the compiler that reads one of them. The tests look for
/// them there.
pub(crate) fn ensure_schemas(workspace: &Workspace) -> Outcome<Vec<PathBuf>> {
    let files = [
        ("@kba/anno-schema", versions::ANNO_SCHEMA, "data-model.json", "the tests check annotations with it"),
        ("schema-dts", versions::SCHEMA_DTS, "dist/schema.d.ts", "the tests check reviews with its types"),
        ("typescript", versions::TYPESCRIPT, "bin/tsc", "the tests check types with it"),
    ];
    let ensure = |(package, version, file, purpose)| {
        let remedy = "install Node.js 18 or later with npm".to_owned();
        NpmFile { package, version, file, purpose, remedy }.ensure(workspace)
    };
    files.into_iter().map(ensure).collect()
}

/// The paths of the fonts of which the prerenderer makes share images. None is published: images hold their shapes.
pub(crate) fn ensure_fonts(workspace: &Workspace) -> Outcome<Vec<PathBuf>> {
    let packages = [
        ("@embedpdf/fonts-latin", ["fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf"]),
        ("@embedpdf/fonts-sc", ["fonts/NotoSansHans-Regular.otf", "fonts/NotoSansHans-Bold.otf"]),
        ("@embedpdf/fonts-tc", ["fonts/NotoSansHant-Regular.otf", "fonts/NotoSansHant-Bold.otf"]),
    ];
    let mut paths = Vec::new();
    for (package, files) in packages {
        for file in files {
            let purpose = "share images are made with its fonts; up to 40 MB";
            let remedy = "install Node.js 18 or later with npm".to_owned();
            paths.push(NpmFile { package, version: versions::SHARE_FONTS, file, purpose, remedy }.ensure(workspace)?);
        }
    }
    Ok(paths)
}

impl NpmFile {
    /// Where the file is, or will be.
    fn path(&self, workspace: &Workspace) -> PathBuf {
        workspace.npm_prefix(self.package).join("node_modules").join(self.package).join(self.file)
    }

    /// Written last, so that an interrupted installation is not taken for a whole one.
    fn stamp(&self, workspace: &Workspace) -> PathBuf {
        workspace.npm_prefix(self.package).join("installed-version")
    }

    /// Whether the file is there, from a finished installation of our version.
    fn is_installed(&self, workspace: &Workspace) -> bool {
        let stamp = fs::read_to_string(self.stamp(workspace)).unwrap_or_default();
        stamp == self.version && self.path(workspace).is_file()
    }

    /// The path of the file, after installing its package if need be.
    fn ensure(&self, workspace: &Workspace) -> Outcome<PathBuf> {
        if !self.is_installed(workspace) {
            self.install(workspace)?;
        }
        Ok(self.path(workspace))
    }

    /// Fetches the package, and lets none of its scripts run.
    fn install(&self, workspace: &Workspace) -> Outcome<()> {
        let Self { package, version, purpose, remedy, .. } = self;
        let (Some(npm), Some(_)) = (process::find("npm"), process::find("node")) else {
            return Err(Fault::new(format!(
                "{package} {version} is missing ({purpose}) and npm is not on PATH: {remedy}"
            )));
        };
        println!("{package} {version} is missing ({purpose}): fetching it into target/tools, some seconds");
        let prefix = workspace.npm_prefix(package);
        if prefix.exists() {
            fs::remove_dir_all(&prefix).map_err(|error| cannot("remove", &prefix, &error))?;
        }
        fs::create_dir_all(&prefix).map_err(|error| cannot("make", &prefix, &error))?;
        let mut command = process::command(workspace, npm);
        command.args([
            "install",
            "--no-save",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "--prefix",
        ]);
        command.arg(&prefix).arg(format!("{package}@{version}"));
        process::timed(&format!("{package} {version}"), || process::run(&mut command))?;
        if !self.path(workspace).is_file() {
            return Err(Fault::new(format!("{package} {version} from npm has no {}: {remedy}", self.file)));
        }
        let stamp = self.stamp(workspace);
        fs::write(&stamp, version).map_err(|error| cannot("write", &stamp, &error))
    }
}

/// Makes a program `wasm-opt` of npm's script, which is no program on every system. The way to the script starts at
/// the wrapper, so that both survive when the repository moves.
fn write_wrapper(workspace: &Workspace) -> Outcome<()> {
    let folder = workspace.tools_bin();
    fs::create_dir_all(&folder).map_err(|error| cannot("make", &folder, &error))?;
    let (name, text) = if cfg!(windows) {
        ("wasm-opt.cmd", "@node \"%~dp0..\\npm\\binaryen\\node_modules\\binaryen\\bin\\wasm-opt\" %*\r\n")
    } else {
        let text =
            "#!/bin/sh\nexec node \"$(dirname \"$0\")/../npm/binaryen/node_modules/binaryen/bin/wasm-opt\" \"$@\"\n";
        ("wasm-opt", text)
    };
    let path = folder.join(name);
    fs::write(&path, text).map_err(|error| cannot("write", &path, &error))?;
    make_executable(&path).map_err(|error| cannot("make executable", &path, &error))
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

/// The fault for a file operation that the system refused.
fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Fault {
    Fault::new(format!("cannot {what} {}: {error}; `cargo xtask setup` tries again", path.display()))
}
