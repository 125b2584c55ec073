//! The language changes in place: the same document, with what the reader had open and chosen.

use browser_tests::data::{SiteData, anchor, full};
use browser_tests::{LIVE, Server, Setup, Tab, assert_quiet, live, site, touch};
use model::Language;
use model::address::Page;

#[track_caller]
fn change(page: &Tab, language: &str) {
    page.click(&format!(".sc-languages a[lang='{language}']"));
    page.wait(&format!("document.querySelector('.sc').lang === '{language}' && {LIVE}"));
    assert_eq!(page.text("document.documentElement.lang"), language);
}

#[test]
fn the_language_changes_in_place_with_the_choice_and_open_details_kept() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let data = SiteData::under_test();
    let ([shown, hidden], lead) = (data.two_speakers(), data.first_lead());
    let claim = anchor(lead, lead.claims.iter().find(|claim| claim.source.as_str() == shown).unwrap());
    let rest = format!("?hide={hidden}#{claim}");
    let page = live(&site, &format!("{}{rest}", full(lead, Language::EN)));
    page.click(&format!("#{claim} details:last-of-type > summary"));
    page.run("window.same = true;");
    for language in [Language::ZH_HANS, Language::ZH_HANT, Language::EN] {
        change(&page, language.tag());
        let titles = page.text("document.title");
        let question = data.text(lead.question, language);
        assert!(titles.starts_with(question) && titles.ends_with(data.title(language)), "{titles}");
        assert_eq!(page.text("document.querySelector('h1').textContent"), question);
        assert_eq!(page.text("document.querySelector('.sc').lang"), language.tag());
        assert_eq!(page.address(), site.at(&format!("{}{rest}", full(lead, language))));
        assert_eq!(page.text("document.querySelector('.sc-languages [aria-current]').lang"), language.tag());
        assert!(page.holds("window.same"), "the document is the same");
        assert!(page.holds(&format!("document.querySelector('#{claim} details:last-of-type').open")), "{language}");
        assert!(page.holds(&format!("!document.querySelector('[name=source-{hidden}]').checked")));
    }
    assert_quiet(&page);
}

#[test]
fn every_word_of_a_language_changed_in_place_is_as_published() {
    let site = site();
    let lead = SiteData::under_test().first_lead();
    for (from, to) in
        [(String::new(), "zh-Hant/".to_owned()), (full(lead, Language::EN), full(lead, Language::ZH_HANT))]
    {
        assert_changed_as_published(&site, &from, &to);
    }
}

#[track_caller]
fn assert_changed_as_published(site: &Server, from: &str, to: &str) {
    let published = live(site, to);
    let read =
        "document.querySelector('.sc').innerHTML.replace(/<!--[^]*?-->/g, '').replace(/ (href|cite)=\"[^\"]*\"/g, '')";
    let expected = published.text(read);
    let changed = live(site, from);
    change(&changed, "zh-Hant");
    let found = changed.text(read);
    let at = expected.chars().zip(found.chars()).position(|(one, other)| one != other);
    let near = |text: &str| text.chars().skip(at.unwrap_or_default().saturating_sub(60)).take(160).collect::<String>();
    assert_eq!(near(&found), near(&expected));
    assert_eq!(found.len(), expected.len());
}

#[test]
fn the_way_back_stays_on_a_page_below_a_language() {
    let site = site();
    let section = &SiteData::under_test().first_lead().section;
    let page = live(&site, &Page::Section(section.clone()).path(Language::ZH_HANS));
    page.run("window.before = true;");
    // A step that no reader took would be none to some engines.
    page.click(".sc-footer a[href='#top']");
    page.wait("location.hash === '#top'");
    page.back();
    page.wait("location.hash === ''");
    // A page that is loaded anew has no memory of what was before.
    page.run("return new Promise((done) => setTimeout(done, 300));");
    assert!(page.holds("window.before"), "the page was loaded again");
    assert_quiet(&page);
}

#[test]
fn the_way_back_after_a_change_of_language_fits_the_address() {
    let site = Server::start(Setup { prefix: "/some/where", ..Setup::default() });
    let page = live(&site, "");
    page.click(".sc-footer a[href='#top']");
    page.wait("location.hash === '#top'");
    change(&page, "zh-Hans");
    page.back();
    page.wait("location.hash === ''");
    page.wait("document.querySelector('.sc').lang === document.documentElement.lang");
    let folder = if page.holds("location.pathname.includes('zh-Hans')") { "zh-Hans" } else { "en" };
    page.wait(&format!("document.documentElement.lang === '{folder}'"));
    touch(&page);
    change(&page, "zh-Hant");
    assert_eq!(page.text("location.pathname"), "/some/where/zh-Hant/");
    assert_quiet(&page);
}

#[test]
fn a_language_that_can_not_be_put_in_place_is_followed_as_a_link_with_the_choice() {
    let hidden = SiteData::under_test().speaker();
    let query = format!("?hide={hidden}");
    let site = Server::start(Setup { missing: &["language.js"], ..Setup::default() });
    let page = live(&site, &query);
    page.run("window.same = true;");
    page.click(".sc-languages a[lang=zh-Hans]");
    page.wait(&format!("!window.same && document.querySelector('.sc')?.lang === 'zh-Hans' && {LIVE}"));
    assert_eq!(page.address(), site.at(&format!("zh-Hans/{query}")));
    page.wait(&format!("!document.querySelector('[name=source-{hidden}]').checked"));
}
