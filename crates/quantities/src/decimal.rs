//! Exact decimals of any length: digits and a power of ten, never a binary float.

use std::fmt;

/// A decimal: `digits` × 10^`exponent`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    /// ASCII digits with no zero in front; none for zero.
    digits: String,
    exponent: i64,
}

/// The number that a numeral says: a decimal, or a fraction that no decimal equals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    Decimal(Decimal),
    /// Above and below the line, in lowest terms.
    Fraction(i64, u64),
}

impl Decimal {
    /// From the digits before and after the point, whatever zeros they have.
    pub(crate) fn new(whole: &str, decimals: &str) -> Self {
        let digits = format!("{whole}{decimals}");
        let exponent = -i64::try_from(decimals.len()).unwrap_or(i64::MAX);
        Self { negative: false, digits: digits.trim_start_matches('0').to_owned(), exponent }
    }

    /// That many times ten to the `n_zeros`.
    pub(crate) fn scaled(mut self, n_zeros: i32) -> Self {
        self.exponent += i64::from(n_zeros);
        self
    }

    pub(crate) fn negated(mut self) -> Self {
        self.negative = !self.negative;
        self
    }

    /// The sum of a number and a smaller one that fits into its closing zeros: 1亿 and 2000万. `None` if it doesn't fit.
    pub(crate) fn with_low(self, low: &Self) -> Option<Self> {
        let n_zeros = usize::try_from(self.exponent).ok()?;
        let whole_low = low.digits.len().checked_add_signed(isize::try_from(low.exponent).ok()?)?;
        if self.digits.is_empty() || self.negative || low.negative || low.exponent < 0 || whole_low > n_zeros {
            return None;
        }
        let zeros = "0".repeat(n_zeros - whole_low);
        let digits = format!("{}{zeros}{}", self.digits, low.digits);
        Some(Self { negative: false, digits, exponent: low.exponent })
    }

    /// True if it is less than the other.
    pub(crate) fn is_below(&self, other: &Self) -> bool {
        match (self.negative && !self.digits.is_empty(), other.negative && !other.digits.is_empty()) {
            (true, false) => true,
            (false, true) => false,
            (true, true) => other.is_smaller(self),
            (false, false) => self.is_smaller(other),
        }
    }

    /// The same without regard to signs.
    fn is_smaller(&self, other: &Self) -> bool {
        let places = |decimal: &Self| decimal.exponent + i64::try_from(decimal.digits.len()).unwrap_or(i64::MAX);
        if self.digits.is_empty() || other.digits.is_empty() {
            return self.digits.is_empty() && !other.digits.is_empty();
        }
        match places(self).cmp(&places(other)) {
            // Digits of one place: what is longer with zeros only is the same.
            std::cmp::Ordering::Equal => self.digits.trim_end_matches('0') < other.digits.trim_end_matches('0'),
            order => order.is_lt(),
        }
    }

    /// As a small whole number, if it is one.
    pub(crate) fn small(&self) -> Option<u64> {
        (!self.negative).then(|| self.to_string().parse().ok()).flatten()
    }
}

impl From<u64> for Decimal {
    fn from(number: u64) -> Self {
        Self::new(&number.to_string(), "")
    }
}

/// Canonical: no separators, no zeros in front, none at the end of the decimals.
impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.digits.is_empty() {
            return formatter.write_str("0");
        }
        if self.negative {
            formatter.write_str("-")?;
        }
        if let Ok(n_zeros) = usize::try_from(self.exponent) {
            formatter.write_str(&self.digits)?;
            // In pieces: a width would be cut at 65 535.
            return (0..n_zeros).try_for_each(|_| formatter.write_str("0"));
        }
        let n_decimals = usize::try_from(self.exponent.unsigned_abs()).unwrap_or(usize::MAX);
        let (whole, decimals) = match self.digits.len().checked_sub(n_decimals) {
            Some(n_whole) => self.digits.split_at_checked(n_whole).unwrap_or_default(),
            None => ("", self.digits.as_str()),
        };
        let decimals = decimals.trim_end_matches('0');
        formatter.write_str(if whole.is_empty() { "0" } else { whole })?;
        if decimals.is_empty() {
            return Ok(());
        }
        formatter.write_str(".")?;
        if whole.is_empty() {
            (self.digits.len()..n_decimals).try_for_each(|_| formatter.write_str("0"))?;
        }
        formatter.write_str(decimals)
    }
}

impl Number {
    /// That many times ten to the `n_zeros`; a fraction stays as it is.
    pub(crate) fn scaled(self, n_zeros: i32) -> Self {
        match self {
            Self::Decimal(decimal) => Self::Decimal(decimal.scaled(n_zeros)),
            fraction => fraction,
        }
    }

    /// The same on the other side of zero.
    pub(crate) fn negated(self) -> Self {
        match self {
            Self::Decimal(decimal) => Self::Decimal(decimal.negated()),
            Self::Fraction(above, below) => Self::Fraction(-above, below),
        }
    }

    /// True if it is less than the other; a fraction is taken to six decimals.
    pub(crate) fn is_below(&self, other: &Self) -> bool {
        self.decimal().is_below(&other.decimal())
    }

    fn decimal(&self) -> Decimal {
        match self {
            Self::Decimal(decimal) => decimal.clone(),
            Self::Fraction(above, below) => {
                let size = above.unsigned_abs().saturating_mul(1_000_000) / (*below).max(1);
                let size = Decimal::from(size).scaled(-6);
                if *above < 0 { size.negated() } else { size }
            }
        }
    }

    /// One number over another: an exact decimal if there is one. `None` when the lower one is zero.
    pub(crate) fn ratio(above: u64, below: u64) -> Option<Self> {
        if below == 0 {
            return None;
        }
        let common = common_divisor(above, below).max(1);
        let (above, below) = (above / common, below / common);
        let (mut rest, mut twos, mut fives) = (below, 0_u32, 0_u32);
        while rest.is_multiple_of(2) {
            (rest, twos) = (rest / 2, twos + 1);
        }
        while rest.is_multiple_of(5) {
            (rest, fives) = (rest / 5, fives + 1);
        }
        let n_decimals = twos.max(fives);
        let factor = 2_u128.checked_pow(n_decimals - twos)?.checked_mul(5_u128.checked_pow(n_decimals - fives)?)?;
        match u128::from(above).checked_mul(factor) {
            Some(digits) if rest == 1 => {
                let whole = Decimal::new(&digits.to_string(), "");
                Some(Self::Decimal(whole.scaled(-i32::try_from(n_decimals).ok()?)))
            }
            _ => Some(Self::Fraction(i64::try_from(above).ok()?, below)),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decimal(decimal) => decimal.fmt(formatter),
            Self::Fraction(above, below) => write!(formatter, "{above}/{below}"),
        }
    }
}

fn common_divisor(mut one: u64, mut other: u64) -> u64 {
    while other > 0 {
        (one, other) = (other, one % other);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_one_form() {
        let cases = [
            (Decimal::new("007", "500"), "7.5"),
            (Decimal::new("0", "00"), "0"),
            (Decimal::new("1", "2").scaled(4), "12000"),
            (Decimal::new("0", "05").scaled(-2), "0.0005"),
            (Decimal::new("12", "").scaled(-1), "1.2"),
            (Decimal::new("10", "").scaled(-1), "1"),
            (Decimal::new("3", "34").negated(), "-3.34"),
            (Decimal::new("1", "").scaled(12), "1000000000000"),
        ];
        for (decimal, expected) in cases {
            assert_eq!(decimal.to_string(), expected);
        }
    }

    #[test]
    fn decimals_are_ordered() {
        let decimal = |text: &str| {
            let (whole, decimals) =
                text.trim_start_matches('-').split_once('.').unwrap_or((text.trim_start_matches('-'), ""));
            let decimal = Decimal::new(whole, decimals);
            if text.starts_with('-') { decimal.negated() } else { decimal }
        };
        let rising = ["-12", "-3.5", "-0.2", "0", "0.05", "0.5", "3", "3.5", "12", "100"];
        for (place, one) in rising.iter().enumerate() {
            for (other_place, other) in rising.iter().enumerate() {
                assert_eq!(decimal(one).is_below(&decimal(other)), place < other_place, "{one} {other}");
            }
        }
        assert!(!decimal("5.0").is_below(&decimal("5")) && !decimal("5").is_below(&decimal("5.00")));
        assert!(Number::Fraction(1, 3).is_below(&Number::Fraction(2, 3)));
        assert!(Number::Fraction(-2, 3).is_below(&Number::Fraction(-1, 3)));
    }

    #[test]
    fn a_lower_part_must_fit() {
        let hundred_million = Decimal::new("1", "").scaled(8);
        let sum = hundred_million.clone().with_low(&Decimal::new("2000", "").scaled(4)).unwrap();
        assert_eq!(sum.to_string(), "120000000");
        assert_eq!(hundred_million.with_low(&Decimal::new("2", "").scaled(8)), None);
    }

    #[test]
    fn a_fraction_is_a_decimal_when_one_equals_it() {
        let print = |above, below| Number::ratio(above, below).unwrap().to_string();
        assert_eq!(print(3, 4), "0.75");
        assert_eq!(print(2, 6), "1/3");
        assert_eq!(print(4, 2), "2");
        assert_eq!(Number::ratio(1, 0), None);
    }
}
