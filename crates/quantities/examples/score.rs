//! `cargo run -p quantities --example score -- FILE.jsonl`: how many sentences of each kind are read as expected, and which are not.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a tool for whoever works on the reader")]

#[path = "../tests/reader/score.rs"]
mod score;

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| "crates/quantities/tests/reader/sentences.jsonl".to_owned());
    let (score, wrong) = score::score(&std::fs::read_to_string(file).unwrap());
    for wrong in wrong {
        println!("{}\n  {}", wrong.sentence, wrong.found);
    }
    let (mut n_right, mut n_all) = (0, 0);
    for (kind, (right, all)) in score {
        println!("{kind:<14} {right:>4} of {all:>4}");
        (n_right, n_all) = (n_right + right, n_all + all);
    }
    println!("{:<14} {n_right:>4} of {n_all:>4}", "together");
}
