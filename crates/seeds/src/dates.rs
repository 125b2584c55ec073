//! Dates are read back out of their quotes: what is printed is the value, and what is not is inferred, by a reason that names it.

use super::check::Check;
use super::compile::{At, Compiler};
use super::figures::Figures;
use super::{readback, schema, value_faults};
use model::{Language, PartialDate};
use quantities::{Finding, FindingKind};

/// Year, month and day, as far as they are known.
type Parts = [Option<u16>; 3];

/// Holds a date, or a run from one to another, against what the marked words of the quote print.
pub(super) fn check(
    compiler: &mut Compiler<'_>,
    claim: &schema::Claim,
    dates: [Option<&PartialDate>; 2],
    year_inferred: bool,
    marked: &[&Finding],
    at: &At<'_>,
) {
    let claimed: Vec<Parts> = dates.into_iter().flatten().map(parts).collect();
    let is_date = |finding: &&&Finding| matches!(finding.kind, FindingKind::Date | FindingKind::Year);
    let found = marked.iter().filter(is_date).flat_map(|date| [&date.number, &date.to]).flatten();
    let mut printed: Vec<Parts> = found.map(|date| printed_parts(date)).filter(|parts| *parts != [None; 3]).collect();
    if printed.is_empty() && year_inferred {
        // "Yesterday": all of it is inferred.
        printed.resize(claimed.len(), [None; 3]);
    }
    let pairs = || claimed.iter().flatten().zip(printed.iter().flatten());
    let differs = pairs().any(|(claimed, printed)| printed.is_some() && printed != claimed);
    let is_inferred = |(claimed, printed): &(&Option<u16>, &Option<u16>)| claimed.is_some() && printed.is_none();
    let inferred: Vec<u16> = pairs().filter(is_inferred).filter_map(|(claimed, _)| *claimed).collect();
    let year = claimed.iter().zip(&printed).find_map(|([year, ..], [printed, ..])| year.filter(|_| printed.is_none()));
    if differs || printed.len() != claimed.len() || !year_inferred && year.is_none() && !inferred.is_empty() {
        match value_faults::date_mend(dates, marked).filter(|_| differs) {
            Some(message) => compiler.fault(Check::ValueReadBack, at, message),
            None => readback::report(compiler, marked, at),
        }
    } else if year_inferred && claim.inferred.is_none() {
        compiler.fault(Check::InferenceMarked, at, "the year is inferred and no reason is given; add inferred");
    } else if year_inferred && inferred.is_empty() {
        compiler.fault(Check::InferenceMarked, at, "the quote prints the year; delete year_inferred");
    } else if year_inferred {
        let inferred: Vec<String> = inferred.iter().map(ToString::to_string).collect();
        readback::check_reason(compiler, claim, &inferred, at);
    } else if let Some(year) = year {
        let message = format!(
            "the quote does not print the year {year}; quote it, or write year_inferred = true and the reason in inferred"
        );
        compiler.fault(Check::InferenceMarked, at, message);
    }
}

/// Holds the year by which a goal is due against the years of the quote: one of them, or inferred by a reason that names it.
pub(super) fn check_due(
    compiler: &mut Compiler<'_>,
    claim: &schema::Claim,
    language: Language,
    due: &str,
    at: &At<'_>,
) {
    if due.len() != 4 || !due.bytes().all(|byte| byte.is_ascii_digit()) {
        compiler.fault(Check::ValueForm, at, format!("\"{due}\" is no year; write four digits"));
        return;
    }
    let year = due.parse().ok();
    let is_due = |date: &String| matches!(printed_parts(date), [printed @ Some(_), ..] if printed == year);
    let printed = compiler.figures.read(claim.quote.get_ref(), language).into_iter().any(|finding| {
        matches!(finding.kind, FindingKind::Date | FindingKind::Year)
            && finding.number.iter().chain(&finding.to).any(is_due)
    });
    // Nobody reads the dates of a language whose words are not known.
    if printed || !Figures::knows(language) {
        return;
    }
    if claim.inferred.is_some() {
        readback::check_reason(compiler, claim, &[due.to_owned()], at);
    } else {
        let message = format!("the quote does not print the year {due}; quote it, or write the reason in inferred");
        compiler.fault(Check::DueReadBack, at, message);
    }
}

fn parts(date: &PartialDate) -> Parts {
    [date.year().parse().ok(), date.month().map(u16::from), date.day().map(u16::from)]
}

/// The parts of a date in ISO 8601 with hyphens for what is not printed: 2021-01-22, 2021, --01-22, ---22. The time is left out.
fn printed_parts(date: &str) -> Parts {
    let (date, _) = date.split_once('T').unwrap_or((date, ""));
    let bare = date.trim_start_matches('-');
    let mut numbers = bare.split('-').map(|number| number.parse().ok());
    let mut next = || numbers.next().flatten();
    match date.len() - bare.len() {
        0 => [next(), next(), next()],
        2 => [None, next(), next()],
        _ => [None, None, next()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_date_has_the_parts_that_it_prints() {
        for (date, expected) in [
            ("2021-01-22", [Some(2021), Some(1), Some(22)]),
            ("2021-01", [Some(2021), Some(1), None]),
            ("2021", [Some(2021), None, None]),
            ("--01-22", [None, Some(1), Some(22)]),
            ("--06", [None, Some(6), None]),
            ("---22", [None, None, Some(22)]),
            ("2021-01-22T09:30", [Some(2021), Some(1), Some(22)]),
            ("T09:30", [None, None, None]),
        ] {
            assert_eq!(printed_parts(date), expected, "{date}");
        }
    }
}
