//! The line format of `data/*.txt`: `[section]`, then lines of `key = word | word`, or of words alone; `#` begins a comment.

/// A line of a data file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// The name in square brackets above it.
    pub(crate) section: &'static str,
    /// The text before ` = `; empty without one.
    pub(crate) key: &'static str,
    words: &'static str,
}

impl Line {
    /// The key, or the whole line if it has none: a unit without signs.
    pub(crate) fn id(&self) -> &'static str {
        if self.key.is_empty() { self.words } else { self.key }
    }

    /// The words of the line, in order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.split('|').map(str::trim).filter(|word| !word.is_empty())
    }
}

/// Every line of a file that holds words.
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = Line> {
    let mut section = "";
    file.lines().map(str::trim).filter_map(move |line| {
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = name;
            return None;
        }
        let (key, words) = line.split_once(" = ").unwrap_or(("", line));
        Some(Line { section, key: key.trim(), words })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_their_section_and_key() {
        let file = "# comment\n[bounds before]\n>= = at least | ≥\n\n[stop]\na|an\n";
        let read: Vec<(&str, &str, Vec<&str>)> =
            lines(file).map(|line| (line.section, line.key, line.words().collect())).collect();
        assert_eq!(read, [("bounds before", ">=", vec!["at least", "≥"]), ("stop", "", vec!["a", "an"])]);
    }
}
