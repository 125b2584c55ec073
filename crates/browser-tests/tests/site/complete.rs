//! Without script a page is complete: every topic, verdict, value and quote, and what folds unfolds.

use browser_tests::data::{SiteData, anchor, embed};
use browser_tests::{Tab, dist, site, tab, unfold};
use model::address::{Page, topic_path};
use model::{Claim, Importance, Language, Topic};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

/// Says of each `[selector, text]` of its argument if it is not there for a reader to see.
const MISSING: &str = "
    return arguments[0].flatMap(([selector, text]) => {
        const element = document.querySelector(selector);
        if (!element) return [`${selector} is not there`];
        if (!element.checkVisibility()) return [`${selector} is not shown`];
        return element.textContent.includes(text) ? [] : [`${selector} does not say “${text}” but “${element.textContent}”`];
    });
";

#[track_caller]
fn assert_said(page: &Tab, expected: Vec<Value>) {
    let missing = page.run_with(MISSING, vec![Value::Array(expected)]);
    let missing: Vec<&str> = missing.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(missing.is_empty(), "{} things are missing:\n  {}", missing.len(), missing.join("\n  "));
}

/// Everything that must stand in a topic's article.
fn said_of_topic(topic: &Topic, language: Language) -> Vec<Value> {
    let data = SiteData::under_test();
    let article = format!("#{}", topic.id);
    let mut said = vec![
        json!([format!("{article} .sc-topic__question"), data.text(topic.question, language)]),
        json!([format!("{article} .sc-topic__answer"), data.text(topic.verdict.sentence, language)]),
    ];
    said.extend(topic.claims.iter().flat_map(|claim| said_of_claim(topic, claim, language)));
    said
}

/// Everything that must stand on a topic's card.
fn said_of_card(topic: &Topic, language: Language) -> Vec<Value> {
    let data = SiteData::under_test();
    let mut said = vec![
        json!([".sc-card__question", data.text(topic.question, language)]),
        json!([".sc-card__finding", data.text(topic.verdict.sentence, language)]),
    ];
    said.extend(topic.claims.iter().flat_map(|claim| said_of_claim(topic, claim, language)));
    said
}

fn said_of_claim(topic: &Topic, claim: &Claim, language: Language) -> Vec<Value> {
    let claim_at = format!("#{}", anchor(topic, claim));
    let values = SiteData::under_test().value_parts(claim, language).into_iter();
    let values = values.map(|value| json!([format!("{claim_at} .sc-claim__value"), value]));
    values.chain([json!([format!("{claim_at} .sc-quote"), claim.citation.display()])]).collect()
}

/// The names of the folders in a folder of the site; none where it is not there.
fn folders(path: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(dist().join(path)).into_iter().flatten().map(|entry| entry.unwrap());
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders.map(|entry| format!("{path}{}/", entry.file_name().into_string().unwrap())).collect()
}

/// So the tests of the pages of the data are tests of every page of the site.
#[test]
fn the_site_has_the_pages_of_its_data_and_no_others() {
    let data = SiteData::under_test();
    let embeds = data.topics().into_iter().map(|topic| Page::Embed(topic.id.clone()));
    let pages: Vec<Page> = data.pages().into_iter().map(|(page, _)| page).chain(embeds).collect();
    for language in Language::ALL {
        let folder = language.folder();
        let found: BTreeSet<String> =
            ["section/", "facts/", "embed/"].iter().flat_map(|kind| folders(&format!("{folder}{kind}"))).collect();
        let expected = pages.iter().filter(|page| **page != Page::Overview).map(|page| page.path(language)).collect();
        assert_eq!(found, expected, "in {language}");
    }
}

#[test]
fn every_topic_verdict_value_and_quote_is_on_the_page_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    for language in Language::ALL {
        for (at, topics) in SiteData::under_test().pages() {
            let path = at.path(language);
            page.open(&site.at(&path));
            let shown = page.texts("[...document.querySelectorAll('article')].map((article) => article.id)");
            assert_eq!(shown, topics.iter().map(|topic| topic.id.as_str()).collect::<Vec<_>>(), "{path}");
            assert_eq!(page.text("document.documentElement.lang"), language.tag());
            assert_said(&page, topics.iter().flat_map(|topic| said_of_topic(topic, language)).collect());
        }
    }
}

#[test]
fn every_topic_is_found_from_the_overview_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    page.open(&site.at(""));
    let links = page.texts("[...document.links].map((link) => link.href)");
    for (at, topics) in SiteData::under_test().pages() {
        let address = site.at(&at.path(Language::En));
        assert!(at == Page::Overview || links.contains(&address), "no link to {address}");
        // Minor topics, and what only one source says, are found by their section, so that they don't bury the others.
        for topic in topics.iter().filter(|topic| topic.is_comparison() && topic.importance != Importance::Minor) {
            let href = site.at(&topic_path(Language::En, topic));
            assert!(links.contains(&href), "no link to {href}");
        }
    }
}

#[test]
fn every_embed_is_complete_without_script_and_leads_to_the_full_comparison() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let [english, simplified, traditional] = Language::ALL;
    let topics = SiteData::under_test().topics();
    for (topic, chinese) in topics.into_iter().zip([simplified, traditional].into_iter().cycle()) {
        for language in [english, chinese] {
            page.open(&site.at(&embed(topic, language)));
            unfold(&page);
            assert_said(&page, said_of_card(topic, language));
            let head =
                page.texts("[document.documentElement.lang, document.querySelector('meta[name=robots]').content]");
            assert_eq!(head, [language.tag(), "noindex"]);
            let full = site.at(&topic_path(language, topic));
            assert!(page.texts("[...document.links].map((link) => link.href)").contains(&full), "no link to {full}");
        }
    }
}

#[test]
fn controls_that_need_script_are_not_shown_without_it() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let of_lead = embed(SiteData::under_test().first_lead(), Language::En);
    for path in ["", "zh-Hans/", "zh-Hant/", &*of_lead] {
        page.open(&site.at(path));
        unfold(&page);
        let shown = "[...document.querySelectorAll('.sc-scripted, button, input:not(.sc-toggles input, .sc-units input), select')]
            .filter((element) => element.checkVisibility()).map((element) => element.className || element.name)";
        assert_eq!(page.texts(shown), Vec::<String>::new(), "shown on /{path}");
    }
}

#[test]
fn details_open_and_language_links_lead_on_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    for (path, languages) in [("", &Language::ALL[1..2]), ("method/", &Language::ALL)] {
        page.open(&site.at(path));
        for language in languages.iter().rev() {
            page.run("window.before = true;");
            page.click(&format!(".sc-languages a[lang='{language}']"));
            page.wait(&format!("!window.before && document.documentElement.lang === '{language}'"));
            assert_eq!(page.address(), site.at(&format!("{}{path}", language.folder())));
            assert_eq!(page.text("document.querySelector('.sc-languages [aria-current=page]').lang"), language.tag());
        }
    }
    let lead = SiteData::under_test().first_lead();
    page.open(&site.at(&embed(lead, Language::En)));
    let details = format!("#{} details:last-of-type", anchor(lead, &lead.claims[0]));
    page.click(".sc-card__quotes > summary");
    page.click(&format!("{details} > summary"));
    page.wait(&format!("document.querySelector('{details}').open"));
    page.wait(&format!("document.querySelector('{details} .sc-more__context').checkVisibility()"));
}
