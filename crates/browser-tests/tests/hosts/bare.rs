//! Codes pasted into a bare file, on screens of four widths: with script, and without.

use crate::host::{
    FITS, FOLD, IN_ELEMENT, IN_FRAME, STANDS, assert_article_holds, assert_follows, assert_whole, click_in_frame,
    codes, of_site, on_screen, pasted, topic,
};
use browser_tests::data::SiteData;
use browser_tests::{Server, Setup, Tab};
use model::Language;

/// A small phone, a phone, a column of text, and a wide page.
const WIDTHS: [u32; 4] = [320, 390, 680, 1000];

/// From this width on the height that a frame's code states is enough for its card.
const PHONE: u32 = 390;

const NO_SCRIPT: [(&str, &str); 1] = [("Content-Security-Policy", "script-src 'none'")];

#[test]
fn a_frame_stands_and_follows_its_content() {
    for width in WIDTHS {
        let page = on_screen(width, &codes().frame, &[]);
        assert_frame_is_wide(&page, width);
        page.enter("iframe");
        page.wait(FITS);
        assert_whole(&page, IN_FRAME, width);
        assert!(page.holds("!document.querySelector('[data-started]')"), "before any touch");
        page.leave();
        assert_follows(&page);
        assert_article_holds(&page);
    }
}

#[test]
fn a_frame_without_script_is_high_enough_or_scrolls() {
    let site = Server::start(Setup { headers: &NO_SCRIPT, ..Setup::default() });
    let code = &codes().frame;
    let sandbox = format!("sandbox=\"{}\"", codes().of_frame("sandbox"));
    let bare = [(of_site(code, &site), &NO_SCRIPT[..]), (code.replace(&sandbox, "sandbox"), &[][..])];
    for (code, headers) in bare {
        // On screens, and in a narrow column of a wide page.
        let places = WIDTHS.map(|width| (width, true)).into_iter().chain([(PHONE, false)]);
        for (width, is_screen) in places {
            let place = if is_screen { on_screen } else { pasted };
            let page = place(width, &code, headers);
            assert_frame_is_wide(&page, width);
            assert_article_holds(&page);
            page.enter("iframe");
            assert_whole(&page, IN_FRAME, width);
            let left = page.number("innerHeight - document.documentElement.scrollHeight");
            assert!(left >= 0.0 || width < PHONE || !is_screen, "{} px of the card are not in sight in {width}", -left);
            assert_end_can_be_reached(&page);
            click_in_frame(&page, FOLD);
            page.wait("document.querySelector('.sc-card__quotes').open && document.querySelector('.sc-claim').checkVisibility()");
            assert_end_can_be_reached(&page);
            assert!(page.holds("!document.querySelector('[data-started]')"), "nothing runs");
            page.leave();
        }
    }
}

#[test]
fn an_element_stands_and_starts_when_touched() {
    for width in WIDTHS {
        let page = on_screen(width, &codes().element, &[]);
        page.wait(STANDS);
        assert_whole(&page, IN_ELEMENT, width);
        assert_article_holds(&page);
        let of_element = |side: &str| {
            page.number(&format!("document.querySelector('source-compare').getBoundingClientRect().{side}"))
        };
        assert_eq!(of_element("width"), f64::from(width));
        let most = if width < 680 { 700.0 } else { 560.0 };
        let card = page.number(&format!("{IN_ELEMENT}.querySelector('.sc-card').getBoundingClientRect().height"));
        assert!(width < PHONE || (150.0..=most).contains(&card), "{card} high in {width}");
        let kept_free = of_element("height") - card;
        assert!((0.0..100.0).contains(&kept_free), "{kept_free} empty under the card in {width}");
        assert!(
            page.holds("!document.querySelector('source-compare').firstElementChild.checkVisibility()"),
            "no fallback"
        );
        let folded = of_element("height");
        page.click_on(&format!("{IN_ELEMENT}.querySelector('{FOLD}')"));
        page.wait(&format!("{IN_ELEMENT}.querySelector('[data-started]')"));
        page.wait(&format!("{IN_ELEMENT}.querySelector('.sc-claim').checkVisibility()"));
        assert!(of_element("height") > folded + 100.0);
        assert_whole(&page, IN_ELEMENT, width);
        assert_eq!(page.witnessed(), Vec::<String>::new());
    }
}

#[test]
fn an_element_without_script_shows_its_fallback() {
    for width in WIDTHS {
        let page = on_screen(width, &codes().element, &NO_SCRIPT);
        let question = SiteData::under_test().text(topic().question, Language::EN);
        let shown = "((fallback) => fallback.checkVisibility() && fallback.textContent.trim())";
        let shown = page.text(&format!("{shown}(document.querySelector('source-compare').firstElementChild)"));
        assert!(shown.contains(question), "{shown:?} shows");
        assert_article_holds(&page);
    }
}

#[test]
fn plain_html_stands_with_and_without_script() {
    let data = SiteData::under_test();
    for headers in [&[][..], &NO_SCRIPT[..]] {
        for width in WIDTHS {
            let page = on_screen(width, &codes().plain, headers);
            let shown = page.text("document.querySelector('article').textContent");
            for text in [topic().question, topic().verdict.sentence] {
                let text = data.text(text, Language::EN);
                assert!(shown.contains(text), "{text} is not in {shown}");
            }
            for claim in &topic().claims {
                assert!(shown.contains(claim.citation.display().trim()), "a quote is not in {shown}");
            }
            page.wait("[...document.querySelectorAll('article img')].every((image) => image.naturalWidth > 100)");
            assert_article_holds(&page);
        }
    }
}

#[track_caller]
fn assert_frame_is_wide(page: &Tab, width: u32) {
    assert_eq!(page.number("document.querySelector('iframe').getBoundingClientRect().width"), f64::from(width));
}

/// What does not fit into the frame can be scrolled to.
#[track_caller]
fn assert_end_can_be_reached(page: &Tab) {
    page.run("scrollTo({ top: 1e6, behavior: 'instant' });");
    let below = page.number("document.querySelector('.sc').getBoundingClientRect().bottom - innerHeight");
    assert!(below < 1.0, "{below} px of the card can't be scrolled to");
    page.run("scrollTo({ top: 0, behavior: 'instant' });");
}
