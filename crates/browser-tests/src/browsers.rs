//! A few browsers of an engine, one test at a time, and the driver that steers them.

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
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

/// Every page notes what went against its policy, and what was thrown.
const WITNESS: &str = "
    window.witnessed = [];
    addEventListener('securitypolicyviolation', (event) => window.witnessed.push(`policy: ${event.violatedDirective} ${event.blockedURI}`), true);
    addEventListener('error', (event) => { if (event.message) window.witnessed.push(`error: ${event.message}`); });
    addEventListener('unhandledrejection', (event) => window.witnessed.push(`rejection: ${event.reason}`));
";

/// The browsers of an engine, in a test program.
pub(crate) struct Browsers {
    engine: Engine,
    measuring: bool,
    driver: OnceLock<Driver>,
    idle: Mutex<Idle>,
    returned: Condvar,
}

struct Driver {
    address: String,
    runtime: Runtime,
    /// Ends with this program: its standard input closes then.
    _supervisor: Child,
}

struct Idle {
    clients: Vec<Client>,
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
        let idle = Mutex::new(Idle { clients: Vec::new(), n_open: 0 });
        Self { engine, measuring, driver: OnceLock::new(), idle, returned: Condvar::new() }
    }

    /// A browser with an empty page, once one is free.
    #[track_caller]
    pub(crate) fn tab(&'static self) -> Tab {
        let driver = self.driver.get_or_init(|| Driver::start(self.engine));
        let mut idle = self.idle.lock().unwrap();
        while idle.clients.is_empty() && idle.n_open == self.engine.browsers_most() {
            idle = self.returned.wait(idle).unwrap();
        }
        let client = idle.clients.pop();
        if client.is_none() {
            idle.n_open += 1;
        }
        drop(idle);
        let client = client.unwrap_or_else(|| driver.open(self.engine, self.measuring));
        Tab::new(client, driver.runtime.handle(), self)
    }

    /// The engine of all of them.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Takes a browser back, or its place if it is of no more use.
    pub(crate) fn take_back(&self, client: Option<Client>) {
        let mut idle = self.idle.lock().unwrap();
        match client {
            Some(client) => idle.clients.push(client),
            None => idle.n_open -= 1,
        }
        self.returned.notify_one();
    }
}

impl Driver {
    fn start(engine: Engine) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
        let mut command = Command::new(supervisor());
        command.args(engine.driver()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // A signal that ends this program, and all of its group, must not end what clears up after it.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut supervisor = command.spawn().expect("the supervisor of the driver, which Cargo builds with the tests");
        let mut port = String::new();
        BufReader::new(supervisor.stdout.take().unwrap()).read_line(&mut port).unwrap();
        assert!(!port.is_empty(), "{} does not start", engine.driver().join(" "));
        Self { address: format!("http://127.0.0.1:{}", port.trim()), runtime, _supervisor: supervisor }
    }

    fn open(&self, engine: Engine, measuring: bool) -> Client {
        let mut connector = HttpConnector::new();
        // Small messages to and fro: waiting for more to send would cost 40 ms each.
        connector.set_nodelay(true);
        let connecting = async {
            let capabilities = engine.capabilities(measuring);
            let client = ClientBuilder::new(connector).capabilities(capabilities).connect(&self.address).await;
            let client = client.unwrap_or_else(|error| panic!("{engine:?} does not start under its driver: {error}"));
            if engine.has_devtools() && !measuring {
                let script = json!({ "source": WITNESS });
                let witness = Extension::devtools("Page.addScriptToEvaluateOnNewDocument", script);
                client.issue_cmd(witness).await.expect("a witness in every page");
            }
            client
        };
        self.runtime.block_on(connecting)
    }
}

/// The program that ends the driver with this one: where Cargo puts programs, beside this one or one folder above tests.
fn supervisor() -> PathBuf {
    let this = std::env::current_exe().expect("the place of this program");
    let mut places = this.ancestors().skip(1).take(2).map(|folder| folder.join(format!("supervisor{EXE_SUFFIX}")));
    places.find(|place| place.is_file()).expect("the supervisor of the driver, which Cargo builds with the tests")
}

/// A command that the driver of Chromium has beyond WebDriver.
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
