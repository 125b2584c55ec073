//! The document: how it was measured, on what, what the goals say of it, and every table.

use crate::conditions::{DOWN, LATENCY, SLOWED, UP, WIDTH};
use crate::goals::{Measure, explained, table};

/// Explanations of what is missed.
const MISSES: &str = include_str!("../misses.md");

/// A part of the document.
pub(crate) struct Section {
    /// Its heading.
    pub(crate) title: &'static str,
    /// What was done, in a few sentences.
    pub(crate) about: &'static str,
    /// The tables, in Markdown; or why there are none.
    pub(crate) text: String,
    /// What the goals are judged by.
    pub(crate) measures: Vec<Measure>,
}

/// The document, in Markdown.
pub(crate) fn document(sections: &[Section], machine: &[String], repetitions: usize) -> String {
    let measures: Vec<Measure> = sections.iter().flat_map(|section| section.measures.clone()).collect();
    let machine: String = machine.iter().map(|line| format!("- {line}\n")).collect();
    let mut text = format!(
        "# How fast, and how small\n\n\
         `cargo xtask bench` measures ours beside others in one run and writes this document; nothing here is written by hand but the explanations \
         of misses, in `crates/bench/misses.md`. Every measurement is made {repetitions} times, in rounds that each have an order of their own. \
         Tables give the median, and in brackets the least and the greatest.\n\n\
         Pages are loaded in one browser, {WIDTH} pixels wide, by a processor slowed {SLOWED} times and a line of {LATENCY} ms a request, {DOWN} kbit/s \
         down and {UP} kbit/s up (the slow 4G of Lighthouse), each in a new window with nothing kept, from one server that compresses \
         everything by Brotli at its best. Only the ratios of a run say something: other machines have other times.\n\n{machine}\n\
         ## Goals\n\n{}\n{}",
        table(&measures).markdown(),
        explained(&measures, MISSES)
    );
    for Section { title, about, text: tables, .. } in sections {
        text += &format!("## {title}\n\n{about}\n\n{}\n\n", tables.trim());
    }
    text.trim_end().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::Goal;

    #[test]
    fn the_document_has_the_machine_the_goals_and_every_section() {
        let measures = vec![Measure { goal: Goal::Quotes, of: "1 MB".to_owned(), value: 20.0 }];
        let section = Section { title: "Engine", about: "What is read.", text: "| a |\n".to_owned(), measures };
        let text = document(&[section], &["machine: 2 × something".to_owned()], 9);
        for part in
            ["made 9 times", "- machine: 2 × something\n", "| 20.0× | met |", "## Engine\n\nWhat is read.\n\n| a |\n"]
        {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn explanations_stand_under_names_of_goals() {
        let names: Vec<&str> = Goal::ALL.into_iter().map(Goal::name).collect();
        for heading in MISSES.lines().filter_map(|line| line.strip_prefix("## ")) {
            assert!(names.contains(&heading), "`{heading}` is no goal: {names:?}");
        }
    }
}
