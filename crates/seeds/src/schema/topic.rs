//! The shape of a question's file: its claims, silences and relations.

use super::Text;
use model::{Basis, Certainty, Comparator, Importance, Picture, RelationKind, SilenceKind};
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicFile {
    pub(crate) id: Spanned<String>,
    pub(crate) section: Spanned<String>,
    pub(crate) importance: Importance,
    pub(crate) others: Option<Others>,
    #[serde(default)]
    pub(crate) about: Vec<Spanned<String>>,
    pub(crate) question: Spanned<Text>,
    #[serde(default)]
    pub(crate) pictures: Vec<Spanned<Picture>>,
    pub(crate) verdict: Verdict,
    #[serde(default)]
    pub(crate) row: Vec<Row>,
    #[serde(default)]
    pub(crate) claim: Vec<Claim>,
    #[serde(default)]
    pub(crate) silence: Vec<Silence>,
    #[serde(default)]
    pub(crate) relation: Vec<Relation>,
}

/// The statement made at once of every source without a claim.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Others {
    /// Somebody looked, and none of them says anything.
    Silent,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verdict {
    pub(crate) sentence: Spanned<Text>,
    pub(crate) explanation: Option<Spanned<Text>>,
    pub(crate) how_to_write: Option<Spanned<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    pub(crate) id: Spanned<String>,
    pub(crate) label: Spanned<Text>,
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    pub(crate) id: Spanned<String>,
    pub(crate) source: Spanned<String>,
    pub(crate) part: Option<Spanned<String>>,
    pub(crate) row: Option<Spanned<String>>,
    pub(crate) measure: Spanned<String>,
    pub(crate) scope: Spanned<Text>,
    pub(crate) attributed_to: Option<Spanned<Text>>,
    pub(crate) time: Option<Spanned<Text>>,
    pub(crate) due: Option<Spanned<String>>,
    pub(crate) value: Spanned<Value>,
    pub(crate) line: Spanned<usize>,
    pub(crate) quote: Spanned<String>,
    #[serde(default)]
    pub(crate) prefix: String,
    #[serde(default)]
    pub(crate) suffix: String,
    pub(crate) figure: Option<Spanned<String>>,
    pub(crate) translation: Option<Spanned<Text>>,
    pub(crate) note: Option<Spanned<Text>>,
    pub(crate) inferred: Option<Spanned<Text>>,
}

#[derive(Deserialize, Clone)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Value {
    Quantity {
        number: String,
        to: Option<String>,
        unit: String,
        /// The things counted, of the unit "count".
        noun: Option<Text>,
        comparator: Option<Comparator>,
        #[serde(default)]
        approximate: bool,
    },
    Date {
        start: String,
        end: Option<String>,
        #[serde(default)]
        year_inferred: bool,
    },
    Set {
        members: Vec<Member>,
    },
    Edges {
        #[serde(default)]
        east: Vec<Member>,
        #[serde(default)]
        south: Vec<Member>,
        #[serde(default)]
        west: Vec<Member>,
        #[serde(default)]
        north: Vec<Member>,
    },
    Text {
        text: Text,
        reading: String,
    },
}

impl Value {
    /// The places that the value names.
    pub(crate) fn members(&self) -> Vec<&Member> {
        match self {
            Self::Set { members } => members.iter().collect(),
            Self::Edges { east, south, west, north } => [east, south, west, north].into_iter().flatten().collect(),
            Self::Quantity { .. } | Self::Date { .. } | Self::Text { .. } => Vec::new(),
        }
    }
}

#[derive(Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Member {
    pub(crate) place: String,
    pub(crate) printed: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Silence {
    pub(crate) source: Spanned<String>,
    pub(crate) kind: SilenceKind,
    pub(crate) note: Option<Spanned<Text>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Relation {
    pub(crate) between: Spanned<[String; 2]>,
    pub(crate) kind: RelationKind,
    pub(crate) basis: Basis,
    pub(crate) certainty: Certainty,
    pub(crate) why: Spanned<Text>,
}
