//! Finding a Chromium and a driver that fit each other, for the tests that need a real browser.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::apt;
use crate::fault::{Fault, Outcome};
use crate::process;
use crate::versions;
use crate::workspace::Workspace;

/// Names of the browser on PATH, most likely to be a plain one first.
const BROWSER_NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Places where installers put browsers that are not on PATH.
const BROWSER_PLACES: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// Places where installers put drivers that are not on PATH.
const DRIVER_PLACES: &[&str] = &[
    "/usr/bin/chromedriver",
    "/usr/lib/chromium/chromedriver",
    "/usr/lib/chromium-browser/chromedriver",
    "/snap/bin/chromium.chromedriver",
    "/usr/local/bin/chromedriver",
    "/opt/homebrew/bin/chromedriver",
];

/// The packages of Debian and its relatives: without a CJK font, Chinese would be tested as empty boxes.
const DEBIAN_PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// A browser and the driver that steers it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Browser {
    /// The program of the browser.
    pub(crate) chromium: PathBuf,
    /// The program of its driver.
    pub(crate) driver: PathBuf,
}

/// A program that was found, and the first number of its version if it tells: a driver steers only its own.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// Its place.
    pub(crate) path: PathBuf,
    major: Option<u32>,
}

/// A browser with its driver, after installing them where we can.
pub(crate) fn ensure(workspace: &Workspace) -> Outcome<Browser> {
    if let Some(browser) = search()? {
        return Ok(browser);
    }
    if apt::is_usable(workspace) {
        println!(
            "no Chromium with its driver was found (the browser tests need them): installing {}, about 20 seconds",
            DEBIAN_PACKAGES.join(", ")
        );
        if let Err(fault) = apt::install(workspace, "Chromium", DEBIAN_PACKAGES) {
            // What follows says what else a person can do.
            println!("{fault}");
        }
        if let Some(browser) = search()? {
            return Ok(browser);
        }
    }
    Err(Fault::new(
        "no Chromium with a chromedriver of the same version was found, and the browser tests need both: install them \
         (on Debian the packages chromium and chromium-driver), or name them in CHROMIUM and CHROMEDRIVER, or run \
         `cargo xtask test --native`",
    ))
}

/// Looks where the environment says, on PATH, then in the usual places.
fn search() -> Outcome<Option<Browser>> {
    let browsers = candidates("CHROMIUM", BROWSER_NAMES, BROWSER_PLACES)?;
    let drivers = candidates("CHROMEDRIVER", &["chromedriver"], DRIVER_PLACES)?;
    Ok(choose(&browsers, &drivers))
}

/// The programs that run; only the one that the variable names, if it is set.
pub(crate) fn candidates(variable: &str, names: &[&str], places: &[&str]) -> Outcome<Vec<Candidate>> {
    if let Some(path) = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
        return match probe(&path) {
            Some(candidate) => Ok(vec![candidate]),
            None => {
                Err(Fault::new(format!("{variable} is {}, which does not run: correct or unset it", path.display())))
            }
        };
    }
    let mut paths: Vec<PathBuf> = names.iter().filter_map(|name| process::find(name)).collect();
    paths.extend(places.iter().map(PathBuf::from));
    let mut tried = Vec::new();
    paths.retain(|path| {
        let new = path.is_file() && !tried.contains(path);
        tried.push(path.clone());
        new
    });
    Ok(paths.iter().filter_map(|path| probe(path)).collect())
}

/// Asks a program for its version. One that fails is none: Ubuntu has a `chromium-browser` that only gives advice.
fn probe(path: &Path) -> Option<Candidate> {
    // Chrome on Windows opens a window instead of answering.
    if cfg!(windows) && !path.ends_with("chromedriver.exe") {
        return path.is_file().then(|| Candidate { path: path.to_path_buf(), major: None });
    }
    let output = process::answer(Command::new(path).arg("--version"))?;
    let major = versions::reported(&output)?.split('.').next()?.parse().ok();
    Some(Candidate { path: path.to_path_buf(), major })
}

/// The first browser that has a driver of its own version; a version that nobody tells is trusted.
fn choose(browsers: &[Candidate], drivers: &[Candidate]) -> Option<Browser> {
    browsers.iter().find_map(|browser| {
        let fits =
            |driver: &&Candidate| browser.major.is_none() || driver.major.is_none() || browser.major == driver.major;
        let driver = drivers.iter().find(fits)?;
        Some(Browser { chromium: browser.path.clone(), driver: driver.path.clone() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &[(&str, Option<u32>)]) -> Vec<Candidate> {
        list.iter().map(|(path, major)| Candidate { path: PathBuf::from(path), major: *major }).collect()
    }

    #[track_caller]
    fn check(browsers: &[(&str, Option<u32>)], drivers: &[(&str, Option<u32>)], expected: Option<(&str, &str)>) {
        let expected = expected.map(|(chromium, driver)| Browser { chromium: chromium.into(), driver: driver.into() });
        assert_eq!(choose(&found(browsers), &found(drivers)), expected);
    }

    #[test]
    fn a_browser_is_chosen_only_with_a_driver_of_its_version() {
        let both = [("chromium", Some(156)), ("chrome", Some(157))];
        check(&both, &[("driver", Some(157))], Some(("chrome", "driver")));
        check(&both, &[("old", Some(155)), ("new", Some(156))], Some(("chromium", "new")));
        check(&both, &[("old", Some(155))], None);
        check(&both, &[], None);
    }

    #[test]
    fn a_version_that_nobody_tells_is_trusted() {
        check(&[("chrome.exe", None)], &[("driver", Some(157))], Some(("chrome.exe", "driver")));
    }
}
