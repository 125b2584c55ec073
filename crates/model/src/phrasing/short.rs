//! A value in a few words, for the cell of a table: what is left out is marked by an ellipsis.

use super::{Wording, edge_line, list_comma, value_line};
use crate::relations::same_places;
use crate::{Claim, Edge, Topic, Value};

/// A text of more words than these is cut, and then to so many less one.
const WORDS: usize = 7;
/// The same of Chinese characters.
const CHARACTERS: usize = 16;
/// So many names of a set stand in a cell.
const NAMES: usize = 3;

/// The value of a claim on a topic, in short: quantities and dates whole, of a set its first names, of a text its first words; of a
/// boundary the first side that another source gives otherwise.
#[must_use]
pub fn short_value(words: &impl Wording, topic: &Topic, claim: &Claim) -> String {
    let is_chinese = words.language().is_chinese();
    match &claim.value {
        Value::Quantity { .. } | Value::Date { .. } => value_line(words, claim),
        Value::Set { members } => {
            let comma = list_comma(words.language());
            let name = |place| words.place_name(place).unwrap_or_default();
            let names: Vec<&str> = members.iter().take(NAMES).map(|member| name(&member.place)).collect();
            let more = if members.len() > NAMES { "…" } else { "" };
            cut(&names.join(comma), is_chinese, more)
        }
        Value::Edges { edges } => {
            let edge = edges.iter().find(|edge| differs(topic, edge)).or(edges.first());
            edge.map(|edge| cut(&edge_line(words, edge), is_chinese, "")).unwrap_or_default()
        }
        Value::Text { .. } => cut(&value_line(words, claim), is_chinese, ""),
    }
}

/// True when some source gives this side of a boundary otherwise.
fn differs(topic: &Topic, edge: &Edge) -> bool {
    let edges = topic.claims.iter().filter_map(|claim| match &claim.value {
        Value::Edges { edges } => Some(edges),
        _ => None,
    });
    edges.flatten().any(|other| other.side == edge.side && !same_places(&other.members, &edge.members))
}

/// The beginning of a text, and `more` after it if nothing is cut.
fn cut(text: &str, is_chinese: bool, more: &str) -> String {
    let parts: Vec<&str> =
        if is_chinese { text.split_inclusive(|_: char| true).collect() } else { text.split_inclusive(' ').collect() };
    let most = if is_chinese { CHARACTERS } else { WORDS };
    if parts.len() <= most {
        return format!("{text}{more}");
    }
    let mut kept = most - 1;
    // A number, and a word in another script, is kept whole.
    let is_word = |part: &str| part.chars().all(|character| character.is_ascii_alphanumeric() || character == '.');
    while is_chinese
        && kept > most / 2
        && parts.get(kept - 1..=kept).is_some_and(|ends| ends.iter().all(|end| is_word(end)))
    {
        kept -= 1;
    }
    let beginning: String = parts.into_iter().take(kept).collect();
    let opened = [('“', '”'), ('「', '」'), ('《', '》'), ('(', ')'), ('（', '）'), ('[', ']')];
    let beginning = beginning.trim_end_matches(|end: char| {
        end.is_whitespace() || ",;:，；：、·—–-".contains(end) || opened.iter().any(|(open, _)| *open == end)
    });
    let closed: String = opened
        .iter()
        .rev()
        .filter(|(open, close)| beginning.matches(*open).count() > beginning.matches(*close).count())
        .map(|(_, close)| *close)
        .collect();
    format!("{beginning}…{closed}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_stays_whole_and_a_long_one_is_cut_between_words() {
        let cases = [
            (false, "one axis, two cores", "one axis, two cores"),
            (false, "an “innovation source, of many kinds and more” for all", "an “innovation source, of many kinds…”"),
            (true, "一廊引领、两翼发展", "一廊引领、两翼发展"),
            (true, "国际一流、国内领先的“创新策源地和新高地”", "国际一流、国内领先的“创新策源…”"),
            (true, "到二零三五年营业收入超过10000亿元以上", "到二零三五年营业收入超过…"),
        ];
        for (is_chinese, text, expected) in cases {
            assert_eq!(cut(text, is_chinese, ""), expected);
        }
    }
}
