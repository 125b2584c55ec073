//! What has changed in a question since an earlier version of the data, for embeds that are pinned to it. The earlier data are the
//! `dataset.json` that was published then.

use crate::comparison::SiteEdition;
use model::phrasing::{Term, Wording, in_brackets, list_comma, semicolon, verdict_line};
use model::{Language, Side, Standing};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use source_compare::i18n::fill;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

/// An edition of the data as it was published, with the texts in their places.
#[derive(Clone, Debug)]
pub struct Published(Json);

/// The changes of a question, by the version since which they came.
#[derive(Clone, Debug, Serialize)]
pub struct Changes {
    /// Said of a version that is not kept: `{version}` stands for it.
    unknown: &'static str,
    /// By version, the sentence that introduces the changes, and each of them; none where nothing has changed.
    since: BTreeMap<String, (String, Vec<String>)>,
}

impl Published {
    /// The data of a comparison as they are published now.
    #[must_use]
    pub(crate) fn new(dataset: Json) -> Self {
        Self(dataset)
    }

    /// Reads a published folder `data/`, or a site with one in it.
    ///
    /// # Errors
    /// When there is no `dataset.json`, or one in another shape than today's.
    pub fn read(folder: &Path, schema_version: u32) -> Result<Self, Box<dyn Error>> {
        let [inside, itself] = [folder.join("data/dataset.json"), folder.join("dataset.json")];
        let file = if inside.is_file() { inside } else { itself };
        let fault = |error: String| format!("{}: {error}; --keep names a published folder data/", file.display());
        let text = fs::read_to_string(&file).map_err(|error| fault(error.to_string()))?;
        let dataset: Json = serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?;
        if *field(&dataset, "schema_version") != schema_version || !field(&dataset, "version").is_string() {
            return Err(fault("the data are in another shape than today's, and can't be compared".to_owned()).into());
        }
        Ok(Self(dataset))
    }

    fn version(&self) -> &str {
        field(&self.0, "version").as_str().unwrap_or_default()
    }

    /// The day on which its documents were last read against it.
    fn last_checked(&self) -> &str {
        let days = items(field(&self.0, "sources")).iter().filter_map(|source| field(source, "last_checked").as_str());
        days.max().unwrap_or_default()
    }

    fn topic(&self, topic_id: &str) -> &Json {
        find(field(&self.0, "topics"), topic_id).unwrap_or(&Json::Null)
    }

    /// The value of a claim in words, and what it measures.
    fn said(&self, claim: &Json, words: &SiteEdition) -> String {
        let language = words.language();
        let [scope, time] = ["scope", "time"].map(|name| in_language(field(claim, name), language));
        let details = if time.is_empty() { scope.to_owned() } else { format!("{scope}{}{time}", words.separator()) };
        in_brackets(&words.edition, &self.value(claim, words), &details)
    }

    fn value(&self, claim: &Json, words: &SiteEdition) -> String {
        let language = words.language();
        let value = field(claim, "value");
        let named = |members: &Json| -> String {
            let name = |member: &Json| {
                let place = find(field(&self.0, "places"), text(field(member, "place")))
                    .map(|place| in_language(field(place, "names"), language));
                place.unwrap_or_else(|| text(field(member, "printed"))).to_owned()
            };
            items(members).iter().map(name).collect::<Vec<_>>().join(list_comma(&words.edition))
        };
        match text(field(value, "kind")) {
            "set" => named(field(value, "members")),
            "edges" => {
                let edge = |edge: &Json| {
                    let side = Side::ALL
                        .into_iter()
                        .find(|side| serde_json::to_value(side).is_ok_and(|name| name == *field(edge, "side")));
                    let side = side.map_or("", |side| words.term(Term::Side(side)));
                    format!("{side}{}{}", words.colon(), named(field(edge, "members")))
                };
                items(field(value, "edges")).iter().map(edge).collect::<Vec<_>>().join(semicolon(&words.edition))
            }
            "text" => in_language(field(value, "text"), language).to_owned(),
            _ => in_language(field(claim, "written"), language).to_owned(),
        }
    }

    /// The source of a claim, by its number and name.
    fn source(&self, claim: &Json, language: Language) -> String {
        let source = find(field(&self.0, "sources"), text(field(claim, "source"))).unwrap_or(&Json::Null);
        format!("{} {}", field(source, "number"), in_language(field(source, "short_name"), language))
    }
}

/// The changes of a topic since each of the kept editions.
pub(crate) fn changes(kept: &[Published], now: &Published, words: &SiteEdition, topic_id: &str) -> Changes {
    let phrases = words.phrases;
    let since = kept.iter().map(|then| {
        let fields = [("version", then.version()), ("date", then.last_checked()), ("today", now.last_checked())];
        (then.version().to_owned(), (fill(phrases.changes_since, &fields), of_topic(then, now, words, topic_id)))
    });
    Changes { unknown: phrases.changes_unknown, since: since.collect() }
}

fn of_topic(then: &Published, now: &Published, words: &SiteEdition, topic_id: &str) -> Vec<String> {
    let (phrases, language) = (words.phrases, words.language());
    let (old, new) = (then.topic(topic_id), now.topic(topic_id));
    let change = |what: &str, old: &str, new: &str| {
        let phrase = match (old, new) {
            ("", _) => phrases.change_new,
            (_, "") => phrases.change_gone,
            _ => phrases.change,
        };
        (old != new).then(|| fill(phrase, &[("what", what), ("old", old), ("new", new)]))
    };
    let verdict = |topic: &Json| -> String {
        let standing = field(field(topic, "verdict"), "standing");
        if topic.is_null() {
            return String::new();
        }
        verdict_line(&words.edition, Standing::deserialize(standing).ok().as_ref())
    };
    let answer = |topic: &Json| in_language(field(field(topic, "verdict"), "sentence"), language).to_owned();
    let mut changes = vec![
        change(words.phrases().verdict, &verdict(old), &verdict(new)),
        change(phrases.change_answer, &answer(old), &answer(new)),
    ];
    for claim in items(field(old, "claims")) {
        let (before, what) = (then.said(claim, words), then.source(claim, language));
        let same = find(field(new, "claims"), text(field(claim, "id")));
        let after = same.map(|claim| now.said(claim, words)).unwrap_or_default();
        let is_reworded =
            before == after && same.is_some_and(|same| remarks(claim, language) != remarks(same, language));
        changes.push(change(&what, &before, &after));
        changes.push(is_reworded.then(|| fill(phrases.change_words, &[("what", &what)])));
    }
    if silences(old) != silences(new) {
        changes.push(Some(fill(phrases.change_words, &[("what", words.phrases().do_not_say)])));
    }
    for claim in items(field(new, "claims"))
        .iter()
        .filter(|claim| find(field(old, "claims"), text(field(claim, "id"))).is_none())
    {
        changes.push(change(&now.source(claim, language), "", &now.said(claim, words)));
    }
    changes.into_iter().flatten().collect()
}

/// All of a claim that a reader is told but its value, in a language.
fn remarks(claim: &Json, language: Language) -> [&str; 5] {
    let [whom, inferred, note, translation] =
        ["attributed_to", "inferred", "note", "translation"].map(|name| in_language(field(claim, name), language));
    [text(field(field(claim, "citation"), "exact")), whom, inferred, note, translation]
}

/// The silent sources of a topic, each with its kind.
fn silences(topic: &Json) -> Vec<[&str; 2]> {
    let silences = items(field(topic, "silences")).iter();
    silences.map(|silence| ["source", "kind"].map(|name| text(field(silence, name)))).collect()
}

fn items(list: &Json) -> &[Json] {
    list.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn find<'a>(list: &'a Json, id: &str) -> Option<&'a Json> {
    items(list).iter().find(|item| *field(item, "id") == *id)
}

/// A field of an object; null where there is none.
fn field<'a>(object: &'a Json, name: &str) -> &'a Json {
    object.get(name).unwrap_or(&Json::Null)
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap_or_default()
}

fn in_language(texts: &Json, language: Language) -> &str {
    text(field(texts, language.tag()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::comparison::{Comparison, Interface};
    use model::SCHEMA_VERSION;
    use serde_json::json;
    use std::path::PathBuf;
    use std::rc::Rc;

    fn fixture() -> Comparison {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let interface = Rc::new(Interface::read(&root, &root.join("tests/fixture-seeds")).unwrap());
        Comparison::read(&root.join("tests/fixture-seeds"), interface).unwrap()
    }

    /// Checks the changes of a topic since an edition in which its JSON was another.
    #[track_caller]
    fn check(language: Language, topic_id: &str, before: impl Fn(&mut Json), expected: &[&str]) {
        let comparison = fixture();
        let now = Published::new(comparison.dataset_with_texts());
        let mut then = now.clone();
        then.0["version"] = json!("0123456789ab");
        let topics = then.0["topics"].as_array_mut().unwrap();
        before(topics.iter_mut().find(|topic| topic["id"] == topic_id).unwrap());
        let found = changes(&[then], &now, comparison.edition(language), topic_id);
        let (said, changes) = &found.since["0123456789ab"];
        assert!(said.contains("0123456789ab") && found.unknown.contains("{version}"), "{said}");
        assert_eq!(changes, expected);
    }

    #[test]
    fn a_value_that_was_another_is_said_with_both() {
        let before = |topic: &mut Json| topic["claims"][0]["written"] = json!({ "en": "11 ha", "zh-Hans": "11公顷" });
        let found = fixture();
        let topic =
            found.edition(Language::EN).topics().find(|topic| topic.id.as_str() == "garden-size").unwrap().clone();
        let claim = &topic.claims[0];
        let edition = found.edition(Language::EN);
        let source = edition.source(&claim.source).unwrap();
        let scope = edition.text(claim.scope);
        let said = format!(
            "{} {}: 11 ha ({scope}) → {} ({scope})",
            source.number,
            edition.text(source.short_name),
            edition.value_line(claim)
        );
        check(Language::EN, "garden-size", before, &[&said]);
    }

    #[test]
    fn nothing_is_said_of_a_question_that_is_the_same() {
        check(Language::ZH_HANT, "garden-size", |_| (), &[]);
    }

    #[test]
    fn claims_that_came_and_went_are_said() {
        let comparison = fixture();
        let edition = comparison.edition(Language::EN);
        let topic = edition.topics().find(|topic| topic.id.as_str() == "garden-beds").unwrap().clone();
        let claim = &topic.claims[0];
        let source = edition.source(&claim.source).unwrap();
        let value = format!("{} ({})", edition.value_line(claim), edition.text(claim.scope));
        let name = format!("{} {}", source.number, edition.text(source.short_name));
        let renamed = |topic: &mut Json| topic["claims"][0]["id"] = json!("another");
        let expected = [format!("{name}, no longer here: {value}"), format!("{name}, new: {value}")];
        check(Language::EN, "garden-beds", renamed, &[&expected[0], &expected[1]]);
    }

    #[test]
    fn what_is_no_published_data_is_refused_with_its_place() {
        for (folder, expected) in [("no/such/folder", "dataset.json"), ("../../tests/minimal-seeds", "dataset.json")] {
            let fault = Published::read(&PathBuf::from(folder), SCHEMA_VERSION).unwrap_err().to_string();
            assert!(fault.contains(expected) && fault.contains("--keep"), "{fault}");
        }
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("dataset.json"), "{\"schema_version\": 0}").unwrap();
        let fault = Published::read(folder.path(), SCHEMA_VERSION).unwrap_err().to_string();
        assert!(fault.contains("another shape"), "{fault}");
        let dataset = fixture().dataset_with_texts();
        fs::write(folder.path().join("dataset.json"), dataset.to_string()).unwrap();
        assert_eq!(Published::read(folder.path(), SCHEMA_VERSION).unwrap().version(), dataset["version"]);
    }
}
