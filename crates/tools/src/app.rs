//! The search: one reducer, and the address as a view of it. The field stands in the page, so that what is typed before this runs is kept.

use crate::catalogue::Catalogue;
use crate::phrases::ToolPhrases;
use crate::platform;
use crate::request::{Only, Request};
use crate::results::Results;
use crate::state::{Action, State};
use crate::take::Take;
use crate::views::{Surroundings, found, search};
use source_compare::platform::{absolute, on_way_back, query, replace_query};
use std::rc::Rc;
use yew::prelude::*;

/// The search's starting values.
#[derive(Clone, Debug, Properties)]
pub struct SearchProps {
    /// All that can be found.
    pub catalogue: Rc<Catalogue>,
    /// The words of the tools.
    pub phrases: &'static ToolPhrases,
    /// The way to the site's root.
    pub root: AttrValue,
    /// The build of the site that the page is of: it stands in the addresses of files that must match.
    pub build: AttrValue,
}

impl PartialEq for SearchProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

/// The search, below its field.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let SearchProps { catalogue, phrases, root, build } = props;
    let state = use_reducer_eq(|| State::new(Rc::clone(catalogue), &query(), &platform::words()));
    // Open when the address has such filters; from then on it is the reader's.
    let unfolded = *use_memo((), |()| state.request.has_folded_filters());
    let on_action = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    use_address(&state, &on_action);
    let results = use_memo(state.request.clone(), |request| Results::of(catalogue, request));
    use_announcement(&state, phrases, &results);
    let request = state.request.clone();
    let site = catalogue.edition.dataset().site.address.clone().or_else(|| absolute(root)).map(AttrValue::from);
    let surroundings = Surroundings { phrases, root, site: site.as_deref(), unfolded };
    html! {
        <>
            { search(catalogue, &surroundings, &request, &results, &on_action) }
            <Take catalogue={Rc::clone(catalogue)} {phrases} {request} {results} root={root.clone()} build={build.clone()} {site} {on_action} />
        </>
    }
}

/// The address says what is asked, the field has its words, and the reader's way back leads through it.
#[hook]
fn use_address(state: &UseReducerHandle<State>, on_action: &Callback<Action>) {
    {
        let (on_action, catalogue) = (on_action.clone(), Rc::clone(&state.catalogue));
        use_effect_with((), move |()| {
            let on_words = on_action.reform(Action::Words);
            let on_address = on_action
                .reform(move |query: String| Action::Address(Request::from_query(&query, catalogue.edition.dataset())));
            let listening = (platform::listen(on_words), on_way_back(on_address));
            move || {
                let _listening_ends = listening;
            }
        });
    }
    use_effect_with(state.request.words.clone(), |words| platform::put_words(words));
    use_effect_with(state.request.only.clone(), |only| match only {
        Some(Only::Claim(..)) => platform::show_opened(),
        Some(Only::Question(_)) => platform::show_taken(),
        None => {}
    });
    use_effect_with((state.request.query(), state.is_step), |(to, is_step)| {
        platform::keep_in_languages(to);
        let is_new = query() != *to;
        if is_new && *is_step {
            platform::push_query(to);
        }
        let waiting = (is_new && !is_step).then(|| {
            let to = to.clone();
            platform::after_pause(move || replace_query(&to))
        });
        move || {
            let _no_longer_waits = waiting;
        }
    });
}

/// The number of results is announced when the reader stops typing; an opened claim names the page.
#[hook]
fn use_announcement(state: &UseReducerHandle<State>, phrases: &'static ToolPhrases, results: &Rc<Results>) {
    let (catalogue, results) = (Rc::clone(&state.catalogue), Rc::clone(results));
    use_effect_with(state.request.clone(), move |request| {
        if let Some(Only::Claim(topic_id, _)) = &request.only {
            let question = catalogue.edition.topic(topic_id).map(|topic| catalogue.edition.text(topic.question));
            platform::set_title(&question.unwrap_or_default());
        }
        let text = found(&catalogue, phrases, request, &results);
        let waiting = platform::after_pause(move || platform::announce(&text));
        move || {
            let _no_longer_waits = waiting;
        }
    });
}
