//! The phone that everything is loaded on: small, slow, on a slow line, with nothing kept from earlier.

use browser_tests::Tab;
use serde_json::json;

/// How many times slower the processor is made than that of this machine.
pub(crate) const SLOWED: u32 = 4;
/// The delay of every answer, in milliseconds. This and the throughputs are those of slow 4G in Lighthouse.
pub(crate) const LATENCY: u32 = 150;
/// Towards the phone, in kilobits a second.
pub(crate) const DOWN: f64 = 1638.4;
/// From the phone, in kilobits a second.
pub(crate) const UP: f64 = 750.0;
/// The width of the screen, in CSS pixels.
pub(crate) const WIDTH: u32 = 390;

/// A new window under these conditions.
pub(crate) fn phone(page: &Tab) {
    page.renew();
    page.resize(WIDTH);
    page.devtools("Network.enable", json!({}));
    page.devtools("Network.clearBrowserCache", json!({}));
    let bytes = |kilobits: f64| kilobits * 1000.0 / 8.0;
    let line = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": bytes(DOWN), "uploadThroughput": bytes(UP),
    });
    page.devtools("Network.emulateNetworkConditions", line);
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED }));
}
