//! The index: scores of entries for a query, and the places in a text that answer it.

use crate::folding::Folding;
use crate::lexicon::{Entry, Folded, Lexicon};
use crate::terms::{BEST, Correction, Term, terms};
use std::cmp::Reverse;
use std::ops::Range;

/// So many letters of a query are read.
pub const LETTERS_MOST: usize = 200;

/// The weight of a name above that of another word.
const OF_A_NAME: u32 = 6;

/// So few entries with all words are not enough.
const FEW: usize = 4;

/// An entry that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place among the entries.
    pub entry: usize,
    /// The better it answers, the higher.
    pub score: u32,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best first; of equal ones, in their order.
    pub hits: Vec<Hit>,
    /// The words taken for those that no text has.
    pub corrections: Vec<Correction>,
    /// True when no entry has all that was asked for.
    pub partial: bool,
    terms: Vec<Term>,
}

/// Entries and names, ready to be searched.
#[derive(Clone, Debug, Default)]
pub struct Index {
    lexicon: Lexicon,
}

impl Index {
    /// An index of nothing yet. Entries and names are added one by one, so that who builds one may pause in between.
    #[must_use]
    pub fn new(folding: Folding) -> Self {
        Self { lexicon: Lexicon::new(folding) }
    }

    /// True when characters are found by their pinyin: the texts have some.
    #[must_use]
    pub fn has_pinyin(&self) -> bool {
        self.lexicon.folding.has_pinyin()
    }

    /// Adds an entry, after those that there are.
    pub fn add_entry(&mut self, entry: &Entry) {
        self.lexicon.add_entry(entry);
    }

    /// Adds a name, of which these are the forms in all languages.
    pub fn add_name(&mut self, forms: &[String]) {
        self.lexicon.add_name(forms);
    }

    /// The entries that answer a query; none to one without words.
    #[must_use]
    pub fn find(&self, query: &str) -> Found {
        // Nobody types more; what is pasted may be of any length.
        let query: String = query.chars().take(LETTERS_MOST).collect();
        let query = query.as_str();
        let (terms, corrections) = terms(&self.lexicon, query);
        let scores: Vec<Vec<u32>> = terms.iter().map(|term| self.scores(term)).collect();
        // What few entries have tells more.
        let rarity = |scores: &Vec<u32>| {
            let n_found = scores.iter().filter(|score| **score > 0).count();
            u32::try_from(self.lexicon.entries.len() / n_found.max(1)).unwrap_or(u32::MAX).max(1).ilog2() + 2
        };
        // A name is what a question is about, however often it stands.
        let weight = |(term, scores): (&Term, &Vec<u32>)| rarity(scores) + if term.is_wanted() { OF_A_NAME } else { 0 };
        let rarities: Vec<u32> = terms.iter().zip(&scores).map(weight).collect();
        let of_entry = |entry: usize| {
            scores.iter().zip(&rarities).filter_map(move |(scores, rarity)| Some((*scores.get(entry)?, *rarity)))
        };
        let n_found = |entry: usize| of_entry(entry).filter(|(score, _)| *score > 0).count();
        let has_wanted = |entry: usize| {
            let lacking = of_entry(entry).zip(&terms).find(|((score, _), term)| *score == 0 && term.is_wanted());
            lacking.is_none()
        };
        let most = (0..self.lexicon.entries.len()).map(n_found).max().unwrap_or_default();
        let phrase = self.lexicon.folding.fold(query);
        let score = |entry: usize| {
            let of_terms = of_entry(entry).map(|(score, rarity)| score * rarity).sum::<u32>();
            // Who lacks a word is behind all that have it.
            let share = if n_found(entry) == most { 4 } else { 1 };
            (of_terms + self.phrase_score(entry, phrase.trim())) * share
        };
        let have =
            |least: usize| (0..self.lexicon.entries.len()).filter(move |entry| least > 0 && n_found(*entry) >= least);
        let mut found: Vec<usize> = have(most).collect();
        if found.len() < FEW && most > 1 {
            // One word may have been put otherwise.
            found = have(most - 1).filter(|entry| n_found(*entry) == most || has_wanted(*entry)).collect();
        }
        let mut hits: Vec<Hit> = found.into_iter().map(|entry| Hit { entry, score: score(entry) }).collect();
        hits.sort_by_key(|hit| Reverse(hit.score));
        Found { hits, corrections, partial: most < terms.len(), terms }
    }

    /// Words that stand in the order in which they were asked for say more than apart.
    fn phrase_score(&self, entry: usize, phrase: &str) -> u32 {
        let fields = self.lexicon.entries.get(entry).into_iter().flatten();
        fields
            .filter(|field| field.text.contains(phrase))
            .map(|field| field.weight * BEST * 3)
            .max()
            .unwrap_or_default()
    }

    /// The quality with which each entry has a term.
    fn scores(&self, term: &Term) -> Vec<u32> {
        let of_field = |field: &Folded| {
            let quality = term.quality(&field.text, &field.numbers);
            // A short text that says it is about it.
            let share = quality * 4 / (4 + u32::try_from(field.text.len() / 24).unwrap_or(u32::MAX - 4));
            (quality > 0).then(|| field.weight * (quality * 2 + share))
        };
        self.lexicon.entries.iter().map(|fields| fields.iter().filter_map(of_field).max().unwrap_or_default()).collect()
    }

    /// The places in a text of what was asked for, in code points, in order and apart.
    #[must_use]
    pub fn marks(&self, found: &Found, text: &str) -> Vec<Range<usize>> {
        let folded = self.lexicon.folding.fold(text);
        let code_points = |bytes: usize| folded.get(..bytes).unwrap_or_default().chars().count();
        let mut marks: Vec<Range<usize>> = Vec::new();
        for term in &found.terms {
            let (bytes, of_numbers) = term.places(&folded, if term.asks_number() { text } else { "" });
            marks.extend(bytes.into_iter().map(|place| code_points(place.start)..code_points(place.end)));
            marks.extend(of_numbers);
        }
        marks.sort_by_key(|mark| (mark.start, Reverse(mark.end)));
        marks.into_iter().fold(Vec::new(), |mut apart: Vec<Range<usize>>, mark| {
            match apart.last_mut().filter(|last| mark.start <= last.end) {
                Some(last) => last.end = last.end.max(mark.end),
                None => apart.push(mark),
            }
            apart
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folding::tests::folding;
    use crate::lexicon::Field;

    fn index() -> Index {
        let field = |text: &str| Field { text: text.to_owned(), weight: 4, numbers: true };
        let entries = [
            "What does the draft say of 廣東省?",
            "Guangdong Province, about 398 square kilometers",
            "花园规划面积约390平方公里",
            "Universities that signed: 1万亿元",
            "Beijing and 1,398 firms",
        ];
        let entries = entries.map(|text| Entry { fields: vec![field(text)] });
        let names = [vec!["Guangdong Province", "Guangdong", "广东省", "广东"], vec!["Beijing", "北京"]];
        let mut index = Index::new(folding());
        entries.iter().for_each(|entry| index.add_entry(entry));
        let names = names.map(|forms| forms.into_iter().map(str::to_owned).collect::<Vec<_>>());
        names.iter().for_each(|forms| index.add_name(forms));
        index
    }

    #[track_caller]
    fn assert_finds(query: &str, expected: &[usize]) -> Found {
        let found = index().find(query);
        let mut entries: Vec<usize> = found.hits.iter().map(|hit| hit.entry).collect();
        entries.sort_unstable();
        assert_eq!(entries, expected, "{query}: {found:#?}");
        found
    }

    #[test]
    fn a_name_is_found_in_every_language_script_and_spelling() {
        for query in [
            "Guangdong",
            "guangdong",
            "广东",
            "廣東",
            "廣東省",
            "guang dong",
            "guǎngdōng",
            "guǎng dōng",
            "guang3dong1",
            "GUANGDONG PROVINCE",
            "guangdo",
        ] {
            assert!(assert_finds(query, &[0, 1]).corrections.is_empty(), "{query}");
        }
    }

    #[test]
    fn misspellings_are_forgiven_and_said() {
        for (query, taken) in [("Guangdnog", "guangdong"), ("guangdongg", "guangdong"), ("光东", "广东")] {
            let found = assert_finds(query, &[0, 1]);
            assert_eq!(found.corrections.first().map(|correction| correction.taken.as_str()), Some(taken), "{query}");
        }
    }

    #[test]
    fn numbers_are_found_in_every_notation_and_never_within_others() {
        assert_finds("398", &[1]);
        assert_finds("398 km2", &[1]);
        assert_finds("39,800 hectares", &[1]);
        assert_finds("1398", &[4]);
        assert_finds("one trillion", &[3]);
        assert_finds("10000億", &[3]);
    }

    #[test]
    fn words_are_found_by_their_stems_and_their_pinyin() {
        assert_finds("university", &[3]);
        assert_finds("sign", &[3]);
        assert_finds("huayuan", &[2]);
        assert_finds("花园 huā yuán", &[2]);
    }

    #[test]
    fn questions_are_read_without_the_words_that_say_nothing() {
        assert_finds("What is said of Guangdong?", &[0, 1]);
        assert_finds("花园的面积是多少", &[2]);
        assert_finds("花园面积", &[2]);
    }

    #[test]
    fn where_nothing_has_all_words_those_with_most_are_given() {
        assert!(!assert_finds("guangdong 398", &[1]).partial);
        assert!(assert_finds("beijing quantum firms", &[4]).partial);
        assert!(index().find("quantum").partial);
        assert!(index().find("quantum").hits.is_empty());
        assert!(index().find("  ").hits.is_empty());
    }

    #[test]
    fn whatever_is_pasted_is_answered() {
        let pasted = ["a", "xian", "的", "广东", "是不是", "👩‍👩‍👧‍👦", "ß İ ", "(.*", "1,", "guang dong ", "مرحبا "];
        for piece in pasted {
            let index = index();
            let found = index.find(&(piece.repeat(1000) + "v"));
            // Marks are places in the text itself.
            let n_letters = piece.chars().count();
            assert!(index.marks(&found, piece).iter().all(|mark| mark.end <= n_letters), "{piece}");
        }
    }

    #[test]
    fn signs_alone_find_nothing() {
        for query in [",", ".", "%", "“”", "?!"] {
            assert_finds(query, &[]);
        }
    }

    #[test]
    fn hits_are_marked_where_they_stand() {
        let index = index();
        for (query, text, expected) in [
            ("guangdong", "中国，廣東省", vec![(3, 6)]),
            ("one trillion", "不少于1万亿元", vec![(0, 7)]),
            ("省", "广东省和山西省", vec![(2, 3), (6, 7)]),
            ("sign", "They signed it", vec![(5, 9)]),
        ] {
            let marks = index.marks(&index.find(query), text);
            let marks: Vec<(usize, usize)> = marks.into_iter().map(|mark| (mark.start, mark.end)).collect();
            assert_eq!(marks, expected, "{query}");
        }
    }
}
