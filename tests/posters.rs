//! Every poster and every share image of the fixture and of the seeds under test: complete, self-contained, and with every word in its place.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

#[path = "../crates/browser-tests/tests/site/looks/boxes.rs"]
mod boxes;
mod support;

use model::{Claim, Importance, Language, Row, Topic, Value};
use pictures::poster::stylesheet::{Theme, in_theme, rules};
use pictures::poster::{Poster, SHARE_SIZE, figure, poster, share_image};
use pictures::raster::Rasteriser;
use roxmltree::{Document, ParsingOptions};
use source_compare::edition::Edition;

/// Every topic in every language, with its poster.
fn each_poster(mut check: impl FnMut(&Edition, &Topic, &Poster)) {
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

/// Bars that had no room gave way to the numbers alone.
#[test]
fn the_bars_of_three_sources_stand_in_a_share_image() {
    let fixture = support::comparison(&support::fixture_folder());
    for edition in fixture.editions() {
        let topic = edition.topic(&"garden-facts".into()).unwrap();
        let image = share_image(edition, topic).unwrap();
        let image = Document::parse(&image.svg).unwrap();
        let drawings = image.root_element().children().filter(|node| node.has_tag_name("svg"));
        let bars = drawings.filter(|drawing| drawing.children().any(|part| part.has_tag_name("line"))).count();
        assert_eq!(bars, 3, "in {}", edition.language());
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

/// The words of a claim's value; a boundary stands side by side.
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

/// Left, top, right and bottom of every drawing.
fn frames(drawing: &Document<'_>) -> Vec<[f64; 4]> {
    let frames = drawing.root_element().children().filter(|node| node.has_tag_name("svg"));
    let sides = frames
        .map(|frame| ["x", "y", "width", "height"].map(|side| frame.attribute(side).unwrap().parse::<f64>().unwrap()));
    sides.map(|[x, y, width, height]| [x, y, x + width, y + height]).collect()
}

/// Drawings stand inside, and no line of text on one.
#[track_caller]
fn assert_drawings_stand_free(drawing: &Document<'_>, poster: &Poster, of: &str) {
    for [left, top, right, bottom] in frames(drawing) {
        let inside = left >= 0.0 && top >= 0.0 && right <= poster.width - 20.0 && bottom <= poster.height;
        assert!(inside, "{of}: a drawing leaves the picture: {left} {top} {right} {bottom}");
        for (text, [text_left, text_top, text_right, text_bottom]) in poster.lines() {
            let across = right.min(text_right) - left.max(text_left);
            let down = bottom.min(text_bottom) - top.max(text_top);
            assert!(across < 1.0 || down < 2.0, "{of}: “{text}” stands on a drawing, by {across} × {down}");
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
        assert_drawings_stand_free(&drawing, poster, &of);
    });
}

/// The most that a poster has below its last line: its padding, and the rest of the line.
const FOOT_MOST: f64 = 24.0 + 6.0;
/// The most of its height in which nothing is drawn: what parts the claims from the credit.
const GAP_MOST: f64 = 60.0;

/// The padding of a picture alone, and the rest of its last line.
const FIGURE_FOOT_MOST: f64 = 24.0 + 8.0;

#[test]
fn a_poster_ends_with_its_last_line_and_has_no_empty_stretch() {
    let assert_full = |poster: &Poster, foot: f64, of: &str| {
        let mut drawn: Vec<[f64; 2]> = poster.heights().collect();
        drawn.sort_by(|one, other| one[0].total_cmp(&other[0]));
        let mut down = 0.0_f64;
        for [top, bottom] in drawn {
            assert!(top - down <= GAP_MOST, "{of}: nothing from {down} to {top}");
            down = down.max(bottom);
        }
        assert!(down <= poster.height, "{of}: drawn to {down}, and it ends at {}", poster.height);
        assert!(poster.height - down <= foot, "{of}: the last line ends at {down}, the poster at {}", poster.height);
    };
    each_poster(|edition, topic, poster| {
        let of = format!("{} in {}", topic.id, edition.language());
        assert_full(poster, FOOT_MOST, &of);
        if let Some(figure) = figure(edition, topic).unwrap() {
            assert_full(&figure, FIGURE_FOOT_MOST, &format!("the picture of {of}"));
        }
    });
}

/// One below the other, the claims of so many rows made drawings that nobody can see as a whole.
#[test]
fn rows_of_one_claim_stand_in_two_columns() {
    let n_runs = std::cell::Cell::new(0);
    let check = |edition: &Edition, topic: &Topic, poster: &Poster| {
        let n_claims = |row: &Row| topic.claims.iter().filter(|claim| claim.row.as_ref() == Some(&row.id)).count();
        let is_left = |row: &Row| {
            let label = solid(&edition.text(row.label));
            // The picture may have the label, too: its own place comes last.
            let last = poster.lines().filter(|(text, _)| label.starts_with(&solid(text))).last();
            last.is_some_and(|(_, [left, ..])| left < poster.width / 3.0)
        };
        let runs = topic.rows.chunk_by(|one, other| n_claims(one) == 1 && n_claims(other) == 1);
        for rows in runs.filter(|rows| rows.len() > 1) {
            let left: Vec<bool> = rows.iter().map(is_left).collect();
            assert!(left[0] && !left[left.len() - 1] && left.is_sorted_by(|one, other| one >= other), "{left:?}");
            n_runs.set(n_runs.get() + 1);
        }
    };
    each_poster(check);
    let comparison = support::comparison(&support::fixture_folder());
    for edition in comparison.editions() {
        for mut topic in edition.topics().filter(|topic| topic.rows.len() > 1).cloned() {
            let mut seen = Vec::new();
            topic.claims.retain(|claim| {
                !seen.contains(&claim.row) && {
                    seen.push(claim.row.clone());
                    true
                }
            });
            check(edition, &topic, &poster(edition, &topic).unwrap());
        }
    }
    assert!(n_runs.get() > 0);
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
        assert_drawings_stand_free(&drawing, image, &of);
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
    let edition = comparison.edition(Language::EN);
    let topic = edition.topic(&topic_id.into()).unwrap();
    (topic.clone(), poster(edition, topic).unwrap().svg)
}

/// Patterns tell apart without colour on the poster, as on the page: rings of inferred years.
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
}

/// The halves of a mark that is drawn out are paths in frames of a pixel, which show only because these don't cut them off.
#[test]
fn a_run_of_days_has_both_its_ends() {
    let mut n_caps = 0;
    each_poster(|_, topic, poster| {
        let drawing = Document::parse(&poster.svg).unwrap();
        let frames = drawing.descendants().filter(|node| node.has_tag_name("svg"));
        for cap in frames.filter(|frame| frame.attribute("width") == Some("1")) {
            assert_eq!(cap.attribute("overflow"), Some("visible"), "{}", topic.id);
            n_caps += 1;
        }
    });
    assert!(n_caps > 0);
}

#[test]
fn colours_are_those_of_the_light_theme() {
    let (_, svg) = poster_of("garden-size");
    let sheets = [include_str!("../static/css/tokens.css"), include_str!("../static/css/sources.css")].concat();
    let rules = rules(&sheets).unwrap();
    let colours = [
        (".sc-source-1", "--sc-source"),
        (".sc-source-2", "--sc-source"),
        (".sc", "--sc-apart"),
        (".sc", "--sc-text-soft"),
    ];
    for (selector, name) in colours {
        let own = rules.iter().filter(|rule| rule.selectors == [selector]).flat_map(|rule| &rule.declarations);
        let (_, value) = own.into_iter().find(|(other, _)| other == name).unwrap();
        assert!(svg.contains(&in_theme(value, Theme::Light)), "{selector}: {name}");
    }
}

/// Whatever the font is called that a build is given.
#[test]
fn a_share_image_is_made_in_every_language_that_a_font_has_the_letters_of() {
    let rasteriser = Rasteriser::with_fonts(vec![boxes::font()]).unwrap();
    assert_eq!(rasteriser.lacks(&["é 廊".to_owned()]).unwrap(), "");
    each_share_image(|edition, topic, image| {
        let made = rasteriser.png(&image.svg).map_err(|error| error.to_string());
        assert!(made.is_ok(), "{} in {}: {made:?}", topic.id, edition.language());
    });
}
