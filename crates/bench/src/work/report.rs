//! A reader's choices, as a table.

use super::tasks::NAMES;
use super::{Measured, N_SOURCES};
use crate::goals::{Goal, Measure};
use crate::stats::Spread;
use crate::table::{Table, ratio, spread};
use std::fmt;

/// What a reader's choices came to.
pub(crate) struct Report {
    n_questions: usize,
    /// What each is called, and its times: ours, and those of the code that is written by hand.
    rows: Vec<(&'static str, Option<Spread>, Option<Spread>)>,
    faults: Vec<String>,
}

impl Report {
    pub(super) fn new(n_questions: usize, measured: &[Measured]) -> Self {
        let of = |name: &str, is_ours: bool| {
            let desks = measured.iter().filter(|one| one.desk.is_ours == is_ours);
            let times: Vec<f64> = desks.filter_map(|one| one.times.get(name)).flatten().copied().collect();
            Spread::of(&times)
        };
        let fault = |one: &Measured| {
            let whose = if one.desk.is_ours { "ours" } else { "by hand" };
            one.fault.as_ref().map(|fault| format!("{whose}, {}: could not be measured: {fault}", one.desk.path))
        };
        Self {
            n_questions,
            rows: NAMES.map(|(name, said)| (said, of(name, true), of(name, false))).to_vec(),
            faults: measured.iter().filter_map(fault).collect(),
        }
    }

    /// What the goals are judged by.
    pub(crate) fn measures(&self) -> Vec<Measure> {
        let measure = |(said, ours, hand): &(&'static str, Option<Spread>, Option<Spread>)| {
            Some(Measure {
                goal: Goal::Work,
                of: (*said).to_owned(),
                value: ours.as_ref()?.median / hand.as_ref()?.median,
            })
        };
        self.rows.iter().filter_map(measure).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new(&["choice", "ours, ms", "by hand, ms", "ours, of by hand"]);
        for (said, ours, hand) in &self.rows {
            let median = |spread: &Option<Spread>| spread.map(|spread| spread.median);
            let against = ratio(median(ours), median(hand));
            table.push(vec![(*said).to_owned(), spread(*ours, 1), spread(*hand, 1), against]);
        }
        writeln!(to, "{} questions, {N_SOURCES} sources.\n\n{}", self.n_questions, table.markdown())?;
        self.faults.iter().try_for_each(|fault| writeln!(to, "- {fault}"))
    }
}
