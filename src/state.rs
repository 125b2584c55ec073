//! All the state there is, and the one pure reducer that changes it. The address is a view of it.

use crate::edition::Edition;
use model::relations::standing;
use model::{Claim, Dataset, Relation, RowId, SourceId, Standing, Topic, joined};
use std::rc::Rc;
use yew::Reducible;

/// The reader's choices, and the words they are shown in.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The facts and the words on the page.
    pub edition: Edition,
    /// The reader's choice of things to see.
    pub choice: Choice,
    /// True once the app runs in a browser: from then on the address follows the choice.
    pub live: bool,
}

/// The reader's choice of things to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Sources switched off, in the order of the columns.
    pub hidden: Vec<SourceId>,
    /// Two sources against each other.
    pub pair: Option<[SourceId; 2]>,
    /// Only topics on which sources differ.
    pub differences_only: bool,
    /// The source that was switched on last, whose claims come into sight. No part of the address.
    pub came_back: Option<SourceId>,
}

/// An event that may change the state.
#[derive(Clone, Debug)]
pub enum Action {
    /// The app runs; the address said this.
    Start(Choice),
    /// The reader moved back or forward to this.
    Choose(Choice),
    /// A source is switched on or off.
    Toggle(SourceId),
    /// Two sources are put against each other, or no longer.
    Pair(Option<[SourceId; 2]>),
    /// Only differences are shown, or everything.
    DifferencesOnly(bool),
    /// Everything is shown again.
    ShowAll,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Self::clone(&self);
        match action {
            // The first render may be some time ago: what the reader has done since then is newer.
            Action::Start(mut choice) => {
                let Choice { hidden, pair, differences_only, .. } = std::mem::take(&mut state.choice);
                for source_id in hidden {
                    if !choice.hidden.contains(&source_id) {
                        choice.toggle(source_id, state.edition.dataset());
                    }
                }
                choice.pair = pair.or(choice.pair);
                choice.differences_only |= differences_only;
                state.choice = choice;
                state.live = true;
            }
            Action::Choose(choice) => state.choice = choice,
            Action::Toggle(source_id) => state.choice.toggle(source_id, state.edition.dataset()),
            Action::Pair(pair) => state.choice.pair = pair.filter(|[one, other]| one != other),
            Action::DifferencesOnly(on) => state.choice.differences_only = on,
            Action::ShowAll => state.choice = Choice::default(),
        }
        Rc::new(state)
    }
}

impl Choice {
    /// Reads the query of an address, with or without its `?`. What is unknown is left out.
    #[must_use]
    pub fn from_query(query: &str, dataset: &Dataset) -> Self {
        let mut choice = Self::default();
        for field in query.trim_start_matches('?').split('&') {
            let (name, value) = field.split_once('=').unwrap_or((field, ""));
            // A comma may come as `%2C`, which begins no id: ids have no capitals.
            let ids = value.split([',', '%']).map(|id| id.strip_prefix("2C").unwrap_or(id));
            let known: Vec<SourceId> =
                ids.map(SourceId::from).filter(|source_id| dataset.source(source_id).is_some()).collect();
            match (name, known.as_slice()) {
                ("hide", sources) if sources.len() < dataset.sources.len() => {
                    choice.hidden = in_order(sources, dataset)
                }
                ("pair", [one, other]) if one != other => choice.pair = Some([one.clone(), other.clone()]),
                ("show", _) => choice.differences_only = value == "differences",
                _ => {}
            }
        }
        choice
    }

    /// The choice as the controls of a page have it that no app has heard: sources that are put away, two sides, and whether only
    /// differences are wanted. One side stands against the first other source.
    #[must_use]
    pub fn of_controls(
        hidden: Vec<SourceId>,
        sides: [Option<SourceId>; 2],
        differences_only: bool,
        dataset: &Dataset,
    ) -> Self {
        let pair = match sides {
            [Some(one), other] => Self::against(one, other, dataset),
            [None, Some(other)] => Self::against(other, None, dataset).map(|[other, one]| [one, other]),
            [None, None] => None,
        };
        let hidden = if hidden.len() < dataset.sources.len() { hidden } else { Vec::new() };
        Self { hidden, pair, differences_only, came_back: None }
    }

    /// A source against another; where that is none, or itself, against the first other one.
    #[must_use]
    pub fn against(picked: SourceId, other: Option<SourceId>, dataset: &Dataset) -> Option<[SourceId; 2]> {
        let first = || dataset.sources.iter().map(|source| &source.id).find(|source_id| **source_id != picked).cloned();
        let other = other.filter(|other| *other != picked).or_else(first);
        other.map(|other| [picked, other])
    }

    /// The query that brings the choice back, with its `?`; empty when everything is shown.
    #[must_use]
    pub fn query(&self) -> String {
        let mut fields = Vec::new();
        if !self.hidden.is_empty() {
            let hidden: Vec<&str> = self.hidden.iter().map(SourceId::as_str).collect();
            fields.push(joined(&["hide=", &hidden.join(",")]));
        }
        if let Some([one, other]) = &self.pair {
            fields.push(joined(&["pair=", one.as_str(), ",", other.as_str()]));
        }
        if self.differences_only {
            fields.push("show=differences".to_owned());
        }
        if fields.is_empty() { String::new() } else { joined(&["?", &fields.join("&")]) }
    }

    /// A page of the site, by its path below the root, with the reader's choice in its address.
    #[must_use]
    pub fn address(&self, root: &str, path: &str) -> String {
        let (page, fragment) = path.split_at(path.find('#').unwrap_or(path.len()));
        joined(&[root, page, &self.query(), fragment])
    }

    /// True when a source is on the page.
    #[must_use]
    pub fn shows_source(&self, source_id: &SourceId) -> bool {
        match &self.pair {
            Some(pair) => pair.contains(source_id),
            None => !self.hidden.contains(source_id),
        }
    }

    /// True when every source is on the page.
    #[must_use]
    pub fn shows_all_sources(&self) -> bool {
        self.pair.is_none() && self.hidden.is_empty()
    }

    /// True when a topic is on the page.
    #[must_use]
    pub fn shows_topic(&self, topic: &Topic) -> bool {
        let spoken_of = self.pair.is_some() || self.claims(topic).next().is_some();
        let differs = || self.standing(topic).is_some_and(|standing| standing.is_difference());
        spoken_of && (!self.differences_only || differs())
    }

    /// How the sources on the page stand to each other on a topic; `None` where one of them alone speaks, or none.
    #[must_use]
    pub fn standing(&self, topic: &Topic) -> Option<Standing> {
        standing(self.claims(topic), self.relations(topic))
    }

    /// How they stand to each other on a sub-question.
    #[must_use]
    pub fn standing_of_row(&self, topic: &Topic, row_id: &RowId) -> Option<Standing> {
        standing(self.claims(topic).filter(|claim| claim.row.as_ref() == Some(row_id)), self.relations(topic))
    }

    /// The claims of the sources on the page.
    pub fn claims<'a>(&'a self, topic: &'a Topic) -> impl Iterator<Item = &'a Claim> + Clone {
        topic.claims.iter().filter(|claim| self.shows_source(&claim.source))
    }

    /// The relations between claims of the sources on the page.
    pub fn relations<'a>(&'a self, topic: &'a Topic) -> impl Iterator<Item = &'a Relation> + Clone {
        let shown = |claim_id| topic.claim(claim_id).is_some_and(|claim| self.shows_source(&claim.source));
        topic.relations.iter().filter(move |relation| relation.between.iter().all(shown))
    }

    /// The last source can't be switched off: nothing would be left.
    fn toggle(&mut self, source_id: SourceId, dataset: &Dataset) {
        self.came_back = None;
        if self.hidden.contains(&source_id) {
            self.hidden.retain(|hidden| *hidden != source_id);
            self.came_back = Some(source_id);
        } else if self.hidden.len() + 1 < dataset.sources.len() {
            self.hidden.push(source_id);
            self.hidden = in_order(&self.hidden, dataset);
        }
    }
}

fn in_order(sources: &[SourceId], dataset: &Dataset) -> Vec<SourceId> {
    dataset.sources.iter().map(|source| source.id.clone()).filter(|source_id| sources.contains(source_id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::edition;

    fn state() -> Rc<State> {
        Rc::new(State { edition: edition(), choice: Choice::default(), live: true })
    }

    #[test]
    fn an_address_brings_the_choice_back() {
        let state = state();
        let dataset = state.edition.dataset();
        let queries = ["", "?hide=plan,articles", "?pair=notice,plan&show=differences", "?show=differences"];
        for query in queries {
            assert_eq!(Choice::from_query(query, dataset).query(), query);
        }
        assert_eq!(Choice::from_query("?pair=plan%2Cnotice", dataset).query(), "?pair=plan,notice");
    }

    #[test]
    fn an_address_of_another_page_has_the_choice_before_its_fragment() {
        let state = state();
        let choice = Choice::from_query("?hide=plan", state.edition.dataset());
        assert_eq!(choice.address("../", "topics/a/#a--b"), "../topics/a/?hide=plan#a--b");
        assert_eq!(choice.address("./", "topics/a/"), "./topics/a/?hide=plan");
        assert_eq!(Choice::default().address("./", "topics/a/#a--b"), "./topics/a/#a--b");
    }

    #[test]
    fn what_an_address_gets_wrong_is_left_out() {
        let state = state();
        let dataset = state.edition.dataset();
        for query in ["?hide=nobody", "?pair=notice", "?pair=notice,notice", "?show=", "?%%%&=&", "?utm=1"] {
            assert_eq!(Choice::from_query(query, dataset), Choice::default(), "{query}");
        }
        let all: Vec<&str> = dataset.sources.iter().map(|source| source.id.as_str()).collect();
        assert_eq!(Choice::from_query(&format!("?hide={}", all.join(",")), dataset), Choice::default());
    }

    #[test]
    fn what_was_chosen_before_the_app_ran_is_its_choice() {
        let state = state();
        let dataset = state.edition.dataset();
        let ids: Vec<SourceId> = dataset.sources.iter().map(|source| source.id.clone()).collect();
        let of = |hidden: &[SourceId], sides| Choice::of_controls(hidden.to_vec(), sides, false, dataset);
        let pair = |one: usize, other: usize| Some([ids[one].clone(), ids[other].clone()]);
        assert_eq!(of(&ids[1..2], [None, None]).hidden, ids[1..2]);
        assert_eq!(of(&ids, [None, None]), Choice::default(), "something is shown");
        for (sides, expected) in
            [([Some(1), Some(0)], pair(1, 0)), ([Some(1), None], pair(1, 0)), ([None, Some(0)], pair(1, 0))]
        {
            assert_eq!(of(&[], sides.map(|side: Option<usize>| side.map(|at| ids[at].clone()))).pair, expected);
        }
        assert!(Choice::of_controls(Vec::new(), [None, None], true, dataset).differences_only);
    }

    #[test]
    fn what_a_reader_does_before_the_start_outlasts_it() {
        let state = Rc::new(State { live: false, ..State::clone(&state()) });
        let of_address = Choice::from_query("?hide=plan&show=differences", state.edition.dataset());
        let state = state.reduce(Action::Toggle("articles".into())).reduce(Action::Start(of_address));
        assert_eq!(state.choice.query(), "?hide=plan,articles&show=differences");
    }

    #[test]
    fn the_last_source_stays() {
        let mut state = state();
        let sources: Vec<SourceId> = state.edition.dataset().sources.iter().map(|source| source.id.clone()).collect();
        for source_id in &sources {
            state = state.reduce(Action::Toggle(source_id.clone()));
        }
        assert_eq!(state.choice.hidden, sources[..sources.len() - 1]);
        assert!(state.choice.shows_source(sources.last().unwrap()));
        let state = state.reduce(Action::ShowAll);
        assert_eq!(state.choice, Choice::default());
    }

    #[test]
    fn differences_only_leaves_out_what_agrees() {
        let state = state();
        let choice = Choice { differences_only: true, ..Choice::default() };
        let shown: Vec<&str> =
            state.edition.topics().filter(|topic| choice.shows_topic(topic)).map(|topic| topic.id.as_str()).collect();
        assert!(shown.contains(&"garden-facts"), "the signs contradict each other");
        assert!(!shown.contains(&"garden-song"), "one source names it");
    }

    #[test]
    fn a_pair_shows_its_own_relations_only() {
        let state = state();
        let topic = state.edition.topic(&"garden-size".into()).unwrap();
        let pair = Some(["notice".into(), "plan".into()]);
        let choice = Choice { pair, ..Choice::default() };
        assert_eq!(choice.claims(topic).count(), 3);
        assert_eq!(choice.relations(topic).count(), 3);
        assert!(topic.relations.len() > 3, "others are with a claim of the articles");
    }
}
