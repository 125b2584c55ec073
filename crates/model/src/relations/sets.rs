//! Comparing sets of places through the gazetteer: which member of one is a member, a part or a whole of the other's.

use crate::{Basis, Dataset, Member, Place, PlaceId, PlaceKind, RelationKind};

/// The places, their kinds, and what they are part of.
#[derive(Clone, Copy)]
pub struct Gazetteer<'a> {
    places: &'a [Place],
    kinds: &'a [PlaceKind],
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
    /// Both are parts of one place whose kind joins its parts, such as a district.
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
    /// A gazetteer of places of these kinds.
    #[must_use]
    pub fn new(places: &'a [Place], kinds: &'a [PlaceKind]) -> Self {
        Self { places, kinds }
    }

    /// The gazetteer of a dataset.
    #[must_use]
    pub fn of(dataset: &'a Dataset) -> Self {
        Self::new(&dataset.places, &dataset.place_kinds)
    }

    /// The kind of a place.
    #[must_use]
    pub fn kind(&self, place_id: &PlaceId) -> Option<&'a PlaceKind> {
        let place = self.places.iter().find(|place| place.id == *place_id)?;
        self.kinds.iter().find(|kind| kind.id == place.kind)
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

    /// The nearest place that both are part of and whose kind joins its parts, with the weaker basis of the two ways to it.
    #[must_use]
    pub fn common_whole(&self, one: &PlaceId, other: &PlaceId) -> Option<(PlaceId, Basis)> {
        let above_other = self.wholes(other);
        self.wholes(one).into_iter().find_map(|(whole, basis)| {
            let (_, other_basis) = above_other.iter().find(|(place, _)| *place == whole)?;
            let ties = self.kind(&whole).is_some_and(|kind| kind.joins_parts);
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
    use crate::{PartOf, TextId};

    /// A city, in which everything lies; quarters, which join their parts; streets.
    fn kinds() -> Vec<PlaceKind> {
        let kind = |id: &str, joins_parts| PlaceKind {
            id: id.into(),
            name: TextId { number: 0 },
            heading: TextId { number: 0 },
            endings: Vec::new(),
            joins_parts,
            broad: id == "city",
            exact: false,
            unlisted: false,
        };
        vec![kind("city", false), kind("quarter", true), kind("street", false)]
    }

    fn place(id: &str, kind: &str, wholes: &[(&str, Basis)]) -> Place {
        let part_of =
            wholes.iter().map(|(whole, basis)| PartOf { place: (*whole).into(), basis: *basis, citation: None });
        Place {
            id: id.into(),
            names: TextId { number: 0 },
            kind: kind.into(),
            printed: Vec::new(),
            part_of: part_of.collect(),
            note: None,
        }
    }

    fn places() -> Vec<Place> {
        vec![
            place("city", "city", &[]),
            place("north", "quarter", &[("city", Basis::OutsideKnowledge)]),
            place("north-corner", "quarter", &[("north", Basis::Documents)]),
            place("rose-street", "street", &[("north", Basis::OutsideKnowledge)]),
            place("south", "quarter", &[("city", Basis::OutsideKnowledge)]),
            place("mill", "quarter", &[]),
        ]
    }

    fn set(ids: &[&str]) -> Vec<Member> {
        ids.iter().map(|id| Member { place: (*id).into(), printed: String::new() }).collect()
    }

    #[test]
    fn ties_carry_the_weakest_basis_on_the_way() {
        let (places, kinds) = (places(), kinds());
        let gazetteer = Gazetteer::new(&places, &kinds);
        let tie = |one: &str, other: &str| gazetteer.tie(&one.into(), &other.into());
        assert_eq!(tie("rose-street", "north"), Some(Tie::PartOf(Basis::OutsideKnowledge)));
        assert_eq!(tie("north", "north-corner"), Some(Tie::Contains(Basis::Documents)));
        assert_eq!(tie("rose-street", "north-corner"), Some(Tie::BothIn(Basis::OutsideKnowledge)));
        assert_eq!(tie("south", "north"), None, "all quarters are in the city, which ties nothing");
    }

    #[test]
    fn sets_are_related_by_their_members() {
        let (places, kinds) = (places(), kinds());
        let gazetteer = Gazetteer::new(&places, &kinds);
        let relation = |first: &[&str], second: &[&str]| gazetteer.relation(&set(first), &set(second));
        assert_eq!(relation(&["mill", "north"], &["north", "mill"]), Some(RelationKind::Agree));
        assert_eq!(relation(&["mill"], &["north", "mill"]), Some(RelationKind::PartOf));
        assert_eq!(relation(&["rose-street", "mill"], &["north", "mill"]), Some(RelationKind::FinerDetail));
        assert_eq!(relation(&["north", "mill"], &["rose-street", "mill"]), None, "the coarser is not the finer");
        assert_eq!(relation(&["south"], &["north"]), None);
        assert_eq!(
            relation(&["rose-street", "south", "mill"], &["north", "mill"]),
            None,
            "the south is tied to nothing"
        );
    }

    #[test]
    fn a_circle_of_parts_ends() {
        let places =
            [place("a", "street", &[("b", Basis::Documents)]), place("b", "street", &[("a", Basis::Documents)])];
        assert_eq!(Gazetteer::new(&places, &[]).wholes(&"a".into()).len(), 1);
    }
}
