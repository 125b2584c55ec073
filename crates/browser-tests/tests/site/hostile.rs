//! Hosts, files and caches that mean no good: nothing of a host is touched, nothing of a reader is lost, nothing foreign runs.

use crate::element::{RENDERED, host, touch_all};
use browser_tests::data::{SiteData, embed};
use browser_tests::{Server, Setup, TOUCH, assert_quiet, dist, site, tab, touch};
use model::Language;
use model::address::{Page, words_path};
use serde_json::{Value, json};
use std::fs;

/// The pack of words of the first lead topic in English, and its path.
fn words() -> (String, Value) {
    let path = words_path(Language::EN, &Page::Embed(SiteData::under_test().first_lead().id.clone()));
    let words = serde_json::from_slice(&fs::read(dist().join(&path)).unwrap()).unwrap();
    (path, words)
}

#[test]
fn words_of_another_shape_leave_the_card_whole_and_are_reported_once() {
    let lead = SiteData::under_test().first_lead();
    let (path, good) = words();
    let changes: [fn(&mut Value); 6] = [
        // The number of phrases is the third.
        |words| words[2] = json!("2"),
        |words| words[2] = json!(null),
        |words| words[0] = json!("000000000000"),
        |words| *words = json!({ "version": words[0] }),
        |words| *words = json!([]),
        |words| words.as_array_mut().unwrap().truncate(20),
    ];
    for (idx, change) in changes.into_iter().enumerate() {
        let mut words = good.clone();
        change(&mut words);
        let site = Server::start(Setup { changed: &[(&path, words.to_string().as_bytes())], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&embed(lead, Language::EN)));
        let before = page.text("document.querySelector('.sc').textContent");
        page.run(TOUCH);
        page.wait("document.querySelector('[data-stopped]')");
        assert_eq!(page.text("document.querySelector('.sc').textContent"), before, "change {idx}");
        let reports = page.console().into_iter().filter(|entry| entry.contains("\"source-compare:\"")).count();
        assert_eq!(reports, 1, "change {idx}");
    }
}

#[test]
fn a_link_in_a_picture_that_runs_a_script_is_none() {
    let data = SiteData::under_test();
    let Some(topic) = data.linked_picture() else {
        assert!(
            data.pictured().len() < data.topics().len(),
            "a site whose pictures have no links has topics without a picture"
        );
        return;
    };
    let path = words_path(Language::EN, &Page::Embed(topic.id.clone()));
    let words = fs::read_to_string(dist().join(&path)).unwrap();
    let own = format!("\"href\",\"#{}--", topic.id);
    for address in [
        "javascript:window.ran=1//",
        " javascript:window.ran=1//",
        "data:text/html,x",
        "http://plain.example/",
        "//other.example/",
    ] {
        let wrong = words.replace(&own, &format!("\"href\",\"{address}"));
        assert_ne!(wrong, words, "the picture has links");
        let site = Server::start(Setup { changed: &[(&path, wrong.as_bytes())], ..Setup::default() });
        let page = tab();
        page.open(&site.at(&embed(topic, Language::EN)));
        touch(&page);
        page.run("for (const link of document.querySelectorAll('figure a')) link.click();");
        let found =
            page.texts("[...document.querySelectorAll('figure a[href]')].map((link) => link.getAttribute('href'))");
        assert!(found.iter().all(|link| link.starts_with('#') || link.starts_with("https:")), "{address}: {found:?}");
        assert!(page.holds("window.ran === undefined"));
    }
}

/// A page in a cache, of a build whose nodes were others, as many as these.
#[test]
fn a_page_of_another_build_than_the_widget_s_is_written_anew() {
    let lead = SiteData::under_test().first_lead();
    let path = embed(lead, Language::EN);
    let html = fs::read_to_string(dist().join(&path).join("index.html")).unwrap();
    let build = html.split_once("data-build=\"").unwrap().1.split('"').next().unwrap();
    let other = html.replace(&format!("data-build=\"{build}\""), "data-build=\"000000000000\"");
    let old = other.replace("<h1 ", "<h2 ").replace("</h1>", "</h2>");
    assert!(other != html && old != other);
    let site = Server::start(Setup { changed: &[(&path, old.as_bytes())], ..Setup::default() });
    let page = tab();
    page.open(&site.at(&path));
    assert!(page.holds("document.querySelector('h2') && !document.querySelector('h1')"));
    touch(&page);
    page.wait("document.querySelector('h1')");
    assert_eq!(
        page.text("document.querySelector('h1').textContent"),
        SiteData::under_test().text(lead.question, Language::EN)
    );
    assert_quiet(&page);
    // Files that must match the page are asked for by the name of its build.
    for file in ["source-compare.js", "source-compare_bg.wasm", &words().0] {
        let expected = format!("/{file}?v=000000000000");
        assert!(site.requests().contains(&expected), "{expected} is not in {:?}", site.requests());
    }
}

/// Options in the address of a card that are none: each is named, and the card is as it would be without them.
#[track_caller]
fn options_of_a_frame() {
    let site = site();
    let path = embed(SiteData::under_test().first_lead(), Language::EN);
    let page = tab();
    let shown = |query: &str| {
        page.open(&site.at(&format!("{path}{query}")));
        page.wait("document.querySelector('.sc').dataset.view");
        page.text("document.querySelector('.sc').outerHTML")
    };
    let before = shown("");
    let wrong = ["lang", "theme", "view", "sources", "accent", "version", "heading-level"];
    let query: Vec<String> = wrong.iter().map(|name| format!("{name}=url(//other.example)\"]")).collect();
    assert_eq!(shown(&format!("?topic=../x&{}", query.join("&"))), before);
    let said = page.console();
    assert!(said.iter().all(|entry| entry.starts_with("WARNING")), "{said:#?}");
    assert_eq!(said.len(), 1 + wrong.len(), "each is named: {said:#?}");
    assert_eq!(page.witnessed(), Vec::<String>::new());
    touch(&page);
}

#[test]
fn objects_that_mean_no_good_are_refused_at_once_and_the_host_is_untouched() {
    let html = "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <div id=\"place\" data-source-compare data-page=\"x\"><p>Mine</p></div><div id=\"shadow\"></div>";
    let (_site, page) = host(html, Setup::default());
    let topic = &SiteData::under_test().first_lead().id;
    page.run("document.querySelector('#shadow').attachShadow({ mode: 'open' }).append('theirs');");
    let before = page.text("document.body.innerHTML");
    let cases = [
        ("document.createElement('div')".to_owned(), format!("{{ topic: '{topic}' }}"), "is not on the page"),
        ("document.querySelector('#shadow')".to_owned(), format!("{{ topic: '{topic}' }}"), "a shadow root of its own"),
        ("document.querySelector('#place')".to_owned(), "{ topic: 'x'.repeat(20_000_000) }".to_owned(), "answers 404"),
        (
            "document.querySelector('#place')".to_owned(),
            "{ topic: { toString() { throw new Error('mine'); } } }".to_owned(),
            "topic is not text",
        ),
        (
            "document.querySelector('#place')".to_owned(),
            "new Proxy({}, { ownKeys() { throw new Error('mine'); } })".to_owned(),
            "can't be read",
        ),
    ];
    // An option that is none of ours is named, whatever an address, a style or a selector would make of it.
    let of_options = [
        ("topic: '../topics/x'", "is no topic"),
        ("lang: 'x\"]'", "there are no words in"),
        ("theme: 'x\"]'", "is no theme"),
        ("view: 'x\"]'", "is no view"),
        ("accent: 'url(//other.example)'", "is no accent"),
        ("version: '__proto__'", "is no version"),
        ("'heading-level': '1e9'", "is no heading-level"),
        ("onclick: 'x'", "is no setting"),
    ];
    let of_options = of_options.map(|(option, expected)| {
        ("document.querySelector('#place')".to_owned(), format!("{{ topic: '{topic}', {option} }}"), expected)
    });
    for (place, config, expected) in cases.into_iter().chain(of_options) {
        let fault = page.text(&format!(
            "import('/widget/element.js').then(({{ mount }}) => mount({place}, {config})).then(() => 'mounted', (error) => error.message)"
        ));
        assert!(fault.contains(expected) && fault.len() < 1_000, "{config}: {fault}");
        assert_eq!(page.text("document.body.innerHTML"), before, "{config}");
    }
    // Without a prototype, and in a host with a name of ours, it is mounted all the same.
    page.run(&format!(
        "return import('/widget/element.js').then(({{ mount }}) =>
            mount(document.querySelector('#place'), Object.assign(Object.create(null), {{ topic: '{topic}' }})));"
    ));
    page.wait(RENDERED);
    options_of_a_frame();
    browser_tests::report::stood("options are hostile");
}

#[test]
fn the_element_of_a_second_site_says_that_it_can_not_and_each_fault_is_its_own() {
    let topic = &SiteData::under_test().first_lead().id;
    let second = site();
    let html = format!(
        "<!doctype html><html lang=\"en\"><title>Host</title><link rel=\"icon\" href=\"data:,\">
        <script type=\"module\" src=\"/widget/element.js\"></script>
        <script type=\"module\" src=\"{}\"></script>
        <source-compare topic=\"{topic}\">Fallback</source-compare><iframe src=\"{}\" width=\"390\" height=\"700\"></iframe>",
        second.at("element.js"),
        second.at(&embed(SiteData::under_test().first_lead(), Language::EN)),
    );
    let (first, page) = host(&html, Setup::default());
    page.wait(RENDERED);
    let said = page.console();
    assert!(said.iter().any(|entry| entry.contains("into a frame") && entry.contains("WARNING")), "{said:?}");
    touch_all(&page);
    assert_eq!(first.n_requests(".wasm"), 1);
    // An instance of another site on the same page: its panic stops its own cards alone.
    page.run(&format!(
        "return (async () => {{
            const answer = await fetch('{page_of_second}');
            const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const theirs = document.adoptNode(parsed.querySelector('[data-source-compare]'));
            theirs.id = 'theirs';
            document.body.append(theirs);
            const {{ takeOver }} = await import('{second_root}widget.js');
            await takeOver([theirs], '{second_root}');
            const glue = await import(`{second_root}source-compare.js?v=${{theirs.dataset.build}}`);
            const empty = document.createElement('div');
            Object.assign(empty.dataset, theirs.dataset);
            const words = await (await fetch(`{second_root}${{theirs.dataset.words}}`)).json();
            try {{ glue.takeOver(empty, '{second_root}', words.join('\\0')); }} catch {{ /* a panic */ }}
        }})();",
        page_of_second = second.at(&embed(SiteData::under_test().first_lead(), Language::EN)),
        second_root = second.at(""),
    ));
    page.wait("document.querySelector('#theirs[data-stopped]')");
    assert!(page.holds("!document.querySelector('source-compare').shadowRoot.querySelector('[data-stopped]')"));
}

#[test]
fn what_a_reader_takes_away_leads_nobody_out_of_the_article() {
    let lead = SiteData::under_test().first_lead();
    let site = site();
    let frame = format!(
        "<!doctype html><title>Host</title><iframe src=\"{}?view=full\" width=\"390\" height=\"4000\"></iframe>",
        site.at(&embed(lead, Language::EN))
    );
    let host = Server::start(Setup { prefix: "/none", pages: &[("host.html", &frame)], ..Setup::default() });
    let page = tab();
    page.open(&host.outside("host.html"));
    page.enter("iframe");
    page.wait("document.querySelector('.sc-take a')");
    let leads_out = page.texts(
        "[...document.querySelectorAll('a[href]:not([href^=\"#\"])')]
            .filter((link) => link.target !== '_blank' && !link.closest('.sc-languages')).map((link) => link.href)",
    );
    assert_eq!(leads_out, Vec::<String>::new(), "links of a frame open beside the article");
    assert!(page.holds("[...document.querySelectorAll('.sc-take a')].every((link) => link.download === '' && link.hasAttribute('download'))"));
    page.leave();
    // A link of the host with a name of ours is the host's.
    let (_site, page) = crate::element::host(
        &format!(
            "<!doctype html><title>Host</title><script type=\"module\" src=\"/widget/element.js\"></script>
        <a id=\"theirs\" data-png=\"1\">Theirs</a><source-compare topic=\"{}\">Fallback</source-compare>",
            lead.id
        ),
        Setup::default(),
    );
    page.wait(RENDERED);
    touch_all(&page);
    page.run("document.querySelector('#theirs').click();");
    page.run("return new Promise((done) => setTimeout(done, 200));");
    assert!(page.address().contains("host/page.html"), "{}", page.address());
}
