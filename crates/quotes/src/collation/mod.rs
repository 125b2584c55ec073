//! Collation: two quotes of nearly the same words side by side, and which words stand in one of them only. Script, width, case,
//! spaces and punctuation never count as a difference. Runs natively only: its result is drawn into a picture.

mod align;
mod tokens;

pub use tokens::Folds;

use align::{Pair, align};
use tokens::{Side, Token, tokens};

/// The relation of a run of words to the other text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It stands in both.
    Shared,
    /// The other text has something else at that place, or nothing.
    Only,
    /// The other text has the same words in another place.
    Moved,
}

/// A stretch of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words as they are printed.
    pub text: String,
    /// Their relation to the other text.
    pub standing: Standing,
}

/// Two texts, cut where they part and meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collation {
    /// The runs of each; joined, they are the text again.
    pub sides: [Vec<Run>; 2],
    /// The number of words of English or characters of Chinese in each.
    pub lengths: [usize; 2],
    /// The share of their words in common, in whole per cent.
    pub shared_percent: usize,
}

impl Collation {
    /// True when any word differs.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.sides.iter().flatten().any(|run| run.standing != Standing::Shared)
    }
}

/// Two texts of one language, Chinese in either script, put side by side by their longest common subsequence. `None` when they are
/// too long for that.
#[must_use]
pub fn collate(texts: [&str; 2], folds: &Folds) -> Option<Collation> {
    let [one, other] = texts.map(|text| tokens(text, folds));
    let [one_keys, other_keys] = [keys(&one), keys(&other)];
    // Of several alignments that are as good one is found first; always looking from the same side makes it the same one.
    let pairs = if one_keys <= other_keys {
        align(&one_keys, &other_keys)?
    } else {
        align(&other_keys, &one_keys)?.into_iter().map(|[at_other, at_one]| [at_one, at_other]).collect()
    };
    let lengths = [one_keys.len(), other_keys.len()];
    let shared_percent = (200 * pairs.len()).checked_div(lengths.iter().sum()).unwrap_or(100);
    let pairs = without_islands(pairs, &one_keys, lengths);
    let gaps = [gaps(&pairs, 0, lengths), gaps(&pairs, 1, lengths)];
    let moved = moved(&gaps, [&one_keys, &other_keys]);
    let sides = [runs(&one, &gaps, &moved, 0), runs(&other, &gaps, &moved, 1)];
    Some(Collation { sides, lengths, shared_percent })
}

/// The part of each token that counts; those that never count are left out.
fn keys(tokens: &[Token]) -> Vec<&str> {
    tokens.iter().filter_map(|token| token.key.as_deref()).collect()
}

/// A stretch of tokens, from the first to the one after the last.
type Stretch = [usize; 2];

/// Lone short words that both texts happen to have inside a difference: what is around them reads better in one piece.
fn without_islands(mut pairs: Vec<Pair>, keys: &[&str], lengths: [usize; 2]) -> Vec<Pair> {
    loop {
        let apart = |[from, to]: [Option<&Pair>; 2]| {
            let [from, to] = [from.map_or([0; 2], |[one, other]| [one + 1, other + 1]), to.copied().unwrap_or(lengths)];
            from.iter().zip(to).all(|(from, to)| *from < to)
        };
        let island = (0..pairs.len()).find(|idx| {
            let before = idx.checked_sub(1).and_then(|before| pairs.get(before));
            let at = pairs.get(*idx);
            let short = at.and_then(|[one, _]| keys.get(*one)).is_some_and(|key| is_short(key));
            short && apart([before, at]) && apart([at, pairs.get(idx + 1)])
        });
        match island {
            Some(idx) => drop(pairs.remove(idx)),
            None => return pairs,
        }
    }
}

/// A character, or a word like "the"; never a number.
fn is_short(key: &str) -> bool {
    key.chars().count() <= 3 && !key.contains(|character: char| character.is_ascii_digit())
}

/// The stretches between the pairs on one side, some of them empty: one before each pair, and one after the last.
fn gaps(pairs: &[Pair], side: usize, lengths: [usize; 2]) -> Vec<Stretch> {
    let at = |pair: &Pair| pair.get(side).copied().unwrap_or_default();
    let starts = std::iter::once(0).chain(pairs.iter().map(|pair| at(pair) + 1));
    starts.zip(pairs.iter().map(at).chain([at(&lengths)])).map(|(start, end)| [start, end]).collect()
}

/// For each gap of each side, whether the other side has the same words in another gap, each counted once.
fn moved(gaps: &[Vec<Stretch>; 2], keys: [&[&str]; 2]) -> [Vec<bool>; 2] {
    let mut found = [vec![false; gaps[0].len()], vec![false; gaps[1].len()]];
    let words = |side: usize, gap: &Stretch| {
        let [start, end] = *gap;
        keys.get(side).and_then(|keys| keys.get(start..end)).filter(|words| !words.is_empty())
    };
    let [one, other] = &mut found;
    for (gap, one) in gaps[0].iter().zip(one) {
        let Some(wanted) = words(0, gap) else { continue };
        let mut free = gaps[1].iter().zip(other.iter_mut()).filter(|(_, taken)| !**taken);
        if let Some((_, other)) = free.find(|(gap, _)| words(1, gap) == Some(wanted)) {
            (*one, *other) = (true, true);
        }
    }
    found
}

/// A text cut into runs. Punctuation goes with the words on both of its sides if these are of one difference, a quotation mark
/// with what it opens or closes.
fn runs(tokens: &[Token], gaps: &[Vec<Stretch>; 2], moved: &[Vec<bool>; 2], side: usize) -> Vec<Run> {
    let gaps = gaps.get(side).into_iter().flatten().zip(moved.get(side).into_iter().flatten());
    let differing: Vec<(Stretch, Standing)> =
        gaps.map(|(gap, moved)| (*gap, if *moved { Standing::Moved } else { Standing::Only })).collect();
    let mut runs: Vec<Run> = Vec::new();
    let mut n_words = 0_usize;
    for token in tokens {
        // `n_words` are over, so the word behind a silent token has that number.
        let counts = token.key.is_some();
        let before = n_words.checked_sub(1);
        let (first, last) = match token.side {
            _ if counts => (Some(n_words), Some(n_words)),
            Side::Before => (before, before),
            Side::Behind => (Some(n_words), Some(n_words)),
            Side::Both => (before, Some(n_words)),
        };
        let inside =
            |[start, end]: &Stretch| first.is_some_and(|first| *start <= first) && last.is_some_and(|last| last < *end);
        let found = differing.iter().find(|(gap, _)| inside(gap));
        let standing = found.map_or(Standing::Shared, |(_, standing)| *standing);
        n_words += usize::from(counts);
        match runs.last_mut() {
            Some(last) if last.standing == standing => last.text += &token.text,
            _ => runs.push(Run { text: token.text.clone(), standing }),
        }
    }
    runs
}

#[cfg(test)]
mod tests;
