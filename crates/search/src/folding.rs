//! One form for all forms of a letter: small, half width, without accents, simplified; and the pinyin of characters.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// Letters with accents, by turns with the plain ones: of pinyin with tones, and of the names in our texts.
const PLAIN: &str = "āaáaǎaàaēeéeěeèeīiíiǐiìiōoóoǒoòoūuúuǔuùuǖuǘuǚuǜuüuñnçcêeôoâaîiûuöoäa";

/// So many letters a syllable has at most: zhuang.
const SYLLABLE_MOST: usize = 6;

/// The tables of a site's texts: only what occurs in them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Tables {
    /// Traditional characters, by turns with the simplified ones that they are taken for.
    pub simplified: String,
    /// Each syllable, without its tone, with the simplified characters that are read so.
    pub syllables: Vec<(String, String)>,
}

/// The tables, ready for use.
#[derive(Clone, Debug, Default)]
pub struct Folding {
    plain: BTreeMap<char, char>,
    readings: BTreeMap<char, Vec<String>>,
    syllables: BTreeSet<String>,
}

impl Folding {
    /// From the tables.
    #[must_use]
    pub fn new(tables: &Tables) -> Self {
        let pairs = |list: &str| list.chars().collect::<Vec<_>>();
        let plain = [pairs(PLAIN), pairs(&tables.simplified)];
        let plain = plain.iter().flat_map(|list| list.chunks_exact(2));
        let plain = plain.filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect();
        let mut readings: BTreeMap<char, Vec<String>> = BTreeMap::new();
        for (syllable, characters) in &tables.syllables {
            for character in characters.chars() {
                readings.entry(character).or_default().push(syllable.clone());
            }
        }
        let syllables = tables.syllables.iter().map(|(syllable, _)| syllable.clone()).collect();
        Self { plain, readings, syllables }
    }

    /// A text of as many characters, each in the form by which all its forms are known. Hyphens, apostrophes, quotation marks and brackets
    /// are spaces: they stand between words.
    #[must_use]
    pub fn fold(&self, text: &str) -> String {
        text.chars().map(|letter| self.fold_letter(letter)).collect()
    }

    fn fold_letter(&self, letter: char) -> char {
        let narrow = match letter {
            // Full-width forms stand in the order of ASCII.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
            '²' => '2',
            '³' => '3',
            _ => letter,
        };
        let small = narrow.to_lowercase().next().unwrap_or(narrow);
        match self.plain.get(&small) {
            Some(plain) => *plain,
            None if small.is_alphanumeric() || ",.%".contains(small) => small,
            None => ' ',
        }
    }

    /// True when characters are found by their pinyin: the texts have some.
    pub(crate) fn has_pinyin(&self) -> bool {
        !self.syllables.is_empty()
    }

    /// The syllables by which a folded character may be read.
    pub(crate) fn readings(&self, character: char) -> &[String] {
        self.readings.get(&character).map_or(&[], Vec::as_slice)
    }

    /// The pinyin of folded characters, by the first reading of each, without spaces; `None` where one has none.
    pub(crate) fn pinyin(&self, characters: &str) -> Option<String> {
        characters.chars().map(|character| self.readings(character).first().map(String::as_str)).collect()
    }

    /// True when letters are two syllables or more, of which the last may be begun only: no other can be pinyin. Linear in their number.
    pub(crate) fn is_pinyin(&self, letters: &str) -> bool {
        // The most syllables that end at each place; the nearest place first.
        let mut ends = BTreeMap::from([(0, 0)]);
        while let Some((at, n_read)) = ends.pop_first() {
            let rest = letters.get(at..).unwrap_or_default();
            if n_read > 0 && if rest.is_empty() { n_read > 1 } else { self.begins_syllable(rest) } {
                return true;
            }
            let longest = rest.len().min(SYLLABLE_MOST);
            for len in (1..=longest).filter(|len| rest.get(..*len).is_some_and(|one| self.syllables.contains(one))) {
                let most: &mut usize = ends.entry(at + len).or_default();
                *most = (*most).max(n_read + 1);
            }
        }
        false
    }

    fn begins_syllable(&self, letters: &str) -> bool {
        let from = (Bound::Included(letters), Bound::Unbounded);
        self.syllables.range::<str, _>(from).next().is_some_and(|next| next.starts_with(letters))
    }

    /// Puts what of a folded text is read as these letters into `found`: two characters or more. The last syllable may be begun only.
    pub(crate) fn read_as(&self, text: &str, letters: &str, found: &mut BTreeSet<String>) {
        for (start, first) in text.char_indices() {
            let begins = |syllable: &String| letters.starts_with(syllable.as_str());
            if is_han(first) && self.readings(first).iter().any(begins) {
                let rest = text.get(start..).unwrap_or_default();
                if let Some(read) = self.prefix_read_as(rest, letters, 0).and_then(|len| rest.get(..len)) {
                    found.insert(read.to_owned());
                }
            }
        }
    }

    /// The bytes of the shortest beginning of a text that is read as the letters.
    fn prefix_read_as(&self, text: &str, letters: &str, n_read: usize) -> Option<usize> {
        if letters.is_empty() {
            return (n_read > 1).then_some(0);
        }
        let character = text.chars().next()?;
        let rest = text.get(character.len_utf8()..)?;
        self.readings(character).iter().find_map(|syllable| {
            let ends = n_read > 0 && letters.len() > 1 && syllable.starts_with(letters);
            let len = match letters.strip_prefix(syllable.as_str()) {
                Some(more) => self.prefix_read_as(rest, more, n_read + 1),
                None => ends.then_some(0),
            };
            len.map(|len| len + character.len_utf8())
        })
    }
}

/// True for a Chinese character.
pub(crate) fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}')
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Tables of a few characters.
    pub(crate) fn folding() -> Folding {
        let syllables = [
            ("guang", "广光"),
            ("dong", "东"),
            ("qu", "区"),
            ("hang", "行"),
            ("xing", "行"),
            ("hua", "花"),
            ("yuan", "园"),
        ];
        let syllables = syllables.map(|(syllable, characters)| (syllable.to_owned(), characters.to_owned()));
        Folding::new(&Tables { simplified: "廣广東东區区園园".to_owned(), syllables: syllables.to_vec() })
    }

    #[test]
    fn forms_of_a_letter_are_one() {
        let cases = [
            ("廣東區", "广东区"),
            ("Guǎng dōng", "guang dong"),
            ("３９８ ｋｍ", "398 km"),
            ("Xi’an, “Sci-Tech”", "xi an,  sci tech "),
            ("1万亿元", "1万亿元"),
        ];
        for (text, folded) in cases {
            assert_eq!(folding().fold(text), folded);
            assert_eq!(text.chars().count(), folded.chars().count());
        }
    }

    #[test]
    fn characters_are_found_by_their_pinyin() {
        let cases: [(&str, &[&str]); 6] = [
            ("guangdong", &["广东"]),
            ("guangdongq", &[]),
            ("guangdongqu", &["广东区"]),
            ("guangdo", &["广东"]),
            ("guang", &[]),
            ("dongqu", &["东区"]),
        ];
        for (letters, expected) in cases {
            let mut found = BTreeSet::new();
            folding().read_as("在广东区花园", letters, &mut found);
            assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected, "{letters}");
        }
    }

    #[test]
    fn letters_that_are_no_pinyin_are_known_at_once() {
        for (letters, expected) in [
            ("guangdong", true),
            ("guangdo", true),
            ("guang", false),
            ("guangdongx", true),
            ("guangdongv", false),
            ("area", false),
        ] {
            assert_eq!(folding().is_pinyin(letters), expected, "{letters}");
        }
        assert!(!folding().is_pinyin(&("guangdong".repeat(1000) + "v")));
    }

    #[test]
    fn a_character_of_two_readings_is_found_by_each() {
        for letters in ["hangqu", "xingqu"] {
            let mut found = BTreeSet::new();
            folding().read_as("行区", letters, &mut found);
            assert_eq!(found.len(), 1, "{letters}");
        }
    }
}
