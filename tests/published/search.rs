//! The search over the five documents: the expected first hit of many questions, and what is the same in every language.

use crate::{folder, support};
use model::Language;
use source_compare::edition::Edition;
use std::rc::Rc;
use tools::catalogue::Catalogue;
use tools::request::Request;
use tools::results::Results;

/// The catalogue of a page in a language, with the facts as the wasm carries them.
fn catalogue(language: Language) -> Catalogue {
    let comparison = support::comparison(&folder());
    let edition = &comparison.edition(language).edition;
    let data = site::search_data::search_data(&comparison, language).unwrap();
    let dataset = model::facts::decode(&model::facts::encode(edition.dataset()).unwrap()).unwrap();
    let edition = Edition::new(Rc::new(dataset), Rc::new(edition.words().clone())).unwrap();
    Catalogue::new(edition, data)
}

fn results(catalogue: &Catalogue, words: &str) -> Results {
    Results::of(catalogue, &Request { words: words.to_owned(), ..Request::default() })
}

/// The first question, source or name; of a source and a name only where no question is expected.
fn first(catalogue: &Catalogue, results: &Results, expected: &str) -> String {
    let id = match expected.split_once(' ') {
        Some(("source", _)) => {
            results.sources.first().map(|idx| catalogue.edition.dataset().sources[*idx].id.to_string())
        }
        Some(("name", _)) => results.places.first().map(|idx| catalogue.names[*idx].place.to_string()),
        _ => {
            return results
                .questions
                .first()
                .map_or_else(String::new, |idx| catalogue.topic(*idx).unwrap().id.to_string());
        }
    };
    let kind = expected.split(' ').next().unwrap_or_default();
    format!("{kind} {}", id.unwrap_or_default())
}

/// Questions as readers may put them, in the language of the page, each with the first hit that answers it.
const QUERIES: &[(Language, &str, &str)] = &[
    (Language::EN, "Yuhang", "yuhang-role"),
    (Language::EN, "yuhang district", "name yuhang"),
    (Language::EN, "余杭", "yuhang-role"),
    (Language::EN, "餘杭", "name yuhang"),
    (Language::EN, "yu hang", "yuhang-role"),
    (Language::EN, "yúháng", "yuhang-role"),
    (Language::EN, "Yuhnag", "yuhang-role"),
    (Language::EN, "how large is the corridor", "planned-area"),
    (Language::EN, "how big is the corridor", "planned-area"),
    (Language::EN, "area", "area-figures"),
    (Language::EN, "398", "planned-area"),
    (Language::EN, "about 390 km2", "planned-area"),
    (Language::EN, "39,800 hectares", "planned-area"),
    (Language::EN, "boundary", "boundary"),
    (Language::EN, "which districts signed an agreement", "linked-districts"),
    (Language::EN, "linkage zone", "linked-districts"),
    (Language::EN, "one trillion", "digital-cluster-size"),
    (Language::EN, "1万亿", "digital-cluster-size"),
    (Language::EN, "10000億", "digital-cluster-size"),
    (Language::EN, "18 May", "may-meeting"),
    (Language::EN, "who spoke on 18 May", "may-meeting"),
    (Language::EN, "Deqing story", "source deqing-story"),
    (Language::EN, "Deqing", "name deqing"),
    (Language::EN, "north wing", "north-wing"),
    (Language::EN, "南翼", "south-wing"),
    (Language::EN, "labratory", "laboratories"),
    (Language::EN, "Zhejiang University", "zhejiang-university"),
    (Language::EN, "zheda", "zhejiang-university"),
    (Language::EN, "westlake", "westlake-university"),
    (Language::EN, "700,000 people", "talent-numbers"),
    (Language::EN, "70万人", "talent-numbers"),
    (Language::EN, "quantum", "quantum-research"),
    (Language::EN, "artificial intelligence", "artificial-intelligence-where"),
    (Language::EN, "Alibaba", "alibaba-where"),
    (Language::EN, "venture capital", "venture-capital"),
    (Language::EN, "Liu Jie", "may-meeting"),
    (Language::EN, "2035", "goals-2035"),
    (Language::EN, "national laboratories", "national-laboratories"),
    (Language::EN, "three cities", "three-cities-investment"),
    (Language::EN, "linan", "linan-role"),
    (Language::EN, "butterfly", "butterfly"),
    (Language::EN, "5+2", "innovation-circles"),
    (Language::ZH_HANS, "余杭", "yuhang-role"),
    (Language::ZH_HANS, "餘杭", "yuhang-role"),
    (Language::ZH_HANS, "Yuhang", "yuhang-role"),
    (Language::ZH_HANS, "于杭", "yuhang-role"),
    (Language::ZH_HANS, "走廊面积有多大", "planned-area"),
    (Language::ZH_HANS, "德清是不是大走廊的一部分", "deqing-inclusion"),
    (Language::ZH_HANS, "德清属于大走廊吗", "deqing-inclusion"),
    (Language::ZH_HANS, "398", "planned-area"),
    (Language::ZH_HANS, "one trillion", "digital-cluster-size"),
    (Language::ZH_HANS, "10000億元", "digital-cluster-size"),
    (Language::ZH_HANS, "哪些区签了协议", "linked-districts"),
    (Language::ZH_HANS, "5月18日", "may-meeting"),
    (Language::ZH_HANS, "谁在5月18日讲话", "may-meeting"),
    (Language::ZH_HANS, "德清报道", "source deqing-story"),
    (Language::ZH_HANS, "四至", "boundary"),
    (Language::ZH_HANS, "西湖大学", "westlake-university"),
    (Language::ZH_HANS, "70万", "talent-numbers"),
    (Language::ZH_HANS, "liu jie", "people-named"),
    (Language::ZH_HANS, "zoulang", "planned-area"),
    (Language::ZH_HANS, "口号", "mission-slogan"),
    (Language::ZH_HANT, "餘杭", "yuhang-role"),
    (Language::ZH_HANT, "余杭", "yuhang-role"),
    (Language::ZH_HANT, "一萬億", "digital-cluster-size"),
    (Language::ZH_HANT, "浙江大學", "zhejiang-university"),
];

#[test]
fn each_question_finds_its_answer_first() {
    assert!(QUERIES.len() >= 60);
    let mut wrong = Vec::new();
    for language in support::languages() {
        let catalogue = catalogue(language);
        for (_, query, expected) in QUERIES.iter().filter(|(of, _, _)| *of == language) {
            let found = first(&catalogue, &results(&catalogue, query), expected);
            if found != *expected {
                wrong.push(format!("{language}: {query:?} finds {found:?} first, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_name_finds_the_same_quotes_however_it_is_written_and_in_every_language_of_the_page() {
    let quotes = |language| {
        let catalogue = catalogue(language);
        ["Yuhang", "yuhang district", "余杭", "餘杭區", "yú háng"].map(|name| {
            let mut quotes = results(&catalogue, name).quotes;
            quotes.sort_unstable();
            quotes
        })
    };
    let expected = quotes(Language::EN);
    assert!(expected[0].len() > 10, "{expected:?}");
    for language in support::languages() {
        for found in quotes(language) {
            assert_eq!(found, expected[0], "{language}");
        }
    }
}

#[test]
fn every_quote_that_prints_a_district_is_found_by_its_name() {
    let catalogue = catalogue(Language::EN);
    for (name, printed) in [
        ("Yuhang", ["余杭", "餘杭", "Yuhang"]),
        ("Fuyang", ["富阳", "富陽", "Fuyang"]),
        ("Deqing", ["德清", "德清", "Deqing"]),
    ] {
        let found = results(&catalogue, name).quotes;
        let mut n_printed = 0;
        for (idx, quoted) in catalogue.quotes.iter().enumerate() {
            let (_, _, claim) = catalogue.claims(quoted).next().unwrap();
            if printed.iter().any(|form| claim.citation.display().contains(form)) {
                n_printed += 1;
                assert!(found.contains(&idx), "{name}: {}", claim.citation.display());
            }
        }
        assert!(n_printed > 3, "{name}");
    }
}
