//! A few browsers of an engine, one test at a time, and the drivers that steer them.

use crate::control;
use crate::engine::Engine;
use crate::tab::Tab;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::env::consts::EXE_SUFFIX;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex, OnceLock};
use std::thread;
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

/// Browsers of an engine at once, on however large a machine.
const MOST: usize = 3;

/// The browsers of an engine, in a test program.
pub(crate) struct Browsers {
    engine: Engine,
    measuring: bool,
    runtime: OnceLock<Runtime>,
    idle: Mutex<Idle>,
    returned: Condvar,
}

/// A browser, with a driver of its own: not every driver steers two.
pub(crate) struct Browser {
    pub(crate) client: Client,
    /// Ends driver and browser with this program, or when dropped: its standard input closes then.
    _supervisor: Child,
}

struct Idle {
    browsers: Vec<Browser>,
    n_open: usize,
}

impl Browsers {
    /// None yet; those to come are for tests.
    pub(crate) const fn to_test(engine: Engine) -> Self {
        Self::new(engine, false)
    }

    /// None yet; those to come are for measuring.
    pub(crate) const fn to_measure(engine: Engine) -> Self {
        Self::new(engine, true)
    }

    const fn new(engine: Engine, measuring: bool) -> Self {
        let idle = Mutex::new(Idle { browsers: Vec::new(), n_open: 0 });
        Self { engine, measuring, runtime: OnceLock::new(), idle, returned: Condvar::new() }
    }

    /// A browser with an empty page, once one is free.
    #[track_caller]
    pub(crate) fn tab(&'static self) -> Tab {
        let runtime = self
            .runtime
            .get_or_init(|| Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime"));
        let mut idle = self.idle.lock().unwrap();
        while idle.browsers.is_empty() && idle.n_open == MOST {
            idle = self.returned.wait(idle).unwrap();
        }
        let browser = idle.browsers.pop();
        if browser.is_none() {
            idle.n_open += 1;
        }
        drop(idle);
        let start = || {
            let _place = Place(self);
            Browser::start(self.engine, self.measuring, runtime)
        };
        Tab::new(browser.unwrap_or_else(start), runtime.handle(), self)
    }

    /// The engine of all of them.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Takes a browser back, or its place if it is of no more use.
    pub(crate) fn take_back(&self, browser: Option<Browser>) {
        let mut idle = self.idle.lock().unwrap();
        match browser {
            Some(browser) => idle.browsers.push(browser),
            None => idle.n_open -= 1,
        }
        self.returned.notify_one();
    }
}

/// The place of a browser that is being started, which others get if it can't be.
struct Place(&'static Browsers);

impl Drop for Place {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.take_back(None);
        }
    }
}

impl Browser {
    fn start(engine: Engine, measuring: bool, runtime: &Runtime) -> Self {
        let mut command = Command::new(supervisor());
        command.args(engine.driver()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(style) = engine.gtk_style() {
            command.env("SC_GTK_STYLE", style);
        }
        // A signal that ends this program, and all of its group, must not end what clears up after it.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut supervisor = command.spawn().expect("the supervisor of the driver, which Cargo builds with the tests");
        let mut port = String::new();
        BufReader::new(supervisor.stdout.take().unwrap()).read_line(&mut port).unwrap();
        assert!(!port.is_empty(), "{} does not start", engine.driver().join(" "));
        let address = format!("http://127.0.0.1:{}", port.trim());
        let client = runtime.block_on(async {
            let mut connector = HttpConnector::new();
            // Small messages to and fro: waiting for more to send would cost 40 ms each.
            connector.set_nodelay(true);
            let client =
                ClientBuilder::new(connector).capabilities(engine.capabilities(measuring)).connect(&address).await;
            let client = client.unwrap_or_else(|error| panic!("{engine:?} does not start under its driver: {error}"));
            if !measuring {
                control::prepare(&client, engine).await.unwrap_or_else(|error| panic!("{engine:?}: {error}"));
            }
            client
        });
        Self { client, _supervisor: supervisor }
    }
}

/// The program that ends the driver with this one: where Cargo puts programs, beside this one or one folder above tests.
fn supervisor() -> PathBuf {
    let this = std::env::current_exe().expect("the place of this program");
    let mut places = this.ancestors().skip(1).take(2).map(|folder| folder.join(format!("supervisor{EXE_SUFFIX}")));
    places.find(|place| place.is_file()).expect("the supervisor of the driver, which Cargo builds with the tests")
}

/// A command that a driver has beyond WebDriver.
#[derive(Debug)]
pub(crate) struct Extension {
    path: &'static str,
    body: Value,
}

impl Extension {
    /// A command of the developer tools.
    pub(crate) fn devtools(command: &str, params: Value) -> Self {
        Self { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": params }) }
    }

    /// The context of scripts to come: that of the page, or, in Firefox, of the browser itself.
    pub(crate) fn context(name: &str) -> Self {
        Self { path: "moz/context", body: json!({ "context": name }) }
    }

    /// The messages of the console since the last time.
    pub(crate) fn console() -> Self {
        Self { path: "se/log", body: json!({ "type": "browser" }) }
    }
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
