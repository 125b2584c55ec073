//! The part of a quantity that its quote contradicts: number, unit, bound or "about", each with what to write instead.

use super::units;
use model::{Comparator, Decimal, PartialDate, UnitId, Value};
use quantities::{Finding, FindingKind};

/// Says what to write, by the reading of the quote that is nearest to the value. `None` when the marked words have no quantity, or
/// nothing differs that can be written.
pub(super) fn mend(value: &Value, marked: &[&Finding], counts: impl Fn(&Finding, &UnitId) -> bool) -> Option<String> {
    let Value::Quantity { number, to, unit, comparator, approximate } = value else { return None };
    let mends = |finding: &Finding| -> Vec<String> {
        let mut mends = Vec::new();
        let found = finding.number.as_deref().unwrap_or_default();
        if found != number.as_str() {
            mends.push(format!("write number = \"{found}\" instead of \"{number}\""));
        }
        if finding.to.as_deref() != to.as_ref().map(Decimal::as_str) {
            mends.push(finding.to.as_ref().map_or("leave out to".to_owned(), |to| format!("write to = \"{to}\"")));
        }
        if !counts(finding, unit) {
            mends.extend(unit_mend(finding, unit));
        }
        if units::comparator(finding.bound) != *comparator {
            mends.push(comparator_mend(units::comparator(finding.bound), *comparator));
        }
        if finding.approximate != *approximate {
            let says = if finding.approximate {
                "write approximate = true, since the quote says about"
            } else {
                "leave out approximate, since the quote does not say about"
            };
            mends.push(says.to_owned());
        }
        mends
    };
    let is_quantity = |finding: &&&Finding| {
        finding.number.is_some() && !matches!(finding.kind, FindingKind::Date | FindingKind::Year)
    };
    let nearest = marked.iter().filter(is_quantity).map(|finding| (finding, mends(finding)));
    let (finding, mends) = nearest.filter(|(_, mends)| !mends.is_empty()).min_by_key(|(_, mends)| mends.len())?;
    Some(format!(
        "the value is not what the quote says, which is \u{201c}{}\u{201d}; {}, or mend the figure",
        finding.text,
        mends.join(", and ")
    ))
}

/// Says what to write for a date, by the only one that the quote prints in full. `None` when it prints none, or several.
pub(super) fn date_mend(dates: [Option<&PartialDate>; 2], marked: &[&Finding]) -> Option<String> {
    let is_date = |finding: &&&Finding| matches!(finding.kind, FindingKind::Date | FindingKind::Year);
    let [Some(claimed), None] = dates else { return None };
    let mut printed = marked.iter().filter(is_date);
    let (Some(finding), None) = (printed.next(), printed.next()) else { return None };
    let (date, _) = finding.number.as_deref()?.split_once('T').unwrap_or((finding.number.as_deref()?, ""));
    let is_mend = finding.to.is_none() && PartialDate::parse(date).is_some_and(|date| date != *claimed);
    is_mend.then(|| {
        format!(
            "the value is not what the quote says, which is \u{201c}{}\u{201d}; write start = \"{date}\", or mend the figure",
            finding.text
        )
    })
}

/// The message about a number that is none, with the digits that were meant where there is no doubt.
pub(super) fn no_number(written: &str) -> String {
    let is_mark = |letter: char| ", \u{a0}\u{202f}'\u{2019}_.".contains(letter);
    let bare = written.trim().trim_end_matches(['%', '\u{ff05}']).trim_end();
    let groups: Vec<&str> = bare.split(is_mark).collect();
    let is_digits = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = groups.split_first().unwrap_or((&"", &[]));
    // A point and a comma may both stand before decimals: only what has groups of three behind it is surely cut by thousands.
    let is_cut = groups.iter().all(is_digits) && first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let plain = if is_cut { groups.concat() } else { bare.to_owned() };
    let mend = match Decimal::parse(&plain) {
        Some(_) if bare != written.trim() => format!("write \"{plain}\", and unit = \"percent\""),
        Some(_) if plain != written => format!("write \"{plain}\", without signs between digits"),
        _ => "write digits, with a point for decimals and nothing else".to_owned(),
    };
    format!("\"{written}\" is no number; {mend}")
}

/// The unit that was read, where it says more than that something is counted.
fn unit_mend(finding: &Finding, unit: &UnitId) -> Option<String> {
    let named = unit.as_str();
    match (finding.kind, &finding.unit) {
        (FindingKind::Rank | FindingKind::Ordinal, _) => {
            Some(format!("write unit = \"rank\" instead of \"{named}\", since it is a place in an order"))
        }
        (_, Some(found)) if *found != named => {
            Some(format!("write unit = \"{}\" instead of \"{named}\"", found.as_str()))
        }
        (_, None) => Some(format!("write the unit of what is counted instead of \"{named}\"")),
        _ => None,
    }
}

fn comparator_mend(said: Comparator, written: Comparator) -> String {
    match (sign(said), sign(written)) {
        ("=", written) => format!("leave out comparator = \"{written}\", since the quote sets no bound"),
        (said, "=") => format!("write comparator = \"{said}\""),
        (said, written) => format!("write comparator = \"{said}\" instead of \"{written}\""),
    }
}

/// A comparator as the seeds write it.
pub(super) fn sign(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Equal => "=",
        Comparator::MoreThan => ">",
        Comparator::AtLeast => ">=",
        Comparator::LessThan => "<",
        Comparator::AtMost => "<=",
        Comparator::Range => "range",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_that_are_surely_meant_are_proposed() {
        for (written, mend) in [
            ("1,200", "write \"1200\", without signs between digits"),
            ("1 200 000", "write \"1200000\", without signs between digits"),
            ("13%", "write \"13\", and unit = \"percent\""),
            ("4,2", "write digits, with a point for decimals and nothing else"),
            ("4O", "write digits, with a point for decimals and nothing else"),
            ("", "write digits, with a point for decimals and nothing else"),
        ] {
            assert_eq!(no_number(written), format!("\"{written}\" is no number; {mend}"));
        }
    }
}
