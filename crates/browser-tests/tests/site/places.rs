//! Finding all that is said of a place, as a reader on a phone does, without script.

use browser_tests::data::SiteData;
use browser_tests::{languages, site, tab};
use model::Language;
use model::address::Page;

#[test]
fn all_that_is_said_of_a_place_is_three_taps_from_the_overview() {
    let site = site();
    let page = tab();
    page.resize_to([390, 844]);
    page.forbid_scripts();
    for language in languages() {
        page.open(&site.at(&Page::Overview.path(language)));
        page.click(".sc-bar__contents > summary");
        if SiteData::under_test().index_of_places(language).is_none() {
            assert!(
                page.holds("!document.querySelector('.sc-bar__contents a[href$=\"places/\"]')"),
                "no way to nothing"
            );
            continue;
        }
        page.click(&format!(".sc-bar__contents a[href$='{}']", Page::Places.path(Language::EN)));
        page.wait("document.querySelector('.sc-places')");
        let places = page.texts("[...document.querySelectorAll('.sc-places a')].map((link) => link.textContent)");
        let Some(place) = places.first() else { continue };
        page.click(".sc-places a");
        page.wait(&format!("document.querySelector('h1').textContent === {place:?}"));
        // The first claim is there where its link leads.
        page.click(".sc-answers p a");
        page.wait("document.querySelector(location.hash).matches('.sc-claim')");
    }
}
