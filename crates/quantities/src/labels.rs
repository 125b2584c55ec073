//! Names that hold a number: 十四五, 123X, 5G, 500强, 两翼, “four cities”.

use crate::glyphs::{Gap, Glyphs};
use crate::lexicon::{Lexicon, split};
use crate::measure_unit::MeasureUnit;
use std::sync::LazyLock;

/// The sort of name that the noun behind a number makes of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// A name that counts nothing: 500强, 3号.
    Name,
    /// A name that says how many: 两翼.
    Counting(Option<MeasureUnit>),
}

/// Nouns that make a name of whatever number is before them.
const NAMES: &[(&str, Label)] =
    &[("强|后|级|号|型|版|年级|年代|号线|号楼|中全会|线城市|线|级市|级联|国集团|免一|S店|P|K", Label::Name)];

/// Nouns that make a counting name of a number in Chinese characters, or of a short one in digits.
const COUNTING: &[(&str, Label)] = &[
    (
        "期|大|翼|廊|轴|心|核|带|极|芯|区|镇|园|业|网|库|院|馆|桥|湖|江|河|山|岛|岸|省|市|县|地|级|方|农|化|链|群|群岛|港|谷|湾|点|面|端|高地|基地|平台|融合|强化|赛道|体系|板块|组团|片|纵|横|环|屏|星|流|线|制|型|权|会|中心城|侧|校|企|岗|率|金|险|保|新|创|高|化|通|统|型|体|步|好|优|清单|清|平|转|早|减|降|补|自信|意识|维护|个自信|路|水|乡|村|村镇|街|坊|厂|军|党|国|族|州|洲|洋|海|峡|峰|岭|塔|楼|门|桶|象|马|龙|虎|牛|脉|道|生|思|行|字|言|音|色|感|情|力|气|器|性|机|件套|表|图|书|卷|编|码|卡|票|证|章程",
        Label::Counting(None),
    ),
    ("城", Label::Counting(Some(MeasureUnit::Cities))),
    ("圈", Label::Counting(Some(MeasureUnit::Circles))),
];

/// Words that begin as one of these nouns does and are none.
const NO_LABEL: &str = "期间|期待|期望|期刊|期货|期限|大于|大约|大致|后来|后续|强于|强化|强调|面积|点多|高于|高达|高出|新增|级别|地区|地方|地处|行业|方面|方式|\
    号召|心中|会议|会上|业务|业内|化工|市场|市区|市县|县市|县区|省份|区县|区域|区间|平均|平方|减少|降低|降至|\
    降到|转为|转移|补贴|补助|自然|自由|通过|通常|体现|创造|创新|图书|表示|线上|线下";

/// Words before a number that make a name of the two: 表1, Figure 3.
const BEFORE: &str = "表|图|附件|附录|附表|附图|table|figure|fig.|annex|appendix|no.|chapter";

/// The sort of name that the noun behind a number makes of it, and where the noun ends. `counts` says whether the number may be one that
/// names count with: not 2035, nor 万亿.
pub(crate) fn after(text: &Glyphs, start: usize, counts: bool) -> Option<(usize, Label)> {
    static NAMING: LazyLock<Lexicon<Label>> = LazyLock::new(|| Lexicon::by_first(split(NAMES)));
    static NOUNS: LazyLock<Lexicon<Label>> = LazyLock::new(|| Lexicon::by_first(split(COUNTING)));
    static NONE: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_first(NO_LABEL));
    if text.gap(start) == Gap::Hard || NONE.after(text, start).is_some() {
        return None;
    }
    let counting = if counts { NOUNS.after(text, start) } else { None };
    counting.or_else(|| NAMING.after(text, start))
}

/// The start of the word that makes a name of the number behind it.
pub(crate) fn before(text: &Glyphs, end: usize) -> Option<usize> {
    static WORDS: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::of_last(BEFORE));
    if text.gap(end) == Gap::Hard { None } else { WORDS.before(text, end).map(|(start, ())| start) }
}

/// The end of the glued Latin letters, digits and joining signs: H3C, 123X, PM2.5, COVID-19.
pub(crate) fn token_end(text: &Glyphs, start: usize) -> usize {
    let letter_or_digit = |at: usize| text.at(at).is_ascii_alphanumeric();
    let mut at = start;
    while letter_or_digit(at) && (at == start || text.glued(at)) {
        at += 1;
        let joins =
            matches!(text.at(at), '.' | '-' | '_') && text.glued(at) && text.glued(at + 1) && letter_or_digit(at + 1);
        if joins {
            at += 1;
        }
    }
    at
}

/// The end of a sum of digits that is a name: 5+2, 1+3+N, 7×24.
pub(crate) fn sum_end(text: &Glyphs, start: usize) -> Option<usize> {
    let mut at = start;
    let mut parted = false;
    while matches!(text.at(at), '+' | '×')
        && text.glued(at)
        && text.glued(at + 1)
        && text.at(at + 1).is_ascii_alphanumeric()
    {
        at = token_end(text, at + 1);
        parted = true;
    }
    parted.then_some(at)
}

/// Nouns of English slogans in quotation marks: “one corridor, four cities and two wings”.
pub(crate) fn quoted(text: &Glyphs, start: usize) -> Option<(usize, Option<MeasureUnit>)> {
    let mut end = start;
    while text.at(end).is_ascii_alphabetic() && (end == start || text.glued(end)) && end < start + 20 {
        end += 1;
    }
    let word: String = (start..end).map(|at| text.at(at).to_ascii_lowercase()).collect();
    let unit = match word.as_str() {
        "city" | "cities" => Some(MeasureUnit::Cities),
        "circle" | "circles" => Some(MeasureUnit::Circles),
        _ => None,
    };
    (end > start + 2).then_some((end, unit))
}
