//! axe-core finds nothing: all its default rules, the best practices among them, the size of targets, and the contrast of text at level AAA,
//! in light and dark.

use browser_tests::Engine::{Chromium, Firefox};
use browser_tests::data::{GUIDE, SiteData, anchor, embed, full};
use browser_tests::report::is_in;
use browser_tests::{Tab, dist, languages, open, setting, site, tab};
use model::Language;
use model::address::Page;
use serde_json::{Value, json};
use std::fs;

/// Every violation in a line or two. Frames are pages of their own, and are tested as such.
const VIOLATIONS: &str = "
    return axe.run(document, {
        iframes: false, resultTypes: ['violations'], ...arguments[0],
    }).then(({ violations }) => violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
        `${id} (${help})\\n    ${node.target.flat().join(' ')}: ${node.failureSummary.split('\\n').slice(1).join('; ').trim()}`)));
";

#[track_caller]
fn violations(page: &Tab, options: &Value) -> Vec<String> {
    let found = page.run_with(VIOLATIONS, vec![options.clone()]);
    found.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Every rule in light, and the colours again in dark.
const BOTH: &[&str] = &["light", "dark"];

/// Rules that do not hold of the guide, which shows the states of a component side by side, whose regions have one name: on a page
/// of the site each is there once, and `tree.rs` tests it.
const OF_THE_GUIDE: &[&str] = &["landmark-unique"];

/// Rules that axe leaves out unless it is told: targets of 24 pixels (WCAG 2.5.8), and text of 7:1 (1.4.6).
fn more_rules() -> Value {
    json!({ "target-size": { "enabled": true }, "color-contrast-enhanced": { "enabled": true } })
}

/// True where the driver can set the scheme.
fn can_prefer(scheme: &str) -> bool {
    scheme == "light" || is_in(&[Chromium, Firefox], "in dark: no command of WebKitGTK's driver sets dark colours")
}

/// Checks a page with all that folds open: by every rule in the first scheme, and the colours again in the others.
#[track_caller]
fn assert_accessible(path: &str, width: u32, schemes: &[&str]) {
    assert_accessible_but_for(&[], path, width, schemes);
}

/// The same without these rules.
#[track_caller]
fn assert_accessible_but_for(switched_off: &[&str], path: &str, width: u32, schemes: &[&str]) {
    let site = site();
    let page = tab();
    page.resize(width);
    open(&page, &site.at(path));
    if path.ends_with("demo/") {
        page.wait("document.querySelector('source-compare').shadowRoot?.querySelector('.sc')?.checkVisibility()");
    }
    page.run(
        "const hosts = [...document.querySelectorAll('*')].filter((one) => one.shadowRoot);
        for (const root of [document, ...hosts.map((one) => one.shadowRoot)]) {
            // The contents lie over what is below them.
            root.querySelectorAll('details:not(.sc-bar__contents)').forEach((details) => { details.open = true; });
        }",
    );
    let axe = fs::read_to_string(setting("SC_AXE")).expect("axe-core at SC_AXE");
    page.run(&format!("{axe}; window.axe = axe;"));
    let mut rules = more_rules();
    for rule in switched_off {
        rules[rule] = json!({ "enabled": false });
    }
    let all = json!({ "rules": rules });
    let colours = json!({ "runOnly": ["color-contrast", "color-contrast-enhanced"] });
    for (idx, scheme) in schemes.iter().enumerate().filter(|(_, scheme)| can_prefer(scheme)) {
        page.prefer(scheme);
        let found = violations(&page, if idx == 0 { &all } else { &colours });
        assert!(found.is_empty(), "{} violations on /{path} in {scheme}:\n  {}", found.len(), found.join("\n  "));
    }
}

#[test]
fn the_overview_is_accessible() {
    assert_accessible("", 1280, BOTH);
}

#[test]
fn the_contents_in_the_bar_are_accessible() {
    let site = site();
    let page = tab();
    for (path, width) in [("", 1280), ("zh-Hans/", 320)] {
        page.resize(width);
        open(&page, &site.at(path));
        page.click(".sc-bar__contents > summary");
        let axe = fs::read_to_string(setting("SC_AXE")).expect("axe-core at SC_AXE");
        page.run(&format!(
            "{axe}; const {{ run }} = axe; window.axe = {{ run: (_, options) => run('.sc-bar', options) }};"
        ));
        for scheme in BOTH.iter().filter(|scheme| can_prefer(scheme)) {
            page.prefer(scheme);
            let found = violations(&page, &json!({ "rules": more_rules() }));
            assert!(found.is_empty(), "{} violations at {width} in {scheme}:\n  {}", found.len(), found.join("\n  "));
        }
    }
}

#[test]
fn the_overview_in_simplified_chinese_is_accessible_on_a_phone() {
    assert_accessible("zh-Hans/", 320, &["dark"]);
}

#[test]
fn the_overview_in_traditional_chinese_is_accessible() {
    assert_accessible("zh-Hant/", 1280, &["light"]);
}

#[test]
fn the_fullest_page_of_every_other_kind_is_accessible() {
    let kinds = SiteData::under_test().page_of_each_kind().into_iter().filter(|page| *page != Page::Overview);
    let ways: [(Language, u32, &[&str]); 3] =
        [(Language::EN, 1280, BOTH), (Language::ZH_HANS, 320, &["light"]), (Language::ZH_HANT, 320, &["dark"])];
    let mut n_pages = 0;
    for (page, (language, width, schemes)) in kinds.zip(ways.into_iter().cycle()) {
        assert_accessible(&page.path(language), width, schemes);
        n_pages += 1;
    }
    assert!(n_pages > 0, "every site has embeds");
}

#[test]
fn a_pair_is_accessible() {
    let [one, other] = SiteData::under_test().two_speakers();
    assert_accessible(&format!("?pair={one},{other}&show=differences"), 1280, BOTH);
    let lead = full(SiteData::under_test().first_lead(), Language::EN);
    assert_accessible(&format!("{lead}?pair={one},{other}"), 1280, BOTH);
}

#[test]
fn small_pages_and_embeds_are_accessible() {
    let data = SiteData::under_test();
    let places = [Language::EN, Language::ZH_HANT].into_iter().filter_map(|language| data.index_of_places(language));
    let small = ["method/", "zh-Hans/method/", "404.html"].map(str::to_owned);
    for path in small.into_iter().chain(places).chain(data.inferences(Language::EN)) {
        assert_accessible(&path, 320, BOTH);
    }
    for (source, language) in data.pages_of_sources().into_iter().zip(languages().into_iter().cycle()) {
        assert_accessible(&source.path(language), 320, BOTH);
    }
    let lead = data.first_lead();
    let claim = anchor(lead, &lead.claims[0]);
    for query in ["?q=a&tier=no-contradiction&as=bib", &format!("?claim={claim}&as=csv"), "?q=xyzzyxq"] {
        assert_accessible(&format!("search/{query}"), 320, BOTH);
        assert_accessible(&format!("zh-Hans/search/{query}"), 1280, &["light"]);
    }
    assert_accessible(&data.place_pages().first().map_or_else(String::new, |page| page.path(Language::EN)), 320, BOTH);
    assert_accessible(&embed(data.first_lead(), Language::EN), 320, BOTH);
    assert_accessible(&embed(data.last_lead(), Language::ZH_HANT), 320, BOTH);
}

#[test]
fn the_demo_article_and_the_element_in_it_are_accessible() {
    for language in languages() {
        if let Some(path) = SiteData::under_test().demo(language) {
            assert_accessible(&path, 1280, BOTH);
        }
    }
}

#[test]
fn every_example_of_the_style_guide_is_accessible() {
    for (folder, width) in [("", 1280), ("zh-Hans/", 320), ("zh-Hant/", 1280)] {
        assert_accessible_but_for(OF_THE_GUIDE, &format!("{folder}{GUIDE}"), width, BOTH);
    }
}

#[test]
fn whole_pages_of_the_style_guide_are_accessible() {
    let mut pages: Vec<String> = fs::read_dir(dist().join(GUIDE))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| format!("{GUIDE}{}/", entry.file_name().into_string().unwrap()))
        .collect();
    pages.sort();
    assert!(pages.len() >= 6, "{pages:?}");
    for (path, folder) in pages.iter().flat_map(|path| ["", "zh-Hans/", "zh-Hant/"].map(|folder| (path, folder))) {
        assert_accessible(&format!("{folder}{path}"), 320, BOTH);
    }
}
