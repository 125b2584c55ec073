//! The figures that everybody asks for, in the data to take away.

use crate::{compiled, folder, support};
use export::Content;
use model::address::data_path;
use serde_json::{Value, json};
use site::Site;
use site::comparison::Interface;

/// A file of `data/`.
fn exported(file: &str) -> String {
    let site = Site::read(support::root(), &folder()).unwrap_or_else(|faults| panic!("{faults}"));
    let content = site.file(&data_path(file)).unwrap().unwrap_or_else(|| panic!("there is no {file}"));
    String::from_utf8(content).unwrap()
}

/// A fact that everybody asks for: the claim, its place, and its words.
struct Fact {
    claim: [&'static str; 2],
    source: &'static str,
    part: Option<&'static str>,
    attributed_to: Option<&'static str>,
    value: Value,
    document: &'static str,
    line: u64,
    exact: &'static str,
    translation: (&'static str, &'static str),
}

#[track_caller]
fn assert_fact(dataset: &Value, fact: &Fact) {
    let [topic_id, claim_id] = fact.claim;
    let find = |list: &Value, id: &str| -> Value {
        let found = list.as_array().unwrap().iter().find(|item| item["id"] == id);
        found.unwrap_or_else(|| panic!("there is no {id}")).clone()
    };
    let claim = find(&find(&dataset["topics"], topic_id)["claims"], claim_id);
    let name = fact.claim.join("/");
    assert_eq!(claim["source"], fact.source, "{name}");
    assert_eq!(claim["part"].as_str(), fact.part, "{name}");
    assert_eq!(claim["attributed_to"]["en"].as_str(), fact.attributed_to, "{name}");
    assert_eq!(claim["value"], fact.value, "{name}");
    assert!(claim["scope"]["en"].as_str().is_some_and(|scope| !scope.is_empty()), "{name} says what is measured");
    let citation = &claim["citation"];
    assert_eq!(citation["document"], fact.document, "{name}");
    assert_eq!(citation["line"], fact.line, "{name}");
    assert_eq!(citation["exact"], fact.exact, "{name}");
    let n_chars = u64::try_from(fact.exact.chars().count()).unwrap();
    assert_eq!(citation["end"].as_u64().unwrap() - citation["start"].as_u64().unwrap(), n_chars, "{name}");
    let (language, translation) = fact.translation;
    assert_eq!(claim["translation"][language], translation, "{name}");
}

fn quantity(number: &str, unit: &str, comparator: &str, approximate: bool) -> Value {
    json!({ "kind": "quantity", "number": number, "unit": unit, "comparator": comparator, "approximate": approximate })
}

#[test]
fn the_well_known_figures_stand_with_their_words() {
    let interface = Interface::read(support::root(), &support::seeds_folder()).unwrap();
    let dataset = export::dataset(&Content::new(&compiled().dataset, &compiled().texts, interface.terms()));
    let facts = [
        Fact {
            claim: ["planned-area", "draft"],
            source: "draft-report",
            part: None,
            attributed_to: Some("the draft plan"),
            value: quantity("390", "km2", "=", true),
            document: "000_69fc8b739b16dda7.txt",
            line: 5,
            exact: "with a total area of about 390 square kilometers",
            translation: ("zh-Hans", "总面积约390平方公里"),
        },
        Fact {
            claim: ["planned-area", "plan-core"],
            source: "plan-text",
            part: None,
            attributed_to: None,
            value: quantity("398", "km2", "=", true),
            document: "001_5ea49eeee00535d1.txt",
            line: 2,
            exact: "總面積約398平方公里",
            translation: ("zh-Hans", "总面积约398平方公里"),
        },
        Fact {
            claim: ["planned-area", "key-core"],
            source: "may-articles",
            part: Some("may-meeting"),
            attributed_to: Some("the Strategic Plan"),
            value: quantity("233", "km2", "=", false),
            document: "003_cffdd46d6c013d24.txt",
            line: 111,
            exact: "据《战略规划》，大走廊划定 233 平方公里重点发展\n\n核心区",
            translation: ("zh-Hant", "據《戰略規劃》，大走廊劃定 233 平方公里重點發展核心區"),
        },
        Fact {
            claim: ["digital-revenue-2025", "plan"],
            source: "plan-text",
            part: None,
            attributed_to: None,
            value: quantity("1000000000000", "cny", ">", false),
            document: "001_5ea49eeee00535d1.txt",
            line: 48,
            exact: "到2025年,數字經濟核心產業營業收入超過10000億元",
            translation: ("zh-Hans", "到2025年,数字经济核心产业营业收入超过10000亿元"),
        },
        Fact {
            claim: ["north-wing", "plan"],
            source: "plan-text",
            part: None,
            attributed_to: None,
            value: json!({ "kind": "set", "members": [
                { "place": "yuhang-section", "printed": "余杭片區" },
                { "place": "deqing-section", "printed": "德清片區" },
            ] }),
            document: "001_5ea49eeee00535d1.txt",
            line: 12,
            exact: "北翼聯動區北向聯動余杭片區、德清片區",
            translation: ("zh-Hans", "北翼联动区北向联动余杭片区、德清片区"),
        },
    ];
    for fact in &facts {
        assert_fact(&dataset, fact);
    }
}

#[test]
fn a_well_known_figure_stands_in_the_cells_of_the_table() {
    let table = exported("claims.csv");
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|other| other == name).unwrap_or_else(|| panic!("no {name}"));
    let is_it =
        |row: &csv::StringRecord| &row[column("topic")] == "digital-revenue-2025" && &row[column("claim")] == "plan";
    let row = reader.records().map(Result::unwrap).find(is_it).unwrap();
    for (name, expected) in [
        ("source", "plan-text"),
        ("value_kind", "quantity"),
        ("number", "1000000000000"),
        ("unit", "cny"),
        ("comparator", "more-than"),
        ("approximate", "false"),
        ("quote", "到2025年,數字經濟核心產業營業收入超過10000億元"),
        ("line", "48"),
    ] {
        assert_eq!(&row[column(name)], expected, "{name}");
    }
}

#[test]
fn the_first_review_says_that_different_things_are_measured() {
    let reviews: Value = serde_json::from_str(&exported("claimreview.jsonld")).unwrap();
    assert_eq!(reviews["@graph"][0]["identifier"], "planned-area");
    assert_eq!(
        reviews["@graph"][0]["reviewRating"]["alternateName"],
        "No contradiction: different things; revised [by inference]"
    );
}
