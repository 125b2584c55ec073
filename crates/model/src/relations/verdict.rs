//! The headline of a verdict: it follows from the topic's relations, by one fixed precedence.

use crate::{Claim, ClaimId, Relation, RelationKind};

/// The headline and the other kinds of relation between different sources, in the order of [`RelationKind`]. Relations
/// within one source don't count: a source that names two areas has not contradicted itself. Sub-questions that one source alone
/// answers are not passed over: then "only one source" comes last.
#[must_use]
pub fn verdict_kinds<'a>(
    claims: impl Iterator<Item = &'a Claim> + Clone,
    relations: impl Iterator<Item = &'a Relation> + Clone,
) -> (RelationKind, Vec<RelationKind>) {
    let source_of = |claim_id: &ClaimId| claims.clone().find(|claim| claim.id == *claim_id).map(|claim| &claim.source);
    let between_sources = relations.filter(|relation| {
        let [one, other] = &relation.between;
        source_of(one) != source_of(other)
    });
    let mut kinds = RelationKind::PRECEDENCE
        .into_iter()
        .filter(|kind| between_sources.clone().any(|relation| relation.kind == *kind));
    match kinds.next() {
        None => (RelationKind::OnlyOneSource, Vec::new()),
        Some(headline) => {
            let rest = has_row_of_one_source(&claims).then_some(RelationKind::OnlyOneSource);
            (headline, kinds.chain(rest).collect())
        }
    }
}

/// True when one source alone answers some sub-question.
fn has_row_of_one_source<'a>(claims: &(impl Iterator<Item = &'a Claim> + Clone)) -> bool {
    claims.clone().any(|claim| claims.clone().all(|other| other.row != claim.row || other.source == claim.source))
}

#[cfg(test)]
mod tests {
    use super::super::tests::claim;
    use super::*;
    use crate::{Basis, Certainty};

    fn relation(one: &str, other: &str, kind: RelationKind) -> Relation {
        Relation {
            between: [one.into(), other.into()],
            kind,
            basis: Basis::Documents,
            certainty: Certainty::Certain,
            why: None,
        }
    }

    #[test]
    fn the_headline_is_the_first_by_precedence() {
        let claims = [claim("a", "m", "1", "1"), claim("b", "m", "2", "2"), claim("c", "n", "3", "3")];
        let relations = [
            relation("a", "b", RelationKind::Revised),
            relation("a", "c", RelationKind::DifferentScope),
            relation("b", "c", RelationKind::DifferentScope),
        ];
        assert_eq!(
            verdict_kinds(claims.iter(), relations.iter()),
            (RelationKind::DifferentScope, vec![RelationKind::Revised])
        );
    }

    #[test]
    fn sub_questions_that_one_source_answers_are_not_passed_over() {
        let (one, other, mut alone) = (claim("a", "m", "1", "1"), claim("b", "m", "1", "1"), claim("c", "n", "2", "2"));
        alone.row = Some("more".into());
        alone.source = one.source.clone();
        let relations = [relation("a", "b", RelationKind::Agree)];
        let expected = (RelationKind::Agree, vec![RelationKind::OnlyOneSource]);
        assert_eq!(verdict_kinds([one, other, alone].iter(), relations.iter()), expected);
    }

    #[test]
    fn a_source_does_not_differ_from_itself() {
        let (one, mut other) = (claim("a", "m", "1", "1"), claim("b", "n", "2", "2"));
        other.source = one.source.clone();
        let relations = [relation("a", "b", RelationKind::DifferentScope)];
        assert_eq!(verdict_kinds([one, other].iter(), relations.iter()), (RelationKind::OnlyOneSource, vec![]));
    }
}
