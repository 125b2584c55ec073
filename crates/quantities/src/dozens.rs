//! Dozens behind a number in digits or Chinese characters: 3 dozen, 五打.

use crate::decimal::{Decimal, Number};
use crate::glyphs::{Gap, Glyphs, is_letter};
use crate::number_words::{Word, word};
use crate::variants::is_han;

const DOZEN: u64 = 12;

/// Characters behind 打 with which it is a verb or part of a name: 一打开, 三打白骨精.
const OTHER: &str = "开听击破造工扮算仗架球牌法量折扰扫断交探通赢败动包印发卡车电针雷拼拐假黑白虎入进出下倒死伤中字扑的了一二三四五六七八九十两";

/// So many dozens, and where their word ends.
pub(crate) fn behind(text: &Glyphs, end: usize, low: &Option<Number>) -> Option<(usize, Number)> {
    let Some(Number::Decimal(decimal)) = low else { return None };
    let after = if is_letter(text.at(end)) { in_letters(text, end) } else { in_han(text, end) }?;
    let number = decimal.small()?.checked_mul(DOZEN)?;
    Some((after, Number::Decimal(Decimal::from(number))))
}

fn in_letters(text: &Glyphs, end: usize) -> Option<usize> {
    let spaced = matches!(text.gap(end), Gap::Space | Gap::Thin);
    let (after, word) = word(text, end).filter(|_| spaced)?;
    matches!(word, Word::Times(DOZEN) | Word::Many(DOZEN)).then_some(after)
}

fn in_han(text: &Glyphs, end: usize) -> Option<usize> {
    let after = text.word_after(end, "打").filter(|_| text.notation().han)?;
    let other = text.gap(after) != Gap::Hard && is_han(text.at(after)) && OTHER.contains(text.at(after));
    (!other).then_some(after)
}
