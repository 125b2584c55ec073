//! The model that the program trusts: facts, words and languages, addresses, relations and verdicts, and how they are put into
//! words. Only `seeds` builds it from files, after every check has passed; the widget decodes it. No I/O, and no browser.

pub mod address;
mod claim;
mod dataset;
mod decimal;
mod drawing;
pub mod facts;
mod ids;
pub mod invisible;
mod joined;
mod language;
mod listed;
pub mod phrasing;
mod place;
pub mod relations;
mod source;
mod texts;
mod topic;
mod unit;
mod value;
mod word_list;
mod words;

pub use claim::{Citation, Claim, Mark};
pub use dataset::{Change, Dataset, FirstPair, SCHEMA_VERSION, Section, Site, SiteLanguage};
pub use decimal::Decimal;
pub use drawing::{Drawing, SourceSet, source_set};
pub use ids::{ClaimId, MeasureId, PartId, PlaceId, PlaceKindId, RowId, SectionId, SourceId, TextId, TopicId, UnitId};
pub use joined::joined;
pub use language::{Language, authored};
pub use place::{PartOf, Place, PlaceKind};
pub use source::{Document, Part, SOURCE_COUNT, Source};
pub use texts::{Texts, Translated};
pub use topic::{
    Basis, Certainty, Importance, Picture, Reason, Relation, RelationKind, Row, Silence, SilenceKind, Standing, Tier,
    Topic, Verdict, of_several_sources,
};
pub use unit::{Factor, Unit};
pub use value::{Comparator, Edge, Member, PartialDate, Side, Value};
pub use words::Words;
