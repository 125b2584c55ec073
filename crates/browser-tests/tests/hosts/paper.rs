//! Cards on paper. An element has its quotes there, folded or not; a frame can't grow on paper, so what is folded in it stays out, and
//! nothing is cut.
//!
//! WebDriver prints a page as PDF, of which, compressed as it is, only the length tells what is in it.

use crate::host::{FITS, FOLD, IN_ELEMENT, STANDS, codes, pasted};
use browser_tests::{Tab, only_in};

/// The part of the printed page that the folded quotes take up. `take_out` removes them, and leaves the test in the article.
#[track_caller]
fn share_of_quotes(page: &Tab, take_out: impl FnOnce()) -> f64 {
    let with = page.pdf().len() as f64;
    take_out();
    1.0 - page.pdf().len() as f64 / with
}

#[test]
fn an_element_is_printed_with_its_quotes() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver prints");
    let page = pasted(390, &codes().element, &[]);
    page.wait(STANDS);
    let share = share_of_quotes(&page, || {
        page.run(&format!("{IN_ELEMENT}.querySelector('.sc-card__quotes').remove();"));
    });
    assert!(share > 0.2, "quotes are {share} of what is printed");
}

#[test]
fn a_frame_is_printed_without_what_would_be_cut() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver prints");
    let page = pasted(390, &codes().frame, &[]);
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
fn on_paper_all_of_an_element_shows_and_nothing_of_a_frame_is_cut() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver shows a page as on paper");
    let page = pasted(390, &codes().element, &[]);
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
    let page = pasted(390, &codes().frame.replace(&sandbox, ""), &[]);
    page.enter("iframe");
    page.wait(FITS);
    page.print("light");
    page.wait("matchMedia('print').matches");
    assert!(page.holds("!document.querySelector('.sc-claim').checkVisibility()"), "what is folded stays out");
    assert!(page.holds("document.documentElement.scrollHeight <= innerHeight"), "nothing is cut");
}
