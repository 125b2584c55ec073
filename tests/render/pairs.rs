//! The pages of two sources: every question stands in one list of each, and in the right one.

use crate::html::{Element, parse};
use crate::support;
use model::address::{Page, topic_path};
use model::{Certainty, ClaimId, RelationKind, SourceId, Topic};
use site::comparison::SiteEdition;
use site::pages;
use std::collections::BTreeSet;

/// The questions that the lists of a section lead to, by the id of its heading.
fn led_to<'a>(edition: &'a SiteEdition, section: &Element) -> Vec<&'a Topic> {
    let links = section.named("a");
    let hrefs: Vec<&str> = links.iter().filter_map(|link| link.attr("href")).collect();
    let leads = |topic: &&Topic| {
        let path = topic_path(edition.language(), &topic.id);
        hrefs.iter().any(|href| {
            let href = href.split(['?', '#']).next().unwrap_or_default();
            href.trim_start_matches("../") == path
        })
    };
    edition.topics().filter(leads).collect()
}

/// A list does not say of a question what its relations between the two sources don't bear out.
fn assert_judged(topic: &Topic, ids: &[SourceId; 2], anchor: &str) {
    let of = |claim_id: &ClaimId| &topic.claim(claim_id).unwrap().source;
    let between = topic.relations.iter().filter(|relation| {
        let [one, other] = relation.between.each_ref().map(of);
        one != other && ids.contains(one) && ids.contains(other)
    });
    let kinds: BTreeSet<RelationKind> = between.clone().map(|relation| relation.kind).collect();
    let is_unsure = between.clone().any(|relation| relation.certainty == Certainty::Unsure);
    let agrees = kinds.contains(&RelationKind::Agree) || kinds.contains(&RelationKind::WrittenDifferently);
    let conflicts = between
        .clone()
        .any(|relation| relation.kind == RelationKind::Conflict && relation.certainty != Certainty::Unsure);
    let is_one_voice = kinds.iter().all(|kind| matches!(kind, RelationKind::Agree | RelationKind::WrittenDifferently));
    let holds = match anchor {
        "they-contradict" => conflicts,
        "they-differ" => !conflicts && !is_unsure && !agrees && !kinds.is_empty(),
        "they-agree-in-part" => !conflicts && !is_unsure && agrees,
        "they-agree" => is_one_voice && !is_unsure && !kinds.is_empty(),
        "cannot-be-told" => is_unsure && !conflicts,
        _ => kinds.is_empty(),
    };
    assert!(holds, "{} stands under {anchor}, and its relations are {kinds:?}", topic.id);
}

#[test]
fn every_question_stands_in_one_list_of_every_two_sources() {
    support::with_comparisons(|comparisons| {
        let mut seen = BTreeSet::new();
        for edition in comparisons.iter().flat_map(|comparison| comparison.editions()) {
            let all = pages::all(edition);
            let pairs = all.iter().filter_map(|page| match page {
                pages::SitePage::Comparison(Page::Pair(ids)) => Some(ids),
                _ => None,
            });
            for ids in pairs {
                let page = parse(&pages::render_nodes(pages::pair(edition, ids, "../../../")));
                let sections: Vec<&Element> = page.mains()[0].named("section");
                let mut met: Vec<String> = Vec::new();
                for section in sections {
                    let heading = section.named("h2")[0];
                    let topics = led_to(edition, section);
                    assert!(
                        heading.text().ends_with(&format!("{}{}", edition.separator(), topics.len())),
                        "{} counts {}",
                        heading.text(),
                        topics.len()
                    );
                    for topic in topics {
                        let speaks = |number: usize| topic.claims.iter().any(|claim| claim.source == ids[number]);
                        let anchor = heading.attr("id").unwrap();
                        let expected = match anchor {
                            "neither" => [false, false],
                            _ if anchor.starts_with("only--") => {
                                [0, 1].map(|number| anchor == format!("only--{}", ids[number]))
                            }
                            _ => [true, true],
                        };
                        assert_judged(topic, ids, anchor);
                        assert_eq!([speaks(0), speaks(1)], expected, "{} under {anchor}", topic.id);
                        seen.insert(anchor.split("--").next().unwrap().to_owned());
                        met.push(topic.id.to_string());
                    }
                }
                met.sort();
                let mut expected: Vec<String> = edition.topics().map(|topic| topic.id.to_string()).collect();
                expected.sort();
                assert_eq!(met, expected, "{ids:?}");
            }
        }
        assert!(
            ["they-differ", "they-agree", "cannot-be-told", "only", "neither"].iter().all(|list| seen.contains(*list)),
            "{seen:?}"
        );
    });
}
