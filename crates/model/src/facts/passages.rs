//! The quoted stretches of documents, each once: quotes overlap, and what stands around one is often another.

use crate::{Citation, Claim};

/// A stretch of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// The document's file name.
    pub(super) document: String,
    /// Its first character, counted in the document from 0.
    pub(super) start: usize,
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    pub(super) text: Vec<char>,
}

/// A citation as a stretch of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) document: String,
    pub(super) start: usize,
    pub(super) n_chars: usize,
    /// The number of characters of what stands before and after.
    pub(super) around: [usize; 2],
    pub(super) joined: Joined,
}

/// A quote as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// As it is.
    AsItIs,
    /// Without its line breaks.
    Closed,
    /// With a space in the place of each line break.
    Spaced,
    /// In some other way.
    Other(String),
}

/// The passages of these claims, by document and place.
///
/// # Errors
/// Where two quotes give a character of a document in two ways.
pub(super) fn passages<'a>(claims: impl Iterator<Item = &'a Claim>) -> Result<Vec<Passage>, String> {
    let mut stretches: Vec<Passage> = claims.map(|claim| whole(&claim.citation)).collect::<Result<_, _>>()?;
    stretches.sort_by(|one, other| (&one.document, one.start).cmp(&(&other.document, other.start)));
    let mut passages: Vec<Passage> = Vec::new();
    for stretch in stretches {
        let joins = |last: &&mut Passage| last.document == stretch.document && stretch.start <= last.end();
        let Some(last) = passages.last_mut().filter(joins) else {
            passages.push(stretch);
            continue;
        };
        let known = stretch.text.len().min(last.end() - stretch.start);
        let (overlap, more) = stretch.text.split_at_checked(known).unwrap_or_default();
        if last.at(stretch.start, known) != Some(overlap) || last.line_at(stretch.start) != stretch.line {
            return Err(format!("quotes of {} differ around character {}", stretch.document, stretch.start));
        }
        last.text.extend(more);
    }
    Ok(passages)
}

/// A quote with what stands around it.
fn whole(citation: &Citation) -> Result<Passage, String> {
    let before = citation.prefix.chars().count();
    let start = citation.start.checked_sub(before).ok_or("a quote begins before its document")?;
    let text =
        [&citation.prefix, &citation.exact, &citation.suffix].into_iter().flat_map(|part| part.chars()).collect();
    let line = citation.line.saturating_sub(breaks(&citation.prefix.chars().collect::<Vec<_>>()));
    Ok(Passage { document: citation.document.clone(), start, line, text })
}

impl Passage {
    /// The place after its last character.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    fn at(&self, start: usize, n_chars: usize) -> Option<&[char]> {
        let from = start.checked_sub(self.start)?;
        self.text.get(from..from.checked_add(n_chars)?)
    }

    fn line_at(&self, place: usize) -> usize {
        self.line + breaks(self.at(self.start, place.saturating_sub(self.start)).unwrap_or_default())
    }
}

impl Stretch {
    /// The stretch that a citation is.
    pub(super) fn of(citation: &Citation) -> Self {
        let joined = match &citation.joined {
            None => Joined::AsItIs,
            Some(joined) if *joined == join(&citation.exact, "") => Joined::Closed,
            Some(joined) if *joined == join(&citation.exact, " ") => Joined::Spaced,
            Some(joined) => Joined::Other(joined.clone()),
        };
        Self {
            document: citation.document.clone(),
            start: citation.start,
            n_chars: citation.end.saturating_sub(citation.start),
            around: [&citation.prefix, &citation.suffix].map(|part| part.chars().count()),
            joined,
        }
    }

    /// The citation, out of the passages; `None` where they lack it.
    pub(super) fn citation(self, passages: &[Passage]) -> Option<Citation> {
        let Self { document, start, n_chars, around: [before, after], joined } = self;
        let holds =
            |passage: &&Passage| passage.document == document && passage.start <= start && start <= passage.end();
        let passage = passages.iter().find(holds)?;
        let text =
            |start: usize, n_chars: usize| passage.at(start, n_chars).map(|text| text.iter().collect::<String>());
        let end = start.checked_add(n_chars)?;
        let exact = text(start, n_chars)?;
        let joined = match joined {
            Joined::AsItIs => None,
            Joined::Closed => Some(join(&exact, "")),
            Joined::Spaced => Some(join(&exact, " ")),
            Joined::Other(joined) => Some(joined),
        };
        Some(Citation {
            line: passage.line_at(start),
            last_line: passage.line_at(end),
            prefix: text(start.checked_sub(before)?, before)?,
            suffix: text(end, after)?,
            document,
            exact,
            start,
            end,
            joined,
        })
    }
}

fn breaks(text: &[char]) -> usize {
    text.iter().filter(|letter| **letter == '\n').count()
}

/// Words without their line breaks, and without the spaces beside those.
fn join(text: &str, between: &str) -> String {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(between)
}
