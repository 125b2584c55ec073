//! The words of the interface that exports print: what a relation is called, and the labels of a statement. They are
//! taken from the same files as those of the page, so that an export never calls a verdict anything else.

use super::slug;
use model::phrasing::Sign;
use model::{Basis, RelationKind, Side, SilenceKind, Tier, Translated};
use std::fmt;

/// A phrase that exports need is in none of the files of phrases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingPhrase(String);

impl fmt::Display for MissingPhrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "there is no phrase {}, which the exports print; add it to src/i18n", self.0)
    }
}

impl std::error::Error for MissingPhrase {}

/// The words of the interface that exports print.
#[derive(Clone, Debug)]
pub struct Terms {
    relations: Vec<(RelationKind, Translated)>,
    meanings: Vec<(RelationKind, Translated)>,
    silences: Vec<(SilenceKind, Translated)>,
    bases: Vec<(Basis, Translated)>,
    sides: Vec<(Side, Translated)>,
    signs: Vec<(Sign, Translated)>,
    tiers: Vec<(Tier, Translated)>,
    findings: Vec<(Tier, Translated)>,
    /// The dash between who says and what.
    pub(super) title_dash: Translated,
    /// The number zero in the finding.
    pub(super) none: Translated,
    /// The verdict where one source alone speaks.
    pub(super) only_one_source: Translated,
    /// Of the rest, when some of a topic has one source only.
    pub(super) rest_one_source: Translated,
    /// A reason that is unsure: `perhaps {reason}`.
    pub(super) perhaps: Translated,
    /// The bracket of what is inferred.
    pub(super) by_inference: Translated,
    /// Whose words a source reports: `reporting {whom}`.
    pub(super) reports: Translated,
    /// The label of the reason of an inference.
    pub(super) inferred: Translated,
    /// The aspect that a review rates: how statements compare.
    pub(super) review_aspect: Translated,
    /// The thing that a review does not say: that any statement is true or false.
    pub(super) review_limits: Translated,
}

/// The name of the phrase that names a relation, or says what it means.
fn of_relation(kind: RelationKind, what: &str) -> String {
    format!("{what}_{}", slug(&kind).replace('-', "_"))
}

impl Terms {
    /// The names of the phrases that nothing but exports and the method page prints: the meaning of each relation, and a dash.
    #[must_use]
    pub fn names() -> Vec<String> {
        let meanings = RelationKind::PRECEDENCE.into_iter().map(|kind| of_relation(kind, "mean"));
        meanings.chain(["title_dash".to_owned()]).collect()
    }

    /// From the phrases of the interface, each with its name.
    ///
    /// # Errors
    /// When one that exports print is missing.
    pub fn from_phrases(phrases: &[(String, Translated)]) -> Result<Self, MissingPhrase> {
        let find = |name: &str| {
            let found = phrases.iter().find(|(other, _)| other == name);
            found.map(|(_, text)| text.clone()).ok_or_else(|| MissingPhrase(name.to_owned()))
        };
        let of_relations = |of: &str| {
            let named = |kind| Ok((kind, find(&of_relation(kind, of))?));
            RelationKind::PRECEDENCE.into_iter().map(named).collect::<Result<Vec<_>, MissingPhrase>>()
        };
        let silences = [(SilenceKind::DoesNotSay, "does_not_say"), (SilenceKind::NotInExcerpt, "not_in_excerpt")];
        let bases = [
            (Basis::Documents, "basis_documents"),
            (Basis::Inference, "basis_inference"),
            (Basis::OutsideKnowledge, "basis_outside"),
        ];
        let of_tiers = |of: &str| {
            let named = |tier: Tier| Ok((tier, find(&format!("{of}_{}", tier.name().replace('-', "_")))?));
            Tier::ALL.into_iter().map(named).collect::<Result<Vec<_>, MissingPhrase>>()
        };
        let sides = Side::ALL.map(|side| (side, format!("edge_{}", side.name())));
        Ok(Self {
            relations: of_relations("rel")?,
            meanings: of_relations("mean")?,
            silences: silences.into_iter().map(|(kind, name)| Ok((kind, find(name)?))).collect::<Result<_, _>>()?,
            bases: bases.into_iter().map(|(basis, name)| Ok((basis, find(name)?))).collect::<Result<_, _>>()?,
            sides: sides.into_iter().map(|(side, name)| Ok((side, find(&name)?))).collect::<Result<_, _>>()?,
            tiers: of_tiers("tier")?,
            findings: of_tiers("finding")?,
            signs: Sign::ALL.into_iter().map(|sign| Ok((sign, find(sign.name())?))).collect::<Result<_, _>>()?,
            title_dash: find("title_dash")?,
            none: find("finding_none")?,
            only_one_source: find("tier_none")?,
            rest_one_source: find("rel_rest_one_source")?,
            perhaps: find("perhaps")?,
            by_inference: find("by_inference")?,
            reports: find("reports")?,
            inferred: find("inferred")?,
            review_aspect: find("review_aspect")?,
            review_limits: find("review_limits")?,
        })
    }

    /// The name of a relation.
    pub(super) fn relation(&self, kind: RelationKind) -> &Translated {
        named(&self.relations, &kind)
    }

    /// The name of a tier.
    pub(super) fn tier(&self, tier: Tier) -> &Translated {
        named(&self.tiers, &tier)
    }

    /// The clause of the finding that counts a tier.
    pub(super) fn finding_of(&self, tier: Tier) -> &Translated {
        named(&self.findings, &tier)
    }

    /// The meaning of a relation, in a sentence.
    #[must_use]
    pub fn meaning(&self, kind: RelationKind) -> &Translated {
        named(&self.meanings, &kind)
    }

    /// The meaning of a silence.
    pub(super) fn silence(&self, kind: SilenceKind) -> &Translated {
        named(&self.silences, &kind)
    }

    /// The basis of a statement.
    pub(super) fn basis(&self, basis: Basis) -> &Translated {
        named(&self.bases, &basis)
    }

    /// A sign between words.
    pub(super) fn sign(&self, sign: Sign) -> &Translated {
        named(&self.signs, &sign)
    }

    /// A side of an area.
    pub(super) fn side(&self, side: Side) -> &Translated {
        named(&self.sides, &side)
    }
}

/// Stands where there is no text: every list of [`Terms`] is whole, so no export prints it.
pub(super) static NOTHING: Translated = Translated::EMPTY;

fn named<'a, K: PartialEq>(list: &'a [(K, Translated)], key: &K) -> &'a Translated {
    list.iter().find(|(other, _)| other == key).map_or(&NOTHING, |(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_that_is_missing_is_named() {
        let phrases = |of: &'static str| {
            let named = move |kind| (of_relation(kind, of), Translated::default());
            RelationKind::PRECEDENCE.into_iter().map(named)
        };
        let phrases: Vec<_> = phrases("rel").chain(phrases("mean")).collect();
        let error = Terms::from_phrases(&phrases).unwrap_err();
        assert_eq!(error.to_string(), "there is no phrase does_not_say, which the exports print; add it to src/i18n");
    }
}
