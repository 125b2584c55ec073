//! Sizes of units: the length of a bar, the area of a square.

use super::DrawingContext;
use model::{Factor, UnitId};

/// The scale on which a unit is drawn, and how many of its base unit one is: all units of a dimension that have sizes share a scale, any
/// other has one of its own. `None` for places in a ranking, and for units that the dataset lacks.
pub(super) fn size<'a>(context: &'a DrawingContext, unit_id: &UnitId) -> Option<(&'a str, f64)> {
    let unit = context.dataset().units.iter().find(|unit| unit.id == *unit_id)?;
    #[allow(clippy::cast_precision_loss, reason = "lengths of drawings")]
    let factor = unit.factor.as_ref().map(Factor::parts).map(|(above, below)| above as f64 / below as f64);
    match factor {
        Some(factor) => Some((unit.dimension.as_str(), factor)),
        None if unit.dimension == "rank" => None,
        None => Some((unit.id.as_str(), 1.0)),
    }
}
