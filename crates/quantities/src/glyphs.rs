//! The text as the reader takes it: one glyph for each character that is not white space, in one script and one width, with
//! the gap before it. Positions in this crate are positions of glyphs; only `extents.rs` turns them into code points.

use crate::variants;

/// This many line ends are more than a hard wrap; at the end of a printed page there may be four within a sentence.
const LINE_ENDS_OF_PARAGRAPH: usize = 5;

/// The white space between a glyph and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// Spaces or tabs.
    Space,
    /// Line ends, up to four: the hard wrap of a document, which cuts nothing.
    Wrap,
    /// More line ends, or the edge of the text: no quantity goes on behind it.
    Hard,
}

#[derive(Clone, Copy, Debug)]
struct Glyph {
    character: char,
    byte: usize,
    gap: Gap,
}

/// A stretch of text without its white space.
#[derive(Debug)]
pub(crate) struct Glyphs {
    glyphs: Vec<Glyph>,
    #[cfg(test)]
    looks: std::cell::Cell<usize>,
}

impl Glyphs {
    pub(crate) fn new(source: &str) -> Self {
        let mut glyphs = Vec::with_capacity(source.len() / 2);
        let (mut gap, mut n_line_ends, mut before) = (Gap::Hard, 0, '\0');
        let mut characters = source.char_indices().peekable();
        while let Some((byte, raw)) = characters.next() {
            if raw.is_whitespace() || variants::is_invisible(raw) {
                n_line_ends += usize::from(raw == '\n');
                gap = match (gap, n_line_ends) {
                    (Gap::Hard, _) | (_, LINE_ENDS_OF_PARAGRAPH..) => Gap::Hard,
                    (_, 0) if variants::is_invisible(raw) => gap,
                    (_, 0) => Gap::Space,
                    _ => Gap::Wrap,
                };
                continue;
            }
            let next = characters.peek().map_or('\0', |(_, next)| *next);
            glyphs.push(Glyph { character: variants::plain(before, raw, next), byte, gap });
            (gap, n_line_ends, before) = (Gap::None, 0, raw);
        }
        Self {
            glyphs,
            #[cfg(test)]
            looks: std::cell::Cell::new(0),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.glyphs.len()
    }

    /// The number of looks at glyphs so far, for the test that the work grows with the length and no faster.
    #[cfg(test)]
    pub(crate) fn n_looks(&self) -> usize {
        self.looks.get()
    }

    fn glyph(&self, at: usize) -> Option<&Glyph> {
        #[cfg(test)]
        self.looks.set(self.looks.get() + 1);
        self.glyphs.get(at)
    }

    /// The character there; the null character outside the text.
    pub(crate) fn at(&self, at: usize) -> char {
        self.glyph(at).map_or('\0', |glyph| glyph.character)
    }

    /// The character before that place; the null character at the start.
    pub(crate) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |before| self.at(before))
    }

    /// The white space before that glyph; hard at both edges.
    pub(crate) fn gap(&self, at: usize) -> Gap {
        self.glyph(at).map_or(Gap::Hard, |glyph| glyph.gap)
    }

    /// True if nothing stands between that glyph and the one before.
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.gap(at) == Gap::None
    }

    /// The byte at which a glyph begins, if there is one.
    pub(crate) fn byte(&self, at: usize) -> Option<usize> {
        self.glyphs.get(at).map(|glyph| glyph.byte)
    }

    /// The end of the word if it begins at `start`. A space of the word asks for a gap; Latin letters and digits are glued to
    /// each other, and a word of them is a whole one. Between other characters any gap but a hard one is allowed.
    pub(crate) fn word_after(&self, start: usize, word: &str) -> Option<usize> {
        let (mut at, mut spaced, mut last) = (start, false, '\0');
        for wanted in word.chars() {
            if wanted == ' ' {
                spaced = true;
                continue;
            }
            if self.at(at).to_ascii_lowercase() != wanted || at > start && !self.fits(at, spaced, last, wanted) {
                return None;
            }
            (at, spaced, last) = (at + 1, false, wanted);
        }
        let cut = last.is_ascii_alphabetic() && self.at(at).is_ascii_alphabetic() && self.glued(at);
        (!cut).then_some(at)
    }

    /// The start of the word if it ends before `end`, by the rules of [`Glyphs::word_after`].
    pub(crate) fn word_before(&self, end: usize, word: &str) -> Option<usize> {
        let n_glyphs = word.chars().filter(|character| *character != ' ').count();
        let start = end.checked_sub(n_glyphs)?;
        // The last one first: most words differ there already.
        if !word.ends_with(self.before(end).to_ascii_lowercase()) {
            return None;
        }
        let first = word.chars().next()?;
        let cut = first.is_ascii_alphabetic() && self.before(start).is_ascii_alphabetic() && self.glued(start);
        (!cut && self.word_after(start, word) == Some(end)).then_some(start)
    }

    fn fits(&self, at: usize, spaced: bool, last: char, wanted: char) -> bool {
        let gap = self.gap(at);
        if spaced {
            matches!(gap, Gap::Space | Gap::Wrap)
        } else if last.is_ascii() && wanted.is_ascii() {
            gap == Gap::None
        } else {
            gap != Gap::Hard
        }
    }
}

/// Cuts a long text where nothing can go on, at a line end behind the end of a sentence, so that the glyphs of it are
/// never all in memory. A text without such places is one stretch.
pub(crate) fn stretches(source: &str) -> impl Iterator<Item = &str> {
    const BYTES_LEAST: usize = 1 << 16;
    let mut rest = source;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (mut ended, mut cut) = (false, rest.len());
        for (byte, character) in rest.char_indices() {
            if ended && character == '\n' && byte >= BYTES_LEAST {
                cut = byte + 1;
                break;
            }
            if !character.is_whitespace() {
                ended = matches!(character, '。' | '！' | '？' | '；' | '!' | '?');
            }
        }
        let (stretch, after) = rest.split_at_checked(cut)?;
        rest = after;
        Some(stretch)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_across_a_wrap_and_not_inside_another_word() {
        let text = Glyphs::new("不 \n\n少于 more  than ever\n\n\n\n\n不\n\n\n\n\n少于");
        assert_eq!(text.word_after(0, "不少于"), Some(3));
        assert_eq!(text.word_after(3, "more than"), Some(11));
        assert_eq!(text.word_after(3, "mor"), None);
        assert_eq!(text.word_before(11, "more than"), Some(3));
        assert_eq!(text.word_before(11, "han"), None);
        assert_eq!(text.word_after(15, "不少于"), None, "five line ends are the end of a paragraph");
    }

    #[test]
    fn stretches_join_to_the_text() {
        let text = "一句话。\n".repeat(20_000);
        assert!(stretches(&text).count() > 1);
        assert_eq!(stretches(&text).collect::<String>(), text);
    }
}
