//! The work of reading, counted: how many glyphs are looked at for each glyph of a text, whatever the text.

use crate::glyphs::Glyphs;
use crate::tables::{self, Tables};
use crate::{reader, scan};

/// Looks at a glyph, for each glyph of the text. Real text takes a tenth of it; the worst repetition that we know of, a half.
const LOOKS_MOST: usize = 400;

/// Pieces that repeat to something long: numerals, joints, words that begin a bound, halves of idioms and of names.
const PIECES: &[&str] = &[
    "7",
    "一",
    "万亿",
    "亿",
    "一亿",
    "万",
    "十",
    "零",
    "伍",
    "陆",
    "二O",
    "O",
    "半",
    "一点",
    "一点二",
    "第",
    "第一",
    "第1",
    "1,000",
    "1,",
    "1.",
    "1.1.",
    "1-",
    "1-2",
    "1-一",
    "1/",
    "1:",
    "1+",
    "1×",
    "1~",
    "12至",
    "2021-",
    "2021年",
    "2021-04-",
    "5月",
    "20日",
    "5月-",
    "400-",
    "+1 ",
    "三分之",
    "百分之",
    "百分之一",
    "十四届",
    "三个",
    "三个半",
    "3个多",
    "不超过",
    "约约",
    "约1",
    "超过",
    "$",
    "$1",
    "US$1-",
    "家",
    "3家",
    "3家-",
    "一批",
    "统一",
    "统",
    "one ",
    "one",
    "hundred ",
    "one million ",
    "twenty ",
    "half a ",
    "first ",
    "about ",
    "more than ",
    "between 1 and ",
    "1 to ",
    "January ",
    "January 1 - ",
    "May ",
    "1st ",
    "5G",
    "A1",
    "A1-",
    "a",
    "a ",
    "A",
    "-",
    "，",
    "“one ",
    "“one b, ",
    "thousands of ",
    " ",
    "\n",
    "1 a b c ",
    "1 new high-",
    "3 years ",
    "1亿2000万",
    "5多",
    "5余",
    "电话1",
    "(0571) ",
    "1 234 ",
    "390 398 ",
    "1'234",
    "12,34,",
    "1,23,",
    "l5",
    "5OO ",
    "O",
    "1·2",
    "3比2",
    "22/01/2021",
    "22/01/",
    "5'10",
    "[3]",
    "5[3]",
    "5²",
    "2½",
    "2 1/2",
    "×10⁶",
    ".5",
    "5.",
    "one in ",
    "two and a half ",
    "five thousand, ",
    "one point two ",
    "a third of ",
    "a couple of dozen ",
    "nineteen seventy ",
    "5m ",
    "5 MUSD ",
    "($5 ",
    "(5) million ",
    "doubled ",
    "翻了一番",
    "5元",
    "五角",
    "一米六",
    "3成",
    "3成半",
    "八折",
    "5人中有",
    "10与",
    "单位：",
    "（亿元）",
    "民国",
    "19年",
    "21/22",
    "2021/22",
    "June-",
    "时速",
    "度",
    "气温",
    "五分之",
    "十分",
    "square-",
    "5-square-",
    "d'",
    "halbe ",
    "5 litres of water a ",
    "a second ",
    "1 h 10 ",
    "1 hour and ",
    "more than an hour ",
    "1小时",
    "10分",
];

/// Words of the languages that are read by their files alone.
const WORDS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "einund",
            "hundert",
            "einundzwanzig",
            "eine halbe ",
            "zwei Millionen ",
            "3. ",
            "1.000",
            "bis ",
            "zwischen 5 und ",
            "Mio. ",
            "drei von ",
            "im 3. ",
            "mehr als eine Stunde ",
            "5 Liter pro ",
        ],
    ),
    (
        "fr",
        &[
            "quatre-vingt-",
            "deux cent ",
            "un ",
            "1 sur ",
            "5 millions d'",
            "de 5 à ",
            "14h",
            "une dizaine de ",
            "12 euros 50 ",
            "et demi ",
            "plus d'une heure ",
            "5 litres d'eau ",
        ],
    ),
    (
        "es",
        &[
            "mil ",
            "dos millones ",
            "uno de cada ",
            "5 años y medio ",
            "3 de mayo de ",
            "entre el 5 y el ",
            "medio millón de ",
        ],
    ),
    ("ja", &["5人に", "三分の", "3割5分", "から", "1万2000円", "以上", "5メートル", "を超え", "時速", "令和3年"]),
];

/// Looks and glyphs.
fn looks(text: &str, tables: &Tables) -> (usize, usize) {
    let text = Glyphs::new(text, tables);
    scan::scan(&text, |_| {});
    (text.n_looks(), text.len())
}

#[track_caller]
fn check(piece: &str, n_pieces: usize, tables: &Tables) {
    let (short, _) = looks(&piece.repeat(n_pieces), tables);
    let (long, n_long) = looks(&piece.repeat(n_pieces * 4), tables);
    assert!(long <= LOOKS_MOST * n_long.max(1), "{piece:?}: {long} looks at {n_long} glyphs");
    // Four times the text is four times the work, but for what the ends take.
    assert!(long <= short * 4 + LOOKS_MOST * 30, "{piece:?}: {short} looks at a quarter, {long} at {n_long} glyphs");
}

#[test]
fn the_work_grows_with_the_length_and_no_faster() {
    for (place, first) in PIECES.iter().enumerate() {
        check(first, 200, reader::tables());
        // Every pair would take a minute; some of them meet every piece in both places.
        for second in PIECES.iter().skip(place % 61).step_by(61) {
            check(&format!("{first}{second}"), 20, reader::tables());
        }
    }
}

#[test]
fn so_it_does_in_every_language() {
    for (tag, words) in WORDS {
        let tables = Tables::new(&[tables::file(tag)]);
        for (first, second) in words.iter().flat_map(|first| words.iter().map(move |second| (first, second))) {
            check(&format!("{first}{second}"), 50, &tables);
        }
    }
}
