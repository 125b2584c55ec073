//! The development server: the generator serves the pages, and reads the data again when they change; this program builds both again
//! when the code changes.

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::fault::{Fault, Outcome};
use crate::process;
use crate::seeds;
use crate::setup;
use crate::site;
use crate::workspace::Workspace;

/// The time between two looks at the code.
const POLL_INTERVAL: Duration = Duration::from_millis(400);

/// The generator, without what makes share images: it takes long to compile, and who writes data needs none.
const GENERATOR: [&str; 4] = ["--quiet", "--package", "site", "--no-default-features"];

/// Builds for development, serves, and builds again on every change of the code until the person stops it.
pub(crate) fn serve(workspace: &Workspace, port: u16, seeds: Option<&Path>) -> Outcome<()> {
    seeds::require(workspace, seeds)?;
    // Otherwise the first to hear of it would be the server, after minutes of building.
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        return Err(Fault::new(format!("port {port} is taken or not allowed: choose another with `--port N`")));
    }
    let trunk = setup::for_serving(workspace)?;
    println!("building for development; the first time takes about 2 minutes");
    let mut seen = code(workspace);
    build(workspace, &trunk)?;
    let mut server = Server::start(workspace, port, seeds)?;
    loop {
        thread::sleep(POLL_INTERVAL);
        if server.has_ended() {
            return Err(Fault::new("the server has ended; see its output above"));
        }
        let now = code(workspace);
        if now != seen {
            seen = now;
            match build(workspace, &trunk) {
                Ok(()) => {
                    server.stop();
                    server = Server::start(workspace, port, seeds)?;
                }
                Err(fault) => eprintln!("{fault}\nthe pages are as they were before"),
            }
        }
    }
}

/// Builds the widget and the generator.
fn build(workspace: &Workspace, trunk: &Path) -> Outcome<()> {
    let mut widget = site::trunk(workspace, trunk);
    widget.arg("build").arg("--dist").arg(workspace.development_dist()).env(site::WIDGET_ONLY, "true");
    process::run(&mut widget)?;
    process::run(process::cargo(workspace).arg("build").args(GENERATOR))
}

/// The generator, serving. It ends when its standard input is closed, and so with this program, however that ends.
struct Server(Child);

impl Server {
    fn start(workspace: &Workspace, port: u16, seeds: Option<&Path>) -> Outcome<Self> {
        let mut command = process::cargo(workspace);
        command.arg("run").args(GENERATOR).args(["--", "serve", &port.to_string()]);
        command.arg(workspace.development_dist()).stdin(Stdio::piped());
        seeds::read_from(&mut command, workspace, seeds);
        command.spawn().map(Self).map_err(|error| Fault::new(format!("cannot start the server: {error}")))
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }

    fn stop(&mut self) {
        drop(self.0.stdin.take());
        // The port is free once it has ended.
        let _ = self.0.wait();
    }
}

/// The files of which the widget and the generator are compiled, with the time of their last change. Words of the interface are
/// read when the generator runs.
fn code(workspace: &Workspace) -> BTreeMap<PathBuf, SystemTime> {
    let mut files = BTreeMap::new();
    for name in ["Cargo.toml", "Cargo.lock", "Trunk.toml", "src", "crates", "static/css"] {
        collect(&workspace.root().join(name), &mut files);
    }
    files.retain(|file, _| !file.parent().is_some_and(|folder| folder.ends_with("src/i18n/languages")));
    files
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, SystemTime>) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| collect(&entry.path(), files));
    } else if let Ok(modified) = fs::metadata(path).and_then(|found| found.modified()) {
        files.insert(path.to_owned(), modified);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_watched_and_words_and_data_are_not() {
        let files = code(&Workspace::locate().unwrap());
        let is_watched = |end: &str| files.keys().any(|file| file.ends_with(end));
        assert!(
            is_watched("src/app.rs") && is_watched("crates/site/src/main.rs") && is_watched("static/css/tokens.css")
        );
        assert!(!is_watched("languages/en.toml") && !is_watched("seeds/site.toml"));
    }
}
