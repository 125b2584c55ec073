//! Tools that each kind of work needs installed before it can start.

use std::path::{Path, PathBuf};

use crate::browser::{self, Browser};
use crate::cargo_tools::{self, CargoTool};
use crate::engines::{self, Engine};
use crate::fault::{Fault, Outcome};
use crate::java;
use crate::npm::{self, ScriptTools};
use crate::process;
use crate::workspace::Workspace;

/// The platform that the widget is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Tools that compile WebAssembly for tests, and run them.
pub(crate) struct WasmTestTools {
    /// Cargo's runner for tests in WebAssembly.
    pub(crate) runner: PathBuf,
    /// The browser that the runner opens.
    pub(crate) browser: Browser,
}

/// For serving while developing: returns Trunk. The WebAssembly stays as the compiler wrote it.
pub(crate) fn for_serving(workspace: &Workspace) -> Outcome<PathBuf> {
    wasm_target(workspace)?;
    CargoTool::wasm_bindgen(workspace)?.ensure(workspace)?;
    let folder = CargoTool::trunk().ensure(workspace)?;
    cargo_tools::program(&folder, "trunk")
}

/// Tools that build the site for publishing.
pub(crate) struct BuildTools {
    /// Trunk, which finds the other tools by itself.
    pub(crate) trunk: PathBuf,
    /// What joins and shortens the scripts.
    pub(crate) scripts: ScriptTools,
    /// The fonts of share images.
    pub(crate) fonts: [PathBuf; 6],
}

/// For publishing.
pub(crate) fn for_building(workspace: &Workspace) -> Outcome<BuildTools> {
    let trunk = for_serving(workspace)?;
    npm::ensure_wasm_opt(workspace)?;
    Ok(BuildTools { trunk, scripts: npm::ensure_script_tools(workspace)?, fonts: npm::ensure_fonts(workspace)? })
}

/// For tests that are compiled to WebAssembly.
pub(crate) fn for_wasm_tests(workspace: &Workspace) -> Outcome<WasmTestTools> {
    wasm_target(workspace)?;
    let folder = CargoTool::wasm_bindgen(workspace)?.ensure(workspace)?;
    let runner = cargo_tools::program(&folder, "wasm-bindgen-test-runner")?;
    Ok(WasmTestTools { runner, browser: browser::ensure(workspace)? })
}

/// Installs all there is, and says where it is.
pub(crate) fn everything(workspace: &Workspace) -> Outcome<()> {
    let BuildTools { trunk, scripts, fonts } = for_building(workspace)?;
    let WasmTestTools { runner, browser } = for_wasm_tests(workspace)?;
    let axe = npm::ensure_axe(workspace)?;
    let for_tests = npm::ensure_for_tests(workspace)?;
    let html_checker = npm::ensure_html_checker(workspace)?;
    let hosts = npm::ensure_hosts(workspace)?;
    let engines = engines::ensure(workspace, &Engine::ALL);
    let java = java::ensure(workspace);
    println!("what there is:");
    let programs = [
        &trunk,
        &scripts.bundler,
        &scripts.minifier,
        &runner,
        &browser.chromium,
        &browser.driver,
        &axe,
        &html_checker,
        &hosts,
    ];
    for path in programs.into_iter().chain(&for_tests).chain(&fonts) {
        println!("  {}", path.display());
    }
    // Not every machine can have all engines, and most work needs one.
    match engines {
        Ok(engines) => engines.iter().for_each(|(name, path)| println!("  {name} {}", path.display())),
        Err(fault) => println!("{fault}"),
    }
    if let Err(fault) = java {
        println!("{fault}");
    }
    Ok(())
}

/// Sees to it that the compiler has the standard library for WebAssembly.
pub(crate) fn wasm_target(workspace: &Workspace) -> Outcome<()> {
    if has_wasm_target(workspace) {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        return Err(Fault::new(format!(
            "the Rust compiler lacks the target {WASM_TARGET}, and there is no rustup to add it: install the target with \
             what installed Rust (on Debian the package libstd-rust-dev-wasm32), or install Rust with rustup"
        )));
    }
    println!("the Rust target {WASM_TARGET} is missing (the widget is compiled for it): adding it, about 10 seconds");
    let mut command = process::command(workspace, "rustup");
    process::timed(WASM_TARGET, || process::run(command.args(["target", "add", WASM_TARGET])))
}

/// True when the compiler's folder for the target exists: it names one for targets that are not installed, too.
fn has_wasm_target(workspace: &Workspace) -> bool {
    let mut command = process::command(workspace, "rustc");
    process::answer(command.args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}
