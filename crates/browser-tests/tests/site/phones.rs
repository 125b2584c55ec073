//! On a narrow phone: nothing runs off the side, and everything is large enough for a thumb.

use browser_tests::data::{GUIDE, SiteData, embed, full};
use browser_tests::{Tab, assert_quiet, languages, open, site, tab, unfold};
use model::Language;

const NARROW: u32 = 320;

/// The overviews, the fullest page of every other kind, every kind of topic, and the pages that need no app, in all languages by turns.
fn pages() -> Vec<String> {
    let data = SiteData::under_test();
    let mut pages = vec!["404.html".to_owned()];
    for language in languages() {
        pages.extend(data.demo(language));
        pages.extend(data.index_of_places(language));
        pages.extend(data.inferences(language));
        pages.extend(data.page_of_each_kind().iter().map(|page| page.path(language)));
    }
    // Every list, and the page of every source and of every two, in one language each.
    let lists = data.lists().into_iter().map(|(page, _)| page).chain(data.pages_of_sources());
    pages.extend(lists.zip(languages().into_iter().cycle()).map(|(page, language)| page.path(language)));
    for folder in ["", "zh-Hans/", "zh-Hant/"] {
        let others = ["method/", "search/?q=a", GUIDE];
        pages.extend(others.map(|path| format!("{folder}{path}")));
    }
    let by_turns = languages().into_iter().cycle();
    let varied = data.varied().into_iter().zip(by_turns);
    pages.extend(varied.flat_map(|(topic, language)| [full(topic, language), embed(topic, language)]));
    pages
}

/// The pages with the widest words, numbers and drawings: those that show every kind of topic. The style guide has the widest that
/// components have.
pub(crate) fn widest_pages() -> Vec<String> {
    let data = SiteData::under_test();
    let of_kinds = data.page_of_each_kind().into_iter().map(|page| page.path(Language::EN));
    let overviews = ["zh-Hans/", "zh-Hant/", GUIDE].map(str::to_owned);
    let of_topic = |topic| [full(topic, Language::EN), embed(topic, Language::EN)];
    let sources = data.pages_of_sources().into_iter().map(|page| page.path(Language::EN));
    of_kinds.chain(overviews).chain(sources).chain(data.varied().into_iter().flat_map(of_topic)).collect()
}

/// Elements that reach beyond the right edge, and are not in a box that scrolls.
const WIDE: &str = "[...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 && !one.closest('.sc-scroll, .sc-key, pre, .sc-hidden, svg'))
    .map((one) => `${one.localName}.${one.classList} to ${one.getBoundingClientRect().right}`)";

/// Elements that a thumb should hit, and that are less than 44 pixels high; on cards, where room is short, less than 26, which is more
/// than WCAG 2.2 asks for. Links within a sentence may be.
const SMALL: &str = "[...document.querySelectorAll('summary, button, select, label, nav a, footer a, .sc-card__footer a, .sc-others a, figure a')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < (one.closest('.sc-card') ? 25.9 : 43.9))
    .map((one) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}: ${one.getBoundingClientRect().height}`)";

#[track_caller]
fn open_narrow(page: &Tab, width: u32, address: &str) {
    page.resize(width);
    open(page, address);
    unfold(page);
}

#[track_caller]
fn assert_fits(page: &Tab, width: u32, path: &str) {
    let width = f64::from(width);
    assert_eq!(page.number("document.documentElement.clientWidth"), width, "/{path}");
    let needed = page.number("document.scrollingElement.scrollWidth");
    assert!(needed <= width, "/{path} is {needed} wide: {:#?}", page.texts(WIDE));
}

/// Opening a long page takes longer than measuring it: one test does both.
#[test]
fn on_a_narrow_phone_nothing_runs_off_the_side_and_all_is_large_enough_for_a_thumb() {
    let site = site();
    let page = tab();
    for path in pages() {
        open_narrow(&page, NARROW, &site.at(&path));
        assert_fits(&page, NARROW, &path);
        // The demo's own links are its own affair.
        if !path.ends_with("demo/") {
            assert_eq!(page.texts(SMALL), Vec::<String>::new(), "too small on /{path}");
        }
    }
}

#[test]
fn on_the_narrowest_phone_nothing_runs_off_the_side() {
    let site = site();
    let page = tab();
    let width = page.engine().narrowest();
    for path in widest_pages() {
        open_narrow(&page, width, &site.at(&path));
        assert_fits(&page, width, &path);
        assert_eq!(page.texts(WIDE), Vec::<String>::new(), "beyond the side of /{path}");
    }
}

#[test]
fn a_pair_in_chinese_fits_a_narrow_phone() {
    let [one, other] = SiteData::under_test().two_speakers();
    let site = site();
    let page = tab();
    for path in ["zh-Hant/", &*full(SiteData::under_test().first_lead(), Language::ZH_HANT)] {
        open_narrow(&page, NARROW, &site.at(&format!("{path}?pair={one},{other}")));
        page.wait(
            "document.querySelector('[name=pair-1]').value && document.querySelectorAll('.sc-key li').length === 2",
        );
        assert_fits(&page, NARROW, path);
        assert_eq!(page.texts(SMALL), Vec::<String>::new());
        assert_quiet(&page);
    }
}
