//! A topic in somebody else's frame: light until it is touched, as high as it is, and able to start without an origin.

use crate::faults::HOST;
use browser_tests::data::{SiteData, anchor, embed};
use browser_tests::{Server, Setup, Tab, assert_quiet, languages, only_in, site, tab, touch};
use fantoccini::key::Key;
use model::Language;

/// A host page of another origin that notes what its frame says.
fn host_page(frame: &str, sandbox: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\"><script>window.said = [];
        addEventListener('message', (event) => window.said.push({{ data: event.data, origin: event.origin }}));</script>
        <p>Before</p><iframe src=\"{frame}\" width=\"360\" height=\"400\" {sandbox}></iframe><p>After</p>"
    )
}

/// A host page with a frame in it, and the site that the frame comes from.
struct Framed {
    site: Server,
    page: Tab,
    _host: Server,
}

#[track_caller]
fn framed(path: &str, sandbox: &str) -> Framed {
    let site = site();
    let html = host_page(&site.at(path), sandbox);
    let host = Server::start(Setup { prefix: "/none", pages: &[("host.html", &html)], ..Setup::default() });
    let page = tab();
    page.open(&host.outside("host.html"));
    Framed { site, page, _host: host }
}

/// The witness of other pages is not in a frame without an origin: one is put there.
#[track_caller]
fn witness(page: &Tab) {
    page.run(
        "window.witnessed = [];
        console.error = (...parts) => window.witnessed.push(parts.join(' '));
        for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
            addEventListener(kind, (event) => window.witnessed.push(`${kind} ${event.message ?? event.reason ?? event.violatedDirective}`), true);
        }",
    );
}

/// The page of the first lead topic for a frame.
fn of_lead() -> String {
    embed(SiteData::under_test().first_lead(), Language::EN)
}

/// The heights that the frame has sent in a dialect.
const HEIGHTS: &str = "window.said.filter(({ data }) => data?.sentinel === 'amp' && data.type === 'embed-size')
    .map(({ data }) => data.height)";

const N_LOADED: &str =
    "performance.getEntriesByType('resource').filter((entry) => entry.name.includes('.wasm')).length";

const SANDBOXES: [&str; 3] = [
    "",
    "sandbox=\"allow-scripts\"",
    "sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\" allow=\"clipboard-write\"",
];

#[test]
fn a_frame_sends_its_height_and_each_change_of_it() {
    for sandbox in SANDBOXES {
        let framed = framed(&of_lead(), sandbox);
        let page = &framed.page;
        page.wait(&format!("{HEIGHTS}.length > 0"));
        page.wait("window.said.some(({ data }) => data?.type === 'embed-ready')");
        page.enter("iframe");
        let real = page.number("Math.ceil(document.documentElement.getBoundingClientRect().height)");
        page.leave();
        let sent = page.number(&format!("{HEIGHTS}.at(-1)"));
        assert!(sent > 300.0 && (sent - real).abs() < 1.5, "sent {sent}, and is {real}, in a frame with {sandbox:?}");
        page.enter("iframe");
        page.click(".sc-card__quotes > summary");
        page.leave();
        page.wait(&format!("{HEIGHTS}.at(-1) > {sent}"));
        page.run("document.querySelector('iframe').height = 5000;");
        page.run("document.querySelector('iframe').width = 700;");
        page.wait(&format!("{HEIGHTS}.at(-1) < 5000 && {HEIGHTS}.at(-1) !== {sent}"));
    }
}

#[test]
fn a_frame_speaks_the_dialects_of_other_parents_when_they_ask() {
    let framed = framed(&format!("{}?childId=one#?secret=abc", of_lead()), "");
    let page = &framed.page;
    page.wait(&format!("{HEIGHTS}.length > 0"));
    let said = page.text("JSON.stringify(window.said.map(({ data }) => data))");
    for dialect in ["pymxPYMxonexPYMxheightxPYMx", "iframe.resize", "\"message\":\"height\"", "\"secret\":\"abc\""] {
        assert!(said.contains(dialect), "{dialect} is not in {said}");
    }
    let n_sent = page.number(&format!("{HEIGHTS}.length"));
    page.run(
        "document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');",
    );
    page.wait(&format!("{HEIGHTS}.length > {n_sent}"));
    // iframe-resizer, versions 4 and 5, begins with a message that names the frame.
    assert!(said.contains("[iFrameResizerChild]Ready"), "{said}");
    page.run("frames[0].postMessage('[iFrameSizer]two:8:false:false:32:true:true:null:bodyOffset', '*');");
    page.wait("window.said.some(({ data }) => /^\\[iFrameSizer\\]two:\\d+:\\d+:size$/.test(data))");
    let said = page.text("JSON.stringify(window.said.map(({ data }) => data))");
    assert!(!said.contains("http"), "an address in {said}");
    assert_quiet(page);
}

/// A card and its host each hear the other's window alone, and of what that says only what is of a known kind.
#[test]
fn messages_that_mean_no_good_change_neither_a_card_nor_its_host() {
    let site = site();
    let script = format!(
        "<script src=\"{}\"></script><iframe id=\"stranger\" srcdoc=\"A stranger\"></iframe>",
        site.at("embed.js")
    );
    let html = host_page(&site.at(&of_lead()), "id=\"card\"") + &script;
    let host = Server::start(Setup { prefix: "/none", pages: &[("host.html", &html)], ..Setup::default() });
    let page = tab();
    page.open(&host.outside("host.html"));
    page.wait("document.querySelector('#card').style.height");
    // The last time that the card says its height by itself.
    page.run("return new Promise((done) => setTimeout(done, 3500));");
    let style = page.text("document.querySelector('#card').style.cssText");
    let heights = page.number(&format!("{HEIGHTS}.length"));
    let unchanged = |from: &str| {
        page.run("return new Promise((done) => setTimeout(done, 300));");
        assert_eq!(page.text("document.querySelector('#card').style.cssText"), style, "the frame, by {from}");
        assert_eq!(page.number(&format!("{HEIGHTS}.length")), heights, "answers to {from}");
        assert!(!page.holds("window.said.some(({ data }) => String(data).includes('evil'))"), "an answer to {from}");
        page.enter("#card");
        let theme = page.text("document.querySelector('.sc').dataset.theme");
        page.leave();
        assert_eq!(theme, "light", "the card's theme, by {from}");
    };
    // What would be heard from the right window, and what has no kind.
    page.enter("#stranger");
    page.run(
        "for (const message of [{ type: 'frames-init' }, '[iFrameSizer]evil:8', { sentinel: 'source-compare', theme: 'dark' }, null]) {
            parent.frames[0].postMessage(message, '*');
        }
        for (const message of [{ sentinel: 'amp', height: 5555 }, null]) parent.postMessage(message, '*');",
    );
    page.leave();
    unchanged("a stranger");
    page.run(
        "for (const message of [null, 0, 'evil', [], { sentinel: 'amp', type: 'evil' }, { sentinel: 'source-compare', theme: 'evil' }]) {
            frames[0].postMessage(message, '*');
        }",
    );
    unchanged("the host");
    page.enter("#card");
    page.run(
        "for (const height of ['9px;position:fixed;inset:0', -1, 1e9, Infinity, {}, null]) parent.postMessage({ sentinel: 'amp', height }, '*');
        parent.postMessage(null, '*');",
    );
    page.leave();
    unchanged("the card");
    // However often it is asked, it answers ten times a second at most, and never with its address.
    page.run(
        "window.said.length = 0;
        for (let n = 0; n < 5000; n += 1) frames[0].postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
        return new Promise((done) => setTimeout(done, 500));",
    );
    let n_answers = page.number(&format!("{HEIGHTS}.length"));
    assert!(n_answers > 0.0 && n_answers < 7.0, "{n_answers} answers in half a second");
    let said = page.text("JSON.stringify(window.said.map(({ data }) => data))");
    assert!(!said.contains("http"), "an address in {said}");
    assert_quiet(&page);
    browser_tests::report::stood("messages are hostile");
}

#[test]
fn the_script_for_other_pages_fits_every_frame_and_tells_it_the_ground() {
    let site = site();
    let address = site.at(&of_lead());
    let script = format!("<script async src=\"{}\"></script>", site.at("embed.js"));
    let frame = format!("<iframe src=\"{address}\" width=\"360\" height=\"50\" sandbox=\"allow-scripts\"></iframe>");
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <style>body {{ background: #101010 }}</style>{script}{frame}{script}{frame}<iframe src=\"about:blank\" height=\"60\"></iframe>"
    );
    let host = Server::start(Setup { prefix: "/none", pages: &[("host.html", &html)], ..Setup::default() });
    let page = tab();
    page.prefer("light");
    page.open(&host.outside("host.html"));
    page.run(&format!("document.body.insertAdjacentHTML('beforeend', {frame:?});"));
    let heights =
        "[...document.querySelectorAll('iframe')].map((frame) => Math.round(frame.getBoundingClientRect().height))";
    page.wait(&format!("{heights}.filter((height) => height > 300).length === 3"));
    assert!(page.holds(&format!("{heights}[2] < 70")), "a frame of somebody else is let be");
    page.enter("iframe");
    page.wait("document.querySelector('.sc').dataset.theme === 'dark'");
    // What the reader does makes the card higher, so that the page tells it its ground again: nothing else changes.
    page.run(
        "document.querySelector('.sc-toggles input').click(); document.querySelector('.sc-card__quotes').open = true;",
    );
    page.run("return new Promise((done) => setTimeout(done, 300));");
    assert!(page.holds(
        "!document.querySelector('.sc-toggles input').checked && document.querySelector('.sc-card__quotes').open"
    ));
    let ground = page.text("getComputedStyle(document.body).backgroundColor");
    page.leave();
    assert_eq!(ground, "rgb(23, 23, 22)", "on a dark page the card is dark, whatever the reader's system is");
}

#[test]
fn a_frame_out_of_sight_loads_the_widget_at_the_first_touch_and_not_before() {
    let lead = SiteData::under_test().first_lead();
    let claim = anchor(lead, &lead.claims[0]);
    for sandbox in SANDBOXES {
        let framed = framed(&of_lead(), &format!("{sandbox} style=\"margin-top: 5000px\""));
        let (site, page) = (&framed.site, &framed.page);
        page.wait(&format!("{HEIGHTS}.length > 0"));
        page.enter("iframe");
        page.wait("document.readyState === 'complete'");
        page.run("return new Promise((done) => setTimeout(done, 1500));");
        witness(page);
        assert_eq!(page.number(N_LOADED), 0.0, "before any touch");
        assert_eq!(site.n_requests(".wasm") + site.n_requests("widget.js"), 0);
        page.leave();
        page.show("iframe");
        page.enter("iframe");
        page.click(".sc-card__quotes > summary");
        page.wait("document.querySelector('[data-started]')");
        assert!(page.holds("document.querySelector('.sc-card__quotes').open"), "what was opened first stays open");
        assert_eq!(page.number(N_LOADED), 1.0);
        page.click(&format!("#{claim} details:last-of-type > summary"));
        page.wait(&format!("document.querySelector('#{claim} .sc-copy button').checkVisibility()"));
        assert_eq!(page.witnessed(), Vec::<String>::new(), "in a frame with {sandbox:?}");
        page.leave();
        assert_eq!(site.n_requests(".wasm"), 1, "in a frame with {sandbox:?}");
        assert_quiet(page);
    }
}

#[test]
fn a_frame_starts_when_the_keyboard_or_a_pointer_reaches_it() {
    let site = site();
    for act in ["focus", "pointer"] {
        let page = tab();
        page.open(&site.at(&of_lead()));
        match act {
            "focus" => page.press(&[Key::Tab]),
            _ => page.point_at(200.0, 200.0),
        }
        page.wait("document.querySelector('[data-started]')");
    }
}

#[test]
fn a_card_that_stays_in_sight_has_the_widget_ready_and_lets_it_do_nothing() {
    let site = site();
    let page = tab();
    page.open(&site.at(&of_lead()));
    page.wait("performance.getEntriesByType('resource').some(({ name }) => name.includes('.wasm'))");
    page.run("return new Promise((done) => setTimeout(done, 500));");
    assert!(page.holds("!document.querySelector('[data-started]')"), "nobody has touched it");
    let before = site.requests().len();
    touch(&page);
    assert_eq!(site.requests().len(), before, "what it needs is there");
}

#[test]
fn a_card_loads_nothing_more_for_a_reader_who_saves_data() {
    only_in!(Chromium: "no other driver sets it, and Firefox and Safari know no such wish");
    let site = site();
    let page = tab();
    page.spare_data();
    page.open(&site.at(&of_lead()));
    assert!(page.holds("navigator.connection.saveData"));
    page.run("return new Promise((done) => setTimeout(done, 1800));");
    assert_eq!(page.number(N_LOADED), 0.0);
    touch(&page);
}

#[test]
fn a_frame_of_every_kind_of_topic_can_be_taken_over() {
    let site = site();
    let page = tab();
    for (topic, language) in SiteData::under_test().varied().into_iter().zip(languages().into_iter().cycle()) {
        page.open(&site.at(&embed(topic, language)));
        let before = page.text(HOST);
        touch(&page);
        assert_eq!(page.text(HOST), before, "{} in {language}", topic.id);
        assert_quiet(&page);
    }
}

#[test]
fn a_frame_takes_the_theme_of_its_address() {
    only_in!(Chromium, Firefox: "no command of WebKitGTK's driver sets dark colours");
    let site = site();
    let page = tab();
    let of_lead = of_lead();
    let grounds = |page: &Tab| {
        ["document.querySelector('.sc')", "document.body"]
            .map(|element| page.text(&format!("getComputedStyle({element}).backgroundColor")))
    };
    let [light, dark] = ["light", "dark"].map(|scheme| {
        page.prefer(scheme);
        page.open(&site.at(&of_lead));
        grounds(&page)
    });
    assert_ne!(light, dark);
    for (scheme, theme, expected) in [("light", "dark", &dark), ("dark", "light", &light)] {
        page.prefer(scheme);
        page.open(&site.at(&format!("{of_lead}?theme={theme}")));
        assert_eq!(grounds(&page), *expected, "{theme} where readers prefer {scheme}");
        touch(&page);
        assert_eq!(grounds(&page), *expected, "after the takeover too");
    }
    page.prefer("light");
    page.open(&site.at(&format!("{of_lead}?theme=%22%3E%3Cscript%3E")));
    assert_eq!(grounds(&page), light, "what is no theme is none");
    assert!(page.console().iter().all(|entry| entry.contains("is no theme; use one of auto, light, dark")));
}
