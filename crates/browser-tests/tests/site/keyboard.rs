//! All by keyboard: in order, always seen where one is, and nothing that only a pointer can do.

use browser_tests::data::{SiteData, embed, full};
use browser_tests::{Tab, languages, live, open, site, tab};
use fantoccini::key::Key;
use model::address::Page;
use model::{Language, Section};
use std::time::{Duration, Instant};

/// The element that has the focus, for a person who reads a failure.
const FOCUSED: &str = "((one) => `${one.localName}${one.className ? '.' + one.classList[0] : ''} ` +
    `${(one.getAttribute('name') ?? one.textContent).trim().slice(0, 40)}`)(document.activeElement)";

/// The focused element is on the screen, outlined, and not hidden by what stays in sight (WCAG 2.4.11): where it is, some of it is seen.
const SEEN: &str = "((one) => {
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const on_screen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const over = [...one.getClientRects()].flatMap(({ left, top, width, bottom }) => [0.1, 0.5, 0.9].map((share) =>
        document.elementFromPoint(left + width * share, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2)));
    const seen = over.some((seen) => one.contains(seen));
    return (outlined ? '' : 'has no outline ') + (seen || !on_screen ? '' : `is under ${over[0]?.outerHTML.slice(0, 60)} `) + (on_screen ? '' : `is off the screen at ${box.x} ${box.y}`);
})(document.activeElement)";

/// Everything that can be reached, in the order of the page.
const REACHABLE: &str = "[...document.querySelectorAll('a[href], button, select, input, summary, [tabindex=\"0\"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'))";

/// What scrolls can be reached as well, in some engines.
const SCROLLS: &str = "!reachable.includes(document.activeElement)
    && ['auto', 'scroll'].includes(getComputedStyle(document.activeElement).overflowX)";

/// The faults that an expression tells, or none if they go within five seconds: some engines show a step a moment after it is taken, and machines are slow.
#[track_caller]
fn settled(page: &Tab, faults: &str) -> String {
    let start = Instant::now();
    loop {
        let found = page.text(faults);
        if found.is_empty() || start.elapsed() > Duration::from_secs(5) {
            return found;
        }
    }
}

#[track_caller]
fn press_until(page: &Tab, wanted: &str) {
    for _ in 0..60 {
        page.press(&[Key::Tab]);
        if page.holds(&format!("document.activeElement.matches('{wanted}')")) {
            return;
        }
    }
    panic!("60 steps don't lead to {wanted}, but to {}", page.text(FOCUSED));
}

#[test]
fn the_first_step_skips_to_the_comparison() {
    let site = site();
    let page = live(&site, "");
    page.press(&[Key::Tab]);
    assert!(page.holds("document.activeElement.matches('.sc-skip')"), "{}", page.text(FOCUSED));
    assert_eq!(page.text(SEEN), "");
    page.press(&[Key::Enter]);
    page.wait("document.activeElement.id === 'comparison'");
    page.press(&[Key::Tab]);
    let first = format!("{REACHABLE}.find((one) => one.closest('#comparison'))");
    assert!(page.holds(&format!("document.activeElement === {first}")), "{}", page.text(FOCUSED));
}

#[test]
fn every_step_is_seen_and_in_the_order_of_the_page() {
    let (site, data) = (site(), SiteData::under_test());
    let lead = data.first_lead();
    let kinds = data.page_of_each_kind().into_iter().chain(data.source_pages().into_iter().take(1));
    let kinds = kinds.chain(data.pair_pages().into_iter().take(1)).chain(data.place_pages().into_iter().take(1));
    let languages = languages().into_iter().cycle();
    let mut paths: Vec<String> = kinds.zip(languages).map(|(page, language)| page.path(language)).collect();
    paths.extend(["zh-Hant/method/", "404.html"].map(str::to_owned));
    paths.extend([data.index_of_places(Language::EN), data.inferences(Language::ZH_HANS)].into_iter().flatten());
    paths.extend([full(lead, Language::ZH_HANT), embed(lead, Language::EN)]);
    for (path, width) in paths.iter().zip([1280, 320].into_iter().cycle()) {
        let page = tab();
        page.resize(width);
        open(&page, &site.at(path));
        page.run(&format!("window.reachable = {REACHABLE};"));
        let n_steps = page.number("reachable.length").min(45.0);
        assert!(n_steps > 0.0, "nothing to reach on /{path}");
        for step in 0..n_steps as usize {
            page.press(&[Key::Tab]);
            if page.holds(SCROLLS) {
                page.press(&[Key::Tab]);
            }
            let expected = format!("document.activeElement === reachable[{step}] ? '' : 'is out of order '");
            let faults = settled(&page, &format!("[{expected}, {SEEN}].join('')"));
            assert_eq!(faults, "", "step {step} on /{path}: {}", page.text(FOCUSED));
        }
    }
}

#[test]
fn keys_open_a_citation_and_switch_a_source() {
    let site = site();
    let source = SiteData::under_test().two_speakers()[1];
    let page = live(&site, &full(SiteData::under_test().first_lead(), Language::EN));
    press_until(&page, ".sc-controls > summary");
    page.press(&[Key::Enter]);
    press_until(&page, &format!("[name=source-{source}]"));
    page.press(&[Key::Space]);
    page.wait(&format!("location.search === '?hide={source}'"));
    assert!(page.holds(&format!("document.activeElement.matches('[name=source-{source}]')")), "the focus stays");
    press_until(&page, ".sc-claim summary");
    page.press(&[Key::Enter]);
    page.wait("document.activeElement.parentElement.open");
    page.press(&[Key::Space]);
    page.wait("!document.activeElement.parentElement.open");
    page.press(&[Key::Shift, Key::Tab]);
    assert!(page.holds("!document.activeElement.matches('.sc-claim summary:focus ~ *')"));
}

#[test]
fn the_contents_open_by_key_and_lead_to_every_section_and_source() {
    let data = SiteData::under_test();
    let site = site();
    let section = |section: &Section| {
        let pages = [Page::Section(section.id.clone()), Page::Facts(section.id.clone())];
        pages.into_iter().find(|page| !data.shown_on(page).is_empty())
    };
    let sections = data.dataset().site.sections.iter().filter_map(section);
    let expected: Vec<Page> = sections.chain(data.source_pages()).collect();
    let lead = full(data.first_lead(), Language::EN);
    let source = data.source_pages()[0].path(Language::EN);
    for (path, width) in [("", 1280), ("", 320), (&*lead, 320), (&*source, 320)] {
        let page = tab();
        page.resize(width);
        open(&page, &site.at(path));
        press_until(&page, ".sc-bar__contents > summary");
        page.press(&[Key::Enter]);
        page.wait("document.querySelector('.sc-bar__contents').open");
        for expected in &expected {
            page.press(&[Key::Tab]);
            let href = page.text("document.activeElement.href");
            assert_eq!(href, site.at(&expected.path(Language::EN)), "on /{path} at {width}");
            assert_eq!(settled(&page, SEEN), "", "{} on /{path} at {width}", page.text(FOCUSED));
            let is_over =
                "((one, box) => one.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)))
                (document.activeElement, document.activeElement.getBoundingClientRect())";
            assert!(page.holds(is_over), "nothing lies over {}", page.text(FOCUSED));
        }
        page.press(&[Key::Enter]);
        let last = site.at(&expected[expected.len() - 1].path(Language::EN));
        page.wait(&format!("location.href === '{last}'"));
    }
}

#[test]
fn a_language_changed_by_key_keeps_the_focus() {
    let site = site();
    let page = live(&site, "");
    press_until(&page, ".sc-languages a[lang=zh-Hans]");
    page.press(&[Key::Enter]);
    page.wait("document.documentElement.lang === 'zh-Hans'");
    assert!(page.holds("document.activeElement.matches('.sc-languages a[lang=zh-Hans]')"), "{}", page.text(FOCUSED));
}
