//! One load of a page on the slow phone: to its rest, or until a click is answered.

use crate::conditions::phone;
use crate::fault::Outcome;
use browser_tests::Tab;
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Notes what happens in a page.
const PROBE: &str = include_str!("probe.js");
/// A page rests when nothing has happened for so long, in milliseconds.
const QUIET: f64 = 1000.0;
/// Nobody waits longer for a page.
const PATIENCE: Duration = Duration::from_secs(40);
/// A reader who gets no answer clicks again.
const AGAIN: Duration = Duration::from_millis(100);

/// Something to click, and what is seen to change by it.
#[derive(Clone, Debug)]
pub(crate) struct Action {
    /// What a reader would call it.
    pub(crate) name: &'static str,
    /// An expression of JavaScript for the element; `find(selector)` looks in shadow roots, too, and `unfolded(element)` opens what
    /// it is folded in.
    pub(crate) target: String,
    /// One for what is seen of it, given `target`; `null` while it can't be clicked yet.
    pub(crate) state: String,
}

impl Action {
    /// What the probe is given; a page that is not clicked is not scrolled either.
    fn script(&self, scrolls: bool) -> String {
        let Self { target, state, .. } = self;
        format!("{{ target: (find, unfolded) => {target}, state: (target, find) => {state}, scrolls: {scrolls} }}")
    }
}

/// A load up to its rest. Times are in milliseconds since its start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Load {
    /// As sent.
    pub(crate) bytes: f64,
    /// The page's own, too.
    pub(crate) requests: f64,
    /// The first content.
    pub(crate) paint: f64,
    /// The largest content.
    pub(crate) content: f64,
    /// What tasks take beyond 50 ms each.
    pub(crate) blocking: f64,
    /// The layout's shift, as browsers measure it.
    pub(crate) shift: f64,
}

/// A load up to the answer to a click.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Answer {
    /// In milliseconds since the start.
    pub(crate) at: f64,
    /// What had come by then, as sent.
    pub(crate) bytes: f64,
}

/// Loads a page, and waits for its rest. What is asked for is of the frame in it, if `framed`.
pub(crate) fn load(page: &Tab, address: &str, framed: bool, ready: &Action) -> Outcome<Load> {
    start(page, address, &ready.script(false));
    let begun = Instant::now();
    loop {
        sleep(Duration::from_millis(200));
        let seen = peek(page);
        let is_there = seen["loaded"] == true && !seen["aim"].is_null();
        if is_there && number(&seen["quiet"]) > QUIET {
            return summary(&seen, framed);
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("{address} does not come to rest; what there is to click: {}", seen["aim"]));
        }
    }
}

/// Loads a page, clicks as soon as there is something to click, and again until there is an answer.
pub(crate) fn click(page: &Tab, address: &str, action: &Action) -> Outcome<Answer> {
    start(page, address, &action.script(true));
    let begun = Instant::now();
    let mut clicked: Option<Instant> = None;
    loop {
        sleep(Duration::from_millis(15));
        let seen = peek(page);
        let answered = number(&seen["answered"]);
        if answered > 0.0 {
            return Ok(Answer { at: answered, bytes: bytes(&seen, answered) });
        }
        if !seen["aim"].is_null() && clicked.is_none_or(|time| time.elapsed() > AGAIN) {
            clicked = Some(Instant::now());
            for kind in ["mousePressed", "mouseReleased"] {
                let (x, y) = (&seen["aim"]["x"], &seen["aim"]["y"]);
                let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
                page.devtools("Input.dispatchMouseEvent", event);
            }
        }
        if begun.elapsed() > PATIENCE {
            let what = if clicked.is_some() { "is not answered" } else { "is not there" };
            return Err(format!("{}: what there is to click {what} at {address}", action.name));
        }
    }
}

fn start(page: &Tab, address: &str, action: &str) {
    phone(page);
    let probe = json!({ "source": format!("{}({action});", PROBE.trim_end()) });
    page.devtools("Page.addScriptToEvaluateOnNewDocument", probe);
    page.devtools("Page.navigate", json!({ "url": address }));
}

fn peek(page: &Tab) -> Value {
    let question = json!({ "expression": "window.bench?.peek?.()", "returnByValue": true });
    page.devtools("Runtime.evaluate", question)["result"]["value"].take()
}

fn summary(seen: &Value, framed: bool) -> Outcome<Load> {
    let of = |kind: &'static str| entries(seen).filter(move |entry| entry["kind"] == kind);
    let times = |kind| of(kind).filter(|entry| entry["framed"] == framed).map(|entry| number(&entry["at"]));
    let shown = |kind: &'static str| times(kind).reduce(f64::max).ok_or(format!("no {kind} was seen"));
    Ok(Load {
        bytes: bytes(seen, f64::INFINITY),
        requests: 1.0 + f64::from(u32::try_from(of("resource").count()).unwrap_or(u32::MAX)),
        paint: shown("paint")?,
        content: shown("content")?,
        blocking: sum(of("task").map(|task| (number(&task["duration"]) - 50.0).max(0.0))),
        shift: sum(of("shift").map(|shift| number(&shift["value"]))),
    })
}

/// What had come by a time, as sent.
fn bytes(seen: &Value, by: f64) -> f64 {
    let had_come = entries(seen).filter(|entry| entry["kind"] == "resource" && number(&entry["end"]) <= by);
    number(&seen["page"]["bytes"]) + sum(had_come.map(|entry| number(&entry["bytes"])))
}

/// Of nothing zero, and not its negative.
fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

fn entries(seen: &Value) -> impl Iterator<Item = &Value> {
    seen["entries"].as_array().into_iter().flatten()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen() -> Value {
        json!({ "page": { "bytes": 1000 }, "entries": [
            { "kind": "paint", "at": 300, "framed": false }, { "kind": "paint", "at": 480, "framed": true },
            { "kind": "content", "at": 310, "framed": false }, { "kind": "content", "at": 500, "framed": true },
            { "kind": "content", "at": 700, "framed": true },
            { "kind": "task", "duration": 51 }, { "kind": "task", "duration": 90 },
            { "kind": "shift", "value": 0.1 }, { "kind": "shift", "value": 0.05 },
            { "kind": "resource", "end": 400, "bytes": 20 }, { "kind": "resource", "end": 900, "bytes": 300 },
        ] })
    }

    #[test]
    fn a_load_is_summed_up() {
        let load = summary(&seen(), false).unwrap();
        let expected =
            Load { bytes: 1320.0, requests: 3.0, paint: 300.0, content: 310.0, blocking: 41.0, shift: load.shift };
        assert_eq!(load, expected);
        assert!((load.shift - 0.15).abs() < 1e-9);
    }

    #[test]
    fn of_a_frame_its_own_content_counts_the_last_largest() {
        let load = summary(&seen(), true).unwrap();
        assert_eq!((load.paint, load.content), (480.0, 700.0));
    }

    #[test]
    fn bytes_count_by_the_time_when_they_had_come() {
        assert_eq!(bytes(&seen(), 500.0), 1020.0);
    }
}
