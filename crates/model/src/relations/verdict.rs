//! How sources stand to each other: it follows from the relations between their claims.

use crate::{Basis, Claim, ClaimId, Reason, Relation, RelationKind, Standing, Tier, Topic, of_several_sources};

/// The number of reasons that a verdict names at most.
const REASONS: usize = 2;

/// How the sources of these claims stand to each other; `None` where only one of them speaks. Relations within one source don't count: a
/// source that names two areas has not contradicted itself. Where sources agree, points on which one alone speaks are not passed over.
#[must_use]
pub fn standing<'a>(
    claims: impl Iterator<Item = &'a Claim> + Clone,
    relations: impl Iterator<Item = &'a Relation> + Clone,
) -> Option<Standing> {
    if !of_several_sources(claims.clone()) {
        return None;
    }
    let source_of = |claim_id: &ClaimId| claims.clone().find(|claim| claim.id == *claim_id).map(|claim| &claim.source);
    let mut between_sources: Vec<&Relation> = relations
        .filter(|relation| {
            let [one, other] = relation.between.each_ref().map(source_of);
            one.is_some() && other.is_some() && one != other
        })
        .collect();
    let alone = Reason { kind: RelationKind::OnlyOneSource, basis: Basis::Documents };
    let Some(tier) = between_sources.iter().map(|relation| relation.tier()).max() else {
        return Some(Standing { tier: Tier::NoContradiction, reasons: vec![alone] });
    };
    between_sources.retain(|relation| relation.tier() == tier);
    let of_kind = |kind: RelationKind| {
        let bases = between_sources.iter().filter(|relation| relation.kind == kind).map(|relation| relation.basis);
        Some(Reason { kind, basis: bases.min()? })
    };
    // Of what simply agrees, or is simply a contradiction, there is no reason to give; that no document says so is said.
    let is_said = |reason: &Reason| {
        tier == Tier::CannotBeTold
            || reason.basis != Basis::Documents
            || !matches!(reason.kind, RelationKind::Agree | RelationKind::Conflict)
    };
    let kinds = RelationKind::PRECEDENCE.into_iter();
    let rest = (tier == Tier::Agree && has_row_of_one_source(&claims)).then_some(alone);
    let named = kinds.filter_map(of_kind).filter(is_said).take(REASONS - usize::from(rest.is_some()));
    Some(Standing { tier, reasons: named.chain(rest).collect() })
}

/// True when one source alone answers some sub-question.
fn has_row_of_one_source<'a>(claims: &(impl Iterator<Item = &'a Claim> + Clone)) -> bool {
    claims.clone().any(|claim| claims.clone().all(|other| other.row != claim.row || other.source == claim.source))
}

/// A comparison in numbers: of how many questions the sources stand to each other in each way.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// Of each question compared.
    tiers: Vec<Tier>,
}

impl Finding {
    /// The finding of these topics; those on which one source alone speaks compare nothing.
    pub fn of<'a>(topics: impl Iterator<Item = &'a Topic>) -> Self {
        let standings = topics.filter_map(|topic| topic.verdict.standing.as_ref());
        Self { tiers: standings.map(|standing| standing.tier).collect() }
    }

    /// The sum of these numbers of questions.
    #[cfg(test)]
    pub(crate) fn from_counts(tiers: impl Iterator<Item = (Tier, usize)>) -> Self {
        Self { tiers: tiers.flat_map(|(tier, count)| std::iter::repeat_n(tier, count)).collect() }
    }

    /// The number of questions in a tier.
    #[must_use]
    pub fn count(&self, tier: Tier) -> usize {
        self.tiers.iter().filter(|known| **known == tier).count()
    }

    /// The number of questions compared.
    #[must_use]
    pub fn n_compared(&self) -> usize {
        self.tiers.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::claim;
    use super::*;
    use crate::Certainty;

    fn relation(one: &str, other: &str, kind: RelationKind) -> Relation {
        Relation {
            between: [one.into(), other.into()],
            kind,
            basis: Basis::Documents,
            certainty: Certainty::Certain,
            why: None,
        }
    }

    fn reason(kind: RelationKind, basis: Basis) -> Reason {
        Reason { kind, basis }
    }

    #[test]
    fn the_gravest_pair_decides_and_says_why() {
        let claims = [claim("a", "m", "1", "1"), claim("b", "m", "2", "2"), claim("c", "n", "3", "3")];
        let mut relations = [
            Relation { basis: Basis::Inference, ..relation("a", "b", RelationKind::Revised) },
            relation("a", "c", RelationKind::DifferentScope),
            relation("b", "c", RelationKind::Agree),
        ];
        let expected =
            [reason(RelationKind::DifferentScope, Basis::Documents), reason(RelationKind::Revised, Basis::Inference)];
        let found = standing(claims.iter(), relations.iter()).unwrap();
        assert_eq!(found, Standing { tier: Tier::NoContradiction, reasons: expected.to_vec() });
        relations[0].certainty = Certainty::Unsure;
        let found = standing(claims.iter(), relations.iter()).unwrap();
        assert_eq!(
            found,
            Standing { tier: Tier::CannotBeTold, reasons: vec![reason(RelationKind::Revised, Basis::Inference)] }
        );
        relations[1].kind = RelationKind::Conflict;
        let found = standing(claims.iter(), relations.iter()).unwrap();
        assert_eq!(found, Standing { tier: Tier::Contradiction, reasons: vec![] });
    }

    #[test]
    fn points_on_which_one_source_speaks_are_not_passed_over() {
        let (one, other, mut alone) = (claim("a", "m", "1", "1"), claim("b", "m", "1", "1"), claim("c", "n", "2", "2"));
        alone.row = Some("more".into());
        alone.source = one.source.clone();
        let relations = [relation("a", "b", RelationKind::Agree)];
        let expected =
            Standing { tier: Tier::Agree, reasons: vec![reason(RelationKind::OnlyOneSource, Basis::Documents)] };
        assert_eq!(standing([one, other, alone].iter(), relations.iter()), Some(expected));
    }

    #[test]
    fn sources_that_speak_of_different_points_do_not_contradict_each_other() {
        let expected = Standing {
            tier: Tier::NoContradiction,
            reasons: vec![reason(RelationKind::OnlyOneSource, Basis::Documents)],
        };
        let claims = [claim("a", "m", "1", "1"), claim("b", "n", "2", "2")];
        assert_eq!(standing(claims.iter(), [].iter()), Some(expected));
    }

    #[test]
    fn an_agreement_that_is_inferred_says_so() {
        let claims = [claim("a", "m", "1", "1"), claim("b", "m", "1", "1")];
        let mut relations = [Relation { basis: Basis::Inference, ..relation("a", "b", RelationKind::Agree) }];
        let expected = Standing { tier: Tier::Agree, reasons: vec![reason(RelationKind::Agree, Basis::Inference)] };
        assert_eq!(standing(claims.iter(), relations.iter()), Some(expected));
        relations[0].basis = Basis::Documents;
        assert_eq!(standing(claims.iter(), relations.iter()), Some(Standing { tier: Tier::Agree, reasons: vec![] }));
    }

    #[test]
    fn what_rests_on_outside_knowledge_is_not_called_an_inference() {
        let claims = [claim("a", "m", "1", "1"), claim("b", "m", "2", "2"), claim("c", "m", "3", "3")];
        let outside =
            |one, other| Relation { basis: Basis::OutsideKnowledge, ..relation(one, other, RelationKind::PartOf) };
        let mut relations = [outside("a", "b"), outside("a", "c")];
        let found = |relations: &[Relation]| standing(claims.iter(), relations.iter()).unwrap().reasons;
        assert_eq!(found(&relations), [reason(RelationKind::PartOf, Basis::OutsideKnowledge)]);
        relations[1].basis = Basis::Documents;
        assert_eq!(found(&relations), [reason(RelationKind::PartOf, Basis::Documents)], "one is said");
    }

    #[test]
    fn the_rest_is_named_however_many_reasons_there_are() {
        let mut claims = [claim("a", "m", "1", "1"), claim("b", "m", "1", "1"), claim("c", "m", "1", "1")]
            .into_iter()
            .chain([claim("d", "n", "2", "2")])
            .collect::<Vec<_>>();
        claims[3].row = Some("more".into());
        let relations = [
            relation("a", "b", RelationKind::WrittenDifferently),
            Relation { basis: Basis::Inference, ..relation("a", "c", RelationKind::Agree) },
        ];
        let kinds: Vec<RelationKind> =
            standing(claims.iter(), relations.iter()).unwrap().reasons.into_iter().map(|reason| reason.kind).collect();
        assert_eq!(kinds, [RelationKind::WrittenDifferently, RelationKind::OnlyOneSource]);
    }

    #[test]
    fn a_source_does_not_differ_from_itself() {
        let (one, mut other) = (claim("a", "m", "1", "1"), claim("b", "n", "2", "2"));
        other.source = one.source.clone();
        let relations = [relation("a", "b", RelationKind::DifferentScope)];
        assert_eq!(standing([one, other].iter(), relations.iter()), None);
    }
}
