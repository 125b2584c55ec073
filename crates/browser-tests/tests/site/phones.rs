//! On a narrow phone: nothing runs off the side, and everything is large enough for a thumb.

use crate::{BROWSERS, LIVE, assert_quiet, site};
use browser_tests::Page;

const NARROW: u32 = 320;

/// The narrowest screen that folds, and a phone with large letters.
const NARROWEST: u32 = 280;

const PAGES: [&str; 20] = [
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
    "styleguide/",
    "zh-Hant/styleguide/",
];

/// Those with the widest words, numbers and drawings.
pub(crate) const WIDEST_PAGES: [&str; 8] = [
    "",
    "zh-Hans/",
    "zh-Hant/",
    "section/area/",
    "facts/partners/",
    "embed/planned-area/",
    "embed/north-wing/",
    "embed/boundary/",
];

/// What reaches beyond the right edge, and is not in a box that scrolls.
const WIDE: &str = "[...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility() && one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 && !one.closest('.sc-scroll, pre, .sc-hidden, svg'))
    .map((one) => `${one.localName}.${one.classList} to ${one.getBoundingClientRect().right}`)";

/// What a thumb should hit, and is less than 44 pixels high. Links within a sentence may be.
const SMALL: &str = "[...document.querySelectorAll('summary, button, select, label, nav a, footer a, .sc-others a, figure a')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.9)
    .map((one) => `${one.localName}.${one.className} ${one.textContent.trim().slice(0, 30)}: ${one.getBoundingClientRect().height}`)";

#[track_caller]
fn open_narrow(page: &Page, width: u32, address: &str) {
    page.resize(width);
    page.open(address);
    if page.holds("document.querySelector('script[src$=\"site.js\"]')") {
        page.wait(LIVE);
    }
    page.run("document.querySelectorAll('details').forEach((details) => { details.open = true; });");
}

#[track_caller]
fn assert_fits(page: &Page, width: u32, path: &str) {
    let width = f64::from(width);
    assert_eq!(page.number("document.documentElement.clientWidth"), width, "/{path}");
    let needed = page.number("document.scrollingElement.scrollWidth");
    assert!(needed <= width, "/{path} is {needed} wide: {:#?}", page.texts(WIDE));
}

/// Opening a long page takes longer than measuring it: one test does both.
#[test]
fn on_a_narrow_phone_nothing_runs_off_the_side_and_all_is_large_enough_for_a_thumb() {
    let site = site();
    let page = BROWSERS.page();
    for path in PAGES {
        open_narrow(&page, NARROW, &site.at(path));
        assert_fits(&page, NARROW, path);
        // The demo's own links are its own affair.
        if path != "demo/" {
            assert_eq!(page.texts(SMALL), Vec::<String>::new(), "too small on /{path}");
        }
    }
}

#[test]
fn on_the_narrowest_phone_nothing_runs_off_the_side() {
    let site = site();
    let page = BROWSERS.page();
    for path in WIDEST_PAGES {
        open_narrow(&page, NARROWEST, &site.at(path));
        assert_fits(&page, NARROWEST, path);
        assert_eq!(page.texts(WIDE), Vec::<String>::new(), "beyond the side of /{path}");
    }
}

#[test]
fn a_pair_in_chinese_fits_a_narrow_phone() {
    let site = site();
    let page = BROWSERS.page();
    open_narrow(&page, NARROW, &site.at("zh-Hant/?pair=draft-report,may-articles"));
    page.wait("document.querySelector('.sc-between')");
    assert_fits(&page, NARROW, "zh-Hant/");
    assert_eq!(page.texts(SMALL), Vec::<String>::new());
    assert_quiet(&page);
}
