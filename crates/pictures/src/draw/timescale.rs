//! Parts of a timeline: the steps of a topic in the order of time, and the strips of scale on which their dates are marks.

use super::days::{DayRange, of_year, quarter_start, quarters, span, year};
use model::{Claim, PartialDate, Topic, Value};

/// The least distance of two labels, in per cent.
const LABEL: f64 = 17.0;
/// A step: a claim, and its date if it gives one that can be placed.
pub(super) struct Step<'a> {
    pub(super) claim: &'a Claim,
    pub(super) date: Option<Dated<'a>>,
}

/// When it was, as the claim gives it.
#[derive(Clone, Copy)]
pub(super) struct Dated<'a> {
    start: &'a PartialDate,
    pub(super) end: Option<&'a PartialDate>,
    pub(super) span: DayRange,
    /// True when the document leaves the year out.
    pub(super) inferred: bool,
}

impl Dated<'_> {
    fn last(&self) -> &PartialDate {
        self.end.unwrap_or(self.start)
    }

    fn gives_only_years(&self) -> bool {
        self.start.month().is_none() && self.last().month().is_none()
    }

    fn says_year(&self, wanted: i32) -> bool {
        !self.inferred && [self.start, self.last()].into_iter().any(|date| year(date) == wanted)
    }
}

/// A scale of time, and the marks on it.
pub(super) struct Strip<'a> {
    pub(super) scale: DayRange,
    years: std::ops::RangeInclusive<i32>,
    pub(super) marks: Vec<(&'a Claim, Dated<'a>)>,
}

impl Strip<'_> {
    /// The place of a day, in per cent.
    pub(super) fn share(&self, day: f64) -> f64 {
        100.0 * (day - f64::from(self.scale.from)) / f64::from(self.scale.to - self.scale.from)
    }

    pub(super) fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.marks.iter().map(|(claim, _)| *claim)
    }
}

/// Every step in the order of time, those without a date last, in the order of the topic's rows.
pub(super) fn steps<'a>(topic: &'a Topic) -> Vec<Step<'a>> {
    let row = |claim: &Claim| topic.rows.iter().position(|row| Some(&row.id) == claim.row.as_ref());
    let mut claims: Vec<&'a Claim> = topic.claims.iter().collect();
    claims.sort_by_key(|claim| row(claim));
    let step = |claim: &'a Claim| match &claim.value {
        Value::Date { start, end, year_inferred } => {
            let end = end.as_ref();
            let date = Dated { start, end, span: span(start, end), inferred: *year_inferred };
            Some(Step { claim, date: Some(date) })
        }
        Value::Text { .. } => Some(Step { claim, date: None }),
        _ => None,
    };
    let mut steps: Vec<Step<'_>> = claims.into_iter().filter_map(step).collect();
    steps.sort_by_key(|step| (step.date.is_none(), step.date.map(|date| date.span.from)));
    steps
}

/// The strip of dates that give only years, in whole years, and that of finer ones, in whole quarters. The years reach to those of the finer
/// dates: so what is earlier stands earlier on the one scale that has all.
pub(super) fn strips<'a>(steps: &[Step<'a>]) -> [Option<Strip<'a>>; 2] {
    [true, false].map(|only_years| {
        let dated: Vec<(&Claim, Dated<'_>)> = steps
            .iter()
            .filter_map(|step| Some((step.claim, step.date?)))
            .filter(|(_, date)| date.gives_only_years() == only_years)
            .collect();
        let finer = steps.iter().filter_map(|step| step.date).filter(|date| !date.gives_only_years());
        let on_scale = dated.iter().map(|(_, date)| *date).chain(finer.filter(|_| only_years && !dated.is_empty()));
        let around = on_scale.map(|date| {
            let [first, last] = [date.start, date.last()];
            if only_years {
                span(first, Some(last))
            } else {
                DayRange { from: quarters(first).from, to: quarters(last).to }
            }
        });
        let scale =
            around.reduce(|one, other| DayRange { from: one.from.min(other.from), to: one.to.max(other.to) })?;
        let first = dated.iter().map(|(_, date)| year(date.start)).min()?;
        let last = dated.iter().map(|(_, date)| year(date.last())).max()?;
        Some(Strip { scale, years: first..=last, marks: dated })
    })
}

/// The beginning and end of a mark, in per cent: a run from its first day to its last, all else in the middle of what it says.
pub(super) fn ends(strip: &Strip<'_>, date: &Dated<'_>) -> [f64; 2] {
    match date.end {
        Some(_) => [date.span.from, date.span.to].map(|day| strip.share(f64::from(day))),
        None => [strip.share(date.span.middle()); 2],
    }
}

/// The years that have a label, where it stands, and whether a date on the strip prints them: each year of a finer strip, else
/// those of its dates. What has no room is left out.
pub(super) fn labels(strip: &Strip<'_>) -> Vec<(i32, f64, bool)> {
    let said = |wanted: i32, date: &Dated<'_>| [date.start, date.last()].into_iter().any(|date| year(date) == wanted);
    let fine = strip.marks.iter().any(|(_, date)| !date.gives_only_years());
    let mut last = f64::NEG_INFINITY;
    let mut found = Vec::new();
    for wanted in strip.years.clone().filter(|wanted| fine || strip.marks.iter().any(|(_, date)| said(*wanted, date))) {
        let days = of_year(wanted);
        let seen = DayRange { from: days.from.max(strip.scale.from), to: days.to.min(strip.scale.to) };
        let at = strip.share(seen.middle());
        if at - last >= LABEL {
            last = at;
            found.push((wanted, at, strip.marks.iter().any(|(_, date)| date.says_year(wanted))));
        }
    }
    found
}

/// The 1 January of each year that has a label, in per cent: what lines across the tracks of a strip stand for.
pub(super) fn lines(strip: &Strip<'_>) -> Vec<f64> {
    let starts = labels(strip).into_iter().map(|(year, ..)| of_year(year).from);
    starts
        .filter(|day| (strip.scale.from..=strip.scale.to).contains(day))
        .map(|day| strip.share(f64::from(day)))
        .collect()
}

/// Every 1 January, and the other quarters of a strip of few years; in per cent, and whether it is a 1 January.
pub(super) fn ticks(strip: &Strip<'_>) -> Vec<(f64, bool)> {
    let fine = strip.marks.iter().any(|(_, date)| !date.gives_only_years()) && strip.years.clone().count() <= 6;
    let (first, after) = (*strip.years.start(), *strip.years.end() + 1);
    let quarters =
        (first..=after).flat_map(|year| (0..4).map(move |quarter| (quarter_start(year, quarter), quarter == 0)));
    let shown =
        quarters.filter(|(day, new_year)| (strip.scale.from..=strip.scale.to).contains(day) && (fine || *new_year));
    shown.map(|(day, new_year)| (strip.share(f64::from(day)), new_year)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::testing::{context, date, topic, with_values};
    use model::Language;

    /// A topic with years and days, printed and inferred, out of order, and with words among them.
    fn with_timeline(check: impl Fn(&Topic, &[Step<'_>], &Strip<'_>, &Strip<'_>)) {
        let fixture = topic(&context(Language::EN), "garden-facts");
        let words = || Value::Text { text: fixture.question, reading: "then".to_owned() };
        let mut topic = with_values(
            &fixture,
            &[
                ("begun", date("2016", None, false)),
                ("decided", date("2020-06", None, true)),
                ("drawn", words()),
                ("shown", date("2021-01-22", Some("2021-02-01"), true)),
                ("period", date("2021", Some("2025"), false)),
                ("met", date("2021-04-15", None, true)),
                ("issued", words()),
                ("released", date("2021-07-19", None, true)),
                ("opened", date("2022-05-18", None, true)),
                ("yesterday", words()),
                ("visited", words()),
                ("outlook", date("2035", None, false)),
            ],
        );
        topic.rows.clear();
        let steps = steps(&topic);
        let [Some(years), Some(days)] = strips(&steps) else { panic!("both strips") };
        check(&topic, &steps, &years, &days);
    }

    fn day(text: &str) -> i32 {
        span(&PartialDate::parse(text).unwrap(), None).from
    }

    #[test]
    fn marks_stand_where_their_days_are() {
        with_timeline(|_, _, years, days| {
            assert_eq!([days.scale.from, days.scale.to], [day("2020-04-01"), day("2022-07-01")], "whole quarters");
            assert_eq!([years.scale.from, years.scale.to], [day("2016"), day("2036")], "whole years");
            let at = |strip: &Strip<'_>, claim_id: &str| {
                let (_, date) = strip.marks.iter().find(|(claim, _)| claim.id == claim_id.into()).unwrap();
                ends(strip, date).map(|share| format!("{share:.3}"))
            };
            // Days since 1 April 2020 of 821, counted with another calendar; noon of the day, and the middle of June.
            for (claim_id, from, to) in [
                ("decided", 76.0, 76.0),
                ("shown", 296.0, 307.0),
                ("met", 379.5, 379.5),
                ("released", 474.5, 474.5),
                ("opened", 777.5, 777.5),
            ] {
                assert_eq!(
                    at(days, claim_id),
                    [from, to].map(|day| format!("{:.3}", 100.0 * day / 821.0)),
                    "{claim_id}"
                );
            }
            // Of twenty years, 7305 days.
            for (claim_id, from, to) in
                [("begun", 183.0, 183.0), ("period", 1827.0, 3653.0), ("outlook", 7122.5, 7122.5)]
            {
                assert_eq!(
                    at(years, claim_id),
                    [from, to].map(|day| format!("{:.3}", 100.0 * day / 7305.0)),
                    "{claim_id}"
                );
            }
            assert_eq!(years.marks.len() + days.marks.len(), 8, "every date is on a strip");
        });
    }

    #[test]
    fn ticks_stand_at_every_first_of_january_and_quarter() {
        with_timeline(|_, _, years, days| {
            let shares = |days: &[f64], all: f64| -> Vec<String> {
                days.iter().map(|day| format!("{:.3}", 100.0 * day / all)).collect()
            };
            let found = |strip: &Strip<'_>, wanted: bool| -> Vec<String> {
                ticks(strip).into_iter().filter(|tick| tick.1 == wanted).map(|tick| format!("{:.3}", tick.0)).collect()
            };
            assert_eq!(found(days, true), shares(&[275.0, 640.0], 821.0));
            assert_eq!(found(days, false), shares(&[0.0, 91.0, 183.0, 365.0, 456.0, 548.0, 730.0, 821.0], 821.0));
            assert_eq!(found(years, true).len(), 21, "twenty years");
            assert_eq!(found(years, true)[5], shares(&[1827.0], 7305.0)[0], "1 January 2021");
            assert!(found(years, false).is_empty());
        });
    }

    #[test]
    fn a_year_that_no_date_of_its_strip_prints_is_not_labelled_as_printed() {
        with_timeline(|_, _, years, days| {
            let found =
                |strip: &Strip<'_>| -> Vec<(i32, bool)> { labels(strip).into_iter().map(|it| (it.0, it.2)).collect() };
            assert_eq!(found(years), [(2016, true), (2021, true), (2025, true), (2035, true)]);
            assert_eq!(found(days), [(2020, false), (2021, false), (2022, false)]);
        });
    }

    #[test]
    fn lines_stand_where_labelled_years_begin() {
        with_timeline(|_, _, years, days| {
            let found = |strip: &Strip<'_>| lines(strip).into_iter().map(|at| format!("{at:.1}")).collect::<Vec<_>>();
            assert_eq!(found(years), ["0.0", "25.0", "45.0", "95.0"], "2016, 2021, 2025 and 2035 of twenty years");
            let starts = [275.0, 640.0].map(|day| format!("{:.1}", 100.0 * day / 821.0));
            assert_eq!(found(days), starts, "2020 began before the scale does");
        });
    }

    #[test]
    fn steps_are_in_the_order_of_time_and_those_without_a_date_come_last() {
        with_timeline(|topic, steps, _, _| {
            let found: Vec<&str> = steps.iter().map(|step| step.claim.id.as_str()).collect();
            let dated = ["begun", "decided", "period", "shown", "met", "released", "opened", "outlook"];
            assert_eq!(found, [&dated[..], &["drawn", "issued", "yesterday", "visited"]].concat());
            assert_eq!(found.len(), topic.claims.len(), "every claim is a step");
        });
    }

    #[test]
    fn an_inferred_year_is_one_that_the_data_infer() {
        with_timeline(|_, steps, _, _| {
            for step in steps {
                let inferred = matches!(step.claim.value, Value::Date { year_inferred: true, .. });
                assert_eq!(step.date.is_some_and(|date| date.inferred), inferred, "{}", step.claim.id);
            }
        });
    }
}
