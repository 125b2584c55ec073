//! Serves the built site on a port of its own, as a plain file server would: from a sub-path, with files missing or held
//! back when a test wants so, and with pages of the test's own; compressed, if wanted. Remembers what was asked for.

use crate::dist;
use site::sizes::brotli;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;
use std::{fs, io, thread};

/// The time that a browser may keep a connection without asking for anything, and that a file may be held back.
const PATIENCE: Duration = Duration::from_secs(30);

/// The way in which a site is served; by default, whole and from the root.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setup<'a> {
    /// The folder in which it stands: `/some/where`.
    pub prefix: &'a str,
    /// Files that answer 404: `source-compare_bg.wasm`.
    pub missing: &'a [&'a str],
    /// Files that answer only when they are released.
    pub held: &'a [&'a str],
    /// Files with another content: path and bytes.
    pub changed: &'a [(&'a str, &'a [u8])],
    /// Pages of somebody else on the same server, outside the prefix: path and HTML.
    pub pages: &'a [(&'a str, &'a str)],
    /// Headers of every answer, besides the server's own.
    pub headers: &'a [(&'a str, &'a str)],
    /// True to send everything compressed by Brotli at its best, once for all of an address, and to let browsers keep it.
    pub compressed: bool,
}

/// A served site; it ends when dropped.
pub struct Server {
    shared: Arc<Shared>,
}

struct Shared {
    folder: PathBuf,
    port: u16,
    prefix: String,
    missing: Mutex<Vec<String>>,
    held: Mutex<Vec<String>>,
    released: Condvar,
    contents: Mutex<BTreeMap<String, Vec<u8>>>,
    headers: String,
    /// What has been compressed, by paths; nothing where nothing is.
    compressed: Option<Mutex<BTreeMap<String, Vec<u8>>>>,
    requests: Mutex<Vec<String>>,
    ended: AtomicBool,
}

impl Server {
    /// Serves the built site.
    #[track_caller]
    #[must_use]
    pub fn start(setup: Setup<'_>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        let changed = setup.changed.iter().map(|(path, content)| (format!("{}/{path}", setup.prefix), *content));
        let pages = setup.pages.iter().map(|(path, html)| (format!("/{path}"), html.as_bytes()));
        let headers = setup.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let shared = Arc::new(Shared {
            folder: dist(),
            port: listener.local_addr().expect("an address").port(),
            prefix: setup.prefix.to_owned(),
            missing: Mutex::new(owned(setup.missing)),
            held: Mutex::new(owned(setup.held)),
            released: Condvar::new(),
            contents: Mutex::new(changed.chain(pages).map(|(path, content)| (path, content.to_vec())).collect()),
            headers,
            compressed: setup.compressed.then(Mutex::default),
            requests: Mutex::new(Vec::new()),
            ended: AtomicBool::new(false),
        });
        let answering = Arc::clone(&shared);
        thread::spawn(move || {
            // A thread for each connection: one that waits must hold up no other.
            for stream in listener.incoming().map_while(Result::ok) {
                if answering.ended.load(Ordering::Relaxed) {
                    break;
                }
                let shared = Arc::clone(&answering);
                thread::spawn(move || shared.answer(&stream));
            }
        });
        Self { shared }
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

    /// Gives a file of the site another content: one that names the site's address, which nobody knows before it is served.
    pub fn change(&self, path: &str, content: Vec<u8>) {
        let path = format!("{}/{path}", self.shared.prefix);
        if let Some(compressed) = &self.shared.compressed {
            compressed.lock().unwrap().remove(&path);
        }
        self.shared.contents.lock().unwrap().insert(path, content);
    }

    /// Answers what was held back.
    pub fn release(&self) {
        self.shared.held.lock().unwrap().clear();
        self.shared.released.notify_all();
    }

    /// Answers with what was missing, from now on.
    pub fn restore(&self) {
        self.shared.missing.lock().unwrap().clear();
    }

    /// The paths that were asked for, with their queries, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.shared.requests.lock().unwrap().clone()
    }

    /// The number of requests for paths that end like this, before their queries.
    #[must_use]
    pub fn n_requests(&self, end: &str) -> usize {
        self.requests().iter().filter(|path| path.split('?').next().is_some_and(|path| path.ends_with(end))).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.release();
        self.shared.ended.store(true, Ordering::Relaxed);
        // Wakes the listener, which sees that it has ended.
        drop(TcpStream::connect(("127.0.0.1", self.shared.port)));
    }
}

/// An answer to a request.
struct Answer {
    status: &'static str,
    kind: &'static str,
    content: Vec<u8>,
}

impl Shared {
    /// Answers one request. A browser that has left the page no longer listens, and that is no fault.
    fn answer(&self, stream: &TcpStream) {
        let Ok(Some(target)) = read_target(stream) else { return };
        self.requests.lock().unwrap().push(target.clone());
        let path = target.split(['?', '#']).next().unwrap_or_default();
        self.wait_for_release(path);
        let answer = self.packed(path, self.content(path));
        let mut head = format!("HTTP/1.1 {}\r\nContent-Type: {}\r\n", answer.status, answer.kind);
        head += &format!("Content-Length: {}\r\nConnection: close\r\n", answer.content.len());
        // Another test may be given this port, so nothing is kept, but where caches are a part of what is measured.
        head += "Access-Control-Allow-Origin: *\r\n";
        head += &self.headers;
        head += match self.compressed {
            Some(_) => "Content-Encoding: br\r\nCache-Control: max-age=3600\r\n",
            None => "Cache-Control: no-store\r\n",
        };
        if answer.status.starts_with("301") {
            head += &format!("Location: {path}/\r\n");
        }
        let mut stream = stream;
        let _ = stream.write_all((head + "\r\n").as_bytes()).and_then(|()| stream.write_all(&answer.content));
    }

    fn packed(&self, path: &str, mut answer: Answer) -> Answer {
        if let Some(known) = &self.compressed {
            let packed = known.lock().unwrap().get(path).cloned();
            answer.content = packed.unwrap_or_else(|| {
                let packed = brotli(&answer.content);
                known.lock().unwrap().insert(path.to_owned(), packed.clone());
                packed
            });
        }
        answer
    }

    fn wait_for_release(&self, path: &str) {
        let is_held = |held: &mut Vec<String>| held.iter().any(|name| path.ends_with(name.as_str()));
        let held = self.held.lock().unwrap();
        drop(self.released.wait_timeout_while(held, PATIENCE, is_held));
    }

    fn content(&self, path: &str) -> Answer {
        if let Some(content) = self.contents.lock().unwrap().get(path) {
            let file = if path.ends_with('/') { "index.html" } else { path };
            return Answer { status: "200 OK", kind: media_type(Path::new(file)), content: content.clone() };
        }
        let inside = path.strip_prefix(&self.prefix).and_then(|inside| inside.strip_prefix('/'));
        let Some(inside) = inside.filter(|inside| !inside.split('/').any(|part| part == "..")) else {
            return Answer { status: "404 Not Found", kind: "text/plain", content: b"outside the site".to_vec() };
        };
        let file = self.folder.join(inside);
        if file.is_dir() && !(inside.is_empty() || inside.ends_with('/')) {
            return Answer { status: "301 Moved Permanently", kind: "text/plain", content: Vec::new() };
        }
        let file = if file.is_dir() { file.join("index.html") } else { file };
        let missing = self.missing.lock().unwrap().iter().any(|name| inside == name);
        match fs::read(&file) {
            Ok(content) if !missing => Answer { status: "200 OK", kind: media_type(&file), content },
            _ => {
                let content = fs::read(self.folder.join("404.html")).unwrap_or_default();
                Answer { status: "404 Not Found", kind: media_type(Path::new("404.html")), content }
            }
        }
    }
}

/// Reads the head of a request, and gives its target: `/path?query`. Nothing when the browser only opened a connection.
fn read_target(stream: &TcpStream) -> io::Result<Option<String>> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut target = None;
    for line in BufReader::new(stream).lines() {
        let line = line?;
        if line.is_empty() {
            break;
        }
        target = target.or_else(|| line.split(' ').nth(1).map(str::to_owned));
    }
    Ok(target)
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
