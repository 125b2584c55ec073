//! With which sources a part of a picture is shown: what `when` and `unless` say in a drawing. Each value is a list of sets of
//! sources, one of which must be on the page as a whole.

use super::DrawingContext;
use model::{Claim, Source, SourceId};
use model::{SourceSet, source_set};

/// With this source.
pub(super) fn with(source: &Source) -> String {
    source_set(source.number).to_string()
}

/// With all of these claims' sources together.
pub(super) fn with_all<'a>(context: &DrawingContext, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    claims.into_iter().fold(0, |set, claim| set | of(context, &claim.source)).to_string()
}

/// With any of these claims' sources.
pub(super) fn with_any<'a>(context: &DrawingContext, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    written(claims.into_iter().map(|claim| of(context, &claim.source)).collect())
}

/// With any two of these claims: two of one source are shown together.
pub(super) fn with_several<'a>(context: &DrawingContext, claims: impl IntoIterator<Item = &'a Claim>) -> String {
    let sets: Vec<SourceSet> = claims.into_iter().map(|claim| of(context, &claim.source)).collect();
    let pairs = sets.iter().enumerate().flat_map(|(idx, one)| sets.iter().skip(idx + 1).map(move |other| one | other));
    written(pairs.collect())
}

/// With all claims' sources of one of these lists.
pub(super) fn with_any_of<'a>(
    context: &DrawingContext,
    alternatives: impl IntoIterator<Item = Vec<&'a Claim>>,
) -> String {
    let set = |claims: Vec<&Claim>| claims.iter().fold(0, |set, claim| set | of(context, &claim.source));
    written(alternatives.into_iter().map(set).collect())
}

fn of(context: &DrawingContext, source_id: &SourceId) -> SourceSet {
    context.source(source_id).map_or(0, |source| source_set(source.number))
}

fn written(mut sets: Vec<SourceSet>) -> String {
    sets.sort_unstable();
    sets.dedup();
    let sets: Vec<String> = sets.iter().map(SourceSet::to_string).collect();
    sets.join(" ")
}
