//! One question is loaded on a slow phone: ours in every form, others' tables with the same facts, and plain HTML.

mod facts;
mod ours;
mod party;
mod peers;
mod report;
mod visit;

use crate::fault::{Outcome, caught};
use crate::rounds::shuffled;
use browser_tests::{Server, Setup, dist, tab_to_measure};
use facts::Facts;
use party::Party;
pub(crate) use report::Report;
use std::path::Path;
use std::time::{Duration, Instant};
use visit::{Answer, Load};

/// What the document says of it.
pub(crate) const ABOUT: &str = "One question, the first lead of the site under test, as every party shows it: ours in each form that the site offers, \
pasted into a page that has nothing else, and two of the site's own pages; the same facts as plain HTML with its styles and picture in it, which nobody \
can be faster than; and other people's tables of the same facts, each as its guide says, bundled by esbuild with no more than it needs (Perspective from its own \
files, as it asks for). A load lasts until nothing has happened for a second; blocking time is what tasks take beyond 50 ms each, from the start. \
Of a frame, paints are those in it. For the answer the page is loaded again: something to click is clicked by a mouse as soon as it is painted, and again every \
100 ms until the page shows an answer; of several things to click, which take turns, the last answered counts (a fold, a source to put away, a copy \
button that most cards have in the fold; a column's header to sort by). Bytes are those of contents, compressed.";

/// What was measured of a party.
struct Measured {
    party: Party,
    loads: Vec<Load>,
    /// By the number of the action.
    answers: Vec<(usize, Answer)>,
    /// The actions that got no answer.
    unanswered: Vec<usize>,
    /// Why it does not load, if so.
    fault: Option<String>,
    /// The time that its loads have taken.
    spent: Duration,
}

/// A party that is megabytes large is not loaded again once it has taken so long; how often it was, the tables say.
const BUDGET: Duration = Duration::from_secs(120);

/// Loads every party so often, each twice a time: to its rest, and until a click is answered.
pub(crate) fn measure(npm: &Path, repetitions: usize) -> Outcome<Report> {
    let dist = dist();
    let facts = Facts::read(&dist)?;
    let headers = [("Timing-Allow-Origin", "*")];
    let site = Server::start(Setup { headers: &headers, compressed: true, ..Setup::default() });
    let mut failed = Vec::new();
    let mut parties = ours::parties(&dist, &site, &facts)?;
    for (name, party) in peers::parties(npm, &facts) {
        match party {
            Ok(party) => parties.push(party),
            Err(fault) => failed.push((name.to_owned(), fault)),
        }
    }
    for (path, content) in parties.iter_mut().flat_map(|party| std::mem::take(&mut party.files)) {
        site.change(&path, content);
    }
    let mut measured: Vec<Measured> = parties
        .into_iter()
        .map(|party| Measured {
            party,
            loads: Vec::new(),
            answers: Vec::new(),
            unanswered: Vec::new(),
            fault: None,
            spent: Duration::ZERO,
        })
        .collect();
    measured.iter_mut().for_each(|one| one.warm_up(&site));
    for (round, order) in shuffled(repetitions, measured.len()).into_iter().enumerate() {
        eprintln!("load: round {} of {repetitions}", round + 1);
        for idx in order {
            if let Some(one) = measured.get_mut(idx).filter(|one| one.fault.is_none() && one.spent < BUDGET) {
                one.visit(&site, round);
            }
        }
    }
    Ok(Report::new(&measured, failed))
}

impl Measured {
    /// Both loads, in their turn.
    fn visit(&mut self, site: &Server, round: usize) {
        let begun = Instant::now();
        self.load(site);
        self.click(site, round % self.party.actions.len().max(1));
        self.spent += begun.elapsed();
    }

    /// Once before it counts: the server compresses what it sends, and what fails is known.
    fn warm_up(&mut self, site: &Server) {
        eprintln!("load: {}", self.party.name);
        self.load(site);
        (0..self.party.actions.len()).for_each(|idx| self.click(site, idx));
        self.loads.clear();
        self.answers.clear();
    }

    /// A party that does not load is left out from then on.
    fn load(&mut self, site: &Server) {
        let loaded = caught(|| {
            let ready = self.party.actions.first().ok_or("it has nothing to click")?;
            visit::load(&tab_to_measure(), &site.at(&self.party.path), self.party.framed, ready)
        });
        match loaded {
            Ok(load) => self.loads.push(load),
            Err(fault) => {
                eprintln!("load: {}: {fault}", self.party.name);
                self.fault = Some(fault);
            }
        }
    }

    /// So is something to click that gives no answer.
    fn click(&mut self, site: &Server, idx: usize) {
        let is_tried = self.fault.is_none() && !self.unanswered.contains(&idx);
        let Some(action) = self.party.actions.get(idx).filter(|_| is_tried) else { return };
        match caught(|| visit::click(&tab_to_measure(), &site.at(&self.party.path), action)) {
            Ok(answer) => self.answers.push((idx, answer)),
            Err(fault) => {
                eprintln!("load: {}: {fault}", self.party.name);
                self.unanswered.push(idx);
            }
        }
    }
}
