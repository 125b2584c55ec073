//! `claims.csv`: a table of all claims, one a row, for spreadsheets.
//!
//! It is written as RFC 4180 says: a header, fields apart by commas, records ended by CRLF, a field with a comma, a quotation
//! mark or a line break in quotation marks, those doubled. It begins with a byte order mark, by which spreadsheets know UTF-8.
//!
//! A cell that begins with `=`, `+`, `-`, `@` (also in their full-width forms), a tab or a line break would be run as a formula
//! by some spreadsheets. It gets one apostrophe in front, which they don't show; plain numbers stay as they are. A cell that
//! begins with apostrophes before such a sign gets one more, so that taking one away always gives back the text.

use super::content::Content;
use super::values::Fields;
use super::{in_memory, verdict_name};
use csv::{IntoInnerError, Terminator, WriterBuilder};
use model::address::claim_path;
use model::phrasing::{Term, Wording, colon, fill, with_basis};
use model::{Claim, Language, TextId, Tier, Topic};
use std::io;

/// A row in the making: the names of the columns beside the cells, so that neither can be moved without the other.
#[derive(Default)]
struct Row {
    names: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    fn put(&mut self, name: &str, cell: &str) {
        self.names.push(name.to_owned());
        self.cells.push(cell.to_owned());
    }

    fn flag(&mut self, name: &str, flag: Option<bool>) {
        self.put(name, flag.map(|flag| if flag { "true" } else { "false" }).unwrap_or_default());
    }

    /// One column a language: `scope_en`, `scope_zh_hans`.
    fn texts(&mut self, content: &Content<'_>, name: &str, text_id: Option<TextId>) {
        self.words(content, name, |language| content.optional(text_id, language).to_owned());
    }

    /// The same of words that are put together.
    fn words(&mut self, content: &Content<'_>, name: &str, words: impl Fn(Language) -> String) {
        for language in content.authored() {
            let column = format!("{name}_{}", language.tag().to_ascii_lowercase().replace('-', "_"));
            self.put(&column, &words(language));
        }
    }
}

/// The table, from the byte order mark to the last line break.
#[must_use]
pub fn claims_csv(content: &Content<'_>) -> String {
    in_memory(String::from_utf8(in_memory(table(content))))
}

fn table(content: &Content<'_>) -> io::Result<Vec<u8>> {
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::from("\u{feff}"));
    let claims = content.dataset.topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
    for (idx, (topic, claim)) in claims.enumerate() {
        let row = row(content, topic, claim);
        if idx == 0 {
            table.write_record(&row.names)?;
        }
        table.write_record(row.cells.iter().map(|cell| guarded(cell)))?;
    }
    table.into_inner().map_err(IntoInnerError::into_error)
}

fn row(content: &Content<'_>, topic: &Topic, claim: &Claim) -> Row {
    let (source, citation) = (content.source(&claim.source), &claim.citation);
    let fields = Fields::from(&claim.value);
    let mut row = Row::default();
    row.put("topic", topic.id.as_str());
    row.texts(content, "question", Some(topic.question));
    row.put("question_verdict", verdict_name(topic));
    row.words(content, "question_verdict_label", |language| content.verdict(topic, language));
    row.texts(content, "question_answer", Some(topic.verdict.sentence));
    row.words(content, "relations", |language| relations(content, topic, claim, language));
    row.put("row", claim.row.as_ref().map_or("", |row_id| row_id.as_str()));
    row.put("claim", claim.id.as_str());
    row.put("source", claim.source.as_str());
    row.texts(content, "source_title", source.map(|source| source.title));
    let part = source.zip(claim.part.as_ref()).and_then(|(source, part_id)| source.part(part_id));
    let printed =
        part.map_or(source.and_then(|source| source.printed_title.as_ref()), |part| part.printed_title.as_ref());
    row.put("printed_title", printed.map_or("", String::as_str));
    row.put("part", claim.part.as_ref().map_or("", |part_id| part_id.as_str()));
    row.texts(content, "attributed_to", claim.attributed_to);
    row.put("measure", claim.measure.as_str());
    row.texts(content, "scope", Some(claim.scope));
    row.texts(content, "time", claim.time);
    row.put("due", claim.due.as_deref().unwrap_or_default());
    row.put("value_kind", fields.kind);
    row.put("number", &fields.number);
    row.put("to", &fields.to);
    row.put("unit", &fields.unit);
    row.texts(content, "noun", claim.noun);
    row.put("comparator", fields.comparator);
    row.flag("approximate", fields.approximate);
    row.put("start", &fields.start);
    row.put("end", &fields.end);
    row.flag("year_inferred", fields.year_inferred);
    row.put("members", &fields.members.join("|"));
    row.put("members_printed", &fields.printed.join("|"));
    row.put("reading", &fields.reading);
    row.texts(content, "text", fields.text);
    row.put("quote", citation.display());
    row.put("figure", &figure(claim).unwrap_or_default());
    row.put("quote_language", content.language_of(claim));
    row.put("line", &citation.line.to_string());
    row.put("last_line", &citation.last_line.to_string());
    row.put("quote_start", &citation.start.to_string());
    row.put("quote_end", &citation.end.to_string());
    row.put("path", &claim_path(content.first_language(), &topic.id, &claim.id));
    row.put("document", &citation.document);
    row.put("document_sha256", source.map_or("", |source| &source.document.sha256));
    row.texts(content, "translation", Some(claim.translation));
    row.texts(content, "note", claim.note);
    row.texts(content, "inferred", claim.inferred);
    row
}

/// The marked words of a quote that carry its value: those that are no member's name.
fn figure(claim: &Claim) -> Option<String> {
    let quote = claim.citation.display();
    let names = claim.value.members().into_iter().filter_map(|member| {
        let (before, _) = quote.split_once(member.printed.as_str())?;
        let start = before.chars().count();
        Some((start, start + member.printed.chars().count()))
    });
    let mut names: Vec<(usize, usize)> = names.collect();
    names.sort_unstable();
    // Names that overlap are one mark.
    let mut of_names: Vec<(usize, usize)> = Vec::new();
    for (start, end) in names {
        match of_names.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => of_names.push((start, end)),
        }
    }
    let mark = claim.marks.iter().find(|mark| !of_names.contains(&(mark.start, mark.end)))?;
    Some(quote.chars().skip(mark.start).take(mark.end - mark.start).collect())
}

/// How a claim stands to each other one on its topic, as the page says it, apart by bars: `→ plan-core: revised [by inference]`. The arrow
/// leads from the earlier, the finer or the part.
fn relations(content: &Content<'_>, topic: &Topic, claim: &Claim, language: Language) -> String {
    let words = content.wording(language);
    let with_it = topic.relations.iter().filter(|relation| relation.between.contains(&claim.id));
    let stands = with_it.filter_map(|relation| {
        let [first, _] = &relation.between;
        let other = relation.between.iter().find(|other| **other != claim.id)?;
        let arrow = match relation.kind.is_directed() {
            true if *first == claim.id => "→ ",
            true => "← ",
            false => "",
        };
        let name = words.term(Term::Relation(relation.kind));
        let told = match relation.tier() {
            Tier::CannotBeTold => fill(words.term(Term::Perhaps), &[("reason", name)]),
            _ => with_basis(&words, name, relation.basis),
        };
        Some(format!("{arrow}{other}{}{told}", colon(&words)))
    });
    stands.collect::<Vec<_>>().join("|")
}

/// The cell with an apostrophe in front, if a spreadsheet could take it for a formula.
fn guarded(cell: &str) -> String {
    let begins = cell.trim_start_matches('\'').chars().next();
    let formula = begins.is_some_and(|first| "=+-@＝＋－＠\t\r\n".contains(first));
    if formula && !is_plain_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// True when it is digits with at most one sign and one point: such a cell is a number, never a formula.
fn is_plain_number(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = cell.strip_prefix('-').unwrap_or(cell);
    unsigned.split_once('.').map_or_else(|| digits(unsigned), |(whole, rest)| digits(whole) && digits(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_look_like_formulas_are_guarded_and_come_back() {
        for cell in ["=1+1", "+49", "-SUM(A1)", "@cmd", "\tx", "＝1", "'=1", "--1", "-1.2.3", "-"] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
        for cell in ["", "398", "-5", "-3.34", "“=1+1”", "'tis", "约398平方公里", "a=1"] {
            assert_eq!(guarded(cell), cell);
        }
    }
}
