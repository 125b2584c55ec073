//! The reader's choice of what to see: sources off and on, two against each other, differences only; in the address as well.

use browser_tests::data::{SiteData, anchor};
use browser_tests::{LIVE, Server, Setup, Tab, assert_quiet, live, site, with_controls};
use model::address::{Page, topic_anchor};
use model::phrasing::verdict_words;
use model::{Language, Topic};

/// The claims on the page, by the identifiers of their elements.
const CLAIMS: &str = "[...document.querySelectorAll('.sc-claim')].map((claim) => claim.id)";

const TOPICS: &str = "[...document.querySelectorAll('article')].map((topic) => topic.id)";

/// The claims of some sources, in the order of the page.
fn claims_of(shown: &dyn Fn(&str) -> bool, page: &Tab) -> Vec<String> {
    let topics = SiteData::under_test().leads();
    let claims = topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
    let claims = claims.filter(|(_, claim)| shown(claim.source.as_str()));
    let mut expected: Vec<String> = claims.map(|(topic, claim)| anchor(topic, claim)).collect();
    // Sub-questions order claims anew; which ones are there is what counts.
    let on_page = page.texts(CLAIMS);
    expected.sort_by_key(|claim| on_page.iter().position(|other| other == claim));
    expected
}

#[track_caller]
fn assert_shows(page: &Tab, shown: &dyn Fn(&str) -> bool) {
    assert_eq!(page.texts(CLAIMS), claims_of(shown, page));
}

/// The query is this, and a fresh start from it shows the same.
#[track_caller]
fn assert_kept_in_address(page: &Tab, query: &str) {
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
fn sources_are_switched_off_one_by_one_and_on_again() {
    let site = site();
    let page = with_controls(&site, "");
    assert_shows(&page, &|_| true);
    let sources = SiteData::under_test().sources();
    let (_, all_but_last) = sources.split_last().unwrap();
    for n_hidden in 1..=all_but_last.len() {
        let hidden = &all_but_last[..n_hidden];
        page.click(&format!("[name=source-{}]", hidden[n_hidden - 1]));
        page.wait(&format!("location.search === '?hide={}'", hidden.join(",")));
        assert_shows(&page, &|source| !hidden.contains(&source));
    }
    assert_kept_in_address(&page, &format!("?hide={}", all_but_last.join(",")));
    for source in all_but_last {
        page.click(&format!("[name=source-{source}]"));
    }
    page.wait("location.search === ''");
    assert_shows(&page, &|_| true);
    assert_quiet(&page);
}

#[test]
fn the_last_source_can_not_be_switched_off() {
    let site = site();
    let page = with_controls(&site, "");
    let sources = SiteData::under_test().sources();
    for source in &sources {
        page.click(&format!("[name=source-{source}]"));
    }
    let last = sources.last().unwrap();
    page.wait(&format!("document.querySelector('[name=source-{last}]').checked"));
    assert_shows(&page, &|source| source == *last);
}

/// The verdicts between two sources, of every topic on the page: in the page's words, or `silent`.
const BETWEEN: &str = "[...document.querySelectorAll('article')].map((topic) => {
    const headline = topic.querySelector('.sc-between .sc-verdict__headline');
    const kinds = headline ? [headline.lastChild.data, topic.querySelector('.sc-between .sc-verdict__also')?.textContent] : ['silent'];
    return `${topic.id}: ${kinds.filter(Boolean).join(' / ')}`;
})";

/// Every topic says how the two stand to each other, as follows from their claims and relations.
#[track_caller]
fn assert_verdicts(page: &Tab, pair: [&str; 2]) {
    let data = SiteData::under_test();
    let edition = data.edition(Language::En);
    let expected = data.leads().into_iter().map(|topic| {
        let kinds = data.kinds_between(topic, pair);
        let words = kinds.map(|(headline, also)| verdict_words(&edition, headline, &also, true));
        let (headline, also) = words.unwrap_or(("silent".to_owned(), None));
        format!("{}: {}", topic.id, [Some(headline), also].into_iter().flatten().collect::<Vec<_>>().join(" / "))
    });
    assert_eq!(page.texts(BETWEEN), expected.collect::<Vec<_>>(), "between {pair:?}");
}

#[test]
fn two_sources_are_put_against_each_other_with_the_verdict_between_them() {
    let site = site();
    let page = with_controls(&site, "");
    let sources = SiteData::under_test().sources();
    let [one, other] = SiteData::under_test().two_speakers();
    page.choose("[name=pair-0]", one);
    page.wait("document.querySelector('.sc-between')");
    page.choose("[name=pair-1]", other);
    assert_kept_in_address(&page, &format!("?pair={one},{other}"));
    assert_shows(&page, &|source| source == one || source == other);
    assert_verdicts(&page, [one, other]);
    // Of two sources there is one pair only; of more, every other source is put in the place of the first.
    for third in sources.into_iter().filter(|source| ![one, other].contains(source)) {
        page.choose("[name=pair-0]", third);
        page.wait(&format!("location.search === '?pair={third},{other}'"));
        assert_verdicts(&page, [third, other]);
    }
    page.choose("[name=pair-1]", "");
    page.wait("location.search === ''");
    assert_shows(&page, &|_| true);
    assert_quiet(&page);
}

#[test]
fn only_differences_are_shown_on_demand_and_everything_again() {
    let site = site();
    let page = with_controls(&site, "");
    let leads = SiteData::under_test().leads();
    let differs = |topic: &&&Topic| topic.verdict.headline.is_difference();
    let different: Vec<String> = leads.iter().filter(differs).map(|topic| topic_anchor(&topic.id)).collect();
    page.click("[name=differences]");
    assert_kept_in_address(&page, "?show=differences");
    assert_eq!(page.texts(TOPICS), different);
    let status = page.text("document.querySelector('.sc-controls__status').textContent");
    assert!(status.starts_with(&format!("{} of {} ", different.len(), leads.len())), "{status}");
    let listed = "[...document.querySelectorAll('.sc-contents a')].map((link) => link.hash.slice(1))";
    assert_eq!(page.texts(listed), different, "at a glance");
    let source = SiteData::under_test().two_speakers()[1];
    page.click(&format!("[name=source-{source}]"));
    page.wait(&format!("location.search.includes('hide={source}')"));
    page.click(".sc-controls button");
    page.wait("location.search === ''");
    assert_eq!(page.texts(TOPICS).len(), leads.len());
}

#[test]
fn pages_of_every_kind_are_taken_over_and_filtered_like_the_overview() {
    let site = site();
    let data = SiteData::under_test();
    for page_shown in data.page_of_each_kind().into_iter().filter(|page| !matches!(page, Page::Embed(_))) {
        let (path, topics) = (page_shown.path(Language::En), data.shown_on(&page_shown));
        let page = with_controls(&site, &path);
        assert_eq!(
            page.texts(TOPICS),
            topics.iter().map(|topic| topic_anchor(&topic.id)).collect::<Vec<_>>(),
            "{path}"
        );
        let hidden = data.speaker_on(&topics);
        page.click(&format!("[name=source-{hidden}]"));
        assert_kept_in_address(&page, &format!("?hide={hidden}"));
        let claims = topics.iter().flat_map(|topic| &topic.claims).filter(|claim| claim.source.as_str() != hidden);
        assert_eq!(page.texts(CLAIMS).len(), claims.count(), "{path}");
        page.click(".sc-languages a[lang=zh-Hans]");
        page.wait("document.documentElement.lang === 'zh-Hans'");
        assert_eq!(page.address(), site.at(&format!("zh-Hans/{path}?hide={hidden}")));
        assert!(page.holds(&format!("!document.querySelector('[name=source-{hidden}]').checked")));
        assert_quiet(&page);
    }
}

#[test]
fn what_an_address_gets_wrong_is_left_out() {
    let site = site();
    let half_a_pair = format!("?hide=nobody&pair={}", SiteData::under_test().speaker());
    for query in [&*half_a_pair, "?show=%E0%A4%A&hide=%00&&&=&pair=,,"] {
        let page = live(&site, query);
        assert_shows(&page, &|_| true);
        assert_quiet(&page);
    }
}

#[test]
fn the_way_back_leads_through_pages_and_fragments_with_the_choice_of_each() {
    let site = site();
    let page = with_controls(&site, "");
    let source = SiteData::under_test().speaker();
    let lead = topic_anchor(&SiteData::under_test().last_lead().id);
    let box_of_source = format!("document.querySelector('[name=source-{source}]')");
    page.click(&format!("[name=source-{source}]"));
    page.wait(&format!("location.search === '?hide={source}'"));
    page.click(&format!(".sc-contents a[href='#{lead}']"));
    page.wait(&format!("location.hash === '#{lead}'"));
    page.click("[name=differences]");
    page.wait(&format!("location.search === '?hide={source}&show=differences'"));
    page.back();
    page.wait("location.hash === '' && !document.querySelector('[name=differences]').checked");
    assert!(page.holds(&format!("!{box_of_source}.checked")));
    assert_eq!(page.text("location.search"), format!("?hide={source}"));
    page.click(".sc-footer a[href$='method/']");
    page.wait("location.pathname.endsWith('/method/')");
    page.back();
    page.wait(LIVE);
    assert_eq!(page.text("location.search"), format!("?hide={source}"));
    assert!(page.holds(&format!("!{box_of_source}.checked")));
}

#[test]
fn the_site_works_from_a_sub_path() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let hidden = SiteData::under_test().speaker();
    let page = with_controls(&site, &format!("zh-Hans/?hide={hidden}"));
    assert_shows(&page, &|source| source != hidden);
    page.click(&format!("[name=source-{hidden}]"));
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
