//! The codes that we offer, as a person copies them; pages of other people that they are pasted into; and a card there.

use browser_tests::data::SiteData;
use browser_tests::{Engine, Server, Setup, Tab, site, tab, tab_in};
use model::address::Page;
use model::{Language, Topic};
use std::ops::Deref;
use std::sync::OnceLock;

/// The codes of the question that the tests paste. Not all ways: an address is no page, and Markdown is for those who make one of it.
pub(crate) struct Codes {
    /// A frame, and the script that fits it.
    pub(crate) frame: String,
    /// An element, and its script.
    pub(crate) element: String,
    /// Plain HTML.
    pub(crate) plain: String,
}

/// The question that the tests paste: one with links from its picture to its claims, if the site has such a one.
pub(crate) fn topic() -> &'static Topic {
    let data = SiteData::under_test();
    let leads = data.leads();
    data.linked_picture().filter(|topic| leads.contains(topic)).unwrap_or(leads[0])
}

/// The site, served for as long as the tests run.
pub(crate) fn our_site() -> &'static Server {
    static SITE: OnceLock<Server> = OnceLock::new();
    SITE.get_or_init(site)
}

/// The codes, as a person copies them from the site, in Chromium: the height of the frame is that of the card there.
pub(crate) fn codes() -> &'static Codes {
    static CODES: OnceLock<Codes> = OnceLock::new();
    CODES.get_or_init(|| {
        let page = tab_in(Engine::Chromium);
        page.open(&our_site().at(&format!("{}?topic={}", Page::Builder.path(Language::EN), topic().id)));
        page.wait("document.querySelector('form[data-ready]')");
        let code =
            |way: &str| page.text(&format!("document.querySelector('[data-way=\"{way}\"] pre code').textContent"));
        Codes { frame: code("frame"), element: code("element"), plain: code("static") }
    })
}

impl Codes {
    /// The frame without the script that fits it.
    pub(crate) fn frame_alone(&self) -> &str {
        self.frame.split_once("<script").expect("a script after the frame").0
    }

    /// An attribute of the frame.
    pub(crate) fn of_frame(&self, name: &str) -> &str {
        let (_, rest) = self.frame.split_once(&format!(" {name}=\"")).expect("the attribute");
        rest.split_once('"').expect("its end").0
    }
}

/// A code as another server of the site would offer it.
pub(crate) fn of_site(code: &str, site: &Server) -> String {
    code.replace(&our_site().origin(), &site.origin())
}

/// A page of somebody else, and the server that it comes from.
pub(crate) struct Host {
    page: Tab,
    _server: Server,
}

impl Deref for Host {
    type Target = Tab;

    fn deref(&self) -> &Tab {
        &self.page
    }
}

/// Opens a page with this in its head and body, from a server that sends these headers and has these files. Its script notes
/// what is said on the console, thrown, or stopped by its policy.
#[track_caller]
pub(crate) fn host((head, body): (&str, &str), headers: &[(&str, &str)], files: &[(&str, &str)]) -> Host {
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script src=\"/witness.js\"></script>{head}<body>{body}"
    );
    let pages = [&[("page.html", html.as_str()), ("witness.js", WITNESS)], files].concat();
    let server = Server::start(Setup { prefix: "/none", pages: &pages, headers, ..Setup::default() });
    let page = tab();
    page.open(&server.outside("page.html"));
    Host { page, _server: server }
}

const WITNESS: &str = "
    window.witnessed = [];
    for (const kind of ['error', 'warn']) {
        const said = console[kind];
        console[kind] = (...parts) => { window.witnessed.push(parts.join(' ')); said.apply(console, parts); };
    }
    for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
        addEventListener(kind, (event) => {
            window.witnessed.push(`${kind}: ${event.message ?? event.reason ?? `${event.violatedDirective} ${event.blockedURI}`}`);
        }, true);
    }";

/// An article of this width with a code in it, in a page that has nothing else.
pub(crate) fn article(width: u32, code: &str) -> (String, String) {
    let styles = format!("<style>body {{ margin: 0 }} article {{ width: {width}px }}</style>");
    (styles, format!("<article>{code}</article>"))
}

/// Opens an article of this width with a code in it.
#[track_caller]
pub(crate) fn pasted(width: u32, code: &str, headers: &[(&str, &str)]) -> Host {
    let (head, body) = article(width, code);
    host((&head, &body), headers, &[])
}

/// Opens a bare file with a code in it, on a screen on which its article has this width: in a frame, since windows have a least width.
#[track_caller]
pub(crate) fn on_screen(width: u32, code: &str, headers: &[(&str, &str)]) -> Host {
    let margins = 16;
    let outer = format!(
        "<iframe src=\"/bare.html\" style=\"border: 0; width: {}px; height: 600px\"></iframe>",
        width + margins
    );
    let bare = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Host</title><script>{WITNESS}</script>
        <style>html {{ scrollbar-width: none }}</style><body><article>{code}</article>"
    );
    let host = host(("", &outer), headers, &[("bare.html", &bare)]);
    host.enter("iframe");
    assert_eq!(host.number("document.querySelector('article').clientWidth"), f64::from(width));
    host
}

/// The tree of a card's nodes: in a frame that was entered, and in an element.
pub(crate) const IN_FRAME: &str = "document";
pub(crate) const IN_ELEMENT: &str = "document.querySelector('source-compare').shadowRoot";

/// What opens the quotes of a card.
pub(crate) const FOLD: &str = ".sc-card__quotes > summary";

/// True once an element shows its card.
pub(crate) const STANDS: &str =
    "document.querySelector('source-compare').shadowRoot?.querySelector('.sc')?.checkVisibility()";

/// True in a frame that has loaded and is as high as what is in it.
pub(crate) const FITS: &str = "document.querySelector('.sc') && document.documentElement.scrollHeight <= innerHeight
    && innerHeight - document.documentElement.getBoundingClientRect().height < 2";

/// The width of a card, at most.
const WIDEST: f64 = 760.0;

/// A card stands whole and styled: with its question, verdict, mark and finding, on a ground of its own, as wide as its container.
#[track_caller]
pub(crate) fn assert_whole(page: &Tab, root: &str, width: u32) {
    let found = |selector: &str| format!("{root}.querySelector('{selector}')");
    page.wait(&found(".sc-card__footer"));
    let text = |selector: &str| page.text(&format!("{}.textContent.trim()", found(selector)));
    let data = SiteData::under_test();
    assert_eq!(text(".sc-card__question"), data.text(topic().question, Language::EN));
    assert_ne!(text(".sc-verdict"), "");
    assert!(text(".sc-card__finding").contains(data.text(topic().verdict.sentence, Language::EN)));
    for part in [".sc-card__question", ".sc-verdict", ".sc-card__finding", ".sc-card__footer"] {
        assert!(page.holds(&format!("{}.checkVisibility()", found(part))), "{part} shows");
    }
    let mark = page.number(&format!("{}.getBoundingClientRect().height", found(".sc-verdict .sc-mark")));
    assert!((12.0..=24.0).contains(&mark), "the verdict's mark is {mark} high");
    let ground = page.text(&format!("getComputedStyle({}).backgroundColor", found(".sc")));
    assert_eq!(ground, "rgb(255, 255, 255)", "the styles are there");
    let wide = page.number(&format!("{}.getBoundingClientRect().width", found(".sc")));
    // A frame that is lower than its card has a bar to scroll it by.
    let inside = page.number("document.documentElement.clientWidth");
    let least = WIDEST.min(if root == IN_FRAME { inside } else { f64::from(width) });
    assert!((wide - least).abs() < 1.0, "the card is {wide} wide in {least}");
    let needed = page.number(&format!("{}.scrollWidth", found(".sc")));
    assert!(needed <= wide.ceil(), "what is in the card needs {needed} in {wide}");
}

/// Nothing in the article is wider than it is.
#[track_caller]
pub(crate) fn assert_article_holds(page: &Tab) {
    let [needed, width] =
        ["scrollWidth", "clientWidth"].map(|width| page.number(&format!("document.querySelector('article').{width}")));
    assert!(needed <= width, "what is in the article needs {needed} in {width}");
}

/// Clicks in the frame that was entered, after its page has brought the place into sight, as a reader does: in WebKit nothing in a
/// frame of another origin can.
#[track_caller]
pub(crate) fn click_in_frame(page: &Tab, selector: &str) {
    let at = page.number(&format!("document.querySelector('{selector}').getBoundingClientRect().top"));
    page.leave();
    page.run(&format!(
        "const top = document.querySelector('iframe').getBoundingClientRect().top + {at} - innerHeight / 2;
        scrollBy({{ top, behavior: 'instant' }});"
    ));
    page.enter("iframe");
    page.click(selector);
}

/// The frame's height follows when a fold is opened and closed.
#[track_caller]
pub(crate) fn assert_follows(page: &Tab) {
    let height = || page.number("Math.round(innerHeight)");
    page.enter("iframe");
    page.wait(FITS);
    let folded = height();
    click_in_frame(page, FOLD);
    page.wait("document.querySelector('.sc-card__quotes').open");
    page.wait(&format!("innerHeight > {folded} + 100 && {FITS}"));
    page.wait("document.querySelector('[data-started]')");
    page.wait(FITS);
    let open = height();
    click_in_frame(page, FOLD);
    page.wait("!document.querySelector('.sc-card__quotes').open");
    page.wait(&format!("innerHeight < {open} - 100 && {FITS}"));
    page.leave();
}
