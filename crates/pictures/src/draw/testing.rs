//! The comparison of `tests/fixture-seeds/` for unit tests, as it is or with other values.

use super::drawings;
use super::{DrawingContext, PicturePhrases};
use model::{Decimal, Drawing, Factor, Language, PartialDate, TextId, Topic, Unit, Value};
use quotes::collation::Folds;
use source_compare::edition::Edition;
use source_compare::i18n::Phrases;
use std::path::Path;
use std::rc::Rc;
use yew::Html;

/// Units that tests give to values, whether or not the fixture has them.
const UNITS: [(&str, &str, &str); 5] = [
    ("km2", "area", "1000000"),
    ("items", "count", ""),
    ("people", "count", ""),
    ("cny", "money", ""),
    ("rank", "rank", ""),
];

/// The fixture in a language, before any picture is drawn; each phrase of the interface is its own name.
pub(crate) fn context(language: Language) -> DrawingContext {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let phrases = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut compiled = seeds::compile(&root.join("tests/fixture-seeds"), &seeds::words_folder(&root))
        .unwrap_or_else(|faults| panic!("{faults}"));
    for (unit, dimension, factor) in UNITS {
        let (id, factor) = (unit.into(), Factor::parse(factor));
        if compiled.dataset.units.iter().all(|known| known.id != id) {
            let name = TextId { number: 0 };
            compiled.dataset.units.push(Unit { id, dimension: dimension.to_owned(), factor, name });
        }
    }
    let numbers = 0..u32::try_from(compiled.texts.iter().count()).unwrap();
    let mut words = compiled.texts.pack(&compiled.dataset.version, language, numbers);
    words.phrases = phrases(Phrases::NAMES);
    let edition = Edition::new(Rc::new(compiled.dataset), Rc::new(words)).unwrap();
    let own = PicturePhrases::from_list(phrases(PicturePhrases::NAMES).leak()).unwrap();
    let folds = Folds::from_pairs(&seeds::simplified_pairs().unwrap());
    DrawingContext::new(edition, Box::leak(Box::new(own)), Rc::new(folds))
}

/// A topic of the fixture.
pub(crate) fn topic(context: &DrawingContext, topic_id: &str) -> Topic {
    context.topic(&topic_id.into()).unwrap_or_else(|| panic!("no {topic_id} in tests/fixture-seeds")).clone()
}

/// The same in which a text is another.
pub(crate) fn saying(context: &DrawingContext, text_id: TextId, text: &str) -> DrawingContext {
    let mut words = context.words().clone();
    words.texts.iter_mut().filter(|(number, _)| *number == text_id.number).for_each(|(_, old)| text.clone_into(old));
    let edition = context.with_words(Rc::new(words)).unwrap();
    DrawingContext::new(edition, context.picture_phrases(), Rc::new(context.folds().clone()))
}

/// The topic with one claim for each of these values, and nothing between them.
pub(crate) fn with_values(topic: &Topic, values: &[(&str, Value)]) -> Topic {
    let mut topic = topic.clone();
    let claim = topic.claims[0].clone();
    let copy = |(id, value): &(&str, Value)| model::Claim { id: (*id).into(), value: value.clone(), ..claim.clone() };
    topic.claims = values.iter().map(copy).collect();
    topic.relations.clear();
    topic
}

/// Exactly so much.
pub(crate) fn quantity(number: &str, unit: &str) -> Value {
    let number = Decimal::parse(number).unwrap();
    Value::Quantity { number, to: None, unit: unit.into(), comparator: model::Comparator::Equal, approximate: false }
}

/// A date, or a run to another.
pub(crate) fn date(start: &str, end: Option<&str>, year_inferred: bool) -> Value {
    let [start, end] = [Some(start), end].map(|date| date.map(|date| PartialDate::parse(date).unwrap()));
    Value::Date { start: start.unwrap(), end, year_inferred }
}

/// Every element and every run of text of a picture, as it is shipped.
pub(crate) fn parts(html: &Html) -> Vec<Drawing> {
    fn add(drawings: &[Drawing], found: &mut Vec<Drawing>) {
        for drawing in drawings {
            found.push(drawing.clone());
            add(&drawing.children, found);
        }
    }
    let mut found = Vec::new();
    add(&drawings(html).unwrap(), &mut found);
    found
}

/// The text of an element.
pub(crate) fn text(drawing: &Drawing) -> String {
    drawing.children.iter().fold(drawing.text.clone(), |found, child| found + &text(child))
}
