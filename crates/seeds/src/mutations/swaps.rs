//! One numeral of a text for another of its sort: 3 for 2, 三 for 二, "third" for "second", February for January.

use quantities::numerals;
use quotes::DocumentText;

/// A change of one numeral: what stands from `start` to `end`, in code points, becomes `to`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Swap {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) to: String,
}

impl Swap {
    /// The text with the change made.
    pub(super) fn apply(&self, text: &str) -> String {
        let chars = || text.chars();
        chars().take(self.start).chain(self.to.chars()).chain(chars().skip(self.end)).collect()
    }

    /// The document with the change made, places being those of its joined reading.
    pub(super) fn apply_to(&self, document: &DocumentText) -> String {
        let (start, end) = (document.origin(self.start), document.origin(self.end - 1) + 1);
        Self { start, end, to: self.to.clone() }.apply(&document.slice(0, document.n_chars()))
    }

    /// The same change so many code points further on.
    pub(super) fn further(&self, n_chars: usize) -> Self {
        Self { start: self.start + n_chars, end: self.end + n_chars, to: self.to.clone() }
    }

    /// The same change in a part of the text, where that first stands, if it is in there.
    pub(super) fn within(&self, text: &str, part: &str) -> Option<Self> {
        let (before, _) = text.split_once(part)?;
        let begins = before.chars().count();
        let holds = begins <= self.start && self.end <= begins + part.chars().count();
        holds.then(|| Self { start: self.start - begins, end: self.end - begins, to: self.to.clone() })
    }

    /// The change in words: 二 → 三.
    pub(super) fn describe(&self, text: &str) -> String {
        let from: String = text.chars().skip(self.start).take(self.end - self.start).collect();
        format!("{from} → {} in “{text}”", self.to)
    }
}

/// Words that bound a number, or say what it counts, with what is put in their place; none for nothing.
const PHRASES: &[(&str, &str)] = &[
    ("超过", "不到"),
    ("超過", "不到"),
    ("突破", "不到"),
    ("不少于", "不多于"),
    ("约", ""),
    ("約", ""),
    ("以上", ""),
    ("以上", "以下"),
    ("about ", ""),
    ("平方公里", "平方米"),
    ("平方米", "平方公里"),
    ("square kilometers", "square meters"),
];

/// The same, of one sign behind a number.
const SIGNS: &[(char, &str)] =
    &[('余', ""), ('多', ""), ('元', "美元"), ('%', "‰"), ('年', "个月"), ('人', "家"), ('家', "人")];

/// Every bound, "about" and unit of a text changed, one at a time.
pub(super) fn phrases(text: &str) -> Vec<Swap> {
    let of_phrase = |(from, to): &(&str, &str)| {
        let places = text.match_indices(from).map(|(offset, _)| text[..offset].chars().count());
        let swap = |start| Swap { start, end: start + from.chars().count(), to: (*to).to_owned() };
        places.map(swap).collect::<Vec<Swap>>()
    };
    let mut swaps: Vec<Swap> = PHRASES.iter().flat_map(of_phrase).collect();
    let chars: Vec<char> = text.chars().collect();
    for span in numerals(text) {
        let is_gap = |at: &usize| matches!(chars.get(*at), Some(' ' | '.' | '余' | '多'));
        let start = (span.end..).find(|at| !is_gap(at)).unwrap_or(span.end);
        for start in span.end..=start {
            let found = SIGNS.iter().filter(|(sign, _)| chars.get(start) == Some(sign));
            swaps.extend(found.map(|(_, to)| Swap { start, end: start + 1, to: (*to).to_owned() }));
        }
    }
    swaps
}

/// Every numeral of a text changed, one at a time: digits and Chinese numerals by the character, English ones by the word.
pub(super) fn swaps(text: &str) -> Vec<Swap> {
    let mut swaps = Vec::new();
    for span in numerals(text) {
        if span.text.len() > 1 && span.text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            swaps.push(Swap { start: span.start, end: span.end, to: next_word(&span.text) });
            continue;
        }
        for (start, character) in (span.start..).zip(span.text.chars()).filter(|(_, found)| !found.is_whitespace()) {
            swaps.push(Swap { start, end: start + 1, to: next_character(character).to_string() });
        }
    }
    swaps.extend(months(text));
    swaps
}

/// Chinese numerals by pairs: each with what is put in its place.
const CHARACTERS: &str = "〇一 零一 ○一 O一 一二 二三 两三 兩三 三四 四五 五六 六七 七八 八九 九十 十百 百千 千万 万亿 亿万 \
    萬億 億萬 半两 ½¼ ¼½ ⅓⅔ ⅔⅓ ¾¼";

fn next_character(character: char) -> char {
    if let Some(digit) = character.to_digit(10) {
        return char::from_digit((digit + 1) % 10, 10).unwrap();
    }
    let pair = CHARACTERS.split_whitespace().find(|pair| pair.starts_with(character));
    pair.unwrap_or_else(|| panic!("say what stands in the place of {character}")).chars().nth(1).unwrap()
}

/// English number words, each row in a circle.
const WORDS: &[&str] = &[
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "hundred thousand million billion trillion",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
    "half quarter",
    "hundreds thousands millions billions trillions dozens",
];

fn next_word(word: &str) -> String {
    next_in(WORDS, word).unwrap_or_else(|| panic!("say what stands in the place of \"{word}\""))
}

const MONTHS: &[&str] = &[
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec",
];

/// The months that English names; "may" with a capital is one beside a number only.
fn months(text: &str) -> Vec<Swap> {
    let words: Vec<&str> = text.split(|character: char| !character.is_ascii_alphanumeric()).collect();
    let is_number =
        |word: Option<&&str>| word.is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    let mut swaps = Vec::new();
    for (idx, word) in words.iter().enumerate() {
        let beside_number = is_number(words.get(idx + 1)) || idx > 0 && is_number(words.get(idx - 1));
        let is_month = *word != "May" || beside_number;
        if let Some(to) = next_in(MONTHS, word).filter(|_| is_month && word.starts_with(char::is_uppercase)) {
            let start = text[..word.as_ptr() as usize - text.as_ptr() as usize].chars().count();
            swaps.push(Swap { start, end: start + word.len(), to });
        }
    }
    swaps
}

/// The word after this one in its row, with a capital if it has one.
fn next_in(rows: &[&str], word: &str) -> Option<String> {
    let row = rows.iter().find(|row| row.split(' ').any(|known| known.eq_ignore_ascii_case(word)))?;
    let next = row.split(' ').cycle().skip_while(|known| !known.eq_ignore_ascii_case(word)).nth(1)?;
    let capital = word.starts_with(char::is_uppercase);
    Some(if capital { next[..1].to_ascii_uppercase() + &next[1..] } else { next.to_owned() })
}

#[test]
fn every_numeral_of_a_text_is_changed() {
    for (text, expected) in [
        ("約398平方公里", &["約498平方公里", "約308平方公里", "約399平方公里"][..]),
        ("1 万亿元", &["2 万亿元", "1 亿亿元", "1 万万元"]),
        ("两家, 统一", &["三家, 统一", "两家, 统二"]),
        ("二O二五年", &["三O二五年", "二一二五年", "二O三五年", "二O二六年"]),
        ("The first of Two", &["The second of Two", "The first of Three"]),
        ("January 22 may", &["January 32 may", "January 23 may", "February 22 may"]),
        (
            "in Dec. 1996, 18 May",
            &[
                "in Dec. 2996, 18 May",
                "in Dec. 1096, 18 May",
                "in Dec. 1906, 18 May",
                "in Dec. 1997, 18 May",
                "in Dec. 1996, 28 May",
                "in Dec. 1996, 19 May",
                "in Jan. 1996, 18 May",
                "in Dec. 1996, 18 June",
            ],
        ),
        ("½ km", &["¼ km"]),
    ] {
        let changed: Vec<String> = swaps(text).iter().map(|swap| swap.apply(text)).collect();
        assert_eq!(changed, expected);
    }
}

#[test]
fn bounds_and_units_are_changed() {
    for (text, expected) in [
        ("约398平方公里", &["398平方公里", "约398平方米"][..]),
        ("4000 亿元的国家", &["4000 亿美元的国家"]),
        ("400余家", &["400家", "400余人"]),
    ] {
        let changed: Vec<String> = phrases(text).iter().map(|swap| swap.apply(text)).collect();
        assert_eq!(changed, expected);
    }
}
