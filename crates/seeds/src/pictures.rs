//! Pictures that a topic asks for and its claims can't fill: the reader would find an empty space. Drawing is the work of the crate
//! `pictures`, whose tests hold it to these conditions.

use super::check::Check;
use super::compile::{At, Compiler};
use super::files::SeedFile;
use super::schema;
use super::scripts::simplified_pairs;
use model::{Claim, ClaimId, Picture, RowId, Source, Topic, Unit, UnitId, Value};
use quotes::collation::{Folds, collate};

/// Texts that share less of their words, in per cent, are not two versions of one.
const LEAST_SHARED: usize = 40;

/// Reports each picture that would be empty.
pub(super) fn check(
    compiler: &mut Compiler<'_>,
    file: &SeedFile<schema::TopicFile>,
    topic: &Topic,
    faulty: &[ClaimId],
    sources: &[Source],
) {
    let units = compiler.units.sizes();
    // A claim with a fault of its own may be the one that fills the picture.
    if !faulty.is_empty() || topic.claims.len() < file.content.claim.len() {
        return;
    }
    for picture in &file.content.pictures {
        if let Some(lacking) = picture_lacks(topic, *picture.get_ref(), sources, &units) {
            let name = name(*picture.get_ref());
            let at = At { file: &file.name, line: file.line(picture.span()) };
            compiler.fault(
                Check::PictureDrawn,
                &at,
                format!("the picture {name} can't be drawn: it needs {lacking}; add that, or delete \"{name}\""),
            );
        }
    }
}

/// The claims that a picture needs and the topic does not have. `None` when it can be drawn.
#[must_use]
pub fn picture_lacks(topic: &Topic, picture: Picture, sources: &[Source], units: &[Unit]) -> Option<&'static str> {
    let claims = &topic.claims;
    let n_of = |wanted: fn(&Value) -> bool| claims.iter().filter(|claim| wanted(&claim.value)).count();
    let is_set = |claim: &&Claim| matches!(claim.value, Value::Set { .. });
    let (can_be_drawn, needs) = match picture {
        Picture::Squares => {
            let is_area = |unit: &UnitId| scale(unit, units).is_some_and(|(scale, _)| scale == "area");
            let has_area = claims.iter().any(|claim| claim.value.unit().is_some_and(is_area));
            (has_area, "a quantity whose unit is an area, as \"km2\"")
        }
        Picture::Bars => {
            (has_bars(topic, units), "two quantities of one unit, other than rank, and one of them more than nothing")
        }
        Picture::Matrix | Picture::Wholes => {
            (has_two_sets(topic), "sets of two sources, or of two measures, in one row")
        }
        Picture::Circles => (claims.iter().any(|claim| is_set(&claim)), "a claim whose value is a set"),
        Picture::Edges => (n_of(|value| matches!(value, Value::Edges { .. })) > 1, "two claims whose values are edges"),
        Picture::Timeline => {
            (n_of(|value| matches!(value, Value::Date { .. })) > 1, "two claims whose values are dates")
        }
        Picture::Table => {
            let n_speaking =
                sources.iter().filter(|source| claims.iter().any(|claim| claim.source == source.id)).count();
            (n_speaking > 1 && !topic.rows.is_empty(), "a [[row]] and claims of two sources")
        }
        Picture::Goals => (claims.iter().any(|claim| claim.due.is_some()), "a claim with due"),
        Picture::Texts => (
            has_like_texts(topic, sources),
            "two sources whose quotes, in one row and of one measure, are nearly but not quite the same words of one language",
        ),
    };
    (!can_be_drawn).then_some(needs)
}

/// A picture as the seeds name it.
fn name(picture: Picture) -> String {
    format!("{picture:?}").to_lowercase()
}

fn scale<'a>(unit_id: &UnitId, units: &'a [Unit]) -> Option<(&'a str, f64)> {
    units.iter().find(|unit| unit.id == *unit_id)?.scale()
}

fn has_bars(topic: &Topic, units: &[Unit]) -> bool {
    let bars = || {
        topic.claims.iter().filter_map(|claim| match &claim.value {
            Value::Quantity { number, to, unit, .. } => {
                let (scale, size) = scale(unit, units)?;
                let is_length = number.to_f64() >= 0.0;
                is_length.then(|| (scale, to.as_ref().unwrap_or(number).to_f64() * size))
            }
            _ => None,
        })
    };
    bars().any(|(scale, length)| length > 0.0 && bars().filter(|(other, _)| *other == scale).count() > 1)
}

fn has_two_sets(topic: &Topic) -> bool {
    let sets = || topic.claims.iter().filter(|claim| matches!(claim.value, Value::Set { .. }));
    let rows: Vec<Option<&RowId>> =
        if topic.rows.is_empty() { vec![None] } else { topic.rows.iter().map(|row| Some(&row.id)).collect() };
    rows.into_iter().any(|row| {
        let mut of_row = sets().filter(|claim| claim.row.as_ref() == row);
        let first = of_row.next();
        first.is_some_and(|first| of_row.any(|other| other.source != first.source || other.measure != first.measure))
    })
}

fn has_like_texts(topic: &Topic, sources: &[Source]) -> bool {
    let folds = simplified_pairs().map(|pairs| Folds::from_pairs(&pairs)).unwrap_or_default();
    let pairs = topic
        .claims
        .iter()
        .enumerate()
        .flat_map(|(idx, one)| topic.claims.iter().skip(idx + 1).map(move |other| [one, other]));
    pairs.filter(|[one, other]| one.row == other.row && one.source != other.source && one.measure == other.measure).any(
        |claims| {
            let languages = claims.map(|claim| sources.iter().find(|source| source.id == claim.source));
            let [Some(one), Some(other)] = languages else { return false };
            let least = if one.language.is_unspaced() { 12 } else { 5 };
            let collation = collate(claims.map(|claim| claim.citation.display()), &folds);
            one.language.is_variety_of(other.language)
                && collation.is_some_and(|collation| {
                    let is_long = collation.lengths.iter().all(|length| *length >= least);
                    is_long && collation.shared_percent >= LEAST_SHARED && collation.differs()
                })
        },
    )
}
