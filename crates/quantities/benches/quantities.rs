//! How long reading 10 MB takes, as a ratio to counting its code points in the same run: `cargo bench -p source-compare-core`.
//! Times are noisy, so this is no test.

use quantities;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The size of every text, in bytes.
const N_BYTES: usize = 10_000_000;

/// The quickest of so many runs.
const N_RUNS: usize = 3;

fn main() {
    println!("{:<22} {:>9} {:>9} {:>7} {:>9}", "10 MB of", "count", "read", "ratio", "findings");
    let documents = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/documents"));
    let mut paths: Vec<_> = documents.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let real: String = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let pieces = ["7", "一", "万亿", "1,000", "1-", "about ", "one million ", "统一", "的", "e", "\n"];
    let named = pieces.map(|piece| (format!("{piece:?}"), piece));
    for (name, piece) in std::iter::once(("the five documents".to_owned(), real.as_str())).chain(named) {
        if !piece.is_empty() {
            measure(&name, &piece.repeat(N_BYTES.div_ceil(piece.len())));
        }
    }
}

fn measure(name: &str, text: &str) {
    let (count, _) = quickest(|| text.chars().count());
    let (read, n_findings) = quickest(|| quantity::read(text).len());
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
