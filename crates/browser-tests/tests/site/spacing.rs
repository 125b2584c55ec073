//! Readers who change how text is set or ask for more contrast lose nothing: WCAG 1.4.12 and what their system prefers.

use crate::phones::widest_pages;
use browser_tests::data::{SiteData, embed, full};
use browser_tests::{only_in, open, site, tab, unfold};
use model::Language;

/// The spacing that WCAG 1.4.12 names, on everything, by whoever reads. (It leaves the distance between paragraphs out of account only
/// for text that has none.)
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
    for (const root of [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)]) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
";

/// Elements whose text is cut off at the bottom or the side, where nothing scrolls to the rest. A value in a table may end in an ellipsis: it
/// is a link to the whole.
const CUT: &str = "[...document.querySelectorAll('.sc *')].filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const cuts = (kind) => kind === 'hidden' || kind === 'clip';
    return one.checkVisibility() && one.textContent.trim() && one.clientWidth > 1 && one.clientHeight > 1 && !one.closest('.sc-hidden, .sc-questions__value, svg')
        && ((cuts(overflowX) && one.scrollWidth > one.clientWidth + 1) || (cuts(overflowY) && one.scrollHeight > one.clientHeight + 1));
}).map((one) => `${one.localName}.${one.className}: ${one.textContent.slice(0, 40)}`)";

#[test]
fn with_the_text_spaced_wide_nothing_is_cut_off_or_runs_off_the_side() {
    let site = site();
    let page = tab();
    for width in [320, 1280] {
        for path in widest_pages() {
            page.resize(width);
            open(&page, &site.at(&path));
            unfold(&page);
            page.run(SPACED);
            let needed = page.number("document.scrollingElement.scrollWidth");
            assert!(needed <= f64::from(width), "/{path} is {needed} wide in {width}");
            assert_eq!(page.texts(CUT), Vec::<String>::new(), "cut off on /{path} in {width}");
        }
    }
}

/// The contrast of soft text and of rules with the ground, as they are painted.
const CONTRASTS: &str = "(() => {
    const widget = document.querySelector('.sc');
    const light = (token) => {
        const probe = widget.appendChild(document.createElement('span'));
        probe.style.color = `var(--sc-${token})`;
        const parts = getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        probe.remove();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05;
    };
    return ['text-soft', 'line'].map((token) => {
        const [one, other] = [light(token), light('ground')];
        return String(Math.max(one, other) / Math.min(one, other));
    });
})()";

#[test]
fn who_asks_for_more_contrast_gets_rules_that_are_seen_and_one_colour_of_text() {
    only_in!(Chromium: "no other driver sets that a reader wants more contrast");
    let site = site();
    let page = tab();
    let lead = SiteData::under_test().first_lead();
    for path in [full(lead, Language::EN), embed(lead, Language::ZH_HANS)] {
        for scheme in ["light", "dark"] {
            page.want_contrast(scheme);
            open(&page, &site.at(&path));
            let contrasts: Vec<f64> = page.texts(CONTRASTS).iter().map(|ratio| ratio.parse().unwrap()).collect();
            assert!(contrasts.iter().all(|ratio| *ratio > 12.0), "{contrasts:?} on /{path} in {scheme}");
        }
    }
}
