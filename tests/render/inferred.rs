//! The page of what is inferred: it has every claim and relation that no document states, and every reason that the data give.

use crate::html::parse;
use crate::support;
use model::Basis;
use model::address::claim_path;
use site::pages;

#[test]
fn every_inference_is_on_its_page_with_its_reason() {
    support::with_comparisons(|comparisons| {
        let (mut n_claims, mut n_relations) = (0, 0);
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
                let ours = || topic.relations.iter().filter(|relation| relation.basis != Basis::Documents);
                for relation in ours() {
                    let why = relation.why.map(|why| edition.text(why).to_string()).unwrap_or_default();
                    assert!(text.contains(&why), "{}: {why}", topic.id);
                }
                n_relations += ours().count();
                for claim in &topic.claims {
                    let path = claim_path(edition.language(), &topic.id, &claim.id);
                    let is_related = ours().any(|relation| relation.between.contains(&claim.id));
                    assert_eq!(leads(&path), claim.inferred.is_some() || is_related, "{path}");
                    if let Some(reason) = claim.inferred {
                        assert!(text.contains(edition.text(reason).as_str()), "{path}");
                        n_claims += 1;
                    }
                }
            }
        }
        assert!(n_claims > 0 && n_relations > 0, "the fixture has both");
    });
}
