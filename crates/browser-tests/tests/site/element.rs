//! `<source-compare>` in somebody else's page: one instance, a fallback until it stands, and nothing of the host touched.

use browser_tests::data::{SiteData, embed};
use browser_tests::{Server, Setup, Tab, assert_quiet, dist, tab};
use model::address::{Page, words_path};
use model::{Language, Topic};
use std::fs;

/// Two different topics of the site. The first has a picture whose parts lead to claims, if the site has such a one.
pub(crate) fn two_topics() -> [&'static Topic; 2] {
    let data = SiteData::under_test();
    let [lead, other] = data.different_topics();
    let first = data.linked_picture().unwrap_or(lead);
    [first, if first.id == lead.id { other } else { lead }]
}

/// Two elements of another language each.
fn two() -> String {
    let [one, other] = two_topics().map(|topic| &topic.id);
    format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script>window.opened = [location.href, history.length];</script>
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <p id=\"host\">A host page</p>
        <source-compare topic=\"{one}\" lang=\"zh-Hans\"><a href=\"/elsewhere\">Fallback one</a></source-compare>
        <source-compare topic=\"{other}\" lang=\"zh-TW\" theme=\"dark\"><a href=\"/elsewhere\">Fallback two</a></source-compare>"
    )
}

/// No element yet.
pub(crate) const EMPTY: &str = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\"><div id=\"place\">Fallback</div>";

/// The words that a reader sees in each element: of the widget, and of the fallback.
pub(crate) const SHOWN: &str = "[...document.querySelectorAll('source-compare')].map((element) => {
    const widget = element.shadowRoot?.querySelector('.sc');
    return `${widget?.checkVisibility() ? widget.querySelector('h1, h2, h3')?.textContent : 'none'} / ` +
        `${element.firstElementChild.checkVisibility() ? element.firstElementChild.textContent : 'none'}`;
})";

pub(crate) const RENDERED: &str = "[...document.querySelectorAll('source-compare')].every((element) =>
    element.shadowRoot?.querySelector('.sc')?.checkVisibility())";

#[track_caller]
pub(crate) fn host(html: &str, setup: Setup<'_>) -> (Server, Tab) {
    let site = Server::start(Setup { prefix: "/widget", pages: &[("host/page.html", html)], ..setup });
    let page = tab();
    page.open(&site.outside("host/page.html?of=host#place"));
    (site, page)
}

/// Touches what is in each element, and waits until the widget has taken them over.
#[track_caller]
pub(crate) fn touch_all(page: &Tab) {
    page.run(
        "for (const element of document.querySelectorAll('source-compare')) {
            const inside = element.shadowRoot;
            const touched = inside.querySelector('.sc-controls, .sc-card__sources') ?? inside.querySelector('.sc');
            touched.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        }",
    );
    page.wait(
        "[...document.querySelectorAll('source-compare')].every((element) =>
            element.shadowRoot.querySelector('[data-started]'))",
    );
}

#[test]
fn cards_are_there_before_the_widget_which_all_of_them_share() {
    // The reader saves data, so that nothing is got ready before it is wanted.
    let spares =
        "<script>Object.defineProperty(navigator, 'connection', { value: { saveData: true } });</script><title>";
    let pages = [("host/page.html", &*two().replacen("<title>", spares, 1))];
    let held = &["source-compare.css"];
    let site = Server::start(Setup { prefix: "/widget", pages: &pages, held, ..Setup::default() });
    let page = tab();
    page.open(&site.outside("host/page.html"));
    page.wait("customElements.get('source-compare')");
    page.wait("document.querySelectorAll('source-compare')[1].shadowRoot");
    assert_eq!(page.texts(SHOWN), ["none / Fallback one", "none / Fallback two"]);
    site.release();
    page.wait(RENDERED);
    let [one, other] = two_topics();
    let question = |topic: &Topic, language| SiteData::under_test().text(topic.question, language);
    let one = format!("{} / none", question(one, Language::ZH_HANS));
    let other = format!("{} / none", question(other, Language::ZH_HANT));
    assert_eq!(page.texts(SHOWN), [one.clone(), other.clone()]);
    assert_eq!(site.n_requests(".wasm") + site.n_requests("widget.js"), 0, "before any touch");
    assert_eq!(site.n_requests("source-compare.css"), 1, "styles for all");
    touch_all(&page);
    assert_eq!(page.texts(SHOWN), [one, other]);
    assert_eq!(site.n_requests(".wasm"), 1, "one instance");
    let languages = "[...document.querySelectorAll('source-compare')].map((element) =>
        element.shadowRoot.querySelector('.sc').lang)";
    assert_eq!(page.texts(languages), ["zh-Hans", "zh-Hant"]);
    assert_quiet(&page);
}

#[test]
fn an_element_has_the_width_of_its_container_wherever_it_stands() {
    let topic = &two_topics()[0].id;
    let containers = [
        "<div class=\"box\" style=\"display:flex\">X</div>",
        "<div class=\"box\" style=\"display:grid\">X</div>",
        "<div class=\"box\" style=\"display:inline-block\">X</div>",
        "<div class=\"box\" style=\"width:fit-content\">X</div>",
        "<div style=\"position:relative;height:700px\"><div class=\"box\" style=\"position:absolute\">X</div></div>",
        "<table><tr><td class=\"box\">X</td></tr></table>",
    ];
    for container in containers {
        let element = format!("<source-compare topic=\"{topic}\" lang=\"en\">Fallback</source-compare>");
        let html = format!(
            "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
            <meta name=\"viewport\" content=\"width=device-width\">
            <script type=\"module\" src=\"/widget/element.js\"></script>{}",
            container.replace('X', &element)
        );
        let (_site, page) = host(&html, Setup::default());
        for width in [390, 1000] {
            page.resize(width);
            page.wait(RENDERED);
            let found =
                page.number("document.querySelector('source-compare').shadowRoot.querySelector('.sc').offsetWidth");
            let least = if width == 390 { 340.0 } else { 740.0 };
            assert!(found >= least, "{found} wide at {width} in {container}");
            let needed = page.number("document.scrollingElement.scrollWidth");
            assert!(needed <= f64::from(width), "{container} makes the page {needed} wide at {width}");
        }
    }
}

#[test]
fn clicks_inside_leave_the_host_s_address_history_and_title_alone() {
    let (_site, page) = host(&two(), Setup::default());
    page.wait(RENDERED);
    page.run(
        "window.inside = document.querySelector('source-compare').shadowRoot;
        for (const one of inside.querySelectorAll('summary, button:not(:disabled)')) one.click();
        window.links = [...inside.querySelectorAll('a[href^=\"#\"]')];
        for (const one of links) one.click();",
    );
    assert!(page.number("links.length") > 0.0, "values lead to their words");
    assert_eq!(page.texts("[location.href, history.length]"), page.texts("opened"));
    assert_eq!(page.texts("[document.title, document.documentElement.lang]"), ["Host", "en"]);
    assert!(page.holds("inside.activeElement?.matches('.sc-claim')"), "a link led to its claim");
    assert_quiet(&page);
}

#[test]
fn a_part_of_a_picture_leads_to_its_claim_in_its_own_element() {
    if SiteData::under_test().linked_picture().is_none() {
        for topic in SiteData::under_test().topics() {
            let embed = fs::read_to_string(dist().join(format!("embed/{}/index.html", topic.id))).unwrap();
            let figures = embed.split("<figure").skip(1).filter_map(|rest| rest.split("</figure>").next());
            let linked = figures.filter(|figure| figure.contains("href=\"#")).count();
            assert_eq!(linked, 0, "{}: a picture with links, though no topic is known to have one", topic.id);
        }
        return;
    }
    let (_site, page) = host(&two(), Setup::default());
    page.wait(RENDERED);
    page.resize(360);
    page.run("document.querySelector('source-compare').shadowRoot.querySelector('figure a[href^=\"#\"]').click();");
    page.wait(
        "(() => {
        const claim = document.querySelector('source-compare').shadowRoot.activeElement;
        const box = claim?.getBoundingClientRect();
        return claim?.matches('.sc-claim') && box.top > -5 && box.top < innerHeight;
    })()",
    );
}

#[test]
fn attributes_may_change_and_elements_may_go() {
    let (site, page) = host(&two(), Setup::default());
    page.wait(RENDERED);
    let [one, other] = two_topics().map(|topic| &topic.id);
    page.run(&format!("document.querySelector('source-compare').setAttribute('topic', '{other}');"));
    page.wait(&format!("document.querySelector('source-compare').shadowRoot.querySelector('#{other}')"));
    // What is moved keeps its state.
    page.run(
        "const moved = document.querySelector('source-compare');
        moved.shadowRoot.querySelector('.sc-card__quotes').open = true;
        document.body.append(moved);",
    );
    page.wait(RENDERED);
    assert!(page.holds(
        "[...document.querySelectorAll('source-compare')].at(-1).shadowRoot.querySelector('.sc-card__quotes').open"
    ));
    page.run("document.body.prepend([...document.querySelectorAll('source-compare')].at(-1));");
    // Changed and moved again before it has started: the last state counts, once, and no fallback stays beside it.
    page.run(&format!(
        "const one = document.querySelector('source-compare');
        one.setAttribute('topic', '{one}');
        one.setAttribute('lang', 'en');
        document.body.append(one);
        document.body.prepend(one);",
    ));
    page.wait(RENDERED);
    page.wait(&format!(
        "document.querySelector('source-compare').shadowRoot.querySelector('#{one}')?.closest('[lang=en]')"
    ));
    page.run("return new Promise((done) => setTimeout(done, 300));");
    page.wait("[...document.querySelectorAll('source-compare')].every((one) => one.shadowRoot.querySelectorAll('.sc').length === 1)");
    let fallbacks = page.texts(SHOWN).into_iter().filter(|shown| !shown.ends_with("/ none")).collect::<Vec<_>>();
    assert_eq!(fallbacks, Vec::<String>::new());
    touch_all(&page);
    assert_eq!(site.n_requests(".wasm"), 1);
    assert_quiet(&page);
}

#[test]
fn elements_that_can_not_start_keep_their_fallback() {
    let embed = embed(two_topics()[0], Language::ZH_HANS);
    for missing in ["source-compare.css", &embed] {
        let (_site, page) = host(&two(), Setup { missing: &[missing], ..Setup::default() });
        page.wait("document.querySelector('source-compare').shadowRoot");
        page.wait(&format!("{SHOWN}[0] === 'none / Fallback one'"));
        let ours = || page.console().into_iter().filter(|entry| entry.contains("source-compare: ")).collect::<Vec<_>>();
        let mut said = ours();
        while said.is_empty() {
            said = ours();
        }
        assert!(said[0].starts_with("SEVERE") && said[0].contains("answers 404"), "{said:?}");
    }
}

/// The words of each element's card, and whether it has stopped.
const STOPPED: &str = "[...document.querySelectorAll('source-compare')].map((element) => {
    const stopped = element.shadowRoot.querySelector('[data-stopped]');
    const offered = [...element.shadowRoot.querySelectorAll('.sc-scripted:not(.sc-copy, [data-png])')].some((one) => one.checkVisibility());
    return `${Boolean(stopped)} ${offered} ${element.shadowRoot.querySelector('.sc').textContent.length > 200}`;
})";

#[test]
fn a_widget_that_can_not_start_leaves_every_card_whole() {
    let words = words_path(Language::ZH_HANS, &Page::Embed(two_topics()[0].id.clone()));
    for missing in ["source-compare_bg.wasm", "source-compare.js", &words] {
        let (_site, page) = host(&two(), Setup { missing: &[missing], ..Setup::default() });
        page.wait(RENDERED);
        page.run(
            "for (const element of document.querySelectorAll('source-compare')) {
                element.shadowRoot.querySelector('.sc').dispatchEvent(new Event('pointerdown', { bubbles: true }));
            }",
        );
        page.wait(&format!("{STOPPED}[0] === 'true false true'"));
    }
}

#[test]
fn a_panic_brings_every_card_back_and_later_elements_keep_theirs() {
    let (_site, page) = host(
        &format!("{}<source-compare><a href=\"/elsewhere\">Fallback three</a></source-compare>", two()),
        Setup::default(),
    );
    page.wait(RENDERED);
    touch_all(&page);
    // The third is the overview. Its values come back before others, which have been moved.
    let source = SiteData::under_test().two_speakers()[0];
    page.run_with(
        "
        const source = `[name=source-${arguments[0]}]`;
        const inside = document.querySelectorAll('source-compare')[2].shadowRoot;
        const click = () => inside.querySelector(source).click();
        const later = () => new Promise((done) => setTimeout(done, 100));
        return (async () => {
            click();
            await later();
            for (const list of inside.querySelectorAll('tbody tr')) {
                const wrapper = document.createElement('i');
                wrapper.append(...list.childNodes);
                list.append(wrapper);
            }
            click();
        })();
    ",
        vec![source.into()],
    );
    page.wait(&format!("{STOPPED}.every((one) => one === 'true false true')"));
    page.run(
        "document.body.append(document.querySelector('source-compare').cloneNode(true));
        document.body.lastElementChild.scrollIntoView();",
    );
    page.wait(RENDERED);
    page.run(
        "[...document.querySelectorAll('source-compare')].at(-1).shadowRoot.querySelector('.sc')
            .dispatchEvent(new Event('pointerdown', { bubbles: true }));",
    );
    page.wait(&format!("{STOPPED}.at(-1) === 'true false true'"));
    assert!(page.holds(
        "[...document.querySelectorAll('source-compare')].at(-1).shadowRoot.querySelector('.sc').checkVisibility()"
    ));
}

#[test]
fn what_a_reader_did_outlasts_the_host_s_change_of_theme() {
    let (_site, page) = host(&two(), Setup::default());
    page.wait(RENDERED);
    page.run(
        "window.inside = document.querySelector('source-compare').shadowRoot;
        inside.querySelector('.sc-card__quotes').open = true;
        inside.querySelector('.sc-toggles input').click();
        document.querySelector('source-compare').setAttribute('theme', 'dark');",
    );
    page.wait("inside.querySelector('.sc').dataset.theme === 'dark'");
    assert!(
        page.holds(
            "inside.querySelector('.sc-card__quotes').open && !inside.querySelector('.sc-toggles input').checked"
        )
    );
    // A ground in any notation of colours, and an element that is hidden.
    for (color, theme) in
        [("oklch(98% 0 0)", "light"), ("oklch(20% 0 0)", "dark"), ("color(display-p3 1 1 1)", "light")]
    {
        page.run(&format!(
            "document.body.style.background = '{color}';
            document.querySelector('source-compare').setAttribute('theme', 'light');
            document.querySelector('source-compare').setAttribute('theme', 'auto');"
        ));
        page.wait(&format!("inside.querySelector('.sc').dataset.theme === '{theme}'"));
    }
    page.run("document.querySelector('source-compare').hidden = true;");
    assert!(page.holds("document.querySelector('source-compare').getBoundingClientRect().height === 0"));
    assert_quiet(&page);
}

#[test]
fn a_switch_of_the_host_s_colours_is_followed() {
    let html = two().replace("<title>", "<style>.dark body { background: #111; color: #eee }</style><title>");
    let (_site, page) = host(&html, Setup::default());
    page.wait(RENDERED);
    let themes = "[...document.querySelectorAll('source-compare')].map((one) => one.shadowRoot.querySelector('.sc').dataset.theme)";
    assert_eq!(page.texts(themes), ["light", "dark"]);
    page.run("document.documentElement.className = 'dark';");
    page.wait(&format!("{themes}[0] === 'dark'"));
    page.run("document.documentElement.className = '';");
    page.wait(&format!("{themes}[0] === 'light' && {themes}[1] === 'dark'"));
}

#[test]
fn a_card_far_below_is_placed_when_it_comes_near_and_says_what_it_says_until_then() {
    let [one, other] = two_topics();
    let card = |topic: &Topic| format!("<source-compare topic=\"{}\"><p>Fallback</p></source-compare>", topic.id);
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script>{}<p style=\"height: 5000px\"></p>{}",
        card(one),
        card(other)
    );
    let (site, page) = host(&html, Setup::default());
    page.wait("document.querySelector('source-compare').shadowRoot?.querySelector('.sc')");
    page.run("return new Promise((done) => setTimeout(done, 300));");
    let path = format!("embed/{}/", other.id);
    assert_eq!(site.n_requests(&path), 0);
    assert!(page.holds("document.querySelectorAll('source-compare p')[1].checkVisibility()"));
    page.run("document.querySelectorAll('source-compare')[1].scrollIntoView();");
    page.wait("document.querySelectorAll('source-compare')[1].shadowRoot?.querySelector('.sc')");
    assert_quiet(&page);
}
