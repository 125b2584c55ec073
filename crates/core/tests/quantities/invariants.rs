//! What must hold of the findings of any text: made-up ones, and sentences of the corpus with characters changed.

use super::corpus;
use super::generator::Generator;
use source_compare_core::quantity::{self, Comparator, Kind, Span};

/// Panics with the reason if the findings of a text break a rule. The fuzz target does the same.
pub(crate) fn check(text: &str) {
    let (findings, idioms, numerals) = (quantity::read(text), quantity::idioms(text), quantity::numerals(text));
    let characters: Vec<char> = text.chars().collect();
    let slice = |start: usize, end: usize| characters.get(start..end).map(|part| part.iter().collect::<String>());
    let mut last_end = 0;
    for finding in &findings {
        assert!(finding.start >= last_end && finding.end > finding.start, "order: {finding:?} in {text:?}");
        assert_eq!(slice(finding.start, finding.end).as_ref(), Some(&finding.text), "slice: {text:?}");
        last_end = finding.end;
        assert_eq!(finding.to.is_some(), finding.comparator == Comparator::Range, "range: {finding:?} in {text:?}");
        let dated = matches!(finding.kind, Kind::Date | Kind::Year);
        for number in finding.number.iter().chain(&finding.to).filter(|_| !dated) {
            assert!(is_canonical(number), "number: {finding:?} in {text:?}");
        }
        let holds_numeral = numerals.iter().any(|numeral| numeral.start < finding.end && finding.start < numeral.end);
        assert!(holds_numeral, "a finding without a numeral: {finding:?} in {text:?}");
    }
    let spans = || {
        let findings = findings.iter().map(|finding| (finding.start, finding.end));
        findings.chain(idioms.iter().map(|idiom| (idiom.start, idiom.end)))
    };
    for numeral in &numerals {
        assert_eq!(slice(numeral.start, numeral.end).as_ref(), Some(&numeral.text), "slice: {text:?}");
        let met = spans().any(|(start, end)| start < numeral.end && numeral.start < end);
        assert!(met, "{numeral:?} is neither in a finding nor in an idiom of {text:?}");
    }
}

fn is_canonical(number: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = |part: &str| digits(part) && (part == "0" || !part.starts_with('0'));
    let positive = number.strip_prefix('-').filter(|rest| *rest != "0").unwrap_or(number);
    match (positive.split_once('.'), positive.split_once('/')) {
        (Some((before, after)), None) => whole(before) && digits(after) && !after.ends_with('0'),
        (None, Some((above, below))) => whole(above) && whole(below),
        _ => whole(positive),
    }
}

/// Pieces from which nonsense is made: numerals, units, bounds, marks and white space.
const PIECES: &[&str] = &[
    "0",
    "7",
    "12",
    "398",
    "2021",
    "1,000",
    "3.34",
    "20000",
    "０９",
    "一",
    "二",
    "两",
    "三十五",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "万亿",
    "零",
    "〇",
    "O",
    "半",
    "廿",
    "壹",
    "伍",
    "陆",
    "拾",
    "兆",
    "第",
    "约",
    "不",
    "少于",
    "超过",
    "近",
    "上",
    "数",
    "余",
    "多",
    "以上",
    "左右",
    "平方公里",
    "元",
    "家",
    "个",
    "人",
    "年",
    "月",
    "日",
    "号",
    "时",
    "分",
    "分之",
    "点",
    "成",
    "强",
    "大",
    "城",
    "翼",
    "届",
    "次",
    "位",
    "级",
    "统",
    "批",
    "流",
    "體",
    "億",
    "one",
    "two ",
    "first",
    "half a ",
    "million",
    "hundred and ",
    "dozen",
    "thirds",
    "of ",
    "about ",
    "more than ",
    "between ",
    "and ",
    "to ",
    "square ",
    "kilometers ",
    "people",
    "May ",
    "Jan. ",
    "January ",
    "-",
    "–",
    "~",
    "+",
    "/",
    ".",
    ",",
    ":",
    "%",
    "$",
    "US$",
    "¥",
    "‰",
    "½",
    "(",
    ")",
    "“",
    "”",
    " ",
    "  ",
    "\n",
    "\n\n\n\n\n",
    "\u{3000}",
    "\u{feff}",
    "é",
    "🙂",
    "A",
    "G",
    "X",
    "km",
    "m²",
    "㎡",
    "电话",
    "。",
];

#[test]
fn the_rules_hold_for_nonsense() {
    let mut generator = Generator::new(1);
    for _ in 0..20_000 {
        let n_pieces = generator.below(9) + 1;
        let text: String = (0..n_pieces).map(|_| *generator.choose(PIECES)).collect();
        check(&text);
    }
}

#[test]
fn the_rules_hold_for_sentences_with_a_piece_changed() {
    let mut generator = Generator::new(2);
    for case in corpus::cases() {
        check(&case.sentence);
        let characters: Vec<char> = case.sentence.chars().collect();
        for _ in 0..20 {
            let (at, width) = (generator.below(characters.len()), generator.below(3));
            let before: String = characters[..at].iter().collect();
            let after: String = characters[(at + width).min(characters.len())..].iter().collect();
            check(&format!("{before}{}{after}", generator.choose(PIECES)));
        }
    }
}

/// A change of any digit or Chinese numeral in a sentence shows in what is read of it; telephone numbers are not read.
#[test]
fn a_changed_numeral_changes_the_findings() {
    for case in corpus::cases() {
        let characters: Vec<char> = case.sentence.chars().collect();
        let findings = quantity::read(&case.sentence);
        let idioms = quantity::idioms(&case.sentence);
        for numeral in quantity::numerals(&case.sentence) {
            let others = match characters[numeral.start] {
                '0'..='9' => "123456789",
                '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '两' | '兩' => {
                    "一二三四五六七八九"
                }
                _ => continue,
            };
            let is_around = |idiom: &&Span| idiom.start <= numeral.start && numeral.end <= idiom.end;
            if idioms.iter().find(is_around).is_some_and(|idiom| idiom.text.contains(['0', '5'])) {
                continue;
            }
            for other in others.chars().filter(|other| *other != characters[numeral.start]) {
                let mut changed = characters.clone();
                changed[numeral.start] = other;
                let changed: String = changed.iter().collect();
                assert_ne!(findings, quantity::read(&changed), "{changed:?} reads as {:?}", case.sentence);
            }
        }
    }
}
