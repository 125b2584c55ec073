//! Facts of the five documents in `seeds/`, as a browser shows them. Nothing else in these tests knows them, and they are run only
//! while `seeds/` holds those documents: `cargo xtask test` leaves them out when it has others.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod errands;

use browser_tests::data::SiteData;
use browser_tests::{Tab, site, with_controls};
use model::{Picture, Standing, Topic};

/// Verdicts of a table, each with its topic.
#[track_caller]
fn assert_verdicts(page: &Tab, expected: &[&str]) {
    let between = page.texts(
        "[...document.querySelectorAll('tbody tr')].map((topic) => {
            const words = ['strong', '.sc-verdict__reasons'].map((part) => topic.querySelector(`.sc-verdict ${part}`)?.textContent);
            return `${topic.id}: ${words.filter(Boolean).join(': ') || 'silent'}`;
        })",
    );
    for expected in expected {
        assert!(between.iter().any(|verdict| verdict == expected), "{expected} is not among {between:#?}");
    }
}

#[test]
fn pairs_of_the_documents_stand_to_each_other_as_a_person_read_them() {
    let site = site();
    let page = with_controls(&site, "");
    page.choose("[name=pair-0]", "draft-report");
    page.choose("[name=pair-1]", "plan-text");
    page.wait("location.search === '?pair=draft-report,plan-text'");
    assert_verdicts(&page, &["planned-area: No contradiction: revised [by inference]", "digital-revenue-2025: silent"]);
    page.choose("[name=pair-0]", "may-articles");
    page.wait("location.search === '?pair=may-articles,plan-text'");
    assert_verdicts(
        &page,
        &["planned-area: No contradiction: different things", "digital-revenue-2025: Agree: written differently"],
    );
}

#[test]
fn the_sources_differ_on_the_area_and_not_on_the_revenue() {
    let site = site();
    let page = with_controls(&site, "");
    page.click("[name=differences]");
    page.wait("location.search === '?show=differences'");
    let shown = page.texts("[...document.querySelectorAll('tbody tr')].map((topic) => topic.id)");
    assert!(shown.contains(&"planned-area".to_owned()) && !shown.contains(&"digital-revenue-2025".to_owned()));
}

/// The general tests look for what they test in the data: of these data they find all of it.
#[test]
fn the_general_tests_have_everything_to_look_at() {
    let data = SiteData::under_test();
    let kinds: Vec<&str> = data.page_of_each_kind().iter().map(|page| page.kind().0).collect();
    assert_eq!(kinds, ["overview", "section", "facts", "verdict", "topic", "embed"]);
    assert!(data.folded_rows().is_some(), "sub-questions under a picture");
    assert!(data.leads().len() >= 13, "{} leads", data.leads().len());
    let varied = data.varied();
    for picture in Picture::ALL {
        assert!(varied.iter().any(|topic| topic.pictures.contains(&picture)), "{picture:?}");
    }
    assert!(varied.iter().any(|topic| !topic.silences.is_empty()) && varied.iter().any(|topic| !topic.rows.is_empty()));
    let differs = |topic: &&Topic| topic.verdict.standing.as_ref().is_some_and(Standing::is_difference);
    let n_different = data.comparisons().into_iter().filter(differs).count();
    assert!(n_different > 0 && n_different < data.comparisons().len(), "{n_different} differences");
}
