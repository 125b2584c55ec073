//! Roles and names for a screen reader, as the browser computes them, of pages, of pictures, and of the guide's examples.

use browser_tests::data::{GUIDE, SiteData, anchor, embed};
use browser_tests::{Node, Tab, assert_quiet, languages, only_in, open, package, site, tab, unfold};
use model::address::Page;
use model::{Claim, Language};
use std::fs;

/// Parts of a page that a reader can leap to.
const LANDMARKS: [&str; 8] =
    ["banner", "complementary", "contentinfo", "form", "main", "navigation", "region", "search"];

/// One of each kind of page, in a language.
fn kinds(language: Language) -> Vec<String> {
    let of_topics = SiteData::under_test().page_of_each_kind().into_iter().map(|page| page.path(language));
    let folder = language.folder();
    let source = SiteData::under_test().source_pages()[0].path(language);
    of_topics.chain([source, format!("{folder}method/"), format!("{folder}{GUIDE}")]).collect()
}

#[track_caller]
fn tree(page: &Tab, address: &str) -> Node {
    open(page, address);
    page.accessible_tree()
}

/// All faults, each with its page.
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
    only_in!(Chromium: "no other driver gives the accessible tree");
    let site = site();
    let page = tab();
    let mut faults = Vec::new();
    for language in languages() {
        for path in kinds(language) {
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
            if !path.ends_with(GUIDE) {
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

/// A link to a claim must name the source, and the value or its scope.
fn is_named_after(link: &Node, claim: &Claim, language: Language) -> bool {
    let data = SiteData::under_test();
    let number = data.dataset().source(&claim.source).expect("the source of a claim").number;
    let source = if language == Language::EN { format!("Source {number}") } else { format!("{number}") };
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let name = plain(&link.name);
    // Of several places a link may stand for one, or lead to them by what they are.
    let known = data.value_parts(claim, language).into_iter().chain([data.text(claim.scope, language)]);
    name.contains(&source) && known.into_iter().any(|value| name.contains(&plain(value)))
}

#[test]
fn pictures_have_a_name_and_their_links_say_source_and_value() {
    only_in!(Chromium: "no other driver gives the accessible tree");
    let site = site();
    let page = tab();
    let data = SiteData::under_test();
    let (mut faults, mut n_figures, mut n_links) = (Vec::new(), 0, 0);
    let topics =
        data.topics().into_iter().flat_map(|topic| languages().into_iter().map(move |language| (topic, language)));
    // Of topics without a picture those are enough that differ in kind.
    let varied = data.varied();
    for (topic, language) in topics.filter(|(topic, _)| !topic.pictures.is_empty() || varied.contains(topic)) {
        let path = format!("{}?view=full", embed(topic, language));
        page.open(&site.at(&path));
        page.wait("document.querySelector('[data-view]')");
        let tree = page.accessible_tree();
        let figures = tree.with_role("figure");
        if figures.is_empty() != topic.pictures.is_empty() {
            faults.push(format!("/{path}: {} figures for the pictures {:?}", figures.len(), topic.pictures));
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
                let fragment =
                    link.url.as_deref().and_then(|url| url.split_once('#')).map_or("", |(_, fragment)| fragment);
                let claim = topic.claims.iter().find(|claim| anchor(topic, claim) == fragment);
                if !claim.is_some_and(|claim| is_named_after(link, claim, language)) {
                    faults.push(format!("/{path}: {} to #{fragment}", link.shown()));
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
    let [pictured, linked] = [!data.pictured().is_empty(), data.linked_picture().is_some()];
    assert_eq!([n_figures > 0, n_links > 0], [pictured, linked], "{n_figures} figures with {n_links} links");
    assert_none(&faults);
}

#[test]
fn a_row_of_a_table_is_read_with_its_header_and_as_many_cells_as_columns_on_any_screen() {
    only_in!(Chromium: "no other driver gives the accessible tree");
    let site = site();
    let page = tab();
    let mut faults = Vec::new();
    for (width, language) in [(320, Language::EN), (320, Language::ZH_HANS), (1280, Language::ZH_HANT)] {
        page.resize(width);
        let path = Page::Overview.path(language);
        open(&page, &site.at(&path));
        unfold(&page);
        let data = SiteData::under_test();
        let questions: Vec<&str> =
            data.comparisons().into_iter().map(|topic| data.text(topic.question, language)).collect();
        let mut n_rows = 0;
        for table in page.accessible_tree().with_role("table") {
            let n_columns = table.with_role("columnheader").len();
            if table.name.is_empty() || n_columns != data.sources().len() + 2 {
                faults.push(format!("{} with {n_columns} columns at {width}", table.shown()));
            }
            for row in table.with_role("row").into_iter().skip(1) {
                n_rows += 1;
                let heads = row.with_role("rowheader");
                if heads.len() != 1 || !questions.contains(&heads[0].name.as_str()) {
                    faults.push(format!("{} at {width} is of no question", row.shown()));
                }
                // What a cell says is in its name, or in what it holds.
                let cells = row.with_role("cell");
                let n_silent = cells.iter().filter(|cell| cell.all().iter().all(|node| node.name.is_empty())).count();
                if cells.len() + 1 != n_columns || n_silent > 0 {
                    faults.push(format!("{} cells, {n_silent} silent, at {width}: {}", cells.len(), row.shown()));
                }
            }
        }
        assert_eq!(n_rows, questions.len(), "rows at {width}");
    }
    assert_none(&faults);
}

/// Opens all that folds, so that what is in it is read as well.
const UNFOLD: &str = "
    for (const { shadowRoot } of document.querySelectorAll('[data-case]')) {
        shadowRoot.querySelectorAll('details').forEach((details) => { details.open = true; });
    }
";

/// The outline of each component of the style guide, in all its states: a file each, in the folder of outlines.
#[test]
fn the_examples_of_the_guide_are_read_as_their_outlines() {
    only_in!(Chromium: "no other driver gives the accessible tree");
    let site = site();
    let page = tab();
    let folder = package().join("tests/outlines");
    let updating = std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1");
    page.open(&site.at(GUIDE));
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
