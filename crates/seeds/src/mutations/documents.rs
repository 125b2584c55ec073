//! Changes of documents, the hashes left out: of a document alone, and of a document and one claim that quotes it.

use super::super::check::Check;
use super::super::schema::{Claim, Text, Value};
use super::super::set_aside::set_aside;
use super::folder::{Folder, Record, Topic, named};
use super::swaps::{Swap, phrases, swaps};
use quantities::{Finding, FindingKind, idioms, numerals, read};

/// A claim by its topic's place and its own.
type Place = (usize, usize);

fn places(folder: &Folder) -> Vec<Place> {
    let of_topic = |(idx, topic): (usize, &Topic)| (0..topic.content.claim.len()).map(move |claim| (idx, claim));
    folder.seeds.topics.iter().enumerate().flat_map(of_topic).collect()
}

fn claim_at(folder: &Folder, (topic, claim): Place) -> (&Topic, &Claim) {
    let topic = &folder.seeds.topics[topic];
    (topic, &topic.content.claim[claim])
}

#[test]
fn every_change_of_quote_and_document_together_is_noticed() {
    let mut record = Record::default();
    let n_figures: usize = Folder::all().iter_mut().map(|folder| note_quotes_with_documents(folder, &mut record)).sum();
    record.finish(&[
        ("a numeral of quote and document that carries the value", n_figures),
        ("a numeral of quote and document in a text's value", 1),
        ("a numeral of quote and document in a member", 1),
        ("any other numeral of quote and document", 1),
        ("a bound or a unit of quote and document", 1),
    ]);
}

/// The quotes of claims together with their documents; gives the number of claims that have a figure.
fn note_quotes_with_documents(folder: &mut Folder, record: &mut Record) -> usize {
    let mut n_figures = 0;
    for place in places(folder) {
        let claim = claim_at(folder, place).1.clone();
        let quote = claim.quote.get_ref();
        let is_printed = matches!(claim.value.get_ref(), Value::Quantity { .. } | Value::Date { .. });
        n_figures += usize::from(is_printed);
        for swap in swaps(quote) {
            let (sort, checks) = numeral_sort(&claim, &swap);
            together(folder, record, place, &swap, sort, checks);
        }
        let is_quantity = matches!(claim.value.get_ref(), Value::Quantity { .. });
        for swap in phrases(quote) {
            if is_quantity && in_figure(&claim, &swap).is_some() {
                let sort = "a bound or a unit of quote and document";
                together(folder, record, place, &swap, sort, &[Check::ValueReadBack]);
            } else if is_of_number(quote, &swap) {
                let sort = "a bound or a unit of quote and document, in other numbers";
                together(folder, record, place, &swap, sort, &[Check::NumbersTranslated]);
            }
        }
    }
    n_figures
}

/// The sort of a change of a numeral, and the checks of which one ought to notice it: a year out of all reason is no date any more, and
/// then the value has one that is not printed.
fn numeral_sort(claim: &Claim, swap: &Swap) -> (&'static str, &'static [Check]) {
    let quote = claim.quote.get_ref();
    let value = claim.value.get_ref();
    match value {
        Value::Quantity { .. } if in_figure(claim, swap).is_some() => {
            ("a numeral of quote and document that carries the value", &[Check::ValueReadBack])
        }
        Value::Date { .. } if in_figure(claim, swap).is_some() => {
            let checks = &[Check::ValueReadBack, Check::InferenceMarked];
            ("a numeral of quote and document that carries the value", checks)
        }
        Value::Set { .. } | Value::Edges { .. }
            if value.members().iter().any(|member| swap.within(quote, &member.printed).is_some()) =>
        {
            ("a numeral of quote and document in a member", &[Check::FigureInQuote])
        }
        Value::Text { text, .. } if is_said(claim, swap, text) => {
            ("a numeral of quote and document in a text's value", &[Check::ValueReadBack])
        }
        _ => ("any other numeral of quote and document", &[Check::NumbersTranslated]),
    }
}

/// True when one of the texts prints the quote's numeral as the quote does, and as often. The 一 of 统一 says nothing.
fn is_said(claim: &Claim, swap: &Swap, text: &Text) -> bool {
    let spans = numerals(claim.quote.get_ref());
    let Some(numeral) = spans.iter().find(|span| span.start <= swap.start && swap.end <= span.end) else {
        return false;
    };
    if idioms(claim.quote.get_ref()).iter().any(|idiom| idiom.start <= swap.start && swap.end <= idiom.end) {
        return false;
    }
    let n_printed = |text: &str| numerals(text).iter().filter(|span| span.text == numeral.text).count();
    text.written().any(|text| n_printed(text) >= n_printed(claim.quote.get_ref()))
}

/// True when the words are the bound of a number, or the unit of a measure or a sum of money.
fn is_of_number(quote: &str, swap: &Swap) -> bool {
    let is_bound = ["", "不到", "不多于", "以下"].contains(&swap.to.as_str());
    let is_read = |found: &Finding| is_bound || matches!(found.kind, FindingKind::Measure | FindingKind::Money);
    read(quote).iter().any(|found| is_read(found) && found.start <= swap.start && swap.end <= found.end)
}

/// The change within the claim's figure, if the figure holds it.
fn in_figure(claim: &Claim, swap: &Swap) -> Option<Swap> {
    swap.within(claim.quote.get_ref(), claim.figure.as_ref()?.get_ref())
}

/// Changes the document, and one of the claims that quote it.
fn together(
    folder: &mut Folder,
    record: &mut Record,
    place: Place,
    swap: &Swap,
    sort: &'static str,
    expected: &[Check],
) {
    let (topic, claim) = claim_at(folder, place);
    let description = format!("{}, {}", swap.describe(claim.quote.get_ref()), named(topic, claim));
    let mut changed = claim.clone();
    *changed.quote.get_mut() = swap.apply(claim.quote.get_ref());
    if let (Some(figure), Some(swap)) = (&mut changed.figure, in_figure(claim, swap)) {
        *figure.get_mut() = swap.apply(figure.get_ref());
    }
    let (start, _) = folder.stretch(claim);
    let document = folder.document(claim.source.get_ref());
    let document = swap.further(start).apply_to(document);
    let failed = folder.with_document(changed.source.get_ref(), &document, |folder| {
        folder.failed(claim_at(folder, place).0, &changed)
    });
    record.note(sort, expected, &failed, || description);
}

/// Every numeral of a document is in the quote of a claim, which then is not found, or is set aside.
#[test]
fn every_change_of_a_document_alone_is_noticed() {
    let mut record = Record::default();
    Folder::all().iter_mut().for_each(|folder| note_documents(folder, &mut record));
    record.finish(&[("a numeral of a document alone", 10)]);
}

/// The documents of all sources.
fn note_documents(folder: &mut Folder, record: &mut Record) {
    let source_ids: Vec<String> =
        folder.seeds.sources.content.source.iter().map(|source| source.id.get_ref().clone()).collect();
    for source_id in &source_ids {
        let document = folder.document(source_id);
        let name = folder.source(source_id).document.get_ref();
        let aside = set_aside(&folder.seeds.set_aside.content, document, name);
        let reading = document.reading();
        let is_aside = |swap: &Swap| {
            let (from, to) = (document.origin(swap.start), document.origin(swap.end - 1));
            aside.iter().any(|(start, end)| *start <= from && to < *end)
        };
        let changes: Vec<(Swap, bool, String)> =
            swaps(reading).into_iter().map(|swap| (swap.clone(), is_aside(&swap), swap.apply_to(document))).collect();
        let of_source: Vec<(Place, (usize, usize))> = places(folder)
            .into_iter()
            .map(|place| (place, claim_at(folder, place).1))
            .filter(|(_, claim)| claim.source.get_ref() == source_id)
            .map(|(place, claim)| (place, folder.stretch(claim)))
            .collect();
        for (swap, is_aside, document) in changes {
            let holds = |(start, end): (usize, usize)| start <= swap.start && swap.end <= end;
            let quoting: Vec<Place> =
                of_source.iter().filter(|(_, stretch)| holds(*stretch)).map(|(place, _)| *place).collect();
            let description = || format!("{} at {} of {source_id}", swap.to, swap.start);
            assert!(is_aside || !quoting.is_empty(), "nobody quotes {}", description());
            folder.with_document(source_id, &document, |folder| {
                for place in quoting {
                    let (topic, claim) = claim_at(folder, place);
                    let failed = folder.failed(topic, claim);
                    let description = || format!("{}, {}", description(), named(topic, claim));
                    record.note("a numeral of a document alone", &[Check::QuoteLocated], &failed, description);
                }
            });
        }
    }
}
