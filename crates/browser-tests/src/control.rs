//! What the reader's system and window are like, in the way of each engine: Chromium by its developer tools, Firefox by the scripts that its
//! driver runs in the browser itself, WebKitGTK by what WebDriver has.

use crate::browsers::Extension;
use crate::engine::Engine;
use crate::tab::Tab;
use crate::witness;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::thread;
use std::time::Duration;

/// The window, unless a test says another: of a computer, in CSS pixels.
const WINDOW: [u32; 2] = [1280, 800];

/// Lets the window of Firefox be as narrow as a phone.
const NARROW: &str = "for (const side of ['min-width', 'min-height']) {
    document.documentElement.style.setProperty(side, '0', 'important');
}";

/// Sets what the reader's system prefers, in Firefox; what is not named is as it was at first.
const PREFER: &str = "const given = arguments[0];
const page = gBrowser.selectedBrowser.browsingContext;
page.prefersColorSchemeOverride = given['prefers-color-scheme'] ?? 'none';
page.forcedColorsOverride = given['forced-colors'] ?? 'none';
page.mediumOverride = given.media ?? '';
Services.prefs.setIntPref('ui.prefersReducedMotion', given['prefers-reduced-motion'] === 'no-preference' ? 0 : 1);";

/// Makes a browser that has just started ready for tests.
pub(crate) async fn prepare(client: &Client, engine: Engine) -> Result<(), CmdError> {
    match engine {
        Engine::Chromium => {
            let script = json!({ "source": witness::SCRIPT });
            client.issue_cmd(Extension::devtools("Page.addScriptToEvaluateOnNewDocument", script)).await?;
            Ok(())
        }
        Engine::Firefox => {
            in_browser(client, NARROW, Vec::new()).await?;
            resize(client, WINDOW).await
        }
        Engine::WebKit => resize(client, WINDOW).await,
    }
}

/// As it was before the test; an error means that the browser is of no more use.
pub(crate) async fn clean(client: &Client, engine: Engine) -> Result<(), CmdError> {
    if engine != Engine::Chromium && client.current_url().await?.scheme() == "http" {
        client.delete_all_cookies().await?;
    }
    client.goto("about:blank").await?;
    match engine {
        Engine::Chromium => {
            for (command, params) in [
                ("Emulation.setScriptExecutionDisabled", json!({ "value": false })),
                ("Emulation.clearDeviceMetricsOverride", json!({})),
                ("Emulation.setDataSaverOverride", json!({})),
                ("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })),
                ("Network.clearBrowserCookies", json!({})),
            ] {
                client.issue_cmd(Extension::devtools(command, params)).await?;
            }
            client.issue_cmd(Extension::console()).await?;
            Ok(())
        }
        Engine::Firefox => {
            in_browser(client, PREFER, vec![json!({})]).await?;
            resize(client, WINDOW).await
        }
        Engine::WebKit => resize(client, WINDOW).await,
    }
}

/// Runs a script in Firefox itself.
async fn in_browser(client: &Client, script: &str, arguments: Vec<Value>) -> Result<(), CmdError> {
    client.issue_cmd(Extension::context("chrome")).await?;
    let outcome = client.execute(script, arguments).await;
    client.issue_cmd(Extension::context("content")).await?;
    outcome.map(|_| ())
}

/// Gives the page this size, in CSS pixels: the window has it with what stands around the page.
async fn resize(client: &Client, [width, height]: [u32; 2]) -> Result<(), CmdError> {
    let inner = || async {
        let size = client.execute("return [innerWidth, innerHeight];", Vec::new()).await?;
        let side = |idx: usize| size[idx].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or_default();
        Ok::<[u32; 2], CmdError>([side(0), side(1)])
    };
    for _ in 0..40 {
        let is = inner().await?;
        if is == [width, height] {
            return Ok(());
        }
        let (outer_width, outer_height) = client.get_window_size().await?;
        let around = |outer: u64, inner: u32| u32::try_from(outer).unwrap_or_default().saturating_sub(inner);
        client.set_window_size(width + around(outer_width, is[0]), height + around(outer_height, is[1])).await?;
        thread::sleep(Duration::from_millis(25));
    }
    panic!("the page is {:?} and not {width} by {height}", inner().await?);
}

impl Tab {
    /// Lets the window be so wide, in CSS pixels, as on a phone or a computer.
    #[track_caller]
    pub fn resize(&self, width: u32) {
        self.resize_to([width, WINDOW[1]]);
    }

    /// Lets the window have this width and height, in CSS pixels.
    #[track_caller]
    pub fn resize_to(&self, [width, height]: [u32; 2]) {
        if self.engine() == Engine::Chromium {
            let params = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
            self.devtools("Emulation.setDeviceMetricsOverride", params);
        } else {
            self.block(|client| async move { resize(&client, [width, height]).await });
        }
    }

    /// The reader's system has light or dark colours. WebKitGTK has light ones only.
    #[track_caller]
    pub fn prefer(&self, scheme: &str) {
        self.set_media("", &[("prefers-color-scheme", scheme)]);
    }

    /// The reader's system asks for less motion, `reduce`, or doesn't: `no-preference`.
    #[track_caller]
    pub fn prefer_motion(&self, choice: &str) {
        self.set_media("", &[("prefers-reduced-motion", choice)]);
    }

    /// The reader's system puts few colours of its own, light or dark, in place of every page's.
    #[track_caller]
    pub fn force_colours(&self, scheme: &str) {
        self.set_media("", &[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
    }

    /// Shows pages as on paper, to a reader whose system has light or dark colours.
    #[track_caller]
    pub fn print(&self, scheme: &str) {
        self.set_media("print", &[("prefers-color-scheme", scheme)]);
    }

    /// Sets the medium, and what the reader's system prefers; what is not named is as it was at first.
    #[track_caller]
    fn set_media(&self, media: &str, features: &[(&str, &str)]) {
        match self.engine() {
            Engine::Chromium => {
                let features: Vec<Value> =
                    features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
                self.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": features }));
            }
            Engine::Firefox => {
                let mut given: serde_json::Map<String, Value> =
                    features.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
                given.insert("media".to_owned(), json!(media));
                self.prefers.replace(Some(Value::Object(given)));
                self.prefer_as_set();
            }
            Engine::WebKit => {
                let is_so = media.is_empty() && features == [("prefers-color-scheme", "light")];
                assert!(is_so, "no driver sets {media:?} {features:?} in WebKitGTK: say `only_in!`, and why");
            }
        }
    }

    /// Tells Firefox again what its reader prefers: it forgets some of it with each page.
    #[track_caller]
    pub(crate) fn prefer_as_set(&self) {
        let Some(given) = self.prefers.borrow().clone() else { return };
        let medium = given["media"].as_str().unwrap_or_default().to_owned();
        self.block(|client| async move { in_browser(&client, PREFER, vec![given]).await });
        // The page hears of it a moment later.
        self.wait(&format!("matchMedia('{}').matches", if medium.is_empty() { "screen" } else { &medium }));
    }

    /// The reader's system has light or dark colours, and its reader wants more contrast.
    #[track_caller]
    pub fn want_contrast(&self, scheme: &str) {
        self.set_media("", &[("prefers-contrast", "more"), ("prefers-color-scheme", scheme)]);
    }

    /// The reader of Chromium asks to save data.
    #[track_caller]
    pub fn spare_data(&self) {
        self.devtools("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true }));
    }

    /// Lets no page run a script. The test's own still run.
    #[track_caller]
    pub fn forbid_scripts(&self) {
        if self.engine() == Engine::Chromium {
            self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        } else {
            self.ask_for_pages_without_scripts();
        }
    }
}
