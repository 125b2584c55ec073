//! The codes to embed: HTML and Markdown of their own, in which what comes from the data is text.

use crate::html::{Element, parse};
use crate::support;
use model::{Claim, Language, Topic};
use pulldown_cmark::{Event, Options, Parser, html};
use site::comparison::SiteEdition;
use site::snippets::Snippets;
use source_compare::i18n::fill;
use std::fs;

/// All elements that WordPress 6.1 leaves an author, and that we use.
const KEPT: [&str; 16] = [
    "blockquote",
    "h3",
    "details",
    "summary",
    "p",
    "strong",
    "figure",
    "img",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "a",
    "b",
];

/// Checks the codes of every topic of the fixture and of the seeds under test, in every language.
fn each_topic(check: fn(&SiteEdition, &Topic, &Snippets)) {
    support::with_comparisons(move |comparisons| {
        for edition in comparisons.iter().flat_map(|comparison| comparison.editions()) {
            for topic in edition.topics() {
                check(edition, topic, &Snippets::new(edition, topic, Some("https://garden.example/a")).unwrap());
            }
        }
    });
}

/// All that must be read of a claim, in any form.
fn said(edition: &SiteEdition, claim: &Claim) -> Vec<String> {
    let texts = [Some(claim.scope), claim.time, claim.inferred, claim.note, Some(claim.translation)];
    let texts = texts.into_iter().flatten().map(|text| edition.text(text).to_string());
    [edition.value_line(claim), claim.citation.display().to_owned()].into_iter().chain(texts).collect()
}

#[track_caller]
fn assert_complete(edition: &SiteEdition, topic: &Topic, text: &str) {
    let of_topic = [topic.question, topic.verdict.sentence].map(|text| edition.text(text).to_string());
    let of_claims = topic.claims.iter().flat_map(|claim| said(edition, claim));
    let silent = topic.silences.iter().filter_map(|silence| edition.source(&silence.source));
    let silent = silent.map(|source| format!("{} {}", source.number, edition.text(source.short_name)));
    for part in of_topic.into_iter().chain(of_claims).chain(silent) {
        assert!(text.contains(&part), "{}: {part:?} is missing in\n{text}", topic.id);
    }
}

#[test]
fn the_frame_has_a_name_and_a_caption_that_stays() {
    each_topic(|edition, topic, snippets| {
        let tree = parse(&snippets.frame);
        let title = fill(edition.phrases.embed_title, &[("question", &edition.text(topic.question))]);
        let [frame] = tree.named("iframe")[..] else { panic!("one frame in {}", snippets.frame) };
        assert_eq!(frame.attr("title"), Some(&*title));
        assert_eq!(frame.attr("src"), Some(&*snippets.link));
        assert!(frame.text().is_empty() && frame.attr("sandbox").is_some());
        assert_eq!(tree.named("figcaption")[0].text(), title);
        assert_eq!(tree.named("script").len(), 1);
    });
}

#[test]
fn the_static_form_says_all_of_the_card_and_survives_an_author_of_wordpress() {
    each_topic(|edition, topic, snippets| {
        let tree = parse(&snippets.static_form);
        assert_complete(edition, topic, &tree.text());
        for element in tree.descendants() {
            assert!(KEPT.contains(&&*element.name), "{} would be taken out of {}", element.name, topic.id);
            let styles = element.attr("style").unwrap_or_default();
            let kept = [
                "margin:1em",
                "margin:1em 0",
                "max-width:100%;height:auto",
                "text-align:left",
                "padding:.3em .8em .3em 0;vertical-align:top",
            ];
            assert!(styles.is_empty() || kept.contains(&styles), "{styles} would be taken out");
        }
        assert!(!snippets.static_form.contains('\n'), "WordPress makes paragraphs of lines");
        let [card] = tree.elements()[..1] else { panic!("one element") };
        assert_eq!(
            (card.attr("data-topic"), card.attr("data-lang")),
            (Some(topic.id.as_str()), Some(edition.language().tag()))
        );
        let addresses = tree.descendants().into_iter().filter_map(|one| one.attr("href").or(one.attr("src")));
        assert!(addresses.clone().count() > topic.claims.len());
        assert!(addresses.clone().all(|address| address.starts_with("https://garden.example/a/")));
        assert!(tree.named("img").into_iter().all(|image| image.attr("alt").is_some_and(|alt| !alt.is_empty())));
    });
}

#[test]
fn the_element_holds_the_static_form_until_it_stands() {
    each_topic(|edition, topic, snippets| {
        let tree = parse(&snippets.element);
        let [element] = tree.named("source-compare")[..] else { panic!("one element in {}", snippets.element) };
        assert_eq!(
            (element.attr("topic"), element.attr("lang")),
            (Some(topic.id.as_str()), Some(edition.language().tag()))
        );
        assert_complete(edition, topic, &element.text());
        assert!(element.attr("style").is_some_and(|style| style.contains("--sc-height:max(")));
        assert_eq!(tree.named("script").len(), 1, "ours, and none of the data's");
    });
}

#[test]
fn markdown_is_read_as_the_text_that_it_stands_for() {
    each_topic(|edition, topic, snippets| {
        let events = || Parser::new_ext(&snippets.markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
        let raw = events().filter(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_))).count();
        assert_eq!(raw, 0, "{}", snippets.markdown);
        let mut rendered = String::new();
        html::push_html(&mut rendered, events());
        let tree = parse(&rendered);
        assert_complete(edition, topic, &tree.text());
        assert_eq!(tree.named("h3").len(), 1);
        let n_rows = topic.claims.len() + topic.rows.len() + 1;
        assert_eq!(tree.named("tr").len(), n_rows, "{}", snippets.markdown);
        let links = tree.named("a").into_iter().map(Element::text).collect::<Vec<_>>();
        assert_eq!(links.len(), topic.claims.len() + 1, "{links:?}");
    });
}

/// The code in the README is that which the page Embed of the fixture offers.
#[test]
fn the_readme_shows_the_code_of_a_frame() {
    let readme = fs::read_to_string(support::root().join("README.md")).unwrap();
    let fixture = support::comparison(&support::fixture_folder());
    let edition = fixture.edition(Language::EN);
    let topic = edition.topics().next().unwrap();
    let frame = Snippets::new(edition, topic, Some("https://your.site")).unwrap().frame;
    assert!(readme.contains(&format!("```html\n{frame}\n```")), "write this into the README:\n{frame}");
}
