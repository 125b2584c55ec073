//! Rules that hold for the findings of any text: made-up ones, and sentences of the corpus with characters changed.

use super::generator::Generator;
use super::rules::{check, check_in};
use quantities::Extent;

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
    "½",
    "l",
    "'",
    "[3]",
    "²",
    "×10⁶",
    "٣",
    "⼆",
    "\u{a0}",
    "\u{200f}",
    "MUSD",
    "m ",
    "doubled ",
    "翻两番",
    "折",
    "角",
    "度",
    "year ",
    "Q3 ",
    "out of ",
    "point ",
    "a ",
];

/// The same of the languages that their files alone teach.
const WORDS: &[&str] = &[
    "ein",
    "und",
    "zwanzig",
    "hundert",
    "Millionen ",
    "halbe ",
    "Drittel",
    "zwischen ",
    "bis ",
    "3.",
    "Mai ",
    "von ",
    "Euro ",
    "Mio. ",
    "deux ",
    "cent ",
    "quatre-vingt-dix",
    "et demi ",
    "un ",
    "sur ",
    "d'",
    "entre ",
    "et ",
    "à ",
    "1er ",
    "mars ",
    "de ",
    "dos ",
    "mil ",
    "millones ",
    "y medio ",
    "cada ",
    "entre ",
    "y ",
    "mayo ",
    "uno ",
    "三",
    "分の",
    "割",
    "人に",
    "から",
    "を超え",
    "円",
    "時速",
    "メートル",
    "1",
    "2 000",
    "1.234",
    "28,2",
    ",",
    ".",
    "'",
    "%",
    "-",
    "–",
    " ",
    "\n",
    "ß",
    "É",
    "h30",
];

#[test]
fn the_rules_of_places_hold_in_every_language() {
    let mut generator = Generator::new(3);
    for _ in 0..10_000 {
        let n_pieces = generator.below(9) + 1;
        let text: String = (0..n_pieces)
            .map(|_| if generator.below(3) == 0 { *generator.choose(PIECES) } else { *generator.choose(WORDS) })
            .collect();
        for tag in ["de", "de-CH", "fr", "es-MX", "ja", "zh", "en-US", "fi"] {
            check_in(&text, tag);
        }
    }
}

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
    for sentence in crate::sentences() {
        check(&sentence.text);
        let characters: Vec<char> = sentence.text.chars().collect();
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
    for sentence in crate::sentences() {
        let characters: Vec<char> = sentence.text.chars().collect();
        let (findings, refused) = (quantities::read(&sentence.text), quantities::refused(&sentence.text));
        let idioms = quantities::idioms(&sentence.text);
        for numeral in quantities::numerals(&sentence.text) {
            let others = match characters[numeral.start] {
                '0'..='9' => "123456789",
                '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '两' | '兩' => {
                    "一二三四五六七八九"
                }
                _ => continue,
            };
            let is_around = |idiom: &&Extent| idiom.start <= numeral.start && numeral.end <= idiom.end;
            if idioms.iter().find(is_around).is_some_and(|idiom| idiom.text.contains(['0', '5'])) {
                continue;
            }
            for other in others.chars().filter(|other| *other != characters[numeral.start]) {
                let mut changed = characters.clone();
                changed[numeral.start] = other;
                let changed: String = changed.iter().collect();
                let same = findings == quantities::read(&changed) && refused == quantities::refused(&changed);
                assert!(!same, "{changed:?} reads as {:?}", sentence.text);
            }
        }
    }
}
