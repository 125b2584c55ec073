//! The page Embed: what is chosen is in the preview, in the address and in every code; and the codes do what they say.

use browser_tests::data::{SiteData, embed, full};
use browser_tests::{Server, Setup, Tab, assert_quiet, site, tab};
use fantoccini::key::Key;
use model::address::{Page, builder_path};
use model::{Language, Topic};

/// The page for a topic, once its codes are settled.
#[track_caller]
fn builder(site: &Server, topic: &Topic, options: &str) -> Tab {
    let page = tab();
    page.open(&site.at(&format!("{}{options}", builder_path(Language::EN, &topic.id))));
    page.wait("document.querySelector('form[data-ready]')");
    page
}

/// The code of a way.
#[track_caller]
fn code(page: &Tab, way: &str) -> String {
    page.text(&format!("document.querySelector('[data-way={way}] code').textContent"))
}

/// Chooses in a field of the form, as a reader does.
#[track_caller]
fn choose(page: &Tab, name: &str, value: &str) {
    page.run_with(
        "const field = document.querySelector(`form [name=${arguments[0]}]`);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));",
        vec![name.into(), value.into()],
    );
    page.wait("document.querySelector('form[data-ready]')");
}

#[test]
fn every_question_leads_to_its_code() {
    let data = SiteData::under_test();
    let lead = data.first_lead();
    let site = site();
    let page = tab();
    for path in [full(lead, Language::EN), embed(lead, Language::EN)] {
        page.open(&site.at(&path));
        let link = page.text(&format!("document.querySelector('#{} a[href*=\"embed/?topic=\"]').href", lead.id));
        assert_eq!(link, site.at(&builder_path(Language::EN, &lead.id)), "from {path:?}");
    }
}

#[test]
fn what_is_chosen_is_in_the_codes_the_preview_and_the_address() {
    let data = SiteData::under_test();
    let [lead, other] = data.different_topics();
    let site = site();
    let page = builder(&site, lead, "");
    let frame = code(&page, "frame");
    assert!(frame.contains(&format!("src=\"{}\"", site.at(&embed(lead, Language::EN)))), "{frame}");
    // The height is that of the card in the preview.
    page.enter("iframe");
    let height = page.number("Math.ceil(document.documentElement.getBoundingClientRect().height)");
    page.leave();
    assert!(frame.contains(&format!("height=\"{height}\"")), "{height} in {frame}");
    assert!(["link", "element", "static", "markdown"].iter().all(|way| code(&page, way).contains(&site.origin())));
    assert!(!page.text("document.body.innerText").contains("ADDRESS"), "the browser's address is known");

    for (name, value) in [("view", "quotes"), ("theme", "dark"), ("accent", "#c00"), ("width", "500")] {
        choose(&page, name, value);
    }
    page.click(".sc-builder__sources label:nth-of-type(2) input");
    page.wait("document.querySelector('form[data-ready]')");
    let kept =
        page.texts("[...document.querySelectorAll('.sc-builder__sources input:checked')].map((box) => box.value)");
    let kept = kept.join(",");
    let frame = code(&page, "frame");
    let query = format!("?view=quotes&amp;theme=dark&amp;accent=%23c00&amp;sources={kept}");
    assert!(frame.contains(&query) && frame.contains("max-width:500px"), "{query} in {frame}");
    let element = code(&page, "element");
    let attributes = format!(" theme=\"dark\" view=\"quotes\" accent=\"#c00\" sources=\"{kept}\"");
    assert!(element.contains(&attributes) && element.contains("max-width:500px"), "{attributes} in {element}");
    page.enter("iframe");
    page.wait("document.querySelector('.sc').dataset.view === 'quotes' && document.querySelector('.sc').dataset.theme === 'dark'");
    assert_eq!(page.number("document.querySelectorAll('.sc-toggles input:not(:checked)').length"), 1.0);
    page.leave();
    // The address brings it all back.
    let address = page.address();
    page.open("about:blank");
    page.open(&address);
    page.wait("document.querySelector('form[data-ready]')");
    assert_eq!((code(&page, "frame"), code(&page, "element")), (frame, element));

    choose(&page, "topic", other.id.as_str());
    choose(&page, "lang", "zh-Hans");
    assert!(code(&page, "markdown").starts_with("### "), "{}", code(&page, "markdown"));
    let link = code(&page, "link");
    assert!(link.starts_with(&site.at(&embed(other, Language::ZH_HANS))) && link.contains("view=quotes"), "{link}");
    choose(&page, "version", &data.dataset().version);
    assert!(code(&page, "frame").contains(&format!("version={}", data.dataset().version)));
    assert_quiet(&page);
}

#[test]
fn a_question_is_chosen_and_its_code_copied_by_keyboard() {
    let [lead, other] = [SiteData::under_test().topics()[0], SiteData::under_test().topics()[1]];
    let site = site();
    let page = builder(&site, lead, "");
    page.run("document.querySelector('[name=topic]').focus();");
    page.press(&[Key::Down]);
    page.wait("document.querySelector('form[data-ready]')");
    assert_eq!(code(&page, "link"), site.at(&embed(other, Language::EN)), "the arrow chooses the next question");
    let said = "document.querySelector('[data-way=frame] [role=status]').textContent";
    page.run("document.querySelector('[data-way=frame] .sc-code').focus();");
    page.press(&[Key::Tab, Key::Enter]);
    page.wait(said);
    assert!(page.holds("document.activeElement.matches('[data-way=frame] button:focus-visible')"), "focus is seen");
}

#[test]
fn what_is_no_choice_takes_nothing_away() {
    let lead = SiteData::under_test().first_lead();
    let site = site();
    let plain = code(&builder(&site, lead, ""), "frame");
    let page = builder(&site, lead, "&view=%22%3E&accent=red&width=-4&theme=pink&lang=xx");
    assert_eq!(code(&page, "frame"), plain);
    choose(&page, "accent", "red");
    assert_eq!(code(&page, "frame"), plain, "what can't be read is left out");
    assert!(page.holds("document.querySelector('[name=accent]').matches(':invalid')"), "and marked");
}

#[test]
fn codes_that_can_not_be_loaded_are_said_to_be_missing_until_they_come() {
    let [lead, other] = SiteData::under_test().different_topics();
    let missing = format!("{}snippets.json", embed(other, Language::EN));
    let site = Server::start(Setup { missing: &[&missing], ..Setup::default() });
    let page = builder(&site, lead, "");
    page.run_with(
        "const field = document.querySelector('[name=topic]');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));",
        vec![other.id.as_str().into()],
    );
    page.wait("document.querySelector('[data-broken]').checkVisibility()");
    site.restore();
    choose(&page, "theme", "dark");
    page.wait("!document.querySelector('[data-broken]').checkVisibility()");
    assert!(code(&page, "link").contains(other.id.as_str()));
}

#[test]
fn without_script_the_code_of_the_first_question_is_there() {
    let data = SiteData::under_test();
    let site = site();
    let page = tab();
    page.forbid_scripts();
    page.open(&site.at(&Page::Builder.path(Language::EN)));
    assert!(page.holds("!document.querySelector('form').checkVisibility()"), "nothing that does not work is offered");
    let first = data.topics()[0];
    let frame = code(&page, "frame");
    assert!(frame.contains(&format!("{}\"", embed(first, Language::EN))), "{frame}");
    assert!(page.text("document.querySelector('.sc-builder__unscripted').textContent").contains(first.id.as_str()));
}

#[test]
fn one_file_holds_all_of_the_card_and_asks_for_nothing() {
    let lead = SiteData::under_test().first_lead();
    let published = site();
    let page = builder(&published, lead, "&view=quotes&theme=dark");
    page.run(
        "const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return create(blob); };
        document.querySelector('[data-save]').click();",
    );
    page.wait("window.saved");
    let saved = page.text("window.saved");
    let host = Server::start(Setup { prefix: "/none", pages: &[("saved.html", &saved)], ..Setup::default() });
    let reader = tab();
    reader.open(&host.outside("saved.html"));
    assert_eq!(host.requests().iter().filter(|path| !path.contains("favicon")).count(), 1, "{:?}", host.requests());
    assert!(reader.holds("document.querySelector('.sc-card__question').checkVisibility()"));
    assert_eq!(reader.text("getComputedStyle(document.querySelector('.sc')).backgroundColor"), "rgb(23, 23, 22)");
    assert!(
        reader.holds("document.querySelector('.sc-claim blockquote').checkVisibility()"),
        "the view is carried out"
    );
    assert!(reader.holds("document.scripts.length === 0"));
    let shown = "[...document.querySelectorAll('.sc-claim')].filter((claim) => claim.checkVisibility()).length";
    let before = reader.number(shown);
    reader.click(".sc-toggles input");
    assert!(reader.number(shown) < before, "a source is put away without script");
    let offered = "[...document.querySelectorAll('.sc-scripted, :disabled')].some((one) => one.checkVisibility())";
    assert!(!reader.holds(offered), "nothing is offered that needs a script");
    let links = reader.texts("[...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map((link) => link.href)");
    assert!(!links.is_empty() && links.iter().all(|link| link.starts_with(&published.origin())), "{links:?}");
}

/// Every shift of the layout that no touch has caused, as browsers add them up: 0.1 is said to be good.
const WATCH_SHIFTS: &str = "<script>
    window.shift = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
        .observe({ type: 'layout-shift', buffered: true });
</script>";

#[test]
fn nothing_in_an_article_moves_when_the_card_takes_its_place() {
    let data = SiteData::under_test();
    let published = site();
    for topic in data.varied().into_iter().take(4) {
        let page = builder(&published, topic, "");
        for way in ["element", "frame"] {
            let code = code(&page, way);
            let html = format!(
                "<!doctype html><html lang=\"en\"><meta name=\"viewport\" content=\"width=device-width\"><title>Host</title>{WATCH_SHIFTS}
                <body style=\"margin:0 16px\"><p>Before</p>{code}<p>{}</p>",
                "After the card. ".repeat(200)
            );
            let host = Server::start(Setup { prefix: "/none", pages: &[("host.html", &html)], ..Setup::default() });
            let reader = tab();
            for width in [390, 712, 1000] {
                reader.resize(width);
                reader.open(&host.outside("host.html"));
                match way {
                    "element" => reader.wait(
                        "document.querySelector('source-compare').shadowRoot?.querySelector('.sc')?.checkVisibility()",
                    ),
                    _ => reader.wait("document.querySelector('iframe').style.cssText.includes('box-sizing')"),
                }
                reader.run("return new Promise((done) => setTimeout(done, 300));");
                let shift = reader.number("window.shift");
                assert!(shift < 0.05, "{shift} of {} as {way} at {width}", topic.id);
            }
        }
    }
}
