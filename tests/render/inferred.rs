//! The page of what is inferred: it has every claim and relation that no document states, and every reason that the data give.

use crate::html::parse;
use crate::support;
use model::address::{Page, claim_path};
use model::{Basis, Language};
use site::pages::{self, SitePage};

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

#[test]
fn where_nothing_is_inferred_no_page_says_so_and_nothing_leads_to_one() {
    let sure = support::comparison(&support::fixture_folder()).changed_edition(Language::EN, |dataset| {
        for source in &mut dataset.sources {
            source.date_inferred = None;
            source.parts.iter_mut().for_each(|part| part.date_inferred = None);
        }
        for topic in &mut dataset.topics {
            topic.claims.iter_mut().for_each(|claim| claim.inferred = None);
            topic.relations.iter_mut().for_each(|relation| relation.basis = Basis::Documents);
        }
    });
    let fixture = support::comparison(&support::fixture_folder());
    for (edition, expected) in [(&sure.unwrap(), false), (fixture.edition(Language::EN), true)] {
        let page = SitePage::Comparison(Page::Inferred);
        assert_eq!(pages::all(edition).contains(&page), expected);
        let method = pages::render_nodes(pages::method(edition, "../"));
        assert_eq!(method.contains("../inferred/"), expected);
    }
}
