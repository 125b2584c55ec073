//! Without script a page is complete: every topic, verdict, value and quote, and what folds unfolds.

use crate::{BROWSERS, site};
use browser_tests::Page;
use browser_tests::dataset::{Claim, Dataset, LANGUAGES, Topic};
use model::Language;
use serde_json::{Value, json};

/// Says for each `[selector, text]` of its argument what is not there for a reader to see.
const MISSING: &str = "
    return arguments[0].flatMap(([selector, text]) => {
        const element = document.querySelector(selector);
        if (!element) return [`${selector} is not there`];
        if (!element.checkVisibility()) return [`${selector} is not shown`];
        return element.textContent.includes(text) ? [] : [`${selector} does not say “${text}” but “${element.textContent}”`];
    });
";

#[track_caller]
fn assert_said(page: &Page, expected: Vec<Value>) {
    let missing = page.run_with(MISSING, vec![Value::Array(expected)]);
    let missing: Vec<&str> = missing.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(missing.is_empty(), "{} things are missing:\n  {}", missing.len(), missing.join("\n  "));
}

/// What must stand in a topic's article.
fn said_of_topic(topic: Topic<'_>, language: Language) -> Vec<Value> {
    let article = format!("#{}", topic.id());
    let mut said = vec![
        json!([format!("{article} .sc-topic__question"), topic.question(language)]),
        json!([format!("{article} .sc-topic__answer"), topic.sentence(language)]),
    ];
    said.extend(topic.claims().into_iter().flat_map(|claim| said_of_claim(claim, language)));
    said
}

fn said_of_claim(claim: Claim<'_>, language: Language) -> Vec<Value> {
    let claim_at = format!("#{}", claim.anchor());
    let values = claim.value(language).into_iter().map(|value| json!([format!("{claim_at} .sc-claim__value"), value]));
    values.chain([json!([format!("{claim_at} .sc-quote"), claim.quote()])]).collect()
}

#[test]
fn every_topic_verdict_value_and_quote_is_on_the_page_without_script() {
    let site = site();
    let page = BROWSERS.page();
    page.forbid_scripts();
    for (language, folder) in LANGUAGES {
        for (path, topics) in Dataset::published().pages() {
            page.open(&site.at(&format!("{folder}{path}")));
            let shown = page.texts("[...document.querySelectorAll('article')].map((article) => article.id)");
            assert_eq!(shown, topics.iter().map(|topic| topic.id()).collect::<Vec<_>>(), "{language} {path}");
            assert_eq!(page.text("document.documentElement.lang"), language.tag());
            assert_said(&page, topics.iter().flat_map(|topic| said_of_topic(*topic, language)).collect());
        }
    }
}

#[test]
fn every_topic_is_found_from_the_overview_without_script() {
    let site = site();
    let page = BROWSERS.page();
    page.forbid_scripts();
    page.open(&site.at(""));
    let links = page.texts("[...document.links].map((link) => link.href)");
    for (path, topics) in Dataset::published().pages().into_iter().filter(|(path, _)| !path.is_empty()) {
        assert!(links.contains(&site.at(&path)), "no link to {path}");
        // Minor topics, and what only one source says, are found by their section, so that they don't bury the others.
        for topic in topics.iter().filter(|topic| topic.is_comparison() && !topic.is_minor()) {
            let href = site.at(&format!("{}#{}", topic.home(), topic.id()));
            assert!(links.contains(&href), "no link to {href}");
        }
    }
}

#[test]
fn every_embed_is_complete_without_script_and_leads_to_the_full_comparison() {
    let site = site();
    let page = BROWSERS.page();
    page.forbid_scripts();
    let [english, simplified, traditional] = LANGUAGES;
    for (topic, chinese) in Dataset::published().topics().into_iter().zip([simplified, traditional].into_iter().cycle())
    {
        for (language, folder) in [english, chinese] {
            page.open(&site.at(&format!("{folder}embed/{}/", topic.id())));
            assert_said(&page, said_of_topic(topic, language));
            let head =
                page.texts("[document.documentElement.lang, document.querySelector('meta[name=robots]').content]");
            assert_eq!(head, [language.tag(), "noindex"]);
            let full = site.at(&format!("{folder}{}#{}", topic.home(), topic.id()));
            assert!(page.texts("[...document.links].map((link) => link.href)").contains(&full), "no link to {full}");
        }
    }
}

#[test]
fn controls_that_need_script_are_not_shown_without_it() {
    let site = site();
    let page = BROWSERS.page();
    page.forbid_scripts();
    for path in ["", "zh-Hans/", "zh-Hant/", "embed/planned-area/"] {
        page.open(&site.at(path));
        page.run("document.querySelectorAll('details').forEach((details) => { details.open = true; });");
        let shown = "[...document.querySelectorAll('.sc-scripted, button, input, select')]
            .filter((element) => element.checkVisibility()).map((element) => element.className || element.name)";
        assert_eq!(page.texts(shown), Vec::<String>::new(), "shown on /{path}");
    }
}

#[test]
fn details_open_and_language_links_lead_on_without_script() {
    let site = site();
    let page = BROWSERS.page();
    page.forbid_scripts();
    for (path, languages) in [("", LANGUAGES.get(1..2)), ("method/", LANGUAGES.get(..))] {
        page.open(&site.at(path));
        for (language, folder) in languages.unwrap().iter().rev() {
            page.run("window.before = true;");
            page.click(&format!(".sc-languages a[lang='{language}']"));
            page.wait(&format!("!window.before && document.documentElement.lang === '{language}'"));
            assert_eq!(page.address(), site.at(&format!("{folder}{path}")));
            assert_eq!(page.text("document.querySelector('.sc-languages [aria-current=page]').lang"), language.tag());
        }
    }
    page.open(&site.at("embed/planned-area/"));
    let details = "#planned-area--draft details:last-of-type";
    page.click(&format!("{details} > summary"));
    page.wait(&format!("document.querySelector('{details}').open"));
    page.wait(&format!("document.querySelector('{details} .sc-more__context').checkVisibility()"));
}
