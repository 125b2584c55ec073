//! The reader's choice of what to see: sources off and on, two against each other, differences only; in the address as well.

use browser_tests::data::{SiteData, anchor, full};
use browser_tests::{Server, Setup, TOUCH, Tab, assert_quiet, live, site, tab, touch, with_controls};
use model::address::{Page, topic_anchor};
use model::phrasing::verdict_words;
use model::{Importance, Language, Silence, SilenceKind, Standing, Topic};

/// What is on the page: of a list its rows with the numbers of the sources of which something stands there, of a topic's page its claims.
const SHOWN: &str = "[...document.querySelectorAll('.sc-claim, .sc-questions tbody tr')].map((one) =>
    [one.id, ...[...one.querySelectorAll('td .sc-badge [aria-hidden]')].map((badge) => badge.textContent)].join(' ').replace(one.matches('tr') ? '' : / .*/, ''))";

/// The topics of a list, by the identifiers of their rows.
const TOPICS: &str = "[...document.querySelectorAll('.sc-questions tbody tr')].map((topic) => topic.id)";

/// The topics of a list in the order of its rows: on the overview leads come first, and all others by section.
fn in_order(at: &Page) -> Vec<&'static Topic> {
    let mut topics = SiteData::under_test().shown_on(at);
    if *at == Page::Overview {
        topics.sort_by_key(|topic| topic.importance != Importance::Lead);
    }
    topics
}

/// What a page shows of some sources.
fn expected(at: &Page, shown: &dyn Fn(&str) -> bool, page: &Tab) -> Vec<String> {
    let data = SiteData::under_test();
    if let Page::Topic(topic_id) = at {
        let topic = data.dataset().topic(topic_id).unwrap();
        let claims = topic.claims.iter().filter(|claim| shown(claim.source.as_str()));
        let mut claims: Vec<String> = claims.map(|claim| anchor(topic, claim)).collect();
        // Sub-questions order claims anew; which ones are there is what counts.
        let on_page = page.texts(SHOWN);
        claims.sort_by_key(|claim| on_page.iter().position(|other| other == claim));
        return claims;
    }
    // Two that are put against each other have every row: that they are silent is an answer, too.
    let is_pair = page.holds("location.search.includes('pair=')");
    let row = |topic: &Topic| {
        let speaks = |source: &&model::Source| topic.claims.iter().any(|claim| claim.source == source.id);
        let is_unsaid = |silence: &Silence| silence.kind == SilenceKind::NotInExcerpt;
        let has_excerpt = |source: &&model::Source| {
            topic.silences.iter().any(|silence| silence.source == source.id && is_unsaid(silence))
        };
        let sources = || data.dataset().sources.iter().filter(|source| shown(source.id.as_str()));
        let numbers = sources().filter(|source| speaks(source) || has_excerpt(source));
        let numbers = numbers.map(|source| source.number.to_string());
        let row = [topic_anchor(&topic.id)].into_iter().chain(numbers).collect::<Vec<_>>().join(" ");
        (is_pair || sources().any(|source| speaks(&source))).then_some(row)
    };
    in_order(at).into_iter().filter_map(row).collect()
}

#[track_caller]
fn assert_shows(at: &Page, shown: &dyn Fn(&str) -> bool, page: &Tab) {
    assert_eq!(page.texts(SHOWN), expected(at, shown, page), "on {}", page.address());
}

/// The query is this, and a fresh start from it shows the same.
#[track_caller]
fn assert_kept_in_address(page: &Tab, query: &str) {
    page.wait(&format!("location.search === '{query}'"));
    let before = [page.texts(SHOWN), page.texts(CONTROLS)];
    page.reload();
    touch(page);
    page.click(".sc-controls > summary");
    assert_eq!([page.texts(SHOWN), page.texts(CONTROLS)], before, "after loading {query} again");
}

const CONTROLS: &str = "[...document.querySelectorAll('.sc-controls input, .sc-controls select')].map((control) =>
    `${control.name} ${control.type === 'checkbox' ? control.checked : control.value} ${control.disabled}`)";

/// The overview, and the page of the first lead topic.
fn list_and_topic() -> [Page; 2] {
    [Page::Overview, Page::Topic(SiteData::under_test().first_lead().id.clone())]
}

#[test]
fn sources_are_switched_off_one_by_one_and_on_again() {
    let site = site();
    for at in list_and_topic() {
        let page = with_controls(&site, &at.path(Language::EN));
        assert_shows(&at, &|_| true, &page);
        let sources = SiteData::under_test().sources();
        let (_, all_but_last) = sources.split_last().unwrap();
        for n_hidden in 1..=all_but_last.len() {
            let hidden = &all_but_last[..n_hidden];
            page.click(&format!("[name=source-{}]", hidden[n_hidden - 1]));
            page.wait(&format!("location.search === '?hide={}'", hidden.join(",")));
            assert_shows(&at, &|source| !hidden.contains(&source), &page);
            let n_heads = page.number("document.querySelectorAll('.sc-key li').length");
            assert_eq!(n_heads, (sources.len() - n_hidden) as f64, "names in the key");
        }
        assert_kept_in_address(&page, &format!("?hide={}", all_but_last.join(",")));
        for source in all_but_last {
            page.click(&format!("[name=source-{source}]"));
        }
        page.wait("location.search === ''");
        assert_shows(&at, &|_| true, &page);
        assert_quiet(&page);
    }
}

#[test]
fn the_columns_of_a_table_are_the_sources_shown() {
    let site = site();
    let data = SiteData::under_test();
    let [kept, hidden] = data.two_speakers();
    let page = live(&site, &format!("?hide={hidden}"));
    let sources = data.dataset().sources.iter().filter(|source| source.id.as_str() != hidden);
    let expected: Vec<String> = sources.map(|source| source.number.to_string()).collect();
    let heads = "[...document.querySelectorAll('.sc-questions')].map((table) =>
        [...table.querySelectorAll('thead .sc-badge [aria-hidden]')].map((badge) => badge.textContent).join(' '))";
    page.wait(&format!("document.querySelector('.sc-questions') && {heads}[0] === '{}'", expected.join(" ")));
    let heads = page.texts(heads);
    assert!(heads.iter().all(|head| *head == expected.join(" ")), "{kept} is kept: {heads:?}");
    let cells = page.texts("[...document.querySelectorAll('.sc-questions tr')].map((row) => String(row.cells.length))");
    assert!(cells.iter().all(|n| *n == (expected.len() + 2).to_string()), "question, sources, verdict: {cells:?}");
}

#[test]
fn the_last_source_can_not_be_switched_off() {
    let site = site();
    for at in list_and_topic() {
        let page = with_controls(&site, &at.path(Language::EN));
        let sources = SiteData::under_test().sources();
        for source in &sources {
            page.click(&format!("[name=source-{source}]"));
        }
        let last = sources.last().unwrap();
        page.wait(&format!("document.querySelector('[name=source-{last}]').checked"));
        assert_shows(&at, &|source| source == *last, &page);
    }
}

/// The verdicts between two sources, of every topic on the page: in the page's words, or `silent`.
const BETWEEN: &str = "[...document.querySelectorAll('.sc-questions tbody tr, .sc-between')].map((one) => {
    const words = ['strong', '.sc-verdict__reasons'].map((part) => one.querySelector(`.sc-verdict ${part}`)?.textContent);
    return `${one.closest('[id]').id}: ${words.filter(Boolean).join(' / ') || 'silent'}`;
})";

/// Every topic says how the two stand to each other, as follows from their claims and relations.
#[track_caller]
fn assert_verdicts(at: &Page, pair: [&str; 2], page: &Tab) {
    let data = SiteData::under_test();
    let edition = data.edition(Language::EN);
    let expected = in_order(at).into_iter().map(|topic| {
        let words = |standing: Standing| {
            let (tier, reasons) = verdict_words(&edition, Some(&standing));
            [Some(tier), reasons].into_iter().flatten().collect::<Vec<_>>().join(" / ")
        };
        let words = data.standing_between(topic, pair).map_or_else(|| "silent".to_owned(), words);
        format!("{}: {words}", topic.id)
    });
    assert_eq!(page.texts(BETWEEN), expected.collect::<Vec<_>>(), "between {pair:?}");
}

#[test]
fn two_sources_are_put_against_each_other_with_the_verdict_between_them() {
    let site = site();
    for at in list_and_topic() {
        let page = with_controls(&site, &at.path(Language::EN));
        let sources = SiteData::under_test().sources();
        let [one, other] = SiteData::under_test().two_speakers();
        page.choose("[name=pair-0]", one);
        page.wait("location.search.startsWith('?pair=')");
        page.choose("[name=pair-1]", other);
        assert_kept_in_address(&page, &format!("?pair={one},{other}"));
        assert_shows(&at, &|source| source == one || source == other, &page);
        assert_verdicts(&at, [one, other], &page);
        // Of two sources there is one pair only; of more, every other source is put in the place of the first.
        for third in sources.into_iter().filter(|source| ![one, other].contains(source)) {
            page.choose("[name=pair-0]", third);
            page.wait(&format!("location.search === '?pair={third},{other}'"));
            assert_verdicts(&at, [third, other], &page);
        }
        page.choose("[name=pair-1]", "");
        page.wait("location.search === ''");
        assert_shows(&at, &|_| true, &page);
        assert_quiet(&page);
    }
}

#[test]
fn only_differences_are_shown_on_demand_and_everything_again() {
    let site = site();
    let lists = SiteData::under_test().page_of_each_kind().into_iter();
    for at in lists.filter(|page| page.is_list() && !matches!(page, Page::Facts(_))) {
        let page = with_controls(&site, &at.path(Language::EN));
        let topics = in_order(&at);
        let differs = |topic: &&&Topic| topic.verdict.standing.as_ref().is_some_and(Standing::is_difference);
        let different: Vec<String> = topics.iter().filter(differs).map(|topic| topic_anchor(&topic.id)).collect();
        page.click("[name=differences]");
        page.wait("location.search === '?show=differences'");
        assert_kept_in_address(&page, "?show=differences");
        assert_eq!(page.texts(TOPICS), different);
        let status = page.text("document.querySelector('.sc-controls__status').textContent");
        let expected = format!("{} of {} ", different.len(), topics.len());
        let is_said = if different.len() < topics.len() { status.starts_with(&expected) } else { status.is_empty() };
        assert!(is_said, "{status:?}, not {expected:?}");
        assert_eq!(
            page.holds("document.querySelector('#comparison .sc-notice')"),
            different.is_empty(),
            "none is left"
        );
        let source = SiteData::under_test().two_speakers()[1];
        page.click(&format!("[name=source-{source}]"));
        page.wait(&format!("location.search.includes('hide={source}')"));
        page.click(".sc-controls button");
        page.wait("location.search === ''");
        assert_eq!(page.texts(TOPICS).len(), topics.len());
    }
    // On the page of one topic there is nothing to leave out.
    let page = live(&site, &full(SiteData::under_test().first_lead(), Language::EN));
    assert!(page.holds("!document.querySelector('[name=differences], .sc-controls__status')"));
}

#[test]
fn pages_of_every_kind_are_taken_over_and_filtered_like_the_overview() {
    let site = site();
    let data = SiteData::under_test();
    let filtered = |page: &Page| match page {
        Page::Facts(_) | Page::Embed(_) => false,
        Page::Topic(_) => data.shown_on(page).iter().all(|topic| topic.is_comparison()),
        _ => true,
    };
    for at in data.page_of_each_kind().into_iter().filter(filtered) {
        let (path, topics) = (at.path(Language::EN), data.shown_on(&at));
        let page = with_controls(&site, &path);
        assert_shows(&at, &|_| true, &page);
        let hidden = data.speaker_on(&topics);
        page.click(&format!("[name=source-{hidden}]"));
        assert_kept_in_address(&page, &format!("?hide={hidden}"));
        assert_shows(&at, &|source| source != hidden, &page);
        page.click(".sc-languages a[lang=zh-Hans]");
        page.wait("document.documentElement.lang === 'zh-Hans'");
        assert_eq!(page.address(), site.at(&format!("zh-Hans/{path}?hide={hidden}")));
        page.wait(&format!("!document.querySelector('[name=source-{hidden}]').checked"));
        assert_quiet(&page);
    }
}

#[test]
fn what_only_one_source_says_offers_nothing_to_compare_and_needs_no_app() {
    let site = site();
    let data = SiteData::under_test();
    let facts = data.lists().into_iter().filter(|(page, _)| matches!(page, Page::Facts(_))).take(1);
    let topics = facts.map(|(page, topics)| (page.path(Language::EN), topics));
    let alone = data.topics().into_iter().find(|topic| !topic.is_comparison());
    for (path, topics) in topics.chain(alone.map(|topic| (full(topic, Language::EN), vec![topic]))) {
        let page = tab();
        page.open(&site.at(&path));
        page.run(TOUCH);
        let shown = page.texts(
            "[...document.querySelectorAll('#comparison li[id], article')]
            .filter((one) => !one.matches('.sc-key *, .sc-claim')).map((one) => one.id)",
        );
        assert_eq!(shown, topics.iter().map(|topic| topic_anchor(&topic.id)).collect::<Vec<_>>(), "{path}");
        assert!(page.holds("!document.querySelector('.sc-controls')"), "{path}");
        page.click(".sc-languages a[lang=zh-Hans]");
        page.wait("document.documentElement.lang === 'zh-Hans'");
        assert_eq!(page.address(), site.at(&format!("zh-Hans/{path}")));
        page.run("return new Promise((done) => setTimeout(done, 1500));");
        assert!(page.holds("!document.querySelector('[data-started]')"), "{path}");
        assert_quiet(&page);
    }
}

#[test]
fn what_an_address_gets_wrong_is_left_out() {
    let site = site();
    let source = SiteData::under_test().speaker();
    let queries = [
        format!("?hide=nobody&pair={source}"),
        format!("?hide={}", SiteData::under_test().sources().join(",")),
        format!("?pair={source},{source}"),
        "?pair=nobody,nothing".to_owned(),
        "?show=%E0%A4%A&hide=%00&&&=&pair=,,".to_owned(),
        "#%22]--%E0%A4%A".to_owned(),
    ];
    for query in queries {
        for at in list_and_topic() {
            let page = live(&site, &format!("{}{query}", at.path(Language::EN)));
            assert_shows(&at, &|_| true, &page);
            assert_quiet(&page);
        }
    }
    browser_tests::report::stood("an address is hostile");
}

#[test]
fn the_way_back_leads_through_pages_and_fragments_with_the_choice_of_each() {
    let site = site();
    let page = with_controls(&site, "");
    let source = SiteData::under_test().speaker();
    let box_of_source = format!("document.querySelector('[name=source-{source}]')");
    page.click(&format!("[name=source-{source}]"));
    page.wait(&format!("location.search === '?hide={source}'"));
    page.click(".sc-footer a[href='#top']");
    page.wait("location.hash === '#top'");
    page.click("[name=differences]");
    page.wait(&format!("location.search === '?hide={source}&show=differences'"));
    page.back();
    page.wait("location.hash === '' && !document.querySelector('[name=differences]').checked");
    assert!(page.holds(&format!("!{box_of_source}.checked")));
    assert_eq!(page.text("location.search"), format!("?hide={source}"));
    page.click(".sc-bar a[href$='method/']");
    page.wait("location.pathname.endsWith('/method/')");
    page.back();
    touch(&page);
    assert_eq!(page.text("location.search"), format!("?hide={source}"));
    assert!(page.holds(&format!("!{box_of_source}.checked")));
}

#[test]
fn the_site_works_from_a_sub_path() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let hidden = SiteData::under_test().speaker();
    let page = with_controls(&site, &format!("zh-Hans/?hide={hidden}"));
    assert_shows(&Page::Overview, &|source| source != hidden, &page);
    page.click(&format!("[name=source-{hidden}]"));
    page.wait("location.search === ''");
    page.click(".sc-languages a[lang=en]");
    page.wait("document.documentElement.lang === 'en'");
    assert_eq!(page.address(), site.at(""));
    page.click(".sc-bar a[href$='method/']");
    page.wait("location.pathname === '/some/where/method/'");
    assert_quiet(&page);
    let strays: Vec<String> = site.requests().into_iter().filter(|path| !path.starts_with("/some/where/")).collect();
    assert_eq!(strays, Vec::<String>::new(), "nothing outside the folder");
}
