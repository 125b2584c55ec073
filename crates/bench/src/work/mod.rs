//! What a reader's choices cost on a page of very many questions, beside code that is written by hand for the same table.

mod hand;
mod report;
mod seeds;
mod tasks;

use crate::fault::{Outcome, caught};
use crate::rounds::shuffled;
use browser_tests::{Server, Setup, TOUCH, dist, repository, tab_to_measure};
use model::SOURCE_COUNT;
use model::facts::{BUILD_SECTION, SECTION};
pub(crate) use report::Report;
use serde_json::json;
use site::{Site, TOOLS_WASM, WASM, wasm};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tasks::{Desk, desks};

/// What the document says of it.
pub(crate) const ABOUT: &str = "A site that our generator made of seeds that a program made: the overview, with every question and every fold open, and \
the search. Beside it the same table in plain HTML with a script that somebody writes by hand without a framework, which touches only the nodes that change, and \
searches by looking for the letters in each row. On a computer that is not slowed, from the event until the page shows the outcome, laid out; of the search, \
the mean of the keys of a word. Of another language, the time has the fetching of its page in it.";

const PROBE: &str = include_str!("probe.js");
/// As many as are wanted, or as a comparison may have.
const N_SOURCES: usize = if *SOURCE_COUNT.end() < 20 { *SOURCE_COUNT.end() } else { 20 };
/// Nobody waits longer for a page.
const PATIENCE: Duration = Duration::from_secs(120);

/// Contents by paths.
type Files = Vec<(String, Vec<u8>)>;

/// What was measured on a page: times by the names of tasks.
struct Measured {
    desk: Desk,
    times: BTreeMap<String, Vec<f64>>,
    fault: Option<String>,
}

/// Makes the site, and does everything so often.
pub(crate) fn measure(npm: &Path, n_questions: usize, repetitions: usize) -> Outcome<Report> {
    let site = Server::start(Setup::default());
    let begun = Instant::now();
    for (path, content) in files(&npm.join("made/seeds"), n_questions).map_err(|error| error.to_string())? {
        site.change(&path, content);
    }
    eprintln!("work: made in {} s", begun.elapsed().as_secs());
    let mut measured: Vec<Measured> =
        desks(N_SOURCES - 1).into_iter().map(|desk| Measured { desk, times: BTreeMap::new(), fault: None }).collect();
    let rounds = std::iter::once((0..measured.len()).collect()).chain(shuffled(repetitions, measured.len()));
    for (round, order) in rounds.enumerate() {
        eprintln!(
            "work: {}",
            if round == 0 { "warming up".to_owned() } else { format!("round {round} of {repetitions}") }
        );
        for idx in order {
            let Some(one) = measured.get_mut(idx).filter(|one| one.fault.is_none()) else { continue };
            match caught(|| visit(&site.at(one.desk.path), &one.desk)) {
                Ok(_) if round == 0 => {}
                Ok(times) => times.into_iter().for_each(|(name, ms)| one.times.entry(name).or_default().push(ms)),
                Err(fault) => {
                    eprintln!("work: {}: {fault}", one.desk.path);
                    one.fault = Some(fault);
                }
            }
        }
    }
    Ok(Report::new(n_questions, &measured))
}

/// The files of both pages that the site in `dist/` has not, or has otherwise. Code is that of the built site.
fn files(folder: &Path, n_questions: usize) -> Result<Files, Box<dyn Error>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let questions = seeds::write(folder, n_questions, N_SOURCES)?;
    eprintln!("work: compiling the seeds of {n_questions} questions by {N_SOURCES} sources");
    let site = Site::read(&repository(), folder)?;
    eprintln!("work: making the pages");
    let mut files = Vec::new();
    for name in [WASM, TOOLS_WASM] {
        let built = fs::read(dist().join(name))?;
        let code = wasm::without(&built, SECTION).and_then(|code| wasm::without(&code, BUILD_SECTION));
        files.push((name.to_owned(), site.wasm(&code.ok_or("the built site has no module; build it again")?)?));
    }
    let is_wanted = |path: &&str| {
        let n_folders = path.matches('/').count();
        // Another language is the content of its page.
        ["index.html", "de/index.html"].contains(path)
            || path.ends_with("search/index.html")
            || path.ends_with(".css")
            || path.ends_with("options.js")
            || (path.starts_with("words/") || path.contains("search")) && n_folders < 3
    };
    for path in site.paths().filter(is_wanted) {
        if let Some(content) = site.file(path)? {
            files.push((path.to_owned(), content));
        }
    }
    files.extend(hand::files(&questions).into_iter().map(|(path, text)| (path.to_owned(), text.into_bytes())));
    // A server serves a folder's page at the folder.
    let folders =
        files.iter().filter_map(|(path, content)| Some((path.strip_suffix("index.html")?.to_owned(), content.clone())));
    let folders: Vec<_> = folders.collect();
    files.extend(folders);
    Ok(files)
}

/// Opens a page, waits until it answers, and does its tasks: times in milliseconds.
fn visit(address: &str, desk: &Desk) -> Outcome<BTreeMap<String, f64>> {
    let page = tab_to_measure();
    page.renew();
    page.resize(1280);
    page.devtools("Page.navigate", json!({ "url": address }));
    let evaluate = |expression: String| {
        let question = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        page.devtools("Runtime.evaluate", question)
    };
    let begun = Instant::now();
    while evaluate(format!("Boolean({})", desk.ready))["result"]["value"] != true {
        if begun.elapsed() > PATIENCE {
            return Err(format!("{address} does not answer"));
        }
        // The app comes when its controls are touched.
        evaluate(TOUCH.to_owned());
        sleep(Duration::from_millis(100));
    }
    let answer = evaluate(format!("{}({})", PROBE.trim_end(), desk.tasks));
    let fault = &answer["exceptionDetails"]["exception"]["description"];
    if let Some(text) = fault.as_str() {
        return Err(text.lines().next().unwrap_or("it fails").to_owned());
    }
    let times = answer["result"]["value"].as_object().ok_or("it tells no times")?;
    Ok(times.iter().filter_map(|(name, ms)| Some((name.clone(), ms.as_f64()?))).collect())
}
