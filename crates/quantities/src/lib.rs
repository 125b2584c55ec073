//! The reader of quantities: every number in English, Chinese, German, French, Spanish and Japanese text, with what it counts.
//!
//! [`read`] takes English, simplified and traditional Chinese at once, since their notations don't clash: 万 never follows an English
//! number, "thousand" never a Chinese one, and a text that quotes the other needs no switch. [`read_in`] takes the language that is
//! said, whose region may change its signs. [`Reader::with_units`] adds units of the caller's own. Of a language that is not known,
//! [`read_numerals`] reads bare numerals by the signs that the caller gives, and nothing else. [`numerals()`] gives every numeral
//! whatever it means, [`idioms()`] the words that hold one and count nothing, [`refused()`] what looks like a number and can't be read;
//! each numeral is in a finding, in an idiom, or refused.
//!
//! A language is a file of `data/languages/`: signs, number words, units, bounds, months, idioms; `data/units.txt` has the ids of units
//! and the signs of all languages. `tables.rs` reads them when they are first needed. Only numerals of Chinese characters (`han.rs`)
//! and number words that are written in one (`compounds.rs`) are rules in Rust, which a file switches on.
//!
//! One pass (`scan.rs`) asks at each numeral, in this order: slip, idiom, date, telephone number, name, place in an order, share, year,
//! quantity. It goes by glyphs (`glyphs.rs`): characters without white space and marks of notes, in simplified script, half width and
//! ASCII digits, so that the tables are written once and a hard wrap cuts nothing. No rule looks further than a fixed number of
//! glyphs beyond the numeral itself (`work.rs` counts).
//!
//! # Decisions
//!
//! **Extent.** It holds the words that bound or approximate, the number and the unit; not 达到, 力争 or "reaches". In Chinese it ends
//! with the classifier, although the noun behind may decide the unit: 80 所以上 of 80 所以上学校 is in schools. In English the noun is
//! the unit word, up to two adjectives on: "three consecutive years", "51 communities". The word for a rank is left out: "fifth".
//!
//! **Bound.** 突破, 超过, 余, 多, "just over": `>`. 以上, 起, 不少于, "or more", `+`: `>=`. 不到, "under": `<`. 以内, 以下, 不超过, "up to":
//! `<=`. "less than 30 or equal" is `<=`, and 比170厘米高 `>`. What stands before the number wins over what stands behind. 近 and "nearly" say "approximate"; 近五年 are five years. 几十家
//! and "several hundred" are more than ten, more than a hundred, approximately; 上百家 at least a hundred, approximately.
//!
//! **Ranges.** 两三百 is 200 to 300, approximate. In 5-10万, $5-10m and "two to three million" both ends are in the larger unit; in
//! 5元-10万元 they are not. A range rises: 12% to 9% are two values, and so is whatever stands behind a word of change with a unit at
//! both ends, "from 3% to 4%", "fell $1m to $9m". 3-2 and 0-3 alone are scores.
//!
//! **Digits.** Commas, points, apostrophes and spaces group by the signs of the language. A no-break or narrow space always groups; a
//! plain one in English and Chinese only where the last group is 000, a currency stands in front, or something counted behind, so
//! that a row of a table stays several numbers. A comma before any number of digits but three is a decimal sign there. Digits of other
//! scripts, radicals that look like numerals, and 2½ are read; ×10⁶ and 1.5e6 are powers, 3E22 is a name. 13万2 is 132 000. "10k"
//! alone is a name: as often a race as a number.
//!
//! **Parts and mixed numbers.** "three twenty-fifths" is 0.12, "six and two fifths" 6.4, 三又五分之二 3.4; "an eighth" is a part where no
//! noun follows, and "two third places" are in an order. 16/5 may be a day and is a name; −16/5 is −3.2. A dozen is 12, 五打 are 60.
//!
//! **Refused**, and never read in half: digits among which letters stand for digits (l2亿元, 3OO人), and commas that group in no way
//! that is known (2,34,5).
//!
//! **Unit.** An id; what sort it is stands in the finding's kind. 家 counts firms, which is every organisation that 家 counts; 机构与平台
//! or 中心 right behind it changes that. 所 counts schools and 套 homes if the noun follows within ten glyphs; 个 platforms, centres,
//! circles and cities. Any other classifier, and any other English plural, counts items. $ is United States dollars, ¥ and 元 are yuan.
//! A per mille is a tenth of a per cent, 三成 is 30 per cent, 八折 80. "doubled" and 翻番 are 2 fold, 翻两番 4. 岁 and "years old" are
//! years. 度 is Celsius behind a word of temperature, kilowatt-hours behind 万 or 亿. A bare number ("320 thousand") has no unit, nor
//! has a share of what is counted: "one in five shops" is 0.2. 5m are metres, and millions before people or money. Cents alone have none.
//!
//! Litres and cubic metres in a second, a minute, an hour or a day are rates, and no volume: "240 litres a second", 每秒240升. Other
//! units keep their own: 3 tonnes a day are tonnes, $5 a day dollars.
//!
//! **Time.** Hours with minutes are one time, in minutes: 1 h 10, 1h10, "1 hour and 10 minutes", 1小时10分钟. Two digits behind more than
//! four hours, or behind "at" and the like, are a time of the day instead: 14 h 30, à 1 h 10. "more than an hour" and "nearly a
//! decade" are one of it, and "an hour and a half" is 1.5; an article elsewhere counts nothing.
//!
//! **Money.** A loss stands in brackets: ($4.2 million) behind a colon, a word for a result, or at the start of a line. （亿元） and
//! 单位：万元 head tables, and are no amounts. TEUR are thousands of euros. "3 dollars 50 cents" and 两美元又三美分 are one amount.
//!
//! **Dates.** `2021-04-15`, and with hyphens for what is not printed `--04-15`, `---20`; `T09:30` for a time. Four digits before 年 are a
//! year from 1500 to 2199, from 1000 if they don't end in 00; four digits alone from 1900 to 2099 if nothing is counted, from 1000 behind
//! "in" and the like. 5/6/2021 is the 5th of June, and [`Finding::or`] holds the 6th of May, unless a language or region decides. In a
//! range, the ends complete each other: 5月18日至20日 ends `--05-20`. A month's name alone is no date. 公元前221年 is `-221`. 较19年,
//! 民國110年, 2021/22 and "1990s" are names, since no number says what they say. So are addresses of the web.
//!
//! **Labels.** A name that holds a number: 十四五, 123X, 5+2, 5G, 500强, 千亿级, 十四届七次, "14th Five-Year Plan", ISBN 978-0, 3比2, (1)
//! have no number; 两翼, 三大, 一廊, 三级 have theirs, 四城 and 七圈 a unit, too. 一廊四城两翼 is three labels. English number words are
//! labels in slogans, right behind a quotation mark and further on in it: “one axis, four cities and two wings”. A Chinese numeral
//! inside a word that no table knows is a label as well, so that a changed character shows: 统二思想.
//!
//! **Nothing at all** are idioms, telephone numbers and heads of tables. 一个 and 一项 are counts of one.
//!
//! **Not read**: times of the day in words (三时许), "6 ft 2 in" as one length, ratios (3:2 is a label), English hyphenated years
//! ("mid-2021" gives 2021), 双 and "both" (no numerals), a place shared by two Chinese numerals (三至五万 is 3 to 50 000), names that
//! hold a numeral and stand in no file (万里 as a person), plurals of languages other than English where their file doesn't list them.

mod accumulator;
mod addresses;
mod amount;
mod bare;
mod bounds;
mod cents;
mod compounds;
mod data;
mod date;
mod decimal;
mod digits;
mod dozens;
mod durations;
mod extents;
mod folds;
mod glyphs;
mod han;
mod idioms;
mod labels;
mod lexicon;
mod lists;
mod measure_unit;
mod money;
mod month;
mod names;
mod notation;
mod notes;
mod nouns;
mod number_parts;
mod number_words;
mod numeral;
mod order;
mod places;
mod powers;
mod ranges;
mod rates;
mod reader;
mod reading;
mod scales;
mod scan;
mod shares;
mod slips;
mod tables;
mod telephone;
mod tenths;
mod unit_words;
mod upper_end;
mod variants;
#[cfg(test)]
mod work;
mod years;

use serde::{Deserialize, Serialize};

pub use bounds::Bound;
pub use extents::{Extent, Refused};
pub use measure_unit::{MeasureUnit, kind_of, units};
pub use reader::{
    Read, Reader, Separators, UnitSpelling, idioms, languages, numerals, numerals_in, read, read_in, read_numerals,
    refused,
};

/// A quantity, a date or a name with a number in it, and where the text prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The words as printed, with whatever gaps are in them.
    pub text: String,
    /// Start, in Unicode code points from 0.
    pub start: usize,
    /// End, exclusive.
    pub end: usize,
    /// The number, an exact decimal without separators or needless zeros; a fraction as `1/3` when no decimal equals it; for
    /// dates, ISO 8601 with hyphens for what is not printed. `None` when a name counts nothing.
    pub number: Option<String>,
    /// The upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The unit, if one is said.
    pub unit: Option<MeasureUnit>,
    /// The relation of the value to the number.
    #[serde(rename = "comparator")]
    pub bound: Bound,
    /// True if the text says "about".
    pub approximate: bool,
    /// The sort of number that it is.
    pub kind: FindingKind,
    /// The other date that the same words can say: 5/6/2021 is the 5th of June or the 6th of May.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub or: Option<String>,
}

/// The sort of number that a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FindingKind {
    /// A measure of something, or a share.
    Measure,
    /// Money.
    Money,
    /// So many of something, or of something that is not named.
    Count,
    /// A place in an order.
    Ordinal,
    /// A place among competitors.
    Rank,
    /// A day, a month, or a time of the day.
    Date,
    /// A year.
    Year,
    /// A length of time.
    Period,
    /// A name that holds a number.
    Label,
}
