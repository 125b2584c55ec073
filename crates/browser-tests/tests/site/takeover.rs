//! The widget takes the page over unseen: nothing moves, and the reader's place stays.

use browser_tests::data::{SiteData, anchor, full};
use browser_tests::{LIVE, Server, Setup, TOUCH, Tab, languages, tab, unfold};
use model::Language;

/// The places of everything that a reader might be looking at.
const BOXES: &str = "[...document.querySelectorAll('h1, h2, h3, h4, p, summary, li, td, svg')]
    .filter((element) => element.checkVisibility()).map((element) => {
    const box = element.getBoundingClientRect();
    return [element.className.baseVal ?? element.className, box.x, box.y, box.width, box.height];
})";

/// The first of these places that are others now, by more than the sixtieth of a pixel that a text in two nodes may be wider than in one.
const MOVED: &str = "((before, after) => {
    if (before.length !== after.length) return `${after.length} places, not ${before.length}`;
    const differs = (one, other) => one === other ? false : !(Math.abs(one - other) < 0.05);
    const at = before.findIndex((box, index) => box.some((part, n) => differs(part, after[index][n])));
    return at < 0 ? '' : `${before[at]} is now ${after[at]}`;
})";

/// The reader's doings on the page: open details, selection.
const PLACE: &str = "JSON.stringify({
    open: [...document.querySelectorAll('details')].flatMap((details, index) => details.open ? [index] : []),
    selection: String(getSelection()),
})";

/// Where on the screen is what is looked at. Engines scroll by whole or by parts of pixels.
const SEEN: &str = "window.seen.getBoundingClientRect().top";

/// A page whose widget is still on its way.
#[track_caller]
fn waiting(path: &str) -> (Server, Tab) {
    let site = Server::start(Setup { held: &["source-compare_bg.wasm"], ..Setup::default() });
    let page = tab();
    page.resize(if path.contains("zh") { 360 } else { 1280 });
    page.open(&site.at(path));
    page.run(TOUCH);
    (site, page)
}

#[track_caller]
fn take_over(site: &Server, page: &Tab) {
    assert!(!page.holds("document.querySelector('[data-started]')"), "the widget was held back");
    site.release();
    page.wait(LIVE);
}

#[test]
fn nothing_moves_when_the_widget_takes_the_page_over() {
    let data = SiteData::under_test();
    let overviews = ["", "zh-Hans/", "zh-Hant/"].map(str::to_owned);
    let leads = languages().into_iter().map(|language| full(data.first_lead(), language));
    let folded = data.folded_rows().map(|topic| full(topic, Language::EN));
    for path in overviews.into_iter().chain(leads).chain(folded) {
        let (site, page) = waiting(&path);
        page.run(&format!("window.boxes = {BOXES};"));
        page.run(
            "window.shifts = []; window.published = document.querySelector('h1');
            new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.value)))
                .observe({ type: 'layout-shift' });",
        );
        take_over(&site, &page);
        // Two frames, for what is drawn after the widget says that it has started.
        page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));");
        assert_eq!(page.text(&format!("{MOVED}(window.boxes, {BOXES})")), "", "/{path}");
        assert_eq!(page.texts("window.shifts"), Vec::<String>::new(), "layout shifts on /{path}");
        assert!(page.holds("window.published.isConnected"), "the published nodes are the widget's");
    }
}

#[test]
fn a_selection_in_any_kind_of_text_survives_the_takeover() {
    let lead = full(SiteData::under_test().first_lead(), Language::EN);
    let answer = ".sc-topic__answer";
    // Every lead compares, so its page says what a relation rests on.
    for (from, to) in [(answer, ".sc-relation__basis"), (answer, ".sc-quote"), ("h1", ".sc-footer__version")] {
        let (site, page) = waiting(&lead);
        unfold(&page);
        page.run(&format!(
            "const text = (one) => document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
            const one = text(document.querySelector('{from}')).nextNode();
            const other = text([...document.querySelectorAll('{to}')].at(-1));
            while (other.nextNode());
            getSelection().setBaseAndExtent(other.currentNode, other.currentNode.length - 1, one, 1);"
        ));
        let before = page.text("String(getSelection())");
        assert!(before.chars().count() > 10, "{before:?}");
        take_over(&site, &page);
        assert_eq!(page.text("String(getSelection())"), before, "from {from} to {to}");
    }
}

#[test]
fn open_details_selection_focus_and_scroll_survive_the_takeover() {
    let topic = SiteData::under_test().last_lead();
    let [first, last] = [topic.claims.first(), topic.claims.last()].map(|claim| anchor(topic, claim.unwrap()));
    let (site, page) = waiting(&full(topic, Language::EN));
    page.run("for (const row of document.querySelectorAll('.sc-row')) row.open = true;");
    page.click(&format!("#{first} details:last-of-type > summary"));
    page.click(&format!("#{last} details > summary"));
    page.run(&format!(
        "
        document.querySelector('#{last} summary').focus();
        // However short the page is, there is room to scroll to its last words.
        document.body.style.paddingBottom = '100vh';
        const quote = document.querySelector('#{last} .sc-quote p');
        quote.scrollIntoView({{ block: 'center', behavior: 'instant' }});
        getSelection().setBaseAndExtent(quote.firstChild, 1, quote.lastChild, 1);
        window.focused = document.activeElement;
        window.seen = quote;
    ",
    ));
    let before = page.text(PLACE);
    for part in ["\"open\":[", "\"selection\":\""] {
        let (_, value) = before.split_once(part).unwrap();
        assert!(!value.starts_with([']', '"', '0']), "nothing was done: {before}");
    }
    let top = page.number(SEEN);
    assert!(page.number("scrollY") > 0.0 && top > 0.0, "what is looked at is in the middle of the page");
    take_over(&site, &page);
    assert_eq!(page.text(PLACE), before);
    let moved = page.number(SEEN) - top;
    assert!(moved.abs() < 1.5, "what the reader looks at has moved by {moved}");
    assert!(page.holds("window.focused === document.activeElement"), "the focus is on the same node");
}

#[test]
fn the_choice_in_an_address_is_there_after_the_takeover() {
    let [one, other] = SiteData::under_test().two_speakers();
    let lead = full(SiteData::under_test().first_lead(), Language::EN);
    let (site, page) = waiting(&format!("{lead}?pair={one},{other}"));
    assert!(page.holds("!document.querySelector('.sc-between')"), "the published page knows no choice");
    take_over(&site, &page);
    page.wait("document.querySelector('.sc-between')");
    let (site, page) = waiting("?show=differences");
    assert!(page.holds("!document.querySelector('[name=differences]').checked"), "the published page knows no choice");
    take_over(&site, &page);
    page.wait("document.querySelector('[name=differences]').checked");
}
