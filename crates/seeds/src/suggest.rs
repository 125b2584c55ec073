//! The name that somebody probably meant: the nearest of those that there are, if it is near enough.

/// Ends a message about a name that there is not: `; did you mean "notice"?`, or what is given when no name is near.
pub(super) fn did_you_mean<'a>(written: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match nearest(written, known) {
        Some(name) => format!("; did you mean \"{name}\"?"),
        None => format!("; {otherwise}"),
    }
}

/// The nearest of the known names. `None` when more than a third of the letters would have to change, or there is no other name.
pub(super) fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let original = written;
    let written = folded(written);
    // A name that is known is no slip of itself.
    let others = known.into_iter().filter(|name| *name != original);
    let near = others.map(|name| (distance(&written, &folded(name)), name));
    let limit = (written.len() / 3).max(1);
    // Of names that are equally near the first one, so that a message does not depend on chance.
    near.filter(|(changes, _)| *changes <= limit).min_by_key(|(changes, _)| *changes).map(|(_, name)| name)
}

/// Case and the sign between words are the first to be mistaken, and say nothing: `planned_area` is `Planned-Area`.
fn folded(name: &str) -> Vec<char> {
    name.chars().flat_map(char::to_lowercase).map(|letter| if "_ .".contains(letter) { '-' } else { letter }).collect()
}

/// Letters to put in, take out, change, or swap with their neighbour, to make one word of the other: the optimal string alignment.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&last, column) + usize::from(letter != against);
            let mut least = changed.min(at(&last, column + 1) + 1).min(at(&now, column) + 1);
            let swapped =
                row > 0 && column > 0 && one.get(row - 1) == Some(against) && other.get(column - 1) == Some(letter);
            if swapped {
                least = least.min(at(&before, column - 1) + 1);
            }
            now.push(least);
        }
        (before, last) = (last, now);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_taken_for_the_name_that_was_meant_and_another_word_for_none() {
        let known = ["draft-notice", "plan-text", "articles"];
        for (written, expected) in [
            ("draft-notcie", Some("draft-notice")),
            ("Draft_Notice", Some("draft-notice")),
            ("plan", None),
            ("article", Some("articles")),
            ("newspaper", None),
        ] {
            assert_eq!(nearest(written, known), expected, "{written}");
        }
        assert_eq!(nearest("anything", []), None);
    }

    #[test]
    fn of_two_names_that_are_equally_near_the_first_is_told() {
        assert_eq!(nearest("row-c", ["row-a", "row-b"]), Some("row-a"));
    }

    #[test]
    fn letters_that_changed_places_are_one_change() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        for (one, other, changes) in [("ab", "ba", 1), ("", "abc", 3), ("kitten", "sitting", 3), ("same", "same", 0)] {
            assert_eq!(distance(&letters(one), &letters(other)), changes, "{one} {other}");
        }
    }
}
