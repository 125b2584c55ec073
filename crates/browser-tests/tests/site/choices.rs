//! What a reader chooses to see: sources off and on, two against each other, differences only; in the address as well.

use crate::{LIVE, assert_quiet, live, site, with_controls};
use browser_tests::dataset::Dataset;
use browser_tests::{Page, Setup, Site};

/// The claims on the page, by the identifiers of their elements.
const CLAIMS: &str = "[...document.querySelectorAll('.sc-claim')].map((claim) => claim.id)";

const TOPICS: &str = "[...document.querySelectorAll('article')].map((topic) => topic.id)";

/// The claims of some sources, in the order of the page.
fn claims_of(shown: &dyn Fn(&str) -> bool, page: &Page) -> Vec<String> {
    let topics = Dataset::published().leads();
    let claims = topics.iter().flat_map(|topic| topic.claims());
    let mut expected: Vec<String> = claims.filter(|claim| shown(claim.source())).map(|claim| claim.anchor()).collect();
    // Sub-questions order claims anew; which ones are there is what counts.
    let on_page = page.texts(CLAIMS);
    expected.sort_by_key(|claim| on_page.iter().position(|other| other == claim));
    expected
}

#[track_caller]
fn assert_shows(page: &Page, shown: &dyn Fn(&str) -> bool) {
    assert_eq!(page.texts(CLAIMS), claims_of(shown, page));
}

/// The query is this, and a fresh start from it shows the same.
#[track_caller]
fn assert_kept_in_address(page: &Page, query: &str) {
    page.wait(&format!("location.search === '{query}'"));
    let before = [page.texts(CLAIMS), page.texts(TOPICS), page.texts(CONTROLS)];
    page.reload();
    page.wait(LIVE);
    page.click(".sc-controls > summary");
    assert_eq!([page.texts(CLAIMS), page.texts(TOPICS), page.texts(CONTROLS)], before, "after loading {query} again");
}

const CONTROLS: &str = "[...document.querySelectorAll('.sc-controls input, .sc-controls select')].map((control) =>
    `${control.name} ${control.type === 'checkbox' ? control.checked : control.value} ${control.disabled}`)";

#[test]
fn a_source_is_switched_off_and_on() {
    let site = site();
    let page = with_controls(&site, "");
    assert_shows(&page, &|_| true);
    page.click("[name=source-deqing-story]");
    page.wait("location.search === '?hide=deqing-story'");
    assert_shows(&page, &|source| source != "deqing-story");
    page.click("[name=source-may-articles]");
    assert_kept_in_address(&page, "?hide=deqing-story,may-articles");
    assert_shows(&page, &|source| source != "deqing-story" && source != "may-articles");
    page.click("[name=source-deqing-story]");
    page.click("[name=source-may-articles]");
    page.wait("location.search === ''");
    assert_shows(&page, &|_| true);
    assert_quiet(&page);
}

#[test]
fn the_last_source_can_not_be_switched_off() {
    let site = site();
    let page = with_controls(&site, "");
    let sources = Dataset::published().sources();
    for source in &sources {
        page.click(&format!("[name=source-{source}]"));
    }
    let last = sources.last().unwrap();
    page.wait(&format!("document.querySelector('[name=source-{last}]').checked"));
    assert_shows(&page, &|source| source == *last);
}

/// Every topic says how the two stand to each other, these among them.
#[track_caller]
fn assert_verdicts(page: &Page, expected: &[&str]) {
    let between = page.texts(
        "[...document.querySelectorAll('article')].map((topic) =>
            `${topic.id}: ${topic.querySelector('.sc-between .sc-verdict__headline')?.lastChild.data ?? 'silent'}`)",
    );
    assert_eq!(between.len(), Dataset::published().leads().len(), "a pair is shown on every topic");
    for expected in expected {
        assert!(between.iter().any(|verdict| verdict == expected), "{expected} is not among {between:#?}");
    }
}

#[test]
fn two_sources_are_put_against_each_other_with_the_verdict_between_them() {
    let site = site();
    let page = with_controls(&site, "");
    page.choose("[name=pair-0]", "draft-report");
    page.wait("document.querySelector('.sc-between')");
    page.choose("[name=pair-1]", "plan-text");
    assert_kept_in_address(&page, "?pair=draft-report,plan-text");
    assert_shows(&page, &|source| source == "draft-report" || source == "plan-text");
    assert_verdicts(&page, &["planned-area: Revised", "digital-revenue-2025: silent"]);
    page.choose("[name=pair-0]", "may-articles");
    page.wait("location.search === '?pair=may-articles,plan-text'");
    assert_verdicts(&page, &["planned-area: Different things", "digital-revenue-2025: The same, written differently"]);
    page.choose("[name=pair-1]", "");
    page.wait("location.search === ''");
    assert_shows(&page, &|_| true);
    assert_quiet(&page);
}

#[test]
fn only_differences_are_shown_on_demand_and_everything_again() {
    let site = site();
    let page = with_controls(&site, "");
    let n_all = page.texts(TOPICS).len();
    page.click("[name=differences]");
    assert_kept_in_address(&page, "?show=differences");
    let shown = page.texts(TOPICS);
    assert!(shown.contains(&"planned-area".to_owned()) && !shown.contains(&"digital-revenue-2025".to_owned()));
    let status = page.text("document.querySelector('.sc-controls__status').textContent");
    assert!(status.starts_with(&format!("{} of {n_all} ", shown.len())), "{status}");
    let listed = "[...document.querySelectorAll('.sc-contents a')].map((link) => link.hash.slice(1))";
    assert_eq!(page.texts(listed), shown, "at a glance");
    page.click("[name=source-plan-text]");
    page.wait("location.search.includes('hide=plan-text')");
    page.click(".sc-controls button");
    page.wait("location.search === ''");
    assert_eq!(page.texts(TOPICS).len(), n_all);
}

#[test]
fn a_page_of_a_section_is_taken_over_and_filtered_like_the_overview() {
    let site = site();
    for (path, topics) in Dataset::published().pages().into_iter().filter(|(path, _)| path.ends_with("partners/")) {
        let page = with_controls(&site, &path);
        assert_eq!(page.texts(TOPICS), topics.iter().map(|topic| topic.id()).collect::<Vec<_>>(), "{path}");
        page.click("[name=source-deqing-story]");
        assert_kept_in_address(&page, "?hide=deqing-story");
        let claims = topics.iter().flat_map(|topic| topic.claims()).filter(|claim| claim.source() != "deqing-story");
        assert_eq!(page.texts(CLAIMS).len(), claims.count(), "{path}");
        page.click(".sc-languages a[lang=zh-Hans]");
        page.wait("document.documentElement.lang === 'zh-Hans'");
        assert_eq!(page.address(), site.at(&format!("zh-Hans/{path}?hide=deqing-story")));
        assert!(page.holds("!document.querySelector('[name=source-deqing-story]').checked"));
        assert_quiet(&page);
    }
}

#[test]
fn what_an_address_gets_wrong_is_left_out() {
    let site = site();
    for query in ["?hide=nobody&pair=draft-report", "?show=%E0%A4%A&hide=%00&&&=&pair=,,"] {
        let page = live(&site, query);
        assert_shows(&page, &|_| true);
        assert_quiet(&page);
    }
}

#[test]
fn the_way_back_leads_through_pages_and_fragments_with_the_choice_of_each() {
    let site = site();
    let page = with_controls(&site, "");
    page.click("[name=source-deqing-story]");
    page.wait("location.search === '?hide=deqing-story'");
    page.click(".sc-contents a[href='#boundary']");
    page.wait("location.hash === '#boundary'");
    page.click("[name=differences]");
    page.wait("location.search === '?hide=deqing-story&show=differences'");
    page.back();
    page.wait("location.hash === '' && !document.querySelector('[name=differences]').checked");
    assert!(page.holds("!document.querySelector('[name=source-deqing-story]').checked"));
    assert_eq!(page.text("location.search"), "?hide=deqing-story");
    page.click(".sc-footer a[href$='method/']");
    page.wait("location.pathname.endsWith('/method/')");
    page.back();
    page.wait(LIVE);
    assert_eq!(page.text("location.search"), "?hide=deqing-story");
    assert!(page.holds("!document.querySelector('[name=source-deqing-story]').checked"));
}

#[test]
fn the_site_works_from_a_sub_path() {
    let site = Site::start(Setup { prefix: "/some/where", ..Setup::default() });
    let page = with_controls(&site, "zh-Hans/?hide=deqing-story");
    assert_shows(&page, &|source| source != "deqing-story");
    page.click("[name=source-deqing-story]");
    page.wait("location.search === ''");
    page.click(".sc-languages a[lang=en]");
    page.wait("document.documentElement.lang === 'en'");
    assert_eq!(page.address(), site.at(""));
    page.click(".sc-footer a[href$='method/']");
    page.wait("location.pathname === '/some/where/method/'");
    assert_quiet(&page);
    let strays: Vec<String> = site.requests().into_iter().filter(|path| !path.starts_with("/some/where/")).collect();
    assert_eq!(strays, Vec::<String>::new(), "nothing outside the folder");
}
