//! What reading came to, as tables.

use super::{ALL, APPROXIMATE, BySize, DIGITS, EXACT, NEAR, NUMBERS, OURS};
use crate::goals::{Goal, Measure};
use crate::table::{Table, number, ratio, spread};
use crate::timed::Timed;
use std::fmt;

/// The sizes by which goals are judged: long enough that nothing but reading counts.
const FIGURES_SIZE: &str = "10 MB";
const QUOTES_SIZE: &str = "1 MB";

/// What reading came to.
pub(crate) struct Report {
    pub(super) figures: Vec<(&'static str, BySize)>,
    pub(super) quotes: BySize,
}

impl Report {
    /// What the goals are judged by.
    pub(crate) fn measures(&self) -> Vec<Measure> {
        let figures = self.figures.iter().filter_map(|(language, sizes)| {
            let tasks = of_size(sizes, FIGURES_SIZE)?;
            let value = median(tasks, OURS)? / median(tasks, DIGITS)?;
            Some(Measure { goal: Goal::Digits, of: format!("{language}, {FIGURES_SIZE}"), value })
        });
        let quote = || {
            let tasks = of_size(&self.quotes, QUOTES_SIZE)?;
            let value = median(tasks, APPROXIMATE)? / median(tasks, NEAR)?;
            Some(Measure { goal: Goal::Quotes, of: QUOTES_SIZE.to_owned(), value })
        };
        figures.chain(quote()).collect()
    }
}

fn of_size<'a>(sizes: &'a BySize, wanted: &str) -> Option<&'a [Timed]> {
    sizes.iter().find(|(size, ..)| *size == wanted).map(|(_, _, tasks)| tasks.as_slice())
}

fn find<'a>(tasks: &'a [Timed], name: &str) -> Option<&'a Timed> {
    tasks.iter().find(|task| task.name == name)
}

fn median(tasks: &[Timed], name: &str) -> Option<f64> {
    find(tasks, name)?.ms.map(|ms| ms.median)
}

fn figures(sizes: &BySize) -> Table {
    let mut table =
        Table::new(&["text", "who", "ms", "MB a second", "figures found", "figures a second", "time, of the scan"]);
    for (size, n_bytes, tasks) in sizes {
        for Timed { name, ms, n_found, .. } in tasks {
            let Some(taken) = ms else { continue };
            let bytes = f64::from(u32::try_from(*n_bytes).unwrap_or(u32::MAX));
            let found = f64::from(u32::try_from(*n_found).unwrap_or(u32::MAX));
            table.push(vec![
                (*size).to_owned(),
                name.clone(),
                spread(*ms, 2),
                number(bytes / taken.median / 1000.0, 2),
                number(found, 0),
                number(found / taken.median * 1000.0, 0),
                ratio(Some(taken.median), median(tasks, DIGITS)),
            ]);
        }
    }
    table
}

fn quotes(sizes: &BySize) -> Table {
    let mut table = Table::new(&["text", EXACT, NEAR, APPROXIMATE, "its time, of ours"]);
    for (size, _, tasks) in sizes {
        let ms = |name| spread(find(tasks, name).and_then(|task| task.ms), 2);
        let cells = vec![(*size).to_owned(), ms(EXACT), ms(NEAR), ms(APPROXIMATE)];
        let against = ratio(median(tasks, APPROXIMATE), median(tasks, NEAR));
        table.push([cells, vec![against]].concat());
    }
    table
}

impl fmt::Display for Report {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (language, sizes) in &self.figures {
            writeln!(to, "Figures in {language}:\n\n{}", figures(sizes).markdown())?;
            let Some(tasks) = sizes.first().map(|(_, _, tasks)| tasks) else { continue };
            for theirs in [NUMBERS, ALL] {
                let times = ratio(median(tasks, theirs), median(tasks, OURS));
                writeln!(to, "- {theirs}: {times} our time on the same text")?;
            }
            writeln!(to)?;
        }
        writeln!(to, "A quote of 150 letters in English, in milliseconds:\n\n{}", quotes(&self.quotes).markdown())?;
        let of_figures = self.figures.iter().flat_map(|(_, sizes)| sizes);
        for (size, _, tasks) in of_figures.chain(&self.quotes) {
            for Timed { name, fault, .. } in tasks {
                if let Some(fault) = fault {
                    writeln!(to, "- {name}, {size}: could not be measured: {fault}")?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::Spread;

    fn timed(name: &str, ms: &[f64]) -> Timed {
        Timed { name: name.to_owned(), ms: Spread::of(ms), n_found: 50, fault: None }
    }

    #[test]
    fn goals_are_judged_by_the_sizes_that_are_said() {
        let of_figures = |factor: f64| vec![timed(OURS, &[240.0 * factor]), timed(DIGITS, &[4.0])];
        let figures = vec![("4 KB", 4_000, of_figures(1.0)), (FIGURES_SIZE, 10_000_000, of_figures(2.0))];
        let quotes = vec![(QUOTES_SIZE, 1_000_000, vec![timed(NEAR, &[5.0]), timed(APPROXIMATE, &[60.0])])];
        let report = Report { figures: vec![("English", figures)], quotes };
        let values: Vec<(Goal, f64)> = report.measures().iter().map(|measure| (measure.goal, measure.value)).collect();
        assert_eq!(values, [(Goal::Digits, 120.0), (Goal::Quotes, 12.0)]);
    }

    #[test]
    fn what_could_not_be_measured_is_said_and_the_rest_stands() {
        let fault = Some("no such package".to_owned());
        let failing = Timed { name: NUMBERS.to_owned(), ms: None, n_found: 0, fault };
        let figures = vec![("4 KB", 4_000, vec![timed(OURS, &[2.0]), timed(DIGITS, &[1.0]), failing])];
        let text = Report { figures: vec![("English", figures)], quotes: Vec::new() }.to_string();
        assert!(text.contains("| 4 KB | ours | 2.00 | 2.00 | 50 | 25,000 | 2.00× |"), "{text}");
        assert!(
            text.contains("- Recognizers-Text, numbers only, 4 KB: could not be measured: no such package"),
            "{text}"
        );
    }
}
