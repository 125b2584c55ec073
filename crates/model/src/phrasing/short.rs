//! A value in a few words, for the cell of a table: what is left out is marked by an ellipsis.

use super::{Wording, edge_line, list_comma, value_line};
use crate::relations::same_places;
use crate::{Claim, Edge, Member, Topic, Value};

/// A text of more words than these is cut, and then to so many less one.
const WORDS: usize = 7;
/// The same of Chinese characters.
const CHARACTERS: usize = 16;
/// So many names of a set stand in a cell at most.
const NAMES: usize = 3;

/// What is opened, and by what it is closed.
const PAIRS: [(char, char); 10] = [
    ('“', '”'),
    ('«', '»'),
    ('„', '“'),
    ('‘', '’'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('(', ')'),
    ('（', '）'),
    ('[', ']'),
];

/// The value of a claim on a topic, in short: quantities and dates whole, of a set its first names, of a text its first words; of a
/// boundary the first side that another source gives otherwise.
#[must_use]
pub fn short_value(words: &impl Wording, topic: &Topic, claim: &Claim) -> String {
    let is_unspaced = words.language().is_unspaced();
    match &claim.value {
        Value::Quantity { .. } | Value::Date { .. } => value_line(words, claim),
        Value::Set { members } => {
            let name = |member: &Member| words.place_name(&member.place).unwrap_or(&member.printed).to_owned();
            let names: Vec<String> = members.iter().map(name).collect();
            first_names(&names, list_comma(words), is_unspaced)
        }
        Value::Edges { edges } => {
            let edge = edges.iter().find(|edge| differs(topic, edge)).or(edges.first());
            edge.map(|edge| cut(&edge_line(words, edge), is_unspaced)).unwrap_or_default()
        }
        Value::Text { .. } => cut(&value_line(words, claim), is_unspaced),
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

/// As many whole names as there is room for; the first is cut if it is too long by itself.
fn first_names(names: &[String], comma: &str, is_unspaced: bool) -> String {
    let fits = |n_names: &usize| {
        let text = names.iter().take(*n_names).map(String::as_str).collect::<Vec<_>>().join(comma);
        length(&text, is_unspaced) <= most(is_unspaced)
    };
    let n_names = (1..=names.len().min(NAMES)).rev().find(fits);
    let text = names.iter().take(n_names.unwrap_or(1)).map(String::as_str).collect::<Vec<_>>().join(comma);
    let text = cut(&text, is_unspaced);
    let is_all = n_names == Some(names.len()) || names.len() == 1;
    if is_all || text.ends_with('…') { text } else { text + "…" }
}

fn most(is_unspaced: bool) -> usize {
    if is_unspaced { CHARACTERS } else { WORDS }
}

/// The length of a text: its characters in Chinese, its words in English.
fn length(text: &str, is_unspaced: bool) -> usize {
    if is_unspaced { text.chars().count() } else { text.split_whitespace().count() }
}

/// The beginning of a text that is too long: no number is parted in it, or from the word after it, nor a remark in square brackets, and
/// what it opens it closes.
fn cut(text: &str, is_unspaced: bool) -> String {
    if length(text, is_unspaced) <= most(is_unspaced) {
        return text.to_owned();
    }
    let ends = text.char_indices().skip(1).map(|(offset, _)| offset);
    let fits = |end: &usize| length(text.get(..*end).unwrap_or_default(), is_unspaced) < most(is_unspaced);
    let end = ends.filter(|end| may_end(text, *end, is_unspaced)).take_while(fits).last().unwrap_or(0);
    let beginning = text.get(..end).unwrap_or_default();
    let beginning = beginning.trim_end_matches(|end: char| {
        end.is_whitespace()
            || matches!(end, ',' | ';' | ':' | '，' | '；' | '：' | '、' | '·' | '—' | '–' | '-')
            || PAIRS.iter().any(|(open, _)| *open == end)
    });
    format!("{beginning}…{}", still_open(beginning).into_iter().rev().collect::<String>())
}

/// True when a text may be cut at an offset.
fn may_end(text: &str, offset: usize, is_unspaced: bool) -> bool {
    let (before, after) = text.split_at_checked(offset).unwrap_or((text, ""));
    let ends = before.chars().next_back().zip(after.chars().next());
    let in_remark = still_open(before).contains(&']');
    let may_part = |(last, next): (char, char)| {
        if is_unspaced {
            !(is_of_a_word(last) && is_of_a_word(next))
        } else {
            // Between words, unless the first is a number, which counts the second.
            next.is_whitespace()
                && !before.rsplit(' ').next().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()))
        }
    };
    !in_remark && ends.is_some_and(may_part)
}

/// A character of a number, or of a word in Latin letters, within Chinese.
fn is_of_a_word(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(
            character,
            '.' | ',' | '%' | '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九'
        )
        || matches!(character, '十' | '百' | '千' | '万' | '萬' | '亿' | '億')
}

/// The signs that would close what a text has opened, the innermost last.
fn still_open(text: &str) -> Vec<char> {
    let mut closing = Vec::new();
    for character in text.chars() {
        // German closes by what English opens with.
        if closing.last() == Some(&character) {
            closing.pop();
        } else if let Some((_, close)) = PAIRS.iter().find(|(open, _)| *open == character) {
            closing.push(*close);
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_text_stays_whole_and_a_long_one_is_cut_between_words() {
        let cases = [
            (false, "one axis, two cores", "one axis, two cores"),
            (false, "an “innovation source, of many kinds and more” for all", "an “innovation source, of many kinds…”"),
            (false, "the north edge runs by Old Road [so printed] and a canal", "the north edge runs by Old…"),
            (false, "an area of all together some 390 km² and more of it", "an area of all together some…"),
            (true, "一园引领、两翼发展", "一园引领、两翼发展"),
            (true, "国际一流、国内领先的“创新策源地和新高地”", "国际一流、国内领先的“创新策源…”"),
            (true, "《北京城北百花大公园发展“十四五”规划》", "《北京城北百花大公园发展…》"),
            (true, "《城北百花大公园的“创新策源地与高地”规划》", "《城北百花大公园的“创新策源地…”》"),
            (true, "北：北京—上海高速公路的一段路[原文如此]、河", "北：北京—上海高速公路的一段路…"),
            (true, "到二零三五年营业收入将超过10000亿元以上", "到二零三五年营业收入将超过…"),
        ];
        for (is_unspaced, text, expected) in cases {
            assert_eq!(cut(text, is_unspaced), expected);
        }
    }

    #[test]
    fn names_stay_whole_where_there_is_room_for_one() {
        let cases: [(&[&str], &str); 5] = [
            (&["Old Gate", "New Gate"], "Old Gate, New Gate"),
            (&["Old Gate", "New Gate", "East Gate", "West Gate"], "Old Gate, New Gate, East Gate…"),
            (&["Old Garden Resort", "New Zone of Technology and Trade"], "Old Garden Resort…"),
            (&["The Old Garden of the Town on the Hill", "New Gate"], "The Old Garden of the Town…"),
            (&["The Old Garden of the Town on the Hill"], "The Old Garden of the Town…"),
        ];
        for (names, expected) in cases {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(first_names(&names, ", ", false), expected);
        }
    }
}
