//! The content of the pictures of single topics.

use crate::{folder, support};
use model::{Drawing, Language};

/// Every part of the picture of a topic in a language.
fn parts(topic_id: &str, language: Language) -> Vec<Drawing> {
    fn add(drawings: &[Drawing], found: &mut Vec<Drawing>) {
        for drawing in drawings {
            found.push(drawing.clone());
            add(&drawing.children, found);
        }
    }
    thread_local! {
        static COMPARISON: std::rc::Rc<site::comparison::Comparison> = support::comparison(&folder());
    }
    let mut found = Vec::new();
    COMPARISON.with(|comparison| add(comparison.edition(language).picture(&topic_id.into()), &mut found));
    found
}

fn with_class<'a>(parts: &'a [Drawing], class: &str) -> Vec<&'a Drawing> {
    parts.iter().filter(|part| part.has_class(class)).collect()
}

fn text(drawing: &Drawing) -> String {
    drawing.children.iter().fold(drawing.text.clone(), |found, child| found + &text(child))
}

#[test]
fn bars_are_as_wide_as_their_numbers() {
    for (topic_id, expected) in [("talent-numbers", ["100.0%", "0.7%"]), ("digital-revenue-2025", ["100.0%", "100.0%"])]
    {
        let parts = parts(topic_id, Language::EN);
        let mut widths: Vec<&str> =
            with_class(&parts, "sc-bars__bar").into_iter().filter_map(|bar| bar.attribute("width")).collect();
        widths.sort_by_key(|width| !width.starts_with("100"));
        assert_eq!(widths, expected, "{topic_id}");
    }
}

#[test]
fn seven_circles_are_named_three_by_both_plans_and_one_of_these_by_inference() {
    let parts = parts("innovation-circles", Language::EN);
    assert_eq!(with_class(&parts, "sc-circles__dot").len(), 7, "the other four of the open list are not drawn");
    assert_eq!(with_class(&parts, "sc-circles__ring").len(), 3);
    assert_eq!(with_class(&parts, "sc-circles__ring--inferred").len(), 1);
}

#[test]
fn three_sides_of_the_boundary_are_the_same_and_of_the_north_the_middle_differs() {
    for language in support::languages() {
        let parts = parts("boundary", language);
        assert_eq!(with_class(&parts, "sc-edges__same").len(), 3, "{language}");
        let marked: Vec<String> = parts.iter().filter(|part| part.tag == "mark").map(text).collect();
        assert_eq!(marked.len(), 3, "{language}: an expressway, an avenue and a university");
    }
}

#[test]
fn goals_stand_under_their_years_and_deqings_own_say_so() {
    let parts = parts("goals-2035", Language::EN);
    let heads: Vec<String> = parts.iter().filter(|part| part.tag == "th").map(text).collect();
    let years: Vec<&str> = heads.iter().skip(1).take(3).map(String::as_str).collect();
    let starts = ["by 2025", "by 2035 the corridor’s goal for 2035", "no year printed"];
    assert!(years.iter().zip(starts).all(|(head, start)| head.starts_with(start)), "{years:?}");
    let own = with_class(&parts, "sc-goals__goal").into_iter().map(text).filter(|goal| goal.contains("Deqing’s own"));
    assert_eq!(own.count(), 2, "a supporting area and a sub-centre");
}

#[test]
fn words_that_changed_between_the_plans_are_marked() {
    let marked = |topic_id: &str, class: &str| -> Vec<String> {
        with_class(&parts(topic_id, Language::EN), class).into_iter().map(text).collect()
    };
    let only = marked("industry-system-123x", "sc-texts__only");
    assert!(only.windows(2).any(|pair| pair == ["新", "先进"]), "{only:?}");
    let moved = marked("mission-slogan", "sc-texts__moved");
    assert!(moved.len() == 2 && moved[0] == moved[1] && !moved[0].is_empty(), "{moved:?}");
    assert!(marked("mission-slogan", "sc-texts__only").is_empty());
}

#[test]
fn the_signs_of_the_industry_system_are_set_large() {
    for language in support::languages() {
        let parts = parts("industry-system-123x", language);
        let signs: Vec<String> = with_class(&parts, "sc-table__sign").into_iter().map(text).collect();
        assert_eq!(signs, ["1", "2", "3", "X"], "{language}");
    }
}
