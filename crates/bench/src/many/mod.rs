//! Many cards on one page: what one more costs, in time and memory, when everything has been fetched before.

mod report;

use crate::fault::{Outcome, caught};
use crate::rounds::shuffled;
use browser_tests::{Server, Setup, Tab, dist, tab_to_measure};
pub(crate) use report::Report;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// What the document says of it.
pub(crate) const ABOUT: &str = "Pages with nothing but cards, each of another question as long as there are any, on a computer that is not slowed, with \
everything in the browser's cache: each page is opened twice, and the second time counts. Elements and frames are measured as our codes are, so that those far \
below the screen wait until a reader comes near; and as if all were near. Frames are of the page's own process. Time is from the \
start until all cards that do not wait stand, laid out; memory is what scripts and nodes hold after a collection of garbage. What one more card costs is the \
difference to the page with fewer, by card.";

/// How many cards there are on a page.
const COUNTS: [usize; 4] = [1, 5, 20, 100];
/// Nobody waits longer for a page.
const PATIENCE: Duration = Duration::from_secs(120);

const PROBE: &str = include_str!("probe.js");

/// A form of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Plain HTML, which is what there is to beat.
    Plain,
    /// The element.
    Element,
    /// The element, everywhere on the page.
    ElementNear,
    /// A frame.
    Frame,
    /// A frame, everywhere on the page.
    FrameNear,
}

impl Form {
    const ALL: [Self; 5] = [Self::Plain, Self::Element, Self::ElementNear, Self::Frame, Self::FrameNear];

    /// The name of its code in `snippets.json`, and in the probe.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => ("static", "plain"),
            Self::Element | Self::ElementNear => ("element", "element"),
            Self::Frame | Self::FrameNear => ("frame", "frame"),
        }
    }

    /// True if no card waits until it comes near.
    fn are_all_near(self) -> bool {
        !matches!(self, Self::Element | Self::Frame)
    }
}

/// A page of so many cards, and what was measured of it.
pub(crate) struct Measured {
    form: Form,
    n_cards: usize,
    ms: Vec<f64>,
    kilobytes: Vec<f64>,
    fault: Option<String>,
}

impl Measured {
    fn path(&self) -> String {
        let near = if self.form.are_all_near() { "-near" } else { "" };
        format!("bench/{}{near}-{}.html", self.form.names().1, self.n_cards)
    }
}

/// Opens every page so often.
pub(crate) fn measure(repetitions: usize) -> Outcome<Report> {
    let dist = dist();
    let site = Server::start(Setup { compressed: true, ..Setup::default() });
    let mut measured = Vec::new();
    for form in Form::ALL {
        let codes = codes(&dist, form, &site.origin())?;
        for n_cards in COUNTS {
            let one = Measured { form, n_cards, ms: Vec::new(), kilobytes: Vec::new(), fault: None };
            site.change(&one.path(), page(codes.iter().cycle().take(n_cards)).into_bytes());
            measured.push(one);
        }
    }
    let rounds = std::iter::once((0..measured.len()).collect()).chain(shuffled(repetitions, measured.len()));
    for (round, order) in rounds.enumerate() {
        eprintln!(
            "many: {}",
            if round == 0 { "warming up".to_owned() } else { format!("round {round} of {repetitions}") }
        );
        for idx in order {
            let Some(one) = measured.get_mut(idx).filter(|one| one.fault.is_none()) else { continue };
            match caught(|| visit(&site.at(&one.path()), one)) {
                Ok(_) if round == 0 => {}
                Ok((ms, kilobytes)) => {
                    one.ms.push(ms);
                    one.kilobytes.push(kilobytes);
                }
                Err(fault) => {
                    eprintln!("many: {}: {fault}", one.path());
                    one.fault = Some(fault);
                }
            }
        }
    }
    Ok(Report { measured })
}

/// The code of every comparison, the main ones first; scripts that several have stand once in a page.
fn codes(dist: &Path, form: Form, origin: &str) -> Outcome<Vec<String>> {
    let read = |path: &str| -> Outcome<Value> {
        let path = dist.join(path);
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}; build the site", path.display()))?;
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
    };
    let data = read("data/dataset.json")?;
    let topics = data["topics"].as_array().into_iter().flatten();
    let compared = topics.filter(|topic| topic["claims"].as_array().is_some_and(|claims| claims.len() > 1));
    let code = |topic: &Value| {
        let codes = read(&format!("embed/{}/snippets.json", topic["id"].as_str().unwrap_or_default()))?;
        let code = codes[form.names().0].as_str().unwrap_or_default().replace("https://ADDRESS", origin);
        Ok(if form.are_all_near() { code.replace(" loading=\"lazy\"", "") } else { code })
    };
    let codes: Vec<String> = compared.take(100).map(code).collect::<Outcome<_>>()?;
    if codes.is_empty() { Err("no question has two answers".to_owned()) } else { Ok(codes) }
}

fn page<'a>(codes: impl Iterator<Item = &'a String>) -> String {
    let cards: String = codes.map(|code| format!("{code}\n")).collect();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Cards</title><link rel=\"icon\" href=\"data:,\">\
         <meta name=\"viewport\" content=\"width=device-width\"><body>\n{cards}</body></html>"
    )
}

/// Opens a page twice: the time until its cards stand the second time, in milliseconds, and what is held then, in kilobytes.
fn visit(address: &str, one: &Measured) -> Outcome<(f64, f64)> {
    let page = tab_to_measure();
    page.renew();
    page.resize(1000);
    let Measured { form, n_cards, .. } = one;
    let probe = format!("{}({:?}, {n_cards}, {});", PROBE.trim_end(), form.names().1, form.are_all_near());
    page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": probe }));
    stand(&page, address)?;
    page.devtools("Page.navigate", json!({ "url": "about:blank" }));
    let ms = stand(&page, address)?;
    page.devtools("HeapProfiler.collectGarbage", json!({}));
    let heap = page.devtools("Runtime.getHeapUsage", json!({}));
    let held =
        ["usedSize", "embedderHeapUsedSize", "backingStorageSize"].map(|part| heap[part].as_f64().unwrap_or_default());
    Ok((ms, held.iter().sum::<f64>() / 1000.0))
}

fn stand(page: &Tab, address: &str) -> Outcome<f64> {
    page.devtools("Page.navigate", json!({ "url": address }));
    let begun = Instant::now();
    loop {
        sleep(Duration::from_millis(50));
        let question =
            json!({ "expression": "document.readyState === 'complete' && window.standing", "returnByValue": true });
        let answer = page.devtools("Runtime.evaluate", question);
        if let Some(ms) = answer["result"]["value"].as_f64() {
            return Ok(ms);
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("not all cards of {address} stand"));
        }
    }
}
