//! The report of a check, as a person reads it at the terminal.

use super::coverage::{Account, Coverage};
use super::review::Review;
use super::shipped_share::Share;
use std::fmt::Write as _;
use std::path::Path;

/// Open numbers that are listed one by one; more are counted.
const MOST_LISTED: usize = 40;

/// Faults, open numbers, and a line a document; what is listed first is to be done first. `folder` is the seeds' as it is printed.
#[must_use]
pub fn report(review: &Review, folder: &Path) -> String {
    let mut text = review.faults.to_string();
    let n_faults = review.faults.iter().count();
    if let Some(compiled) = &review.compiled {
        let is_wanted = review.faults.iter().any(|fault| fault.check == crate::Check::Coverage);
        // Where all are wanted, the open ones are among the faults.
        let n_open = if is_wanted { 0 } else { list_open(&mut text, &review.coverage, folder) };
        table(&mut text, &review.coverage, &review.shares);
        if n_open > 0 {
            let numbers = if n_open == 1 { "1 number is".to_owned() } else { format!("{n_open} numbers are") };
            let _ = writeln!(
                text,
                "warning: {numbers} neither in a quote nor set aside; coverage = \"complete\" in site.toml makes that a fault"
            );
        }
        let topics = &compiled.dataset.topics;
        let n_claims: usize = topics.iter().map(|topic| topic.claims.len()).sum();
        let _ = writeln!(text, "{}, {}", counted(topics.len(), "question"), counted(n_claims, "claim"));
    }
    let _ = match n_faults {
        0 => writeln!(text, "no faults"),
        _ => writeln!(text, "{}: mend them, and check again", counted(n_faults, "fault")),
    };
    text
}

fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// The numbers that nobody accounts for; gives how many there are.
fn list_open(text: &mut String, coverage: &[Coverage], folder: &Path) -> usize {
    let open = || {
        coverage.iter().flat_map(|document| {
            let open = document.numerals.iter().filter(|numeral| numeral.account == Account::Open);
            open.map(move |numeral| (&document.document, numeral))
        })
    };
    for (document, numeral) in open().take(MOST_LISTED) {
        let message = numeral.open().replace('\n', "⏎");
        let _ = writeln!(text, "{}/documents/{document}:{}: warning: {message}", folder.display(), numeral.line);
    }
    let n_open = open().count();
    if n_open > MOST_LISTED {
        let _ = writeln!(text, "… and {} more", n_open - MOST_LISTED);
    }
    n_open
}

fn table(text: &mut String, coverage: &[Coverage], shares: &[Share]) {
    let longest = coverage.iter().map(|document| document.document.chars().count()).max().unwrap_or_default().max(8);
    let _ = writeln!(
        text,
        "{:<longest$} {:>8} {:>8} {:>9} {:>6} {:>8} {:>8}",
        "document", "numbers", "quoted", "set aside", "open", "shipped", "at most"
    );
    for document in coverage {
        let [quoted, aside, open] =
            [Account::Quoted, Account::SetAside, Account::Open].map(|account| document.count(account));
        let share = shares.iter().find(|share| share.document == document.document);
        let percent = |share: &Share| (share.n_shipped * 100).div_ceil(share.n_chars.max(1));
        let (shipped, most) = share.map(|share| (percent(share), share.most_percent)).unwrap_or_default();
        let _ = writeln!(
            text,
            "{:<longest$} {:>8} {quoted:>8} {aside:>9} {open:>6} {shipped:>6} % {most:>6} %",
            document.document,
            document.numerals.len()
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{new_comparison, review, words_folder};
    use std::fs;

    /// The report of a new comparison in which words of a file are others.
    fn report_with(file: &str, from: &str, to: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let seeds = folder.path().join("seeds");
        new_comparison(&seeds).unwrap();
        let text = fs::read_to_string(seeds.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(seeds.join(file), text.replacen(from, to, 1)).unwrap();
        let words = words_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
        report(&review(&seeds, &words), Path::new("seeds"))
    }

    #[test]
    fn a_comparison_without_faults_is_counted() {
        let report = report_with("site.toml", "Our newspaper", "Our paper");
        let expected = "\
document       numbers   quoted set aside   open  shipped  at most
town-plan.txt        3        2         1      0     20 %     60 %
newspaper.txt        4        4         0      0     31 %     60 %
2 questions, 3 claims
no faults
";
        assert_eq!(report, expected);
    }

    #[test]
    fn an_open_number_is_a_warning_until_all_are_asked_for() {
        let aside = "text = \"on two storeys\"";
        let report = report_with("set-aside.toml", aside, "text = \"a garden\"");
        let open = "seeds/documents/town-plan.txt:2: warning: two in “e metres on two storeys, an” stands in no quote";
        assert!(report.contains(open) && report.ends_with("no faults\n"), "{report}");
        assert!(report.contains("warning: 1 number is neither in a quote nor set aside"), "{report}");
    }

    #[test]
    fn faults_come_first_and_are_counted_last() {
        let report = report_with("topics/library-size.toml", "number = \"1200\"", "number = \"1300\"");
        assert!(report.lines().next().is_some_and(|line| line.contains("write number = \"1200\"")), "{report}");
        assert!(report.ends_with("1 fault: mend them, and check again\n"), "{report}");
    }
}
