//! Units of measure, currencies, and sorts of things that are counted: data, of which a site carries those that it uses.

use crate::{TextId, UnitId};
use serde::{Deserialize, Serialize};

/// A unit: quantities of one dimension compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its name in the data: `km2`.
    pub id: UnitId,
    /// The thing measured: `area`, `money`, `count` …; of counts each unit is a sort of things of its own.
    pub dimension: String,
    /// Its size in the base unit of the dimension. None where it has none that is fixed, as a currency.
    #[serde(default)]
    pub factor: Option<Factor>,
    /// Its name in each language, of many: `km²`, `firms`.
    pub name: TextId,
}

impl Unit {
    /// The scale on which it is drawn, and how many base units one is: all units of a dimension that have sizes share a scale, any other has
    /// one of its own. `None` for a place in a ranking, which is no length.
    #[must_use]
    pub fn scale(&self) -> Option<(&str, f64)> {
        #[allow(clippy::cast_precision_loss, reason = "lengths of drawings")]
        let size = self.factor.as_ref().map(Factor::parts).map(|(above, below)| above as f64 / below as f64);
        match size {
            Some(size) => Some((&self.dimension, size)),
            None if self.dimension == "rank" => None,
            None => Some((self.id.as_str(), 1.0)),
        }
    }
}

/// A positive number as a fraction in lowest terms, written `1000` or `2000/3`. It is kept as text, since whoever shows a dataset needs none
/// of its arithmetic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Factor(String);

impl Factor {
    /// Reads a decimal, or two parted by a slash. `None` for anything else, and for zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (above, below) = text.split_once('/').unwrap_or((text, "1"));
        let [(above, above_scale), (below, below_scale)] = [decimal(above)?, decimal(below)?];
        let [numerator, denominator] = [above.checked_mul(below_scale)?, below.checked_mul(above_scale)?];
        if numerator <= 0 || denominator <= 0 {
            return None;
        }
        let shared = greatest_common_divisor(numerator, denominator);
        let (numerator, denominator) = (numerator / shared, denominator / shared);
        Some(Self(if denominator == 1 { numerator.to_string() } else { format!("{numerator}/{denominator}") }))
    }

    /// Numerator and denominator, without a common divisor; one where it is none.
    #[must_use]
    pub fn parts(&self) -> (i128, i128) {
        let (above, below) = self.0.split_once('/').unwrap_or((&self.0, "1"));
        (above.parse().unwrap_or(1), below.parse().unwrap_or(1))
    }
}

/// A decimal of digits as a whole number and the power of ten that it is over: 3.34 is 334 over 100.
pub(crate) fn decimal(text: &str) -> Option<(i128, i128)> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let number = format!("{whole}{decimals}").parse().ok()?;
    Some((number, 10_i128.checked_pow(u32::try_from(decimals.len()).ok()?)?))
}

fn greatest_common_divisor(one: i128, other: i128) -> i128 {
    let (mut larger, mut smaller) = (one.max(other), one.min(other));
    while smaller > 0 {
        (larger, smaller) = (smaller, larger % smaller);
    }
    larger.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_fractions_in_lowest_terms() {
        for (text, written) in [("1", "1"), ("1609.344", "201168/125"), ("2000/3", "2000/3"), ("0.001", "1/1000")] {
            assert_eq!(Factor::parse(text), Some(Factor(written.to_owned())), "{text}");
        }
        for wrong in ["", "0", "-1", "1/0", "x", "1,000", "1/2/3"] {
            assert_eq!(Factor::parse(wrong), None, "{wrong} is no factor");
        }
    }
}
