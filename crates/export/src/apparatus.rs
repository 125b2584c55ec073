//! `apparatus.xml`: the comparison as a critical apparatus in TEI P5, with sources as witnesses and what they say as readings.
//!
//! Sections are those of the TEI Guidelines, P5 version 4.3.0. There is no base text and so no `lem`: no source is preferred. The words of a
//! document stand in `rdg` only; prefixes and suffixes are left out. Readings have no place in a running text, so the apparatus
//! is `location-referenced` and `external` (section 12.2), and `loc` is the question.
//!
//! Inferences of ours carry `cert` and `resp` (class `att.global.responsibility`): a relation has the certainty its author gave, as
//! `high`, `medium` or `low`; an inferred year or value has `unknown`, since the data say why it is inferred, not how surely.

use super::content::Content;
use super::values::Fields;
use super::xml::{Attributes, Xml};
use super::{slug, verdict_name};
use super::{tei_header::header, urns::claim_iri};
use model::{
    Certainty, Claim, Comparator, Language, Mark, Relation, RowId, Silence, Topic, Translated, Value, authored,
};

/// Who infers: the publisher of the comparison, named in the header.
pub(super) const EDITOR: &str = "#editor";

/// Who relates what nobody related by hand: the program, named in the header.
pub(super) const PROGRAM: &str = "#program";

/// The whole TEI document.
#[must_use]
pub fn apparatus(content: &Content<'_>) -> String {
    let mut xml = Xml::new();
    xml.element("TEI", &[("xmlns", "http://www.tei-c.org/ns/1.0"), ("xml:lang", "en")], |xml| {
        header(xml, content);
        xml.element("text", &[], |xml| {
            xml.element("body", &[], |xml| {
                for topic in &content.dataset.topics {
                    division(xml, content, topic);
                }
            });
        });
    });
    xml.finish()
}

/// One text in each language, as elements of one name.
pub(super) fn each_language(xml: &mut Xml, name: &str, attributes: Attributes<'_>, text: &Translated) {
    let languages: Vec<Language> = text.iter().map(|(language, _)| language).collect();
    for language in authored(&languages) {
        let written = text.in_language(language);
        if !written.is_empty() {
            let all: Vec<_> = attributes.iter().copied().chain([("xml:lang", language.tag())]).collect();
            xml.text(name, &all, written);
        }
    }
}

/// A topic: question, verdict, silences, and its apparatus with an entry for each row.
fn division(xml: &mut Xml, content: &Content<'_>, topic: &Topic) {
    let id = format!("t.{}", topic.id);
    xml.element("div", &[("xml:id", &id), ("type", "topic"), ("subtype", &slug(&topic.importance))], |xml| {
        each_language(xml, "head", &[], content.translated(topic.question));
        let verdict = [("type", "verdict"), ("subtype", verdict_name(topic)), ("resp", EDITOR)];
        each_language(xml, "note", &verdict, content.translated(topic.verdict.sentence));
        let explanation = [("type", "explanation"), ("resp", EDITOR)];
        if let Some(text) = topic.verdict.explanation {
            each_language(xml, "note", &explanation, content.translated(text));
        }
        for silence in &topic.silences {
            self::silence(xml, content, silence);
        }
        xml.element("listApp", &[], |xml| {
            if topic.rows.is_empty() {
                entry(xml, content, topic, None);
            }
            for row in &topic.rows {
                entry(xml, content, topic, Some((&row.id, content.translated(row.label))));
            }
        });
    });
}

/// A silence is a note, and no empty reading: it is no disagreement.
fn silence(xml: &mut Xml, content: &Content<'_>, silence: &Silence) {
    let (target, kind) = (format!("#w.{}", silence.source), slug(&silence.kind));
    let attributes = [("type", "silence"), ("subtype", kind.as_str()), ("target", target.as_str())];
    let text = silence.note.map_or(content.terms.silence(silence.kind), |note| content.translated(note));
    each_language(xml, "note", &attributes, text);
}

/// An `app` (section 12.1.1) with the readings of one row, and how they relate.
fn entry(xml: &mut Xml, content: &Content<'_>, topic: &Topic, row: Option<(&RowId, &Translated)>) {
    let row_id = row.map(|(row_id, _)| row_id);
    let claims: Vec<&Claim> = topic.claims.iter().filter(|claim| claim.row.as_ref() == row_id).collect();
    if claims.is_empty() {
        return;
    }
    let loc = row_id.map_or_else(|| topic.id.to_string(), |row_id| format!("{}.{row_id}", topic.id));
    let kind = if row.is_some() { "row" } else { "topic" };
    xml.element("app", &[("xml:id", &format!("a.{loc}")), ("type", kind), ("loc", &loc)], |xml| {
        if let Some((_, label)) = row {
            each_language(xml, "note", &[("type", "question")], label);
        }
        for claim in &claims {
            reading(xml, content, topic, claim);
        }
        for relation in &topic.relations {
            let inside = |idx: usize| {
                relation.between.get(idx).is_some_and(|claim_id| claims.iter().any(|claim| claim.id == *claim_id))
            };
            if inside(0) && inside(1) {
                relate(xml, content, topic, relation);
            }
        }
    });
}

/// A `rdg` with the words, and beside it where they stand (`witDetail`, section 12.1), our reading, translation and cautions.
fn reading(xml: &mut Xml, content: &Content<'_>, topic: &Topic, claim: &Claim) {
    let id = format!("r.{}.{}", topic.id, claim.id);
    let target = format!("#{id}");
    let witness = claim
        .part
        .as_ref()
        .map_or_else(|| format!("#w.{}", claim.source), |part_id| format!("#w.{}.{part_id}", claim.source));
    let attributes = [("xml:id", id.as_str()), ("wit", &witness), ("xml:lang", content.language_of(claim))];
    xml.mixed("rdg", &attributes, |xml| words(xml, claim));
    let citation = &claim.citation;
    let lines = if citation.line == citation.last_line {
        format!("line {}", citation.line)
    } else {
        format!("lines {}–{}", citation.line, citation.last_line)
    };
    let place = format!("{}, {lines}, characters {}–{}", citation.document, citation.start, citation.end);
    xml.text("witDetail", &[("type", "citation"), ("target", &target), ("wit", &witness)], &place);
    let inferred = claim.inferred.is_some();
    let reading = [
        ("type", "reading"),
        ("target", target.as_str()),
        ("cert", if inferred { "unknown" } else { "" }),
        ("resp", EDITOR),
        ("corresp", &claim_iri(content, topic, claim)),
    ];
    for language in content.authored() {
        let all: Vec<_> = reading.iter().copied().chain([("xml:lang", language.tag())]).collect();
        xml.text("note", &all, &content.statement(claim, language));
    }
    let translation = [("type", "translation"), ("target", target.as_str()), ("resp", EDITOR)];
    each_language(xml, "note", &translation, content.translated(claim.translation));
    if let Some(note) = claim.note {
        each_language(
            xml,
            "note",
            &[("type", "caution"), ("target", &target), ("resp", EDITOR)],
            content.translated(note),
        );
    }
}

/// Writes the relation of two readings. For a directed kind the first target is the earlier, the finer, or the part.
fn relate(xml: &mut Xml, content: &Content<'_>, topic: &Topic, relation: &Relation) {
    let [one, other] = &relation.between;
    let target = format!("#r.{0}.{one} #r.{0}.{other}", topic.id);
    let (kind, basis) = (slug(&relation.kind), slug(&relation.basis));
    let analysis = format!("#relation.{kind} #basis.{basis}");
    let attributes = [
        ("type", "relation"),
        ("subtype", kind.as_str()),
        ("target", target.as_str()),
        ("ana", analysis.as_str()),
        ("cert", certainty(relation.certainty)),
        ("resp", if relation.why.is_some() { EDITOR } else { PROGRAM }),
    ];
    let text = relation.why.map_or(content.terms.relation(relation.kind), |why| content.translated(why));
    each_language(xml, "note", &attributes, text);
}

/// The values of `cert` (`teidata.certainty`): `high`, `medium`, `low`, `unknown`.
fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "high",
        Certainty::Likely => "medium",
        Certainty::Unsure => "low",
    }
}

/// The words as they are shown, with what carries the value marked.
fn words(xml: &mut Xml, claim: &Claim) {
    let letters: Vec<char> = claim.citation.display().chars().collect();
    let stretch =
        |from: usize, to: usize| -> String { letters.iter().skip(from).take(to.saturating_sub(from)).collect() };
    let whole = claim.marks.len() == 1;
    let mut marks: Vec<Mark> = claim.marks.clone();
    marks.sort_by_key(|mark| mark.start);
    let mut done = 0;
    for mark in marks {
        // Marks that overlap are one after the other as far as they can be.
        let start = mark.start.max(done);
        let end = mark.end.max(start);
        xml.words(&stretch(done, start));
        marked(xml, claim, whole, &stretch(start, end));
        done = end;
    }
    xml.words(&stretch(done, letters.len()));
}

/// A quantity is a `measure` with a `num`, a date a `date` (sections 3.6.3 and 3.6.4), when one stretch of words carries all of it;
/// all else is a `seg`.
fn marked(xml: &mut Xml, claim: &Claim, whole: bool, words: &str) {
    let fields = Fields::from(&claim.value);
    match &claim.value {
        Value::Quantity { comparator, .. } if whole => {
            let bound = match comparator {
                Comparator::Equal => "value",
                Comparator::MoreThan | Comparator::AtLeast | Comparator::Range => "atLeast",
                Comparator::LessThan | Comparator::AtMost => "atMost",
            };
            let upper = if fields.to.is_empty() { "" } else { "atMost" };
            let about = if fields.approximate == Some(true) { "approximate" } else { "" };
            let measure = [("type", fields.comparator), ("subtype", about), ("unit", &fields.unit)];
            xml.mixed("measure", &measure, |xml| {
                xml.text("num", &[(bound, &fields.number), (upper, &fields.to)], words);
            });
        }
        Value::Date { .. } if whole => {
            let (cert, resp) = if fields.year_inferred == Some(true) { ("unknown", EDITOR) } else { ("", "") };
            let first = if fields.end.is_empty() { "when" } else { "from" };
            let date = [(first, fields.start.as_str()), ("to", &fields.end), ("cert", cert), ("resp", resp)];
            xml.text("date", &date, words);
        }
        _ => xml.text("seg", &[("type", "value")], words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::TextId;
    use model::{Citation, PartialDate};

    fn claim(words: &str, value: Value, marks: &[(usize, usize)]) -> Claim {
        let text = TextId { number: 0 };
        let n_chars = words.chars().count();
        let citation = Citation {
            document: "a.txt".to_owned(),
            line: 1,
            last_line: 1,
            exact: words.to_owned(),
            prefix: String::new(),
            suffix: String::new(),
            start: 0,
            end: n_chars,
            joined: None,
        };
        Claim {
            id: "a".into(),
            source: "b".into(),
            part: None,
            row: None,
            attributed_to: None,
            measure: "m".into(),
            scope: text,
            time: None,
            due: None,
            value,
            noun: None,
            figure_unread: false,
            written: None,
            translated_figure: None,
            converted: None,
            citation,
            marks: marks.iter().map(|(start, end)| Mark { start: *start, end: *end }).collect(),
            translation: text,
            note: None,
            inferred: None,
        }
    }

    #[test]
    fn what_carries_the_value_is_marked_and_all_else_escaped() {
        let day = || PartialDate::parse("2031-05-14").unwrap();
        let date = |year_inferred| Value::Date { start: day(), end: None, year_inferred };
        let places = || Value::Set { members: Vec::new() };
        for (claim, expected) in [
            (
                claim("a <b> & 14 May", date(false), &[(8, 14)]),
                "a &lt;b&gt; &amp; <date when=\"2031-05-14\">14 May</date>",
            ),
            (
                claim("14 May", date(true), &[(0, 6)]),
                "<date when=\"2031-05-14\" cert=\"unknown\" resp=\"#editor\">14 May</date>",
            ),
            (
                claim("北京、上海", places(), &[(3, 5), (0, 2)]),
                "<seg type=\"value\">北京</seg>、<seg type=\"value\">上海</seg>",
            ),
            (claim("abcd", places(), &[(0, 3), (2, 4)]), "<seg type=\"value\">abc</seg><seg type=\"value\">d</seg>"),
            (claim("ab", places(), &[]), "ab"),
        ] {
            let mut xml = Xml::new();
            xml.mixed("rdg", &[], |xml| words(xml, &claim));
            let written = xml.finish();
            assert_eq!(written.lines().nth(1), Some(format!("<rdg>{expected}</rdg>").as_str()));
        }
    }
}
