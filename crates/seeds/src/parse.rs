//! From the text of a file to its shape: every mistake at once. An error of serde is told, what it complains of is put right in the
//! tree that was read, and the tree is read again.

use super::keys::{self, TableKeys};
use super::suggest::did_you_mean;
use super::syntax::{self, Mistake, TWICE};
use super::tree::{Path, Step, find, find_below, key_span, remove, replace, table_mut, value};
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer, Error};

/// More mistakes than these in one file are not told: mend the first.
const MOST: usize = 100;

/// Reads a file.
///
/// # Errors
/// Every mistake of it, by line.
pub(super) fn parse<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, Vec<Mistake>> {
    if let Ok(content) = toml::from_str(text) {
        return Ok(content);
    }
    let mended = syntax::mend(text);
    let mut mistakes = mended.mistakes;
    let (mut table, _) = DeTable::parse_recoverable(&mended.text);
    let twice: Vec<String> =
        table.get_ref().keys().map(|key| key.get_ref().to_string()).filter(|key| key.starts_with(TWICE)).collect();
    twice.iter().for_each(|key| drop(table.get_mut().remove(key.as_str())));
    let tables = keys::tables(name);
    let mut reader = Reader { text: &mended.text, tables: &tables, left_out: &mended.left_out, n_made: 0 };
    for _ in 0..MOST {
        let Err(error) = T::deserialize(Deserializer::from(table.clone())) else { break };
        let Some(complaint) = Complaint::of(&error) else {
            mistakes.push(reader.mistake(&error.span().unwrap_or_default(), error.message().to_owned()));
            break;
        };
        let (message, is_mended) = reader.mend(&mut table, &complaint, &error);
        mistakes.extend(message);
        if !is_mended {
            break;
        }
    }
    mistakes.sort();
    mistakes.dedup();
    if mistakes.is_empty() {
        let line = 1;
        mistakes
            .push(Mistake { line, message: "can't be read; compare it with the form in seeds/README.md".to_owned() });
    }
    Err(mistakes)
}

/// Something that serde says is wrong.
enum Complaint {
    UnknownKey { key: String, known: Vec<String> },
    MissingKey(String),
    UnknownName { name: String, known: Vec<String> },
    WrongType { found: String, expected: String },
}

impl Complaint {
    /// Serde has these as text only.
    fn of(error: &Error) -> Option<Self> {
        let message = error.message();
        let named = |begin: &str| {
            let (name, rest) = message.strip_prefix(begin)?.split_once('`')?;
            let known = rest.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            Some((name.to_owned(), known))
        };
        if let Some((key, known)) = named("unknown field `") {
            return Some(Self::UnknownKey { key, known });
        }
        if let Some((name, known)) = named("unknown variant `") {
            return Some(Self::UnknownName { name, known });
        }
        if let Some((key, _)) = named("missing field `") {
            return Some(Self::MissingKey(key));
        }
        let (found, expected) = message.strip_prefix("invalid ")?.split_once(", expected ")?;
        let found = ["type: ", "value: "].iter().find_map(|begin| found.strip_prefix(begin)).unwrap_or(found);
        Some(Self::WrongType { found: found.to_owned(), expected: expected.to_owned() })
    }
}

/// Reads one file.
struct Reader<'a> {
    text: &'a str,
    tables: &'a [TableKeys],
    left_out: &'a [String],
    /// The number of values that were made up so far.
    n_made: usize,
}

impl Reader<'_> {
    fn mistake(&self, span: &Range<usize>, message: String) -> Mistake {
        Mistake { line: 1 + self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count(), message }
    }

    /// True for a value that we made up, so that nobody is told of it.
    fn is_made_up(&self, span: &Range<usize>) -> bool {
        span.start > self.text.len()
    }

    /// A place behind the end of the text, by which a value that we make up is known.
    fn next_span(&mut self) -> Range<usize> {
        self.n_made += 1;
        let start = self.text.len() + self.n_made;
        start..start
    }

    /// Puts right what is complained of. Gives the mistake, unless it follows from another, and whether reading can go on.
    fn mend(
        &mut self,
        table: &mut Spanned<DeTable<'_>>,
        complaint: &Complaint,
        error: &Error,
    ) -> (Option<Mistake>, bool) {
        let span = error.span().unwrap_or_default();
        match complaint {
            Complaint::UnknownKey { key, known } => {
                let found = find(table.get_ref(), &|_, key_span, _| *key_span == span).or_else(|| {
                    find_below(table.get_ref(), &span, &|path, _, _| path.last() == Some(&Step::Key(key.clone())))
                });
                let Some(path) = found else { return (Some(self.mistake(&span, unknown(key, known))), false) };
                let at = key_span(table.get_mut(), &path).unwrap_or(span);
                let message = self.unknown_key(key, known, &path);
                remove(table.get_mut(), &path);
                (Some(self.mistake(&at, message)).filter(|_| !self.is_made_up(&at)), true)
            }
            Complaint::MissingKey(key) => {
                let path = find(table.get_ref(), &|_, _, value| {
                    value.span() == span && matches!(value.get_ref(), DeValue::Table(_))
                });
                let at = self.next_span();
                let made = Spanned::new(at, DeValue::String(Cow::Borrowed("made-up")));
                let path = path.unwrap_or_default();
                let is_told = !self.is_made_up(&span) && !self.left_out.contains(key);
                let message = format!("{} has no {key}; write it{}", self.name_of(&path), self.like(key, &path));
                let mistake = is_told.then(|| self.mistake(&span, message));
                let is_kind_of_value = key == "kind" && path.last() == Some(&Step::Key("value".to_owned()));
                if is_kind_of_value {
                    let made = self.any_value();
                    return (mistake, replace(table.get_mut(), &path, made));
                }
                let Some(inner) = table_mut(table.get_mut(), &path) else { return (mistake, false) };
                inner.insert(Spanned::new(self.next_span(), Cow::Owned(key.clone())), made);
                (mistake, true)
            }
            Complaint::UnknownName { name, known } => self.mend_name(table, name, known, &span),
            Complaint::WrongType { found, expected } => self.mend_type(table, found, expected, &span),
        }
    }

    /// A name outside its vocabulary: that of a unit or a kind, or a language as the key of a text.
    fn mend_name(
        &mut self,
        table: &mut Spanned<DeTable<'_>>,
        name: &str,
        known: &[String],
        span: &Range<usize>,
    ) -> (Option<Mistake>, bool) {
        let known_names = || known.iter().map(String::as_str);
        let is_key = |path: &Path| matches!(path.last(), Some(Step::Key(_)));
        if let Some(path) = find(table.get_ref(), &|path, key_span, _| key_span == span && is_key(path)) {
            let otherwise = format!("write {}", known.join(" or "));
            let message =
                format!("\"{name}\" is no language of texts{}", did_you_mean(name, known_names(), &otherwise));
            remove(table.get_mut(), &path);
            return (Some(self.mistake(span, message)).filter(|_| !self.is_made_up(span)), true);
        }
        let says =
            |value: &Spanned<DeValue<'_>>| matches!(value.get_ref(), DeValue::String(text) if text.as_ref() == name);
        let found = find(table.get_ref(), &|_, _, value| value.span() == *span && says(value))
            .or_else(|| find_below(table.get_ref(), span, &|_, _, value| says(value)));
        let Some(path) = found else { return (Some(self.mistake(span, unknown(name, known))), false) };
        let at = value(table.get_mut(), &path).map_or_else(|| span.clone(), |value| value.span());
        let key = key_of(&path);
        let otherwise = format!("it is one of {}", known.join(", "));
        let message = format!("there is no {key} \"{name}\"{}", did_you_mean(name, known_names(), &otherwise));
        let mistake = (!self.is_made_up(&at)).then(|| self.mistake(&at, message));
        let is_kind_of_value = key == "kind" && path.iter().rev().nth(1) == Some(&Step::Key("value".to_owned()));
        if is_kind_of_value {
            let (made, above) = (self.any_value(), path.iter().take(path.len() - 1).cloned().collect::<Path>());
            return (mistake, replace(table.get_mut(), &above, made));
        }
        let first = known.first().cloned().unwrap_or_default();
        let made = Spanned::new(self.next_span(), DeValue::String(Cow::Owned(first)));
        (mistake, replace(table.get_mut(), &path, made))
    }

    fn mend_type(
        &mut self,
        table: &mut Spanned<DeTable<'_>>,
        found: &str,
        expected: &str,
        span: &Range<usize>,
    ) -> (Option<Mistake>, bool) {
        let is_it = |value: &Spanned<DeValue<'_>>| found.starts_with(type_name(value.get_ref()));
        let path = find(table.get_ref(), &|_, _, value| value.span() == *span && is_it(value))
            .or_else(|| {
                find_below(table.get_ref(), span, &|_, _, value| {
                    is_it(value) && found.contains(&printed(value.get_ref()))
                })
            })
            .or_else(|| find(table.get_ref(), &|_, _, value| value.span() == *span));
        let Some(path) = path else {
            let message =
                format!("{} stands where there must be {}", in_words(found), wanted(expected, "", self.tables));
            return (Some(self.mistake(span, message)), false);
        };
        let at = value(table.get_mut(), &path).map_or_else(|| span.clone(), |value| value.span());
        let key = key_of(&path);
        let message = match (expected, found) {
            ("a sequence", "map") => format!("there may be several of [{key}]; write [[{key}]] with two brackets"),
            (_, "sequence") if expected.starts_with("struct") => {
                format!("there is only one {key}; write [{key}] with one bracket")
            }
            _ => format!("{key} is {}; write {}", in_words(found), wanted(expected, key, self.tables)),
        };
        let mistake = (!self.is_made_up(&at)).then(|| self.mistake(&at, message));
        let span = self.next_span();
        let made = match expected {
            "a sequence" if found == "map" => {
                let Some(inner) = value(table.get_mut(), &path) else { return (mistake, false) };
                let mut array = DeArray::new();
                array.push(inner);
                Spanned::new(span, DeValue::Array(array))
            }
            "a sequence" => Spanned::new(span, DeValue::Array(DeArray::new())),
            "a boolean" => Spanned::new(span, DeValue::Boolean(false)),
            "usize" => Spanned::new(span, DeValue::Integer(Default::default())),
            "internally tagged enum Value" => self.any_value(),
            _ if expected.starts_with("an array of length") => {
                let mut array = DeArray::new();
                for _ in 0..2 {
                    array.push(Spanned::new(span.clone(), DeValue::String(Cow::Borrowed("made-up"))));
                }
                Spanned::new(span, DeValue::Array(array))
            }
            _ if expected == "a map" || expected.starts_with("struct") => {
                Spanned::new(span, DeValue::Table(DeTable::new()))
            }
            _ => Spanned::new(span, DeValue::String(Cow::Borrowed("made-up"))),
        };
        (mistake, replace(table.get_mut(), &path, made))
    }

    /// A value of a claim that lacks nothing.
    fn any_value(&mut self) -> Spanned<DeValue<'static>> {
        let (key_span, span) = (self.next_span(), self.next_span());
        let key = |name: &'static str| Spanned::new(key_span.clone(), Cow::Borrowed(name));
        let text = |text: &'static str| Spanned::new(span.clone(), DeValue::String(Cow::Borrowed(text)));
        let mut made = DeTable::new();
        made.insert(key("kind"), text("text"));
        made.insert(key("text"), Spanned::new(span.clone(), DeValue::Table(DeTable::new())));
        made.insert(key("reading"), text("made-up"));
        Spanned::new(span.clone(), DeValue::Table(made))
    }

    /// The key is none of its table: it is mistyped, or belongs to another one.
    fn unknown_key(&self, key: &str, known: &[String], path: &Path) -> String {
        let above: Path = path.iter().take(path.len().saturating_sub(1)).cloned().collect();
        let own = format!("\"{key}\" is no key of {}", self.name_of(&above));
        let belongs = self.tables.iter().find(|table| table.keys.contains(&key));
        if let Some(table) = belongs {
            return match table.name {
                "" => format!("{own}; move it to the top of the file, above the first line in [brackets]"),
                name => format!("{own}; it belongs to [[{name}]], move it there")
                    .replace("[[verdict]]", "[verdict]")
                    .replace("[[pair]]", "[pair]"),
            };
        }
        own + &did_you_mean(key, known.iter().map(String::as_str), &format!("it has {}", known.join(", ")))
    }

    /// A table as its file names it: `[[claim]]`, or what it is the value of.
    fn name_of(&self, path: &Path) -> String {
        match path.as_slice() {
            [] => "the top of the file".to_owned(),
            [.., Step::Key(name), Step::Item(_)] if self.is_table(name) => format!("[[{name}]]"),
            [.., Step::Key(name)] if self.is_table(name) => format!("[{name}]"),
            _ => key_of(path).to_owned(),
        }
    }

    fn is_table(&self, name: &str) -> bool {
        self.tables.iter().any(|table| table.name == name)
    }

    /// An example of a key that is often forgotten.
    fn like(&self, key: &str, path: &Path) -> &'static str {
        match key {
            "unit" => ", as unit = \"km2\"",
            "sha256" => "; cargo xtask add-document gives it",
            "last_checked" => {
                ", the day on which somebody last read the document against the claims, as \"2026-01-31\""
            }
            "kind" if key_of(path) == "value" => ": quantity, date, set, edges or text",
            "measure" => ": a name for exactly what is measured; equal measures are compared",
            "line" => ": the line of the document on which the quote begins",
            "publisher" | "title" | "question" | "scope" | "sentence" | "why" | "label" | "short_name" => {
                ", in every language of the site"
            }
            _ => "",
        }
    }
}

fn unknown(name: &str, known: &[String]) -> String {
    format!(
        "there is no \"{name}\"{}",
        did_you_mean(name, known.iter().map(String::as_str), "seeds/README.md shows the form")
    )
}

/// The last key on a path.
fn key_of(path: &Path) -> &str {
    let keys = path.iter().rev().find_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    });
    keys.unwrap_or("the file")
}

/// A type as serde names it at the begin of its message.
fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "string",
        DeValue::Integer(_) => "integer",
        DeValue::Float(_) => "floating point",
        DeValue::Boolean(_) => "boolean",
        DeValue::Datetime(_) => "map",
        DeValue::Array(_) => "sequence",
        DeValue::Table(_) => "map",
    }
}

/// A number, a truth value or a text as serde prints it; nothing of tables and arrays.
fn printed(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => String::new(),
    }
}

/// The thing that was found, as a person calls it.
fn in_words(found: &str) -> String {
    let what = found.split('`').nth(1).unwrap_or_default();
    match found {
        _ if found.starts_with("string") => format!("the text {}", found.trim_start_matches("string ")),
        _ if found.starts_with("integer") || found.starts_with("floating point") => format!("the number {what}"),
        _ if found.starts_with("boolean") => format!("{what} without quotation marks"),
        "map" => "a table or a date without quotation marks".to_owned(),
        "sequence" => "a list".to_owned(),
        _ if found.starts_with("length") => format!("a list of {}", found.trim_start_matches("length ")),
        _ => found.to_owned(),
    }
}

/// The thing that there must be, as it is written.
fn wanted(expected: &str, key: &str, tables: &[TableKeys]) -> String {
    match expected {
        "a string" => "it in \"quotation marks\"".to_owned(),
        "usize" => "a whole number, without quotation marks".to_owned(),
        "a boolean" => "true or false, without quotation marks".to_owned(),
        "a map" => "a text for each language, as { en = \"…\" }".to_owned(),
        "a sequence" if tables.iter().any(|table| table.name == key) => format!("[[{key}]] on a line of its own"),
        "a sequence" => "a list, as [\"…\", \"…\"]".to_owned(),
        "internally tagged enum Value" => {
            "a table, as { kind = \"quantity\", number = \"390\", unit = \"km2\" }".to_owned()
        }
        _ if expected.starts_with("an array of length") => "a list of two, as [\"…\", \"…\"]".to_owned(),
        _ => expected.to_owned(),
    }
}
