//! The pages of places: what they gather names the place, or a part of it, and they gather all of it.

use crate::html::{Element, parse};
use crate::support;
use model::address::{Page, claim_path};
use model::{Claim, Language, Place, Value};
use site::comparison::{Comparison, SiteEdition};
use site::pages::{self, SitePage};
use std::collections::BTreeSet;

/// True when a claim names a place in its value, or in its words by one of these spellings.
fn names(claim: &Claim, place: &Place, spellings: &BTreeSet<String>) -> bool {
    let in_value = match &claim.value {
        Value::Set { members } => members.iter().any(|member| member.place == place.id),
        Value::Edges { edges } => edges.iter().flat_map(|edge| &edge.members).any(|member| member.place == place.id),
        _ => false,
    };
    let words = claim.citation.display().replace('’', "'");
    in_value || spellings.iter().any(|spelling| words.contains(&spelling.replace('’', "'")))
}

/// The names of a place in every language.
fn own_names(comparison: &Comparison, place: &Place) -> BTreeSet<String> {
    let name = |language| comparison.edition(language).mentions.text(place.names, language).to_owned();
    comparison.dataset().site.languages().map(name).collect()
}

fn spellings(comparison: &Comparison, place: &Place) -> BTreeSet<String> {
    own_names(comparison, place).into_iter().chain(place.printed.iter().cloned()).collect()
}

/// The claims to which a page leads, as paths.
fn claims_on(page: &Element) -> BTreeSet<String> {
    let hrefs =
        page.mains()[0].named("a").into_iter().filter_map(|link| link.attr("href")).filter(|href| href.contains('#'));
    hrefs.map(|href| href.trim_start_matches("../").to_owned()).collect()
}

fn assert_gathered(comparison: &Comparison, edition: &SiteEdition, place: &Place) -> usize {
    let page = parse(&pages::render_nodes(pages::place(edition, &place.id, "../../")));
    let listed = claims_on(&page);
    let through = page.mains()[0].text();
    let mut n_through_a_part = 0;
    for topic in edition.topics() {
        for claim in &topic.claims {
            let is_listed = listed.contains(&claim_path(edition.language(), &topic.id, &claim.id));
            // Within a longer name, a city's is not the city; and a short form may be another's name.
            let kind = comparison.dataset().place_kind(&place.kind).unwrap();
            let is_named =
                names(claim, place, &if kind.stands_alone() { BTreeSet::new() } else { own_names(comparison, place) });
            assert!(is_listed || !is_named, "{} is named by {}/{}", place.id, topic.id, claim.id);
            let is_about = topic.about.contains(&place.id);
            assert!(is_listed || !is_about, "{} is what {}/{} is about", place.id, topic.id, claim.id);
            if is_listed && !is_about && !names(claim, place, &spellings(comparison, place)) {
                // Then it names a part, and says which.
                let parts = comparison.dataset().places.iter().filter(|part| {
                    let wholes = model::relations::Gazetteer::of(comparison.dataset()).wholes(&part.id);
                    wholes.iter().any(|(whole, _)| *whole == place.id)
                });
                let named: Vec<&Place> =
                    parts.filter(|part| names(claim, part, &spellings(comparison, part))).collect();
                let is_said =
                    named.iter().any(|part| through.contains(edition.mentions.text(part.names, edition.language())));
                assert!(is_said, "{}/{} stands under {} and names neither it nor a part", topic.id, claim.id, place.id);
                n_through_a_part += 1;
            }
        }
    }
    n_through_a_part
}

#[test]
fn a_place_gathers_what_names_it_or_a_part_of_it() {
    support::with_comparisons(|comparisons| {
        let mut n_through_a_part = 0;
        for comparison in comparisons {
            let edition = comparison.edition(Language::EN);
            for page in pages::all(edition) {
                if let SitePage::Comparison(Page::Place(place_id)) = page {
                    let place = edition.dataset().place(&place_id).unwrap();
                    n_through_a_part += assert_gathered(comparison, edition, place);
                }
            }
        }
        assert!(n_through_a_part > 0, "the fixture names parts");
    });
}

#[test]
fn the_index_leads_to_every_place_that_has_a_page() {
    support::with_comparisons(|comparisons| {
        for edition in comparisons.iter().flat_map(|comparison| comparison.editions()) {
            let index = parse(&pages::render_nodes(pages::places(edition, "../")));
            let links = index.mains()[0].named("a");
            let led_to: BTreeSet<&str> =
                links.iter().filter_map(|link| link.attr("href")?.strip_prefix("../")).collect();
            let pages = pages::all(edition).into_iter().filter_map(|page| match page {
                SitePage::Comparison(Page::Place(place_id)) => Some(Page::Place(place_id).path(edition.language())),
                _ => None,
            });
            let pages: Vec<String> = pages.collect();
            assert_eq!(led_to, pages.iter().map(String::as_str).collect());
        }
    });
}
