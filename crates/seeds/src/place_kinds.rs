//! The kinds of places, which `places.toml` declares: their words, and what follows for places of them.

use super::check::Check;
use super::compile::{At, Compiler};
use super::schema::Text;
use super::suggest::did_you_mean;
use model::{PlaceKind, PlaceKindId, TextId};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

/// A `[[kind]]` as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenKind {
    pub(super) id: Spanned<String>,
    name: Spanned<Text>,
    /// The heading of its places; left out where they stand `under` that of another kind.
    plural: Option<Spanned<Text>>,
    under: Option<Spanned<String>>,
    #[serde(default)]
    endings: Vec<String>,
    #[serde(default)]
    joins_parts: bool,
    #[serde(default)]
    broad: bool,
    #[serde(default)]
    exact: bool,
    #[serde(default)]
    unlisted: bool,
}

/// Every kind that is declared, in the order of the index; each is that of some place.
pub(super) fn compile(compiler: &mut Compiler<'_>) -> Vec<PlaceKind> {
    let file = &compiler.seeds.places;
    let kinds = &file.content.kind;
    compiler.check_ids(&file.name, |span| file.line(span), kinds.iter().map(|kind| &kind.id));
    let used: BTreeSet<&String> = file.content.place.iter().map(|place| place.kind.get_ref()).collect();
    for kind in kinds.iter().filter(|kind| !used.contains(kind.id.get_ref())) {
        let is_a_heading =
            kinds.iter().any(|other| other.under.as_ref().map(Spanned::get_ref) == Some(kind.id.get_ref()));
        if !is_a_heading {
            let at = At { file: &file.name, line: file.line(kind.id.span()) };
            compiler.fault(Check::Orphan, &at, "no place is of this kind; delete it");
        }
    }
    kinds.iter().map(|kind| compile_kind(compiler, kind)).collect()
}

fn compile_kind(compiler: &mut Compiler<'_>, kind: &WrittenKind) -> PlaceKind {
    let file = &compiler.seeds.places;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let name = compiler.text(kind.name.get_ref(), &at(kind.name.span()));
    // What is wrong with a heading is wrong with nothing else.
    let heading = heading(compiler, kind).unwrap_or(name);
    PlaceKind {
        id: kind.id.get_ref().as_str().into(),
        name,
        heading,
        endings: kind.endings.clone(),
        joins_parts: kind.joins_parts,
        broad: kind.broad,
        exact: kind.exact,
        unlisted: kind.unlisted,
    }
}

/// The heading of a kind: its own, or that of the kind under which it stands.
fn heading(compiler: &mut Compiler<'_>, kind: &WrittenKind) -> Option<TextId> {
    let file = &compiler.seeds.places;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let kinds = &file.content.kind;
    match (&kind.plural, &kind.under) {
        (Some(plural), None) => Some(compiler.text(plural.get_ref(), &at(plural.span()))),
        (None, Some(under)) => {
            let with_heading = kinds.iter().filter_map(|other| Some((other, other.plural.as_ref()?)));
            let mut with_heading = with_heading.map(|(other, plural)| (other.id.get_ref().as_str(), plural));
            let found = with_heading.clone().find(|(id, _)| id == under.get_ref());
            let Some((_, plural)) = found else {
                let known: Vec<&str> = with_heading.by_ref().map(|(id, _)| id).collect();
                let id = under.get_ref();
                let mend = did_you_mean(id, known, "name one, or give this kind a plural of its own");
                let message = format!("there is no kind \"{id}\" with a plural{mend}");
                compiler.fault(Check::Reference, &at(under.span()), message);
                return None;
            };
            Some(compiler.text(plural.get_ref(), &at(plural.span())))
        }
        (Some(_), Some(under)) => {
            compiler.fault(
                Check::Reference,
                &at(under.span()),
                "a kind has its own plural or stands under another; delete one",
            );
            None
        }
        (None, None) => {
            let message = "this kind has no heading; give it a plural, or name a kind with one as under";
            compiler.fault(Check::Reference, &at(kind.id.span()), message);
            None
        }
    }
}

/// The kind of a place: a declared one.
pub(super) fn of_place(compiler: &mut Compiler<'_>, kind_id: &Spanned<String>) -> PlaceKindId {
    let file = &compiler.seeds.places;
    let id = kind_id.get_ref().as_str();
    let known: Vec<&str> = file.content.kind.iter().map(|kind| kind.id.get_ref().as_str()).collect();
    if !known.contains(&id) {
        let at = At { file: &file.name, line: file.line(kind_id.span()) };
        let mend = did_you_mean(id, known, "declare it in a [[kind]], or mend the name");
        let message = format!("there is no kind \"{id}\"{mend}");
        compiler.fault(Check::Reference, &at, message);
    }
    id.into()
}
