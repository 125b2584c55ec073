//! Misspelled words: the nearest that a vocabulary has.

use std::collections::BTreeSet;

/// The words nearest to one that a vocabulary lacks: one slip apart, or two in a long word. Of a short word nothing can be said.
pub(crate) fn nearest<'a>(word: &str, vocabulary: &'a BTreeSet<String>) -> Vec<&'a str> {
    let n_letters = word.chars().count();
    let most = match n_letters {
        0..=3 => return Vec::new(),
        4..=7 => 1,
        _ => 2,
    };
    let near = vocabulary.iter().filter(|known| known.chars().count().abs_diff(n_letters) <= most);
    let near: Vec<(usize, &str)> =
        near.map(|known| (slips(word, known), known.as_str())).filter(|(slips, _)| *slips <= most).collect();
    let fewest = near.iter().map(|(slips, _)| *slips).min().unwrap_or_default();
    near.into_iter().filter(|(slips, _)| *slips == fewest).map(|(_, known)| known).collect()
}

/// The fewest slips between two words: a letter too many, too few or another, or two that changed places (the optimal string alignment of
/// Damerau and Levenshtein).
fn slips(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let (mut above, mut before): (Vec<usize>, Vec<usize>) = ((0..=other.len()).collect(), Vec::new());
    let mut previous = None;
    for (row, letter) in one.chars().enumerate() {
        let mut line = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&above, column) + usize::from(letter != *against);
            let mut least = changed.min(at(&above, column + 1) + 1).min(at(&line, column) + 1);
            let turned = column > 0 && previous == Some(*against) && other.get(column - 1) == Some(&letter);
            if turned {
                least = least.min(at(&before, column - 1) + 1);
            }
            line.push(least);
        }
        before = std::mem::replace(&mut above, line);
        previous = Some(letter);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, n_slips) in [
            ("guangdong", "guangdong", 0),
            ("guangdnog", "guangdong", 1),
            ("shanghi", "shanghai", 1),
            ("beijingg", "beijing", 1),
            ("laboratry", "laboratory", 1),
            ("colaberation", "collaboration", 2),
            ("", "ab", 2),
        ] {
            assert_eq!(slips(one, other), n_slips, "{one} {other}");
            assert_eq!(slips(other, one), n_slips, "{other} {one}");
        }
    }

    #[test]
    fn the_nearest_words_are_found_and_short_ones_left() {
        let vocabulary: BTreeSet<String> =
            ["guangdong", "guangdon", "beijing", "area", "city"].map(str::to_owned).into();
        assert_eq!(nearest("guangdnog", &vocabulary), ["guangdong"]);
        assert_eq!(nearest("beijng", &vocabulary), ["beijing"]);
        assert_eq!(nearest("cit", &vocabulary), [""; 0]);
        assert_eq!(nearest("quantum", &vocabulary), [""; 0]);
    }
}
