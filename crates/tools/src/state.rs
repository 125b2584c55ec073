//! All the state there is, and the one pure reducer that changes it. The address is a view of it.

use crate::catalogue::Catalogue;
use crate::filter::Filter;
use crate::formats::Format;
use crate::request::{Group, Only, Request};
use std::rc::Rc;
use yew::Reducible;

/// The request, with what it is asked of, and whether its address is a step of the reader's way.
#[derive(Clone, Debug)]
pub struct State {
    /// All that can be found.
    pub catalogue: Rc<Catalogue>,
    /// The words, filters and the rest.
    pub request: Request,
    /// True when a tap brought it about: the way back leads to what was before. Typing is no step.
    pub is_step: bool,
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.request == other.request && self.is_step == other.is_step
    }
}

/// An event that changes the request.
#[derive(Clone, Debug)]
pub enum Action {
    /// The reader typed.
    Words(String),
    /// A filter is put on or taken off.
    Toggle(Filter),
    /// No filter holds any more.
    Unfilter,
    /// The quotes are taken away in a format, or no longer.
    Take(Option<Format>),
    /// One question or claim is meant, or no longer.
    Only(Option<Only>),
    /// A list is shown to its end.
    ShowWhole(Group),
    /// The address says this.
    Address(Request),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

impl State {
    /// The state at an address with this query, when these words were typed before the app ran.
    #[must_use]
    pub fn new(catalogue: Rc<Catalogue>, query: &str, typed: &str) -> Self {
        let request = Request::from_query(query, catalogue.edition.dataset());
        let state = Self { catalogue, request, is_step: false };
        if typed.is_empty() { state } else { state.after(Action::Words(typed.to_owned())) }
    }

    /// The state after an event.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut request = self.request.clone();
        let is_step = !matches!(action, Action::Words(_) | Action::Address(_));
        match action {
            Action::Words(words) => {
                request.words = words;
                request.only = None;
                request.is_lost = false;
                request.whole = Vec::new();
            }
            Action::Toggle(filter) => request.toggle(&filter, self.catalogue.edition.dataset()),
            Action::Unfilter => {
                request.filters = Vec::new();
                request.only = None;
                request.is_lost = false;
            }
            Action::Only(only) => request = Request { only, ..Request::default() },
            Action::Take(format) => request.taken = format,
            Action::ShowWhole(group) => request.show_whole(group),
            Action::Address(of_address) => request = of_address,
        }
        Self { catalogue: Rc::clone(&self.catalogue), request, is_step }
    }
}
