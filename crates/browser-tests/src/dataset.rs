//! The data that the site publishes beside its pages, to compare the pages with.

use crate::dist;
use model::Language;
use serde_json::Value;
use std::fs;
use std::sync::OnceLock;

/// Every language, with its folder in the site.
pub const LANGUAGES: [(Language, &str); 3] =
    [(Language::En, ""), (Language::ZhHans, "zh-Hans/"), (Language::ZhHant, "zh-Hant/")];

/// All of it.
pub struct Dataset {
    json: Value,
}

/// A topic.
#[derive(Clone, Copy)]
pub struct Topic<'a> {
    dataset: &'a Dataset,
    json: &'a Value,
}

/// A claim.
#[derive(Clone, Copy)]
pub struct Claim<'a> {
    topic: Topic<'a>,
    json: &'a Value,
}

impl Dataset {
    /// What is published as `data/dataset.json`.
    #[track_caller]
    #[must_use]
    pub fn published() -> &'static Self {
        static PUBLISHED: OnceLock<Dataset> = OnceLock::new();
        PUBLISHED.get_or_init(|| {
            let text = fs::read_to_string(dist().join("data/dataset.json")).expect("data/dataset.json in SC_DIST");
            Self { json: serde_json::from_str(&text).expect("JSON in data/dataset.json") }
        })
    }

    /// Every topic.
    #[must_use]
    pub fn topics(&self) -> Vec<Topic<'_>> {
        items(&self.json["topics"]).map(|json| Topic { dataset: self, json }).collect()
    }

    /// The topics that stand in full on the overview.
    #[must_use]
    pub fn leads(&self) -> Vec<Topic<'_>> {
        self.topics().into_iter().filter(|topic| topic.home().is_empty()).collect()
    }

    /// Every page that shows topics in full, below a language's folder, with these topics in their order.
    #[must_use]
    pub fn pages(&self) -> Vec<(String, Vec<Topic<'_>>)> {
        let mut pages = vec![(String::new(), self.leads())];
        for section in items(&self.json["site"]["sections"]).map(|section| text(&section["id"])) {
            let of_section = self.topics().into_iter().filter(|topic| topic.json["section"] == section);
            let (compared, single): (Vec<_>, Vec<_>) = of_section.partition(|topic| topic.is_comparison());
            pages.push((format!("section/{section}/"), compared));
            pages.push((format!("facts/{section}/"), single));
        }
        pages.retain(|(_, topics)| !topics.is_empty());
        pages
    }

    /// The identifiers of the sources, in their order.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        items(&self.json["sources"]).map(|source| text(&source["id"])).collect()
    }

    /// The site's title.
    #[must_use]
    pub fn title(&self, language: Language) -> &str {
        text(&self.json["site"]["title"][language.tag()])
    }

    fn place(&self, place_id: &Value, language: Language) -> String {
        let place =
            items(&self.json["places"]).find(|place| place["id"] == *place_id).expect("a place of the gazetteer");
        text(&place["names"][language.tag()]).to_owned()
    }
}

impl<'a> Topic<'a> {
    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> &'a str {
        text(&self.json["id"])
    }

    /// Whether several sources speak on it.
    #[must_use]
    pub fn is_comparison(&self) -> bool {
        let sources: Vec<&str> = self.claims().iter().map(Claim::source).collect();
        sources.iter().any(|source| Some(source) != sources.first())
    }

    /// Whether it is for those who look for it.
    #[must_use]
    pub fn is_minor(&self) -> bool {
        self.json["importance"] == "minor"
    }

    /// The page on which it stands in full, below a language's folder; the overview is nothing.
    #[must_use]
    pub fn home(&self) -> String {
        let section = text(&self.json["section"]);
        match (self.is_comparison(), text(&self.json["importance"])) {
            (false, _) => format!("facts/{section}/"),
            (true, "lead") => String::new(),
            (true, _) => format!("section/{section}/"),
        }
    }

    /// Whether it has a picture.
    #[must_use]
    pub fn has_picture(&self) -> bool {
        self.json["pictures"].as_array().is_some_and(|pictures| !pictures.is_empty())
    }

    /// Its question.
    #[must_use]
    pub fn question(&self, language: Language) -> &'a str {
        text(&self.json["question"][language.tag()])
    }

    /// The sentence of its verdict.
    #[must_use]
    pub fn sentence(&self, language: Language) -> &'a str {
        text(&self.json["verdict"]["sentence"][language.tag()])
    }

    /// Its claims.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim<'a>> {
        items(&self.json["claims"]).map(|json| Claim { topic: *self, json }).collect()
    }
}

impl<'a> Claim<'a> {
    /// The identifier of its element.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("{}--{}", self.topic.id(), text(&self.json["id"]))
    }

    /// The identifier of its source.
    #[must_use]
    pub fn source(&self) -> &'a str {
        text(&self.json["source"])
    }

    /// The words, joined over the file's line breaks.
    #[must_use]
    pub fn quote(&self) -> &'a str {
        let citation = &self.json["citation"];
        citation["joined"].as_str().unwrap_or_else(|| text(&citation["exact"]))
    }

    /// The words in the reader's language; nothing where they are in it.
    #[must_use]
    pub fn translation(&self, language: Language) -> Option<&'a str> {
        self.json["translation"][language.tag()].as_str()
    }

    /// What it measures.
    #[must_use]
    pub fn scope(&self, language: Language) -> &str {
        text(&self.json["scope"][language.tag()])
    }

    /// What must be read where its value stands.
    #[must_use]
    pub fn value(&self, language: Language) -> Vec<String> {
        let value = &self.json["value"];
        let place = |member: &Value| self.topic.dataset.place(&member["place"], language);
        match text(&value["kind"]) {
            "quantity" | "date" => vec![text(&self.json["written"][language.tag()]).to_owned()],
            "set" => items(&value["members"]).map(place).collect(),
            "edges" => items(&value["edges"]).flat_map(|edge| items(&edge["members"])).map(place).collect(),
            "text" => vec![text(&value["text"][language.tag()]).to_owned()],
            kind => panic!("a value of the unknown kind {kind}"),
        }
    }
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().expect("a list").iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}
