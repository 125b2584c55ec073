//! Compiling `sources.toml`: documents and their hashes, dates and what in them is inferred, parts.

use super::addresses;
use super::check::Check;
use super::compile::{At, Compiler};
use super::files::hex;
use super::{languages, not_found, schema};
use model::{Document, Language, Part, PartialDate, SOURCE_COUNT, Source, TextId, Translated};
use sha2::{Digest, Sha256};
use toml::Spanned;

pub(super) fn compile(compiler: &mut Compiler<'_>) -> Vec<Source> {
    let file = &compiler.seeds.sources;
    compiler.check_ids(&file.name, |span| file.line(span), file.content.source.iter().map(|source| &source.id));
    check_count(compiler);
    check_documents(compiler);
    check_set_aside(compiler);
    file.content
        .source
        .iter()
        .zip(1..)
        .filter_map(|(source, number)| compile_source(compiler, source, number))
        .collect()
}

/// There are neither too few sources nor too many.
fn check_count(compiler: &mut Compiler<'_>) {
    let file = &compiler.seeds.sources;
    let sources = &file.content.source;
    if compiler.seeds.is_unread(&file.name) || SOURCE_COUNT.contains(&sources.len()) {
        return;
    }
    let (least, most) = (*SOURCE_COUNT.start(), *SOURCE_COUNT.end());
    // The first that is too many; with too few, the last there is.
    let last = sources.get(most).or(sources.last());
    let line = last.map_or(1, |source| file.line(source.id.span()));
    let mend = if sources.len() < least { "add a [[source]] to compare with" } else { "leave some out" };
    let message = format!("a comparison has {least} to {most} sources, and this one has {}; {mend}", sources.len());
    compiler.fault(Check::SourceCount, &At { file: &file.name, line }, message);
}

/// Every document belongs to a source.
fn check_documents(compiler: &mut Compiler<'_>) {
    let seeds = compiler.seeds;
    for name in seeds.documents.keys() {
        let used = seeds.sources.content.source.iter().any(|source| source.document.get_ref() == name);
        if !used {
            let file = format!("documents/{name}");
            compiler.fault(
                Check::Orphan,
                &At { file: &file, line: 1 },
                "no source is read from this document; add one, or delete it",
            );
        }
    }
}

/// Checks that words set aside are there: a range that meets no document protects nothing.
fn check_set_aside(compiler: &mut Compiler<'_>) {
    let seeds = compiler.seeds;
    for range in &seeds.set_aside.content.range {
        let name = range.document.get_ref();
        let at = At { file: &seeds.set_aside.name, line: seeds.set_aside.line(range.document.span()) };
        match seeds.documents.get(name).map(|document| document.text.lines().count()) {
            None if seeds.is_unread(&format!("documents/{name}")) => {}
            None => compiler.fault(
                Check::Reference,
                &at,
                format!("documents/{name} does not exist; mend the name, or delete the range"),
            ),
            Some(n_lines) => check_lines(compiler, "range", range.first_line, range.last_line, n_lines, &at),
        }
    }
    check_words_aside(compiler);
    check_reasons(compiler);
}

/// Nothing is set aside without a reason.
fn check_reasons(compiler: &mut Compiler<'_>) {
    let file = &compiler.seeds.set_aside;
    let ranges = file.content.range.iter().map(|range| &range.reason);
    let words = file.content.words.iter().map(|words| &words.reason);
    let patterns = file.content.pattern.iter().map(|pattern| &pattern.reason);
    for reason in ranges.chain(words).chain(patterns).filter(|reason| reason.get_ref().trim().is_empty()) {
        let at = At { file: &file.name, line: file.line(reason.span()) };
        compiler.fault(Check::SetAside, &at, "nothing is set aside without a reason; write why this may be");
    }
}

/// Words that are set aside stand where they are said to: else they hide nothing, and something new may hide behind them.
fn check_words_aside(compiler: &mut Compiler<'_>) {
    let seeds = compiler.seeds;
    let file = &seeds.set_aside;
    let sources = &seeds.sources.content.source;
    for words in &file.content.words {
        let source = sources.iter().find(|source| source.document.get_ref() == words.document.get_ref());
        let document = source.and_then(|source| seeds.document(source));
        let found = document.map(|document| document.find(words.text.get_ref()));
        let is_unread = source.is_some() && document.is_none();
        if !is_unread && !found.into_iter().flatten().any(|span| span.line == words.line) {
            let at = At { file: &file.name, line: file.line(words.text.span()) };
            let message =
                "these words are not on that line of the document; mend document, line or text, or delete them";
            compiler.fault(Check::Orphan, &at, message);
        }
    }
    for text in file.content.pattern.iter().flat_map(|pattern| &pattern.texts) {
        let mut documents = sources.iter().filter_map(|source| seeds.document(source));
        if seeds.has_every_document() && documents.all(|document| document.find(text.get_ref()).is_empty()) {
            let at = At { file: &file.name, line: file.line(text.span()) };
            compiler.fault(Check::Orphan, &at, "no document has these words; delete them");
        }
    }
}

fn check_lines(
    compiler: &mut Compiler<'_>,
    what: &str,
    first_line: usize,
    last_line: usize,
    n_lines: usize,
    at: &At<'_>,
) {
    if first_line == 0 || first_line > last_line || last_line > n_lines {
        let message = format!(
            "the {what}'s lines {first_line} to {last_line} are not in the document, which has {n_lines}; mend them"
        );
        compiler.fault(Check::ValueForm, at, message);
    }
}

fn compile_source(compiler: &mut Compiler<'_>, source: &schema::Source, number: usize) -> Option<Source> {
    let file = &compiler.seeds.sources;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let name = source.document.get_ref();
    let has_plain_name = check_file_name(compiler, name, &at(source.document.span()));
    let Some(document) = compiler.seeds.documents.get(name) else {
        if has_plain_name && !compiler.seeds.is_unread(&format!("documents/{name}")) {
            compiler.fault(
                Check::Reference,
                &at(source.document.span()),
                format!("documents/{name} does not exist; add it, or mend the name"),
            );
        }
        return None;
    };
    if document.sha256 != *source.sha256.get_ref() {
        let differs_in_line_ends = document.text.contains('\r')
            && hex(&Sha256::digest(document.text.replace("\r\n", "\n"))) == *source.sha256.get_ref();
        let message = if differs_in_line_ends {
            format!(
                "{name} is the file that was read but for its line ends, which are those of Windows; save it with plain ones (LF)"
            )
        } else {
            format!(
                "{name} is not the file that was read: its SHA-256 is {}; restore it, or re-read every quote and write that hash",
                document.sha256
            )
        };
        compiler.fault(Check::DocumentHash, &at(source.sha256.span()), message);
    }
    if let Some(address) = &source.address {
        compiler.check_address(address.get_ref(), &["https://"], &at(address.span()));
    }
    if PartialDate::parse(source.last_checked.get_ref()).is_none_or(|date| date.day().is_none()) {
        compiler.fault(
            Check::ValueForm,
            &at(source.last_checked.span()),
            "last_checked is no day; write it as \"2026-01-31\"",
        );
    }
    let n_chars = document.text.chars().count();
    let n_lines = document.text.lines().count();
    compiler.check_ids(&file.name, |span| file.line(span), source.part.iter().map(|part| &part.id));
    let parts = source.part.iter().map(|part| compile_part(compiler, source, part, n_lines)).collect();
    let printed_title = printed_title(compiler, source, source.printed_title.as_ref());
    let date_inferred = inferred_date(compiler, &source.date, source.date_inferred.as_ref());
    let language = languages::of_document(compiler, *source.language.get_ref(), &at(source.language.span()))?;
    let language_name = language_name(compiler, source, language);
    let mut text = |text: &Spanned<schema::Text>| compiler.text(text.get_ref(), &at(text.span()));
    Some(Source {
        id: source.id.get_ref().as_str().into(),
        number,
        document: Document {
            file: name.clone(),
            sha256: document.sha256.clone(),
            n_chars,
            copying_forbidden: source.copying_forbidden,
        },
        language,
        language_name,
        short_name: text(&source.short_name),
        kind: text(&source.kind),
        title: text(&source.title),
        printed_title,
        publisher: text(&source.publisher),
        short_date: text(&source.short_date),
        date: text(&source.date),
        date_inferred,
        status: text(&source.status),
        address: source.address.as_ref().map(|address| addresses::encoded(address.get_ref())),
        last_checked: source.last_checked.get_ref().clone(),
        excerpt: source.excerpt,
        parts,
    })
}

/// The name of a document's language: that of the source, or the one that the words of the interface have.
fn language_name(compiler: &mut Compiler<'_>, source: &schema::Source, language: Language) -> TextId {
    let file = &compiler.seeds.sources;
    let at = |span| At { file: &file.name, line: file.line(span) };
    if let Some(name) = &source.language_name {
        return compiler.text(name.get_ref(), &at(name.span()));
    }
    let unnamed = compiler.interface.iter().filter(|words| words.name_of(language).is_none());
    let unnamed: Vec<String> = unnamed.map(|words| format!("\"{}\"", words.language)).collect();
    if !unnamed.is_empty() {
        let message =
            format!("\"{language}\" has no name in {}; say it in language_name, in every language", unnamed.join(", "));
        compiler.fault(Check::Language, &at(source.language.span()), message);
    }
    let interface = compiler.interface;
    let name_in = |reader: Language| {
        let words = interface.iter().find(|words| words.language == reader);
        words.and_then(|words| words.name_of(language)).unwrap_or_default().to_owned()
    };
    let name = Translated::new(compiler.languages, name_in);
    compiler.texts.add(name)
}

/// Names of documents stand in addresses and on command lines; and what is no text file is not read.
fn check_file_name(compiler: &mut Compiler<'_>, name: &str, at: &At<'_>) -> bool {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_.".contains(letter);
    let message = if !name.ends_with(".txt") {
        format!("\"{name}\" is no text file; save the document as UTF-8 text under a name that ends in .txt")
    } else if !name.chars().all(is_plain) {
        let letters = name.to_lowercase();
        let plain: String = letters.chars().map(|letter| if is_plain(letter) { letter } else { '-' }).collect();
        format!(
            "\"{name}\" has letters that a document's name must not have; rename the file to \"{plain}\" and write that"
        )
    } else {
        return true;
    };
    compiler.fault(Check::IdForm, at, message);
    false
}

fn compile_part(compiler: &mut Compiler<'_>, source: &schema::Source, part: &schema::Part, n_lines: usize) -> Part {
    let file = &compiler.seeds.sources;
    let at = |span| At { file: &file.name, line: file.line(span) };
    let first_line = *part.first_line.get_ref();
    check_lines(compiler, "part", first_line, part.last_line, n_lines, &at(part.first_line.span()));
    let date_inferred = inferred_date(compiler, &part.date, part.date_inferred.as_ref());
    let printed_title = printed_title(compiler, source, part.printed_title.as_ref());
    let mut text = |text: &Spanned<schema::Text>| compiler.text(text.get_ref(), &at(text.span()));
    Part {
        id: part.id.get_ref().as_str().into(),
        title: text(&part.title),
        printed_title,
        publisher: text(&part.publisher),
        date: text(&part.date),
        date_inferred,
        first_line,
        last_line: part.last_line,
    }
}

/// A printed title stands in the document.
fn printed_title(
    compiler: &mut Compiler<'_>,
    source: &schema::Source,
    title: Option<&Spanned<String>>,
) -> Option<String> {
    let title = title?;
    let seeds = compiler.seeds;
    if let Some(document) = seeds.document(source).filter(|document| document.find(title.get_ref()).is_empty()) {
        let at = At { file: &seeds.sources.name, line: seeds.sources.line(title.span()) };
        let message = not_found::title_message(document, source.document.get_ref(), title.get_ref());
        compiler.fault(Check::QuoteLocated, &at, message);
    }
    Some(title.get_ref().clone())
}

/// Brackets in a date want a reason, in every language alike, and a reason wants brackets.
fn inferred_date(
    compiler: &mut Compiler<'_>,
    date: &Spanned<schema::Text>,
    reason: Option<&Spanned<schema::Text>>,
) -> Option<model::TextId> {
    let file = &compiler.seeds.sources;
    let at = |span| At { file: &file.name, line: file.line(span) };
    for text in date.get_ref().written() {
        let message = match (text.contains('['), reason) {
            (true, None) => "the date has [inferred] parts and no reason; add date_inferred",
            (false, Some(_)) => {
                "date_inferred gives a reason, and nothing in the date stands in [brackets]; bracket what is inferred in every language"
            }
            _ => continue,
        };
        compiler.fault(Check::InferenceMarked, &at(date.span()), message);
    }
    reason.map(|reason| compiler.text(reason.get_ref(), &at(reason.span())))
}
