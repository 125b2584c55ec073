//! Exact decimals: the numbers of values.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An exact decimal in the one way in which it is written: digits without separators or padding, `398`, `1000000000000`, `-3.34`. Equal
/// numbers are equal texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decimal(String);

impl Decimal {
    /// Reads digits with at most one point among them and a minus before them, and no zeros that could be left out; `None` for anything
    /// else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let size = text.strip_prefix('-').filter(|size| *size != "0").unwrap_or(text);
        let (whole, decimals) = size.split_once('.').map_or((size, None), |(whole, decimals)| (whole, Some(decimals)));
        let padded = whole != "0" && whole.starts_with('0');
        let decimals_fit = decimals.is_none_or(|decimals| digits(decimals) && !decimals.ends_with('0'));
        (digits(whole) && !padded && decimals_fit).then(|| Self(text.to_owned()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest binary number, for drawing lengths.
    #[must_use]
    pub fn to_f64(&self) -> f64 {
        // Every text that `parse` takes is one that the standard library reads.
        self.0.parse().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_digits_with_at_most_one_point() {
        for (text, number) in [("398", 398.0), ("0", 0.0), ("3.34", 3.34), ("-0.5", -0.5), ("1000000000000", 1e12)] {
            let decimal = Decimal::parse(text).unwrap();
            assert_eq!((decimal.as_str(), decimal.to_f64()), (text, number));
        }
        for wrong in
            ["", "-", "-0", "--1", "-01", ".5", "5.", "05", "5.0", "1.2.3", "1,000", "1e3", "+1", "٣", "NaN", "inf"]
        {
            assert_eq!(Decimal::parse(wrong), None, "{wrong} is no decimal");
        }
    }
}
