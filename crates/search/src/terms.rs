//! A reader's question as terms, each with all the forms in which it may stand in a text.

use crate::common::{STOP_RUNS, STOP_WORDS, SYNONYMS};
use crate::folding::is_han;
use crate::lexicon::Lexicon;
use crate::numbers::Number;
use crate::spelling::nearest;
use memchr::memmem::Finder;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many words a name has at most, or syllables that are written apart.
const WORDS_MOST: usize = 12;

/// So many characters a Chinese word has at most.
const WORD_MOST: usize = 4;

/// The fewest letters of a name that is being typed.
const NAME_BEGUN: usize = 3;

/// A word that no text has, and what was taken for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As it was asked for.
    pub asked: String,
    /// The word that stands in the texts.
    pub taken: String,
}

/// A form in which a term may stand in a folded text.
#[derive(Clone, Debug)]
struct Form {
    text: String,
    finder: Finder<'static>,
    /// In Latin letters a form begins a word. True when it must also end one.
    whole: bool,
    quality: u32,
}

impl Form {
    fn new(text: &str, whole: bool, quality: u32) -> Self {
        Self { finder: Finder::new(text).into_owned(), text: text.to_owned(), whole, quality }
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.whole == other.whole && self.quality == other.quality
    }
}

/// A part of a query: one word, name or number, in all its forms.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Term {
    forms: Vec<Form>,
    number: Option<Number>,
    /// Pairs of characters, where no form stands anywhere; half of them are enough.
    pairs: Vec<String>,
    /// True of a name: what lacks it answers another question.
    is_name: bool,
}

/// The best quality with which a form may be found.
pub(crate) const BEST: u32 = 8;

impl Term {
    fn of(text: &str, whole: bool, quality: u32) -> Self {
        Self { forms: vec![Form::new(text, whole, quality)], ..Self::default() }
    }

    fn add(&mut self, text: &str, whole: bool, quality: u32) {
        if !text.is_empty() && self.forms.iter().all(|form| form.text != text) {
            self.forms.push(Form::new(text, whole, quality));
        }
    }

    fn add_synonyms(&mut self, word: &str) {
        let of_word = SYNONYMS.iter().find(|words| words.contains(&word));
        for other in of_word.into_iter().copied().flatten().filter(|other| **other != word) {
            self.add(other, false, BEST / 2);
        }
    }

    /// The quality with which a folded text has the term, 0 when it has not.
    pub(crate) fn quality(&self, text: &str, numbers: &[Number]) -> u32 {
        let number = self.number.as_ref().filter(|asked| numbers.iter().any(|number| asked.is(number)));
        let of_forms = self.forms.iter().filter_map(|form| {
            let found = places(text, form).next()?;
            // A word that goes on where the form ends is another one, as often as not.
            let goes_on =
                text.get(found.end..).is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_alphabetic()));
            Some(if goes_on { form.quality.div_ceil(2) } else { form.quality })
        });
        let best = of_forms.chain(number.map(|_| BEST)).max();
        best.unwrap_or_else(|| self.scattered(text))
    }

    /// The quality where no form stands: half of the pairs of characters are enough.
    fn scattered(&self, text: &str) -> u32 {
        let n_found = self.pairs.iter().filter(|pair| text.contains(pair.as_str())).count();
        let enough = n_found > 0 && n_found * 2 >= self.pairs.len();
        if enough { u32::try_from((n_found * 4).div_ceil(self.pairs.len())).unwrap_or(1) } else { 0 }
    }

    /// The places of the term in a folded text, in bytes, and of its number in the text itself, in code points.
    pub(crate) fn places(&self, folded: &str, text: &str) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
        let mut bytes: Vec<Range<usize>> = self.forms.iter().flat_map(|form| places(folded, form)).collect();
        if bytes.is_empty() {
            bytes.extend(
                self.pairs
                    .iter()
                    .flat_map(|pair| folded.match_indices(pair.as_str()))
                    .map(|(at, pair)| at..at + pair.len()),
            );
        }
        let of_numbers = self.number.iter().flat_map(|asked| {
            let findings = quantities::read(text);
            findings
                .into_iter()
                .filter(|found| Number::of(found).iter().any(|number| asked.is(number)))
                .map(|found| found.start..found.end)
        });
        (bytes, of_numbers.collect())
    }

    /// True when what lacks it answers another question: a name, a number.
    pub(crate) fn is_wanted(&self) -> bool {
        self.is_name || self.number.is_some()
    }

    /// True when it asks for a number.
    pub(crate) fn asks_number(&self) -> bool {
        self.number.is_some()
    }
}

/// The places of a form: at the start of a word, and a number never within another.
fn places<'a>(text: &'a str, form: &'a Form) -> impl Iterator<Item = Range<usize>> + 'a {
    form.finder.find_iter(text.as_bytes()).map(|at| at..at + form.text.len()).filter(move |place| {
        let (before, after) = (text.get(..place.start).unwrap_or_default(), text.get(place.end..).unwrap_or_default());
        let is_number = form.text.bytes().all(|byte| byte.is_ascii_digit());
        let joins = |letter: char| letter.is_ascii_alphanumeric();
        let begins_within =
            form.text.starts_with(joins) && (before.ends_with(joins) || is_number && before.ends_with([',', '.']));
        let mut rest = after.chars();
        let (next, second) = (rest.next(), rest.next());
        let digits_go_on = next.is_some_and(|next| {
            next.is_ascii_digit() || ",.".contains(next) && second.is_some_and(|second| second.is_ascii_digit())
        });
        let ends_within =
            form.whole && form.text.ends_with(joins) && next.is_some_and(joins) || is_number && digits_go_on;
        !begins_within && !ends_within
    })
}

/// The terms of a question, and what was taken for words that no text has.
pub(crate) fn terms(lexicon: &Lexicon, query: &str) -> (Vec<Term>, Vec<Correction>) {
    let mut reader = Reader { lexicon, terms: Vec::new(), corrections: Vec::new() };
    let letters: Vec<char> = query.chars().collect();
    let piece = |range: Range<usize>| letters.get(range).unwrap_or_default().iter().collect::<String>();
    let mut at = 0;
    for finding in quantities::read(query) {
        let apart = |letter: Option<&char>| letter.is_none_or(|letter| !letter.is_ascii_alphanumeric());
        let is_apart = apart(finding.start.checked_sub(1).and_then(|before| letters.get(before)))
            && apart(letters.get(finding.end));
        if let Some(number) = Number::of(&finding).into_iter().next().filter(|_| is_apart && has_number(&finding.text))
        {
            reader.words(&piece(at..finding.start));
            let text = lexicon.folding.fold(&finding.text);
            let mut term = Term::of(text.trim(), true, BEST);
            term.number = Some(number);
            reader.terms.push(term);
            at = finding.end;
        }
    }
    reader.words(&piece(at..letters.len()));
    if reader.terms.is_empty() {
        // Nothing but words that say nothing.
        let folded = without_marks(&lexicon.folding.fold(query));
        reader.terms.extend(folded.split_whitespace().map(|word| Term::of(word, false, BEST)));
    }
    (reader.terms, reader.corrections)
}

/// True when a number is asked for, and not a word that has one: 一 in 一体化, "one" in "one of".
fn has_number(text: &str) -> bool {
    text.chars().any(|letter| letter.is_ascii_digit()) || text.chars().count() > 2 && !["one", "two"].contains(&text)
}

/// Folded letters without the marks that only numbers keep.
fn without_marks(folded: &str) -> String {
    folded.replace([',', '.', '%'], " ")
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    terms: Vec<Term>,
    corrections: Vec<Correction>,
}

impl Reader<'_> {
    /// Takes words that are no numbers.
    fn words(&mut self, text: &str) {
        let folded = without_marks(&self.lexicon.folding.fold(text));
        let mut latin: Vec<&str> = Vec::new();
        for word in folded.split_whitespace() {
            let mut rest = word;
            while let Some(first) = rest.chars().next() {
                let len = rest.find(|letter: char| is_han(letter) != is_han(first)).unwrap_or(rest.len());
                let (run, more) = rest.split_at(len);
                if is_han(first) {
                    self.latin(&std::mem::take(&mut latin));
                    self.run(run);
                } else {
                    latin.push(run);
                }
                rest = more;
            }
        }
        self.latin(&latin);
    }

    /// Words of Latin letters in a row: names of several, then word by word.
    fn latin(&mut self, words: &[&str]) {
        let mut rest = words;
        while let Some((first, others)) = rest.split_first() {
            let named = (1..=rest.len().min(WORDS_MOST)).rev().find_map(|len| {
                let joined = rest.get(..len)?.concat();
                // Tones may be written as digits.
                let letters: String = joined.chars().filter(|letter| !letter.is_ascii_digit()).collect();
                let key = if letters.is_empty() { joined } else { letters };
                // The last word is still being typed.
                let is_last = len == rest.len();
                let names = self.lexicon.named(&key, is_last && key.chars().count() >= NAME_BEGUN);
                (!names.is_empty()).then_some((len, key, names))
            });
            if let Some((len, key, names)) = named {
                self.name(&key, &rest.get(..len).unwrap_or_default().join(" "), &names);
                rest = rest.get(len..).unwrap_or_default();
            } else {
                if !STOP_WORDS.contains(first) {
                    // Syllables apart are one word to those who write pinyin so.
                    let read = (1..=rest.len().min(WORDS_MOST))
                        .rev()
                        .find_map(|len| Some((len, self.pinyin(&rest.get(..len)?.concat())?)));
                    match read.filter(|(len, _)| *len > 1 || !self.lexicon.begins_word(first)) {
                        Some((len, term)) => {
                            let taken: Vec<&str> = term.forms.iter().map(|form| form.text.as_str()).collect();
                            self.corrections.push(Correction {
                                asked: rest.get(..len).unwrap_or_default().join(" "),
                                taken: taken.join(", "),
                            });
                            self.terms.push(term);
                            rest = rest.get(len..).unwrap_or_default();
                            continue;
                        }
                        None => self.word(first),
                    }
                }
                rest = others;
            }
        }
    }

    /// A name: in every form that it has.
    fn name(&mut self, key: &str, asked: &str, names: &[usize]) {
        let mut term = Term::of(asked, false, BEST);
        term.is_name = true;
        if self.lexicon.begins_word(key) {
            term.add(key, false, BEST);
        }
        for form in names.iter().filter_map(|name| self.lexicon.names.get(*name)).flatten() {
            term.add(form, true, BEST);
        }
        self.terms.push(term);
    }

    /// The characters that are read as these letters, tones left out.
    fn pinyin(&self, letters: &str) -> Option<Term> {
        if !letters.chars().all(|letter| letter.is_ascii_alphanumeric()) {
            return None;
        }
        // Tones may be digits; v stands for ü on keyboards.
        let letters = letters.chars().filter(char::is_ascii_alphabetic);
        let letters: String = letters.map(|letter| if letter == 'v' { 'u' } else { letter }).collect();
        if !self.lexicon.folding.is_pinyin(&letters) {
            return None;
        }
        let mut found = BTreeSet::new();
        for text in self.lexicon.texts() {
            self.lexicon.folding.read_as(text, &letters, &mut found);
        }
        let mut term = Term::default();
        found.iter().for_each(|read| term.add(read, false, BEST - 2));
        (!found.is_empty()).then_some(term)
    }

    fn word(&mut self, word: &str) {
        // One letter is a word only if it stands alone.
        let mut term = Term::of(word, word.len() == 1, BEST);
        for ending in ["s", "es", "ed", "ing", "y", "ies"] {
            let stem = word.strip_suffix(ending).filter(|stem| stem.len() > 3);
            stem.into_iter().for_each(|stem| term.add(stem, false, BEST / 2));
        }
        term.add_synonyms(word);
        if !term.forms.iter().any(|form| self.lexicon.begins_word(&form.text)) {
            let near = nearest(word, &self.lexicon.vocabulary);
            near.iter().for_each(|known| term.add(known, false, BEST / 2));
            self.correct(word, &near);
            let names: Vec<usize> = near.iter().flat_map(|known| self.lexicon.named(known, false)).collect();
            for form in names.iter().filter_map(|name| self.lexicon.names.get(*name)).flatten() {
                term.add(form, true, BEST / 2);
            }
        }
        self.terms.push(term);
    }

    fn correct(&mut self, asked: &str, taken: &[&str]) {
        if let Some(first) = taken.first() {
            self.corrections.push(Correction { asked: asked.to_owned(), taken: (*first).to_owned() });
        }
    }

    /// Chinese characters without a space: names in them are looked for apart, and words that say nothing left out.
    fn run(&mut self, run: &str) {
        let Some((before, stop, behind)) = STOP_RUNS.iter().find_map(|stop| {
            let (before, behind) = run.split_once(stop)?;
            // A short run that stands so may be a word: 目的.
            let is_word = run.chars().count() <= WORD_MOST && self.lexicon.has(run);
            (!is_word).then_some((before, *stop, behind))
        }) else {
            return self.characters(run);
        };
        if before.is_empty() && behind.is_empty() {
            self.terms.push(Term::of(stop, false, BEST));
        }
        self.run(before);
        self.run(behind);
    }

    fn characters(&mut self, run: &str) {
        if run.is_empty() {
            return;
        }
        if let Some((range, names)) = self.lexicon.longest_name(run) {
            let (before, rest) = run.split_at(range.start);
            let (name, behind) = rest.split_at(range.len());
            self.characters(before);
            self.name(name, name, &names);
            self.characters(behind);
            return;
        }
        let mut term = Term::of(run, false, BEST);
        term.add_synonyms(run);
        if !term.forms.iter().any(|form| self.lexicon.has(&form.text)) {
            let mut homophones = BTreeSet::new();
            if let Some(letters) = self.lexicon.folding.pinyin(run).filter(|_| run.chars().count() > 1) {
                self.lexicon.texts().for_each(|text| self.lexicon.folding.read_as(text, &letters, &mut homophones));
            }
            homophones.retain(|found| found.chars().count() == run.chars().count());
            let named = |found: &String| !self.lexicon.named(found, false).is_empty();
            if homophones.iter().any(named) {
                homophones.retain(named);
            }
            homophones.iter().for_each(|found| term.add(found, false, BEST / 2));
            for found in &homophones {
                let names = self.lexicon.named(found, false);
                for form in names.iter().filter_map(|name| self.lexicon.names.get(*name)).flatten() {
                    term.add(form, true, BEST / 2);
                }
            }
            let taken: Vec<&str> = homophones.iter().map(String::as_str).collect();
            self.correct(run, &taken);
            if homophones.is_empty() {
                let characters: Vec<char> = run.chars().collect();
                term.pairs = characters.windows(2).map(|pair| pair.iter().collect()).collect();
            }
        }
        self.terms.push(term);
    }
}
