//! What is measured, and how often.

use crate::fault::Outcome;

/// The number of repetitions unless another is given.
const REPETITIONS: usize = 9;

/// The number of questions of the large site unless another is given.
const QUESTIONS: usize = 1000;

/// A part of the measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// One question is loaded.
    Load,
    /// A reader makes choices on a large page.
    Work,
    /// Many cards stand on a page.
    Many,
    /// Figures are read, and quotes found.
    Engine,
}

impl Part {
    pub(crate) const ALL: [(&'static str, Self); 4] =
        [("load", Self::Load), ("work", Self::Work), ("many", Self::Many), ("engine", Self::Engine)];
}

/// What the command is told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The parts, in order; all unless some are named.
    pub(crate) parts: Vec<Part>,
    /// How often each measurement is made.
    pub(crate) repetitions: usize,
    /// How many questions the large site has.
    pub(crate) questions: usize,
}

impl Options {
    /// Reads the arguments.
    pub(crate) fn parse(args: &[String]) -> Outcome<Self> {
        let mut options = Self { parts: Vec::new(), repetitions: REPETITIONS, questions: QUESTIONS };
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            if let Some((_, part)) = Part::ALL.iter().find(|(name, _)| name == arg) {
                options.parts.push(*part);
                continue;
            }
            let (name, joined) = arg.split_once('=').map_or((arg.as_str(), None), |(name, value)| (name, Some(value)));
            let number = match name {
                "--repetitions" => &mut options.repetitions,
                "--questions" => &mut options.questions,
                _ => {
                    let names = Part::ALL.map(|(name, _)| name).join(", ");
                    return Err(format!("`bench` does not take `{arg}`: name some of {names}, or none for all"));
                }
            };
            let text = joined.or_else(|| rest.next().map(String::as_str)).unwrap_or_default();
            let n = text.parse().ok().filter(|n| *n > 0);
            *number = n.ok_or(format!("`{text}` is no number: write one from 1 after {name}"))?;
        }
        if options.parts.is_empty() {
            options.parts = Part::ALL.map(|(_, part)| part).to_vec();
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Options, &str>) {
        let args: Vec<String> = line.split_whitespace().map(String::from).collect();
        assert_eq!(Options::parse(&args), expected.map_err(str::to_owned), "{line}");
    }

    #[test]
    fn parts_and_repetitions_are_read() {
        let all = Options { parts: Part::ALL.map(|(_, part)| part).to_vec(), repetitions: 9, questions: 1000 };
        check("", Ok(all));
        check(
            "work load --repetitions 3 --questions 60",
            Ok(Options { parts: vec![Part::Work, Part::Load], repetitions: 3, questions: 60 }),
        );
        check(
            "--repetitions=15",
            Ok(Options { parts: Part::ALL.map(|(_, part)| part).to_vec(), repetitions: 15, questions: 1000 }),
        );
        check("--repetitions 0", Err("`0` is no number: write one from 1 after --repetitions"));
        check("lode", Err("`bench` does not take `lode`: name some of load, work, many, engine, or none for all"));
    }
}
