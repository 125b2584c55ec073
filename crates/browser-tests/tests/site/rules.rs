//! A page carries the rules that it needs: with all rules of the site it looks the same.

use browser_tests::data::{SiteData, embed};
use browser_tests::report::is_in;
use browser_tests::{Engine, Tab, site, tab};
use model::Language;
use serde_json::json;

/// What a sheet of ours may set of every element, and of what is written before and after it.
const LOOKS: &str = "[...document.querySelectorAll('html, body, body *:not(script, link)')].flatMap((element) =>
    [null, '::before', '::after', '::marker'].map((part) => {
        const style = getComputedStyle(element, part);
        // What is folded has not been laid out in Firefox.
        if (!element.checkVisibility()) return part ? '' : `display: ${style.display}`;
        return part && !['::marker'].includes(part) && style.content === 'none' ? '' :
            SET.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
    }))";

/// The properties that the sheets at some addresses set.
const SET: &str = "const rules = (list) => [...list].flatMap((rule) => [...rule.style ?? [], ...rules(rule.cssRules ?? [])]);
    const parsed = await Promise.all(arguments[1].map(async (name) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(await (await fetch(`${arguments[0]}${name}`)).text());
        return sheet;
    }));
    const SET = [...new Set(parsed.flatMap((sheet) => rules(sheet.cssRules)))].filter((name) => !name.startsWith('--'));";

/// The first element that looks otherwise with all rules of the site.
const DIFFERING: &str = "
    const named = (name) => new Promise((done, failed) => {
        const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${arguments[0]}${name}`, onload: done, onerror: failed });
        document.head.append(link);
    });
    return (async () => {
        FIND_SET
        const before = LOOKS;
        for (const name of arguments[1]) await named(name);
        const after = LOOKS;
        const at = before.findIndex((looks, index) => looks !== after[index]);
        const sheets = document.querySelectorAll('link[rel=stylesheet]');
        for (const sheet of [...sheets].slice(-arguments[1].length)) sheet.remove();
        if (at < 0) return before.length > 100 ? '' : `only ${before.length} looks`;
        const [one, other] = [before, after].map((looks) => looks[at].split('; '));
        const element = [...document.querySelectorAll('html, body, body *:not(script, link)')][Math.floor(at / 4)];
        return `${element.outerHTML.slice(0, 120)}: ${one.find((line, index) => line !== other[index])}`;
    })();";

#[track_caller]
fn assert_complete(page: &Tab, root: &str, path: &str) {
    let names: &[&str] =
        if path.contains("embed/") { &["source-compare.css"] } else { &["pages.css", "source-compare.css"] };
    let script = DIFFERING.replace("FIND_SET", SET).replace("LOOKS", LOOKS);
    // As it comes, and with all that a reader can do to it at once; all of it laid out, or its height would still change.
    for act in [
        "const all = new CSSStyleSheet();
        all.replaceSync('* { content-visibility: visible !important }');
        document.adoptedStyleSheets.push(all);",
        "document.querySelectorAll('details').forEach((one) => { one.open = true; });
        document.querySelectorAll('input[type=checkbox]').forEach((one) => { one.checked = !one.checked; });
        document.querySelector('.sc').dataset.theme = 'dark';",
    ] {
        page.run(act);
        let differing = page.run_with(&script, vec![json!(root), json!(names)]);
        assert_eq!(differing, json!(""), "{path} after {act:?}");
    }
}

#[test]
fn a_page_of_every_kind_looks_as_with_all_rules() {
    let data = SiteData::under_test();
    let site = site();
    let page = tab();
    let kinds = data.page_of_each_kind().into_iter().chain(data.pages_of_sources().into_iter().take(2));
    let cards = data.varied().into_iter().map(|topic| embed(topic, Language::EN)).take(3);
    for path in kinds.map(|page| page.path(Language::EN)).chain(cards) {
        for (width, print) in [(320, false), (1280, true)] {
            page.resize(width);
            page.open(&site.at(&path));
            let why = "on paper: no command of WebKitGTK's driver shows a page so";
            if print && is_in(&[Engine::Chromium, Engine::Firefox], why) {
                page.print("light");
            }
            assert_complete(&page, &site.at(""), &path);
            page.prefer("light");
        }
    }
}

#[test]
fn a_card_waits_for_no_style_sheet() {
    let data = SiteData::under_test();
    let site = site();
    let page = tab();
    page.forbid_scripts();
    page.open(&site.at(&embed(data.first_lead(), Language::EN)));
    assert!(page.holds("!document.querySelector('link[rel=stylesheet]') && document.styleSheets.length === 1"));
    let asked: Vec<String> = site.requests().into_iter().filter(|path| path.ends_with(".css")).collect();
    assert_eq!(asked, Vec::<String>::new());
}
