//! Breaking words into lines: between words, between Chinese characters, and never so that a mark stands where it must not.

use super::style::{Breaks, Style, TextStyle};
use super::svg::{Shape, TextRun};
use super::widths::is_wide;

/// Marks that begin no line.
const NO_START: &str = "，。、；：？！）》〉」』】〕”’…％%·,.;:?!)]}’—–～";
/// Marks that end no line.
const NO_END: &str = "（《〈「『【〔“‘([{¥￥";

/// Pixels by which lines may be wider than they were measured: calculations of the layout have single precision.
const TOLERANCE: f64 = 0.01;

/// A part of a line.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(TextRun),
    /// A box, with its shapes, its width, its height and the space after it.
    Box {
        shapes: Vec<Shape>,
        width: f64,
        height: f64,
        after: f64,
    },
    /// The line ends here.
    Break,
}

/// An unbroken part: a word, a character with its marks, or something drawn.
#[derive(Clone, Debug, Default)]
struct Atom {
    pieces: Vec<Piece>,
    /// The space before it, which goes where the line is broken.
    space: Option<TextRun>,
    /// True if the line ends before it.
    forced: bool,
}

impl Piece {
    fn width(&self) -> f64 {
        match self {
            Self::Text(run) => run.width(),
            Self::Box { width, after, .. } => width + after,
            Self::Break => 0.0,
        }
    }
}

impl Atom {
    fn width(&self) -> f64 {
        self.pieces.iter().map(Piece::width).sum()
    }

    fn text(&self) -> String {
        self.pieces
            .iter()
            .filter_map(|piece| if let Piece::Text(run) = piece { Some(run.text.as_str()) } else { None })
            .collect()
    }
}

/// Words that are broken into lines as wide as there is room.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    atoms: Vec<Atom>,
    /// The same with numbers apart from what they count, for lines that are too narrow for both.
    narrow_atoms: Vec<Atom>,
    /// Lines of about the same width, but no more of them.
    balances: bool,
    /// In sizes.
    line_height: f64,
    /// The size of words where there are none.
    size: f64,
}

/// The pieces of a line, with its width, its height and its words' baseline from its top.
struct Line {
    pieces: Vec<Piece>,
    width: f64,
    height: f64,
    baseline: f64,
}

impl Paragraph {
    /// A paragraph of these pieces, in a style.
    pub(super) fn new(pieces: &[Piece], style: &Style) -> Self {
        Self {
            atoms: atoms(pieces, true),
            narrow_atoms: atoms(pieces, false),
            balances: style.balances,
            line_height: style.line_height,
            size: style.text.size,
        }
    }

    /// True if nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// The width of the widest part that is not broken.
    pub(super) fn least_width(&self) -> f64 {
        widest(&self.narrow_atoms)
    }

    /// Width and height, and the baseline of the first line, when it is broken into lines of a width.
    pub(super) fn measure(&self, width: f64) -> ([f64; 2], Option<f64>) {
        let lines = self.lines(width);
        let widest = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        ([widest, lines.iter().map(|line| line.height).sum()], lines.first().map(|line| line.baseline))
    }

    /// Its shapes, from its upper left corner.
    pub(super) fn draw(&self, width: f64) -> Vec<Shape> {
        let (mut drawn, mut y) = (Vec::new(), 0.0);
        for line in self.lines(width) {
            let (middle, baseline) = (y + line.height / 2.0, y + line.baseline);
            let (mut x, mut start) = (0.0, 0.0);
            let mut runs: Vec<TextRun> = Vec::new();
            for piece in line.pieces {
                match piece {
                    Piece::Text(run) => {
                        x += run.width();
                        match runs.last_mut() {
                            Some(last) if last.style == run.style => last.text += &run.text,
                            _ => runs.push(run),
                        }
                    }
                    Piece::Box { mut shapes, width, height, after } => {
                        finish(&mut drawn, &mut runs, start, baseline);
                        shapes.iter_mut().for_each(|shape| shape.shift(x, middle - height / 2.0));
                        drawn.extend(shapes);
                        x += width + after;
                        start = x;
                    }
                    Piece::Break => {}
                }
            }
            finish(&mut drawn, &mut runs, start, baseline);
            y += line.height;
        }
        drawn
    }

    fn lines(&self, width: f64) -> Vec<Line> {
        let fits = widest(&self.atoms) <= width + TOLERANCE;
        let mut atoms = if fits { self.atoms.clone() } else { self.narrow_atoms.clone() };
        let mut lines = broken(&atoms, width + TOLERANCE);
        if self.balances && lines.len() > 1 {
            join_quoted(&mut atoms, width / 2.0);
            // The least width that takes no line more.
            let (mut least, mut most) = (width / 2.0, width);
            for _ in 0..8 {
                let middle = f64::midpoint(least, most);
                if broken(&atoms, middle).len() > lines.len() { least = middle } else { most = middle }
            }
            lines = broken(&atoms, most + TOLERANCE);
        }
        lines.into_iter().map(|pieces| self.line(pieces)).collect()
    }

    fn line(&self, pieces: Vec<Piece>) -> Line {
        let (mut size, mut tallest) = (0.0_f64, 0.0_f64);
        for piece in &pieces {
            match piece {
                Piece::Text(run) => size = size.max(run.style.size),
                Piece::Box { height, .. } => tallest = tallest.max(*height),
                Piece::Break => {}
            }
        }
        let size = if size > 0.0 { size } else { self.size };
        let height = (size * self.line_height).max(tallest + 2.0);
        Line { width: pieces.iter().map(Piece::width).sum(), height, baseline: height / 2.0 + 0.35 * size, pieces }
    }
}

fn finish(drawn: &mut Vec<Shape>, runs: &mut Vec<TextRun>, x: f64, baseline: f64) {
    if !runs.is_empty() {
        drawn.push(Shape::Text { x, baseline, runs: std::mem::take(runs), centred: false });
    }
}

fn broken(atoms: &[Atom], width: f64) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let mut filled = 0.0;
    for atom in atoms {
        let own = atom.width();
        let space = atom.space.as_ref().map_or(0.0, TextRun::width);
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

fn widest(atoms: &[Atom]) -> f64 {
    atoms.iter().map(Atom::width).fold(0.0, f64::max)
}

/// The atoms of pieces; with `keeps_numbers`, a number and what it counts are one.
fn atoms(pieces: &[Piece], keeps_numbers: bool) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut open = Atom::default();
    let mut before: Option<char> = None;
    let mut space: Option<TextRun> = None;
    let mut close = |open: &mut Atom| {
        if !open.pieces.is_empty() {
            atoms.push(std::mem::take(open));
        }
    };
    for piece in pieces {
        match piece {
            Piece::Text(TextRun { text, style }) => {
                for character in text.chars() {
                    if character.is_whitespace() && character != '\u{a0}' && style.breaks != Breaks::Never {
                        // No line begins with a space, and after something drawn there is room already.
                        space = before.is_some().then(|| TextRun { text: " ".to_owned(), style: style.clone() });
                    } else {
                        match space.take() {
                            // A number stays with what it counts.
                            Some(space)
                                if keeps_numbers
                                    && before.is_some_and(|before| before.is_ascii_digit())
                                    && character.is_alphabetic() =>
                            {
                                push(&mut open, ' ', &space.style);
                            }
                            Some(space) => {
                                close(&mut open);
                                open.space = Some(space);
                            }
                            None if before.is_some_and(|before| can_break(before, character, style.breaks)) => {
                                close(&mut open)
                            }
                            None => {}
                        }
                        push(&mut open, character, style);
                        before = Some(character);
                    }
                }
            }
            Piece::Box { .. } => {
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

/// Keeps words in quotation marks together in a heading, if they are not wide.
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
        Some(Piece::Text(run)) if run.style == *style => run.text.push(character),
        _ => atom.pieces.push(Piece::Text(TextRun { text: character.to_string(), style: style.clone() })),
    }
}

/// True if a line may be broken between two characters that no space parts.
fn can_break(before: char, after: char, breaks: Breaks) -> bool {
    if breaks == Breaks::Never || NO_START.contains(after) || NO_END.contains(before) {
        return false;
    }
    // 1月 and 390平方公里 are read as one.
    if before.is_ascii_digit() && is_wide(after) {
        return false;
    }
    let breaks_characters = breaks == Breaks::Usual || !is_character(before) || !is_character(after);
    breaks_characters && (is_wide(before) || is_wide(after)) || (matches!(before, '/' | '-') && after.is_alphabetic())
}

/// True for a letter, a digit or a character of Chinese, not for a mark.
fn is_character(character: char) -> bool {
    character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, lang: &str) -> Piece {
        Piece::Text(TextRun { text: text.to_owned(), style: Style::root(lang).text })
    }

    fn lines(text: &str, lang: &str, width: f64) -> Vec<String> {
        let drawn = Paragraph::new(&[run(text, lang)], &Style::root(lang)).draw(width);
        assert!(drawn.iter().all(|shape| shape.bounds()[2] <= width + TOLERANCE), "{width}: {drawn:?}");
        drawn.iter().filter_map(Shape::text).collect()
    }

    fn balanced() -> Style {
        let mut style = Style::root("zh-Hans");
        style.balances = true;
        style
    }

    #[test]
    fn lines_are_broken_between_words_and_joined_they_give_the_text() {
        let text = "The draft said about 390 km²; the plan text gives about 398 for its “core area”.";
        for width in [120.0, 200.0, 333.0] {
            assert_eq!(lines(text, "en", width).join(" "), text);
        }
        assert_eq!(lines("a  b\n c", "en", 900.0), ["a b c"]);
        assert!(lines(text, "en", 150.0).iter().any(|line| line.contains("390 km²")), "a number stays with its unit");
        assert_eq!(lines("300,000 people", "en", 80.0), ["300,000", "people"], "if there is room for both");
    }

    #[test]
    fn chinese_is_broken_between_characters_but_not_before_or_after_marks_and_not_in_numbers() {
        let text = "规划控制范围“约390平方公里”，（2025年）达到10000亿元、《大公园》：不少于1000万平方米。";
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
        let text = "长园是什么身份：公共花园、“北区中心”，还是“第五园”？";
        for width in 260..500 {
            let drawn = Paragraph::new(&[run(text, "zh-Hans")], &balanced()).draw(f64::from(width));
            let lines: Vec<String> = drawn.iter().filter_map(Shape::text).collect();
            assert_eq!(lines.concat(), text);
            assert!(
                lines.iter().all(|line| line.matches('“').count() == line.matches('”').count()),
                "{width}: {lines:?}"
            );
        }
    }

    #[test]
    fn balanced_lines_are_no_more_and_about_as_wide() {
        let pieces = [run("一座大花园有多大面积不同文件", "zh-Hans")];
        let drawn = Paragraph::new(&pieces, &balanced()).draw(192.0);
        let lengths: Vec<usize> = drawn.iter().filter_map(Shape::text).map(|text| text.chars().count()).collect();
        assert_eq!(lengths, [7, 7]);
    }
}
