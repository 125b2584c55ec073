//! Changes of values, their quotes left as they are.

use super::super::check::Check;
use super::super::schema::{Claim, Text, Value};
use super::folder::{Folder, Record, Topic, named};
use super::swaps::{Swap, swaps};
use model::{Comparator, Language, PartialDate};

const COMPARATORS: [Comparator; 5] =
    [Comparator::Equal, Comparator::MoreThan, Comparator::AtLeast, Comparator::LessThan, Comparator::AtMost];

#[test]
fn every_change_of_a_value_is_noticed() {
    let mut record = Record::default();
    let (mut n_quantities, mut n_dates, mut n_texts) = (0, 0, 0);
    for folder in &Folder::all() {
        for (topic, claim) in folder.claims() {
            let mut trial = Trial { folder, record: &mut record, topic, claim };
            match claim.value.get_ref() {
                Value::Quantity { .. } => {
                    n_quantities += 1;
                    trial.quantity();
                }
                Value::Date { .. } => {
                    n_dates += 1;
                    trial.date();
                }
                Value::Text { .. } => {
                    n_texts += 1;
                    trial.text();
                }
                Value::Set { .. } | Value::Edges { .. } => trial.members(),
            }
        }
    }
    println!("{n_quantities} quantities, {n_dates} dates, {n_texts} texts");
    record.finish(&[
        ("a digit of a quantity", n_quantities),
        ("the bound of a quantity", 4 * n_quantities),
        ("the \"about\" of a quantity", n_quantities),
        ("the unit of a quantity", 7 * n_quantities),
        ("a digit of a date", 4 * n_dates),
        ("a numeral of a text in one language", 1),
        ("a numeral of a text in both languages", 1),
        ("a numeral of a member", 1),
    ]);
}

/// One claim, whose value is changed in turn.
struct Trial<'a> {
    folder: &'a Folder,
    record: &'a mut Record,
    topic: &'a Topic,
    claim: &'a Claim,
}

impl Trial<'_> {
    fn change(&mut self, sort: &'static str, expected: &[Check], description: &str, change: impl FnOnce(&mut Value)) {
        let mut claim = self.claim.clone();
        change(claim.value.get_mut());
        let failed = self.folder.failed(self.topic, &claim);
        self.record.note(sort, expected, &failed, || format!("{description}, {}", named(self.topic, self.claim)));
    }

    fn quantity(&mut self) {
        let Value::Quantity { number, to, unit, comparator, .. } = self.claim.value.get_ref().clone() else {
            return;
        };
        for (_, changed) in digits(&number, |_| true) {
            self.change("a digit of a quantity", &[Check::ValueReadBack], &changed.clone(), |value| {
                if let Value::Quantity { number, .. } = value {
                    *number = changed;
                }
            });
        }
        for (_, changed) in to.iter().flat_map(|to| digits(to, |_| true)) {
            self.change("a digit of a quantity", &[Check::ValueReadBack], &changed.clone(), |value| {
                if let Value::Quantity { to, .. } = value {
                    *to = Some(changed);
                }
            });
        }
        let before = comparator.unwrap_or(Comparator::Equal);
        let expected = if before == Comparator::Range { Check::ValueForm } else { Check::ValueReadBack };
        for changed in COMPARATORS.into_iter().filter(|changed| *changed != before) {
            self.change("the bound of a quantity", &[expected], &format!("{changed:?}"), |value| {
                if let Value::Quantity { comparator, .. } = value {
                    *comparator = Some(changed);
                }
            });
        }
        self.change("the \"about\" of a quantity", &[Check::ValueReadBack], "about", |value| {
            if let Value::Quantity { approximate, .. } = value {
                *approximate = !*approximate;
            }
        });
        let counted = ["people", "firms", "items"].into_iter().filter(|_| READ_UNITS.contains(&unit.as_str()));
        for changed in READ_UNITS.into_iter().chain(counted).filter(|changed| *changed != unit) {
            self.change("the unit of a quantity", &[Check::ValueReadBack], &format!("{changed:?}"), |value| {
                if let Value::Quantity { unit, .. } = value {
                    changed.clone_into(unit);
                }
            });
        }
    }

    fn date(&mut self) {
        let Value::Date { start, end, year_inferred } = self.claim.value.get_ref().clone() else {
            return;
        };
        let last = end.clone();
        // An inferred year is what the reason says; anything else is what the quote says.
        let check = |idx: usize| if year_inferred && idx < 4 { Check::InferenceMarked } else { Check::ValueReadBack };
        let is_good = |start: &str, end: &str| {
            start <= end && [start, end].into_iter().all(|date| PartialDate::parse(date).is_some())
        };
        let is_good_start = |text: &str| is_good(text, last.as_deref().unwrap_or(text));
        for (idx, changed) in digits(&start, is_good_start) {
            let expected = if is_good_start(&changed) { check(idx) } else { Check::ValueForm };
            self.change("a digit of a date", &[expected], &changed.clone(), |value| {
                if let Value::Date { start, .. } = value {
                    *start = changed;
                }
            });
        }
        for (idx, changed) in end.iter().flat_map(|end| digits(end, |text| is_good(&start, text))) {
            let expected = if is_good(&start, &changed) { check(idx) } else { Check::ValueForm };
            self.change("a digit of a date", &[expected], &changed.clone(), |value| {
                if let Value::Date { end, .. } = value {
                    *end = Some(changed);
                }
            });
        }
    }

    fn text(&mut self) {
        let Value::Text { text, .. } = self.claim.value.get_ref().clone() else {
            return;
        };
        let [en, zh_hans] =
            [Language::EN, Language::ZH_HANS].map(|language| text.get(language).unwrap_or_default().to_owned());
        for swap in swaps(&en) {
            self.change(
                "a numeral of a text in one language",
                &[Check::NumbersTranslated],
                &swap.describe(&en),
                |value| {
                    text_of(value).set(Language::EN, swap.apply(&en));
                },
            );
            for other in swaps(&zh_hans) {
                self.both(&swap, &other);
            }
        }
        for swap in swaps(&zh_hans) {
            self.change(
                "a numeral of a text in one language",
                &[Check::NumbersTranslated],
                &swap.describe(&zh_hans),
                |value| {
                    text_of(value).set(Language::ZH_HANS, swap.apply(&zh_hans));
                },
            );
        }
    }

    /// One change in each language. Where they are the same, the languages agree again, and the quote does not.
    fn both(&mut self, en: &Swap, zh_hans: &Swap) {
        let mut claim = self.claim.clone();
        let text = text_of(claim.value.get_mut());
        for (language, swap) in [(Language::EN, en), (Language::ZH_HANS, zh_hans)] {
            if let Some(changed) = text.get(language).map(|text| swap.apply(text)) {
                text.set(language, changed);
            }
        }
        let failed = self.folder.failed(self.topic, &claim);
        if !failed.contains(&Check::NumbersTranslated) {
            let expected = [Check::ValueReadBack, Check::InferenceMarked];
            let description = || format!("{en:?} and {zh_hans:?}, {}", named(self.topic, self.claim));
            self.record.note("a numeral of a text in both languages", &expected, &failed, description);
        }
    }

    fn members(&mut self) {
        let n_members = self.claim.value.get_ref().members().len();
        for idx in 0..n_members {
            let printed = self.claim.value.get_ref().members()[idx].printed.clone();
            for swap in swaps(&printed) {
                self.change("a numeral of a member", &[Check::FigureInQuote], &swap.describe(&printed), |value| {
                    let lists = match value {
                        Value::Set { members } => vec![members],
                        Value::Edges { east, south, west, north } => vec![east, south, west, north],
                        Value::Quantity { .. } | Value::Date { .. } | Value::Text { .. } => Vec::new(),
                    };
                    let member = lists.into_iter().flatten().nth(idx).unwrap();
                    member.printed = swap.apply(&printed);
                });
            }
        }
    }
}

fn text_of(value: &mut Value) -> &mut Text {
    match value {
        Value::Text { text, .. } => text,
        _ => panic!("this value is no text"),
    }
}

/// The text with each digit changed in turn, and that digit's place: to the next one with which it is still well formed, if there
/// is one.
fn digits(text: &str, is_good: impl Fn(&str) -> bool) -> Vec<(usize, String)> {
    let has_padding = |text: &str| text.len() > 1 && text.starts_with('0') || text.contains('.') && text.ends_with('0');
    let mut changed = Vec::new();
    for (start, digit) in text.chars().enumerate().filter_map(|(idx, found)| Some((idx, found.to_digit(10)?))) {
        let others = (1..10).map(|more| char::from_digit((digit + more) % 10, 10).unwrap().to_string());
        let others: Vec<String> =
            others.map(|to| Swap { start, end: start + 1, to }.apply(text)).filter(|text| !has_padding(text)).collect();
        let other = others.iter().find(|text| is_good(text)).or(others.first());
        changed.extend(other.map(|text| (start, text.clone())));
    }
    changed
}

/// Units that are read from the word at the number. One thing that is counted is known from another by the words around it, which
/// are for readers: 50 家 are firms or platforms.
const READ_UNITS: [&str; 8] = ["km2", "m2", "cny", "years", "months", "days", "percent", "rank"];
