//! The overview on a phone: what the comparison finds is there at once, and all questions are a few screens long.

use browser_tests::data::{SiteData, full};
use browser_tests::{languages, open, site, tab};
use model::address::Page;

/// A small phone, and a usual one, in pixels.
const SMALL: [u32; 2] = [320, 568];
const USUAL: [u32; 2] = [390, 844];

/// So many screens of a usual phone the overview is high at most, while its folds are closed.
const SCREENS_MOST: f64 = 6.0;

#[test]
fn the_finding_is_whole_on_the_first_screen_of_a_small_phone() {
    let site = site();
    let page = tab();
    page.resize_to(SMALL);
    for language in languages() {
        open(&page, &site.at(&Page::Overview.path(language)));
        let place =
            "((box) => `${box.top} ${box.bottom}`)(document.querySelector('.sc-finding').getBoundingClientRect())";
        let ends: Vec<f64> = page.text(place).split(' ').map(|end| end.parse().unwrap()).collect();
        assert!(page.holds("scrollY === 0 && document.querySelector('.sc-finding').checkVisibility()"));
        assert!(ends[0] >= 0.0 && ends[1] <= f64::from(SMALL[1]), "from {} to {} in {language}", ends[0], ends[1]);
    }
}

#[test]
fn the_overview_is_a_few_screens_of_a_phone() {
    let site = site();
    let page = tab();
    page.resize_to(USUAL);
    for language in languages() {
        open(&page, &site.at(&Page::Overview.path(language)));
        let screens = page.number("document.scrollingElement.scrollHeight") / f64::from(USUAL[1]);
        assert!(screens <= SCREENS_MOST, "{screens} screens in {language}");
    }
}

/// Every page of the site, in one language each by turns; what folds is closed, as a reader meets it.
#[test]
fn no_page_scrolls_sideways_on_a_small_phone() {
    let data = SiteData::under_test();
    let by_turns = languages().into_iter().cycle();
    let lists = data.lists().into_iter().map(|(page, _)| page).chain(data.pages_of_sources()).chain(data.place_pages());
    let lists = lists.zip(by_turns.clone()).map(|(page, language)| page.path(language));
    let topics = data.topics().into_iter().zip(by_turns).map(|(topic, language)| full(topic, language));
    let site = site();
    let page = tab();
    page.resize_to(SMALL);
    page.forbid_scripts();
    let wide = lists.chain(topics).filter_map(|path| {
        page.open(&site.at(&path));
        let width = page.number("document.scrollingElement.scrollWidth");
        (width > f64::from(SMALL[0])).then(|| format!("/{path} is {width} wide"))
    });
    assert_eq!(wide.collect::<Vec<_>>(), Vec::<String>::new());
}

/// What became of the one in the other is one tap away, without script too.
#[test]
fn the_first_pair_of_sources_is_one_link_from_the_overview() {
    let pair = &SiteData::under_test().dataset().site.pair;
    let site = site();
    let page = tab();
    page.resize_to(USUAL);
    page.forbid_scripts();
    for language in languages() {
        page.open(&site.at(&Page::Overview.path(language)));
        assert_eq!(page.holds("!!document.querySelector('.sc-header .sc-ways a')"), pair.is_some());
        let Some(pair) = pair else { continue };
        page.click(".sc-header .sc-ways a");
        let expected = Page::Pair([pair.one.clone(), pair.other.clone()]).path(language);
        page.wait(&format!("location.pathname.endsWith('/{expected}') && document.readyState === 'complete'"));
        let row = "document.querySelector('.sc-questions tbody tr')";
        assert_ne!(page.text(&format!("{row}.querySelector('.sc-questions__verdict').textContent")), "");
    }
}

#[test]
fn on_a_wide_screen_the_table_is_headed_by_the_sources() {
    let site = site();
    let page = tab();
    page.resize(1280);
    page.open(&site.at(""));
    let seen =
        "[...document.querySelectorAll('.sc-questions--few')].filter((one) => one.checkVisibility()).map((one) => {
        const head = one.tHead.getBoundingClientRect();
        return head.height > 20 && head.width > 600 && getComputedStyle(one.tHead).clipPath === 'none';
    })";
    let few = SiteData::under_test().dataset().sources.len() <= 5;
    assert!(!few || page.holds(&format!("{seen}.length > 0 && {seen}.every(Boolean)")), "{:?}", page.texts(seen));
    page.resize(390);
    assert!(page.holds("document.querySelector('.sc-questions thead').getBoundingClientRect().width < 2"));
}
