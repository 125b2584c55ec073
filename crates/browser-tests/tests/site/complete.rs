//! Without script a page is complete: every topic, verdict, value and quote, and what folds unfolds.

use browser_tests::data::{SiteData, anchor, embed, full};
use browser_tests::{Tab, dist, languages, site, tab, unfold};
use model::address::{Page, claim_path, source_path};
use model::phrasing::short_value;
use model::{Claim, ClaimId, Language, Source, Topic};
use serde_json::{Value, json};
use source_compare::edition::Edition;
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
    let of_topic = |topic: &Topic| [Page::Topic(topic.id.clone()), Page::Embed(topic.id.clone())];
    let of_topics = data.topics().into_iter().flat_map(of_topic);
    let lists = data.lists().into_iter().map(|(page, _)| page);
    let pages: Vec<Page> = lists.chain(of_topics).chain(data.pages_of_sources()).chain(data.place_pages()).collect();
    for language in languages() {
        let folder = language.folder();
        let kinds = ["section/", "facts/", "verdict/", "topics/", "sources/", "places/", "embed/"];
        let of_pairs = folders(&format!("{folder}pairs/")).into_iter().flat_map(|one| folders(&one));
        let found = kinds.iter().flat_map(|kind| folders(&format!("{folder}{kind}"))).chain(of_pairs);
        let found: BTreeSet<String> = found.collect();
        let expected = pages.iter().filter(|page| **page != Page::Overview).map(|page| page.path(language)).collect();
        assert_eq!(found, expected, "in {language}");
    }
}

#[test]
fn every_topic_verdict_value_and_quote_is_on_its_page_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    for language in languages() {
        for topic in SiteData::under_test().topics() {
            let path = full(topic, language);
            page.open(&site.at(&path));
            // A reader opens the sub-questions that a picture stands for.
            page.run("for (const row of document.querySelectorAll('.sc-row')) row.open = true;");
            let shown = page.texts("[...document.querySelectorAll('article')].map((article) => article.id)");
            assert_eq!(shown, [topic.id.as_str()], "{path}");
            assert_eq!(page.text("document.documentElement.lang"), language.tag());
            assert_said(&page, said_of_topic(topic, language));
        }
    }
    browser_tests::report::stood("no script runs");
}

/// Everything that a row of a table says: the question, and in short the first value of each source of which the verdict speaks, with what it is of.
fn said_of_row(edition: &Edition, topic: &Topic, language: Language) -> Vec<Value> {
    let data = SiteData::under_test();
    let row = format!("tr[id='{}']", topic.id);
    // Of the claims of which the verdict speaks, if there are any.
    let reason = topic.verdict.standing.as_ref().and_then(|standing| standing.reasons.first());
    let of_reason = topic.relations.iter().filter(|relation| reason.is_some_and(|reason| reason.kind == relation.kind));
    let meant: Vec<&ClaimId> = of_reason.flat_map(|relation| &relation.between).collect();
    let first = |source: &Source| {
        let of_source = || topic.claims.iter().filter(|claim| claim.source == source.id);
        of_source().find(|claim| meant.contains(&&claim.id)).or_else(|| of_source().next())
    };
    let firsts = data.dataset().sources.iter().filter_map(first);
    let said_of_claim = |claim: &Claim| {
        let path = claim_path(language, &topic.id, &claim.id);
        let value = format!("{row} .sc-questions__value:has(a[href$='{path}'])");
        [json!([value, short_value(edition, topic, claim)]), json!([value, data.text(claim.scope, language)])]
    };
    let question =
        json!([format!("{row} th a[href$='{}']", full(topic, language)), data.text(topic.question, language)]);
    [question].into_iter().chain(firsts.flat_map(said_of_claim)).collect()
}

#[test]
fn every_list_says_of_each_topic_what_each_source_says_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    for language in languages() {
        let edition = SiteData::under_test().edition(language);
        for (at, topics) in SiteData::under_test().lists() {
            let path = at.path(language);
            page.open(&site.at(&path));
            page.run("for (const fold of document.querySelectorAll('.sc-fold')) fold.open = true;");
            assert_eq!(page.text("document.documentElement.lang"), language.tag());
            let mut shown = page
                .texts("[...document.querySelectorAll('.sc-questions tbody tr, .sc-answers li')].map((one) => one.id)");
            let mut expected: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
            if at == Page::Overview {
                shown.sort();
                expected.sort_unstable();
            }
            assert_eq!(shown, expected, "{path}");
            let said = |topic: &&Topic| match at {
                Page::Facts(_) => {
                    let sentence = SiteData::under_test().text(topic.verdict.sentence, language);
                    vec![json!([format!("li[id='{}'] p", topic.id), sentence])]
                }
                _ => said_of_row(&edition, topic, language),
            };
            assert_said(&page, topics.iter().flat_map(said).collect());
        }
    }
}

#[test]
fn every_topic_and_source_is_found_from_the_overview_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    page.open(&site.at(""));
    let links = page.texts("[...document.links].map((link) => link.href)");
    let data = SiteData::under_test();
    for (at, topics) in data.lists() {
        let address = site.at(&at.path(Language::EN));
        assert!(at == Page::Overview || links.contains(&address), "no link to {address}");
        // What only one source says is found by its section, so that it doesn't bury the others.
        let of_facts = if matches!(at, Page::Facts(_)) {
            page.open(&address);
            page.texts("[...document.links].map((link) => link.href)")
        } else {
            Vec::new()
        };
        for topic in topics {
            let href = site.at(&full(topic, Language::EN));
            assert!(links.contains(&href) || of_facts.contains(&href), "no link to {href}");
        }
    }
    for source in &data.dataset().sources {
        let href = site.at(&source_path(Language::EN, &source.id));
        assert!(links.contains(&href), "no link to {href}");
    }
}

#[test]
fn every_source_s_page_has_all_that_is_quoted_of_it_without_script() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let data = SiteData::under_test();
    for language in languages() {
        for source in &data.dataset().sources {
            page.open(&site.at(&source_path(language, &source.id)));
            assert_said(&page, vec![json!(["h1", data.text(source.short_name, language)])]);
            let of_source = |topic: &'static Topic| -> Vec<(&Topic, &Claim)> {
                topic.claims.iter().filter(|claim| claim.source == source.id).map(|claim| (topic, claim)).collect()
            };
            let claims = data.topics().into_iter().flat_map(of_source).map(|(topic, claim)| {
                let path = claim_path(language, &topic.id, &claim.id);
                json!([format!(".sc-stretch:has(a[href$='{path}'])"), claim.citation.display()])
            });
            assert_said(&page, claims.collect());
        }
    }
}

#[test]
fn every_embed_is_complete_without_script_and_leads_to_the_full_comparison() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let [english, simplified, traditional] = [Language::EN, Language::ZH_HANS, Language::ZH_HANT];
    let topics = SiteData::under_test().topics();
    for (topic, chinese) in topics.into_iter().zip([simplified, traditional].into_iter().cycle()) {
        for language in [english, chinese] {
            page.open(&site.at(&embed(topic, language)));
            unfold(&page);
            assert_said(&page, said_of_card(topic, language));
            let head =
                page.texts("[document.documentElement.lang, document.querySelector('meta[name=robots]').content]");
            assert_eq!(head, [language.tag(), "noindex"]);
            let full = site.at(&full(topic, language));
            assert!(page.texts("[...document.links].map((link) => link.href)").contains(&full), "no link to {full}");
        }
    }
}

#[test]
fn controls_that_need_script_are_not_shown_without_it() {
    let site = site();
    let page = tab();
    page.forbid_scripts();
    let lead = SiteData::under_test().first_lead();
    let (of_lead, card) = (full(lead, Language::EN), embed(lead, Language::EN));
    for path in ["", "zh-Hans/", "zh-Hant/", &*of_lead, &*card] {
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
    for (path, languages) in [("", &languages()[1..2]), ("method/", &languages()[..])] {
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
    page.open(&site.at(&embed(lead, Language::EN)));
    let details = format!("#{} details:last-of-type", anchor(lead, &lead.claims[0]));
    page.click(".sc-card__quotes > summary");
    page.click(&format!("{details} > summary"));
    page.wait(&format!("document.querySelector('{details}').open"));
    page.wait(&format!("document.querySelector('{details} .sc-more__context').checkVisibility()"));
}
