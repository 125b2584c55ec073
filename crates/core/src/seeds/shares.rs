//! How much of each document is shipped: quotes with their context, each character once. The documents are not republished.

use super::check::Check;
use super::compile::{At, Desk};
use crate::model::{Citation, Dataset, Source};

/// How much of one document is shipped.
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
    /// Whether the share is within the rule.
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
    let claims = dataset.topics.iter().flat_map(|topic| &topic.claims).map(|claim| &claim.citation);
    let places = dataset.places.iter().flat_map(|place| &place.part_of).filter_map(|part_of| part_of.citation.as_ref());
    let mut stretches: Vec<(usize, usize)> =
        claims.chain(places).filter(|citation| citation.document == source.document.file).map(stretch).collect();
    stretches.sort_unstable();
    let (mut n_shipped, mut reached) = (0, 0);
    for (start, end) in stretches {
        n_shipped += end.saturating_sub(start.max(reached));
        reached = reached.max(end);
    }
    let most_percent = if source.document.copying_forbidden { 40 } else { 60 };
    Share { document: source.document.file.clone(), n_shipped, n_chars: source.document.n_chars, most_percent }
}

fn stretch(citation: &Citation) -> (usize, usize) {
    (
        citation.start - citation.prefix.chars().count().min(citation.start),
        citation.end + citation.suffix.chars().count(),
    )
}

pub(super) fn check(desk: &mut Desk<'_>, dataset: &Dataset) {
    for share in shares(dataset).iter().filter(|share| !share.is_fair()) {
        let message = format!(
            "{} of {} characters are shipped, and at most {} % may be; shorten quotes",
            share.n_shipped, share.n_chars, share.most_percent
        );
        let file = format!("documents/{}", share.document);
        desk.fault(Check::ShippedShare, &At { file: &file, line: 1 }, message);
    }
}
