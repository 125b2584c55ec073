//! Guesses about a document that somebody adds: its language, and whether its lines break inside sentences. A person confirms both.

use super::scripts::simplified_pairs;

/// Words that are frequent in a language and rare in the others; the documents of a newsroom are long enough for them.
const FREQUENT: [(&str, &str); 11] = [
    ("en", "the and of to was were that with for which"),
    ("de", "der die und das nicht mit wird für eine auf"),
    ("fr", "les des est une dans pour que sur avec au"),
    ("es", "los las una por con para del que se más"),
    ("it", "il gli che della per una con sono nel di"),
    ("pt", "os uma não para com mais pelo da em são"),
    ("nl", "het een van niet met zijn voor aan ook wordt"),
    ("sv", "och att det som för på är inte med av"),
    ("da", "og at det som for på er ikke med af"),
    ("pl", "się nie na jest że oraz do przez dla jak"),
    ("tr", "ve bir bu için ile olarak daha olan çok gibi"),
];

/// Scripts that tell a language by themselves, as far as a guess goes.
const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 8] = [
    ("ja", '\u{3040}'..='\u{30ff}'),
    ("ko", '\u{ac00}'..='\u{d7af}'),
    ("ru", '\u{400}'..='\u{4ff}'),
    ("el", '\u{370}'..='\u{3ff}'),
    ("ar", '\u{600}'..='\u{6ff}'),
    ("he", '\u{590}'..='\u{5ff}'),
    ("hi", '\u{900}'..='\u{97f}'),
    ("th", '\u{e00}'..='\u{e7f}'),
];

/// The tag of the language that a text is probably in. `None` when nothing speaks for any.
pub(super) fn language(text: &str) -> Option<&'static str> {
    let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphabetic()).collect();
    let n_of = |range: &std::ops::RangeInclusive<char>| {
        letters.iter().copied().filter(|letter| range.contains(letter)).count()
    };
    // Japanese has Chinese characters, too: its own letters speak before them.
    let most = SCRIPTS.iter().map(|(tag, range)| (n_of(range), *tag)).max_by_key(|(n_letters, _)| *n_letters)?;
    if most.0 * 5 > letters.len() {
        return Some(most.1);
    }
    if n_of(&('\u{4e00}'..='\u{9fff}')) * 3 > letters.len() {
        return Some(chinese(&letters));
    }
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let n_words = |list: &str| words.iter().filter(|word| list.split(' ').any(|known| known == **word)).count();
    let found = FREQUENT.iter().map(|(tag, list)| (n_words(list), *tag)).max_by_key(|(n_words, _)| *n_words)?;
    (found.0 * 25 > words.len()).then_some(found.1)
}

/// Simplified or traditional: by the characters that only one of them has.
fn chinese(letters: &[char]) -> &'static str {
    let pairs: Vec<char> = simplified_pairs().unwrap_or_default().chars().collect();
    let [mut n_traditional, mut n_simplified] = [0, 0];
    for pair in pairs.chunks_exact(2) {
        if let [traditional, simplified] = pair {
            n_traditional += letters.iter().filter(|letter| *letter == traditional).count();
            n_simplified += letters.iter().filter(|letter| *letter == simplified).count();
        }
    }
    // Many simplified characters are traditional ones as well; the other way round there are few.
    if n_traditional * 4 > n_simplified { "zh-Hant" } else { "zh-Hans" }
}

/// True when most lines break where no sentence ends.
pub(super) fn is_wrapped(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let followed = lines.len().saturating_sub(1);
    let is_broken = |line: &&&str| {
        let is_long = line.chars().count() * 2 > longest;
        is_long && !line.ends_with(|letter: char| ".!?:;。！？：；…\"”’」』)）".contains(letter))
    };
    let n_broken = lines.iter().take(followed).filter(is_broken).count();
    // A paragraph of a text that is not wrapped is longer than any line that somebody wraps.
    followed >= 4 && longest <= 120 && n_broken * 2 > followed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_by_script_and_by_frequent_words() {
        for (text, expected) in [
            ("The ferry stops at the pier, and the lamp is lit for whoever comes late.", Some("en")),
            ("Die Fähre hält am Steg, und das Licht wird für alle angezündet, die nicht schlafen.", Some("de")),
            ("Le bac est dans la baie pour les enfants et une lampe est sur le quai.", Some("fr")),
            ("渡船将于五月启航，湖面面积约十二平方公里。", Some("zh-Hans")),
            ("總面積約四十二平方公里，果園裡的梨樹按年齡排隊。", Some("zh-Hant")),
            ("フェリーは五月に出ます。", Some("ja")),
            ("Паром отходит в мае.", Some("ru")),
            ("12 345", None),
            ("", None),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }

    #[test]
    fn lines_that_break_inside_sentences_are_told_from_paragraphs() {
        let wrapped = "Nobody had believed it any more, and\nthen the bell was heard across\nthe water, and the bakers ran\nout of their shops with flour\non their hands. The ferry is\nback.\n";
        assert!(is_wrapped(wrapped));
        assert!(is_wrapped(
            "渡船将于五月启航，湖面面\n\n积约十二平方公里，湖水很\n\n清，站在岸边能看见鱼在石\n\n头之间慢慢地游，大家都觉\n\n得很好。\n"
        ));
        let paragraphs =
            "The ferry is back.\nThe bell was heard.\nThe bakers ran.\nTheir hands were white.\nNobody minded.\n";
        assert!(!is_wrapped(paragraphs));
        let verse = "The ferry is back, and\nthe bell was heard.\nThe bakers ran outside.\nTheir hands were white.\nNobody minded it much.\n";
        assert!(!is_wrapped(verse), "one broken line of five");
        assert!(!is_wrapped(&wrapped.replace('\n', " ").repeat(6)));
    }
}
