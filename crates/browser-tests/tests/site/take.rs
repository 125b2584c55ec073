//! Taking the picture of a topic: the drawing as it is, and PNG made of it in the reader's browser.

use browser_tests::data::{SiteData, full};
use browser_tests::{Server, Setup, Tab, assert_quiet, live, tab};
use model::Language;

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
fn size(page: &Tab, link: &str, scale: u32) -> String {
    page.text(&format!(
        "fetch({link}.href).then((answer) => answer.text()).then((svg) => {{
            const [width, height] = ['width', 'height'].map((name) => svg.match(`<svg[^>]* ${{name}}=\"([0-9.]+)\"`)[1] * {scale});
            return `${{width}} × ${{height}}`;
        }})"
    ))
}

#[test]
fn a_reader_takes_png_in_two_sizes() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let lead = SiteData::under_test().first_lead();
    let topic = &lead.id;
    let page = live(&site, &full(lead, Language::ZH_HANS));
    page.run(WATCH);
    for (scale, name) in [(1, format!("{topic}.png")), (2, format!("{topic}-2x.png"))] {
        page.click(&format!("#{topic} [data-png='{scale}']"));
        page.wait(&format!("saved.length === {scale}"));
        let link = format!("document.querySelector('#{topic} [data-png]')");
        let expected = format!("{name} image/png {}", size(&page, &link, scale));
        assert_eq!(page.text(&format!("saved[{}]", scale - 1)), expected);
    }
    assert!(page.holds(&format!("document.querySelector('#{topic} .sc-take [role=status]').hidden")));
    assert_quiet(&page);
}

#[test]
fn an_element_in_another_page_offers_it_too() {
    let topic = &SiteData::under_test().widest().id;
    let host = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <source-compare topic=\"{topic}\" lang=\"en\">Fallback</source-compare>"
    );
    let site = Server::start(Setup { prefix: "/widget", pages: &[("host/page.html", &host)], ..Setup::default() });
    let page = tab();
    page.open(&site.outside("host/page.html"));
    page.wait("document.querySelector('source-compare').shadowRoot?.querySelector('[data-png]')");
    page.run(
        "const inside = document.querySelector('source-compare').shadowRoot;
        inside.querySelector('.sc').dispatchEvent(new Event('pointerdown', { bubbles: true }));
        inside.querySelector('.sc-card__why').open = true;",
    );
    page.wait("document.querySelector('source-compare').shadowRoot.querySelector('[data-started]')");
    page.run(WATCH);
    page.run("document.querySelector('source-compare').shadowRoot.querySelector('[data-png=\"2\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));");
    page.wait("saved.length === 1");
    let saved = page.text("saved[0]");
    assert!(saved.starts_with(&format!("{topic}-2x.png image/png 1440 × ")), "{saved}");
    assert_quiet(&page);
}

#[test]
fn a_drawing_that_can_not_be_had_is_said_and_leaves_the_other_way() {
    let site = Server::start(Setup::default());
    let lead = SiteData::under_test().first_lead();
    let topic = &lead.id;
    let page = live(&site, &full(lead, Language::EN));
    page.run("window.fetch = () => Promise.reject(new Error('no network'));");
    page.click(&format!("#{topic} [data-png='1']"));
    page.wait(&format!("document.querySelector('#{topic} .sc-take [role=status]').checkVisibility()"));
    let link = page.text(&format!("document.querySelector('#{topic} .sc-take a[download]').href"));
    assert!(link.ends_with(&format!("/{topic}.svg")), "{link}");
}
