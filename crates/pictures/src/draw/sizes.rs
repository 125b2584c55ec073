//! Sizes of units: the length of a bar, the area of a square.

use super::DrawingContext;
use model::UnitId;

/// The scale on which a unit is drawn, and its size there; see [`model::Unit::scale`]. `None` also for units that the dataset lacks.
pub(super) fn size<'a>(context: &'a DrawingContext, unit_id: &UnitId) -> Option<(&'a str, f64)> {
    context.dataset().units.iter().find(|unit| unit.id == *unit_id)?.scale()
}
