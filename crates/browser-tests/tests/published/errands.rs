//! The errands of readers of these documents, walked on a phone from the overview, in English and Chinese: each takes three actions at most.

use browser_tests::{Server, Tab, site, tab, touch};
use model::Language;
use model::address::Page;
use serde_json::json;

/// So many taps and entries an errand may take.
const ACTIONS_MOST: usize = 3;

/// A reader on an errand.
struct Errand {
    page: Tab,
    site: Server,
    language: Language,
    n_actions: usize,
}

/// Walks an errand in English and in simplified Chinese.
#[track_caller]
fn walk(errand: impl Fn(&mut Errand)) {
    for language in [Language::EN, Language::ZH_HANS] {
        let (site, page) = (site(), tab());
        page.resize_to([390, 844]);
        page.open(&site.at(&Page::Overview.path(language)));
        touch(&page);
        let mut reader = Errand { page, site, language, n_actions: 0 };
        errand(&mut reader);
        assert!(reader.n_actions <= ACTIONS_MOST, "{} actions in {language}", reader.n_actions);
    }
}

impl Errand {
    #[track_caller]
    fn tap(&mut self, what: &str) {
        self.n_actions += 1;
        self.page.wait(&format!("document.querySelector({})?.checkVisibility()", json!(what)));
        self.page.click(what);
    }

    /// Opens the search and enters words of the reader's language.
    #[track_caller]
    fn search(&mut self, english: &str, chinese: &str) {
        self.tap(".sc-bar a[href$='search/']");
        self.page.wait("document.querySelector('.sc-filters')");
        self.n_actions += 1;
        let words = if self.language == Language::EN { english } else { chinese };
        self.page.write("#search-words", words);
        self.page.wait("document.querySelector('.sc-results mark')");
        // The address follows when the reader rests, and then nothing moves any more.
        self.page.wait(&format!("new URLSearchParams(location.search).get('q') === {}", json!(words)));
    }

    #[track_caller]
    fn is_at(&self, path: &str) {
        let expected = self.site.at(&format!("{}{path}", self.language.folder()));
        self.page.wait(&format!("location.href === {}", json!(expected)));
    }

    #[track_caller]
    fn reads(&self, where_: &str, words: &str) {
        self.page.wait(&format!("document.querySelector({})?.textContent.includes({})", json!(where_), json!(words)));
    }
}

#[test]
fn all_that_is_said_of_yuhang() {
    walk(|reader| {
        reader.search("Yuhang", "余杭");
        let quotes = "document.querySelector('.sc-found a[href=\"#found-quotes\"]').textContent.match(/\\d+/)[0]";
        assert!(reader.page.text(quotes).parse::<u32>().unwrap() >= 12);
        reader.tap(".sc-results a[href$='places/yuhang/']");
        reader.is_at("places/yuhang/");
        assert!(reader.page.number("document.querySelectorAll('.sc-answers > li').length") >= 20.0);
    });
}

#[test]
fn which_districts_signed_an_agreement_and_whether_that_is_the_linkage_zone() {
    walk(|reader| {
        reader.search("which districts signed an agreement", "哪些区签了协议");
        reader.tap(".sc-results a[href$='topics/linked-districts/']");
        reader.is_at("topics/linked-districts/");
        reader.reads("#linked-districts--signed .sc-quote", "签订联动发展合作协议");
    });
}

#[test]
fn only_real_differences_between_draft_and_plan() {
    walk(|reader| {
        reader.tap("a[href$='pairs/draft-report/plan-text/']");
        reader.is_at("pairs/draft-report/plan-text/");
        assert!(reader.page.holds("document.querySelector('main tr[id=planned-area] a')"));
    });
}

#[test]
fn a_link_to_the_398() {
    walk(|reader| {
        reader.tap("a[href$='#planned-area--plan-core']");
        reader.is_at("topics/planned-area/#planned-area--plan-core");
        reader.tap("#planned-area--plan-core .sc-claim__who a");
        reader.reads(".sc-opened__address", "topics/planned-area/#planned-area--plan-core");
    });
}

#[test]
fn a_footnote_for_the_233() {
    walk(|reader| {
        reader.tap("a[href$='#planned-area--key-core']");
        reader.tap("#planned-area--key-core .sc-claim__who a");
        reader.reads(".sc-opened .sc-more__cite", "233 平方公里");
        reader.tap(".sc-opened .sc-more .sc-copy button");
        reader.page.wait("document.querySelector('.sc-opened .sc-copy__status').textContent");
    });
}

#[test]
fn the_deqing_story_in_its_order() {
    walk(|reader| {
        reader.tap(".sc-bar__contents > summary");
        reader.tap(".sc-bar__contents a[href$='sources/deqing-story/']");
        reader.is_at("sources/deqing-story/");
        let lines = "[...document.querySelectorAll('.sc-stretch__line')].map((line) => line.textContent)";
        let lines: Vec<u32> = reader
            .page
            .texts(lines)
            .iter()
            .filter_map(|line| {
                line.split(|letter: char| !letter.is_ascii_digit()).find(|digits| !digits.is_empty())?.parse().ok()
            })
            .collect();
        assert!(lines.len() > 20 && lines.is_sorted(), "{lines:?}");
    });
}

#[test]
fn everything_as_a_spreadsheet() {
    walk(|reader| {
        reader.tap(".sc-bar__ways a[href$='#data']");
        reader.n_actions += 1;
        reader.page.wait("document.querySelector('a[href$=\"data/claims.csv\"]')?.checkVisibility()");
    });
}

#[test]
fn what_one_trillion_yuan_is_called_elsewhere() {
    walk(|reader| {
        reader.search("one trillion", "一万亿");
        for words in ["1万亿", "10000 億元"] {
            let quotes = "[...document.querySelectorAll('.sc-results blockquote mark')].map((mark) => mark.textContent.replace(/\\s/g, '')).join(' ')";
            let words = words.replace(' ', "");
            assert!(reader.page.text(quotes).contains(&words), "{words} is not in {}", reader.page.text(quotes));
        }
    });
}

#[test]
fn who_spoke_on_18_may() {
    walk(|reader| {
        reader.search("who spoke on 18 May", "谁在5月18日讲话");
        reader.reads(".sc-results li", if reader.language == Language::EN { "Liu Jie" } else { "刘捷" });
    });
}

#[test]
fn which_figures_are_inferred() {
    walk(|reader| {
        reader.tap(".sc-bar__ways a[href$='method/']");
        reader.tap("a[href$='inferred/']");
        reader.is_at("inferred/");
    });
}
