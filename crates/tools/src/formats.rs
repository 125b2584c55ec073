//! Quotes as a reader takes them away: as text, and in the formats of reference managers. What stands in a source's name is as it is on the
//! page; a year that the source does not print is said to be inferred in the note, since these formats have no sign for it.

use csv::{ReaderBuilder, Terminator, WriterBuilder};
use model::address::{absolute, claim_path};
use model::phrasing::quoted;
use model::{Claim, Language, Source, Topic};
use serde_json::{Value, json};
use source_compare::components::{cite_claim, translated, where_it_stands};
use source_compare::edition::Edition;
use source_compare::i18n::fill;
use std::collections::BTreeSet;
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

/// A quote as a reference manager is told of it.
struct Reference {
    key: String,
    /// As printed, with our name for it in brackets.
    title: String,
    year: Option<String>,
    language: Language,
    /// The words, what they measure, where they stand, and all that these formats have no field for.
    note: String,
    address: Option<String>,
}

/// The parts of a citation: before the quote, the quote, and after it.
type Cited = (String, String, String);

/// Quotes in a format of text; `site` is the site's address, if it is known. Of data, nothing: see [`Format::is_data`].
#[must_use]
pub fn write(format: Format, edition: &Edition, quotes: &[(&Topic, &Claim)], site: Option<&str>) -> String {
    let of_source = |(topic, claim): &(&Topic, &Claim)| {
        let source = edition.source(&claim.source)?;
        let cited = cite_claim(edition, topic, source, claim);
        let address = site.map(|site| absolute(site.trim_end_matches('/'), &cited.path) + " ").unwrap_or_default();
        let after = in_our_words(edition, source, claim) + &cited.after + &address + &cited.place;
        Some((cited.before, cited.quote, after))
    };
    let lines = |one: &dyn Fn(&Claim, Cited) -> String, between: &str| {
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
    let (phrases, dataset) = (edition.phrases(), edition.dataset());
    let labelled = |label: &str, text: &str| format!("{label}{}{text}", edition.colon());
    let by = fill(phrases.compared_by, &[("publisher", &edition.text(dataset.site.publisher))]);
    let version = fill(phrases.data_version, &[("version", &dataset.version)]);
    let note = [
        Some(quoted(edition, claim.citation.display()) + &in_our_words(edition, source, claim)),
        Some(format!("{} {}", claim.citation.document, where_it_stands(edition, source, claim))),
        Some(labelled(phrases.publisher, &publisher)),
        Some(labelled(phrases.date, &date)),
        inferred.map(|why| edition.text(why).to_string()),
        Some(format!("{by}, {version}")),
    ];
    let path = claim_path(edition.language(), &topic.id, &claim.id);
    Some(Reference {
        key: format!("{}-{}", topic.id, claim.id),
        title: match printed.filter(|printed| **printed != title) {
            Some(printed) => format!("{printed} [{title}]"),
            None => title,
        },
        year: year(&date),
        language: source.language,
        note: note.into_iter().flatten().collect::<Vec<_>>().join("; "),
        address: site.map(|site| absolute(site.trim_end_matches('/'), &path)),
    })
}

/// Our translation of a quote, if the reader's language is another, and what it measures, in brackets.
fn in_our_words(edition: &Edition, source: &Source, claim: &Claim) -> String {
    let label = edition.phrases().our_translation;
    let translated = translated(edition, source, claim);
    let translated = translated.map(|text| format!("{label}{}{}", edition.colon(), quoted(edition, &text)));
    let scope = edition.text(claim.scope).to_string();
    let ours: Vec<String> = translated.into_iter().chain([scope]).collect();
    format!(" [{}]", ours.join("; "))
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

fn markdown((before, quote, after): &Cited) -> String {
    let escaped = |text: &str| {
        let mut escaped = String::new();
        for letter in text.chars() {
            if "\\`*_{}[]<>#|~&".contains(letter) || escaped.is_empty() && "+-".contains(letter) {
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

fn html(edition: &Edition, claim: &Claim, (before, quote, after): &Cited) -> String {
    let (words, address, rest) = around_address(after);
    let [before, quote, words, address, rest] = [before, quote, words, address, rest].map(escape);
    let address = if address.is_empty() { address } else { format!("<a href=\"{address}\">{address}</a>") };
    let language = edition.source(&claim.source).map_or("", |source: &Source| source.language.tag());
    let own = edition.language();
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
    let mut entry = format!("@misc{{{},\n", reference.key);
    let fields = [
        ("title", format!("{{{}}}", in_tex(&reference.title))),
        ("year", reference.year.clone().unwrap_or_default()),
        ("language", reference.language.tag().to_owned()),
        ("note", in_tex(&reference.note)),
        ("url", reference.address.clone().unwrap_or_default()),
    ];
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        // Writing to memory does not fail.
        let _ = writeln!(entry, "  {name} = {{{value}}},");
    }
    entry + "}\n"
}

/// A text without the signs that TeX reads as commands.
fn in_tex(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '\\' => safe.push_str("\\textbackslash{}"),
            '{' => safe.push_str("\\textbraceleft{}"),
            '}' => safe.push_str("\\textbraceright{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '%' | '&' | '#' | '_' | '$' => safe.extend(['\\', letter]),
            _ => safe.push(letter),
        }
    }
    safe
}

fn ris(reference: &Reference) -> String {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fields = [
        ("TY", "GEN".to_owned()),
        ("ID", reference.key.clone()),
        ("TI", one_line(&reference.title)),
        ("PY", reference.year.clone().unwrap_or_default()),
        ("LA", reference.language.tag().to_owned()),
        ("N1", one_line(&reference.note)),
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
            "language": reference.language.tag(),
            "note": reference.note,
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

/// The rows of the published table of claims that are of these. `None` where it is another table, or lacks one of them.
#[must_use]
pub fn rows_of(table: &str, claims: &[(&Topic, &Claim)]) -> Option<String> {
    let mut table = ReaderBuilder::new().from_reader(table.trim_start_matches(BYTE_ORDER_MARK).as_bytes());
    let head = table.headers().ok()?.clone();
    let column = |name: &str| head.iter().position(|field| field == name);
    let (topic, claim) = (column("topic")?, column("claim")?);
    let mut rows = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::from(BYTE_ORDER_MARK));
    rows.write_record(&head).ok()?;
    let mut n_rows = 0;
    for record in table.records() {
        let record = record.ok()?;
        let is = |column: usize, id: &str| record.get(column) == Some(id);
        if claims.iter().any(|(of, own)| is(topic, of.id.as_str()) && is(claim, own.id.as_str())) {
            rows.write_record(&record).ok()?;
            n_rows += 1;
        }
    }
    String::from_utf8(rows.into_inner().ok()?).ok().filter(|_| n_rows == claims.len())
}

/// The published dataset with the questions only on which these claims are, whole, and the places that they name. `None` where it is
/// another file, or lacks one of them.
#[must_use]
pub fn topics_of(dataset: &str, claims: &[(&Topic, &Claim)]) -> Option<String> {
    let mut dataset: Value = serde_json::from_str(dataset).ok()?;
    let wanted: BTreeSet<&str> = claims.iter().map(|(topic, _)| topic.id.as_str()).collect();
    let id = |value: &Value| value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let topics = dataset.get_mut("topics")?.as_array_mut()?;
    topics.retain(|topic| wanted.contains(id(topic).as_str()));
    let n_topics = topics.len();
    let mut named = BTreeSet::new();
    topics.iter().for_each(|topic| names_places(topic, &mut named));
    if let Some(places) = dataset.get_mut("places").and_then(Value::as_array_mut) {
        // With all that a named one is part of.
        while let Some(whole) = places.iter().filter(|place| named.contains(&id(place))).find_map(|place| {
            let mut wholes = BTreeSet::new();
            names_places(place, &mut wholes);
            wholes.into_iter().find(|whole| !named.contains(whole))
        }) {
            named.insert(whole);
        }
        places.retain(|place| named.contains(&id(place)));
    }
    (n_topics == wanted.len()).then(|| format!("{dataset:#}\n"))
}

/// Puts the places that a part of the dataset names into `named`.
fn names_places(value: &Value, named: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| names_places(item, named)),
        Value::Object(fields) => {
            named.extend(fields.get("place").and_then(Value::as_str).map(str::to_owned));
            let about = fields.get("about").and_then(Value::as_array).into_iter().flatten();
            named.extend(about.filter_map(Value::as_str).map(str::to_owned));
            fields.values().for_each(|field| names_places(field, named));
        }
        _ => {}
    }
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
