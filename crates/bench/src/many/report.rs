//! Many cards, as a table.

use super::{Form, Measured};
use crate::goals::{Goal, Measure};
use crate::stats::Spread;
use crate::table::{Table, number, spread};
use std::fmt;

/// What many cards came to.
pub(crate) struct Report {
    pub(super) measured: Vec<Measured>,
}

/// What one more card costs: milliseconds and kilobytes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Marginal {
    ms: f64,
    kilobytes: f64,
}

impl Form {
    fn said(self) -> &'static str {
        match self {
            Self::Plain => "plain form",
            Self::Element => "element",
            Self::ElementNear => "element, all near",
            Self::Frame => "frame",
            Self::FrameNear => "frame, all near",
        }
    }
}

impl Report {
    /// The difference to the page of the same form with fewer cards, by card.
    fn marginal(&self, one: &Measured) -> Option<Marginal> {
        let fewer = self.measured.iter().filter(|other| other.form == one.form && other.n_cards < one.n_cards);
        let fewer = fewer.max_by_key(|other| other.n_cards)?;
        let n_more = f64::from(u32::try_from(one.n_cards - fewer.n_cards).ok()?);
        let more = |of: fn(&Measured) -> &Vec<f64>| {
            let median = |measured| Some(Spread::of(of(measured))?.median);
            Some((median(one)? - median(fewer)?) / n_more)
        };
        Some(Marginal { ms: more(|one| &one.ms)?, kilobytes: more(|one| &one.kilobytes)? })
    }

    /// What the goals are judged by: what the last step costs, from the second largest page to the largest.
    pub(crate) fn measures(&self) -> Vec<Measure> {
        let of = |form: Form| {
            let largest = self.measured.iter().filter(|one| one.form == form).max_by_key(|one| one.n_cards)?;
            let Marginal { ms, kilobytes } = self.marginal(largest)?;
            let of = format!("{}, up to {}", form.said(), largest.n_cards);
            let time = Measure { goal: Goal::CardTime, of: of.clone(), value: ms };
            Some([time, Measure { goal: Goal::CardMemory, of, value: kilobytes }])
        };
        [Form::Element, Form::ElementNear, Form::Frame, Form::FrameNear].into_iter().filter_map(of).flatten().collect()
    }

    fn table(&self) -> Table {
        let mut table = Table::new(&["ours", "cards", "all stand, ms", "one more, ms", "held, KB", "one more, KB"]);
        for one in self.measured.iter().filter(|one| one.fault.is_none()) {
            let more = self.marginal(one);
            let said = |value: Option<f64>, decimals| value.map_or("–".to_owned(), |value| number(value, decimals));
            table.push(vec![
                one.form.said().to_owned(),
                one.n_cards.to_string(),
                spread(Spread::of(&one.ms), 0),
                said(more.map(|more| more.ms), 1),
                spread(Spread::of(&one.kilobytes), 0),
                said(more.map(|more| more.kilobytes), 0),
            ]);
        }
        table
    }
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "{}", self.table().markdown())?;
        for one in &self.measured {
            if let Some(fault) = &one.fault {
                writeln!(to, "- {} cards as {}: could not be measured: {fault}", one.n_cards, one.form.said())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_card_costs_the_difference_by_card() {
        let of =
            |form, n_cards, ms: f64| Measured { form, n_cards, ms: vec![ms], kilobytes: vec![ms * 10.0], fault: None };
        let measured = vec![of(Form::Frame, 1, 500.0), of(Form::Element, 1, 20.0), of(Form::Element, 5, 60.0)];
        let report = Report { measured };
        assert_eq!(report.marginal(&report.measured[1]), None);
        assert_eq!(report.marginal(&report.measured[2]), Some(Marginal { ms: 10.0, kilobytes: 100.0 }));
        let goals: Vec<(Goal, f64)> = report.measures().iter().map(|measure| (measure.goal, measure.value)).collect();
        assert_eq!(goals, [(Goal::CardTime, 10.0), (Goal::CardMemory, 100.0)]);
    }
}
