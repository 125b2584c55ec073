//! One line of TOML cut into strings, words and signs, also where it is no TOML: what a message about it looks at.

/// The sort of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A string in straight quotation marks, with them.
    String {
        /// False when the line ends before the string does.
        closed: bool,
    },
    /// Three quotation marks: a string of several lines begins or ends.
    Fence,
    /// Letters, digits and what else stands in bare keys, numbers and dates.
    Word,
    /// A sign of TOML: `=`, `,` or a bracket.
    Sign(char),
    /// A sign that TOML does not have outside strings.
    Strange(char),
}

/// A stretch of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// As it is written, with its quotation marks.
    pub(super) text: &'a str,
    /// True when nothing stands between it and the token before.
    pub(super) adjoins: bool,
}

impl Token<'_> {
    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    /// True for what may be a key or a value: a string or a word.
    pub(super) fn is_item(&self) -> bool {
        matches!(self.kind, Kind::String { .. } | Kind::Word)
    }
}

/// The tokens of a line; its comment is left out.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = line;
    let mut adjoins = false;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            ' ' | '\t' | '\r' => {
                (rest, adjoins) = (rest.get(1..).unwrap_or_default(), false);
                continue;
            }
            '#' => break,
            '"' | '\'' if rest.starts_with("\"\"\"") || rest.starts_with("'''") => (Kind::Fence, 3),
            '"' | '\'' => {
                let (length, closed) = string_length(rest, first);
                (Kind::String { closed }, length)
            }
            '=' | ',' | '{' | '}' | '[' | ']' => (Kind::Sign(first), 1),
            _ if is_word(first) => (Kind::Word, rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())),
            _ => (Kind::Strange(first), first.len_utf8()),
        };
        let (text, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        tokens.push(Token { kind, text, adjoins });
        (rest, adjoins) = (after, true);
    }
    tokens
}

/// The bytes of a string with its quotation marks, and whether it ends on the line.
fn string_length(text: &str, mark: char) -> (usize, bool) {
    let mut escaped = false;
    for (offset, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' if mark == '"' => escaped = true,
            _ if letter == mark => return (offset + 1, true),
            _ => {}
        }
    }
    (text.trim_end_matches('\r').len(), false)
}

/// Also letters of any script and signs of numbers, which stand where somebody forgot the quotation marks.
fn is_word(letter: char) -> bool {
    (letter.is_alphanumeric() || "-_.+%/;!?&*()".contains(letter)) && !is_wide(letter)
}

/// Full-width forms are strange, not letters.
fn is_wide(letter: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_into_strings_words_and_signs() {
        let kinds =
            |line| tokens(line).into_iter().map(|token| (token.text.to_owned(), token.adjoins)).collect::<Vec<_>>();
        let expected = [
            ("a", false),
            ("=", false),
            ("{", false),
            ("b", false),
            ("=", true),
            ("\"c # \\\" d\"", true),
            ("}", false),
        ];
        assert_eq!(kinds("a = { b=\"c # \\\" d\" } # x"), expected.map(|(text, adjoins)| (text.to_owned(), adjoins)));
    }

    #[test]
    fn a_string_that_its_line_does_not_end_is_told() {
        let last = |line| tokens(line).last().map(|token| token.kind);
        assert_eq!(last("a = \"b"), Some(Kind::String { closed: false }));
        assert_eq!(last("a = \"b\\\""), Some(Kind::String { closed: false }));
        assert_eq!(last("a = 'b\\'"), Some(Kind::String { closed: true }));
        assert_eq!(last("a = “b”"), Some(Kind::Strange('”')));
        assert_eq!(last("a = 1，"), Some(Kind::Strange('，')));
    }
}
