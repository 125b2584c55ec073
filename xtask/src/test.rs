//! All tests in one command: native, in WebAssembly, of the published pages in a browser, and of our codes in other people's pages.

use crate::args::{BuildOptions, TestParts};
use crate::browser;
use crate::engine_report;
use crate::engines::{self, Engine};
use crate::fault::{Fault, Outcome};
use crate::java;
use crate::npm;
use crate::process;
use crate::seeds;
use crate::setup;
use crate::site;
use crate::wordpress;
use crate::workspace::Workspace;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// The variable by which Cargo learns how to run a test in WebAssembly.
const RUNNER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";

/// Installs what the chosen parts need, runs them in order, and stops at the first that fails.
pub(crate) fn test(workspace: &Workspace, parts: &TestParts) -> Outcome<()> {
    // All the installing comes first: a failure there should not wait behind minutes of tests.
    prepare(workspace, parts)?;
    if parts.native {
        process::timed("native tests", || native(workspace))?;
    }
    if parts.wasm {
        process::timed("WebAssembly tests", || wasm(workspace))?;
    }
    if parts.build && (parts.browser || parts.hosts) {
        site::build(workspace, &BuildOptions::default())?;
    }
    if parts.browser || parts.hosts {
        engine_report::clear(workspace)?;
        let outcome = in_engines(workspace, parts);
        engine_report::print(workspace, &parts.engines);
        // What failed in an engine stands in the matrix as well, so that is printed first.
        let is_whole = parts.browser && parts.engines.len() == Engine::ALL.len();
        let documented = if is_whole { engine_report::hold_document(workspace) } else { Ok(()) };
        outcome.and(documented)?;
    }
    if parts.wordpress {
        process::timed("tests in WordPress", || in_wordpress(workspace))?;
    }
    Ok(())
}

/// Installs what the chosen parts need.
fn prepare(workspace: &Workspace, parts: &TestParts) -> Outcome<()> {
    if parts.native {
        npm::ensure_for_tests(workspace)?;
        npm::ensure_html_checker(workspace)?;
        java::ensure(workspace)?;
    }
    if parts.wasm {
        setup::for_wasm_tests(workspace)?;
    }
    if parts.wordpress {
        wordpress::ensure(workspace)?;
    }
    if parts.browser || parts.hosts {
        if parts.build {
            setup::for_building(workspace)?;
        } else {
            site::require_dist(workspace)?;
        }
        browser::ensure(workspace)?;
        npm::ensure_axe(workspace)?;
    }
    if parts.browser || parts.hosts {
        engines::ensure(workspace, &parts.engines)?;
    }
    if parts.hosts {
        npm::ensure_hosts(workspace)?;
    }
    Ok(())
}

/// The folders of seeds that the code must hold for: a case of everything, the least that a comparison can be, and the published one.
const FIXTURES: [&str; 2] = ["tests/fixture-seeds", "tests/minimal-seeds"];

/// The tests that hold the code against the seeds in the folder that `SC_SEEDS` names: of what is made of them, and of every change of
/// a value or a quote.
const OVER_SEEDS: [&[&str]; 2] = [
    &["--test", "addresses", "--test", "exports", "--test", "posters", "--test", "render", "--test", "seeds"],
    &["--lib", "mutations"],
];

/// Everything that needs no browser: all of it over the seeds of the site, and what depends on the seeds over the fixtures too. Seeds with
/// faults are no fault of the program: then all of it is run over a fixture.
fn native(workspace: &Workspace) -> Outcome<()> {
    let of_site = seeds::of_site();
    let of_site = if seeds::have_faults(workspace)? {
        println!(
            "xtask: {} has faults, which `cargo xtask check` lists; the tests are run without it",
            of_site.display()
        );
        let [fixture, _] = FIXTURES;
        PathBuf::from(fixture)
    } else {
        of_site
    };
    let test = |args: &[&str], seeds: &Path| {
        let mut command = process::cargo(workspace);
        command.args(["test", "--workspace", "--exclude", "browser-tests"]).args(args);
        process::run(command.env("SC_SEEDS", seeds))
    };
    test(&[], &of_site)?;
    for seeds in FIXTURES.map(Path::new).into_iter().filter(|seeds| *seeds != of_site) {
        println!("xtask: the tests over {}", seeds.display());
        OVER_SEEDS.iter().try_for_each(|args| test(args, seeds))?;
    }
    if seeds_are_known(workspace)? {
        test(&["--test", "published"], Path::new("seeds"))?;
    }
    Ok(())
}

/// True if `seeds/` holds the documents that the tests of `published` know; says so when those are left out.
fn seeds_are_known(workspace: &Workspace) -> Outcome<bool> {
    let read = |file: &str| {
        let path = workspace.root().join(file);
        fs::read_to_string(&path).map_err(|error| Fault::new(format!("cannot read {}: {error}", path.display())))
    };
    let known = documents_are_known(&read("seeds/sources.toml")?, &read("tests/published/documents.sha256")?);
    if !known {
        println!("xtask: tests/published/ is left out: seeds/ holds other documents than it knows");
    }
    Ok(known)
}

/// True when the sources are read from the documents of a list as `sha256sum` writes it. The seeds' own checks hold the hashes against
/// the documents.
fn documents_are_known(sources: &str, known: &str) -> bool {
    let hashes = sources.lines().filter_map(|line| line.strip_prefix("sha256 = \"")?.strip_suffix('"'));
    hashes.eq(known.lines().filter_map(|line| line.split_whitespace().next()))
}

/// The widget's own tests in WebAssembly. `webdriver.json` beside `Cargo.toml` holds the browser's flags.
fn wasm(workspace: &Workspace) -> Outcome<()> {
    let tools = setup::for_wasm_tests(workspace)?;
    let mut command = process::cargo(workspace);
    command.args(["test", "--package", "source-compare", "--target", setup::WASM_TARGET, "--test", "wasm"]);
    command.env(RUNNER_VARIABLE, tools.runner).env("CHROMEDRIVER", tools.browser.driver);
    process::run(&mut command)
}

/// The pages of `dist/`, as a reader and a host page meet them, and our codes in other people's pages: in each engine, though it fail in one
/// of them.
fn in_engines(workspace: &Workspace, parts: &TestParts) -> Outcome<()> {
    let mut programs = Vec::new();
    if parts.browser {
        process::run(browser_tests(workspace)?.args([
            "--lib",
            "--bins",
            "--test",
            "sizes",
            "--test",
            "published_files",
        ]))?;
        programs.push("site");
        if seeds_are_known(workspace)? {
            programs.push("published");
        }
    }
    if parts.hosts {
        programs.push("hosts");
    }
    let mut outcome = Ok(());
    for engine in &parts.engines {
        for program in &programs {
            let name = format!("the tests of `{program}` in {}", engine.name());
            let here = process::timed(&name, || {
                let mut command = browser_tests(workspace)?;
                command.envs(engines::ensure(workspace, &[*engine])?).env("SC_ENGINE", engine.name());
                command.env("SC_HOSTS", workspace.npm_hosts_prefix());
                command.env(engine_report::VARIABLE, engine_report::path(workspace));
                // Its pages are drawn on a screen, by the processor alone: with a browser for every core they lag behind the tests.
                if *engine == Engine::WebKit {
                    let n_cores = thread::available_parallelism().map_or(1, usize::from);
                    command.env("RUST_TEST_THREADS", (n_cores / 2).max(1).to_string());
                }
                process::run(command.args(["--test", program]))
            });
            outcome = outcome.and(here);
        }
    }
    outcome
}

/// Embeds of `dist/` in posts of a WordPress. What it prints is what stands in `docs/hosts.md`.
fn in_wordpress(workspace: &Workspace) -> Outcome<()> {
    let wordpress = wordpress::start(workspace)?;
    let mut command = browser_tests(workspace)?;
    command.args(["--test", "wordpress", "--", "--nocapture"]).env("SC_WORDPRESS", &wordpress.address);
    command.env(site::ADDRESS_VARIABLE, "https://compare.example");
    process::run(&mut command)
}

/// Cargo, about to run tests in a browser.
fn browser_tests(workspace: &Workspace) -> Outcome<Command> {
    site::require_dist(workspace)?;
    let browser = browser::ensure(workspace)?;
    let axe = npm::ensure_axe(workspace)?;
    let mut command = process::cargo(workspace);
    command
        .args(["test", "--package", "browser-tests"])
        .env("SC_DIST", workspace.dist())
        .env("SC_AXE", &axe)
        .env("CHROMIUM", &browser.chromium)
        .env("CHROMEDRIVER", &browser.driver);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_known_by_all_their_hashes() {
        let known = "4a5c  000.txt\nc36b  001.txt\n";
        for (sources, expected) in [
            ("id = \"a\"\nsha256 = \"4a5c\"\n\nid = \"b\"\nsha256 = \"c36b\"\n", true),
            ("sha256 = \"4a5c\"\n", false),
            ("sha256 = \"4a5c\"\nsha256 = \"c36c\"\n", false),
            ("sha256 = \"4a5c\"\nsha256 = \"c36b\"\nsha256 = \"0000\"\n", false),
        ] {
            assert_eq!(documents_are_known(sources, known), expected, "{sources}");
        }
    }
}
