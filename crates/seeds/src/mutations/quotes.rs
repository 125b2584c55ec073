//! Changes of quotes and of the words about them, their documents left as they are.

use super::super::check::Check;
use super::super::claims::locate;
use super::super::compile::At;
use super::super::schema::{Claim, Text};
use super::folder::{Folder, Record, named};
use super::swaps::swaps;
use model::Language;

#[test]
fn every_change_of_a_quote_alone_is_noticed() {
    let mut record = Record::default();
    let n_figures: usize = Folder::all().iter().map(|folder| note_quotes(folder, &mut record)).sum();
    record.finish(&[
        ("a numeral of a quote", n_figures),
        ("a numeral of a figure", n_figures),
        ("a numeral of a translation", n_figures),
        ("a numeral of a place's quote", 1),
    ]);
}

/// The quotes of claims, their figures and their translations; gives the number of figures with a numeral.
fn note_quotes(folder: &Folder, record: &mut Record) -> usize {
    let mut n_figures = 0;
    for (topic, claim) in folder.claims() {
        let mut note = |sort, check, description: String, change: &dyn Fn(&mut Claim)| {
            let mut changed = claim.clone();
            change(&mut changed);
            record.note(sort, &[check], &folder.failed(topic, &changed), || {
                format!("{description}, {}", named(topic, claim))
            });
        };
        let quote = claim.quote.get_ref();
        for swap in swaps(quote) {
            note("a numeral of a quote", Check::QuoteLocated, swap.describe(quote), &|claim| {
                *claim.quote.get_mut() = swap.apply(quote);
            });
        }
        if let Some(figure) = claim.figure.as_ref().map(|figure| figure.get_ref()) {
            n_figures += usize::from(!swaps(figure).is_empty());
            for swap in swaps(figure) {
                note("a numeral of a figure", Check::FigureInQuote, swap.describe(figure), &|claim| {
                    *claim.figure.as_mut().unwrap().get_mut() = swap.apply(figure);
                });
            }
        }
        let none = Text::default();
        let translation = claim.translation.as_ref().map_or(&none, |translation| translation.get_ref());
        if let Some(text) = translation.get(Language::EN) {
            for swap in swaps(text) {
                note("a numeral of a translation", Check::NumbersTranslated, swap.describe(text), &|claim| {
                    claim.translation.as_mut().unwrap().get_mut().set(Language::EN, swap.apply(text));
                });
            }
        }
        if let Some(text) = translation.get(Language::ZH_HANS) {
            for swap in swaps(text) {
                note("a numeral of a translation", Check::NumbersTranslated, swap.describe(text), &|claim| {
                    claim.translation.as_mut().unwrap().get_mut().set(Language::ZH_HANS, swap.apply(text));
                });
            }
        }
    }
    note_places(folder, record);
    n_figures
}

/// The quotes that say what a place is part of.
fn note_places(folder: &Folder, record: &mut Record) {
    let file = &folder.seeds.places;
    let at = At { file: &file.name, line: 1 };
    for place in &file.content.place {
        for part_of in &place.part_of {
            let (Some(source_id), Some(line), Some(quote)) = (&part_of.source, part_of.line, &part_of.quote) else {
                continue;
            };
            let source = folder.source(source_id.get_ref());
            for swap in swaps(quote.get_ref()) {
                let changed = swap.apply(quote.get_ref());
                let failed =
                    folder.checks_failed(|compiler| drop(locate(compiler, source, &changed, line, ["", ""], &at)));
                let description = || format!("{}, {}", swap.describe(quote.get_ref()), place.id.get_ref());
                record.note("a numeral of a place's quote", &[Check::QuoteLocated], &failed, description);
            }
        }
    }
}
