//! The order of measurements: every one in every round, and each round in an order of its own, so that what the machine does
//! meanwhile falls on all alike. The orders are those of a fixed seed, the same in every run.

const SEED: u64 = 14;

/// Rounds of the numbers below `n`.
pub(crate) fn shuffled(n_rounds: usize, n: usize) -> Vec<Vec<usize>> {
    let mut random = fastrand::Rng::with_seed(SEED);
    let round = |_| {
        let mut order: Vec<usize> = (0..n).collect();
        random.shuffle(&mut order);
        order
    };
    (0..n_rounds).map(round).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_round_has_all_and_the_orders_differ() {
        let rounds = shuffled(9, 12);
        for round in &rounds {
            let mut sorted = round.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..12).collect::<Vec<_>>());
        }
        assert!(rounds.windows(2).all(|two| two[0] != two[1]));
        assert_eq!(rounds, shuffled(9, 12), "the same in every run");
    }
}
