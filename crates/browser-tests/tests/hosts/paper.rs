//! Cards on paper. An element has its quotes there, folded or not; a frame can't grow on paper, so what is folded in it stays out, and
//! nothing is cut.
//!
//! Chromium is asked to show a page as on paper, and both it and Firefox to print one: WebDriver gives the PDF, of which, compressed as
//! it is, only the length tells what is in it. WebKitGTK's driver has no command to print, and none shows media other than the screen.

use crate::host::{FITS, FOLD, IN_ELEMENT, STANDS, codes, pasted};
use browser_tests::{Engine, Tab};

mod chromium {
    use browser_tests::Engine::Chromium;

    #[test]
    fn an_element_is_printed_with_its_quotes() {
        super::an_element_is_printed_with_its_quotes(Chromium);
    }

    #[test]
    fn a_frame_is_printed_without_what_would_be_cut() {
        super::a_frame_is_printed_without_what_would_be_cut(Chromium);
    }
}

mod firefox {
    use browser_tests::Engine::Firefox;

    #[test]
    fn an_element_is_printed_with_its_quotes() {
        super::an_element_is_printed_with_its_quotes(Firefox);
    }

    #[test]
    fn a_frame_is_printed_without_what_would_be_cut() {
        super::a_frame_is_printed_without_what_would_be_cut(Firefox);
    }
}

/// The part of the printed page that the folded quotes take up. `take_out` removes them, and leaves the test in the article.
#[track_caller]
fn share_of_quotes(page: &Tab, take_out: impl FnOnce()) -> f64 {
    let with = page.pdf().len() as f64;
    take_out();
    1.0 - page.pdf().len() as f64 / with
}

fn an_element_is_printed_with_its_quotes(engine: Engine) {
    let page = pasted(engine, 390, &codes().element, &[]);
    page.wait(STANDS);
    let share = share_of_quotes(&page, || {
        page.run(&format!("{IN_ELEMENT}.querySelector('.sc-card__quotes').remove();"));
    });
    assert!(share > 0.2, "quotes are {share} of what is printed");
}

fn a_frame_is_printed_without_what_would_be_cut(engine: Engine) {
    let page = pasted(engine, 390, &codes().frame, &[]);
    page.enter("iframe");
    page.wait(FITS);
    page.leave();
    let share = share_of_quotes(&page, || {
        page.enter("iframe");
        // Out of what is shown, without changing the height.
        page.run("document.querySelector('.sc-card__quotes').replaceChildren(document.querySelector('.sc-card__quotes > summary'));");
        page.leave();
    });
    assert!(share.abs() < 0.02, "quotes are {share} of what is printed");
}

#[test]
fn chromium_shows_on_paper_all_of_an_element_and_cuts_nothing_of_a_frame() {
    let page = pasted(Engine::Chromium, 390, &codes().element, &[]);
    page.wait(STANDS);
    page.print("light");
    page.wait("matchMedia('print').matches");
    assert!(
        page.holds(&format!("{IN_ELEMENT}.querySelector('.sc-claim blockquote').checkVisibility()")),
        "quotes show"
    );
    assert!(page.holds(&format!("!{IN_ELEMENT}.querySelector('{FOLD}').checkVisibility()")), "no control shows");
    drop(page);
    // A frame with a sandbox runs in a process of its own, which is not asked.
    let sandbox = format!(" sandbox=\"{}\"", codes().of_frame("sandbox"));
    let page = pasted(Engine::Chromium, 390, &codes().frame.replace(&sandbox, ""), &[]);
    page.enter("iframe");
    page.wait(FITS);
    page.print("light");
    page.wait("matchMedia('print').matches");
    assert!(page.holds("!document.querySelector('.sc-claim').checkVisibility()"), "what is folded stays out");
    assert!(page.holds("document.documentElement.scrollHeight <= innerHeight"), "nothing is cut");
}
