//! Units by their ids, and the built-in ones with their sorts. `data/units.txt` lists them.

use crate::{FindingKind, data};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

/// The id of a unit of measure, of a currency, of a length of time, or of a sort of thing that is counted: "km2", "usd", "firms".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeasureUnit(Cow<'static, str>);

impl MeasureUnit {
    /// The unit of that id, whether built in or not.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self(id.into())
    }

    /// The id, as it stands in JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MeasureUnit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl PartialEq<str> for MeasureUnit {
    fn eq(&self, id: &str) -> bool {
        self.0 == id
    }
}

impl PartialEq<&str> for MeasureUnit {
    fn eq(&self, id: &&str) -> bool {
        self.0 == *id
    }
}

/// The signs of all languages, and the ids.
pub(crate) const UNITS_FILE: &str = include_str!("../data/units.txt");

/// Every built-in unit, by its id, with the kind of a finding that has it.
#[must_use]
pub fn units() -> &'static [(&'static str, FindingKind)] {
    static UNITS: LazyLock<Vec<(&str, FindingKind)>> = LazyLock::new(|| {
        let mut units: Vec<(&str, FindingKind)> = Vec::new();
        for line in data::lines(UNITS_FILE) {
            let kind = match line.section {
                "measure" => FindingKind::Measure,
                "count" => FindingKind::Count,
                "period" => FindingKind::Period,
                "codes" => {
                    units.extend(line.words().map(|code| (code, FindingKind::Money)));
                    continue;
                }
                _ => continue,
            };
            units.push((line.id(), kind));
        }
        units
    });
    &UNITS
}

/// The kind of a finding that has the built-in unit of that id. `None` when there is no such unit.
#[must_use]
pub fn kind_of(id: &str) -> Option<FindingKind> {
    units().iter().find(|(built_in, _)| *built_in == id).map(|(_, kind)| *kind)
}
