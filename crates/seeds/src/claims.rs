//! Compiling one claim: its value, its quote's place in the document, and the words that carry the value.

use super::check::Check;
use super::compile::{At, Compiler};
use super::figures::Figures;
use super::files::SeedFile;
use super::places::find_source;
use super::suggest::did_you_mean;
use super::{dates, not_found, readback, schema, units, value_faults};
use model::{Citation, Claim, Comparator, Decimal, Edge, Mark, Member, PartialDate, Side, TextId, UnitId, Value};
use toml::Spanned;

pub(super) fn compile(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    claim: &schema::Claim,
) -> Option<Claim> {
    let at = |span| At { file: &file.name, line: file.line(span) };
    let Some(source) = find_source(compiler, claim.source.get_ref()) else {
        let message = compiler.seeds.no_source(claim.source.get_ref());
        compiler.fault(Check::Reference, &at(claim.source.span()), message);
        return None;
    };
    compiler.check_id(claim.measure.get_ref(), &at(claim.measure.span()));
    check_part(compiler, file, claim, source);
    check_row(compiler, file, claim);
    check_brackets(compiler, file, claim);
    let quote_at = at(claim.quote.span());
    let around = [claim.prefix.as_str(), claim.suffix.as_str()];
    let citation = locate(compiler, source, claim.quote.get_ref(), *claim.line.get_ref(), around, &quote_at);
    let value = compile_value(compiler, claim, &at(claim.value.span()));
    let language = *source.language.get_ref();
    // Words that the document does not have say nothing: what they seem to contradict may be right.
    let is_misquoted = citation.is_none() && compiler.seeds.document(source).is_some();
    let marks = compile_marks(compiler, file, claim, value.as_ref(), is_misquoted);
    if let Some(value) = value.as_ref().filter(|_| !is_misquoted) {
        readback::check_value(compiler, claim, language, value, &marks, &at(claim.value.span()));
    }
    if let Some(due) = claim.due.as_ref().filter(|_| !is_misquoted) {
        dates::check_due(compiler, claim, language, due.get_ref(), &at(due.span()));
    }
    let (written, converted) = value.as_ref().map(|value| write_out(compiler, claim, value)).unwrap_or_default();
    let mut text = |text: &Spanned<schema::Text>| compiler.text(text.get_ref(), &at(text.span()));
    let (scope, time, note) =
        (text(&claim.scope), claim.time.as_ref().map(&mut text), claim.note.as_ref().map(&mut text));
    let (attributed_to, inferred) =
        (claim.attributed_to.as_ref().map(&mut text), claim.inferred.as_ref().map(&mut text));
    let noun = match claim.value.get_ref() {
        schema::Value::Quantity { noun: Some(noun), .. } => Some(compiler.text(noun, &at(claim.value.span()))),
        _ => None,
    };
    let translation_at = at(claim.translation.as_ref().map_or(claim.quote.span(), Spanned::span));
    if !is_misquoted {
        readback::check_translation(compiler, claim, language, &translation_at);
    }
    let none = schema::Text::default();
    let written_translation = claim.translation.as_ref().map_or(&none, Spanned::get_ref);
    let translation = compiler.translation(claim.quote.get_ref(), language, written_translation, &translation_at);
    let figure = value.as_ref().and_then(|value| readback::carrying(compiler, claim, language, value, &marks));
    let translated_figure = figure.and_then(|figure| readback::in_translation(compiler, &figure, translation));
    Some(Claim {
        id: claim.id.get_ref().as_str().into(),
        source: claim.source.get_ref().as_str().into(),
        part: claim.part.as_ref().map(|part| part.get_ref().as_str().into()),
        row: claim.row.as_ref().map(|row| row.get_ref().as_str().into()),
        attributed_to,
        measure: claim.measure.get_ref().as_str().into(),
        scope,
        time,
        due: claim.due.as_ref().map(|due| due.get_ref().clone()),
        noun,
        figure_unread: !Figures::knows(language) && has_figure(value.as_ref()),
        value: value?,
        written,
        converted,
        citation: citation?,
        marks,
        translation,
        translated_figure,
        note,
        inferred,
    })
}

/// True for the values that are read back out of their quotes.
fn has_figure(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Quantity { .. } | Value::Date { .. }))
}

/// A claim of a source with several articles says which one it stands in, and its quote stands there.
fn check_part(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    claim: &schema::Claim,
    source: &schema::Source,
) {
    let line = *claim.line.get_ref();
    let Some(part_id) = &claim.part else {
        if !source.part.is_empty() {
            let at = At { file: &file.name, line: file.line(claim.source.span()) };
            compiler.fault(Check::Reference, &at, "the source has several parts; say which with part");
        }
        return;
    };
    let at = At { file: &file.name, line: file.line(part_id.span()) };
    let known = source.part.iter().map(|part| part.id.get_ref().as_str());
    let mend = || did_you_mean(part_id.get_ref(), known, "see sources.toml");
    match source.part.iter().find(|part| part.id.get_ref() == part_id.get_ref()) {
        None => {
            compiler.fault(Check::Reference, &at, format!("the source has no part \"{}\"{}", part_id.get_ref(), mend()))
        }
        Some(part) if line < *part.first_line.get_ref() || line > part.last_line => {
            let holds = |part: &&schema::Part| *part.first_line.get_ref() <= line && line <= part.last_line;
            let mend = match source.part.iter().find(holds) {
                Some(other) => format!("write part = \"{}\", or name the other part's quote", other.id.get_ref()),
                None => "name the other part, or mend its lines in sources.toml".to_owned(),
            };
            compiler.fault(Check::QuoteLocated, &at, format!("the quote's line is not in this part; {mend}"));
        }
        Some(_) => {}
    }
}

fn check_row(compiler: &mut Compiler<'_>, file: &SeedFile<schema::TopicFile>, claim: &schema::Claim) {
    let rows = &file.content.row;
    match &claim.row {
        None if rows.is_empty() => {}
        None => {
            let at = At { file: &file.name, line: file.line(claim.id.span()) };
            compiler.fault(Check::Reference, &at, "the topic has rows; say which with row");
        }
        Some(row) if rows.iter().any(|known| known.id.get_ref() == row.get_ref()) => {}
        Some(row) => {
            let at = At { file: &file.name, line: file.line(row.span()) };
            let mend = did_you_mean(row.get_ref(), rows.iter().map(|row| row.id.get_ref().as_str()), "add a [[row]]");
            compiler.fault(Check::Reference, &at, format!("the topic has no row \"{}\"{mend}", row.get_ref()));
        }
    }
}

/// The citation of a quote. Its context comes later, when it is known how much there is room for: see `shipped_share`.
pub(super) fn locate(
    compiler: &mut Compiler<'_>,
    source: &schema::Source,
    quote: &str,
    line: usize,
    [prefix, suffix]: [&str; 2],
    at: &At<'_>,
) -> Option<Citation> {
    let document = compiler.seeds.document(source)?;
    let span = match document.locate(quote, line, prefix, suffix) {
        Ok(span) => span,
        Err(error) => {
            let message = not_found::message(compiler, source, quote, line, &error);
            compiler.fault(Check::QuoteLocated, at, message);
            return None;
        }
    };
    let set_aside = compiler.seeds.set_aside.content.range.iter().any(|range| {
        range.document.get_ref() == source.document.get_ref()
            && range.first_line <= span.last_line
            && span.line <= range.last_line
    });
    if set_aside {
        compiler.fault(
            Check::SetAside,
            at,
            "the quote stands in lines that set-aside.toml calls page furniture; quote the story itself",
        );
    }
    let exact = document.slice(span.start, span.end);
    Some(Citation {
        document: source.document.get_ref().clone(),
        line: span.line,
        last_line: span.last_line,
        joined: (exact != quote).then(|| quote.to_owned()),
        exact,
        prefix: String::new(),
        suffix: String::new(),
        start: span.start,
        end: span.end,
    })
}

fn compile_value(compiler: &mut Compiler<'_>, claim: &schema::Claim, at: &At<'_>) -> Option<Value> {
    match claim.value.get_ref() {
        schema::Value::Quantity { number, to, unit, noun, comparator, approximate } => {
            let mut decimal = |number: &String| {
                let decimal = Decimal::parse(number);
                if decimal.is_none() {
                    compiler.fault(Check::ValueForm, at, value_faults::no_number(number));
                }
                decimal
            };
            let (number, to) = (decimal(number), to.as_ref().map(decimal));
            let (number, to) = (number?, to.map_or(Some(None), |to| to.map(Some))?);
            let comparator = comparator.unwrap_or(Comparator::Equal);
            if to.is_some() != (comparator == Comparator::Range) {
                compiler.fault(
                    Check::ValueForm,
                    at,
                    "a range has a comparator \"range\" and its upper end in to; write both, or neither",
                );
                return None;
            }
            let unit = units::named(compiler, unit, at)?.id.clone();
            check_noun(compiler, &unit, noun.as_ref(), at);
            Some(Value::Quantity { number, to, unit, comparator, approximate: *approximate })
        }
        schema::Value::Date { start, end, year_inferred } => {
            let mut parse = |text: &String| {
                let date = PartialDate::parse(text);
                if date.is_none() {
                    compiler.fault(
                        Check::ValueForm,
                        at,
                        format!("\"{text}\" is no date; write \"2021\", \"2021-01\" or \"2021-01-22\""),
                    );
                }
                date
            };
            let (start, end) = (parse(start)?, end.as_ref().map(parse));
            let end = match end {
                Some(end) => Some(end?),
                None => None,
            };
            if end.as_ref().is_some_and(|end| *end < start) {
                compiler.fault(Check::ValueForm, at, "the date ends before it starts; swap start and end");
                return None;
            }
            Some(Value::Date { start, end, year_inferred: *year_inferred })
        }
        schema::Value::Set { members } => Some(Value::Set { members: compile_members(compiler, members, at) }),
        schema::Value::Edges { east, south, west, north } => {
            let sides = Side::ALL.into_iter().zip([east, south, west, north]);
            let edges: Vec<Edge> = sides
                .filter(|(_, members)| !members.is_empty())
                .map(|(side, members)| Edge { side, members: compile_members(compiler, members, at) })
                .collect();
            if edges.is_empty() {
                compiler.fault(Check::ValueForm, at, "the boundary has no edge; name what it runs along");
            }
            Some(Value::Edges { edges })
        }
        schema::Value::Text { text, reading } => {
            compiler.check_id(reading, at);
            Some(Value::Text { text: compiler.text(text, at), reading: reading.clone() })
        }
    }
}

/// Of the unit "count" a value says what is counted, and of no other.
fn check_noun(compiler: &mut Compiler<'_>, unit: &UnitId, noun: Option<&schema::Text>, at: &At<'_>) {
    match noun {
        None if unit.as_str() == units::COUNT => {
            compiler.fault(Check::ValueForm, at, "a count of what is not said; write it in noun, in every language");
        }
        Some(_) if unit.as_str() != units::COUNT => {
            compiler.fault(
                Check::ValueForm,
                at,
                "only a value of the unit \"count\" has a noun; delete one of the two",
            );
        }
        Some(_) | None => {}
    }
}

/// A value in the notation of every language, and in other units.
fn write_out(compiler: &mut Compiler<'_>, claim: &schema::Claim, value: &Value) -> (Option<TextId>, Option<TextId>) {
    let noun = match claim.value.get_ref() {
        schema::Value::Quantity { noun: Some(noun), .. } => {
            Some(compiler.scripts.every_language(noun, compiler.languages))
        }
        _ => None,
    };
    let units = compiler.units;
    let written = compiler.written(|words| match &noun {
        Some(noun) => words.notation.count(value, noun.in_language(words.language)),
        None => words.notation.value(value, units),
    });
    let converted = compiler.written(|words| words.notation.conversions(value, units).filter(|_| noun.is_none()));
    (written, converted)
}

fn compile_members(compiler: &mut Compiler<'_>, members: &[schema::Member], at: &At<'_>) -> Vec<Member> {
    if members.is_empty() {
        compiler.fault(Check::ValueForm, at, "the set is empty; name its members, or make it a silence");
    }
    let places = &compiler.seeds.places.content.place;
    for member in members {
        match places.iter().find(|place| *place.id.get_ref() == member.place) {
            None => {
                let message = compiler.seeds.no_place(&member.place, "add it to places.toml");
                compiler.fault(Check::Reference, at, message);
            }
            Some(place) if !place.is_named(&member.printed) => {
                let message = format!(
                    "\"{}\" is no name of \"{}\"; name the right place, or add the spelling to printed in places.toml",
                    member.printed, member.place
                );
                compiler.fault(Check::Reference, at, message);
            }
            Some(_) => {}
        }
    }
    members
        .iter()
        .map(|member| Member { place: member.place.as_str().into(), printed: member.printed.clone() })
        .collect()
}

/// Brackets around our words mark what is inferred, and want the reason.
fn check_brackets(compiler: &mut Compiler<'_>, file: &SeedFile<schema::TopicFile>, claim: &schema::Claim) {
    let value = match claim.value.get_ref() {
        schema::Value::Text { text, .. } => Some((text, claim.value.span())),
        _ => None,
    };
    let texts =
        [Some(&claim.scope), claim.time.as_ref()].into_iter().flatten().map(|text| (text.get_ref(), text.span()));
    for (text, span) in texts.chain(value) {
        let bracketed = text.written().any(|text| text.contains('['));
        if bracketed && claim.inferred.is_none() {
            let at = At { file: &file.name, line: file.line(span) };
            compiler.fault(Check::InferenceMarked, &at, "the text has [inferred] parts and no reason; add inferred");
        }
    }
}

/// The places of the value in the quote: the figure, and every member as printed.
fn compile_marks(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    claim: &schema::Claim,
    value: Option<&Value>,
    is_misquoted: bool,
) -> Vec<Mark> {
    let at = |span| At { file: &file.name, line: file.line(span) };
    let quote = claim.quote.get_ref();
    let mut marks = Vec::new();
    match &claim.figure {
        Some(figure) => match mark(quote, figure.get_ref()) {
            Some(mark) => marks.push(mark),
            None if is_misquoted => {}
            None => compiler.fault(
                Check::FigureInQuote,
                &at(figure.span()),
                "the figure is not in the quote; copy it from there",
            ),
        },
        None if matches!(value, Some(Value::Quantity { .. } | Value::Date { .. })) => {
            compiler.fault(
                Check::FigureInQuote,
                &at(claim.quote.span()),
                "nothing says which words of the quote carry the value; mark them with figure",
            );
        }
        None => {}
    }
    for member in claim.value.get_ref().members() {
        match mark(quote, &member.printed) {
            Some(mark) => marks.push(mark),
            None if is_misquoted => {}
            None => {
                let message =
                    format!("\"{}\" is not in the quote; write in printed how the quote names it", member.printed);
                compiler.fault(Check::FigureInQuote, &at(claim.value.span()), message);
            }
        }
    }
    disjoint(marks)
}

/// In order, and joined where they overlap.
fn disjoint(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| mark.start);
    let mut joined: Vec<Mark> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}

fn mark(quote: &str, part: &str) -> Option<Mark> {
    let (before, _) = quote.split_once(part).filter(|_| !part.is_empty())?;
    let start = before.chars().count();
    Some(Mark { start, end: start + part.chars().count() })
}
