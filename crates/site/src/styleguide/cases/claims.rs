//! Claims and their quotes: every kind of value, every language of a document.

use super::{ALL, Case, EN, case};
use crate::styleguide::fixture::{Fixture, choice, claim, topic};
use source_compare::components::{self, Shown};
use yew::Html;

pub(super) const CASES: &[Case] = &[
    case("claim", "about-a-quantity-that-a-draft-reports", EN, |edition| card(edition, "garden-size", "draft")),
    case("claim", "with-a-note-from-an-excerpt", EN, |edition| card(edition, "garden-size", "plan-garden")),
    case("claim", "broken-over-lines-in-one-of-two-articles", ALL, |edition| {
        card(edition, "garden-facts", "visitors-articles")
    }),
    case("claim", "a-date-with-an-inferred-year", EN, |edition| card(edition, "garden-facts", "opened-articles")),
    case("claim", "a-date-as-printed", EN, |edition| card(edition, "garden-facts", "opened-plan")),
    case("claim", "words-that-look-like-markup", EN, |edition| card(edition, "garden-facts", "sign-draft")),
    case("claim", "a-set-of-places", EN, |edition| card(edition, "garden-beds", "draft")),
    case("claim", "four-edges", EN, |edition| card(edition, "garden-edges", "plan")),
    case("quote", "in-english", EN, |edition| quote(edition, "garden-size", "draft")),
    case("quote", "in-traditional-characters", EN, |edition| quote(edition, "garden-beds", "plan")),
    case("quote", "joined-over-a-line-break", EN, |edition| quote(edition, "garden-facts", "visitors-articles")),
    case("quote", "that-looks-like-markup", EN, |edition| quote(edition, "garden-facts", "sign-draft")),
    case("revealed", "in-a-quote", EN, |edition| {
        let mut claim = claim(edition, "garden-size", "draft");
        let words = claim.citation.display();
        claim.citation.joined = Some(format!("\u{202e}{}\u{200b}", words.replacen(' ', "\u{ad} ", 1)));
        claim.marks = Vec::new();
        components::quote(edition, &claim)
    }),
];

fn card(edition: &Fixture, topic_id: &str, claim_id: &str) -> Html {
    let (topic, choice) = (topic(edition, topic_id), choice(edition, ""));
    let shown = Shown { edition, topic: &topic, choice: &choice, on_card: false, root: "../" };
    components::claim_card(&shown, &claim(edition, topic_id, claim_id), "h3", "")
}

fn quote(edition: &Fixture, topic_id: &str, claim_id: &str) -> Html {
    components::quote(edition, &claim(edition, topic_id, claim_id))
}
