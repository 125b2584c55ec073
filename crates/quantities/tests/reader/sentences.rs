//! Sentences as journalists write them, in six languages, by kind: what another person than the reader's author expects of them.

use super::score::score;

/// The sentences that are not read as expected: in two, the answers call 人次 people, which are visits to us.
const WRONG: &[(&str, usize)] = &[("zh-bound", 1), ("zh-range", 1)];

#[test]
fn of_each_kind_no_more_sentences_are_wrong_than_we_know() {
    let (score, wrong) = score(include_str!("sentences.jsonl"));
    assert!(score.values().map(|(_, n_all)| n_all).sum::<usize>() >= 100);
    let said: String = wrong.iter().map(|wrong| format!("\n{}\n  {}", wrong.sentence, wrong.found)).collect();
    for (kind, (n_right, n_all)) in score {
        let known = WRONG.iter().find(|(of_kind, _)| *of_kind == kind).map_or(0, |(_, n_wrong)| *n_wrong);
        assert_eq!(
            n_all - n_right,
            known,
            "{kind}: {n_right} of {n_all} are right; mend the reader, or the list{said}"
        );
    }
}
