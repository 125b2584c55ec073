//! Taking the picture of a topic: the drawing as it is, and PNG made of it in the reader's browser.

use crate::{BROWSERS, LIVE, assert_quiet};
use browser_tests::{Page, Setup, Site};

/// Keeps what would be saved: each file's name and the size of its image, once it is known.
const WATCH: &str = "
    window.saved = [];
    const { createObjectURL } = URL;
    let made;
    URL.createObjectURL = (file) => { made = file; return createObjectURL.call(URL, file); };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
        if (!this.href.startsWith('blob:')) return click.call(this);
        createImageBitmap(made).then(({ width, height }) => { saved.push(`${this.download} ${made.type} ${width} × ${height}`); });
    };
";

/// The size of the drawing of a topic, times a scale.
#[track_caller]
fn size(page: &Page, link: &str, scale: u32) -> String {
    page.text(&format!(
        "fetch({link}.href).then((answer) => answer.text()).then((svg) => {{
            const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
            return `${{root.getAttribute('width') * {scale}}} × ${{root.getAttribute('height') * {scale}}}`;
        }})"
    ))
}

#[test]
fn a_reader_takes_png_in_two_sizes() {
    let site = Site::start(Setup { prefix: "/some/where", ..Setup::default() });
    let page = BROWSERS.page();
    page.open(&site.at("zh-Hans/"));
    page.wait(LIVE);
    page.run(WATCH);
    for (scale, name) in [(1, "planned-area.png"), (2, "planned-area-2x.png")] {
        page.click(&format!("#planned-area [data-png='{scale}']"));
        page.wait(&format!("saved.length === {scale}"));
        let expected =
            format!("{name} image/png {}", size(&page, "document.querySelector('#planned-area [data-png]')", scale));
        assert_eq!(page.text(&format!("saved[{}]", scale - 1)), expected);
    }
    assert!(page.holds("document.querySelector('#planned-area .sc-take [role=status]').hidden"));
    assert_quiet(&page);
}

#[test]
fn an_element_in_another_page_offers_it_too() {
    const HOST: &str = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <source-compare topic=\"boundary\" lang=\"en\">Fallback</source-compare>";
    let site = Site::start(Setup { prefix: "/widget", pages: &[("host/page.html", HOST)], ..Setup::default() });
    let page = BROWSERS.page();
    page.open(&site.outside("host/page.html"));
    page.wait("document.querySelector('source-compare').shadowRoot?.querySelector('[data-png]')?.checkVisibility()");
    page.run(WATCH);
    page.run("document.querySelector('source-compare').shadowRoot.querySelector('[data-png=\"2\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));");
    page.wait("saved.length === 1");
    assert!(page.text("saved[0]").starts_with("boundary-2x.png image/png 1440 × "));
    assert_quiet(&page);
}

#[test]
fn a_drawing_that_can_not_be_had_is_said_and_leaves_the_other_way() {
    let site = Site::start(Setup::default());
    let page = BROWSERS.page();
    page.open(&site.at(""));
    page.wait(LIVE);
    page.run("window.fetch = () => Promise.reject(new Error('no network'));");
    page.click("#planned-area [data-png='1']");
    page.wait("document.querySelector('#planned-area .sc-take [role=status]').checkVisibility()");
    assert!(
        page.holds("document.querySelector('#planned-area .sc-take a[download]').href.endsWith('planned-area.svg')")
    );
}
