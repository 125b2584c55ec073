//! Identifiers, one type each, so that a source can't be taken for a topic. The facts that the widget carries leave some
//! out: those are empty, as by default.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A source: a column of the comparison.
    SourceId;
    /// One article of a source that holds several.
    PartId;
    /// A question that sources are compared on.
    TopicId;
    /// A claim, unique within its topic.
    ClaimId;
    /// A sub-question of a topic.
    RowId;
    /// A group of topics.
    SectionId;
    /// An entry of the gazetteer.
    PlaceId;
    /// A kind of places, as the gazetteer declares it.
    PlaceKindId;
    /// The exact thing a claim measures: only claims of one measure are compared by value.
    MeasureId;
    /// A unit of measure, a currency, or a sort of thing that is counted: `km2`, `eur`, `people`; those of a site are in its dataset.
    UnitId;
}

/// The place where a text goes. In JSON it is `{"$text": 7}`, so that an export can tell it from a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextId {
    /// The text's number in every pack of the same version.
    #[serde(rename = "$text")]
    pub number: u32,
}
