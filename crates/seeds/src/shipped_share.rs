//! The share of each document that is shipped: quotes with their context, each character once. The documents are not republished.

use super::check::Check;
use super::compile::{At, Compiler};
use model::{Citation, Dataset, Source};
use quotes::Position;

/// Characters of context on each side of a quote: enough to see it in its sentence, then less and less. Never none, so that a
/// quote that changes is still found by what stands around it.
const CONTEXT_WIDTHS: [usize; 6] = [12, 8, 5, 3, 2, 1];
/// The most that a selector may carry: see the rule on republishing in ARCHITECTURE.md.
const CONTEXT_MOST: usize = 60;

/// The share of one document that is shipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The document's file name.
    pub document: String,
    /// Code points of it that stand in a quote, a prefix or a suffix.
    pub n_shipped: usize,
    /// Its length in code points.
    pub n_chars: usize,
    /// The most that may be shipped, in per cent.
    pub most_percent: usize,
}

impl Share {
    /// True when the share is within the rule.
    #[must_use]
    pub fn is_fair(&self) -> bool {
        self.n_shipped * 100 <= self.n_chars * self.most_percent
    }
}

/// The share of every document, in the order of the sources.
#[must_use]
pub fn shares(dataset: &Dataset) -> Vec<Share> {
    dataset.sources.iter().map(|source| share(dataset, source)).collect()
}

fn share(dataset: &Dataset, source: &Source) -> Share {
    let mut stretches: Vec<(usize, usize)> =
        citations(dataset).filter(|citation| citation.document == source.document.file).map(stretch).collect();
    stretches.sort_unstable();
    let (mut n_shipped, mut reached) = (0, 0);
    for (start, end) in stretches {
        n_shipped += end.saturating_sub(start.max(reached));
        reached = reached.max(end);
    }
    let most_percent = if source.document.copying_forbidden { 40 } else { 60 };
    Share { document: source.document.file.clone(), n_shipped, n_chars: source.document.n_chars, most_percent }
}

fn citations(dataset: &Dataset) -> impl Iterator<Item = &Citation> {
    let claims = dataset.topics.iter().flat_map(|topic| &topic.claims).map(|claim| &claim.citation);
    let places = dataset.places.iter().flat_map(|place| &place.part_of).filter_map(|part_of| part_of.citation.as_ref());
    claims.chain(places)
}

fn citations_mut(dataset: &mut Dataset) -> impl Iterator<Item = &mut Citation> {
    let claims = dataset.topics.iter_mut().flat_map(|topic| &mut topic.claims).map(|claim| &mut claim.citation);
    let places =
        dataset.places.iter_mut().flat_map(|place| &mut place.part_of).filter_map(|part_of| part_of.citation.as_mut());
    claims.chain(places)
}

/// Gives every quote its prefix and suffix: the widest that the rule leaves room for, one width a document, and where that does
/// not tell the quote from its like, as much as does.
pub(super) fn add_context(compiler: &Compiler<'_>, dataset: &mut Dataset) {
    for source in &compiler.seeds.sources.content.source {
        let Some(document) = compiler.seeds.document(source) else { continue };
        for width in CONTEXT_WIDTHS {
            for citation in citations_mut(dataset).filter(|citation| citation.document == *source.document.get_ref()) {
                let Citation { start, end, line, last_line, .. } = *citation;
                let span = Position { start, end, line, last_line };
                (citation.prefix, citation.suffix) = document.context(span, width, CONTEXT_MOST);
            }
            let of_source = dataset.sources.iter().find(|known| known.id.as_str() == source.id.get_ref());
            if of_source.is_none_or(|source| share(dataset, source).is_fair()) {
                break;
            }
        }
    }
}

fn stretch(citation: &Citation) -> (usize, usize) {
    (
        citation.start - citation.prefix.chars().count().min(citation.start),
        citation.end + citation.suffix.chars().count(),
    )
}

pub(super) fn check(compiler: &mut Compiler<'_>, dataset: &Dataset) {
    for share in shares(dataset).iter().filter(|share| !share.is_fair()) {
        let message = format!(
            "{} of {} characters are shipped, and at most {} % may be; shorten quotes",
            share.n_shipped, share.n_chars, share.most_percent
        );
        let file = format!("documents/{}", share.document);
        compiler.fault(Check::ShippedShare, &At { file: &file, line: 1 }, message);
    }
}
