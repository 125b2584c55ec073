//! The time that reading 10 MB takes, as a ratio to counting its code points in the same run: `cargo bench -p quantities`.
//! Times are noisy, so this is no test.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The size of every text, in bytes.
const N_BYTES: usize = 10_000_000;

/// The quickest of so many runs.
const N_RUNS: usize = 3;

fn main() {
    println!("{:<22} {:>9} {:>9} {:>7} {:>9}", "10 MB of", "count", "read", "ratio", "findings");
    let corpus = include_str!("../tests/reader/constructed.corpus");
    let sentences = corpus.lines().filter(|line| !line.starts_with("  ") && !line.starts_with("# "));
    let real: String = sentences.map(|line| line.replace("\\n", "\n") + "\n").collect();
    let pieces = ["7", "一", "万亿", "1,000", "1-", "about ", "one million ", "统一", "的", "e", "\n"];
    let named = pieces.map(|piece| (format!("{piece:?}"), piece));
    for (name, piece) in std::iter::once(("sentences".to_owned(), real.as_str())).chain(named) {
        if !piece.is_empty() {
            measure(&name, &piece.repeat(N_BYTES.div_ceil(piece.len())));
        }
    }
}

fn measure(name: &str, text: &str) {
    let (count, _) = quickest(|| text.chars().count());
    let (read, n_findings) = quickest(|| quantities::read(text).len());
    let ratio = read.as_secs_f64() / count.as_secs_f64();
    println!(
        "{name:<22} {:>6.1} ms {:>6.0} ms {ratio:>7.1} {n_findings:>9}",
        count.as_secs_f64() * 1e3,
        read.as_secs_f64() * 1e3
    );
}

fn quickest(work: impl Fn() -> usize) -> (Duration, usize) {
    let runs = (0..N_RUNS).map(|_| {
        let start = Instant::now();
        let result = black_box(work());
        (start.elapsed(), result)
    });
    runs.min_by_key(|(duration, _)| *duration).unwrap_or_default()
}
