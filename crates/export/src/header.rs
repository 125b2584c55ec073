//! The `teiHeader` of the apparatus: who publishes it, the witnesses, and what its codes mean. Sections are those of the TEI
//! Guidelines, P5 version 4.3.0.

use super::apparatus::{EDITOR, each_language};
use super::book::Book;
use super::names::iri;
use super::slug;
use super::xml::Xml;
use model::{Basis, Part, RelationKind, Source};
use model::TextId;

/// What a person who meets the file alone must know.
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
pub(super) fn header(xml: &mut Xml, book: &Book<'_>) {
    xml.element("teiHeader", &[], |xml| {
        xml.element("fileDesc", &[], |xml| {
            title_statement(xml, book);
            publication(xml, book);
            xml.element("sourceDesc", &[], |xml| {
                xml.element("listWit", &[], |xml| {
                    for source in &book.dataset.sources {
                        witnesses(xml, book, source);
                    }
                });
            });
        });
        encoding(xml, book);
        xml.element("profileDesc", &[], |xml| {
            xml.element("langUsage", &[], |xml| {
                for (tag, name) in
                    [("en", "English"), ("zh-Hans", "Chinese, simplified"), ("zh-Hant", "Chinese, traditional")]
                {
                    xml.text("language", &[("ident", tag)], name);
                }
            });
        });
    });
}

fn title_statement(xml: &mut Xml, book: &Book<'_>) {
    let site = &book.dataset.site;
    xml.element("titleStmt", &[], |xml| {
        each_language(xml, "title", &[], book.translated(site.title));
        xml.element("respStmt", &[("xml:id", "editor")], |xml| {
            xml.text("resp", &[], "comparison, regularised readings, translations and inferences");
            each_language(xml, "orgName", &[], book.translated(site.publisher));
        });
        xml.element("respStmt", &[("xml:id", "program")], |xml| {
            xml.text("resp", &[], "places of the quotes, and relations that follow from values");
            xml.text("name", &[], "Source Compare");
        });
    });
}

fn publication(xml: &mut Xml, book: &Book<'_>) {
    xml.element("publicationStmt", &[], |xml| {
        each_language(xml, "publisher", &[], book.translated(book.dataset.site.publisher));
        xml.text("idno", &[("type", "version")], &book.dataset.version);
        if let Some(address) = book.site_address() {
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
fn witnesses(xml: &mut Xml, book: &Book<'_>, source: &Source) {
    let id = format!("w.{}", source.id);
    xml.element("witness", &[("xml:id", &id), ("n", &source.number.to_string())], |xml| {
        each_language(xml, "abbr", &[], book.translated(source.short_name));
        xml.element("bibl", &[], |xml| {
            each_language(xml, "title", &[], book.translated(source.title));
            printed_title(xml, source, source.printed_title.as_ref());
            each_language(xml, "publisher", &[], book.translated(source.publisher));
            date(xml, book, source.date, source.date_inferred);
            xml.empty("textLang", &[("mainLang", source.language.tag())]);
            xml.text("idno", &[("type", "file")], &source.document.file);
            xml.text("idno", &[("type", "SHA-256")], &source.document.sha256);
            if let Some(address) = &source.address {
                xml.text("idno", &[("type", "URI")], &iri(address));
            }
            each_language(xml, "note", &[("type", "kind")], book.translated(source.kind));
            each_language(xml, "note", &[("type", "status")], book.translated(source.status));
        });
    });
    if source.parts.is_empty() {
        return;
    }
    xml.element("listWit", &[], |xml| {
        for part in &source.parts {
            article(xml, book, source, part);
        }
    });
}

fn article(xml: &mut Xml, book: &Book<'_>, source: &Source, part: &Part) {
    let id = format!("w.{}.{}", source.id, part.id);
    xml.element("witness", &[("xml:id", &id), ("corresp", &format!("#w.{}", source.id))], |xml| {
        xml.element("bibl", &[], |xml| {
            each_language(xml, "title", &[], book.translated(part.title));
            printed_title(xml, source, part.printed_title.as_ref());
            each_language(xml, "publisher", &[], book.translated(part.publisher));
            date(xml, book, part.date, part.date_inferred);
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
fn date(xml: &mut Xml, book: &Book<'_>, date: TextId, inferred: Option<TextId>) {
    let (cert, resp) = if inferred.is_some() { ("unknown", EDITOR) } else { ("", "") };
    each_language(xml, "date", &[("cert", cert), ("resp", resp)], book.translated(date));
    if let Some(reason) = inferred {
        each_language(xml, "note", &[("type", "inferred"), ("resp", EDITOR)], book.translated(reason));
    }
}

/// How readings are encoded (section 12.1.1), and the codes of `ana` (section 2.3.7).
fn encoding(xml: &mut Xml, book: &Book<'_>) {
    xml.element("encodingDesc", &[], |xml| {
        xml.element("projectDesc", &[], |xml| {
            each_language(xml, "p", &[], book.translated(book.dataset.site.introduction));
        });
        xml.element("editorialDecl", &[], |xml| {
            for principle in PRINCIPLES {
                xml.text("p", &[], principle);
            }
        });
        xml.element("classDecl", &[], |xml| {
            let relations = RelationKind::PRECEDENCE.map(|kind| (slug(&kind), book.terms.relation(kind)));
            let bases = [Basis::Documents, Basis::Inference, Basis::OutsideKnowledge];
            let bases = bases.map(|basis| (slug(&basis), book.terms.basis(basis)));
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
