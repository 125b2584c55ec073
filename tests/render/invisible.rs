//! Characters of a document that nobody sees: shown as their codes wherever its words are, and copied as they are.

use crate::fixture::{choice, edition, show};
use crate::html::parse;
use model::Language;
use model::invisible::{invisible, is_invisible};
use source_compare::components::{Shown, cite_claim, claim_card};

#[test]
fn characters_that_nobody_sees_are_shown_and_copied_as_they_are() {
    let edition = edition(Language::EN).changed(|dataset| {
        for claim in dataset.topics.iter_mut().flat_map(|topic| &mut topic.claims) {
            let citation = &mut claim.citation;
            for text in [&mut citation.exact, &mut citation.prefix, &mut citation.suffix] {
                *text = format!("\u{202e}{text}\u{200b}");
            }
            citation.joined = citation.joined.as_ref().map(|text| format!("\u{202e}{text}\u{200b}"));
            claim.marks.clear();
        }
    });
    let mut n_claims = 0;
    for topic in edition.topics() {
        let choice = choice(&edition, "");
        let shown = Shown { edition: &edition, topic, choice: &choice, on_card: false, root: "../" };
        for claim in &topic.claims {
            let source = edition.source(&claim.source).unwrap();
            let text = parse(&show(claim_card(&shown, claim, "h3", ""))).text();
            assert_eq!(invisible(&text), [], "{} acts on what stands around it", claim.id);
            // The quote, the three parts of its context, and the citation.
            assert_eq!(text.matches("U+202E").count(), 5, "{}: {text}", claim.id);
            let cited = cite_claim(&edition, topic, source, claim);
            let copied: String = cited.quote.chars().filter(|letter| is_invisible(*letter)).collect();
            assert_eq!(copied, "\u{202e}\u{200b}", "{} is copied as it stands", claim.id);
            n_claims += 1;
        }
    }
    assert!(n_claims > 20);
}
