//! The tools: addresses that bring a request back, filters against the dataset, and formats that others' parsers read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

#[path = "support/mod.rs"]
mod support;

use citationberg::json::Item;
use model::facts::{decode, encode};
use model::{Claim, Language, Topic};
use site::search_data::search_data;
use source_compare::edition::Edition;
use std::collections::BTreeMap;
use std::rc::Rc;
use tools::catalogue::Catalogue;
use tools::filter::{Filter, ValueKind};
use tools::formats::{Format, rows_of, topics_of, write};
use tools::request::{Group, Only, Request};
use tools::results::Results;
use tools::state::{Action, State};

const SITE: &str = "https://example.org/compare";

/// Does something with the catalogue of each comparison under test, in each language, with the facts as the wasm carries them.
fn each_catalogue(work: impl Fn(&Rc<Catalogue>) + Send + Clone + 'static) {
    support::with_comparisons(move |comparisons| {
        for comparison in comparisons {
            let dataset = Rc::new(decode(&encode(comparison.dataset()).unwrap()).unwrap());
            for language in comparison.dataset().site.languages() {
                let words = comparison.edition(language).words().clone();
                let edition = Edition::new(Rc::clone(&dataset), Rc::new(words)).unwrap();
                work(&Rc::new(Catalogue::new(edition, search_data(comparison, language).unwrap())));
            }
        }
    });
}

/// Requests of every sort: each filter alone and with its neighbours, words that need escaping, each format, each list, each claim.
fn requests(catalogue: &Catalogue) -> Vec<Request> {
    let dataset = catalogue.edition.dataset();
    let words =
        ["", "398", "廣東 & co", "a+b=c?d#e%20", "  two  spaces ", "“1万亿”,,", "q=1&tier=agree"].map(str::to_owned);
    let filters = Filter::all(dataset);
    let stretches =
        (0..filters.len()).map(|from| filters.iter().skip(from).take(from % 4).cloned().collect::<Vec<_>>());
    let claims = dataset
        .topics
        .iter()
        .flat_map(|topic| topic.claims.iter().map(|claim| Only::Claim(topic.id.clone(), claim.id.clone())));
    let questions = dataset.topics.iter().map(|topic| Only::Question(topic.id.clone()));
    let only: Vec<Option<Only>> = claims.chain(questions).map(Some).chain([None]).collect();
    let formats: Vec<Option<Format>> = Format::ALL.into_iter().map(Some).chain([None]).collect();
    let whole = [vec![], Group::ALL.to_vec(), vec![Group::Quotes]];
    let n = only.len().max(filters.len());
    let mut stretches = stretches.cycle();
    (0..n)
        .map(|idx| Request {
            words: words[idx % words.len()].clone(),
            filters: stretches.next().unwrap(),
            only: only[idx % only.len()].clone(),
            taken: formats[idx % formats.len()],
            whole: whole[idx % whole.len()].clone(),
            is_lost: false,
        })
        .collect()
}

#[test]
fn an_address_brings_its_request_back() {
    each_catalogue(|catalogue| {
        let dataset = catalogue.edition.dataset();
        for request in requests(catalogue) {
            let query = request.query();
            assert_eq!(Request::from_query(&query, dataset), request, "{query}");
            assert_eq!(Request::from_query(&query, dataset).query(), query);
        }
        let unknown = "?tier=worst&source=nobody&as=exe&all=some&x=y&&=";
        assert_eq!(Request::from_query(unknown, dataset), Request::default());
        for lost in ["?claim=a--b", "?question=c", "?claim=a"] {
            assert!(Request::from_query(lost, dataset).is_lost, "{lost}");
        }
    });
}

#[test]
fn a_tap_is_a_step_of_the_way_and_typing_is_none() {
    each_catalogue(|catalogue| {
        let dataset = catalogue.edition.dataset();
        for request in requests(catalogue) {
            let state = State::new(Rc::clone(catalogue), &request.query(), "");
            assert_eq!(state.request, request);
            for filter in Filter::all(dataset) {
                let tapped = state.after(Action::Toggle(filter.clone()));
                assert!(tapped.is_step && tapped.request != request, "{filter:?}");
                assert_eq!(tapped.request.filters.contains(&filter), !request.filters.contains(&filter));
                assert_eq!(tapped.after(Action::Toggle(filter)).request, request);
            }
            let typed = state.after(Action::Words("new".to_owned()));
            assert!(!typed.is_step && typed.request.words == "new" && typed.request.only.is_none());
            assert_eq!(typed.request.filters, request.filters, "filters hold while a reader types");
            assert_eq!(State::new(Rc::clone(catalogue), &request.query(), "new"), typed);
        }
    });
}

#[test]
fn the_number_at_a_filter_is_what_it_leaves() {
    each_catalogue(|catalogue| {
        let dataset = catalogue.edition.dataset();
        let all = Results::of(catalogue, &Request::default());
        assert_eq!(all.questions.len(), dataset.topics.len());
        let n_of = |is_meant: &dyn Fn(&Topic) -> bool| dataset.topics.iter().filter(|topic| is_meant(topic)).count();
        let n_left = |filter: Filter| all.counts.iter().find(|(known, _)| *known == filter).map(|(_, n)| *n);
        assert_eq!(n_left(Filter::Tier(None)), Some(n_of(&|topic| !topic.is_comparison())));
        let has_figure =
            |topic: &Topic| topic.claims.iter().any(|claim| matches!(claim.value, model::Value::Quantity { .. }));
        assert_eq!(n_left(Filter::Value(ValueKind::Quantity)), Some(n_of(&has_figure)));
        let infers = |topic: &Topic| {
            let bases = topic.relations.iter().map(|relation| relation.basis);
            bases.into_iter().any(|basis| basis != model::Basis::Documents)
                || topic.claims.iter().any(|claim| claim.inferred.is_some())
        };
        assert_eq!(n_left(Filter::Inferred), Some(n_of(&infers)));
        for (filter, n_left) in &all.counts {
            let with_it = Request { filters: vec![filter.clone()], ..Request::default() };
            let left = Results::of(catalogue, &with_it);
            assert_eq!(left.questions.len(), *n_left, "{filter:?}");
            let claims = left.claims(catalogue, &with_it);
            assert!(claims.iter().all(|(topic, claim)| filter.takes(topic) && filter.takes_claim(claim)));
        }
        // Each question has one verdict, one section.
        let sum = |dimension: &str| -> usize {
            all.counts.iter().filter(|(filter, _)| filter.dimension() == dimension).map(|(_, n)| n).sum()
        };
        assert_eq!([sum("tier"), sum("section")], [dataset.topics.len(); 2]);
    });
}

#[test]
fn of_one_claim_alone_that_claim_is_taken() {
    each_catalogue(|catalogue| {
        for topic in &catalogue.edition.dataset().topics {
            for claim in &topic.claims {
                let only = Some(Only::Claim(topic.id.clone(), claim.id.clone()));
                let request = Request { only, ..Request::default() };
                let results = Results::of(catalogue, &request);
                assert_eq!(results.claims(catalogue, &request), [(topic, claim)]);
                assert_eq!(results.questions.len(), 1);
            }
        }
    });
}

/// Every claim, with its topic.
fn claims(catalogue: &Catalogue) -> Vec<(&Topic, &Claim)> {
    let topics = catalogue.edition.dataset().topics.iter();
    topics.flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim))).collect()
}

/// The quote and the address of each claim, by the key of its reference.
fn expected(catalogue: &Catalogue) -> BTreeMap<String, (String, String)> {
    let of = |(topic, claim): (&Topic, &Claim)| {
        let path = model::address::claim_path(catalogue.edition.language(), &topic.id, &claim.id);
        (format!("{}-{}", topic.id, claim.id), (claim.citation.display().to_owned(), format!("{SITE}/{path}")))
    };
    claims(catalogue).into_iter().map(of).collect()
}

#[test]
fn bibtex_is_read_by_others() {
    each_catalogue(|catalogue| {
        let text = write(Format::BibTex, &catalogue.edition, &claims(catalogue), Some(SITE));
        let bibliography = biblatex::Bibliography::parse(&text).unwrap();
        let expected = expected(catalogue);
        assert_eq!(bibliography.len(), expected.len());
        for (key, (quote, address)) in expected {
            let entry = bibliography.get(&key).unwrap();
            let field = |name: &str| entry.get(name).map(biblatex::ChunksExt::format_verbatim).unwrap_or_default();
            // This reader takes two hyphens for a dash in addresses, too.
            assert_eq!(entry.url().unwrap(), address.replace("--", "–"));
            // The reader sets dashes and quotation marks as TeX does, and joins spaces.
            let set = |text: &str| {
                text.replace(['’', '\'', '`', '‘'], "")
                    .replace("---", "—")
                    .replace("--", "–")
                    .split_whitespace()
                    .collect::<String>()
            };
            assert!(set(&field("note")).contains(&set(&quote)), "{} lacks {quote}", field("note"));
            assert!(!field("title").is_empty());
        }
        let broken = text.replacen("},\n", "\n", 1);
        assert!(biblatex::Bibliography::parse(&broken).is_err(), "a broken entry is refused");
    });
}

#[test]
fn ris_is_read_by_others() {
    each_catalogue(|catalogue| {
        use biblib::{CitationParser, RisParser};
        let text = write(Format::Ris, &catalogue.edition, &claims(catalogue), Some(SITE));
        let citations = RisParser::new().parse(&text).unwrap();
        let expected = expected(catalogue);
        assert_eq!(citations.len(), expected.len());
        let addresses: Vec<&String> = citations.iter().flat_map(|citation| &citation.urls).collect();
        for (_, address) in expected.values() {
            assert!(addresses.contains(&address), "{address}");
        }
        assert!(citations.iter().all(|citation| !citation.title.is_empty()));
        let unended = text.replacen("ER  - \r\n\r\nTY  - GEN", "", 1);
        let n_read = RisParser::new().parse(&unended).map(|citations| citations.len());
        assert_ne!(n_read.unwrap_or_default(), citations.len(), "each reference has its own end");
    });
}

#[test]
fn csl_json_is_read_by_others() {
    each_catalogue(|catalogue| {
        let text = write(Format::CslJson, &catalogue.edition, &claims(catalogue), Some(SITE));
        let items: Vec<Item> = serde_json::from_str(&text).unwrap();
        let raw: serde_json::Value = serde_json::from_str(&text).unwrap();
        let expected = expected(catalogue);
        assert_eq!(items.len(), expected.len());
        for entry in raw.as_array().unwrap() {
            let (quote, address) = &expected[entry["id"].as_str().unwrap()];
            assert_eq!(entry["URL"].as_str(), Some(address.as_str()));
            assert!(entry["note"].as_str().unwrap().contains(quote));
        }
    });
}

#[test]
fn a_conversion_is_never_called_a_translation() {
    each_catalogue(|catalogue| {
        let edition = &catalogue.edition;
        for quote in claims(catalogue) {
            let source = edition.source(&quote.1.source).unwrap();
            let is_other_tongue = source.language.is_chinese() != edition.language().is_chinese();
            for format in Format::ALL.into_iter().filter(|format| !format.is_data()) {
                let text = write(format, edition, &[quote], Some(SITE));
                let says_so = text.contains(edition.phrases().our_translation);
                assert_eq!(says_so, is_other_tongue, "{format:?} in {}: {text}", edition.language());
            }
        }
    });
}

#[test]
fn html_and_markdown_say_what_the_plain_text_says() {
    each_catalogue(|catalogue| {
        let of = |format, quote| write(format, &catalogue.edition, &[quote], Some(SITE));
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for quote in claims(catalogue) {
            let plain = words(&of(Format::Plain, quote));
            let mut html = String::new();
            let markdown = of(Format::Markdown, quote);
            pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&markdown));
            for written in [html, of(Format::Html, quote)] {
                let document = format!("<r>{written}</r>");
                let tree = roxmltree::Document::parse(&document).unwrap();
                let text: String =
                    tree.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
                assert_eq!(words(&text), plain);
                let links: Vec<_> = tree.descendants().filter(|node| node.has_tag_name("a")).collect();
                let path = model::address::claim_path(catalogue.edition.language(), &quote.0.id, &quote.1.id);
                let hrefs: Vec<_> = links.iter().filter_map(|link| link.attribute("href")).collect();
                assert_eq!(hrefs, [format!("{SITE}/{path}")], "{written}");
            }
        }
    });
}

#[test]
fn a_table_and_data_are_cut_out_of_the_published_files() {
    support::with_comparisons(|comparisons| {
        for comparison in comparisons {
            let edition = comparison.edition(Language::EN).edition.clone();
            let catalogue = Catalogue::new(edition, search_data(comparison, Language::EN).unwrap());
            let published = |name: &str| {
                let export = site::exports::EXPORTS.iter().find(|export| export.name == name).unwrap();
                (export.write)(comparison)
            };
            let all = claims(&catalogue);
            let (table, data) = (published("claims.csv"), published("dataset.json"));
            assert_eq!(rows_of(&table, &all).unwrap(), table, "of all claims the table is as it was published");
            // A browser takes the mark away.
            assert_eq!(rows_of(table.trim_start_matches('\u{feff}'), &all).unwrap(), table);
            let schema = serde_json::from_str(&published("dataset.schema.json")).unwrap();
            let schema = jsonschema::draft202012::new(&schema).unwrap();
            let n_places = |data: &serde_json::Value| data["places"].as_array().map_or(0, Vec::len);
            let whole: serde_json::Value = serde_json::from_str(&data).unwrap();
            for some in [all.iter().copied().step_by(3).collect::<Vec<_>>(), all[..1].to_vec()] {
                let cut = rows_of(&table, &some).unwrap();
                let n_rows = csv::Reader::from_reader(cut.as_bytes()).records().map(Result::unwrap).count();
                assert_eq!(n_rows, some.len());
                let cut: serde_json::Value = serde_json::from_str(&topics_of(&data, &some).unwrap()).unwrap();
                assert!(
                    schema.is_valid(&cut),
                    "{:?}",
                    schema.iter_errors(&cut).map(|error| error.to_string()).collect::<Vec<_>>()
                );
                let topics: Vec<&str> =
                    cut["topics"].as_array().unwrap().iter().map(|topic| topic["id"].as_str().unwrap()).collect();
                let mut expected: Vec<&str> = some.iter().map(|(topic, _)| topic.id.as_str()).collect();
                expected.dedup();
                assert_eq!(topics, expected);
                assert!(n_places(&cut) <= n_places(&whole));
            }
            assert!(rows_of("a,b\r\n1,2\r\n", &all).is_none() && topics_of("<html>", &all).is_none());
            let first_only = table.lines().take(2).map(|line| format!("{line}\r\n")).collect::<String>();
            assert!(rows_of(&first_only, &all).is_none(), "a table that lacks claims is another");
        }
    });
}
