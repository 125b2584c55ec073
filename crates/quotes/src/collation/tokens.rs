//! Words as they are compared: a Chinese character each, a word of Latin letters or a number each. What stands between them never
//! counts.

/// Traditional characters with the simplified ones that they are taken for.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    pairs: Vec<(char, char)>,
}

impl Folds {
    /// From a list of characters, by turns one and what it is taken for: `範范圍围`.
    #[must_use]
    pub fn from_pairs(list: &str) -> Self {
        let mut characters = list.chars();
        let mut pairs: Vec<(char, char)> =
            std::iter::from_fn(|| Some((characters.next()?, characters.next()?))).collect();
        pairs.sort_unstable();
        Self { pairs }
    }

    /// The character by which all its forms are known: simplified, half width, small.
    fn fold(&self, raw: char) -> char {
        let plain = plain(raw).to_ascii_lowercase();
        let found = self.pairs.binary_search_by_key(&plain, |(from, _)| *from).ok();
        found.and_then(|idx| self.pairs.get(idx)).map_or(plain, |(_, to)| *to)
    }

    /// True when two texts are the same but for script, width, case, spaces and punctuation.
    #[must_use]
    pub fn same(&self, one: &str, other: &str) -> bool {
        let keys = |text: &str| tokens(text, self).into_iter().filter_map(|token| token.key).collect::<Vec<_>>();
        keys(one) == keys(other)
    }
}

/// A piece of a text.
#[derive(Debug)]
pub(super) struct Token {
    /// As it is printed.
    pub(super) text: String,
    /// The part of it that counts; nothing of spaces and punctuation.
    pub(super) key: Option<String>,
    /// To which of the words around it punctuation belongs.
    pub(super) side: Side,
}

/// The side on which a piece belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// To the word before it: a closing quotation mark.
    Before,
    /// To the word behind it: an opening quotation mark.
    Behind,
    /// To both.
    Both,
}

/// A text in pieces; joined, they are the text again.
pub(super) fn tokens(text: &str, folds: &Folds) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut before = '\0';
    let mut within_word = false;
    let mut characters = text.chars().peekable();
    while let Some(raw) = characters.next() {
        let next = characters.peek().copied().unwrap_or_default();
        let letter = is_letter(raw) && !is_zero(before, raw, next);
        let joint = within_word && is_joint(before, raw, next);
        let folded = folds.fold(raw);
        match tokens.last_mut() {
            Some(Token { text, key: Some(key), .. }) if within_word && (letter || joint) => {
                text.push(raw);
                // A comma between digits only groups them.
                if !matches!(folded, ',' | '，') {
                    key.push(folded);
                }
            }
            Some(Token { text, key: None, side }) if !counts(raw) && *side == side_of(raw) => text.push(raw),
            _ => {
                let key = if is_zero(before, raw, next) { "〇".to_owned() } else { folded.to_string() };
                tokens.push(Token { text: raw.to_string(), key: counts(raw).then_some(key), side: side_of(raw) });
            }
        }
        within_word = letter || joint;
        before = raw;
    }
    settle(tokens)
}

/// An opening or closing mark belongs to a word only right beside it.
fn settle(mut tokens: Vec<Token>) -> Vec<Token> {
    let words: Vec<bool> = tokens.iter().map(|token| token.key.is_some()).collect();
    let is_word = |idx: Option<usize>| idx.and_then(|idx| words.get(idx)).is_some_and(|is_word| *is_word);
    for (idx, token) in tokens.iter_mut().enumerate() {
        let beside = match token.side {
            Side::Before => is_word(idx.checked_sub(1)),
            Side::Behind => is_word(idx.checked_add(1)),
            Side::Both => true,
        };
        if !beside {
            token.side = Side::Both;
        }
    }
    tokens
}

fn side_of(raw: char) -> Side {
    match raw {
        '“' | '‘' | '「' | '『' | '《' | '〈' | '（' | '(' | '[' | '【' => Side::Behind,
        '”' | '」' | '』' | '》' | '〉' | '）' | ')' | ']' | '】' => Side::Before,
        _ => Side::Both,
    }
}

/// True when a difference in it is one.
fn counts(raw: char) -> bool {
    raw.is_alphanumeric()
        || matches!(plain(raw), '%' | '‰' | '+' | '×' | '=' | '<' | '>' | '~' | '$' | '¥' | '£' | '€' | '°' | '○')
}

/// Of which words and numbers are made.
fn is_letter(raw: char) -> bool {
    raw.is_alphanumeric() && !is_han(raw)
}

/// Joins the parts of a word or a number: the point of 3.34, the comma of 1,000, the apostrophe.
fn is_joint(before: char, raw: char, next: char) -> bool {
    let between = |sort: fn(char) -> bool| sort(before) && sort(next);
    match plain(raw) {
        '.' | ',' | '-' => between(|character| plain(character).is_ascii_digit()),
        '\'' => between(is_letter),
        _ => false,
    }
}

/// A zero among Chinese numerals, also when it is printed as a letter or a circle: 二O三五.
fn is_zero(before: char, raw: char, next: char) -> bool {
    matches!(plain(raw), 'O' | 'o' | '○') && is_han(before) && is_han(next)
}

/// A letter, digit or sign in half width, and one form for all hyphens, apostrophes and circles. Commas stay as they are: in
/// full width they part words and group no digits.
fn plain(raw: char) -> char {
    match raw {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．' | '＋' | '－' | '＜' | '＝' | '＞' | '＄' | '～' => {
            char::from_u32(u32::from(raw) - WIDTH_OFFSET).unwrap_or(raw)
        }
        '‐' | '‑' | '﹣' | '−' => '-',
        '〜' | '∼' => '~',
        '﹪' => '%',
        '￥' => '¥',
        '￡' => '£',
        '＊' | '✕' => '×',
        '◯' | '⚪' | 'Ο' | 'О' => '○',
        '’' | '‘' | '＇' => '\'',
        _ => raw,
    }
}

/// Full-width forms stand so far behind the ASCII characters (Unicode's block “halfwidth and fullwidth forms”).
const WIDTH_OFFSET: u32 = 0xfee0;

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '〇')
}
