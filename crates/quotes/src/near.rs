//! The place of a document that is nearest to words which it does not have, and the characters in which the two differ: what a person
//! needs who has mistyped a quote.

use super::text::DocumentText;
use std::collections::HashMap;

/// A stretch in which words and document differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The line of the document, from 1.
    pub line: usize,
    /// The characters of the document, lines joined if it is wrapped; empty for nothing.
    pub document: String,
    /// The characters that the words have instead; empty for nothing.
    pub words: String,
}

/// Letters in a row by which places are found.
const RUN: usize = 3;
/// Places that are near each other by so many characters are looked at together.
const BUCKET: usize = 16;
/// The number of places that are looked at closely.
const N_PLACES: usize = 4;
/// Longer words are not compared: they are no slip of the pen.
const LONGEST: usize = 3000;
/// The cost of a character that is another one, too many or too few; one that only looks different costs half.
const WHOLE: usize = 2;

/// A character, and what it is taken for where only looks count.
#[derive(Clone, Copy, Debug)]
struct Letter {
    is: char,
    looks: char,
}

impl DocumentText {
    /// The differences between these words and the place of the document that is nearest to them; of several that are as near the one
    /// nearest to a line. `None` when more than a quarter of the words would have to change.
    #[must_use]
    pub fn near_miss(&self, words: &str, line: usize) -> Option<Vec<Difference>> {
        let words = letters(words);
        if words.is_empty() || words.len() > LONGEST {
            return None;
        }
        let reading = letters(self.reading());
        let slack = BUCKET + words.len() / 4;
        let on_line = |place: usize| self.line_of(self.origin(place)).abs_diff(line) <= 1;
        let alignments = places(&words, &reading, on_line).into_iter().filter_map(|place| {
            let (start, end) = (place.saturating_sub(slack), place + BUCKET + words.len() + slack);
            let window = reading.get(start..end.min(reading.len()))?;
            let alignment = align(&words, window);
            let at = start + alignment.steps.iter().find_map(|step| step.document).unwrap_or_default();
            Some((alignment.cost, self.line_of(self.origin(at)).abs_diff(line), start, alignment))
        });
        let (cost, _, start, alignment) = alignments.min_by_key(|(cost, lines, start, _)| (*cost, *lines, *start))?;
        if cost > WHOLE * (words.len() / 4).max(1) {
            return None;
        }
        let window = reading.get(start..)?;
        let place = |step: &Step| self.line_of(self.origin(start + step.document.unwrap_or(step.before)));
        Some(differences(&alignment.steps, &words, window, place))
    }
}

fn letters(text: &str) -> Vec<Letter> {
    text.chars().map(|letter| Letter { is: letter, looks: folded(letter) }).collect()
}

/// Characters that look alike are taken for one another when a place is looked for.
fn folded(letter: char) -> char {
    match letter {
        _ if letter.is_whitespace() => ' ',
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '"' | '「' | '」' | '『' | '』' | '«' | '»' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '。' => '.',
        '、' => ',',
        _ if letter.is_ascii() => letter.to_ascii_lowercase(),
        _ => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// Places at which the words may begin in the reading: those for which most runs of letters speak, and the best of those that are preferred.
fn places(words: &[Letter], reading: &[Letter], is_preferred: impl Fn(usize) -> bool) -> Vec<usize> {
    let run = RUN.min(words.len());
    let name = |letters: &[Letter]| letters.iter().fold(0, |name, letter| name << 21 | u64::from(letter.looks));
    let mut runs: HashMap<u64, Vec<usize>> = HashMap::new();
    // Most runs of a document are none of the words': a glance at their sums tells.
    let mut sums = vec![false; usize::from(u16::MAX) + 1];
    let sum = |name: u64| usize::from((name ^ name >> 16 ^ name >> 32 ^ name >> 48) as u16);
    for (offset, letters) in words.windows(run).enumerate() {
        let name = name(letters);
        runs.entry(name).or_default().push(offset);
        sums.get_mut(sum(name)).into_iter().for_each(|sum| *sum = true);
    }
    let mut votes = vec![0_usize; reading.len() / BUCKET + 2];
    for (at, letters) in reading.windows(run).enumerate() {
        let name = name(letters);
        if sums.get(sum(name)) == Some(&true) {
            for offset in runs.get(&name).into_iter().flatten() {
                votes.get_mut(at.saturating_sub(*offset) / BUCKET).into_iter().for_each(|votes| *votes += 1);
            }
        }
    }
    // A place at the edge of a bucket is spoken for by the next one, too.
    let spoken_for = votes.windows(2).enumerate().filter(|(_, votes)| votes.first() > Some(&0));
    let mut buckets: Vec<(usize, usize)> = spoken_for.map(|(bucket, votes)| (votes.iter().sum(), bucket)).collect();
    buckets.sort_unstable_by_key(|(votes, bucket)| (std::cmp::Reverse(*votes), *bucket));
    let places = || buckets.iter().map(|(_, bucket)| bucket * BUCKET);
    places().take(N_PLACES).chain(places().filter(|place| is_preferred(*place)).take(N_PLACES)).collect()
}

/// A step of an alignment: a character of each, or of one of them only.
#[derive(Clone, Copy, Debug)]
struct Step {
    word: Option<usize>,
    document: Option<usize>,
    /// The characters of the document before this step.
    before: usize,
    differs: bool,
}

struct Alignment {
    cost: usize,
    steps: Vec<Step>,
}

/// Aligns all of the words with the stretch of the window that costs least.
fn align(words: &[Letter], window: &[Letter]) -> Alignment {
    let width = window.len() + 1;
    // Row by row, as many of the words as the row's number; before the first any part of the window may be left out.
    let mut above: Vec<usize> = vec![0; width];
    let mut costs = above.clone();
    for (row, word) in words.iter().enumerate() {
        let mut last = (row + 1) * WHOLE;
        let mut costs_of_row = vec![last];
        for (letter, corner_and_above) in window.iter().zip(above.windows(2)) {
            let [corner, above] = corner_and_above else { continue };
            last = (corner + price(word, letter)).min(above + WHOLE).min(last + WHOLE);
            costs_of_row.push(last);
        }
        costs.extend(&costs_of_row);
        above = costs_of_row;
    }
    let at = |row: usize, column: usize| costs.get(row * width + column).copied().unwrap_or(usize::MAX / 2);
    let mut row = words.len();
    // Of ends that cost the same the first: no more of the document than is needed.
    let mut column = (0..width).min_by_key(|column| at(row, *column)).unwrap_or_default();
    let cost = at(row, column);
    let mut steps = Vec::new();
    while row > 0 {
        let pair = || Some((words.get(row - 1)?, window.get(column.checked_sub(1)?)?));
        let both = pair().map(|(word, letter)| (at(row - 1, column - 1) + price(word, letter), word.is != letter.is));
        let step = match both {
            Some((cost, differs)) if cost == at(row, column) => {
                (row, column) = (row - 1, column - 1);
                Step { word: Some(row), document: Some(column), before: column, differs }
            }
            _ if column > 0 && at(row, column - 1) + WHOLE == at(row, column) => {
                column -= 1;
                Step { word: None, document: Some(column), before: column, differs: true }
            }
            _ => {
                row -= 1;
                Step { word: Some(row), document: None, before: column, differs: true }
            }
        };
        steps.push(step);
    }
    steps.reverse();
    Alignment { cost, steps }
}

fn price(word: &Letter, letter: &Letter) -> usize {
    match word.is == letter.is {
        true => 0,
        false if word.looks == letter.looks => WHOLE / 2,
        false => WHOLE,
    }
}

/// The stretches that differ; of Latin words and of numbers the whole of them, since half a number is hard to find again.
fn differences(steps: &[Step], words: &[Letter], window: &[Letter], line: impl Fn(&Step) -> usize) -> Vec<Difference> {
    let letters = |step: &Step| {
        let word = step.word.and_then(|word| words.get(word)).map(|word| word.is);
        let document = step.document.and_then(|at| window.get(at)).map(|letter| letter.is);
        [document, word]
    };
    let is_latin = |step: &Step| letters(step).into_iter().flatten().any(|letter| letter.is_ascii_alphanumeric());
    let mut told: Vec<bool> = steps.iter().map(|step| step.differs).collect();
    // Whole words, and what lies between two differences of one word.
    for range in runs(steps, is_latin) {
        if told.get(range.clone()).is_some_and(|told| told.contains(&true)) {
            told.iter_mut().skip(range.start).take(range.len()).for_each(|told| *told = true);
        }
    }
    let mut idx = 0;
    let mut found = Vec::new();
    while let Some(step) = steps.get(idx) {
        let length = told.iter().skip(idx).take_while(|told| **told).count();
        if length == 0 {
            idx += 1;
            continue;
        }
        let stretch = || steps.iter().skip(idx).take(length).map(letters);
        found.push(Difference {
            line: line(step),
            document: stretch().filter_map(|[document, _]| document).collect(),
            words: stretch().filter_map(|[_, word]| word).collect(),
        });
        idx += length;
    }
    found
}

/// The runs of steps of which something holds.
fn runs(steps: &[Step], holds: impl Fn(&Step) -> bool) -> Vec<std::ops::Range<usize>> {
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for (idx, _) in steps.iter().enumerate().filter(|(_, step)| holds(step)) {
        match runs.last_mut() {
            Some(last) if last.end == idx => last.end += 1,
            _ => runs.push(idx..idx + 1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "The garden\u{2019}s plan.\nIt covers about 40 square\u{a0}kilometers, and the pond 4.\n總面積約42平方公里，其中果園面積約9平方公里。\n";

    #[track_caller]
    fn check(words: &str, expected: &[(usize, &str, &str)]) {
        let found = DocumentText::new(DOCUMENT, false).near_miss(words, 1).unwrap_or_default();
        let found: Vec<(usize, &str, &str)> =
            found.iter().map(|one| (one.line, one.document.as_str(), one.words.as_str())).collect();
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn the_characters_that_differ_are_told_with_their_line() {
        check("The garden's plan", &[(1, "\u{2019}", "'")]);
        check("It covers about 40 square kilometers", &[(2, "\u{a0}", " ")]);
        check("It covers about 41 square\u{a0}kilometers", &[(2, "40", "41")]);
        check("It covers about square\u{a0}kilometers", &[(2, " 40", "")]);
        check("其中果园面積约9平方公里", &[(3, "園", "园"), (3, "約", "约")]);
        check("plan. It covers about 40", &[(1, "\n", " ")]);
    }

    /// A word processor changes every space at once: that is nearer than as many other letters.
    #[test]
    fn signs_that_look_alike_count_less_than_others() {
        let spaces = [(2, " ", "\u{a0}"); 4];
        check("It\u{a0}covers\u{a0}about\u{a0}40\u{a0}square", &spaces);
        let document = DocumentText::new("a b c d\n", false);
        assert!(document.near_miss("a\u{a0}b\u{a0}c\u{a0}d", 1).is_none(), "nor is a line of signs a text");
    }

    #[test]
    fn words_of_another_text_have_no_near_miss() {
        for words in ["", "x", "Nobody has ever seen a hedgehog ring a bell", "刺蝟不挑長短也不記日子"] {
            check(words, &[]);
        }
    }

    #[test]
    fn of_places_that_are_as_near_the_one_on_the_line_is_taken() {
        let document = DocumentText::new(&"One bench stands here.\n".repeat(40), false);
        let found = document.near_miss("One bench stands hare.", 30).unwrap();
        assert_eq!(found, [Difference { line: 30, document: "here".to_owned(), words: "hare".to_owned() }]);
    }
}
