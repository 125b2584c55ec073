//! The search: one reducer, and the address as a view of it. The field stands in the page, so that what is typed before this runs is kept.

use crate::catalogue::Catalogue;
use crate::filter::Filter;
use crate::formats::Format;
use crate::phrases::ToolPhrases;
use crate::platform;
use crate::request::{Group, Only, Request};
use crate::take::Take;
use crate::views::search;
use source_compare::platform::{absolute, on_way_back, query, replace_query};
use std::rc::Rc;
use yew::prelude::*;

/// What the search is given.
#[derive(Clone, Debug, Properties)]
pub struct SearchProps {
    /// All that can be found.
    pub catalogue: Rc<Catalogue>,
    /// The words of the tools.
    pub phrases: &'static ToolPhrases,
    /// The way to the site's root.
    pub root: AttrValue,
}

impl PartialEq for SearchProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

/// The request, and whether its address is a step of the reader's way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is asked.
    pub request: Request,
    /// True when a tap brought it about: the way back leads to what was before. Typing is no step.
    is_step: bool,
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

/// A request with the catalogue that it is asked of.
#[derive(Clone, Debug)]
struct Asked {
    catalogue: Rc<Catalogue>,
    state: State,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
    }
}

impl Reducible for Asked {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let state = self.state.after(action, &self.catalogue);
        Rc::new(Self { catalogue: Rc::clone(&self.catalogue), state })
    }
}

impl State {
    /// The state after an event.
    #[must_use]
    pub fn after(&self, action: Action, catalogue: &Catalogue) -> Self {
        let mut request = self.request.clone();
        let is_step = !matches!(action, Action::Words(_) | Action::Address(_));
        match action {
            Action::Words(words) => {
                request.words = words;
                request.only = None;
                request.whole = Vec::new();
            }
            Action::Toggle(filter) => request.toggle(&filter, catalogue.edition.dataset()),
            Action::Unfilter => {
                request.filters = Vec::new();
                request.only = None;
            }
            Action::Only(only) => request = Request { only, ..Request::default() },
            Action::Take(format) => request.taken = format,
            Action::ShowWhole(group) => request.show_whole(group),
            Action::Address(of_address) => request = of_address,
        }
        Self { request, is_step }
    }
}

/// The search, below its field.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let SearchProps { catalogue, phrases, root } = props;
    let first = || {
        let mut request = Request::from_query(&query(), catalogue.edition.dataset());
        let typed = platform::words();
        if !typed.is_empty() {
            request.words = typed;
        }
        Asked { catalogue: Rc::clone(catalogue), state: State { request, is_step: false } }
    };
    let asked = use_reducer_eq(first);
    let on_action = {
        let dispatcher = asked.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    {
        let (on_action, words) = (on_action.clone(), asked.state.request.words.clone());
        let catalogue = Rc::clone(catalogue);
        use_effect_with((), move |()| {
            platform::put_words(&words);
            let on_words = on_action.reform(Action::Words);
            let on_address = on_action.reform(move |query: String| {
                let request = Request::from_query(&query, catalogue.edition.dataset());
                platform::put_words(&request.words);
                Action::Address(request)
            });
            let listening = (platform::listen(on_words), on_way_back(on_address));
            move || drop(listening)
        });
    }
    use_effect_with(asked.state.request.only.clone(), |only| {
        if matches!(only, Some(Only::Claim(..))) {
            platform::show_opened();
        }
    });
    use_effect_with(asked.state.clone(), |state| {
        let (to, is_step) = (state.request.query(), state.is_step);
        platform::keep_in_languages(&to);
        let waiting = (query() != to && !is_step).then(|| {
            let to = to.clone();
            platform::after_pause(move || replace_query(&to))
        });
        if query() != to && is_step {
            platform::push_query(&to);
        }
        move || drop(waiting)
    });
    let results = use_memo(asked.state.request.clone(), |request| crate::results::Results::of(catalogue, request));
    let request = asked.state.request.clone();
    let site = catalogue.edition.dataset().site.address.clone().or_else(|| absolute(root));
    html! {
        <>
            { search(catalogue, phrases, &request, &results, root, site.as_deref(), &on_action) }
            <Take catalogue={Rc::clone(catalogue)} {phrases} {request} {results} root={root.clone()} site={site.map(AttrValue::from)} {on_action} />
        </>
    }
}
