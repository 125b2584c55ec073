//! Breaking words into lines: between words, between Chinese characters, and never so that a mark stands where it must not.

use super::ink::{Ink, Span};
use super::style::TextStyle;
use super::widths::is_wide;

/// Marks that begin no line.
const NO_START: &str = "，。、；：？！）》〉」』】〕”’…％%·,.;:?!)]}’—–～";
/// Marks that end no line.
const NO_END: &str = "（《〈「『【〔“‘([{¥￥";

/// What stands in a line.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(Span),
    /// Something drawn, with its width, its height and the space after it.
    Mark {
        ink: Vec<Ink>,
        width: f64,
        height: f64,
        after: f64,
    },
    /// The line ends here.
    Break,
}

/// What is not broken: a word, a character with its marks, or something drawn.
#[derive(Clone, Debug, Default)]
struct Atom {
    pieces: Vec<Piece>,
    /// The space before it, which goes where the line is broken.
    space: Option<Span>,
    /// Whether the line ends before it.
    forced: bool,
}

impl Atom {
    fn width(&self) -> f64 {
        let width = |piece: &Piece| match piece {
            Piece::Text(span) => span.width(),
            Piece::Mark { width, after, .. } => width + after,
            Piece::Break => 0.0,
        };
        self.pieces.iter().map(width).sum()
    }

    fn text(&self) -> String {
        self.pieces
            .iter()
            .filter_map(|piece| if let Piece::Text(span) = piece { Some(span.text.as_str()) } else { None })
            .collect()
    }
}

/// A broken text.
#[derive(Debug, Default)]
pub(super) struct Lines {
    lines: Vec<Vec<Piece>>,
}

impl Lines {
    /// Breaks pieces into lines of a width; with `balanced`, into lines of about the same width, but no more of them.
    pub(super) fn new(pieces: &[Piece], width: f64, balanced: bool) -> Self {
        let mut atoms = atoms(pieces);
        let lines = broken(&atoms, width);
        if !balanced || lines.len() < 2 {
            return Self { lines };
        }
        join_quoted(&mut atoms, width / 2.0);
        // The least width that takes no line more.
        let (mut least, mut most) = (width / 2.0, width);
        for _ in 0..8 {
            let middle = f64::midpoint(least, most);
            if broken(&atoms, middle).len() > lines.len() { least = middle } else { most = middle }
        }
        Self { lines: broken(&atoms, most) }
    }

    /// Draws the lines from `top` down at a line height in sizes; returns what is drawn and its height.
    pub(super) fn draw(self, left: f64, leading: f64, least_size: f64) -> (Vec<Ink>, f64) {
        let (mut drawn, mut y) = (Vec::new(), 0.0);
        for line in self.lines {
            let size = line
                .iter()
                .map(|piece| if let Piece::Text(span) = piece { span.style.size } else { 0.0 })
                .fold(0.0, f64::max);
            let size = if size > 0.0 { size } else { least_size };
            let tallest = line
                .iter()
                .map(|piece| if let Piece::Mark { height, .. } = piece { *height } else { 0.0 })
                .fold(0.0, f64::max);
            let height = (size * leading).max(tallest + 2.0);
            let middle = y + height / 2.0;
            let mut x = left;
            let mut spans: Vec<Span> = Vec::new();
            let mut start = x;
            for piece in line {
                match piece {
                    Piece::Text(span) => {
                        x += span.width();
                        match spans.last_mut() {
                            Some(last) if last.style == span.style => last.text += &span.text,
                            _ => spans.push(span),
                        }
                    }
                    Piece::Mark { mut ink, width, height, after } => {
                        finish(&mut drawn, &mut spans, start, middle + 0.35 * size);
                        ink.iter_mut().for_each(|ink| ink.shift(x, middle - height / 2.0));
                        drawn.extend(ink);
                        x += width + after;
                        start = x;
                    }
                    Piece::Break => {}
                }
                if spans.is_empty() {
                    start = x;
                }
            }
            finish(&mut drawn, &mut spans, start, middle + 0.35 * size);
            y += height;
        }
        (drawn, y)
    }
}

fn finish(drawn: &mut Vec<Ink>, spans: &mut Vec<Span>, x: f64, baseline: f64) {
    if !spans.is_empty() {
        drawn.push(Ink::Line { x, baseline, spans: std::mem::take(spans), centred: false });
    }
}

fn broken(atoms: &[Atom], width: f64) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let mut filled = 0.0;
    for atom in atoms {
        let own = atom.width();
        let space = atom.space.as_ref().map_or(0.0, Span::width);
        let fits = filled + space + own <= width;
        match lines.last_mut().filter(|_| fits && !atom.forced) {
            Some(line) => {
                line.extend(atom.space.clone().map(Piece::Text));
                line.extend(atom.pieces.iter().cloned());
                filled += space + own;
            }
            None => {
                lines.push(atom.pieces.clone());
                filled = own;
            }
        }
    }
    lines
}

fn atoms(pieces: &[Piece]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut open = Atom::default();
    let mut before: Option<char> = None;
    let mut space: Option<Span> = None;
    let mut close = |open: &mut Atom| {
        if !open.pieces.is_empty() {
            atoms.push(std::mem::take(open));
        }
    };
    for piece in pieces {
        match piece {
            Piece::Text(Span { text, style }) => {
                for character in text.chars() {
                    if character.is_whitespace() && character != '\u{a0}' {
                        // No line begins with a space, and after something drawn there is room already.
                        space = before.is_some().then(|| Span { text: " ".to_owned(), style: style.clone() });
                    } else {
                        match space.take() {
                            // A number stays with what it counts.
                            Some(space)
                                if before.is_some_and(|before| before.is_ascii_digit())
                                    && character.is_alphabetic() =>
                            {
                                push(&mut open, ' ', &space.style);
                            }
                            Some(space) => {
                                close(&mut open);
                                open.space = Some(space);
                            }
                            None if before.is_some_and(|before| can_break(before, character)) => close(&mut open),
                            None => {}
                        }
                        push(&mut open, character, style);
                        before = Some(character);
                    }
                }
            }
            Piece::Mark { .. } => {
                close(&mut open);
                open.space = space.take();
                open.pieces.push(piece.clone());
                // What follows stays with it.
                before = None;
            }
            Piece::Break => {
                close(&mut open);
                open = Atom { forced: true, ..Atom::default() };
                (before, space) = (None, None);
            }
        }
    }
    close(&mut open);
    atoms
}

/// What stands in quotation marks stays together in a heading, if it is not wide.
fn join_quoted(atoms: &mut Vec<Atom>, most: f64) {
    let mut joined: Vec<Atom> = Vec::new();
    let mut is_open = false;
    for atom in atoms.drain(..) {
        let text = atom.text();
        let (opens, closes) = (text.rfind(['“', '「', '《']), text.rfind(['”', '」', '》']));
        match joined.last_mut().filter(|last| is_open && atom.space.is_none() && last.width() + atom.width() <= most) {
            Some(last) => last.pieces.extend(atom.pieces),
            None => joined.push(atom),
        }
        if opens.is_some() || closes.is_some() {
            is_open = opens > closes;
        }
    }
    *atoms = joined;
}

fn push(atom: &mut Atom, character: char, style: &TextStyle) {
    match atom.pieces.last_mut() {
        Some(Piece::Text(span)) if span.style == *style => span.text.push(character),
        _ => atom.pieces.push(Piece::Text(Span { text: character.to_string(), style: style.clone() })),
    }
}

/// Whether a line may be broken between two characters that no space parts.
fn can_break(before: char, after: char) -> bool {
    if NO_START.contains(after) || NO_END.contains(before) {
        return false;
    }
    // 1月 and 390平方公里 are read as one.
    if before.is_ascii_digit() && is_wide(after) {
        return false;
    }
    is_wide(before) || is_wide(after) || (matches!(before, '/' | '-') && after.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poster::style::Style;

    fn span(text: &str, lang: &str) -> Piece {
        Piece::Text(Span { text: text.to_owned(), style: Style::root(lang).text })
    }

    fn lines(text: &str, lang: &str, width: f64) -> Vec<String> {
        let (drawn, _) = Lines::new(&[span(text, lang)], width, false).draw(0.0, 1.5, 16.0);
        assert!(drawn.iter().all(|ink| ink.bounds()[2] <= width), "{width}: {drawn:?}");
        drawn.iter().filter_map(Ink::text).collect()
    }

    #[test]
    fn lines_are_broken_between_words_and_joined_they_give_the_text() {
        let text = "The draft said about 390 km²; the plan text gives about 398 for its “core area”.";
        for width in [120.0, 200.0, 333.0] {
            assert_eq!(lines(text, "en", width).join(" "), text);
        }
        assert_eq!(lines("a  b\n c", "en", 900.0), ["a b c"]);
        assert!(lines(text, "en", 150.0).iter().any(|line| line.contains("390 km²")), "a number stays with its unit");
    }

    #[test]
    fn chinese_is_broken_between_characters_but_not_before_or_after_marks_and_not_in_numbers() {
        let text = "规划控制范围“约390平方公里”，（2025年）达到10000亿元、《大走廊》：不少于1000万平方米。";
        for width in 110..400 {
            let broken = lines(text, "zh-Hans", f64::from(width));
            assert_eq!(broken.concat(), text);
            for line in &broken {
                assert!(!line.starts_with(['，', '。', '”', '》', '）', '：', '、']), "{line}");
                assert!(!line.ends_with(['“', '《', '（']), "{line}");
                assert!(!line.starts_with("000") && !line.starts_with(['年', '亿']), "{line}");
            }
        }
    }

    #[test]
    fn a_heading_is_not_broken_in_a_quoted_name() {
        let text = "德清是什么身份：联动对象、“北翼中心”，还是“第五城”？";
        for width in 260..500 {
            let (drawn, _) = Lines::new(&[span(text, "zh-Hans")], f64::from(width), true).draw(0.0, 1.5, 16.0);
            let lines: Vec<String> = drawn.iter().filter_map(Ink::text).collect();
            assert_eq!(lines.concat(), text);
            assert!(
                lines.iter().all(|line| line.matches('“').count() == line.matches('”').count()),
                "{width}: {lines:?}"
            );
        }
    }

    #[test]
    fn balanced_lines_are_no_more_and_about_as_wide() {
        let pieces = [span("一条大走廊有多大面积不同文件", "zh-Hans")];
        let (drawn, _) = Lines::new(&pieces, 192.0, true).draw(0.0, 1.5, 16.0);
        let lengths: Vec<usize> = drawn.iter().filter_map(Ink::text).map(|text| text.chars().count()).collect();
        assert_eq!(lengths, [7, 7]);
    }
}
