//! The finding of a comparison in one sentence, with its numbers apart, so that each can lead to its questions.

use super::{Term, Wording, fill, semicolon};
use crate::Tier;
use crate::relations::Finding;

/// A stretch of the sentence: a number with the tier that it counts, or words.
pub type Stretch = (String, Option<Tier>);

/// The sentence. Contradictions come first, since a reader asks for them; of the rest, what is not there is not said.
#[must_use]
pub fn finding_stretches(words: &impl Wording, finding: &Finding) -> Vec<Stretch> {
    let n_compared = finding.n_compared().to_string();
    let mut stretches = clause(words, finding, Tier::Contradiction, &n_compared);
    let rest = [Tier::Agree, Tier::NoContradiction, Tier::CannotBeTold].into_iter();
    for (idx, tier) in rest.filter(|tier| finding.count(*tier) > 0).enumerate() {
        let mark = if idx == 0 { super::colon(words.language()) } else { semicolon(words.language()) };
        stretches.push((mark.to_owned(), None));
        stretches.extend(clause(words, finding, tier, &n_compared));
    }
    stretches.push((if words.language().is_chinese() { "。" } else { "." }.to_owned(), None));
    stretches
}

/// The sentence as a text.
#[must_use]
pub fn finding_sentence(words: &impl Wording, finding: &Finding) -> String {
    finding_stretches(words, finding).into_iter().map(|(text, _)| text).collect()
}

/// A clause of the sentence, parted at its number.
fn clause(words: &impl Wording, finding: &Finding, tier: Tier, n_compared: &str) -> Vec<Stretch> {
    let clause = fill(words.term(Term::FindingOf(tier)), &[("n", n_compared)]);
    let number = match finding.count(tier) {
        0 => words.term(Term::None).to_owned(),
        count => count.to_string(),
    };
    let (before, after) = clause.split_once("{number}").unwrap_or((&clause, ""));
    let parts = [(before.to_owned(), None), (number, Some(tier)), (after.to_owned(), None)];
    parts.into_iter().filter(|(text, _)| !text.is_empty()).collect()
}
