//! The rules that hold of everything that is rendered: they have names, each is a function of a tree, and is shown to catch its fault.

use crate::fixture;
use crate::html::{Element, Node};
use crate::support;
use model::{Language, RelationKind, Tier};
use source_compare::i18n::{directed, relation, tier};
use std::collections::BTreeSet;

/// A rule: its name, and what breaks it in a tree whose words are in a language.
pub(crate) type Rule = (&'static str, fn(&Element, Language) -> Vec<String>);

/// Rules for parts of a page and for pages.
pub(crate) const PARTS: &[Rule] = &[
    ("words of a document say their language", |tree, _| without_language(tree)),
    (
        "Chinese in English says so",
        |tree, language| {
            if language == Language::EN { unmarked_chinese(tree) } else { Vec::new() }
        },
    ),
    ("no element has a style of its own", |tree, _| starts(tree, |element| element.attr("style").is_some())),
    ("details begin with a summary", |tree, _| without_summary(tree)),
    ("drawings are hidden or have a name", |tree, _| nameless_drawings(tree)),
    ("pictures have a name and a caption", |tree, _| nameless_pictures(tree)),
    ("inner squares lie in their square", |tree, _| squares_that_overflow(tree)),
    ("tables have a caption or a heading that names them, a body, and heads with a scope", |tree, _| poor_tables(tree)),
    ("words stand beside every mark", wordless_marks),
    ("ids are unique", |tree, _| repeated_ids(tree)),
    ("elements stand where HTML lets them", |tree, _| misplaced(tree)),
    ("links and controls have names", |tree, _| nameless_controls(tree)),
    ("labels stand where they count, and say what headings say", |tree, _| poor_labels(tree)),
    ("links lead to this site, to https or to mail", |tree, _| strange_links(tree)),
    ("data never became markup", |tree, _| foreign_elements(tree)),
];

/// Rules for whole pages, which keep those for parts as well.
pub(crate) const PAGES: &[Rule] = &[
    ("headings are in order without jumps", |tree, _| jumping_headings(tree)),
    ("links within the page lead somewhere", |tree, _| dead_links(tree)),
    ("there is one main", |tree, _| {
        let n_mains = tree.mains().len();
        if n_mains == 1 { Vec::new() } else { vec![format!("{n_mains} main parts")] }
    }),
];

/// The faults by any of these rules.
pub(crate) fn check(tree: &Element, language: Language, rules: &[&[Rule]]) -> Vec<String> {
    let faults = |(name, rule): &Rule| -> Vec<String> {
        rule(tree, language).into_iter().map(|fault| format!("{name}: {fault}")).collect()
    };
    rules.iter().copied().flatten().flat_map(faults).collect()
}

/// The start tags of the elements that are so.
fn starts(tree: &Element, wrong: impl Fn(&Element) -> bool) -> Vec<String> {
    tree.descendants().into_iter().filter(|element| wrong(element)).map(Element::start).collect()
}

/// Chinese that would be read aloud as English. Code to copy says its languages itself.
fn unmarked_chinese(element: &Element) -> Vec<String> {
    if element.name == "code" || element.attr("lang").is_some_and(|lang| lang != Language::EN.tag()) {
        return Vec::new();
    }
    let is_chinese = |text: &String| text.contains(|character| matches!(character, '\u{3400}'..='\u{9fff}'));
    let faults = element.children.iter().flat_map(|child| match child {
        Node::Text(text) if is_chinese(text) => vec![format!("{} has {text}", element.start())],
        Node::Text(_) => Vec::new(),
        Node::Element(child) => unmarked_chinese(child),
    });
    faults.collect()
}

fn without_language(tree: &Element) -> Vec<String> {
    let known: Vec<String> = support::languages().iter().map(ToString::to_string).collect();
    let verbatim = ["sc-quote", "sc-more__context", "sc-matrix__printed"];
    starts(tree, |element| {
        let quotes = ["blockquote", "q"].contains(&element.name.as_str())
            || verbatim.iter().any(|class| element.has_class(class));
        quotes && !element.attr("lang").is_some_and(|lang| known.iter().any(|tag| tag == lang))
    })
}

fn without_summary(tree: &Element) -> Vec<String> {
    starts(tree, |element| {
        let first = element.children.iter().find(|node| !matches!(node, Node::Text(text) if text.trim().is_empty()));
        let summary =
            matches!(first, Some(Node::Element(first)) if first.name == "summary" && !first.text().trim().is_empty());
        element.name == "details" && !summary
    })
}

fn nameless_drawings(tree: &Element) -> Vec<String> {
    starts(tree, |element| {
        let named = element.attr("aria-label").is_some_and(|label| !label.is_empty());
        element.name == "svg"
            && element.attr("aria-hidden") != Some("true")
            && !named
            && element.named("title").is_empty()
    })
}

/// Browsers don't read a caption as the name of its figure, so a figure has both.
fn nameless_pictures(tree: &Element) -> Vec<String> {
    starts(tree, |element| {
        let named = element.attr("aria-label").is_some_and(|label| !label.is_empty());
        let captioned = element.named("figcaption").iter().any(|caption| !caption.text().trim().is_empty());
        element.name == "figure" && !(named && captioned)
    })
}

/// A square drawn inside another says that it is part of it: one that sticks out says nothing true.
fn squares_that_overflow(tree: &Element) -> Vec<String> {
    let side = |rect: &Element, start: &str, length: &str| {
        let number = |name: &str| rect.attr(name).and_then(|value| value.parse::<f64>().ok()).unwrap_or(f64::NAN);
        number(start)..number(start) + number(length)
    };
    let mut faults = Vec::new();
    for drawing in tree.with_class("sc-squares__drawing") {
        let rects = drawing.elements();
        let [outer, inner @ ..] = rects.as_slice() else { continue };
        let within = |rect: &Element, start: &str, length: &str| {
            let (outer, inner) = (side(outer, start, length), side(rect, start, length));
            outer.start <= inner.start && inner.end <= outer.end
        };
        let sticks_out = |rect: &&&Element| !(within(rect, "x", "width") && within(rect, "y", "height"));
        faults.extend(inner.iter().filter(sticks_out).map(|rect| rect.start()));
    }
    faults
}

fn poor_tables(tree: &Element) -> Vec<String> {
    let mut faults = starts(tree, |element| {
        let parts = element.elements();
        let captioned = parts.first().is_some_and(|first| first.name == "caption" && !first.text().trim().is_empty());
        let named = captioned || element.attr("aria-labelledby").is_some();
        element.name == "table" && !(named && parts.iter().any(|part| part.name == "tbody"))
    });
    faults.extend(starts(tree, |element| {
        element.name == "th" && !matches!(element.attr("scope"), Some("col" | "row" | "colgroup" | "rowgroup"))
    }));
    faults
}

/// The parent of a mark says the tier, or the relation, in words, in the language of the page.
fn wordless_marks(tree: &Element, language: Language) -> Vec<String> {
    let phrases = fixture::edition(language).phrases();
    let mut known: Vec<&str> = RelationKind::PRECEDENCE.into_iter().map(|kind| relation(phrases, kind)).collect();
    known.extend(RelationKind::PRECEDENCE.into_iter().filter_map(|kind| directed(phrases, kind)));
    known.extend(Tier::ALL.into_iter().map(|of| tier(phrases, of)).chain([phrases.tier_none]));
    starts(tree, |element| {
        let marked = element.elements().iter().any(|child| child.has_class("sc-mark"));
        marked && !known.iter().any(|words| element.text().contains(words))
    })
}

fn repeated_ids(tree: &Element) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let all = tree.descendants();
    all.iter()
        .filter_map(|element| element.attr("id"))
        .filter(|id| id.is_empty() || !seen.insert(*id))
        .map(str::to_owned)
        .collect()
}

/// Elements that a browser's parser would move or a reader's software would lose: hydration needs the tree as it was rendered.
fn misplaced(tree: &Element) -> Vec<String> {
    const PHRASING: [&str; 22] = [
        "a", "abbr", "b", "bdi", "br", "button", "code", "em", "i", "input", "kbd", "label", "mark", "q", "s",
        "select", "small", "span", "strong", "svg", "time", "wbr",
    ];
    const ACTIVE: [&str; 6] = ["a", "button", "details", "input", "label", "select"];
    let mut faults = Vec::new();
    for parent in tree.descendants() {
        for child in parent.elements() {
            let name = child.name.as_str();
            let allowed = match parent.name.as_str() {
                "p" | "h1" | "h2" | "h3" | "h4" | "span" | "b" | "strong" | "mark" => PHRASING.contains(&name),
                "legend" | "summary" => PHRASING.contains(&name) || ["h2", "h3"].contains(&name),
                "ul" | "ol" => name == "li",
                "dl" => ["div", "dt", "dd"].contains(&name),
                "table" => ["caption", "colgroup", "thead", "tbody", "tfoot"].contains(&name),
                "thead" | "tbody" | "tfoot" => name == "tr",
                "tr" => ["td", "th"].contains(&name),
                "select" => ["option", "optgroup"].contains(&name),
                "optgroup" => name == "option",
                _ => !["li", "tr", "td", "th", "option", "dt", "dd"].contains(&name) || parent.name == "div",
            };
            if !allowed {
                faults.push(format!("<{name}> in {}", parent.start()));
            }
        }
        if ["a", "button"].contains(&parent.name.as_str()) {
            let active = parent.descendants().into_iter().filter(|inner| ACTIVE.contains(&inner.name.as_str()));
            faults.extend(active.map(|inner| format!("<{}> in {}", inner.name, parent.start())));
        }
    }
    faults
}

fn nameless_controls(tree: &Element) -> Vec<String> {
    let mut faults = starts(tree, |element| {
        let named = !element.text().trim().is_empty() || element.attr("aria-label").is_some();
        let is_control = ["a", "button", "summary", "legend", "label", "option"].contains(&element.name.as_str());
        is_control && !named
    });
    let mut labelled = BTreeSet::new();
    let labels = tree.named("label");
    labels
        .iter()
        .flat_map(|label| label.descendants())
        .for_each(|element| _ = labelled.insert(std::ptr::from_ref(element)));
    faults.extend(starts(tree, |element| {
        ["input", "select"].contains(&element.name.as_str()) && !labelled.contains(&std::ptr::from_ref(element))
    }));
    faults
}

/// A label is lost on an element without a role; one that differs from the heading in sight tells two readers two things.
fn poor_labels(tree: &Element) -> Vec<String> {
    const LABELLED: [&str; 10] =
        ["a", "article", "button", "fieldset", "figure", "input", "nav", "section", "select", "svg"];
    starts(tree, |element| {
        let Some(label) = element.attr("aria-label") else { return false };
        let counts = element.attr("role").is_some() || LABELLED.contains(&element.name.as_str());
        let heading = element.elements().into_iter().find(|inner| ["h2", "h3", "h4"].contains(&inner.name.as_str()));
        !counts || heading.is_some_and(|heading| heading.text() != label)
    })
}

fn strange_links(tree: &Element) -> Vec<String> {
    let good = ["https://", "mailto:", "#", "?", "./", "../"];
    let mut faults = starts(tree, |element| {
        let address = element.attr("href").or(element.attr("src")).or(element.attr("cite"));
        address.is_some_and(|address| !good.iter().any(|start| address.starts_with(start)))
    });
    faults.extend(starts(tree, |element| {
        element.attr("target") == Some("_blank") && element.attr("rel") != Some("noopener")
    }));
    faults
}

/// The fixture's data hold `<script>`, `<b>` in a quote, `<i>`, `<all>` and more: none of them may be an element.
fn foreign_elements(tree: &Element) -> Vec<String> {
    starts(tree, |element| {
        let ours = element.name != "script" && element.name != "i" && element.name != "all" && element.name != "them";
        let handler = element.attributes.iter().any(|(name, _)| name.starts_with("on"));
        !ours || handler
    })
}

fn jumping_headings(tree: &Element) -> Vec<String> {
    let level = |element: &Element| element.name.strip_prefix('h').and_then(|level| level.parse::<usize>().ok());
    let mut faults = Vec::new();
    let mut before = 0;
    for (heading, level) in tree.descendants().into_iter().filter_map(|element| Some((element, level(element)?))) {
        if level > before + 1 || (level == 1 && before > 0) {
            faults.push(format!("h{level} after h{before}: {}", heading.text()));
        }
        if heading.text().trim().is_empty() {
            faults.push(format!("an empty h{level}"));
        }
        before = level;
    }
    if before == 0 { vec!["there is none".to_owned()] } else { faults }
}

fn dead_links(tree: &Element) -> Vec<String> {
    let all = tree.descendants();
    let ids: BTreeSet<&str> = all.iter().filter_map(|element| element.attr("id")).collect();
    starts(tree, |element| {
        let fragment = element.attr("href").and_then(|href| href.strip_prefix('#'));
        [fragment, element.attr("aria-labelledby")].into_iter().flatten().any(|id| !ids.contains(id))
    })
}

/// Each rule, and something that breaks it and no other.
const BROKEN: &[(&str, &str)] = &[
    ("words of a document say their language", "<blockquote>x</blockquote>"),
    ("Chinese in English says so", "<p>a zone (<b>区</b>)</p>"),
    ("no element has a style of its own", "<p style=\"color: red\">x</p>"),
    ("details begin with a summary", "<details><p>x</p><summary>y</summary></details>"),
    ("drawings are hidden or have a name", "<svg></svg>"),
    ("pictures have a name and a caption", "<figure><figcaption>x</figcaption></figure>"),
    ("pictures have a name and a caption", "<figure aria-label=\"x\"></figure>"),
    (
        "inner squares lie in their square",
        "<svg class=\"sc-squares__drawing\" aria-hidden=\"true\"><rect x=\"1\" y=\"1\" width=\"9\" height=\"9\"></rect>\
         <rect x=\"5\" y=\"5\" width=\"6\" height=\"4\"></rect></svg>",
    ),
    (
        "tables have a caption or a heading that names them, a body, and heads with a scope",
        "<table><caption>x</caption><thead></thead></table>",
    ),
    ("words stand beside every mark", "<p><svg class=\"sc-mark\" aria-hidden=\"true\"></svg>!</p>"),
    ("ids are unique", "<p id=\"a\">x</p><p id=\"a\">y</p>"),
    ("elements stand where HTML lets them", "<p><ul><li>x</li></ul></p>"),
    ("links and controls have names", "<button></button>"),
    ("labels stand where they count, and say what headings say", "<section aria-label=\"x\"><h2>y</h2></section>"),
    ("labels stand where they count, and say what headings say", "<pre aria-label=\"x\">y</pre>"),
    ("links lead to this site, to https or to mail", "<a href=\"javascript:x\">x</a>"),
    ("data never became markup", "<script>x</script>"),
    ("headings are in order without jumps", "<main><h1>x</h1><h3>y</h3></main>"),
    ("links within the page lead somewhere", "<main><h1>x</h1><a href=\"#a\">x</a></main>"),
    ("there is one main", "<h1>x</h1>"),
];

#[test]
fn every_rule_catches_its_fault() {
    let names: Vec<&str> = PARTS.iter().chain(PAGES).map(|(name, _)| *name).collect();
    let mut shown: Vec<&str> = BROKEN.iter().map(|(name, _)| *name).collect();
    shown.dedup();
    assert_eq!(names, shown, "broken examples for every rule, in their order");
    for (name, html) in BROKEN {
        let rules = if PARTS.iter().any(|(known, _)| known == name) { PARTS } else { PAGES };
        let faults = check(&crate::html::parse(html), Language::EN, &[rules]);
        assert!(!faults.is_empty() && faults.iter().all(|fault| fault.starts_with(name)), "{html}: {faults:?}");
    }
}
