//! Composition of the page: columns that line up, the key that stays in sight, motion that explains and soon ends.

use browser_tests::data::{SiteData, full};
use browser_tests::{languages, live, only_in, site, tab, touch, unfold, with_controls};
use model::{Language, Topic};

/// The width of a computer's screen.
const WIDE: u32 = 1280;
/// Of more sources none has a column.
const COLUMNS_MOST: usize = 5;

/// The pages of the comparisons that show together every picture and kind of value, in all languages by turns.
fn comparisons() -> Vec<String> {
    let comparisons = SiteData::under_test().varied().into_iter().filter(|topic| topic.is_comparison());
    comparisons.zip(languages().into_iter().cycle()).map(|(topic, language)| full(topic, language)).collect()
}

/// Items of columns that do not line up with their source's name in the key: claims, and the meanings of silences.
const ASTRAY: &str = "(() => {
    const number = (one) => one.querySelector('.sc-badge [aria-hidden]').textContent;
    const left = (one) => Math.round(one.getBoundingClientRect().left);
    const heads = new Map([...document.querySelectorAll('.sc-key li')].map((head) => [number(head), left(head)]));
    return [...document.querySelectorAll('.sc-columns:not(.sc-key) > li')]
        .filter((one) => heads.get(number(one)) !== left(one))
        .map((one) => `${one.id || one.textContent} at ${left(one)}, not ${heads.get(number(one))}`);
})()";

#[test]
fn on_a_wide_screen_every_source_has_its_column_in_every_topic() {
    let data = SiteData::under_test();
    let ([one, other], sources) = (data.two_speakers(), data.sources());
    // More than five sources have no columns: hidden until five are left, they have.
    let too_many = sources.iter().filter(|source| **source != one).skip(COLUMNS_MOST - 1);
    let hidden: Vec<&str> = too_many.copied().chain([other]).collect();
    let lead = full(data.first_lead(), Language::EN);
    let mut queries = vec![format!("{lead}?pair={one},{other}"), format!("{lead}?hide={}", hidden.join(","))];
    if sources.len() <= COLUMNS_MOST {
        queries.extend(comparisons());
    }
    let site = site();
    let page = tab();
    page.resize(WIDE);
    for path in queries {
        page.open(&site.at(&path));
        touch(&page);
        unfold(&page);
        let n_columns = page.number("document.querySelectorAll('.sc-key li').length");
        page.wait(&format!("document.querySelectorAll('.sc-columns--{n_columns} > .sc-claim').length > 0"));
        assert_eq!(page.texts(ASTRAY), [""; 0], "{path}");
    }
}

/// Lists of few things in a picture that leave room beside them, as columns of nothing would.
const LEAVING_ROOM: &str = "[...document.querySelectorAll('.sc-squares__list, .sc-circles__list')]
    .filter((list) => getComputedStyle(list).display === 'grid' && list.checkVisibility())
    .flatMap((list) => {
        const columns = getComputedStyle(list).gridTemplateColumns.split(' ').filter((width) => parseFloat(width) > 0);
        const things = [...list.children].filter((one) => one.checkVisibility());
        return columns.length > things.length ? [`${things.length} in ${columns.length} columns of .${list.className}`] : [];
    })";

#[test]
fn a_picture_has_no_more_columns_than_things() {
    let site = site();
    let page = tab();
    let pictured = SiteData::under_test().pictured();
    for width in [390, 768, WIDE] {
        page.resize(width);
        for (topic, language) in pictured.iter().zip(languages().into_iter().cycle()) {
            let path = full(topic, language);
            page.open(&site.at(&path));
            assert_eq!(page.texts(LEAVING_ROOM), [""; 0], "{path} {width}");
        }
    }
}

/// Claims and silences that cover one another in a topic.
const COVERED: &str = "[...document.querySelectorAll('article')].flatMap((topic) => {
    const parts = [...topic.querySelectorAll('.sc-claim, .sc-silences li')].map((one) => [one, one.getBoundingClientRect()]);
    return parts.flatMap(([one, a], idx) => parts.slice(idx + 1)
        .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map(([other]) => `${one.textContent.slice(0, 40)} and ${other.textContent.slice(0, 40)}`));
})";

#[test]
fn claims_and_silences_never_cover_one_another() {
    let site = site();
    let page = tab();
    for width in [320, 768, WIDE] {
        page.resize(width);
        for path in comparisons() {
            page.open(&site.at(&path));
            touch(&page);
            unfold(&page);
            assert_eq!(page.texts(COVERED), [""; 0], "{path} {width}");
        }
    }
}

/// The key's place in the window after the last claim is gone to, and that claim's; in pixels from the top. And the key's, a little
/// further down.
const SCROLLED: &str = "(() => {
    const claim = [...document.querySelectorAll('.sc-claim')].at(-1);
    claim.scrollIntoView({ behavior: 'instant' });
    const key = document.querySelector('.sc-key').getBoundingClientRect();
    const at = [key.top, key.bottom, claim.getBoundingClientRect().top];
    scrollBy({ top: 60, behavior: 'instant' });
    return [...at, document.querySelector('.sc-key').getBoundingClientRect().top].map(Math.round).join(' ');
})()";

#[test]
fn the_key_stays_in_sight_and_covers_no_claim_that_is_gone_to() {
    let site = site();
    let page = tab();
    let lead: &Topic = SiteData::under_test().first_lead();
    for width in [390, 768, WIDE] {
        page.resize(width);
        for root in languages().into_iter().map(|language| full(lead, language)) {
            page.open(&site.at(&root));
            touch(&page);
            unfold(&page);
            // However short the page is, there is room to scroll to its last claim.
            page.run("document.body.style.paddingBottom = '100vh'");
            let at: Vec<f64> = page.text(SCROLLED).split(' ').map(|part| part.parse().unwrap()).collect();
            assert!(at[0] >= 0.0, "{root} {width}: the key is in sight");
            assert_eq!(at[3], 0.0, "{root} {width}: the key stays at the top");
            assert!(at[1] <= at[2], "{root} {width}: the key ends at {} and covers the claim at {}", at[1], at[2]);
            assert!(at[1] - at[0] < 80.0, "{root} {width}: the key takes {} pixels", at[1] - at[0]);
        }
    }
}

/// The elements that move on the page, with their milliseconds.
const MOVING: &str = "document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 0)
    .map((one) => `${one.effect.target.className} ${one.effect.getComputedTiming().duration}`)";

#[test]
fn only_a_source_that_comes_back_moves_and_not_for_long() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver sets what its reader prefers");
    let site = site();
    let data = SiteData::under_test();
    let [one, other] = data.two_speakers();
    let number = 1 + data.sources().iter().position(|source| *source == one).unwrap();
    let lead = full(data.first_lead(), Language::EN);
    let page = with_controls(&site, &format!("{lead}?hide={one}"));
    page.prefer_motion("no-preference");
    // A click scrolls smoothly now, and the driver doesn't wait for that.
    page.run("document.documentElement.style.scrollBehavior = 'auto'");
    let back = "[...document.querySelectorAll('.sc-claim--back')].filter((one) => {
        const { animationName, animationDuration } = getComputedStyle(one);
        return animationName !== 'none' && parseFloat(animationDuration) > 0 && parseFloat(animationDuration) < 0.2;
    }).length";
    page.click(&format!("[name=source-{one}]"));
    page.wait("location.search === ''");
    let n_back = page.number(back);
    assert_eq!(n_back, page.number(&format!("document.querySelectorAll('.sc-claim.sc-source-{number}').length")));
    assert!(n_back > 0.0, "claims of the source that came back");
    page.prefer_motion("reduce");
    assert_eq!(page.number(back), 0.0, "nothing moves for who wants no motion");
    page.prefer_motion("no-preference");
    page.click(&format!("[name=source-{other}]"));
    page.wait(&format!("location.search === '?hide={other}'"));
    assert_eq!(page.texts(MOVING), [""; 0], "nothing moves when a source goes");
    for path in ["", &*lead] {
        let page = live(&site, path);
        assert_eq!(page.texts(MOVING), [""; 0], "nothing moves when a page starts");
    }
}
