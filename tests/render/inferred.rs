//! The page of what is inferred: it has every reason that the data give, and every verdict that no document bears out by itself.

use crate::html::parse;
use crate::support;
use model::Basis;
use model::address::{claim_path, topic_path};
use site::pages;

#[test]
fn every_inference_is_on_its_page_with_its_reason() {
    support::with_comparisons(|comparisons| {
        let (mut n_claims, mut n_verdicts) = (0, 0);
        for edition in comparisons.iter().flat_map(|comparison| comparison.editions()) {
            let page = parse(&pages::render_nodes(pages::inferred(edition, "../")));
            let (main, text) = (page.mains()[0], page.mains()[0].text());
            let links = main.named("a");
            let leads = |path: &str| links.iter().any(|link| link.attr("href") == Some(&format!("../{path}")));
            for source in &edition.dataset().sources {
                let reasons = source.parts.iter().map(|part| part.date_inferred).chain([source.date_inferred]);
                for reason in reasons.flatten() {
                    assert!(text.contains(edition.text(reason).as_str()), "of {}", source.id);
                }
            }
            for topic in edition.topics() {
                for claim in &topic.claims {
                    let path = claim_path(edition.language(), &topic.id, &claim.id);
                    assert_eq!(leads(&path), claim.inferred.is_some(), "{path}");
                    if let Some(reason) = claim.inferred {
                        assert!(text.contains(edition.text(reason).as_str()), "{path}");
                        n_claims += 1;
                    }
                }
                let reasons = topic.verdict.standing.iter().flat_map(|standing| &standing.reasons);
                let is_ours = reasons.clone().any(|reason| reason.basis != Basis::Documents);
                let has_claims = topic.claims.iter().any(|claim| claim.inferred.is_some());
                let path = topic_path(edition.language(), &topic.id);
                assert_eq!(leads(&path), is_ours || has_claims, "{path}");
                n_verdicts += usize::from(is_ours);
            }
        }
        assert!(n_claims > 0 && n_verdicts > 0, "the fixture has both");
    });
}
