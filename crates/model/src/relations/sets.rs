//! Comparing sets of places through the gazetteer: which member of one is a member, a part or a whole of the other's.

use crate::{Basis, Member, Place, PlaceId, RelationKind};

/// The places, and what they are part of.
#[derive(Clone, Copy)]
pub struct Gazetteer<'a> {
    places: &'a [Place],
}

/// The relation of one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// They are the same place.
    Same,
    /// The first is part of the second.
    PartOf(Basis),
    /// The second is part of the first.
    Contains(Basis),
    /// Both are parts of one district, county or section.
    BothIn(Basis),
}

impl Tie {
    /// The basis of it; that a place is itself needs nothing.
    #[must_use]
    pub fn basis(self) -> Option<Basis> {
        match self {
            Self::Same => None,
            Self::PartOf(basis) | Self::Contains(basis) | Self::BothIn(basis) => Some(basis),
        }
    }
}

impl<'a> Gazetteer<'a> {
    /// A gazetteer of these places.
    #[must_use]
    pub fn new(places: &'a [Place]) -> Self {
        Self { places }
    }

    /// Every whole that the place belongs to, the nearest first, each with the weakest basis on the way.
    #[must_use]
    pub fn wholes(&self, place_id: &PlaceId) -> Vec<(PlaceId, Basis)> {
        let mut wholes: Vec<(PlaceId, Basis)> = Vec::new();
        let mut open = vec![(place_id.clone(), Basis::Documents)];
        while let Some((at, so_far)) = open.pop() {
            let parents = self.places.iter().filter(|place| place.id == at).flat_map(|place| &place.part_of);
            for parent in parents {
                let basis = so_far.max(parent.basis);
                if parent.place != *place_id && !wholes.iter().any(|(known, _)| *known == parent.place) {
                    wholes.push((parent.place.clone(), basis));
                    open.push((parent.place.clone(), basis));
                }
            }
        }
        wholes
    }

    /// The relation of two places, if the gazetteer ties them at all.
    #[must_use]
    pub fn tie(&self, one: &PlaceId, other: &PlaceId) -> Option<Tie> {
        if one == other {
            return Some(Tie::Same);
        }
        let (above_one, above_other) = (self.wholes(one), self.wholes(other));
        if let Some((_, basis)) = above_one.iter().find(|(place, _)| place == other) {
            return Some(Tie::PartOf(*basis));
        }
        if let Some((_, basis)) = above_other.iter().find(|(place, _)| place == one) {
            return Some(Tie::Contains(*basis));
        }
        self.common_whole(one, other).map(|(_, basis)| Tie::BothIn(basis))
    }

    /// The nearest district, county or section that both places are part of, with the weaker basis of the two ways to it.
    #[must_use]
    pub fn common_whole(&self, one: &PlaceId, other: &PlaceId) -> Option<(PlaceId, Basis)> {
        let above_other = self.wholes(other);
        self.wholes(one).into_iter().find_map(|(whole, basis)| {
            let (_, other_basis) = above_other.iter().find(|(place, _)| *place == whole)?;
            let ties = self.places.iter().any(|place| place.id == whole && place.kind.ties_its_parts());
            ties.then(|| (whole, basis.max(*other_basis)))
        })
    }

    /// The relation of two sets, the first being the finer or the part. The finer one names more places, or parts where the
    /// other names wholes, and each member of either set is tied to one of the other. `None` when no relation follows.
    #[must_use]
    pub fn relation(&self, first: &[Member], second: &[Member]) -> Option<RelationKind> {
        if same_places(first, second) {
            return Some(RelationKind::Agree);
        }
        let in_second = |member: &Member| second.iter().any(|other| other.place == member.place);
        if !first.is_empty() && first.iter().all(in_second) {
            return Some(RelationKind::PartOf);
        }
        let tied =
            |one: &Member, others: &[Member]| others.iter().any(|other| self.tie(&one.place, &other.place).is_some());
        let all_tied = first.iter().all(|one| tied(one, second)) && second.iter().all(|one| tied(one, first));
        let names_a_part = first
            .iter()
            .any(|one| second.iter().any(|other| matches!(self.tie(&one.place, &other.place), Some(Tie::PartOf(_)))));
        let finer = first.len() > second.len() || (first.len() == second.len() && names_a_part);
        (all_tied && finer).then_some(RelationKind::FinerDetail)
    }
}

/// True when two sets name the same places, in any order.
#[must_use]
pub fn same_places(first: &[Member], second: &[Member]) -> bool {
    let covers =
        |some: &[Member], all: &[Member]| some.iter().all(|member| all.iter().any(|other| other.place == member.place));
    covers(first, second) && covers(second, first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextId;
    use crate::{PartOf, PlaceKind};

    fn place(id: &str, kind: PlaceKind, wholes: &[(&str, Basis)]) -> Place {
        let part_of =
            wholes.iter().map(|(whole, basis)| PartOf { place: (*whole).into(), basis: *basis, citation: None });
        Place {
            id: id.into(),
            names: TextId { number: 0 },
            kind,
            printed: Vec::new(),
            part_of: part_of.collect(),
            note: None,
        }
    }

    fn places() -> Vec<Place> {
        vec![
            place("hangzhou", PlaceKind::City, &[]),
            place("yuhang", PlaceKind::District, &[("hangzhou", Basis::OutsideKnowledge)]),
            place("yuhang-section", PlaceKind::Section, &[("yuhang", Basis::Documents)]),
            place("liangzhu", PlaceKind::Subdistrict, &[("yuhang", Basis::OutsideKnowledge)]),
            place("linping", PlaceKind::District, &[("hangzhou", Basis::OutsideKnowledge)]),
            place("deqing", PlaceKind::County, &[]),
        ]
    }

    fn set(ids: &[&str]) -> Vec<Member> {
        ids.iter().map(|id| Member { place: (*id).into(), printed: String::new() }).collect()
    }

    #[test]
    fn ties_carry_the_weakest_basis_on_the_way() {
        let places = places();
        let gazetteer = Gazetteer::new(&places);
        let tie = |one: &str, other: &str| gazetteer.tie(&one.into(), &other.into());
        assert_eq!(tie("liangzhu", "yuhang"), Some(Tie::PartOf(Basis::OutsideKnowledge)));
        assert_eq!(tie("yuhang", "yuhang-section"), Some(Tie::Contains(Basis::Documents)));
        assert_eq!(tie("liangzhu", "yuhang-section"), Some(Tie::BothIn(Basis::OutsideKnowledge)));
        assert_eq!(tie("linping", "yuhang"), None, "all districts are in the city, which ties nothing");
    }

    #[test]
    fn sets_are_related_by_their_members() {
        let places = places();
        let gazetteer = Gazetteer::new(&places);
        let relation = |first: &[&str], second: &[&str]| gazetteer.relation(&set(first), &set(second));
        assert_eq!(relation(&["deqing", "yuhang"], &["yuhang", "deqing"]), Some(RelationKind::Agree));
        assert_eq!(relation(&["deqing"], &["yuhang", "deqing"]), Some(RelationKind::PartOf));
        assert_eq!(relation(&["liangzhu", "deqing"], &["yuhang", "deqing"]), Some(RelationKind::FinerDetail));
        assert_eq!(relation(&["yuhang", "deqing"], &["liangzhu", "deqing"]), None, "the coarser is not the finer");
        assert_eq!(relation(&["linping"], &["yuhang"]), None);
        assert_eq!(
            relation(&["liangzhu", "linping", "deqing"], &["yuhang", "deqing"]),
            None,
            "linping is tied to nothing"
        );
    }

    #[test]
    fn a_circle_of_parts_ends() {
        let places = [
            place("a", PlaceKind::Zone, &[("b", Basis::Documents)]),
            place("b", PlaceKind::Zone, &[("a", Basis::Documents)]),
        ];
        assert_eq!(Gazetteer::new(&places).wholes(&"a".into()).len(), 1);
    }
}
