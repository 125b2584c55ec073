//! Words that hold a numeral and count nothing: 一批, 统一, 百姓, "one of".
//!
//! `data/languages/` lists them. A Chinese one must hold its numeral and be a word itself: 三批 is a count although 一批 is none,
//! so write no pattern there. Proper names that hold a numeral belong there, too.

use crate::glyphs::{Gap, Glyphs};
use crate::lexicon::Lexicon;
use crate::tables::List;
use crate::{FindingKind, han, unit_words, variants};

/// Idioms of Chinese characters.
#[derive(Debug)]
pub(crate) struct Idioms {
    /// Those that begin with their numeral.
    beginning: Lexicon<()>,
    /// Those with something before it, by the numeral's place.
    holding: Vec<(char, char, usize, &'static str)>,
}

impl Default for Idioms {
    fn default() -> Self {
        Self { beginning: Lexicon::by_first(), holding: Vec::new() }
    }
}

impl Idioms {
    /// Of words in the characters by which the text is known.
    pub(crate) fn of(words: &[&'static str]) -> Self {
        let mut idioms = Self::default();
        for word in words {
            let Some(place) = word.chars().position(is_numeral_of_idiom) else { continue };
            match place.checked_sub(1).and_then(|before| word.chars().nth(before)).zip(word.chars().nth(place)) {
                Some((before, numeral)) => idioms.holding.push((numeral, before, place, word)),
                None => idioms.beginning.insert([*word], ()),
            }
        }
        // The longest first, among those with the same numeral and character before it.
        idioms
            .holding
            .sort_by_key(|(numeral, before, _, word)| (*numeral, *before, std::cmp::Reverse(word.chars().count())));
        idioms
    }
}

fn is_numeral_of_idiom(character: char) -> bool {
    "一二三四五六七八九十百千万亿零两半兆参伍陆拾肆".contains(character)
}

/// The idiom around the Chinese numeral there, from where it begins to where it ends. One that begins before `floor` is none.
pub(crate) fn around(text: &Glyphs, at: usize, floor: usize) -> Option<(usize, usize)> {
    let idioms = &text.tables().idioms;
    let key = (text.at(at), text.before(at));
    let first = idioms.holding.partition_point(|(numeral, before, ..)| (*numeral, *before) < key);
    let same = idioms.holding.iter().skip(first).take_while(|(numeral, before, ..)| (*numeral, *before) == key);
    let held = same.filter_map(|(_, _, place, word)| {
        let start = at.checked_sub(*place).filter(|start| *start >= floor)?;
        Some((start, text.word_after(start, word)?))
    });
    let beginning = idioms.beginning.after(text, at).map(|(end, ())| (at, end));
    // 十分 says "very", but 十分之一 a tenth.
    let share = |end: usize| text.before(end) == '分' && text.at(end) == '之' && text.gap(end) != Gap::Hard;
    held.chain(beginning).find(|(start, end)| stands_alone(text, *start, *end, floor) && !share(*end))
}

/// True if an idiom begins there, whatever numeral stands before it.
pub(crate) fn begins(text: &Glyphs, at: usize) -> bool {
    !han::is_numeral(text, at + 1) && text.tables().idioms.beginning.begins(text, at)
}

/// The idiom of a language in letters that begins there, and where it ends.
pub(crate) fn in_letters(text: &Glyphs, at: usize) -> Option<usize> {
    let (end, ()) = text.tables().list(List::Idioms).after(text, at)?;
    // "that one" is an idiom, and "that one mile" is not.
    let measured = || {
        let (_, unit) = unit_words::after(text, end)?;
        matches!(text.tables().kind(unit), FindingKind::Measure | FindingKind::Money).then_some(())
    };
    (text.at(at).is_ascii_digit() || measured().is_none()).then_some(end)
}

/// True if the idiom is not a piece of a longer numeral: 十一批, 5万一套.
fn stands_alone(text: &Glyphs, start: usize, end: usize, floor: usize) -> bool {
    let touches = |inner: usize, outer: usize, between: usize| {
        text.gap(between) != Gap::Hard
            && (han::is_numeral(text, inner) || text.at(inner) == '第')
            && (han::is_numeral(text, outer) || text.at(outer).is_ascii_digit() || text.at(outer) == '第')
    };
    let before = start > floor && touches(start, start - 1, start);
    let after = end > 0 && variants::is_han(text.at(end)) && touches(end - 1, end, end);
    // 一点 is an idiom, and 一点二 is a number.
    let decimals = text.before(end) == '点' && text.glued(end) && han::is_numeral(text, end);
    !before && !after && !decimals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader;
    use crate::tables::{self, Tables};

    #[test]
    fn an_idiom_with_another_numeral_is_no_idiom() {
        let words = Tables::new(&[tables::file("zh")]).han_idioms;
        let mut clashes = Vec::new();
        for word in &words {
            let place = word.chars().position(is_numeral_of_idiom).unwrap();
            let before: String = word.chars().take(place).collect();
            let after: String = word.chars().skip(place + 1).collect();
            for numeral in "一二三四五六七八九十百千万亿两".chars() {
                let other = format!("{before}{numeral}{after}");
                if other != **word && idle(&other) {
                    clashes.push(format!("{word} {other}"));
                }
            }
        }
        assert!(clashes.is_empty(), "a changed numeral would not show: {clashes:?}");
    }

    fn idle(word: &str) -> bool {
        let tables = reader::tables();
        let text = Glyphs::new(word, tables);
        (0..text.len()).any(|at| around(&text, at, 0) == Some((0, text.len())))
    }
}
