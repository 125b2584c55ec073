//! Phrasing: facts in the words of a language, one way for pages, pictures and exports. Whoever holds the words is a [`Wording`].

mod conversion;
mod notation;

pub use conversion::conversions;
pub use notation::{MONTHS, quantity, value as written_value};

use crate::{Claim, Edge, Language, Member, PlaceId, RelationKind, Side, TextId, Value, Verdict};

/// The words of one language: our texts, the names of places, and the words of the interface.
pub trait Wording {
    /// The language.
    fn language(&self) -> Language;
    /// One of our texts.
    fn text(&self, text_id: TextId) -> &str;
    /// The name of a place; `None` when the gazetteer lacks it.
    fn place_name(&self, place_id: &PlaceId) -> Option<&str>;
    /// A word of the interface.
    fn term(&self, term: Term) -> &str;
}

/// A word of the interface that phrases are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// The name of a relation.
    Relation(RelationKind),
    /// The name of a side.
    Side(Side),
    /// The other kinds of a verdict: `also: {kinds}`.
    Also,
    /// Of the rest of a topic, when one source alone answers it.
    RestOneSource,
    /// The verdict where several sources speak, each on a point of its own.
    OneSourceEach,
}

/// The value of a claim on one line.
#[must_use]
pub fn value_line(words: &impl Wording, claim: &Claim) -> String {
    match &claim.value {
        Value::Quantity { .. } | Value::Date { .. } => {
            claim.written.map(|written| words.text(written).to_owned()).unwrap_or_default()
        }
        Value::Set { members } => place_names(words, members),
        Value::Edges { edges } => {
            let lines: Vec<String> = edges.iter().map(|edge| edge_line(words, edge)).collect();
            lines.join(semicolon(words.language()))
        }
        Value::Text { text, .. } => words.text(*text).to_owned(),
    }
}

/// A side and what it runs along: `north: Jinsha River, Laohutan Reservoir`.
fn edge_line(words: &impl Wording, edge: &Edge) -> String {
    let side = words.term(Term::Side(edge.side));
    format!("{side}{}{}", colon(words.language()), place_names(words, &edge.members))
}

/// Places by their names, in the source's order; by what the quote prints if the gazetteer lacks one.
#[must_use]
pub fn place_names(words: &impl Wording, members: &[Member]) -> String {
    let name = |member: &Member| words.place_name(&member.place).unwrap_or(&member.printed).to_owned();
    members.iter().map(name).collect::<Vec<String>>().join(list_comma(words.language()))
}

/// The verdict in its words: the headline, and the other kinds after it; `one_each` where several sources speak, each on a point of its
/// own.
#[must_use]
pub fn verdict_words(
    words: &impl Wording,
    headline: RelationKind,
    also: &[RelationKind],
    one_each: bool,
) -> (String, Option<String>) {
    let headline = match headline {
        RelationKind::OnlyOneSource if one_each => words.term(Term::OneSourceEach),
        kind => words.term(Term::Relation(kind)),
    };
    let kinds = also.iter().map(|kind| match kind {
        RelationKind::OnlyOneSource => words.term(Term::RestOneSource),
        kind => words.term(Term::Relation(*kind)),
    });
    let kinds: Vec<&str> = kinds.collect();
    let also = (!kinds.is_empty())
        .then(|| fill(words.term(Term::Also), &[("kinds", &kinds.join(semicolon(words.language())))]));
    (headline.to_owned(), also)
}

/// Fills `{name}` in a phrase, once: braces in what is filled in stay as they are.
#[must_use]
pub fn fill(phrase: &str, fields: &[(&str, &str)]) -> String {
    let mut parts = phrase.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let field = part.split_once('}').and_then(|(name, rest)| {
            let (_, value) = fields.iter().find(|(known, _)| *known == name)?;
            Some((*value, rest))
        });
        match field {
            Some((value, rest)) => text.extend([value, rest]),
            None => text.extend(["{", part]),
        }
    }
    text
}

/// The verdict on one line, for texts that are nothing but text.
#[must_use]
pub fn verdict_line(words: &impl Wording, verdict: &Verdict, one_each: bool) -> String {
    match verdict_words(words, verdict.headline, &verdict.also, one_each) {
        (headline, Some(also)) => in_brackets(&headline, &also, words.language()),
        (headline, None) => headline,
    }
}

/// Details in brackets after a line.
#[must_use]
pub fn in_brackets(line: &str, details: &str, language: Language) -> String {
    if language.is_chinese() { format!("{line}（{details}）") } else { format!("{line} ({details})") }
}

/// The comma between the members of a list.
#[must_use]
pub fn list_comma(language: Language) -> &'static str {
    if language.is_chinese() { "、" } else { ", " }
}

/// The semicolon between parts that have commas of their own.
#[must_use]
pub fn semicolon(language: Language) -> &'static str {
    if language.is_chinese() { "；" } else { "; " }
}

/// The colon after a label.
#[must_use]
pub fn colon(language: Language) -> &'static str {
    if language.is_chinese() { "：" } else { ": " }
}

/// Words in quotation marks, as the language of the words prints them.
#[must_use]
pub fn quoted(text: &str, language: Language) -> String {
    let [open, close] = quotation_marks(text, language);
    format!("{open}{text}{close}")
}

/// The marks around a quote; the other pair where the quote has the usual ones of its own.
#[must_use]
pub fn quotation_marks(text: &str, language: Language) -> [&'static str; 2] {
    match (language, text.contains(['“', '”', '「'])) {
        (Language::ZhHant, false) => ["「", "」"],
        (Language::ZhHant, true) => ["『", "』"],
        (Language::En | Language::ZhHans, false) => ["“", "”"],
        (Language::En | Language::ZhHans, true) => ["‘", "’"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_filled_where_they_stand() {
        assert_eq!(fill("{n} of {all}", &[("n", "9"), ("all", "13")]), "9 of 13");
        assert_eq!(fill("{one}; {other} {x", &[("one", "{other}"), ("other", "b")]), "{other}; b {x");
    }
}
