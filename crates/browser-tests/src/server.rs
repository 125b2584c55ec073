//! Serves the built site on a port of its own, as a plain file server would: from a sub-path, with files missing or held
//! back when a test wants so, and with pages of the test's own. Remembers what was asked for.

use crate::dist;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;
use tiny_http::{Header, Request, Response, Server, StatusCode};

/// How a site is served; by default, whole and from the root.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setup<'a> {
    /// The folder in which it stands: `/some/where`.
    pub prefix: &'a str,
    /// Files that answer 404: `source-compare_bg.wasm`.
    pub missing: &'a [&'a str],
    /// Files that answer only when they are released.
    pub held: &'a [&'a str],
    /// Files with another content: path and text.
    pub changed: &'a [(&'a str, &'a str)],
    /// Pages of somebody else on the same server, outside the prefix: path and HTML.
    pub pages: &'a [(&'a str, &'a str)],
}

/// A served site; it ends when dropped.
pub struct Site {
    server: Arc<Server>,
    shared: Arc<Shared>,
}

struct Shared {
    folder: PathBuf,
    port: u16,
    prefix: String,
    missing: Vec<String>,
    held: Mutex<Vec<String>>,
    released: Condvar,
    texts: BTreeMap<String, String>,
    requests: Mutex<Vec<String>>,
}

impl Site {
    /// Serves the built site.
    #[track_caller]
    #[must_use]
    pub fn start(setup: Setup<'_>) -> Self {
        let server = Server::http("127.0.0.1:0").expect("a free port");
        let port = server.server_addr().to_ip().expect("an address of IP").port();
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        let changed = setup.changed.iter().map(|(path, text)| (format!("{}/{path}", setup.prefix), text));
        let pages = setup.pages.iter().map(|(path, text)| (format!("/{path}"), text));
        let shared = Arc::new(Shared {
            folder: dist(),
            port,
            prefix: setup.prefix.to_owned(),
            missing: owned(setup.missing),
            held: Mutex::new(owned(setup.held)),
            released: Condvar::new(),
            texts: changed.chain(pages).map(|(path, text)| (path, (*text).to_owned())).collect(),
            requests: Mutex::new(Vec::new()),
        });
        let server = Arc::new(server);
        let (accepting, answering) = (Arc::clone(&server), Arc::clone(&shared));
        thread::spawn(move || {
            for request in accepting.incoming_requests() {
                let shared = Arc::clone(&answering);
                thread::spawn(move || shared.answer(request));
            }
        });
        Self { server, shared }
    }

    /// The address of a page or file of the site, from its root.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{}/{path}", self.origin(), self.shared.prefix)
    }

    /// The address of a page of somebody else.
    #[must_use]
    pub fn outside(&self, path: &str) -> String {
        format!("{}/{path}", self.origin())
    }

    /// Scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.shared.port)
    }

    /// Answers what was held back.
    pub fn release(&self) {
        self.shared.held.lock().unwrap().clear();
        self.shared.released.notify_all();
    }

    /// The paths that were asked for, with their queries, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().unwrap().clone()
    }

    /// How often paths that end like this were asked for.
    #[must_use]
    pub fn n_requests(&self, end: &str) -> usize {
        self.requests().iter().filter(|path| path.ends_with(end)).count()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.release();
        self.server.unblock();
    }
}

impl Shared {
    fn answer(&self, request: Request) {
        let path = request.url().to_owned();
        self.requests.lock().unwrap().push(path.clone());
        let path = path.split(['?', '#']).next().unwrap_or_default();
        self.wait_for_release(path);
        let (status, kind, content) = self.content(path);
        let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("a header");
        let mut response = Response::from_data(content).with_status_code(StatusCode(status));
        response.add_header(header("Content-Type", kind));
        response.add_header(header("Access-Control-Allow-Origin", "*"));
        // Another test may be given this port.
        response.add_header(header("Cache-Control", "no-store"));
        if status == 301 {
            response.add_header(header("Location", &format!("{path}/")));
        }
        // A browser that has left the page no longer listens.
        let _ = request.respond(response);
    }

    fn wait_for_release(&self, path: &str) {
        let is_held = |held: &mut Vec<String>| held.iter().any(|name| path.ends_with(name.as_str()));
        let held = self.held.lock().unwrap();
        drop(self.released.wait_timeout_while(held, Duration::from_secs(30), is_held));
    }

    /// Status, type and bytes.
    fn content(&self, path: &str) -> (u16, &'static str, Vec<u8>) {
        if let Some(text) = self.texts.get(path) {
            return (200, media_type(Path::new(path)), text.clone().into_bytes());
        }
        let inside = path.strip_prefix(&self.prefix).and_then(|inside| inside.strip_prefix('/'));
        let Some(inside) = inside.filter(|inside| !inside.split('/').any(|part| part == "..")) else {
            return (404, "text/plain; charset=utf-8", b"outside the site".to_vec());
        };
        let file = self.folder.join(inside);
        if file.is_dir() && !(inside.is_empty() || inside.ends_with('/')) {
            return (301, "text/plain; charset=utf-8", Vec::new());
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        let missing = self.missing.iter().any(|name| inside == name);
        match fs::read(&file) {
            Ok(bytes) if !missing => (200, media_type(&file), bytes),
            _ => (404, "text/html; charset=utf-8", fs::read(self.folder.join("404.html")).unwrap_or_default()),
        }
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}
