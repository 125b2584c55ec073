//! Tools that Cargo builds from source: Trunk, wasm-bindgen's command-line tools, cargo-deny, and the driver of Firefox.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::versions;
use crate::workspace::Workspace;

/// Settings to compile a tool: in a third of the time of a release build. It runs for a second at a time.
const FAST_PROFILE: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

/// A package whose programs we need in exactly one version.
pub(crate) struct CargoTool {
    /// The package's name.
    package: &'static str,
    /// The only version that will do.
    version: String,
    /// All programs of it that we use. Their first one is what people call the tool.
    programs: &'static [&'static str],
    /// Options that `cargo install` needs besides.
    options: &'static [&'static str],
    /// The use that we have for it.
    purpose: &'static str,
    /// The time that installing takes on two cores.
    takes: &'static str,
}

impl CargoTool {
    /// Trunk, which bundles and serves the page. Without TLS, as it has nothing to download: we bring every tool.
    pub(crate) fn trunk() -> Self {
        Self {
            package: "trunk",
            version: versions::TRUNK.to_owned(),
            programs: &["trunk"],
            options: &["--no-default-features"],
            purpose: "it bundles and serves the page",
            takes: "4 minutes",
        }
    }

    /// wasm-bindgen's tools, in the version of the library that `Cargo.lock` holds.
    pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Outcome<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            version: versions::wasm_bindgen(&workspace.lock_text()?)?,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            options: &[],
            purpose: "it joins the WebAssembly to the page and runs its tests",
            takes: "2 minutes",
        })
    }

    /// The driver of Firefox, for the tests.
    pub(crate) fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            version: versions::GECKODRIVER.to_owned(),
            programs: &["geckodriver"],
            options: &[],
            purpose: "it steers Firefox in the tests",
            takes: "1 minute",
        }
    }

    /// The check of what dependencies are and where they come from.
    pub(crate) fn cargo_deny() -> Self {
        Self {
            package: "cargo-deny",
            version: versions::CARGO_DENY.to_owned(),
            programs: &["cargo-deny"],
            options: &[],
            purpose: "it checks licences and sources of dependencies",
            takes: "1 minute",
        }
    }

    /// The folder that holds all programs of this tool in the right version, after installing them if none does.
    pub(crate) fn ensure(&self, workspace: &Workspace) -> Outcome<PathBuf> {
        let ours = workspace.tools_bin();
        if self.is_in(&ours) {
            return Ok(ours);
        }
        // Another version, or half an installation: our folder comes first on PATH, so it would hide the right one.
        for program in self.programs.iter().filter_map(|name| process::program_in(&ours, name)) {
            fs::remove_file(&program).map_err(|error| {
                Fault::new(format!("cannot remove {}: {error}; remove it by hand", program.display()))
            })?;
        }
        if let Some(folder) = process::path_folders().into_iter().find(|folder| self.is_in(folder)) {
            return Ok(folder);
        }
        self.install(workspace)?;
        if self.is_in(&ours) {
            return Ok(ours);
        }
        Err(Fault::new(format!(
            "{} {} was installed in {} but does not run: try `{} --version` there",
            self.package,
            self.version,
            ours.display(),
            self.programs.first().unwrap_or(&self.package),
        )))
    }

    /// True when every program is in this folder, runs, and says that it is of our version.
    fn is_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|name| {
            process::program_in(folder, name)
                .and_then(|program| process::answer(Command::new(program).arg("--version")))
                .is_some_and(|output| versions::reported(&output) == Some(self.version.as_str()))
        })
    }

    /// Builds the programs from source.
    fn install(&self, workspace: &Workspace) -> Outcome<()> {
        let Self { package, version, purpose, takes, .. } = self;
        println!(
            "{package} {version} is missing ({purpose}): building it into target/tools, about {takes} on two cores"
        );
        // A folder of its own, kept until it is installed: after an interruption, the compilation goes on from there.
        let objects = workspace.tools_build(package);
        let mut command = process::cargo(workspace);
        for name in
            env::vars_os().map(|(name, _)| name).filter(|name| name.to_str().is_some_and(process::changes_compilation))
        {
            command.env_remove(name);
        }
        command
            .args(["install", package, "--version", &format!("={version}"), "--locked", "--force"])
            .args(self.options)
            .arg("--root")
            .arg(workspace.tools())
            .envs(FAST_PROFILE.iter().copied())
            .env("CARGO_TARGET_DIR", &objects);
        process::timed(&format!("{package} {version}"), || process::run(&mut command))?;
        // Hundreds of megabytes that nobody needs again. If they cannot be removed, they only take space.
        let _ = fs::remove_dir_all(&objects);
        Ok(())
    }
}

/// The path of a program in the folder that [`CargoTool::ensure`] returned.
pub(crate) fn program(folder: &Path, name: &str) -> Outcome<PathBuf> {
    process::program_in(folder, name)
        .ok_or_else(|| Fault::new(format!("{name} has gone from {}: run `cargo xtask setup`", folder.display())))
}
