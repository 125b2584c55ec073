//! All tests in one command: native, in WebAssembly, and of the published pages in a browser.

use crate::args::TestParts;
use crate::browser;
use crate::fault::Outcome;
use crate::npm;
use crate::process;
use crate::setup;
use crate::site;
use crate::workspace::Workspace;

/// The variable by which Cargo learns how to run a test in WebAssembly.
const RUNNER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";

/// Installs what the chosen parts need, runs them in order, and stops at the first that fails.
pub(crate) fn test(workspace: &Workspace, parts: TestParts) -> Outcome<()> {
    // All the installing comes first: a failure there should not wait behind minutes of tests.
    prepare(workspace, parts)?;
    if parts.native {
        process::timed("native tests", || native(workspace))?;
    }
    if parts.wasm {
        process::timed("WebAssembly tests", || wasm(workspace))?;
    }
    if parts.browser {
        if parts.build {
            site::build(workspace)?;
        }
        process::timed("browser tests", || pages(workspace))?;
    }
    Ok(())
}

/// Installs what the chosen parts need.
fn prepare(workspace: &Workspace, parts: TestParts) -> Outcome<()> {
    if parts.native {
        npm::ensure_schemas(workspace)?;
    }
    if parts.wasm {
        setup::for_wasm_tests(workspace)?;
    }
    if parts.browser {
        if parts.build {
            setup::for_building(workspace)?;
        } else {
            site::require_dist(workspace)?;
        }
        browser::ensure(workspace)?;
        npm::ensure_axe(workspace)?;
    }
    Ok(())
}

/// Everything that needs no browser.
fn native(workspace: &Workspace) -> Outcome<()> {
    process::run(process::cargo(workspace).args(["test", "--workspace", "--exclude", "browser-tests"]))
}

/// The widget's own tests in WebAssembly. `webdriver.json` beside `Cargo.toml` holds the browser's flags.
fn wasm(workspace: &Workspace) -> Outcome<()> {
    let tools = setup::for_wasm_tests(workspace)?;
    let mut command = process::cargo(workspace);
    command.args(["test", "--package", "source-compare", "--target", setup::WASM_TARGET, "--test", "wasm"]);
    command.env(RUNNER_VARIABLE, tools.runner).env("CHROMEDRIVER", tools.browser.driver);
    process::run(&mut command)
}

/// The pages of `dist/`, as a reader and a host page meet them.
fn pages(workspace: &Workspace) -> Outcome<()> {
    site::require_dist(workspace)?;
    let browser = browser::ensure(workspace)?;
    let mut command = process::cargo(workspace);
    command
        .args(["test", "--package", "browser-tests"])
        .env("SC_DIST", workspace.dist())
        .env("SC_AXE", npm::ensure_axe(workspace)?)
        .env("CHROMIUM", browser.chromium)
        .env("CHROMEDRIVER", browser.driver);
    process::run(&mut command)
}
