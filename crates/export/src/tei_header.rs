//! The `teiHeader` of the apparatus: who publishes it, the witnesses, and what its codes mean. Sections are those of the TEI
//! Guidelines, P5 version 4.3.0.

use super::apparatus::{EDITOR, each_language};
use super::content::Content;
use super::slug;
use super::xml::Xml;
use model::{Basis, Part, RelationKind, Source, TextId};

/// Principles that a person who meets the file alone must know.
const PRINCIPLES: [&str; 4] = [
    "Every reading is the words of a document, found in it by a program before this file could be made. A document is held as plain \
     text; its SHA-256 is given, and characters are counted from 0 in Unicode code points of that file. Line breaks inside a quote \
     are joined: nothing between Chinese characters, a space between Latin words.",
    "No reading is preferred, and none is called an error. The notes of type relation say how two readings stand to each other, what \
     that rests on (ana) and how certain it is (cert). For revised, finer-detail and part-of the first of target is the earlier one, \
     the finer one, or the part.",
    "A source without a reading has a note of type silence: it says nothing on the question, or not in the excerpt that is held.",
    "What is inferred has cert and resp. Where it is not stated how sure an inference is, cert is unknown.",
];

/// The header (chapter 2).
pub(super) fn header(xml: &mut Xml, content: &Content<'_>) {
    xml.element("teiHeader", &[], |xml| {
        xml.element("fileDesc", &[], |xml| {
            title_statement(xml, content);
            publication(xml, content);
            xml.element("sourceDesc", &[], |xml| {
                xml.element("listWit", &[], |xml| {
                    for source in &content.dataset.sources {
                        witnesses(xml, content, source);
                    }
                });
            });
        });
        encoding(xml, content);
        xml.element("profileDesc", &[], |xml| {
            xml.element("langUsage", &[], |xml| {
                for of_site in &content.dataset.site.languages {
                    xml.text("language", &[("ident", of_site.language.tag())], &of_site.own_name);
                }
            });
        });
    });
}

fn title_statement(xml: &mut Xml, content: &Content<'_>) {
    let site = &content.dataset.site;
    xml.element("titleStmt", &[], |xml| {
        each_language(xml, "title", &[], content.translated(site.title));
        xml.element("respStmt", &[("xml:id", "editor")], |xml| {
            xml.text("resp", &[], "comparison, regularised readings, translations and inferences");
            each_language(xml, "orgName", &[], content.translated(site.publisher));
        });
        xml.element("respStmt", &[("xml:id", "program")], |xml| {
            xml.text("resp", &[], "places of the quotes, and relations that follow from values");
            xml.text("name", &[], "Source Compare");
        });
    });
}

fn publication(xml: &mut Xml, content: &Content<'_>) {
    xml.element("publicationStmt", &[], |xml| {
        each_language(xml, "publisher", &[], content.translated(content.dataset.site.publisher));
        xml.text("idno", &[("type", "version")], &content.dataset.version);
        if let Some(address) = content.site_address() {
            xml.text("idno", &[("type", "URI")], &address);
        }
        xml.element("availability", &[], |xml| {
            xml.text(
                "p",
                &[],
                "The documents belong to their publishers. Only the words that a claim rests on are quoted.",
            );
        });
    });
}

/// A witness (section 12.1), and a list of its articles when it has several.
fn witnesses(xml: &mut Xml, content: &Content<'_>, source: &Source) {
    let id = format!("w.{}", source.id);
    xml.element("witness", &[("xml:id", &id), ("n", &source.number.to_string())], |xml| {
        each_language(xml, "abbr", &[], content.translated(source.short_name));
        xml.element("bibl", &[], |xml| {
            each_language(xml, "title", &[], content.translated(source.title));
            printed_title(xml, source, source.printed_title.as_ref());
            each_language(xml, "publisher", &[], content.translated(source.publisher));
            date(xml, content, source.date, source.date_inferred);
            xml.empty("textLang", &[("mainLang", source.language.tag())]);
            xml.text("idno", &[("type", "file")], &source.document.file);
            xml.text("idno", &[("type", "SHA-256")], &source.document.sha256);
            if let Some(address) = &source.address {
                xml.text("idno", &[("type", "URI")], address);
            }
            each_language(xml, "note", &[("type", "kind")], content.translated(source.kind));
            each_language(xml, "note", &[("type", "status")], content.translated(source.status));
        });
    });
    if source.parts.is_empty() {
        return;
    }
    xml.element("listWit", &[], |xml| {
        for part in &source.parts {
            article(xml, content, source, part);
        }
    });
}

fn article(xml: &mut Xml, content: &Content<'_>, source: &Source, part: &Part) {
    let id = format!("w.{}.{}", source.id, part.id);
    xml.element("witness", &[("xml:id", &id), ("corresp", &format!("#w.{}", source.id))], |xml| {
        xml.element("bibl", &[], |xml| {
            each_language(xml, "title", &[], content.translated(part.title));
            printed_title(xml, source, part.printed_title.as_ref());
            each_language(xml, "publisher", &[], content.translated(part.publisher));
            date(xml, content, part.date, part.date_inferred);
            let (first, last) = (part.first_line.to_string(), part.last_line.to_string());
            let lines = format!("lines {first}–{last}");
            xml.text("biblScope", &[("unit", "line"), ("from", &first), ("to", &last)], &lines);
        });
    });
}

/// The title in the document's own words, in the language of the document.
fn printed_title(xml: &mut Xml, source: &Source, title: Option<&String>) {
    if let Some(title) = title {
        xml.text("title", &[("type", "printed"), ("xml:lang", source.language.tag())], title);
    }
}

/// A date as far as it is known, in words; with its reason when a part of it is inferred.
fn date(xml: &mut Xml, content: &Content<'_>, date: TextId, inferred: Option<TextId>) {
    let (cert, resp) = if inferred.is_some() { ("unknown", EDITOR) } else { ("", "") };
    each_language(xml, "date", &[("cert", cert), ("resp", resp)], content.translated(date));
    if let Some(reason) = inferred {
        each_language(xml, "note", &[("type", "inferred"), ("resp", EDITOR)], content.translated(reason));
    }
}

/// The encoding of readings (section 12.1.1), and the codes of `ana` (section 2.3.7).
fn encoding(xml: &mut Xml, content: &Content<'_>) {
    xml.element("encodingDesc", &[], |xml| {
        xml.element("projectDesc", &[], |xml| {
            each_language(xml, "p", &[], content.translated(content.dataset.site.introduction));
        });
        xml.element("editorialDecl", &[], |xml| {
            for principle in PRINCIPLES {
                xml.text("p", &[], principle);
            }
        });
        xml.element("classDecl", &[], |xml| {
            let relations = RelationKind::PRECEDENCE.map(|kind| (slug(&kind), content.terms.relation(kind)));
            let bases = [Basis::Documents, Basis::Inference, Basis::OutsideKnowledge];
            let bases = bases.map(|basis| (slug(&basis), content.terms.basis(basis)));
            for (name, codes) in [("relation", relations.as_slice()), ("basis", bases.as_slice())] {
                xml.element("taxonomy", &[("xml:id", name)], |xml| {
                    for (code, words) in codes {
                        xml.element("category", &[("xml:id", &format!("{name}.{code}"))], |xml| {
                            each_language(xml, "catDesc", &[], words);
                        });
                    }
                });
            }
        });
        xml.empty("variantEncoding", &[("method", "location-referenced"), ("location", "external")]);
    });
}
