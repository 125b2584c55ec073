//! A document's characters, their lines, and the joined reading of a hard-wrapped one.

use super::is_cjk;
use std::fmt;

/// A stretch of a document: offsets in Unicode code points, lines from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The first character.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// The line of the first character.
    pub line: usize,
    /// The line of the last character.
    pub last_line: usize,
}

/// Why a quote could not be located.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocateError {
    /// The words are nowhere in the document.
    Missing,
    /// They are, but not on the line named: on these.
    OtherLine(Vec<usize>),
    /// They stand more than once on the line.
    Ambiguous(usize),
}

impl fmt::Display for LocateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => {
                write!(formatter, "the quote is not in the document; copy it again, character by character")
            }
            Self::OtherLine(lines) => {
                let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
                write!(formatter, "the quote begins on another line; write line = {}", lines.join(" or "))
            }
            Self::Ambiguous(n_found) => write!(
                formatter,
                "the quote stands {n_found} times on this line; make it longer, or give its prefix or suffix"
            ),
        }
    }
}

/// A document as a sequence of characters, with its joined reading.
pub struct DocumentText {
    text: String,
    raw: Vec<char>,
    /// The offset of each line's first character.
    line_starts: Vec<usize>,
    joined: String,
    /// For each joined character, where it stands in `raw`.
    origins: Vec<usize>,
}

impl DocumentText {
    /// Reads a document. With `wrapped`, line breaks (and the blank lines and spaces around them) are joined: nothing
    /// beside a Chinese character, one space between others.
    #[must_use]
    pub fn new(text: &str, wrapped: bool) -> Self {
        let raw: Vec<char> = text.chars().collect();
        let breaks = raw.iter().enumerate().filter(|(_, character)| **character == '\n');
        let line_starts = std::iter::once(0).chain(breaks.map(|(offset, _)| offset + 1)).collect();
        let (joined, origins) = if wrapped { join(&raw) } else { (text.to_owned(), (0..raw.len()).collect()) };
        Self { text: text.to_owned(), raw, line_starts, joined, origins }
    }

    /// The length in code points.
    #[must_use]
    pub fn n_chars(&self) -> usize {
        self.raw.len()
    }

    /// The joined reading: the whole document as a person reads it.
    #[must_use]
    pub fn reading(&self) -> &str {
        &self.joined
    }

    /// The place in the document of a character of the joined reading; its end for one that there is not.
    #[must_use]
    pub fn origin(&self, joined: usize) -> usize {
        self.origins.get(joined).copied().unwrap_or(self.raw.len())
    }

    /// From the first character of a line to the end of another, lines from 1.
    #[must_use]
    pub fn lines(&self, first: usize, last: usize) -> (usize, usize) {
        let start = |line: usize| self.line_starts.get(line).copied().unwrap_or(self.raw.len());
        (start(first.saturating_sub(1)), start(last))
    }

    /// Everywhere in the joined reading that these words stand.
    #[must_use]
    pub fn find(&self, words: &str) -> Vec<Position> {
        let n_chars = words.chars().count();
        self.occurrences(words).into_iter().filter_map(|start| self.span(start, n_chars)).collect()
    }

    /// The line, from 1, of a character.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The raw characters of a stretch; what lies outside the document is left out.
    #[must_use]
    pub fn slice(&self, start: usize, end: usize) -> String {
        self.raw.iter().skip(start).take(end.saturating_sub(start)).collect()
    }

    /// The place of these words in the joined reading, given the line on which they begin and what stands around them.
    ///
    /// # Errors
    /// When they are not there, or not exactly once.
    pub fn locate(&self, quote: &str, line: usize, prefix: &str, suffix: &str) -> Result<Position, LocateError> {
        let found: Vec<Position> = self
            .occurrences(&format!("{prefix}{quote}{suffix}"))
            .into_iter()
            .filter_map(|start| self.span(start + prefix.chars().count(), quote.chars().count()))
            .collect();
        let on_line: Vec<Position> = found.iter().filter(|span| span.line == line).copied().collect();
        match on_line.as_slice() {
            [span] => Ok(*span),
            [] if found.is_empty() => Err(LocateError::Missing),
            [] => Err(LocateError::OtherLine(found.iter().map(|span| span.line).collect())),
            several => Err(LocateError::Ambiguous(several.len())),
        }
    }

    /// Characters before and after a stretch: `width` of them, or more, up to `most`, until prefix, stretch and suffix
    /// together stand in the document only once.
    #[must_use]
    pub fn context(&self, span: Position, width: usize, most: usize) -> (String, String) {
        for n_around in width..=most {
            let start = span.start.saturating_sub(n_around);
            let window = self.slice(start, span.end + n_around);
            if n_around == most || positions(&self.text, &window).len() == 1 {
                return (self.slice(start, span.start), self.slice(span.end, span.end + n_around));
            }
        }
        (String::new(), String::new())
    }

    fn occurrences(&self, needle: &str) -> Vec<usize> {
        positions(&self.joined, needle)
    }

    fn span(&self, joined_start: usize, n_chars: usize) -> Option<Position> {
        let start = *self.origins.get(joined_start)?;
        let last = *self.origins.get(joined_start + n_chars.checked_sub(1)?)?;
        Some(Position { start, end: last + 1, line: self.line_of(start), last_line: self.line_of(last) })
    }
}

/// The starts of these words, in code points, also where they overlap. Compares bytes, which is many times faster than characters.
fn positions(text: &str, words: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let (mut rest, mut passed) = (text, 0);
    while let Some((before, _)) = rest.split_once(words).filter(|_| !words.is_empty()) {
        passed += before.chars().count();
        found.push(passed);
        let mut after = rest.get(before.len()..).unwrap_or_default().chars();
        after.next();
        (rest, passed) = (after.as_str(), passed + 1);
    }
    found
}

fn join(raw: &[char]) -> (String, Vec<usize>) {
    let (mut joined, mut origins) = (String::new(), Vec::new());
    let mut rest = raw.iter().copied().enumerate().peekable();
    while let Some((offset, character)) = rest.next() {
        if !character.is_whitespace() {
            joined.push(character);
            origins.push(offset);
            continue;
        }
        let mut broken = character == '\n';
        while let Some((_, next)) = rest.next_if(|(_, next)| next.is_whitespace()) {
            broken |= next == '\n';
        }
        let beside_cjk =
            joined.chars().next_back().is_some_and(is_cjk) || rest.peek().is_some_and(|(_, next)| is_cjk(*next));
        if !(broken && beside_cjk) {
            joined.push(' ');
            origins.push(offset);
        }
    }
    (joined, origins)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRAPPED: &str = "规划建设不\n\n少于 1000 万平方米 \n\n的空间。\nopen\nto all";

    #[test]
    fn a_quote_across_a_line_break_is_found_and_cited_raw() {
        let document = DocumentText::new(WRAPPED, true);
        let span = document.locate("不少于 1000 万平方米的空间", 1, "", "").unwrap();
        assert_eq!(document.slice(span.start, span.end), "不\n\n少于 1000 万平方米 \n\n的空间");
        assert_eq!((span.line, span.last_line), (1, 5));
    }

    #[test]
    fn latin_words_are_joined_by_a_space() {
        assert!(DocumentText::new(WRAPPED, true).locate("open to all", 6, "", "").is_ok());
    }

    #[test]
    fn lines_of_an_unwrapped_document_are_not_joined() {
        let document = DocumentText::new("第一段\n第二段", false);
        assert_eq!(document.locate("段第二", 1, "", ""), Err(LocateError::Missing));
    }

    #[test]
    fn a_quote_on_another_line_is_told_where_it_stands() {
        let document = DocumentText::new("one\ntwo\none", false);
        assert_eq!(document.locate("two", 1, "", ""), Err(LocateError::OtherLine(vec![2])));
        assert_eq!(document.locate("one", 2, "", ""), Err(LocateError::OtherLine(vec![1, 3])));
        assert_eq!(document.locate("three", 2, "", ""), Err(LocateError::Missing));
    }

    #[test]
    fn a_quote_that_stands_twice_on_its_line_needs_its_surroundings() {
        let document = DocumentText::new("one region, one city", false);
        assert_eq!(document.locate("one", 1, "", ""), Err(LocateError::Ambiguous(2)));
        assert_eq!(document.locate("one", 1, "", " city").unwrap().start, 12);
    }

    #[test]
    fn context_grows_until_it_is_unique() {
        let document = DocumentText::new("a park. b park. c park.", false);
        let span = document.locate("park", 1, "b ", "").unwrap();
        let (prefix, suffix) = document.context(span, 1, 60);
        assert!(prefix.ends_with("b "), "two characters are needed, got {prefix:?}");
        assert_eq!(positions(&document.text, &format!("{prefix}park{suffix}")), [10 - prefix.chars().count()]);
    }

    #[test]
    fn words_that_overlap_themselves_are_all_found() {
        assert_eq!(positions("园园园 园园", "园园"), [0, 1, 4]);
        assert!(positions("园", "").is_empty());
    }
}
