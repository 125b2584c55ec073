//! What a site says of itself: what holds of every comparison, computed, and beside it what the seeds say; what they leave out is left out.

use crate::html::parse;
use crate::support;
use model::Language;
use site::{Site, demo_path};
use std::path::Path;

fn site_of(folder: &Path) -> Site {
    Site::read(support::root(), folder).unwrap_or_else(|faults| panic!("{faults}"))
}

/// The words of the main part of a page.
#[track_caller]
fn words(site: &Site, path: &str) -> String {
    let page = site.file(path).unwrap().unwrap_or_else(|| panic!("there is no {path}"));
    let page = String::from_utf8(page).unwrap();
    let (_, main) = page.split_once("<main").expect("a main part");
    let (main, _) = main.split_once("</main>").expect("a main part that ends");
    parse(&format!("<main{main}</main>")).text()
}

#[track_caller]
fn assert_said(site: &Site, path: &str, said: &[&str], never: &[&str]) {
    let words = words(site, path);
    for part in said {
        assert!(words.contains(part), "{part:?} in /{path}:\n{words}");
    }
    for part in never {
        assert!(!words.contains(part), "{part:?} is not in /{path}:\n{words}");
    }
}

const JOINED: &str = "Where a file breaks a sentence";

#[test]
fn the_method_page_says_what_holds_of_the_data_and_what_the_seeds_add() {
    let fixture = site_of(&support::fixture_folder());
    assert_said(
        &fixture,
        "method/index.html",
        &[
            "3 documents (English, traditional Chinese, simplified Chinese)",
            JOINED,
            "Who <counted>",
            "The gardeners counted twice.",
        ],
        &[],
    );
    assert_said(&fixture, "zh-Hant/method/index.html", &["誰來<數>", "園丁數了兩遍。"], &["Who"]);
    let minimal = site_of(&support::root().join("tests/minimal-seeds"));
    assert_said(
        &minimal,
        "method/index.html",
        &["2 documents (English)", "Translations are ours."],
        &[JOINED, "Chinese", "map", "line by line", "somebody else"],
    );
}

#[test]
fn a_demo_article_is_that_of_the_seeds() {
    let fixture = site_of(&support::fixture_folder());
    let cases = [
        (Language::EN, ["The garden & <its> papers", "Nobody wrote this as news."]),
        (Language::ZH_HANS, ["园子与<它的>文件", "这不是新闻。"]),
        (Language::ZH_HANT, ["園子與<它的>文件", "這不是新聞。"]),
    ];
    for (language, expected) in cases {
        let path = format!("{}index.html", demo_path(language));
        let page = String::from_utf8(fixture.file(&path).unwrap().unwrap()).unwrap();
        let page = parse(page.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0);
        for part in expected {
            assert!(page.text().contains(part), "{part:?} in /{path}");
        }
        let framed: Vec<&str> = page.named("iframe").iter().filter_map(|frame| frame.attr("src")).collect();
        assert!(matches!(framed[..], [src] if src.ends_with("embed/garden-size/")), "{framed:?}");
        let elements: Vec<&str> = page.named("source-compare").iter().filter_map(|one| one.attr("topic")).collect();
        assert_eq!(elements, ["garden-edges"]);
    }
    assert!(fixture.file("demo/demo.css").unwrap().is_some());
}

#[test]
fn what_the_seeds_leave_out_is_not_on_the_site() {
    let site = site_of(&support::root().join("tests/minimal-seeds"));
    for path in ["demo/index.html", "zh-Hans/demo/index.html", "demo/demo.css", "places/index.html"] {
        assert!(site.file(path).unwrap().is_none(), "/{path}");
    }
    for path in site.paths().filter(|path| path.ends_with("index.html") && !path.contains("styleguide")) {
        let page = String::from_utf8(site.file(path).unwrap().unwrap()).unwrap();
        for address in ["demo/\"", "places/\""] {
            assert!(!page.contains(address), "/{path} leads to {address}");
        }
    }
}

/// Words that hold of other comparisons: of documents in Chinese, of districts, of maps.
const OF_OTHERS: [&str; 9] =
    ["Chinese", "pinyin", "simplified", "traditional", "onverted", "istrict", "nstitution", " map", " plan text"];

#[test]
fn pages_of_two_english_documents_speak_of_nothing_that_others_have() {
    let site = site_of(&support::root().join("tests/minimal-seeds"));
    let is_translated = |path: &str| {
        let mut folders = support::languages().into_iter().map(|language| language.folder());
        folders.any(|folder| !folder.is_empty() && path.starts_with(&folder))
    };
    let pages = site.paths().filter(|path| path.ends_with("index.html") && !path.starts_with("styleguide"));
    for path in pages.filter(|path| !is_translated(path)) {
        let page = String::from_utf8(site.file(path).unwrap().unwrap()).unwrap();
        let shown: String = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        for word in OF_OTHERS {
            assert!(!shown.contains(word), "/{path} says {word:?}");
        }
    }
}
