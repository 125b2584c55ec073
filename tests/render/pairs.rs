//! The pages of two sources: every question stands in one list of each, and in the right one.

use crate::html::{Element, parse};
use crate::support;
use model::Topic;
use model::address::{Page, topic_path};
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
                            "they-differ" | "they-agree" | "each-its-own" => [true, true],
                            "neither" => [false, false],
                            _ => [0, 1].map(|number| anchor == format!("only--{}", ids[number])),
                        };
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
        assert!(["they-differ", "they-agree", "only", "neither"].iter().all(|list| seen.contains(*list)), "{seen:?}");
    });
}
