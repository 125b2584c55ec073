//! An entry of the gazetteer, and what it is part of.

use super::{Basis, Citation, PlaceId};
use crate::TextId;
use serde::{Deserialize, Serialize};

/// A place or institution that sources name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its name in the data.
    pub id: PlaceId,
    /// Its name in each language.
    pub names: TextId,
    /// The kind of place it is.
    pub kind: PlaceKind,
    /// Spellings that the documents print, where they are none of the names.
    #[serde(default)]
    pub printed: Vec<String>,
    /// The place it lies in, or belongs to.
    #[serde(default)]
    pub part_of: Vec<PartOf>,
    /// A note on the name for the reader.
    #[serde(default)]
    pub note: Option<TextId>,
}

/// The whole that a place is part of, and how we know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartOf {
    /// The whole.
    pub place: PlaceId,
    /// The grounds on which we know.
    pub basis: Basis,
    /// The words that say so, when a document does.
    #[serde(default)]
    pub citation: Option<Citation>,
}

/// Kinds of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum PlaceKind {
    City,
    District,
    County,
    Subdistrict,
    Town,
    Street,
    Road,
    Stream,
    Zone,
    Section,
    Campus,
    Resort,
    Institution,
    Ridge,
    NewTown,
    ScienceCity,
    Laboratory,
    InnovationCircle,
    University,
    ResearchInstitute,
    Firm,
    Body,
    Park,
    CharacteristicTown,
    Village,
    Lake,
    Wetland,
    River,
    Station,
    Corridor,
    Railway,
    Province,
    Country,
    Hospital,
    Association,
    LogisticsCentre,
    Person,
}

impl PlaceKind {
    /// True when two places of one such whole are worth matching: everything is in some city.
    #[must_use]
    pub fn ties_its_parts(self) -> bool {
        matches!(self, Self::District | Self::County | Self::Section)
    }
}
