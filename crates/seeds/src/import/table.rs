//! A table of claims as a spreadsheet saves it: with commas, semicolons or tabs, with or without a byte order mark, in whatever order
//! its columns stand.

use model::{Language, authored};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The columns without which there is no claim.
const NEEDED: [&str; 7] = ["topic", "claim", "source", "measure", "value_kind", "line", "quote"];

/// A table, read.
pub(super) struct Table {
    /// The languages that authors write, each with the end of its columns' names: `_zh_hans`.
    pub(super) languages: Vec<(Language, String)>,
    columns: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// One claim.
pub(super) struct Row {
    /// The file as faults name it.
    file: String,
    /// The row as a spreadsheet counts them: the header is the first.
    number: usize,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// A cell without what guards it from being run as a formula; empty where there is no such column.
    pub(super) fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// A message about this row.
    pub(super) fn fault(&self, message: &str) -> String {
        format!("{}:{}: {message}", self.file, self.number)
    }
}

impl Table {
    /// Reads a table for a site of these languages.
    pub(super) fn read(file: &Path, languages: &[Language]) -> Result<Self, String> {
        let name = file.display().to_string();
        let bytes = fs::read(file).map_err(|error| format!("{name} can't be read: {error}"))?;
        let text = String::from_utf8(bytes)
            .map_err(|_| format!("{name} is not UTF-8; save it as CSV UTF-8, which spreadsheets offer beside CSV"))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let header = text.lines().next().unwrap_or_default();
        let delimiter = [',', ';', '\t'].into_iter().max_by_key(|sign| header.matches(*sign).count()).unwrap_or(',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(u8::try_from(delimiter).unwrap_or(b','))
            .flexible(false)
            .from_reader(text.as_bytes());
        let columns: Vec<String> = reader
            .headers()
            .map_err(|error| format!("{name}: {error}"))?
            .iter()
            .map(|column| column.trim().to_owned())
            .collect();
        let missing: Vec<&str> =
            NEEDED.into_iter().filter(|needed| !columns.iter().any(|column| column == needed)).collect();
        if !missing.is_empty() {
            return Err(format!(
                "{name} has no column {}; begin with the claims.csv of a built site",
                missing.join(", ")
            ));
        }
        let mut rows = Vec::new();
        for (record, number) in reader.records().zip(2..) {
            let record = record.map_err(|error| format!("{name}:{number}: {error}; save the table again as CSV"))?;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let cells = columns.iter().cloned().zip(record.iter().map(unguarded)).collect();
            rows.push(Row { file: name.clone(), number, cells });
        }
        let suffix = |language: Language| format!("_{}", language.tag().to_ascii_lowercase().replace('-', "_"));
        let languages = authored(languages).map(|language| (language, suffix(language))).collect();
        Ok(Self { languages, columns, rows })
    }

    /// True when the table has a column: what it lacks, it says nothing about.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known == column)
    }

    /// True when the table has a text in any language.
    pub(super) fn has_text(&self, name: &str) -> bool {
        self.languages.iter().any(|(_, suffix)| self.has(&format!("{name}{suffix}")))
    }

    /// Claims that stand in the table twice.
    pub(super) fn twice(&self) -> Vec<String> {
        let mut seen: Vec<[&str; 2]> = Vec::new();
        let mut twice = Vec::new();
        for row in &self.rows {
            let name = [row.get("topic"), row.get("claim")];
            if seen.contains(&name) {
                twice.push(row.fault(&format!(
                    "the claim \"{}\" of {} stands here twice; rename one",
                    row.get("claim"),
                    row.get("topic")
                )));
            }
            seen.push(name);
        }
        twice
    }
}

/// A cell without the apostrophe that the export puts before what looks like a formula.
fn unguarded(cell: &str) -> String {
    let begins = cell.trim_start_matches('\'').chars().next();
    let is_guarded = begins.is_some_and(|first| "=+-@＝＋－＠\t\r\n".contains(first));
    let bare = cell.strip_prefix('\'').filter(|_| is_guarded).unwrap_or(cell);
    bare.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: [&str; 8] = ["topic", "claim", "source", "measure", "value_kind", "line", "quote", "scope_en"];

    fn read(bytes: &[u8]) -> Result<Table, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("claims.csv");
        fs::write(&file, bytes).unwrap();
        Table::read(&file, &[Language::EN]).map_err(|fault| fault.replace(&folder.path().display().to_string(), ""))
    }

    #[test]
    fn every_way_of_a_spreadsheet_to_save_is_read() {
        let row = ["t", "c", "s", "m", "text", "3", "a; \"b\", c", "'=x"];
        let quoted = |sign: &str| row.map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).join(sign);
        for (sign, mark) in [(",", "\u{feff}"), (";", ""), ("\t", "\u{feff}")] {
            let table = read(format!("{mark}{}\r\n{}\r\n", HEADER.join(sign), quoted(sign)).as_bytes()).unwrap();
            let [row] = table.rows.as_slice() else { panic!("one row") };
            assert_eq!([row.get("quote"), row.get("scope_en"), row.get("none")], ["a; \"b\", c", "=x", ""], "{sign:?}");
            assert!(table.has("quote") && table.has_text("scope") && !table.has_text("note"));
            assert_eq!(row.fault("x"), "/claims.csv:2: x".replace('/', row.file.trim_end_matches("claims.csv")));
        }
    }

    #[test]
    fn what_is_no_table_of_claims_is_refused_with_a_mend() {
        let no_quote = HEADER.join(",").replace("quote,", "");
        for (bytes, mend) in [
            (no_quote.as_bytes(), "has no column quote; begin with the claims.csv of a built site"),
            (b"caf\xe9".as_slice(), "save it as CSV UTF-8"),
        ] {
            let fault = read(bytes).err().unwrap();
            assert!(fault.contains(mend), "{fault}");
        }
        let short = read(format!("{}\na,b\n", HEADER.join(",")).as_bytes()).err().unwrap();
        assert!(short.contains(":2: ") && short.contains("save the table again as CSV"), "{short}");
    }
}
