//! A topic: one question, the claims and silences on it, how the claims relate, and the verdict.

use super::{Claim, ClaimId, PlaceId, RowId, SectionId, SourceId, TopicId};
use crate::TextId;
use crate::listed::listed;
use serde::{Deserialize, Serialize};

/// One question that sources are compared on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name in addresses.
    pub id: TopicId,
    /// The section it stands in.
    pub section: SectionId,
    /// Leads come first.
    pub importance: Importance,
    /// Places that every claim on it tells something of, whether its words name them or not. Pages of places and the exports
    /// have it; the facts that the widget carries have not.
    #[serde(skip)]
    pub about: Vec<PlaceId>,
    /// Graphics that say it better than words, in the order of the page.
    #[serde(default)]
    pub pictures: Vec<Picture>,
    /// The question, a heading.
    pub question: TextId,
    /// The summary.
    pub verdict: Verdict,
    /// Sub-questions; empty when all claims answer the question itself.
    #[serde(default)]
    pub rows: Vec<Row>,
    /// In the order of the sources.
    pub claims: Vec<Claim>,
    /// The sources without a claim, in the order of the sources.
    #[serde(default)]
    pub silences: Vec<Silence>,
    /// Written ones first, then computed ones.
    #[serde(default)]
    pub relations: Vec<Relation>,
}

impl Topic {
    /// True when it compares sources: what only one of them says is told apart from comparisons.
    #[must_use]
    pub fn is_comparison(&self) -> bool {
        of_several_sources(self.claims.iter())
    }

    /// The claim with this id.
    #[must_use]
    pub fn claim(&self, claim_id: &ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *claim_id)
    }

    /// The claims of one source in one row.
    pub fn claims_of<'a>(
        &'a self,
        source_id: &'a SourceId,
        row_id: Option<&'a RowId>,
    ) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(move |claim| claim.source == *source_id && claim.row.as_ref() == row_id)
    }
}

/// True when claims are those of several sources.
pub fn of_several_sources<'a>(claims: impl Iterator<Item = &'a Claim>) -> bool {
    let mut sources = claims.map(|claim| &claim.source);
    let first = sources.next();
    sources.any(|source| Some(source) != first)
}

/// A sub-question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its name in the data.
    pub id: RowId,
    /// The question it asks.
    pub label: TextId,
}

/// The topic's summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// How its sources stand to each other; absent where only one speaks.
    #[serde(default)]
    pub standing: Option<Standing>,
    /// The answer, printable.
    pub sentence: TextId,
    /// Why the sources differ, or that they do not. Every comparison has one; what only one source says needs none.
    #[serde(default)]
    pub explanation: Option<TextId>,
    /// A sentence that a journalist can print; lead topics have one.
    #[serde(default)]
    pub how_to_write: Option<TextId>,
}

/// How several sources stand to each other: what a reader needs first, and then why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// That of the gravest of their pairs.
    pub tier: Tier,
    /// The kinds of relation of the pairs of that tier, in the order of [`RelationKind`], at most two. None where they simply agree or
    /// contradict each other.
    #[serde(default)]
    pub reasons: Vec<Reason>,
}

impl Standing {
    /// True when what the sources say of one point differs: the reader who asks for differences only still sees it.
    #[must_use]
    pub fn is_difference(&self) -> bool {
        self.tier != Tier::Agree && !self.is_one_source_each()
    }

    /// True when each speaks of a point of its own, so that nothing is compared.
    #[must_use]
    pub fn is_one_source_each(&self) -> bool {
        self.tier == Tier::NoContradiction
            && self.reasons.iter().all(|reason| reason.kind == RelationKind::OnlyOneSource)
    }
}

listed! {
    /// What a reader needs first of a verdict, from the lightest to the gravest.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum Tier {
        /// The same is said of the same thing.
        Agree,
        /// What is said differs, and something in the documents explains it.
        NoContradiction,
        /// What is said differs, and it is unsure what explains it.
        CannotBeTold,
        /// The same thing and time, different values, and nothing explains it.
        Contradiction,
    }
    /// Every tier, from the lightest to the gravest.
    const ALL;
}

impl Tier {
    /// Its name in addresses and data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::NoContradiction => "no-contradiction",
            Self::CannotBeTold => "cannot-be-told",
            Self::Contradiction => "contradiction",
        }
    }

    /// The tier of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.name() == name)
    }
}

/// A kind of relation that explains a tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The kind.
    pub kind: RelationKind,
    /// The best of the bases of the pairs: what no document says of any of them is marked as that.
    pub basis: Basis,
}

/// A source that has no claim on a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silence {
    /// Which source.
    pub source: SourceId,
    /// The meaning of its silence.
    pub kind: SilenceKind,
    /// More about it.
    #[serde(default)]
    pub note: Option<TextId>,
}

/// The meaning of a silence. It is never disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SilenceKind {
    /// The whole text is held, and it says nothing.
    DoesNotSay,
    /// Only an excerpt is held, and it is not in there.
    NotInExcerpt,
}

/// The relation of two claims on a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// The two claims. For a directed kind the first is the earlier, the finer, or the part.
    pub between: [ClaimId; 2],
    /// The kind of relation between them.
    pub kind: RelationKind,
    /// The basis of the relation.
    pub basis: Basis,
    /// The certainty of the relation.
    pub certainty: Certainty,
    /// Why. Absent when computed: the page then says it from the scopes.
    #[serde(default)]
    pub why: Option<TextId>,
}

impl Relation {
    /// What a reader needs first of the two claims: whether they contradict each other. Where it is unsure what explains a difference, it
    /// can't be told.
    #[must_use]
    pub fn tier(&self) -> Tier {
        match self.kind {
            _ if self.certainty == Certainty::Unsure => Tier::CannotBeTold,
            RelationKind::Conflict => Tier::Contradiction,
            RelationKind::Agree
            | RelationKind::WrittenDifferently
            | RelationKind::Rounded
            | RelationKind::Converted => Tier::Agree,
            RelationKind::DifferentScope
            | RelationKind::Revised
            | RelationKind::DifferentTime
            | RelationKind::FinerDetail
            | RelationKind::PartOf
            | RelationKind::OnlyOneSource => Tier::NoContradiction,
        }
    }

    /// True when it joins these two claims, in either order.
    #[must_use]
    pub fn joins(&self, one: &ClaimId, other: &ClaimId) -> bool {
        let [first, second] = &self.between;
        (first == one && second == other) || (first == other && second == one)
    }
}

listed! {
    /// Kinds of relation, in the order in which a verdict names them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum RelationKind {
        /// The same thing and time, different values, and nothing in the documents explains it.
        Conflict,
        /// Two different things are measured.
        DifferentScope,
        /// An earlier and a later state of one thing.
        Revised,
        /// The same thing at different times.
        DifferentTime,
        /// One names the parts of what the other names whole.
        FinerDetail,
        /// One is part of the other.
        PartOf,
        /// The same value, one of them rounded: equal at the coarser of two precisions.
        Rounded,
        /// The same value in another unit or currency, equal at the coarser of two precisions.
        Converted,
        /// The same value in other words.
        WrittenDifferently,
        /// The same value.
        Agree,
        /// Nothing to compare with.
        OnlyOneSource,
    }
    /// Every kind, in the order in which a verdict names them.
    const PRECEDENCE;
}

impl RelationKind {
    /// The name, as in files and addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::DifferentScope => "different-scope",
            Self::Revised => "revised",
            Self::DifferentTime => "different-time",
            Self::FinerDetail => "finer-detail",
            Self::PartOf => "part-of",
            Self::Rounded => "rounded",
            Self::Converted => "converted",
            Self::WrittenDifferently => "written-differently",
            Self::Agree => "agree",
            Self::OnlyOneSource => "only-one-source",
        }
    }

    /// True when the first claim of a relation is the earlier, the finer, or the part.
    #[must_use]
    pub fn is_directed(self) -> bool {
        matches!(self, Self::Revised | Self::FinerDetail | Self::PartOf)
    }
}

/// The basis of a statement of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The documents say it.
    Documents,
    /// It follows from them, with care.
    Inference,
    /// It is known from elsewhere.
    OutsideKnowledge,
}

/// The certainty of a statement of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// No doubt that we know of.
    Certain,
    /// Probably so.
    Likely,
    /// It may be otherwise.
    Unsure,
}

/// The prominence of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Importance {
    /// Shown first, each complete in itself.
    Lead,
    /// Shown in its section.
    Standard,
    /// For those who look for it.
    Minor,
}

/// Graphics that a topic may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    /// Squares on one scale, for areas.
    Squares,
    /// A membership matrix, for sets.
    Matrix,
    /// Sets by the wholes that their members are part of.
    Wholes,
    /// The sides of boundaries in words, side by side.
    Edges,
    /// Bars on one scale, for quantities of one unit.
    Bars,
    /// Marks on a scale of time above a list of steps, for dates.
    Timeline,
    /// Sub-questions by sources.
    Table,
    /// Goals by the year in which they are due.
    Goals,
    /// A dot for each member, ringed where every source names it, for sets.
    Circles,
    /// Two quotes side by side with the words marked in which they differ.
    Texts,
}

impl Picture {
    /// Every one.
    pub const ALL: [Self; 10] = [
        Self::Squares,
        Self::Matrix,
        Self::Wholes,
        Self::Edges,
        Self::Bars,
        Self::Timeline,
        Self::Table,
        Self::Goals,
        Self::Circles,
        Self::Texts,
    ];
}
