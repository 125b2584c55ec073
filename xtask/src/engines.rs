//! The engines that pages are tested in, and their programs: found, or installed where we can.

use std::env;
use std::path::PathBuf;

use crate::apt;
use crate::browser::{self, Browser};
use crate::cargo_tools::{self, CargoTool};
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// An engine, by its browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Names of Firefox on PATH.
const FIREFOX_NAMES: &[&str] = &["firefox-esr", "firefox"];

/// Places where installers put a Firefox that is not on PATH.
const FIREFOX_PLACES: &[&str] = &[
    "/usr/bin/firefox-esr",
    "/usr/bin/firefox",
    "/snap/bin/firefox",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
];

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name on the command line, and in the names of tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The variables by which the tests learn its programs, which are installed if they are missing and we may.
    fn ensure(self, workspace: &Workspace) -> Outcome<Vec<(&'static str, PathBuf)>> {
        match self {
            Self::Chromium => {
                let Browser { chromium, driver } = browser::ensure(workspace)?;
                Ok(vec![("CHROMIUM", chromium), ("CHROMEDRIVER", driver)])
            }
            Self::Firefox => Ok(vec![("FIREFOX", firefox(workspace)?), ("GECKODRIVER", geckodriver(workspace)?)]),
            Self::WebKit => Ok(vec![("WEBKITDRIVER", webkit_driver(workspace)?)]),
        }
    }
}

/// The variables by which the tests learn the programs of these engines, after installing what is missing where we can. Chromium is
/// always among them, since it is in Chromium that the codes are copied.
pub(crate) fn ensure(workspace: &Workspace, engines: &[Engine]) -> Outcome<Vec<(&'static str, PathBuf)>> {
    let mut variables = Engine::Chromium.ensure(workspace)?;
    let (mut faults, mut there) = (Vec::new(), vec![Engine::Chromium.name()]);
    for engine in engines.iter().filter(|engine| **engine != Engine::Chromium) {
        match engine.ensure(workspace) {
            Ok(found) => {
                variables.extend(found);
                there.push(engine.name());
            }
            Err(fault) => faults.push(fault.to_string()),
        }
    }
    if faults.is_empty() {
        return Ok(variables);
    }
    Err(Fault::new(format!("{}; or leave out what is missing: `--engines {}`", faults.join("; "), there.join(","))))
}

/// Installs packages where we may. Who asked for them looks again, and says what else a person can do.
fn install(workspace: &Workspace, name: &str, packages: &[&str]) {
    if apt::is_usable(workspace) {
        println!("{name} is missing (pages are tested in it): installing {}, about 15 seconds", packages.join(", "));
        if let Err(fault) = apt::install(workspace, name, packages) {
            println!("{fault}");
        }
    }
}

fn firefox(workspace: &Workspace) -> Outcome<PathBuf> {
    let search = || browser::candidates("FIREFOX", FIREFOX_NAMES, FIREFOX_PLACES).map(|found| found.into_iter().next());
    if search()?.is_none() {
        install(workspace, "Firefox", &["firefox-esr"]);
    }
    search()?.map(|found| found.path).ok_or_else(|| {
        Fault::new("Firefox is missing: install it (on Debian the package firefox-esr), or name it in FIREFOX")
    })
}

fn geckodriver(workspace: &Workspace) -> Outcome<PathBuf> {
    if let Some(driver) = named("GECKODRIVER")? {
        return Ok(driver);
    }
    let folder = CargoTool::geckodriver().ensure(workspace)?;
    cargo_tools::program(&folder, "geckodriver")
}

/// The driver of WebKitGTK, which opens the MiniBrowser of its own version. It needs a screen, which `xvfb-run` gives it.
fn webkit_driver(workspace: &Workspace) -> Outcome<PathBuf> {
    let search = || {
        let driver = named("WEBKITDRIVER")?.or_else(|| process::find("WebKitWebDriver"));
        Ok(driver.filter(|_| process::find("xvfb-run").is_some()))
    };
    if search()?.is_none() {
        install(workspace, "WebKitGTK", &["webkit2gtk-driver", "xvfb"]);
    }
    search()?.ok_or_else(|| {
        Fault::new(
            "WebKitGTK's WebKitWebDriver or xvfb-run is missing: install both (on Debian the packages webkit2gtk-driver and xvfb; \
             there are none but for Linux), or name the driver in WEBKITDRIVER",
        )
    })
}

/// The program that a variable names, if it is set.
fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    let path = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    match path {
        Some(path) if !path.is_file() => {
            Err(Fault::new(format!("{variable} is {}, which is no program: correct or unset it", path.display())))
        }
        path => Ok(path),
    }
}
