//! Units and bounds between the reader of quantities, which has those of any text, and the model, which has those of the dataset.

use model::{Comparator, Unit};
use quantities::{Bound, MeasureUnit};

/// The unit in which the reader finds a quantity of the dataset.
pub(super) fn measure_unit(unit: Unit) -> MeasureUnit {
    MeasureUnit::new(match unit {
        Unit::Km2 => "km2",
        Unit::M2 => "m2",
        Unit::Cny => "cny",
        Unit::People => "people",
        Unit::Firms => "firms",
        Unit::Platforms => "platforms",
        Unit::Centres => "centres",
        Unit::Schools => "schools",
        Unit::Homes => "homes",
        Unit::Cities => "cities",
        Unit::Circles => "circles",
        Unit::Years => "years",
        Unit::Percent => "percent",
        Unit::Months => "months",
        Unit::Days => "days",
        // Counted by 家 in Chinese, as enterprises are.
        Unit::Institutes | Unit::Laboratories => "firms",
        Unit::Zones
        | Unit::Parks
        | Unit::Towns
        | Unit::Reforms
        | Unit::Communities
        | Unit::Subdistricts
        | Unit::Corridors
        | Unit::Industries
        | Unit::Chains
        | Unit::Fields
        | Unit::Documents
        | Unit::Projects
        | Unit::Items
        | Unit::Rank => "items",
    })
}

/// The comparator of the dataset for a bound that the reader finds.
pub(super) fn comparator(bound: Bound) -> Comparator {
    match bound {
        Bound::Equal => Comparator::Equal,
        Bound::MoreThan => Comparator::MoreThan,
        Bound::AtLeast => Comparator::AtLeast,
        Bound::LessThan => Comparator::LessThan,
        Bound::AtMost => Comparator::AtMost,
        Bound::Range => Comparator::Range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Decimal;
    use model::Language;
    use model::phrasing::quantity;
    use quantities::{Finding, FindingKind};

    #[track_caller]
    fn only(text: &str) -> Finding {
        let findings = quantities::read(text);
        let [finding] = findings.as_slice() else { panic!("{text:?} reads as {findings:#?}") };
        finding.clone()
    }

    /// Whole numbers of 1 to 16 digits, each also with one to three decimals.
    fn numbers() -> impl Iterator<Item = String> {
        let whole = (0..16).flat_map(|n_zeros| [1, 3, 7].map(|first| first * 10_u64.pow(n_zeros) + u64::from(n_zeros)));
        whole.flat_map(|whole| ["", ".5", ".34", ".007"].map(|decimals| format!("{whole}{decimals}")))
    }

    #[test]
    fn a_quantity_in_our_own_notation_is_read_back() {
        use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan};
        use Unit::{Circles, Cities, Cny, Firms, Homes, Km2, M2, People, Percent, Platforms, Schools, Years};
        for unit in [Km2, M2, Cny, People, Firms, Platforms, Schools, Homes, Cities, Circles, Percent, Years] {
            // Years only in small numbers: 2035年 is a date.
            let numbers: Vec<String> = match unit {
                Cities | Circles | Years => (2..30).map(|number: u8| number.to_string()).collect(),
                _ => numbers().collect(),
            };
            for number in &numbers {
                for bound in [Equal, MoreThan, AtLeast, LessThan, AtMost] {
                    for approximate in [false, true] {
                        for language in Language::ALL {
                            check(number, unit, bound, approximate, language);
                        }
                    }
                }
            }
        }
    }

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[track_caller]
    fn check(number: &str, unit: Unit, bound: Comparator, approximate: bool, language: Language) {
        let text = quantity(&decimal(number), None, unit, bound, approximate, language);
        let found = only(&text);
        assert_eq!((found.number.as_deref(), found.unit), (Some(number), Some(measure_unit(unit))), "{text:?}");
        // A name like 3城 has no bounds.
        if found.kind != FindingKind::Label {
            assert_eq!((comparator(found.bound), found.approximate), (bound, approximate), "{text:?}");
        }
    }

    #[test]
    fn our_own_ranges_and_ranks_are_read_back() {
        for language in Language::ALL {
            let range = only(&quantity(
                &decimal("5"),
                Some(&decimal("10")),
                Unit::Institutes,
                Comparator::Range,
                false,
                language,
            ));
            assert_eq!((range.number.as_deref(), range.to.as_deref()), (Some("5"), Some("10")));
            assert_eq!(comparator(range.bound), Comparator::Range);
            let rank = only(&quantity(&decimal("64"), None, Unit::Rank, Comparator::Equal, false, language));
            assert_eq!(rank.number.as_deref(), Some("64"));
        }
    }

    #[test]
    fn names_in_json_are_those_of_the_dataset() {
        for bound in [Bound::Equal, Bound::MoreThan, Bound::AtLeast, Bound::LessThan, Bound::AtMost, Bound::Range] {
            let read = serde_json::to_string(&bound).unwrap();
            assert_eq!(read, serde_json::to_string(&comparator(bound)).unwrap());
        }
        for unit in [Unit::Km2, Unit::M2, Unit::Cny, Unit::People, Unit::Firms, Unit::Platforms, Unit::Years] {
            let read = serde_json::to_string(&measure_unit(unit)).unwrap();
            assert_eq!(read, serde_json::to_string(&unit).unwrap());
        }
    }
}
