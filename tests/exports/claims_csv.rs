//! `claims.csv`, read back by a reader of RFC 4180 by others.

use super::{editions, export, fixture};
use csv::StringRecord;
use export::claims_csv;
use model::Language;

/// The table as a strict reader has it: a row with more or fewer fields than the header is an error.
fn read(table: &str) -> Result<Vec<StringRecord>, csv::Error> {
    let bytes = table.strip_prefix('\u{feff}').expect("a byte order mark").as_bytes();
    csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(bytes).into_records().collect()
}

fn column(rows: &[StringRecord], name: &str) -> usize {
    rows[0].iter().position(|other| other == name).unwrap_or_else(|| panic!("no column {name}"))
}

#[test]
fn the_table_has_a_header_and_one_row_a_claim() {
    for edition in editions() {
        let rows = read(&export(&edition, claims_csv)).unwrap();
        let n_claims = edition.dataset.topics.iter().map(|topic| topic.claims.len()).sum::<usize>();
        assert_eq!(rows.len(), n_claims + 1, "{}", edition.name);
    }
}

/// Not only is it read: what is read is what was written.
#[test]
fn every_cell_comes_back_as_it_was() {
    for edition in editions() {
        let rows = read(&export(&edition, claims_csv)).unwrap();
        let cell = |row: &StringRecord, name: &str| {
            let written = row[column(&rows, name)].to_owned();
            // An apostrophe before what looks like a formula is ours.
            let guarded = written.trim_start_matches('\'').starts_with(['=', '+', '-', '@']);
            if guarded { written.strip_prefix('\'').unwrap_or(&written).to_owned() } else { written }
        };
        let claims =
            edition.dataset.topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim)));
        for ((topic, claim), row) in claims.zip(&rows[1..]) {
            let text = |text_id| edition.seeds.texts.get(text_id).unwrap();
            assert_eq!(cell(row, "topic"), topic.id.as_str());
            assert_eq!(cell(row, "question_zh_hans"), text(topic.question).in_language(Language::ZH_HANS));
            assert_eq!(cell(row, "claim"), claim.id.as_str());
            assert_eq!(cell(row, "question_answer_en"), text(topic.verdict.sentence).in_language(Language::EN));
            let with_it: Vec<&model::Relation> =
                topic.relations.iter().filter(|relation| relation.between.contains(&claim.id)).collect();
            let relations = cell(row, "relations_zh_hans");
            let told: Vec<&str> = relations.split('|').filter(|told| !told.is_empty()).collect();
            assert_eq!(told.len(), with_it.len(), "{relations}");
            for (told, relation) in told.iter().zip(with_it) {
                let [first, second] = &relation.between;
                let other = if *first == claim.id { second } else { first };
                assert!(told.contains(other.as_str()), "{told}");
                let direction = told.starts_with('→') as u8 * 2 + told.starts_with('←') as u8;
                let expected = if *first == claim.id { 2 } else { 1 };
                assert_eq!(direction, if relation.kind.is_directed() { expected } else { 0 }, "{told}");
            }
            assert!(!cell(row, "question_verdict_label_en").is_empty());
            assert_eq!(cell(row, "scope_en"), text(claim.scope).in_language(Language::EN));
            assert_eq!(cell(row, "due"), claim.due.as_deref().unwrap_or_default());
            assert_eq!(cell(row, "quote"), claim.citation.display());
            assert_eq!(cell(row, "quote_end"), claim.citation.end.to_string());
            assert_eq!(cell(row, "translation_en"), text(claim.translation).in_language(Language::EN));
            assert_eq!(cell(row, "document_sha256").len(), 64);
        }
    }
}

#[test]
fn it_is_written_for_spreadsheets() {
    for edition in editions() {
        let table = export(&edition, claims_csv);
        assert!(table.as_bytes().starts_with(&[0xef, 0xbb, 0xbf]), "spreadsheets know UTF-8 by its mark");
        assert_eq!(table.matches('\u{feff}').count(), 1);
        assert!(table.ends_with("\r\n"), "records end with CRLF");
        for row in read(&table).unwrap() {
            for cell in &row {
                let number = cell.parse::<f64>().is_ok();
                assert!(
                    number || !cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']),
                    "{cell}"
                );
            }
        }
    }
}

/// The reader is strict: a table that is broken in one place is refused.
#[test]
fn a_broken_table_is_refused() {
    let table = export(&fixture(), claims_csv);
    let short = table.replacen("garden-size,", "", 2);
    assert!(read(&short).is_err(), "a row without its first cell passes");
    let unquoted = table.replacen("\"Three beds", "Three beds", 1);
    assert!(unquoted != table && read(&unquoted).is_err(), "a cell with commas and without quotation marks passes");
}
