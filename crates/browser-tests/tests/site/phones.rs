//! On a narrow phone: nothing runs off the side, and everything is large enough for a thumb.

use crate::{BROWSERS, LIVE, assert_quiet, site};
use browser_tests::Page;

const NARROW: u32 = 320;

const PAGES: [&str; 18] = [
    "",
    "zh-Hans/",
    "zh-Hant/",
    "method/",
    "zh-Hans/method/",
    "zh-Hant/method/",
    "embed/planned-area/",
    "embed/north-wing/",
    "zh-Hans/embed/area-figures/",
    "zh-Hant/embed/four-cities/",
    "embed/plan-timeline/",
    "section/area/",
    "zh-Hans/section/industries/",
    "zh-Hant/section/names/",
    "facts/partners/",
    "zh-Hant/facts/science/",
    "404.html",
    "demo/",
];

/// What reaches beyond the right edge, and is not in a box that scrolls.
const WIDE: &str = "[...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > 320.5 && !one.closest('.sc-scroll, pre, .sc-hidden, svg'))
    .map((one) => `${one.localName}.${one.classList} to ${one.getBoundingClientRect().right}`)";

/// What a thumb should hit, and is less than 44 pixels high. Links within a sentence may be.
const SMALL: &str = "[...document.querySelectorAll('summary, button, select, label, nav a, footer a, .sc-others a, .sc-squares a')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.9)
    .map((one) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}: ${one.getBoundingClientRect().height}`)";

#[track_caller]
fn open_narrow(page: &Page, address: &str) {
    page.resize(NARROW);
    page.open(address);
    if page.holds("document.querySelector('script[src$=\"site.js\"]')") {
        page.wait(LIVE);
    }
    page.run("document.querySelectorAll('details').forEach((details) => { details.open = true; });");
}

/// Opening a long page takes longer than measuring it: one test does both.
#[test]
fn on_a_narrow_phone_nothing_runs_off_the_side_and_all_is_large_enough_for_a_thumb() {
    let site = site();
    let page = BROWSERS.page();
    for path in PAGES {
        open_narrow(&page, &site.at(path));
        assert_eq!(page.number("document.documentElement.clientWidth"), f64::from(NARROW), "/{path}");
        let width = page.number("document.scrollingElement.scrollWidth");
        assert!(width <= f64::from(NARROW), "/{path} is {width} wide: {:#?}", page.texts(WIDE));
        // The demo's own links are its own affair.
        if path != "demo/" {
            assert_eq!(page.texts(SMALL), Vec::<String>::new(), "too small on /{path}");
        }
    }
}

#[test]
fn a_pair_in_chinese_fits_a_narrow_phone() {
    let site = site();
    let page = BROWSERS.page();
    open_narrow(&page, &site.at("zh-Hant/?pair=draft-report,may-articles"));
    page.wait("document.querySelector('.sc-between')");
    assert!(page.number("document.scrollingElement.scrollWidth") <= f64::from(NARROW), "{:#?}", page.texts(WIDE));
    assert_eq!(page.texts(SMALL), Vec::<String>::new());
    assert_quiet(&page);
}
