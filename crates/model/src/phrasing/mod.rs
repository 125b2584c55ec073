//! Phrasing: facts in the words of a language, one way for pages, pictures and exports. Whoever holds the words is a [`Wording`].

mod finding;
mod short;

pub use finding::{Stretch, finding_sentence, finding_stretches};
pub use short::short_value;

use crate::joined::joined;
use crate::listed::listed;
use crate::{Basis, Claim, Edge, Language, Member, PlaceId, Reason, RelationKind, Side, Standing, TextId, Tier, Value};

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
    /// The name of a tier.
    Tier(Tier),
    /// The verdict where one source alone speaks.
    OnlyOneSource,
    /// Of the rest of a topic, when one source alone answers it.
    RestOneSource,
    /// A reason that is unsure: `perhaps {reason}`.
    Perhaps,
    /// The bracket of what is inferred.
    Inferred,
    /// The name of what is known from elsewhere.
    OutsideKnowledge,
    /// The clause of the finding that counts a tier: `they agree on {number}`.
    FindingOf(Tier),
    /// The number zero in the finding.
    None,
    /// A sign between words.
    Sign(Sign),
}

listed! {
    /// A sign between words, with the space that belongs to it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Sign {
        /// After a label.
        Colon,
        /// Between parts that have commas of their own.
        Semicolon,
        /// Between parts of a sentence.
        Comma,
        /// Between the members of a list.
        ListComma,
        /// At the end of a sentence.
        FullStop,
        /// Between two words, and between sentences.
        WordSpace,
        /// Before details that follow a line.
        BracketOpen,
        /// After them.
        BracketClose,
        /// Before a quote.
        QuoteOpen,
        /// After it.
        QuoteClose,
        /// Before a quote that has quotation marks of its own.
        InnerQuoteOpen,
        /// After it.
        InnerQuoteClose,
    }
    /// Every sign.
    const ALL;
}

impl Sign {
    /// The name of its phrase.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Colon => "colon",
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
            Self::ListComma => "list_comma",
            Self::FullStop => "full_stop",
            Self::WordSpace => "word_space",
            Self::BracketOpen => "bracket_open",
            Self::BracketClose => "bracket_close",
            Self::QuoteOpen => "quote_open",
            Self::QuoteClose => "quote_close",
            Self::InnerQuoteOpen => "inner_quote_open",
            Self::InnerQuoteClose => "inner_quote_close",
        }
    }
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
            lines.join(semicolon(words))
        }
        Value::Text { text, .. } => words.text(*text).to_owned(),
    }
}

/// A side and what it runs along: `north: Jinsha River, Laohutan Reservoir`.
fn edge_line(words: &impl Wording, edge: &Edge) -> String {
    let side = words.term(Term::Side(edge.side));
    joined(&[side, colon(words), &place_names(words, &edge.members)])
}

/// Places by their names, in the source's order; by what the quote prints if the gazetteer lacks one.
#[must_use]
pub fn place_names(words: &impl Wording, members: &[Member]) -> String {
    let name = |member: &Member| words.place_name(&member.place).unwrap_or(&member.printed).to_owned();
    members.iter().map(name).collect::<Vec<String>>().join(list_comma(words))
}

/// A verdict in its words: the tier, and the reasons if there are any.
#[must_use]
pub fn verdict_words(words: &impl Wording, standing: Option<&Standing>) -> (String, Option<String>) {
    let Some(Standing { tier, reasons }) = standing else {
        return (words.term(Term::OnlyOneSource).to_owned(), None);
    };
    let named: Vec<String> = reasons.iter().map(|reason| reason_words(words, *tier, *reason)).collect();
    let reasons = (!named.is_empty()).then(|| named.join(semicolon(words)));
    (words.term(Term::Tier(*tier)).to_owned(), reasons)
}

/// A reason of a tier: `revised [by inference]`.
fn reason_words(words: &impl Wording, tier: Tier, reason: Reason) -> String {
    let name = match (tier, reason.kind) {
        (Tier::Agree, RelationKind::OnlyOneSource) => words.term(Term::RestOneSource),
        (_, kind) => words.term(Term::Relation(kind)),
    };
    // What is unsure is inferred: one word says both.
    if tier == Tier::CannotBeTold {
        return fill(words.term(Term::Perhaps), &[("reason", name)]);
    }
    with_basis(words, name, reason.basis)
}

/// Words of ours with the bracket of what they rest on, unless a document says so.
#[must_use]
pub fn with_basis(words: &impl Wording, text: &str, basis: Basis) -> String {
    let space = word_space(words);
    basis_bracket(words, basis).map_or_else(|| text.to_owned(), |bracket| joined(&[text, space, &bracket]))
}

/// The bracket of a statement that no document makes: `[by inference]`, `[outside knowledge]`.
#[must_use]
pub fn basis_bracket(words: &impl Wording, basis: Basis) -> Option<String> {
    match basis {
        Basis::Documents => None,
        Basis::Inference => Some(words.term(Term::Inferred).to_owned()),
        Basis::OutsideKnowledge => Some(joined(&["[", words.term(Term::OutsideKnowledge), "]"])),
    }
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

/// A verdict on one line: `No contradiction: different things, revised [by inference]`.
#[must_use]
pub fn verdict_line(words: &impl Wording, standing: Option<&Standing>) -> String {
    match verdict_words(words, standing) {
        (tier, Some(reasons)) => joined(&[&tier, colon(words), &reasons]),
        (tier, None) => tier,
    }
}

/// Details in brackets after a line.
#[must_use]
pub fn in_brackets(words: &impl Wording, line: &str, details: &str) -> String {
    let [open, close] = [Sign::BracketOpen, Sign::BracketClose].map(|sign| words.term(Term::Sign(sign)));
    joined(&[line, open, details, close])
}

/// The comma between the members of a list.
#[must_use]
pub fn list_comma(words: &impl Wording) -> &str {
    words.term(Term::Sign(Sign::ListComma))
}

/// The semicolon between parts that have commas of their own.
#[must_use]
pub fn semicolon(words: &impl Wording) -> &str {
    words.term(Term::Sign(Sign::Semicolon))
}

/// The colon after a label.
#[must_use]
pub fn colon(words: &impl Wording) -> &str {
    words.term(Term::Sign(Sign::Colon))
}

/// The space between two words; nothing where the language sets none.
#[must_use]
pub fn word_space(words: &impl Wording) -> &str {
    words.term(Term::Sign(Sign::WordSpace))
}

/// Words in quotation marks.
#[must_use]
pub fn quoted(words: &impl Wording, text: &str) -> String {
    let [open, close] = quotation_marks(words, text);
    joined(&[open, text, close])
}

/// The marks around a quote, as the language of the page sets them; the other pair where the quote has such marks of its own.
#[must_use]
pub fn quotation_marks<'a>(words: &'a impl Wording, text: &str) -> [&'a str; 2] {
    let outer = [Sign::QuoteOpen, Sign::QuoteClose].map(|sign| words.term(Term::Sign(sign)));
    // Sign by sign: a search for strings would cost the widget more than all marks.
    let signs = outer.map(|mark| mark.trim().chars().next());
    if text.chars().any(|letter| signs.contains(&Some(letter))) {
        return [Sign::InnerQuoteOpen, Sign::InnerQuoteClose].map(|sign| words.term(Term::Sign(sign)));
    }
    outer
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
