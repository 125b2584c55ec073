//! What a screen reader is told: roles and names as the browser computes them, of pages, of pictures, and of the guide's examples.

use crate::{BROWSERS, LIVE, assert_quiet, site};
use browser_tests::dataset::{Claim, Dataset, LANGUAGES, Topic};
use browser_tests::{Node, Page};
use model::Language;
use std::fs;
use std::path::Path;

/// Parts of a page that a reader can leap to.
const LANDMARKS: [&str; 8] =
    ["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"];

/// One of each kind of page, in every language.
const KINDS: [&str; 6] = ["", "section/members/", "facts/resources/", "method/", "embed/planned-area/", "styleguide/"];

#[track_caller]
fn tree(page: &Page, address: &str) -> Node {
    page.open(address);
    if page.holds("document.querySelector('script[src$=\"site.js\"]')") {
        page.wait(LIVE);
    }
    page.accessible_tree()
}

/// Whatever is wrong with these, each with its page.
#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
}

fn repeated<'a>(nodes: &[&'a Node]) -> Vec<&'a Node> {
    let again = |(idx, node): (usize, &&'a Node)| {
        let before = nodes[..idx].iter().any(|other| (&other.role, &other.name) == (&node.role, &node.name));
        before.then_some(*node)
    };
    nodes.iter().enumerate().filter_map(again).collect()
}

#[test]
fn landmarks_have_a_name_of_their_own_and_headings_are_in_order() {
    let site = site();
    let page = BROWSERS.page();
    let mut faults = Vec::new();
    for (_, folder) in LANGUAGES {
        for kind in KINDS {
            let path = format!("{folder}{kind}");
            let tree = tree(&page, &site.at(&path));
            let landmarks: Vec<&Node> =
                tree.all().into_iter().filter(|node| LANDMARKS.contains(&node.role.as_str())).collect();
            let n_mains = landmarks.iter().filter(|node| node.role == "main").count();
            if n_mains != 1 {
                faults.push(format!("/{path}: {n_mains} main parts"));
            }
            let named = |node: &&&Node| ["region", "navigation"].contains(&node.role.as_str());
            faults.extend(
                landmarks
                    .iter()
                    .filter(named)
                    .filter(|node| node.name.is_empty())
                    .map(|node| format!("/{path}: {}", node.shown())),
            );
            // The guide shows the states of a component side by side: what names a region stands in each.
            if kind != "styleguide/" {
                faults.extend(repeated(&landmarks).iter().map(|node| format!("/{path}: {} twice", node.shown())));
            }
            let mut before = 0;
            for heading in tree.with_role("heading") {
                let level = heading.level.expect("a level");
                if level > before + 1 || heading.name.is_empty() {
                    faults.push(format!("/{path}: level {level} after {before}: {}", heading.shown()));
                }
                before = level;
            }
            assert!(before > 0, "/{path} has headings");
        }
    }
    assert_none(&faults);
}

/// What a link to a claim must name: the source, and the value or what is known of it.
fn is_named_after(link: &Node, claim: Claim<'_>, language: Language) -> bool {
    let number = Dataset::published().sources().iter().position(|source| *source == claim.source()).unwrap() + 1;
    let source = if language == Language::En { format!("Source {number}") } else { format!("{number}") };
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let name = plain(&link.name);
    // Of several places a link may stand for one, or lead to them by what they are.
    let known = claim.value(language).into_iter().chain([claim.scope(language).to_owned()]);
    name.contains(&source) && known.into_iter().any(|value| name.contains(&plain(&value)))
}

#[test]
fn pictures_have_a_name_and_their_links_say_source_and_value() {
    let site = site();
    let page = BROWSERS.page();
    let dataset = Dataset::published();
    let (mut faults, mut n_figures, mut n_links) = (Vec::new(), 0, 0);
    let pictured = dataset.topics().into_iter().filter(Topic::has_picture);
    for (topic, (language, folder)) in pictured.flat_map(|topic| LANGUAGES.map(|one| (topic, one))) {
        let path = format!("{folder}embed/{}/", topic.id());
        page.open(&site.at(&path));
        let tree = page.accessible_tree();
        let figures = tree.with_role("figure");
        if figures.is_empty() {
            faults.push(format!("/{path}: its picture is not told"));
        }
        n_figures += figures.len();
        faults.extend(repeated(&figures).iter().map(|figure| format!("/{path}: {} twice", figure.shown())));
        for figure in figures {
            if figure.name.is_empty() {
                faults.push(format!("/{path}: a figure without a name"));
            }
            for image in figure.all().into_iter().filter(|node| ["image", "img"].contains(&node.role.as_str())) {
                faults.push(format!("/{path}: a drawing that stands for no words: {}", image.shown()));
            }
            for link in figure.with_role("link") {
                let anchor = link.url.as_deref().and_then(|url| url.split_once('#')).map_or("", |(_, anchor)| anchor);
                let claim = topic.claims().into_iter().find(|claim| claim.anchor() == anchor);
                if !claim.is_some_and(|claim| is_named_after(link, claim, language)) {
                    faults.push(format!("/{path}: {} to #{anchor}", link.shown()));
                }
                n_links += 1;
            }
            for table in figure.with_role("table") {
                let heads = [table.with_role("columnheader").len(), table.with_role("rowheader").len()];
                if table.name.is_empty() || heads.contains(&0) {
                    faults.push(format!("/{path}: {} with {heads:?} heads of columns and rows", table.shown()));
                }
            }
            for region in figure.with_role("region") {
                if region.name.is_empty() || !region.focusable {
                    faults.push(format!("/{path}: {} can't be scrolled by key", region.shown()));
                }
            }
        }
    }
    assert!(n_figures > 6 && n_links > 6, "{n_figures} figures with {n_links} links");
    assert_none(&faults);
}

/// Opens all that folds, so that what is in it is read as well.
const UNFOLD: &str = "
    for (const { shadowRoot } of document.querySelectorAll('[data-case]')) {
        shadowRoot.querySelectorAll('details').forEach((details) => { details.open = true; });
    }
";

/// What is read of each component of the style guide, in all its states: a file each, in the folder of outlines.
#[test]
fn the_examples_of_the_guide_are_read_as_their_outlines() {
    let site = site();
    let page = BROWSERS.page();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outlines");
    let updating = std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1");
    page.open(&site.at("styleguide/"));
    assert_quiet(&page);
    page.run(UNFOLD);
    let tree = page.accessible_tree();
    let components = page.texts("[...document.querySelectorAll('main section[aria-labelledby]')].map((one) => one.id)");
    assert!(components.len() > 10, "{components:?}");
    let mut faults = Vec::new();
    for component in &components {
        let regions = tree.with_role("region");
        let region = regions.into_iter().find(|region| region.name == *component).expect("a region a component");
        let (file, found) = (folder.join(format!("{component}.txt")), region.outline());
        if updating {
            fs::write(&file, &found).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        let differing = kept.lines().zip(found.lines()).position(|(kept, found)| kept != found);
        if kept != found {
            let line = differing.unwrap_or_else(|| kept.lines().count().min(found.lines().count()));
            let [kept, found] = [&kept, &found].map(|text| text.lines().nth(line).unwrap_or("(the end)"));
            faults.push(format!("{component}.txt:{}: differs\n    - {kept}\n    + {found}", line + 1));
        }
    }
    for entry in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        if !components.iter().any(|component| entry.ends_with(format!("{component}.txt"))) {
            faults.push(format!("{} is of no component", entry.display()));
        }
    }
    assert!(
        faults.is_empty(),
        "UPDATE_SNAPSHOTS=1 writes crates/browser-tests/tests/outlines/ anew:\n  {}",
        faults.join("\n  ")
    );
}
