//! Every two quotes that could be put side by side, aligned: nothing of either is lost, and nothing is marked that is no word.

use super::compiled;
use quotes::collation::{Folds, Run, Standing, collate};

#[test]
fn runs_joined_are_the_quotes_again() {
    let folds = Folds::from_pairs(&seeds::simplified_pairs().unwrap());
    let mut n_pairs = 0;
    for (_, seeds) in compiled() {
        for topic in &seeds.dataset.topics {
            for (idx, one) in topic.claims.iter().enumerate() {
                for other in &topic.claims[idx + 1..] {
                    let texts = [one, other].map(|claim| claim.citation.display());
                    let found = collate(texts, &folds).unwrap();
                    let joined = |side: &Vec<Run>| side.iter().map(|run| run.text.as_str()).collect::<String>();
                    assert_eq!(found.sides.each_ref().map(joined), texts);
                    for run in found.sides.iter().flatten().filter(|run| run.standing != Standing::Shared) {
                        let is_word = |character: char| character.is_alphanumeric() || character == '+';
                        assert!(run.text.contains(is_word), "{:?} of {texts:?}", run.text);
                    }
                    n_pairs += 1;
                }
            }
        }
    }
    assert!(n_pairs > 50, "{n_pairs} pairs");
}
