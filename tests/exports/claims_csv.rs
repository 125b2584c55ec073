//! `claims.csv`, read back by a reader of RFC 4180 by others.

use super::{editions, export, fixture};
use csv::StringRecord;
use export::claims_csv;
use model::{Claim, Language, Topic, Value, authored};

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
            assert_eq!(cell(row, "claim"), claim.id.as_str());
            let languages: Vec<Language> = edition.dataset.site.languages().collect();
            for language in authored(&languages) {
                let column = |name: &str| format!("{name}_{}", language.tag().to_ascii_lowercase().replace('-', "_"));
                let in_language = |text_id| text(text_id).in_language(language).to_owned();
                assert_eq!(cell(row, &column("question")), in_language(topic.question));
                assert_eq!(cell(row, &column("question_answer")), in_language(topic.verdict.sentence));
                assert_eq!(cell(row, &column("scope")), in_language(claim.scope));
                assert_eq!(cell(row, &column("translation")), in_language(claim.translation));
                assert!(!cell(row, &column("question_verdict_label")).is_empty());
                check_relations(topic, claim, &cell(row, &column("relations")));
            }
            assert_eq!(cell(row, "due"), claim.due.as_deref().unwrap_or_default());
            assert_eq!(cell(row, "quote"), claim.citation.display());
            assert_eq!(cell(row, "quote_end"), claim.citation.end.to_string());
            let figure = cell(row, "figure");
            assert!(claim.citation.display().contains(&figure), "{figure}");
            let says_number = matches!(claim.value, Value::Quantity { .. } | Value::Date { .. });
            assert!(!says_number || !figure.is_empty(), "{} of {}", claim.id, topic.id);
            let printed = claim.value.members().into_iter().map(|member| member.printed.as_str());
            assert_eq!(cell(row, "members_printed"), printed.collect::<Vec<_>>().join("|"));
            assert_eq!(cell(row, "document_sha256").len(), 64);
        }
    }
}

/// Every relation of a claim is told, with the claim to which it leads, and an arrow where it has a direction.
#[track_caller]
fn check_relations(topic: &Topic, claim: &Claim, relations: &str) {
    let with_it: Vec<&model::Relation> =
        topic.relations.iter().filter(|relation| relation.between.contains(&claim.id)).collect();
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
