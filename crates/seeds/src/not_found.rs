//! Quotes that are not where they are said to be: the nearest place, the characters that differ, and the document that has the words.

use super::characters::shown;
use super::compile::Compiler;
use super::schema;
use quotes::{Difference, DocumentText, LocateError};

/// More differences than these are not told one by one.
const MOST_TOLD: usize = 3;

/// The message about a quote that is not found on its line.
pub(super) fn message(
    compiler: &Compiler<'_>,
    source: &schema::Source,
    quote: &str,
    line: usize,
    error: &LocateError,
) -> String {
    let name = source.document.get_ref();
    let plain = format!("{error} ({name})");
    if *error != LocateError::Missing {
        return plain;
    }
    if quote.trim().is_empty() {
        return format!("the quote is empty; copy the words that carry the claim from {name}");
    }
    if let Some(elsewhere) = in_another_document(compiler, source, quote) {
        return elsewhere;
    }
    let near = compiler.seeds.document(source).and_then(|document| document.near_miss(quote, line));
    near.map_or(plain, |differences| near_miss(name, "the quote", &differences))
}

/// The message about a printed title that the document does not print.
pub(super) fn title_message(document: &DocumentText, name: &str, title: &str) -> String {
    let near = document.near_miss(title, 1);
    let plain = "the document does not print this title; copy it again, character by character".to_owned();
    near.map_or(plain, |differences| near_miss(name, "the title", &differences))
}

/// Words that another source's document has.
fn in_another_document(compiler: &Compiler<'_>, source: &schema::Source, quote: &str) -> Option<String> {
    let others = compiler.seeds.sources.content.source.iter().filter(|other| other.id.get_ref() != source.id.get_ref());
    others.into_iter().find_map(|other| {
        let found = compiler.seeds.document(other)?.find(quote);
        let line = found.first()?.line;
        let (document, id) = (other.document.get_ref(), other.id.get_ref());
        Some(format!("the quote stands in {document} on line {line}, not here; write source = \"{id}\" and line = {line}, or quote {}", source.document.get_ref()))
    })
}

fn near_miss(name: &str, what: &str, differences: &[Difference]) -> String {
    let crossed = differences.iter().find(|one| is_break(&one.document));
    if let Some(crossed) = crossed.filter(|_| differences.iter().all(|one| is_break(&one.document))) {
        let (line, next) = (crossed.line, crossed.line + crossed.document.matches('\n').count());
        return format!(
            "{what} runs over the end of line {line} of {name} into line {next}; quote from one line, or write wrapped = true at the source if its lines break inside sentences"
        );
    }
    let told = differences
        .iter()
        .take(MOST_TOLD)
        .map(|one| format!("line {} prints {} where {what} has {}", one.line, shown(&one.document), shown(&one.words)));
    let told: Vec<String> = told.collect();
    let more = match differences.len().saturating_sub(MOST_TOLD) {
        0 => String::new(),
        n_more => format!(", and {n_more} more"),
    };
    format!("{what} is not in {name} letter by letter: {}{more}; copy it again from there", told.join(", "))
}

/// A line break, with the spaces around it.
fn is_break(document: &str) -> bool {
    document.contains('\n') && document.trim().is_empty()
}
