//! Names that somebody may have meant: of those that there are, the one most like what was written.

/// The part of a fault that names what may have been meant: ` (did you mean "district"?)`. Empty when nothing is near enough.
pub(super) fn did_you_mean(written: &str, known: &[&str]) -> String {
    let most = written.chars().count() / 3;
    let near = known.iter().map(|known| (distance(written, known), *known)).filter(|(slips, _)| *slips <= most.max(1));
    near.min().map(|(_, known)| format!(" (did you mean \"{known}\"?)")).unwrap_or_default()
}

/// The number of letters that are put in, left out, replaced, or exchanged with their neighbour between two words.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    let mut last = None;
    for (row, letter) in (1..).zip(one.chars()) {
        let mut here = vec![row];
        for (idx, (against, (diagonal, up))) in other.iter().zip(above.iter().zip(above.iter().skip(1))).enumerate() {
            let left = here.last().copied().unwrap_or(row);
            let replaced = diagonal + usize::from(letter != *against);
            // Exchanged neighbours are one slip, not two.
            let neighbour = idx.checked_sub(1).and_then(|idx| Some((*other.get(idx)?, *before.get(idx)?)));
            let exchanged = neighbour.filter(|(previous, _)| *previous == letter && last == Some(*against));
            let least = replaced.min(left + 1).min(up + 1);
            here.push(exchanged.map_or(least, |(_, slips)| least.min(slips + 1)));
        }
        last = Some(letter);
        before = std::mem::replace(&mut above, here);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_suggested(written: &str, expected: &str) {
        let known = ["city", "district", "new-town", "town"];
        let found = did_you_mean(written, &known);
        assert_eq!(found.trim_start_matches(" (did you mean \"").trim_end_matches("\"?)"), expected, "{written}");
    }

    #[test]
    fn the_name_most_like_what_was_written_is_suggested_and_none_where_nothing_is_like_it() {
        for (written, expected) in [
            ("distrct", "district"),
            ("district-", "district"),
            ("dsitrict", "district"),
            ("towns", "town"),
            ("newtown", "new-town"),
            ("ctiy", "city"),
            ("t", ""),
            ("hospital", ""),
            ("", ""),
        ] {
            assert_suggested(written, expected);
        }
    }
}
