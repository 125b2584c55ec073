//! Two topics that set the same two claims against each other judge them alike.

use super::check::Check;
use super::compile::{At, Compiler};
use model::{Claim, ClaimId, Dataset, Relation, Topic};
use std::fmt;

/// A relation with its topic and its claims.
struct Judgement<'a> {
    topic: &'a Topic,
    relation: &'a Relation,
    claims: [&'a Claim; 2],
}

/// Reports every pair of claims that two topics judge differently, at the later topic. The same words may answer two questions,
/// so the claims are the same only when they measure the same thing as well.
pub(super) fn check(compiler: &mut Compiler<'_>, dataset: &Dataset) {
    let judgements: Vec<Judgement<'_>> = dataset.topics.iter().flat_map(judgements).collect();
    for (idx, later) in judgements.iter().enumerate() {
        let earlier = judgements.iter().take(idx).filter(|earlier| earlier.topic.id != later.topic.id);
        for earlier in earlier.filter(|earlier| earlier.differs_from(later)) {
            report(compiler, earlier, later);
        }
    }
}

fn judgements(topic: &Topic) -> impl Iterator<Item = Judgement<'_>> {
    let find = |id: &ClaimId| topic.claims.iter().find(|claim| claim.id == *id);
    topic.relations.iter().filter_map(move |relation| {
        let [one, other] = &relation.between;
        Some(Judgement { topic, relation, claims: [find(one)?, find(other)?] })
    })
}

impl Judgement<'_> {
    /// True when the other judges the same two claims, and otherwise.
    fn differs_from(&self, other: &Self) -> bool {
        let ([a, b], [c, d]) = (self.claims, other.claims);
        let (straight, crossed) = (is_same(a, c) && is_same(b, d), is_same(a, d) && is_same(b, c));
        let verdict = |relation: &Relation| (relation.kind, relation.certainty);
        let is_turned = crossed && !straight && self.relation.kind.is_directed();
        (straight || crossed) && (is_turned || verdict(self.relation) != verdict(other.relation))
    }
}

impl fmt::Display for Judgement<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Relation { between: [one, other], kind, certainty, .. } = self.relation;
        let (kind, certainty) = (kebab(&format!("{kind:?}")), kebab(&format!("{certainty:?}")));
        write!(formatter, "\"{one}\" and \"{other}\" {kind}, {certainty}")
    }
}

/// True when both measure one thing, and the words of one are those of the other, or among them.
fn is_same(one: &Claim, other: &Claim) -> bool {
    let (a, b) = (&one.citation, &other.citation);
    let within =
        |inner: &model::Citation, outer: &model::Citation| outer.start <= inner.start && inner.end <= outer.end;
    one.measure == other.measure && a.document == b.document && (within(a, b) || within(b, a))
}

/// `DifferentScope` as the seeds write it: `different-scope`.
fn kebab(name: &str) -> String {
    let hyphen = |idx, letter: char| if idx > 0 && letter.is_uppercase() { "-" } else { "" };
    let letters = name.char_indices().map(|(idx, letter)| format!("{}{}", hyphen(idx, letter), letter.to_lowercase()));
    letters.collect()
}

fn report(compiler: &mut Compiler<'_>, earlier: &Judgement<'_>, later: &Judgement<'_>) {
    let Some(file) = compiler.seeds.topic(later.topic.id.as_str()) else { return };
    let [one, other] = &later.relation.between;
    let joins = |ids: &[String; 2]| ids.iter().all(|id| [one.as_str(), other.as_str()].contains(&id.as_str()));
    let written = file.content.relation.iter().find(|relation| joins(relation.between.get_ref()));
    let claim = file.content.claim.iter().find(|claim| claim.id.get_ref() == other.as_str());
    let span = written.map(|relation| relation.between.span()).or_else(|| claim.map(|claim| claim.id.span()));
    let message = format!(
        "{} calls {later}, and {} calls the same two claims, {earlier}; write one judgement in both, or give what is not the same another measure",
        later.topic.id, earlier.topic.id
    );
    compiler.fault(Check::JudgedOnce, &At { file: &file.name, line: span.map_or(1, |span| file.line(span)) }, message);
}
