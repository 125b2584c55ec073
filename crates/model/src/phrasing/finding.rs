//! The finding of a comparison in one sentence, with its numbers apart, so that each can lead to its questions.

use super::{Sign, Term, Wording, fill, semicolon};
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
        let mark = if idx == 0 { super::colon(words) } else { semicolon(words) };
        stretches.push((mark.to_owned(), None));
        stretches.extend(clause(words, finding, tier, &n_compared));
    }
    stretches.push((words.term(Term::Sign(Sign::FullStop)).to_owned(), None));
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
    let (before, rest) = clause.split_once('{').unwrap_or((&clause, ""));
    let (_, after) = rest.split_once('}').unwrap_or_default();
    let parts = [(before.to_owned(), None), (number, Some(tier)), (after.to_owned(), None)];
    parts.into_iter().filter(|(text, _)| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrasing::Term;
    use crate::{Language, PlaceId, TextId};

    /// Clauses that say what they count, with the signs of English.
    struct Clauses;

    impl Wording for Clauses {
        fn language(&self) -> Language {
            Language::EN
        }

        fn text(&self, _text_id: TextId) -> &str {
            ""
        }

        fn place_name(&self, _place_id: &PlaceId) -> Option<&str> {
            None
        }

        fn term(&self, term: Term) -> &str {
            match term {
                Term::FindingOf(Tier::Contradiction) => "{number} of {n} contradict",
                Term::FindingOf(Tier::Agree) => "agree {number}",
                Term::FindingOf(Tier::NoContradiction) => "differ {number}",
                Term::FindingOf(Tier::CannotBeTold) => "unknown {number}",
                Term::None => "none",
                Term::Sign(Sign::Colon) => ": ",
                Term::Sign(Sign::Semicolon) => "; ",
                Term::Sign(Sign::FullStop) => ".",
                _ => "",
            }
        }
    }

    fn sentence(counts: &[(Tier, usize)]) -> String {
        finding_sentence(&Clauses, &Finding::from_counts(counts.iter().copied()))
    }

    #[test]
    fn contradictions_come_first_and_of_the_rest_only_what_is_there() {
        let all = [(Tier::Agree, 3), (Tier::NoContradiction, 4), (Tier::CannotBeTold, 2), (Tier::Contradiction, 1)];
        assert_eq!(sentence(&all), "1 of 10 contradict: agree 3; differ 4; unknown 2.");
        assert_eq!(sentence(&all[1..3]), "none of 6 contradict: differ 4; unknown 2.");
        assert_eq!(sentence(&all[3..]), "1 of 1 contradict.");
    }

    #[test]
    fn each_number_says_what_it_counts() {
        let finding = Finding::from_counts([(Tier::Agree, 3)].into_iter());
        let numbers: Vec<Stretch> =
            finding_stretches(&Clauses, &finding).into_iter().filter(|(_, tier)| tier.is_some()).collect();
        let expected = [("none", Tier::Contradiction), ("3", Tier::Agree)];
        assert_eq!(numbers, expected.map(|(text, tier)| (text.to_owned(), Some(tier))));
    }
}
