//! Static forms that become elements, and cards that are pinned to an earlier version of the data.

use crate::element::{RENDERED, SHOWN, host, touch_all, two_topics};
use browser_tests::data::{SiteData, embed};
use browser_tests::{Setup, assert_quiet};
use model::Language;

#[test]
fn a_static_form_of_this_site_becomes_the_element_and_others_stay() {
    let topic = two_topics()[0];
    let data = SiteData::under_test();
    let own = format!(
        "<blockquote class=\"source-compare\" data-topic=\"{}\" data-lang=\"zh-Hans\" data-theme=\"dark\" cite=\"ORIGIN/widget/#x\"><h3>Static</h3></blockquote>",
        topic.id
    );
    let of_another = own.replace("ORIGIN/widget", "https://elsewhere.example").replace("Static", "Of another");
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script>document.addEventListener('DOMContentLoaded', () => {{
            for (const form of document.querySelectorAll('blockquote')) form.cite = form.getAttribute('cite').replace('ORIGIN', location.origin);
        }});</script>
        {of_another}{own}<script type=\"module\" src=\"/widget/element.js\"></script>"
    );
    let (_site, page) = host(&html, Setup::default());
    page.wait(RENDERED);
    assert_eq!(
        page.texts(SHOWN),
        [format!("{} / none", data.text(topic.question, Language::ZH_HANS))],
        "one element, and what it was made of is hidden"
    );
    assert_eq!(
        page.text("document.querySelector('source-compare').shadowRoot.querySelector('.sc').dataset.theme"),
        "dark"
    );
    assert!(page.holds("document.querySelector('body > blockquote').innerText.includes('Of another')"));
    assert_quiet(&page);
}

#[test]
fn a_pinned_card_says_what_has_changed_since_and_a_current_one_nothing() {
    let data = SiteData::under_test();
    let (topic, version) = (two_topics()[0], &data.dataset().version);
    let changes = r#"{"unknown":"Version {version} is not kept.","since":{"0123456789ab":["Changed:",["1 Notice: 11 ha → <b>12 ha</b>"]],"aaaaaaaaaaaa":["Changed:",[]]}}"#;
    let path = format!("{}changes.json", embed(topic, Language::EN));
    let cases = [
        ("0123456789ab", "Changed:1 Notice: 11 ha → <b>12 ha</b>"),
        ("ffffffffffff", "Version ffffffffffff is not kept."),
        ("aaaaaaaaaaaa", ""),
        (version, ""),
        ("latest", ""),
    ];
    let elements: String = cases
        .iter()
        .map(|(version, _)| {
            format!("<source-compare topic=\"{}\" version=\"{version}\">Fallback</source-compare>", topic.id)
        })
        .collect();
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\"><script type=\"module\" src=\"/widget/element.js\"></script>{elements}"
    );
    let (site, page) = host(&html, Setup { changed: &[(&path, changes.as_bytes())], ..Setup::default() });
    page.wait(RENDERED);
    let notes = "[...document.querySelectorAll('source-compare')].map((one) => one.shadowRoot.querySelector('.sc-changes')?.textContent ?? '')";
    page.wait(&format!("{notes}[1]"));
    assert_eq!(page.texts(notes), cases.map(|(_, note)| note));
    touch_all(&page);
    assert_eq!(page.texts(notes), cases.map(|(_, note)| note), "the widget leaves it where it is");
    assert_eq!(site.n_requests("changes.json"), 3, "the current and the latest ask for nothing");
    // In a frame, too.
    page.open(&site.at(&format!("{}?version=0123456789ab", embed(topic, Language::EN))));
    page.wait("document.querySelector('.sc-changes')?.textContent.startsWith('Changed:')");
    assert_quiet(&page);
}
