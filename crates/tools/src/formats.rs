//! Quotes as a reader takes them away: as text, and in the formats of reference managers. What stands in a source's name is as it is on the
//! page; a year that the source does not print is said to be inferred in the note, since these formats have no sign for it.

use csv::{ReaderBuilder, Terminator, WriterBuilder};
use model::address::{absolute, claim_path};
use model::phrasing::quoted;
use model::{Claim, Language, Source, Topic};
use serde_json::{Value, json};
use source_compare::components::{cite_claim, where_it_stands};
use source_compare::edition::Edition;
use std::fmt::Write;

/// By which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A format of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Format {
    Plain,
    Markdown,
    Html,
    /// BibTeX, as its own documentation of 1988 has it, in UTF-8.
    BibTex,
    /// RIS, the tagged format of Research Information Systems, of 2001.
    Ris,
    /// The input of CSL processors, version 1.0.2.
    CslJson,
    Csv,
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 8] =
        [Self::Plain, Self::Markdown, Self::Html, Self::BibTex, Self::Ris, Self::CslJson, Self::Csv, Self::Json];

    /// The name in an address, and the end of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Plain => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The kind of file, as the web names it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Plain => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }

    /// True for the tables, which are cut out of the published files and so have every language.
    #[must_use]
    pub fn is_data(self) -> bool {
        matches!(self, Self::Csv | Self::Json)
    }
}

/// What a reference manager is told of a quote.
struct Reference {
    key: String,
    title: String,
    publisher: String,
    year: Option<String>,
    language: Language,
    quote: String,
    note: String,
    address: Option<String>,
}

/// Quotes in a format of text; `site` is the site's address, if it is known. Of data, nothing: see [`Format::is_data`].
#[must_use]
pub fn write(format: Format, edition: &Edition, quotes: &[(&Topic, &Claim)], site: Option<&str>) -> String {
    let of_source = |(topic, claim): &(&Topic, &Claim)| {
        edition.source(&claim.source).map(|source| cite_claim(edition, topic, source, claim, site))
    };
    let lines = |one: &dyn Fn(&Claim, (String, String, String)) -> String, between: &str| {
        let cited = quotes.iter().filter_map(|quote| Some(one(quote.1, of_source(quote)?)));
        cited.collect::<Vec<_>>().join(between) + "\n"
    };
    let references = || quotes.iter().filter_map(|(topic, claim)| reference(edition, topic, claim, site));
    match format {
        Format::Plain => lines(&|_, (before, quote, after)| before + &quote + &after, "\n\n"),
        Format::Markdown => lines(&|_, cited| markdown(&cited), "\n\n"),
        Format::Html => lines(&|claim, cited| html(edition, claim, &cited), "\n"),
        Format::BibTex => references().map(|reference| bibtex(&reference)).collect(),
        Format::Ris => references().map(|reference| ris(&reference)).collect(),
        Format::CslJson => csl_json(references()),
        Format::Csv | Format::Json => String::new(),
    }
}

fn reference(edition: &Edition, topic: &Topic, claim: &Claim, site: Option<&str>) -> Option<Reference> {
    let source = edition.source(&claim.source)?;
    let part = claim.part.as_ref().and_then(|part_id| source.part(part_id));
    let (title, publisher) = part.map_or((source.title, source.publisher), |part| (part.title, part.publisher));
    let (date, inferred) = part.map_or((source.date, source.date_inferred), |part| (part.date, part.date_inferred));
    let printed = part.map_or(source.printed_title.as_ref(), |part| part.printed_title.as_ref());
    let [title, publisher, date] = [title, publisher, date].map(|text_id| edition.text(text_id).to_string());
    let year = year(&date);
    let inferred = inferred.map(|why| edition.text(why).to_string());
    let note = [
        Some(where_it_stands(edition, source, claim)),
        Some(claim.citation.document.clone()),
        Some(date.clone()),
        inferred,
    ];
    let path = claim_path(edition.language(), &topic.id, &claim.id);
    Some(Reference {
        key: format!("{}-{}", topic.id, claim.id),
        title: printed.cloned().unwrap_or(title),
        publisher,
        year,
        language: source.language,
        quote: quoted(claim.citation.display(), source.language),
        note: note.into_iter().flatten().collect::<Vec<_>>().join("; "),
        address: site.map(|site| absolute(site.trim_end_matches('/'), &path)),
    })
}

/// The year that a source prints of itself: the only one before the first semicolon of its date, and not in brackets. What is inferred stands
/// in the note.
fn year(date: &str) -> Option<String> {
    let own = date.split([';', '；']).next().unwrap_or_default();
    let numbers = own.split(|letter: char| !letter.is_ascii_digit());
    let mut years = numbers.filter(|number| number.len() == 4);
    let year = years.next().filter(|_| !own.contains('['))?;
    years.next().is_none().then(|| year.to_owned())
}

fn markdown((before, quote, after): &(String, String, String)) -> String {
    let escaped = |text: &str| {
        let mut escaped = String::new();
        for letter in text.chars() {
            if "\\`*_{}[]<>#|~".contains(letter) {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
        escaped
    };
    let (words, address, rest) = around_address(after);
    let address = if address.is_empty() { String::new() } else { format!("<{address}>") };
    escaped(before) + &escaped(quote) + &escaped(words) + &address + &escaped(rest)
}

fn html(edition: &Edition, claim: &Claim, (before, quote, after): &(String, String, String)) -> String {
    let (words, address, rest) = around_address(after);
    let [before, quote, words, address, rest] = [before, quote, words, address, rest].map(|text| escape(text));
    let address = if address.is_empty() { address } else { format!("<a href=\"{address}\">{address}</a>") };
    let language = edition.source(&claim.source).map_or("", |source: &Source| source.language.tag());
    let own = edition.language().tag();
    format!("<p lang=\"{own}\">{before}<span lang=\"{language}\">{quote}</span>{words}{address}{rest}</p>")
}

/// A text parted at an address in it.
fn around_address(text: &str) -> (&str, &str, &str) {
    let start = text.find("http").unwrap_or(text.len());
    let (before, rest) = text.split_at(start);
    let (address, after) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
    (before, address, after)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn bibtex(reference: &Reference) -> String {
    // Braces must be in pairs, and a backslash begins a command.
    let safe = |text: &str| {
        let mut safe = String::new();
        for letter in text.chars() {
            match letter {
                '\\' | '{' | '}' => safe.push('/'),
                '%' | '&' | '#' | '_' | '$' => safe.extend(['\\', letter]),
                _ => safe.push(letter),
            }
        }
        safe
    };
    let mut entry = format!("@misc{{{},\n", reference.key);
    let year = reference.year.clone().unwrap_or_default();
    let note = format!("{} ({})", reference.quote, reference.note);
    let address = reference.address.clone().unwrap_or_default();
    let fields = [
        ("title", format!("{{{}}}", safe(&reference.title))),
        ("howpublished", safe(&reference.publisher)),
        ("year", year),
        ("language", reference.language.tag().to_owned()),
        ("note", safe(&note)),
        ("url", address),
    ];
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        // Writing to memory does not fail.
        let _ = writeln!(entry, "  {name} = {{{value}}},");
    }
    entry + "}\n"
}

fn ris(reference: &Reference) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fields = [
        ("TY", "GEN".to_owned()),
        ("ID", reference.key.clone()),
        ("TI", one_line(&reference.title)),
        ("PB", one_line(&reference.publisher)),
        ("PY", reference.year.clone().unwrap_or_default()),
        ("LA", reference.language.tag().to_owned()),
        ("N1", one_line(&format!("{} ({})", reference.quote, reference.note))),
        ("UR", reference.address.clone().unwrap_or_default()),
    ];
    let fields = fields.iter().filter(|(_, value)| !value.is_empty());
    fields.map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect::<String>() + "ER  - \r\n\r\n"
}

fn csl_json(references: impl Iterator<Item = Reference>) -> String {
    let entries = references.map(|reference| {
        let issued = reference.year.and_then(|year| Some(json!({ "date-parts": [[year.parse::<u16>().ok()?]] })));
        let mut entry = json!({
            "id": reference.key,
            "type": "document",
            "title": reference.title,
            "publisher": reference.publisher,
            "language": reference.language.tag(),
            "note": format!("{} ({})", reference.quote, reference.note),
        });
        let fields = [("issued", issued), ("URL", reference.address.map(Value::String))];
        for (name, value) in fields {
            if let (Some(value), Value::Object(fields)) = (value, &mut entry) {
                fields.insert(name.to_owned(), value);
            }
        }
        entry
    });
    format!("{:#}\n", Value::Array(entries.collect()))
}

/// The rows of the published table of claims that are of these. `None` where it is another table.
#[must_use]
pub fn rows_of(table: &str, quotes: &[(&Topic, &Claim)]) -> Option<String> {
    let (mark, table) = table.split_at(if table.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 });
    let mut table = ReaderBuilder::new().from_reader(table.as_bytes());
    let head = table.headers().ok()?.clone();
    let column = |name: &str| head.iter().position(|field| field == name);
    let (topic, claim) = (column("topic")?, column("claim")?);
    let mut rows = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::from(mark));
    rows.write_record(&head).ok()?;
    for record in table.records() {
        let record = record.ok()?;
        let is = |column: usize, id: &str| record.get(column) == Some(id);
        if quotes.iter().any(|(of, own)| is(topic, of.id.as_str()) && is(claim, own.id.as_str())) {
            rows.write_record(&record).ok()?;
        }
    }
    String::from_utf8(rows.into_inner().ok()?).ok()
}

/// The published dataset with the questions only on which these claims are, and of their claims these. `None` where it is another file.
#[must_use]
pub fn topics_of(dataset: &str, quotes: &[(&Topic, &Claim)]) -> Option<String> {
    let mut dataset: Value = serde_json::from_str(dataset).ok()?;
    let topics = dataset.get_mut("topics")?.as_array_mut()?;
    let id = |value: &Value| value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    topics.retain(|topic| quotes.iter().any(|(of, _)| of.id.as_str() == id(topic)));
    for topic in topics {
        let of = id(topic);
        let is_meant =
            |claim: &str| quotes.iter().any(|(topic, own)| topic.id.as_str() == of && own.id.as_str() == claim);
        if let Some(claims) = topic.get_mut("claims").and_then(Value::as_array_mut) {
            claims.retain(|claim| is_meant(&id(claim)));
        }
        if let Some(relations) = topic.get_mut("relations").and_then(Value::as_array_mut) {
            let ends =
                |relation: &Value| relation.get("between").and_then(Value::as_array).cloned().unwrap_or_default();
            relations.retain(|relation| ends(relation).iter().all(|end| end.as_str().is_some_and(is_meant)));
        }
    }
    Some(format!("{dataset:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_one_that_the_source_prints_of_itself() {
        for (date, expected) in [
            ("posted on 10 January 2024; the newest dated fact in it is of July 2014", Some("2024")),
            ("2024年1月10日发布；文中写明日期的事，最晚在2014年7月", Some("2024")),
            ("no date printed; the planning period is 2021–2025", None),
            ("May [2022]", None),
            ("2021–2025", None),
            ("", None),
        ] {
            assert_eq!(year(date).as_deref(), expected, "{date}");
        }
    }
}
