//! The middle of several measurements, and how far they lie apart.

/// Several measurements of one thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    /// The middle one; of an even number the mean of both.
    pub(crate) median: f64,
    /// The least.
    pub(crate) least: f64,
    /// The greatest.
    pub(crate) most: f64,
    /// How many there are.
    pub(crate) n: usize,
}

impl Spread {
    /// Of these; nothing of none.
    pub(crate) fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |idx: usize| sorted.get(idx).copied();
        let n = sorted.len();
        let upper = at(n / 2)?;
        let lower = at(n.checked_sub(1)? / 2)?;
        Some(Self { median: f64::midpoint(lower, upper), least: at(0)?, most: at(n - 1)?, n })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_or_the_mean_of_both() {
        let median = |values: &[f64]| Spread::of(values).map(|spread| spread.median);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0, 1.0, 200.0]), Some(3.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 200.0]), Some(3.0));
    }

    #[test]
    fn the_spread_is_from_the_least_to_the_greatest() {
        let spread = Spread::of(&[2.0, -1.0, 9.0]);
        assert_eq!(spread, Some(Spread { median: 2.0, least: -1.0, most: 9.0, n: 3 }));
    }
}
