//! Compiling relations: those written by hand, held against the values, then computed ones for the pairs that are left.

use super::check::Check;
use super::compile::{At, Compiler};
use super::files::SeedFile;
use super::schema;
use super::suggest::did_you_mean;
use model::relations::{Gazetteer, Tables, Tie, computed, contradiction, says_rounded};
use model::{Basis, Certainty, Claim, ClaimId, Comparator, Dataset, Relation, RelationKind, Value};

pub(super) fn compile(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    claims: &[Claim],
    faulty: &[ClaimId],
    dataset: &Dataset,
) -> Vec<Relation> {
    // Values that have faults of their own differ from others for no other reason.
    let is_faulty = |claim: &Claim| faulty.contains(&claim.id);
    let tables = Tables { gazetteer: Gazetteer::of(dataset), units: &compiler.units.sizes() };
    let mut relations: Vec<Relation> = Vec::new();
    for written in &file.content.relation {
        if let Some(relation) = compile_written(compiler, file, written, claims, faulty, &tables, &relations) {
            relations.push(relation);
        }
    }
    for (one, other) in pairs(claims) {
        if one.source == other.source || relations.iter().any(|relation| relation.joins(&one.id, &other.id)) {
            continue;
        }
        match compute(one, other, &tables) {
            Some(relation) => relations.push(relation),
            None if is_faulty(one) || is_faulty(other) => {}
            None => {
                let claim = file.content.claim.iter().find(|claim| claim.id.get_ref() == other.id.as_str());
                let line = claim.map_or(1, |claim| file.line(claim.id.span()));
                let message = format!(
                    "\"{}\" and \"{}\" measure the same thing and their values differ; add a [[relation]] that says why, or give them different measures",
                    one.id, other.id
                );
                compiler.fault(Check::RelationMissing, &At { file: &file.name, line }, message);
            }
        }
    }
    relations
}

/// Every two claims that answer the same sub-question.
fn pairs(claims: &[Claim]) -> impl Iterator<Item = (&Claim, &Claim)> {
    let later = |one: usize| claims.iter().skip(one + 1);
    claims
        .iter()
        .enumerate()
        .flat_map(move |(idx, one)| later(idx).filter(|other| other.row == one.row).map(move |other| (one, other)))
}

fn compile_written(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    written: &schema::Relation,
    claims: &[Claim],
    faulty: &[ClaimId],
    tables: &Tables<'_>,
    so_far: &[Relation],
) -> Option<Relation> {
    let at = At { file: &file.name, line: file.line(written.between.span()) };
    let find = |id: &String| claims.iter().find(|claim| claim.id.as_str() == id);
    let [one_id, other_id] = written.between.get_ref();
    for id in written.between.get_ref() {
        if !file.content.claim.iter().any(|claim| claim.id.get_ref() == id) {
            let known = file.content.claim.iter().map(|claim| claim.id.get_ref().as_str());
            let mend = did_you_mean(id, known, "mend the name");
            compiler.fault(Check::Reference, &at, format!("the topic has no claim \"{id}\"{mend}"));
        }
    }
    let (one, other) = (find(one_id)?, find(other_id)?);
    if one.id == other.id {
        compiler.fault(Check::Reference, &at, "a claim has no relation to itself; name two");
        return None;
    }
    if one.row != other.row {
        compiler.fault(
            Check::Reference,
            &at,
            "the claims answer different sub-questions; delete the relation, or put them in one row",
        );
    }
    if so_far.iter().any(|relation| relation.joins(&one.id, &other.id)) {
        compiler.fault(Check::IdUnique, &at, "these two claims have a relation already; keep one");
    }
    let contradiction = contradiction(written.kind, one, other, tables).or_else(|| swapped(written.kind, one, other));
    if let Some(reason) = contradiction.filter(|_| ![one, other].iter().any(|claim| faulty.contains(&claim.id))) {
        compiler.fault(Check::RelationHolds, &at, reason);
    }
    let why_at = At { file: &file.name, line: file.line(written.why.span()) };
    Some(Relation {
        between: [one.id.clone(), other.id.clone()],
        kind: written.kind,
        basis: written.basis,
        certainty: written.certainty,
        why: Some(compiler.text(written.why.get_ref(), &why_at)),
    })
}

/// A direction that the values contradict: a part is no larger than its whole, and a finer date has no fewer of its parts printed.
fn swapped(kind: RelationKind, one: &Claim, other: &Claim) -> Option<&'static str> {
    let amount = |value: &Value| match value {
        Value::Quantity { number, unit, comparator: Comparator::Equal, .. } => Some((unit.clone(), number.to_f64())),
        _ => None,
    };
    let fineness = |value: &Value| match value {
        Value::Date { start, year_inferred, .. } => {
            Some([!year_inferred, start.month().is_some(), start.day().is_some()].into_iter().filter(|is| *is).count())
        }
        _ => None,
    };
    let is_larger_part = kind == RelationKind::PartOf
        && amount(&one.value).zip(amount(&other.value)).is_some_and(|((a, part), (b, whole))| a == b && part > whole);
    let is_coarser = kind == RelationKind::FinerDetail
        && fineness(&one.value).zip(fineness(&other.value)).is_some_and(|(finer, coarser)| finer < coarser);
    match (is_larger_part, is_coarser) {
        (true, _) => Some("the first claim is the part, and its value is larger than that of the whole; swap the two"),
        (_, true) => Some("the first claim is the finer one, and its date says less than the other; swap the two"),
        _ => None,
    }
}

/// The computed relation, the finer or the part first.
fn compute(one: &Claim, other: &Claim, tables: &Tables<'_>) -> Option<Relation> {
    let (first, second, kind) = match computed(one, other, tables) {
        Some(kind) => (one, other, kind),
        None => (other, one, computed(other, one, tables)?),
    };
    let basis = match kind {
        RelationKind::FinerDetail => weakest_tie(first, second, &tables.gazetteer),
        RelationKind::Rounded | RelationKind::Converted if !says_rounded(first, second) => Basis::Inference,
        _ => Basis::Documents,
    };
    let certainty = if basis == Basis::Documents { Certainty::Certain } else { Certainty::Likely };
    Some(Relation { between: [first.id.clone(), second.id.clone()], kind, basis, certainty, why: None })
}

fn weakest_tie(first: &Claim, second: &Claim, gazetteer: &Gazetteer<'_>) -> Basis {
    let (Value::Set { members: finer }, Value::Set { members: coarser }) = (&first.value, &second.value) else {
        return Basis::Documents;
    };
    let ties = finer.iter().flat_map(|one| coarser.iter().filter_map(|other| gazetteer.tie(&one.place, &other.place)));
    ties.filter_map(Tie::basis).max().unwrap_or(Basis::Documents)
}
