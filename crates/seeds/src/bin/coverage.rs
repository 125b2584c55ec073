//! `coverage`: says for every document whether each of its numbers, number words and Chinese numerals stands in a claim's quote or
//! is set aside, and lists those that are open. Run in the root of the repository; fails when any is open.

use seeds::{Account, Coverage, coverage};
use std::path::Path;
use std::process;

fn main() {
    let folder = seeds::folder(Path::new(""));
    let documents = match coverage(&folder, &seeds::words_folder(Path::new(""))) {
        Ok(documents) => documents,
        Err(faults) => {
            eprintln!("coverage: the seeds have faults\n{faults}");
            process::exit(1);
        }
    };
    println!(
        "{:<30} {:>8} {:>8} {:>9} {:>6} {:>8}",
        "document", "numerals", "in quote", "set aside", "open", "covered"
    );
    for document in &documents {
        println!("{}", row(document));
    }
    let mut n_open = 0;
    for document in &documents {
        for numeral in document.numerals.iter().filter(|numeral| numeral.account == Account::Open) {
            println!(
                "{}/documents/{}:{}: {} in \u{201c}{}\u{201d}",
                folder.display(),
                document.document,
                numeral.line,
                numeral.text,
                numeral.context
            );
            n_open += 1;
        }
    }
    if n_open > 0 {
        println!("{n_open} are open: quote each in a claim, or set it aside in set-aside.toml with a reason");
        process::exit(1);
    }
}

fn row(document: &Coverage) -> String {
    let [quoted, aside, open] =
        [Account::Quoted, Account::SetAside, Account::Open].map(|account| document.count(account));
    let all = document.numerals.len();
    // Rounded down: 100 % means all.
    let percent = ((quoted + aside) * 100).checked_div(all).unwrap_or(100);
    format!("{:<30} {all:>8} {quoted:>8} {aside:>9} {open:>6} {percent:>6} %", document.document)
}
