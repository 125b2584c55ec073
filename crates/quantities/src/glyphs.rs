//! The text as the reader takes it: one glyph for each character that is not white space, in one script and one width, with
//! the gap before it. Positions in this crate are positions of glyphs; only `extents.rs` turns them into code points.

use crate::notation::Notation;
use crate::notes;
use crate::tables::Tables;
use crate::variants;

/// This many line ends are more than a hard wrap; at the end of a printed page there may be four within a sentence.
const LINE_ENDS_OF_PARAGRAPH: usize = 5;

/// The white space between a glyph and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// One space that does not break, or a narrow one: it groups digits as often as it parts words.
    Thin,
    /// Spaces or tabs.
    Space,
    /// Line ends, up to four: the hard wrap of a document, which cuts nothing.
    Wrap,
    /// More line ends, or the edge of the text: no quantity goes on behind it.
    Hard,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    pub(crate) character: char,
    byte: usize,
    gap: Gap,
}

/// A stretch of text without its white space, and the words by which it is read.
#[derive(Debug)]
pub(crate) struct Glyphs<'a> {
    glyphs: Vec<Glyph>,
    tables: &'a Tables,
    notation: &'a Notation,
    #[cfg(test)]
    looks: std::cell::Cell<usize>,
}

impl<'a> Glyphs<'a> {
    /// For tests, by the signs of the tables.
    #[cfg(test)]
    pub(crate) fn new(source: &str, tables: &'a Tables) -> Self {
        Self::in_notation(source, tables, &tables.notation)
    }

    /// By the words of these tables, and the signs of a language or a region.
    pub(crate) fn in_notation(source: &str, tables: &'a Tables, notation: &'a Notation) -> Self {
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(source.len() / 2);
        let (mut gap, mut n_line_ends, mut before) = (Gap::Hard, 0, '\0');
        let mut characters = source.char_indices().peekable();
        while let Some((byte, raw)) = characters.next() {
            if raw.is_whitespace() || variants::is_invisible(raw) {
                n_line_ends += usize::from(raw == '\n');
                gap = match (gap, n_line_ends) {
                    (Gap::Hard, _) | (_, LINE_ENDS_OF_PARAGRAPH..) => Gap::Hard,
                    (_, 0) if variants::is_invisible(raw) => gap,
                    (Gap::None | Gap::Thin, 0) if variants::is_narrow(raw) => Gap::Thin,
                    (_, 0) => Gap::Space,
                    _ => Gap::Wrap,
                };
                continue;
            }
            if let Some(n_bytes) = notes::mark(source.get(byte..).unwrap_or_default(), before, gap, &glyphs) {
                while characters.peek().is_some_and(|(next, _)| *next < byte + n_bytes) {
                    characters.next();
                }
                continue;
            }
            let next = characters.peek().map_or('\0', |(_, next)| *next);
            if let Some(letters) = variants::square(raw) {
                for letter in letters.chars() {
                    glyphs.push(Glyph { character: letter, byte, gap });
                    gap = Gap::None;
                }
            } else {
                glyphs.push(Glyph { character: variants::plain(before, raw, next), byte, gap });
            }
            (gap, n_line_ends, before) = (Gap::None, 0, raw);
        }
        Self {
            glyphs,
            tables,
            notation,
            #[cfg(test)]
            looks: std::cell::Cell::new(0),
        }
    }

    /// The words by which the text is read.
    pub(crate) fn tables(&self) -> &'a Tables {
        self.tables
    }

    /// The signs of its numbers and dates.
    pub(crate) fn notation(&self) -> &'a Notation {
        self.notation
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

    /// True if white space stands before that glyph, within a paragraph.
    pub(crate) fn spaced(&self, at: usize) -> bool {
        matches!(self.gap(at), Gap::Space | Gap::Thin | Gap::Wrap)
    }

    /// The end of the word if it begins at `start`. A space of the word asks for a gap; letters and digits of words that are
    /// spaced are glued to each other, and a word of them is a whole one. Between other characters any gap but a hard one is
    /// allowed. The word is in small letters, and found in any.
    pub(crate) fn word_after(&self, start: usize, word: &str) -> Option<usize> {
        self.found_after(start, word, false)
    }

    /// The same; `exact` asks for capitals where the word has them, and for small letters where it has these.
    pub(crate) fn found_after(&self, start: usize, word: &str, exact: bool) -> Option<usize> {
        let (mut at, mut spaced, mut last) = (start, false, '\0');
        for wanted in word.chars() {
            if wanted == ' ' {
                spaced = true;
                continue;
            }
            // "square-foot" is written for "square foot" before a noun.
            if spaced && self.at(at) == '-' && self.glued(at) && self.glued(at + 1) {
                (at, spaced, last) = (at + 1, false, '-');
            }
            let printed = self.at(at);
            let same = printed == wanted || !exact && lower(printed) == wanted;
            if !same || at > start && !self.fits(at, spaced, last, wanted) {
                return None;
            }
            (at, spaced, last) = (at + 1, false, wanted);
        }
        let cut = is_letter(last) && is_letter(self.at(at)) && self.glued(at)
            || variants::is_katakana(last) && variants::is_katakana(self.at(at));
        (!cut).then_some(at)
    }

    /// The start of the word if it ends before `end`, by the rules of [`Glyphs::word_after`].
    pub(crate) fn word_before(&self, end: usize, word: &str) -> Option<usize> {
        self.found_before(end, word, false)
    }

    /// As [`Glyphs::word_before`], and as exact as [`Glyphs::found_after`].
    pub(crate) fn found_before(&self, end: usize, word: &str, exact: bool) -> Option<usize> {
        let n_glyphs = word.chars().filter(|character| *character != ' ').count();
        let start = end.checked_sub(n_glyphs)?;
        // The last one first: most words differ there already.
        if !exact && !word.ends_with(lower(self.before(end))) {
            return None;
        }
        let first = word.chars().next()?;
        let cut = is_letter(first) && is_letter(self.before(start)) && self.glued(start);
        (!cut && self.found_after(start, word, exact) == Some(end)).then_some(start)
    }

    fn fits(&self, at: usize, spaced: bool, last: char, wanted: char) -> bool {
        let gap = self.gap(at);
        let solid = |character: char| character.is_ascii() || is_letter(character);
        if spaced {
            matches!(gap, Gap::Space | Gap::Thin | Gap::Wrap)
        } else if solid(last) && solid(wanted) {
            gap == Gap::None
        } else {
            gap != Gap::Hard
        }
    }
}

/// The small letter of a capital, as far as one character stands for it.
pub(crate) fn lower(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    // Chinese characters and kana have no capitals.
    if character >= '\u{2e80}' {
        return character;
    }
    let mut letters = character.to_lowercase();
    let first = letters.next().unwrap_or(character);
    if letters.next().is_some() { character } else { first }
}

/// True for the letters of words that spaces part: Latin, Greek, Cyrillic; not for Chinese characters and kana.
pub(crate) fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || !character.is_ascii() && character < '\u{2e80}' && character.is_alphabetic()
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
    use crate::reader;

    #[test]
    fn words_are_found_across_a_wrap_and_not_inside_another_word() {
        let text = Glyphs::new("不 \n\n少于 more  than ever\n\n\n\n\n不\n\n\n\n\n少于", reader::tables());
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
