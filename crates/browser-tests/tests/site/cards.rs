//! Cards: each fits a phone, with every part there; and what a reader does first needs no app.

use browser_tests::data::{SiteData, anchor, embed};
use browser_tests::{Server, Setup, Tab, dist, languages, site, tab, touch};
use model::Language;
use model::address::claim_path;
use std::cell::RefCell;
use std::fs;

/// The width of a card in somebody's article, and its greatest height: on a phone, and in a column of text.
const FORMATS: [(u32, f64); 2] = [(390, 700.0), (680, 560.0)];

#[test]
fn every_card_fits_a_phone_and_a_column() {
    let site = site();
    let page = tab();
    // One page of the site, into which the others' cards are put, is measured much sooner than hundreds of pages.
    page.open(&site.at(&embed(SiteData::under_test().first_lead(), Language::EN)));
    let topics = SiteData::under_test().topics();
    let in_language = |language| topics.iter().map(move |topic| embed(topic, language));
    let addresses: Vec<String> = languages().into_iter().flat_map(in_language).map(|path| site.at(&path)).collect();
    for (width, most) in FORMATS {
        page.resize(width);
        let too_high = page.run(&format!(
            "return (async () => {{
                const found = [];
                for (const address of {addresses:?}) {{
                    const request = new XMLHttpRequest();
                    request.open('GET', address);
                    request.responseType = 'document';
                    await new Promise((done) => {{ request.onload = done; request.send(); }});
                    const card = request.response.querySelector('.sc');
                    const host = document.querySelector('[data-source-compare]');
                    host.replaceChildren(card);
                    const height = host.getBoundingClientRect().height;
                    if (!(height > 150 && height <= {most})) found.push(`${{address}}: ${{height}}`);
                }}
                return found;
            }})();"
        ));
        assert_eq!(too_high, serde_json::json!([]), "higher than {most} in {width}");
    }
}

/// True for each part of the card that a reader sees something of.
const PARTS: &str = "['question', 'finding', 'values', 'quotes', 'why', 'footer'].filter((name) =>
    document.querySelector(`.sc-card__${name}`)?.checkVisibility())";

#[test]
fn a_view_shows_its_part_and_a_wrong_option_takes_nothing_away() {
    // A card whose picture is folded has no values beside it: the picture says them.
    let html = |topic: &model::Topic| fs::read_to_string(dist().join(embed(topic, Language::EN)).join("index.html"));
    let has_values = |topic: &&model::Topic| html(topic).unwrap().contains("sc-card__values");
    let lead = SiteData::under_test().comparisons().into_iter().find(has_values).expect("a card with values");
    let site = site();
    let page = tab();
    let said = RefCell::new(Vec::new());
    let shown = |query: &str| {
        page.open(&site.at(&format!("{}{query}", embed(lead, Language::EN))));
        page.wait("document.querySelector('[data-view]')");
        said.borrow_mut().extend(page.console());
        page.texts(PARTS)
    };
    assert_eq!(shown("?view=quotes"), ["question", "finding", "quotes", "footer"]);
    assert!(page.holds("document.querySelector('.sc-claim blockquote').checkVisibility()"), "the quotes are open");
    assert_eq!(shown("?view=values"), ["question", "finding", "values", "footer"]);
    assert_eq!(shown("?view=full"), ["question", "finding", "values", "quotes", "why", "footer"]);
    assert_eq!(page.number("document.querySelectorAll('.sc-card > details:not([open])').length"), 0.0);
    let plain = shown("");
    for wrong in ["?view=%3Cscript%3E", "?theme=&lang=zh_CN&accent=red&sources=nobody"] {
        assert_eq!(shown(wrong), plain, "{wrong}");
    }
    let said = said.take().join("\n");
    for part in ["is no view", "is no theme", "is no accent", "no source \\\"nobody\\\""] {
        assert!(said.contains(part), "{part:?} is not in {said}");
    }
}

#[track_caller]
fn assert_put_away(page: &Tab, claim: &str, other: &str) {
    let shown = |claim: &str| page.holds(&format!("document.querySelector('#{claim}').checkVisibility()"));
    assert!(!shown(claim), "{claim} is put away");
    assert!(shown(other), "{other} is there");
    assert!(page.holds("document.querySelector('.sc-card__of-all').checkVisibility()"), "the answer is that of all");
}

#[test]
fn a_source_is_put_away_without_script_and_stays_so_when_the_app_takes_over() {
    let data = SiteData::under_test();
    let ([hidden, shown], lead) = (data.two_speakers(), data.first_lead());
    let claim = |source: &str| anchor(lead, lead.claims.iter().find(|claim| claim.source.as_str() == source).unwrap());
    let (gone, kept) = (claim(hidden), claim(shown));
    let site = site();
    for address in [format!("?view=full&sources={shown}"), String::new()] {
        let page = tab();
        if address.is_empty() {
            page.forbid_scripts();
        }
        page.open(&site.at(&format!("{}{address}", embed(lead, Language::EN))));
        if address.is_empty() {
            page.click(".sc-card__quotes > summary");
            page.click(&format!("[name=source-{hidden}]"));
            assert_put_away(&page, &gone, &kept);
        } else {
            page.wait("document.querySelector('[data-view]')");
            assert_put_away(&page, &gone, &kept);
            touch(&page);
            page.wait(&format!("!document.querySelector('#{gone}')"));
            assert!(page.holds(&format!("document.querySelector('#{kept}').checkVisibility()")));
            page.click(&format!("[name=source-{hidden}]"));
            page.wait(&format!("document.querySelector('#{gone}')?.checkVisibility()"));
        }
    }
}

#[test]
fn quantities_are_shown_in_other_units_when_they_are_asked_for_without_script_too() {
    let data = SiteData::under_test();
    let other = |claim: &model::Claim| {
        claim.converted.map(|text| data.text(text, Language::EN)).filter(|text| !text.is_empty())
    };
    let converted = |topic: &&model::Topic| topic.claims.iter().any(|claim| other(claim).is_some());
    // Nothing is offered that would show nothing: other languages may have another way where English has none.
    let only_elsewhere =
        |topic: &&model::Topic| !converted(topic) && topic.claims.iter().any(|claim| claim.converted.is_some());
    if let Some(topic) = data.topics().into_iter().find(only_elsewhere) {
        let page = tab();
        page.open(&site().at(&embed(topic, Language::EN)));
        assert!(page.holds("!document.querySelector('.sc-units')"), "{} offers nothing", topic.id);
    }
    let Some(topic) = data.topics().into_iter().find(converted) else {
        let page = tab();
        page.open(&site().at(&embed(data.widest(), Language::EN)));
        assert!(page.holds("!document.querySelector('.sc-units')"), "nothing is offered where there is nothing");
        return;
    };
    let (claim, other) = topic.claims.iter().find_map(|claim| Some((claim, other(claim)?))).unwrap();
    let site = site();
    for is_scripted in [false, true] {
        let page = tab();
        if !is_scripted {
            page.forbid_scripts();
        }
        page.open(&site.at(&embed(topic, Language::EN)));
        page.click(".sc-card__quotes > summary");
        let shown = format!("document.querySelector('#{} .sc-converted').checkVisibility()", anchor(topic, claim));
        assert!(!page.holds(&shown), "a source's own notation comes first");
        page.click(".sc-units");
        page.wait(&shown);
        assert!(page.text(&format!("document.querySelector('#{}').textContent", anchor(topic, claim))).contains(other));
        if is_scripted {
            touch(&page);
            assert!(page.holds(&shown), "it stays so when the app takes over");
        }
    }
}

#[test]
fn a_translation_stands_open_beside_the_words() {
    let data = SiteData::under_test();
    let translated =
        |topic: &&model::Topic| topic.claims.iter().any(|claim| data.translation(claim, Language::EN).is_some());
    let Some(topic) = data.topics().into_iter().find(translated) else {
        assert!(
            data.dataset().sources.iter().all(|source| source.language == Language::EN),
            "a translation of each quote"
        );
        return;
    };
    let claim = topic.claims.iter().find(|claim| data.translation(claim, Language::EN).is_some()).unwrap();
    let site = site();
    let page = tab();
    page.open(&site.at(&embed(topic, Language::EN)));
    page.click(".sc-card__quotes > summary");
    let part =
        |name: &str| format!("document.querySelector('#{} {name}').getBoundingClientRect()", anchor(topic, claim));
    for (width, beside) in [(390, false), (700, true)] {
        page.resize(width);
        assert!(
            page.holds(&format!(
                "document.querySelector('#{} .sc-translation').checkVisibility()",
                anchor(topic, claim)
            ))
        );
        let is_beside = format!("{}.left >= {}.right", part(".sc-quote"), part(".sc-translation"));
        assert_eq!(page.holds(&is_beside), beside, "at {width}");
    }
}

#[test]
fn a_citation_is_copied_without_the_app_and_names_the_page_that_it_is_of() {
    let lead = SiteData::under_test().first_lead();
    let claim = anchor(lead, &lead.claims[0]);
    let site = Server::start(Setup { held: &["source-compare_bg.wasm"], ..Setup::default() });
    let page = tab();
    page.open(&site.at(&embed(lead, Language::EN)));
    page.run("navigator.clipboard.writeText = async (text) => { window.copied = text; };");
    page.click(".sc-card__quotes > summary");
    page.click(&format!("#{claim} details:last-of-type > summary"));
    page.click(&format!("#{claim} .sc-copy button"));
    page.wait(&format!("document.querySelector('#{claim} .sc-copy__status').textContent !== ''"));
    let copied = page.text("copied");
    assert!(
        copied.contains(&format!("{} (", site.at(&claim_path(Language::EN, &lead.id, &lead.claims[0].id)))),
        "{copied}"
    );
    assert!(copied.contains(lead.claims[0].citation.display()), "{copied}");
}
