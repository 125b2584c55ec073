//! A tab of a browser, and what a reader does with the page in it. Goes back to the other browsers when dropped, cleaned.

use crate::browsers::{Browser, Browsers, Extension};
use crate::control;
use crate::engine::Engine;
use crate::server::WITHOUT_SCRIPTS;
use crate::witness;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::PrintConfiguration;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::Handle;
use tokio::time::timeout;
use url::Url;

/// The time that anything which is waited for may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// A driver that has not answered for so long never will; a page may take 30 seconds to load.
const DRIVER_PATIENCE: Duration = Duration::from_secs(60);

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A tab.
pub struct Tab {
    browser: Option<Browser>,
    /// True when pages are to come without scripts, and nothing has asked for them yet.
    asks_for_no_scripts: Cell<bool>,
    /// What the reader of Firefox prefers, if a test has said so.
    pub(crate) prefers: RefCell<Option<Value>>,
    runtime: Handle,
    owner: &'static Browsers,
}

impl Tab {
    pub(crate) fn new(browser: Browser, runtime: &Handle, owner: &'static Browsers) -> Self {
        Self {
            browser: Some(browser),
            asks_for_no_scripts: Cell::new(false),
            prefers: RefCell::new(None),
            runtime: runtime.clone(),
            owner,
        }
    }

    /// The engine that the page is in.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.owner.engine()
    }

    /// Opens an address, and waits until it has loaded.
    #[track_caller]
    pub fn open(&self, address: &str) {
        let url = Url::parse(address).expect("an address");
        if url.scheme() == "http" && self.asks_for_no_scripts.take() {
            let asking = format!("{}{WITHOUT_SCRIPTS}", url.origin().ascii_serialization());
            self.block(|client| async move { client.goto(&asking).await });
        }
        self.block(|client| async move { client.goto(address).await });
        self.wait_for_scripts();
        self.prefer_as_set();
    }

    /// The address.
    #[track_caller]
    #[must_use]
    pub fn address(&self) -> String {
        self.text("location.href")
    }

    /// Goes on in a new window, of which no page has been in any way: the old one is closed. What was set of this one by developer tools is gone.
    #[track_caller]
    pub fn renew(&self) {
        self.block(|client| async move {
            let window = client.new_window(true).await?.handle;
            client.close_window().await?;
            client.switch_to_window(window).await
        });
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.block(|client| async move { client.refresh().await });
        self.wait_for_scripts();
    }

    /// The driver of WebKitGTK doesn't wait for modules, which run before a page is complete.
    #[track_caller]
    fn wait_for_scripts(&self) {
        if self.engine() == Engine::WebKit {
            self.wait("document.readyState === 'complete'");
        }
    }

    /// The reader's way back.
    #[track_caller]
    pub fn back(&self) {
        self.block(|client| async move { client.back().await });
    }

    /// And forward again.
    #[track_caller]
    pub fn forward(&self) {
        self.block(|client| async move { client.forward().await });
    }

    /// Runs statements in the page; what they return comes back, once it is there.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.run_with(script, Vec::new())
    }

    /// Runs statements with arguments: `arguments[0]`.
    #[track_caller]
    pub fn run_with(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.block(|client| async move { client.execute(script, arguments).await })
    }

    /// The value of an expression.
    #[track_caller]
    #[must_use]
    pub fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"))
    }

    /// An expression's text.
    #[track_caller]
    #[must_use]
    pub fn text(&self, expression: &str) -> String {
        match self.value(expression) {
            Value::String(text) => text,
            other => panic!("{expression} is no text but {other}"),
        }
    }

    /// An expression's list of texts.
    #[track_caller]
    #[must_use]
    pub fn texts(&self, expression: &str) -> Vec<String> {
        let list = self.value(expression);
        let Value::Array(items) = &list else { panic!("{expression} is no list but {list}") };
        items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect()
    }

    /// An expression's number.
    #[track_caller]
    #[must_use]
    pub fn number(&self, expression: &str) -> f64 {
        let value = self.value(expression);
        value.as_f64().unwrap_or_else(|| panic!("{expression} is no number but {value}"))
    }

    /// True if an expression holds.
    #[track_caller]
    #[must_use]
    pub fn holds(&self, expression: &str) -> bool {
        self.value(&format!("Boolean({expression})")) == Value::Bool(true)
    }

    /// Waits until an expression holds, on this page or, where the page is just left, on the next. While the next is
    /// not whole, what is asked may be of a node that is not there: that does not hold either.
    #[track_caller]
    pub fn wait(&self, expression: &str) {
        let start = Instant::now();
        let question = format!("try {{ return Boolean({expression}); }} catch (error) {{ return String(error); }}");
        let is_left = |error: &CmdError| error.to_string().contains("before the unload event");
        let ask = |client: Client| {
            let question = question.clone();
            async move { client.execute(&question, Vec::new()).await }
        };
        loop {
            let answer = match self.try_to(ask) {
                Ok(answer) => answer,
                Err(error) if is_left(&error) => Value::Null,
                Err(error) => panic!("the browser: {error}"),
            };
            if answer == Value::Bool(true) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let said = [self.console(), self.witnessed()].concat().join("\n  ");
                let at = self.address();
                panic!("waited in vain for {expression} on {at}: {answer}; the console says\n  {said}");
            }
            thread::sleep(Duration::from_millis(15));
        }
    }

    /// Clicks an element, after scrolling it into view, as a person does.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.show(selector);
        let element = self.element(selector);
        self.block(|_| async move { element.click().await });
    }

    /// Scrolls an element into view. A click in a frame does so in the frame only, in WebKitGTK.
    #[track_caller]
    pub fn show(&self, selector: &str) {
        // In the middle, as the key that stays in sight may cover the edge.
        self.run_with(
            "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })",
            vec![selector.into()],
        );
    }

    /// Chooses an option by its value.
    #[track_caller]
    pub fn choose(&self, select: &str, value: &str) {
        self.show(select);
        // What was out of sight may only now be laid out, and move it.
        self.run("return new Promise((done) => setTimeout(done, 100));");
        self.show(select);
        let element = self.element(select);
        self.block(|_| async move { element.select_by_value(value).await });
    }

    /// Clicks what an expression leads to, in a shadow root, too.
    #[track_caller]
    pub fn click_on(&self, expression: &str) {
        let script = format!(
            "const found = {expression}; found.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return found;"
        );
        let found = self.run(&script);
        let id = found[ELEMENT].as_str().unwrap_or_else(|| panic!("{expression} is no element but {found}"));
        let id = ElementRef::from(id.to_owned());
        self.block(|client| async move { Element::from_element_id(client, id).click().await });
    }

    /// Goes into a frame.
    #[track_caller]
    pub fn enter(&self, frame: &str) {
        let element = self.element(frame);
        self.block(|_| async move { element.enter_frame().await });
    }

    /// Comes out of it.
    #[track_caller]
    pub fn leave(&self) {
        self.block(|client| async move { client.enter_parent_frame().await });
    }

    #[track_caller]
    fn element(&self, selector: &str) -> Element {
        self.block(|client| async move { client.find(Locator::Css(selector)).await })
    }

    /// Moves the pointer over the page.
    #[track_caller]
    pub fn point_at(&self, x: f64, y: f64) {
        let actions = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveTo { duration: None, x, y });
        self.block(|client| async move { client.perform_actions(actions).await });
    }

    /// Presses a key where the focus is, with another one held down if need be.
    #[track_caller]
    pub fn press(&self, keys: &[Key]) {
        self.press_chars(&keys.iter().map(|key| char::from(*key)).collect::<Vec<_>>());
    }

    /// Presses the key of a letter or sign where the focus is.
    #[track_caller]
    pub fn strike(&self, letter: char) {
        self.press_chars(&[letter]);
    }

    #[track_caller]
    fn press_chars(&self, chars: &[char]) {
        let down = chars.iter().map(|value| KeyAction::Down { value: *value });
        let up = chars.iter().rev().map(|value| KeyAction::Up { value: *value });
        let actions = down.chain(up).fold(KeyActions::new("keys".to_owned()), InputSource::then);
        self.block(|client| async move { client.perform_actions(actions).await });
    }

    /// Types a text into a field, key by key.
    #[track_caller]
    pub fn write(&self, field: &str, text: &str) {
        self.click(field);
        let letters = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = letters.fold(KeyActions::new("keys".to_owned()), InputSource::then);
        self.block(|client| async move { client.perform_actions(actions).await });
    }

    /// The messages of the console since the last time, one entry each: `SEVERE http://… "…"`.
    #[track_caller]
    #[must_use]
    pub fn console(&self) -> Vec<String> {
        if self.engine() != Engine::Chromium {
            return self.texts("window.onConsole?.splice(0) ?? []");
        }
        let log = self.block(|client| async move { client.issue_cmd(Extension::console()).await });
        let entries = log.as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| format!("{} {}", word(&entry["level"]), word(&entry["message"]))).collect()
    }

    /// Breaches of the page's policy, and errors that were thrown in it.
    #[track_caller]
    #[must_use]
    pub fn witnessed(&self) -> Vec<String> {
        self.texts("window.witnessed ?? []")
    }

    /// Asks servers, by a cookie, to send pages in which no script runs.
    #[track_caller]
    pub(crate) fn ask_for_pages_without_scripts(&self) {
        self.asks_for_no_scripts.set(true);
    }

    /// The addresses of all that the page has fetched over a network, its own too; but not of what these tests put into it.
    #[track_caller]
    #[must_use]
    pub fn fetched(&self) -> Vec<String> {
        let mut names =
            self.texts("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.includes('://'))");
        names.retain(|name| !name.ends_with(witness::ADDRESS));
        names
    }

    /// A command of the developer tools, which Chromium alone has.
    #[track_caller]
    pub fn devtools(&self, command: &str, params: Value) -> Value {
        let command = Extension::devtools(command, params);
        self.block(|client| async move { client.issue_cmd(command).await })
    }

    #[track_caller]
    pub(crate) fn block<T, F: Future<Output = Result<T, CmdError>>>(&self, act: impl FnOnce(Client) -> F) -> T {
        self.try_to(act).unwrap_or_else(|error| panic!("the browser: {error}"))
    }

    #[track_caller]
    fn try_to<T, F: Future<Output = Result<T, CmdError>>>(&self, act: impl FnOnce(Client) -> F) -> Result<T, CmdError> {
        let client = self.browser.as_ref().expect("a page that is not dropped").client.clone();
        let answered = self.runtime.block_on(async { timeout(DRIVER_PATIENCE, act(client)).await });
        answered.unwrap_or_else(|_| panic!("the browser does not answer"))
    }

    /// What is in sight of the page, as PNG.
    #[track_caller]
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        self.block(|client| async move { client.screenshot().await })
    }

    /// The page as PDF, as the reader would print it. The driver of WebKitGTK has no such command.
    #[track_caller]
    #[must_use]
    pub fn pdf(&self) -> Vec<u8> {
        self.block(|client| async move { client.print(PrintConfiguration::default()).await })
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        let Some(browser) = self.browser.take() else { return };
        let (client, engine) = (browser.client.clone(), self.engine());
        // A tab that a failed test leaves behind is not worth mending; ended, it makes room for another.
        if !thread::panicking() && self.runtime.block_on(control::clean(&client, engine)).is_ok() {
            self.owner.take_back(Some(browser));
        } else {
            let _ = self.runtime.block_on(client.close());
            self.owner.take_back(None);
        }
    }
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
