//! The work of reading, counted: how many glyphs are looked at for each glyph of a text, whatever the text.

use crate::glyphs::Glyphs;
use crate::scan;

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
];

/// Looks and glyphs.
fn looks(text: &str) -> (usize, usize) {
    let text = Glyphs::new(text, crate::reader::tables());
    scan::scan(&text, |_| {});
    (text.n_looks(), text.len())
}

#[track_caller]
fn check(piece: &str, n_pieces: usize) {
    let (short, _) = looks(&piece.repeat(n_pieces));
    let (long, n_long) = looks(&piece.repeat(n_pieces * 4));
    assert!(long <= LOOKS_MOST * n_long.max(1), "{piece:?}: {long} looks at {n_long} glyphs");
    // Four times the text is four times the work, but for what the ends take.
    assert!(long <= short * 4 + LOOKS_MOST * 20, "{piece:?}: {short} looks at a quarter, {long} at {n_long} glyphs");
}

#[test]
fn the_work_grows_with_the_length_and_no_faster() {
    for (place, first) in PIECES.iter().enumerate() {
        check(first, 200);
        // Every pair would take a minute; some of them meet every piece in both places.
        for second in PIECES.iter().skip(place % 19).step_by(19) {
            check(&format!("{first}{second}"), 20);
        }
    }
}
