//! Addresses of questions and claims, old and new: each ends where a reader sees what it names. And the way from question to question.

use browser_tests::data::{SiteData, anchor, full};
use browser_tests::{Tab, assert_quiet, languages, live, site, tab, wake};
use model::address::Page;
use model::{Language, Topic};
use std::thread;
use std::time::Duration;

/// The list of its section in which a topic stands.
fn list_of(topic: &Topic) -> Page {
    if topic.is_comparison() { Page::Section(topic.section.clone()) } else { Page::Facts(topic.section.clone()) }
}

/// Topics of every shape: a lead, one whose sub-questions are closed, one of a single source, as far as the site has them.
fn topics() -> Vec<&'static Topic> {
    let data = SiteData::under_test();
    let alone = data.topics().into_iter().find(|topic| !topic.is_comparison());
    [Some(data.first_lead()), data.folded_rows(), alone].into_iter().flatten().collect()
}

/// True when the element of this name begins on the screen, and not under the key.
fn in_sight(id: &str) -> String {
    format!(
        "((one) => {{
            const box = one?.getBoundingClientRect();
            const key = document.querySelector('.sc-key');
            const isOver = key && getComputedStyle(key).position === 'sticky' && !one?.matches('article');
            const from = isOver ? Math.min(key.getBoundingClientRect().bottom, innerHeight / 2) - 1 : -1;
            return one?.checkVisibility() && box.top >= from && box.top < innerHeight - 20;
        }})(document.getElementById('{id}'))"
    )
}

#[track_caller]
fn assert_in_sight(page: &Tab, id: &str) {
    // A browser may scroll smoothly.
    page.wait(&in_sight(id));
    thread::sleep(Duration::from_millis(300));
    assert!(page.holds(&in_sight(id)), "{id} is out of sight on {}", page.address());
}

#[test]
fn an_old_address_of_a_question_or_claim_ends_at_its_own_page_with_it_in_sight() {
    let site = site();
    let page = tab();
    for topic in topics() {
        let source =
            SiteData::under_test().sources().into_iter().find(|source| *source != topic.claims[0].source.as_str());
        let query = source.map(|source| format!("?hide={source}")).unwrap_or_default();
        let claim = anchor(topic, &topic.claims[0]);
        for (language, query) in [(Language::EN, String::new()), (Language::ZH_HANT, query)] {
            let overview = topic.is_comparison().then(|| Page::Overview.path(language));
            for list in overview.into_iter().chain([list_of(topic).path(language)]) {
                for fragment in [topic.id.as_str(), &*claim] {
                    page.open(&site.at("404.html"));
                    page.run(&format!("location.href = '{}';", site.at(&format!("{list}{query}#{fragment}"))));
                    page.wait(&format!("location.pathname.endsWith('/topics/{}/')", topic.id));
                    wake(&page);
                    assert_eq!(page.address(), site.at(&format!("{}{query}#{fragment}", full(topic, language))));
                    assert_in_sight(&page, fragment);
                    // The old address is not in the way of the reader who goes back.
                    page.back();
                    page.wait("location.pathname.endsWith('/404.html')");
                }
            }
        }
        assert_quiet(&page);
    }
}

#[test]
fn an_address_that_a_list_itself_has_stays() {
    let site = site();
    for fragment in ["comparison", "top", "nothing--here", "%E0%25"] {
        let page = live(&site, &format!("#{fragment}"));
        assert_eq!(page.address(), site.at(&format!("#{fragment}")));
        assert_quiet(&page);
    }
}

#[test]
fn without_script_an_old_address_of_a_question_ends_at_its_row() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let last = SiteData::under_test().comparisons().into_iter().next_back();
    for topic in topics().into_iter().chain(last) {
        let overview = topic.is_comparison().then_some(Page::Overview);
        for list in overview.into_iter().chain([list_of(topic)]) {
            page.open("about:blank");
            page.open(&site.at(&format!("{}#{}", list.path(Language::EN), topic.id)));
            assert_in_sight(&page, topic.id.as_str());
        }
    }
}

#[test]
fn a_claim_in_a_closed_row_opens_when_its_address_is_followed() {
    let data = SiteData::under_test();
    let Some(topic) = data.folded_rows() else {
        let open = data.comparisons().into_iter().all(|topic| topic.rows.is_empty() || topic.pictures.is_empty());
        assert!(open, "no sub-question is closed");
        return;
    };
    let site = site();
    let path = full(topic, Language::EN);
    for claim in [topic.claims.first(), topic.claims.last()].map(|claim| anchor(topic, claim.unwrap())) {
        for is_scripted in [true, false] {
            let page = tab();
            if !is_scripted {
                page.forbid_scripts();
            }
            page.open(&site.at(&path));
            if is_scripted {
                wake(&page);
            }
            assert!(page.holds(&format!("!document.getElementById('{claim}').checkVisibility()")), "{claim} is folded");
            // From within the page, as from its picture, and from elsewhere.
            page.run(&format!("location.hash = '{claim}';"));
            assert_in_sight(&page, &claim);
            page.open("about:blank");
            page.open(&site.at(&format!("{path}#{claim}")));
            if is_scripted {
                wake(&page);
            }
            assert_in_sight(&page, &claim);
            if is_scripted {
                assert_quiet(&page);
            }
        }
    }
}

/// The topics to which the ways to the next question lead from an address, one after the other; or the first way back that leads elsewhere.
const AROUND: &str = "
    const [first] = arguments;
    const seen = [];
    let [before, at] = [null, first];
    while (at && seen.length < 2000) {
        const request = new XMLHttpRequest();
        request.open('GET', at);
        request.responseType = 'document';
        await new Promise((done) => { request.onload = done; request.send(); });
        const page = request.response;
        const way = (rel) => {
            const link = page.querySelector(`.sc-neighbours a[rel=${rel}]`);
            return link && new URL(link.getAttribute('href'), at).href;
        };
        if (way('prev') !== before) return [`${at} comes after ${before}, and leads back to ${way('prev')}`];
        seen.push(page.querySelector('article').id);
        [before, at] = [at, way('next')];
    }
    return seen;
";

#[test]
fn previous_and_next_lead_around_the_whole_comparison() {
    let data = SiteData::under_test();
    let site = site();
    let page = tab();
    let mut expected: Vec<&str> = data.topics().iter().map(|topic| topic.id.as_str()).collect();
    expected.sort_unstable();
    for language in languages() {
        let first = site.at(&full(data.comparisons()[0], language));
        page.open(&first);
        let seen =
            page.run_with(&format!("return (async function () {{ {AROUND} }})(arguments[0]);"), vec![first.into()]);
        let mut seen: Vec<&str> = seen.as_array().unwrap().iter().filter_map(|id| id.as_str()).collect();
        let mut rest = seen.iter().map(|id| data.dataset().topics.iter().find(|topic| topic.id.as_str() == *id));
        assert!(rest.all(|topic| topic.is_some()), "{seen:#?}");
        seen.sort_unstable();
        assert_eq!(seen, expected, "in {language}");
    }
}

#[test]
fn an_old_address_of_a_source_ends_at_its_page() {
    let site = site();
    let page = tab();
    let section = SiteData::under_test().first_lead();
    for source in SiteData::under_test().sources() {
        for list in [String::new(), list_of(section).path(Language::EN)] {
            page.open(&site.at("404.html"));
            page.run(&format!("location.href = '{}';", site.at(&format!("{list}#source--{source}"))));
            page.wait(&format!("location.pathname.endsWith('/sources/{source}/')"));
        }
    }
    assert_quiet(&page);
}

#[test]
fn a_reader_s_choice_goes_along_from_question_to_question() {
    let site = site();
    let lead = SiteData::under_test().first_lead();
    let [one, other] = SiteData::under_test().two_speakers();
    let query = format!("?pair={one},{other}");
    let page = live(&site, &query);
    let is_along = |selector: &str| {
        format!("[...document.querySelectorAll(`{selector}`)].every((link) => link.search === '{query}')")
    };
    page.wait(&is_along(".sc-questions tbody a"));
    page.click(&format!("tr[id='{}'] th a", lead.id));
    page.wait(&format!("location.pathname.endsWith('/topics/{}/') && location.search === '{query}'", lead.id));
    wake(&page);
    page.wait("document.querySelector('.sc-between')");
    page.wait(&is_along(".sc-neighbours a, .sc-breadcrumb > a"));
}
