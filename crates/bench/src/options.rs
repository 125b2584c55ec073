//! What is measured, and how often.

use crate::fault::Outcome;

/// The number of repetitions unless another is given.
const REPETITIONS: usize = 9;

/// A part of the measurements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// One question is loaded.
    Load,
    /// Many cards stand on a page.
    Many,
    /// Figures are read, and quotes found.
    Engine,
}

impl Part {
    const ALL: [(&'static str, Self); 3] = [("load", Self::Load), ("many", Self::Many), ("engine", Self::Engine)];
}

/// What the command is told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The parts, in order; all unless some are named.
    pub(crate) parts: Vec<Part>,
    /// How often each measurement is made.
    pub(crate) repetitions: usize,
}

impl Options {
    /// Reads the arguments.
    pub(crate) fn parse(args: &[String]) -> Outcome<Self> {
        let mut options = Self { parts: Vec::new(), repetitions: REPETITIONS };
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            if let Some((_, part)) = Part::ALL.iter().find(|(name, _)| name == arg) {
                options.parts.push(*part);
            } else if let Some(joined) = arg.strip_prefix("--repetitions") {
                let text = joined.strip_prefix('=').or_else(|| rest.next().map(String::as_str)).unwrap_or_default();
                let n = text.parse().ok().filter(|n| *n > 0);
                options.repetitions =
                    n.ok_or(format!("`{text}` is no number: write one from 1 after --repetitions"))?;
            } else {
                let names = Part::ALL.map(|(name, _)| name).join(", ");
                return Err(format!("`bench` does not take `{arg}`: name some of {names}, or none for all"));
            }
        }
        if options.parts.is_empty() {
            options.parts = Part::ALL.map(|(_, part)| part).to_vec();
        }
        Ok(options)
    }

    /// True when every part is run.
    pub(crate) fn are_all(&self) -> bool {
        Part::ALL.iter().all(|(_, part)| self.parts.contains(part))
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
        let all = Options { parts: Part::ALL.map(|(_, part)| part).to_vec(), repetitions: 9 };
        assert!(all.are_all());
        check("", Ok(all));
        check("load --repetitions 3", Ok(Options { parts: vec![Part::Load], repetitions: 3 }));
        check("--repetitions=15", Ok(Options { parts: Part::ALL.map(|(_, part)| part).to_vec(), repetitions: 15 }));
        check("--repetitions 0", Err("`0` is no number: write one from 1 after --repetitions"));
        check("lode", Err("`bench` does not take `lode`: name some of load, many, engine, or none for all"));
    }
}
