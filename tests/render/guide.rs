//! The style guide shows every case and every token, in every language, and each whole page of it is there.

use crate::cases;
use crate::html::{Element, parse};
use crate::pages;
use crate::support;
use model::Language;
use site::pages::SitePage;
use site::styleguide::{pages as whole_pages, swatch_rules};

fn guide(language: Language) -> Element {
    parse(&pages::of_fixture(&SitePage::StyleGuide(None), language))
}

#[test]
fn every_case_is_on_the_guide_or_a_link_from_it_away() {
    for language in support::languages() {
        let guide = guide(language);
        let all = guide.descendants();
        let root = SitePage::StyleGuide(None).root(language);
        for case in cases::all() {
            let link = format!("{root}{}", SitePage::StyleGuide(Some(case.id())).path(language));
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
    for language in support::languages() {
        for case in whole_pages() {
            let tree = parse(&pages::of_fixture(&SitePage::StyleGuide(Some(case.id())), language));
            assert_eq!(tree.mains().len(), 1, "{}", case.id());
            assert_eq!(tree.with_class("sc")[0].attr("lang"), Some(language.tag()), "{}", case.id());
        }
    }
}

#[test]
fn every_swatch_has_its_colour() {
    let guide = guide(Language::EN);
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
