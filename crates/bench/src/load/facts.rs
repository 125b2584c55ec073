//! The facts of one question, the first lead of the site under test, for those who show them in a table of their own.

use crate::fault::Outcome;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What a question's sources say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The name of the question in addresses.
    pub(crate) topic: String,
    /// The language, as a tag.
    pub(crate) language: String,
    /// The question itself.
    pub(crate) question: String,
    /// A row for each claim, in no order by any column, so that sorting by one is seen.
    pub(crate) rows: Vec<Row>,
}

/// What one source says.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row {
    /// The value.
    pub(crate) says: String,
    /// The source's name.
    pub(crate) source: String,
    /// What is measured.
    pub(crate) scope: String,
    /// The source's own words.
    pub(crate) words: String,
}

impl Row {
    /// The names of the columns, and what is in them.
    pub(crate) fn cells(&self) -> [(&'static str, &str); 4] {
        [("Source", &self.source), ("Says", &self.says), ("Scope", &self.scope), ("Words", &self.words)]
    }
}

impl Facts {
    /// Reads the published data of a site.
    pub(crate) fn read(dist: &Path) -> Outcome<Self> {
        let path = dist.join("data/dataset.json");
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}; build the site", path.display()))?;
        let data: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::of(&data).ok_or_else(|| format!("{} has no question that is a lead", path.display()))
    }

    fn of(data: &Value) -> Option<Self> {
        let language = data["site"]["languages"][0]["language"].as_str()?;
        let text = |value: &Value| value.as_str().or_else(|| value[language].as_str()).unwrap_or_default().to_owned();
        let topic = data["topics"].as_array()?.iter().find(|topic| topic["importance"] == "lead")?;
        let source = |id: &Value| {
            let known = data["sources"].as_array().into_iter().flatten().find(|source| source["id"] == *id);
            known.map(|source| text(&source["short_name"])).unwrap_or_default()
        };
        let row = |claim: &Value| Row {
            says: text(&claim["written"]),
            source: source(&claim["source"]),
            scope: text(&claim["scope"]),
            words: text(&claim["citation"]["exact"]),
        };
        let mut rows: Vec<Row> = topic["claims"].as_array()?.iter().map(row).collect();
        rows.sort();
        if !rows.is_empty() {
            rows.rotate_left(1);
        }
        Some(Self {
            topic: text(&topic["id"]),
            language: language.to_owned(),
            question: text(&topic["question"]),
            rows,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_lead_is_read_in_the_first_language_and_its_rows_are_in_no_order() {
        let claim = |source: &str, says: &str| json!({ "source": source, "written": { "en": says } });
        let data = json!({
            "site": { "languages": [{ "language": "en" }, { "language": "de" }] },
            "sources": [{ "id": "b", "short_name": { "en": "The book", "de": "Das Buch" } }],
            "topics": [
                { "id": "minor", "importance": "standard" },
                { "id": "size", "importance": "lead", "question": { "en": "How large?" },
                  "claims": [claim("b", "3 ha"), claim("b", "1 ha"), claim("b", "2 ha")] },
            ],
        });
        let facts = Facts::of(&data).unwrap();
        assert_eq!((facts.topic.as_str(), facts.question.as_str()), ("size", "How large?"));
        assert_eq!(facts.rows[0].source, "The book");
        let says: Vec<&str> = facts.rows.iter().map(|row| row.says.as_str()).collect();
        assert_eq!(says, ["2 ha", "3 ha", "1 ha"]);
    }
}
