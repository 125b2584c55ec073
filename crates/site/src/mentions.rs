//! The claims that speak of a place: by name in a value or a quote, by what lies in it, or by their question.

use model::relations::Gazetteer;
use model::{Basis, ClaimId, Dataset, Language, Place, PlaceId, PlaceKind, TextId, Texts, TopicId, Translated};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The tie of a claim to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tie {
    /// It names it, in its value or in its words.
    Named,
    /// Its question is about it.
    About,
    /// It names what lies in it or belongs to it; the weakest ground on which we know that.
    Part(PlaceId, Basis),
}

/// A claim that speaks of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The question.
    pub topic: TopicId,
    /// The claim on it.
    pub claim: ClaimId,
    /// The nearest tie.
    pub tie: Tie,
}

/// The places that the claims of a comparison speak of.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    by_place: BTreeMap<PlaceId, Vec<Mention>>,
    /// The names and notes of every place, of which packs of words have only those that values name; and the words of their kinds.
    texts: BTreeMap<u32, Translated>,
}

impl Mentions {
    /// All of a comparison's.
    #[must_use]
    pub fn of(dataset: &Dataset, texts: &Texts) -> Self {
        let named = named(dataset, texts);
        let gazetteer = Gazetteer::of(dataset);
        let of_place = |place: &Place| {
            let kind = dataset.place_kind(&place.kind);
            let is_broad = kind.is_some_and(|kind| kind.broad);
            let parts = dataset.places.iter().filter(|_| !is_broad).filter_map(|part| {
                let (_, basis) = gazetteer.wholes(&part.id).into_iter().find(|(whole, _)| *whole == place.id)?;
                Some((&part.id, Tie::Part(part.id.clone(), basis)))
            });
            let mut mentions: Vec<Mention> = Vec::new();
            let mut add = |tie: &Tie, (topic, claim): &(TopicId, ClaimId)| {
                if mentions.iter().all(|known| known.topic != *topic || known.claim != *claim) {
                    mentions.push(Mention { topic: topic.clone(), claim: claim.clone(), tie: tie.clone() });
                }
            };
            let claims_of = |place_id: &PlaceId| named.get(place_id).into_iter().flatten();
            claims_of(&place.id).for_each(|claim| add(&Tie::Named, claim));
            parts.for_each(|(part_id, tie)| claims_of(part_id).for_each(|claim| add(&tie, claim)));
            let about = dataset.topics.iter().filter(|topic| topic.about.contains(&place.id));
            let about = about.flat_map(|topic| topic.claims.iter().map(|claim| (topic.id.clone(), claim.id.clone())));
            about.for_each(|claim| add(&Tie::About, &claim));
            let is_told = !kind.is_some_and(|kind| kind.unlisted) && !mentions.is_empty();
            is_told.then(|| (place.id.clone(), mentions))
        };
        let of_places = dataset.places.iter().flat_map(|place| [Some(place.names), place.note]).flatten();
        let of_kinds = dataset.place_kinds.iter().flat_map(|kind| [kind.name, kind.heading]);
        let texts = of_places
            .chain(of_kinds)
            .filter_map(|text_id| Some((text_id.number, texts.get(text_id)?.clone())))
            .collect();
        Self { by_place: dataset.places.iter().filter_map(of_place).collect(), texts }
    }

    /// The claims that name a place, those that name what lies in it, then those on questions about it, each in the order of the topics. Of
    /// a place of a broad kind, in which almost everything lies, none that name a part.
    #[must_use]
    pub fn of_place(&self, place_id: &PlaceId) -> &[Mention] {
        self.by_place.get(place_id).map_or(&[], Vec::as_slice)
    }

    /// The number of questions on which something is said of a place.
    #[must_use]
    pub fn n_questions(&self, place_id: &PlaceId) -> usize {
        self.of_place(place_id).iter().map(|mention| &mention.topic).collect::<BTreeSet<_>>().len()
    }

    /// The places that some claim speaks of: those with most questions first, then by their English names.
    #[must_use]
    pub fn places<'a>(&self, dataset: &'a Dataset) -> Vec<&'a Place> {
        let mut places: Vec<&Place> =
            dataset.places.iter().filter(|place| self.by_place.contains_key(&place.id)).collect();
        places.sort_by_cached_key(|place| {
            (Reverse(self.n_questions(&place.id)), self.text(place.names, Language::EN).to_lowercase())
        });
        places
    }

    /// A name of a place, the note on it, or a word for its kind.
    #[must_use]
    pub fn text(&self, text_id: TextId, language: Language) -> &str {
        self.texts.get(&text_id.number).map_or("", |text| text.in_language(language))
    }
}

/// The claims that name each place itself, in the order of the topics.
fn named(dataset: &Dataset, texts: &Texts) -> BTreeMap<PlaceId, Vec<(TopicId, ClaimId)>> {
    let spellings = Spellings::of(dataset, texts);
    let mut named: BTreeMap<PlaceId, Vec<(TopicId, ClaimId)>> = BTreeMap::new();
    for (topic, claim) in dataset.topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, claim))) {
        let in_value = claim.value.members().into_iter().map(|member| member.place.clone());
        for place_id in in_value.chain(spellings.found_in(claim.citation.display())).collect::<BTreeSet<_>>() {
            named.entry(place_id).or_default().push((topic.id.clone(), claim.id.clone()));
        }
    }
    named
}

/// The names of each place, in every language and as the documents print it. A name within a longer one counts, since a county's park is
/// the county's, unless [`PlaceKind::stands_alone`] says otherwise.
struct Spellings {
    list: Vec<Spelling>,
}

struct Spelling {
    letters: Vec<char>,
    place: PlaceId,
    stands_alone: bool,
}

impl Spellings {
    fn of(dataset: &Dataset, texts: &Texts) -> Self {
        let mut list = Vec::new();
        let own = |place: &Place| {
            let names = texts.get(place.names);
            names.into_iter().flat_map(|names| names.iter().map(|(_, name)| name))
        };
        for place in &dataset.places {
            // In a list a name may be short for another thing than the one that bears it; in a sentence it is not.
            let is_another_s = |printed: &&str| {
                let mut others = dataset.places.iter().filter(|other| other.id != place.id);
                others.any(|other| own(other).any(|name| name == *printed))
            };
            let stands_alone = dataset.place_kind(&place.kind).is_some_and(PlaceKind::stands_alone);
            let printed = place.printed.iter().map(String::as_str).filter(|printed| !is_another_s(printed));
            for spelling in own(place).chain(printed).collect::<BTreeSet<_>>() {
                let letters = spelling.chars().map(folded).collect();
                list.push(Spelling { letters, place: place.id.clone(), stands_alone });
            }
        }
        list.retain(|spelling| !spelling.letters.is_empty());
        Self { list }
    }

    /// The places that a text names.
    fn found_in(&self, text: &str) -> BTreeSet<PlaceId> {
        let text: Vec<char> = text.chars().map(folded).collect();
        let mut places: Vec<(usize, usize, &Spelling)> = Vec::new();
        for at in 0..text.len() {
            let rest = text.get(at..).unwrap_or_default();
            let before = at.checked_sub(1).and_then(|before| text.get(before));
            let here = self
                .list
                .iter()
                .filter(|spelling| rest.starts_with(&spelling.letters) && is_whole(before, rest, &spelling.letters));
            places.extend(here.map(|spelling| (at, at + spelling.letters.len(), spelling)));
        }
        let is_within = |(start, end, own): &(usize, usize, &Spelling)| {
            let longer =
                |(from, to, _): &(usize, usize, &Spelling)| from <= start && end <= to && to - from > end - start;
            own.stands_alone && places.iter().any(longer)
        };
        places.iter().filter(|place| !is_within(place)).map(|(_, _, spelling)| spelling.place.clone()).collect()
    }
}

/// True unless a word of Latin letters goes on before or after a spelling of such.
fn is_whole(before: Option<&char>, rest: &[char], spelling: &[char]) -> bool {
    let goes_on = |inner: Option<&char>, outer: Option<&char>| {
        [inner, outer].into_iter().all(|character| character.is_some_and(char::is_ascii_alphanumeric))
    };
    !goes_on(spelling.first(), before) && !goes_on(spelling.last(), rest.get(spelling.len()))
}

/// One apostrophe is as good as the other.
fn folded(character: char) -> char {
    if character == '’' { '\'' } else { character }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_found(text: &str, expected: &[&str]) {
        let names = [
            ("Long Side", "long"),
            ("长园", "garden"),
            ("长园桥", "bridge"),
            ("Xi'an", "xian"),
            ("水", "water"),
            ("水园", "pond"),
        ];
        let list = names
            .map(|(name, id)| Spelling {
                letters: name.chars().collect(),
                place: id.into(),
                stands_alone: id == "water",
            })
            .into();
        let found = Spellings { list }.found_in(text);
        assert_eq!(found.iter().map(PlaceId::as_str).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn names_within_names_count_but_for_those_of_cities_and_words_are_whole() {
        assert_found("在长园桥边", &["bridge", "garden"]);
        assert_found("在水园边", &["pond"]);
        assert_found("长园与长园桥", &["bridge", "garden"]);
        assert_found("the Long Sides", &[]);
        assert_found("the Long Side, Xi’an", &["long", "xian"]);
        assert_found("ALong Side", &[]);
        assert_found("水水", &["water"]);
    }
}
