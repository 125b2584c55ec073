//! An entry of the gazetteer, and what it is part of.

use super::{Basis, Citation, PlaceId, PlaceKindId};
use crate::TextId;
use serde::{Deserialize, Serialize};

/// A place or institution that sources name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its name in the data.
    pub id: PlaceId,
    /// Its name in each language.
    pub names: TextId,
    /// The kind of place it is, by its name among [`crate::Dataset::place_kinds`]. Pages of places, pictures and the exports
    /// have it; the facts that the widget carries have not.
    #[serde(skip)]
    pub kind: PlaceKindId,
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

/// A kind of place, as the gazetteer declares it: its words, and what follows for places of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlaceKind {
    /// Its name in the data.
    pub id: PlaceKindId,
    /// Its name in each language, of one place.
    pub name: TextId,
    /// The heading under which the index lists places of it; several kinds may share one.
    pub heading: TextId,
    /// The ends that readers leave out of a name of it, in any language: ` District`, `区`.
    pub endings: Vec<String>,
    /// True when two places of one such whole are worth matching, as those of a district are and those of a city are not.
    pub joins_parts: bool,
    /// True when so much lies in such a place that a part of it says nothing of it; its name within a longer one is another thing.
    pub broad: bool,
    /// True when its name within a longer one is another thing: a hotel named after its lake.
    pub exact: bool,
    /// True when places of it have no page of their own.
    pub unlisted: bool,
}

impl PlaceKind {
    /// True when the name of such a place within a longer one is another thing.
    #[must_use]
    pub fn stands_alone(&self) -> bool {
        self.broad || self.exact
    }
}
