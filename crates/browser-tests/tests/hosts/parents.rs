//! A frame of ours beside the scripts by which others fit their frames: its height follows when a fold is opened and closed.

use crate::host::{assert_follows, codes, host};
use browser_tests::setting;
use std::fs;
use std::path::Path;

/// A script of a package of npm.
pub(crate) fn package_file(path: &str) -> String {
    let path = Path::new(&setting("SC_HOSTS")).join("node_modules").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Opens a page with this body, which includes a parent's script and starts it, and checks the frame.
#[track_caller]
fn assert_fits(script: &str, body: &str, start: &str) {
    let script = package_file(script);
    let body =
        format!("<div style=\"width: 390px\">{body}</div><script src=\"/parent.js\"></script><script>{start}</script>");
    let page = host(("", &body), &[], &[("parent.js", &script)]);
    page.wait("document.querySelector('iframe')");
    assert_follows(&page);
}

#[test]
fn pym() {
    let (address, sandbox) = (codes().of_frame("src"), codes().of_frame("sandbox"));
    let start = format!("new pym.Parent('place', '{address}', {{ sandbox: '{sandbox}' }});");
    assert_fits("pym.js/dist/pym.v1.min.js", "<div id=\"place\"></div>", &start);
}

#[test]
fn newswire_frames() {
    let (address, sandbox) = (codes().of_frame("src"), codes().of_frame("sandbox"));
    let start = format!(
        "new newswireFrames.Framer(document.querySelector('#place'), {{ src: '{address}', attributes: {{ sandbox: '{sandbox}' }} }});"
    );
    assert_fits("@newswire/frames/dist/frames.umd.js", "<div id=\"place\"></div>", &start);
}

#[test]
fn iframe_resizer_4() {
    let start = "iFrameResize({ checkOrigin: false }, 'iframe');";
    assert_fits("iframe-resizer/js/iframeResizer.js", codes().frame_alone(), start);
}

#[test]
fn iframe_resizer_5() {
    let start = "iframeResize({ license: 'GPLv3', checkOrigin: false }, 'iframe');";
    assert_fits("@iframe-resizer/parent/index.umd.js", codes().frame_alone(), start);
}
