//! The engines that pages are tested in, and what differs between them for whoever drives them.

use crate::setting;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use std::env;

/// The variable that names the engine under test.
const VARIABLE: &str = "SC_ENGINE";

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

/// Lets a window of GTK be as narrow as a phone: what stands above the page has a least width otherwise.
const NARROW: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }
image { -gtk-icon-transform: scale(0.1); }
";

/// The slowing of a page by the developer tools is that of a process: a sandboxed frame has one of its own, unless it is told not to.
/// A page that was left holds no memory, and the memory of scripts is told exactly.
const MEASURING_ARGUMENTS: &[&str] = &[
    "--disable-site-isolation-trials",
    "--disable-features=IsolateSandboxedIframes,BackForwardCache",
    "--enable-precise-memory-info",
];

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine that `SC_ENGINE` names; Chromium unless it is set.
    ///
    /// # Panics
    /// When it names none.
    #[track_caller]
    #[must_use]
    pub fn under_test() -> Self {
        let name = env::var(VARIABLE).unwrap_or_else(|_| Self::Chromium.name().to_owned());
        let found = Self::ALL.into_iter().find(|engine| engine.name() == name);
        found.unwrap_or_else(|| panic!("{VARIABLE} is {name}, which is no engine: chromium, firefox or webkit"))
    }

    /// Its name on the command line and in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The narrowest phone that pages are opened on, in CSS pixels: a screen that folds, or large letters. No window of WebKitGTK's browser is so
    /// narrow.
    #[must_use]
    pub fn narrowest(self) -> u32 {
        if self == Self::WebKit { 290 } else { 280 }
    }

    /// The command that starts a driver, without its port.
    pub(crate) fn driver(self) -> Vec<String> {
        match self {
            Self::Chromium => vec![setting("CHROMEDRIVER")],
            // Only so are preferences of the reader's system to be set, which a page can ask for.
            Self::Firefox => vec![setting("GECKODRIVER"), "--allow-system-access".to_owned()],
            Self::WebKit => vec![
                "xvfb-run".to_owned(),
                "--auto-servernum".to_owned(),
                // No manager of windows gives one the focus: it is the one under the pointer, which stands in the middle of the screen, and so
                // on a page as narrow as a phone. Windows may be wider than the screen.
                "--server-args=-screen 0 560x1400x24".to_owned(),
                setting("WEBKITDRIVER"),
            ],
        }
    }

    /// How what GTK draws around a page looks, where the tests say it.
    pub(crate) fn gtk_style(self) -> Option<&'static str> {
        (self == Self::WebKit).then_some(NARROW)
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
                    "prefs": { "ui.prefersReducedMotion": 1, "ui.useOverlayScrollbars": 1 },
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
