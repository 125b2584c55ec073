//! Serves the built site on a port of its own, as a plain file server would: from a sub-path, with files missing or held
//! back when a test wants so, and with pages of the test's own; compressed, if wanted. Remembers what was asked for.

use crate::dist;
use crate::engine::Engine;
use crate::witness;
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

/// An address that answers with a cookie. To whoever sends that, pages go out with a policy that lets no script run, which a browser takes for
/// a reader who has turned scripts off.
pub(crate) const WITHOUT_SCRIPTS: &str = "/without-scripts";

/// A script at this address ends the page's instance of the widget by a panic.
pub(crate) const END_INSTANCE: &str = "/end-instance.js";
const ENDS_INSTANCE: &str = "
    const host = document.querySelector('[data-source-compare]');
    const script = performance.getEntriesByType('resource').find(({ name }) => name.includes('source-compare.js')).name;
    const [glue, words] = await Promise.all([import(script), fetch(new URL(host.dataset.words, script)).then((response) => response.json())]);
    const empty = document.createElement('div');
    Object.assign(empty.dataset, host.dataset);
    glue.takeOver(empty, new URL('.', script).href, words.join('\\0'));";

/// The cookie, and the policy.
const SCRIPTS_OFF: &str = "scripts=off";
const NO_SCRIPTS: &str = "Content-Security-Policy: sandbox allow-same-origin allow-forms allow-popups allow-downloads allow-top-navigation\r\n";

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
    /// Files whose connection breaks off halfway.
    pub cut: &'a [&'a str],
    /// Files that go out as text, whatever they are.
    pub mistyped: &'a [&'a str],
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
    cut: Vec<String>,
    mistyped: Vec<String>,
    released: Condvar,
    contents: Mutex<BTreeMap<String, Vec<u8>>>,
    headers: String,
    /// True if pages are given a witness, since their browser gives them none, and no policy of all pages bars it.
    puts_witness: bool,
    /// What has been compressed, by paths; nothing where nothing is.
    compressed: Option<Mutex<BTreeMap<String, Vec<u8>>>>,
    requests: Mutex<Vec<String>>,
    /// True when nobody is answered, as where a reader has no network.
    unreachable: AtomicBool,
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
        let headers: String = setup.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let shared = Arc::new(Shared {
            folder: dist(),
            port: listener.local_addr().expect("an address").port(),
            prefix: setup.prefix.to_owned(),
            missing: Mutex::new(owned(setup.missing)),
            held: Mutex::new(owned(setup.held)),
            cut: owned(setup.cut),
            mistyped: owned(setup.mistyped),
            released: Condvar::new(),
            contents: Mutex::new(changed.chain(pages).map(|(path, content)| (path, content.to_vec())).collect()),
            puts_witness: Engine::under_test() != Engine::Chromium
                && (!headers.contains("Content-Security-Policy") || headers.contains("script-src 'self'")),
            headers,
            compressed: setup.compressed.then(Mutex::default),
            requests: Mutex::new(Vec::new()),
            unreachable: AtomicBool::new(false),
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

    /// Answers nobody any more, or everybody again, as where a reader's network goes and comes.
    pub fn set_reachable(&self, is_reachable: bool) {
        self.shared.unreachable.store(!is_reachable, Ordering::Relaxed);
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
        let Ok(Some(Request { target, takes_scripts })) = Request::read(stream) else { return };
        if target == WITHOUT_SCRIPTS {
            let head = format!("HTTP/1.1 200 OK\r\nSet-Cookie: {SCRIPTS_OFF}; Path=/\r\nContent-Length: 0\r\n");
            let mut stream = stream;
            let _ = stream.write_all((head + "Connection: close\r\n\r\n").as_bytes());
            return;
        }
        if target == witness::ADDRESS {
            let script = format!("{} document.currentScript.remove();", witness::SCRIPT);
            let head =
                format!("HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nContent-Length: {}\r\n", script.len());
            let mut stream = stream;
            let _ = stream.write_all(
                format!("{head}Cross-Origin-Resource-Policy: cross-origin\r\nConnection: close\r\n\r\n{script}")
                    .as_bytes(),
            );
            return;
        }
        self.requests.lock().unwrap().push(target.clone());
        if self.unreachable.load(Ordering::Relaxed) {
            return;
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        self.wait_for_release(path);
        let mut answer = self.content(path);
        let is_among = |names: &[String]| names.iter().any(|name| path.ends_with(name.as_str()));
        if is_among(&self.mistyped) {
            answer.kind = "text/plain; charset=utf-8";
        }
        let is_page = answer.kind.starts_with("text/html");
        if is_page && takes_scripts && self.puts_witness {
            answer.content = witness::put_into(&answer.content);
        }
        let answer = self.packed(path, answer);
        let mut head = format!("HTTP/1.1 {}\r\nContent-Type: {}\r\n", answer.status, answer.kind);
        head += &format!("Content-Length: {}\r\nConnection: close\r\n", answer.content.len());
        // Another test may be given this port, so nothing is kept, but where caches are a part of what is measured.
        head += "Access-Control-Allow-Origin: *\r\n";
        head += &self.headers;
        if is_page && !takes_scripts {
            head += NO_SCRIPTS;
        }
        head += match self.compressed {
            Some(_) => "Content-Encoding: br\r\nCache-Control: max-age=3600\r\n",
            None => "Cache-Control: no-store\r\n",
        };
        if answer.status.starts_with("301") {
            head += &format!("Location: {path}/\r\n");
        }
        let sent = if is_among(&self.cut) { answer.content.len() / 2 } else { answer.content.len() };
        let mut stream = stream;
        let _ = stream.write_all((head + "\r\n").as_bytes()).and_then(|()| stream.write_all(&answer.content[..sent]));
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
        if path == END_INSTANCE {
            let content = ENDS_INSTANCE.as_bytes().to_vec();
            return Answer { status: "200 OK", kind: media_type(Path::new(path)), content };
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

/// A request, as far as it matters here.
struct Request {
    /// `/path?query`.
    target: String,
    /// False when its browser has asked for pages without scripts.
    takes_scripts: bool,
}

impl Request {
    /// Reads the head of a request. Nothing when the browser only opened a connection.
    fn read(stream: &TcpStream) -> io::Result<Option<Self>> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let (mut target, mut takes_scripts) = (None, true);
        for line in BufReader::new(stream).lines() {
            let line = line?;
            if line.is_empty() {
                break;
            }
            takes_scripts &= !(line.to_ascii_lowercase().starts_with("cookie:") && line.contains(SCRIPTS_OFF));
            target = target.or_else(|| line.split(' ').nth(1).map(str::to_owned));
        }
        Ok(target.map(|target| Self { target, takes_scripts }))
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
