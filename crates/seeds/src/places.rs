//! Compiling `places.toml`: the gazetteer, with a citation for every part-of that a document states.

use super::check::Check;
use super::claims::locate;
use super::compile::{At, Compiler};
use super::{place_kinds, schema};
use model::{Basis, PartOf, Place, TextId};
use quotes::DocumentText;
use std::collections::BTreeSet;

pub(super) fn compile(compiler: &mut Compiler<'_>) -> Vec<Place> {
    let file = &compiler.seeds.places;
    compiler.check_ids(&file.name, |span| file.line(span), file.content.place.iter().map(|place| &place.id));
    file.content.place.iter().map(|place| compile_place(compiler, place)).collect()
}

/// The heading of the index of places; a gazetteer has one.
pub(super) fn title(compiler: &mut Compiler<'_>) -> Option<TextId> {
    let file = &compiler.seeds.places;
    let at = |line| At { file: &file.name, line };
    let first = file.content.place.first().map(|place| place.id.span());
    match (&file.content.title, first) {
        (Some(text), Some(_)) => Some(compiler.text(text.get_ref(), &at(file.line(text.span())))),
        (None, Some(first)) => {
            let message =
                "the index of these places has no title; write one at the head of the file: title = { en = … }";
            compiler.fault(Check::Language, &at(file.line(first)), message);
            None
        }
        (Some(text), None) => {
            compiler.fault(
                Check::Orphan,
                &at(file.line(text.span())),
                "there are no places; delete the title of their index",
            );
            None
        }
        (None, None) => None,
    }
}

fn compile_place(compiler: &mut Compiler<'_>, place: &schema::Place) -> Place {
    let file = &compiler.seeds.places;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let part_of = place.part_of.iter().filter_map(|part_of| compile_part_of(compiler, part_of)).collect();
    Place {
        id: place.id.get_ref().as_str().into(),
        names: compiler.text(place.names.get_ref(), &at(place.names.span())),
        kind: place_kinds::of_place(compiler, &place.kind),
        printed: place.printed.clone(),
        part_of,
        note: place.note.as_ref().map(|note| compiler.text(note.get_ref(), &at(note.span()))),
    }
}

fn compile_part_of(compiler: &mut Compiler<'_>, part_of: &schema::PartOf) -> Option<PartOf> {
    let file = &compiler.seeds.places;
    let at = At { file: &file.name, line: file.line(part_of.place.span()) };
    let whole = part_of.place.get_ref();
    if !file.content.place.iter().any(|place| place.id.get_ref() == whole) {
        compiler.fault(
            Check::Reference,
            &at,
            compiler.seeds.no_place(whole, "add it to places.toml, or mend the name"),
        );
        return None;
    }
    let cited = (&part_of.source, part_of.line, &part_of.quote);
    let citation = match (part_of.basis, cited) {
        (Basis::OutsideKnowledge, (None, None, None)) => None,
        (Basis::Documents | Basis::Inference, (Some(source_id), Some(line), Some(quote))) => {
            let Some(source) = find_source(compiler, source_id.get_ref()) else {
                let message = compiler.seeds.no_source(source_id.get_ref());
                compiler.fault(Check::Reference, &at, message);
                return None;
            };
            Some(locate(compiler, source, quote.get_ref(), line, ["", ""], &at)?)
        }
        (Basis::OutsideKnowledge, _) => {
            compiler.fault(
                Check::InferenceMarked,
                &at,
                "outside knowledge has no citation; delete it, or write basis = \"documents\"",
            );
            return None;
        }
        _ => {
            compiler.fault(Check::InferenceMarked, &at, "what rests on the documents needs source, line and quote; add them, or write basis = \"outside-knowledge\"");
            return None;
        }
    };
    Some(PartOf { place: whole.as_str().into(), basis: part_of.basis, citation })
}

pub(super) fn find_source<'a>(compiler: &Compiler<'a>, source_id: &str) -> Option<&'a schema::Source> {
    compiler.seeds.sources.content.source.iter().find(|source| source.id.get_ref() == source_id)
}

/// Every place is printed by a document or named by a claim, or holds one that is. Goes by the files as written, so that a claim that
/// is left out for another fault still counts; a topic or a document that could not be read may name any of them.
pub(super) fn check_orphans(compiler: &mut Compiler<'_>) {
    let seeds = compiler.seeds;
    if !seeds.unread.is_empty() || !seeds.has_every_document() {
        return;
    }
    let sources = &seeds.sources.content.source;
    let documents: Vec<&str> =
        sources.iter().filter_map(|source| seeds.document(source)).map(DocumentText::reading).collect();
    let places = &seeds.places.content.place;
    let claims = seeds.topics.iter().flat_map(|file| &file.content.claim);
    let mut open: Vec<&str> =
        claims.flat_map(|claim| claim.value.get_ref().members()).map(|member| member.place.as_str()).collect();
    let is_printed = |name: &str| documents.iter().any(|document| document.contains(name));
    open.extend(
        places.iter().filter(|place| place.spellings().any(is_printed)).map(|place| place.id.get_ref().as_str()),
    );
    let mut used = BTreeSet::new();
    while let Some(place_id) = open.pop() {
        if used.insert(place_id) {
            let named = places.iter().filter(|place| place.id.get_ref() == place_id);
            open.extend(named.flat_map(|place| &place.part_of).map(|part_of| part_of.place.get_ref().as_str()));
        }
    }
    for place in places.iter().filter(|place| !used.contains(place.id.get_ref().as_str())) {
        let at = At { file: &seeds.places.name, line: seeds.places.line(place.id.span()) };
        compiler.fault(Check::Orphan, &at, "no document and no claim names this place, nor anything in it; delete it");
    }
    for place in places {
        let at = At { file: &seeds.places.name, line: seeds.places.line(place.id.span()) };
        for spelling in place.printed.iter().filter(|spelling| !is_printed(spelling)) {
            compiler.fault(
                Check::Orphan,
                &at,
                format!("no document prints \"{spelling}\"; copy the spelling again, or delete it"),
            );
        }
    }
}
