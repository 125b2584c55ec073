//! Filters of the questions: each a quality that a question may have, as the address names it.

use model::{Basis, Claim, Dataset, RelationKind, SectionId, SourceId, Tier, Topic, Value};

/// A quality of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Its sources differ, and not only in the points that they speak of.
    Differs,
    /// Its verdict; `None` where only one source speaks.
    Tier(Option<Tier>),
    /// A reason of its verdict.
    Reason(RelationKind),
    /// A source that speaks on it.
    Source(SourceId),
    /// The section in which it stands.
    Section(SectionId),
    /// A kind of value that a claim on it has.
    Value(ValueKind),
    /// Something of it is inferred: a claim, or how two claims stand to each other.
    Inferred,
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the kinds of `model::Value`")]
pub enum ValueKind {
    Quantity,
    Date,
    Set,
    Edges,
    Text,
}

impl ValueKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Quantity, Self::Date, Self::Set, Self::Edges, Self::Text];

    fn of(value: &Value) -> Self {
        match value {
            Value::Quantity { .. } => Self::Quantity,
            Value::Date { .. } => Self::Date,
            Value::Set { .. } => Self::Set,
            Value::Edges { .. } => Self::Edges,
            Value::Text { .. } => Self::Text,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Quantity => "figure",
            Self::Date => "date",
            Self::Set => "names",
            Self::Edges => "boundary",
            Self::Text => "words",
        }
    }
}

/// The name of a verdict where only one source speaks, in an address.
const ONE_SOURCE: &str = "only-one-source";

/// Filters of one dimension add to one another, those of different dimensions narrow.
pub const DIMENSIONS: [&str; 7] = ["show", "tier", "reason", "source", "section", "value", "inferred"];

impl Filter {
    /// The dimension, as the address names it.
    #[must_use]
    pub fn dimension(&self) -> &'static str {
        match self {
            Self::Differs => "show",
            Self::Tier(_) => "tier",
            Self::Reason(_) => "reason",
            Self::Source(_) => "source",
            Self::Section(_) => "section",
            Self::Value(_) => "value",
            Self::Inferred => "inferred",
        }
    }

    /// The quality within its dimension, as the address names it.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Differs => "differences",
            Self::Tier(tier) => tier.map_or(ONE_SOURCE, Tier::name),
            Self::Reason(kind) => kind.name(),
            Self::Source(source_id) => source_id.as_str(),
            Self::Section(section_id) => section_id.as_str(),
            Self::Value(kind) => kind.name(),
            Self::Inferred => "yes",
        }
    }

    /// Every filter of a dataset, by dimension.
    #[must_use]
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let tiers = Tier::ALL.into_iter().rev().map(Some).chain([None]).map(Self::Tier);
        let reasons = RelationKind::PRECEDENCE.into_iter().filter(|kind| *kind != RelationKind::OnlyOneSource);
        [Self::Differs]
            .into_iter()
            .chain(tiers)
            .chain(reasons.map(Self::Reason))
            .chain(dataset.sources.iter().map(|source| Self::Source(source.id.clone())))
            .chain(dataset.site.sections.iter().map(|section| Self::Section(section.id.clone())))
            .chain(ValueKind::ALL.map(Self::Value))
            .chain([Self::Inferred])
            .collect()
    }

    /// True when a question has the quality.
    #[must_use]
    pub fn takes(&self, topic: &Topic) -> bool {
        let standing = topic.verdict.standing.as_ref();
        match self {
            Self::Differs => standing.is_some_and(model::Standing::is_difference),
            Self::Tier(tier) => standing.map(|standing| standing.tier) == *tier,
            Self::Reason(kind) => {
                standing.is_some_and(|standing| standing.reasons.iter().any(|reason| reason.kind == *kind))
            }
            Self::Section(section_id) => topic.section == *section_id,
            Self::Source(_) | Self::Value(_) => topic.claims.iter().any(|claim| self.takes_claim(claim)),
            Self::Inferred => {
                let ours = |basis: Basis| basis != Basis::Documents;
                topic.claims.iter().any(|claim| self.takes_claim(claim))
                    || topic.relations.iter().any(|relation| ours(relation.basis))
            }
        }
    }

    /// True when a claim on a question of that quality may be meant: of another source, say, none is.
    #[must_use]
    pub fn takes_claim(&self, claim: &Claim) -> bool {
        match self {
            Self::Source(source_id) => claim.source == *source_id,
            Self::Value(kind) => ValueKind::of(&claim.value) == *kind,
            Self::Inferred => claim.inferred.is_some(),
            Self::Differs | Self::Tier(_) | Self::Reason(_) | Self::Section(_) => true,
        }
    }
}
