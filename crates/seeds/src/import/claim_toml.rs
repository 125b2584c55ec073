//! One row of the table as a `[[claim]]`, in the order and the form in which people write them.

use super::super::files::Seeds;
use super::table::{Row, Table};
use model::Language;
use quotes::{DocumentText, LocateError};
use toml_edit::DocumentMut;

/// A claim in TOML, and what the table says nothing about.
pub(super) struct Written {
    pub(super) id: String,
    /// Its keys and values.
    pub(super) table: toml_edit::Table,
    /// Keys that are left as they are, since the table has no columns for them.
    pub(super) unknown: Vec<&'static str>,
}

/// A text's keys, with the columns that hold it.
const TEXTS: [&str; 6] = ["scope", "attributed_to", "time", "translation", "note", "inferred"];

/// More characters than these are not needed to tell a quote from its like.
const LONGEST_PREFIX: usize = 200;

impl Written {
    /// The claim of a row.
    ///
    /// # Errors
    /// Every cell that has no meaning, with its row.
    pub(super) fn of(row: &Row, table: &Table, seeds: &Seeds) -> Result<Self, Vec<String>> {
        let sources = &seeds.sources.content.source;
        let Some(source) = sources.iter().find(|source| source.id.get_ref() == row.get("source")) else {
            return Err(vec![row.fault(&seeds.no_source(row.get("source")))]);
        };
        let mut mistakes = Vec::new();
        let mut lines: Vec<String> = Vec::new();
        let plain = |lines: &mut Vec<String>, key: &str, cell: &str| {
            if !cell.is_empty() {
                lines.push(format!("{key} = {}", quoted(cell)));
            }
        };
        let text = |lines: &mut Vec<String>, key: &str| {
            let is_own =
                |language: Language| key == "translation" && language.is_variety_of(*source.language.get_ref());
            if let Some(text) = texts(row, table, key, is_own) {
                lines.push(format!("{key} = {text}"));
            }
        };
        plain(&mut lines, "id", row.get("claim"));
        plain(&mut lines, "row", row.get("row"));
        plain(&mut lines, "source", row.get("source"));
        plain(&mut lines, "part", row.get("part"));
        plain(&mut lines, "measure", row.get("measure"));
        text(&mut lines, "scope");
        text(&mut lines, "attributed_to");
        text(&mut lines, "time");
        plain(&mut lines, "due", row.get("due"));
        match value(row, table) {
            Ok(value) => lines.push(format!("value = {{ {value} }}")),
            Err(message) => mistakes.push(row.fault(&message)),
        }
        let line = row.get("line").parse::<usize>();
        match line {
            Ok(line) => lines.push(format!("line = {line}")),
            Err(_) => mistakes.push(row.fault(&format!("\"{}\" is no line; write its number", row.get("line")))),
        }
        plain(&mut lines, "quote", row.get("quote"));
        let document = seeds.document(source);
        if let Some(prefix) = document.zip(line.ok()).and_then(|(document, line)| prefix(document, row, line)) {
            plain(&mut lines, "prefix", &prefix);
        }
        plain(&mut lines, "figure", row.get("figure"));
        ["translation", "note", "inferred"].iter().for_each(|key| text(&mut lines, key));
        let mut unknown = unknown(table);
        if row.get("figure").is_empty() && ["set", "edges"].contains(&row.get("value_kind")) {
            // A figure that only marks names which are marked anyway stands in no table.
            unknown.push("figure");
        }
        let parsed = lines.join("\n").parse::<DocumentMut>();
        match parsed {
            Ok(parsed) if mistakes.is_empty() => {
                Ok(Self { id: row.get("claim").to_owned(), table: parsed.as_table().clone(), unknown })
            }
            Ok(_) => Err(mistakes),
            Err(error) => Err(vec![row.fault(&format!("{error}; take out signs that nobody sees"))]),
        }
    }
}

/// Keys for which a table has no columns.
fn unknown(table: &Table) -> Vec<&'static str> {
    let texts = TEXTS.into_iter().filter(|key| !table.has_text(key));
    let others = ["row", "part", "due", "figure"].into_iter().filter(|key| !table.has(key));
    texts.chain(others).collect()
}

/// A text in every language that the row has it in. `None` when it has it in none.
fn texts(row: &Row, table: &Table, name: &str, is_own: impl Fn(Language) -> bool) -> Option<String> {
    let texts = table.languages.iter().filter(|(language, _)| !is_own(*language)).filter_map(|(language, suffix)| {
        let text = row.get(&format!("{name}{suffix}"));
        let tag = language.tag();
        let key = if tag.contains('-') { quoted(tag) } else { tag.to_owned() };
        (!text.is_empty()).then(|| format!("{key} = {}", quoted(text)))
    });
    let texts: Vec<String> = texts.collect();
    (!texts.is_empty()).then(|| format!("{{ {} }}", texts.join(", ")))
}

/// The pairs of a value's table.
fn value(row: &Row, table: &Table) -> Result<String, String> {
    let kind = row.get("value_kind");
    let mut pairs = vec![format!("kind = {}", quoted(kind))];
    let mut pair = |key: &str, cell: &str| {
        if !cell.is_empty() {
            pairs.push(format!("{key} = {}", quoted(cell)));
        }
    };
    match kind {
        "quantity" => {
            pair("number", row.get("number"));
            pair("to", row.get("to"));
            pair("unit", row.get("unit"));
            let comparator = comparator(row.get("comparator"))?;
            pair("comparator", comparator);
            pairs.extend(texts(row, table, "noun", |_| false).map(|noun| format!("noun = {noun}")));
            if flag(row, "approximate")? {
                pairs.push("approximate = true".to_owned());
            }
        }
        "date" => {
            pair("start", row.get("start"));
            pair("end", row.get("end"));
            if flag(row, "year_inferred")? {
                pairs.push("year_inferred = true".to_owned());
            }
        }
        "set" => pairs.push(format!("members = [{}]", members(row, None)?.join(", "))),
        "edges" => {
            for side in ["east", "south", "west", "north"] {
                let members = members(row, Some(side))?;
                if !members.is_empty() {
                    pairs.push(format!("{side} = [{}]", members.join(", ")));
                }
            }
        }
        "text" => {
            let text = texts(row, table, "text", |_| false).ok_or("a value of the kind text has no text; write it")?;
            pairs.push(format!("text = {text}"));
            pairs.push(format!("reading = {}", quoted(row.get("reading"))));
        }
        _ => return Err(format!("\"{kind}\" is no value_kind; write quantity, date, set, edges or text")),
    }
    Ok(pairs.join(", "))
}

/// The sign for a word of the export, or for itself; nothing for equal, which is what is meant when nothing is said.
fn comparator(cell: &str) -> Result<&str, String> {
    Ok(match cell {
        "" | "equal" | "=" => "",
        "more-than" | ">" => ">",
        "at-least" | ">=" => ">=",
        "less-than" | "<" => "<",
        "at-most" | "<=" => "<=",
        "range" => "range",
        _ => {
            return Err(format!(
                "\"{cell}\" is no comparator; write equal, more-than, at-least, less-than, at-most or range"
            ));
        }
    })
}

fn flag(row: &Row, column: &str) -> Result<bool, String> {
    match row.get(column).to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" => Ok(true),
        "" | "false" | "0" | "no" => Ok(false),
        _ => Err(format!("\"{}\" is neither true nor false; write one in {column}", row.get(column))),
    }
}

/// The members of a set, or of one side of a boundary: `east:old-wall`, each with how the quote prints it.
fn members(row: &Row, side: Option<&str>) -> Result<Vec<String>, String> {
    let split = |column: &str| {
        row.get(column).split('|').map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (places, printed) = (split("members"), split("members_printed"));
    if places.len() != printed.len() {
        return Err(format!(
            "there are {} members and {} in members_printed; write for each how the quote prints it, apart by |",
            places.len(),
            printed.len()
        ));
    }
    let member = |place: &str, printed: &str| format!("{{ place = {}, printed = {} }}", quoted(place), quoted(printed));
    let pairs = places.iter().zip(&printed);
    Ok(match side {
        None => pairs.map(|(place, printed)| member(place, printed)).collect(),
        Some(side) => pairs
            .filter_map(|(place, printed)| Some(member(place.strip_prefix(side)?.strip_prefix(':')?, printed)))
            .collect(),
    })
}

/// The words before a quote that tell it from its like on the line, if it needs some and the table says where it begins.
fn prefix(document: &DocumentText, row: &Row, line: usize) -> Option<String> {
    let quote = row.get("quote");
    let Err(LocateError::Ambiguous(_)) = document.locate(quote, line, "", "") else { return None };
    let start: usize = row.get("quote_start").parse().ok()?;
    let reading: Vec<char> = document.reading().chars().collect();
    let at = (0..reading.len()).find(|at| document.origin(*at) == start)?;
    (1..=LONGEST_PREFIX.min(at)).find_map(|width| {
        let prefix: String = reading.get(at - width..at)?.iter().collect();
        let found = document.locate(quote, line, &prefix, "");
        found.is_ok_and(|position| position.start == start).then_some(prefix)
    })
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted += "\\n",
            '\r' => quoted += "\\r",
            '\t' => quoted += "\\t",
            _ if letter.is_control() => quoted += &format!("\\u{:04X}", u32::from(letter)),
            _ => quoted.push(letter),
        }
    }
    quoted + "\""
}
