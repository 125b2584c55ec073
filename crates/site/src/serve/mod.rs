//! Serving a site while its data are written: every file is made when a browser asks for it, a change of the seeds reloads the pages
//! that are open, and a fault is shown over them.

use notify::{EventKind, RecursiveMode, Watcher};
use site::{Base, GLUE, Site, TOOLS_GLUE, TOOLS_WASM, WASM};
use std::error::Error;
use std::fs;
use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use tiny_http::{Header, Request, Response, Server};

/// The script and the style of the notice of faults, below the root: no page of a site has this name.
const SCRIPT: (&str, &str) = ("development/reload.js", include_str!("reload.js"));
const STYLE: (&str, &str) = ("development/faults.css", include_str!("faults.css"));
/// The address at which an open page waits for a change.
const STATE: &str = "development/state";

/// The time between two looks at what changed.
const PAUSE: Duration = Duration::from_millis(20);
/// The time for an editor to finish: one save is several events.
const SETTLE: Duration = Duration::from_millis(60);

/// Serves until the program that started it ends, which closes our standard input.
pub(crate) fn serve(port: &str, widget: &Path, root: &Path, seeds: &Path) -> Result<(), Box<dyn Error>> {
    let port: u16 = port.parse().map_err(|_| format!("\"{port}\" is not a port; write a number from 1 to 65535"))?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let server = Server::http(address).map_err(|error| format!("cannot listen on {address}: {error}"))?;
    end_with_parent();
    let words = ["src/i18n", "index.html"].map(|path| root.join(path));
    let (_seeds_watcher, seed_changes) = watch(&[seeds.to_owned(), root.join("static")])?;
    let (_words_watcher, word_changes) = watch(&words)?;
    let mut served = Served::new(root, seeds, widget);
    println!("Serving http://{address}/ (Ctrl+C stops it); a change in {} is on the page at once", seeds.display());
    let mut waiting: Vec<Request> = Vec::new();
    loop {
        if let Some(request) = server.recv_timeout(PAUSE)? {
            let after = request.url().strip_prefix(&format!("/{STATE}?")).map(str::to_owned);
            match after {
                // Nothing new yet: the answer waits, too.
                Some(after) if after == served.version => waiting.push(request),
                _ => answer(request, &served),
            }
        }
        let (seeds_changed, words_changed) = (has_changed(&seed_changes), has_changed(&word_changes));
        if seeds_changed || words_changed {
            served.read_again(words_changed);
            waiting.drain(..).for_each(|request| answer(request, &served));
        }
    }
}

/// The site that is shown: the newest without a fault.
struct Served {
    root: PathBuf,
    seeds: PathBuf,
    widget: PathBuf,
    /// All but the comparison, since only a change of the interface's words touches it.
    base: Option<Base>,
    site: Option<Site>,
    /// Every fault of the newest state of the seeds.
    faults: String,
    /// Differs after each change, and from one start of the server to the next.
    version: String,
    n_changes: usize,
    started: u128,
}

impl Served {
    fn new(root: &Path, seeds: &Path, widget: &Path) -> Self {
        let started = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        let (root, seeds, widget) = (root.to_owned(), seeds.to_owned(), widget.to_owned());
        let mut served = Self {
            root,
            seeds,
            widget,
            base: None,
            site: None,
            faults: String::new(),
            version: String::new(),
            n_changes: 0,
            started,
        };
        served.read_again(true);
        served
    }

    fn read_again(&mut self, with_base: bool) {
        let start = Instant::now();
        if with_base {
            self.base = None;
        }
        match self.read() {
            Ok(site) => {
                println!("the seeds are read, {} ms", start.elapsed().as_millis());
                self.site = Some(site);
                self.faults.clear();
            }
            Err(faults) => {
                eprintln!("{}", faults.to_string().trim_end());
                self.faults = faults.to_string();
            }
        }
        self.n_changes += 1;
        self.version = format!("{}-{}", self.started, self.n_changes);
    }

    fn read(&mut self) -> Result<Site, Box<dyn Error>> {
        let base = match self.base.take() {
            Some(base) => base,
            None => Base::read(&self.root)?,
        };
        self.base.insert(base).site(&self.seeds)
    }

    /// The state of the data for open pages: its version, and under it the faults.
    fn state(&self) -> String {
        format!("{}\n{}", self.version, self.faults)
    }

    /// A file by its path below the root.
    fn file(&self, path: &str) -> Result<Option<Vec<u8>>, Box<dyn Error>> {
        for (name, content) in [SCRIPT, STYLE] {
            if path == name {
                return Ok(Some(content.as_bytes().to_vec()));
            }
        }
        if path.starts_with(STATE) {
            return Ok(Some(self.state().into_bytes()));
        }
        let Some(site) = &self.site else { return Ok(None) };
        if [WASM, TOOLS_WASM].contains(&path) {
            return Ok(Some(site.wasm(&fs::read(self.widget.join(path))?)?));
        }
        if [GLUE, TOOLS_GLUE].contains(&path) {
            return Ok(Some(fs::read(self.widget.join(path))?));
        }
        site.file(path)
    }
}

fn answer(request: Request, served: &Served) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/').to_owned();
    let (file, status) = match served.file(&file_name(&path)) {
        Ok(Some(content)) => ((file_name(&path), content), 200),
        // A folder without its slash.
        Ok(None) if matches!(served.file(&format!("{path}/index.html")), Ok(Some(_))) => {
            let redirect = Response::empty(301).with_header(header("Location", &format!("/{path}/")));
            return send(request, redirect);
        }
        Ok(None) => (missing(served), 404),
        Err(error) => {
            eprintln!("{path}: {error}");
            (("error.txt".to_owned(), error.to_string().into_bytes()), 500)
        }
    };
    let (name, mut content) = file;
    if name.ends_with(".html") {
        content.extend(format!("<script type=\"module\" src=\"/{}\"></script>\n", SCRIPT.0).into_bytes());
    }
    let response = Response::from_data(content)
        .with_status_code(status)
        .with_header(header("Content-Type", content_type(&name)))
        .with_header(header("Access-Control-Allow-Origin", "*"))
        .with_header(header("Cache-Control", "no-store"));
    send(request, response);
}

/// The missing page; before there is any site, the faults are all there is to show.
fn missing(served: &Served) -> (String, Vec<u8>) {
    let name = "404.html".to_owned();
    match served.file(&name) {
        Ok(Some(content)) => (name, content),
        _ => (name, b"<!doctype html><meta charset=\"utf-8\"><title>Faults</title>\n".to_vec()),
    }
}

fn send<R: Read>(request: Request, response: Response<R>) {
    // A browser that has gone away needs no answer.
    let _ = request.respond(response);
}

fn file_name(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

#[allow(clippy::expect_used, reason = "our own names and addresses are plain ASCII")]
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a header of ASCII")
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" | "jsonld" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "wasm" => "application/wasm",
        "xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    }
}

/// True when anything has changed; if so, an editor has finished.
fn has_changed(changes: &Receiver<()>) -> bool {
    if changes.try_recv().is_err() {
        return false;
    }
    thread::sleep(SETTLE);
    while changes.try_recv().is_ok() {}
    true
}

/// Tells of every change below these folders.
fn watch(paths: &[PathBuf]) -> Result<(notify::RecommendedWatcher, Receiver<()>), Box<dyn Error>> {
    let (sender, receiver) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !matches!(event.kind, EventKind::Access(_))) {
            // The receiver lives as long as the server.
            let _ = sender.send(());
        }
    })?;
    for path in paths {
        watcher.watch(path, RecursiveMode::Recursive).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok((watcher, receiver))
}

/// Ends the process once the one that started it has ended, however it did.
fn end_with_parent() {
    thread::spawn(|| {
        let mut rest = Vec::new();
        let _ = std::io::stdin().read_to_end(&mut rest);
        std::process::exit(0);
    });
}
