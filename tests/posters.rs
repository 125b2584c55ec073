//! Every poster and every share image of the fixture and of the seeds under test: complete, self-contained, and with every word in its place.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod support;

use model::{Claim, Importance, Language, Topic, Value};
use pictures::poster::{Poster, SHARE_SIZE, poster, share_image};
use roxmltree::{Document, ParsingOptions};
use source_compare::edition::Edition;

/// Every topic in every language, with its poster.
fn each_poster(check: impl Fn(&Edition, &Topic, &Poster)) {
    for comparison in support::comparisons() {
        for edition in comparison.editions() {
            for topic in edition.topics() {
                check(edition, topic, &poster(edition, topic).unwrap());
            }
        }
    }
}

/// Every lead topic in every language, with its share image.
fn each_share_image(check: impl Fn(&Edition, &Topic, &Poster)) {
    for comparison in support::comparisons() {
        for edition in comparison.editions() {
            for topic in edition.topics().filter(|topic| topic.importance == Importance::Lead) {
                check(edition, topic, &share_image(edition, topic).unwrap());
            }
        }
    }
}

/// A text without the spaces at which lines are broken.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Everything written in the drawing, line after line.
fn written(drawing: &Document<'_>) -> String {
    let texts =
        drawing.descendants().filter(|node| node.is_text() && node.ancestors().any(|one| one.has_tag_name("text")));
    texts.map(|text| solid(text.text().unwrap())).collect()
}

/// What is read of a claim's value; a boundary stands side by side.
fn values(edition: &Edition, claim: &Claim) -> Vec<String> {
    match &claim.value {
        Value::Edges { edges } => {
            let members = edges.iter().flat_map(|edge| &edge.members);
            members.map(|member| edition.place_name(&member.place).to_string()).collect()
        }
        _ => vec![edition.value_line(claim)],
    }
}

fn child<'a>(drawing: &Document<'a>, tag: &str) -> String {
    let found = drawing.root_element().children().find(|node| node.has_tag_name(tag));
    found.and_then(|node| node.text().map(str::to_owned)).unwrap_or_else(|| panic!("no {tag}"))
}

/// Nothing of it is loaded from elsewhere, and nothing runs.
#[track_caller]
fn assert_self_contained(drawing: &Document<'_>, of: &str) {
    for node in drawing.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            [
                "svg", "title", "desc", "rect", "text", "tspan", "g", "line", "circle", "path", "ellipse", "polygon",
                "polyline"
            ]
            .contains(&name),
            "{of}: <{name}>"
        );
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(
                !name.contains("href") && !name.starts_with("on") && name != "style" && name != "class",
                "{of}: {name}"
            );
            assert!(
                !value.contains("var(") && !value.contains("url(") && !value.contains("://"),
                "{of}: {name}=\"{value}\""
            );
        }
    }
}

/// Lines stand inside, and none on another.
#[track_caller]
fn assert_tidy(poster: &Poster, of: &str) {
    let lines: Vec<(String, [f64; 4])> = poster.lines().collect();
    assert!(lines.len() > 3, "{of}: {} lines", lines.len());
    for (idx, (text, [left, top, right, bottom])) in lines.iter().enumerate() {
        let inside = *left >= 0.0 && *top >= 0.0 && *right <= poster.width - 20.0 && *bottom <= poster.height;
        assert!(
            inside,
            "{of}: “{text}” leaves the picture: {left} {top} {right} {bottom} in {} × {}",
            poster.width, poster.height
        );
        for (other, [other_left, other_top, other_right, other_bottom]) in &lines[idx + 1..] {
            let across = right.min(*other_right) - left.max(*other_left);
            let down = bottom.min(*other_bottom) - top.max(*other_top);
            assert!(across < 1.0 || down < 2.0, "{of}: “{text}” stands on “{other}”, by {across} × {down}");
        }
    }
}

#[test]
fn a_poster_says_all_that_its_topic_says_and_who_publishes_it() {
    each_poster(|edition, topic, poster| {
        let of = format!("{} in {}", topic.id, edition.language());
        let drawing = Document::parse_with_options(&poster.svg, ParsingOptions::default())
            .unwrap_or_else(|fault| panic!("{of}: {fault}"));
        let root = drawing.root_element();
        assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some(edition.language().tag())));
        assert_eq!(child(&drawing, "title"), edition.text(topic.question).as_str());
        let (description, written) = (child(&drawing, "desc"), written(&drawing));
        let sentence = edition.text(topic.verdict.sentence);
        let site = &edition.dataset().site;
        assert!(description.contains(sentence.as_str()), "{of}");
        for text in [
            edition.text(topic.question),
            sentence,
            edition.text(site.title),
            edition.text(site.publisher),
            edition.text(site.subject),
        ] {
            assert!(written.contains(&solid(&text)), "{of} does not say “{text}”");
        }
        assert!(written.contains(&edition.dataset().version), "{of}");
        for claim in &topic.claims {
            assert!(description.contains(edition.text(claim.scope).as_str()), "{of}: {}", claim.id);
            for text in values(edition, claim).into_iter().chain([edition.text(claim.scope).to_string()]) {
                assert!(written.contains(&solid(&text)), "{of}: {} lacks “{text}”", claim.id);
            }
        }
        assert_self_contained(&drawing, &of);
        assert_tidy(poster, &of);
    });
}

#[test]
fn a_share_image_fits_its_frame_and_never_shows_a_value_without_what_it_measures() {
    let (width, height) = SHARE_SIZE;
    each_share_image(|edition, topic, image| {
        let of = format!("the share image of {} in {}", topic.id, edition.language());
        let drawing = Document::parse(&image.svg).unwrap_or_else(|fault| panic!("{of}: {fault}"));
        assert_eq!((image.width, image.height), (f64::from(width), f64::from(height)));
        assert_self_contained(&drawing, &of);
        assert_tidy(image, &of);
        let written = written(&drawing);
        assert!(written.contains(&solid(&edition.text(topic.question))), "{of}");
        assert!(written.contains(&edition.dataset().version), "{of}");
        // The answer is written as one that can stand alone; whatever else shows values shows their scopes.
        if !written.contains(&solid(&edition.text(topic.verdict.sentence))) {
            for claim in &topic.claims {
                let shown = values(edition, claim).iter().all(|value| written.contains(&solid(value)));
                assert!(
                    !shown || written.contains(&solid(&edition.text(claim.scope))),
                    "{of}: {} without its scope",
                    claim.id
                );
            }
        }
    });
}

/// The poster of a topic of the fixture, in English.
fn poster_of(topic_id: &str) -> (Topic, String) {
    let comparison = support::comparison(&support::fixture_folder());
    let edition = comparison.edition(Language::En);
    let topic = edition.topic(&topic_id.into()).unwrap();
    (topic.clone(), poster(edition, topic).unwrap().svg)
}

/// What tells apart without colour on the page does so on the poster: rings of inferred years, a second line's pattern.
#[test]
fn patterns_are_those_of_the_page() {
    let dashed = |svg: &str, tag: &str| {
        let drawing = Document::parse(svg).unwrap();
        let shapes = drawing.descendants().filter(|node| node.has_tag_name(tag));
        let dashed = shapes.filter(|node| node.attribute("stroke-dasharray").is_some());
        dashed.map(|node| node.attribute("fill").unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let (topic, svg) = poster_of("garden-facts");
    let inferred_days = topic.claims.iter().filter(|claim| {
        matches!(&claim.value, Value::Date { start, end: None, year_inferred: true } if start.month().is_some())
    });
    let n_inferred = inferred_days.count();
    assert!(n_inferred > 0);
    assert_eq!(dashed(&svg, "circle"), vec!["#ffffff"; n_inferred], "rings of days whose year is inferred");
    assert_eq!(dashed(&poster_of("garden-edges").1, "line").len(), 1, "one of two north edges");
}

#[test]
fn colours_are_those_of_the_light_theme() {
    let (_, svg) = poster_of("garden-size");
    let sheets = [include_str!("../static/css/tokens.css"), include_str!("../static/css/sources.css")].concat();
    for name in [".sc-source-1 { --sc-source", ".sc-source-2 { --sc-source", "--sc-revised", "--sc-text-soft"] {
        let (_, value) = sheets.split_once(&format!("{name}: light-dark(")).unwrap();
        assert!(svg.contains(&value[..7]), "{name}");
    }
}
