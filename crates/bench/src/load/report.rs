//! The loads as tables.

use super::party::Kind;
use super::{Answer, Load, Measured};
use crate::goals::{Goal, Measure};
use crate::stats::Spread;
use crate::table::{Table, number, ratio, spread};
use std::fmt;

/// What the loads came to.
pub(crate) struct Report {
    parties: Vec<Row>,
    failed: Vec<(String, String)>,
}

/// What they came to of one party.
struct Row {
    name: String,
    kind: Kind,
    bytes: Option<Spread>,
    requests: Option<Spread>,
    paint: Option<Spread>,
    content: Option<Spread>,
    blocking: Option<Spread>,
    shift: Option<Spread>,
    /// Of each thing to click: its name, when it was answered, and the bytes by then.
    answers: Vec<(&'static str, Option<Spread>, Option<Spread>)>,
}

impl Report {
    pub(super) fn new(measured: &[Measured], mut failed: Vec<(String, String)>) -> Self {
        for one in measured {
            failed.extend(one.fault.clone().map(|fault| (one.party.name.to_owned(), fault)));
            let action = |idx: &usize| one.party.actions.get(*idx).map_or("?", |action| action.name);
            let unanswered = one.unanswered.iter().map(|idx| format!("a click on {} got no answer", action(idx)));
            failed.extend(unanswered.map(|fault| (one.party.name.to_owned(), fault)));
        }
        Self { parties: measured.iter().map(Row::new).collect(), failed }
    }
}

impl Row {
    fn new(measured: &Measured) -> Self {
        let of = |what: fn(&Load) -> f64| Spread::of(&measured.loads.iter().map(what).collect::<Vec<_>>());
        let actions = measured.party.actions.iter().enumerate();
        let answers = actions.map(|(idx, action)| {
            let of = |what: fn(&Answer) -> f64| {
                let answers = measured.answers.iter().filter(|(of, _)| *of == idx);
                Spread::of(&answers.map(|(_, answer)| what(answer)).collect::<Vec<_>>())
            };
            (action.name, of(|answer| answer.at), of(|answer| answer.bytes))
        });
        Self {
            name: measured.party.name.to_owned(),
            kind: measured.party.kind,
            bytes: of(|load| load.bytes),
            requests: of(|load| load.requests),
            paint: of(|load| load.paint),
            content: of(|load| load.content),
            blocking: of(|load| load.blocking),
            shift: of(|load| load.shift),
            answers: answers.collect(),
        }
    }

    /// Of all that there is to click, the last answered.
    fn answer(&self) -> Option<Spread> {
        self.last().and_then(|(_, at, _)| *at)
    }

    fn last(&self) -> Option<&(&'static str, Option<Spread>, Option<Spread>)> {
        let median = |at: &Option<Spread>| at.map_or(0.0, |spread| spread.median);
        self.answers.iter().max_by(|(_, one, _), (_, other, _)| median(one).total_cmp(&median(other)))
    }
}

impl Report {
    /// What the goals are judged by: every form of ours.
    pub(crate) fn measures(&self) -> Vec<Measure> {
        let median = |spread: Option<Spread>| spread.map(|spread| spread.median);
        let limit = self.limit(|row| row.paint);
        let peers = self.parties.iter().filter(|row| row.kind == Kind::Peer);
        let fastest = peers.filter_map(|row| median(row.answer())).reduce(f64::min);
        let ours = self.parties.iter().filter(|row| row.kind == Kind::Ours);
        let of =
            |goal: Goal, row: &Row, value: Option<f64>| Some(Measure { goal, of: row.name.clone(), value: value? });
        let measures = ours.flat_map(|row| {
            let times = |value: Option<f64>, other: Option<f64>| Some(value? / other?);
            [
                of(Goal::FirstPaint, row, times(median(row.paint), limit)),
                of(Goal::Blocking, row, median(row.blocking)),
                of(Goal::Shift, row, median(row.shift)),
                of(Goal::Click, row, times(median(row.answer()), fastest)),
            ]
        });
        measures.flatten().collect()
    }

    fn limit(&self, what: fn(&Row) -> Option<Spread>) -> Option<f64> {
        let limit = self.parties.iter().find(|party| party.kind == Kind::Limit);
        limit.and_then(what).map(|spread| spread.median)
    }

    fn table(&self) -> Table {
        let mut table = Table::new(&[
            "party",
            "loads",
            "bytes",
            "requests",
            "first paint, ms",
            "of the limit",
            "content, ms",
            "of the limit",
            "blocking, ms",
            "shift",
            "a click answered, ms",
            "of the limit",
            "bytes by then",
        ]);
        let median = |spread: Option<Spread>| spread.map(|spread| spread.median);
        for row in self.parties.iter().filter(|row| row.paint.is_some()) {
            let against = |what: fn(&Row) -> Option<Spread>| ratio(median(what(row)), self.limit(what));
            let middle = |value: Option<Spread>| median(value).map_or("–".to_owned(), |value| number(value, 0));
            table.push(vec![
                row.name.clone(),
                row.paint.map_or(0, |paint| paint.n).to_string(),
                middle(row.bytes),
                middle(row.requests),
                spread(row.paint, 0),
                against(|row| row.paint),
                spread(row.content, 0),
                against(|row| row.content),
                spread(row.blocking, 0),
                spread(row.shift, 3),
                spread(row.answer(), 0),
                against(Row::answer),
                row.last().map_or("–".to_owned(), |(_, _, bytes)| middle(*bytes)),
            ]);
        }
        table
    }

    fn clicks(&self) -> Table {
        let mut table = Table::new(&["ours", "what is clicked", "answered, ms", "of the limit", "bytes by then"]);
        for row in self.parties.iter().filter(|row| row.answers.len() > 1) {
            for (name, at, bytes) in &row.answers {
                let median = at.map(|spread| spread.median);
                let bytes = bytes.map_or("–".to_owned(), |bytes| number(bytes.median, 0));
                let against = ratio(median, self.limit(Row::answer));
                table.push(vec![row.name.clone(), (*name).to_owned(), spread(*at, 0), against, bytes]);
            }
        }
        table
    }
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "{}\n{}", self.table().markdown(), self.clicks().markdown())?;
        for (name, fault) in &self.failed {
            writeln!(to, "- {name} could not be measured: {fault}")?;
        }
        Ok(())
    }
}
