//! The syntax of TOML as a person breaks it: every mistake of a file, on its line, with the way to mend it. A line that is mistaken is
//! left out, and what is left is read again, so that no mistake hides another or makes one up.

use super::characters::{is_zero_width, shown_character};
use super::line_tokens::{Kind, Token, tokens};
use toml::de::{DeTable, Error};

/// Something that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mistake {
    /// The line, from 1.
    pub(super) line: usize,
    /// The fault, and how to mend it.
    pub(super) message: String,
}

/// A file without its mistakes, which has as many lines as before.
pub(super) struct Mended {
    pub(super) text: String,
    pub(super) mistakes: Vec<Mistake>,
    /// Keys of the lines that were left out: nobody may miss them.
    pub(super) left_out: Vec<String>,
}

/// The begin of a table's name that stands for one that was given twice.
pub(super) const TWICE: &str = "given-twice-";

/// Finds every mistake of the syntax.
pub(super) fn mend(text: &str) -> Mended {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let (mut mistakes, mut left_out) = (Vec::new(), Vec::new());
    // Every turn leaves out a line, so that there are no more turns than lines.
    for _ in 0..=lines.len() {
        let text = lines.join("\n");
        let (_, errors) = DeTable::parse_recoverable(&text);
        let Some(error) = errors.iter().min_by_key(|error| start(error)) else { break };
        let at = line_index(&text, start(error));
        let (line, message) = Place { lines: &lines, at, error, column: column(&text, start(error)) }.diagnosis();
        mistakes.push(Mistake { line: line + 1, message });
        // The line itself; if it had been left out already, that on which the error is noticed; of an open bracket, what it holds.
        let line = if lines.get(line).is_some_and(|line| !line.is_empty()) { line } else { at };
        let is_heading = lines.get(line).is_some_and(|line| heading(line).is_some());
        let last = if line < at && !is_heading { at - usize::from(!begins_with_close(&lines, at)) } else { line };
        for mistaken in lines.iter_mut().take(last + 1).skip(line) {
            left_out.extend(keys(mistaken));
            *mistaken = stand_in(mistaken, mistakes.len(), line < at, error);
        }
    }
    mistakes.sort();
    mistakes.dedup();
    Mended { text: lines.join("\n"), mistakes, left_out }
}

/// True when a line closes what an earlier one opens.
fn begins_with_close(lines: &[String], at: usize) -> bool {
    lines.get(at).is_some_and(|line| line.trim_start().starts_with(['}', ']']))
}

fn start(error: &Error) -> usize {
    error.span().map_or(0, |span| span.start)
}

/// The line, from 0, of an offset.
fn line_index(text: &str, offset: usize) -> usize {
    text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count()
}

/// The bytes between the begin of its line and an offset.
fn column(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or(text);
    before.len() - before.rfind('\n').map_or(0, |at| at + 1)
}

/// The words before the signs of equality of a line.
fn keys(line: &str) -> Vec<String> {
    let tokens = tokens(line);
    let pairs = tokens.iter().zip(tokens.iter().skip(1));
    let keys =
        pairs.filter(|(_, next)| next.is_sign('=')).map(|(key, _)| key.text.trim_matches(['"', '\'']).to_owned());
    let first = tokens.first().filter(|token| token.is_item()).map(|token| token.text.to_owned());
    keys.chain(first).collect()
}

/// Nothing; for a heading one that opens a table all the same, since what follows would stand in the table before.
fn stand_in(line: &str, number: usize, is_first: bool, error: &Error) -> String {
    match heading(line) {
        // A first one with too few brackets hides the others; a second one has no place at all.
        Some(name) if error.message().starts_with("duplicate") && is_first => format!("[[{name}]]"),
        Some(_) if error.message().starts_with("duplicate") => format!("[{TWICE}{number}]"),
        Some(name) if line.trim_start().starts_with("[[") => format!("[[{name}]]"),
        Some(name) if !line.trim().ends_with(&format!("[{name}]")) => format!("[{name}]"),
        _ => String::new(),
    }
}

/// The name in a heading, also in one whose brackets are wrong.
fn heading(line: &str) -> Option<String> {
    let name = line.trim().strip_prefix('[')?.trim_start_matches('[');
    let name: String =
        name.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "_-.".contains(*letter)).collect();
    let rest = line.split_once(&name)?.1;
    let is_heading = !name.is_empty() && !rest.contains([',', '"', '=']);
    is_heading.then_some(name)
}

/// An error of the reader of TOML, and the line on which it is noticed.
struct Place<'a> {
    lines: &'a [String],
    /// The line, from 0.
    at: usize,
    error: &'a Error,
    /// The bytes before the error on its line.
    column: usize,
}

impl Place<'_> {
    /// The line, from 0, on which the mistake was made, and what it is.
    fn diagnosis(&self) -> (usize, String) {
        let line = self.lines.get(self.at).map(String::as_str).unwrap_or_default();
        let message = self.error.message();
        if let Some(opened) = self.open_fence() {
            let mend =
                "three quotation marks open a text of several lines that no other three end; write one at each end";
            return (opened, mend.to_owned());
        }
        if message.starts_with("duplicate key") {
            return self.duplicate(line);
        }
        if let Some(opened) = self.open_bracket(line) {
            return opened;
        }
        let tokens = tokens(line);
        let found = quotation_mark_inside(&tokens)
            .or_else(|| strange(&tokens))
            .or_else(|| unclosed_string(&tokens))
            .or_else(|| broken_heading(line))
            .or_else(|| escape(message))
            .or_else(|| control(line, self.column))
            .or_else(|| no_equals(&tokens, self.depth_before(self.at)))
            .or_else(|| missing_comma(&tokens, self.depth_before(self.at)))
            .or_else(|| bare_value(&tokens))
            .or_else(|| unclosed_bracket(&tokens));
        (self.at, found.unwrap_or_else(|| format!("{message}; seeds/README.md shows the form")))
    }

    /// The line of three quotation marks that nothing ends.
    fn open_fence(&self) -> Option<usize> {
        let fences = self.lines.iter().enumerate().flat_map(|(line, text)| {
            tokens(text).into_iter().filter(|token| token.kind == Kind::Fence).map(move |_| line).collect::<Vec<_>>()
        });
        let fences: Vec<usize> = fences.collect();
        fences.last().copied().filter(|line| fences.len() % 2 == 1 && *line <= self.at)
    }

    /// The number of brackets that are open where a line begins.
    fn depth_before(&self, line: usize) -> usize {
        open_brackets(self.lines.iter().take(line).map(String::as_str)).len()
    }

    /// A bracket of an earlier line that this line cannot be inside.
    fn open_bracket(&self, line: &str) -> Option<(usize, String)> {
        let open = open_brackets(self.lines.iter().take(self.at).map(String::as_str));
        let (opened, bracket) = *open.last()?;
        let tokens = tokens(line);
        let is_pair = tokens.get(1).is_some_and(|token| token.is_sign('='));
        let before = self.lines.iter().take(self.at).rev().find(|line| !line.trim().is_empty());
        let after_comma = before.is_some_and(|line| line.trim_end().ends_with([',', '{', '[']));
        let closes_other = tokens.first().is_some_and(|token| token.is_sign(if bracket == '[' { '}' } else { ']' }));
        let is_over =
            heading(line).is_some() || tokens.is_empty() || closes_other || is_pair && (bracket == '[' || !after_comma);
        let close = if bracket == '[' { ']' } else { '}' };
        if is_over {
            return Some((opened, format!("the {bracket} that opens here is never closed; end it with {close}")));
        }
        tokens.first().filter(|token| (token.is_item() || token.is_sign('{') || token.is_sign('[')) && !after_comma)?;
        Some((self.at, "a comma is missing at the end of the line before; write one there".to_owned()))
    }

    /// A key or a heading that is given twice: of headings the one with too few brackets is wrong, wherever it stands.
    fn duplicate(&self, line: &str) -> (usize, String) {
        let Some(name) = heading(line) else {
            let span = self.error.span().map_or(0, |span| span.len());
            let key = line.get(self.column..self.column + span).unwrap_or_default();
            let mend = "delete one, or begin a new table above it";
            return (self.at, format!("\"{key}\" is given twice in this table; {mend}"));
        };
        let single = format!("[{name}]");
        let earlier = self.lines.iter().take(self.at).position(|line| line.trim() == single);
        let at = earlier.filter(|_| line.trim().starts_with("[[")).unwrap_or(self.at);
        (
            at,
            format!(
                "there may be several of {single}; write [[{name}]] with two brackets, or both as one if there is only one"
            ),
        )
    }
}

/// The brackets that these lines open and don't close, each with its line, from 0. Those of headings are closed.
fn open_brackets<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<(usize, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (number, line) in lines.enumerate() {
        for token in tokens(line) {
            match token.kind {
                Kind::Sign(bracket @ ('[' | '{')) => open.push((number, bracket)),
                Kind::Sign(']' | '}') => drop(open.pop()),
                _ => {}
            }
        }
    }
    open
}

fn quotation_mark_inside(tokens: &[Token<'_>]) -> Option<String> {
    let is_string = |token: &Token<'_>| matches!(token.kind, Kind::String { .. });
    let pair = tokens.iter().zip(tokens.iter().skip(1)).find(|(one, next)| {
        let is_text = |token: &Token<'_>| token.is_item() || matches!(token.kind, Kind::Strange(_));
        let is_wide = matches!(next.kind, Kind::Strange(letter) if plain(letter).is_some());
        let is_broken = is_string(one) && !is_wide || is_string(next) && one.kind == Kind::Word;
        next.adjoins && is_text(one) && is_text(next) && is_broken
    });
    let (one, next) = pair?;
    let mark = if one.text.starts_with('\'') || !is_string(one) && next.text.starts_with('\'') { '\'' } else { '"' };
    let mend = match mark {
        '\'' => "put \" around the text",
        _ => "inside a text write “ ” or \\\", and one \" at each end",
    };
    Some(format!("a straight {mark} ends the text between {} and {}; {mend}", end_of(one.text), begin_of(next.text)))
}

/// The last letters of a text, as a message shows them.
fn end_of(text: &str) -> String {
    let n_chars = text.chars().count();
    let end: String = text.chars().skip(n_chars.saturating_sub(12)).collect();
    if n_chars > 12 { format!("…{end}") } else { end }
}

/// The first letters of a text, as a message shows them.
fn begin_of(text: &str) -> String {
    let begin: String = text.chars().take(12).collect();
    if text.chars().count() > 12 { format!("{begin}…") } else { begin }
}

/// The sign that a full-width one stands for.
fn plain(letter: char) -> Option<char> {
    ('\u{ff01}'..='\u{ff5e}').contains(&letter).then(|| char::from_u32(u32::from(letter) - 0xfee0)).flatten()
}

fn strange(tokens: &[Token<'_>]) -> Option<String> {
    let letter = tokens.iter().find_map(|token| match token.kind {
        Kind::Strange(letter) => Some(letter),
        _ => None,
    })?;
    let told = shown_character(letter);
    Some(match plain(letter) {
        _ if "“”‘’„«»「」『』".contains(letter) => {
            format!("{told} stands where TOML needs a straight one; write \" around texts")
        }
        Some(plain) => format!("{told} stands outside a text; write {plain}"),
        None if letter.is_whitespace() || is_zero_width(letter) => {
            format!("{told} stands outside a text; write a plain space, or nothing")
        }
        None if letter == ':' => "a : stands between key and value; write =".to_owned(),
        None => format!("{told} stands outside a text; put \" around what it belongs to, or delete it"),
    })
}

fn unclosed_string(tokens: &[Token<'_>]) -> Option<String> {
    let open = tokens.iter().find(|token| token.kind == Kind::String { closed: false })?;
    let mark = open.text.chars().next()?;
    Some(format!("the text that begins with {} is not closed on its line; end it with {mark}", begin_of(open.text)))
}

fn broken_heading(line: &str) -> Option<String> {
    let name = heading(line)?;
    let is_whole = [format!("[{name}]"), format!("[[{name}]]")].iter().any(|whole| line.trim().starts_with(whole));
    (!is_whole).then(|| {
        format!("the brackets around {name} don't match; write [[{name}]], or [{name}] for what there is one of")
    })
}

fn escape(message: &str) -> Option<String> {
    message.contains("escape").then(|| "a backslash begins an escape; write \\\\ for a backslash".to_owned())
}

/// A control character, which nobody sees.
fn control(line: &str, column: usize) -> Option<String> {
    let letter =
        line.get(column..)?.chars().next().filter(|letter| letter.is_control() && !"\t\r".contains(*letter))?;
    Some(format!("an invisible control character (U+{:04X}) stands here; delete it", u32::from(letter)))
}

fn no_equals(tokens: &[Token<'_>], depth: usize) -> Option<String> {
    let first = tokens.first().filter(|token| token.is_item() && depth == 0)?;
    match tokens.get(1) {
        Some(next) if next.is_sign('=') => None,
        _ if first.text.ends_with(':') => Some("a : stands between key and value; write =".to_owned()),
        _ => Some(format!("{} has no = after it; write key = value, and # before a remark", begin_of(first.text))),
    }
}

fn missing_comma(tokens: &[Token<'_>], depth: usize) -> Option<String> {
    let mut depth = depth;
    let mut before: Option<&Token<'_>> = None;
    for token in tokens {
        let ends_value = before.is_some_and(|before| before.is_item() || before.is_sign('}') || before.is_sign(']'));
        let begins = token.is_item() || token.is_sign('{') || token.is_sign('[');
        if depth > 0 && ends_value && begins {
            return Some(format!("a comma is missing before {}; write one between values", begin_of(token.text)));
        }
        if depth == 0 && ends_value && token.is_item() {
            return Some(format!(
                "{} stands behind a value; give it a line of its own, and # before a remark",
                begin_of(token.text)
            ));
        }
        match token.kind {
            Kind::Sign('[' | '{') => depth += 1,
            Kind::Sign(']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = Some(token);
    }
    None
}

fn bare_value(tokens: &[Token<'_>]) -> Option<String> {
    let equals = tokens.iter().position(|token| token.is_sign('='))?;
    let after = tokens.get(equals + 1);
    let Some(value) = after.filter(|token| !token.is_sign(',') && !token.is_sign('}')) else {
        return Some("the key has no value; write one after =, or delete the line".to_owned());
    };
    let thousands = tokens.get(equals + 2).is_some_and(|next| next.is_sign(',') && next.adjoins);
    let is_number = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit() || "+-".contains(letter));
    let mut words =
        tokens.iter().zip(tokens.iter().skip(1)).filter(|(before, _)| !before.is_item()).map(|(_, word)| word);
    let word = words.find(|word| word.kind == Kind::Word && !is_value(word.text) && !next_is_equals(tokens, word))?;
    Some(match word.text.to_lowercase().as_str() {
        lower @ ("true" | "false") => format!("\"{}\" is no value of TOML; write {lower}", word.text),
        _ if is_number(value.text) && thousands => "write the number without signs between its digits".to_owned(),
        _ if is_number(word.text) => {
            format!("{} is no number of TOML; put \" around it, or write digits only", word.text)
        }
        _ => format!("{} is a word without quotation marks; write \"{}\"", word.text, word.text),
    })
}

fn next_is_equals(tokens: &[Token<'_>], word: &Token<'_>) -> bool {
    let mut after = tokens.iter().skip_while(|token| !std::ptr::eq(*token, word)).skip(1);
    after.next().is_some_and(|token| token.is_sign('='))
}

/// True for what TOML reads without quotation marks: whole numbers without leading zeros, true and false.
fn is_value(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    is_number || ["true", "false"].contains(&text)
}

fn unclosed_bracket(tokens: &[Token<'_>]) -> Option<String> {
    let opened = |bracket: char| tokens.iter().filter(|token| token.is_sign(bracket)).count();
    let pairs = [('{', '}'), ('[', ']')];
    let (open, close) = pairs.into_iter().find(|(open, close)| opened(*open) != opened(*close))?;
    let mend =
        if opened(open) > opened(close) { format!("end it with {close}") } else { format!("delete one {close}") };
    Some(format!("{open} and {close} don't match on this line; {mend}"))
}
