//! The figures of earlier commits, beside which those of a built site are printed: lines of a commit, a name and a number of bytes, parted by
//! tabs, the newest last.

use std::collections::BTreeMap;

/// The figures of commits, in the order in which they were kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SizeHistory {
    figures: Vec<(String, String, usize)>,
}

impl SizeHistory {
    /// Reads the lines; what is no figure is left out.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let figure = |line: &str| {
            let mut fields = line.split('\t');
            let (commit, name) = (fields.next()?.to_owned(), fields.next()?.to_owned());
            Some((commit, name, fields.next()?.parse().ok()?))
        };
        Self { figures: text.lines().filter_map(figure).collect() }
    }

    /// The commit that was kept last of all but this, and its figures by their names.
    #[must_use]
    pub fn before(&self, commit: &str) -> Option<(&str, BTreeMap<&str, usize>)> {
        let (last, ..) = self.figures.iter().rfind(|(of, ..)| of != commit)?;
        let of_last = self.figures.iter().filter(|(of, ..)| of == last);
        Some((last, of_last.map(|(_, name, bytes)| (name.as_str(), *bytes)).collect()))
    }

    /// Keeps the figures of a commit, in place of those that it had.
    pub fn keep<'a>(&mut self, commit: &str, figures: impl Iterator<Item = (&'a str, usize)>) {
        self.figures.retain(|(of, ..)| of != commit);
        self.figures.extend(figures.map(|(name, bytes)| (commit.to_owned(), name.to_owned(), bytes)));
    }

    /// The lines.
    #[must_use]
    pub fn text(&self) -> String {
        self.figures.iter().map(|(commit, name, bytes)| format!("{commit}\t{name}\t{bytes}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(lines: &[(&str, &str, usize)]) -> SizeHistory {
        let mut history = SizeHistory::default();
        for (commit, name, bytes) in lines {
            let mut all: Vec<(String, usize)> = Vec::new();
            if let Some((_, known)) = history.before("").filter(|(last, _)| last == commit) {
                all.extend(known.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)));
            }
            all.push(((*name).to_owned(), *bytes));
            history.keep(commit, all.iter().map(|(name, bytes)| (name.as_str(), *bytes)));
        }
        history
    }

    #[test]
    fn figures_stand_beside_those_of_the_last_other_commit() {
        let history = kept(&[("a1", "code", 7), ("b2", "code", 9), ("b2", "facts", 3), ("c3", "code", 8)]);
        let before = |commit| history.before(commit).map(|(last, figures)| (last, figures.get("code").copied()));
        assert_eq!(before("c3"), Some(("b2", Some(9))));
        assert_eq!(before("d4"), Some(("c3", Some(8))), "of a commit that has none yet");
        assert_eq!(SizeHistory::default().before("a1"), None);
    }

    #[test]
    fn a_commit_that_is_built_again_has_its_last_figures_only() {
        let mut history = kept(&[("a1", "code", 7), ("b2", "code", 9)]);
        history.keep("b2", [("code", 6)].into_iter());
        assert_eq!(history.text(), "a1\tcode\t7\nb2\tcode\t6\n");
        assert_eq!(SizeHistory::parse(&history.text()), history);
    }

    #[test]
    fn what_is_no_figure_is_left_out() {
        assert_eq!(SizeHistory::parse("a1\tcode\nb2\tcode\tmany\n\n"), SizeHistory::default());
    }
}
