//! The facts as the wasm carries them, and the words as a page's pack has them, which leave out what no reader's browser needs: pages are the
//! same with them.

use crate::fixture::{show, state};
use crate::support;
use model::Dataset;
use model::address::Page;
use model::facts::{decode, encode};
use site::pages::{self, SitePage};
use site::styleguide::cases;
use source_compare::edition::Edition;
use std::rc::Rc;

fn carried(dataset: &Dataset) -> Dataset {
    decode(&encode(dataset).unwrap()).unwrap()
}

#[test]
fn the_app_shows_what_it_carries_and_what_a_page_gives_it_as_the_generator_shows_all() {
    support::with_comparisons(|comparisons| {
        for comparison in comparisons {
            let dataset = Rc::new(carried(comparison.dataset()));
            for whole in comparison.editions() {
                let [first, second] = [0, 1].map(|idx| &dataset.sources[idx].id);
                // Three choices in turn: all with each would take a minute.
                let queries = [String::new(), format!("?hide={first}"), format!("?pair={second},{first}")];
                let live = pages::all(whole).into_iter().filter(SitePage::is_live);
                let live =
                    live.filter_map(|page| if let SitePage::Comparison(page) = page { Some(page) } else { None });
                let cards = dataset.topics.iter().map(|topic| Page::Embed(topic.id.clone()));
                for (page, query) in live.chain(cards).zip(queries.iter().cycle()) {
                    let words = comparison.words(&page, whole.language()).unwrap();
                    let given = Edition::new(Rc::clone(&dataset), Rc::new(words)).unwrap();
                    let [whole, given] =
                        [whole, &given].map(|edition: &Edition| show(cases::page(&state(edition, query), &page)));
                    assert!(whole == given, "{page:?}{query} differs:\n{whole}\n{given}");
                }
            }
        }
    });
}

#[test]
fn citations_are_carried_whole() {
    support::with_comparisons(|comparisons| {
        for comparison in comparisons {
            let carried = carried(comparison.dataset());
            for (topic, other) in comparison.dataset().topics.iter().zip(&carried.topics) {
                for (claim, other) in topic.claims.iter().zip(&other.claims) {
                    assert_eq!(claim.citation, other.citation, "{} {}", topic.id, claim.id);
                }
            }
        }
    });
}

#[test]
fn facts_that_were_cut_short_or_changed_are_an_error_and_no_panic() {
    support::with_comparisons(|comparisons| {
        let facts = encode(comparisons[0].dataset()).unwrap();
        for end in (0..facts.len()).step_by(97) {
            assert!(decode(&facts[..end]).is_err(), "the first {end} of {}", facts.len());
        }
        for at in (0..facts.len()).step_by(89) {
            for change in [1, 128, 255] {
                let mut changed = facts.clone();
                changed[at] ^= change;
                let _may_be_other_facts = decode(&changed);
            }
        }
        assert!(decode(&[&facts[..], &[0]].concat()).is_err());
    });
}
