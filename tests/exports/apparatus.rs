//! `apparatus.xml` against the schema that the TEI Consortium publishes (RELAX NG and its Schematron rules), by a validator of others;
//! and what no schema can see: that every reference leads somewhere.

use super::{citations, editions, export, fixture, root};
use export::apparatus;
use roxmltree::Document;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use teixml::Schema;

fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| Schema::from_file(root().join("crates/export/schema/published/tei_all.rng")).unwrap())
}

/// The faults of a document. One that is no XML at all is wrong too.
fn faults(document: &str) -> Vec<String> {
    match schema().validate_str(document) {
        Ok(diagnostics) => diagnostics.iter().map(ToString::to_string).collect(),
        Err(error) => vec![error.to_string()],
    }
}

#[test]
fn the_apparatus_is_tei() {
    for edition in editions() {
        let faults = faults(&export(&edition, apparatus));
        assert!(faults.is_empty(), "{}:\n{}", edition.name, faults.join("\n"));
    }
}

/// Each breaks a copy in one place; a schema that lets one pass is no check.
#[test]
fn a_broken_apparatus_is_refused() {
    let whole = export(&fixture(), apparatus);
    for (name, from, to) in [
        ("a certainty that TEI lacks", "cert=\"medium\"", "cert=\"likely\""),
        ("an element that TEI lacks", "<textLang mainLang=\"en\"/>", "<language>en</language>"),
        ("a reading outside of an entry", "<listApp>", "<rdg>x</rdg><listApp>"),
        ("a witness list without a witness", "<listWit>", "<listWit><listWit/>"),
        ("a way of encoding that TEI lacks", "location-referenced", "by-question"),
        ("a header without a publication statement", "publicationStmt>", "p>"),
        ("a date that is none", "when=\"20", "when=\"the 20"),
        ("a number that is none", "<num value=\"", "<num value=\"about "),
        ("two entries of one name", "xml:id=\"r.garden-size.draft\"", "xml:id=\"r.garden-size.plan-garden\""),
        ("a name that XML can't hold", "xml:id=\"r.garden-size.draft\"", "xml:id=\"1 2\""),
        ("a mark that is not escaped", "约40平方公里", "约40<平方公里"),
        ("a taxonomy without a category", "<taxonomy xml:id=\"basis\">", "<taxonomy xml:id=\"b\"/><taxonomy>"),
        ("another namespace", "http://www.tei-c.org/ns/1.0", "https://www.tei-c.org/ns/1.0"),
    ] {
        let broken = whole.replacen(from, to, 2);
        assert!(broken != whole, "{name}: there is no {from}");
        assert!(!faults(&broken).is_empty(), "{name} passes");
    }
}

#[test]
fn every_reference_leads_to_something_in_the_file() {
    for edition in editions() {
        let text = export(&edition, apparatus);
        let document = Document::parse(&text).unwrap();
        let elements = || document.descendants().filter(|node| node.is_element());
        let attribute = |name: &'static str| elements().filter_map(move |node| node.attribute(name));
        let ids: BTreeSet<&str> =
            elements().filter_map(|node| node.attribute(("http://www.w3.org/XML/1998/namespace", "id"))).collect();
        for name in ["wit", "target", "ana", "resp"] {
            let references: Vec<&str> = attribute(name).flat_map(str::split_whitespace).collect();
            assert!(!references.is_empty(), "{}: nothing has {name}", edition.name);
            for reference in references {
                assert!(ids.contains(reference.trim_start_matches('#')), "{}: {reference} leads nowhere", edition.name);
            }
        }
    }
}

/// Readings hold the words of the document, all of them and nothing else, however they are marked.
#[test]
fn readings_are_the_words_of_the_documents() {
    for edition in editions() {
        let text = export(&edition, apparatus);
        let document = Document::parse(&text).unwrap();
        let words = |node: roxmltree::Node<'_, '_>| -> String {
            node.descendants().filter_map(|part| part.text().filter(|_| part.is_text())).collect()
        };
        let mut read: Vec<String> = document.descendants().filter(|node| node.has_tag_name("rdg")).map(words).collect();
        let mut quoted: Vec<String> =
            citations(&edition.dataset).map(|citation| citation.display().to_owned()).collect();
        read.sort();
        quoted.sort();
        assert_eq!(read, quoted, "{}", edition.name);
    }
}

/// Inferences say so, and by whom: relations with the certainty of their author, values and years with an unknown one.
#[test]
fn what_is_inferred_has_cert_and_resp() {
    let edition = fixture();
    let text = export(&edition, apparatus);
    let document = Document::parse(&text).unwrap();
    let notes = |kind: &'static str| {
        document.descendants().filter(move |node| node.has_tag_name("note") && node.attribute("type") == Some(kind))
    };
    for relation in notes("relation") {
        assert!(matches!(relation.attribute("cert"), Some("high" | "medium" | "low")), "{relation:?}");
        assert!(relation.attribute("resp").is_some(), "{relation:?}");
    }
    let revised = notes("relation")
        .find(|note| note.attribute("target") == Some("#r.garden-size.draft #r.garden-size.plan-garden"));
    assert_eq!(revised.and_then(|note| note.attribute("cert")), Some("medium"), "likely is medium");
    let inferred = notes("reading").filter(|note| note.attribute("cert") == Some("unknown")).count();
    let claims = edition.dataset.topics.iter().flat_map(|topic| &topic.claims);
    let claims = claims.filter(|claim| claim.inferred.is_some()).count();
    assert!(claims > 0 && inferred == 2 * claims, "once a language for each of {claims}, not {inferred}");
}
