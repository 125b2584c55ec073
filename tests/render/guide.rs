//! The style guide shows every case and every token, in every language, and each whole page of it is there.

use crate::cases;
use crate::fixture::render;
use crate::html::{Element, parse};
use source_compare::app::{App, AppProps, Host};
use source_compare::config::Theme;
use source_compare::edition::built;
use model::address::Page;
use source_compare::styleguide::{pages, swatch_rules};
use model::Language;

fn page(language: Language, page: Page) -> Element {
    let edition = built::edition(language).unwrap();
    parse(&render::<App>(AppProps { edition, page, host: Host::Site, theme: Theme::Auto }))
}

#[test]
fn every_case_is_on_the_guide_or_a_link_from_it_away() {
    for language in Language::ALL {
        let guide = page(language, Page::StyleGuide(None));
        let all = guide.descendants();
        for case in cases::all() {
            let link = Page::StyleGuide(None).link_to(language, &Page::StyleGuide(Some(case.id())), language);
            let shown: Vec<&&Element> =
                all.iter().filter(|element| element.attr("data-case") == Some(&case.id())).collect();
            let linked = all.iter().any(|element| element.attr("href") == Some(&link));
            assert_eq!((shown.len(), linked), if case.is_page() { (0, true) } else { (1, false) }, "{}", case.id());
            // What a case shows stands in a shadow root: its anchors are its own.
            for specimen in shown {
                let root = specimen.elements()[0];
                assert_eq!((root.name.as_str(), root.attr("shadowrootmode")), ("template", Some("open")));
                assert!(!root.with_class("sc")[0].elements().is_empty(), "{} shows nothing in {language}", case.id());
            }
        }
    }
}

#[test]
fn whole_pages_of_the_guide_have_one_main_and_say_their_language() {
    for language in Language::ALL {
        for case in pages() {
            let tree = page(language, Page::StyleGuide(Some(case.id())));
            assert_eq!(tree.named("main").len(), 1, "{}", case.id());
            assert_eq!(tree.with_class("sc")[0].attr("lang"), Some(language.tag()), "{}", case.id());
        }
    }
}

#[test]
fn every_swatch_has_its_colour() {
    let guide = page(Language::En, Page::StyleGuide(None));
    let swatches: Vec<&str> = guide
        .named("rect")
        .iter()
        .filter_map(|rect| rect.attr("class"))
        .filter(|class| class.starts_with("sc-swatch--"))
        .collect();
    let rules = swatch_rules();
    for swatch in &swatches {
        assert!(rules.contains(&format!(".{swatch} {{ fill: light-dark(#")), "{swatch} has no rule");
    }
    for rule in rules.lines() {
        let class = rule.split([' ', '.']).nth(1).unwrap();
        assert!(swatches.contains(&class), "{class} is not shown");
    }
}
