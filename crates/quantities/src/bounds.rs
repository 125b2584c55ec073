//! Words that bound a number or make it approximate, before it, behind it, and behind its unit.

use crate::english;
use crate::glyphs::{Gap, Glyphs};
use crate::lexicon::{Lexicon, split};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// The relation of a value to the number that is printed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// The value is the number.
    #[serde(rename = "=")]
    Equal,
    /// More than.
    #[serde(rename = ">")]
    MoreThan,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// Less than.
    #[serde(rename = "<")]
    LessThan,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// From one number to another.
    #[serde(rename = "range")]
    Range,
}

/// The meaning of a word beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Modifier {
    /// Only that it is bounded so.
    Is(Bound),
    /// Only that it is not exact.
    About,
    /// Both: 上百家 is a hundred or so, and rather more.
    AboutAnd(Bound),
    /// Nothing: "between", "from" and 从 belong to a range.
    Range,
    /// It is below zero.
    Minus,
}

const BEFORE: &[(&str, Modifier)] = &[
    (
        "超过|超出|超|突破|逾|高于|大于|多于|高达逾|不止|远超|已超|more than|over|above|exceeding|exceeds|exceed|exceeded|greater than|higher than|upwards of|in excess of|surpassing|surpass|surpassed|surpasses|>",
        Modifier::Is(Bound::MoreThan),
    ),
    (
        "不少于|不低于|不小于|不下|不下于|至少|最少|起码|at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|>=|⩾|≧",
        Modifier::Is(Bound::AtLeast),
    ),
    (
        "不到|少于|低于|小于|不足|未满|不满|未达|less than|fewer than|under|below|lower than|short of|<",
        Modifier::Is(Bound::LessThan),
    ),
    (
        "不超过|不超|不高于|不多于|不大于|至多|最多|最高不超过|未超过|at most|up to|no more than|not more than|not exceeding|no greater than|a maximum of|maximum of|as many as|≤|<=|⩽|≦",
        Modifier::Is(Bound::AtMost),
    ),
    (
        "约|大约|约莫|大概|大致|将近|接近|近|约为|差不多|约合|约达|about|around|nearly|almost|some|roughly|approximately|approx.|approx|circa|ca.|c.|~|≈|close to|an estimated|estimated|about a|or so",
        Modifier::About,
    ),
    ("数|几|好几|成|several", Modifier::AboutAnd(Bound::MoreThan)),
    ("上", Modifier::AboutAnd(Bound::AtLeast)),
    ("between|from", Modifier::Range),
    ("负|零下|minus|negative", Modifier::Minus),
];

/// Between a number and its unit: 400余家, 十几个, 500+家.
const INSIDE: &[(&str, Modifier)] = &[
    ("余|多|几", Modifier::Is(Bound::MoreThan)),
    ("来|左右|上下", Modifier::About),
    ("+|plus|-plus", Modifier::Is(Bound::AtLeast)),
];

/// Behind the unit: 80 所以上, 5年左右, 100 or more.
const AFTER: &[(&str, Modifier)] = &[
    ("以上|及以上|或以上|之上|起|or more|or above|and above|and over|or over|or greater", Modifier::Is(Bound::AtLeast)),
    ("以下|及以下|或以下|以内|之内|内|or less|or fewer|or below|and below", Modifier::Is(Bound::AtMost)),
    ("多|余|有余", Modifier::Is(Bound::MoreThan)),
    ("左右|上下|前后|or so|or thereabouts", Modifier::About),
];

/// Words that begin or end as a bound does and are none.
const NO_BOUND: &str = "起步|起来|起点|起到|起建|起草|起飞|起家|起源|起诉|起重|内部|内容|内地|内外|内涵|内在|内需|内循环|内蒙|\
    内建|内的|多边|多元|多样|多种|多次|多方|多层|多平台|多镇|多项|多维|多个|多家|多中心|多极|多措|多功能|多媒体|\
    余杭|余姚|余地|余热|余下|余家|余人|来源|来自|来看|来说|来到|来临|来访|几何|几乎|前后左右|起始|起伏|上下游|\
    上下班|上下级";

/// The meaning of the word before a number, and where that word begins.
pub(crate) fn before(text: &Glyphs, end: usize) -> Option<(usize, Modifier)> {
    static WORDS: LazyLock<Lexicon<Modifier>> = LazyLock::new(|| Lexicon::by_last(split(BEFORE)));
    if text.gap(end) == Gap::Hard {
        return None;
    }
    WORDS.before(text, end)
}

/// The bound between a number and its unit, and where it ends.
pub(crate) fn inside(text: &Glyphs, start: usize) -> Option<(usize, Modifier)> {
    static WORDS: LazyLock<Lexicon<Modifier>> = LazyLock::new(|| Lexicon::by_first(split(INSIDE)));
    if text.gap(start) == Gap::Hard || text.at(start) == '+' && !text.glued(start) {
        return None;
    }
    WORDS.after(text, start)
}

/// The bound behind a unit, and where it ends.
pub(crate) fn after(text: &Glyphs, start: usize) -> Option<(usize, Modifier)> {
    static WORDS: LazyLock<Lexicon<Modifier>> = LazyLock::new(|| Lexicon::by_first(split(AFTER)));
    static NONE: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_first(NO_BOUND));
    if text.gap(start) == Gap::Hard || NONE.after(text, start).is_some() {
        return None;
    }
    let found = WORDS.after(text, start);
    // "3% and over a hundred": the words go with the next number.
    let next = |end: usize| {
        text.at(end).is_ascii_digit() || text.word_after(end, "a").is_some() || english::word(text, end).is_some()
    };
    found.filter(|(end, _)| !text.at(start).is_ascii_alphabetic() || !next(*end))
}
