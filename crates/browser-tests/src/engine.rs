//! The engines that pages are tested in, and what differs between them for whoever drives them.

use crate::setting;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// An engine, by the browser that the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by its own driver, whose developer tools the tests use, too: what uses them needs this engine.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK by its own driver, which opens the MiniBrowser that comes with it. It has no headless mode.
    WebKit,
}

/// Chromium's own traffic would be mistaken for the page's; and what scrolls smoothly is not yet where a click goes.
const CHROMIUM_ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
    "--force-prefers-reduced-motion",
    "--window-size=1280,900",
];

/// The slowing of a page by the developer tools is that of a process: a sandboxed frame has one of its own, unless it is told not to.
/// A page that was left holds no memory, and the memory of scripts is told exactly.
const MEASURING_ARGUMENTS: &[&str] = &[
    "--disable-site-isolation-trials",
    "--disable-features=IsolateSandboxedIframes,BackForwardCache",
    "--enable-precise-memory-info",
];

impl Engine {
    /// The command that starts the driver, without its port.
    pub(crate) fn driver(self) -> Vec<String> {
        match self {
            Self::Chromium => vec![setting("CHROMEDRIVER")],
            Self::Firefox => vec![setting("GECKODRIVER")],
            Self::WebKit => vec!["xvfb-run".to_owned(), "--auto-servernum".to_owned(), setting("WEBKITDRIVER")],
        }
    }

    /// Browsers at once, on however large a machine; the other drivers steer only one.
    pub(crate) fn browsers_most(self) -> usize {
        if self == Self::Chromium { 3 } else { 1 }
    }

    /// True when its driver takes commands of developer tools.
    pub(crate) fn has_devtools(self) -> bool {
        self == Self::Chromium
    }

    /// The browser to open, and how: to measure, the driver waits for no page, and what it does meanwhile is ours to say.
    pub(crate) fn capabilities(self, measuring: bool) -> Capabilities {
        let more: &[&str] = if measuring { MEASURING_ARGUMENTS } else { &[] };
        let arguments = [CHROMIUM_ARGUMENTS, more].concat();
        let Value::Object(mut capabilities) = (match self {
            Self::Chromium => json!({
                "goog:chromeOptions": { "binary": setting("CHROMIUM"), "args": arguments },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": setting("FIREFOX"),
                    "args": ["-headless", "-width", "1280", "-height", "900"],
                    "prefs": { "ui.prefersReducedMotion": 1 },
                },
            }),
            Self::WebKit => json!({}),
        }) else {
            panic!("capabilities are an object");
        };
        capabilities.insert("timeouts".to_owned(), json!({ "pageLoad": 30_000, "script": 30_000 }));
        if measuring {
            capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
        }
        capabilities
    }
}
