//! What we want to reach, as data, and whether a run reaches it.

use crate::table::{Table, number};

/// A goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// The first paint, as a multiple of that of plain HTML.
    FirstPaint,
    /// The blocking time of a load.
    Blocking,
    /// The shift of a load.
    Shift,
    /// A click's answer, as a multiple of that of the fastest peer.
    Click,
    /// A tool's work, as a multiple of that of hand-written code.
    Work,
    /// The time of one more card on a page.
    CardTime,
    /// The memory of one more card on a page.
    CardMemory,
    /// Reading figures, as a multiple of scanning for digits.
    Digits,
    /// Finding a quote: the time of JavaScript as a multiple of ours.
    Quotes,
}

/// What a value must be.
enum Must {
    AtMost(f64),
    Below(f64),
    AtLeast(f64),
}

impl Goal {
    /// All of them, in the order of the document.
    pub(crate) const ALL: [Self; 9] = [
        Self::FirstPaint,
        Self::Blocking,
        Self::Shift,
        Self::Click,
        Self::Work,
        Self::CardTime,
        Self::CardMemory,
        Self::Digits,
        Self::Quotes,
    ];

    /// Its name, what is wanted, how many decimals a value has, and its unit.
    fn said(self) -> (&'static str, Must, usize, &'static str) {
        match self {
            Self::FirstPaint => ("first paint, of that of plain HTML", Must::AtMost(1.05), 2, "×"),
            Self::Blocking => ("blocking time", Must::Below(50.0), 0, " ms"),
            Self::Shift => ("layout shift", Must::AtMost(0.0), 3, ""),
            Self::Click => ("a click answered, of the fastest peer", Must::Below(1.0), 2, "×"),
            Self::Work => ("work of a tool, of hand-written code", Must::AtMost(1.0), 2, "×"),
            Self::CardTime => ("time of one more card", Must::Below(2.0), 1, " ms"),
            Self::CardMemory => ("memory of one more card", Must::Below(200.0), 0, " KB"),
            Self::Digits => ("reading figures, of a scan for digits", Must::AtMost(10.0), 1, "×"),
            Self::Quotes => ("finding a quote, times as fast as JavaScript", Must::AtLeast(10.0), 1, "×"),
        }
    }

    /// The heading under which a miss is explained.
    pub(crate) fn name(self) -> &'static str {
        self.said().0
    }

    /// A value is judged as it is printed, so that the table never contradicts itself.
    fn is_met(self, value: f64) -> bool {
        let (_, must, decimals, _) = self.said();
        let value: f64 = format!("{value:.decimals$}").parse().unwrap_or(f64::NAN);
        match must {
            Must::AtMost(limit) => value <= limit,
            Must::Below(limit) => value < limit,
            Must::AtLeast(limit) => value >= limit,
        }
    }

    fn wanted(self) -> String {
        let (_, must, _, unit) = self.said();
        let (sign, limit) = match must {
            Must::AtMost(limit) => ("≤", limit),
            Must::Below(limit) => ("<", limit),
            Must::AtLeast(limit) => ("≥", limit),
        };
        format!("{sign} {limit}{unit}")
    }
}

/// A value that a goal is judged by.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measure {
    /// The goal.
    pub(crate) goal: Goal,
    /// Which of ours it is of.
    pub(crate) of: String,
    /// The value.
    pub(crate) value: f64,
}

/// Goals with what was measured; one that nothing was measured for is open.
pub(crate) fn table(measures: &[Measure]) -> Table {
    let mut table = Table::new(&["goal", "of", "wanted", "measured", ""]);
    for goal in Goal::ALL {
        let (name, _, decimals, unit) = goal.said();
        let mut of_goal = measures.iter().filter(|measure| measure.goal == goal).peekable();
        if of_goal.peek().is_none() {
            table.push(vec![name.to_owned(), String::new(), goal.wanted(), "–".to_owned(), "not measured".to_owned()]);
        }
        for Measure { of, value, .. } in of_goal {
            let verdict = if goal.is_met(*value) { "met" } else { "**missed**" };
            let measured = format!("{}{unit}", number(*value, decimals));
            table.push(vec![name.to_owned(), of.clone(), goal.wanted(), measured, verdict.to_owned()]);
        }
    }
    table
}

/// The explanations of what is missed: sections of a text, each under the name of a goal.
pub(crate) fn explained(measures: &[Measure], explanations: &str) -> String {
    let missed = |goal: &Goal| measures.iter().any(|measure| measure.goal == *goal && !goal.is_met(measure.value));
    let section = |goal: Goal| {
        let heading = format!("## {}\n", goal.name());
        let (_, rest) = explanations.split_once(&heading)?;
        let text = rest.split_once("\n## ").map_or(rest, |(text, _)| text).trim();
        Some(format!("**Missed: {}.** {text}\n\n", goal.name()))
    };
    Goal::ALL.into_iter().filter(missed).filter_map(section).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(goal: Goal, value: f64) -> Measure {
        Measure { goal, of: "ours".to_owned(), value }
    }

    #[test]
    fn a_value_is_judged_as_it_is_printed() {
        for (goal, value, met) in [
            (Goal::FirstPaint, 1.054, true),
            (Goal::FirstPaint, 1.06, false),
            (Goal::Blocking, 49.4, true),
            (Goal::Blocking, 49.6, false),
            (Goal::Shift, 0.0004, true),
            (Goal::Shift, 0.001, false),
            (Goal::Quotes, 10.0, true),
            (Goal::Quotes, 9.9, false),
        ] {
            assert_eq!(goal.is_met(value), met, "{goal:?} {value}");
        }
    }

    #[test]
    fn every_goal_has_a_row_measured_or_not() {
        let table = table(&[measure(Goal::Blocking, 60.0), measure(Goal::Blocking, 20.0)]).markdown();
        assert!(table.contains("| blocking time | ours | < 50 ms | 60 ms | **missed** |"), "{table}");
        assert!(table.contains("| blocking time | ours | < 50 ms | 20 ms | met |"), "{table}");
        assert_eq!(table.matches("not measured").count(), Goal::ALL.len() - 1);
    }

    #[test]
    fn only_what_is_missed_is_explained() {
        let text = "# Why\n\n## blocking time\n\nThe parser.\n\n## layout shift\n\nThe fonts.\n";
        let missed = [measure(Goal::Blocking, 60.0), measure(Goal::Shift, 0.0)];
        assert_eq!(explained(&missed, text), "**Missed: blocking time.** The parser.\n\n");
        assert_eq!(explained(&[measure(Goal::Quotes, 1.0)], text), "");
    }
}
